# SPDX-License-Identifier: GPL-3.0-or-later
"""Paints one row of the history: what, when and how much at the left, pain before and after at the right."""

from __future__ import annotations

from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.history.session_rows import Index, SessionRole, SessionRows, entry_name
from lbtrainer.ui.widgets.list_delegate import RowList

STILL_SIZE: Final = (64, 56)
BRIEF_STILL_SIZE: Final = (56, 48)
_PAD: Final = 12
_BRIEF_PAD: Final = 4
_LINE: Final = 20
_LEAST_END: Final = 10  # the frame of a chosen row stands clear of the pain
_GAP: Final = 14
_LONGEST: Final = ("Wed 30 September, 07:42  ·  25 min", "16 of 16 sets, stopped early")
_LONGEST_DAY: Final = "30 Sep 2026  ·  125 min"
_LONGEST_PAIN: Final = "10 → 10"


class SessionDelegate(QtWidgets.QStyledItemDelegate):
    """Three lines in a row, two in a `brief` one.

    All rows are as high as the longest words need, so that a long list is laid out at once.
    """

    def __init__(self, theme: Theme, view: RowList, *, brief: bool = False) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._brief = brief
        self._still = BRIEF_STILL_SIZE if brief else STILL_SIZE
        self._ground = "still-on-card" if brief else "still-on-window"
        self._pad = _BRIEF_PAD if brief else _PAD
        self._end = max(self._pad, _LEAST_END)

    @override
    def displayText(self, value: object, locale: QtCore.QLocale | QtCore.QLocale.Language) -> str:
        """Nothing: the base class draws the row's ground, `paint` its words."""
        return ""

    @override
    def sizeHint(self, option: QtWidgets.QStyleOptionViewItem, index: Index) -> QtCore.QSize:
        room = self._room(_LONGEST_PAIN, self._view.viewport().width())
        texts = dict(zip((SessionRole.WHEN, SessionRole.HOW_MUCH), _LONGEST, strict=True))
        texts[SessionRole.DAY] = _LONGEST_DAY
        lines = [self._height(texts.get(role, ""), font, room) for role, font, _ in self._lines()]
        lines[0] = max(self._height(name, self._theme.font(15, 600), room) for name in self._names() or {""})
        return QtCore.QSize(0, max(sum(lines), self._theme.px(self._still[1])) + 2 * self._theme.px(self._pad))

    @override
    def paint(self, painter: QtGui.QPainter, option: QtWidgets.QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        box = QtCore.QRect(option.rect)
        chosen = self._view.currentIndex() == index
        painter.save()
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        self._draw_still(painter, box, index, lifted=chosen or self._view.hovered == index.row())
        room = self._room(str(index.data(SessionRole.PAIN)), box.width())
        said = [(str(index.data(role)), font, token) for role, font, token in self._lines()]
        texts = [line for line in said if line[0]]  # a walk without a note has two lines, in the middle
        heights = [self._height(text, font, room) for text, font, _ in texts]
        top = box.top() + (box.height() - sum(heights)) // 2
        for (text, font, token), height in zip(texts, heights, strict=True):
            self._write(painter, QtCore.QRect(box.left() + self._left(), top, room, height), text, font, token)
            top += height
        self._draw_pain(painter, box, index)
        if chosen and self._view.keyboard and self._view.hasFocus():
            painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
            painter.setPen(QtGui.QPen(self._theme.token("accent"), 2))
            radius = self._theme.px(14) - 2
            painter.drawRoundedRect(QtCore.QRectF(box).adjusted(2, 2, -2, -2), radius, radius)
        painter.restore()

    def _names(self) -> set[str]:
        """The names of the sessions fetched so far; a few, however long the list is."""
        model = self._view.model()
        return {entry_name(one) for one in model.entries} if isinstance(model, SessionRows) else set()

    def _lines(self) -> tuple[tuple[SessionRole, QtGui.QFont, str], ...]:
        theme = self._theme
        if self._brief:
            return (SessionRole.NAME, theme.font(15, 600), "ink"), (SessionRole.DAY, theme.font(13), "ink-2")
        return (
            (SessionRole.NAME, theme.font(15, 600), "ink"),
            (SessionRole.WHEN, theme.font(13), "ink-2"),
            (SessionRole.HOW_MUCH, theme.font(13), "ink-2"),
        )

    def _left(self) -> int:
        return self._theme.px(self._pad + self._still[0] + _GAP)

    def _room(self, pain: str, width: int) -> int:
        """Pixels for the words, between the still and the pain."""
        return max(40, width - self._left() - self._theme.px(self._end) - self._pain_width(pain))

    def _pain_width(self, pain: str) -> int:
        if not pain:
            return 0
        numbers = QtGui.QFontMetricsF(self._theme.font(15, 600)).horizontalAdvance(pain)
        word = QtGui.QFontMetricsF(self._theme.font(13)).horizontalAdvance("pain")
        return round(max(numbers, word)) + self._theme.px(_GAP + self._pad - self._end)

    def _height(self, text: str, font: QtGui.QFont, room: int) -> int:
        metrics, flags = QtGui.QFontMetrics(font), int(QtCore.Qt.TextFlag.TextWordWrap)
        needed = metrics.boundingRect(QtCore.QRect(0, 0, room, 10000), flags, text).height()
        return max(self._theme.px(_LINE), needed)

    def _write(self, painter: QtGui.QPainter, box: QtCore.QRect, text: str, font: QtGui.QFont, token: str) -> None:
        painter.setPen(self._theme.token(token))
        painter.setFont(font)
        flags = QtCore.Qt.AlignmentFlag.AlignVCenter | QtCore.Qt.TextFlag.TextWordWrap
        painter.drawText(box, int(flags), text)

    def _draw_still(self, painter: QtGui.QPainter, box: QtCore.QRect, index: Index, *, lifted: bool) -> None:
        theme, dpr = self._theme, self._view.devicePixelRatioF()
        ground = ("window" if theme.dark else "surface") if lifted else self._ground
        width, height = theme.px(self._still[0]), theme.px(self._still[1])
        left, top = box.left() + theme.px(self._pad), box.top() + (box.height() - height) // 2
        painter.setPen(QtCore.Qt.PenStyle.NoPen)
        painter.setBrush(theme.token(ground))
        painter.drawRoundedRect(QtCore.QRect(left, top, width, height), theme.px(10), theme.px(10))
        icon = index.data(SessionRole.STILL)
        if isinstance(icon, QtGui.QPixmap):
            painter.drawPixmap(left, top, icon)
        elif icon:
            edge = theme.px(36)
            pixmap = theme.pixmap(icon, "ink-2", 36, dpr)
            painter.drawPixmap(left + (width - edge) // 2, top + (height - edge) // 2, pixmap)

    def _draw_pain(self, painter: QtGui.QPainter, box: QtCore.QRect, index: Index) -> None:
        pain = index.data(SessionRole.PAIN)
        if not pain:
            return
        theme, middle = self._theme, box.center().y()
        right = box.right() - theme.px(self._end)
        left = right - self._pain_width(pain)
        flags = QtCore.Qt.AlignmentFlag.AlignRight | QtCore.Qt.AlignmentFlag.AlignVCenter
        painter.setPen(theme.token("ink"))
        painter.setFont(theme.font(15, 600))
        line = theme.px(_LINE + 2)
        painter.drawText(QtCore.QRect(left, middle - line, right - left, line), int(flags), pain)
        painter.setPen(theme.token("ink-2"))
        painter.setFont(theme.font(13))
        painter.drawText(QtCore.QRect(left, middle, right - left, line), int(flags), "pain")
