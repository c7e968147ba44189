# SPDX-License-Identifier: GPL-3.0-or-later
"""What the settings say about the person and about how sessions run, in the plan's words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from lbtrainer.domain.cautions import Caution
from lbtrainer.domain.hearing import Verbosity, Wishes
from lbtrainer.domain.loads import Plates
from lbtrainer.domain.planning import Choices
from lbtrainer.domain.profile import Aim, Experience, Profile
from lbtrainer.domain.program import Day, Program
from lbtrainer.domain.program_days import GENTLEST, Course
from lbtrainer.domain.record import Side
from lbtrainer.domain.speech import CueKind, said_ms
from lbtrainer.domain.units import WeightUnit
from lbtrainer.storage.settings import Settings

_LAST_START = date.max - timedelta(days=366)
"""A program that begins later has days that no calendar has."""


def profile_of(settings: Settings) -> Profile:
    """The person that these settings describe."""
    return Profile(
        equipment=None if settings.equipment is None else frozenset(settings.equipment),
        cautions=frozenset(caution for caution in Caution if caution.value in settings.cautions),
        cleared=settings.cleared,
        experience=None if settings.experience is None else Experience(settings.experience),
        aim=None if settings.aim is None else Aim(settings.aim),
        gentle_week=settings.program == GENTLEST,
        opted_in=frozenset(settings.opted_in),
        first_side=Side(settings.first_side),
        rest_scale=settings.rest_scale,
        ready_scale=settings.ready_scale,
        voice_rate=settings.voice_rate if settings.voice else 1.0,
        paced=settings.rep_mode == "paced",
    )


def plates_of(settings: Settings) -> Plates:
    """What loads are stepped by."""
    return Plates(unit=WeightUnit(settings.units), smallest=settings.smallest_plate)


def course_of(settings: Settings, programs: Mapping[str, Program]) -> Course | None:
    """The program that is followed, from the day it began; None where none is, or where it is gone."""
    program = programs.get(settings.program or "")
    try:
        start = date.fromisoformat(settings.program_start or "")
    except ValueError:
        return None
    if program is None or start > _LAST_START:
        return None
    morning, desk = (
        frozenset(day for day in Day if day.value in words) for words in (settings.mornings, settings.desk_breaks)
    )
    return Course(program=program, start=start, morning=morning, desk=desk)


def checked_at(settings: Settings) -> datetime | None:
    """When the check for signs was last answered, aware; None where that is not known."""
    try:
        checked = datetime.fromisoformat(settings.red_flag_utc or "")
    except ValueError:
        return None
    return checked if checked.tzinfo is not None else None


def choices_of(settings: Settings, choices: Choices) -> Choices:
    """The choices for one session, with what the settings always want."""
    return choices._replace(
        to_top=choices.to_top or settings.to_the_top,
        hands_free=choices.hands_free or not settings.loaded_waits,
    )


def wishes_of(settings: Settings) -> Wishes:
    """What the person wants to hear; without a voice everything is told by tones."""
    rate = settings.voice_rate
    return Wishes(
        verbosity=Verbosity(settings.verbosity) if settings.voice else Verbosity.TONES,
        off=frozenset(kind for kind in CueKind if kind.value in settings.unspoken),
        tones=settings.tones,
        said_ms=said_ms if rate == 1.0 else lambda text: round(said_ms(text) / rate),
        unit=WeightUnit(settings.units),
    )
