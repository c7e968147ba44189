# SPDX-License-Identifier: GPL-3.0-or-later
"""The stand-in takes what the real sound takes."""

from __future__ import annotations

import inspect

from lbtrainer.qt.sound.sound import Sound
from lbtrainer.qt.sound.sound_writer import Due
from tests.helpers.fake_sound import FakeSound


def test_it_has_the_methods_of_the_real_one_with_their_arguments():
    for name in ("use", "play", "prepare", "rest", "said_ms"):
        theirs = inspect.signature(getattr(Sound, name)).parameters
        assert list(inspect.signature(getattr(FakeSound, name)).parameters) == list(theirs)
    assert hasattr(FakeSound, "trouble")
    assert hasattr(FakeSound, "ready")


def test_it_tells_texts_in_the_order_of_their_instants():
    sound = FakeSound()
    sound.play([Due(2, 3, text="Two."), Due(1, 2, text="One.")])
    assert sound.texts() == ["One.", "Two."]
