# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from lbtrainer.content.figures import load_figure
from lbtrainer.figure.flesh import trunk_shapes
from lbtrainer.figure.motion import Motion, eased, moved
from lbtrainer.figure.vectors import add, length, sub

RESOURCES = Path(__file__).parents[3] / "resources"


@pytest.fixture
def motion() -> Motion:
    return Motion(load_figure(RESOURCES, "glute-bridge"))


@pytest.mark.parametrize("how", ["smooth", "snap", "fall"])
def test_a_movement_begins_at_0_ends_at_1_and_never_turns_back(how: str):
    way = [eased(k / 20, how) for k in range(21)]
    assert way[0] == 0.0
    assert way[-1] == pytest.approx(1.0)
    assert way == sorted(way)


def test_the_cycle_begins_and_ends_in_its_first_pose(motion: Motion):
    first = motion.at(0.0)
    again = motion.at(motion.duration_s)
    assert (first.a, first.u) == ("down", 0.0)
    assert again.skeleton.joints == first.skeleton.joints


def test_while_it_holds_it_breathes(motion: Motion):
    hold_s = 2.0
    one, two = motion.at(hold_s + 0.1), motion.at(hold_s + 1.2)
    assert one.b == two.b == "up"
    assert one.breath != two.breath
    assert one.skeleton.joints == two.skeleton.joints


def test_the_session_stretches_it_to_its_own_repetition(motion: Motion):
    spans = motion.stretched(2.0, 5.0, 3.0, 1.0)
    assert spans == (2.0, 5.0, 3.0, 1.0)
    deadlift = Motion(load_figure(RESOURCES, "deadlift")).stretched(2.0, 1.0, 4.0, 0.5)
    assert deadlift == pytest.approx((1.0, 0.0, 1.0, 1.0, 4 / 3, 0.0, 8 / 3, 0.5)), "it turns at the top"


def test_the_same_time_gives_the_same_picture(motion: Motion):
    assert motion.at(1.234).skeleton.joints == motion.at(1.234).skeleton.joints


def test_nothing_jumps_from_frame_to_frame(motion: Motion):
    heads = [motion.at(k / 30).skeleton.joints["knee_r"] for k in range(int(motion.duration_s * 30))]
    assert max(length(sub(b, a)) for a, b in pairwise(heads)) < 0.03


def test_how_far_apart_two_instants_are_is_told_by_what_moved_most(motion: Motion):
    down, up = motion.still("down"), motion.still("up")
    hips = length(sub(up.skeleton.joints["pelvis"], down.skeleton.joints["pelvis"]))
    assert moved(down, down) == 0.0
    assert moved(down, up) == moved(up, down) >= 0.5 * hips


def test_a_breath_moves_the_chest_by_what_is_promised(motion: Motion):
    out = motion.still("up")
    into = out._replace(breath=1.0)
    chests = (trunk_shapes(each.skeleton, each.breath) for each in (out, into))
    most = max(length(sub(add(a.at, a.b), add(b.at, b.b))) for a, b in zip(*chests, strict=True))
    fronts = (trunk_shapes(each.skeleton, each.breath) for each in (out, into))
    ahead = max(length(sub(add(a.at, a.a), add(b.at, b.a))) for a, b in zip(*fronts, strict=True))
    assert max(most, ahead) == pytest.approx(moved(out, into), rel=0.25)
