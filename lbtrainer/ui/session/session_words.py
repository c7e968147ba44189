# SPDX-License-Identifier: GPL-3.0-or-later
"""The lines of text of a session: dose and side, what comes next, where am I. Pure, no Qt."""

from __future__ import annotations

import math
from typing import Final, NamedTuple

from lbtrainer.domain import speech
from lbtrainer.domain.dose import Range
from lbtrainer.domain.exercise import Kind, Position, Sides
from lbtrainer.domain.plan import Amount, Phase, PhaseKind, Plan, PlannedStep
from lbtrainer.domain.record import Side
from lbtrainer.domain.units import WeightUnit, weight_text
from lbtrainer.engine.moves import resume_lead_ms
from lbtrainer.engine.states import Mode
from lbtrainer.engine.view import SessionView
from lbtrainer.engine.where import amount_of, seconds_words

DOT = "  ·  "


class Span(NamedTuple):
    """Some words of a line; strong ones carry the meaning."""

    text: str
    strong: bool = False


Line = tuple[Span, ...]


class Following(NamedTuple):
    """An exercise that comes later, with its dose."""

    name: str
    dose: str


def plain(line: Line) -> str:
    """A line without its weights."""
    return "".join(span.text for span in line)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def minutes_left(session_left_ms: int) -> str:
    """Whole minutes, rounded up: "5 min left"."""
    return f"{max(1, math.ceil(session_left_ms / 60_000))} min left"


def dose_line(view: SessionView, plan: Plan, unit: WeightUnit) -> Line:
    """Side, set, load and dose; the first of them strong: "Left side · set 1 of 3 · 6 × 8 s"."""
    step, amount = view.step, amount_of(view, plan)
    if view.phase.ramp:
        return _ramp_line(step, unit)
    parts = [speech.side_name(view.side)] if view.side in (Side.LEFT, Side.RIGHT) else []
    if view.sets > 1:
        parts.append(f"set {view.phase.slot.set + 1} of {view.sets}")
    if step.load_kg is not None:
        parts.append(weight_text(step.load_kg, unit))
    ring_says_it = view.phase.kind is PhaseKind.WORK and step.kind is Kind.REPS and not step.hold_each_s
    if not (ring_says_it and parts):
        parts.append(_dose_words(step, amount, view.phase.slot.side))
    parts[0] = _capital(parts[0])
    return (Span(parts[0], strong=True), *(Span(DOT + part) for part in parts[1:]))


def _dose_words(step: PlannedStep, amount: Amount, side: Side) -> str:
    if side is not Side.BOTH:
        return speech.set_dose_text(step, amount)
    bounds = Range(amount.low, amount.high)
    return f"{bounds} × {step.hold_each_s} s each side" if step.hold_each_s else f"{bounds} each side"


def _ramp_line(step: PlannedStep, unit: WeightUnit) -> Line:
    loads = speech.ramp_loads(step.load_kg)
    if loads is None:
        return (Span("5 with half of your load", strong=True), Span(", then 5 with three quarters"))
    first, second = (f"5 × {weight_text(load_kg, unit)}" for load_kg in loads)
    return (Span(first, strong=True), Span(f", then {second}"))


def moves(plan: Plan, index: int) -> bool:
    """Whether the body changes its place for the set that the phase at `index` leads to."""
    phase = plan.phases[index]
    if phase.kind is PhaseKind.WORK:
        return False
    step, before = plan.step_of(phase), plan.work_before(index)
    if before is None:
        return step.position is not Position.STANDING
    was = plan.phases[before]
    if plan.step_of(was).position is not step.position:
        return True
    return step.position is Position.SIDE and was.slot.side is not phase.slot.side


def position_line(view: SessionView, plan: Plan, index: int) -> str:
    """Where to go, while the body moves; at a switch of sides the exercise's own words. Empty otherwise."""
    step, side = view.step, view.phase.slot.side
    if view.phase.kind is PhaseKind.WORK or view.lead_ms or view.phase.ramp:
        return ""
    if view.phase.kind is PhaseKind.SWITCH:
        return _switch_line(step, side)
    return speech.place_words(step, side) if moves(plan, index) else ""


def _switch_line(step: PlannedStep, side: Side) -> str:
    words = "" if step.side_words is None else getattr(step.side_words, side.value, "")
    return speech.roll_words(step, side) or _capital(words)


def switch_lines(step: PlannedStep) -> tuple[str, ...]:
    """What `position_line` tells at the switches of sides of this exercise; empty where none of them tells anything."""
    if step.sides is Sides.NONE or (step.sides is Sides.ALTERNATE and step.kind is Kind.REPS):
        return ()
    return tuple(filter(None, (_switch_line(step, side) for side in (Side.LEFT, Side.RIGHT))))


def then_line(view: SessionView, plan: Plan, index: int) -> Line:
    """What stands under the ring: what comes after this, or which key goes on."""
    if view.mode is Mode.PAUSED:
        count = ""
        if view.phase.kind is PhaseKind.WORK:
            count = f", after a count of {resume_lead_ms(plan, index) // 1000}"
        return (Span("Space", strong=True), Span(f" to go on{count}"))
    if view.lead_ms:
        return _go_on_line(view)
    kind = view.phase.kind
    if kind is PhaseKind.WAIT:
        return (Span("Enter", strong=True), Span(" when they are done" if view.phase.ramp else " to begin"))
    if kind is PhaseKind.READY and view.phase.length_ms >= LONG_ENOUGH_TO_READ_MS and view.step.spoken:
        return (Span(view.step.spoken),)
    if kind is not PhaseKind.WORK:
        return ()
    following = _following(view, plan, index)
    if view.remaining_ms is None:
        return (Span("Enter", strong=True), Span(" when done, then "), *following)
    return (Span("Then "), *following)


LONG_ENOUGH_TO_READ_MS = 8_000
"""A get-ready from this length on has time for a sentence; the instructions stand there then."""


def _go_on_line(view: SessionView) -> Line:
    if view.step.kind is Kind.REPS:
        return (Span("Then "), Span(f"repetition {view.number}", strong=True), Span(f" of {view.high}"))
    seconds = view.elapsed_ms // 1000
    if not seconds:
        return (Span("Then "), Span("from the start", strong=True))
    return (Span("Then on from "), Span(seconds_words(seconds), strong=True))


def _following(view: SessionView, plan: Plan, index: int) -> Line:
    if index + 1 >= len(plan.phases):
        return (Span("you are done", strong=True),)
    phase = plan.phases[index + 1]
    if phase.kind is PhaseKind.REST:
        return (Span("rest", strong=True), Span(f", {seconds_words(round(phase.length_ms / 1000))}"))
    if phase.kind is PhaseKind.SWITCH:
        return (Span("switch sides", strong=True),)
    if phase.step == view.phase.step and phase.slot.round == view.phase.slot.round:
        return (Span(f"set {phase.slot.set + 1}", strong=True), Span(f" of {view.sets}"))
    return (Span(plan.step_of(phase).name, strong=True),)


def next_exercise(plan: Plan, index: int) -> Following | None:
    """The exercise after this one with its dose, for the near view; None at the last one."""
    step = step_after(plan, index)
    if step is None:
        return None
    return Following(step.name, speech.dose_text(step).replace(" ", "\N{NO-BREAK SPACE}"))  # a dose is one piece


def step_after(plan: Plan, index: int) -> PlannedStep | None:
    """What comes after the step of this phase, all its sets and sides; None at the last one."""
    here = plan.phases[index].slot.place
    for phase in plan.phases[index + 1 :]:
        if phase.slot.place != here:
            return plan.step_of(phase)
    return None


def phase_announcement(plan: Plan, phase: Phase) -> str:
    """What assistive technology says when a phase begins: the plan's own words, or short ones where it has none."""
    if phase.words:
        return phase.words
    step = plan.step_of(phase)
    side = f", {speech.side_name(phase.slot.side).lower()}" if phase.slot.side in (Side.LEFT, Side.RIGHT) else ""
    match phase.kind:
        case PhaseKind.REST:
            return f"Rest, {seconds_words(round(phase.length_ms / 1000))}. Next: {step.name}{side}."
        case PhaseKind.WORK:
            return f"Begin. {step.name}, {speech.spoken_dose(step, plan.amount_of(phase))}{side}."
        case PhaseKind.SWITCH:
            return f"Switch sides. {step.name}{side}."
        case PhaseKind.READY | PhaseKind.WAIT:
            return f"Get ready. {step.name}{side}."


def gap_words(gap_ms: int) -> str:
    """Why the session stands still although nobody asked for it."""
    minutes = round(gap_ms / 60_000)
    length = f"{max(1, round(gap_ms / 1000))} s" if minutes < 2 else f"{minutes} min"
    return f"The computer slept for {length}. Go on when you are ready."


AWAY_WORDS: Final = "The computer was locked or went to sleep. Go on when you are ready."
