# SPDX-License-Identifier: GPL-3.0-or-later
"""What the rules have to say in the preview: today's dose in words, and the one suggestion for this routine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lbtrainer.domain.loaded_days import early_hint, load_of_plan
from lbtrainer.domain.pain import Form
from lbtrainer.domain.progress import Way
from lbtrainer.qt.training import Training
from lbtrainer.storage.working import Answer
from lbtrainer.ui.today.today_suggestion import SuggestionCard

if TYPE_CHECKING:
    from lbtrainer.domain.adjust import Adjusted
    from lbtrainer.domain.loaded_days import TooClose
    from lbtrainer.domain.readiness import Readiness
    from lbtrainer.domain.record import Working
    from lbtrainer.domain.routine import Routine

_STOP_WORDS = "Stop any move that hurts."
_LEAVE_WORDS = "You can leave at any time."
_GENTLE = "Gentle form today."


def dose_words(adjusted: Adjusted, ready: Readiness, close: TooClose | None = None) -> str:
    """What is different today and why, in short sentences; "" where everything is as written.

    Args:
        adjusted: What will be started.
        ready: What today's dose may be.
        close: The day lies too close to another that loads the back; None: it does not.
    """
    why = [] if close is None else [close.says]
    why += ready.reasons if adjusted.says else []
    if ready.form is Form.GENTLE:
        why.append(_GENTLE)
    return " ".join((*why, *adjusted.says, *adjusted.plan.changes))


def start_words(adjusted: Adjusted, training: Training) -> str:
    """What stands below Start: that pain stops a move, and early in the day a hint about weights."""
    load = load_of_plan(adjusted.plan, training.library.exercises)
    return f"{_STOP_WORDS} {early_hint(load, training.now().hour) or _LEAVE_WORDS}"


class PreviewOffer(SuggestionCard):
    """Lighter weights after a long break come first; nothing is raised on a day that hurts."""

    def keep_load(self, routine: str, key: str, working: Working) -> None:
        """Keep a weight chosen at the step itself; where one is suggested there, it is the answer to that.

        Raises:
            EnvironmentProblem: The history cannot be written.
        """
        suggestion = self.suggestion
        if suggestion is None or suggestion.key != key or suggestion.way not in (Way.LOAD, Way.LESS_LOAD):
            self._training.carried.set_working(routine, key, working)
        elif working.load_kg == suggestion.then.load_kg:
            self._training.coach.answer(suggestion, Answer.ACCEPTED)
        else:
            self._training.coach.answer(suggestion, Answer.CHANGED, working)

    def show_for(self, routine: Routine, ready: Readiness) -> None:
        """Show the suggestion for a routine, where there is one.

        Raises:
            EnvironmentProblem: The history cannot be read.
        """
        coach = self._training.coach
        found = next(iter(coach.after_break(routine.id)), None)
        if found is None and ready.form is Form.PLANNED:
            found = coach.suggestion(routine.id)
        self.show_suggestion(found)
        self.set_title("After the break" if ready.after_break else "Ready for a little more")
