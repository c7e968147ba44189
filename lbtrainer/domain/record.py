# SPDX-License-Identifier: GPL-3.0-or-later
"""What was done: a session, its sets with where each number came from, and what hurt."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Final

import msgspec

TOLD_AFTERWARDS: Final = "afterwards"
"""The `phase` of a `Hurt` that was not pressed in the session; its set is the last one of its exercise."""


class Side(StrEnum):
    """The side that works or is stretched; BOTH belongs to work that changes side each repetition."""

    NONE = "none"
    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"

    @property
    def other(self) -> Side:
        """Left for right and right for left; the rest stay as they are."""
        return {Side.LEFT: Side.RIGHT, Side.RIGHT: Side.LEFT}.get(self, self)


class Source(StrEnum):
    """Where a result's number comes from; progress and bests ignore what is only assumed."""

    COUNTED = "counted"
    CONFIRMED = "confirmed"
    ASSUMED = "assumed"
    EDITED = "edited"


class SetStatus(StrEnum):
    """How a set ended."""

    DONE = "done"
    PARTIAL = "partial"
    SKIPPED = "skipped"
    SWAPPED = "swapped"
    HURT = "hurt"


class Unit(StrEnum):
    """What a result's number counts."""

    REPS = "reps"
    SECONDS = "s"


class Place(StrEnum):
    """Where it hurts; further down the leg is the more careful answer."""

    BACK = "back"
    BUTTOCK = "buttock"
    THIGH = "thigh"
    BELOW_KNEE = "below-knee"


class LegSign(StrEnum):
    """A sign in the leg that ends a session, whatever the number says; UNSAID: there was one, and not said which."""

    NUMB = "numb"
    WEAK = "weak"
    SPREADING = "spreading"
    UNSAID = "unsaid"


class HurtChoice(StrEnum):
    """What followed "this hurts"."""

    EASIER = "easier"
    SKIP = "skip"
    END = "end"
    GO_ON = "go-on"


class SessionState(StrEnum):
    """RUNNING until it is closed; an interrupted session kept is PARTIAL; DISCARDED ones are hidden, never deleted."""

    RUNNING = "running"
    COMPLETE = "complete"
    PARTIAL = "partial"
    DISCARDED = "discarded"


class Felt(StrEnum):
    """How hard the whole session was."""

    EASY = "easy"
    RIGHT = "right"
    HARD = "hard"
    TOO_HARD = "too-hard"


class Slot(msgspec.Struct, frozen=True, order=True, array_like=True):
    """The place of one set in a plan; every number counts from 0."""

    block: int
    round: int
    step: int
    set: int
    side: Side = Side.NONE

    @property
    def place(self) -> tuple[int, int, int]:
        """Block, round and step: the same for all sets and sides of one exercise in one round."""
        return (self.block, self.round, self.step)


class SetResult(msgspec.Struct, frozen=True, kw_only=True):
    """One set on one side, as done.

    Attributes:
        attempt: 0 the first time; a set entered again is 1, 2 ... and the later one counts.
        low, high, target, value: Repetitions or seconds, as `unit` says.
        hold_each_s: Held seconds in every repetition, 0 for plain ones.
        effort: What was left at the end, 0 to 4 (`lbtrainer.domain.effort`); None: not said.
        at_ms: Milliseconds since the session's start at which it ended.
    """

    slot: Slot
    attempt: int
    key: str
    exercise: str
    exercise_name: str
    unit: Unit
    low: int
    high: int
    target: int
    value: int
    status: SetStatus
    source: Source
    at_ms: int
    hold_each_s: int = 0
    load_kg: float | None = None
    effort: int | None = None


class PainReport(msgspec.Struct, frozen=True, kw_only=True):
    """Pain from 0 (no pain) to 10 (worst imaginable), and where; None where it was not said.

    Attributes:
        leg_signs: Numbness, weakness or spreading pain; asked for during a session only.
    """

    score: int | None
    place: Place | None = None
    leg_signs: tuple[LegSign, ...] = ()


class Hurt(msgspec.Struct, frozen=True, kw_only=True):
    """One press of "this hurts" with its answer.

    Attributes:
        phase: In which kind of phase it was pressed (`lbtrainer.domain.plan.PhaseKind`), or `TOLD_AFTERWARDS`.
    """

    slot: Slot
    exercise: str
    phase: str
    at_ms: int
    choice: HurtChoice
    pain: PainReport = PainReport(score=None)


class SessionSummary(msgspec.Struct, frozen=True, kw_only=True):
    """One row of the history: everything about a session but its sets.

    Attributes:
        started, ended: Aware datetimes in UTC. `offset_min`: the local offset from UTC at the start, in minutes.
        running_ms: From Start to the end, pauses included.
        preview: Run at another speed than 1, or a demo: left out of statistics and progress.
        soreness_next_morning: Of the muscles, 0 to 10; None: not said.
        planned_sets, done_sets: Sets of the plan, and of these the ones with a result that is not skipped.
    """

    id: int
    routine: str
    routine_name: str
    started: datetime
    offset_min: int
    state: SessionState
    ended: datetime | None = None
    running_ms: int = 0
    preview: bool = False
    pain_before: PainReport = PainReport(score=None)
    pain_after: PainReport = PainReport(score=None)
    pain_next_morning: PainReport = PainReport(score=None)
    soreness_next_morning: int | None = None
    felt: Felt | None = None
    note: str = ""
    planned_sets: int = 0
    done_sets: int = 0


class SessionRecord(msgspec.Struct, frozen=True, kw_only=True):
    """A whole past session: its summary, every set in the order of the plan (all attempts), and what hurt."""

    summary: SessionSummary
    sets: tuple[SetResult, ...]
    hurts: tuple[Hurt, ...] = ()


class Activity(msgspec.Struct, frozen=True, kw_only=True):
    """A walk or other activity logged by hand; `started` is UTC, `offset_min` the local offset then."""

    id: int
    kind: str
    started: datetime
    offset_min: int
    minutes: int
    note: str = ""


class Working(msgspec.Struct, frozen=True, kw_only=True):
    """Where the person stands at one step of a routine.

    Attributes:
        target: Repetitions or seconds to aim at; None: the low end of the range.
        advanced: The easier exercise that the step starts with has been overcome.
        sets: How many sets; None: as many as the routine says.
        added: Repetitions on top of each set of a step that goes down from set to set (6, 4, 2).
        exercise: Id of another rung of the ladder that was agreed on, "" for the step's own exercise.
    """

    load_kg: float | None = None
    target: int | None = None
    advanced: bool = False
    sets: int | None = None
    added: int = 0
    exercise: str = ""
