# SPDX-License-Identifier: GPL-3.0-or-later
"""What the steps of the first start show alike: where one is, and a point with its icon."""

from __future__ import annotations

from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.margin_label import MarginLabel

STEPS: Final = 4
_DOT_WIDTH: Final = 24
_DOT_HEIGHT: Final = 6
_DOT_GAP: Final = 8


class StepDots(QtWidgets.QLabel):  # a label to assistive technology: it reads the name
    """Where one is: steps done, the present one and those to come."""

    def __init__(self, theme: Theme, step: int, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._step = step
        self.setAccessibleName(f"Step {step + 1} of {STEPS}")
        policy = QtWidgets.QSizePolicy.Policy
        self.setSizePolicy(policy.Fixed, policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QtCore.QSize:
        px = self._theme.px
        return QtCore.QSize(STEPS * px(_DOT_WIDTH) + (STEPS - 1) * px(_DOT_GAP), px(_DOT_HEIGHT))

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        px = self._theme.px
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        painter.setPen(QtCore.Qt.PenStyle.NoPen)
        for index in range(STEPS):
            token = "ink-2" if index < self._step else "accent" if index == self._step else "track"
            painter.setBrush(self._theme.token(token))
            left = index * (px(_DOT_WIDTH) + px(_DOT_GAP))
            radius = px(_DOT_HEIGHT) / 2
            painter.drawRoundedRect(QtCore.QRectF(left, 0, px(_DOT_WIDTH), px(_DOT_HEIGHT)), radius, radius)


class Point(QtWidgets.QWidget):
    """An icon, a short bold line, and a sentence where there is more to say."""

    def __init__(self, theme: Theme, icon: str, title: str, text: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._icon = icon
        self._sign = MarginLabel()
        self._title = Text(title, "row")
        self._text = Text(text, "second")
        if not text:
            self._text.hide()
        self._row = QtWidgets.QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._sign, 0, QtCore.Qt.AlignmentFlag.AlignTop)
        words = QtWidgets.QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._text)
        self._row.addLayout(words, 1)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def text(self) -> str:
        """The sentence."""
        return self._text.text()

    def set_text(self, text: str) -> None:
        """Say something else; without a sentence the point is hidden."""
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.setVisible(bool(text))

    def _restyle(self) -> None:
        self._sign.setPixmap(self._theme.pixmap(self._icon, "accent", 20, self.devicePixelRatioF()))
        self._sign.setContentsMargins(self._theme.px(2), self._theme.px(1), 0, 0)
        self._row.setSpacing(self._theme.px(16))
