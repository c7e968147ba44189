# SPDX-License-Identifier: GPL-3.0-or-later
"""The chips above a list; those that do not fit beside each other go into a menu behind "Filters".

Part of the first window: nothing here names `Qt` before a menu opens (platform facts, start-up).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.buttons import SecondaryButton, Size
from lbtrainer.ui.widgets.chip import Chip

if TYPE_CHECKING:
    from lbtrainer.ui.widgets.menu import Menu

_GAP = 8
_HEIGHT = 44


class Facet(NamedTuple):
    """One thing to filter by.

    Attributes:
        key, title: What it is called, in the program and by people.
        choices: Key and word of each.
        many: Several may be chosen at once.
        behind: One chip stands for it, with the choices behind; else each choice has a chip.
    """

    key: str
    title: str
    choices: tuple[tuple[str, str], ...]
    many: bool = False
    behind: bool = False


class FilterBar(QtWidgets.QWidget):
    """Chips for each facet, in a row.

    Signals:
        changed: A person chose other filters.
    """

    changed = QtCore.Signal()

    def __init__(
        self,
        theme: Theme,
        facets: Sequence[Facet] = (),
        parent: QtWidgets.QWidget | None = None,
        *,
        all_of: str = "",
    ) -> None:
        """Build the chips; with `all_of`, such as "routines", the first one takes all filters away."""
        super().__init__(parent)
        self._theme = theme
        self._facets: tuple[Facet, ...] = ()
        self._chosen: dict[str, frozenset[str]] = {}
        self._chips: list[_FacetChip] = []
        self._all_of = all_of
        self._all = AllChip(theme, self)
        self._all.clicked.connect(self.clear)
        self.setAccessibleName("Filters")
        self._more = SecondaryButton(theme, "Filters", "settings", self, size=Size.SMALL)
        self._more.setToolTip("The filters that do not fit here")
        self._more.clicked.connect(self._show_menu)
        policy = QtWidgets.QSizePolicy.Policy
        self.setSizePolicy(policy.Expanding, policy.Fixed)
        theme.changed.connect(self._restyle)
        self.offer(facets)

    @property
    def narrows(self) -> bool:
        """Whether anything is chosen."""
        return any(self._chosen.values())

    def of(self, facet: str) -> frozenset[str]:
        """What is chosen of a facet."""
        return self._chosen.get(facet, frozenset())

    def one_of(self, facet: str) -> str:
        """What is chosen of a facet that takes one choice, "" for none."""
        return next(iter(self.of(facet)), "")

    def offer(self, facets: Sequence[Facet]) -> None:
        """Filter by these; what is chosen stays."""
        if tuple(facets) == self._facets:
            return
        for old in self._chips:
            old.hide()
            old.deleteLater()
        self._facets = tuple(facets)
        self._chips = []
        for facet in facets:
            if facet.behind:
                self._chips.append(MenuChip(self._theme, facet, self))
            else:
                self._chips += [ChoiceChip(self._theme, facet, *choice, self) for choice in facet.choices]
        for chip in self._chips:
            chip.chosen.connect(self._toggle)
        for before, after in pairwise((self._all, *self._chips, self._more)):
            self.setTabOrder(before, after)  # as they stand, whenever they were made
        self._restyle()

    def set_count(self, count: int) -> None:
        """How many things the chip "All" stands for."""
        self._all.set_text(f"All {count}" if count else "All")
        self._all.setAccessibleName(f"All {count or ''} {self._all_of}".replace("  ", " "))
        self._restyle()

    def clear(self) -> None:
        """Filter nothing."""
        self._take({})

    @override
    def sizeHint(self) -> QtCore.QSize:
        chips = self._in_row()
        gaps = self._theme.px(_GAP) * max(0, len(chips) - 1)
        return QtCore.QSize(sum(chip.minimumWidth() for chip in chips) + gaps, self._theme.px(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QtCore.QSize:
        first = next((chip.minimumWidth() for chip in self._in_row()), 0)
        return QtCore.QSize(first + self._theme.px(_GAP) + self._more.sizeHint().width(), self._theme.px(_HEIGHT))

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _in_row(self) -> list[Chip]:
        return [*([self._all] if self._all_of else []), *self._chips]

    def _restyle(self) -> None:
        self._all.setChecked(not self.narrows)
        for chip in self._chips:
            chip.show_chosen(self.of(chip.facet.key))
        self.updateGeometry()
        self._place()

    def _place(self) -> None:
        """As many chips as fit, from the left; the button for the rest says how many of those narrow the list."""
        for _ in range(2):  # the count makes the button wider, which may send one chip more behind it
            self._put_in_row()
            behind = sum(chip.isHidden() and chip.isChecked() for chip in self._chips)
            self._more.setText(f"Filters: {behind}" if behind else "Filters")

    def _put_in_row(self) -> None:
        gap, chips = self._theme.px(_GAP), self._in_row()
        self._all.setVisible(bool(self._all_of))
        all_fit = self.sizeHint().width() <= self.width()
        room = self.width() if all_fit else self.width() - self._more.sizeHint().width() - gap
        left, full = 0, False
        for chip in chips:
            width = self._width_of_all(chip)  # either or: all of them, or none
            full = full or left + width > room
            chip.setVisible(not full)
            if not full:
                chip.move(left, (self.height() - chip.minimumHeight()) // 2)
                left += chip.minimumWidth() + gap
                room = max(room, left - gap)
        self._more.setVisible(not all_fit)
        size = self._more.sizeHint()
        self._more.setGeometry(left, (self.height() - size.height()) // 2, size.width(), size.height())

    def _width_of_all(self, chip: Chip) -> int:
        """Width of a chip, with those after it that are chosen instead of it."""
        if not isinstance(chip, ChoiceChip) or chip.facet.many:
            return chip.minimumWidth()
        after = [one for one in self._chips[self._chips.index(chip) :] if one.facet is chip.facet]
        return sum(one.minimumWidth() for one in after) + self._theme.px(_GAP) * (len(after) - 1)

    def _show_menu(self) -> None:
        from lbtrainer.ui.widgets.menu import Menu

        menu = Menu(self._theme, self)
        for chip in self._chips:
            if chip.isHidden():
                chip.add_to(menu, self.of(chip.facet.key))
        menu.open_below(self._more)

    def _toggle(self, facet: Facet, choice: str) -> None:
        now = self.of(facet.key)
        changed = now ^ {choice} if facet.many else frozenset() if choice in now else frozenset({choice})
        self._take({**self._chosen, facet.key: changed})

    def _take(self, chosen: dict[str, frozenset[str]]) -> None:
        self._chosen = chosen
        self._restyle()
        self.changed.emit()


class AllChip(Chip):
    """Takes all filters away; on while there are none."""

    spoken_role = "Button"

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget) -> None:
        super().__init__(theme, "All", parent, checked=True)


class _FacetChip(Chip):
    """A chip of a facet.

    Signals:
        chosen: The Facet, and the key of a choice to take, or to take away.
    """

    chosen = QtCore.Signal(object, str)

    def __init__(self, theme: Theme, facet: Facet, word: str, parent: QtWidgets.QWidget, *, sign: str = "") -> None:
        super().__init__(theme, word, parent, sign=sign)
        self.facet = facet

    def show_chosen(self, chosen: frozenset[str]) -> None:
        """Wear what is chosen of the facet."""
        raise NotImplementedError

    def add_to(self, menu: Menu, chosen: frozenset[str]) -> None:
        """Stand in a menu, where there is no room for the chip."""
        raise NotImplementedError

    def _add_choice(self, menu: Menu, key: str, word: str, *, on: bool) -> None:
        action = menu.addAction(word)
        action.setCheckable(True)
        action.setChecked(on)
        action.triggered.connect(lambda: self.chosen.emit(self.facet, key))


class ChoiceChip(_FacetChip):
    """One choice, on or off."""

    def __init__(self, theme: Theme, facet: Facet, key: str, word: str, parent: QtWidgets.QWidget) -> None:
        super().__init__(theme, facet, word, parent)
        self._key = key
        self._word = word
        self.clicked.connect(lambda: self.chosen.emit(self.facet, self._key))

    @override
    def show_chosen(self, chosen: frozenset[str]) -> None:
        self.setChecked(self._key in chosen)

    @override
    def add_to(self, menu: Menu, chosen: frozenset[str]) -> None:
        self._add_choice(menu, self._key, self._word, on=self._key in chosen)


class MenuChip(_FacetChip):
    """All choices of a facet behind one chip; once one holds, a press takes it away."""

    spoken_role = "ButtonMenu"

    def __init__(self, theme: Theme, facet: Facet, parent: QtWidgets.QWidget) -> None:
        super().__init__(theme, facet, facet.title, parent, sign="chevron-down")
        self._choice = ""
        self.clicked.connect(self._pressed)

    @override
    def show_chosen(self, chosen: frozenset[str]) -> None:
        self._choice = next(iter(chosen), "")
        word = dict(self.facet.choices).get(self._choice, "")
        title = self.facet.title
        self.setChecked(bool(self._choice))
        self.set_sign("close" if self._choice else "chevron-down")
        self.set_text(word or title)
        self.setAccessibleName(f"{title}: {word or 'any'}")
        self.setToolTip(f"Take this filter away: {word}" if word else f"Show only some: {title.lower()}")

    @override
    def add_to(self, menu: Menu, chosen: frozenset[str]) -> None:
        inner = menu.add_menu(self.facet.title)
        for key, word in self.facet.choices:
            self._add_choice(inner, key, word, on=key in chosen)

    def _pressed(self) -> None:
        from lbtrainer.ui.widgets.menu import Menu

        self.setChecked(bool(self._choice))
        if self._choice:
            self.chosen.emit(self.facet, self._choice)
            return
        menu = Menu(self._theme, self)
        for key, word in self.facet.choices:
            menu.addAction(word).triggered.connect(lambda _=False, key=key: self.chosen.emit(self.facet, key))
        menu.open_below(self)
