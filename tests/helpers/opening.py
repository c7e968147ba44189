# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets a page that is opened for the first time come: it is built in turns of the event loop."""

from __future__ import annotations

from PySide6 import QtWidgets

_TURNS = 6


def let_open() -> None:
    """What a person sees a moment after a key or a click."""
    for _ in range(_TURNS):
        QtWidgets.QApplication.processEvents()
