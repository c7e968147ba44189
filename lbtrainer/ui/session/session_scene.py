# SPDX-License-Identifier: GPL-3.0-or-later
"""From the session at one instant to what is shown of it: phase word, ring, lines. Pure, no Qt."""

from __future__ import annotations

import math

import msgspec

from lbtrainer.domain import speech
from lbtrainer.domain.dose import Range
from lbtrainer.domain.exercise import Kind
from lbtrainer.domain.plan import PhaseKind, Plan
from lbtrainer.domain.record import Side
from lbtrainer.domain.units import WeightUnit
from lbtrainer.engine.states import Mode
from lbtrainer.engine.view import Part, SessionView
from lbtrainer.ui.session import session_words as words
from lbtrainer.ui.session.move_words import move_words
from lbtrainer.ui.session.session_shot import Shot, shot_of
from lbtrainer.ui.widgets.ring_state import RingState, Shape, seconds_in_words

_MOST_DOTS = 12
_LONG_HOLD_S = 2.0
_STEPS_OF_RING = 2_400  # finer than a pixel on most screens: a walk of ten minutes is not painted 18,000 times


class Scene(msgspec.Struct, frozen=True, kw_only=True):
    """One moment of the session page.

    Attributes:
        ground: work, rest, prepare or paused: the colours of the whole window.
        glyph, word: Of the phase; the glyph is an icon's name.
        eyebrow: Above the name: "Next" in a rest.
        position: Where to go, "" unless the body moves; `moves` are the lines still to come at switches of sides.
            `pictogram` is an icon, `mirrored` where one lies on the left.
        shot: What the figure does; it takes the pictogram's place.
        then: Under the ring.
        left: Time left of the whole session.
    """

    ground: str
    glyph: str
    word: str
    ring: RingState
    eyebrow: str
    name: str
    dose: words.Line
    position: str
    moves: tuple[str, ...]
    pictogram: str
    mirrored: bool
    shot: Shot
    then: words.Line
    left: str


def scene_of(
    view: SessionView,
    plan: Plan,
    index: int,
    *,
    unit: WeightUnit = WeightUnit.KG,
    lead_total_ms: int = 0,
    stepwise: bool = False,
) -> Scene:
    """What to show now.

    Args:
        index: Of the phase in the plan.
        unit: In which loads are shown.
        lead_total_ms: How long the running re-entry's get-ready was at its beginning.
        stepwise: Motion is off: everything moves on once a second.
    """
    shot = shot_of(view, plan)
    if stepwise:
        view = _stepped(view)
    standing = view.mode not in (Mode.RUNNING, Mode.NEW, Mode.FINISHED)
    glyph, word = _phase_word(view, standing=standing)
    return Scene(
        ground=_ground(view, standing=standing),
        glyph=f"phase-{glyph}",
        word=word,
        ring=_ring(view, lead_total_ms, standing=standing),
        eyebrow="Next" if view.phase.kind is PhaseKind.REST else "",
        name=view.step.name,
        dose=words.dose_line(view, plan, unit),
        position=words.position_line(view, plan, index),
        moves=words.switch_lines(view.step),
        pictogram=f"position-{view.step.position.value}",
        mirrored=speech.side_below(view.step, view.phase.slot.side) is Side.LEFT,
        shot=shot,
        then=words.then_line(view, plan, index),
        left=words.minutes_left(view.session_left_ms),
    )


def _stepped(view: SessionView) -> SessionView:
    """The view as it was at its last whole second."""
    over_ms = view.elapsed_ms % 1000
    rep_s = view.step.tempo.rep_s * 100 / view.pace_percent
    return view._replace(
        elapsed_ms=view.elapsed_ms - over_ms,
        remaining_ms=None if view.remaining_ms is None else view.remaining_ms + over_ms,
        lead_ms=math.ceil(view.lead_ms / 1000) * 1000,
        rep_fraction=math.floor(view.rep_fraction * rep_s) / rep_s if rep_s else 0.0,
    )


def _ground(view: SessionView, *, standing: bool) -> str:
    if standing:
        return "paused"
    if view.lead_ms:
        return "prepare"
    return {PhaseKind.WORK: "work", PhaseKind.REST: "rest"}.get(view.phase.kind, "prepare")


def _phase_word(view: SessionView, *, standing: bool) -> tuple[str, str]:
    """The glyph's and the phase's word."""
    if standing:
        return "paused", "Paused"
    if view.lead_ms:
        return "ready", "Get ready"
    match view.phase.kind:
        case PhaseKind.READY:
            return "ready", "Get ready"
        case PhaseKind.SWITCH:
            return "switch", "Switch sides"
        case PhaseKind.REST:
            return "rest", "Rest"
        case PhaseKind.WAIT:
            return "waiting", "Lighter sets first" if view.phase.ramp else "When you are ready"
        case PhaseKind.WORK:
            if view.step.kind is Kind.REPS:
                return "reps", _rep_word(view) if view.paced else "At your pace"
            past = view.elapsed_ms >= view.target * 1000
            return "hold", "Keep going" if past or view.step.kind is Kind.TIMED else "Hold"


def _rep_word(view: SessionView) -> str:
    """What the body does now; a held part says how long it still lasts, because that is what one waits for."""
    step, tempo = view.step, view.step.tempo
    ways = move_words(step.exercise, held=bool(step.hold_each_s))
    gone_s = view.rep_fraction * tempo.rep_s
    match view.rep_part:
        case Part.OUT:
            return ways.out
        case Part.BACK:
            return ways.back
        case Part.HELD:
            return _held_word(tempo.hold_s, tempo.out_s + tempo.hold_s - gone_s, view.pace_percent)
        case Part.START:
            return _held_word(tempo.rest_s, tempo.rep_s - gone_s, view.pace_percent)


def _held_word(length_s: float, left_s: float, pace_percent: int) -> str:
    if length_s < _LONG_HOLD_S:
        return "Pause"
    return f"Hold  {max(1, math.ceil(round(left_s * 100 / pace_percent, 3)))} s"


def _ring(view: SessionView, lead_total_ms: int, *, standing: bool) -> RingState:
    if view.lead_ms and not standing:
        return _countdown(Shape.READY, view.lead_ms, max(lead_total_ms, view.lead_ms))
    length_ms = view.elapsed_ms + (view.remaining_ms or 0)
    match view.phase.kind:
        case PhaseKind.READY:
            return _countdown(Shape.READY, view.remaining_ms or 0, length_ms, paused=standing)
        case PhaseKind.REST:
            return _countdown(Shape.REST, view.remaining_ms or 0, length_ms, paused=standing)
        case PhaseKind.SWITCH:
            return _countdown(Shape.SWITCH, view.remaining_ms or 0, length_ms, paused=standing)
        case PhaseKind.WAIT:
            return _waiting(view, paused=standing)
        case PhaseKind.WORK:
            return _reps(view, paused=standing) if view.step.kind is Kind.REPS else _hold(view, paused=standing)


def _countdown(shape: Shape, left_ms: int, length_ms: int, *, paused: bool = False) -> RingState:
    left_s = math.ceil(left_ms / 1000)
    length_s = max(1, math.ceil(length_ms / 1000))
    shown = seconds_in_words(left_s, "second" if left_s == 1 else "seconds")
    # A dot is always one second: of a longer get-ready all stay lit until as many seconds are left.
    dots = min(_MOST_DOTS, length_s)
    fraction = left_s / dots if shape is Shape.READY else left_ms / max(1, length_ms)
    return RingState(
        shape=shape,
        number=shown.number,
        sub=shown.sub,
        sub_is_number=shown.sub_is_number,
        fraction=_in_steps(fraction),
        dots=dots,
        paused=paused,
        value=min(left_s, length_s),
        maximum=length_s,
    )


def _in_steps(fraction: float) -> float:
    return min(1.0, math.floor(fraction * _STEPS_OF_RING) / _STEPS_OF_RING)


def _waiting(view: SessionView, *, paused: bool) -> RingState:
    seconds = view.elapsed_ms // 1000
    shown = seconds_in_words(seconds, "seconds")
    return RingState(
        shape=Shape.WAITING,
        number=shown.number,
        sub=shown.sub,
        sub_is_number=shown.sub_is_number,
        fraction=_in_steps(view.elapsed_ms % 60_000 / 60_000),
        paused=paused,
        value=seconds % 60,
        maximum=60,
    )


def _hold(view: SessionView, *, paused: bool) -> RingState:
    seconds, high = view.elapsed_ms // 1000, max(1, view.high)
    shown = seconds_in_words(seconds, _of(view))
    return RingState(
        shape=Shape.HOLD,
        number=shown.number,
        sub=shown.sub,
        sub_is_number=shown.sub_is_number,
        fraction=_in_steps(view.elapsed_ms / (high * 1000)),
        minimum=view.target / high if view.target < high else None,
        minimum_text=_mark_text(view.target),
        reached=view.target < high and seconds >= view.target,
        paused=paused,
        value=min(seconds, high),
        maximum=high,
    )


def _of(view: SessionView) -> str:
    bounds = Range(view.low, view.high)
    if view.low >= 60 and view.low % 60 == 0 and view.high % 60 == 0 and view.high > 99:
        return f"s of {Range(view.low // 60, view.high // 60)} min"
    return f"of {bounds} s"


def _mark_text(seconds: int) -> str:
    """The mark's number in the unit of the large one: seconds up to 99, then minutes."""
    if not seconds_in_words(seconds, "").sub_is_number:
        return str(seconds)
    return f"{seconds // 60}" if seconds % 60 == 0 else f"{seconds // 60}:{seconds % 60:02d}"


def _reps(view: SessionView, *, paused: bool) -> RingState:
    each, high = view.step.movements, max(1, view.high)
    done, over = divmod(view.counted, each)
    # A key pressed after each repetition counts at once; the app's own count names the repetition that runs.
    number = view.number if view.paced else -(-view.counted // each)
    return RingState(
        shape=Shape.REPS,
        number=str(number),
        sub=f"of {Range(view.low, view.high)}",
        reps=high,
        reps_minimum=view.target,
        minimum_text=str(view.target),
        reached=view.target < high and done >= view.target,
        reps_done=min(done, high),
        running=(over + view.rep_fraction) / each,
        paused=paused,
        value=min(done, high),
        maximum=high,
    )
