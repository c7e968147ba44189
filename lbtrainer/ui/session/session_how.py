# SPDX-License-Identifier: GPL-3.0-or-later
"""How an exercise is done, as large as the room allows: steps, breathing, what to think of."""

from __future__ import annotations

import html
import math
from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.domain.exercise import Exercise
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.part_scroll import PartScroll

_SMALLEST_PX: Final = 15
_WELL_READ: Final = 2.4
_MARGIN: Final = 2.5
_EDGE_PX: Final = 4


class HowPanel(QtWidgets.QFrame):
    """A card with an exercise's instructions; when even the smallest type is too large, it scrolls."""

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget, *, largest: float = 3.0) -> None:
        """Build it empty.

        Args:
            theme: The look.
            parent: Qt's parent.
            largest: Of the type, in u.
        """
        super().__init__(parent)
        self._theme = theme
        self._largest = largest
        self._unit_px = 8.0
        self._exercise: Exercise | None = None
        self.setProperty("look", "card")
        self._text = QtWidgets.QLabel()
        self._text.setTextFormat(QtCore.Qt.TextFormat.RichText)
        self._text.setWordWrap(True)
        self._text.setAlignment(QtCore.Qt.AlignmentFlag.AlignTop)
        self._scroll = PartScroll(self._text, sideways=False)
        self._layout = QtWidgets.QVBoxLayout(self)
        self._layout.addWidget(self._scroll)
        theme.changed.connect(self._render)

    def set_unit_px(self, unit_px: float) -> None:
        """The session's unit u."""
        self._unit_px = unit_px
        margin = round(_MARGIN * unit_px)
        self._layout.setContentsMargins(margin, margin, margin, margin)
        self._fit()

    def show_exercise(self, exercise: Exercise | None) -> bool:
        """Tell about another exercise, None: it is not in the library any more; whether it is another."""
        if exercise is self._exercise:
            return False
        self._exercise = exercise
        self._render()
        return True

    def least_height_px(self, width_px: int) -> int:
        """The height in which everything fits in a type that reads well in a window of this size."""
        margin = round(_MARGIN * self._unit_px)
        size = max(_SMALLEST_PX, round(_WELL_READ * self._unit_px))
        document = self._document(width_px - 2 * margin - _EDGE_PX, size)
        return math.ceil(document.size().height()) + 2 * margin + 2 * _EDGE_PX

    def text(self) -> str:
        """What stands in it, without marks; for assistive technology."""
        return self._scroll.accessibleDescription()

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _render(self) -> None:
        exercise = self._exercise
        ink2 = self._theme.token("ink-2").name()
        parts: list[str] = []
        said: list[str] = []
        if exercise is None:
            parts.append("There is nothing written about this exercise.")
        else:
            parts.append(_list(exercise.steps, numbered=True))
            parts.append(_titled("Breathing", html.escape(exercise.breathing), ink2))
            parts.append(_titled("Think of", _list(exercise.cues, numbered=False), ink2))
            said = [*exercise.steps, exercise.breathing, *exercise.cues]
        self._text.setText("".join(part for part in parts if part))
        self._scroll.setAccessibleName("How it is done" if exercise is None else f"How it is done: {exercise.name}")
        self._scroll.setAccessibleDescription(" ".join(said))
        self._fit()

    def _fit(self) -> None:
        """The largest type with which everything fits."""
        room = self.contentsRect().size() - QtCore.QSize(2, 2) * round(_MARGIN * self._unit_px)
        size = max(_SMALLEST_PX, round(self._largest * self._unit_px))
        document = self._document(room.width() - _EDGE_PX, size)
        while size > _SMALLEST_PX and document.size().height() > room.height():
            size -= 1
            document.setDefaultFont(self._theme.font(size, scaled=False))
        self._text.setFont(self._theme.font(size, scaled=False))

    def _document(self, width_px: int, size_px: int) -> QtGui.QTextDocument:
        """The text as it is laid out in this width."""
        document = QtGui.QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(self._theme.font(size_px, scaled=False))
        document.setHtml(self._text.text())
        document.setTextWidth(max(1, width_px))
        return document


def _list(items: tuple[str, ...], *, numbered: bool) -> str:
    """Rows of a table: a list's own indent is a number of pixels and cuts large figures."""
    rows = "".join(
        f'<tr><td style="padding:2px 10px 2px 0">{number if numbered else "•"}</td>'
        f'<td style="padding:2px 0">{html.escape(item)}</td></tr>'
        for number, item in enumerate(items, 1)
    )
    return f'<table cellspacing="0" cellpadding="0">{rows}</table>' if rows else ""


def _titled(title: str, body: str, colour: str) -> str:
    if not body:
        return ""
    return f'<p style="margin-top:10px;margin-bottom:2px;font-weight:600;color:{colour}">{title}</p>{body}'
