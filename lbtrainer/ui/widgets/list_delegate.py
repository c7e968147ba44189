# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows of routines, exercises and sessions: a still, a name, a second line, and columns at fixed places.

A model answers the roles of `RowRole`; it gives Qt.AccessibleTextRole for screen readers.

Part of the first window: until a key is pressed nothing here names `Qt` or sets a pen (platform facts, start-up). The
style sheet draws the ground of a row, pixmaps are its shapes, and each text brings its colour with it as rich text.
"""

from __future__ import annotations

from enum import IntEnum
from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.level_bars import draw_level_bars

Index = QtCore.QModelIndex | QtCore.QPersistentModelIndex

_TEXT_WORD_WRAP: Final = 0x1000  # Qt.TextWordWrap
STILL_SIZE: Final = (80, 56)
_TEXT_LEFT: Final = 106
_PAD: Final = 12
_MINUTES_FROM_RIGHT: Final = 346
_LEVEL_FROM_RIGHT: Final = 258
_EQUIPMENT_FROM_RIGHT: Final = 116
_COLUMNS_FROM_WIDTH: Final = 620
_MOST_NAME_LINES: Final = 2
_MARK: Final = 14
_GAP: Final = 6
_SMALLEST: Final = 10
_NO_BREAK: Final = "\N{NO-BREAK SPACE}"
_ENSURE_VISIBLE: Final = QtWidgets.QAbstractItemView.ScrollHint.EnsureVisible


class RowRole(IntEnum):
    """What a row shows; every value may be missing.

    STILL is a QPixmap of 80 x 56 or the name of an icon; LEVEL is 1 to 3; MARK is a small icon before the second line;
    the rest are strings.
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
        self.setViewport(QtWidgets.QWidget())  # asked for Qt's own one, PySide6 builds every kind of widget: 2 MB
        self.hovered = -1
        self.keyboard = False
        self._painted = False
        self.setProperty("look", "rows")
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QtWidgets.QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(RowDelegate(theme, self, row_height=row_height))
        theme.changed.connect(self.doItemsLayout)

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        super().paintEvent(event)
        self._painted = True

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()  # words wrap differently; Qt keeps the first height that it was told

    @override
    def scrollTo(self, index: Index, hint: QtWidgets.QAbstractItemView.ScrollHint = _ENSURE_VISIBLE) -> None:
        """Bring a row into view; a row that would be cut then is cut at the bottom, where more is expected."""
        super().scrollTo(index, hint)
        height, bar = self.sizeHintForRow(index.row()), self.verticalScrollBar()
        if height > 0 and (over := bar.value() % height):
            bar.setValue(bar.value() + height - over)

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
        if self._painted:  # the focus that comes with the window is nobody's key
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
        self._texts: dict[tuple[str, str, int, int, int], QtGui.QStaticText] = {}
        theme.changed.connect(self._texts.clear)

    @override
    def displayText(self, value: object, locale: QtCore.QLocale | QtCore.QLocale.Language) -> str:
        """Nothing: the base class draws the row's ground, `paint` its words."""
        return ""

    @override
    def sizeHint(self, option: QtWidgets.QStyleOptionViewItem, index: Index) -> QtCore.QSize:
        return QtCore.QSize(0, self._theme.px(self._row_height))

    @override
    def paint(self, painter: QtGui.QPainter, option: QtWidgets.QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        box = QtCore.QRect(option.rect)
        chosen = self._view.currentIndex() == index
        painter.save()
        self._draw_still(painter, box, index, lifted=chosen or self._view.hovered == index.row())
        wide = box.width() >= self._theme.px(_COLUMNS_FROM_WIDTH) and bool(_text(index, RowRole.LEVEL_WORD))
        self._draw_names(painter, box, index, columns=wide)
        if wide:
            self._draw_columns(painter, box, index)
        if chosen and self._view.keyboard and self._view.hasFocus():
            self._draw_focus(painter, box)
        painter.restore()

    def _draw_focus(self, painter: QtGui.QPainter, box: QtCore.QRect) -> None:
        radius = self._theme.px(14) - 2
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
        painter.setPen(QtGui.QPen(self._theme.token("accent"), 2))
        painter.drawRoundedRect(QtCore.QRectF(box).adjusted(2, 2, -2, -2), radius, radius)

    def _draw_still(self, painter: QtGui.QPainter, box: QtCore.QRect, index: Index, *, lifted: bool) -> None:
        theme, dpr = self._theme, self._view.devicePixelRatioF()
        ground = ("window" if theme.dark else "surface") if lifted else "still-on-window"
        well = theme.plate(*STILL_SIZE, 10, ground, dpr)
        left, top = box.left() + theme.px(_PAD), box.top() + (box.height() - theme.px(STILL_SIZE[1])) / 2
        painter.drawPixmap(QtCore.QPointF(left, top), well)
        still = index.data(RowRole.STILL)
        if isinstance(still, str) and still:
            still = theme.pixmap(still, "ink-2", 40, dpr)
        if isinstance(still, QtGui.QPixmap):
            size, room = still.deviceIndependentSize(), well.deviceIndependentSize()
            corner = QtCore.QPointF((room.width() - size.width()) / 2, (room.height() - size.height()) / 2)
            painter.drawPixmap(QtCore.QPointF(left, top) + corner, still)

    def _draw_names(self, painter: QtGui.QPainter, box: QtCore.QRect, index: Index, *, columns: bool) -> None:
        theme = self._theme
        left = box.left() + theme.px(_TEXT_LEFT)
        first = _MINUTES_FROM_RIGHT if _text(index, RowRole.MINUTES) else _LEVEL_FROM_RIGHT
        width = box.right() - theme.px(first + 12 if columns else _PAD) - left
        second = _text(index, RowRole.SECOND)
        if not columns:
            second = "  ·  ".join(
                part for part in (second, _text(index, RowRole.MINUTES).replace(" ", _NO_BREAK)) if part
            )
        name = _text(index, RowRole.NAME)
        size, lines = self._name_fit(name, width)
        if lines > _MOST_NAME_LINES:
            self._write(painter, QtCore.QRect(left, box.top(), width, box.height()), name, "ink", size, 600)
            return
        middle, half, split = box.center().y() + 1, theme.px(22), theme.px(8) if lines > 1 else 0
        mark = _text(index, RowRole.MARK)
        indent = theme.px(_MARK + 6) if mark else 0
        below = QtCore.QRect(left + indent, middle + split, width - indent, half)
        long = QtGui.QFontMetricsF(theme.font(13)).horizontalAdvance(second) > below.width()
        up = theme.px(9) if long and lines == 1 else 0
        self._write(
            painter, QtCore.QRect(left, middle - half - split - up, width, half + 2 * split), name, "ink", size, 600
        )
        below.adjust(0, -up, 0, up)
        self._write(painter, below, second, "ink-2", 13, 400)
        if mark:
            sign = theme.pixmap(mark, "ink-2", _MARK, self._view.devicePixelRatioF())
            painter.drawPixmap(left, below.center().y() - theme.px(_MARK) // 2, sign)

    def _name_fit(self, name: str, width: int) -> tuple[int, int]:
        """Size of the font and lines: 15 px in one line, else 13 px in as many as it takes, so that nothing is cut."""
        if QtGui.QFontMetricsF(self._theme.font(15, 600)).horizontalAdvance(name) <= width:
            return 15, 1
        metrics = QtGui.QFontMetrics(self._theme.font(13, 600))
        height = metrics.boundingRect(QtCore.QRect(0, 0, width, 10000), _TEXT_WORD_WRAP, name).height()
        return 13, max(1, round(height / metrics.lineSpacing()))

    def _word_fit(self, word: str, width: int) -> int:
        """Size of the font in which a single word, which cannot wrap, keeps out of the next column."""
        wide = QtGui.QFontMetricsF(self._theme.font(15)).horizontalAdvance(word)
        return 15 if wide <= width else max(_SMALLEST, int(15 * width / wide))

    def _draw_columns(self, painter: QtGui.QPainter, box: QtCore.QRect, index: Index) -> None:
        theme, right = self._theme, box.right()

        def column(from_right: float, until: float) -> QtCore.QRect:
            left = right - theme.px(from_right)
            return QtCore.QRect(left, box.top(), right - theme.px(until) - left, box.height())

        minutes = column(_MINUTES_FROM_RIGHT, _LEVEL_FROM_RIGHT)
        self._write(painter, minutes, _text(index, RowRole.MINUTES), "ink", 15, 500)
        level = index.data(RowRole.LEVEL)
        if isinstance(level, int):
            left, dpr = right - theme.px(_LEVEL_FROM_RIGHT), self._view.devicePixelRatioF()
            draw_level_bars(painter, theme, left, box.top() + box.height() / 2, level, dpr)
        word = column(_LEVEL_FROM_RIGHT - 28, _EQUIPMENT_FROM_RIGHT + _GAP)
        level_word = _text(index, RowRole.LEVEL_WORD)
        self._write(painter, word, level_word, "ink-2", self._word_fit(level_word, word.width()), 400)
        equipment = column(_EQUIPMENT_FROM_RIGHT, _PAD)
        self._write(painter, equipment, _text(index, RowRole.EQUIPMENT), "ink-2", 13, 400)

    def _write(self, painter: QtGui.QPainter, box: QtCore.QRect, text: str, token: str, size: int, weight: int) -> None:
        """Write wrapped text in the middle of `box`'s height, beginning at its left."""
        if not text:
            return
        font = self._theme.font(size, weight)
        painter.setFont(font)
        key = (text, token, size, weight, box.width())
        if key not in self._texts:
            colour = self._theme.token(token).name()
            words = QtGui.QStaticText(f'<span style="color:{colour}">{_as_html(text)}</span>')
            words.setTextWidth(box.width())
            words.prepare(painter.transform(), font)
            self._texts[key] = words
        top = box.top() + (box.height() - self._texts[key].size().height()) / 2
        painter.drawStaticText(QtCore.QPointF(box.left(), round(top)), self._texts[key])


def _text(index: Index, role: RowRole) -> str:
    value = index.data(role)
    return value if isinstance(value, str) else ""


def _as_html(text: str) -> str:
    """Plain words in rich text, two blanks kept; the library's own `html` would cost 4 ms of the start."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("  ", "&nbsp; ")
