# SPDX-License-Identifier: GPL-3.0-or-later
"""What the newest session has earned, on Today: one suggestion."""

from __future__ import annotations

from lbtrainer.ui.today.today_suggestion import SuggestionCard


class NextTimeCard(SuggestionCard):
    """One thing at a time; hidden while there is none."""

    def refresh(self) -> None:
        """Show what there is now. Raises EnvironmentProblem as the history does."""
        coach, routines = self._training.coach, self._training.library.routines
        past = coach.past()
        routine = past[-1].routine if past else ""
        if routine in routines:
            self.show_suggestion(coach.suggestion(routine), routines[routine].name)
        else:
            self.show_suggestion(None)
