# SPDX-License-Identifier: GPL-3.0-or-later
"""What the history shows where there is nothing to show."""

from __future__ import annotations

from lbtrainer.qt.figure.figure_stills import Figures
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.nothing_here import NothingHere


class HistoryEmpty(NothingHere):
    """Hidden until there is nothing to show."""

    def __init__(self, theme: Theme, figures: Figures) -> None:
        super().__init__(theme, "Choose a routine")
        self.show_figure(figures)
        self.hide()
