# SPDX-License-Identifier: GPL-3.0-or-later
"""Last step of the first start: what is at hand, and whether the screen can be read from the mat."""

from __future__ import annotations

from collections.abc import Collection

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.domain.equipment import AT_HOME, WEIGHTS_AND_GYM
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.gear_list import WEIGHTS, GearList
from lbtrainer.ui.welcome.welcome_step import WelcomeStep
from lbtrainer.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton, Size
from lbtrainer.ui.widgets.cards import Card
from lbtrainer.ui.widgets.fit_label import FitLabel
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.page_scroll import columns

_LINE = "Readable from your mat?"
_IF_NOT = "If not, press F11."
_NAME_UNITS = 7.4


class GearStep(WelcomeStep):
    """Rows to tick at the left, a line at the size of a session at the right; narrow: below.

    Signals:
        chosen: The equipment words of what is ticked, and whether a week is to be picked next.
        back_requested: To the step before.
    """

    chosen = QtCore.Signal(tuple, bool)
    back_requested = QtCore.Signal()

    def __init__(self, theme: Theme, words: Collection[str], parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(theme, parent, step=3, title="What is at hand?")
        self.lead.hide()
        body = self.page.body
        self._gear = GearList(theme, words, brief=AT_HOME)
        self._heavy = GearList(theme, words, brief=WEIGHTS_AND_GYM)
        self._more = QuietButton(theme, WEIGHTS, "chevron-down", size=Size.SMALL, flush=True)
        self._more.clicked.connect(self._show_heavy)
        gear_card = Card(theme)
        gear_card.setAccessibleName("What you have")
        for part in (self._gear, self._heavy):
            gear_card.body.addWidget(part)
        gear_card.body.addWidget(self._more, 0, QtCore.Qt.AlignmentFlag.AlignLeft)
        gear_card.body.addStretch(1)
        self._heavy.hide()
        self._line = FitLabel(theme, _LINE)
        self._columns = QtWidgets.QBoxLayout(columns(False))
        self._columns.addWidget(gear_card, 17)
        self._columns.addWidget(self._reading(), 10)
        body.addLayout(self._columns)
        body.addStretch(1)
        self._button = PrimaryButton(theme, "Pick a week", size=Size.LARGE)
        self._button.setToolTip("Enter")
        self._button.clicked.connect(self.go_on)
        self._routines = SecondaryButton(theme, "See the routines", size=Size.LARGE)
        self._routines.clicked.connect(lambda: self.chosen.emit(self._words(), False))
        self._back = QuietButton(theme, "Back", size=Size.LARGE)
        self._back.clicked.connect(self.back_requested)
        self.add_buttons(self._button, self._routines, self._back)
        self.page.narrow_changed.connect(self._turn)
        theme.changed.connect(self._restyle)
        self._turn(self.page.narrow)
        self._restyle()

    @override
    def go_on(self) -> None:
        self.chosen.emit(self._words(), True)

    @override
    def go_back(self) -> bool:
        self.back_requested.emit()
        return True

    @override
    def take_focus(self) -> None:
        self._gear.take_focus()

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._size_line()

    def _words(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self._gear.words, *self._heavy.words)))

    def _show_heavy(self) -> None:
        self._more.hide()
        self._heavy.show()
        self._heavy.take_focus()

    def _reading(self) -> _Stage:
        stage = _Stage(self.theme)
        self._stage_body = QtWidgets.QVBoxLayout(stage)
        self._stage_body.addStretch(1)
        self._stage_body.addWidget(self._line)
        self._stage_body.addStretch(1)
        self._stage_body.addWidget(Text(_IF_NOT, "small"))
        return stage

    def _size_line(self) -> None:
        """The name's size in the far view of a window like this one, never below a sixteenth of its height."""
        window = self.window()
        height = window.height()
        size = max(_NAME_UNITS * min(height / 100, window.width() / 160), height / 16)
        self._line.set_sizes(size, size)

    def _turn(self, narrow: bool) -> None:
        self._columns.setDirection(columns(narrow))

    def _restyle(self) -> None:
        px = self.theme.px
        self._columns.setSpacing(px(24))
        self._stage_body.setContentsMargins(px(24), px(24), px(24), px(24))
        self._stage_body.setSpacing(px(16))
        self._size_line()


class _Stage(QtWidgets.QWidget):
    """A piece of the session's ground."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        theme.changed.connect(self.update)

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        colours = self._theme.phase_colours("work")
        gradient = QtGui.QLinearGradient(0, 0, 0, self.height() * 0.7)
        gradient.setColorAt(0, colours.top)
        gradient.setColorAt(1, colours.ground)
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        painter.setPen(QtCore.Qt.PenStyle.NoPen)
        painter.setBrush(gradient)
        radius = self._theme.px(16)
        painter.drawRoundedRect(self.rect(), radius, radius)
