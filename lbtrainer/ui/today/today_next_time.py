# SPDX-License-Identifier: GPL-3.0-or-later
"""What the newest session has earned, on Today: one suggestion, and its answer is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore

from lbtrainer.domain.suggestion import chosen
from lbtrainer.errors import EnvironmentProblem
from lbtrainer.qt.theme import Theme
from lbtrainer.qt.training import Training
from lbtrainer.storage.working import Answer
from lbtrainer.ui.today.today_suggestion import SuggestionCard

if TYPE_CHECKING:
    from lbtrainer.domain.record import Working
    from lbtrainer.domain.suggestion import Suggestion


class NextTimeCard(SuggestionCard):
    """One thing at a time; hidden while there is none.

    Signals:
        answered: The answer is kept, and the plan may be another now.
        told: A sentence about an answer that could not be kept.
    """

    answered = QtCore.Signal()
    told = QtCore.Signal(str)

    def __init__(self, theme: Theme, training: Training) -> None:
        super().__init__(theme)
        self._training = training
        self._suggestion: Suggestion | None = None
        self.accepted.connect(lambda: self._answer(Answer.ACCEPTED))
        self.declined.connect(lambda: self._answer(Answer.DECLINED))
        self.chosen.connect(self._choose)

    def refresh(self) -> None:
        """Show what there is now. Raises EnvironmentProblem as the history does."""
        coach, routines = self._training.coach, self._training.library.routines
        past = coach.past()
        routine = past[-1].routine if past else ""
        self._suggestion = coach.suggestion(routine) if routine in routines else None
        self.setVisible(self._suggestion is not None)
        if self._suggestion is not None:
            self.show_suggestion(self._suggestion, routines[routine].name)

    def _choose(self, number: float) -> None:
        if self._suggestion is not None:
            self._answer(Answer.CHANGED, chosen(self._suggestion, number))

    def _answer(self, answer: Answer, changed_to: Working | None = None) -> None:
        if self._suggestion is None:
            return
        try:
            self._training.coach.answer(self._suggestion, answer, changed_to)
            self.refresh()
        except EnvironmentProblem as problem:
            self.told.emit(str(problem))
        else:
            self.answered.emit()
