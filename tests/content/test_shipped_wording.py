# SPDX-License-Identifier: GPL-3.0-or-later
"""Every shipped sentence: short enough to be said, calm, without a promise, without a doubled space."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from lbtrainer.content.library import Library
from lbtrainer.domain.exercise import Exercise
from lbtrainer.domain.planning import build_plan
from lbtrainer.domain.program import Program
from lbtrainer.domain.routine import Routine

RESOURCES = Path(__file__).parents[2] / "resources"
FILES = sorted(path for folder in ("exercises", "routines", "programs") for path in (RESOURCES / folder).glob("*.yaml"))
MOST_WORDS = 20
MOST_WORDS_SPOKEN = 12

FEAR = (
    "crush", "ruptur", "damag", "danger", "injur", "herniat", "slipped", "torn", "tear", "snap", "destroy", "wreck",
    "risk", "harm", "unsafe", "warning", "never", "must", "avoid", "wrong", "bad back", "fragile", "degenerat", "worn",
    "fail", "broken", "pinch", "grind", "wear and",
)  # fmt: skip
"""Beginnings of words that frighten or scold; what to do instead says more."""

PROMISES = ("cure", "heal", "prevent", "fixes", "guarantee", "treat", "always works", "pain-free back in")
"""Beginnings of words that promise what nobody can."""


def _of_exercise(exercise: Exercise) -> Iterator[str]:
    yield from (exercise.purpose, exercise.breathing, exercise.spoken)
    for texts in (exercise.steps, exercise.cues, exercise.mistakes, exercise.cautions, exercise.variants):
        yield from texts


def _of_routine(routine: Routine) -> Iterator[str]:
    yield from (routine.summary, *routine.notes)
    yield from (step.note for block in routine.blocks for step in block.steps if step.note)


def _sentences(library: Library) -> Iterator[tuple[str, str]]:
    """Each sentence with the id of its file."""
    texts: list[tuple[str, str]] = []
    for exercise in library.exercises.values():
        texts += [(exercise.id, text) for text in _of_exercise(exercise)]
    for routine in library.routines.values():
        texts += [(routine.id, text) for text in _of_routine(routine)]
    programs: list[Program] = list(library.programs.values())
    texts += [(program.id, program.summary) for program in programs]
    for own_id, text in texts:
        yield from ((own_id, sentence) for sentence in re.split(r"(?<=[.!?])\s+", text))


def _spoken(library: Library) -> Iterator[tuple[str, str]]:
    for exercise in library.exercises.values():
        yield exercise.id, exercise.spoken
        if exercise.side_words:
            yield exercise.id, exercise.side_words.left
            yield exercise.id, exercise.side_words.right
    for routine in library.routines.values():
        yield from ((routine.id, step.note) for block in routine.blocks for step in block.steps)


def test_a_sentence_has_at_most_20_words(library: Library):
    assert [each for each in _sentences(library) if len(each[1].split()) > MOST_WORDS] == []


def test_what_is_spoken_has_at_most_12_words(library: Library):
    assert [each for each in _spoken(library) if len(each[1].split()) > MOST_WORDS_SPOKEN] == []


def test_a_sentence_begins_with_a_capital_and_ends_with_a_stop(library: Library):
    assert [each for each in _sentences(library) if not re.match(r"[A-Z0-9].*[.!?]$", each[1])] == []


@pytest.mark.parametrize("word", [*FEAR, *PROMISES])
def test_no_word_frightens_or_promises(library: Library, word: str):
    texts = [*_sentences(library), *_spoken(library)]
    assert [each for each in texts if re.search(rf"\b{word}", each[1], re.IGNORECASE)] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_no_doubled_space_and_no_trailing_one(path: Path):
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if re.search(r"\S {2,}\S", line) or line != line.rstrip() or "\t" in line] == []


def test_the_two_sides_are_told_apart(library: Library):
    for exercise in library.exercises.values():
        if exercise.side_words:
            left, right = exercise.side_words.left, exercise.side_words.right
            mirrored = left.replace("left", "*").replace("right", "left").replace("*", "right")
            assert right == mirrored


def test_nobody_is_told_to_lie_on_both_sides_at_once(library: Library):
    for routine in library.routines.values():
        plan = build_plan(routine, library.exercises)
        assert plan is not None
        told = [phase.words for phase in plan.phases]
        assert [words for words in told if "on your left side" in words and "on your right side" in words] == []


def test_every_exercise_has_its_own_words(library: Library):
    """A text that was copied from another exercise and never changed."""
    for field in ("purpose", "spoken", "steps"):
        seen = [getattr(exercise, field) for exercise in library.exercises.values()]
        assert len(seen) == len(set(seen)), field


def test_no_sentence_is_said_of_two_exercises(library: Library):
    """How to lie down reads the same everywhere; what to think of and to watch for belongs to one exercise."""
    said = [
        text
        for one in library.exercises.values()
        for text in (one.purpose, one.breathing, one.spoken, *one.cues, *one.mistakes, *one.cautions, *one.variants)
    ]
    assert sorted({text for text in said if said.count(text) > 1}) == []


def test_no_short_form_of_the_gym_stands_in_a_sentence(library: Library):
    jargon = r"\b(glutes?|abs|lats|traps|core|RDL|ROM|TUT|1RM|prone|supine|eccentric|concentric|isometric|lumbar)\b"
    assert [each for each in _sentences(library) if re.search(jargon, each[1])] == []


def test_what_is_spoken_does_not_sound_like_another_order(library: Library):
    """Heard, "lower back" at the beginning is a thing to do: lower the back."""
    starts = [each for each in _spoken(library) if re.match(r"lower back\b", each[1], re.IGNORECASE)]
    assert starts == []
