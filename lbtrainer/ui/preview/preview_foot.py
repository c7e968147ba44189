# SPDX-License-Identifier: GPL-3.0-or-later
"""The foot of the preview, always in view: what leads the session, Start, and a word of care."""

from __future__ import annotations

from PySide6 import QtCore, QtWidgets

from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.buttons import PrimaryButton, QuietButton, Size
from lbtrainer.ui.widgets.labels import Text

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
        self.caption.setAlignment(QtCore.Qt.AlignmentFlag.AlignHCenter)
        self._column = QtWidgets.QVBoxLayout(self)
        if marks is not None:
            self._column.addWidget(marks)
        for button in (self.start, self._kinder):
            self._column.addWidget(button)
        self._column.addWidget(self._anyway, 0, QtCore.Qt.AlignmentFlag.AlignHCenter)
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

    def place(self, cards: QtWidgets.QVBoxLayout, after: int, *, height_px: int) -> None:
        """Take the form of the page; in a low one the word of care goes into `cards`, after so many of them."""
        px = self._theme.px
        if height_px < px(_LOW):
            cards.insertWidget(after, self.caption)
        else:
            self._column.addWidget(self.caption)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(8))
