# SPDX-License-Identifier: GPL-3.0-or-later
"""The sentences around the sets: what comes next and where to go, rests, rounds, half of the session, and its end."""

from __future__ import annotations

from collections.abc import Iterator

from lbtrainer.domain import speech
from lbtrainer.domain.exercise import Kind, Position
from lbtrainer.domain.numbers_in_words import counted, number_words, seconds_words
from lbtrainer.domain.phases import half_index
from lbtrainer.domain.plan import LEADS, Phase, PhaseKind, Plan
from lbtrainer.domain.record import Side, Slot
from lbtrainer.domain.speech import AFTER_TONE_MS, CueKind
from lbtrainer.domain.stop_short import stop_short_words, tells_stop_short
from lbtrainer.domain.units import WeightUnit
from lbtrainer.engine.cue import Cue, Rank, Tone
from lbtrainer.engine.cue_marks import LATE_TONE_MS, countdown
from lbtrainer.engine.states import State

_LEAD_TONES = {PhaseKind.SWITCH: Tone.SWITCH, PhaseKind.REST: Tone.REST}
_RANKS = {CueKind.EXERCISE: Rank.NAME, CueKind.PLACE: Rank.PLACE, CueKind.CUE: Rank.ADVICE}
_AFTER_LONG_TONE_MS = 2_300
_PAUSED_FROM_MS = 1_000
_LONG_REST_MS = 75_000
_LEFT_OF_LONG_REST_MS = 30_000

_GET_UP = {
    Position.SUPINE: "To get up, roll onto your side and push yourself up with your arms.",
    Position.SIDE: "To get up, push yourself up with your arms, then come to your knees.",
    Position.PRONE: "To get up, push up onto your hands and knees, then bring one foot forward.",
    Position.QUADRUPED: "To get up, bring one foot forward and push on your thigh.",
    Position.KNEELING: "To get up, bring one foot forward and push on your thigh.",
    Position.HALF_KNEELING: "To get up, push on your front thigh.",
    Position.LONG_SIT: "To get up, turn onto your hands and knees, then bring one foot forward.",
    Position.HANGING: "Let your feet take your weight before you let go.",
    Position.BENCH_PRONE: "To get up, hold on and come up slowly.",
    Position.BENCH_KNEELING: "Step down when you are ready.",
}


def lead_cues(state: State, unit: WeightUnit) -> Iterator[Cue]:
    """Get ready, switch sides, waiting: what comes, where to go, and three, two, one."""
    phase, start_ms = state.phase, state.instant_ms(0)
    tone = _LEAD_TONES.get(phase.kind, Tone.READY)
    if not _goes_on_from_waiting(state):
        yield Cue(start_ms, start_ms + LATE_TONE_MS, CueKind.EXERCISE, Rank.COUNT, tone=tone)
    until_ms = None if state.length_ms is None else state.instant_ms(state.length_ms)
    if until_ms is not None:
        yield from countdown(until_ms)
    begins = (*_before(state), *_words(state, unit), *_fetch_now(state), *_stop_short(state))
    if phase.kind is PhaseKind.WAIT:
        ready = "Press Enter when they are done." if phase.ramp else "Press Enter when you are ready."
        begins = (*begins, (CueKind.EXERCISE, Rank.PLACE, ready))
    yield from _flow(begins, start_ms + AFTER_TONE_MS, until_ms)


def rest_cues(state: State) -> Iterator[Cue]:
    """Rest, how long, and what comes next."""
    start_ms = state.instant_ms(0)
    length_ms = state.length_ms or 0
    until_ms = state.instant_ms(length_ms)
    yield Cue(start_ms, start_ms + LATE_TONE_MS, CueKind.REST, Rank.COUNT, tone=Tone.REST)
    left = seconds_words(_round_seconds(length_ms - state.base_ms))
    if state.base_ms >= _PAUSED_FROM_MS:
        said = ((CueKind.REST, Rank.PLACE, f"The rest goes on, {left}."), *_coming(state))
    else:
        said = (*_reached(state), (CueKind.REST, Rank.PLACE, f"Rest, {left}."), *_before(state), *_coming(state))
    yield from _flow(said, start_ms + AFTER_TONE_MS, until_ms)
    if length_ms >= _LONG_REST_MS:
        at_ms = until_ms - _LEFT_OF_LONG_REST_MS
        yield Cue(at_ms, at_ms + 1_000, CueKind.REST, Rank.TIME, "Thirty seconds of rest left.", detail=True)


def finished_cues(state: State, *, early: bool) -> Iterator[Cue]:
    """The end of the session, and how to get up."""
    at_ms = state.now_ms
    yield Cue(at_ms, at_ms + LATE_TONE_MS, CueKind.END, Rank.COUNT, tone=Tone.FINISHED)
    done = "The session has ended. What you did is kept."
    if not early:
        done = f"Well done. That was {state.plan.routine_name}."
    said = [(CueKind.END, Rank.NAME, done)]
    if get_up := _GET_UP.get(state.step.position):
        said.append((CueKind.END, Rank.PLACE, f"{get_up} Take your time."))
    yield from _flow(said, at_ms + _AFTER_LONG_TONE_MS, None)


def reentry_cues(state: State, from_ms: int) -> Iterator[Cue]:
    """After a standstill: how the set goes on, and a short count."""
    step = state.step
    if step.kind is Kind.REPS:
        again = f"Going on with repetition {state.counted // step.movements + 1}."
    elif state.base_ms >= 1_000:
        again = f"Going on after {counted(state.base_ms // 1000, 'second')}."
    else:
        again = "From the start."
    yield from countdown(state.anchor_ms)
    yield from _flow([(CueKind.COUNTDOWN, Rank.NAME, again)], from_ms, state.anchor_ms)


def set_words(state: State, unit: WeightUnit) -> str:
    """What leads into the set at hand, once more."""
    phases = state.plan.phases
    first = state.plan.lead_index(state.index)
    lead = next((phases[i] for i in range(first, state.index + 1) if phases[i].words and not phases[i].ramp), None)
    if lead is None or state.phase.kind is PhaseKind.REST:
        lead = next((p for p in phases[state.index :] if p.kind in LEADS and p.words and not p.ramp), state.phase)
    return " ".join(text for _, _, text in _phase_words(state.plan, lead, unit))


_Said = tuple[CueKind, Rank, str]


def _flow(said: Iterator[_Said] | tuple[_Said, ...] | list[_Said], at_ms: int, until_ms: int | None) -> Iterator[Cue]:
    for kind, rank, text in said:
        detail = rank <= Rank.ADVICE
        yield Cue(at_ms, until_ms, kind, rank, text, flows=True, detail=detail)


def _goes_on_from_waiting(state: State) -> bool:
    """Whether this get-ready only counts in what the waiting before it has announced."""
    index = state.index
    return not state.phase.words and index > 0 and state.plan.phases[index - 1].kind is PhaseKind.WAIT


def _follows_lighter_sets(state: State) -> bool:
    """Whether the waiting for lighter sets came just before: it has said where in the session this is."""
    return state.index > 0 and state.plan.phases[state.index - 1].ramp


def _words(state: State, unit: WeightUnit) -> tuple[_Said, ...]:
    reached = () if _had_rest(state) else _reached(state)
    return (*reached, *_phase_words(state.plan, state.phase, unit))


def _stop_short(state: State) -> tuple[_Said, ...]:
    """Once a session, before the first hard set: to end it while something is left."""
    if not tells_stop_short(state.plan, state.index):
        return ()
    return ((CueKind.CUE, Rank.DOSE, stop_short_words(state.step)),)


def _phase_words(plan: Plan, phase: Phase, unit: WeightUnit) -> tuple[_Said, ...]:
    """A lead's own words, sentence by sentence, with the load before the advice."""
    step, slot = plan.step_of(phase), phase.slot
    if not phase.words:
        return ()
    if phase.ramp:
        return ((CueKind.EXERCISE, Rank.PLACE, phase.words),)
    if phase.kind is PhaseKind.SWITCH:
        sentences = speech.switch_sentences(step, slot)
    elif phase.words.startswith(step.name):
        moves = speech.place_words(step, slot.side) in phase.words
        sentences = speech.first_set_sentences(step, slot, moves=moves)
    else:
        sentences = speech.later_set_sentences(step, slot)
    said: list[_Said] = [(kind, _RANKS[kind], text) for kind, text in sentences]
    load = speech.load_words(step, unit)
    if load and phase.kind is not PhaseKind.SWITCH:
        place = next((i for i, one in enumerate(said) if one[0] is CueKind.CUE), len(said))
        said.insert(place, (CueKind.EXERCISE, Rank.DOSE, load))
    return tuple(_dose_below_name(said))


def _dose_below_name(said: list[_Said]) -> Iterator[_Said]:
    """The name outlasts the dose when there is no room for both."""
    for index, (kind, rank, text) in enumerate(said):
        yield (kind, Rank.DOSE if index and rank is Rank.NAME else rank, text)


def _before(state: State) -> tuple[_Said, ...]:
    """What is said before the exercise: the routine, the block, the round, half of the session, the last exercise."""
    plan, index, slot = state.plan, state.index, state.phase.slot
    before = _work_before(plan, index)
    said = [speech.HALF_WORDS] if before is not None and half_index(plan.phases) == index else []
    if _follows_lighter_sets(state) or (state.phase.kind is not PhaseKind.REST and _had_rest(state)):
        return _progress(said)
    if before is None:
        said.append(speech.opening_words(plan.routine_name, plan.length_ms))
    new_block = before is None or before.slot.block != slot.block
    new_round = before is None or _round(before.slot) != _round(slot)
    said += speech.block_sentences(plan.blocks, slot, new_block=new_block, new_round=new_round)
    is_last = plan.phases[-1].slot.place == slot.place
    if is_last and before is not None and before.slot.place != slot.place:
        said.append("The last exercise.")
    return _progress(said)


def _progress(said: list[str]) -> tuple[_Said, ...]:
    return tuple((CueKind.PROGRESS, Rank.EXTRA, text) for text in said)


def _round_seconds(length_ms: int) -> int:
    """Seconds as people say them: from fifteen on in steps of five."""
    seconds = round(length_ms / 1000)
    return seconds if seconds < 15 else 5 * round(seconds / 5)


def _coming(state: State) -> Iterator[_Said]:
    """What comes after a rest."""
    plan, slot, step = state.plan, state.phase.slot, state.step
    before = _work_before(plan, state.index)
    roll = speech.roll_words(step, slot.side)
    if before is not None and before.slot.place == slot.place:
        words = f"Next, set {number_words(slot.set + 1)} of {number_words(len(step.sets))}"
        one_side = speech.side_told(step, slot.side) if slot.side is not Side.BOTH else ""
        side = roll.removeprefix("Roll onto ") or f"{one_side[:1].lower()}{one_side[1:]}"
        yield (CueKind.REST, Rank.NAME, f"{words}{', on ' if roll else ', ' if side else ''}{side}.")
        return
    yield (CueKind.REST, Rank.NAME, f"Next, {step.name}.")
    if fetch := _fetch_words(plan, before, state.phase):
        yield (CueKind.REST, Rank.DOSE, fetch)


def _fetch_now(state: State) -> tuple[_Said, ...]:
    """What to fetch for an exercise that follows another one without a rest: nobody has told it yet."""
    before = _work_before(state.plan, state.index)
    if before is None or _had_rest(state) or _follows_lighter_sets(state):
        return ()
    fetch = _fetch_words(state.plan, before, state.phase)
    return ((CueKind.EXERCISE, Rank.EXTRA, fetch),) if fetch else ()


def _fetch_words(plan: Plan, before: Phase | None, phase: Phase) -> str:
    """The gear that the exercise before did not have; "" where there is none."""
    had = () if before is None else plan.step_of(before).gear
    gear = [word.replace("-", " ") for word in plan.step_of(phase).gear if word != "mat" and word not in had]
    return f"Have the {' and the '.join(gear)} ready." if gear else ""


def _reached(state: State) -> tuple[_Said, ...]:
    """What the set before has come to, where it was one of a range: "That is your thirty."."""
    before = _work_before(state.plan, state.index)
    if before is None:
        return ()
    step, amount, slot = state.plan.step_of(before), state.plan.amount_of(before), before.slot
    side = Side.LEFT if slot.side is Side.BOTH else slot.side
    result = state.results.get(Slot(slot.block, slot.round, slot.step, slot.set, side))
    if step.to_top or amount.low == amount.high or result is None or result.value < amount.target:
        return ()
    if step.kind is not Kind.REPS and amount.target >= 120:
        return ()
    return ((CueKind.TIME, Rank.EXTRA, f"That is your {number_words(amount.target)}."),)


def _had_rest(state: State) -> bool:
    """Whether the rest before has said what comes."""
    first = state.plan.lead_index(state.index)
    return first > 0 and state.plan.phases[first - 1].kind is PhaseKind.REST


def _work_before(plan: Plan, index: int) -> Phase | None:
    before = plan.work_before(index)
    return None if before is None else plan.phases[before]


def _round(slot: Slot) -> tuple[int, int]:
    return (slot.block, slot.round)
