# SPDX-License-Identifier: GPL-3.0-or-later
"""Who trains: what is at hand and how a session should run."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from lbtrainer.domain.exercise import Exercise
from lbtrainer.domain.record import Side


class Profile(msgspec.Struct, frozen=True, kw_only=True):
    """The person, as far as a plan needs to know.

    Attributes:
        equipment: Equipment words at hand; None: not asked yet, so everything counts as there.
        excluded: Exercise ids that are left out for this person.
        first_side: The side a two-sided exercise begins with in the first round.
        rest_scale, ready_scale: Factors on rests and on get-readies.
        paced: Whether the app counts repetitions aloud (else a key counts them).
    """

    equipment: frozenset[str] | None = None
    excluded: frozenset[str] = frozenset()
    first_side: Side = Side.LEFT
    rest_scale: float = 1.0
    ready_scale: float = 1.0
    paced: bool = True

    def has(self, words: Iterable[str]) -> bool:
        """Whether all this equipment is at hand."""
        return self.equipment is None or set(words) <= self.equipment

    def gear_for(self, exercise: Exercise) -> tuple[str, ...] | None:
        """The first group of the exercise's equipment that is at hand; None when none is."""
        return next((group for group in exercise.equipment if self.has(group)), None)

    def allows(self, exercise: Exercise) -> bool:
        """Whether this person can be offered the exercise: not excluded, and its equipment is there."""
        return exercise.id not in self.excluded and self.gear_for(exercise) is not None
