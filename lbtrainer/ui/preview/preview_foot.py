# SPDX-License-Identifier: GPL-3.0-or-later
"""The foot of the preview, always in view: what leads the session, Start, and a word of care."""

from __future__ import annotations

from PySide6 import QtCore, QtWidgets

from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.buttons import PrimaryButton, Size
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.way_back import REACH

_LOW = 480
"""Under this height of the page, in pixels of the composition, the word of care scrolls with the cards."""


class PreviewFoot(QtWidgets.QWidget):
    """Start is the one button of the page.

    Attributes:
        start: The button. `caption`: the word of care.
    """

    def __init__(self, theme: Theme, marks: QtWidgets.QWidget | None) -> None:
        """Build it; `marks` tell whether voice, sound and screen are ready, None where nothing can be asked."""
        super().__init__()
        self._theme = theme
        self.start = PrimaryButton(theme, "Start", "play", size=Size.HERO)
        self.caption = Text("", "small")
        self.caption.setAlignment(QtCore.Qt.AlignmentFlag.AlignHCenter)
        self._column = QtWidgets.QVBoxLayout(self)
        if marks is not None:
            self._column.addWidget(marks)
        self._column.addWidget(self.start)
        self.show_routine("", possible=True)

    def show_routine(self, name: str, *, possible: bool) -> None:
        """Offer to start this routine, or say why it cannot be."""
        self.start.setEnabled(possible)
        self.start.setToolTip("Start the session (Enter)" if possible else "Nothing of it is left with this equipment")
        self.start.setAccessibleName(f"Start {name}".strip())

    def place(self, cards: QtWidgets.QVBoxLayout, after: int, *, wide: bool, height_px: int) -> None:
        """Take the form of the page; in a low one the word of care goes into `cards`, after so many of them."""
        px = self._theme.px
        if height_px < px(_LOW):
            cards.insertWidget(after, self.caption)
        else:
            self._column.addWidget(self.caption)
        self._column.setContentsMargins(0 if wide else px(REACH), 0, 0, 0)
        self._column.setSpacing(px(12 if wide else 8))
