# SPDX-License-Identifier: GPL-3.0-or-later
"""What is offered after "this hurts", and what comes first: the ladder of `domain.pain_during` as cards, no Qt.

Pain below the knee leaves the exercise out whatever the number, since pain that spreads down the leg is the more
careful answer (painscience.com, directional preference; corestationpt.com, self assessment). Our own reading.
"""

from __future__ import annotations

from lbtrainer.domain.pain_during import LEG_SIGN, SECOND_STOP, TOO_MUCH, Answer, DuringRule
from lbtrainer.domain.record import HurtChoice, Place
from lbtrainer.ui.session.choice_row import Choice

ENDS = (LEG_SIGN, SECOND_STOP, TOO_MUCH)


def hurt_choices(
    rule: DuringRule,
    score: int | None,
    place: Place | None,
    *,
    easier: str | None,
    can_swap: bool,
    coming: str = "",
    exercise: str = "",
) -> tuple[Choice, ...]:
    """The answers, the usual one first; a sign in the leg leaves nothing but the end.

    Args:
        rule: The row of the ladder that holds.
        score: Pain now, 0 to 10; None: not said.
        place: Where it hurts.
        easier: Name of the exercise that can be done instead; None when there is none.
        can_swap: The exercise that hurts is still to be done.
        coming: Name of the exercise after it, "" for none.
        exercise: Id of the easier one, for its picture.
    """
    end = Choice(HurtChoice.END, "End here", "Keeps all you did", "Esc")
    if rule is LEG_SIGN:
        return (end,)
    if not can_swap:
        rest = Choice(HurtChoice.GO_ON, "Go on resting", "That exercise is done; the next one comes")
        return (end, rest) if rule in ENDS else (rest, end)
    careful = rule.answer >= Answer.LEAVE_OUT or place is Place.BELOW_KNEE
    goes_on = f"Go on to {coming}" if coming else "Go to the next exercise"
    skip = Choice(HurtChoice.SKIP, "Skip it", _why_skip(rule, score, place) if careful else goes_on)
    if rule in ENDS:
        return (end, skip)
    if score is not None and rule.answer is Answer.GO_ON and not careful:
        return _go_on(score, easier, skip, end, exercise)
    if easier is None:
        return (skip, end)
    at = "" if score is None or careful else f"At {score}, an"
    why = f"{at or 'An'} easier form is the usual choice" if not careful else "In place of the sets left"
    swap = Choice(HurtChoice.EASIER, f"Easier: {easier}", why, exercise=exercise)
    return (skip, swap, end) if careful else (swap, skip, end)


def _go_on(score: int, easier: str | None, skip: Choice, end: Choice, exercise: str) -> tuple[Choice, ...]:
    """Little pain: to go on is fine, and the easier form stands beside it."""
    go_on = Choice(HurtChoice.GO_ON, "Go on", f"At {score} that is fine")
    other = skip if easier is None else Choice(HurtChoice.EASIER, f"Easier: {easier}", "If you like", exercise=exercise)
    return (go_on, other, end)


def _why_skip(rule: DuringRule, score: int | None, place: Place | None) -> str:
    if place is Place.BELOW_KNEE:
        return "Pain down the leg: leave this one out today"
    if rule.answer is Answer.LEAVE_OUT and rule.rise_from is None:
        return "It has moved further down: leave this one out"
    return "Leave this one out today" if score is None else f"At {score}, leave this one out today"
