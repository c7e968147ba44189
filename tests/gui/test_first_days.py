# SPDX-License-Identifier: GPL-3.0-or-later
"""The first days of somebody new, by keyboard alone: first start to first session, the next day, bad day, red flag."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6 import QtCore, QtWidgets

from lbtrainer.domain.record import PainReport, SessionState
from lbtrainer.storage.history import SummaryAnswers
from lbtrainer.storage.settings import Settings
from lbtrainer.ui.main_window import MainWindow
from tests.helpers.clock import FakeClock
from tests.helpers.look import theme_for
from tests.helpers.opening import let_open
from tests.helpers.trainee import WELCOMED, run_through, shipped_rows, trainee

Key = QtCore.Qt.Key


class Newcomer:
    """Somebody at the window who has no mouse."""

    def __init__(self, qtbot, qapp, folder, settings):
        self.bot = qtbot
        self.clock = FakeClock()
        self.training = trainee(folder, self.clock, settings)
        self.window = MainWindow(theme_for(qapp), lambda: self.training, shipped_rows())
        qtbot.addWidget(self.window, before_close_func=self.leave)
        self.window.resize(1280, 800)
        self.window.show()
        self.window.activateWindow()
        QtWidgets.QApplication.processEvents()
        self.window.settle_in()
        self.window.rescue.wait()

    def leave(self, _):
        self.window.close()
        self.training.forget_history()

    def press(self, *keys):
        for key in keys:
            let_open()
            focused: QtWidgets.QWidget | None = self.window.focusWidget()
            self.bot.keyClick(self.window if focused is None else focused, key)
        let_open()

    def type_ctrl(self, key):
        QtWidgets.QApplication.processEvents()
        self.bot.keyClick(self.window, key, QtCore.Qt.KeyboardModifier.ControlModifier)
        let_open()

    def to(self, words):
        """Tab to the button that says so."""
        for _ in range(60):
            focused = self.window.focusWidget()
            if isinstance(focused, QtWidgets.QAbstractButton) and words in (focused.text(), focused.accessibleName()):
                return
            self.press(Key.Key_Tab)
        pytest.fail(f"Tab never comes to {words!r}")

    def words(self):
        QtWidgets.QApplication.processEvents()
        return " ".join(one.text() for one in self.window.findChildren(QtWidgets.QLabel) if one.isVisible())


@pytest.fixture
def newcomer(qtbot, qapp, tmp_path):
    return lambda settings=WELCOMED: Newcomer(qtbot, qapp, tmp_path, settings)


def test_from_the_first_start_to_the_first_session_and_the_next_day(newcomer):
    one = newcomer(Settings(motion=False))
    assert one.window.page == "welcome"
    one.press(Key.Key_Space, Key.Key_Return)  # consent
    one.press(Key.Key_Return, Key.Key_Return)  # the check: to "None of these", and press it
    one.press(Key.Key_Return)  # nothing to be careful with, nothing said about oneself
    one.press(Key.Key_Return)  # what most homes have; a week is picked next
    assert one.window.page == "today"
    assert "Pick a week that fits you." in one.words()
    one.press(Key.Key_Return)  # the first that suits
    assert "Which day shall it begin on?" in one.words()
    one.press(Key.Key_Return)  # begin today
    assert one.training.settings.program == "home-beginner"
    assert "Today in Home Beginner" in one.words()
    one.press(Key.Key_Return)  # Start
    assert one.window.page == "session"
    run_through(one.window.runner, one.clock)
    assert one.window.page == "summary"
    (summary,) = one.training.history.page()
    assert (summary.routine, summary.state) == ("no-equipment-beginner", SessionState.COMPLETE)

    one.press(Key.Key_Escape)
    assert one.window.page == "today"
    assert "Done for today" in one.words()
    one.clock.advance(86_400)
    one.window.show_page("today")
    assert "How was your back this morning?" in one.words()
    assert "Kept 1 of 1" in one.words()


def test_a_bad_day_shows_what_it_becomes_and_runs_that(newcomer):
    one = newcomer(WELCOMED._replace(program="strong-back", program_start="2026-06-15"))
    one.window.show_page("today")
    one.to("Gentle today")
    one.press(Key.Key_Space)
    assert "in place of Deadlift" in one.words()
    one.to("See the steps")
    one.press(Key.Key_Return)
    assert one.window.page == "preview"
    assert "in place of Deadlift" in one.words(), "the preview shows the gentle form too"
    one.press(Key.Key_Escape)
    assert one.window.page == "today", "back to where the preview was asked for"
    assert "in place of Deadlift" in one.words(), "and the wish still holds"
    one.press(Key.Key_Return)
    assert one.window.page == "session"
    steps = one.window.runner.machine.state.plan.steps
    assert all(step.tier < 3 for step in steps)


def test_a_red_flag_closes_sessions_wherever_one_would_begin_one(newcomer):
    one = newcomer(WELCOMED._replace(program="strong-back", program_start="2026-06-15"))
    one.window.show_page("today")
    one.to("See the steps")
    one.press(Key.Key_Return)
    assert "Anything new since last time?" in one.words()
    one.to("No")
    one.press(Key.Key_Right)  # Yes
    assert one.window.page == "welcome"
    one.press(Key.Key_Space, Key.Key_Return)  # the first sign, and go on
    assert "Please get this checked now" in one.words()
    assert "112" in one.words()
    for begin in (
        lambda: one.window.start_routine("relief-stretches"),
        lambda: one.window._routines.start_requested.emit("relief-stretches"),
        lambda: one.window.begin(one.training.plan("relief-stretches"), PainReport(score=0)),
        lambda: one.window.come_forward("relief-stretches"),
    ):
        begin()
        assert (one.window.page, one.window.runner) == ("welcome", None)


def test_what_is_new_is_asked_beside_start_on_today_too(newcomer):
    one = newcomer(WELCOMED._replace(program="strong-back", program_start="2026-06-15"))
    one.window.show_page("today")
    one.to("Anything new since last time?")
    one.press(Key.Key_Return)
    assert one.window.page == "welcome"
    one.press(Key.Key_Return, Key.Key_Return)  # none of these
    assert one.window.page == "today", "nothing is new, and the day stands as it did"


def test_a_suggestion_is_accepted_and_used_in_the_next_session(newcomer):
    from tests.helpers.past_sessions import PastSessions

    one = newcomer(WELCOMED._replace(program="home-beginner", program_start="2026-06-15"))
    fine = SummaryAnswers(
        pain_before=PainReport(score=1),
        pain_after=PainReport(score=1),
        pain_next_morning=PainReport(score=1),
        effort=dict.fromkeys(("dead-bug", "glute-bridge", "bird-dog", "knee-side-plank", "knee-plank"), 3),
    )
    past = PastSessions(one.training, one.clock)
    for ago in (4, 2):
        one.training.history.confirm_all(past.add("no-equipment-beginner", days_ago=ago, answers=fine))
    before = {step.key: step for step in one.training.plan("no-equipment-beginner").steps}
    one.window.show_page("today")
    suggestion = one.training.coach.suggestion("no-equipment-beginner")
    one.to(f"Do that: {suggestion.says}")
    one.press(Key.Key_Return)
    one.to("Start")
    one.press(Key.Key_Return)
    assert one.window.page == "session"
    now = {step.key: step for step in one.window.runner.machine.state.plan.steps}
    assert {key for key in now if now[key] != before[key]} == {suggestion.key}, "this step, and no other"
    assert {each.target for each in now[suggestion.key].sets} == {suggestion.then.target}
    assert suggestion.then.target > before[suggestion.key].sets[0].target
    run_through(one.window.runner, one.clock)
    (last, *_) = one.training.history.page()
    done = one.training.history.session(last.id)
    assert {one.target for one in done.sets if one.key == suggestion.key} == {suggestion.then.target}


@pytest.mark.parametrize(
    ("page", "link"), [("profile", "Your back, and the rules"), ("settings", "Read: your back, and the rules")]
)
def test_the_rules_are_one_press_away_and_escape_comes_back(newcomer, page, link):
    one = newcomer()
    one.window.show_page(page)
    one.to(link)
    one.press(Key.Key_Return)
    assert one.window.page == "help"
    one.press(Key.Key_Escape)
    assert one.window.page == page


def test_another_week_is_picked_from_you(newcomer):
    one = newcomer(WELCOMED._replace(program="strong-back", program_start="2026-06-15"))
    one.type_ctrl(Key.Key_4)
    one.to("Choose another week")
    one.press(Key.Key_Return)
    assert one.window.page == "today"
    assert "Pick a week that fits you." in one.words()
    assert one.training.settings.program == "strong-back", "nothing is lost by looking"
    one.press(Key.Key_Escape)
    assert "Today in Strong Back" in one.words()


def test_the_calendar_of_planned_days_knows_moved_and_skipped_ones(newcomer):
    one = newcomer(WELCOMED._replace(program="strong-back", program_start="2026-06-15"))
    coach, today = one.training.coach, one.clock.wall.date()
    (session,) = (item for item in coach.week()[today] if item.routine == "back-strength-builder")
    coach.move(session, today + timedelta(days=2))
    coming = coach.coming(today, today + timedelta(days=2))
    assert [item.routine for item in coming[today]] == ["lower-back-warm-up"]
    assert coming[today + timedelta(days=2)][-1].planned_on == today
