# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be logged by hand, in words."""

from __future__ import annotations

from typing import Final

ACTIVITIES: Final = (
    ("walk", "Walk"),
    ("swim", "Swim"),
    ("cycle", "Cycling"),
    ("yoga", "Yoga"),
    ("other", "Something else"),
)
"""Key and word; walking counts most, so it comes first (WalkBack trial, doi 10.1016/S0140-6736(24)00755-4)."""


def activity_name(kind: str) -> str:
    """The word for a kind; one that another program wrote is said as it stands."""
    return dict(ACTIVITIES).get(kind, kind.replace("-", " ").capitalize())
