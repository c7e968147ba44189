# SPDX-License-Identifier: GPL-3.0-or-later
"""Part 2 of the fact sheet as data, line by line: what the shipped exercises must say."""

from __future__ import annotations

from typing import NamedTuple


class Fact(NamedTuple):
    """One exercise.

    Attributes:
        dose: "3x8-10": sets and repetitions; ", 2-3 s": held in each; "3x30-45 s": held or timed.
        sides: none, block or alternate.
        spine: What the lower back does.
    """

    dose: str
    sides: str
    tier: int
    spine: str
    level: str


PART_2 = {
    "brisk-walk": Fact("1x300-600 s", "none", 1, "neutral", "beginner"),
    "march-in-place": Fact("1x60-120 s", "none", 1, "neutral", "beginner"),
    "hip-hinge-drill": Fact("2x8-10", "none", 1, "neutral", "beginner"),
    "dumbbell-deadlift": Fact("3x8-12", "none", 2, "neutral", "beginner"),
    "rack-pull": Fact("3x6-10", "none", 3, "neutral", "intermediate"),
    "deadlift": Fact("3x6-10", "none", 3, "neutral", "intermediate"),
    "stiff-leg-deadlift": Fact("3x8-10", "none", 3, "neutral", "intermediate"),
    "romanian-deadlift": Fact("3x8-10", "none", 2, "neutral", "intermediate"),
    "single-leg-romanian-deadlift": Fact("3x8", "block", 2, "neutral", "intermediate"),
    "goblet-good-morning": Fact("3x8-12", "none", 2, "neutral", "beginner"),
    "good-morning": Fact("3x8-10", "none", 3, "neutral", "intermediate"),
    "one-arm-dumbbell-row": Fact("3x8-12", "block", 2, "neutral", "beginner"),
    "bent-over-row": Fact("3x8-10", "none", 3, "neutral", "intermediate"),
    "pull-up": Fact("3x3-8", "none", 2, "neutral", "intermediate"),
    "back-extension": Fact("3x10-12", "none", 2, "neutral", "beginner"),
    "weighted-back-extension": Fact("3x12-15", "none", 3, "neutral", "intermediate"),
    "reverse-hyperextension": Fact("3x10-12", "none", 2, "extends", "intermediate"),
    "glute-hamstring-raise": Fact("3x4-8", "none", 3, "neutral", "expert"),
    "kettlebell-swing": Fact("3x15-20", "none", 3, "neutral", "intermediate"),
    "jefferson-curl": Fact("2x5", "none", 4, "flexes", "expert"),
    "side-bend": Fact("2x12", "block", 3, "side-bends", "intermediate"),
    "wood-chop": Fact("2x10-15", "block", 2, "turns", "intermediate"),
    "russian-twist": Fact("2x10", "alternate", 3, "turns", "intermediate"),
    "pelvic-tilt": Fact("1x8-10, 3 s", "none", 1, "neutral", "beginner"),
    "partial-curl-up": Fact("2x8-12", "none", 2, "flexes", "beginner"),
    "mcgill-curl-up": Fact("3x6/4/2, 8-10 s", "none", 1, "neutral", "beginner"),
    "dead-bug": Fact("2x8-12", "alternate", 1, "neutral", "beginner"),
    "supine-march": Fact("2x8-10", "alternate", 1, "neutral", "beginner"),
    "bent-knee-leg-raise": Fact("2x8-12", "none", 2, "neutral", "beginner"),
    "lying-leg-raise": Fact("2-3x8-12", "none", 3, "extends", "intermediate"),
    "hollow-hold": Fact("3x10-20 s", "none", 3, "flexes", "intermediate"),
    "knee-plank": Fact("3x15-30 s", "none", 1, "neutral", "beginner"),
    "plank": Fact("3x30-45 s", "none", 2, "neutral", "beginner"),
    "long-lever-plank": Fact("3x15-30 s", "none", 3, "neutral", "intermediate"),
    "knee-side-plank": Fact("2x10-20 s", "block", 1, "neutral", "beginner"),
    "side-plank": Fact("2x15-45 s", "block", 2, "neutral", "beginner"),
    "side-plank-leg-raise": Fact("2x10-20 s", "block", 3, "neutral", "intermediate"),
    "bird-dog-partial": Fact("2x6-8, 3 s", "alternate", 1, "neutral", "beginner"),
    "bird-dog": Fact("3x8-12, 2-3 s", "alternate", 1, "neutral", "beginner"),
    "bird-dog-weighted": Fact("2-3x6-8, 2 s", "alternate", 2, "neutral", "intermediate"),
    "alternating-superman": Fact("2x8, 2 s", "alternate", 2, "extends", "beginner"),
    "superman": Fact("2-3x8-12, 2-3 s", "none", 3, "extends", "beginner"),
    "glute-bridge": Fact("2-3x10-15, 2-3 s", "none", 1, "neutral", "beginner"),
    "single-leg-glute-bridge": Fact("2x8-10", "block", 2, "neutral", "intermediate"),
    "cat-cow": Fact("1x10-15, 2-3 s", "none", 1, "flexes extends", "beginner"),
    "open-book": Fact("1-2x6-8", "block", 1, "turns", "beginner"),
    "childs-pose": Fact("1-2x30-60 s", "none", 1, "flexes", "beginner"),
    "knee-to-chest": Fact("1-2x15-30 s", "block", 1, "flexes", "beginner"),
    "piriformis-stretch": Fact("1-2x15-30 s", "block", 1, "neutral", "beginner"),
    "knee-rolls": Fact("1x5-8, 2-5 s", "alternate", 1, "turns", "beginner"),
    "prone-press-up": Fact("1x5-10, 5 s", "none", 1, "extends", "beginner"),
    "hamstring-stretch": Fact("1-2x20-30 s", "block", 1, "neutral", "beginner"),
    "hip-flexor-stretch": Fact("1-2x20-30 s", "block", 1, "neutral", "beginner"),
    "standing-back-bend": Fact("1x5, 2 s", "none", 1, "extends", "beginner"),
    "seated-rotation": Fact("1-2x10-15 s", "block", 1, "turns", "beginner"),
    "seated-cat-cow": Fact("1x8", "none", 1, "flexes extends", "beginner"),
}

LADDERS = (
    "hip-hinge-drill > dumbbell-deadlift > rack-pull > deadlift > stiff-leg-deadlift",
    "hip-hinge-drill > romanian-deadlift > single-leg-romanian-deadlift",
    "romanian-deadlift > kettlebell-swing",
    "hip-hinge-drill > goblet-good-morning > good-morning",
    "bird-dog > alternating-superman > back-extension > weighted-back-extension > glute-hamstring-raise",
    "alternating-superman > superman",
    "pelvic-tilt > glute-bridge > single-leg-glute-bridge > reverse-hyperextension",
    "bird-dog-partial > bird-dog > bird-dog-weighted",
    "knee-plank > plank > long-lever-plank",
    "knee-side-plank > side-plank > side-plank-leg-raise",
    "pelvic-tilt > supine-march > dead-bug > hollow-hold",
    "supine-march > bent-knee-leg-raise > lying-leg-raise",
    "pelvic-tilt > mcgill-curl-up > partial-curl-up > hollow-hold",
    "one-arm-dumbbell-row > bent-over-row",
)
"""From the easiest rung to the hardest."""

ONE_WAY = frozenset({"pull-up", "jefferson-curl", "side-bend", "wood-chop", "russian-twist"})
"""Their easier form comes from another family, which does not name them as harder."""
