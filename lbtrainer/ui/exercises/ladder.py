# SPDX-License-Identifier: GPL-3.0-or-later
"""The ladder of an exercise from easier to harder: pictures in a row, the present one framed, all to click along."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.domain.exercise import Exercise
from lbtrainer.qt.figure.figure_stills import Figures
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.exercises.exercise_words import difference
from lbtrainer.ui.widgets.painted_button import PaintedButton

_WIDEST: Final = 167
_NARROWEST: Final = 120
_HIGH: Final = 0.6
_LEAST_HIGH: Final = 0.44
_GAP: Final = 8
_ARROW: Final = 36
_SIGN: Final = 20
_WORDS_GAP: Final = 6
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


class Ladder(QtWidgets.QWidget):
    """The rungs; Left and Right move between them, Enter opens one.

    Signals:
        chosen: The id of another exercise.
    """

    chosen = QtCore.Signal(str)

    def __init__(self, theme: Theme, figures: Figures, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._figures = figures
        self.setAccessibleName("Easier to harder")
        self.cards: list[RungCard] = []
        self._arrows: list[QtCore.QPoint] = []
        self._lower_px = 0
        figures.drawn.connect(self.update_cards)
        theme.changed.connect(self._place)

    def show_rungs(self, rungs: Sequence[Rung]) -> None:
        """Show another ladder; the keyboard stays on the rung of the present exercise when it was in here."""
        inside = any(card.hasFocus() for card in self.cards)
        while len(self.cards) < len(rungs):
            card = RungCard(self._theme, self._figures, self)
            card.lower_px = self._lower_px
            card.clicked.connect(lambda _=False, card=card: self._clicked(card))
            card.installEventFilter(self)
            self.cards.append(card)
        for number, card in enumerate(self.cards):
            card.setVisible(number < len(rungs))
            card.show_rung(rungs[number] if number < len(rungs) else None)
        self._place()
        if inside:
            self.here().setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def here(self) -> RungCard:
        """The card of the present exercise."""
        return next(card for card in self.cards if card.rung is not None and card.rung.way == 0)

    def usual_height(self, width: int) -> int:
        """Its height in this width where all rungs stand in one line, with pictures of the usual height; else 0."""
        shown = [card for card in self.cards if card.rung is not None]
        wide = self._card_width(shown, width) if shown and not self.isHidden() else 0
        return max((card.height_px(wide) + card.lower_px for card in shown), default=0) if wide else 0

    def can_be_lower(self, width: int) -> int:
        """By how many pixels its pictures can be lower in this width and still tell."""
        shown = [card for card in self.cards if card.rung is not None]
        return int(self._card_width(shown, width) * (_HIGH - _LEAST_HIGH)) if shown else 0

    def be_lower(self, px: int) -> None:
        """Have pictures that are so many pixels lower than usual."""
        if px != self._lower_px:
            self._lower_px = px
            for card in self.cards:
                card.lower_px = px
            self._place()

    def update_cards(self, _drawn: str = "") -> None:
        """A picture has come, or the colours are others."""
        for card in self.cards:
            card.update()

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._place()

    @override
    def eventFilter(self, watched: QtCore.QObject, event: QtCore.QEvent) -> bool:
        if event.type() == QtCore.QEvent.Type.KeyPress and isinstance(event, QtGui.QKeyEvent):
            keys = QtCore.Qt.Key
            step = {keys.Key_Left: -1, keys.Key_Right: 1}.get(QtCore.Qt.Key(event.key()), 0)
            if step and isinstance(watched, RungCard):
                self._move(watched, step)
                return True
        return False

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        painter = QtGui.QPainter(self)
        sign = self._theme.pixmap("chevron-right", "ink-2", _SIGN, self.devicePixelRatioF())
        for place in self._arrows:
            painter.drawPixmap(place, sign)

    def _clicked(self, card: RungCard) -> None:
        if card.rung is not None and card.rung.way:
            self.chosen.emit(card.rung.exercise.id)

    def _move(self, card: RungCard, step: int) -> None:
        shown = [one for one in self.cards if one.rung is not None]
        number = shown.index(card) + step
        if 0 <= number < len(shown):
            shown[number].setFocus(QtCore.Qt.FocusReason.TabFocusReason)

    def _place(self) -> None:
        """Side by side as wide as there is room, in several lines where the words would have too little."""
        shown = [card for card in self.cards if card.rung is not None]
        if not shown or not self.width():
            return
        px, arrow = self._theme.px, self._theme.px(_ARROW)
        gaps = self._gaps(shown)
        width = self._card_width(shown, self.width()) or min(px(_WIDEST), self.width())
        self._arrows = []
        left = top = 0
        line: list[RungCard] = []
        for number, card in enumerate(shown):
            before = gaps[number - 1] if number and line else 0
            if line and left + before + width > self.width():
                top += self._settle(line, top) + px(16)
                left, before, line = 0, 0, []
            if before == arrow:
                middle = top + card.picture_high(width) // 2
                self._arrows.append(QtCore.QPoint(left + (arrow - px(_SIGN)) // 2, middle - px(_SIGN) // 2))
            left += before
            card.setGeometry(left, top, width, card.height_px(width))
            left += width
            line.append(card)
        height = top + self._settle(line, top)
        if height != self.height():
            self.setFixedHeight(height)
        self.update()

    def _gaps(self, shown: Sequence[RungCard]) -> list[int]:
        """Between the cards; an arrow stands where it becomes harder."""
        ways = [card.rung.way for card in shown if card.rung is not None]
        return [self._theme.px(_GAP if one == other else _ARROW) for one, other in itertools.pairwise(ways)]

    def _card_width(self, shown: Sequence[RungCard], width: int) -> int:
        """Of each card with all in one line; 0 where the words would have too little."""
        room = (width - sum(self._gaps(shown))) // len(shown)
        return min(self._theme.px(_WIDEST), room) if room >= self._theme.px(_NARROWEST) else 0

    @staticmethod
    def _settle(line: list[RungCard], top: int) -> int:
        """Give the cards of a line the same height; that height."""
        height = max(card.height() for card in line)
        for card in line:
            card.setGeometry(card.x(), top, card.width(), height)
        return height


class RungCard(PaintedButton):
    """One exercise of the ladder: its picture, its name, and what makes it easier or harder.

    Attributes:
        rung: What it shows.
        lower_px: By how much its picture is lower than usual.
    """

    def __init__(self, theme: Theme, figures: Figures, parent: QtWidgets.QWidget) -> None:
        super().__init__(theme, "", parent)
        self._figures = figures
        self.rung: Rung | None = None
        self.lower_px = 0

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

    def picture_high(self, width: int) -> int:
        """The height of the picture in this width, in pixels."""
        return round(width * _HIGH) - self.lower_px

    def height_px(self, width: int) -> int:
        """The height that picture and words take in this width."""
        return self._picture(width).height() + self.theme.px(_WORDS_GAP) + sum(self._words_heights(width))

    @override
    def sizeHint(self) -> QtCore.QSize:
        width = self.theme.px(_WIDEST)
        return QtCore.QSize(width, self.height_px(width))

    @override
    def focus_shape(self) -> tuple[QtCore.QRect, int]:
        return self._picture(self.width()), self.theme.px(10)

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        if self.rung is None:
            return
        painter, theme, dpr = self.painter(), self.theme, self.devicePixelRatioF()
        place = self._picture(self.width())
        hovered = self.underMouse() and self.rung.way != 0
        painter.setBrush(theme.token("soft" if hovered else "still-on-card"))
        painter.drawRoundedRect(place, theme.px(10), theme.px(10))
        exercise = self.rung.exercise
        picture = self._figures.still(theme, exercise.id, (place.width(), place.height()), dpr, ground="still-on-card")
        if picture is None:
            picture = theme.pixmap(f"position-{exercise.position.value}", "ink-2", 48, dpr)
        size = picture.deviceIndependentSize()
        painter.drawPixmap(
            QtCore.QPointF((place.width() - size.width()) / 2, (place.height() - size.height()) / 2), picture
        )
        if self.rung.way == 0:
            painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
            painter.setPen(QtGui.QPen(theme.token("accent"), 2))
            painter.drawRoundedRect(QtCore.QRectF(place).adjusted(1, 1, -1, -1), theme.px(10), theme.px(10))
        self._write(painter, place.bottom() + 1 + theme.px(_WORDS_GAP))

    def _write(self, painter: QtGui.QPainter, top: int) -> None:
        assert self.rung is not None
        first, second = self._words_heights(self.width())
        painter.setPen(self.theme.token("ink"))
        painter.setFont(self._name_font())
        painter.drawText(QtCore.QRect(0, top, self.width(), first), _WRAP, self.rung.exercise.name)
        painter.setPen(self.theme.token("ink-2"))
        painter.setFont(self.theme.font(13))
        painter.drawText(QtCore.QRect(0, top + first, self.width(), second), _WRAP, self.rung.caption)

    def _picture(self, width: int) -> QtCore.QRect:
        return QtCore.QRect(0, 0, width, self.picture_high(width))

    def _words_heights(self, width: int) -> tuple[int, int]:
        if self.rung is None:
            return 0, 0
        room = QtCore.QRect(0, 0, max(1, width), 10_000)
        pairs = ((self._name_font(), self.rung.exercise.name), (self.theme.font(13), self.rung.caption))
        first, second = (QtGui.QFontMetrics(font).boundingRect(room, _WRAP, text).height() for font, text in pairs)
        return first, second

    def _name_font(self) -> QtGui.QFont:
        return self.theme.font(14, 600)
