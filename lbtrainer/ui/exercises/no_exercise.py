# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands in the place of the list when no exercise fits what was typed or chosen."""

from __future__ import annotations

from lbtrainer.qt.figure.figure_stills import Figures
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.nothing_here import NothingHere


class NoExercise(NothingHere):
    """In place of the list when nothing fits; `button` shows everything again."""

    def __init__(self, theme: Theme, figures: Figures) -> None:
        super().__init__(theme, "Show all exercises")
        self.show_figure(figures)

    def say_typed(self, typed: str) -> None:
        """Say what was looked for."""
        self.say(f"No exercise called “{typed}”." if typed else "No exercise fits these filters.")
