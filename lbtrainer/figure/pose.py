# SPDX-License-Identifier: GPL-3.0-or-later
"""Poses between poses: numbers are blended, never the positions of joints, so that no bone ever shrinks."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from lbtrainer.domain.figure import LIMBS, NUMBERED, Limb, Mode, Pose, Vec
from lbtrainer.figure import body
from lbtrainer.figure.vectors import add, length, mul, slerp, sub, unit

_BETWEEN_SHOULDERS = (0.0, body.SPINE[-1] - body.SHOULDER_DROP, 0.0)
"""In the chest's frame: what hands swing about."""


class Blend(NamedTuple):
    """A limb on its way between two modes; both are solved, their bones' directions are mixed."""

    a: Limb
    b: Limb
    u: float
    lift: float


class Moment(NamedTuple):
    """A pose, or what lies between two: numbers by name, limbs by name, and the two poses that pin it."""

    numbers: dict[str, float]
    limbs: dict[str, Limb | Blend]
    a: Pose
    b: Pose
    u: float


def moment(a: Pose, b: Pose, u: float) -> Moment:
    """What lies `u` (0 to 1) of the way from one pose to another."""
    numbers = {name: _mix(getattr(a, name), getattr(b, name), u) for name in NUMBERED}
    limbs = {name: blended(getattr(a, name), getattr(b, name), u) for name in LIMBS}
    return Moment(numbers, limbs, a, b, u)


def blended(a: Limb, b: Limb, u: float) -> Limb | Blend:
    """One limb between two poses."""
    lift = b.lift * 4.0 * u * (1.0 - u)
    if u <= 0.0 or a == b:
        return a
    if u >= 1.0:
        return b
    if not _alike(a, b):
        return Blend(a, b, u, lift)
    x, y, z = _swung(a.point, b.point, u) if a.mode is Mode.CHEST else _mixed(a.point, b.point, u)
    return msgspec.structs.replace(
        a,
        point=(x, y + lift, z),
        along=_mix(a.along, b.along, u),
        upper=_turned_short(a.upper, b.upper, u),
        lower=_turned_short(a.lower, b.lower, u),
        flex=_mix(a.flex, b.flex, u),
        abd=_mix(a.abd, b.abd, u),
        bend=_mix(a.bend, b.bend, u),
        rot=_mix(a.rot, b.rot, u),
        swivel=_mix(a.swivel, b.swivel, u),
        hand=_turned_short(a.hand, b.hand, u) if a.hand and b.hand else None,
    )


def _alike(a: Limb, b: Limb) -> bool:
    same = (a.mode, a.end, a.hint, a.segment, a.face, a.hand is None) == (
        b.mode,
        b.end,
        b.hint,
        b.segment,
        b.face,
        b.hand is None,
    )
    # Out of the plane, two directions are mixed as directions: their two angles would wander.
    flat = a.mode is not Mode.AIM or max(abs(a.upper[1]), abs(b.upper[1]), abs(a.lower[1]), abs(b.lower[1])) < 25.0
    return same and flat


def _mix(a: float, b: float, u: float) -> float:
    return a + (b - a) * u


def _mixed(a: Vec, b: Vec, u: float) -> Vec:
    return (_mix(a[0], b[0], u), _mix(a[1], b[1], u), _mix(a[2], b[2], u))


def _swung(a: Vec, b: Vec, u: float) -> Vec:
    """On an arc in front of the chest: straight across, long arms would bend half way."""
    one, two = sub(a, _BETWEEN_SHOULDERS), sub(b, _BETWEEN_SHOULDERS)
    reach = _mix(length(one), length(two), u)
    return add(_BETWEEN_SHOULDERS, mul(slerp(unit(one), unit(two), u), reach))


def _turned_short(a: tuple[float, float], b: tuple[float, float], u: float) -> tuple[float, float]:
    way = (b[0] - a[0] + 180.0) % 360.0 - 180.0
    return (a[0] + way * u, _mix(a[1], b[1], u))
