# SPDX-License-Identifier: GPL-3.0-or-later
"""A label that keeps the margins it was given.

Qt's QFrame, of which labels are made, takes its margins from the style anew whenever it is told of another one: at its
first style sheet, and at each after it. What was set before is lost then, and words stand in another place.
"""

from __future__ import annotations

from typing import Any

from PySide6 import QtCore, QtWidgets

from lbtrainer.qt.override import override


class MarginLabel(QtWidgets.QLabel):
    """Its margins stay until it is given others."""

    _own: QtCore.QMargins | None = None

    @override
    def setContentsMargins(self, *margins: Any) -> None:
        self._own = QtCore.QMargins(*margins)
        super().setContentsMargins(self._own)

    @override
    def changeEvent(self, event: QtCore.QEvent) -> None:
        super().changeEvent(event)
        if self._own is not None and self.contentsMargins() != self._own:
            super().setContentsMargins(self._own)
