# SPDX-License-Identifier: GPL-3.0-or-later
"""Text in one of the looks of the style sheet."""

from __future__ import annotations

from PySide6 import QtWidgets


class Text(QtWidgets.QLabel):
    """A label in a look; it wraps unless told not to, and is never cut.

    Looks: first-title, day-title, page-title, detail-title, section, lead, large, row, medium, body, second, small,
    small-strong, caption, eyebrow, figure, good.
    """

    def __init__(
        self, text: str = "", look: str = "body", parent: QtWidgets.QWidget | None = None, *, wraps: bool = True
    ) -> None:
        super().__init__(text, parent)
        self.setProperty("look", look)
        self.setWordWrap(wraps)

    def set_look(self, look: str) -> None:
        """Change the look in place."""
        self.setProperty("look", look)
        self.style().unpolish(self)
        self.style().polish(self)
