# SPDX-License-Identifier: GPL-3.0-or-later
"""A pain in a session that was not pressed then and is told afterwards: at which exercise, and what came of it.

The rules count it as a pressed one. What followed is not asked: the sets say it. Pure: rows in, a hurt out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lbtrainer.domain.record import TOLD_AFTERWARDS, Hurt, HurtChoice, SessionState, SetStatus
from lbtrainer.ui.past.past_sets import StepRow
from lbtrainer.ui.past.told_swap import ToldExercise

_LEFT_OUT = (SetStatus.SKIPPED, SetStatus.HURT)


def may_have_hurt(rows: Iterable[StepRow], hurts: Iterable[Hurt]) -> tuple[ToldExercise, ...]:
    """The exercises that were begun in the session, each once; one that was told already is corrected there."""
    told = {hurt.exercise for hurt in hurts if hurt.phase == TOLD_AFTERWARDS}
    begun = {row.exercise: row.name for row in rows if row.results and row.exercise not in told}
    return tuple(ToldExercise(*one) for one in begun.items())


def told_hurt(rows: Sequence[StepRow], exercise: str, state: SessionState) -> Hurt | None:
    """The hurt, with its number and place still to be said; None where no set of the exercise was begun.

    Args:
        rows: The session's steps.
        exercise: Id of what hurt.
        state: How the session ended.
    """
    own = [row for row in rows if row.exercise == exercise and row.results]
    if not own:
        return None
    last = max((result for row in own for result in row.results), key=lambda one: one.at_ms)
    choice = _came_of_it(rows, own, state)
    return Hurt(slot=last.slot, exercise=exercise, phase=TOLD_AFTERWARDS, at_ms=last.at_ms, choice=choice)


def _came_of_it(rows: Sequence[StepRow], own: Sequence[StepRow], state: SessionState) -> HurtChoice:
    """Went on where all its sets were done; else something else in its place, the end, or only the rest left out."""
    cells = [cell for row in own for cell in row.cells]
    places = {(cell.slot.block, cell.slot.step) for cell in cells}
    others = [row for row in rows if row.results and row not in own]
    if any((row.first_slot.block, row.first_slot.step) in places for row in others):
        return HurtChoice.EASIER
    if not any(cell.result is None or cell.result.status in _LEFT_OUT for cell in cells):
        return HurtChoice.GO_ON
    last = max(result.at_ms for row in own for result in row.results)
    went_on = any(result.at_ms > last for row in others for result in row.results)
    return HurtChoice.SKIP if went_on or state is SessionState.COMPLETE else HurtChoice.END
