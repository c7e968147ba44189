# SPDX-License-Identifier: GPL-3.0-or-later
"""A line icon before words; decoration, for the words say the same."""

from __future__ import annotations

from typing import Final

from PySide6 import QtWidgets

from lbtrainer.qt.theme import Theme

_EDGE: Final = 20


class Sign(QtWidgets.QLabel):
    """An icon by its name, in the colour of a token; it follows the theme."""

    def __init__(self, theme: Theme, icon: str, token: str = "ink-2", parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._token = token
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.setPixmap(self._theme.pixmap(self._icon, self._token, _EDGE, self.devicePixelRatioF()))
