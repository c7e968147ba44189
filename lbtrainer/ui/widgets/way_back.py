# SPDX-License-Identifier: GPL-3.0-or-later
"""The way back from a page that was opened over another: one look, one place, one key."""

from __future__ import annotations

from PySide6 import QtWidgets

from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.buttons import QuietButton, Size


class WayBack(QuietButton):
    """An arrow and where it leads; Escape does the same."""

    def __init__(self, theme: Theme, page: str = "") -> None:
        super().__init__(theme, "", "back", size=Size.SMALL, flush=True)
        self.setAccessibleDescription("Esc")
        self.name_page(page)

    def name_page(self, page: str) -> None:
        """Say where it leads: "Routines"; "" where it depends on where one came from."""
        self.setText(page or "Back")
        self.setToolTip(f"Back to {page} (Esc)" if page else "Back (Esc)")
        self.setAccessibleName(f"Back to {page.lower()}" if page else "Back")

    def row(self) -> QtWidgets.QHBoxLayout:
        """A row of a page that begins with it; add to it at the right."""
        row = QtWidgets.QHBoxLayout()
        row.addWidget(self)
        row.addStretch(1)
        return row
