# SPDX-License-Identifier: GPL-3.0-or-later
"""First step of the first start: what this is, and the consent."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.figure.figure_stills import Figures
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.welcome.read_on import ReadOn
from lbtrainer.ui.welcome.small_print import CONSENT
from lbtrainer.ui.welcome.welcome_parts import Point
from lbtrainer.ui.welcome.welcome_stage import WelcomeStage
from lbtrainer.ui.welcome.welcome_step import WelcomeStep
from lbtrainer.ui.widgets.buttons import PrimaryButton, Size
from lbtrainer.ui.widgets.cards import Card
from lbtrainer.ui.widgets.check_row import CheckRow
from lbtrainer.ui.widgets.labels import Text

_POINTS = (
    ("voice", "No hands needed"),
    ("leaf", "Easier when something hurts"),
    ("lock", "Stays on this computer"),
)
_TITLE = "A steady way\nto a stronger back"
_LEAD = "Lie down, press one key, follow along."
_MOST = 528
_NARROW_MOST = 760
_ALONE_BELOW = 880
_TICK_FIRST = "Tick the box first, with a click or Enter."
_HINT = "Tick the box first."


class ConsentStep(WelcomeStep):
    """Words and consent left, the stage right; where it leaves too little room for words the stage gives way.

    Signals:
        accepted: The consent was given.
    """

    accepted = QtCore.Signal()

    def __init__(self, theme: Theme, figures: Figures, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(theme, parent, step=0, lead=_LEAD, most=_MOST, margin=64, centred=True)
        body = self.page.body
        self.title.set_look("first-title")
        for number, point in enumerate(_POINTS):
            if number:
                self.add_gap(16)
            body.addWidget(Point(theme, *point))
        self.add_gap(26)
        self._card = Card(theme, side=True)
        self._consent = CheckRow(theme, "consent", CONSENT, least=32)
        self._card.body.addWidget(self._consent)
        body.addWidget(self._card)
        self._button = PrimaryButton(theme, "Continue", size=Size.LARGE)
        self._hint = Text(_HINT, "small", wraps=False)
        self._read_on = ReadOn(theme, self.page)
        self._read_on.all_read.connect(self._offer)
        self.add_buttons(self._button, self._hint, self._read_on)
        self._stage = WelcomeStage(theme, figures)
        self._stage_box = QtWidgets.QHBoxLayout()
        self._stage_box.addWidget(self._stage)
        self._whole.addLayout(self._stage_box, 1)
        self._consent.toggled.connect(self._offer)
        self._button.clicked.connect(self.go_on)
        theme.changed.connect(self._restyle)
        self._read_on.ask(self._card)
        self._offer()
        self._restyle()

    @override
    def go_on(self) -> None:
        """The first Enter ticks, as the box has the focus; the next one goes on."""
        if self._consent.isChecked():
            self.accepted.emit()
        elif self._read_on.waits:
            self._read_on.go_down()
        else:
            self._consent.setFocus(QtCore.Qt.FocusReason.TabFocusReason)
            self._consent.setChecked(True)

    @override
    def take_focus(self) -> None:
        self._consent.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._restyle()

    def _offer(self) -> None:
        """Continue is on once the box is ticked; until then it says beside it what to do."""
        given = self._consent.isChecked()
        self._button.setEnabled(given)
        self._button.setToolTip("Enter" if given else _TICK_FIRST)
        self._hint.setText("" if given else _HINT)
        self._hint.setVisible(not given and not self._read_on.waits)

    def _restyle(self) -> None:
        px = self.theme.px
        narrow = self.width() < px(_ALONE_BELOW)
        self._stage.setVisible(not narrow)
        self.page.set_most(_NARROW_MOST if narrow else _MOST)
        self.title.setText(_TITLE.replace("\n", " ") if narrow else _TITLE)
        margin = 0 if narrow else px(24)
        self._stage_box.setContentsMargins(0, margin, margin, margin)
