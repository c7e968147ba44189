# SPDX-License-Identifier: GPL-3.0-or-later
"""The two scrolled columns of the preview, and its foot that changes between them with the width of the window."""

from __future__ import annotations

from PySide6 import QtCore, QtWidgets


def scrolled(name: str) -> tuple[QtWidgets.QScrollArea, QtWidgets.QVBoxLayout]:
    """A column that scrolls when it must."""
    scroll = QtWidgets.QScrollArea()
    scroll.setAccessibleName(name)
    scroll.setWidgetResizable(True)
    scroll.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    page = QtWidgets.QWidget()
    column = QtWidgets.QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addStretch(1)
    scroll.setWidget(page)
    return scroll, column


def taken(foot: QtWidgets.QLayout, *owners: QtWidgets.QLayout) -> QtWidgets.QLayout:
    """The layout without an owner, so that another one can take it."""
    for owner in owners:
        owner.removeItem(foot)
    foot.setParent(None)
    return foot
