# SPDX-License-Identifier: GPL-3.0-or-later
"""Ctrl+C and SIGTERM reach an idle Qt, and afterwards the signals are Python's again."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest
from PySide6 import QtCore, QtWidgets
from pytestqt.qtbot import QtBot

from lbtrainer.qt.desktop.quit_on_signals import QuitOnSignals

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals are POSIX")

BOTH = (signal.SIGINT, signal.SIGTERM)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Grows with each time that the application is asked to quit; pytest's own handlers come back afterwards."""
    asked: list[str] = []
    # The real one outside of exec() lets no event loop of a later test run.
    monkeypatch.setattr(QtCore.QCoreApplication, "quit", lambda: asked.append("quit"))
    return asked


@pytest.fixture
def quits(qapp: QtWidgets.QApplication, asked: list[str]) -> Iterator[QuitOnSignals]:
    before = {number: signal.getsignal(number) for number in BOTH}
    quits = QuitOnSignals(qapp)
    yield quits
    quits.remove()
    quits.deleteLater()
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.parametrize("number", BOTH)
def test_an_idle_qt_is_asked_to_quit(qtbot: QtBot, quits: QuitOnSignals, asked: list[str], number: signal.Signals):
    signal.raise_signal(number)
    qtbot.waitUntil(lambda: asked == ["quit"], timeout=5000)


def test_afterwards_the_signals_are_pythons_again(quits: QuitOnSignals):
    quits.remove()
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
    assert signal.set_wakeup_fd(-1) == -1
