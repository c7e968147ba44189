# SPDX-License-Identifier: GPL-3.0-or-later
"""What an import would do, in sentences; the window and the command line say the same."""

from __future__ import annotations

from collections.abc import Iterator

from lbtrainer.domain.day_names import plain_day
from lbtrainer.storage.intake import ImportPlan


def plan_lines(plan: ImportPlan, *, take_theirs: bool = False) -> Iterator[str]:
    """One sentence for each kind of thing in the file, none for what there is not."""
    if plan.is_empty and not plan.unfinished:
        yield "Everything in this file is here already."
        return
    if plan.new:
        days = sorted(one.day for one in plan.new)
        first, last = plain_day(days[0]), plain_day(days[-1])
        period = f"of {first}" if first == last else f"from {first} to {last}"
        yield f"New: {_many(len(plan.new), 'session')}, {period}."
    for number, one, more in (
        (len(plan.activities), "walk or other activity", "walks and other activities"),
        (len(plan.working), "working load", "working loads"),
        (len(plan.mornings), "morning’s answer", "mornings’ answers"),
        (len(plan.planned) + len(plan.decisions), "planned day or answer", "planned days and answers"),
    ):
        if number:
            yield f"New: {_many(number, one, more)}."
    if plan.same:
        yield f"Here already: {_many(plan.same, 'session')}."
    conflicts = len(plan.conflicts) + len(plan.other_conflicts)
    if conflicts:
        side = "the file’s version is taken" if take_theirs else "yours stays as it is"
        yield f"Different here, or deleted here: {conflicts}; {side}."
    if plan.document.sets_only:
        yield from _of_sets_only(plan, take_theirs=take_theirs)
    if plan.unfinished:
        yield f"Not finished when the file was made, so left out: {_many(plan.unfinished, 'session')}."


def _of_sets_only(plan: ImportPlan, *, take_theirs: bool) -> Iterator[str]:
    """What a CSV cannot carry."""
    if plan.new:
        yield "A CSV holds sets only: in the new sessions pain, notes, pauses and what hurt stay empty."
    if plan.conflicts and take_theirs:
        yield "Pain, notes and what hurt stay as you have them."


def _many(number: int, one: str, more: str = "") -> str:
    return f"1 {one}" if number == 1 else f"{number:,} {more or f'{one}s'}"
