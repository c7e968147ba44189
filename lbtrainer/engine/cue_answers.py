# SPDX-License-Identifier: GPL-3.0-or-later
"""What the voice answers to a key: paused, hurt, stop, the pace, a counted repetition, say it again, where am I."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lbtrainer.domain.exercise import Kind
from lbtrainer.domain.numbers_in_words import counted, number_words
from lbtrainer.domain.record import HurtChoice, Side
from lbtrainer.domain.units import WeightUnit
from lbtrainer.engine import outputs as out
from lbtrainer.engine.cue_flows import set_words
from lbtrainer.engine.states import Mode, State
from lbtrainer.engine.view import view_of
from lbtrainer.engine.where import where_words

HURT = "Stopped. Breathe calmly."
STOP = "Stop here?"
PAUSED = "Paused. Space goes on."
STILL_PAUSED = "Still paused. Space goes on."
LONG_PAUSED = "Five minutes have passed. Your session waits: Space goes on, Escape ends it, and what you did is kept."
"""What is said to who lies with closed eyes while nothing goes on."""
STILL_ASKED = "Still waiting for your answer. R says once more what there is."

_PAUSED = {
    out.PauseReason.ASKED: PAUSED,
    out.PauseReason.CLOCK: f"The computer was asleep. {PAUSED}",
    out.PauseReason.AWAY: "Paused, while the computer is locked or asleep.",
}
_CHOSEN = {
    HurtChoice.EASIER: "Easier.",
    HurtChoice.SKIP: "Left out.",
    HurtChoice.GO_ON: "Good.",
}


def answers(outputs: Iterable[out.Output], before: State, after: State, unit: WeightUnit) -> tuple[str, ...]:
    """The sentences that answer what a person did; none for what time did by itself.

    Args:
        outputs: Of one input.
        before: The state before it.
        after: The state after it.
    """
    outputs = tuple(outputs)
    enters = any(isinstance(output, out.PhaseEntered | out.Finished) for output in outputs)
    told_pace = any(isinstance(output, out.PaceChanged) for output in outputs)
    said: list[str] = []
    for output in outputs:
        match output:
            case out.LengthChanged() if enters or told_pace:
                continue
            case _:
                said += _answer(output, before, after, unit)
    return tuple(text for text in said if text)


def _answer(output: out.Output, before: State, after: State, unit: WeightUnit) -> Iterator[str]:
    match output:
        case out.Paused(reason=reason):
            yield _PAUSED[reason]
        case out.HurtRecorded(hurt=hurt):
            yield _CHOSEN.get(hurt.choice, "")  # the end speaks for itself
        case out.HurtAsked():
            yield HURT
        case out.StopAsked():
            yield STOP
        case out.PaceChanged(percent=percent, paced=paced):
            yield _pace(percent, before, paced=paced)
        case out.LengthChanged():
            yield _left(after)
        case out.RepCounted(count=count, side=side) if not after.is_paced:
            yield _rep(after, count, side)
        case out.MarkReached(mark=mark, value=value) if after.counts_reps and not after.is_paced:
            yield f"That is your {value}. More if you can." if mark is out.Mark.TARGET else "That is the top."
        case out.Asked(where=True):
            yield where_words(view_of(after, after.now_ms), after.plan)
        case out.Asked():
            yield set_words(after, unit)
        case _:
            pass


def _pace(percent: int, before: State, *, paced: bool) -> str:
    if paced != before.is_paced:
        return "I count for you." if paced else "You count now: plus for each, Enter when done."
    if percent == before.pace_percent:
        return f"That is as far as it goes, {percent} percent."
    return f"{'Faster' if percent > before.pace_percent else 'Slower'}, {percent} percent."


def _left(state: State) -> str:
    if state.length_ms is None or state.mode is not Mode.RUNNING:
        return ""
    left_s = round((state.length_ms - state.elapsed_ms(state.now_ms)) / 1000)
    return f"{counted(left_s, 'second')} to go.".capitalize()


def _rep(state: State, count: int, side: Side) -> str:
    number = number_words(-(-count // state.step.movements)).capitalize()
    alternates = state.step.kind is Kind.REPS and state.step.movements > 1
    return f"{number}, {side.value}." if alternates else f"{number}."
