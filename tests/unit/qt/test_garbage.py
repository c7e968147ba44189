# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import gc
import threading
import weakref

import pytest
from PySide6 import QtCore, QtWidgets

from lbtrainer.qt.garbage import GarbageInTurn

ENOUGH = 40  # rounds of allocating, each more than Python waits for before it collects


class Holding(QtWidgets.QWidget):
    """A widget that only the garbage collector can free, because it holds itself."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


def allocate() -> None:
    """More objects than the collector's threshold, all kept until the end."""
    kept = [[number] for number in range(ENOUGH * gc.get_threshold()[0])]
    assert kept


@pytest.fixture
def widget_is_garbage(qapp) -> weakref.ref[Holding]:
    gc.collect()
    return weakref.ref(Holding())


def test_other_threads_allocate_without_taking_widgets_apart(widget_is_garbage):
    GarbageInTurn()
    other = threading.Thread(target=allocate)
    other.start()
    other.join()
    assert widget_is_garbage()


def test_the_window_s_thread_frees_it_when_it_has_nothing_left_to_do(qtbot, widget_is_garbage):
    garbage = GarbageInTurn()
    garbage.collect_between_turns()
    kept = [[number] for number in range(2 * gc.get_threshold()[0])]
    qtbot.waitUntil(lambda: widget_is_garbage() is None)
    assert kept


def test_nothing_is_looked_through_while_little_was_allocated(monkeypatch):
    garbage = GarbageInTurn()
    gc.collect()
    asked: list[int] = []
    monkeypatch.setattr(gc, "collect", asked.append)
    garbage.collect_if_due()
    assert asked == []


def test_what_lives_longer_is_looked_at_less_often(monkeypatch):
    garbage = GarbageInTurn()
    asked: list[int] = []
    monkeypatch.setattr(gc, "collect", asked.append)
    monkeypatch.setattr(gc, "get_count", lambda: (gc.get_threshold()[0] + 1, 0, 0))
    for _ in range(100):
        garbage.collect_if_due()
    assert [asked.count(generation) for generation in (0, 1, 2)] == [90, 9, 1]


def test_it_goes_with_its_owner(qapp):
    owner = QtCore.QObject()
    garbage = GarbageInTurn(owner)
    garbage.collect_between_turns()
    gone = weakref.ref(garbage)
    del owner, garbage
    gc.collect()
    assert gone() is None
