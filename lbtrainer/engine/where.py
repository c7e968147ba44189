# SPDX-License-Identifier: GPL-3.0-or-later
"""Where am I: the answer to one key, for the screen and for the voice alike."""

from __future__ import annotations

import math
from collections.abc import Iterable

from lbtrainer.domain import speech
from lbtrainer.domain.dose import Range
from lbtrainer.domain.exercise import Kind
from lbtrainer.domain.plan import Amount, PhaseKind, Plan
from lbtrainer.domain.record import Side
from lbtrainer.engine.view import SessionView


def seconds_words(seconds: int) -> str:
    """A length as it is read: "45 s", "2 min", "1 min 50 s"; over 99 as the ring shows it."""
    if seconds < 100:
        return f"{seconds} s"
    minutes, rest = divmod(seconds, 60)
    return f"{minutes} min {rest} s" if rest else f"{minutes} min"


def amount_of(view: SessionView, plan: Plan) -> Amount:
    """The amount of the set: as lengthened while it runs, as planned before."""
    if view.phase.kind is PhaseKind.WORK:
        return Amount(view.low, view.high, view.target)
    return plan.amount_of(view.phase)


def where_words(view: SessionView, plan: Plan) -> str:
    """Where am I, in one sentence: "Set 2 of 3, left side, repetition 4 of 8."."""
    parts = [f"set {view.phase.slot.set + 1} of {view.sets}"]
    if view.side in (Side.LEFT, Side.RIGHT):
        parts.append(speech.side_name(view.side).lower())
    amount = amount_of(view, plan)
    if view.phase.kind is PhaseKind.WORK:
        parts.append(_place_in_set(view, amount))
        return f"{view.step.name}. {_sentence(parts)}"
    now = {
        PhaseKind.REST: "Rest",
        PhaseKind.SWITCH: "Switch sides",
        PhaseKind.READY: "Get ready",
        PhaseKind.WAIT: "Waiting for you",
    }[view.phase.kind]
    left = "" if view.remaining_ms is None else f", {seconds_words(math.ceil(view.remaining_ms / 1000))} left"
    return f"{now}{left}. Next is {view.step.name}, {', '.join(parts)}."


def _place_in_set(view: SessionView, amount: Amount) -> str:
    if view.step.kind is Kind.REPS:
        return f"repetition {view.number} of {_bounds(amount)}"
    done = seconds_words(view.elapsed_ms // 1000)
    if amount.high < 120:
        return f"{done} of {_bounds(amount)} s"
    return f"{done} of {' to '.join(dict.fromkeys(map(seconds_words, (amount.low, amount.high))))}"


def _bounds(amount: Amount) -> str:
    return str(Range(amount.low, amount.high)).replace("–", " to ")


def _sentence(parts: Iterable[str]) -> str:
    text = ", ".join(parts)
    return f"{text[:1].upper()}{text[1:]}."
