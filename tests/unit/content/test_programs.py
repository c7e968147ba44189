# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from lbtrainer.content.loading import load_library
from lbtrainer.domain.dose import Range
from lbtrainer.domain.program import Activity, Day, RoutineEntry
from tests.helpers.shelf import Shelf


def test_a_week(shipped: Shelf):
    shipped.program("week", {"tue": ["short"], "sat": [{"activity": "walk", "for": "30 min"}, {"activity": "swim"}]})
    program = load_library(shipped.root, None).programs["week"]
    assert program.on(Day.TUE) == (RoutineEntry("short"),)
    assert program.on(Day.SAT) == (Activity("walk", Range(1800, 1800)), Activity("swim"))


def test_routines_that_are_not_there_or_cannot_be_used(shipped: Shelf, mine: Shelf):
    mine.routine("bad", {"exercise": "curl", "rest": 90})
    mine.program("week", {"tue": ["short", "bad"], "wed": ["shrot"], "thu": ["bad", {"activity": "walk"}]})
    problems = load_library(shipped.root, mine.root).broken["programs/week.yaml"]
    assert [str(problem).removeprefix("programs/week.yaml:5:") for problem in problems] == [
        '25: the routine "bad" has faults of its own (mend routines/bad.yaml first)',
        '41: days: there is no routine "shrot" (did you mean "short"?)',
        '59: the routine "bad" has faults of its own (mend routines/bad.yaml first)',
    ]
