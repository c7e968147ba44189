# SPDX-License-Identifier: GPL-3.0-or-later
"""A session page over a real database, with a clock that the test moves and keys that the test presses."""

from __future__ import annotations

from pathlib import Path

from PySide6 import QtCore, QtTest, QtWidgets

from lbtrainer.domain.plan import PhaseKind, Plan
from lbtrainer.engine import inputs as inp
from lbtrainer.engine.machine import SessionMachine
from lbtrainer.engine.states import Mode, State
from lbtrainer.paths import Folders
from lbtrainer.qt.runner import SessionRunner
from lbtrainer.qt.theme import Theme
from lbtrainer.qt.training import Training
from lbtrainer.storage.settings import Settings
from lbtrainer.ui.session_page import SessionPage
from tests.helpers.clock import FakeClock
from tests.helpers.journals import FakeJournal
from tests.helpers.shared_cache import shared_cache

RESOURCES = Path(__file__).parents[2] / "resources"
_TICK_S = 0.5


def training_in(folder: Path, clock: FakeClock) -> Training:
    """A training with the usual settings, whose folders lie in `folder`."""
    return Training(Folders(folder / "data", folder / "config", shared_cache()), RESOURCES, Settings(), clock)


def press(target: QtWidgets.QWidget, key: QtCore.Qt.Key | str) -> None:
    """Press a key, or the key of a character."""
    if isinstance(key, str):
        QtTest.QTest.keyClicks(target, key)
    else:
        QtTest.QTest.keyClick(target, key)


class PageSession:
    """One session on a page.

    Attributes:
        page, runner, clock: The real page and runner, and the clock under them.
        journal: What is "on disk"; None for a session with a real database.
        finished, said: What the page has told.
    """

    def __init__(
        self,
        theme: Theme,
        training: Training,
        clock: FakeClock,
        plan: Plan,
        *,
        size: tuple[int, int] = (1280, 800),
        real: bool = False,
    ) -> None:
        self.clock = clock
        self.journal = None if real else FakeJournal()
        self.runner = (
            training.begin(plan)
            if self.journal is None
            else SessionRunner(SessionMachine(plan), self.journal, clock, session_id=7)
        )
        self.page = SessionPage(theme, training)
        self.finished: list[tuple[int, bool]] = []
        self.said: list[str] = []
        self.page.finished.connect(lambda row, complete: self.finished.append((row, complete)))
        self.page.said.connect(self.said.append)
        self.page.resize(*size)
        self.page.show()
        self.page.run(self.runner)
        self.have_figures()

    @property
    def state(self) -> State:
        """Of the machine."""
        return self.runner.machine.state

    def is_in(self, mode: Mode) -> bool:
        """Whether the session is in this mode now."""
        return self.state.mode is mode

    def wait(self, seconds: float) -> None:
        """Let time pass, tick by tick."""
        while seconds > 0 and not self.finished:
            self.clock.advance(min(seconds, _TICK_S))
            self.runner.tick()
            self.have_figures()
            seconds -= _TICK_S

    def have_figures(self) -> None:
        """Let the figures be made for which a real window would take some turns."""
        for view in (self.page.far, self.page.near):
            view.stage.figure_painters.finish()

    def to(self, kind: PhaseKind, number: int = 1) -> None:
        """Go on to the n-th next phase of a kind, waiting phases by key."""
        while number:
            before = self.state.index
            if self.state.length_ms is None:
                self.runner.send(inp.Done())
            else:
                self.wait(_TICK_S)
            assert self.state.mode is Mode.RUNNING
            number -= self.state.index != before and self.state.phase.kind is kind

    def press(self, *keys: QtCore.Qt.Key | str) -> None:
        """Press keys where the focus is; a question over the session has it."""
        for key in keys:
            target: QtWidgets.QWidget = self.page.overlays.cover or self.page
            press(target, key)

    def close(self) -> None:
        """Take the page away."""
        self.page.hide()
        self.page.deleteLater()
        QtCore.QCoreApplication.sendPostedEvents(self.page, QtCore.QEvent.Type.DeferredDelete.value)
