# SPDX-License-Identifier: GPL-3.0-or-later
"""The window: a whole training by keyboard, what comes first at a start, and what happens when something refuses."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.domain.pain import LEG_SIGN_ASKS
from lbtrainer.domain.record import LegSign, PainReport, SessionState
from lbtrainer.engine import inputs as inp
from lbtrainer.engine.states import Mode
from lbtrainer.errors import EnvironmentProblem, UserError
from lbtrainer.qt.desktop.desktop_ties import DesktopTies
from lbtrainer.qt.desktop.mpris import MediaRemote
from lbtrainer.qt.desktop.preflight import TRIAL_SILENT, Preflight
from lbtrainer.qt.desktop.surroundings import Surroundings
from lbtrainer.qt.training import NOT_SAID, Training
from lbtrainer.storage import reading
from lbtrainer.storage.backup import checked_copy
from lbtrainer.storage.history import SummaryAnswers
from lbtrainer.storage.refusals import CannotWriteError
from lbtrainer.storage.settings import Settings
from lbtrainer.ui.main_window import APP_NAME, MainWindow
from lbtrainer.ui.notice_bar import NoticeBar
from lbtrainer.ui.session_page import SessionPage
from lbtrainer.ui.widgets.buttons import IconButton
from lbtrainer.ui.widgets.nav_rail import NavRail
from tests.helpers.clock import FakeClock
from tests.helpers.look import theme_for
from tests.helpers.opening import let_open
from tests.helpers.past_sessions import PastSessions
from tests.helpers.trainee import WELCOMED, run_through, shipped_rows, train_once, trainee

Key = QtCore.Qt.Key
Control = QtCore.Qt.KeyboardModifier.ControlModifier
Plain = QtCore.Qt.KeyboardModifier.NoModifier
ROUTINE = "relief-stretches"
FOLLOWING = WELCOMED._replace(program="classic-week", program_start="2026-06-08")


class Desk:
    """A person at the window: opens it, presses keys, lets time pass."""

    def __init__(self, qtbot, qapp, folder):
        self.bot = qtbot
        self.folder = folder
        self.clock = FakeClock()
        self.theme = theme_for(qapp)

    def open(self, settings=WELCOMED, *, settle=True, geometry=None, surroundings=None):
        self.training = training = trainee(self.folder, self.clock, settings)
        window = MainWindow(self.theme, lambda: training, shipped_rows(), geometry=geometry)

        def leave(_: QtWidgets.QWidget) -> None:
            window.close()
            training.forget_history()

        self.bot.addWidget(window, before_close_func=leave)
        window.show()
        window.activateWindow()
        QtWidgets.QApplication.processEvents()  # shortcuts belong to the active window
        if settle:
            window.settle_in(surroundings)
            window.rescue.wait()
        self.window = window
        return window

    def press(self, key, modifiers=Plain):
        focused: QtWidgets.QWidget | None = self.window.focusWidget()
        self.bot.keyClick(self.window if focused is None else focused, key, modifiers)
        let_open()

    def mode(self) -> Mode | None:
        runner = self.window.runner
        return None if runner is None else runner.machine.state.mode

    def button(self, text):
        return next(one for one in self.window.findChildren(QtWidgets.QPushButton) if one.text().startswith(text))

    def notes(self):
        bar = self.window.findChildren(NoticeBar)[0]
        return [label.text() for label in bar.findChildren(QtWidgets.QLabel) if label.text()] if bar.isVisible() else []


@pytest.fixture
def desk(qtbot, qapp, tmp_path):
    return Desk(qtbot, qapp, tmp_path)


class TestATraining:
    def test_from_the_list_to_the_summary_by_keyboard(self, desk):
        window = desk.open()
        for letter in desk.training.library.routines[ROUTINE].name.casefold():
            desk.bot.keyClicks(window.focusWidget(), letter)
        desk.press(Key.Key_Return)
        assert window.page == "preview"
        desk.press(Key.Key_Return)
        assert window.page == "session"
        assert not window.findChild(NavRail).isVisible()
        run_through(window.runner, desk.clock)
        assert window.page == "summary"
        assert window.runner is None
        assert window.findChild(NavRail).isVisible()
        (summary,) = desk.training.history.page()
        assert (summary.routine, summary.state) == (ROUTINE, SessionState.COMPLETE)

    def test_a_headset_steers_the_session_and_its_questions(self, desk):
        window = desk.open(surroundings=Surroundings(preflight=lambda _: Preflight({}), ties=DesktopTies))
        window.begin(desk.training.plan(ROUTINE), NOT_SAID)
        remote = window.findChild(MediaRemote)
        remote.press(Key.Key_MediaPause)
        assert desk.mode() is Mode.PAUSED
        remote.press(Key.Key_MediaPlay)
        assert (desk.mode(), remote.status) == (Mode.RUNNING, "Playing")
        remote.press(Key.Key_MediaStop)
        assert desk.mode() is Mode.ASKING
        remote.press(Key.Key_MediaNext)  # "go on" is chosen
        assert desk.mode() is Mode.RUNNING
        window.close()
        assert remote.status == "Stopped"

    @pytest.mark.parametrize(("from_preview", "told"), [(True, 0), (False, 1)])
    def test_a_desktop_that_refuses_is_told_once(self, desk, from_preview, told):
        window = desk.open(surroundings=Surroundings(preflight=lambda _: Preflight({}), ties=DesktopTies))
        if from_preview:
            window.show_preview(ROUTINE)
        window.begin(desk.training.plan(ROUTINE), NOT_SAID)
        said: list[str] = []
        window.findChild(SessionPage).said.connect(said.append)
        window.findChild(DesktopTies).told.emit("The screen may go dark.")
        assert said.count("The screen may go dark.") == told

    def test_pain_said_in_the_preview_is_in_the_history(self, desk):
        window = desk.open()
        window.show_preview(ROUTINE)
        window.begin(desk.training.plan(ROUTINE), PainReport(score=3))
        run_through(window.runner, desk.clock)
        assert desk.training.history.page()[0].pain_before.score == 3

    @pytest.mark.parametrize(("speed", "heard"), [(2.0, True), (8.0, False)])
    def test_a_trial_run_is_heard_or_says_that_it_is_silent(self, desk, fake_sound, speed, heard):
        window = desk.open()
        desk.training.speed = speed
        window.begin(desk.training.plan(ROUTINE), NOT_SAID)
        said: list[str] = []
        window.findChild(SessionPage).said.connect(said.append)
        QtWidgets.QApplication.processEvents()
        assert bool(fake_sound.texts()) is heard
        assert (TRIAL_SILENT in said) is not heard

    def test_the_list_knows_afterwards_when_it_was_done(self, desk):
        window = desk.open()
        window.start_routine(ROUTINE)
        run_through(window.runner, desk.clock)
        desk.press(Key.Key_1, Control)
        assert window.page == "routines"
        index = window._routines._rows.index_of(ROUTINE)
        assert "done today" in index.data(QtCore.Qt.ItemDataRole.AccessibleTextRole)

    def test_the_title_tells_what_is_left(self, desk):
        window = desk.open()
        assert window.windowTitle() == APP_NAME
        window.start_routine(ROUTINE)
        assert window.windowTitle() == "4 min left – Cat-Cow"
        window.runner.send(inp.Pause())
        assert window.windowTitle() == "Paused – Cat-Cow"
        window.runner.send(inp.Resume())
        run_through(window.runner, desk.clock)
        assert window.windowTitle() == APP_NAME

    def test_start_takes_an_unknown_routine_for_a_mistake(self, desk):
        with pytest.raises(UserError):
            desk.open().start_routine("no-such-routine")

    def test_hands_free_lets_nothing_wait(self, desk):
        window = desk.open()
        window.start_routine("strength-monday", hands_free=True)
        assert not any(step.wait for step in window.runner.machine.state.plan.steps)

    def test_keys_of_the_window_rest_during_a_session(self, desk):
        window = desk.open()
        window.start_routine(ROUTINE)
        for key in (Key.Key_1, Key.Key_2, Key.Key_Comma, Key.Key_F):
            desk.press(key, Control)
        assert window.page == "session"


class TestStartingAtOnce:
    """Ctrl+Enter, the command line and a second start: the plan of the preview, or the preview."""

    LOADED = "strength-monday"

    def past(self, desk, window, routine=LOADED, days_ago=1, pain=1, **start):
        said = SummaryAnswers(pain_before=PainReport(score=pain), pain_after=PainReport(score=pain))
        PastSessions(desk.training, desk.clock).add(routine, days_ago=days_ago, answers=said, **start)

    def shown(self, desk, window, routine):
        """The plan that the preview starts by default."""
        window.show_preview(routine)
        started = []
        page = window._pages.preview()
        page.start_requested.disconnect()
        page.start_requested.connect(lambda plan, _: started.append(plan))
        desk.press(Key.Key_Return)
        page.start_requested.disconnect()
        page.start_requested.connect(window.begin)
        return started[0]

    @pytest.mark.parametrize("profile", [{}, {"cautions": ("pregnant",)}, {"equipment": ("mat", "chair")}])
    def test_it_runs_what_the_preview_would_start(self, desk, profile):
        window = desk.open(WELCOMED._replace(**profile))
        self.past(desk, window, "relief-stretches", days_ago=9, pain=4, pain_before=PainReport(score=4))
        plan = self.shown(desk, window, self.LOADED)
        assert plan != desk.training.plan(self.LOADED), "a break of nine days, and pain of four"
        window.start_routine(self.LOADED)
        assert window.runner.machine.state.plan == plan

    def test_ctrl_enter_runs_it_too(self, desk):
        window = desk.open()
        self.past(desk, window, ROUTINE, days_ago=9, pain=4, pain_before=PainReport(score=4))
        window._routines.start_requested.emit(self.LOADED)
        plan = window.runner.machine.state.plan
        assert plan == desk.training.coach.prepared(self.LOADED, pain=4).plan
        assert all(step.tier < 3 for step in plan.steps)

    def test_the_day_after_a_loaded_one_it_leads_to_the_preview_which_says_why(self, desk):
        window = desk.open()
        self.past(desk, window)
        window._routines.start_requested.emit(self.LOADED)
        assert (window.page, window.runner) == ("preview", None)
        labels = [label.text() for label in window.findChildren(QtWidgets.QLabel)]
        assert any("between days that load it" in text for text in labels)

    def test_pain_that_leaves_only_relief_is_asked_about_first(self, desk):
        window = desk.open()
        self.past(desk, window, ROUTINE, days_ago=2, pain=7, pain_before=PainReport(score=7))
        window.come_forward(self.LOADED)
        assert (window.page, window.runner) == ("preview", None)
        window.come_forward("pain-relief-gentle")
        assert window.page == "session"

    def test_where_nothing_is_left_the_preview_says_so(self, desk):
        window = desk.open(WELCOMED._replace(equipment=()))
        empty = next(one for one in desk.training.library.routines if desk.training.plan(one) is None)
        window.start_routine(empty)
        assert (window.page, window.runner) == ("preview", None)


class TestTheFirstPages:
    def test_the_welcome_comes_first_and_never_again(self, desk):
        window = desk.open(Settings(motion=False))
        assert window.page == "welcome"
        assert not window.findChild(NavRail).isVisible()
        desk.training.change_settings(**WELCOMED._replace(unknown={})._asdict())
        window.welcomed()
        assert window.page == "routines"
        assert desk.open(desk.training.settings).page == "routines"

    def test_start_from_the_command_line_comes_after_the_welcome(self, desk):
        window = desk.open(Settings(motion=False))
        window.start_routine(ROUTINE)
        assert (window.page, window.runner) == ("welcome", None)
        desk.training.change_settings(**WELCOMED._replace(unknown={})._asdict())
        window.welcomed()
        assert window.page == "session"
        assert window.runner.machine.state.plan.routine == ROUTINE

    def test_a_start_that_nobody_may_attend_leaves_the_welcome_for_later(self, desk):
        window = desk.open(Settings(motion=False))
        window.start_routine(ROUTINE, hands_free=True)
        assert window.page == "session"
        assert desk.training.settings.welcome_accepted_utc is None

    def test_a_yes_keeps_sessions_closed(self, desk):
        window = desk.open(WELCOMED._replace(red_flag_answer="yes"))
        assert window.page == "welcome"
        window.start_routine(ROUTINE)
        assert (window.page, window.runner) == ("welcome", None)

    def test_after_a_sign_in_the_leg_the_next_start_asks_first_and_once(self, desk):
        """Rule 3: the session ended with advice, so nothing begins before the check was answered anew."""
        window = desk.open(WELCOMED._replace(red_flag_utc="2020-01-01T00:00:00.000Z"))
        window.begin(desk.training.plan(ROUTINE), NOT_SAID)
        for letter in "hl":
            desk.bot.keyClicks(window.focusWidget(), letter)
        desk.press(Key.Key_Return)
        assert window.page == "summary"
        (summary,) = desk.training.history.page()
        (hurt,) = desk.training.history.session(summary.id).hurts
        assert hurt.pain.leg_signs == (LegSign.UNSAID,)
        desk.clock.advance(60)
        window.start_routine(ROUTINE)
        assert (window.page, window.runner) == ("welcome", None)
        assert LEG_SIGN_ASKS in [label.text() for label in window.findChildren(QtWidgets.QLabel)]
        while (read_on := desk.button("Read on")).isVisible():
            read_on.click()
        desk.button("None of these").click()
        window.start_routine(ROUTINE)
        assert window.page == "session"

    def test_anything_new_asks_and_comes_back_to_the_preview(self, desk):
        window = desk.open()
        window.show_preview(ROUTINE)
        window.show_check()
        assert window.page == "welcome"
        window.welcomed()
        assert window.page == "preview"

    def test_anything_new_can_be_left_as_it_was_unless_it_kept_the_sessions_closed(self, desk):
        window = desk.open()
        window.show_preview(ROUTINE)
        window.show_check()
        desk.press(Key.Key_Escape)
        assert window.page == "preview"
        assert desk.training.settings.red_flag_answer == "none"
        window.show_check()
        for key in (Key.Key_Space, Key.Key_Return):
            desk.press(key)
        assert desk.training.settings.red_flag_answer == "yes"
        for _ in range(2):
            desk.press(Key.Key_Escape)
        assert window.page == "welcome", "a yes is not left by Escape"

    def test_the_list_stands_before_anything_else_is_read(self, desk):
        window = desk.open(settle=False)
        model = window.findChild(QtWidgets.QListView).model()
        assert model.rowCount() == len(desk.training.library.routines)
        assert "database" not in vars(desk.training)


class TestAnInterruptedSession:
    @pytest.fixture
    def stopped(self, desk):
        """A window that was closed in the middle of a session."""
        window = desk.open()
        window.start_routine(ROUTINE)
        desk.clock.advance(30)
        window.runner.tick()
        assert window.close()
        return desk

    def test_closing_keeps_it_for_the_next_start(self, stopped):
        window = stopped.open()
        assert window.page == "unfinished"
        (session,) = stopped.training.interrupted()
        assert session.summary.routine == ROUTINE

    def test_it_goes_on(self, stopped):
        window = stopped.open()
        stopped.bot.keyClick(stopped.button("Go on"), Key.Key_Return)
        assert window.page == "session"
        run_through(window.runner, stopped.clock)
        assert stopped.training.history.page()[0].state is SessionState.COMPLETE

    def test_it_is_kept_as_it_is(self, stopped):
        window = stopped.open()
        stopped.bot.keyClick(stopped.button("Save as it is"), Key.Key_Return)
        assert window.page == "routines"
        assert stopped.training.history.page()[0].state is SessionState.PARTIAL

    def test_it_is_discarded(self, stopped):
        window = stopped.open()
        stopped.bot.keyClick(stopped.button("Discard"), Key.Key_Return)
        assert window.page == "routines"
        assert stopped.training.history.page() == ()

    def test_a_start_from_the_command_line_keeps_it_as_partial(self, stopped):
        window = stopped.open()
        window.start_routine(ROUTINE)
        assert window.page == "session"
        assert [one.state for one in stopped.training.history.page()] == [SessionState.PARTIAL]


class TestKeys:
    def test_pages_search_settings_and_back(self, desk):
        window = desk.open()
        for key, page in ((Key.Key_2, "exercises"), (Key.Key_3, "history"), (Key.Key_1, "routines")):
            desk.press(key, Control)
            assert window.page == page
        desk.press(Key.Key_Comma, Control)
        assert window.page == "settings"
        focused = window.focusWidget()
        assert (focused.accessibleDescription(), focused.isChecked()) == ("Colours", True)
        assert window._ring._shape() is not None
        desk.press(Key.Key_Escape)
        assert window.page == "routines"
        desk.press(Key.Key_F, Control)
        assert isinstance(window.focusWidget(), QtWidgets.QLineEdit)

    def test_the_history_has_the_same_keys(self, desk):
        window = desk.open()
        desk.press(Key.Key_3, Control)
        desk.press(Key.Key_F, Control)
        search = window.focusWidget()
        assert (window.page, search.accessibleName()) == ("history", "Routine or exercise")
        desk.press(Key.Key_Escape)
        assert window.page == "routines"

    def test_the_exercises_have_the_same_keys(self, desk):
        window = desk.open()
        desk.press(Key.Key_2, Control)
        desk.press(Key.Key_F, Control)
        search = window.focusWidget()
        assert (window.page, search.accessibleName()) == ("exercises", "Search exercises")
        desk.press(Key.Key_Escape)
        assert window.page == "routines"

    def test_exercises_that_the_routines_do_not_name_are_shown(self, desk):
        window = desk.open()
        window.opening.exercises_called("bird dog")
        let_open()
        assert window.page == "exercises"
        assert window._pages.exercises().current == "bird-dog"

    def test_the_keys_page_opens_and_goes_back_where_it_came_from(self, desk):
        window = desk.open()
        window.show_preview(ROUTINE)
        desk.press(Key.Key_F1)
        assert window.page == "keys"
        desk.press(Key.Key_Escape)
        assert window.page == "preview"
        desk.bot.keyClick(window, Key.Key_Question)
        assert window.page == "keys"

    def test_an_exercise_opened_from_the_preview_goes_back_to_it(self, desk):
        window = desk.open()
        window.show_preview(ROUTINE)
        window._pages.preview().exercise_requested.emit("cat-cow")
        let_open()
        assert (window.page, window._pages.exercises().current) == ("exercises", "cat-cow")
        window.go_back()
        assert window.page == "preview"
        window.go_back()
        assert window.page == "routines"

    def test_today_and_you_have_keys_like_their_neighbours(self, desk):
        window = desk.open()
        desk.press(Key.Key_0, Control)
        assert window.page == "today"
        desk.press(Key.Key_4, Control)
        assert window.page == "profile"

    def test_favourites_have_a_key(self, desk):
        window = desk.open()
        desk.press(Key.Key_D, Control)
        assert desk.training.settings.favourites == (window._routines.current,)

    def test_full_screen_and_back(self, desk):
        window = desk.open()
        desk.press(Key.Key_F11)
        assert window.isFullScreen()
        desk.press(Key.Key_F11)
        assert not window.isFullScreen()

    def test_close(self, desk):
        window = desk.open()
        desk.press(Key.Key_Q, Control)
        assert not window.isVisible()


class TestWhenSomethingRefuses:
    @pytest.fixture
    def damaged(self, desk):
        """A history with one session, a copy of it, and then damage."""
        window = desk.open()
        window.start_routine(ROUTINE)
        run_through(window.runner, desk.clock)
        window.rescue.copy_of_the_day()
        window.close()
        database = desk.training.folders.database
        desk.training.forget_history()
        for copy in desk.training.folders.backups.glob("*.db"):
            copy.unlink()
        desk.open().rescue.wait()
        desk.window.close()
        desk.training.forget_history()
        database.write_bytes(b"no database " * 1000)
        return desk

    def test_a_damaged_history_is_brought_back_from_the_copy(self, damaged, qtbot):
        window = damaged.open()
        assert window.page == "trouble"
        qtbot.keyClick(damaged.button("Use the newest good copy"), Key.Key_Return)
        window.rescue.wait()
        QtWidgets.QApplication.sendPostedEvents()
        assert window.page == "routines"
        assert "Your history is back" in damaged.notes()[0]
        assert len(damaged.training.history.page()) == 1

    def test_a_damaged_history_is_offered_its_way_back_from_the_rail_too(self, damaged):
        window = damaged.open()
        window.show_page("routines")
        window.show_page("history")
        assert window.page == "trouble"

    def test_one_that_is_gone_comes_back_from_the_copy(self, damaged, qtbot):
        damaged.training.folders.database.unlink()
        damaged.open()
        qtbot.keyClick(damaged.button("Use the newest good copy"), Key.Key_Return)
        damaged.window.rescue.wait()
        QtWidgets.QApplication.sendPostedEvents()
        assert len(damaged.training.history.page()) == 1

    def test_or_one_starts_with_an_empty_one_and_the_damaged_file_is_kept(self, damaged, qtbot):
        window = damaged.open()
        qtbot.keyClick(damaged.button("Start with an empty history"), Key.Key_Return)
        window.rescue.wait()
        QtWidgets.QApplication.sendPostedEvents()
        assert window.page == "routines"
        assert damaged.training.history.page() == ()
        kept = list(damaged.training.folders.data.glob("history-damaged-*"))
        assert [file.read_bytes()[:11] for file in kept] == [b"no database"]

    def test_without_a_copy_only_the_empty_history_is_offered(self, damaged):
        for copy in damaged.training.folders.backups.glob("*.db"):
            copy.unlink()
        damaged.open()
        assert not damaged.button("Use the newest").isVisible()
        assert damaged.button("Start with an empty").isVisible()

    def test_what_cannot_be_opened_can_be_tried_again(self, desk, qtbot):
        desk.folder.joinpath("data").mkdir()
        folder = desk.folder / "data" / "history.sqlite3"
        folder.mkdir()
        window = desk.open()
        assert window.page == "trouble"
        folder.rmdir()
        qtbot.keyClick(desk.button("Try again"), Key.Key_Return)
        assert window.page == "routines"

    def test_where_nothing_can_be_saved_the_past_is_shown_and_one_sentence_says_so(self, desk, monkeypatch):
        window = desk.open(FOLLOWING)
        past = PastSessions(desk.training, desk.clock)
        past.add(ROUTINE, days_ago=1)
        desk.training.begin(desk.training.plan(ROUTINE))  # interrupted
        window.close()
        desk.training.forget_history()
        database = desk.training.folders.database
        before = database.read_bytes()

        def refuse(*_, **__):
            raise CannotWriteError("no", is_full=False)

        monkeypatch.setattr(reading, "open_database", refuse)
        window = desk.open(FOLLOWING)
        assert window.page == "routines"
        (sentence,) = desk.notes()
        assert "You can look, but nothing can be saved" in sentence
        assert str(database.parent) in sentence
        for page in ("today", "history"):
            window.show_page(page)
            assert window.page == page
        assert len(desk.training.history.page()) == 1
        assert desk.notes() == [sentence]
        window.start_routine(ROUTINE)
        assert window.runner is None
        assert desk.notes() == [sentence]
        assert database.read_bytes() == before

    def test_a_session_that_cannot_be_opened_is_told_and_nothing_starts(self, desk, monkeypatch):
        window = desk.open()

        def refuse(*args, **kwargs):
            raise EnvironmentProblem("The disk is full.")

        monkeypatch.setattr(desk.training, "begin", refuse)
        window.start_routine(ROUTINE)
        assert (window.page, window.runner) == ("routines", None)
        assert desk.notes() == ["The disk is full."]

    def test_notes_are_read_one_after_the_other(self, desk):
        window = desk.open()
        window.tell("One.")
        window.tell("Two.")
        window.tell("One.")
        (close,) = window.findChildren(NoticeBar)[0].findChildren(IconButton)
        seen = []
        while desk.notes():
            seen += desk.notes()
            close.click()
        assert seen == ["One.", "Two."]


class TestTheWindowItself:
    def test_its_place_is_kept(self, desk):
        window = desk.open()
        window.resize(1000, 640)
        window.close()
        again = desk.open(geometry=desk.training.settings.window_geometry, settle=False)
        assert again.height() == 640

    @pytest.mark.parametrize(("screen", "size"), [((1920, 1080), (1280, 800)), ((1280, 800), (1152, 720))])
    def test_the_first_one_leaves_room_for_its_frame(self, desk, monkeypatch, screen, size):
        class Screen:
            def availableSize(self):  # noqa: N802  (Qt's name)
                return QtCore.QSize(*screen)

        monkeypatch.setattr(MainWindow, "screen", lambda _: Screen())
        assert desk.open(settle=False).size() == QtCore.QSize(*size)

    @pytest.mark.parametrize("geometry", ["", "nonsense", "AdnQywADAAA="])
    def test_a_place_that_cannot_be_read_does_not_matter(self, desk, geometry):
        assert desk.open(geometry=geometry, settle=False).width() >= 900

    def test_another_start_brings_it_forward_with_a_routine(self, desk):
        window = desk.open()
        window.showMinimized()
        window.come_forward(ROUTINE)
        assert not window.isMinimized()
        assert window.page == "session"
        runner = window.runner
        with desk.bot.waitSignal(window._pages.session().said) as said:
            window.come_forward("strength-monday")
        assert said.args == ["This session goes on. Another can start when it is over."]
        assert window.runner is runner

    def test_larger_windows_show_everything_larger(self, desk):
        window = desk.open()
        window.resize(1920, 1200)
        assert desk.theme.scale == 1.5
        window.resize(900, 600)
        assert desk.theme.scale == 1.0

    @pytest.mark.parametrize("page", ["routines", "history", "settings", "keys", "preview", "today", "profile"])
    def test_every_control_has_a_name(self, desk, page):
        window = desk.open(WELCOMED._replace(program="strong-back", program_start="2026-06-15"))
        if page == "preview":
            window.show_preview("strength-monday")
        elif page == "keys":
            window.show_keys()
        else:
            window.show_page(page)
        QtWidgets.QApplication.sendPostedEvents()
        kinds = (QtWidgets.QAbstractButton, QtWidgets.QLineEdit, QtWidgets.QAbstractSlider, QtWidgets.QListView)
        tab = QtCore.Qt.FocusPolicy.TabFocus
        nameless = [
            widget
            for widget in window.findChildren(QtWidgets.QWidget)
            if isinstance(widget, kinds) and widget.isVisible() and widget.focusPolicy() & tab
            if not isinstance(widget.parentWidget(), QtWidgets.QAbstractSpinBox)
            if not QtGui.QAccessible.queryAccessibleInterface(widget).text(QtGui.QAccessible.Text.Name)
        ]
        assert nameless == []


def test_what_it_imports_before_the_first_paint_is_quick():
    code = (
        "import sys; import lbtrainer.ui.main_window; "
        "heavy = ('msgspec', 'yaml', 'sqlite3', 'platformdirs', 'lbtrainer.qt.training', "
        "'lbtrainer.ui.routines.routine_panel', 'lbtrainer.ui.widgets.notice', 'lbtrainer.ui.widgets.fields'); "
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_click_before_the_library_is_there_is_no_fault(qapp, qtbot):
    def not_yet() -> Training:
        raise AssertionError("nobody asks for it before the library is there")

    window = MainWindow(theme_for(qapp), not_yet, shipped_rows())
    qtbot.addWidget(window)
    window.show()
    history = next(one for one in window.findChildren(QtWidgets.QToolButton) if one.text() == "History")
    with qtbot.captureExceptions() as faults:
        history.click()
    assert faults == []
    assert window.page == "routines"


def test_before_the_first_paint_no_class_of_an_event_is_built_that_nobody_reads():
    """One event filter, or one `changeEvent`, and PySide6 builds fifty of them: 5 ms."""
    program = """
import gc
from PySide6 import QtGui, QtWidgets
from tests.helpers.look import theme_for
from lbtrainer.ui.main_window import MainWindow
app = QtWidgets.QApplication(["test", "-style", "fusion", "-platform", "offscreen"])
painted = []
window = MainWindow(theme_for(app), lambda: None, None)
window.painted.connect(lambda: painted.append(True))
window.show()
app.processEvents()
built = {one.__name__ for one in gc.get_objects() if isinstance(one, type)}
print(painted, "QPaintEvent" in built, "QTabletEvent" in built)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[True] True False"


def test_a_copy_chosen_in_the_history_takes_its_place_and_the_window_goes_on(desk, tmp_path, qtbot):
    window = desk.open()
    train_once(desk.training, ROUTINE, desk.clock)
    copy = tmp_path / "copy.db"
    checked_copy(desk.training.folders.database, copy)
    train_once(desk.training, ROUTINE, desk.clock)
    window.show_page("history")
    page = window._pages.history()
    assert len(page.overview.rows.sessions) == 2
    page.restore_requested.emit(copy)
    qtbot.waitUntil(lambda: any("copy.db" in note for note in desk.notes()))
    window.rescue.wait()
    window.show_page("history")
    assert len(page.overview.rows.sessions) == 1


def test_a_good_copy_after_a_bad_one_is_what_is_said(desk, tmp_path, qtbot):
    window = desk.open()
    good, bad = tmp_path / "good.db", tmp_path / "bad.db"
    checked_copy(desk.training.folders.database, good)
    bad.write_bytes(b"no database at all")
    window.rescue.use_copy(bad)
    qtbot.waitUntil(lambda: any("bad.db" in note for note in desk.notes()))
    window.rescue.use_copy(good)
    window.rescue.wait()
    qtbot.waitUntil(lambda: any("good.db" in note for note in desk.notes()))
    assert not any("bad.db" in note for note in desk.notes())
