# SPDX-License-Identifier: GPL-3.0-or-later
"""A skeleton in one pose, without a movement around it."""

from __future__ import annotations

from lbtrainer.domain.figure import Pose
from lbtrainer.figure.pose import moment
from lbtrainer.figure.skeleton import Skeleton
from lbtrainer.figure.solve import settled, solve


def posed(pose: Pose) -> Skeleton:
    """The skeleton of a pose."""
    own = settled(pose)
    return solve(moment(own, own, 0.0))
