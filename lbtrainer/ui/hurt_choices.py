# SPDX-License-Identifier: GPL-3.0-or-later
"""What is offered after "this hurts", and what comes first: a pure table with its sources, no Qt.

The bands are those of `domain.pain`: at strong pain (6 and more) the exercise is left out; pain that goes below the
knee counts as strong, since pain that spreads down the leg is the more careful answer (painscience.com, directional
preference; corestationpt.com, self assessment). Below that an easier form is the usual choice. Our own reading.
"""

from __future__ import annotations

from lbtrainer.domain.pain import pain_band
from lbtrainer.domain.record import HurtChoice, Place
from lbtrainer.ui.choice_row import Choice

_STRONG = "strong"


def leave_out_first(score: int | None, place: Place | None) -> bool:
    """Whether leaving the exercise out is the usual answer."""
    return place is Place.BELOW_KNEE or (score is not None and pain_band(score).word == _STRONG)


def hurt_choices(
    score: int | None,
    place: Place | None,
    *,
    easier: str | None,
    can_swap: bool,
    coming: str = "",
    exercise: str = "",
) -> tuple[Choice, ...]:
    """The answers, the usual one first.

    Args:
        easier: Name of the exercise that can be done instead; None when there is none.
        can_swap: The exercise that hurts is still to be done.
        coming: Name of the exercise after it, "" for none.
        exercise: Id of the easier one, for its picture.
    """
    end = Choice(HurtChoice.END, "End here", "Keeps all you did", "Esc")
    if not can_swap:
        return (Choice(HurtChoice.GO_ON, "Go on resting", "That exercise is done; the next one comes"), end)
    careful = leave_out_first(score, place)
    goes_on = f"Go on to {coming}" if coming else "Go to the next exercise"
    skip = Choice(HurtChoice.SKIP, "Skip it", _why_skip(score, place) if careful else goes_on)
    if easier is None:
        return (skip, end)
    at = "" if score is None or careful else f"At {score}, an"
    why = f"{at or 'An'} easier form is the usual choice" if not careful else "In place of the sets left"
    swap = Choice(HurtChoice.EASIER, f"Easier: {easier}", why, exercise=exercise)
    return (skip, swap, end) if careful else (swap, skip, end)


def _why_skip(score: int | None, place: Place | None) -> str:
    if place is Place.BELOW_KNEE:
        return "Pain down the leg: leave this one out today"
    return f"At {score}, leave this one out today"
