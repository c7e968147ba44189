# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from lbtrainer.figure import body


def test_the_natural_curve_adds_up_to_an_upright_head():
    assert sum(body.POSTURE) == 0.0


def test_leg_and_ankle_reach_the_height_of_the_hip():
    assert pytest.approx(0.530) == body.THIGH + body.SHANK + body.ANKLE_HEIGHT


def test_flesh_goes_smoothly_from_ring_to_ring():
    assert body.radius("thigh", 0.0) == 0.060
    assert 0.048 < body.radius("thigh", 0.5) < 0.0595
    assert body.radius("thigh", 1.4) == body.radius("thigh", 1.0)


def test_the_body_weighs_one():
    pairs = sum(body.MASSES[name] for name in ("upper", "fore", "thigh", "shin", "foot"))
    assert 2 * pairs + body.MASSES["head"] + body.MASSES["trunk"] == pytest.approx(1.0, abs=0.01)
