# SPDX-License-Identifier: GPL-3.0-or-later
"""One exercise of a ladder as a card: what it is, and what makes it easier or harder than the present one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.domain.exercise import Exercise
from lbtrainer.qt.figure.figure_stills import Figures
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.exercises.exercise_words import difference
from lbtrainer.ui.widgets.painted_button import PaintedButton

WIDEST: Final = 167
PICTURE_HIGH: Final = 0.6
"""Of its width."""
_SMALL: Final = (64, 44)
_BESIDE_FROM: Final = 190
_TILE: Final = (8, 6)
"""Room around the words, at the sides and above and below."""
_SIGN: Final = 40
_WORDS_GAP: Final = 6
_WORDS_BESIDE: Final = 10
_WRAP: Final = int(QtCore.Qt.TextFlag.TextWordWrap)


class Rung(NamedTuple):
    """One exercise of the ladder: -1 is easier, 0 the present one, 1 harder; `caption` says what differs."""

    exercise: Exercise
    way: int
    caption: str


def rungs_of(exercise: Exercise, easier: Sequence[Exercise], harder: Sequence[Exercise]) -> tuple[Rung, ...]:
    """The ladder around an exercise, left to right; of several easier ones the nearest stands next to it."""

    def rung(other: Exercise, way: int) -> Rung:
        word, differs = "Harder" if way > 0 else "Easier", difference(exercise, other)
        return Rung(other, way, f"{word}: {differs}" if differs else word)

    below, above = [rung(one, -1) for one in reversed(easier)], [rung(one, 1) for one in harder]
    return (*below, Rung(exercise, 0, "You are here"), *above)


class RungCard(PaintedButton):
    """One exercise of the ladder: its picture, its name, and what makes it easier or harder.

    Attributes:
        rung: What it shows.
        lower_px: By how much its picture is lower than usual.
        in_line: A small picture stands beside the words; where there is no width for both, the words stand on a tile.
    """

    def __init__(self, theme: Theme, figures: Figures, parent: QtWidgets.QWidget) -> None:
        super().__init__(theme, "", parent)
        self._figures = figures
        self.rung: Rung | None = None
        self.lower_px = 0
        self.in_line = False

    def show_rung(self, rung: Rung | None) -> None:
        """Show another exercise, or none."""
        self.rung = rung
        name = "" if rung is None else rung.exercise.name
        self.setText(name)
        self.setAccessibleName(name)
        self.setAccessibleDescription("" if rung is None else rung.caption)
        here = rung is None or rung.way == 0
        self.setToolTip("" if here else f"Show {name} (Enter)")
        self.setCursor(QtCore.Qt.CursorShape.ArrowCursor if here else QtCore.Qt.CursorShape.PointingHandCursor)
        self.update()

    def picture(self, width: int) -> QtCore.QRect:
        """Where the picture is in this width; empty where the words stand on a tile."""
        if not self.in_line:
            return QtCore.QRect(0, 0, width, round(width * PICTURE_HIGH) - self.lower_px)
        px = self.theme.px
        return QtCore.QRect(0, 0, px(_SMALL[0]), px(_SMALL[1])) if width >= px(_BESIDE_FROM) else QtCore.QRect()

    def height_px(self, width: int) -> int:
        """The height that picture and words take in this width."""
        words, picture = sum(self._words_heights(width)), self.picture(width)
        if not self.in_line:
            return self._words(width).y() + words
        return words + 2 * self.theme.px(_TILE[1]) if picture.isEmpty() else max(picture.height(), words)

    def height_above(self, width: int) -> int:
        """The height with a picture of the usual height above the words."""
        words = self._words_heights(width, in_line=False)
        return round(width * PICTURE_HIGH) + self.theme.px(_WORDS_GAP) + sum(words)

    @override
    def sizeHint(self) -> QtCore.QSize:
        width = self.theme.px(WIDEST)
        return QtCore.QSize(width, self.height_px(width))

    @override
    def focus_shape(self) -> tuple[QtCore.QRect, int]:
        return self.rect() if self.in_line else self.picture(self.width()), self.theme.px(10)

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        if self.rung is None:
            return
        painter, place = self.painter(), self.picture(self.width())
        if self.in_line:
            place.moveTop((self.height() - place.height()) // 2)
        self._draw_ground(painter, place if not place.isEmpty() else self.rect())
        if not place.isEmpty():
            self._draw_picture(painter, place)
        self._write(painter)

    def _draw_ground(self, painter: QtGui.QPainter, place: QtCore.QRect) -> None:
        assert self.rung is not None
        theme, is_here = self.theme, self.rung.way == 0
        hovered = self.underMouse() and not is_here
        painter.setBrush(theme.token("soft" if hovered else "still-on-card"))
        painter.drawRoundedRect(place, theme.px(10), theme.px(10))
        if is_here:
            painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
            painter.setPen(QtGui.QPen(theme.token("accent"), 2))
            painter.drawRoundedRect(QtCore.QRectF(place).adjusted(1, 1, -1, -1), theme.px(10), theme.px(10))

    def _draw_picture(self, painter: QtGui.QPainter, place: QtCore.QRect) -> None:
        assert self.rung is not None
        theme, dpr = self.theme, self.devicePixelRatioF()
        exercise = self.rung.exercise
        picture = self._figures.still(theme, exercise.id, (place.width(), place.height()), dpr, ground="still-on-card")
        if picture is None:
            picture = theme.pixmap(f"position-{exercise.position.value}", "ink-2", _SIGN, dpr)
        size = picture.deviceIndependentSize()
        corner = QtCore.QPointF((place.width() - size.width()) / 2, (place.height() - size.height()) / 2)
        painter.drawPixmap(QtCore.QPointF(place.topLeft()) + corner, picture)

    def _write(self, painter: QtGui.QPainter) -> None:
        assert self.rung is not None
        first, second = self._words_heights(self.width())
        words = self._words(self.width())
        top = (self.height() - first - second) // 2 if self.in_line else words.y()
        painter.setPen(self.theme.token("ink"))
        painter.setFont(self._name_font(in_line=self.in_line))
        painter.drawText(QtCore.QRect(words.x(), top, words.width(), first), _WRAP, self.rung.exercise.name)
        painter.setPen(self.theme.token("ink-2"))
        painter.setFont(self.theme.font(13))
        painter.drawText(QtCore.QRect(words.x(), top + first, words.width(), second), _WRAP, self.rung.caption)

    def _words(self, width: int) -> QtCore.QRect:
        """Where the words begin, and how wide they may be."""
        place = self.picture(width)
        if not self.in_line:
            return QtCore.QRect(0, place.bottom() + 1 + self.theme.px(_WORDS_GAP), width, 1)
        pad = self.theme.px(_TILE[0])
        if place.isEmpty():
            return QtCore.QRect(pad, 0, width - 2 * pad, 1)
        left = place.right() + 1 + self.theme.px(_WORDS_BESIDE)
        return QtCore.QRect(left, 0, width - left, 1)

    def _words_heights(self, width: int, *, in_line: bool | None = None) -> tuple[int, int]:
        if self.rung is None:
            return 0, 0
        beside = self.in_line if in_line is None else in_line
        room = QtCore.QRect(0, 0, max(1, self._words(width).width() if beside else width), 10_000)
        pairs = ((self._name_font(in_line=beside), self.rung.exercise.name), (self.theme.font(13), self.rung.caption))
        first, second = (QtGui.QFontMetrics(font).boundingRect(room, _WRAP, text).height() for font, text in pairs)
        return first, second

    def _name_font(self, *, in_line: bool) -> QtGui.QFont:
        return self.theme.font(13 if in_line else 14, 600)
