# SPDX-License-Identifier: GPL-3.0-or-later
"""What comes out of a session: what happened, in order, each with the instant at which it happened.

`at_ms` is always milliseconds since the session's start, pauses included; a late tick returns outputs whose instants
lie in the past.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec

from lbtrainer.domain.plan import Phase, Plan
from lbtrainer.domain.record import Hurt, SetResult, Side, Slot


class _Output(msgspec.Struct, frozen=True, kw_only=True):
    at_ms: int


class PhaseEntered(_Output, frozen=True, kw_only=True):
    """A phase begins; `lead_ms` of get-ready come before its own clock runs."""

    index: int
    phase: Phase
    lead_ms: int = 0


class RepCounted(_Output, frozen=True, kw_only=True):
    """A movement is complete: the `count`-th of this set; `side` is the one that moved."""

    count: int
    side: Side


class Mark(StrEnum):
    """A place inside a range."""

    TARGET = "target"
    TOP = "top"


class MarkReached(_Output, frozen=True, kw_only=True):
    """The set goes on, and has come to its target, or to the top of its range."""

    mark: Mark
    value: int


class SetRecorded(_Output, frozen=True, kw_only=True):
    """A set has a result; also after an edit, then with the same slot and attempt."""

    result: SetResult


class PauseReason(StrEnum):
    """Why the session stands still."""

    ASKED = "asked"
    CLOCK = "clock"
    AWAY = "away"


class Paused(_Output, frozen=True, kw_only=True):
    """The session stands still until it is told to go on."""

    reason: PauseReason
    gap_ms: int = 0


class Resumed(_Output, frozen=True, kw_only=True):
    """The session goes on, after `lead_ms` of get-ready."""

    lead_ms: int


class HurtAsked(_Output, frozen=True, kw_only=True):
    """The session stands still and asks about pain; `can_swap` when the exercise that hurts is still to be done."""

    slot: Slot
    step: int
    can_swap: bool


class HurtRecorded(_Output, frozen=True, kw_only=True):
    """The answer to "this hurts" is complete."""

    hurt: Hurt


class StopAsked(_Output, frozen=True, kw_only=True):
    """The session stands still and asks whether to end."""


class PlanChanged(_Output, frozen=True, kw_only=True):
    """A swap has changed what is to come."""

    plan: Plan
    swapped: int


class LengthChanged(_Output, frozen=True, kw_only=True):
    """The running phase has another length now; None: it ends by a key."""

    length_ms: int | None


class PaceChanged(_Output, frozen=True, kw_only=True):
    """Repetitions are counted at `percent` of the plan's pace; `paced` False: by a key."""

    percent: int
    paced: bool


class Finished(_Output, frozen=True, kw_only=True):
    """The session is over; `complete` when its end was reached."""

    complete: bool


class Asked(_Output, frozen=True, kw_only=True):
    """Somebody wants to hear it again (`where` False), or where they are."""

    where: bool


class Refused(_Output, frozen=True, kw_only=True):
    """An input that does not fit now; nothing has changed."""

    input: str
    why: str


Output = (
    PhaseEntered
    | RepCounted
    | MarkReached
    | SetRecorded
    | Paused
    | Resumed
    | HurtAsked
    | HurtRecorded
    | StopAsked
    | PlanChanged
    | LengthChanged
    | PaceChanged
    | Finished
    | Asked
    | Refused
)
