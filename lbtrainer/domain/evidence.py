# SPDX-License-Identifier: GPL-3.0-or-later
"""Past sessions as the rules look at them: the sets that count, what hurt, and how the back was the morning after."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

import msgspec

from lbtrainer.domain.adaptation import NextRule, next_morning, usual
from lbtrainer.domain.pain_during import further_down
from lbtrainer.domain.record import Hurt, Place, SessionRecord, SessionState, SetResult, Slot

_KEPT = frozenset({SessionState.COMPLETE, SessionState.PARTIAL})


class Morning(msgspec.Struct, frozen=True, kw_only=True):
    """How the back was on a morning that follows no session, 0 to 10."""

    day: date
    score: int


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """One past session.

    Attributes:
        day: The local day on which it began.
        before, after: Pain from 0 to 10; None: not said. `before_place`: where it was before.
        hurts: Every press of "this hurts".
        sets: The results that count, in the order of the plan.
        morning: What the morning after leads to. `morning_answer`: the answer itself; None: not given.
        trained: It was more than moving, stretching or relief.
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
    trained: bool = True

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


def seen(
    records: Iterable[SessionRecord], mornings: Sequence[Morning] = (), *, calm: Collection[str] = ()
) -> tuple[Seen, ...]:
    """The sessions as the rules look at them, the oldest first; trial runs and discarded ones are left out.

    Args:
        records: Past sessions in any order.
        mornings: Answers of mornings that follow no session, the oldest first: what is usual is told by these too.
        calm: Ids of the routines that only move, stretch or relieve.
    """
    kept = [one for one in records if one.summary.state in _KEPT and not one.summary.preview]
    kept.sort(key=lambda one: (one.summary.started, one.summary.id))
    answers: list[int] = []
    others = list(mornings)
    found: list[Seen] = []
    for one in kept:
        summary = one.summary
        answer = summary.pain_next_morning.score
        before = summary.pain_before.score
        day = (summary.started + timedelta(minutes=summary.offset_min)).date()
        while others and others[0].day <= day:
            answers.append(others.pop(0).score)
        found.append(
            Seen(
                id=summary.id,
                day=day,
                routine=summary.routine,
                before=before,
                before_place=summary.pain_before.place,
                after=summary.pain_after.score,
                hurts=one.hurts,
                sets=counting(one.sets),
                morning=next_morning(answer, usual(answers, before)),
                morning_answer=answer,
                trained=summary.routine not in calm,
            )
        )
        if answer is not None:
            answers.append(answer)
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


class TimeOff(NamedTuple):
    """Whole days without training in a row, and the id of the session before them."""

    full_days: int
    after: int


def time_off(past: Sequence[Seen], today: date, routine: str = "") -> TimeOff | None:
    """The longest time without training since a routine was last done; None where nobody has trained yet.

    Moving, stretching and relief are welcome on any day, but weights do not wait for them. Nor does a routine of
    Friday come back at its full weight because one of Monday has been done since: each begins again once.

    Args:
        past: The newest sessions, the oldest first.
        today: The local day.
        routine: The routine that is meant; one that was never done goes by the newest session of any.
    """
    trained = [one for one in past if one.trained]
    if not trained:
        return None
    own = max((number for number, one in enumerate(trained) if one.routine == routine), default=len(trained) - 1)
    ends = [*(one.day for one in trained[own + 1 :]), today]
    return max(
        (TimeOff(max(0, (end - one.day).days - 1), one.id) for one, end in zip(trained[own:], ends, strict=True)),
        key=lambda off: off.full_days,
    )
