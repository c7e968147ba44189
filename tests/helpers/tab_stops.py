# SPDX-License-Identifier: GPL-3.0-or-later
"""What Tab comes to."""

from __future__ import annotations

from PySide6 import QtCore, QtWidgets


def stops_in(view: QtWidgets.QWidget) -> list[QtWidgets.QWidget]:
    """The parts of a view that Tab comes to, in its order; what is shown counts, whether the view itself is or not."""
    stops, around = list[QtWidgets.QWidget](), view.nextInFocusChain()
    while around is not None and around is not view:
        is_stop = around.focusPolicy() & QtCore.Qt.FocusPolicy.TabFocus
        if is_stop and view.isAncestorOf(around) and around.isVisibleTo(view) and around.isEnabled():
            stops.append(around)
        around = around.nextInFocusChain()
    return stops
