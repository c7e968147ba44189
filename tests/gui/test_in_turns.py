# SPDX-License-Identifier: GPL-3.0-or-later
"""Pieces of a page: one in a turn, none while it hides, all on demand, none twice."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6 import QtCore

from lbtrainer.ui.widgets.in_turns import InTurns


@pytest.fixture
def built():
    return []


@pytest.fixture
def rest(qapp, built):
    owner = QtCore.QObject()
    yield InTurns(owner, [partial(built.append, number) for number in range(4)])
    del owner


def test_one_in_each_turn_and_then_no_more(qapp, rest, built):
    rest.go_on()
    assert built == []
    qapp.processEvents()
    assert built == [0]
    for _ in range(9):
        qapp.processEvents()
    assert built == [0, 1, 2, 3]


def test_it_waits_and_goes_on(qapp, rest, built):
    rest.go_on()
    qapp.processEvents()
    rest.wait()
    qapp.processEvents()
    assert built == [0]
    rest.go_on()
    qapp.processEvents()
    assert built == [0, 1]


def test_what_is_left_can_be_had_at_once(qapp, rest, built):
    rest.go_on()
    qapp.processEvents()
    rest.finish()
    assert built == [0, 1, 2, 3]
    qapp.processEvents()
    rest.go_on()
    qapp.processEvents()
    assert built == [0, 1, 2, 3]
