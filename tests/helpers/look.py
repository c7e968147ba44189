# SPDX-License-Identifier: GPL-3.0-or-later
"""A theme over the real icons, for tests that need to see something."""

from __future__ import annotations

from pathlib import Path

from PySide6 import QtWidgets

from lbtrainer.qt.icons import Icons
from lbtrainer.qt.theme import Choice, Theme

ICONS_DIR = Path(__file__).parents[2] / "resources" / "icons"


def theme_for(
    app: QtWidgets.QApplication, choice: Choice = Choice.LIGHT, *, motion: bool = False, text_scale: float = 1.0
) -> Theme:
    """A theme that asks no desktop; without motion unless a test is about it."""
    return Theme(app, Icons(ICONS_DIR), choice=choice, motion=motion, text_scale=text_scale)
