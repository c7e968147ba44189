# SPDX-License-Identifier: GPL-3.0-or-later
"""What does not follow every key is done once, in a moment; everything else at once."""

from __future__ import annotations

import pytest
from PySide6 import QtCore

from lbtrainer.ui.widgets.moment import Moment


@pytest.fixture
def done():
    return []


@pytest.fixture
def moment(qapp, done):
    owner = QtCore.QObject()
    yield Moment(owner, lambda: done.append("done"))
    del owner


def test_it_is_done_at_once_where_nobody_puts_it_off(moment, done):
    moment.act()
    assert (done, moment.is_ahead) == (["done"], False)


def test_what_was_put_off_for_each_key_is_done_once_after_the_last(qtbot, moment, done):
    for _ in range(5):
        with moment.put_off():
            moment.act()
        assert (done, moment.is_ahead) == ([], True)
    qtbot.waitUntil(lambda: not moment.is_ahead, timeout=2000)
    assert done == ["done"]


def test_it_can_be_had_before_the_moment_and_then_not_again(moment, done):
    with moment.put_off():
        moment.act()
    moment.finish()
    moment.finish()
    assert (done, moment.is_ahead) == (["done"], False)


def test_what_is_wanted_at_once_makes_up_for_what_was_put_off(moment, done):
    with moment.put_off():
        moment.act()
    moment.act()
    assert (done, moment.is_ahead) == (["done"], False)
