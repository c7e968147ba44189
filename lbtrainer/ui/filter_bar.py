# SPDX-License-Identifier: GPL-3.0-or-later
"""The chips above the list of routines; those that do not fit beside each other go into a menu behind "Filters"."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.routine_list import GOAL_GROUPS, NO_FILTERS, Filters
from lbtrainer.ui.widgets.buttons import SecondaryButton, Size
from lbtrainer.ui.widgets.chip import Chip

_GAP = 8
_HEIGHT = 44
_SHORT, _MAT, _AT_HAND = "short", "mat", "at-hand"
_LEVELS = ("beginner", "intermediate", "expert")


class FilterBar(QtWidgets.QWidget):
    """One chip for each filter: by goal, by length, by equipment, by level.

    Attributes:
        filters: What is chosen.

    Signals:
        changed: A person chose other filters.
    """

    changed = QtCore.Signal()

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.filters = NO_FILTERS
        self.setAccessibleName("Filters")
        words = {key: word for key, (word, _) in GOAL_GROUPS.items()}
        words |= {_SHORT: "Under 15 min", _MAT: "Mat only", _AT_HAND: "With what I have"} | {
            level: level.capitalize() for level in _LEVELS
        }
        self._all = Chip(theme, "All", self, checked=True)
        self._all.clicked.connect(self.clear)
        self._chips = {key: Chip(theme, word, self) for key, word in words.items()}
        for key, chip in self._chips.items():
            chip.clicked.connect(lambda _=False, key=key: self._toggle(key))
        self._more = SecondaryButton(theme, "Filters", "settings", self, size=Size.SMALL)
        self._more.setToolTip("The filters that do not fit here")
        self._more.clicked.connect(self._show_menu)
        policy = QtWidgets.QSizePolicy.Policy
        self.setSizePolicy(policy.Expanding, policy.Fixed)
        theme.changed.connect(self._restyle)

    def set_count(self, usable: int) -> None:
        """How many routines "All" stands for."""
        self._all.set_text(f"All {usable}" if usable else "All")
        self._all.setAccessibleName(f"All {usable} routines" if usable else "All routines")
        self._restyle()

    def clear(self) -> None:
        """Filter nothing."""
        self._take(NO_FILTERS)

    @override
    def sizeHint(self) -> QtCore.QSize:
        return QtCore.QSize(self._all.minimumWidth() + self._more.sizeHint().width(), self._theme.px(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QtCore.QSize:
        return self.sizeHint()

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _restyle(self) -> None:
        self.updateGeometry()
        self._place()

    def _place(self) -> None:
        """As many chips as fit, from the left; the button for the rest behind them."""
        gap = self._theme.px(_GAP)
        chips = [self._all, *self._chips.values()]
        widths = [chip.minimumWidth() for chip in chips]
        all_fit = sum(widths) + gap * (len(chips) - 1) <= self.width()
        room = self.width() if all_fit else self.width() - self._more.sizeHint().width() - gap
        levels = {self._chips[level] for level in _LEVELS}
        left, full = 0, False
        for chip, width in zip(chips, widths, strict=True):
            full = full or left + width > room or (chip in levels and not all_fit)  # all three, or none
            chip.setVisible(not full)
            if not full:
                chip.move(left, (self.height() - chip.minimumHeight()) // 2)
                left += width + gap
        self._more.setVisible(not all_fit)
        size = self._more.sizeHint()
        self._more.setGeometry(left, (self.height() - size.height()) // 2, size.width(), size.height())

    def _show_menu(self) -> None:
        menu = QtWidgets.QMenu(self)
        menu.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        for key, chip in self._chips.items():
            if chip.isHidden():
                action = menu.addAction(chip.text())
                action.triggered.connect(lambda _=False, key=key: self._toggle(key))
                action.setCheckable(True)
                action.setChecked(self._is_on(key))
        menu.popup(self._more.mapToGlobal(QtCore.QPoint(0, self._more.height() + self._theme.px(4))))

    def _toggle(self, key: str) -> None:
        now = self.filters
        if key == _SHORT:
            now = now._replace(short=not now.short)
        elif key == _MAT:
            now = now._replace(mat_only=not now.mat_only)
        elif key == _AT_HAND:
            now = now._replace(at_hand=not now.at_hand)
        elif key in _LEVELS:
            now = now._replace(level="" if now.level == key else key)
        else:
            now = now._replace(groups=now.groups ^ {key})
        self._take(now)

    def _take(self, filters: Filters) -> None:
        self.filters = filters
        self._all.setChecked(filters == NO_FILTERS)
        for key, chip in self._chips.items():
            chip.setChecked(self._is_on(key))
        self._place()
        self.changed.emit()

    def _is_on(self, key: str) -> bool:
        now = self.filters
        return {_SHORT: now.short, _MAT: now.mat_only, _AT_HAND: now.at_hand}.get(
            key, key in now.groups or key == now.level
        )
