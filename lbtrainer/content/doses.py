# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns written doses into the domain's: do their parts agree, and what does a step take from its exercise?"""

from __future__ import annotations

from collections.abc import Iterator

from lbtrainer.content.schema import WORK_KEYS, Work
from lbtrainer.domain.dose import Dose, Range
from lbtrainer.errors import Problem


def given_work(file: Work) -> list[str]:
    """Which of reps, hold and for are written, also where their values are faulty."""
    return [name for name in WORK_KEYS if isinstance(file.node.value, dict) and name in file.node.value]


def work_problems(file: Work) -> Iterator[Problem]:
    """Parts of a dose that contradict each other."""
    listed = len(file.reps)
    if file.sets and listed > 1 and file.sets != Range(listed, listed):
        what = f"sets is {file.sets.low if file.sets.low != listed else file.sets.high} but reps lists {listed} sets"
        yield Problem(file.node.at("sets").where, what, f"leave sets out, or write sets: {listed}")
    given = given_work(file)
    if file.hold_each and given and given[0] != "reps":
        where = file.node.at("hold_each").key_where
        yield Problem(
            where, f"hold_each belongs to repetitions, and this has {given[0]}", "leave it out, or write reps"
        )


def own_dose(file: Work) -> Dose:
    """The dose of an exercise: one set where none is said, no rest where none is said."""
    return Dose(
        sets=file.sets or Range(max(len(file.reps), 1), max(len(file.reps), 1)),
        reps=file.reps,
        seconds=file.hold or file.for_,
        held=file.hold is not None,
        hold_each_s=file.hold_each,
        rest_s=file.rest or 0,
    )


def completed(file: Work, own: Dose) -> Dose:
    """The dose of a step or of a stand-in: what it leaves out is taken from the exercise's own."""
    seconds, held = file.hold or file.for_, file.hold is not None
    reps, hold_each = file.reps, file.hold_each
    if not reps and seconds is None:
        reps, seconds, held = own.reps, own.seconds, own.held
        hold_each = hold_each or own.hold_each_s  # repetitions of a step's own are plain unless it says otherwise
    listed = Range(len(file.reps), len(file.reps)) if len(file.reps) > 1 else None
    sets = file.sets or listed or own.sets
    if len(reps) > sets.high:
        reps = reps[: sets.high]
    rest_s = own.rest_s if file.rest is None else file.rest
    return Dose(
        sets=sets, reps=reps, seconds=seconds, held=held, hold_each_s=hold_each if reps else None, rest_s=rest_s
    )
