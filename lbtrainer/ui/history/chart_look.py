# SPDX-License-Identifier: GPL-3.0-or-later
"""What a chart is drawn with: the window's Theme on the screen and in pictures, another one on paper."""

from __future__ import annotations

from typing import Protocol

from PySide6 import QtGui


class Look(Protocol):
    """Colours, fonts and sizes."""

    def token(self, name: str) -> QtGui.QColor: ...

    def font(self, size: float, weight: int) -> QtGui.QFont: ...

    def px(self, size: float) -> int: ...
