# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything beside its page that goes along with a running session: the title, and the ties to the desktop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui

from lbtrainer.ui.session.session_title import SessionTitle

if TYPE_CHECKING:
    from lbtrainer.qt.desktop.desktop_ties import DesktopTies
    from lbtrainer.qt.desktop.surroundings import Surroundings
    from lbtrainer.qt.runner import SessionRunner
    from lbtrainer.qt.training import Training
    from lbtrainer.ui.main_window import MainWindow
    from lbtrainer.ui.pages import Pages
    from lbtrainer.ui.session.session_ear import SessionEar


class SessionFollowers(QtCore.QObject):
    """Each follower is told of every session and of its end; what only sessions need is built for the first one."""

    def __init__(self, window: MainWindow, pages: Pages, training: Training, surroundings: Surroundings | None) -> None:
        super().__init__(window)
        self._window = window
        self._pages = pages
        self._training = training
        self._surroundings = surroundings
        self._title = SessionTitle(window, window.windowTitle())
        self._ties: DesktopTies | None = None
        self._ear: SessionEar | None = None

    def follow(self, runner: SessionRunner | None) -> None:
        """Go along with this session from now on; None: no session runs."""
        self._title.follow(runner)
        if runner is not None and self._is_silent(runner):
            return
        if self._ear is None and runner is not None:
            self._ear = self._listening()
        if self._ear is not None:
            self._ear.follow(runner)
        if runner is not None and runner.speed != 1.0:
            return  # a trial run asks nothing of the desktop
        if self._ties is None and runner is not None and self._surroundings is not None:
            self._ties = self._tied(self._surroundings.ties())
        if self._ties is not None:
            self._ties.follow(runner)

    def _is_silent(self, runner: SessionRunner) -> bool:
        """Whether this is a trial run too fast to be heard; the page says so, silence could be a fault."""
        from lbtrainer.domain.hearing import FASTEST_HEARD

        if runner.speed <= FASTEST_HEARD:
            return False
        from lbtrainer.qt.desktop.preflight import TRIAL_SILENT

        page = self._pages.session()
        QtCore.QTimer.singleShot(0, page, lambda: page.say(TRIAL_SILENT))
        return True

    def _listening(self) -> SessionEar:
        from lbtrainer.ui.session.session_ear import SessionEar

        return SessionEar(self._training, self._pages.session(), self)

    def _tied(self, ties: DesktopTies) -> DesktopTies:
        ties.setParent(self)
        ties.told.connect(self._tell)
        ties.remote.raised.connect(self._window.come_forward)
        ties.remote.pressed.connect(self._press)
        return ties

    def _tell(self, sentence: str) -> None:
        """What the desktop refuses; the preview's marks have told it to those who came from there."""
        if self._window.page_before != "preview":
            self._pages.session().say(sentence)

    def _press(self, key: int) -> None:
        """A key that was pressed on a headset or a phone does what it does on the keyboard."""
        none = QtCore.Qt.KeyboardModifier.NoModifier
        event = QtGui.QKeyEvent(QtCore.QEvent.Type.KeyPress, key, none)
        page = self._pages.session()
        QtCore.QCoreApplication.sendEvent(page.overlays.cover or page, event)
