# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a routine takes, how hard it is and how much of it there is: one row, each fact with its sign."""

from __future__ import annotations

from typing import Final

from PySide6 import QtWidgets

from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.level_bars import LevelBars

_SIGN: Final = 20
_GAP: Final = 8
_BETWEEN: Final = 12


class RoutineFacts(QtWidgets.QWidget):
    """Minutes, level, counts; what is not known leaves no room."""

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._signs = {"clock": QtWidgets.QLabel(), "list": QtWidgets.QLabel()}
        self._minutes = Text("", "second", wraps=False)
        self._level = LevelBars(theme, 1, "")
        self._counts = Text("", "second", wraps=False)
        self._row = QtWidgets.QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for widget in (self._signs["clock"], self._minutes, self._level, self._signs["list"], self._counts):
            self._row.addWidget(widget)
            if widget in (self._minutes, self._level):
                self._row.addSpacing(theme.px(_BETWEEN))
        self._row.addStretch(1)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_facts(self, minutes: str, level: int, level_word: str, counts: str = "") -> None:
        """Show minutes as words, the level from 1 to 3 with its word, and counts as words; "" leaves one out."""
        self._minutes.setText(minutes)
        self._level.set_level(level, level_word)
        self._counts.setText(counts)
        for sign, text in ((self._signs["clock"], self._minutes), (self._signs["list"], self._counts)):
            sign.setVisible(bool(text.text()))
            text.setVisible(bool(text.text()))

    def _restyle(self) -> None:
        self._row.setSpacing(self._theme.px(_GAP))
        for icon, sign in self._signs.items():
            sign.setPixmap(self._theme.pixmap(icon, "ink-2", _SIGN, self.devicePixelRatioF()))
