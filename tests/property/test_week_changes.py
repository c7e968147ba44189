# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever is moved, skipped and put back, in whatever order: nothing of a week is lost and nothing stands twice."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from lbtrainer.domain.program_days import Change, Course, Item, State, days, entry_key, moved, restored, skipped
from tests.helpers.shipped import shipped_library

PROGRAM = shipped_library().programs["strong-back"]
MONDAY = date(2026, 6, 22)
COURSE = Course(program=PROGRAM, start=MONDAY)
WRITTEN = Counter(
    (item.planned_on, entry_key(item.entry)) for items in days(COURSE, (), MONDAY, 7).values() for item in items
)

Act = tuple[str, int, int]
ACTS = st.lists(st.tuples(st.sampled_from(("move", "skip", "back")), st.integers(0, 99), st.integers(0, 6)))


def standing(changes: tuple[Change, ...]) -> list[Item]:
    """Everything of the first week, on the days up to the end of the second."""
    found = [item for items in days(COURSE, changes, MONDAY, 14).values() for item in items]
    return [item for item in found if item.planned_on < MONDAY + timedelta(days=7)]


@given(ACTS)
def test_every_entry_stands_exactly_once(acts: list[Act]) -> None:
    changes: tuple[Change, ...] = ()
    for what, which, to in acts:
        items = standing(changes)
        item = items[which % len(items)]
        if what == "move":
            changes = moved(changes, item, MONDAY + timedelta(days=to))
        elif what == "skip":
            changes = skipped(changes, item)
        else:
            changes = restored(changes, item)
        assert Counter((one.planned_on, entry_key(one.entry)) for one in standing(changes)) == WRITTEN


@given(ACTS)
def test_put_back_one_by_one_the_week_is_as_written(acts: list[Act]) -> None:
    changes: tuple[Change, ...] = ()
    for what, which, to in acts:
        items = standing(changes)
        item = items[which % len(items)]
        changes = skipped(changes, item) if what == "skip" else moved(changes, item, MONDAY + timedelta(days=to))
    for item in standing(changes):
        changes = restored(changes, item)
    assert changes == ()
    assert all(item.state is State.PLANNED and item.day == item.planned_on for item in standing(changes))
