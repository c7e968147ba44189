# SPDX-License-Identifier: GPL-3.0-or-later
"""The measures of the person: bones, flesh and how far joints go.

Segment lengths as fractions of the stature after Drillis and Contini (1966), segment masses after Dempster, both as
printed in Winter, Biomechanics and Motor Control of Human Movement, chapter 4. Radii are drawn: slim, athletic.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

UPPER_ARM = 0.186
FOREARM = 0.146
HAND = 0.086
GRIP = 0.040
"""From the wrist to the middle of a closed hand, and to the middle of a palm."""
THIGH = 0.245
SHANK = 0.246
ANKLE_HEIGHT = 0.039
HEEL_BACK = 0.032
BALL_AHEAD = 0.078
TOE_AHEAD = 0.112
PALM_HEIGHT = 0.013
HIP_HALF = 0.050
SHOULDER_HALF = 0.100
SHOULDER_DROP = 0.024
SPINE = (0.055, 0.055, 0.055, 0.070, 0.070)
"""How far apart the joints of the spine are, in the order of SPINE_JOINTS."""
SPINE_JOINTS = ("pelvis", "l5", "l3", "t12", "t6", "c7")
POSTURE = (5.0, -8.0, -5.0, 4.0, 13.0, 19.0, -28.0)
"""The natural curve: pelvis, L5, L3, T12, T6, neck, head; the sum is 0."""
NECK = 0.056
HEAD_CENTRE = 0.060


class Section(NamedTuple):
    """One cross-section of the trunk: where on the spine (bone, along it), half width, half depth, shift forward."""

    bone: int
    along: float
    half_width: float
    half_depth: float
    forward: float
    half_height: float


TRUNK = (
    Section(0, -0.50, 0.060, 0.046, -0.002, 0.030),
    Section(0, -0.08, 0.086, 0.060, -0.010, 0.033),
    Section(0, 0.45, 0.091, 0.063, -0.011, 0.033),
    Section(1, 0.05, 0.085, 0.057, -0.004, 0.033),
    Section(1, 0.85, 0.075, 0.050, 0.002, 0.033),
    Section(2, 0.70, 0.077, 0.052, 0.003, 0.033),
    Section(3, 0.35, 0.085, 0.058, 0.006, 0.033),
    Section(3, 0.95, 0.091, 0.062, 0.011, 0.033),
    Section(4, 0.36, 0.094, 0.059, 0.008, 0.030),
    Section(4, 0.66, 0.074, 0.042, 0.003, 0.022),
)
SHIRT_FROM = 7
"""The shirt covers the trunk from this section on; leggings cover what lies below it."""

LIMB_RADII = {
    "thigh": ((0.0, 0.060), (0.30, 0.0595), (0.65, 0.0480), (0.93, 0.0385), (1.0, 0.0375)),
    "shin": ((0.0, 0.0370), (0.12, 0.0360), (0.30, 0.0395), (0.62, 0.0285), (0.88, 0.0210), (1.0, 0.0205)),
    "upper": ((0.0, 0.0380), (0.22, 0.0370), (0.45, 0.0335), (0.75, 0.0290), (1.0, 0.0255)),
    "fore": ((0.0, 0.0252), (0.25, 0.0272), (0.60, 0.0215), (0.92, 0.0160), (1.0, 0.0155)),
}
"""Flesh round the bones: (how far along, radius)."""

BONES = {
    "upper": ("shoulder", "elbow"),
    "fore": ("elbow", "wrist"),
    "thigh": ("hip", "knee"),
    "shin": ("knee", "ankle"),
}
"""From which joint to which a limb's bone runs."""

MASSES = {"upper": 0.028, "fore": 0.022, "thigh": 0.100, "shin": 0.0465, "foot": 0.0145, "head": 0.081, "trunk": 0.497}
"""Share of the body's mass; the hand's share lies in the forearm."""

RANGE = {
    "hip flexion": (-28.0, 150.0),
    "knee": (-2.0, 165.0),
    "elbow": (-2.0, 152.0),
    "ankle": (-38.0, 80.0),
    "lumbar": (-38.0, 60.0),
    "thoracic": (-25.0, 45.0),
    "neck and head": (-72.0, 70.0),
    "twist": (-65.0, 65.0),
    "side": (-45.0, 45.0),
}
"""How far joints go, in degrees."""


def radius(kind: str, at: float) -> float:
    """The flesh's radius on a bone, `at` 0 (root) to 1."""
    rings = LIMB_RADII[kind]
    for (a, ra), (b, rb) in pairwise(rings):
        if at <= b:
            return ra + (rb - ra) * (at - a) / (b - a)
    return rings[-1][1]
