# SPDX-License-Identifier: GPL-3.0-or-later
"""What leads a session is looked at piece by piece, and a desktop that refuses is noticed before the session."""

from __future__ import annotations

from functools import partial

import pytest

from lbtrainer.qt.preflight import SCREEN_FAULT, Part, Preflight, screen_fault


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

    def look(part: Part) -> str:
        looked.append(part)
        return "No sound device found." if part is Part.SOUND else ""

    preflight = Preflight({part: partial(look, part) for part in Part})
    preflight.begin()
    assert (looked, preflight.faults) == ([], {})
    turn(preflight)
    assert (looked, preflight.fault) == ([Part.VOICE], "")
    turn(preflight, 2)
    assert preflight.fault == "No sound device found."
    assert set(preflight.faults) == set(Part)
    assert not preflight._timer.isActive()


def test_who_leaves_the_page_leaves_the_looks_undone(qapp):
    preflight = Preflight({part: lambda: "" for part in Part})
    preflight.begin()
    turn(preflight)
    preflight.stop()
    assert not preflight._timer.isActive()
    assert len(preflight.faults) == 1


@pytest.mark.parametrize(
    ("agrees", "fault", "asked"), [(True, "", ["hold", "release"]), (False, SCREEN_FAULT, ["hold"])]
)
def test_the_screen_is_asked_and_let_go(agrees, fault, asked):
    lock = FakeLock(agrees=agrees)
    assert screen_fault(lambda: lock) == fault
    assert lock.asked == asked
