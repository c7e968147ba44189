# SPDX-License-Identifier: GPL-3.0-or-later
"""Pain from 0 to 10 as eleven cells of one colour: a number, not an alarm."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme

WORST: Final = 10
_TEN_WITHIN_MS: Final = 600
_TAKE_BACK: Final = "Choose the number again to take it back (Delete)."
CELL_HEIGHT: Final = 44
_GAP: Final = 4
_LARGE_GAP: Final = 10
_LARGE_FONT: Final = 0.36  # times the height of a cell
_LARGE_WORDS: Final = 0.17
_WORDS_HEIGHT: Final = 28
_ANSWER_HEIGHT: Final = 24
_LEFT: Final = 0x0001 | 0x0080  # Qt.AlignLeft | Qt.AlignVCenter, as numbers: naming Qt on import costs 10 ms
_RIGHT: Final = 0x0002 | 0x0080


class PainScale(QtWidgets.QAbstractSlider):
    """Eleven cells with their end words; number keys choose, 1 then 0 within 0.6 s is 10, arrows move.

    Signals:
        chosen: The number that a person chose; also when it is the one already chosen.
        taken_back: There is no answer any more; where it may be, choosing the chosen number again does it.
    """

    chosen = QtCore.Signal(int)
    taken_back = QtCore.Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        parent: QtWidgets.QWidget | None = None,
        *,
        cell_height: int = CELL_HEIGHT,
        clock_ms: Callable[[], int] | None = None,
        can_take_back: bool = False,
    ) -> None:
        """Build a scale without an answer.

        Args:
            theme: The look.
            name: The question, for assistive technology.
            parent: Qt's parent.
            cell_height: 44 on pages, larger where it is answered from the floor.
            clock_ms: Running milliseconds for "1 then 0"; Qt's monotonic clock unless given.
            can_take_back: An answer given by mistake can be taken away.
        """
        super().__init__(parent)
        self._theme = theme
        self._cell_height = cell_height
        self._large = cell_height > CELL_HEIGHT
        self._clock_ms = clock_ms if clock_ms is not None else _running_clock()
        self._can_take_back = can_take_back
        self._answer: int | None = None
        self._word = ""
        self._follows = ""
        self._one_at_ms: int | None = None
        self._hovered: int | None = None
        self.setRange(0, WORST)
        self.setAccessibleName(name)
        self.setAccessibleDescription("0 no pain, 10 worst imaginable. Not answered yet.")
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QtWidgets.QSizePolicy.Policy.Expanding, QtWidgets.QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    @property
    def answer(self) -> int | None:
        """The number chosen; None while there is none."""
        return self._answer

    @property
    def _words_height(self) -> float:
        large = 6 + self._cell_height * _LARGE_WORDS * 1.4
        return max(_WORDS_HEIGHT, large) if self._large else _WORDS_HEIGHT

    def set_answer(self, answer: int | None) -> None:
        """Show an answer without telling anybody."""
        self._answer = answer
        self.setValue(answer or 0)
        said = "Not answered yet." if answer is None else f"{answer} {self._word}".strip()
        more = f" {_TAKE_BACK}" if self._can_take_back and answer is not None else ""
        self.setAccessibleDescription(f"0 no pain, 10 worst imaginable. {said}{more}")
        self.setToolTip(more.strip())
        self.update()

    def set_cell_height(self, cell_height: float) -> None:
        """Another height of the cells; the figures in large ones grow with them."""
        self._cell_height = round(cell_height)
        self.updateGeometry()
        self.update()

    def set_meaning(self, word: str, follows: str) -> None:
        """What stands under the cells: the answer's word ("mild") and what follows from it; empty ones take no room."""
        self._word, self._follows = word, follows
        self.set_answer(self._answer)
        self.updateGeometry()

    def focus_shape(self) -> tuple[QtCore.QRect, int]:
        """The chosen cell, or the first: where the arrows start."""
        return self._cell(self._answer or 0).toAlignedRect(), self._radius()

    @override
    def sizeHint(self) -> QtCore.QSize:
        height = self._cell_height + self._words_height + (_ANSWER_HEIGHT if self._word else 0)
        return QtCore.QSize(self._theme.px(326), self._theme.px(height))

    @override
    def minimumSizeHint(self) -> QtCore.QSize:
        return QtCore.QSize(self._theme.px(11 * 24), self.sizeHint().height())

    @override
    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        keys = QtCore.Qt.Key
        steps = {keys.Key_Left: -1, keys.Key_Down: -1, keys.Key_Right: 1, keys.Key_Up: 1}
        key = QtCore.Qt.Key(event.key())
        if event.text().isdecimal() and len(event.text()) == 1:
            self._digit(int(event.text()))
        elif key in steps:
            self._choose(0 if self._answer is None else self._answer + steps[key])
        elif key in (keys.Key_Home, keys.Key_End):
            self._choose(0 if key == keys.Key_Home else WORST)
        elif key in (keys.Key_Delete, keys.Key_Backspace) and self._can_take_back:
            self._take_back()
        else:
            event.ignore()

    @override
    def mousePressEvent(self, event: QtGui.QMouseEvent) -> None:
        cell = self._cell_at(event.position())
        if cell is not None and cell == self._answer and self._can_take_back:
            self._take_back()
        elif cell is not None:
            self._choose(cell)

    @override
    def mouseDoubleClickEvent(self, event: QtGui.QMouseEvent) -> None:
        cell = self._cell_at(event.position())
        if cell is not None:  # two quick presses mean the number, not the number and away with it again
            self._choose(cell)

    @override
    def mouseMoveEvent(self, event: QtGui.QMouseEvent) -> None:
        cell = self._cell_at(event.position())
        if cell != self._hovered:
            self._hovered = cell
            self.update()

    @override
    def leaveEvent(self, event: QtCore.QEvent) -> None:
        self._hovered = None
        self.update()

    @override
    def wheelEvent(self, event: QtGui.QWheelEvent) -> None:
        event.ignore()  # scrolling a page must not change an answer

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        for number in range(WORST + 1):
            self._draw_cell(painter, number)
        top = self._theme.px(self._cell_height)
        words = QtCore.QRect(0, top + self._theme.px(6), self.width(), self._theme.px(self._words_height - 6))
        self._draw_ends(painter, words, "no pain", "worst imaginable", "ink-2")
        if self._word and self._answer is not None:
            line = QtCore.QRect(
                0, top + self._theme.px(self._words_height), self.width(), self._theme.px(_ANSWER_HEIGHT)
            )
            painter.setPen(self._theme.token("ink"))
            painter.setFont(self._theme.font(15, 600))
            painter.drawText(line, _LEFT, str(self._answer))
            self._draw_ends(painter, line.adjusted(self._theme.px(26), 0, 0, 0), self._word, self._follows, "ink-2")

    def _draw_cell(self, painter: QtGui.QPainter, number: int) -> None:
        theme, on = self._theme, number == self._answer
        face = "ink" if on else "pressed" if number == self._hovered else "raised"
        painter.setPen(QtCore.Qt.PenStyle.NoPen)
        painter.setBrush(theme.token(face))
        painter.drawRoundedRect(self._cell(number), self._radius(), self._radius())
        painter.setPen(theme.token("surface" if on else "ink" if self._large else "ink-2"))
        painter.setFont(self._figure_font(700 if on else 600 if self._large else 500))
        painter.drawText(self._cell(number), int(QtCore.Qt.AlignmentFlag.AlignCenter), str(number))

    def _figure_font(self, weight: int) -> QtGui.QFont:
        """The font of the figures; narrower where a wide font would not get the ten into its cell."""
        font = self._theme.font(self._cell_height * _LARGE_FONT if self._large else 15, weight)
        wide, room = QtGui.QFontMetricsF(font).horizontalAdvance(str(WORST)), self._cell(0).width()
        if wide > room:
            font.setPixelSize(max(1, int(font.pixelSize() * room / wide)))
        return font

    def _draw_ends(self, painter: QtGui.QPainter, box: QtCore.QRect, left: str, right: str, token: str) -> None:
        painter.setPen(self._theme.token(token))
        painter.setFont(self._theme.font(max(13, self._cell_height * _LARGE_WORDS) if self._large else 13))
        painter.drawText(box, _LEFT, left)
        painter.drawText(box, _RIGHT, right)

    def _digit(self, digit: int) -> None:
        now_ms = self._clock_ms()
        ten = digit == 0 and self._one_at_ms is not None and now_ms - self._one_at_ms <= _TEN_WITHIN_MS
        self._one_at_ms = now_ms if digit == 1 else None
        self._choose(WORST if ten else digit)

    def _choose(self, number: int) -> None:
        self.set_answer(max(0, min(WORST, number)))
        self.chosen.emit(self._answer)

    def _take_back(self) -> None:
        if self._answer is not None:
            self.set_answer(None)
            self.taken_back.emit()

    def _cell(self, number: int) -> QtCore.QRectF:
        gap = self._theme.px(_LARGE_GAP if self._large else _GAP)
        width = (self.width() - WORST * gap) / (WORST + 1)
        return QtCore.QRectF(number * (width + gap), 0, width, self._theme.px(self._cell_height))

    def _cell_at(self, place: QtCore.QPointF) -> int | None:
        return next((number for number in range(WORST + 1) if self._cell(number).contains(place)), None)

    def _radius(self) -> int:
        return self._theme.px(14 if self._large else 10)


def _running_clock() -> Callable[[], int]:
    timer = QtCore.QElapsedTimer()
    timer.start()
    return timer.elapsed
