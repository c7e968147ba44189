# SPDX-License-Identifier: GPL-3.0-or-later
"""What a planned step becomes for somebody who has to be careful: short holds with repeats, no pause head low, a word.

The rows stand in `lbtrainer.domain.cautions`; here they meet a step that is otherwise ready.
"""

from __future__ import annotations

from math import ceil
from typing import Final

import msgspec

from lbtrainer.domain.dose import Tempo
from lbtrainer.domain.exercise import Kind
from lbtrainer.domain.plan import Amount, PlannedStep
from lbtrainer.domain.profile import Profile, notes_for

_INTO_AND_OUT_S: Final = 2.0


def with_care(step: PlannedStep, profile: Profile) -> PlannedStep:
    """The step as this person does it; the very same where nothing asks for care."""
    if not profile.cautions:
        return step
    longest_s = profile.longest_hold_s
    if longest_s is not None:
        step = _with_short_holds(step, longest_s)
    if any(step.exercise in rule.no_held_bottom for rule in profile.rules):
        tempo = Tempo(step.tempo.out_s, 0.0, step.tempo.back_s, step.tempo.rest_s)
        step = msgspec.structs.replace(step, hold_each_s=0, tempo=tempo)
    return msgspec.structs.replace(step, note=" ".join(filter(None, (step.note, *notes_for(profile, step.exercise)))))


def _with_short_holds(step: PlannedStep, longest_s: int) -> PlannedStep:
    """A hold becomes as many repeats as keep its length, each at most `longest_s`; held repetitions are cut to it."""
    if step.kind is Kind.HOLD and any(amount.high > longest_s for amount in step.sets):
        sets = tuple(
            Amount(*(max(1, ceil(number / longest_s)) for number in (amount.low, amount.high, amount.target)))
            for amount in step.sets
        )
        tempo = Tempo(_INTO_AND_OUT_S, float(longest_s), _INTO_AND_OUT_S)
        return msgspec.structs.replace(step, kind=Kind.REPS, sets=sets, hold_each_s=longest_s, tempo=tempo, paced=True)
    hold_s, rest_s = min(step.tempo.hold_s, longest_s), min(step.tempo.rest_s, longest_s)
    tempo = Tempo(step.tempo.out_s, hold_s, step.tempo.back_s, rest_s)
    return msgspec.structs.replace(step, hold_each_s=min(step.hold_each_s, longest_s), tempo=tempo)
