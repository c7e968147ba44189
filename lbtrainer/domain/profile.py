# SPDX-License-Identifier: GPL-3.0-or-later
"""Who trains: what is at hand, what to be careful with, how a session should run, and what follows from it in words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Final

import msgspec

from lbtrainer.domain.cautions import OURS, Caution, CautionRule, asks_to_brace, rule_of
from lbtrainer.domain.exercise import Exercise
from lbtrainer.domain.record import Side

_FIRM_TOO: Final = re.compile(r",? and firm your middle")
_FIRM_FIRST: Final = re.compile(r"^Firm your middle,? and ")


class Experience(StrEnum):
    """How much strength training somebody has behind them."""

    NEW = "new"
    SOME = "some"
    MUCH = "much"


class Aim(StrEnum):
    """What somebody trains for."""

    LESS_PAIN = "less-pain"
    KEEP_WELL = "keep-well"
    STRONGER = "stronger"
    SPORT = "sport"


HIGHEST_TIER: Final[Mapping[Experience | None, int]] = {Experience.NEW: 2}
"""By experience; who is not listed may do every tier. Ours, after "technique before load" of all five articles."""

AFTER_THE_HINGE: Final = frozenset({"goblet-good-morning"})
"""For who has learnt the hip hinge and has no injury of the back now (content sheet, S3: to be gated)."""

FITTING_PROGRAMS: Final[Mapping[Aim, tuple[str, ...]]] = {
    Aim.LESS_PAIN: ("gentle-start", "home-beginner"),
    Aim.KEEP_WELL: ("home-beginner", "gentle-start", "classic-week"),
    Aim.STRONGER: ("strong-back", "classic-week", "home-beginner"),
    Aim.SPORT: ("athlete-week", "strong-back", "home-beginner"),
}
"""Programs in the order in which they are offered; those that ask for too much are left out by `fitting_programs`."""

_NOT_FOR_BEGINNERS: Final = frozenset({"classic-week", "strong-back", "athlete-week"})


class Profile(msgspec.Struct, frozen=True, kw_only=True):
    """The person, as far as a plan needs to know.

    Attributes:
        equipment: Equipment words at hand; None: not asked yet, so everything counts as there.
        excluded: Exercise ids that are left out for this person.
        cautions: What to be careful with. `cleared`: a professional said yes to training.
        experience, aim: None: not asked yet.
        gentle_week: Follows the gentlest program.
        opted_in: Ids of tier 4 that the person has asked for.
        first_side: The side a two-sided exercise begins with in the first round.
        rest_scale, ready_scale: Factors on rests and on get-readies.
        voice_rate: The pace of the voice; before a set there is time for a slow one.
        paced: Whether the app counts repetitions aloud (else a key counts them).
    """

    equipment: frozenset[str] | None = None
    excluded: frozenset[str] = frozenset()
    cautions: frozenset[Caution] = frozenset()
    cleared: bool = False
    experience: Experience | None = None
    aim: Aim | None = None
    gentle_week: bool = False
    opted_in: frozenset[str] = frozenset()
    first_side: Side = Side.LEFT
    rest_scale: float = 1.0
    ready_scale: float = 1.0
    voice_rate: float = 1.0
    paced: bool = True

    def has(self, words: Iterable[str]) -> bool:
        """Whether all this equipment is at hand."""
        return self.equipment is None or set(words) <= self.equipment

    def gear_for(self, exercise: Exercise) -> tuple[str, ...] | None:
        """The first group of the exercise's equipment that is at hand; None when none is."""
        return next((group for group in exercise.equipment if self.has(group)), None)

    @property
    def rules(self) -> tuple[CautionRule, ...]:
        """The rows of everything that was ticked, in the order of the list."""
        return tuple(rule_of(caution) for caution in Caution if caution in self.cautions)

    def hiding(self, exercise: Exercise) -> tuple[CautionRule, ...]:
        """The rows that leave this exercise out."""
        return tuple(
            rule for rule in self.rules if any(each.fits(exercise, cleared=self.cleared) for each in rule.hides)
        )

    def must_not(self, exercise: Exercise) -> bool:
        """Whether the exercise is not for this person: left out by name, or by something to be careful with."""
        return exercise.id in self.excluded or bool(self.hiding(exercise))

    def not_yet(self, exercise: Exercise) -> bool:
        """Whether the exercise asks for more experience: an easier rung comes first."""
        too_high = exercise.tier > HIGHEST_TIER.get(self.experience, exercise.tier)
        return too_high or (self.experience is Experience.NEW and exercise.id in AFTER_THE_HINGE)

    def allows(self, exercise: Exercise) -> bool:
        """Whether this person can be offered the exercise: nothing speaks against it, and its equipment is there."""
        return not self.must_not(exercise) and not self.not_yet(exercise) and self.gear_for(exercise) is not None

    @property
    def begins_small(self) -> bool:
        """Whether steps with a beginning of their own start there (content sheet: the Big 3 at 4-3-2)."""
        return self.gentle_week or self.experience is Experience.NEW

    @property
    def may_brace(self) -> bool:
        """Whether a cue may ask to firm the middle before a heavy lift."""
        return not any(rule.no_brace for rule in self.rules)

    @property
    def longest_hold_s(self) -> int | None:
        """Longer holds become repeats of this length; None: holds stay as they are."""
        return min((rule.longest_hold_s for rule in self.rules if rule.longest_hold_s), default=None)


def cues_for(profile: Profile, texts: Iterable[str]) -> tuple[str, ...]:
    """The sentences that may be shown or spoken to this person: without bracing where that is to be avoided."""
    return tuple(text for text in texts if profile.may_brace or not asks_to_brace(text))


def for_person(profile: Profile, exercise: Exercise) -> Exercise:
    """The exercise as it is told to this person: steps, breathing and cues ask for no bracing where that is avoided.

    Only the words about bracing fall away; a sentence that is nothing but bracing falls away whole.
    """
    if profile.may_brace:
        return exercise
    steps, cues = (cues_for(profile, map(_unbraced, texts)) for texts in (exercise.steps, exercise.cues))
    breathing = "".join(cues_for(profile, [_unbraced(exercise.breathing)]))
    return msgspec.structs.replace(exercise, steps=steps, cues=cues, breathing=breathing)


def _unbraced(text: str) -> str:
    left = _FIRM_TOO.sub("", _FIRM_FIRST.sub("", text))
    return left[:1].upper() + left[1:]


def notes_for(profile: Profile, exercise_id: str) -> tuple[str, ...]:
    """What is said with this exercise to this person, each sentence once."""
    return tuple(dict.fromkeys(rule.notes[exercise_id] for rule in profile.rules if exercise_id in rule.notes))


class Effect(msgspec.Struct, frozen=True, kw_only=True):
    """What follows from one line of the profile, told plainly.

    Attributes:
        because: The line, as the person ticked it.
        told: What follows, one sentence each.
        hidden: Names of the exercises that it leaves out, in order of their names.
        sources: Where the rule comes from.
    """

    because: str
    told: tuple[str, ...]
    hidden: tuple[str, ...]
    sources: tuple[str, ...]


def effects(profile: Profile, exercises: Mapping[str, Exercise]) -> tuple[Effect, ...]:
    """Everything that the profile changes, in words; empty where it changes nothing."""
    return (*_of_cautions(profile, exercises), *_of_experience(profile, exercises))


def _of_cautions(profile: Profile, exercises: Mapping[str, Exercise]) -> Iterator[Effect]:
    for rule in profile.rules:
        hidden = [one.name for one in exercises.values() if rule in profile.hiding(one)]
        still = profile.cleared and any(each.until_cleared for each in rule.hides)
        told = tuple(text for text in rule.told if "until you tick" not in text) if still else rule.told
        yield Effect(because=rule.words, told=told, hidden=tuple(sorted(hidden)), sources=rule.sources)


def _of_experience(profile: Profile, exercises: Mapping[str, Exercise]) -> Iterator[Effect]:
    later = [one.name for one in exercises.values() if profile.not_yet(one)]
    if later:
        yield Effect(
            because="New to strength training",
            told=("The demanding exercises wait. In their place you begin with an easier one of the same kind.",),
            hidden=tuple(sorted(later)),
            sources=("all five articles: technique before load", OURS),
        )


def fitting_programs(profile: Profile) -> tuple[str, ...]:
    """Ids of the shipped programs that suit this person, the best first.

    With something that asks for a professional's word first, or new to training, the strength programs are left out.
    """
    order = FITTING_PROGRAMS[profile.aim or Aim.KEEP_WELL]
    return tuple(one for one in order if not (one in _NOT_FOR_BEGINNERS and _is_careful(profile)))


def offered_programs(profile: Profile, programs: Iterable[str]) -> tuple[str, ...]:
    """Ids of all programs that can be chosen, what suits best first, then what nothing speaks against, then own ones.

    Args:
        profile: The person.
        programs: Every program that there is.
    """
    there = set(programs)
    order = [*fitting_programs(profile), *(one for aim in Aim for one in FITTING_PROGRAMS[aim])]
    shipped = {one for fitting in FITTING_PROGRAMS.values() for one in fitting}
    speaks_against = _NOT_FOR_BEGINNERS if _is_careful(profile) else frozenset()
    found = [one for one in order if one in there and one not in speaks_against]
    return tuple(dict.fromkeys((*found, *sorted(there - shipped))))


def _is_careful(profile: Profile) -> bool:
    waits = not profile.cleared and any(rule.ask_first for rule in profile.rules)
    return waits or profile.experience is Experience.NEW or Caution.PREGNANT in profile.cautions
