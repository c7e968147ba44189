# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows of routines, exercises and sessions: a still, a name, a second line, and columns at fixed places.

A model answers the roles of `RowRole`; it gives Qt.AccessibleTextRole for screen readers.
"""

from __future__ import annotations

from enum import IntEnum
from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.level_bars import draw_level_bars

Index = QtCore.QModelIndex | QtCore.QPersistentModelIndex

# Numbers of Qt's flags: naming Qt before the first paint costs 10 ms (AlignLeft 1, AlignVCenter 0x80, TextWordWrap).
_MIDDLE: Final = 0x0081
_MIDDLE_WRAPPED: Final = 0x1081
_STILL: Final = (80, 56)
_TEXT_LEFT: Final = 106
_PAD: Final = 12
_MINUTES_FROM_RIGHT: Final = 356
_LEVEL_FROM_RIGHT: Final = 258
_EQUIPMENT_FROM_RIGHT: Final = 116
_COLUMNS_FROM_WIDTH: Final = 620
_MOST_NAME_LINES: Final = 2
_MARK: Final = 14


class RowRole(IntEnum):
    """What a row shows; every value may be missing.

    STILL is a QPixmap of 80 x 56 or the name of an icon; LEVEL is 1 to 3; MARK is a small icon before the second line; the
    rest are strings.
    """

    NAME = 0  # Qt.DisplayRole
    STILL = 0x0100
    SECOND = 0x0101
    MINUTES = 0x0102
    LEVEL = 0x0103
    LEVEL_WORD = 0x0104
    EQUIPMENT = 0x0105
    KEY = 0x0106
    MARK = 0x0107


class RowList(QtWidgets.QListView):
    """A list of such rows; Return and a double click activate one, the mouse only shows where it is.

    Attributes:
        hovered: Row under the mouse, -1 for none.
        keyboard: The focus came or was moved by the keyboard.
    """

    def __init__(
        self, theme: Theme, name: str, parent: QtWidgets.QWidget | None = None, *, row_height: int = 68
    ) -> None:
        super().__init__(parent)
        self.hovered = -1
        self.keyboard = False
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QtWidgets.QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(RowDelegate(theme, self, row_height=row_height))
        theme.changed.connect(self.doItemsLayout)

    @override
    def mouseMoveEvent(self, event: QtGui.QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    @override
    def leaveEvent(self, event: QtCore.QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    @override
    def mousePressEvent(self, event: QtGui.QMouseEvent) -> None:
        self.keyboard = False
        super().mousePressEvent(event)

    @override
    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        self.keyboard = True
        super().keyPressEvent(event)
        self.viewport().update()

    @override
    def focusInEvent(self, event: QtGui.QFocusEvent) -> None:
        self.keyboard = event.reason() != QtCore.Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def _hover(self, row: int) -> None:
        if row != self.hovered:
            self.hovered = row
            self.viewport().update()


class RowDelegate(QtWidgets.QStyledItemDelegate):
    """Paints one row of a RowList."""

    def __init__(self, theme: Theme, view: RowList, *, row_height: int) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._row_height = row_height

    @override
    def sizeHint(self, option: QtWidgets.QStyleOptionViewItem, index: Index) -> QtCore.QSize:
        return QtCore.QSize(0, self._theme.px(self._row_height))

    @override
    def paint(self, painter: QtGui.QPainter, option: QtWidgets.QStyleOptionViewItem, index: Index) -> None:
        box = QtCore.QRect(option.rect)
        chosen = self._view.currentIndex() == index
        painter.save()
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter, box, index, chosen=chosen)
        self._draw_still(painter, box, index, chosen=chosen)
        wide = box.width() >= self._theme.px(_COLUMNS_FROM_WIDTH) and bool(_text(index, RowRole.MINUTES))
        self._draw_names(painter, box, index, columns=wide)
        if wide:
            self._draw_columns(painter, box, index)
        painter.restore()

    def _draw_ground(self, painter: QtGui.QPainter, box: QtCore.QRect, index: Index, *, chosen: bool) -> None:
        hovered = self._view.hovered == index.row()
        radius = self._theme.px(14)
        painter.setPen(QtCore.Qt.PenStyle.NoPen)
        if chosen or hovered:
            painter.setBrush(self._theme.token("soft" if chosen else "sunken"))
            painter.drawRoundedRect(box, radius, radius)
        if chosen and self._view.hasFocus() and self._view.keyboard:
            painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
            painter.setPen(QtGui.QPen(self._theme.token("accent"), 2))
            painter.drawRoundedRect(QtCore.QRectF(box).adjusted(2, 2, -2, -2), radius - 2, radius - 2)

    def _draw_still(self, painter: QtGui.QPainter, box: QtCore.QRect, index: Index, *, chosen: bool) -> None:
        theme = self._theme
        width, height = theme.px(_STILL[0]), theme.px(_STILL[1])
        well = QtCore.QRect(box.left() + theme.px(_PAD), box.center().y() - height // 2 + 1, width, height)
        painter.setPen(QtCore.Qt.PenStyle.NoPen)
        dark_well = "window" if theme.dark else "surface"
        hovered = self._view.hovered == index.row()
        painter.setBrush(theme.token(dark_well if chosen or hovered else "still-on-window"))
        painter.drawRoundedRect(well, theme.px(10), theme.px(10))
        still = index.data(RowRole.STILL)
        if isinstance(still, str) and still:
            still = theme.pixmap(still, "ink-2", 40, self._view.devicePixelRatioF())
        if isinstance(still, QtGui.QPixmap):
            size = still.deviceIndependentSize()
            painter.drawPixmap(
                QtCore.QPointF(well.center().x() - size.width() / 2 + 1, well.center().y() - size.height() / 2 + 1),
                still,
            )

    def _draw_names(self, painter: QtGui.QPainter, box: QtCore.QRect, index: Index, *, columns: bool) -> None:
        theme = self._theme
        left = box.left() + theme.px(_TEXT_LEFT)
        right = box.right() - theme.px(_MINUTES_FROM_RIGHT + 12 if columns else _PAD)
        second = _text(index, RowRole.SECOND)
        if not columns:
            second = "  ·  ".join(part for part in (second, _text(index, RowRole.MINUTES)) if part)
        name, middle = _text(index, RowRole.NAME), box.center().y() + 1
        painter.setPen(theme.token("ink"))
        size, lines = self._name_fit(name, right - left)
        painter.setFont(theme.font(size, 600))
        split = theme.px(8) if lines > 1 else 0
        if lines > _MOST_NAME_LINES:
            painter.drawText(QtCore.QRect(left, box.top(), right - left, box.height()), _MIDDLE_WRAPPED, name)
            return
        mark = theme.px(_MARK + 6) if _text(index, RowRole.MARK) else 0
        below = QtCore.QRect(left + mark, middle + split, right - left - mark, theme.px(22))
        long = QtGui.QFontMetricsF(theme.font(13)).horizontalAdvance(second) > below.width()
        up = theme.px(9) if long and lines == 1 else 0
        above = QtCore.QRect(left, middle - theme.px(22) - split - up, right - left, theme.px(22) + 2 * split)
        painter.drawText(above, _MIDDLE_WRAPPED if lines > 1 else _MIDDLE, name)
        painter.setFont(theme.font(13))
        painter.setPen(theme.token("ink-2"))
        below.adjust(0, -up, 0, up)
        painter.drawText(below, _MIDDLE_WRAPPED if up else _MIDDLE, second)
        if mark:
            sign = theme.pixmap(_text(index, RowRole.MARK), "ink-2", _MARK, self._view.devicePixelRatioF())
            painter.drawPixmap(left, below.center().y() - theme.px(_MARK) // 2, sign)

    def _name_fit(self, name: str, width: int) -> tuple[int, int]:
        """Size of the font and lines: 15 px in one line, else 13 px in as many as it takes, so that nothing is cut."""
        if QtGui.QFontMetricsF(self._theme.font(15, 600)).horizontalAdvance(name) <= width:
            return 15, 1
        metrics = QtGui.QFontMetrics(self._theme.font(13, 600))
        height = metrics.boundingRect(QtCore.QRect(0, 0, width, 10000), _MIDDLE_WRAPPED, name).height()
        return 13, max(1, round(height / metrics.lineSpacing()))

    def _draw_columns(self, painter: QtGui.QPainter, box: QtCore.QRect, index: Index) -> None:
        theme, right, height = self._theme, box.right(), box.height()

        def column(from_right: float, until: float) -> QtCore.QRect:
            left = right - theme.px(from_right)
            return QtCore.QRect(left, box.top(), right - theme.px(until) - left, height)

        painter.setFont(theme.font(15, 500))
        painter.setPen(theme.token("ink"))
        painter.drawText(column(_MINUTES_FROM_RIGHT, _LEVEL_FROM_RIGHT), _MIDDLE, _text(index, RowRole.MINUTES))
        level = index.data(RowRole.LEVEL)
        if isinstance(level, int):
            draw_level_bars(painter, theme, right - theme.px(_LEVEL_FROM_RIGHT), box.center().y() + 1, level)
        painter.setFont(theme.font(15))
        painter.setPen(theme.token("ink-2"))
        words = column(_LEVEL_FROM_RIGHT - 28, _EQUIPMENT_FROM_RIGHT)
        painter.drawText(words, _MIDDLE, _text(index, RowRole.LEVEL_WORD))
        painter.setFont(theme.font(13))
        painter.drawText(column(_EQUIPMENT_FROM_RIGHT, _PAD), _MIDDLE_WRAPPED, _text(index, RowRole.EQUIPMENT))


def _text(index: Index, role: RowRole) -> str:
    value = index.data(role)
    return value if isinstance(value, str) else ""
