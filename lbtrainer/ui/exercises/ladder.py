# SPDX-License-Identifier: GPL-3.0-or-later
"""The ladder of an exercise from easier to harder: pictures in a row, the present one framed, all to click along.

Where height is dear the cards are in line: small pictures with the words beside them.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.figure.figure_stills import Figures
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.exercises.rung_card import PICTURE_HIGH, WIDEST, Rung, RungCard

_NARROWEST: Final = 120
_WIDEST_IN_LINE: Final = 280
_NARROWEST_IN_LINE: Final = 96
_LEAST_HIGH: Final = 0.44
_GAP: Final = 8
_ARROW: Final = 36
_ARROW_IN_LINE: Final = 28
"""Room for an arrow between two cards."""
_SIGN: Final = 20


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
        self._in_line = False
        figures.drawn.connect(self.update_cards)
        theme.changed.connect(self._place)

    def show_rungs(self, rungs: Sequence[Rung]) -> None:
        """Show another ladder; the keyboard stays on the rung of the present exercise when it was in here."""
        inside = any(card.hasFocus() for card in self.cards)
        while len(self.cards) < len(rungs):
            card = RungCard(self._theme, self._figures, self)
            card.lower_px, card.in_line = self._lower_px, self._in_line
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
        wide = self._picture_width(shown, width) if shown and not self.isHidden() else 0
        return max((card.height_above(wide) for card in shown), default=0) if wide else 0

    def line_height(self, width: int) -> int:
        """Its height in this width with the cards in line; as it is where they take several lines."""
        shown = [card for card in self.cards if card.rung is not None]
        wide = self._card_width(shown, width) if shown else 0
        return max(card.height_px(wide) for card in shown) if wide else self.height()

    def can_be_lower(self, width: int) -> int:
        """By how many pixels its pictures can be lower in this width and still tell."""
        shown = [card for card in self.cards if card.rung is not None]
        return int(self._picture_width(shown, width) * (PICTURE_HIGH - _LEAST_HIGH)) if shown else 0

    def be_lower(self, px: int) -> None:
        """Have pictures that are so many pixels lower than usual."""
        if px != self._lower_px:
            self._lower_px = px
            for card in self.cards:
                card.lower_px = px
            self._place()

    def set_in_line(self, *, in_line: bool) -> None:
        """Whether the pictures are small, with the words beside them."""
        if in_line != self._in_line:
            self._in_line = in_line
            for card in self.cards:
                card.in_line = in_line
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
        px, arrow = self._theme.px, self._arrow_px
        gaps = self._gaps(shown)
        width = self._card_width(shown, self.width()) or min(px(WIDEST), self.width())
        self._arrows = []
        left = top = 0
        line: list[RungCard] = []
        for number, card in enumerate(shown):
            before = gaps[number - 1] if number and line else 0
            if line and left + before + width > self.width():
                top += self._settle(line, top) + px(16)
                left, before, line = 0, 0, []
            if before == arrow:
                high = max(one.height_px(width) for one in shown) if self._in_line else card.picture(width).height()
                place = QtCore.QPoint(left + (arrow - px(_SIGN)) // 2, top + (high - px(_SIGN)) // 2)
                self._arrows.append(place)
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
        return [self._theme.px(_GAP) if one == other else self._arrow_px for one, other in itertools.pairwise(ways)]

    @property
    def _arrow_px(self) -> int:
        return self._theme.px(_ARROW_IN_LINE if self._in_line else _ARROW)

    def _card_width(self, shown: Sequence[RungCard], width: int) -> int:
        """Of each card with all in one line; 0 where the words would have too little."""
        px = self._theme.px
        if not self._in_line:
            return self._picture_width(shown, width)
        room = self._share(shown, width)
        return min(px(_WIDEST_IN_LINE), room) if room >= px(_NARROWEST_IN_LINE) else 0

    def _picture_width(self, shown: Sequence[RungCard], width: int) -> int:
        """As `_card_width` for cards with their words below the pictures, in a ladder so wide."""
        room = self._share(shown, width)
        return min(self._theme.px(WIDEST), room) if room >= self._theme.px(_NARROWEST) else 0

    def _share(self, shown: Sequence[RungCard], width: int) -> int:
        return (width - sum(self._gaps(shown))) // len(shown)

    @staticmethod
    def _settle(line: list[RungCard], top: int) -> int:
        """Give the cards of a line the same height; that height."""
        height = max(card.height() for card in line)
        for card in line:
            card.setGeometry(card.x(), top, card.width(), height)
        return height
