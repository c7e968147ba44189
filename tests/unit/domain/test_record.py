# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of a result."""

from __future__ import annotations

from lbtrainer.domain.record import Side, Slot


def test_the_other_side_of_left_is_right_and_none_has_no_other():
    assert [side.other for side in (Side.LEFT, Side.RIGHT, Side.NONE, Side.BOTH)] == [
        Side.RIGHT,
        Side.LEFT,
        Side.NONE,
        Side.BOTH,
    ]


def test_slots_stand_in_the_order_in_which_they_are_done():
    later, earlier = Slot(0, 1, 0, 0, Side.LEFT), Slot(0, 0, 2, 1, Side.RIGHT)
    assert sorted([later, earlier]) == [earlier, later]
