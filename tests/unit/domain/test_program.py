# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from lbtrainer.domain.dose import Range
from lbtrainer.domain.exercise import Level
from lbtrainer.domain.program import Activity, Day, Program, RoutineEntry


def test_a_day_without_entries_is_a_day_of_rest():
    walk = Activity("walk", Range(1800, 1800))
    days: dict[Day, tuple[RoutineEntry | Activity, ...]] = {Day.MON: (walk, RoutineEntry("short"))}
    program = Program(id="p", name="P", level=Level.BEGINNER, summary="", sources=(), days=days)
    assert program.on(Day.MON) == (walk, RoutineEntry("short"))
    assert program.on(Day.SUN) == ()


def test_its_routines_stand_in_the_order_of_the_week_each_once():
    days: dict[Day, tuple[RoutineEntry | Activity, ...]] = {
        Day.FRI: (RoutineEntry("long"),),
        Day.MON: (RoutineEntry("warm-up"), RoutineEntry("short")),
        Day.TUE: (Activity("walk"),),
        Day.WED: (RoutineEntry("warm-up"), RoutineEntry("long")),
    }
    program = Program(id="p", name="P", level=Level.BEGINNER, summary="", sources=(), days=days)
    assert program.routines == ("warm-up", "short", "long")
