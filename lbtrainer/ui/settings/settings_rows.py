# SPDX-License-Identifier: GPL-3.0-or-later
"""A card of settings: rows with words at the left and one control at the right, each bound to a setting's name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.storage.settings import Settings
from lbtrainer.ui.settings.swatches import Swatches
from lbtrainer.ui.widgets.cards import Card, Hairline
from lbtrainer.ui.widgets.dose_field import DoseField
from lbtrainer.ui.widgets.fields import DropDown
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.page_scroll import columns
from lbtrainer.ui.widgets.segmented import Segmented
from lbtrainer.ui.widgets.switch import Switch

_PERCENT_STEP = 10
_TALL_TOP = 8
_NARROW = 400


class SettingsCard(Card):
    """Rows below a title; each control shows its setting and tells when a person changed it.

    Signals:
        changed: Name and new value of a setting.
    """

    changed = QtCore.Signal(str, object)

    def __init__(self, theme: Theme, title: str, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(theme, title, parent=parent, title_look="section", gap=0)
        self._look = theme
        self._shown: dict[str, Callable[[Any], None]] = {}
        self._rows: list[QtWidgets.QBoxLayout] = []
        theme.changed.connect(self._space)

    def show_settings(self, settings: Settings) -> None:
        """Show these values, without telling anybody."""
        values = settings._asdict()
        for name, show in self._shown.items():
            show(values[name])

    def add_row(self, title: str, note: str, control: QtWidgets.QWidget, *, tall: bool = False) -> Text:
        """A row of our own making, its title at the top beside a tall control; returns its second line."""
        second = Text(note, "small")
        if not note:
            second.hide()
        words = QtWidgets.QVBoxLayout()
        words.setSpacing(1)
        if tall:
            words.addSpacing(self._look.px(_TALL_TOP))
        else:
            words.addStretch(1)
        words.addWidget(Text(title, "medium"))
        words.addWidget(second)
        words.addStretch(1)
        row = QtWidgets.QBoxLayout(columns(False))
        row.addLayout(words, 1)
        row.addWidget(control, 0, QtCore.Qt.AlignmentFlag.AlignVCenter | QtCore.Qt.AlignmentFlag.AlignLeft)
        if self._rows:
            self.body.addWidget(Hairline())
        self.body.addLayout(row)
        self._rows.append(row)
        control.setAccessibleDescription(note)
        self._space()
        return second

    def add_choice(self, name: str, title: str, note: str, words: Sequence[tuple[str, str]]) -> None:
        """Two to four words of which one holds."""
        control = Segmented(self._look, words, title)
        control.chosen.connect(lambda key: self.changed.emit(name, key))
        self.bind(name, control.set_value)
        self.add_row(title, note, control)

    def add_swatches(self, name: str, title: str, note: str) -> None:
        """A colour of the figure: skin or hair."""
        control = Swatches(self._look, name, title)
        control.chosen.connect(lambda key: self.changed.emit(name, key))
        self.bind(name, control.set_value)
        self.add_row(title, note, control)

    def add_switch(self, name: str, title: str, note: str) -> None:
        """On or off."""
        control = Switch(self._look, title)
        control.clicked.connect(lambda on: self.changed.emit(name, on))
        self.bind(name, control.setChecked)
        self.add_row(title, note, control)

    def add_percent(
        self, name: str, title: str, note: Callable[[float], str], *, least: int = 50, most: int = 300
    ) -> None:
        """A factor, shown in per cent; `note` tells what it does to a usual time."""
        control = DoseField(self._look, title, 100, least=least, most=most, step=_PERCENT_STEP, unit="%")
        second = self.add_row(title, note(1.0), control)

        def show(factor: float) -> None:
            control.set_value(round(factor * 100))
            second.setText(note(factor))

        def tell(percent: float) -> None:
            second.setText(note(percent / 100))
            self.changed.emit(name, percent / 100)

        control.value_changed.connect(tell)
        self.bind(name, show)

    def add_sizes(self, name: str, title: str, note: str, factors: Sequence[float]) -> None:
        """A factor out of a few; one that stands in the file by hand is offered too."""
        control = DropDown(self._look, [(f"{factor:g}", _percent(factor)) for factor in factors], title)
        control.chosen.connect(lambda key: self.changed.emit(name, float(key)))

        def show(factor: float) -> None:
            if control.findData(f"{factor:g}") < 0:
                control.addItem(_percent(factor), f"{factor:g}")
            control.set_value(f"{factor:g}")

        self.bind(name, show)
        self.add_row(title, note, control)

    def bind(self, name: str, show: Callable[[Any], None]) -> None:
        """Have `show` called with the setting's value whenever the page shows the settings."""
        self._shown[name] = show

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._space()

    def _space(self) -> None:
        """With little room (a large text in a small window) the controls go below their words."""
        px = self._look.px
        narrow = self.width() < px(_NARROW)
        for row in self._rows:
            row.setDirection(columns(narrow))
            row.setSpacing(px(6 if narrow else 16))
            row.setContentsMargins(0, px(8), 0, px(8))


def _percent(factor: float) -> str:
    return f"{factor * 100:g} %"
