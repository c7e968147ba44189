# SPDX-License-Identifier: GPL-3.0-or-later
"""How many sessions a search of the history finds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6 import QtCore, QtGui

from lbtrainer.errors import EnvironmentProblem
from lbtrainer.qt.override import override
from lbtrainer.storage.queries import Count
from lbtrainer.ui.history.session_rows import SessionRows
from lbtrainer.ui.widgets.labels import Text

_COUNT_AFTER_MS: Final = 150


class FoundCount(Text):
    """Told at once where the rows are all that was found; else a little later: counting takes longer than showing."""

    def __init__(self, count: Callable[[], Count]) -> None:
        """Build it empty; `count` asks the history, and may raise EnvironmentProblem."""
        super().__init__("", "second", wraps=False)
        self._count = count
        self._timer = QtCore.QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_COUNT_AFTER_MS)
        self._timer.timeout.connect(self.count_all)

    def show_rows(self, rows: SessionRows) -> None:
        """Tell how many sessions there are, of which these rows are fetched."""
        self._timer.stop()
        if rows.is_whole:
            self._tell(Count(len(rows.sessions)))
        else:
            self.setText("")
            self._timer.start()

    def count_all(self) -> None:
        """Ask the history, for what is not fetched yet too."""
        try:
            self._tell(self._count())
        except EnvironmentProblem:
            self.setText("")

    @override
    def showEvent(self, event: QtGui.QShowEvent) -> None:
        super().showEvent(event)
        if not self.text():  # it was hidden, behind the filters or the window, before it was counted
            self._timer.start()

    @override
    def hideEvent(self, event: QtGui.QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def _tell(self, count: Count) -> None:
        sign = "+" if count.is_more else ""
        self.setText("1 session" if count.number == 1 else f"{count.number:,}{sign} sessions")
