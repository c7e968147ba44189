# SPDX-License-Identifier: GPL-3.0-or-later
"""A short list under a heading: numbered steps, ticked cues, plain points."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from PySide6 import QtCore, QtWidgets

from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.buttons import QuietButton, Size
from lbtrainer.ui.widgets.labels import Text

NUMBERS: Final = "numbers"
DOTS: Final = "dots"
NOTHING: Final = ""
_SIGN_WIDTH: Final = 24
_SIGN: Final = 16
_LINE: Final = 22
_GAP: Final = 6
"""Between two entries: more than between the lines of one."""


class Lines(QtWidgets.QWidget):
    """A heading and its lines; without any it is not there.

    Args:
        title: The heading.
        sign: `NUMBERS`, `DOTS`, the name of an icon, or `NOTHING`.
        most: So many lines show at first; a button shows all of them.
    """

    def __init__(self, theme: Theme, title: str, sign: str = NOTHING, *, most: int = 100) -> None:
        super().__init__()
        self._theme = theme
        self._sign = sign
        self._most = most
        self._lines: tuple[str, ...] = ()
        self._opened = False
        self._rows: list[tuple[QtWidgets.QLabel, Text]] = []
        self.setAccessibleName(title)
        self._column = QtWidgets.QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._title = Text(title, "row")
        self._column.addWidget(self._title)
        self._grid = QtWidgets.QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._column.addLayout(self._grid)
        self.more = QuietButton(theme, "", size=Size.SMALL, flush=True)
        self.more.clicked.connect(self._open)
        self._column.addWidget(self.more, 0, QtCore.Qt.AlignmentFlag.AlignLeft)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show other lines, at first only so many."""
        self._lines = tuple(lines)
        self._opened = False
        self.setVisible(bool(lines))
        self._show()

    def heights(self, width_px: int) -> list[int]:
        """Down to where the next line begins, for each line that shows, in this width."""
        gap, room = self._theme.px(_GAP), width_px - self._theme.px(_SIGN_WIDTH)
        each = (text.heightForWidth(room) + gap for _, text in self._rows if not text.isHidden())
        return list(accumulate(each, initial=self._title.heightForWidth(width_px) + gap))[1:]

    def _open(self) -> None:
        self._opened = True
        self._show()

    def _show(self) -> None:
        shown = self._lines if self._opened else self._lines[: self._most]
        while len(self._rows) < len(shown):
            self._add()
        for number, (sign, text) in enumerate(self._rows):
            used = number < len(shown)
            text.setText(shown[number] if used else "")
            text.setVisible(used)
            sign.setVisible(used and self._sign != NOTHING)
        self.more.setText(f"Show all {len(self._lines)}")
        self.more.setVisible(len(shown) < len(self._lines))

    def _add(self) -> None:
        number = len(self._rows)
        sign = QtWidgets.QLabel({NUMBERS: str(number + 1), DOTS: "•"}.get(self._sign, ""))
        sign.setProperty("look", "step-number")
        text = Text()
        top = QtCore.Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(sign, number, 0, top)
        self._grid.addWidget(text, number, 1, top)
        self._rows.append((sign, text))
        self._dress(sign)

    def _dress(self, sign: QtWidgets.QLabel) -> None:
        px = self._theme.px
        sign.setFixedWidth(px(_SIGN_WIDTH))
        if self._sign not in (NUMBERS, DOTS, NOTHING):
            # In the middle of the first line by its height: margins of its own a label loses with its first style.
            sign.setFixedHeight(px(_LINE))
            sign.setPixmap(self._theme.pixmap(self._sign, "accent", _SIGN, self.devicePixelRatioF()))

    def _restyle(self) -> None:
        self._column.setSpacing(self._theme.px(_GAP))
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(self._theme.px(_GAP))
        for sign, _ in self._rows:
            self._dress(sign)
