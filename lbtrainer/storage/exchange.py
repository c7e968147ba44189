# SPDX-License-Identifier: GPL-3.0-or-later
"""An exported history as records, checked field by field: what `transfer` writes and `exports` reads (docs/json.md).

Fields are named like the columns of the database, in their order.
"""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

FORMAT = 1

Utc = Annotated[str, Meta(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")]
DayText = Annotated[str, Meta(pattern=r"^\d{4}-\d\d-\d\d$")]
Offset = Annotated[int, Meta(ge=-1080, le=1080)]
Natural = Annotated[int, Meta(ge=0, le=2**53)]
Score = Annotated[int, Meta(ge=0, le=10)]
Load = Annotated[float, Meta(ge=0, le=10_000)]
SideText = Literal["none", "left", "right", "both"]
UnitText = Literal["reps", "s"]
StatusText = Literal["done", "partial", "skipped", "swapped", "hurt"]
SourceText = Literal["counted", "confirmed", "assumed", "edited"]
StateText = Literal["running", "complete", "partial", "discarded"]
PlaceText = Literal["back", "buttock", "thigh", "below-knee"]
LegText = Annotated[str, Meta(pattern=r"^((numb|weak|spreading|unsaid)(,(?=\w)|\Z))*\Z")]
Key = Annotated[str, Meta(min_length=1, max_length=200)]


class SetRow(Struct, kw_only=True, frozen=True):
    """One set of a session, as in the table set_result."""

    block: Natural
    round: Natural
    step: Natural
    set_no: Natural
    side: SideText
    attempt: Natural
    key: Key
    exercise: Key
    exercise_name: str
    unit: UnitText
    low: Natural
    high: Natural
    target: Natural
    value: Natural
    hold_each_s: Natural
    load_kg: Load | None
    effort: Annotated[int, Meta(ge=0, le=4)] | None
    status: StatusText
    source: SourceText
    at_ms: Natural
    utc: Utc


class HurtRow(Struct, kw_only=True, frozen=True):
    """One press of "this hurts", as in the table hurt."""

    seq: Natural
    block: Natural
    round: Natural
    step: Natural
    set_no: Natural
    side: SideText
    exercise: Key
    phase: str
    at_ms: Natural
    pain: Score | None
    place: PlaceText | None
    choice: Literal["easier", "skip", "end", "go-on"]
    leg_signs: LegText = ""
    utc: Utc


class JournalRow(Struct, kw_only=True, frozen=True):
    """What a journal keeps of a session: its plan at the start, and each input. `body` is base64 in JSON."""

    seq: Natural
    at_ms: Natural
    utc: Utc
    kind: Literal["plan", "input"]
    body: bytes


class SessionRow(Struct, kw_only=True, frozen=True):
    """One session with its sets, hurts and journal; `id` is only good inside its document."""

    id: int
    uuid: Key
    routine: Key
    routine_name: str
    program: str | None
    started_utc: Utc
    offset_min: Offset
    ended_utc: Utc | None
    state: StateText
    running_ms: Natural
    speed: Annotated[float, Meta(gt=0)]
    preview: bool
    pain_before: Score | None
    place_before: PlaceText | None
    pain_after: Score | None
    place_after: PlaceText | None
    pain_next: Score | None
    place_next: PlaceText | None
    next_morning_utc: Utc | None
    soreness_next: Score | None
    felt: Literal["easy", "right", "hard", "too-hard"] | None
    note: str
    planned_sets: Natural
    done_sets: Natural
    app_version: str
    sets: tuple[SetRow, ...] = ()
    hurts: tuple[HurtRow, ...] = ()
    journal: tuple[JournalRow, ...] = ()


class ActivityRow(Struct, kw_only=True, frozen=True):
    """A walk or the like."""

    id: int
    kind: Key
    started_utc: Utc
    offset_min: Offset
    minutes: Annotated[int, Meta(ge=1, le=10_000)]
    note: str


class PlannedRow(Struct, kw_only=True, frozen=True):
    """Something a program planned for a day."""

    day: DayText
    program: Key
    entry: Key
    state: Literal["planned", "moved", "skipped", "done"]
    moved_to: DayText | None
    session: int | None


class DecisionRow(Struct, kw_only=True, frozen=True):
    """An answer to a suggestion."""

    id: int
    utc: Utc
    session: int | None
    routine: Key
    key: Key
    kind: str
    proposal: str
    reason: str
    source: str
    answer: Literal["accepted", "changed", "declined"]
    changed_to: str | None


class WorkingRow(Struct, kw_only=True, frozen=True):
    """Where the person stands at one step."""

    routine: Key
    key: Key
    load_kg: Load | None
    target: Natural | None
    advanced: bool
    since_utc: Utc


class MorningRow(Struct, kw_only=True, frozen=True):
    """How the back was on a morning that follows no session; no number: the question was passed over."""

    day: DayText
    pain: Score | None
    place: PlaceText | None
    soreness: Score | None
    utc: Utc
