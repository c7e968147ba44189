# SPDX-License-Identifier: GPL-3.0-or-later
"""What sounds within a set: counted repetitions, the marks of a hold, and "three, two, one"."""

from __future__ import annotations

from collections.abc import Iterator

from lbtrainer.domain.exercise import Kind
from lbtrainer.domain.numbers_in_words import counted, number_words, seconds_words
from lbtrainer.domain.plan import PlannedStep
from lbtrainer.domain.record import Side
from lbtrainer.domain.speech import AFTER_TONE_MS, CueKind, side_told
from lbtrainer.engine.cue import Cue, Rank, Tone
from lbtrainer.engine.results import count_side
from lbtrainer.engine.states import State

COUNT_IN = (3, 2, 1)
LATE_TONE_MS = 1_000
COUNT_AFTER_MS = 400
"""A number comes this long into its repetition, behind the tone that starts the first one."""

_SHORTEST_COUNTED_OUT_MS = 8_000
_SHORTEST_HALVED_S = 20
_SECONDS_ARE_MINUTES_FROM_S = 120
_FELT_HOLD_S = 3.0
_LAST_ONE_FROM = 3
_HALF_WAY_NOTE = " halfway"
_AFTER_AND_BACK_MS = 900
_APART_S = 3.5
_TIME_TO_STAY_S = 7
_CLOSE_TO_THE_END_S = 6.0


def work_cues(state: State, *, says_go: bool) -> Iterator[Cue]:
    """Everything with an instant of its own in the set that runs; `says_go` where no tone does."""
    start_ms = state.instant_ms(0)
    begins_ms = max(start_ms, state.anchor_ms)
    go = "Go." if says_go else ""
    yield Cue(begins_ms, begins_ms + LATE_TONE_MS, CueKind.COUNTDOWN, Rank.COUNT, go, Tone.GO)
    for cue in _set_cues(state, start_ms):
        if cue.at_ms >= begins_ms:  # what lies before a re-entry has been
            yield cue


def _set_cues(state: State, start_ms: int) -> Iterator[Cue]:
    if state.step.kind is not Kind.REPS:
        yield from _time_cues(state, start_ms)
    elif state.is_paced:
        for count in range(1, state.end * state.step.movements + 1):
            yield from _rep_cues(state, start_ms, count)


def countdown(end_ms: int) -> Iterator[Cue]:
    """Three, two, one."""
    for number in COUNT_IN:
        at_ms = end_ms - number * 1000
        yield Cue(at_ms, at_ms, CueKind.COUNTDOWN, Rank.COUNT, f"{number_words(number)}.".capitalize(), Tone.TICK)


def _rep_cues(state: State, start_ms: int, count: int) -> Iterator[Cue]:
    """One movement: its number, where a hold begins, and the way back."""
    step, rep_ms = state.step, state.rep_ms
    begin_ms = start_ms + (count - 1) * rep_ms
    number = -(-count // step.movements)
    number_ms = begin_ms + min(COUNT_AFTER_MS, rep_ms // 5)
    yield Cue(number_ms, number_ms, CueKind.COUNT, Rank.COUNT, _count_words(state, number, count), Tone.TICK)
    scale = rep_ms / max(1, step.rep_ms)
    tempo = step.tempo
    back_ms = begin_ms + round((tempo.out_s + tempo.hold_s) * 1000 * scale)
    if tempo.hold_s >= _FELT_HOLD_S:
        hold_ms = begin_ms + round(tempo.out_s * 1000 * scale)
        yield Cue(hold_ms, hold_ms, CueKind.COUNT, Rank.COUNT, "Hold.", Tone.TICK)
        yield Cue(back_ms, back_ms, CueKind.COUNT, Rank.COUNT, "And back.", Tone.TICK)
    elif tempo.out_s + tempo.hold_s >= _FELT_HOLD_S or number <= step.movements:
        yield Cue(back_ms, back_ms, CueKind.COUNT, Rank.TIME, "And back.", detail=True)
    if count == -(-state.end // 2) * step.movements and (change := half_way_words(step)):
        at_ms = back_ms + _AFTER_AND_BACK_MS
        yield Cue(at_ms, at_ms + rep_ms, CueKind.CUE, Rank.PLACE, change, flows=True)


def half_way_words(step: PlannedStep) -> str:
    """What a note wants changed in the middle of a set: "Swap the bent leg." of "Swap the bent leg halfway."."""
    note = step.note.rstrip(".")
    return f"{note.removesuffix(_HALF_WAY_NOTE)}." if note.endswith(_HALF_WAY_NOTE) else ""


def _count_words(state: State, number: int, count: int) -> str:
    """How a movement is counted: "Three.", "One, left arm and right leg.", "Three, left.", "Eight, the last one."."""
    step, words = state.step, number_words(number).capitalize()
    roomy = step.tempo.out_s >= 2.0 and state.rep_ms >= 3_000
    if step.movements > 1:
        side = count_side(state.plan, state.phase.slot, count)
        if side not in (Side.LEFT, Side.RIGHT):
            return f"{words}."
        told = side_told(step, side) if number == 1 and roomy and step.side_words is not None else side.value
        words = f"{words}, {told[:1].lower()}{told[1:]}"
        roomy = roomy and step.tempo.hold_s < _FELT_HOLD_S  # "hold" comes soon, and weighs more
    last = count == state.end * step.movements and number >= _LAST_ONE_FROM
    return f"{words}, the last one." if last and roomy else f"{words}."


def _time_cues(state: State, start_ms: int) -> Iterator[Cue]:
    """The marks of a hold or of steady work: target, half-way, tens or minutes, and the end."""
    end_s, target_s = state.end, state.amount.target
    marks: list[tuple[float, Rank, str]] = []
    if target_s < end_s:
        stay = " Stay if you can." if end_s - target_s >= _TIME_TO_STAY_S else ""
        marks.append((target_s, Rank.COUNT, f"That is your {_short_length(target_s)}.{stay}"))
    aim_s = min(target_s, end_s)
    if aim_s >= _SHORTEST_HALVED_S:
        marks.append((aim_s / 2, Rank.HALF, "Half-way."))
    marks += [(at_s, Rank.EXTRA, words) for at_s, words in _steady_marks(aim_s, end_s)]
    marks = _apart(marks, end_s)
    for at_s, rank, words in sorted(marks):
        at_ms = start_ms + round(at_s * 1000)
        if rank is not Rank.EXTRA:
            yield Cue(at_ms, at_ms, CueKind.TIME, Rank.HALF, tone=Tone.HALF)
            at_ms += AFTER_TONE_MS
        is_detail = rank is Rank.EXTRA
        yield Cue(
            at_ms, at_ms + 500, CueKind.TIME, Rank.TIME, words, Tone.TICK if is_detail else None, detail=is_detail
        )
    if end_s * 1000 >= _SHORTEST_COUNTED_OUT_MS:
        yield from countdown(start_ms + end_s * 1000)


def _short_length(seconds: int) -> str:
    """A length without its unit where that is understood: "thirty", "five minutes"."""
    return number_words(seconds) if seconds < _SECONDS_ARE_MINUTES_FROM_S else seconds_words(seconds)


def _steady_marks(aim_s: int, end_s: int) -> Iterator[tuple[float, str]]:
    """Every ten seconds, of long work every minute: what is done up to half-way, then what is left."""
    every_s = 10 if end_s <= _SECONDS_ARE_MINUTES_FROM_S else 60
    for done_s in range(every_s, aim_s // 2, every_s):
        yield done_s, f"{seconds_words(done_s).capitalize()}."
    for left_s in range(every_s, end_s - aim_s // 2, every_s):
        left = f"{number_words(left_s)} more" if every_s == 10 else f"{counted(left_s // 60, 'minute')} left"
        yield end_s - left_s, f"{left.capitalize()}."
    if every_s > 10:
        yield end_s - 30, "Thirty seconds left."
        yield end_s - 10, "Ten more."


def _apart(marks: list[tuple[float, Rank, str]], end_s: int) -> list[tuple[float, Rank, str]]:
    """The marks that keep their distance from weightier ones and from the end."""
    kept: list[tuple[float, Rank, str]] = []
    for mark in sorted(marks, key=lambda mark: (-mark[1], -mark[0])):
        room_s = _CLOSE_TO_THE_END_S if mark[1] is Rank.EXTRA else _APART_S
        if mark[0] <= end_s - room_s and all(abs(mark[0] - other[0]) >= _APART_S for other in kept):
            kept.append(mark)
    return kept
