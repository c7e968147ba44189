# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens a page that was never built in turns of the event loop, so that no key or click waits for all of it.

The page before stays in view until the new one is complete. A page that is there already opens at once.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6 import QtCore

from lbtrainer.ui.widgets.in_turns import InTurns

if TYPE_CHECKING:
    from lbtrainer.domain.adjust import Wish
    from lbtrainer.qt.training import Training
    from lbtrainer.ui.main_window import MainWindow
    from lbtrainer.ui.pages import Pages


class Opening(QtCore.QObject):
    """What a person opens from the rail, by a key or from a list; who asks for another page meanwhile gets that one."""

    def __init__(self, window: MainWindow, pages: Pages, training: Training) -> None:
        super().__init__(window)
        self._window = window
        self._pages = pages
        self._training = training
        self._rest: InTurns | None = None
        window.page_opened.connect(self._forget)

    def page(self, key: str, then: Callable[[], object] | None = None) -> None:
        """Open a page of the rail; `then` is done once it shows."""
        self._forget()
        if self._pages.is_built(key):
            self._window.show_page(key)
            if then is not None:
                then()
            return
        reads = {"exercises": self._read_a_figure, "today": self._read_past}
        self._in_turns(
            *filter(None, [reads.get(key)]),
            lambda: self._pages.make(key),
            lambda: self._pages.freshen(key),
            lambda: self._show(key, then),
        )

    def exercises_called(self, typed: str) -> None:
        """Open the exercises that are called so."""
        self.page("exercises", lambda: self._pages.exercises().search_for(typed))

    def exercise(self, exercise: str) -> None:
        """Open one exercise; Escape comes back to where it was asked for."""
        self.page("exercises", lambda: self._pages.exercises().open(exercise))

    def preview(self, routine: str, wish: Wish | None = None) -> None:
        """Open the preview of a routine, as it is wished for today."""
        self._forget()
        if self._pages.is_built("preview"):
            self._window.show_preview(routine, wish)
            return
        self._in_turns(
            self._read_past,
            self._pages.preview,
            lambda: self._window.ready_preview(routine, wish),
            lambda: self._window.show_built("preview"),
        )

    def _show(self, key: str, then: Callable[[], object] | None) -> None:
        self._window.show_built(key)
        self._pages.focus(key)
        if then is not None:
            then()

    def _read_past(self) -> None:
        """The rules look at the newest sessions, and the coach who asks them is imported when it is first needed."""
        self._training.coach.past()

    def _read_a_figure(self) -> None:
        """The page shows one: reading the first takes with it what all figures share."""
        first = next(iter(self._training.library.exercises), None)
        if first is not None:
            self._training.figures.get(first)

    def _in_turns(self, first: Callable[[], object], *others: Callable[[], object]) -> None:
        self._rest = InTurns(self, [partial(self._told, step) for step in others])
        self._rest.go_on()
        self._told(first)

    def _told(self, step: Callable[[], object]) -> None:
        """Without the history there is nothing to go on with."""
        done = False
        with self._window.rescue.told():
            step()
            done = True
        if not done:
            self._forget()

    def _forget(self) -> None:
        if self._rest is not None:
            self._rest.wait()
            self._rest.deleteLater()
            self._rest = None
