# SPDX-License-Identifier: GPL-3.0-or-later
"""The calm page after a yes or an "I am not sure": one thing to do, the number, and the way back."""

from __future__ import annotations

from collections.abc import Collection
from html import escape

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.domain.guidance import AFTER_A_YES, GUIDANCE, Guidance
from lbtrainer.domain.pain import Advice, RedFlag, ticked_flags
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.welcome.welcome_parts import Point
from lbtrainer.ui.welcome.welcome_step import LOW, WelcomeStep
from lbtrainer.ui.widgets.buttons import PrimaryButton, SecondaryButton, Size
from lbtrainer.ui.widgets.cards import Card
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.page_scroll import columns

_NAMED_SIGNS = 2
_SPOKEN_SIGNS = 3
_TWO_POINTS = 840
_POINT_GAP = 16
_LOW_POINT_GAP = 8
_BESIDE_GAP = 24
_NUMBERS = "112 in the European Union, 999 in the United Kingdom, 911 in the United States."


class CalmStep(WelcomeStep):
    """No red, no warning sign, no name of an illness.

    Signals:
        close_requested: "Close the app" was pressed.
        back_requested: Back to the questions.
    """

    close_requested = QtCore.Signal()
    back_requested = QtCore.Signal()

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(theme, parent, step=1, most=760, centred=True)
        self._guidance = AFTER_A_YES
        self._flags: tuple[RedFlag, ...] = ()
        body = self.page.body
        body.addWidget(self._card())
        self.add_gap(28)
        self._say = Point(theme, "voice", "What to say", "")
        self._otherwise = Point(theme, "phone", "When to call at once", "")
        not_a_diagnosis = "The app cannot tell what it is. A doctor can."
        self._points = QtWidgets.QVBoxLayout()
        for point in (self._say, self._otherwise):
            self._points.addWidget(point)
        self._last = QtWidgets.QBoxLayout(columns(True))
        for point in (
            Point(theme, "shield", "This is a question, not a diagnosis", not_a_diagnosis),
            Point(theme, "refresh", "Ticked by mistake, or answered by now?", "Go back and change your answer."),
        ):
            self._last.addWidget(point, 1)
        self._points.addLayout(self._last)
        body.addLayout(self._points)
        self._close = PrimaryButton(theme, "Close the app", size=Size.LARGE)
        self._back = SecondaryButton(theme, "Back to the questions", size=Size.LARGE)
        self._close.clicked.connect(self.close_requested)
        self._back.clicked.connect(self.back_requested)
        self.add_buttons(self._close, self._back)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_advice(self, advice: Advice, ticked: Collection[str], number: str, *, first: bool) -> None:
        """Show what to do now: after these ticks (ids), with this emergency number."""
        self._flags = ticked_flags(ticked)
        self._show(GUIDANCE[advice], number, first=first)

    def show_kept_yes(self, number: str) -> None:
        """Show what to do at a later start, when it is only known that something was ticked."""
        self._flags = ()
        self._show(AFTER_A_YES, number, first=True)

    @override
    def go_back(self) -> bool:
        self.back_requested.emit()
        return True

    @override
    def take_focus(self) -> None:
        # Where something is out of view the button gets no focus: Enter would close the page before it was read.
        self.page.settle()
        all_seen = self.page.verticalScrollBar().maximum() == 0
        (self._close if all_seen else self.page).setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _show(self, guidance: Guidance, number: str, *, first: bool) -> None:
        self._guidance = guidance
        emergency = guidance is GUIDANCE[Advice.EMERGENCY]
        self.dots.setVisible(first)
        self.title.setText(guidance.title)
        self._do.setText(guidance.do)
        self._how.setText(guidance.how)
        self._number.setText(number if emergency else "")
        self._number.setVisible(emergency)
        self._numbers.setVisible(emergency)
        self._say.set_text(guidance.say.format(say=" ".join(flag.say for flag in self._flags[:_SPOKEN_SIGNS])))
        self._otherwise.set_text(guidance.otherwise.format(number=number))
        self.page.verticalScrollBar().setValue(0)
        self._restyle()

    def _card(self) -> Card:
        card = Card(self.theme, side=True)
        card.setAccessibleName("What to do")
        self._sign = _RoundSign(self.theme)
        self._do = Text("", "section")
        self._how = Text("", "second")
        self._number = Text("", "body", wraps=False)
        self._numbers = Text(_NUMBERS, "small")
        self._words = words = QtWidgets.QVBoxLayout()
        for line in (self._do, self._number, self._how, self._numbers):
            words.addWidget(line)
        self._row = QtWidgets.QHBoxLayout()
        self._row.addWidget(self._sign, 0, QtCore.Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(words, 1)
        card.body.addLayout(self._row)
        return card

    def _turn(self) -> None:
        """In a low window all is closer and the last two points are neighbours: nothing need be scrolled to."""
        px = self.theme.px
        low = self.height() < px(LOW)
        beside = low and self.width() >= px(_TWO_POINTS)
        self._last.setDirection(columns(not beside))
        self._last.setSpacing(px(_BESIDE_GAP if beside else _POINT_GAP))
        self._points.setSpacing(px(_LOW_POINT_GAP if low else _POINT_GAP))
        self._words.setSpacing(px(1 if low else 4))
        figures = self.theme.font(36 if low else 44, 600)
        figures.unsetFeature(QtGui.QFont.Tag("tnum"))  # it stands alone: no gaps around the 1
        self._number.setFont(figures)

    def _restyle(self) -> None:
        self._row.setSpacing(self.theme.px(20))
        self._turn()
        ink = self.theme.token("ink").name()
        signs = [f'<b style="color:{ink}">{escape(_lower(flag.words))}</b>' for flag in self._flags]
        self.lead.setText(self._guidance.why.format(signs=_joined(signs)))


class _RoundSign(QtWidgets.QWidget):
    """The telephone in its circle."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        theme.changed.connect(self._resize)
        self._resize()

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        painter.setPen(QtCore.Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.token("soft"))
        painter.drawEllipse(self.rect())
        edge = self._theme.px(24)
        at = (self.width() - edge) // 2
        painter.drawPixmap(at, at, self._theme.pixmap("phone", "soft-ink", 24, self.devicePixelRatioF()))

    def _resize(self) -> None:
        self.setFixedSize(self._theme.px(60), self._theme.px(60))


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]


def _joined(signs: list[str]) -> str:
    """Two by name, the rest by number: the page stays calm however many were ticked."""
    more = len(signs) - _NAMED_SIGNS
    named = signs[:_NAMED_SIGNS] + ([f"{more} more"] if more > 0 else [])
    return f"{', '.join(named[:-1])} and {named[-1]}" if len(named) > 1 else "".join(named)
