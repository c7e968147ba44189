# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from lbtrainer.content.figures import load_figure
from lbtrainer.domain.figure import Watch
from lbtrainer.figure.motion import Motion
from lbtrainer.figure.watching import watched

RESOURCES = Path(__file__).parents[3] / "resources"


def misses(own_id: str, watch: Watch) -> list[str]:
    figure = msgspec.structs.replace(load_figure(RESOURCES, own_id), watch=(watch,))
    motion = Motion(figure)
    keys = figure.keys
    moments = [(key.pose, motion.still(key.pose)) for key in keys]
    moments.append(("half", motion.between(keys[0].pose, keys[-1].pose, 0.5)))
    return [name for name, _, _ in watched(figure, moments)]


@pytest.mark.parametrize(
    ("own_id", "check", "limit"),
    [
        ("romanian-deadlift", "bar-over-foot", 0.001),
        ("cat-cow", "spine-still", 8.0),
        ("romanian-deadlift", "knees-soft", 20.0),
        ("bird-dog", "straight-line", 0.0),
        ("knee-rolls", "level-hips", 2.0),
        ("plank", "forearms-upright", 20.0),
        ("long-lever-plank", "elbows-under", 0.05),
        ("bird-dog", "upright", 45.0),
    ],
)
def test_what_is_not_so_is_told(own_id: str, check: str, limit: float):
    assert check in misses(own_id, Watch("x", check, "", limit))


def test_a_joint_that_moves_is_not_still():
    assert set(misses("glute-bridge", Watch("x", "still", "pelvis"))) == {"still pelvis"}
    assert misses("glute-bridge", Watch("x", "still", "ankle_r")) == []


def test_a_joint_keeps_above_or_below_a_height():
    assert set(misses("superman", Watch("x", "stays-below", "ankle_r", 0.05))) == {"stays-below ankle_r"}
    assert misses("superman", Watch("x", "stays-below", "ankle_r", 0.50)) == []
    assert set(misses("lying-leg-raise", Watch("x", "stays-above", "ankle_r", 0.30))) == {"stays-above ankle_r"}
    assert misses("lying-leg-raise", Watch("x", "stays-above", "ankle_r", 0.02)) == []


def test_elbows_below_the_shoulders_and_a_tall_trunk_are_fine():
    assert misses("plank", Watch("x", "elbows-under", "", 0.05)) == []
    assert misses("march-in-place", Watch("x", "upright", "", 8.0)) == []


def test_a_sentence_without_a_check_is_for_the_eye():
    assert misses("glute-bridge", Watch("Look.")) == []
