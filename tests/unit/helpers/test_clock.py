# SPDX-License-Identifier: GPL-3.0-or-later
"""The fake clock moves as told."""

from __future__ import annotations

from tests.helpers.clock import FakeClock


def test_advancing_moves_both_clocks_and_sleeping_only_the_walls():
    clock = FakeClock()
    before = clock()
    clock.advance(1.5)
    clock.sleep(60)
    after = clock()
    assert after.mono_ms - before.mono_ms == 1_500
    assert (after.wall - before.wall).total_seconds() == 61.5
