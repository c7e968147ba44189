# SPDX-License-Identifier: GPL-3.0-or-later
"""The ways into a session: from the preview, at once from the list, and straight from outside the window.

All of them run what the rules make of the routine today; what is to be asked or said first leads to the preview.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lbtrainer.domain.pain import may_train
from lbtrainer.domain.planning import AS_WRITTEN, Choices
from lbtrainer.qt.training import NOT_SAID, Training

if TYPE_CHECKING:
    from lbtrainer.domain.plan import Plan
    from lbtrainer.domain.record import PainReport
    from lbtrainer.ui.main_window import MainWindow
    from lbtrainer.ui.pages import Pages


class SessionStarts:
    """Begins sessions in the window; one that an answer keeps closed shows the page that says so."""

    def __init__(self, window: MainWindow, pages: Pages, training: Training) -> None:
        self._window = window
        self._pages = pages
        self._training = training
        self._after_welcome = ""

    def closed(self) -> bool:
        """Whether the check keeps sessions closed, by its answer or until it is answered; then its page shows."""
        with self._window.rescue.told():
            if not self._pages.keeps_closed():
                return False
            self._window.show_built("welcome")
        return True

    def begin(self, plan: Plan, pain_before: PainReport) -> None:
        """A session of this very plan."""
        if not self.closed():
            with self._window.rescue.told():
                self._window.run(self._training.begin(plan, pain_before=pain_before))

    def at_once(self, routine: str) -> None:
        """Ctrl+Enter in the list: no preview, unless something is to be asked or said first."""
        plan = None if self.closed() else self._prepared(routine, AS_WRITTEN)
        if plan is not None:
            self.begin(plan, NOT_SAID)

    def straight(self, routine: str, *, hands_free: bool = False) -> None:
        """From outside the window; an interrupted session is kept as partial.

        Args:
            routine: Its id.
            hands_free: Nobody may be there to answer: a welcome that is due is left for later. Else it comes first.

        Raises:
            UserError: There is no routine of that id.
        """
        if self.closed() or (not hands_free and self._welcomes_first(routine)):
            return
        plan = self._prepared(routine, Choices(hands_free=hands_free))
        if plan is None:
            return
        with self._window.rescue.told():
            for session in self._training.interrupted():
                self._training.keep_as_partial(session)
            self._window.run(self._training.begin(plan, pain_before=NOT_SAID))

    def after_welcome(self) -> bool:
        """Begin what was asked for before the welcome; whether there was anything."""
        routine, self._after_welcome = self._after_welcome, ""
        if routine:
            self.straight(routine)
        return bool(routine)

    def _welcomes_first(self, routine: str) -> bool:
        """Whether the welcome is still due; then it shows, and the routine waits for its end."""
        settings = self._training.settings
        if settings.welcome_accepted_utc is not None and may_train(settings.red_flag_answer):
            return False
        self._after_welcome = routine
        with self._window.rescue.told():
            self._pages.welcome()
            self._window.show_built("welcome")
        return True

    def _prepared(self, routine: str, choices: Choices) -> Plan | None:
        """What the preview would start by default; None: the preview shows, because something comes first."""
        with self._window.rescue.told():
            found = self._training.coach.at_once(routine, choices)
            if found is not None:
                return found.plan
            self._window.show_preview(routine)
        return None
