# SPDX-License-Identifier: GPL-3.0-or-later
"""A row that goes on in the next line when it is full: chips and cells are never squeezed and never cut."""

from __future__ import annotations

from PySide6 import QtCore, QtWidgets

from lbtrainer.qt.override import override


class FlowLayout(QtWidgets.QLayout):
    """Items from left to right at their own sizes, in the middle of their line; the height follows from the width."""

    def __init__(
        self, parent: QtWidgets.QWidget | None = None, *, gap_px: int = 8, line_gap_px: int = 8, fills: bool = False
    ) -> None:
        """Build it empty; where it `fills`, the items of a line share its width evenly if that is enough for each."""
        super().__init__(parent)
        self._fills = fills
        self._items: list[QtWidgets.QLayoutItem] = []
        self._gap_px = gap_px
        self._line_gap_px = line_gap_px
        self.setContentsMargins(0, 0, 0, 0)

    def set_gaps(self, gap_px: int, line_gap_px: int) -> None:
        """Pixels between items of a line, and between lines."""
        self._gap_px, self._line_gap_px = gap_px, line_gap_px
        self.invalidate()

    @override
    def addItem(self, item: QtWidgets.QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QtWidgets.QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QtWidgets.QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> QtCore.Qt.Orientation:
        return QtCore.Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._place(QtCore.QRect(0, 0, width, 0), move=False)

    @override
    def sizeHint(self) -> QtCore.QSize:
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self._gap_px * max(0, len(sizes) - 1)
        return QtCore.QSize(width, max((size.height() for size in sizes), default=0))

    @override
    def minimumSize(self) -> QtCore.QSize:
        sizes = [item.minimumSize() for item in self._shown()]
        widest = max((size.width() for size in sizes), default=0)
        return QtCore.QSize(widest, max((size.height() for size in sizes), default=0))

    @override
    def setGeometry(self, rect: QtCore.QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def _shown(self) -> list[QtWidgets.QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, rect: QtCore.QRect, *, move: bool) -> int:
        top = rect.top()
        for line in self._in_lines(rect.width()):
            left, height = rect.left(), max(item.sizeHint().height() for item in line)
            share = self._share(line, rect.width())
            for item in line:
                size = item.sizeHint().expandedTo(QtCore.QSize(share, 0))
                if move:
                    place = QtCore.QPoint(left, top + (height - size.height()) // 2)
                    item.setGeometry(QtCore.QRect(place, size))
                left += size.width() + self._gap_px
            top += height + self._line_gap_px
        return max(0, top - self._line_gap_px - rect.top())

    def _share(self, line: list[QtWidgets.QLayoutItem], width: int) -> int:
        """The width that each item of a line has at least; 0: its own."""
        even = (width - self._gap_px * (len(line) - 1)) // len(line)
        return even if self._fills and all(item.sizeHint().width() <= even for item in line) else 0

    def _in_lines(self, width: int) -> list[list[QtWidgets.QLayoutItem]]:
        lines: list[list[QtWidgets.QLayoutItem]] = []
        left = 0
        for item in self._shown():
            size = item.sizeHint()
            if not lines or left + size.width() > width:
                lines.append([])
                left = 0
            lines[-1].append(item)
            left += size.width() + self._gap_px
        return lines
