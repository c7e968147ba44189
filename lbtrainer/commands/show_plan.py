# SPDX-License-Identifier: GPL-3.0-or-later
"""`lbtrainer show`: a session before it starts, phase by phase, as a table or as JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import groupby
from pathlib import Path

from lbtrainer.commands.open_library import open_library
from lbtrainer.commands.personal_plan import Wish, personal_plan
from lbtrainer.commands.printing import print_json, table
from lbtrainer.commands.spoken_plan import PHASE_WORDS, clock_text, print_spoken
from lbtrainer.content.cache import usual_equipment
from lbtrainer.content.library import Library
from lbtrainer.domain import speech
from lbtrainer.domain.dose import Range
from lbtrainer.domain.exercise import Kind
from lbtrainer.domain.plan import LEADS, Phase, PhaseKind, Plan, PlannedStep
from lbtrainer.domain.routine import Routine
from lbtrainer.domain.units import whole_minutes
from lbtrainer.paths import Folders
from lbtrainer.storage import settings as settings_file


def show_plan(
    folders: Folders,
    resources: Path,
    wish: Wish,
    *,
    now: Callable[[], datetime],
    as_json: bool,
    spoken: bool = False,
) -> int:
    """Print the plan of one session, or with `spoken` what is heard in it.

    Raises:
        UserError: There is no such routine, or no such plan of it.
        BugError: A shipped file is not right.
    """
    library = open_library(folders, resources)
    routine = library.routine(wish.routine)
    plan = personal_plan(folders, library, routine, wish, now=now)
    if spoken:
        print_spoken(plan, settings_file.load(folders.settings).settings, as_json=as_json)
    elif as_json:
        print_json(_document(plan, routine, library))
    else:
        print(*_lines(plan, routine, library), sep="\n")
    return 0


def _lines(plan: Plan, routine: Routine, library: Library) -> Iterator[str]:
    gear = ", ".join(word.replace("-", " ") for word in usual_equipment(routine, library.exercises)) or "no equipment"
    yield f"{routine.name} ({routine.id})"
    yield f"about {whole_minutes(plan.length_ms)} min, {plan.planned_sets} sets, {routine.level.value}, {gear}"
    for text in (routine.summary, *plan.changes):
        if text:
            yield text
    rows = list(_rows(plan))
    for (block, round_no), lines in groupby(
        zip(plan.phases, table(rows, right=[0, 1]), strict=True),
        key=lambda pair: (pair[0].slot.block, pair[0].slot.round),
    ):
        planned = plan.blocks[block]
        yield ""
        yield f"{planned.name}, round {round_no + 1} of {planned.rounds}" if planned.rounds > 1 else planned.name
        yield from (f"  {line}" for _, line in lines)
    yield ""
    yield _totals(plan)
    if any(phase.open for phase in plan.phases):
        yield "A length with ~ is an estimate: that phase ends when you say so."


def _rows(plan: Plan) -> Iterator[tuple[str, str, str, str]]:
    for start_ms, phase in _timed(plan):
        length = f"{'~' if phase.open else ''}{clock_text(phase.length_ms)}"
        yield clock_text(start_ms), length, PHASE_WORDS[phase.kind], _told(plan, phase)


def _timed(plan: Plan) -> Iterator[tuple[int, Phase]]:
    start_ms = 0
    for phase in plan.phases:
        yield start_ms, phase
        start_ms += phase.length_ms


def _told(plan: Plan, phase: Phase) -> str:
    """What happens in a phase."""
    step = plan.step_of(phase)
    if phase.kind is PhaseKind.WORK:
        return ", ".join(_work_words(plan, phase, step))
    if phase.ramp:
        return "lighter sets first, until you are ready"
    if phase.kind is PhaseKind.SWITCH:
        return speech.side_name(phase.slot.side).lower()
    if phase.kind is PhaseKind.REST:
        return ""
    take = speech.place_words(step, phase.slot.side)
    words = [step.name] if phase.words.startswith(step.name) else []
    words += [take[:1].lower() + take[1:]] if take in phase.words else []
    words += ["until you are ready"] if phase.kind is PhaseKind.WAIT else []
    return ", ".join(words)


def _work_words(plan: Plan, phase: Phase, step: PlannedStep) -> Iterator[str]:
    amount = plan.amount_of(phase)
    yield f"{step.name}: {speech.set_dose_text(step, amount)}"
    if amount.low != amount.high:
        end = step.end(amount)
        yield f"aim for {end if step.kind is Kind.REPS else speech.seconds_text(Range(end, end))}"
    if step.load_kg is not None:
        yield f"{step.load_kg:g} kg"
    if side := speech.side_name(phase.slot.side):
        yield side.lower()
    if len(step.sets) > 1:
        yield f"set {phase.slot.set + 1} of {len(step.sets)}"


def _totals(plan: Plan) -> str:
    work, rest, lead = (
        sum(phase.length_ms for phase in plan.phases if phase.kind in kinds)
        for kinds in ({PhaseKind.WORK}, {PhaseKind.REST}, LEADS)
    )
    parts = f"work {clock_text(work)}, rest {clock_text(rest)}, getting ready {clock_text(lead)}"
    return f"Total {clock_text(plan.length_ms)}: {parts}"


def _document(plan: Plan, routine: Routine, library: Library) -> dict[str, object]:
    return {
        "routine": {
            "id": routine.id,
            "name": routine.name,
            "goal": routine.goal.value,
            "level": routine.level.value,
            "summary": routine.summary,
            "notes": list(routine.notes),
            "equipment": list(usual_equipment(routine, library.exercises)),
            "yours": library.is_yours("routines", routine.id),
        },
        "minutes": whole_minutes(plan.length_ms),
        "length_s": _seconds(plan.length_ms),
        "sets": plan.planned_sets,
        "changes": list(plan.changes),
        "blocks": [{"name": block.name, "rounds": block.rounds} for block in plan.blocks],
        "phases": [_phase(plan, phase, start_ms) for start_ms, phase in _timed(plan)],
    }


def _phase(plan: Plan, phase: Phase, start_ms: int) -> dict[str, object]:
    step, slot, amount = plan.step_of(phase), phase.slot, plan.amount_of(phase)
    return {
        "start_s": _seconds(start_ms),
        "length_s": _seconds(phase.length_ms),
        "open": phase.open,
        "kind": phase.kind.value,
        "ramp": phase.ramp,
        "block": slot.block,
        "round": slot.round,
        "step": slot.step,
        "set": slot.set,
        "side": slot.side.value,
        "key": step.key,
        "exercise": step.exercise,
        "exercise_name": step.name,
        "unit": step.unit.value,
        "low": amount.low,
        "high": amount.high,
        "target": amount.target,
        "hold_each_s": step.hold_each_s,
        "load_kg": step.load_kg,
        "paced": step.paced,
        "words": phase.words,
    }


def _seconds(length_ms: int) -> float:
    return length_ms / 1000
