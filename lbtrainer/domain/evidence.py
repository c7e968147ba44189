# SPDX-License-Identifier: GPL-3.0-or-later
"""Past sessions as the rules look at them: the sets that count, what hurt, and how the back was the morning after."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

import msgspec

from lbtrainer.domain.adaptation import NextRule, next_morning, usual
from lbtrainer.domain.pain_during import further_down
from lbtrainer.domain.record import Hurt, Place, SessionRecord, SessionState, SetResult, Slot

_KEPT = frozenset({SessionState.COMPLETE, SessionState.PARTIAL})


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """One past session.

    Attributes:
        day: The local day on which it began.
        before, after: Pain from 0 to 10; None: not said. `before_place`: where it was before.
        hurts: Every press of "this hurts".
        sets: The results that count, in the order of the plan.
        morning: What the morning after leads to. `morning_answer`: the answer itself; None: not given.
    """

    id: int
    day: date
    routine: str
    before: int | None = None
    after: int | None = None
    before_place: Place | None = None
    hurts: tuple[Hurt, ...] = ()
    sets: tuple[SetResult, ...] = ()
    morning: NextRule
    morning_answer: int | None = None

    @property
    def leg_sign(self) -> bool:
        """Whether a leg was numb or weak in it, or pain spread."""
        return any(one.pain.leg_signs for one in self.hurts)

    @property
    def moved_down(self) -> frozenset[str]:
        """Ids of the exercises at which pain was further down the leg than before the session."""
        return frozenset(one.exercise for one in self.hurts if further_down(one.pain.place, self.before_place))

    def of_step(self, key: str) -> tuple[SetResult, ...]:
        """The results of one step."""
        return tuple(one for one in self.sets if one.key == key)


def seen(records: Iterable[SessionRecord]) -> tuple[Seen, ...]:
    """The sessions as the rules look at them, the oldest first; trial runs and discarded ones are left out."""
    kept = [one for one in records if one.summary.state in _KEPT and not one.summary.preview]
    kept.sort(key=lambda one: (one.summary.started, one.summary.id))
    mornings: list[int] = []
    found: list[Seen] = []
    for one in kept:
        summary = one.summary
        answer = summary.pain_next_morning.score
        before = summary.pain_before.score
        found.append(
            Seen(
                id=summary.id,
                day=(summary.started + timedelta(minutes=summary.offset_min)).date(),
                routine=summary.routine,
                before=before,
                before_place=summary.pain_before.place,
                after=summary.pain_after.score,
                hurts=one.hurts,
                sets=counting(one.sets),
                morning=next_morning(answer, usual(mornings, before)),
                morning_answer=answer,
            )
        )
        if answer is not None:
            mornings.append(answer)
    return tuple(found)


def counting(sets: Sequence[SetResult]) -> tuple[SetResult, ...]:
    """Of each slot the last attempt."""
    last: dict[Slot, SetResult] = {}
    for one in sets:
        before = last.get(one.slot)
        if before is None or one.attempt > before.attempt:
            last[one.slot] = one
    return tuple(last.values())


def of_routine(past: Sequence[Seen], routine: str) -> tuple[Seen, ...]:
    """The sessions of one routine, the oldest first."""
    return tuple(one for one in past if one.routine == routine)


def full_days_off(past: Sequence[Seen], today: date) -> int | None:
    """Whole days without a session between the last one and today; None when there was none."""
    return None if not past else max(0, (today - past[-1].day).days - 1)
