# SPDX-License-Identifier: GPL-3.0-or-later
"""What the body does on the way out and on the way back of a repetition, in one word each.

A wrong word is worse than a plain one: "Lift" must never stand there while a weight goes down. So an exercise that is
not in the table gets words that are always true.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class MoveWords(NamedTuple):
    """The words of the two ways."""

    out: str
    back: str


_LIFT: Final = MoveWords("Lift", "Lower")
_LOWER: Final = MoveWords("Lower", "Lift")
_TURN: Final = MoveWords("Turn", "Return")
_ANY: Final = MoveWords("Go", "Return")

_WORDS: Final = {
    **dict.fromkeys(
        (
            "alternating-superman",
            "bent-knee-leg-raise",
            "bent-over-row",
            "bird-dog",
            "bird-dog-partial",
            "bird-dog-weighted",
            "deadlift",
            "dumbbell-deadlift",
            "glute-bridge",
            "knee-side-plank",
            "lying-leg-raise",
            "mcgill-curl-up",
            "one-arm-dumbbell-row",
            "partial-curl-up",
            "prone-press-up",
            "pull-up",
            "rack-pull",
            "reverse-hyperextension",
            "side-plank",
            "single-leg-glute-bridge",
            "superman",
            "supine-march",
        ),
        _LIFT,
    ),
    **dict.fromkeys(
        (
            "back-extension",
            "glute-hamstring-raise",
            "goblet-good-morning",
            "good-morning",
            "hip-hinge-drill",
            "jefferson-curl",
            "romanian-deadlift",
            "side-bend",
            "single-leg-romanian-deadlift",
            "stiff-leg-deadlift",
            "weighted-back-extension",
        ),
        _LOWER,
    ),
    **dict.fromkeys(("knee-rolls", "open-book", "russian-twist", "seated-rotation"), _TURN),
    "cat-cow": MoveWords("Round", "Sink"),
    "dead-bug": MoveWords("Reach", "Return"),
    "pelvic-tilt": MoveWords("Press", "Release"),
    "seated-cat-cow": MoveWords("Round", "Grow tall"),
    "standing-back-bend": MoveWords("Bend", "Return"),
    "wood-chop": MoveWords("Pull", "Return"),
}


def move_words(exercise: str, *, held: bool = False) -> MoveWords:
    """The words of an exercise by its id; an unknown one that is held each time is released on the way back."""
    words = _WORDS.get(exercise, _ANY)
    return MoveWords(words.out, "Release") if held and words is _ANY else words
