# SPDX-License-Identifier: GPL-3.0-or-later
"""The window: which page shows when, and nothing of what the pages do.

Built in two steps, because a person waits for the first: the rail and the list of routines from what is already known;
then, after the first paint, `settle_in` opens the library and the history. All other pages are built when first opened.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.notice_bar import NoticeBar
from lbtrainer.ui.routines_page import RoutinesPage
from lbtrainer.ui.widgets.nav_rail import NavRail
from lbtrainer.ui.window_frame import ENTRIES, FOOT, FirstPaintTold, frame, written_geometry

if TYPE_CHECKING:
    from lbtrainer.content.index import IndexRow
    from lbtrainer.domain.adjust import Wish
    from lbtrainer.domain.plan import Plan
    from lbtrainer.domain.record import PainReport
    from lbtrainer.qt.desktop.surroundings import Surroundings
    from lbtrainer.qt.runner import SessionRunner
    from lbtrainer.qt.training import Training
    from lbtrainer.storage.recovery import Interrupted
    from lbtrainer.ui.history_rescue import HistoryRescue
    from lbtrainer.ui.pages import Pages

APP_NAME: Final = "Lower Back Trainer"
_WITHOUT_RAIL: Final = frozenset({"welcome", "session", "unfinished"})
_COMES_BACK: Final = {("exercises", "preview"), *(("help", one) for one in ("preview", "profile", "settings", "today"))}
"""Pages from which Escape goes to the one before."""
_CHECK_COMES_BACK_TO: Final = frozenset({"preview", "settings"})


class MainWindow(FirstPaintTold):
    """The only window.

    Attributes:
        runner: The running session, None outside of one.
        rescue: What to do when the history cannot be used; there once the window has settled in, as is
        opening: What opens pages in turns, as persons ask for them.

    Signals:
        page_opened: Another page is about to show.
    """

    page_opened = QtCore.Signal()

    def __init__(
        self,
        theme: Theme,
        training: Callable[[], Training],
        rows: Sequence[IndexRow] | None,
        *,
        geometry: str | None = None,
        first: str = "routines",
    ) -> None:
        """Build the rail and the list; nothing heavy is imported or read.

        Args:
            theme: The look.
            training: Gives the one Training; not called before `settle_in`.
            rows: The routines as they were last time; None where that is not known.
            geometry: Where the window was, as `Settings.window_geometry` has it.
            first: The page that a start will show. Until another than the list is built the rail stands alone: no list
                flashes by, with a Start of some other routine.
        """
        super().__init__()
        self.runner: SessionRunner | None = None
        self._theme = theme
        self._give_training = training
        self._settled = False
        self._current = "routines"
        self._before = "routines"
        self._preview_of = "routines"
        theme.dress()
        self._rail = NavRail(theme, ENTRIES, FOOT)
        self._notices = NoticeBar(theme)
        self._stack = QtWidgets.QStackedWidget()
        self._routines = RoutinesPage(theme, rows)
        self._stack.addWidget(self._routines)
        theme.dress(self._rail, self._routines)
        self.setWindowTitle(APP_NAME)
        frame(self, self._rail, self._notices, self._stack, geometry)
        self._rail.show_chosen(first)
        if first != "routines":
            self._stack.setCurrentIndex(self._stack.addWidget(QtWidgets.QWidget()))

    @property
    def page(self) -> str:
        """The key of the page that shows."""
        return self._current

    @property
    def page_before(self) -> str:
        """The key of the page that showed before this one."""
        return self._before

    @property
    def home(self) -> str:
        """The page to come back to after a session: Today where a program is followed, else the routines."""
        return "today" if self._settled and self._training.settings.program else "routines"

    @property
    def has_rail(self) -> bool:
        """Whether a person may go where they like: not in a session, nor in the welcome."""
        return self._current not in _WITHOUT_RAIL

    def settle_in(self, surroundings: Surroundings | None = None) -> None:
        """After the first paint: the library, the shortcuts, the history, and what is due at a start."""
        self.open_library(surroundings)
        self.open_history()

    def open_library(self, surroundings: Surroundings | None = None) -> None:
        """The first half of settling in; `open_history` follows, in a turn of its own where a person waits.

        Args:
            surroundings: The computer around the window; None: nothing outside is talked to.
        """
        from lbtrainer.ui.history_rescue import HistoryRescue
        from lbtrainer.ui.opening import Opening
        from lbtrainer.ui.pages import Pages
        from lbtrainer.ui.session_followers import SessionFollowers
        from lbtrainer.ui.session_starts import SessionStarts
        from lbtrainer.ui.widgets import spoken_role
        from lbtrainer.ui.widgets.focus_ring import FocusRing
        from lbtrainer.ui.window_keys import add_shortcuts

        spoken_role.install(self)
        self._training = self._give_training()
        self._pages: Pages = Pages(self, self._stack, self._theme, self._training, self._routines, surroundings)
        self._followers = SessionFollowers(self, self._pages, self._training, surroundings)
        self.rescue: HistoryRescue = HistoryRescue(self, self._training, self._pages)
        self._starts = SessionStarts(self, self._pages, self._training)
        self.opening = Opening(self, self._pages, self._training)
        self._rail.chosen.connect(self.opening.page)
        self._routines.preview_requested.connect(self.opening.preview)
        self._routines.exercises_requested.connect(self.opening.exercises_called)
        self._routines.start_requested.connect(self._starts.at_once)
        self._ring = FocusRing(self._theme, self)
        self._settled = True
        add_shortcuts(self)
        self._routines.fill(self._training)

    def tell(self, sentence: str, *, instead_of: str = "") -> None:
        """Say something above the page; it waits there until it is put away, or another comes in its stead."""
        self._notices.tell(sentence, instead_of=instead_of)

    def come_forward(self, routine: str = "") -> None:
        """Another start asks for the window, perhaps with a routine to start."""
        self.setWindowState(self.windowState() & ~QtCore.Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        if routine and self.runner is None:
            self.start_routine(routine)
        elif routine:
            self._pages.session().say("This session goes on. Another can start when it is over.")

    def start_routine(self, routine: str, *, hands_free: bool = False) -> None:
        """Straight into a session, or to the preview where something is asked first; see `SessionStarts.straight`.

        Raises:
            UserError: There is no routine of that id.
        """
        self._starts.straight(routine, hands_free=hands_free)

    def show_page(self, key: str) -> None:
        """Open a page of the rail: today, routines, exercises, history, profile or settings."""
        with self.rescue.told():
            self._pages.freshen(key)
            self.show_built(key)
            self._pages.focus(key)

    def show_preview(self, routine: str, wish: Wish | None = None) -> None:
        """Open the preview of a routine, as it is wished for today."""
        with self.rescue.told():
            if self.ready_preview(routine, wish):
                self.show_built("preview")

    def ready_preview(self, routine: str, wish: Wish | None = None) -> bool:
        """Have the preview ready to show; False: sessions are closed, and the page that says so shows."""
        from lbtrainer.domain.adjust import AS_PLANNED

        if self._starts.closed():
            return False
        self._pages.preview().show_routine(routine, wish or AS_PLANNED)
        if self._current != "preview":
            self._preview_of = "today" if self._current == "today" else "routines"
            self._pages.preview().name_way_back(self._preview_of.capitalize())
        return True

    def show_keys(self) -> None:
        """Open the page with all keys."""
        if self._current not in _WITHOUT_RAIL | {"keys"}:
            self._pages.keys()
            self.show_built("keys")

    def search(self) -> None:
        """Put the keyboard into the search of the page, of the routines where it has none."""
        if self._current not in ("exercises", "history"):
            self.show_page("routines")
        self._pages.focus_search(self._current)

    def go_back(self) -> None:
        """To where the page was asked for, or to the routines."""
        is_left = self._current == "welcome" and self._pages.welcome().is_asked_later
        if (self._current, self._before) in _COMES_BACK or self._current == "keys" or is_left:
            self.show_built(self._before)
        elif self._current not in _WITHOUT_RAIL | {"routines"}:
            self.show_page({"preview": self._preview_of, "summary": self.home}.get(self._current, "routines"))

    def show_check(self) -> None:
        """Ask for red flags anew."""
        self._pages.welcome().show_check()
        self.show_built("welcome")

    def begin(self, plan: Plan, pain_before: PainReport) -> None:
        """Open a session of this plan and run it."""
        self._starts.begin(plan, pain_before)

    def session_over(self, session_id: int, complete: bool) -> None:
        """From the session to its summary; `complete` is kept in the history already."""
        del complete
        self._end_of_runner()
        with self.rescue.told():
            self._training.coach.session_ended(session_id)
            self._pages.summary().show_session(session_id)
            self.show_built("summary")

    def go_on(self, session: Interrupted) -> None:
        """Go on with an interrupted session, as far as it can be read."""
        from lbtrainer.engine.replay import NotReplayable

        with self.rescue.told():
            try:
                runner = self._training.go_on(session)
            except NotReplayable:
                sentence = "This session was written by another version and cannot go on. What you did can be saved."
                self._pages.unfinished().show_problem(sentence)
                return
            self.run(runner, again=True)

    def toggle_favourite(self) -> None:
        """Ctrl+D: the chosen routine, to the favourites or from them."""
        if self._current == "routines":
            self._routines.toggle_favourite()

    def toggle_full_screen(self) -> None:
        """F11."""
        self.setWindowState(self.windowState() ^ QtCore.Qt.WindowState.WindowFullScreen)

    def show_unfinished(self, sessions: Sequence[Interrupted]) -> None:
        """Offer interrupted sessions; without any, the routines."""
        if sessions:
            self._pages.unfinished().show_sessions(sessions)
            self.show_built("unfinished")
        else:
            self.opening.page(self.home)

    def welcomed(self, *, picks_week: bool = False) -> None:
        """The welcome or the check is answered and sessions are open: where it came from, or what else is due."""
        if self._before in _CHECK_COMES_BACK_TO:
            self.show_built(self._before)
            return
        with self.rescue.told():
            if picks_week:
                self.show_page("today")
            elif not self._starts.after_welcome():
                self.show_unfinished(self._training.interrupted())

    def open_history(self) -> None:
        """What is due at a start: the welcome, an interrupted session, else the routines with their days."""
        from lbtrainer.domain.pain import may_train

        settings = self._training.settings
        with self.rescue.told():
            interrupted = self._training.interrupted()
            self._routines.refresh_history()
            self.rescue.copy_of_the_day()
            if settings.welcome_accepted_utc is None or not may_train(settings.red_flag_answer):
                self._pages.welcome()
                self.show_built("welcome")
            elif interrupted or self.home != "routines":
                self.show_unfinished(interrupted)
            else:  # what `show_page` would freshen is fresh
                self.show_built("routines")
                self._pages.focus("routines")

    def show_built(self, key: str) -> None:
        """Show a page that was built before."""
        if key != self._current:
            self._before, self._current = self._current, key
            self.page_opened.emit()
        page = self._pages.of(key)
        self._theme.dress(self._rail, self._notices, page)
        self._rail.setVisible(key not in _WITHOUT_RAIL)
        self._rail.show_chosen({"preview": self._preview_of, "summary": self.home}.get(key, key))
        self._stack.setCurrentWidget(page)

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._theme.fit_window(self.width(), self.height(), in_turns=self.isVisible())

    @override
    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        if event.key() == QtCore.Qt.Key.Key_Escape and self._settled:
            self.go_back()
        elif event.text() == "?" and self._settled:
            self.show_keys()
        else:
            super().keyPressEvent(event)

    @override
    def closeEvent(self, event: QtGui.QCloseEvent) -> None:
        """A running session stops where it is and is offered at the next start: all of it is on disk."""
        from lbtrainer.engine import inputs as inp

        if self.runner is not None:
            self.runner.send(inp.Pause())
            self._end_of_runner()
        if self._settled:
            self._training.change_settings(window_geometry=written_geometry(self))
            self.rescue.wait()
        super().closeEvent(event)

    def run(self, runner: SessionRunner, *, again: bool = False) -> None:
        """Show a session and start it, or go on with it."""
        self.runner = runner
        self._followers.follow(runner)
        self._routines.forget_search()
        self._pages.session().run(runner)
        self.show_built("session")
        if again:
            runner.go_on()

    def _end_of_runner(self) -> None:
        self.runner = None
        self._followers.follow(None)
