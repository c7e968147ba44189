# SPDX-License-Identifier: GPL-3.0-or-later
"""The figure in time: from pose to pose by tempo, smooth at both ends, breathing while it holds.

Time is an argument everywhere: the same time gives the same picture, and a pause is a time that stands still.
"""

from __future__ import annotations

from functools import lru_cache
from math import cos, pi
from typing import Final, NamedTuple

from lbtrainer.domain.figure import Figure, Key, Pose
from lbtrainer.figure.pose import moment
from lbtrainer.figure.skeleton import Skeleton
from lbtrainer.figure.solve import settled, solve

BREATH_S = 4.0
BREATH_REACH: Final = 0.006
"""How far the chest goes out with a whole breath; see `flesh.trunk_shapes`."""
_BREATH_STEPS: Final = 24
"""The chest moves by a pixel or two: finer steps are not seen, and these come again."""
_EFFORT: Final = 0.85
_PULSE_S: Final = 1.6
_MOST_SOLVED: Final = 256


class Instant(NamedTuple):
    """What is shown at one time.

    Attributes:
        skeleton: The person.
        breath: 0 breathed out to 1 breathed in.
        effort: How brightly the muscles glow, 0 to 1.
        a, b: Names of the poses between which it lies.
        u: How far on the way, eased, 0 to 1.
    """

    skeleton: Skeleton
    breath: float
    effort: float
    a: str
    b: str
    u: float


def moved(one: Instant, other: Instant) -> float:
    """How far apart the body is in two instants where it is furthest apart, in statures."""
    chest = abs(one.breath - other.breath) * BREATH_REACH
    if one.skeleton is other.skeleton:
        return chest
    there = other.skeleton.joints
    return chest + max(
        [
            max(abs(x - there[name][0]), abs(y - there[name][1]), abs(z - there[name][2]))
            for name, (x, y, z) in one.skeleton.joints.items()
        ]
    )


def eased(u: float, how: str) -> float:
    """How far a movement has come after the share `u` of its time.

    Args:
        u: 0 to 1; what lies beyond counts as the end.
        how: `smooth` is minimum jerk, `snap` begins fast, `fall` ends fast.
    """
    u = max(0.0, min(1.0, u))
    if how == "snap":
        return 1.0 - (1.0 - u) ** 2.4 if u > 0.0 else 0.0
    if how == "fall":
        return u * u * (1.6 - 0.6 * u)
    return u * u * u * (u * (u * 6.0 - 15.0) + 10.0)


class Motion:
    """One exercise's cycle.

    Attributes:
        figure: What is shown.
        duration_s: One cycle in the figure's own tempo.
    """

    def __init__(self, figure: Figure) -> None:
        self.figure = figure
        self._poses: dict[str, Pose] = {name: settled(pose) for name, pose in figure.poses.items()}
        self.duration_s = sum(key.move_s + key.hold_s for key in figure.keys)
        self._solved = lru_cache(_MOST_SOLVED)(self._solve)

    def forget(self) -> None:
        """Keeps no solved instants any more."""
        self._solved.cache_clear()

    def pose(self, name: str) -> Pose:
        """A key pose with its fitted number found."""
        return self._poses[name]

    def still(self, name: str = "") -> Instant:
        """One key pose as it is, by default the most telling one."""
        name = name or self.figure.still
        return Instant(self._solved(name, name, 0.0), 0.0, 1.0, name, name, 0.0)

    def between(self, a: str, b: str, u: float) -> Instant:
        """What lies `u` of the way from one key pose to another."""
        return Instant(self._solved(a, b, u), 0.0, 1.0, a, b, u)

    def _solve(self, a: str, b: str, u: float) -> Skeleton:
        return solve(moment(self._poses[a], self._poses[b], u))

    @property
    def _stops(self) -> tuple[Key, ...]:
        """The keys in the order in which they are reached from the first one's pose, which comes last."""
        return (*self.figure.keys[1:], self.figure.keys[0])

    def at(self, time_s: float, stretch: tuple[float, ...] | None = None, *, steps_per_s: int = 0) -> Instant:
        """What is shown at a time; the cycle begins and ends in its first key's pose.

        Args:
            time_s: Since the beginning; frozen while the session pauses.
            stretch: Seconds for each move and hold in turn, as `stretched` gives them, in place of the figure's own.
            steps_per_s: The nearest of so many instants of a cycle's second, so that each cycle brings the same ones;
                0: the very time.
        """
        stops = self._stops
        spans = stretch or tuple(span for key in stops for span in (key.move_s, key.hold_s))
        total = sum(spans)
        left = time_s % total if total > 0.0 else 0.0
        if steps_per_s:
            left = round(left * steps_per_s) / steps_per_s
        breath = _breath(left * max(1, round(total / BREATH_S)) * BREATH_S / total if total > 0.0 else time_s)
        before = stops[-1].pose
        for index, key in enumerate(stops):
            move, hold = spans[2 * index], spans[2 * index + 1]
            if left < move:
                u = eased(left / move, key.ease)
                return Instant(self._solved(before, key.pose, u), breath, _EFFORT, before, key.pose, u)
            left -= move
            if left < hold:
                return self._holding(key.pose, left, breath)
            left -= hold
            before = key.pose
        return self._holding(before, 0.0, breath)

    def held(self, time_s: float, name: str = "") -> Instant:
        """A key pose that is held and breathes, by default the most telling one."""
        return self._holding(name or self.figure.still, time_s, _breath(time_s))

    def entering(self, share: float, time_s: float) -> Instant:
        """On the way from the first key's pose into the most telling one, past what lies between."""
        group = self._stops[: self._turn + 1]
        moves = sum(key.move_s for key in group) or 1.0
        spans = tuple(span for key in group for span in (key.move_s / moves, 0.0))
        found = self.at(min(max(share, 0.0), 0.9999), (*spans, *(0.0,) * (2 * len(self._stops) - len(spans))))
        return found._replace(breath=_breath(time_s))

    def turn(self, *, other: bool = False) -> str:
        """The pose in which a repetition turns; `other` is the second one of a cycle to both sides."""
        return self._stops[2].pose if other else self._stops[self._turn].pose

    @property
    def _turn(self) -> int:
        """The index of the stop where a repetition turns."""
        stops = self._stops
        telling = [index for index, key in enumerate(stops[:-1]) if key.pose == self.figure.still]
        return telling[0] if telling else max(0, len(stops) // 2 - 1)

    @property
    def has_both_sides(self) -> bool:
        """Whether one cycle goes to both sides, to the figure's own first (centre, right, centre, left)."""
        keys = self.figure.keys
        half = len(keys) // 2
        return len(keys) == 4 and keys[0].pose == keys[half].pose and keys[1].pose != keys[3].pose

    def stretched(self, out_s: float, hold_s: float, back_s: float, rest_s: float) -> tuple[float, ...]:
        """The spans of one repetition, from the first key's pose out to where it turns, held there, and back.

        It turns in the most telling pose, or half way round where that is the first one.
        """
        stops = self._stops
        turn = self._turn
        spans: list[float] = []
        for group, move_s, stay_s in ((stops[: turn + 1], out_s, hold_s), (stops[turn + 1 :], back_s, rest_s)):
            moves = sum(key.move_s for key in group) or 1.0
            for index, key in enumerate(group):
                spans += [move_s * key.move_s / moves, stay_s if index == len(group) - 1 else 0.0]
        return tuple(spans)

    def _holding(self, name: str, time_s: float, breath: float) -> Instant:
        glow = _EFFORT + (1.0 - _EFFORT) * (0.5 - 0.5 * cos(2.0 * pi * time_s / _PULSE_S))
        return Instant(self._solved(name, name, 0.0), breath, glow, name, name, 0.0)


def _breath(time_s: float) -> float:
    return round((0.5 - 0.5 * cos(2.0 * pi * time_s / BREATH_S)) * _BREATH_STEPS) / _BREATH_STEPS
