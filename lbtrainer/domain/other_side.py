# SPDX-License-Identifier: GPL-3.0-or-later
"""A pose to the other side: what the right did, the left does. A walk or a march is written for one leg only."""

from __future__ import annotations

from msgspec.structs import replace

from lbtrainer.domain.figure import Fit, Limb, Pin, Pose

_TURNING = ("spin", "roll", "turn", "side", "twist", "look")


def other_side(pose: Pose) -> Pose:
    """The pose as a mirror shows it that stands along the spine."""
    turned = {name: -getattr(pose, name) for name in _TURNING}
    limbs = {
        f"{kind}_{_OTHER[side]}": _limb(getattr(pose, f"{kind}_{side}")) for kind in ("arm", "leg") for side in "rl"
    }
    pins = tuple(Pin(_name(pin.joint), pin.x, pin.y, pin.rest, None if pin.z is None else -pin.z) for pin in pose.pins)
    fit = pose.fit and Fit(pose.fit.vary, _name(pose.fit.touch), pose.fit.y)
    return replace(pose, pins=pins, fit=fit, **turned, **limbs)


_OTHER = {"r": "l", "l": "r"}


def _name(joint: str) -> str:
    stem, _, side = joint.rpartition("_")
    return f"{stem}_{_OTHER[side]}" if side in _OTHER else joint


def _limb(limb: Limb) -> Limb:
    x, y, z = limb.point
    return replace(
        limb,
        point=(x, y, -z),
        segment=_name(limb.segment),
        upper=(limb.upper[0], -limb.upper[1]),
        lower=(limb.lower[0], -limb.lower[1]),
        hand=(limb.hand[0], -limb.hand[1]) if limb.hand else None,
    )
