# SPDX-License-Identifier: GPL-3.0-or-later
"""An exported history as records, checked field by field: what `transfer` writes and `intake` reads (docs/json.md).

Fields are named like the columns of the database, in their order.
"""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct

from lbtrainer.errors import Problem, UserError
from lbtrainer.storage.refusals import from_system

FORMAT = 1
_MOST_BYTES = 500_000_000
_CUT_SHORT = "Input data was truncated"

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


class SessionRow(Struct, kw_only=True, frozen=True):
    """One session with its sets and hurts; `id` is only good inside its document."""

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


class Document(Struct, kw_only=True, frozen=True):
    """A whole export; fields that a later version adds are left aside."""

    format: int
    program: Literal["lower-back-trainer"]
    sessions: tuple[SessionRow, ...] = ()
    activities: tuple[ActivityRow, ...] = ()
    planned_days: tuple[PlannedRow, ...] = ()
    decisions: tuple[DecisionRow, ...] = ()
    working: tuple[WorkingRow, ...] = ()
    mornings: tuple[MorningRow, ...] = ()


class SetLines(Document, kw_only=True, frozen=True):
    """What a CSV of one line per set holds: of each session only what stands in its lines, the rest empty."""


def read_bytes(path: Path) -> bytes:
    """An exported file as it is.

    Raises:
        UserError: It is larger than any export.
        EnvironmentProblem: It cannot be read.
    """
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise _refused(path, "this file is larger than any export")
        return path.read_bytes()
    except OSError as error:
        raise from_system(error, path) from error


def read_document(path: Path) -> Document:
    """The export in a JSON file, checked.

    Raises:
        UserError: It is no export, or one of a format that this version does not read.
        EnvironmentProblem: The file cannot be read.
    """
    data = read_bytes(path)
    try:
        _check_format(path, msgspec.json.decode(data, type=_Format))
        document = msgspec.json.decode(data, type=Document)
        _check_times(msgspec.to_builtins(document), "$")
        _check_doubles(document)
    except (msgspec.DecodeError, UnicodeDecodeError, _NotRight) as error:
        raise _refused(path, _plainly(error, data), "it must be a file of lbtrainer export, unchanged") from error
    return document


def _plainly(error: Exception, data: bytes) -> str:
    if not data.strip():
        return "this file is empty"
    if str(error) == _CUT_SHORT:
        return "this file is cut short"
    return str(error).rstrip(".")


class _Format(Struct):
    format: int = 0


class _NotRight(Exception):
    """What the types alone cannot see."""


def _check_format(path: Path, found: _Format) -> None:
    if found.format > FORMAT:
        raise _refused(path, f"its format is {found.format}, this version reads {FORMAT}", "update the program")
    if found.format < 1:
        raise _refused(path, "this is no export of Lower Back Trainer", "name a file that lbtrainer export made")


def _check_times(part: Any, where: str) -> None:
    """The shape of a time says nothing about its month."""
    if isinstance(part, dict):
        for name, value in part.items():
            if isinstance(value, str) and (name in {"day", "moved_to"} or name.endswith("utc")):
                _check_time(value, f"{where}.{name}")
            else:
                _check_times(value, f"{where}.{name}")
    elif isinstance(part, list | tuple):
        for index, one in enumerate(part):
            _check_times(one, f"{where}[{index}]")


def _check_time(text: str, where: str) -> None:
    try:
        datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
    except ValueError:
        raise _NotRight(f"there is no such time as {text} - at `{where}`") from None


def _check_doubles(document: Document) -> None:
    keys: tuple[tuple[str, list[Any]], ...] = (
        ("uuid", [one.uuid for one in document.sessions]),
        ("id", [one.id for one in document.sessions]),
        ("planned day", [(one.day, one.program, one.entry) for one in document.planned_days]),
        ("working step", [(one.routine, one.key) for one in document.working]),
        ("morning", [one.day for one in document.mornings]),
        *(("set", [_place(one) for one in session.sets]) for session in document.sessions),
        *(("hurt", [one.seq for one in session.hurts]) for session in document.sessions),
    )
    for what, found in keys:
        if len(set(found)) != len(found):
            raise _NotRight(f"the same {what} stands in it twice")


def _place(one: SetRow) -> tuple[int, int, int, int, str, int]:
    return one.block, one.round, one.step, one.set_no, one.side, one.attempt


def _refused(path: Path, what: str, hint: str = "") -> UserError:
    return UserError([Problem(str(path), what, hint)])
