# SPDX-License-Identifier: GPL-3.0-or-later
"""What the library knows of an exercise, in words for people: where the body is, what it takes, how much is done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from lbtrainer.domain.equipment import ALL_GEAR
from lbtrainer.domain.exercise import Exercise, Position
from lbtrainer.domain.numbers_in_words import counted
from lbtrainer.domain.planning import build_plan
from lbtrainer.domain.routine import Block, Goal, Routine, Step
from lbtrainer.domain.speech import dose_text

_PLACES: Final = {
    Position.STANDING: "Standing",
    Position.CHAIR: "On a chair",
    Position.LONG_SIT: "Sitting on the floor",
    Position.KNEELING: "Kneeling",
    Position.HALF_KNEELING: "On one knee",
    Position.QUADRUPED: "Hands and knees",
    Position.PRONE: "Face down",
    Position.SUPINE: "On your back",
    Position.SIDE: "On your side",
    Position.HANGING: "Hanging",
    Position.BENCH_PRONE: "Face down on a bench",
    Position.BENCH_KNEELING: "Kneeling on a bench",
}
_DEMANDS: Final = ("gentle work", "moderate work", "demanding work", "only for some backs")
_NUMBERS: Final = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def name_of(exercises: Mapping[str, Exercise], exercise: str) -> str:
    """What an exercise is called by its id; one that the library no longer has gets a name out of its id."""
    known = exercises.get(exercise)
    return known.name if known is not None else exercise.replace("-", " ").capitalize()


def place_word(position: Position) -> str:
    """Where the body is: "Hands and knees"."""
    return _PLACES[position]


def demand_word(tier: int) -> str:
    """How much an exercise asks: "gentle work"."""
    return _DEMANDS[max(1, min(len(_DEMANDS), tier)) - 1]


def muscle_words(muscles: Sequence[str]) -> str:
    """Muscles as a short list: "Lower back, glutes"; "" for none."""
    return sentence_case(", ".join(muscles))


def level_words(exercise: Exercise) -> str:
    """Level and demand: "Beginner, gentle work"."""
    return f"{exercise.level.value.capitalize()}, {demand_word(exercise.tier)}"


def gear_words(exercise: Exercise) -> str:
    """What is needed, and what does instead at home: "Mat, or a folded blanket"."""
    groups = [" and ".join(_gear_name(word) for word in group) or "nothing" for group in exercise.equipment]
    instead = [text for text in exercise.household.values() if text]
    return sentence_case(" or ".join(dict.fromkeys(groups)) + "".join(f", or {text}" for text in instead[:1]))


def dose_words(exercise: Exercise) -> str:
    """The usual dose: "3 × 8–12 reps, hold 2 s, each side"; "" where there is none."""
    step = Step(exercise=exercise.id, key=exercise.id, dose=exercise.dose, sides=exercise.sides)
    alone = Routine(
        id=exercise.id,
        name=exercise.name,
        goal=Goal.GENERAL,
        level=exercise.level,
        summary="",
        sources=(),
        blocks=(Block(name="", steps=(step,)),),
    )
    plan = build_plan(alone, {exercise.id: exercise})
    return "" if plan is None else dose_text(plan.steps[0])


def difference(here: Exercise, there: Exercise) -> str:
    """What makes another rung of the ladder another one, in a word or two; "" where only the effort does."""
    other = [word for word in there.equipment[0] if word not in here.equipment[0] and word != "mat"]
    if other:
        return _gear_name(other[0])
    return "" if here.position is there.position else place_word(there.position).lower()


def count_words(count: int) -> str:
    """A small number as a word: "two"."""
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


def sentence_case(text: str) -> str:
    """The first letter large, the others as they are."""
    return text[:1].upper() + text[1:]


def _gear_name(word: str) -> str:
    """An equipment word as people say it: the row that stands for it alone, else the word without hyphens."""
    alone = next((gear.name for gear in ALL_GEAR if gear.words == (word,)), word.replace("-", " "))
    return alone[:1].lower() + alone[1:]


def sources_words(sources: Sequence[str]) -> str:
    """Where an exercise comes from; articles are counted, for the names of their files say nothing to a reader."""
    articles = sum(source.endswith(".txt") for source in sources)
    named = [source for source in sources if not source.endswith(".txt")]
    if articles:
        named.insert(0, f"{counted(articles, 'article')} on lower-back exercise")
    return f"Taken from: {'; '.join(named)}" if named else ""
