# SPDX-License-Identifier: GPL-3.0-or-later
"""A part of a page that scrolls when it must; the keyboard goes to what stands in it, never to the part itself."""

from __future__ import annotations

from PySide6 import QtCore, QtWidgets


class PartScroll(QtWidgets.QScrollArea):
    """Its content takes the width that there is."""

    def __init__(self, content: QtWidgets.QWidget, *, sideways: bool = True) -> None:
        """Take the content.

        Args:
            content: Is shown whole, or scrolled.
            sideways: Whether it may be scrolled sideways where it does not fit.
        """
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
        if not sideways:
            self.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)
