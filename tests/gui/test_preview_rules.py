# SPDX-License-Identifier: GPL-3.0-or-later
"""The preview under the rules: pain, a break and an earned step change what is shown, and Enter starts just that."""

from __future__ import annotations

import pytest
from PySide6 import QtCore, QtWidgets

from lbtrainer.domain.progress import Way
from lbtrainer.domain.record import PainReport, Place, Working
from lbtrainer.domain.suggestion import Suggestion
from lbtrainer.errors import EnvironmentProblem
from lbtrainer.storage.history import SummaryAnswers
from lbtrainer.storage.working import Answer
from lbtrainer.ui.preview.preview_steps import StepsCard
from lbtrainer.ui.preview_page import PreviewPage
from lbtrainer.ui.widgets.notice import Notice
from lbtrainer.ui.widgets.pain_scale import PainScale
from lbtrainer.ui.widgets.place_chips import PlaceChips
from lbtrainer.ui.widgets.segmented import Segmented
from tests.helpers.clock import FakeClock
from tests.helpers.look import theme_for
from tests.helpers.past_sessions import PastSessions, hurt_in, results_of
from tests.helpers.trainee import trainee

Key = QtCore.Qt.Key
FINE = SummaryAnswers(pain_before=PainReport(score=1), pain_after=PainReport(score=1))


def test_one_line_beside_start_says_to_stop_what_hurts(qtbot, qapp, tmp_path):
    assert "Stop any move that hurts." in Page(qtbot, qapp, trainee(tmp_path)).words()


class Page:
    """A preview of one routine, and what was asked to start."""

    def __init__(self, bot, app, training, routine="strength-monday"):
        self.bot = bot
        self.page = PreviewPage(theme_for(app), training)
        self.started: list[object] = []
        self.page.start_requested.connect(lambda plan, pain: self.started.append(plan))
        bot.addWidget(self.page)
        self.page.resize(1192, 800)
        self.page.show()
        self.page.show_routine(routine)

    def words(self):
        QtWidgets.QApplication.sendPostedEvents()  # Qt shows what was added to a layout a moment later
        labels = [label for label in self.page.findChildren(QtWidgets.QLabel) if label.isVisible()]
        return " ".join(label.text() for label in labels)

    def notice(self):
        """What the steps say above themselves."""
        shown = [one for one in self.page.findChildren(Notice) if one.isVisible()]
        return shown[0].accessibleName() if shown else ""

    def say_pain(self, score):
        self.bot.keyClick(self.page.findChild(PainScale), Key.Key_0 + score)

    def press(self, text):
        buttons = self.page.findChildren(QtWidgets.QAbstractButton)
        next(one for one in buttons if one.isVisible() and one.text() == text).click()

    def started_plan(self):
        self.bot.keyClick(self.page, Key.Key_Return)
        return self.started[-1]


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
def training(tmp_path, clock):
    return trainee(tmp_path, clock)


def sets_of(plan, key):
    return next(len(step.sets) for step in plan.steps if step.key == key)


def test_pain_changes_the_list_before_the_eyes_and_starts_the_gentle_form(qtbot, qapp, training):
    training.carried.set_working("strength-monday", "rdl", Working(load_kg=40.0))
    page = Page(qtbot, qapp, training)
    assert "3 × 8–10" in page.words()
    assert page.notice() == ""
    page.say_pain(4)
    assert page.notice().startswith("Gentle form today. ")
    assert "One set less" in page.notice()
    plan = page.started_plan()
    assert sets_of(plan, "rdl") == 2
    assert next(step.load_kg for step in plan.steps if step.key == "rdl") == 32.5
    assert "32.5 kg today" in page.words()


def test_less_pain_gives_the_whole_session_back(qtbot, qapp, training):
    page = Page(qtbot, qapp, training)
    page.say_pain(4)
    page.say_pain(2)
    assert page.notice() == ""
    assert sets_of(page.started_plan(), "rdl") == 3


def test_after_two_weeks_off_a_lighter_dose_is_told_with_its_reason(qtbot, qapp, training, clock):
    PastSessions(training, clock).add(days_ago=20, answers=FINE)
    page = Page(qtbot, qapp, training)
    assert page.notice().startswith("It is two weeks or more since you last trained like this")
    assert sets_of(page.started_plan(), "rdl") < 3


def test_lighter_weights_after_a_break_are_agreed_on_here(qtbot, qapp, training, clock):
    training.carried.set_working("strength-monday", "rdl", Working(load_kg=40.0))
    PastSessions(training, clock).add(days_ago=20, answers=FINE)
    page = Page(qtbot, qapp, training)
    assert "Begin again with 32.5 kg" in page.words()
    page.press("Do that")
    assert training.carried.working_loads("strength-monday")["rdl"].load_kg < 40
    assert "Begin again with 32.5 kg" not in page.words()


def test_weights_stay_where_the_person_says_so(qtbot, qapp, training, clock):
    training.carried.set_working("strength-monday", "rdl", Working(load_kg=40.0))
    PastSessions(training, clock).add(days_ago=20, answers=FINE)
    page = Page(qtbot, qapp, training)
    page.press("Not now")
    assert "Begin again with 32.5 kg" not in page.words()
    assert training.carried.working_loads("strength-monday")["rdl"].load_kg == 40


@pytest.fixture
def earned(training, monkeypatch):
    """Something that the rules suggest until it is answered."""
    suggestion = Suggestion(
        routine="strength-monday",
        key="rdl",
        exercise_name="Romanian Deadlift",
        way=Way.LOAD,
        now=Working(load_kg=40.0),
        then=Working(load_kg=42.5),
        says="42.5 kg in place of 40 kg.",
        reason="Two sessions running you did every set.",
        sources=("https://example.org",),
    )
    open_ones = [suggestion]
    answer = training.coach.answer

    def answered(*args: object) -> None:
        open_ones.clear()
        answer(*args)

    monkeypatch.setattr(training.coach, "suggestion", lambda routine: next(iter(open_ones), None))
    monkeypatch.setattr(training.coach, "answer", answered)
    return suggestion


def test_the_rounds_that_were_agreed_on_are_the_ones_that_show(qtbot, qapp, training):
    suggestion = Suggestion(
        routine="no-equipment-beginner",
        key="rounds-0",
        exercise_name="Circuit",
        way=Way.ROUNDS,
        now=Working(),
        then=Working(sets=2),
        says="2 rounds in place of 1.",
        reason="Two sessions running you did every set.",
        sources=("https://example.org",),
    )
    training.coach.answer(suggestion, Answer.ACCEPTED)
    page = Page(qtbot, qapp, training, "no-equipment-beginner")
    shown = [one for one in page.page.findChildren(Segmented) if one.accessibleName().startswith("Rounds")]
    assert [one.value for one in shown] == ["2"]
    assert page.started_plan().blocks[0].rounds == 2


def row_of(page, key):
    return page.page.findChild(StepsCard)._rows[key]


def told_at(page, key):
    QtWidgets.QApplication.sendPostedEvents()
    return [label.text() for label in row_of(page, key).findChildren(QtWidgets.QLabel) if label.isVisible()]


def test_a_suggestion_stands_in_the_row_of_its_step_with_its_reason(qtbot, qapp, training, earned):
    page = Page(qtbot, qapp, training)
    assert f"{earned.says} {earned.reason}" in told_at(page, "rdl")
    page.press("Not now")
    assert f"{earned.says} {earned.reason}" not in told_at(page, "rdl")
    assert [one.answer for one in training.carried.decisions("strength-monday", "rdl")] == [Answer.DECLINED]


@pytest.mark.parametrize(("load_kg", "answer"), [(41.0, Answer.CHANGED), (42.5, Answer.ACCEPTED)])
def test_another_weight_at_the_step_is_an_answer_too(qtbot, qapp, training, earned, load_kg, answer):
    training.carried.set_working("strength-monday", "rdl", Working(load_kg=40.0, target=9))
    page = Page(qtbot, qapp, training)
    row_of(page, "rdl").load_chosen.emit("rdl", load_kg)
    (decision,) = training.carried.decisions("strength-monday", "rdl")
    assert (decision.answer, decision.agreed.load_kg) == (answer, load_kg)
    assert training.carried.working_loads("strength-monday")["rdl"].load_kg == load_kg
    assert earned.says not in page.words()


@pytest.mark.parametrize("press", ["Do that", "Not now"])
def test_an_answer_that_cannot_be_kept_is_told_and_can_be_given_again(
    qtbot, qapp, training, earned, monkeypatch, press
):
    page = Page(qtbot, qapp, training)
    told: list[str] = []
    page.page.told.connect(told.append)

    def full(*args: object) -> None:
        raise EnvironmentProblem("The disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr(training.coach, "answer", full)
        page.press(press)
    assert told == ["The disk is full."]
    assert f"{earned.says} {earned.reason}" in told_at(page, "rdl"), "the question stands"
    page.press(press)
    assert len(told) == 1
    assert f"{earned.says} {earned.reason}" not in told_at(page, "rdl")


def test_what_is_earned_is_suggested_but_not_on_a_day_that_hurts(qtbot, qapp, training, earned):
    page = Page(qtbot, qapp, training)
    assert "42.5 kg in place of 40 kg." in page.words()
    assert "Two sessions running" in page.words()
    page.say_pain(4)
    assert "42.5 kg in place of 40 kg." not in page.words()


def test_where_it_hurts_is_asked_with_the_number_so_that_pain_moving_down_is_noticed(qtbot, qapp, training, clock):
    page = Page(qtbot, qapp, training)
    reports: list[PainReport] = []
    page.page.start_requested.connect(lambda plan, pain: reports.append(pain))
    (places,) = page.page.findChildren(PlaceChips)
    assert not places.isVisible()
    page.say_pain(2)
    assert places.isVisible()
    places.findChildren(QtWidgets.QAbstractButton)[0].click()
    page.started_plan()
    assert reports == [PainReport(score=2, place=Place.BACK)]


def test_after_pain_moved_down_the_leg_what_bends_the_same_way_is_left_out(qtbot, qapp, training, clock):
    past = PastSessions(training, clock)
    results = results_of(past.plan("relief-stretches"))
    cat_cow = next(one for one in results if one.exercise == "cat-cow")
    lower = hurt_in(cat_cow, pain=PainReport(score=2, place=Place.THIGH))
    before = PainReport(score=1, place=Place.BACK)
    past.add("relief-stretches", results, hurts=[lower], days_ago=1, pain_before=before)
    page = Page(qtbot, qapp, training, "relief-stretches")
    assert "Pain moved further down lately" in page.notice()
    assert "cat-cow" not in {step.exercise for step in page.started_plan().steps}
