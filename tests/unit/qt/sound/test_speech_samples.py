# SPDX-License-Identifier: GPL-3.0-or-later
"""Samples in whatever form an engine gives them become ours; the way to them is found in the Qt that is installed."""

from __future__ import annotations

from array import array

import pytest
from PySide6 import QtCore, QtMultimedia

from lbtrainer.qt.sound.mixing import RATE_HZ
from lbtrainer.qt.sound.speech_samples import as_ours, synthesizer

KINDS = QtMultimedia.QAudioFormat.SampleFormat


def form(kind: KINDS, *, rate_hz: int = RATE_HZ, channels: int = 1) -> QtMultimedia.QAudioFormat:
    made = QtMultimedia.QAudioFormat()
    made.setSampleFormat(kind)
    made.setSampleRate(rate_hz)
    made.setChannelCount(channels)
    return made


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        (KINDS.UInt8, bytes([128, 192, 64])),
        (KINDS.Int16, array("h", [0, 16_384, -16_384]).tobytes()),
        (KINDS.Int32, array("i", [0, 16_384 << 16, -16_384 << 16]).tobytes()),
        (KINDS.Float, array("f", [0.0, 0.5, -0.5]).tobytes()),
    ],
)
def test_every_form_becomes_16_bits(kind: KINDS, data: bytes):
    assert list(as_ours(data, form(kind))) == pytest.approx([0, 16_384, -16_384], abs=1)


def test_of_two_channels_the_first_is_heard():
    data = array("h", [1, 100, 2, 200, 3, 300]).tobytes()
    assert list(as_ours(data, form(KINDS.Int16, channels=2))) == [1, 2, 3]


@pytest.mark.parametrize("rate_hz", [16_000, 44_100, 48_000])
def test_a_tone_of_another_rate_keeps_its_length_and_its_way(rate_hz: int):
    ramp = array("h", [round(20_000 * index / rate_hz) for index in range(rate_hz)])
    ours = as_ours(ramp.tobytes(), form(KINDS.Int16, rate_hz=rate_hz))
    assert len(ours) == pytest.approx(RATE_HZ, abs=2)
    assert ours[RATE_HZ // 2] == pytest.approx(10_000, abs=5)


def test_a_form_that_says_nothing_gives_nothing():
    assert len(as_ours(b"1234", QtMultimedia.QAudioFormat())) == 0


def test_the_way_is_found_in_this_qt():
    assert QtCore.qVersion().startswith("6.")
    assert synthesizer() is not None
