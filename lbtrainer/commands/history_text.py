# SPDX-License-Identifier: GPL-3.0-or-later
"""A past session in a few lines: when, what, how long, how it felt, and its sets exercise by exercise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import groupby

from lbtrainer.commands.printing import table
from lbtrainer.domain.dose import Range
from lbtrainer.domain.effort import effort_text
from lbtrainer.domain.evidence import counting
from lbtrainer.domain.pain_during import leg_words
from lbtrainer.domain.record import (
    Hurt,
    HurtChoice,
    PainReport,
    SessionRecord,
    SessionState,
    SessionSummary,
    SetResult,
    SetStatus,
    Side,
    Source,
    Unit,
)
from lbtrainer.domain.units import whole_minutes

_STATES = {
    SessionState.RUNNING: "not finished",
    SessionState.COMPLETE: "complete",
    SessionState.PARTIAL: "partial",
    SessionState.DISCARDED: "discarded",
}
_CHOICES = {
    HurtChoice.EASIER: "went on easier",
    HurtChoice.SKIP: "skipped",
    HurtChoice.END: "ended the session",
    HurtChoice.GO_ON: "went on",
}


def session_lines(record: SessionRecord) -> Iterator[str]:
    """The lines of one session; the sets are the attempts that count."""
    summary = record.summary
    yield ", ".join(_heading(summary))
    rows = [_cells(list(sets)) for _, sets in groupby(sorted(counting(record.sets), key=_in_order), key=_of_one_line)]
    yield from (f"  {line}" for line in table(rows))
    yield from (f"  {_hurt_line(hurt, record.sets)}" for hurt in record.hurts)
    if summary.note:
        yield from (f"  “{line}”" for line in summary.note.splitlines() if line.strip())


def pain_text(report: PainReport) -> str:
    """A pain report in words: "3 (buttock)", and "not said"."""
    if report.score is None:
        return "not said"
    return f"{report.score} ({report.place.value.replace('-', ' ')})" if report.place else str(report.score)


def _heading(summary: SessionSummary) -> Iterator[str]:
    local = summary.started + timedelta(minutes=summary.offset_min)
    yield f"{local:%Y-%m-%d %H:%M}  {summary.routine_name}"
    yield f"{whole_minutes(summary.running_ms)} min" if summary.ended else "no end"
    yield _STATES[summary.state]
    yield f"{summary.done_sets} of {summary.planned_sets} sets"
    if summary.pain_before.score is not None or summary.pain_after.score is not None:
        yield f"pain {pain_text(summary.pain_before)} > {pain_text(summary.pain_after)}"
    if summary.pain_next_morning.score is not None:
        yield f"next morning {pain_text(summary.pain_next_morning)}"
    if summary.felt is not None:
        yield f"felt {summary.felt.value.replace('-', ' ')}"
    if summary.preview:
        yield "trial run"


def _in_order(one: SetResult) -> tuple[int, ...]:
    """As the plan has them; sides of one set as they came."""
    return (*one.slot.place, one.slot.set)


def _of_one_line(one: SetResult) -> tuple[object, ...]:
    return one.slot.place, one.exercise


def _cells(sets: list[SetResult]) -> tuple[str, str]:
    """Name and numbers of one exercise in one round."""
    first = sets[0]
    sides: dict[Side, list[str]] = {}
    for one in sets:
        sides.setdefault(one.slot.side, []).append(_number(one))
    parts = [f"{_side(side)}{', '.join(numbers)}" for side, numbers in sides.items()]
    in_order = [one for side in sides for one in sets if one.slot.side is side]
    return first.exercise_name, f"{'; '.join(parts)}{_tail(sets, _loads(in_order))}"


def _side(side: Side) -> str:
    return f"{side.value} " if side in (Side.LEFT, Side.RIGHT) else ""


def _number(one: SetResult) -> str:
    if one.status is SetStatus.SKIPPED:
        return "skipped"
    return str(one.value) if one.status is SetStatus.DONE else f"{one.value} ({one.status.value})"


def _loads(sets: list[SetResult]) -> str:
    """One load for all, or that of each set in the order of the numbers: "20 kg", "20 / 20 / 22.5 kg"; "" for none."""
    loads = ["–" if one.load_kg is None else f"{one.load_kg:g}" for one in sets]
    if set(loads) == {"–"}:
        return ""
    return f"{' / '.join(loads if len(set(loads)) > 1 else loads[:1])} kg"


def _tail(sets: list[SetResult], loads: str) -> str:
    """Unit, range, load and whatever else stands once behind the numbers."""
    first = sets[0]
    wanted = Range(first.low, first.high) if all((s.low, s.high) == (first.low, first.high) for s in sets) else None
    unit = "s" if first.unit is Unit.SECONDS else "reps"
    words = [f" {unit}"]
    if first.hold_each_s:
        words.append(f" of {first.hold_each_s} s")
    if wanted is not None:
        words.append(f", asked {wanted}")
    if loads:
        words.append(f", {loads}")
    efforts = [one.effort for one in sets if one.effort is not None]
    if efforts:
        words.append(f", {effort_text(efforts[-1], first.unit)} left")
    if any(one.source is Source.ASSUMED and one.status is not SetStatus.SKIPPED for one in sets):
        words.append(", not confirmed")
    return "".join(words)


def _hurt_line(hurt: Hurt, sets: Iterable[SetResult]) -> str:
    named = hurt.exercise.replace("-", " ").capitalize()  # it hurt before a set of it was over
    name = next((one.exercise_name for one in sets if one.exercise == hurt.exercise), named)
    said = f", pain {pain_text(hurt.pain)}" if hurt.pain.score is not None else ""
    leg = f", {leg_words(hurt.pain.leg_signs)}" if hurt.pain.leg_signs else ""
    return f"It hurt: {name}{said}{leg}, {_CHOICES[hurt.choice]}"
