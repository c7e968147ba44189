# SPDX-License-Identifier: GPL-3.0-or-later
"""Text in one of the looks of the style sheet."""

from __future__ import annotations

from typing import Any

from PySide6 import QtCore, QtWidgets

from lbtrainer.qt.override import override


class Text(QtWidgets.QLabel):
    """A label in a look; it wraps unless told not to, and is never cut.

    Looks: first-title, day-title, page-title, detail-title, section, lead, large, row, medium, body, second, small,
    small-strong, caption, eyebrow, figure, good.
    """

    def __init__(
        self, text: str = "", look: str = "body", parent: QtWidgets.QWidget | None = None, *, wraps: bool = True
    ) -> None:
        self._heights: dict[int, int] = {}
        super().__init__(text, parent)
        self.setProperty("look", look)
        self.setWordWrap(wraps)

    def set_look(self, look: str) -> None:
        """Change the look in place."""
        self.setProperty("look", look)
        self.style().unpolish(self)
        self.style().polish(self)

    @override
    def setText(self, text: str) -> None:
        self._heights.clear()
        super().setText(text)

    @override
    def heightForWidth(self, width: int) -> int:
        """Kept until words, font or margins change: a layout asks dozens of times, each answer breaks lines."""
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = super().heightForWidth(width)
        return height

    @override
    def setContentsMargins(self, *margins: Any) -> None:
        self._heights.clear()
        super().setContentsMargins(*margins)

    @override
    def changeEvent(self, event: QtCore.QEvent) -> None:
        self._heights.clear()
        super().changeEvent(event)
