# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from lbtrainer.domain.figure import End, Limb, Mode
from lbtrainer.figure.pose import Blend, blended


def test_a_direction_turns_the_short_way_round():
    down = Limb(mode=Mode.AIM, upper=(-90.0, 0.0))
    back = Limb(mode=Mode.AIM, upper=(177.0, 0.0))
    half = blended(down, back, 0.5)
    assert isinstance(half, Limb)
    assert half.upper[0] == -136.5, "the other way would swing the leg through the belly"


def test_two_modes_are_blended_by_their_solutions():
    floor = Limb(mode=Mode.TO, point=(0.1, 0.0, 0.1), end=End.FLAT)
    reach = Limb(mode=Mode.AIM, upper=(0.0, 0.0), lower=(0.0, 0.0))
    assert isinstance(blended(floor, reach, 0.5), Blend)
    assert blended(floor, reach, 0.0) == floor
    assert blended(floor, reach, 1.0) == reach


def test_hands_before_the_chest_swing_at_arm_s_length():
    high = Limb(mode=Mode.CHEST, point=(0.2, 0.286, 0.0), end=End.GRIP)
    low = Limb(mode=Mode.CHEST, point=(0.2, -0.194, 0.0), end=End.GRIP)
    half = blended(high, low, 0.5)
    assert isinstance(half, Limb)
    assert half.point[0] > 0.3, "straight across it would come to 0.2, and the arms would bend"
    assert abs(half.point[1] - 0.046) < 0.001, "at the height of the shoulders"


def test_a_step_is_lifted_in_the_middle_only():
    one = Limb(mode=Mode.TO, point=(0.0, 0.0, 0.1), end=End.FLAT)
    two = Limb(mode=Mode.TO, point=(0.2, 0.0, 0.1), end=End.FLAT, lift=0.1)
    heights = [limb.point[1] for u in (0.0, 0.5, 1.0) if isinstance(limb := blended(one, two, u), Limb)]
    assert heights == [0.0, 0.1, 0.0]


def test_directions_far_out_of_the_plane_are_mixed_as_directions():
    closed = Limb(mode=Mode.AIM, upper=(176.0, 72.0))
    opened = Limb(mode=Mode.AIM, upper=(160.0, -56.0))
    assert isinstance(blended(closed, opened, 0.5), Blend)
