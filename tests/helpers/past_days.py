# SPDX-License-Identifier: GPL-3.0-or-later
"""Past sessions as the rules look at them, by day: only what a test is about needs to be named."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from lbtrainer.domain.adaptation import MORNING_FINE
from lbtrainer.domain.evidence import Seen
from lbtrainer.domain.plan import PlannedStep
from lbtrainer.domain.record import SetResult, SetStatus, Side, Slot, Source

MONDAY = date(2026, 3, 2)


def day(number: int) -> date:
    """So many days after a Monday."""
    return MONDAY + timedelta(days=number)


def past(number: int, sets: Sequence[SetResult] = (), **changes: object) -> Seen:
    """A session on that day that ended well: no pain, and a fine morning after."""
    fields: dict[str, object] = {
        "id": number + 1,
        "day": day(number),
        "routine": "test-routine",
        "before": 1,
        "after": 1,
        "sets": tuple(sets),
        "morning": MORNING_FINE,
        "morning_answer": 1,
    }
    return Seen(**{**fields, **changes})  # type: ignore[arg-type]


def done_sets(step: PlannedStep, values: Sequence[int] | None = None, **changes: object) -> tuple[SetResult, ...]:
    """Every set of a step, counted, at the top unless told otherwise, with three repetitions left."""
    numbers = list(values or [amount.high for amount in step.sets])
    sides = (Side.NONE,) if step.sides.value == "none" else (Side.LEFT, Side.RIGHT)
    return tuple(
        SetResult(
            **{  # type: ignore[arg-type]
                "slot": Slot(0, 0, 0, number, side),
                "attempt": 0,
                "key": step.key,
                "exercise": step.exercise,
                "exercise_name": step.name,
                "unit": step.unit,
                "low": step.sets[0].low,
                "high": step.sets[0].high,
                "target": step.sets[0].target,
                "value": value,
                "status": SetStatus.DONE,
                "source": Source.COUNTED,
                "at_ms": 1000 * number,
                "load_kg": step.load_kg,
                "effort": 3,
                **changes,
            }
        )
        for number, value in enumerate(numbers)
        for side in sides
    )
