# SPDX-License-Identifier: GPL-3.0-or-later
"""The recorder's ear hears where something begins, and only there."""

from __future__ import annotations

from array import array

import pytest

from tests.helpers.recorder import RATE_HZ, onsets


def test_a_sound_begins_after_a_silence():
    quiet, loud = [0] * RATE_HZ, [5_000, -5_000] * 1_000
    assert onsets(array("h", quiet + loud + quiet + loud)) == pytest.approx([1.0, 2.0 + 2_000 / RATE_HZ])


def test_a_short_gap_inside_a_word_is_no_beginning():
    word = [5_000] * 500 + [0] * 100 + [5_000] * 500
    assert onsets(array("h", [0] * RATE_HZ + word)) == [1.0]
