# SPDX-License-Identifier: GPL-3.0-or-later
"""A page that fills its window: one centred composition with a wide and a narrow form, whose parts scroll, not it.

Part of the first window: nothing here names `Qt` (platform facts, start-up).
"""

from __future__ import annotations

from typing import Final

from PySide6 import QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme

_NARROW: Final = 1080 - 88
_WIDEST: Final = 1440


class CentredPage(QtWidgets.QWidget):
    """The form follows the width. A page lays out `inner`, and its `arrange` begins with `take_form`.

    Attributes:
        inner: The composition.
        wide: Whether side panels stand beside the rest.
    """

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.wide = True
        self.inner = QtWidgets.QWidget(self)

    def take_form(self) -> None:
        """Become wide or narrow, and stand in the middle."""
        self.wide = self._has_room
        self.centre()

    def arrange(self) -> None:
        """Lay everything out for the form and the scale."""
        raise NotImplementedError

    def centre(self) -> None:
        """Stand in the middle of the window."""
        width = min(self.width(), self._theme.px(_WIDEST))
        self.inner.setGeometry((self.width() - width) // 2, 0, width, self.height())

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._has_room != self.wide:
            self.arrange()
        self.centre()

    @property
    def _has_room(self) -> bool:
        return self.width() >= self._theme.px(_NARROW)
