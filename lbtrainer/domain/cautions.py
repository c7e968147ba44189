# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person has to be careful with, and what follows from it: one row for each, with its sources.

To be read by a physiotherapist. A row hides exercises by what they are (tier, position, what the lower back does) and
by name; it shortens holds, keeps bracing out of the cues and asks for a small range. Nothing here is a diagnosis: the
person ticks what a professional has told them. `lbtrainer.domain.profile` applies the rows.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

import msgspec

from lbtrainer.domain.exercise import Exercise, Position, Spine
from lbtrainer.errors import BugError


class Caution(StrEnum):
    """What can be ticked in the profile."""

    PREGNANT = "pregnant"
    BONE_LOSS = "bone-loss"
    BLOOD_PRESSURE = "blood-pressure"
    HERNIA = "hernia"
    EYE_PRESSURE = "eye-pressure"
    SURGERY = "surgery"
    LEG_SYMPTOMS = "leg-symptoms"
    TREATMENT = "treatment"


class Hides(msgspec.Struct, frozen=True, kw_only=True):
    """Exercises that are left out: those that fit everything that is given here.

    Attributes:
        from_tier: Of this tier or a higher one.
        positions: In one of these positions; empty: in any.
        spine: The lower back does one of these; empty: whatever it does.
        ids: One of these by name; empty: any.
        until_cleared: Only until a professional has cleared the person.
    """

    from_tier: int = 1
    positions: tuple[Position, ...] = ()
    spine: tuple[Spine, ...] = ()
    ids: tuple[str, ...] = ()
    until_cleared: bool = False

    def fits(self, exercise: Exercise, *, cleared: bool) -> bool:
        """Whether the exercise is left out for this."""
        return (
            not (self.until_cleared and cleared)
            and exercise.tier >= self.from_tier
            and (not self.positions or exercise.position in self.positions)
            and (not self.spine or bool({*exercise.spine} & {*self.spine}))
            and (not self.ids or exercise.id in self.ids)
        )


class CautionRule(msgspec.Struct, frozen=True, kw_only=True):
    """One row: what is ticked, and what follows.

    Attributes:
        words: As it stands beside its box.
        hides: An exercise that fits any of these is left out.
        no_brace: Cues to firm the middle or to hold the breath are not shown or spoken.
        longest_hold_s: Longer holds become repeats of this length; None: holds stay as they are.
        no_held_bottom: Ids that are done without a pause at the bottom, because the head is low there.
        notes: Exercise id to one sentence that is said with it.
        told: What follows, in the person's words. Never what they have or will have.
        no_raise: Nothing is raised while it holds; less is always possible.
        ask_first: The row asks for a professional's word before more than the gentlest.
        sources: Addresses; ours where the rule says so in `lbtrainer.domain.profile`'s words.
    """

    caution: Caution
    words: str
    hides: tuple[Hides, ...] = ()
    no_brace: bool = False
    longest_hold_s: int | None = None
    no_held_bottom: tuple[str, ...] = ()
    notes: dict[str, str] = {}
    told: tuple[str, ...]
    no_raise: bool = False
    ask_first: bool = False
    sources: tuple[str, ...]


OURS: Final = "our own, to be on the careful side"
LONGEST_CAREFUL_HOLD_S: Final = 10

_DEMANDING_UNTIL_CLEARED: Final = Hides(from_tier=3, until_cleared=True)
_BEYOND_GENTLE_UNTIL_CLEARED: Final = Hides(from_tier=2, until_cleared=True)
_NO_BREATH_HOLDING: Final = (
    "No cue asks you to firm up and hold your breath. Breathe all the way through.",
    "Holds last at most 10 seconds; you repeat them instead.",
)
_UNTIL_CLEARED: Final = "The demanding exercises stay out until you tick that a professional has cleared you."
_GENTLE_UNTIL_CLEARED: Final = "Only the gentlest exercises, until you tick that a professional has cleared you."
_BREATHING_SOURCES: Final = (
    "https://chd.heartresearch.org.uk/teenagers/breath-holding-activities",
    "https://www.muscleandfitness.com/flexonline/training/truth-behind-inhaling-and-exhaling/",
    OURS,
)
_DOCTOR_FIRST_SOURCES: Final = (
    "https://braceworks.ca/2015/06/25/exercise/spine-conditioning-program",
    "all five articles: ask a professional first",
    OURS,
)
_SMALL_RANGE: Final = "Keep the range small and easy."

CAUTIONS: Final = (
    CautionRule(
        caution=Caution.PREGNANT,
        words="Pregnancy",
        hides=(
            Hides(positions=(Position.SUPINE, Position.PRONE, Position.BENCH_PRONE)),
            Hides(from_tier=3),
        ),
        no_brace=True,
        notes={"childs-pose": "Take your knees wide, so that there is room."},
        told=(
            "Nothing is done lying on your back or on your front.",
            "The demanding exercises stay out, and no cue asks you to firm up and hold your breath.",
            "Exercises on hands and knees, on the side, sitting and standing are left, and walking.",
            "Nothing is raised for now. Take less on any day you like.",
        ),
        no_raise=True,
        sources=(
            "https://swlondon-healthiertogether.nhs.uk/pregnancy/staying-healthy-pregnancy/exercise-pre",
            "http://www.doncaster.gov.uk/services/health-wellbeing/keeping-active-during-pregnancy",
            OURS,
        ),
    ),
    CautionRule(
        caution=Caution.BONE_LOSS,
        words="Osteoporosis, spinal fracture or fragile bones",
        hides=(
            Hides(from_tier=2, spine=(Spine.FLEXES,)),
            Hides(from_tier=2, spine=(Spine.TURNS, Spine.SIDE_BENDS)),
            Hides(ids=("kettlebell-swing", "lying-leg-raise", "superman")),
        ),
        notes={
            "cat-cow": _SMALL_RANGE,
            "childs-pose": _SMALL_RANGE,
            "knee-to-chest": _SMALL_RANGE,
            "knee-rolls": _SMALL_RANGE,
            "seated-rotation": _SMALL_RANGE,
        },
        told=(
            "Strong bending, turning and sideways bending of the back stay out.",
            "Where your back bends gently, you are asked to keep the range small.",
            "If you had a fracture, let a physiotherapist look at your exercises first.",
        ),
        sources=(
            (
                "https://theros.org.uk/information-and-support/osteoporosis/living-with-osteoporosis/exercise-and-physical-"
                "activity-for-osteoporosis/caring-for-your-back/bending-forward-with-osteoporosis/"
            ),
            "doi 10.1136/bjsports-2021-104634",
            (
                "https://www.physioupdate.co.uk/news/physiotherapists-guidance-is-needed-when-people-with-vertebral-"
                "fractures-start-exercise-regimes/"
            ),
        ),
    ),
    CautionRule(
        caution=Caution.BLOOD_PRESSURE,
        words="High blood pressure, heart or vessel disease",
        hides=(_DEMANDING_UNTIL_CLEARED,),
        no_brace=True,
        longest_hold_s=LONGEST_CAREFUL_HOLD_S,
        told=(*_NO_BREATH_HOLDING, _UNTIL_CLEARED),
        ask_first=True,
        sources=_BREATHING_SOURCES,
    ),
    CautionRule(
        caution=Caution.HERNIA,
        words="Belly or groin hernia",
        hides=(_DEMANDING_UNTIL_CLEARED,),
        no_brace=True,
        longest_hold_s=LONGEST_CAREFUL_HOLD_S,
        told=(*_NO_BREATH_HOLDING, _UNTIL_CLEARED),
        ask_first=True,
        sources=_BREATHING_SOURCES,
    ),
    CautionRule(
        caution=Caution.EYE_PRESSURE,
        words="Glaucoma or eye pressure",
        hides=(_DEMANDING_UNTIL_CLEARED, Hides(ids=("jefferson-curl",))),
        no_brace=True,
        longest_hold_s=LONGEST_CAREFUL_HOLD_S,
        no_held_bottom=(
            "hip-hinge-drill",
            "dumbbell-deadlift",
            "rack-pull",
            "deadlift",
            "stiff-leg-deadlift",
            "romanian-deadlift",
            "single-leg-romanian-deadlift",
            "goblet-good-morning",
            "good-morning",
        ),
        told=(
            *_NO_BREATH_HOLDING,
            "You never pause with your head low, and the Jefferson Curl stays out.",
            _UNTIL_CLEARED,
        ),
        ask_first=True,
        sources=_BREATHING_SOURCES,
    ),
    CautionRule(
        caution=Caution.SURGERY,
        words="Recent surgery",
        hides=(_BEYOND_GENTLE_UNTIL_CLEARED,),
        told=(_GENTLE_UNTIL_CLEARED, "Ask whoever operated on you before you begin."),
        ask_first=True,
        sources=_DOCTOR_FIRST_SOURCES,
    ),
    CautionRule(
        caution=Caution.LEG_SYMPTOMS,
        words="Leg pain from disc or nerve",
        hides=(_BEYOND_GENTLE_UNTIL_CLEARED, Hides(ids=("jefferson-curl",))),
        told=(
            _GENTLE_UNTIL_CLEARED,
            "If pain moves further down your leg, stop that exercise. The Jefferson Curl stays out.",
        ),
        ask_first=True,
        sources=(
            *_DOCTOR_FIRST_SOURCES,
            "https://www.painscience.com/blog/back-pain-self-help-exercise-based-on-directional-preference.html",
            "https://www.powerrackstrength.com/why-i-hate-the-jefferson-curl",
        ),
    ),
    CautionRule(
        caution=Caution.TREATMENT,
        words="Ongoing back treatment",
        hides=(_BEYOND_GENTLE_UNTIL_CLEARED,),
        told=(_GENTLE_UNTIL_CLEARED, "Show your exercises to whoever treats you."),
        ask_first=True,
        sources=_DOCTOR_FIRST_SOURCES,
    ),
)

_BRACING: Final = ("firm your middle", "brace", "hold your breath")


def rule_of(caution: Caution) -> CautionRule:
    """The row of what was ticked."""
    for rule in CAUTIONS:
        if rule.caution is caution:
            return rule
    raise BugError(f"there is no row for {caution}")


def asks_to_brace(text: str) -> bool:
    """Whether a cue tells to firm the middle or to hold the breath."""
    return any(words in text.casefold() for words in _BRACING)
