# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import pytest

from lbtrainer.content.figures import load_figure
from lbtrainer.figure.tops import tops_of

RESOURCES = Path(__file__).parents[3] / "resources"


def test_a_box_carries_at_its_height():
    top = tops_of(load_figure(RESOURCES, "jefferson-curl"))[0]
    assert top.y == pytest.approx(0.15)
    assert top.is_under((0.0, 0.2, 0.05))
    assert not top.is_under((0.4, 0.2, 0.05))


def test_things_in_the_hand_carry_nothing():
    assert tops_of(load_figure(RESOURCES, "romanian-deadlift")) == []
