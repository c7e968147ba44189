# SPDX-License-Identifier: GPL-3.0-or-later
"""What a coach looks at, where it can be computed: the bar's path, a still back, level hips, one straight line."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lbtrainer.domain.figure import Figure, Watch
from lbtrainer.figure.angles import knee_bend
from lbtrainer.figure.motion import Instant
from lbtrainer.figure.props import placed
from lbtrainer.figure.solve import Skeleton
from lbtrainer.figure.vectors import angle, length, lerp, sub, unit

Moments = list[tuple[str, Instant]]
_BARS = {"barbell", "dumbbell", "kettlebell"}


def watched(figure: Figure, moments: Moments) -> Iterator[tuple[str, str, float]]:
    """Every computed point that does not hold: its check, where, and by how much it is beyond its limit."""
    for watch in figure.watch:
        if watch.check:
            yield from _CHECKS[watch.check](figure, watch, moments)


def _bar_over_foot(figure: Figure, watch: Watch, moments: Moments) -> Iterator[tuple[str, str, float]]:
    props = [prop for prop in figure.props if prop.kind in _BARS]
    for place, instant in moments:
        joints = instant.skeleton.joints
        mid_foot = lerp(joints["heel_r"], joints["ball_r"], 0.55)[0]
        away = max(abs(placed(prop, instant.skeleton)[0] - mid_foot) for prop in props)
        if away > watch.limit:
            yield watch.check, place, away - watch.limit


def _spine_still(figure: Figure, watch: Watch, moments: Moments) -> Iterator[tuple[str, str, float]]:
    bends = [instant.skeleton.numbers["lumbar"] for _, instant in moments]
    change = max(bends) - min(bends)
    if change > watch.limit:
        yield watch.check, "the whole cycle", change - watch.limit


def _still(figure: Figure, watch: Watch, moments: Moments) -> Iterator[tuple[str, str, float]]:
    first = moments[0][1].skeleton.joints[watch.joint]
    for place, instant in moments:
        moved = length(sub(instant.skeleton.joints[watch.joint], first))
        if moved > (watch.limit or 0.012):
            yield f"{watch.check} {watch.joint}", place, moved


def _level_hips(figure: Figure, watch: Watch, moments: Moments) -> Iterator[tuple[str, str, float]]:
    for place, instant in moments:
        numbers = instant.skeleton.numbers
        tilt = max(abs(numbers["roll"]), abs(numbers["spin"]))
        if tilt > watch.limit:
            yield watch.check, place, tilt - watch.limit


def _straight_line(figure: Figure, watch: Watch, moments: Moments) -> Iterator[tuple[str, str, float]]:
    """At the most telling pose: shoulders, hips and knees in one line."""
    for place, instant in moments:
        if place != figure.still:
            continue
        bend = _bend_at_hips(instant.skeleton)
        if bend > watch.limit:
            yield watch.check, place, bend - watch.limit


def _bend_at_hips(skeleton: Skeleton) -> float:
    j = skeleton.joints
    shoulders = lerp(j["shoulder_r"], j["shoulder_l"], 0.5)
    knees = lerp(j["knee_r"], j["knee_l"], 0.5)
    one = _bend(shoulders, j["pelvis"], knees)
    return min(one, _bend(shoulders, j["pelvis"], j["knee_r"]), _bend(shoulders, j["pelvis"], j["knee_l"]))


def _bend(a: tuple[float, float, float], b: tuple[float, float, float], c: tuple[float, float, float]) -> float:
    return angle(unit(sub(b, a)), unit(sub(c, b)))


def _forearms_upright(figure: Figure, watch: Watch, moments: Moments) -> Iterator[tuple[str, str, float]]:
    for place, instant in moments:
        j = instant.skeleton.joints
        lean = angle(unit(sub(j["elbow_r"], j["wrist_r"])), (0.0, 1.0, 0.0))
        if lean > watch.limit:
            yield watch.check, place, lean - watch.limit


def _knees_soft(figure: Figure, watch: Watch, moments: Moments) -> Iterator[tuple[str, str, float]]:
    for place, instant in moments:
        bend = max(knee_bend(instant.skeleton, side) for side in ("r", "l"))
        if bend > watch.limit:
            yield watch.check, place, bend - watch.limit


_CHECKS: dict[str, Callable[[Figure, Watch, Moments], Iterator[tuple[str, str, float]]]] = {
    "bar-over-foot": _bar_over_foot,
    "spine-still": _spine_still,
    "still": _still,
    "level-hips": _level_hips,
    "forearms-upright": _forearms_upright,
    "straight-line": _straight_line,
    "knees-soft": _knees_soft,
}
