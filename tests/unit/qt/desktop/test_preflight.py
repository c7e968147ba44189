# SPDX-License-Identifier: GPL-3.0-or-later
"""What leads a session is looked at piece by piece, and a desktop that refuses is noticed before the session."""

from __future__ import annotations

from functools import partial
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from lbtrainer.qt.desktop.preflight import (
    NOTHING_IS_HEARD,
    SCREEN_FAULT,
    SOUND_IS_OFF,
    TONES_OFF,
    TRIAL_SILENT,
    VOICE_COMES,
    VOICE_OFF,
    Part,
    Preflight,
    Seen,
    heard,
    look_at_screen,
    preflight_of,
)
from lbtrainer.qt.sound.output_level import MUTED, OutputLevel
from lbtrainer.qt.sound.phrases import NO_VOICE, VOICE_GONE
from lbtrainer.qt.sound.sound import KEPT_WAITING_MS
from lbtrainer.qt.sound.sound_writer import NO_DEVICE, Missing
from lbtrainer.storage.settings import Settings
from tests.helpers.fake_sound import FakeSound

if TYPE_CHECKING:
    from lbtrainer.qt.training import Training


class FakeLock:
    """A desktop that agrees, or does not."""

    def __init__(self, *, agrees: bool) -> None:
        self.agrees = agrees
        self.asked: list[str] = []

    def hold(self) -> bool:
        self.asked.append("hold")
        return self.agrees

    def release(self) -> None:
        self.asked.append("release")


def turn(preflight: Preflight, times: int = 1) -> None:
    """The timer comes to its end."""
    for _ in range(times):
        assert preflight._timer.isActive()
        preflight._timer.stop()
        preflight._timer.timeout.emit()


def test_parts_are_looked_at_one_by_one_after_the_page_is_there(qapp):
    looked: list[Part] = []

    def look(part: Part) -> Seen:
        looked.append(part)
        return Seen(fine=part is not Part.SOUND, text="No sound device found." if part is Part.SOUND else "")

    preflight = Preflight({part: partial(look, part) for part in Part})
    preflight.begin()
    assert (looked, preflight.found) == ([], {})
    turn(preflight)
    assert (looked, preflight.fault) == ([Part.VOICE], "")
    turn(preflight, 2)
    assert preflight.fault == "No sound device found."
    assert set(preflight.found) == set(Part)


def test_a_device_that_is_plugged_in_later_is_noticed_while_the_page_is_open(qapp):
    looked: list[Part] = []
    preflight = Preflight({part: partial(looked.append, part) for part in Part})
    preflight.begin()
    turn(preflight, 3)
    preflight.tell(Part.SOUND, Seen(fine=False, text=NO_DEVICE))
    assert preflight._again.isActive()
    looked.clear()
    preflight._again.timeout.emit()
    assert looked == [Part.SOUND]
    preflight.tell(Part.SOUND, Seen(fine=True))
    assert not preflight._again.isActive()
    preflight.tell(Part.SOUND, Seen(fine=False, text=NO_DEVICE))
    preflight.stop()
    preflight.tell(Part.SOUND, Seen(fine=False, text=NO_DEVICE))
    assert not preflight._again.isActive()


def test_while_somebody_looks_at_a_routine_the_device_is_kept_for_the_first_word(qapp):
    sound = FakeSound()
    training = SimpleNamespace(sound=sound, settings=Settings(), speed=1.0)
    preflight = preflight_of(cast("Training", training))
    level = preflight.findChild(OutputLevel)
    assert level is not None
    level.told.emit("")
    assert (sound.looks, sound.kept_ms) == (1, KEPT_WAITING_MS)


def test_who_leaves_the_page_leaves_the_looks_undone(qapp):
    preflight = Preflight({part: lambda: Seen(fine=True) for part in Part})
    preflight.begin()
    turn(preflight)
    preflight.stop()
    assert not preflight._timer.isActive()
    assert len(preflight.found) == 1


@pytest.mark.parametrize(
    ("agrees", "fault", "asked"), [(True, "", ["hold", "release"]), (False, SCREEN_FAULT, ["hold"])]
)
def test_the_screen_is_asked_and_let_go(agrees, fault, asked):
    lock = FakeLock(agrees=agrees)
    assert look_at_screen(lambda: lock) == Seen(fine=agrees, text=fault)
    assert lock.asked == asked


def test_what_answers_later_is_told_when_it_does(qapp):
    preflight = Preflight({Part.VOICE: lambda: None})
    preflight.begin()
    turn(preflight)
    assert preflight.found == {}
    preflight.tell(Part.VOICE, Seen(fine=False, text=NO_VOICE))
    assert preflight.fault == NO_VOICE


@pytest.mark.parametrize(
    ("missing", "voice", "tones", "expected"),
    [
        (Missing("", ""), True, True, {Part.VOICE: Seen(fine=True), Part.SOUND: Seen(fine=True)}),
        (
            Missing(NO_VOICE, NO_DEVICE),
            True,
            True,
            {Part.VOICE: Seen(fine=False, text=NOTHING_IS_HEARD), Part.SOUND: Seen(fine=False, text=NO_DEVICE)},
        ),
        (
            Missing("", NO_DEVICE),
            True,
            True,
            {Part.VOICE: Seen(fine=False, text=NOTHING_IS_HEARD), Part.SOUND: Seen(fine=False, text=NO_DEVICE)},
        ),
        (
            Missing(VOICE_GONE, ""),
            True,
            True,
            {Part.VOICE: Seen(fine=False, text=VOICE_GONE), Part.SOUND: Seen(fine=True)},
        ),
        (
            Missing("", "", voice_comes=True),
            True,
            True,
            {Part.VOICE: Seen(fine=True, text=VOICE_COMES), Part.SOUND: Seen(fine=True)},
        ),
        (
            Missing(NO_VOICE, ""),
            False,
            True,
            {Part.VOICE: Seen(fine=True, text=VOICE_OFF, is_off=True), Part.SOUND: Seen(fine=True)},
        ),
        (
            Missing("", NO_DEVICE),
            False,
            False,
            {
                Part.VOICE: Seen(fine=True, text=VOICE_OFF, is_off=True),
                Part.SOUND: Seen(fine=True, text=TONES_OFF, is_off=True),
            },
        ),
        (
            Missing("", ""),
            True,
            False,
            {Part.VOICE: Seen(fine=True), Part.SOUND: Seen(fine=True, text=TONES_OFF, is_off=True)},
        ),
    ],
    ids=[
        "all well",
        "nothing there",
        "no device",
        "the voice is gone",
        "the voice comes",
        "no voice wanted",
        "nothing wanted",
        "no tones wanted",
    ],
)
def test_what_is_not_wanted_is_no_fault(missing, voice, tones, expected):
    assert heard(missing, voice=voice, tones=tones) == expected


def test_a_sound_that_is_switched_off_is_a_fault_unless_nothing_is_wanted():
    seen = heard(Missing("", ""), voice=True, tones=False, silenced=MUTED)
    assert seen == {Part.VOICE: Seen(fine=False, text=SOUND_IS_OFF), Part.SOUND: Seen(fine=False, text=MUTED)}
    assert all(one.fine for one in heard(Missing("", ""), voice=False, tones=False, silenced=MUTED).values())
    assert heard(Missing("", NO_DEVICE), voice=True, tones=True, silenced=MUTED)[Part.SOUND].text == NO_DEVICE


@pytest.mark.parametrize(("speed", "silent"), [(0.5, False), (2.0, False), (8.0, True)])
def test_a_trial_run_too_fast_for_words_tells_that_it_is_silent(speed: float, silent: bool):
    seen = heard(Missing("", ""), voice=True, tones=True, speed=speed)
    assert [one.text for one in seen.values()] == [TRIAL_SILENT if silent else ""] * 2
    assert all(one.fine and one.is_off is silent for one in seen.values())
