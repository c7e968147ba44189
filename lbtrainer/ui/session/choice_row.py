# SPDX-License-Identifier: GPL-3.0-or-later
"""Two or three answers as large cards of which one is framed: Left changes, Right and Enter take.

A question in a session is answered from the floor, with two keys of a clicker, and its usual answer is framed before
anybody asks.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.figure.figure_stills import Figures
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.session.session_keys import Action, action_of, latin_key
from lbtrainer.ui.widgets.painted_button import PaintedButton
from lbtrainer.ui.widgets.stage import Stage

_TITLE: Final = 3.2
_DETAIL: Final = 2.1
_HINT: Final = 1.9
_PAD: Final = 2.6
_GAP: Final = 2.0
_HEIGHT: Final = 17.0
_LEAST_TEXT_PX: Final = 13
_STILL: Final = 0.36
"""Part of a card's width that a picture takes."""
_STILL_PAD: Final = 1.6
_STILL_SHAPE: Final = 1.45


class Choice(NamedTuple):
    """One answer.

    Attributes:
        key: What `taken` says.
        title, detail: A verb, and what it means.
        hint: A key that takes it at once, as shown; "" for none.
        exercise: Id of the exercise that its picture shows, "" for none.
    """

    key: str
    title: str
    detail: str = ""
    hint: str = ""
    exercise: str = ""


class ChoiceCard(PaintedButton):
    """One answer on a card."""

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget) -> None:
        super().__init__(theme, "", parent)
        self.choice = Choice("", "")
        self.framed = False
        self._unit_px = 8.0
        self._stage = Stage(theme, parent=self, ground="still-on-card")
        self._stage.setAttribute(QtCore.Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._stage.hide()

    def show_still(self, figures: Figures | None) -> None:
        """Show the exercise of the answer beside its words."""
        shown = figures is not None and bool(self.choice.exercise)
        if figures is not None and shown:
            self._stage.show_exercise(figures, self.choice.exercise, "")
        self._stage.setVisible(shown)
        self._place_still()

    def show_choice(self, choice: Choice, *, framed: bool) -> None:
        """Show an answer; the framed one has Enter for its key."""
        self.choice, self.framed = choice, framed
        self.setText(choice.title)
        self.setAccessibleName(choice.title)
        self.setAccessibleDescription(choice.detail)
        self.setToolTip(f"{choice.title} ({self._hint()})" if self._hint() else "")
        self.update()

    def set_unit_px(self, unit_px: float) -> None:
        """The session's unit u."""
        self._unit_px = unit_px
        self.update()

    @override
    def focus_shape(self) -> tuple[QtCore.QRect, int]:
        return self.rect(), round(2 * self._unit_px)

    def height_px(self, width_px: int) -> int:
        """The height that title, detail and key need in this width."""
        room = width_px - 2 * round(_PAD * self._unit_px) - self._still_room(width_px)
        words = self._height(self.choice.title, self._title_font(), room)
        words += self._height(self.choice.detail, self._detail_font(), room)
        return words + round((2 * _PAD + 0.6) * self._unit_px) + QtGui.QFontMetrics(self._hint_font()).height()

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        painter, theme = self.painter(), self.theme
        line = max(2.0, 0.36 * self._unit_px) if self.framed else 1.0
        painter.setPen(QtGui.QPen(theme.token("accent" if self.framed else "outline"), line))
        painter.setBrush(theme.token("sunken" if self.underMouse() and not self.framed else "surface"))
        box = QtCore.QRectF(self.rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2)
        painter.drawRoundedRect(box, 2 * self._unit_px, 2 * self._unit_px)
        pad = round(_PAD * self._unit_px)
        inner = self.rect().adjusted(pad + self._still_room(self.width()), pad, -pad, -pad)
        flags = QtCore.Qt.AlignmentFlag
        wrap = int(QtCore.Qt.TextFlag.TextWordWrap)
        painter.setPen(theme.token("ink-2"))
        painter.setFont(self._hint_font())
        painter.drawText(inner, int(flags.AlignRight | flags.AlignTop), self._hint())
        painter.setFont(self._detail_font())
        detail = self._height(self.choice.detail, self._detail_font(), inner.width())
        painter.drawText(inner, int(flags.AlignBottom) | wrap, self.choice.detail)
        painter.setPen(theme.token("ink"))
        painter.setFont(self._title_font())
        above = inner.adjusted(0, 0, 0, -detail - round(0.6 * self._unit_px))
        painter.drawText(above, int(flags.AlignBottom) | wrap, self.choice.title)

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_still()

    def _still_room(self, width_px: int) -> int:
        """How far the words stand away for the picture."""
        return 0 if self._stage.isHidden() else round(_STILL * width_px)

    def _place_still(self) -> None:
        pad = round(_STILL_PAD * self._unit_px)
        room = self._still_room(self.width()) - pad
        height = min(self.height() - 2 * pad, round(room / _STILL_SHAPE))
        self._stage.setGeometry(pad, (self.height() - height) // 2, max(0, room), max(0, height))

    def _hint(self) -> str:
        return "Enter" if self.framed else self.choice.hint

    def _height(self, text: str, font: QtGui.QFont, width: int) -> int:
        if not text:
            return 0
        room = QtCore.QRect(0, 0, max(1, width), 10_000)
        return QtGui.QFontMetrics(font).boundingRect(room, int(QtCore.Qt.TextFlag.TextWordWrap), text).height()

    def _title_font(self) -> QtGui.QFont:
        return self.theme.font(max(15.0, _TITLE * self._unit_px), 600, scaled=False)

    def _detail_font(self) -> QtGui.QFont:
        return self.theme.font(max(_LEAST_TEXT_PX, _DETAIL * self._unit_px), 400, scaled=False)

    def _hint_font(self) -> QtGui.QFont:
        return self.theme.font(max(_LEAST_TEXT_PX, _HINT * self._unit_px), 500, scaled=False)


class ChoiceRow(QtWidgets.QWidget):
    """Cards side by side, the first one the widest.

    Signals:
        taken: The key of the answer that was taken.
        moved: The frame has come to this Choice, by a key or by the focus.
    """

    taken = QtCore.Signal(str)
    moved = QtCore.Signal(object)

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._unit_px = 8.0
        self._choices: tuple[Choice, ...] = ()
        self._framed = 0
        self.cards: tuple[ChoiceCard, ...] = ()

    @property
    def framed(self) -> str:
        """The key of the framed answer."""
        return self.framed_choice.key

    @property
    def framed_choice(self) -> Choice:
        """The framed answer."""
        return self._choices[self._framed]

    def set_choices(self, choices: Sequence[Choice], figures: Figures | None = None, *, anew: bool = False) -> None:
        """Offer these; the first one is framed. The same ones again keep the frame where it is, unless `anew`.

        Args:
            choices: The answers.
            figures: Where the pictures of their exercises come from; None for none.
            anew: A question is asked, not one that is still open: what was framed the last time is forgotten.
        """
        keys = [choice.key for choice in choices]
        if anew or keys != [choice.key for choice in self._choices]:
            self._framed = 0
        self._choices = tuple(choices)
        while len(self.cards) < len(choices):
            self._add_card()
        self._show()
        for card in self.cards:
            card.show_still(figures)
        self._place()

    def set_unit_px(self, unit_px: float) -> None:
        """The session's unit u."""
        self._unit_px = unit_px
        for card in self.cards:
            card.set_unit_px(unit_px)
        self._place()

    def change(self) -> None:
        """Frame the next answer; after the last one the first."""
        self._frame((self._framed + 1) % len(self._choices))

    def take(self) -> None:
        """Take the framed answer."""
        self.taken.emit(self.framed)

    def answer_key(self, event: QtGui.QKeyEvent) -> bool:
        """Answer with a key of a keyboard, a clicker or a remote; whether it was one."""
        action = action_of(latin_key(event), event.modifiers())
        if action not in (Action.DONE, Action.PAUSE, Action.BACK):
            return False
        if event.isAutoRepeat():
            return True
        if action is Action.BACK:
            self.change()
        else:
            self.take()
        return True

    def height_px(self, width_px: int) -> int:
        """The height that the tallest card needs in this width."""
        needed = (card.height_px(width) for card, width in zip(self.cards, self._widths(width_px), strict=False))
        return max((round(_HEIGHT * self._unit_px), *needed))

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @override
    def eventFilter(self, watched: QtCore.QObject, event: QtCore.QEvent) -> bool:
        if event.type() == QtCore.QEvent.Type.FocusIn and watched in self.cards:
            self._frame(self.cards.index(watched))
        elif event.type() == QtCore.QEvent.Type.KeyPress and isinstance(event, QtGui.QKeyEvent):
            return self.answer_key(event)
        return False

    def _add_card(self) -> None:
        card = ChoiceCard(self._theme, self)
        card.set_unit_px(self._unit_px)
        index = len(self.cards)
        card.clicked.connect(lambda: self.taken.emit(self._choices[index].key))
        card.installEventFilter(self)
        self.cards = (*self.cards, card)

    def _frame(self, index: int) -> None:
        moved = index != self._framed
        self._framed = index
        self._show()
        if moved:
            self.moved.emit(self._choices[index])

    def _show(self) -> None:
        for index, card in enumerate(self.cards):
            card.setVisible(index < len(self._choices))
            if index < len(self._choices):
                card.show_choice(self._choices[index], framed=index == self._framed)

    def _widths(self, width_px: int) -> list[int]:
        count = len(self._choices)
        gap = round(_GAP * self._unit_px)
        shares = [1.5] + [1.0] * (count - 1) if count > 2 else [1.0] * count
        room = width_px - gap * max(0, count - 1)
        return [int(room * share / sum(shares)) for share in shares]

    def _place(self) -> None:
        left = 0
        gap = round(_GAP * self._unit_px)
        for card, width in zip(self.cards, self._widths(self.width()) if self._choices else [], strict=False):
            card.setGeometry(left, 0, width, self.height())
            left += width + gap
