# SPDX-License-Identifier: GPL-3.0-or-later
"""Between rows and records: the columns in their order, and how times are written."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from lbtrainer.domain.record import (
    Activity,
    Felt,
    Hurt,
    HurtChoice,
    LegSign,
    PainReport,
    Place,
    SessionState,
    SessionSummary,
    SetResult,
    SetStatus,
    Side,
    Slot,
    Source,
    Unit,
)

SUMMARY_COLUMNS = (
    "id, routine, routine_name, started_utc, offset_min, state, ended_utc, running_ms, preview, pain_before, "
    "place_before, pain_after, place_after, pain_next, place_next, soreness_next, felt, note, planned_sets, done_sets"
)
SET_COLUMNS = (
    "block, round, step, set_no, side, attempt, key, exercise, exercise_name, unit, low, high, target, value, "
    "hold_each_s, load_kg, effort, status, source, at_ms"
)
HURT_COLUMNS = "block, round, step, set_no, side, exercise, phase, at_ms, pain, place, choice, leg_signs"

ACTIVITY_COLUMNS = "id, kind, started_utc, offset_min, minutes, note"


def utc_text(moment: datetime) -> str:
    """An aware time as UTC text of fixed width, so that text order is time order: `2026-11-03T09:15:00.000Z`."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def utc_time(text: str) -> datetime:
    """The aware UTC time that `utc_text` wrote."""
    return datetime.fromisoformat(text)


def offset_min(moment: datetime) -> int:
    """The offset of an aware local time from UTC, in whole minutes."""
    return round((moment.utcoffset() or timedelta()).total_seconds() / 60)


def local_day(entry: SessionSummary | Activity) -> date:
    """The day that the person's own calendar showed when it began."""
    return (entry.started + timedelta(minutes=entry.offset_min)).date()


def pain_of(score: int | None, place: str | None, leg_signs: str = "") -> PainReport:
    """A pain report from its columns; only a hurt has the one with signs in the leg."""
    signs = tuple(LegSign(word) for word in leg_signs.split(",") if word)
    return PainReport(score=score, place=None if place is None else Place(place), leg_signs=signs)


def summary_of(row: tuple[Any, ...]) -> SessionSummary:
    """A session's summary from a row of `SUMMARY_COLUMNS`."""
    (id_, routine, name, started, offset, state, ended, running_ms, preview, *rest) = row
    (before, place_before, after, place_after, morning, place_morning, sore, felt, note, planned, done) = rest
    return SessionSummary(
        id=id_,
        routine=routine,
        routine_name=name,
        started=utc_time(started),
        offset_min=offset,
        state=SessionState(state),
        ended=None if ended is None else utc_time(ended),
        running_ms=running_ms,
        preview=bool(preview),
        pain_before=pain_of(before, place_before),
        pain_after=pain_of(after, place_after),
        pain_next_morning=pain_of(morning, place_morning),
        soreness_next_morning=sore,
        felt=None if felt is None else Felt(felt),
        note=note,
        planned_sets=planned,
        done_sets=done,
    )


def set_of(row: tuple[Any, ...]) -> SetResult:
    """A set's result from a row of `SET_COLUMNS`."""
    (block, round_, step, set_no, side, attempt, key, exercise, name, unit, *numbers) = row
    (low, high, target, value, hold_each_s, load_kg, effort, status, source, at_ms) = numbers
    return SetResult(
        slot=Slot(block, round_, step, set_no, Side(side)),
        attempt=attempt,
        key=key,
        exercise=exercise,
        exercise_name=name,
        unit=Unit(unit),
        low=low,
        high=high,
        target=target,
        value=value,
        hold_each_s=hold_each_s,
        load_kg=load_kg,
        effort=effort,
        status=SetStatus(status),
        source=Source(source),
        at_ms=at_ms,
    )


def set_values(result: SetResult) -> tuple[Any, ...]:
    """The values of a result for `SET_COLUMNS`."""
    return (
        *slot_values(result.slot),
        result.attempt,
        result.key,
        result.exercise,
        result.exercise_name,
        result.unit.value,
        result.low,
        result.high,
        result.target,
        result.value,
        result.hold_each_s,
        result.load_kg,
        result.effort,
        result.status.value,
        result.source.value,
        result.at_ms,
    )


def activity_of(row: tuple[Any, ...]) -> Activity:
    """An activity from a row of `ACTIVITY_COLUMNS`."""
    id_, kind, started, offset, minutes, note = row
    return Activity(id=id_, kind=kind, started=utc_time(started), offset_min=offset, minutes=minutes, note=note)


def hurt_of(row: tuple[Any, ...]) -> Hurt:
    """A hurt from a row of `HURT_COLUMNS`."""
    (block, round_, step, set_no, side, exercise, phase, at_ms, pain, place, choice, leg_signs) = row
    return Hurt(
        slot=Slot(block, round_, step, set_no, Side(side)),
        exercise=exercise,
        phase=phase,
        at_ms=at_ms,
        choice=HurtChoice(choice),
        pain=pain_of(pain, place, leg_signs),
    )


def hurt_values(hurt: Hurt) -> tuple[Any, ...]:
    """The values of a hurt for `HURT_COLUMNS`."""
    pain, signs = pain_values(hurt.pain), leg_signs_text(hurt.pain)
    return (*slot_values(hurt.slot), hurt.exercise, hurt.phase, hurt.at_ms, *pain, hurt.choice.value, signs)


def pain_values(report: PainReport) -> tuple[int | None, str | None]:
    """A pain report as its two columns; signs in the leg have one of their own."""
    return report.score, None if report.place is None else report.place.value


def leg_signs_text(report: PainReport) -> str:
    """Its signs in the leg as their column: "numb,weak", "" for none."""
    return ",".join(sign.value for sign in report.leg_signs)


def slot_values(slot: Slot) -> tuple[int, int, int, int, str]:
    """A slot as its five columns: block, round, step, set_no, side."""
    return slot.block, slot.round, slot.step, slot.set, slot.side.value
