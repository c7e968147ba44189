# SPDX-License-Identifier: GPL-3.0-or-later
"""Part 3 and Part 4 of the fact sheet as data, line by line: what the shipped routines and weeks must say.

It stands apart from the files that it is held against, so that a dose that drifts is seen. Every time is in seconds.
"""

from __future__ import annotations

from typing import NamedTuple


class Row(NamedTuple):
    """One line of a table.

    Attributes:
        amount: "8-10 reps", "6/4/2 reps" for descending sets, "30-45 s".
        hold_s: Held seconds in every repetition, both ends of a two-ended one together.
        rep_s: Length of one repetition, where it is not 4 s and the hold.
        rest_s: Rest after a set; 0 where the table has a dash.
        begin: The repetitions to begin with, of who is new and in `gentle-start`.
        without: What takes its place when the gear is not there.
    """

    exercise: str
    sets: int
    amount: str
    per_side: bool = False
    hold_s: int = 0
    rest_s: int = 0
    rep_s: int | None = None
    start_with: str = ""
    begin: str = ""
    optional: bool = False
    without: str = ""


class Table(NamedTuple):
    """One routine.

    Attributes:
        gear: What it says under Gear, in our words: of two that do the first that the exercises name, nothing that is
            optional, and the mat that the lines of the gym take for granted.
        minutes: "About 20-27 min": at the low ends, and at the tops.
        rounds: The fewest and the most.
        counted_rounds: The rounds behind the fewest minutes and behind the most, where they are not `rounds`.
    """

    goal: str
    level: str
    gear: tuple[str, ...]
    minutes: tuple[int, int]
    rows: tuple[Row, ...]
    rounds: tuple[int, int] = (1, 1)
    round_rest_s: int = 0
    counted_rounds: tuple[int, int] | None = None


PART_3 = {
    "lower-back-warm-up": Table(
        goal="warm-up",
        level="beginner",
        gear=("mat",),
        minutes=(6, 17),
        rounds=(1, 2),
        round_rest_s=30,
        rows=(
            Row("cat-cow", 1, "60 s"),
            Row("dead-bug", 1, "10-15 reps", per_side=True),
            Row("glute-bridge", 1, "30 s"),
            Row("wood-chop", 1, "10-15 reps", per_side=True, without="open-book: 1 x 8 reps"),
            Row("side-plank", 1, "15-45 s", per_side=True),
        ),
    ),
    "strength-monday": Table(
        goal="strength",
        level="intermediate",
        gear=("barbell", "back-extension-bench", "plate", "mat"),
        minutes=(20, 27),
        rows=(
            Row("brisk-walk", 1, "300-600 s"),
            Row("romanian-deadlift", 3, "8-10 reps", rest_s=120),
            Row("weighted-back-extension", 3, "12-15 reps", rest_s=90),
            Row("plank", 3, "30-45 s", rest_s=60),
        ),
    ),
    "endurance-wednesday": Table(
        goal="endurance",
        level="intermediate",
        gear=("barbell", "back-extension-bench", "plate", "mat"),
        minutes=(23, 25),
        rows=(
            Row("brisk-walk", 1, "180-240 s"),
            Row("cat-cow", 1, "8 reps", hold_s=2),
            Row("glute-bridge", 1, "10 reps"),
            Row("hip-hinge-drill", 1, "8 reps"),
            Row("weighted-back-extension", 3, "12-15 reps", rest_s=60),
            Row("romanian-deadlift", 3, "10-12 reps", rest_s=60),
            Row("bird-dog", 3, "12 reps", per_side=True, hold_s=1, rest_s=45),
        ),
    ),
    "hypertrophy-friday": Table(
        goal="hypertrophy",
        level="intermediate",
        gear=("barbell", "back-extension-bench", "plate", "kettlebell", "mat"),
        minutes=(26, 29),
        rows=(
            Row("brisk-walk", 1, "180-240 s"),
            Row("cat-cow", 1, "8 reps", hold_s=2),
            Row("glute-bridge", 1, "10 reps"),
            Row("hip-hinge-drill", 1, "8 reps"),
            Row("romanian-deadlift", 4, "6-8 reps", rest_s=120),
            Row("weighted-back-extension", 4, "10-12 reps", rest_s=90),
            Row("kettlebell-swing", 3, "15-20 reps", rep_s=2, rest_s=90),
        ),
    ),
    "active-recovery": Table(
        goal="recovery",
        level="beginner",
        gear=("mat", "strap"),  # the Gear line leaves out what the hamstring stretch needs
        minutes=(15, 21),
        rows=(
            Row("brisk-walk", 1, "600-900 s"),
            Row("cat-cow", 1, "8-10 reps", hold_s=2),
            Row("open-book", 1, "6 reps", per_side=True, hold_s=1),
            Row("childs-pose", 1, "30-45 s"),
            Row("piriformis-stretch", 1, "20-30 s", per_side=True),
            Row("hamstring-stretch", 1, "20-30 s", per_side=True),
        ),
    ),
    "pain-relief-gentle": Table(
        goal="relief",
        level="beginner",
        gear=("mat",),
        minutes=(16, 22),
        rows=(
            Row("cat-cow", 1, "6-8 reps", hold_s=2),
            Row("pelvic-tilt", 1, "8 reps", hold_s=3),
            Row("knee-rolls", 1, "5 reps", per_side=True, hold_s=2),
            Row("glute-bridge", 2, "6-8 reps", hold_s=2, rest_s=30),
            Row("bird-dog-partial", 2, "5-6 reps", per_side=True, hold_s=3, rest_s=30),
            Row("knee-side-plank", 2, "10-15 s", per_side=True, rest_s=30),
            Row("mcgill-curl-up", 1, "4 reps", hold_s=8),
            Row("brisk-walk", 1, "300-600 s", optional=True),
        ),
    ),
    "back-strength-builder": Table(
        goal="strength",
        level="intermediate",
        gear=("barbell", "back-extension-bench", "mat"),
        minutes=(26, 28),
        rows=(
            Row("brisk-walk", 1, "300 s"),
            Row("deadlift", 3, "5-6 reps", rest_s=150),
            Row("bent-over-row", 3, "8-10 reps", rest_s=90),
            Row("good-morning", 2, "8-10 reps", rest_s=90),
            Row("back-extension", 3, "10-12 reps", rest_s=60),
            Row("side-plank", 2, "20-40 s", per_side=True, rest_s=45),
        ),
    ),
    "beginner-back": Table(
        goal="general",
        level="beginner",
        gear=("mat", "dumbbells"),
        minutes=(19, 20),
        rows=(
            Row("march-in-place", 1, "120 s"),
            Row("cat-cow", 1, "8 reps", hold_s=1),
            Row("alternating-superman", 2, "8 reps", per_side=True, hold_s=2, rest_s=45),
            Row("bird-dog", 2, "8 reps", per_side=True, hold_s=2, rest_s=45),
            Row("glute-bridge", 2, "10-12 reps", hold_s=2, rest_s=45),
            Row("romanian-deadlift", 2, "10 reps", rest_s=60),
            Row("plank", 2, "20-30 s", rest_s=45),
        ),
    ),
    "athlete-back": Table(
        goal="performance",
        level="expert",
        gear=("dumbbell", "back-extension-bench", "cable"),  # the box is for the Jefferson curl, which is optional
        minutes=(32, 32),
        rows=(
            Row("brisk-walk", 1, "300 s"),
            Row("single-leg-romanian-deadlift", 3, "8 reps", per_side=True, rest_s=60),
            Row("back-extension", 3, "10-12 reps", rest_s=60),
            Row("wood-chop", 3, "10 reps", per_side=True, rest_s=45),
            Row("side-bend", 2, "12 reps", per_side=True, rest_s=45),
            Row("russian-twist", 2, "10 reps", per_side=True, rest_s=45),
            Row("jefferson-curl", 2, "5 reps", hold_s=6, rest_s=90, optional=True),
        ),
    ),
    "relief-stretches": Table(
        goal="stretch",
        level="beginner",
        gear=("mat",),
        minutes=(4, 6),
        rows=(
            Row("cat-cow", 1, "10-15 reps", hold_s=4),
            Row("childs-pose", 1, "30-60 s"),
            Row("knee-to-chest", 1, "15-30 s", per_side=True),
            Row("piriformis-stretch", 1, "15-30 s", per_side=True),
        ),
    ),
    "mcgill-big-three": Table(
        goal="core",
        level="beginner",
        gear=("mat",),
        minutes=(16, 16),
        rows=(
            Row("cat-cow", 1, "6 reps", hold_s=2),
            Row("mcgill-curl-up", 3, "6/4/2 reps", begin="4/3/2", hold_s=8, rest_s=25),
            Row(
                "side-plank",
                3,
                "6/4/2 reps",
                begin="4/3/2",
                per_side=True,
                hold_s=8,
                rest_s=25,
                start_with="knee-side-plank",
            ),
            Row("bird-dog", 3, "6/4/2 reps", begin="4/3/2", per_side=True, hold_s=8, rest_s=25),
        ),
    ),
    "morning-mobility": Table(
        goal="mobility",
        level="beginner",
        gear=("mat",),
        minutes=(10, 10),
        rows=(
            Row("march-in-place", 1, "90 s"),
            Row("pelvic-tilt", 1, "8 reps", hold_s=2),
            Row("knee-rolls", 1, "6 reps", per_side=True, hold_s=1),
            Row("glute-bridge", 1, "10 reps", hold_s=2),
            Row("cat-cow", 1, "8 reps", hold_s=1),
            Row("bird-dog", 1, "5 reps", per_side=True, hold_s=2),
            Row("open-book", 1, "5 reps", per_side=True, hold_s=1),
            Row("hip-flexor-stretch", 1, "20 s", per_side=True),
            Row("standing-back-bend", 1, "4 reps", hold_s=1),
        ),
    ),
    "desk-break": Table(
        goal="mobility",
        level="beginner",
        gear=("chair",),
        minutes=(4, 4),
        rows=(
            Row("march-in-place", 1, "45 s"),
            Row("seated-cat-cow", 1, "8 reps"),
            Row("seated-rotation", 1, "10-15 s", per_side=True),
            Row("hip-hinge-drill", 1, "8 reps"),
            Row("standing-back-bend", 1, "5 reps", hold_s=2),
        ),
    ),
    "no-equipment-beginner": Table(
        goal="general",
        level="beginner",
        gear=("mat",),
        minutes=(14, 17),
        rounds=(1, 3),
        round_rest_s=60,
        counted_rounds=(2, 2),
        rows=(
            Row("hip-hinge-drill", 1, "8 reps", rest_s=20),
            Row("dead-bug", 1, "6-8 reps", per_side=True, rest_s=20),
            Row("glute-bridge", 1, "10-12 reps", hold_s=2, rest_s=20),
            Row("bird-dog", 1, "6-8 reps", per_side=True, hold_s=2, rest_s=20),
            Row("knee-side-plank", 1, "10-20 s", per_side=True, rest_s=20),
            Row("knee-plank", 1, "15-30 s", rest_s=20),
            Row("childs-pose", 1, "30 s"),
        ),
    ),
    "four-lifts": Table(
        goal="strength",
        level="intermediate",
        gear=("barbell", "mat"),
        minutes=(20, 22),
        rows=(
            Row("brisk-walk", 1, "300 s"),
            Row("deadlift", 3, "6-8 reps", rest_s=120),
            Row("good-morning", 3, "8-10 reps", rest_s=90),
            Row("lying-leg-raise", 2, "8-12 reps", rest_s=60),
            Row("hollow-hold", 3, "10-20 s", rest_s=45),
        ),
    ),
    "stable-base": Table(
        goal="general",
        level="intermediate",
        gear=("dumbbell", "mat"),
        minutes=(12, 15),
        rows=(
            Row("open-book", 1, "8 reps", per_side=True, hold_s=1),
            Row("bird-dog-weighted", 3, "6-8 reps", per_side=True, hold_s=2, rest_s=45),
            Row("goblet-good-morning", 3, "8-12 reps", rest_s=75),
            Row("pull-up", 3, "3-8 reps", rest_s=90, optional=True),  # named in the heading, without a dose: its own
            Row("childs-pose", 2, "20-30 s", rest_s=15),
        ),
    ),
    "strengthen-at-home": Table(
        goal="strength",
        level="beginner",
        gear=("mat", "dumbbells", "bench"),
        minutes=(21, 22),
        rows=(
            Row("march-in-place", 1, "180 s"),
            Row("superman", 2, "8-10 reps", hold_s=2, rest_s=45, start_with="alternating-superman"),
            Row("glute-bridge", 3, "10-12 reps", hold_s=3, rest_s=45),
            Row("dumbbell-deadlift", 3, "8-10 reps", rest_s=90),
            Row("reverse-hyperextension", 2, "10 reps", rest_s=60, without="single-leg-glute-bridge: 2 x 10 reps"),
            Row("plank", 2, "30 s", rest_s=45),
        ),
    ),
}

_REST: tuple[str, ...] = ()
_UP = ("lower-back-warm-up",)

WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
PART_4: dict[str, tuple[tuple[str, ...], ...]] = {
    "classic-week": (
        ("strength-monday",),
        ("active-recovery",),
        ("endurance-wednesday",),
        ("active-recovery",),
        ("hypertrophy-friday",),
        ("active-recovery",),
        _REST,
    ),
    "gentle-start": (
        ("pain-relief-gentle",),
        ("walk", "relief-stretches"),
        ("mcgill-big-three",),
        ("walk", "relief-stretches"),
        ("pain-relief-gentle",),
        ("walk",),
        _REST,
    ),
    "home-beginner": (
        ("no-equipment-beginner",),
        ("walk", "morning-mobility"),
        ("beginner-back",),
        ("walk", "relief-stretches"),
        ("no-equipment-beginner",),
        ("walk",),
        _REST,
    ),
    "strong-back": (
        (*_UP, "back-strength-builder"),
        ("active-recovery",),
        ("mcgill-big-three",),
        ("active-recovery",),
        (*_UP, "back-strength-builder"),
        ("walk",),
        _REST,
    ),
    "athlete-week": (
        (*_UP, "back-strength-builder"),
        ("active-recovery",),
        ("mcgill-big-three",),
        (*_UP, "athlete-back"),
        ("active-recovery",),
        ("sport",),
        _REST,
    ),
}
"""Monday to Sunday: routines by their ids, activities by their last word."""
