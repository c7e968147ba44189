# SPDX-License-Identifier: GPL-3.0-or-later
"""Second step of the first start, and "Anything new": the signs that need a professional first."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.domain.pain import RedFlag, Urgency, red_flags
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.welcome.read_on import ReadOn
from lbtrainer.ui.welcome.welcome_step import LOW, WelcomeStep
from lbtrainer.ui.widgets.buttons import PrimaryButton, QuietButton, Size
from lbtrainer.ui.widgets.cards import Card, Hairline
from lbtrainer.ui.widgets.check_row import CheckRow
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.number_field import NumberField
from lbtrainer.ui.widgets.page_scroll import columns

_FIRST_TITLE = "A short check"
_LATER_TITLE = "Anything new since last time?"
_LEAD = "Tick what is true now."
_CARDS = (
    (Urgency.EMERGENCY, "New or sudden"),
    (Urgency.URGENT, "In recent weeks"),
)
_NUMBER_LEAST = 280
_ROW = 48
_LOW_ROW = 35


class CheckStep(WelcomeStep):
    """Two cards of signs; nothing is ticked for anybody, and Enter never presses "None of these" by itself.

    Signals:
        answered: The ids that were ticked, and whether "I am not sure" was pressed.
    """

    answered = QtCore.Signal(tuple, bool)

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(theme, parent, step=1, title=_FIRST_TITLE, lead=_LEAD)
        self._rows: list[CheckRow] = []
        body = self.page.body
        self._questions = QtWidgets.QWidget()
        # Its height is what its width makes of it: by its own hint, at its narrowest, the page would scroll needlessly.
        self._questions.setMinimumHeight(1)
        self._cards = QtWidgets.QBoxLayout(columns(False), self._questions)
        self._cards.setContentsMargins(0, 0, 0, 0)
        for urgency, title in _CARDS:
            self._cards.addWidget(self._card(title, red_flags(urgency)), 1)
        body.addWidget(self._questions)
        body.addStretch(1)
        self._asks_number = self._number_row()
        body.addWidget(self._asks_number, 0, QtCore.Qt.AlignmentFlag.AlignLeft)
        self._none = PrimaryButton(theme, "None of these", "check", size=Size.LARGE)
        self._go_on = PrimaryButton(theme, "Continue", size=Size.LARGE)
        self._unsure = QuietButton(theme, "I am not sure", size=Size.LARGE)
        self._read_on = ReadOn(theme, self.page)
        self._read_on.all_read.connect(self._offer_none)
        self.add_buttons(self._none, self._go_on, self._unsure, self._read_on)
        self._none.clicked.connect(lambda: self.answered.emit((), False))
        self._unsure.clicked.connect(lambda: self.answered.emit(self.ticked, True))
        self._go_on.clicked.connect(self.go_on)
        self._go_on.setToolTip("Enter")
        self.page.narrow_changed.connect(self._turn)
        self.page.placed.connect(self._place_number)
        theme.changed.connect(self._restyle)
        self._turn(self.page.narrow)
        self._ticks_changed()
        self._restyle()

    @property
    def ticked(self) -> tuple[str, ...]:
        """The ids of what is ticked, in the order asked."""
        return tuple(row.key for row in self._rows if row.isChecked())

    @property
    def number(self) -> str:
        """The emergency number that stands there."""
        return self._number.text()

    def begin(self, number: str, *, first: bool, ticked: Collection[str] = (), because: str = "") -> None:
        """Ask anew, as a rule with nothing ticked.

        Args:
            number: The emergency number as it is known so far.
            first: As a step of the first start, where the number can be changed.
            ticked: Ids of an answer that was kept and is looked at again.
            because: Why it is asked now, "" for no reason of its own.
        """
        self._number.show_number(number)
        self._asks_number.setVisible(first)
        self.lead.setText(because or _LEAD)
        self.title.setText(_FIRST_TITLE if first else _LATER_TITLE)
        self.dots.setVisible(first)
        for row in self._rows:
            row.setChecked(row.key in ticked)
        self.page.verticalScrollBar().setValue(0)
        self._read_on.ask(self._questions)
        self._offer_none()

    @override
    def go_on(self) -> None:
        if self.ticked:
            self.answered.emit(self.ticked, False)
        elif self._read_on.waits:
            self._read_on.go_down()
        else:
            # Enter on a row comes to the button and not through it: "none" is always pressed on purpose.
            self._none.setFocus(QtCore.Qt.FocusReason.TabFocusReason)

    @override
    def take_focus(self) -> None:
        self._rows[0].setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_rows()

    def _card(self, title: str, flags: Sequence[RedFlag]) -> Card:
        card = Card(self.theme)
        card.setAccessibleName(title)
        card.body.addWidget(Text(title, "row"))
        rows = QtWidgets.QVBoxLayout()
        rows.setSpacing(0)
        for flag in flags:
            row = CheckRow(self.theme, flag.id, flag.words)
            row.toggled.connect(self._ticks_changed)
            self._rows.append(row)
            rows.addWidget(Hairline())
            rows.addWidget(row)
        card.body.addLayout(rows)
        card.body.addStretch(1)
        return card

    def _number_row(self) -> QtWidgets.QWidget:
        """Where to call in an emergency, to be put right where it is another number."""
        asks = QtWidgets.QWidget()
        row = QtWidgets.QHBoxLayout(asks)
        row.setContentsMargins(0, 0, 0, 0)
        self._number = NumberField(self.theme)
        row.setSpacing(self.theme.px(12))
        row.addWidget(Text("Emergency number", "small", wraps=False))
        row.addWidget(self._number)
        return asks

    def _offer_none(self) -> None:
        """Let "None of these" be said once all of them have been in view."""
        self._none.setEnabled(not self._read_on.waits)
        self._none.setToolTip("Read to the end first" if self._read_on.waits else "")

    def _ticks_changed(self) -> None:
        some = bool(self.ticked)
        self._none.setVisible(not some)
        self._go_on.setVisible(some)

    def _turn(self, narrow: bool) -> None:
        self._cards.setDirection(columns(narrow))

    def _place_number(self, side: int) -> None:
        """The emergency number beside the buttons where there is room for it, else below the cards."""
        needed = self.buttons.sizeHint().width() + self.theme.px(_NUMBER_LEAST)
        beside = needed <= self.page.width() - 2 * side
        if (self.foot.indexOf(self._asks_number) >= 0) == beside:
            return
        if beside:
            self.foot.addWidget(self._asks_number)
        else:
            left = QtCore.Qt.AlignmentFlag.AlignLeft
            self.page.body.insertWidget(self.page.body.count() - 1, self._asks_number, 0, left)

    def _fit_rows(self) -> None:
        """In a low window the rows stand closer, so that all of them are seen without scrolling."""
        low = self.height() < self.theme.px(LOW)
        for row in self._rows:
            row.set_least(_LOW_ROW if low else _ROW)

    def _restyle(self) -> None:
        self._cards.setSpacing(self.theme.px(24))
        self._fit_rows()
