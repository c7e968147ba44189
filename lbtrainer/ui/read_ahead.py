# SPDX-License-Identifier: GPL-3.0-or-later
"""Imports what the pages need while a person still looks at the first one, so that no page waits for it when it opens.

One module at a time with a pause between, from what is used soonest; nothing of it is built. Each module costs memory,
all together 5 MB: what opens fast anyway is left out, and whoever only looks at the list pays for half of it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from importlib import import_module
from typing import Final

from PySide6 import QtCore

SOON: Final = (
    "lbtrainer.ui.preview_page",
    "lbtrainer.coaching.coach",
    "lbtrainer.ui.preview.preflight_card",
    "lbtrainer.qt.desktop.preflight",
    "lbtrainer.content.figures",
    "lbtrainer.qt.figure.figure_view",
)
"""Where one goes from the list."""
LATER: Final = (
    "lbtrainer.ui.exercises_page",
    "lbtrainer.engine.cues",
    "lbtrainer.qt.sound.sound_trial",
    "lbtrainer.qt.sound.session_voice",
    "lbtrainer.ui.session.session_overlays",
    "lbtrainer.ui.session_page",
    "lbtrainer.ui.today_page",
    "lbtrainer.ui.history.history_list",
    "lbtrainer.ui.history.overview",
    "lbtrainer.ui.history_page",
    "lbtrainer.ui.settings_page",
)
"""Where one goes from there."""
_PAUSE_MS: Final = 40


class ReadAhead(QtCore.QObject):
    """Begins at once, goes on when a page is opened, and comes to its end by itself."""

    def __init__(self, owner: QtCore.QObject, soon: Iterable[str] = SOON, later: Iterable[str] = LATER) -> None:
        """Begin.

        Args:
            owner: Without it nothing more is read.
            soon: Modules by their full names, in the order in which they will be wanted.
            later: Those that wait for `go_on`.
        """
        super().__init__(owner)
        self._left = deque(soon)
        self._later = tuple(later)
        self._timer = QtCore.QTimer(self)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._next)
        self._timer.start()

    def go_on(self) -> None:
        """A page was opened: the others may follow."""
        self._left += self._later
        self._later = ()
        self._timer.start()

    def _next(self) -> None:
        if self._left:
            import_module(self._left.popleft())
        if not self._left:
            self._timer.stop()
