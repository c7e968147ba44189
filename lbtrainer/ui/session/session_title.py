# SPDX-License-Identifier: GPL-3.0-or-later
"""The window's title during a session: what is left and what is done, to be read in a task bar."""

from __future__ import annotations

from PySide6 import QtCore, QtWidgets

from lbtrainer.engine.states import Mode
from lbtrainer.qt.runner import SessionRunner
from lbtrainer.ui.session.session_words import minutes_left


class SessionTitle(QtCore.QObject):
    """Keeps a window's title up to date while a session runs; otherwise it is the usual one."""

    def __init__(self, window: QtWidgets.QWidget, usual: str) -> None:
        super().__init__(window)
        self._window = window
        self._usual = usual
        self._runner: SessionRunner | None = None
        self._second = -1

    def follow(self, runner: SessionRunner | None) -> None:
        """Follow this session from now on; None: no session runs."""
        if self._runner is not None:
            self._runner.ticked.disconnect(self._update_each_second)
            self._runner.happened.disconnect(self._update)
        self._runner, self._second = runner, -1
        if runner is None:
            self._window.setWindowTitle(self._usual)
            return
        runner.ticked.connect(self._update_each_second)
        runner.happened.connect(self._update)

    def _update_each_second(self) -> None:
        """Nothing of it changes sooner by time alone, and ticks are thirty a second."""
        second = -1 if self._runner is None else self._runner.at_ms() // 1000
        if second != self._second:
            self._second = second
            self._update()

    def _update(self, _outputs: object = None) -> None:
        if self._runner is None or self._runner.machine.state.mode is Mode.FINISHED:
            return
        view = self._runner.view()
        stands = view.mode in (Mode.PAUSED, Mode.HURTING, Mode.ASKING)
        state = "Paused" if stands else minutes_left(view.session_left_ms)
        title = f"{state} – {view.step.name}"
        if title != self._window.windowTitle():
            self._window.setWindowTitle(title)
