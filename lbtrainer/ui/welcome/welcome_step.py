# SPDX-License-Identifier: GPL-3.0-or-later
"""One step of the first start: head and buttons at the same places on each, the content between them, Enter goes on."""

from __future__ import annotations

from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.welcome.welcome_parts import StepDots
from lbtrainer.ui.widgets.flow_layout import FlowLayout
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.page_scroll import PageScroll

_MARGIN: Final = 32
LOW: Final = 680
_NARROW_BELOW: Final = 840  # few words a row: two columns stand in the smallest window
_GAPS: Final = (20, 4, 20)
_WIDE_GAPS: Final = (28, 20, 28)
_FOOT_GAP: Final = 12
_FOOT_BELOW: Final = 24
_FOOT_BELOW_LOW: Final = 16
_PAGE_HEIGHT: Final = 656  # holds the longest step as long as nothing is ticked: on none does the foot move
_ALONE_GAP: Final = 12
_ANY_HEIGHT_PX: Final = 16_777_215


class WelcomeStep(QtWidgets.QWidget):
    """A page that scrolls under its head, with its buttons always in view.

    Enter continues from wherever the focus is, unless a button has it. Escape goes back where there is a way back.

    Attributes:
        page: The scrolled content; what a step adds goes into its body.
        dots, title, lead: The head.
        foot: What stands below the page. `buttons`: its row of buttons, more rows where there is little room. In a
            high window what is spare lies below them, so that they stay near what they answer.
    """

    def __init__(
        self,
        theme: Theme,
        parent: QtWidgets.QWidget | None = None,
        *,
        step: int,
        title: str = "",
        lead: str = "",
        most: int = 1088,
        margin: int = 40,
        centred: bool = False,
    ) -> None:
        """Build the head.

        Args:
            theme: The look.
            parent: Qt's parent.
            step: Which of the steps it is, from 0.
            title: What it asks or says.
            lead: A sentence below it.
            most: Widest content.
            margin: At the sides of a wide page.
            centred: It stands alone: larger gaps, and the content ends where its buttons are.
        """
        super().__init__(parent)
        self.theme = theme
        self.page = PageScroll(theme, self, most=most, margins=(margin, _MARGIN), narrow_below=_NARROW_BELOW)
        self.dots = StepDots(theme, step)
        self.title, self.lead = Text(title, "day-title"), Text(lead, "lead")
        self._gaps: list[tuple[QtWidgets.QSpacerItem, float]] = []
        self._centred = centred
        if centred:
            self.page.body.addStretch(1)
        for part, gap in zip((self.dots, self.title, self.lead), _WIDE_GAPS if centred else _GAPS, strict=True):
            self.page.body.addWidget(part)
            self.add_gap(gap)
        foot = QtWidgets.QWidget()
        foot.setSizePolicy(QtWidgets.QSizePolicy.Policy.Ignored, QtWidgets.QSizePolicy.Policy.Minimum)
        self.foot = QtWidgets.QHBoxLayout(foot)
        self.foot.setContentsMargins(0, 0, 0, 0)
        self.buttons = FlowLayout()
        self.foot.addLayout(self.buttons, 1)
        column = QtWidgets.QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.page, 1)
        column.addWidget(foot)
        column.addStretch(0)  # takes what the page does not
        self._whole = QtWidgets.QHBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addLayout(column, 1)
        theme.changed.connect(self._space)
        self.page.placed.connect(self._place_foot)

    def add_gap(self, size: float) -> None:
        """Leave room below what the page has so far; pixels of the composition."""
        item = QtWidgets.QSpacerItem(0, self.theme.px(size))
        self._gaps.append((item, size))
        self.page.body.addItem(item)

    def add_buttons(self, *buttons: QtWidgets.QWidget) -> None:
        """Put these below the page, from the left."""
        for button in buttons:
            self.buttons.addWidget(button)

    def go_on(self) -> None:
        """What Enter does here."""

    def go_back(self) -> bool:
        """What Escape does here; whether there is a step to go back to."""
        return False

    def take_focus(self) -> None:
        """Put the focus where the page begins."""

    @override
    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        if event.key() in (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.go_on()
        elif event.key() != QtCore.Qt.Key.Key_Escape or not self.go_back():
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._space()

    def _space(self) -> None:
        """In a low window the gaps are halved, so that most of the page is seen without scrolling."""
        px = self.theme.px
        low = self.height() < px(LOW)
        margin = _MARGIN // 2 if low else _MARGIN
        for item, size in self._gaps:
            item.changeSize(0, px(size / 2 if low else size))
        below = _ALONE_GAP if self._centred and not low else 0
        self.page.set_room(margin, below if self.buttons.count() else margin)
        self.page.setMaximumHeight(px(_PAGE_HEIGHT) if self.buttons.count() else _ANY_HEIGHT_PX)
        self.page.body.invalidate()

    def _place_foot(self, side: int) -> None:
        """The buttons begin where the content does."""
        if self.buttons.count():
            px = self.theme.px
            below = px(_FOOT_BELOW_LOW if self.height() < px(LOW) else _FOOT_BELOW)
            self.foot.setContentsMargins(side, px(_FOOT_GAP), side, below)
            self.foot.setSpacing(px(_FOOT_GAP))
            self.buttons.set_gaps(px(_FOOT_GAP), px(_FOOT_GAP))
