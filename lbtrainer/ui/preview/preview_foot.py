# SPDX-License-Identifier: GPL-3.0-or-later
"""The foot of the preview, always in view: what leads the session, Start, and a word of care."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.buttons import PrimaryButton, QuietButton, Size
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.page_scroll import columns

_GAP = 8
_BESIDE = 20
_SHARES = (6, 5)
"""Of the marks and Start beside them."""
_LOW = 480
"""Under this height of the page, in pixels of the composition, the word of care scrolls with the cards."""


class PreviewFoot(QtWidgets.QWidget):
    """Start is the one button of the page, unless pain speaks against it: then something kinder comes first.

    Attributes:
        start: The button. `caption`: the word of care.

    Signals:
        start_pressed: Start, or start all the same.
        kinder_pressed: What stands in the place of Start.
    """

    start_pressed = QtCore.Signal()
    kinder_pressed = QtCore.Signal()

    def __init__(self, theme: Theme, marks: QtWidgets.QWidget | None) -> None:
        """Build it; `marks` tell whether voice, sound and screen are ready, None where nothing can be asked."""
        super().__init__()
        self._theme = theme
        self.start = PrimaryButton(theme, "Start", "play", size=Size.HERO)
        self._kinder = PrimaryButton(theme, "", "leaf", size=Size.HERO)
        self._anyway = QuietButton(theme, "Start all the same", size=Size.SMALL)
        self.caption = Text("", "small")
        self._marks = marks
        self._low = False
        self._lay_out()
        self.start.clicked.connect(self.start_pressed)
        self._anyway.clicked.connect(self.start_pressed)
        self._kinder.clicked.connect(self.kinder_pressed)
        self._kinder.hide()
        self._anyway.hide()
        self.show_routine("", possible=True)

    @property
    def buttons(self) -> tuple[QtWidgets.QWidget, ...]:
        """In the order of Tab."""
        return (self.start, self._kinder, self._anyway)

    @property
    def first(self) -> PrimaryButton:
        """What Enter presses."""
        return self.start if self._kinder.isHidden() else self._kinder

    def show_routine(self, name: str, *, possible: bool, kinder: str = "") -> None:
        """Offer to start this routine, or say why it cannot be; with something `kinder`, that comes first."""
        for button in (self.start, self._anyway):
            button.setEnabled(possible)
        self.start.setToolTip("Start the session (Enter)" if possible else "Nothing of it is left with this equipment")
        self.start.setAccessibleName(f"Start {name}".strip())
        self._anyway.setAccessibleName(f"Start {name} all the same")
        self._put_first(kinder)

    def _put_first(self, words: str) -> None:
        had_focus = self.window().focusWidget() in self.buttons
        if words:
            self._kinder.setText(words)
        self.start.setVisible(not words)
        self._kinder.setVisible(bool(words))
        self._anyway.setVisible(bool(words))
        if had_focus:
            self.first.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        self._turn()

    def place(self, cards: QtWidgets.QVBoxLayout, after: int, *, height_px: int, low: bool) -> None:
        """Take the form of the page.

        Args:
            cards: Takes the word of care where the page is too low for it,
            after: behind so many of them.
            height_px: Of the page.
            low: One row, with Start at its end, where there is room for it beside the marks.
        """
        self._low = low
        self._column.setSpacing(self._theme.px(_GAP))
        self._buttons.setSpacing(self._theme.px(_GAP))
        self._told.setSpacing(0)
        if height_px < self._theme.px(_LOW):
            cards.insertWidget(after, self.caption)
        else:
            self._column.addWidget(self.caption)
        self._turn()

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _lay_out(self) -> None:
        self._buttons, self._told = QtWidgets.QVBoxLayout(), QtWidgets.QVBoxLayout()
        for button in (self.start, self._kinder):
            self._buttons.addWidget(button)
        self._buttons.addWidget(self._anyway, 0, QtCore.Qt.AlignmentFlag.AlignHCenter)
        if self._marks is not None:
            self._told.addWidget(self._marks)
        self._row = QtWidgets.QBoxLayout(columns(True))
        self._row.addLayout(self._told, _SHARES[0])
        self._row.addLayout(self._buttons, _SHARES[1])
        self._column = QtWidgets.QVBoxLayout(self)
        self._column.addLayout(self._row)
        self._column.addWidget(self.caption)
        self._column.setContentsMargins(0, 0, 0, 0)

    def _turn(self) -> None:
        """Marks and word of care at the left of Start in a low page, unless a long word on a button leaves no room."""
        gap = self._theme.px(_BESIDE)
        room = (self.width() - gap) / sum(_SHARES)
        needs = (_least(part) / share for part, share in zip((self._told, self._buttons), _SHARES, strict=True))
        beside = self._low and max(needs) <= room
        self._row.setDirection(columns(not beside))
        self._row.setSpacing(gap if beside else self._theme.px(_GAP))
        if self.isAncestorOf(self.caption):
            (self._told if beside else self._column).addWidget(self.caption)
        flags = QtCore.Qt.AlignmentFlag
        across = flags.AlignVCenter if self._kinder.isHidden() else flags.AlignTop
        self._row.setAlignment(self._told, across if beside else flags(0))
        self.caption.setAlignment(flags.AlignLeft if beside else flags.AlignHCenter)


def _least(layout: QtWidgets.QLayout) -> int:
    return layout.minimumSize().width()
