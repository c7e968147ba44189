# SPDX-License-Identifier: GPL-3.0-or-later
"""A busy thread beside the window gives way at once."""

from __future__ import annotations

import sys

import pytest

from lbtrainer.qt.short_turns import TURN_S, keep_turns_short


@pytest.fixture(autouse=True)
def as_before():
    before = sys.getswitchinterval()
    yield
    sys.setswitchinterval(before)


def test_nobody_keeps_the_lock_for_long():
    sys.setswitchinterval(0.005)
    keep_turns_short()
    assert sys.getswitchinterval() == pytest.approx(TURN_S)
