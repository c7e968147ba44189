# SPDX-License-Identifier: GPL-3.0-or-later
"""Which exercise stands in for one that a person cannot or must not do; the ways lead along ladders and swaps.

To be read by a physiotherapist. No way leads to an exercise that the profile excludes.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Mapping

from lbtrainer.domain.exercise import Exercise
from lbtrainer.domain.profile import Profile


def first_allowed(
    ids: Iterable[str], exercises: Mapping[str, Exercise], profile: Profile, *, without: Collection[str] = ()
) -> Exercise | None:
    """The first exercise of these that the person can be offered; an excluded one passes on to its own swaps.

    Args:
        without: Ids that are not taken: the one to be replaced, and what comes anyway.
    """
    seen = set(without)
    waiting = deque(ids)
    while waiting:
        one = waiting.popleft()
        exercise = exercises.get(one)
        if one in seen or exercise is None:
            continue
        seen.add(one)
        if profile.allows(exercise):
            return exercise
        waiting.extend(exercise.swap)
    return None


def kinder(
    exercise: Exercise, exercises: Mapping[str, Exercise], profile: Profile, done: Collection[str]
) -> Exercise | None:
    """What stands in for what must not be done: nothing that comes anyway, and for a lift a lift before a stretch."""
    without = {exercise.id, *done}
    softer, below = (
        first_allowed(ids, exercises, profile, without=without) for ids in (exercise.swap, exercise.easier)
    )
    same_kind = (one for one in (softer, below) if one is not None and one.category is exercise.category)
    return next(same_kind, softer)


def nearest(
    exercise: Exercise, exercises: Mapping[str, Exercise], profile: Profile, done: Collection[str]
) -> Exercise | None:
    """What stands in where the gear is missing: something else if there is, a drill again, but no lift twice."""
    ids = (*exercise.easier, *exercise.swap)
    lifts = [one for one in done if exercises[one].loaded]
    other = first_allowed(ids, exercises, profile, without={exercise.id, *done})
    return other or first_allowed(ids, exercises, profile, without={exercise.id, *lifts})
