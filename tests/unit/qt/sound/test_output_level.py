# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop whose sound is switched off is noticed, whoever of its programs knows; where none does, nothing is told."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from lbtrainer.qt.sound.output_level import AT_ZERO, MUTED, OutputLevel, silence_of

LOUD = "Volume: front-left: 26214 /  40% / -23.88 dB,   front-right: 26214 /  40% / -23.88 dB\n        balance 0.00\n"
ONE_SIDE = "Volume: front-left: 0 /   0% / -inf dB,   front-right: 26214 /  40% / -23.88 dB\n        balance 1.00\n"
ZERO = "Volume: mono: 0 /   0% / -inf dB\n        balance 0.00\n"


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ([], ""),
        (["", "Mute: no\n", LOUD], ""),
        (["Mute: yes\n", LOUD], MUTED),
        (["Mute: no\n", ZERO], AT_ZERO),
        (["Mute: no\n", ONE_SIDE], ""),
        (["Volume: 0.40\n"], ""),
        (["Volume: 0.40 [MUTED]\n"], MUTED),
        (["Volume: 0.00\n"], AT_ZERO),
        (["Volume: 1.00\n", "Mute: no\n"], ""),
    ],
)
def test_silence_is_read_from_what_the_programs_print(answers: list[str], told: str):
    assert silence_of(answers) == told


def printing(text: str) -> list[str]:
    return [sys.executable, "-c", f"print({text!r})"]


def test_every_program_is_asked_and_a_missing_one_does_no_harm(qtbot: QtBot):
    level = OutputLevel(asked=[[str(Path("nowhere") / "wpctl")], printing("Mute: no"), printing(ZERO)])
    with qtbot.waitSignal(level.told) as told:
        level.look()
        level.look()
    assert told.args == [AT_ZERO]
    with qtbot.waitSignal(level.told) as again:
        level.look()
    assert again.args == [AT_ZERO]


def test_where_there_is_nobody_to_ask_nothing_is_told(qtbot: QtBot):
    level = OutputLevel(asked=[])
    with qtbot.waitSignal(level.told) as told:
        level.look()
    assert told.args == [""]


def test_a_program_that_hangs_is_not_waited_for(qtbot: QtBot):
    level = OutputLevel(asked=[[sys.executable, "-c", "input()"], printing("Mute: yes")])
    level.look()
    qtbot.waitUntil(lambda: level._process.processId() != 0)
    with qtbot.waitSignal(level.told) as told:
        level._patience.timeout.emit()
    assert told.args == [MUTED]
