# SPDX-License-Identifier: GPL-3.0-or-later
"""Long work is done in order and beside whoever asked for it."""

from __future__ import annotations

import threading

from lbtrainer.qt.work_queue import WorkQueue


def test_who_asks_does_not_wait_even_while_another_piece_runs():
    gate, done = threading.Event(), []

    def first():
        gate.wait()
        done.append("first")

    queue = WorkQueue()
    queue.start(first)
    queue.start(lambda: done.append("second"))
    assert done == []
    gate.set()
    queue.wait()
    assert done == ["first", "second"]


def test_a_fault_is_told_and_the_next_has_its_turn(monkeypatch):
    told, done = [], []
    monkeypatch.setattr(threading, "excepthook", lambda fault: told.append(fault.exc_type))
    queue = WorkQueue()
    queue.start(lambda: 1 / 0)
    queue.start(lambda: done.append("second"))
    queue.wait()
    assert (told, done) == ([ZeroDivisionError], ["second"])
