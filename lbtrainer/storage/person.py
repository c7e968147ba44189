# SPDX-License-Identifier: GPL-3.0-or-later
"""What the settings say about the person and about how sessions run, in the plan's words."""

from __future__ import annotations

from lbtrainer.domain.hearing import Verbosity, Wishes
from lbtrainer.domain.planning import Choices
from lbtrainer.domain.profile import Profile
from lbtrainer.domain.record import Side
from lbtrainer.domain.speech import CueKind
from lbtrainer.domain.units import WeightUnit
from lbtrainer.storage.settings import Settings


def profile_of(settings: Settings) -> Profile:
    """The person that these settings describe."""
    return Profile(
        equipment=None if settings.equipment is None else frozenset(settings.equipment),
        first_side=Side(settings.first_side),
        rest_scale=settings.rest_scale,
        ready_scale=settings.ready_scale,
        paced=settings.rep_mode == "paced",
    )


def choices_of(settings: Settings, choices: Choices) -> Choices:
    """The choices for one session, with what the settings always want."""
    return choices._replace(
        to_top=choices.to_top or settings.to_the_top,
        hands_free=choices.hands_free or not settings.loaded_waits,
    )


def wishes_of(settings: Settings) -> Wishes:
    """What the person wants to hear; without a voice everything is told by tones."""
    return Wishes(
        verbosity=Verbosity(settings.verbosity) if settings.voice else Verbosity.TONES,
        off=frozenset(kind for kind in CueKind if kind.value in settings.unspoken),
        tones=settings.tones,
        unit=WeightUnit(settings.units),
    )
