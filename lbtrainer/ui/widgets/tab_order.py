# SPDX-License-Identifier: GPL-3.0-or-later
"""The way of the Tab key through parts of a page that are built, or moved to another place, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, pairwise

from PySide6 import QtCore, QtWidgets


def tab_through(*parts: QtWidgets.QWidget) -> None:
    """Let Tab go through these parts in this order, and in each through its controls as its layouts have them."""
    for before, after in pairwise(chain.from_iterable(map(_stops, parts))):
        QtWidgets.QWidget.setTabOrder(before, after)


def _stops(part: QtWidgets.QWidget) -> Iterator[QtWidgets.QWidget]:
    """What takes the Tab key in a part, hidden controls too."""
    if part.focusPolicy() & QtCore.Qt.FocusPolicy.TabFocus:
        yield part
    inner = part.widget() if isinstance(part, QtWidgets.QScrollArea) else part
    layout = None if inner is None else inner.layout()
    if layout is not None:
        yield from _laid_out(layout)


def _laid_out(layout: QtWidgets.QLayout) -> Iterator[QtWidgets.QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        widget, below = (None, None) if item is None else (item.widget(), item.layout())
        if widget is not None:
            yield from _stops(widget)
        elif below is not None:
            yield from _laid_out(below)


def cards_of(column: QtWidgets.QLayout) -> list[QtWidgets.QWidget]:
    """The widgets of a layout in their order; what only takes room is left out."""
    items = (column.itemAt(number) for number in range(column.count()))
    return [card for item in items if item is not None and (card := item.widget()) is not None]
