# SPDX-License-Identifier: GPL-3.0-or-later
"""Five kinds of people for a simulated half year: how often they train, how it hurts, what they answer."""

from __future__ import annotations

import msgspec

from lbtrainer.domain.cautions import Caution
from lbtrainer.domain.equipment import all_words
from lbtrainer.domain.profile import Aim, Experience, Profile

HOME = frozenset({"mat", "chair", "towel", "strap", "stick", "table", "dumbbell", "dumbbells", "low-box"})
GYM = frozenset(all_words())


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """One kind of person.

    Attributes:
        trains: Chance to train on a day that has something planned.
        away: First and last day of each stretch without any training, counted from the start.
        pain: Resting pain on a usual day. `flares`: first and last day of each flare, and how much is added.
        answers: Chance to answer the morning question and the effort question.
        confirms: Chance to confirm what was only assumed.
        accepts: Chance to accept a suggestion.
        accepts_demanding: Chance to accept a demanding exercise.
        extra: Chance to ask for a loaded session on a day that has none.
        anyway: Chance to do it although it is too close to another one.
        moves: Chance to put a session on the better day that a warning names.
        moves_on: Day from which on another program is taken when it is time to look back; 0: never.
        leg_signs: Days from which on the next session ends because a leg is numb.
        strength: Repetitions left at first at the top of a range; grows with each session.
        loads: Step key to the first load in kilograms.
    """

    name: str
    program: str
    profile: Profile
    trains: float = 0.95
    away: tuple[tuple[int, int], ...] = ()
    pain: float = 1.0
    flares: tuple[tuple[int, int, int], ...] = ()
    answers: float = 0.95
    confirms: float = 0.95
    accepts: float = 0.8
    accepts_demanding: float = 0.5
    extra: float = 0.0
    anyway: float = 0.0
    moves: float = 0.0
    moves_on: int = 0
    leg_signs: tuple[int, ...] = ()
    strength: float = 2.5
    loads: dict[str, float] = {}


PEOPLE = (
    Person(
        name="steady",
        program="home-beginner",
        profile=Profile(equipment=HOME, experience=Experience.SOME, aim=Aim.KEEP_WELL),
        moves_on=84,
        loads={"rdl": 8.0},
    ),
    Person(
        name="in pain",
        program="gentle-start",
        profile=Profile(equipment=HOME, experience=Experience.NEW, aim=Aim.LESS_PAIN),
        trains=0.8,
        pain=3.0,
        flares=((20, 26, 3), (60, 76, 4), (120, 123, 5), (150, 152, 6)),
        strength=1.5,
    ),
    Person(
        name="on and off",
        program="classic-week",
        profile=Profile(equipment=GYM, experience=Experience.SOME, aim=Aim.STRONGER),
        trains=0.6,
        away=((25, 33), (60, 78), (110, 140)),
        answers=0.5,
        confirms=0.4,
        moves=0.5,
        loads={"rdl": 30.0, "weighted-back-extension": 5.0},
    ),
    Person(
        name="keen",
        program="strong-back",
        profile=Profile(equipment=GYM, experience=Experience.MUCH, aim=Aim.STRONGER),
        trains=1.0,
        pain=0.5,
        accepts=1.0,
        accepts_demanding=1.0,
        extra=0.15,
        anyway=0.3,
        leg_signs=(60,),
        strength=3.5,
        loads={"deadlift": 60.0, "bent-over-row": 30.0, "good-morning": 20.0, "back-extension": 0.0},
    ),
    Person(
        name="pregnant",
        program="home-beginner",
        profile=Profile(
            equipment=HOME, experience=Experience.SOME, aim=Aim.KEEP_WELL, cautions=frozenset({Caution.PREGNANT})
        ),
        pain=1.5,
        loads={"rdl": 6.0},
    ),
)
