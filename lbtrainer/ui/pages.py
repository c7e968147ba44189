# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds each page when it is first asked for, and ties its signals to the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from PySide6 import QtCore, QtWidgets

from lbtrainer.qt.theme import Theme
from lbtrainer.qt.training import Training

if TYPE_CHECKING:
    from collections.abc import Callable

    from lbtrainer.qt.desktop.surroundings import Surroundings
    from lbtrainer.storage.recovery import Interrupted
    from lbtrainer.ui.exercises_page import ExercisesPage
    from lbtrainer.ui.help_page import HelpPage
    from lbtrainer.ui.history_page import HistoryPage
    from lbtrainer.ui.keys_page import KeysPage
    from lbtrainer.ui.main_window import MainWindow
    from lbtrainer.ui.preview_page import PreviewPage
    from lbtrainer.ui.profile_page import ProfilePage
    from lbtrainer.ui.routines_page import RoutinesPage
    from lbtrainer.ui.session_page import SessionPage
    from lbtrainer.ui.settings_page import SettingsPage
    from lbtrainer.ui.summary_page import SummaryPage
    from lbtrainer.ui.today_page import TodayPage
    from lbtrainer.ui.trouble_page import TroublePage
    from lbtrainer.ui.unfinished_page import UnfinishedPage
    from lbtrainer.ui.welcome_page import WelcomePage

P = TypeVar("P", bound=QtWidgets.QWidget)
_SUMMARY_AFTER_MS: Final = 20_000
"""Into the first session its summary is built, which takes less time than a frame: at the end nobody waits for it."""


class Pages:
    """Every page of the window by its key; each is imported and built once, when it is first needed."""

    def __init__(
        self,
        window: MainWindow,
        stack: QtWidgets.QStackedWidget,
        theme: Theme,
        training: Training,
        routines: RoutinesPage,
        surroundings: Surroundings | None = None,
    ) -> None:
        """Know how to build them.

        Args:
            window: Whose pages they are.
            stack: Takes them.
            theme: The look.
            training: What all pages ask.
            routines: The first page, built before.
            surroundings: The computer around the window; None: nothing outside is talked to.
        """
        self._surroundings = surroundings
        self._window = window
        self._stack = stack
        self._theme = theme
        self._training = training
        self._routines = routines
        self._built: dict[str, QtWidgets.QWidget] = {"routines": routines}

    def of(self, key: str) -> QtWidgets.QWidget:
        """A page that was built before."""
        return self._built[key]

    def is_built(self, key: str) -> bool:
        """Whether a page was built before."""
        return key in self._built

    def make(self, key: str) -> None:
        """Build a page of the rail, unless it was built before."""
        made = {
            "today": self.today,
            "profile": self.profile,
            "exercises": self.exercises,
            "history": self.history,
            "settings": self.settings,
        }
        made[key]()

    def freshen(self, key: str) -> None:
        """Have a page of the rail ready with what is new. Raises EnvironmentProblem as the history does."""
        if key == "routines":
            self._routines.refresh_history()
        elif key == "today":
            if self._routines.fresh is not None:
                self._routines.fresh.catch_up()
            self.today().refresh()
        elif key == "profile":
            self.profile().refresh()
        elif key == "exercises":
            self.exercises().refresh()
        elif key == "history":
            self.history().refresh()
        else:
            self.settings()

    def focus(self, key: str) -> None:
        """Put the keyboard onto the list of a page of the rail, or onto the first setting."""
        if key == "settings":
            self.settings().focus_first()
        else:
            self._with_list(key).focus_list()

    def focus_search(self, key: str) -> None:
        """Put the keyboard into the search of a page of the rail."""
        self._with_list(key).focus_search()

    def _with_list(self, key: str) -> RoutinesPage | ExercisesPage | HistoryPage | TodayPage | ProfilePage:
        if key == "today":
            return self.today()
        if key == "profile":
            return self.profile()
        if key == "exercises":
            return self.exercises()
        return self.history() if key == "history" else self._routines

    def today(self) -> TodayPage:
        """What the program has for today."""
        from lbtrainer.ui.today_page import TodayPage

        def build() -> TodayPage:
            return TodayPage(self._theme, self._training, minutes_of=self._routines.minutes_of)

        def tie(page: TodayPage) -> None:
            page.start_requested.connect(self._window.begin)
            page.check_requested.connect(self._window.show_check)
            page.preview_requested.connect(self._window.opening.preview)
            page.routines_requested.connect(lambda: self._window.opening.page("routines"))
            page.told.connect(self._window.tell)

        return self._page("today", build, tie)

    def _pick_week(self) -> None:
        self._window.show_page("today")
        with self._window.rescue.told():
            self.today().pick_week()

    def profile(self) -> ProfilePage:
        """Who trains, and what follows from it."""
        from lbtrainer.ui.profile_page import ProfilePage

        def tie(page: ProfilePage) -> None:
            page.told.connect(self._window.tell)
            page.help_requested.connect(self.show_help)
            page.week_requested.connect(self._pick_week)

        return self._page("profile", lambda: ProfilePage(self._theme, self._training), tie)

    def preview(self) -> PreviewPage:
        """The preview of a routine."""
        from lbtrainer.engine.cue import Tone
        from lbtrainer.qt.desktop.preflight import Part
        from lbtrainer.qt.sound.sound_trial import let_hear
        from lbtrainer.ui.preview.preflight_card import PreflightCard
        from lbtrainer.ui.preview_page import PreviewPage

        def tie(page: PreviewPage) -> None:
            page.start_requested.connect(self._window.begin)
            page.back_requested.connect(self._window.go_back)
            page.get_checked_requested.connect(self._window.show_check)
            page.exercise_requested.connect(self._window.opening.exercise)
            page.told.connect(self._window.tell)

        def build() -> PreviewPage:
            card = None
            if self._surroundings is not None:
                training = self._training
                tries = {
                    Part.VOICE: lambda: let_hear(training, (), words=True),
                    Part.SOUND: lambda: let_hear(training, Tone, words=False),
                }
                card = PreflightCard(self._theme, self._surroundings.preflight(training), tries)
            return PreviewPage(self._theme, self._training, preflight=card)

        return self._page("preview", build, tie)

    def session(self) -> SessionPage:
        """The running session."""
        from lbtrainer.ui.session_page import SessionPage

        def tie(page: SessionPage) -> None:
            page.finished.connect(self._window.session_over)
            QtCore.QTimer.singleShot(_SUMMARY_AFTER_MS, page, self.summary)

        return self._page("session", lambda: SessionPage(self._theme, self._training), tie)

    def summary(self) -> SummaryPage:
        """What was done."""
        from lbtrainer.ui.summary_page import SummaryPage

        def tie(page: SummaryPage) -> None:
            page.closed.connect(lambda: self._window.show_page(self._window.home))
            page.again_requested.connect(self._window.opening.preview)

        return self._page("summary", lambda: SummaryPage(self._theme, self._training), tie)

    def exercises(self) -> ExercisesPage:
        """The library of exercises."""
        from lbtrainer.ui.exercises_page import ExercisesPage

        return self._page("exercises", lambda: ExercisesPage(self._theme, self._training), lambda _: None)

    def history(self) -> HistoryPage:
        """Past sessions."""
        from lbtrainer.ui.history_page import HistoryPage

        def tie(page: HistoryPage) -> None:
            page.again_requested.connect(self._window.opening.preview)
            page.routines_requested.connect(lambda: self._window.show_page("routines"))
            page.restore_requested.connect(self._window.rescue.use_copy)

        return self._page("history", lambda: HistoryPage(self._theme, self._training), tie)

    def settings(self) -> SettingsPage:
        """Settings."""
        from lbtrainer.ui.settings_page import SettingsPage

        def tie(page: SettingsPage) -> None:
            page.check_requested.connect(self._window.show_check)
            page.help_requested.connect(self.show_help)
            page.keys_requested.connect(self._window.show_keys)

        return self._page("settings", lambda: SettingsPage(self._theme, self._training), tie)

    def welcome(self) -> WelcomePage:
        """The first start, and the check."""
        from lbtrainer.ui.welcome_page import WelcomePage

        def tie(page: WelcomePage) -> None:
            page.done.connect(lambda picks_week: self._window.welcomed(picks_week=picks_week))

        def build() -> WelcomePage:
            country = QtCore.QLocale.territoryToCode(QtCore.QLocale.system().territory())
            return WelcomePage(self._theme, self._training, country=country)

        return self._page("welcome", build, tie)

    def keeps_closed(self) -> bool:
        """Whether the check keeps sessions closed; then its page is ready. Raises EnvironmentProblem as the history."""
        from lbtrainer.domain.pain import Answer

        if self._training.settings.red_flag_answer in (Answer.YES, Answer.UNSURE):
            self.welcome().start()
        elif self._training.coach.check_is_due():
            self.welcome().show_check(after_leg_sign=True)
        else:
            return False
        return True

    def unfinished(self) -> UnfinishedPage:
        """Interrupted sessions."""
        from lbtrainer.ui.unfinished_page import UnfinishedPage

        def tie(page: UnfinishedPage) -> None:
            page.go_on_requested.connect(self._window.go_on)
            page.keep_requested.connect(self._keep)
            page.discard_requested.connect(self._discard)
            page.done.connect(lambda: self._window.show_page(self._window.home))

        return self._page("unfinished", lambda: UnfinishedPage(self._theme, self._training), tie)

    def keys(self) -> KeysPage:
        """Every key."""
        from lbtrainer.ui.keys_page import KeysPage

        def tie(page: KeysPage) -> None:
            page.back_requested.connect(self._window.go_back)
            page.help_requested.connect(self.show_help)

        return self._page("keys", lambda: KeysPage(self._theme), tie)

    def help(self) -> HelpPage:
        """The lower back, the rules, and where they come from."""
        from lbtrainer.ui.help_page import HelpPage

        def tie(page: HelpPage) -> None:
            page.back_requested.connect(self._window.go_back)

        return self._page("help", lambda: HelpPage(self._theme, lambda: self._training.settings.emergency_number), tie)

    def show_help(self) -> None:
        """Open the page about the back and the rules."""
        self.help()
        self._window.show_built("help")
        self.help().back.setFocus()

    def trouble(self) -> TroublePage:
        """When the history cannot be used."""
        from lbtrainer.ui.trouble_page import TroublePage

        def tie(page: TroublePage) -> None:
            page.try_again_requested.connect(self._window.rescue.try_again)
            page.copy_requested.connect(self._window.rescue.use_newest_copy)
            page.empty_requested.connect(self._window.rescue.start_empty)

        return self._page("trouble", lambda: TroublePage(self._theme), tie)

    def _keep(self, session: Interrupted) -> None:
        with self._window.rescue.told():
            self._training.keep_as_partial(session)

    def _discard(self, session: Interrupted) -> None:
        with self._window.rescue.told():
            self._training.discard(session)

    def _page(self, key: str, build: Callable[[], P], tie: Callable[[P], None]) -> P:
        if key not in self._built:
            page = build()
            tie(page)
            self._built[key] = page
            self._stack.addWidget(page)
            return page
        return self._built[key]  # type: ignore[return-value]  # built under this key by this very method
