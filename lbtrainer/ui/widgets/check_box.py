# SPDX-License-Identifier: GPL-3.0-or-later
"""A box to tick with words that may wrap: for lists and for consent."""

from __future__ import annotations

from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.painted_button import PaintedButton

_BOX: Final = 22
_GAP: Final = 12
_LEAST: Final = 32


class CheckBox(PaintedButton):
    """The whole row is the target; the box stands beside the first line, in a row of one line in its middle."""

    def __init__(
        self, theme: Theme, text: str, parent: QtWidgets.QWidget | None = None, *, checked: bool = False
    ) -> None:
        super().__init__(theme, text, parent)
        self.setCheckable(True)
        self.setChecked(checked)
        policy = QtWidgets.QSizePolicy(QtWidgets.QSizePolicy.Policy.Expanding, QtWidgets.QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def focus_shape(self) -> tuple[QtCore.QRect, int]:
        return self._box(), self.theme.px(6)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return max(self.theme.px(_LEAST), self._words_height(width) + self.theme.px(8))

    @override
    def sizeHint(self) -> QtCore.QSize:
        width = self.theme.px(320)
        return QtCore.QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QtCore.QSize:
        return QtCore.QSize(self.theme.px(120), self.theme.px(_LEAST))

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        painter = self.painter()
        self.draw_box(painter)
        painter.setPen(self.theme.token("ink"))
        painter.setFont(self.theme.font(15))
        flags = QtCore.Qt.AlignmentFlag.AlignVCenter | QtCore.Qt.TextFlag.TextWordWrap
        painter.drawText(self.rect().adjusted(self.theme.px(_BOX + _GAP), 0, 0, 0), int(flags), self.text())

    def draw_box(self, painter: QtGui.QPainter) -> None:
        """Draw the box with its tick."""
        theme = self.theme
        box = QtCore.QRectF(self._box())
        if self.isChecked():
            painter.setBrush(theme.token("accent"))
            painter.drawRoundedRect(box, theme.px(6), theme.px(6))
            edge = theme.px(16)
            pixmap = theme.pixmap("check", "on-accent", 16, self.devicePixelRatioF())
            painter.drawPixmap(box.center() - QtCore.QPointF(edge / 2, edge / 2), pixmap)
        else:
            painter.setPen(QtGui.QPen(theme.token("outline"), 1.25))
            painter.setBrush(theme.token("sunken" if self.underMouse() else "surface"))
            painter.drawRoundedRect(box.adjusted(0.6, 0.6, -0.6, -0.6), theme.px(6), theme.px(6))

    def _words_height(self, width: int) -> int:
        room = QtCore.QRect(0, 0, max(1, width - self.theme.px(_BOX + _GAP)), 10000)
        metrics = QtGui.QFontMetrics(self.theme.font(15))
        return metrics.boundingRect(room, int(QtCore.Qt.TextFlag.TextWordWrap), self.text()).height()

    def _box(self) -> QtCore.QRect:
        edge = self.theme.px(_BOX)
        return QtCore.QRect(0, (self.height() - edge) // 2, edge, edge)
