# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of a session: what is said before a set, and how a dose reads.

Pure text from a plan. The screen shows the short forms, a voice gets the spoken ones; the length of a get-ready
is taken from the spoken ones, so that no clock starts before the sentences have ended.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from lbtrainer.domain.dose import Range
from lbtrainer.domain.exercise import Kind, Position, Sides
from lbtrainer.domain.numbers_in_words import counted, in_words, number_words
from lbtrainer.domain.plan import Amount, PlannedBlock, PlannedStep
from lbtrainer.domain.record import Side, Slot
from lbtrainer.domain.units import WeightUnit, weight_text, whole_minutes

BREATH_MS = 180
"""Silence between two sentences."""
AFTER_TONE_MS = 450
"""Words wait for the end of the tone that begins a phase."""
LONGER_THAN_TOLD = 1.1
"""So much longer than `said_ms` tells may the words before a set be; with it, eSpeak NG loses none of any routine."""
HALF_WORDS = "Half of the session is done."
COUNT_IN_MS = 3_000
"""A get-ready ends with "three, two, one": its words must be over by then."""


class CueKind(StrEnum):
    """What a spoken sentence is about; each kind can be switched off."""

    EXERCISE = "exercise"
    PLACE = "place"
    CUE = "cue"
    COUNTDOWN = "countdown"
    COUNT = "count"
    TIME = "time"
    REST = "rest"
    PROGRESS = "progress"
    END = "end"


class Sentence(NamedTuple):
    """One sentence, full stop included, and what it is about."""

    kind: CueKind
    text: str


def joined(sentences: Iterable[Sentence]) -> str:
    """The sentences as one text."""
    return " ".join(sentence.text for sentence in sentences)


_TAKE = {
    Position.STANDING: "Stand up tall",
    Position.CHAIR: "Sit on the chair",
    Position.LONG_SIT: "Sit on the floor",
    Position.KNEELING: "Kneel",
    Position.HALF_KNEELING: "Kneel on one knee",
    Position.QUADRUPED: "Come onto your hands and knees",
    Position.PRONE: "Lie face down",
    Position.SUPINE: "Lie on your back",
    Position.SIDE: "Lie on your side",
    Position.HANGING: "Hang from the bar",
    Position.BENCH_PRONE: "Lie face down on the bench",
    Position.BENCH_KNEELING: "Kneel on the bench",
}


def take_position(position: Position, side: Side) -> str:
    """The sentence that moves the body to a start position, without its full stop: "Lie on your left side"."""
    if position is Position.SIDE and side in (Side.LEFT, Side.RIGHT):
        return f"Lie on your {side.value} side"
    return _TAKE[position]


def place_words(step: PlannedStep, side: Side) -> str:
    """As `take_position`, but an exercise on the side may itself say on which: the open book's left is on the right."""
    words = _side_words(step, side)
    if step.position is Position.SIDE and words.startswith("on your "):
        return f"Lie {words}"
    return take_position(step.position, side)


def side_below(step: PlannedStep, side: Side) -> Side:
    """On which side somebody lies who does this side of an exercise; `Side.NONE` in other positions."""
    if step.position is not Position.SIDE:
        return Side.NONE
    words = _side_words(step, side)
    return next((each for each in (Side.LEFT, Side.RIGHT) if words.startswith(f"on your {each.value} side")), side)


def side_name(side: Side) -> str:
    """The side as it stands beside a dose, such as "Left side"; empty where there are no sides."""
    return {Side.LEFT: "Left side", Side.RIGHT: "Right side", Side.BOTH: "Both sides in turn"}.get(side, "")


def seconds_text(bounds: Range) -> str:
    """Seconds as they read on screen: "45 s", "30–45 s", "1 min 55 s", and from two minutes on "5–10 min"."""
    if bounds.low >= 120 and bounds.low % 60 == 0 and bounds.high % 60 == 0:
        return f"{Range(bounds.low // 60, bounds.high // 60)} min"
    if bounds.low == bounds.high and bounds.low > 99 and bounds.low % 60:  # where the ring changes to minutes
        return f"{bounds.low // 60} min {bounds.low % 60} s"
    return f"{bounds} s"


def dose_text(step: PlannedStep) -> str:
    """A step's whole dose: "3 × 8–10", "6 · 4 · 2 × 8 s, each side", "2 × 30–45 s", "5–10 min"."""
    ranges = [Range(amount.low, amount.high) for amount in step.sets]
    same = all(r == ranges[0] for r in ranges)
    if step.kind is Kind.REPS:
        one = str(ranges[0]) if same else " · ".join(str(r) for r in ranges)
        if step.hold_each_s and same:
            one += f" reps, hold {step.hold_each_s} s"
        elif step.hold_each_s:
            one += f" × {step.hold_each_s} s"
        elif len(ranges) == 1:
            one += " reps"
    else:
        one = seconds_text(ranges[0])
    many = f"{len(ranges)} × {one}" if same and len(ranges) > 1 else one
    return f"{many}, each side" if step.sides is not Sides.NONE else many


def set_dose_text(step: PlannedStep, amount: Amount) -> str:
    """One set's dose: "6 × 8 s", "8–10 reps", "30–45 s"."""
    bounds = Range(amount.low, amount.high)
    if step.kind is not Kind.REPS:
        return seconds_text(bounds)
    return f"{bounds} × {step.hold_each_s} s" if step.hold_each_s else f"{bounds} reps"


def spoken_number(bounds: Range) -> str:
    """A range as it is said: "30", "30 to 45"."""
    return str(bounds.low) if bounds.low == bounds.high else f"{bounds.low} to {bounds.high}"


def aim_of(step: PlannedStep, amount: Amount) -> Range:
    """What is announced: the target at which the set ends by itself, or the range where the person ends it."""
    person_ends = step.kind is Kind.REPS and not step.paced
    if step.to_top or person_ends:
        return Range(amount.low, amount.high)
    return Range(amount.target, amount.target)


def spoken_dose(step: PlannedStep, amount: Amount) -> str:
    """One set's dose as it is said: "8 repetitions", "6 repetitions, 8 seconds each", "30 to 45 seconds"."""
    bounds = aim_of(step, amount)
    if step.kind is not Kind.REPS:
        if bounds.low >= 120 and bounds.low % 60 == 0 and bounds.high % 60 == 0:
            return f"{spoken_number(Range(bounds.low // 60, bounds.high // 60))} minutes"
        return f"{spoken_number(bounds)} seconds"
    held = f"{step.hold_each_s} second{'s' if step.hold_each_s > 1 else ''}"
    each = f", {held} each" if step.hold_each_s else ""
    sides = " on each side" if step.sides is Sides.ALTERNATE else ""
    repetitions = "repetition" if bounds.high == 1 else "repetitions"
    return f"{spoken_number(bounds)} {repetitions}{sides}{each}"


def spoken_sets(step: PlannedStep, number: int) -> str:
    """A set's dose with how many sets there are: "3 sets of 8 repetitions"; "Set 1 of 3, 6 repetitions" if they differ.

    Args:
        number: The set, from 0.
    """
    number = min(number, len(step.sets) - 1)
    dose = spoken_dose(step, step.sets[number])
    if len(step.sets) == 1:
        return dose
    if number == 0 and all(amount == step.sets[0] for amount in step.sets):
        return f"{len(step.sets)} sets of {dose}"
    return f"Set {number + 1} of {len(step.sets)}, {dose}"


def first_set_sentences(step: PlannedStep, slot: Slot, *, moves: bool) -> tuple[Sentence, ...]:
    """What is said before an exercise's first set; `moves` when the body has to change its position.

    The place comes early, so that the body moves while the rest is said.
    """
    place = [place_words(step, slot.side)] if moves else []
    place += _side_sentence(step, slot.side, said=place[-1] if place else "")
    said = [(CueKind.EXERCISE, step.name)]
    said += [(CueKind.PLACE, text) for text in place]
    said.append((CueKind.EXERCISE, spoken_sets(step, slot.set)))
    said += [(CueKind.CUE, text) for text in (step.note, step.spoken) if text]
    return _sentences(said)


def first_set_words(step: PlannedStep, slot: Slot, *, moves: bool) -> str:
    """What is announced before an exercise's first set."""
    return joined(first_set_sentences(step, slot, moves=moves))


def later_set_sentences(step: PlannedStep, slot: Slot) -> tuple[Sentence, ...]:
    """What is said before each later set; the sets before ended on the other side."""
    same = all(amount == step.sets[0] for amount in step.sets)
    said = [(CueKind.EXERCISE, f"Set {slot.set + 1} of {len(step.sets)}" if same else spoken_sets(step, slot.set))]
    if slot.side in (Side.LEFT, Side.RIGHT):
        said.append((CueKind.PLACE, roll_words(step, slot.side) or side_told(step, slot.side)))
    return _sentences(said)


def side_told(step: PlannedStep, side: Side) -> str:
    """A side as it is said: in the exercise's own words, "Left arm and right leg", or "Left side"."""
    words = _side_words(step, side)
    return f"{words[:1].upper()}{words[1:]}" or side_name(side)


def later_set_words(step: PlannedStep, slot: Slot) -> str:
    """What is announced before each later set."""
    return joined(later_set_sentences(step, slot))


def switch_sentences(step: PlannedStep, slot: Slot) -> tuple[Sentence, ...]:
    """What is said when the other side comes."""
    roll = roll_words(step, slot.side)
    place = ["Switch sides", *([roll] if roll else [])]
    place += _side_sentence(step, slot.side, said=place[-1])
    return _sentences((CueKind.PLACE, text) for text in place)


def switch_words(step: PlannedStep, slot: Slot) -> str:
    """What is announced when the other side comes."""
    return joined(switch_sentences(step, slot))


def roll_words(step: PlannedStep, side: Side) -> str:
    """How somebody lying on one side gets onto the other: "Roll onto your right side"; empty in other positions.

    An open book turns to the left on the right side: the exercise's own words know where to lie.
    """
    if step.position is not Position.SIDE or side not in (Side.LEFT, Side.RIGHT):
        return ""
    words = _side_words(step, side)
    return f"Roll onto {words[3:]}" if words.startswith("on your ") else f"Roll onto your {side.value} side"


def _sentences(said: Iterable[tuple[CueKind, str]]) -> tuple[Sentence, ...]:
    return tuple(Sentence(kind, text.rstrip(".") + ".") for kind, text in said)


def _side_sentence(step: PlannedStep, side: Side, *, said: str) -> list[str]:
    """The exercise's own words for a side, unless the sentence before has just said them."""
    words = _side_words(step, side)
    has_said = words.removeprefix("on ").lower() in said.lower()
    return [] if has_said else [words[:1].upper() + words[1:]]


def _side_words(step: PlannedStep, side: Side) -> str:
    """The exercise's own words for a side, without a full stop; empty where it has none."""
    if side not in (Side.LEFT, Side.RIGHT) or step.side_words is None:
        return ""
    return (step.side_words.left if side is Side.LEFT else step.side_words.right).rstrip(".")


def opening_words(title: str, length_ms: int) -> str:
    """What is said first of all: which routine it is, and about how long it takes."""
    return f"{title}, about {counted(whole_minutes(length_ms), 'minute')}."


def block_sentences(blocks: Sequence[PlannedBlock], slot: Slot, *, new_block: bool, new_round: bool) -> list[str]:
    """What is said when a block or a round begins; nothing where there is only one."""
    block = blocks[slot.block]
    said = [f"{block.name}."] if new_block and len(blocks) > 1 else []
    if new_round and block.rounds > 1:
        said.append(f"Round {number_words(slot.round + 1)} of {number_words(block.rounds)}.")
    return said


def load_words(step: PlannedStep, unit: WeightUnit = WeightUnit.KG) -> str:
    """With how much it is done: "With 20 kg."; empty without a load."""
    return "" if step.load_kg is None else f"With {weight_text(step.load_kg, unit)}."


def ramp_words(step: PlannedStep) -> str:
    """What is said before the first set of a heavy lift: two lighter sets, half and three quarters of the load."""
    loads = ramp_loads(step.load_kg)
    if loads is None:
        return f"Lighter sets first. {step.name}, 5 repetitions with half of your load, then 5 with three quarters."
    half, most = (f"{load_kg:g}" for load_kg in loads)
    return f"Lighter sets first. {step.name}, 5 repetitions with {half} kilograms, then 5 with {most} kilograms."


def ramp_loads(load_kg: float | None) -> tuple[float, float] | None:
    """The loads of the two lighter sets in kilograms, rounded down to what can be loaded; None without a load."""
    if load_kg is None:
        return None
    plate_kg = 2.5 if load_kg >= 20 else 0.5
    return load_kg * 0.5 // plate_kg * plate_kg, load_kg * 0.75 // plate_kg * plate_kg


def said_ms(text: str) -> int:
    """How long a voice of 150 words a minute needs for a text in words, in milliseconds: an estimate from its letters.

    Within a fifth of what eSpeak NG takes for the sentences of a session.
    """
    inside = text.rstrip(".!?")
    return 200 + 60 * len(text) + 200 * (inside.count(",") + inside.count("."))


def lead_s(words: str, *, voice_rate: float = 1.0) -> float:
    """Seconds that a get-ready needs: a tone, its words with a breath between sentences, and "three, two, one".

    Args:
        words: Sentences, with a space between them.
        voice_rate: A voice slower than 1 needs longer; a quicker one changes nothing, the body needs its time.
    """
    sentences = [sentence.rstrip(".") for sentence in words.split(". ") if sentence]
    slower = LONGER_THAN_TOLD / min(1.0, voice_rate)
    said = sum(said_ms(in_words(f"{sentence}.")) * slower + BREATH_MS for sentence in sentences)
    return math.ceil((AFTER_TONE_MS + said + COUNT_IN_MS) / 100) / 10 if words else 0.0
