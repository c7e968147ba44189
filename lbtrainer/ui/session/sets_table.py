# SPDX-License-Identifier: GPL-3.0-or-later
"""The sets of the exercise at hand under the near view's ring: a row for each, a column for each side."""

from __future__ import annotations

import html
from typing import Final

from PySide6 import QtCore, QtWidgets

from lbtrainer.qt.theme import Theme
from lbtrainer.ui.session.session_parts import let_through
from lbtrainer.ui.session.session_sets import SetRow

_GAP: Final = 0.9
_AIR: Final = 0.25
"""Between two columns and two rows, in sizes of the font."""


class SetsTable(QtWidgets.QLabel):
    """Done sets and the present one are strong; nothing for a single set."""

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: tuple[SetRow, ...] = ()
        self._size_px = 15.0
        self.setTextFormat(QtCore.Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setAlignment(QtCore.Qt.AlignmentFlag.AlignCenter)
        let_through(self)
        theme.changed.connect(self._render)

    def set_size_px(self, size_px: float) -> None:
        """The size of the font in pixels."""
        self._size_px = size_px
        self.setFont(self._theme.font(size_px, 500, scaled=False))
        self._render()

    def show_rows(self, rows: tuple[SetRow, ...]) -> bool:
        """Show other sets; whether they are others than before."""
        shown = rows if len(rows) > 1 else ()
        if shown == self._rows:
            return False
        self._rows = shown
        self._render()
        return True

    def _render(self) -> None:
        sides = tuple(dict.fromkeys(row.side for row in self._rows))
        lines = [self._line(number, sides) for number in dict.fromkeys(row.number for row in self._rows)]
        if any(sides):
            lines.insert(0, self._cell("") + "".join(self._cell(side) for side in sides))
        rows = "".join(f"<tr>{line}</tr>" for line in lines)
        self.setText(f'<table align="center" cellspacing="0" cellpadding="0">{rows}</table>' if rows else "")
        self.setAccessibleName(", ".join(_said(row) for row in self._rows))

    def _line(self, number: int, sides: tuple[str, ...]) -> str:
        mine = {row.side: row for row in self._rows if row.number == number}
        cells = (mine.get(side) for side in sides)
        return self._cell(f"Set {number}") + "".join(
            self._cell("") if row is None else self._cell(_value(row), strong=row.done or row.now) for row in cells
        )

    def _cell(self, text: str, *, strong: bool = False) -> str:
        colour = self._theme.token("ink" if strong else "ink-2").name()
        gap, air = round(_GAP * self._size_px), round(_AIR * self._size_px)
        look = f"padding:0 {gap}px {air}px 0;color:{colour};font-weight:{600 if strong else 500}"
        return f'<td style="{look}">{html.escape(text)}</td>'


def _value(row: SetRow) -> str:
    counted = row.done and row.value[:1].isdigit()  # "skipped" gets no tick
    sign = " ✓" if counted else " ←" if row.now and not row.done else ""
    return f"{row.value}{sign}"


def _said(row: SetRow) -> str:
    state = " done" if row.done else " now" if row.now else ""
    return " ".join(f"Set {row.number} {row.side} {row.value}{state}".split())
