# SPDX-License-Identifier: GPL-3.0-or-later
"""How an exercise is done, as large as the room allows: steps, breathing, what to think of."""

from __future__ import annotations

import math
from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.domain.exercise import Exercise
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.session.how_text import how_text, how_words
from lbtrainer.ui.widgets.part_scroll import PartScroll

_SMALLEST_PX: Final = 15
_WELL_READ: Final = 2.4
_MARGIN: Final = 2.5
_EDGE_PX: Final = 4
_COLUMNS: Final = (1, 2)
_WIDE: Final = 1.5
"""A room so many times as wide as high has place for two columns; in a narrower one their lines would be short."""


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
        self._text.setMinimumSize(1, 1)  # Qt's own least height is that of a narrower text: it would scroll for nothing
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
        room = width_px - 2 * margin - _EDGE_PX
        return min(self._height_px(size, columns, room) for columns in _COLUMNS) + 2 * margin + 2 * _EDGE_PX

    def text(self) -> str:
        """What stands in it, without marks; for assistive technology."""
        return self._scroll.accessibleDescription()

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _render(self) -> None:
        exercise = self._exercise
        self._scroll.setAccessibleName("How it is done" if exercise is None else f"How it is done: {exercise.name}")
        self._scroll.setAccessibleDescription(how_words(exercise))
        self._fit()

    def _fit(self) -> None:
        """The largest type with which everything fits; two columns only where one would be smaller or cut."""
        room = self.contentsRect().size() - QtCore.QSize(2, 2) * round(_MARGIN * self._unit_px)
        width, height = room.width() - _EDGE_PX, room.height()
        ranks = {}
        for columns in _COLUMNS if width > _WIDE * height else (1,):
            size = self._fitting_px(columns, width, height)
            ranks[columns] = size, self._height_px(size, columns, width) <= height
        columns = max(ranks, key=lambda one: ranks[one])
        size, fits = ranks[columns]
        policy = QtCore.Qt.ScrollBarPolicy
        # Left to itself a bar that was needed once stays: with it, the text is too high.
        self._scroll.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded)
        self._text.setFont(self._theme.font(size, scaled=False))
        self._text.setText(self._html(columns, size))

    def _fitting_px(self, columns: int, width_px: int, height_px: int) -> int:
        least, most = _SMALLEST_PX, max(_SMALLEST_PX, round(self._largest * self._unit_px))
        while least < most:
            middle = (least + most + 1) // 2
            fits = self._height_px(middle, columns, width_px) <= height_px
            least, most = (middle, most) if fits else (least, middle - 1)
        return least

    def _height_px(self, size_px: int, columns: int, width_px: int) -> int:
        """How high the text is, laid out in this width."""
        document = QtGui.QTextDocument()
        document.setDocumentMargin(0)
        # As a label wraps: columns of a table get other widths where a word may be broken anywhere.
        option = document.defaultTextOption()
        option.setWrapMode(QtGui.QTextOption.WrapMode.WordWrap)
        document.setDefaultTextOption(option)
        document.setDefaultFont(self._theme.font(size_px, scaled=False))
        document.setHtml(self._html(columns, size_px))
        document.setTextWidth(max(1, width_px))
        return math.ceil(document.size().height())

    def _html(self, columns: int, size_px: int) -> str:
        ink2 = self._theme.token("ink-2").name()
        return how_text(self._exercise, columns=columns, size_px=size_px, title_colour=ink2)
