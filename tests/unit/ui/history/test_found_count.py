# SPDX-License-Identifier: GPL-3.0-or-later
"""How many sessions were found is told, whenever the line that tells it is seen."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from lbtrainer.errors import EnvironmentProblem
from lbtrainer.storage.queries import Count
from lbtrainer.ui.history.found_count import FoundCount


def rows(number: int, *, is_whole: bool) -> Any:
    return SimpleNamespace(sessions=range(number), is_whole=is_whole)


@pytest.fixture
def found(qtbot):
    count = FoundCount(lambda: Count(1234))
    qtbot.addWidget(count)
    return count


def test_a_list_that_is_whole_is_told_at_once(found):
    found.show_rows(rows(1, is_whole=True))
    assert found.text() == "1 session"


def test_a_long_list_is_counted_a_little_later(found, qtbot):
    found.show()
    found.show_rows(rows(50, is_whole=False))
    assert found.text() == ""
    qtbot.waitUntil(lambda: found.text() == "1,234 sessions")


def test_what_was_hidden_before_it_was_counted_is_counted_when_it_shows_again(found, qtbot):
    found.show()
    found.show_rows(rows(50, is_whole=False))
    found.hide()
    found.show()
    qtbot.waitUntil(lambda: found.text() == "1,234 sessions")


def test_a_history_that_cannot_be_read_tells_no_number(qtbot):
    def fails() -> Count:
        raise EnvironmentProblem("the disk is away")

    count = FoundCount(fails)
    qtbot.addWidget(count)
    count.show_rows(rows(1, is_whole=True))
    count.count_all()
    assert count.text() == ""
