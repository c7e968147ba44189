# SPDX-License-Identifier: GPL-3.0-or-later
"""What a coach looks at, where it can be computed: the bar's path, a still back, level hips, one straight line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from lbtrainer.domain.figure import Figure, Watch
from lbtrainer.figure.angles import knee_bend
from lbtrainer.figure.motion import Instant
from lbtrainer.figure.skeleton import Skeleton
from lbtrainer.figure.solids import placed
from lbtrainer.figure.vectors import angle, length, lerp, sub, unit

Moments = list[tuple[str, Instant]]
Miss = tuple[str, str, float]
"""The check, where, and by how much it is beyond its limit."""


class Case(NamedTuple):
    """What one check looks at."""

    figure: Figure
    watch: Watch
    moments: Moments


_BARS = {"barbell", "dumbbell", "kettlebell"}


def watched(figure: Figure, moments: Moments) -> Iterator[Miss]:
    """Every computed point that does not hold: its check, where, and by how much it is beyond its limit."""
    for watch in figure.watch:
        if watch.check:
            yield from _CHECKS[watch.check](Case(figure, watch, moments))


def _bar_over_foot(case: Case) -> Iterator[Miss]:
    props = [prop for prop in case.figure.props if prop.kind in _BARS]
    for place, instant in case.moments:
        joints = instant.skeleton.joints
        mid_foot = lerp(joints["heel_r"], joints["ball_r"], 0.55)[0]
        away = max(abs(placed(prop, instant.skeleton)[0] - mid_foot) for prop in props)
        if away > case.watch.limit:
            yield case.watch.check, place, away - case.watch.limit


def _spine_still(case: Case) -> Iterator[Miss]:
    bends = [instant.skeleton.numbers["lumbar"] for _, instant in case.moments]
    change = max(bends) - min(bends)
    if change > case.watch.limit:
        yield case.watch.check, "the whole cycle", change - case.watch.limit


def _still(case: Case) -> Iterator[Miss]:
    first = case.moments[0][1].skeleton.joints[case.watch.joint]
    for place, instant in case.moments:
        moved = length(sub(instant.skeleton.joints[case.watch.joint], first))
        if moved > (case.watch.limit or 0.012):
            yield f"{case.watch.check} {case.watch.joint}", place, moved


def _level_hips(case: Case) -> Iterator[Miss]:
    for place, instant in case.moments:
        numbers = instant.skeleton.numbers
        tilt = max(abs(numbers["roll"]), abs(numbers["spin"]))
        if tilt > case.watch.limit:
            yield case.watch.check, place, tilt - case.watch.limit


def _straight_line(case: Case) -> Iterator[Miss]:
    """At the most telling pose: shoulders, hips and knees in one line."""
    for place, instant in case.moments:
        if place != case.figure.still:
            continue
        bend = _bend_at_hips(instant.skeleton)
        if bend > case.watch.limit:
            yield case.watch.check, place, bend - case.watch.limit


def _bend_at_hips(skeleton: Skeleton) -> float:
    j = skeleton.joints
    shoulders = lerp(j["shoulder_r"], j["shoulder_l"], 0.5)
    knees = lerp(j["knee_r"], j["knee_l"], 0.5)
    one = _bend(shoulders, j["pelvis"], knees)
    return min(one, _bend(shoulders, j["pelvis"], j["knee_r"]), _bend(shoulders, j["pelvis"], j["knee_l"]))


def _bend(a: tuple[float, float, float], b: tuple[float, float, float], c: tuple[float, float, float]) -> float:
    return angle(unit(sub(b, a)), unit(sub(c, b)))


def _forearms_upright(case: Case) -> Iterator[Miss]:
    for place, instant in case.moments:
        j = instant.skeleton.joints
        lean = angle(unit(sub(j["elbow_r"], j["wrist_r"])), (0.0, 1.0, 0.0))
        if lean > case.watch.limit:
            yield case.watch.check, place, lean - case.watch.limit


def _knees_soft(case: Case) -> Iterator[Miss]:
    for place, instant in case.moments:
        bend = max(knee_bend(instant.skeleton, side) for side in ("r", "l"))
        if bend > case.watch.limit:
            yield case.watch.check, place, bend - case.watch.limit


def _stays_below(case: Case) -> Iterator[Miss]:
    """A joint never rises above a height over the floor."""
    for place, instant in case.moments:
        beyond = instant.skeleton.joints[case.watch.joint][1] - case.watch.limit
        if beyond > 0.0:
            yield f"{case.watch.check} {case.watch.joint}", place, beyond


def _stays_above(case: Case) -> Iterator[Miss]:
    """A joint never sinks below a height over the floor."""
    for place, instant in case.moments:
        beyond = case.watch.limit - instant.skeleton.joints[case.watch.joint][1]
        if beyond > 0.0:
            yield f"{case.watch.check} {case.watch.joint}", place, beyond


def _upright(case: Case) -> Iterator[Miss]:
    for place, instant in case.moments:
        joints = instant.skeleton.joints
        lean = angle(unit(sub(joints["c7"], joints["pelvis"])), (0.0, 1.0, 0.0))
        if lean > case.watch.limit:
            yield case.watch.check, place, lean - case.watch.limit


def _elbows_under(case: Case) -> Iterator[Miss]:
    """At the most telling pose: the elbows stand below the shoulders."""
    joints = next(instant.skeleton.joints for place, instant in case.moments if place == case.figure.still)
    away = abs(joints["elbow_r"][0] - joints["shoulder_r"][0])
    if away > case.watch.limit:
        yield case.watch.check, case.figure.still, away - case.watch.limit


_CHECKS: dict[str, Callable[[Case], Iterator[Miss]]] = {
    "bar-over-foot": _bar_over_foot,
    "spine-still": _spine_still,
    "still": _still,
    "level-hips": _level_hips,
    "forearms-upright": _forearms_upright,
    "straight-line": _straight_line,
    "knees-soft": _knees_soft,
    "stays-below": _stays_below,
    "stays-above": _stays_above,
    "upright": _upright,
    "elbows-under": _elbows_under,
}
