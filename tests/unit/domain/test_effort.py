# SPDX-License-Identifier: GPL-3.0-or-later
"""What was left at the end is told in the unit of the exercise."""

from __future__ import annotations

from lbtrainer.domain.effort import effort_text
from lbtrainer.domain.record import Unit


def test_repetitions_one_by_one_and_holds_in_fives():
    assert [effort_text(number, Unit.REPS) for number in range(5)] == ["0", "1", "2", "3", "4+"]
    assert [effort_text(number, Unit.SECONDS) for number in range(5)] == ["0 s", "5 s", "10 s", "15 s", "20+ s"]
