# SPDX-License-Identifier: GPL-3.0-or-later
"""Today by keyboard and mouse: choose a week, answer the morning, log a walk, a bad day, and start."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.domain.adjust import AS_PLANNED, Wish
from lbtrainer.domain.record import PainReport, Working
from lbtrainer.errors import EnvironmentProblem
from lbtrainer.qt.override import override
from lbtrainer.storage.history import SummaryAnswers
from lbtrainer.storage.settings import Settings
from lbtrainer.storage.working import Answer
from lbtrainer.ui.today.today_day import DayName, not_yet_told
from lbtrainer.ui.today.today_day_button import DayButton
from lbtrainer.ui.today.today_facts import DayFacts
from lbtrainer.ui.today_page import TodayPage
from lbtrainer.ui.widgets.stage import Stage
from tests.helpers.clock import FakeClock
from tests.helpers.look import theme_for
from tests.helpers.past_sessions import PastSessions
from tests.helpers.shelf import Shelf
from tests.helpers.trainee import trainee

Key = QtCore.Qt.Key
BEFORE = SummaryAnswers(pain_before=PainReport(score=1), pain_after=PainReport(score=1))


@pytest.fixture
def clock():
    return FakeClock()  # a Monday, early


@pytest.fixture
def made(qtbot, qapp, tmp_path, clock):
    def make(program="strong-back", days_ago=14, sessions=(), minutes_of=lambda _: None, own_cache=False):
        start = (clock.wall.date() - timedelta(days=days_ago)).isoformat()
        settings = Settings(program=program, program_start=start, motion=False) if program else Settings(motion=False)
        training = trainee(tmp_path, clock, settings, own_cache=own_cache)
        past = PastSessions(training, clock)
        for routine, ago in sessions:
            past.add(routine, days_ago=ago, answers=BEFORE)
        page = TodayPage(theme_for(qapp), training, minutes_of=minutes_of)
        qtbot.addWidget(page)
        page.resize(1192, 800)
        page.refresh()
        page.show()
        return page, training

    return make


def words(widget):
    QtCore.QCoreApplication.processEvents()  # a layout shows what is new in it with the next event
    labels = [label for label in widget.findChildren(QtWidgets.QLabel) if label.isVisible()]
    return " ".join(label.text() for label in labels)


def button(page, text):
    QtCore.QCoreApplication.processEvents()
    found = [one for one in page.findChildren(QtWidgets.QAbstractButton) if one.isVisible()]
    return next(one for one in found if text in (one.text(), one.accessibleName()))


def full_disk(*args: object) -> None:
    raise EnvironmentProblem("The disk is full.")


def shown_buttons(widget):
    return [one for one in widget.findChildren(QtWidgets.QAbstractButton) if one.isVisible()]


def test_without_a_program_a_week_is_chosen_with_one_press(qtbot, made):
    page, training = made(program="")
    assert "Pick a week that fits you." in words(page.programs)
    button(page, "Choose Home Beginner").click()
    assert "Mon 22" in words(page.programs)
    qtbot.keyClick(page.programs.focusWidget(), Key.Key_Return)
    assert training.settings.program_start == "2026-06-22"
    assert training.settings.program == "home-beginner"
    assert "No-Equipment Beginner" in words(page.day)
    assert page.week.isVisible()


def test_weeks_of_ones_own_are_offered_too_and_a_faulty_one_says_what_is_wrong(qtbot, made, tmp_path, monkeypatch):
    shelf = Shelf(tmp_path / "config")
    head = "schema: 1\nid: {id}\nname: {name}\nlevel: beginner\ndays:\n"
    shelf.write("programs/my-week.yaml", head.format(id="my-week", name="My Week") + "  mon: [relief-stretches]\n")
    faulty = shelf.write("programs/slip.yaml", head.format(id="slip", name="Slip") + "  mon: [relief-strech]\n")
    opened = []
    monkeypatch.setattr(QtGui.QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    page, training = made(program="", own_cache=True)
    said = words(page.programs)
    assert "Yours" in said
    assert "slip.yaml cannot be used" in said
    assert "slip.yaml:6:9: " in said
    button(page, "Open file slip.yaml").click()
    assert opened == [str(faulty)]
    button(page, "Choose My Week").click()
    qtbot.keyClick(page.programs.focusWidget(), Key.Key_Return)
    assert training.settings.program == "my-week"
    assert "Relief Stretches" in words(page.day)


def test_the_days_session_with_its_reason_and_its_warm_up(qtbot, made):
    page, _ = made()
    told = words(page.day)
    assert "Today in Strong Back" in told
    assert "Back Strength Builder" in told
    assert "This is what your program has for today." in told
    with qtbot.waitSignal(page.preview_requested, timeout=0) as asked:
        button(page, "Before it: Lower-Back Warm-Up").click()
    assert asked.args == ["lower-back-warm-up", AS_PLANNED]


def test_start_by_keyboard_gives_the_plan_that_was_shown(qtbot, made):
    page, _ = made()
    page.focus_list()
    with qtbot.waitSignal(page.start_requested, timeout=0) as started:
        qtbot.keyClick(button(page, "Start Back Strength Builder"), Key.Key_Return)
    plan, pain = started.args
    assert plan.routine == "back-strength-builder"
    assert pain.score is None


def test_a_bad_day_shows_its_result_first_and_starts_that(qtbot, made):
    page, training = made()
    full = training.plan("back-strength-builder")
    button(page, "Gentle today").click()
    assert "in place of Deadlift" in words(page.less)
    assert "in place of" not in words(page.day), "it is said once, where it was wished for"
    assert "Today in Strong Back, gentle" in words(page.day)
    with qtbot.waitSignal(page.start_requested, timeout=0) as started:
        button(page, "Start Back Strength Builder").click()
    assert started.args[0].planned_sets < full.planned_sets
    assert all(step.tier < 3 for step in started.args[0].steps)


def test_eight_minutes_say_what_falls_away_or_that_it_does_not_go(qtbot, made):
    page, _ = made("gentle-start")
    button(page, "Only 8 minutes").click()
    assert "Without" in words(page.less)
    button(page, "Only 8 minutes").click()
    assert "Keeps the core of it" in words(page.less)


def test_a_session_of_four_minutes_is_not_offered_in_eight(made):
    page, _ = made("gentle-start", days_ago=15)  # its day of short stretches
    assert "Relief Stretches" in words(page.day)
    assert "A bad day?" in words(page.less)
    assert page.less.short.isHidden()
    assert page.less.gentle.isVisible()


def test_who_has_eight_minutes_is_never_told_fewer_than_it_takes(made):
    page, _ = made()
    button(page, "Gentle today").click()
    button(page, "Only 8 minutes").click()
    assert "Even at its shortest it takes 9 minutes." in words(page.less)
    assert "9 min" in words(page.day)


def test_both_wishes_are_handed_on_as_they_were_shown(qtbot, made):
    page, training = made()
    button(page, "Only 8 minutes").click()
    button(page, "Gentle today").click()
    with qtbot.waitSignal(page.preview_requested, timeout=0) as asked:
        button(page, "See the steps").click()
    routine, wish = asked.args
    assert wish == Wish(minutes=8, gentle=True)
    with qtbot.waitSignal(page.start_requested, timeout=0) as started:
        button(page, "Start Back Strength Builder").click()
    assert started.args[0] == training.coach.prepared(routine, wish=wish).plan


def test_with_little_time_no_swap_is_told_of_a_step_that_falls_away(made):
    page, training = made()
    training.change_settings(equipment=("mat", "dumbbell", "dumbbells"))
    page.refresh()
    swaps = ("Dumbbell Deadlift instead of Deadlift.", "Alternating Superman instead of Back Extension.")
    assert all(swap in words(page.day) for swap in swaps)
    button(page, "Only 8 minutes").click()
    assert "Alternating Superman" in words(page.less), "it falls away"
    assert [swap in words(page.day) for swap in swaps] == [True, False]


def test_the_morning_is_asked_and_its_meaning_told(qtbot, made):
    page, training = made(days_ago=16, sessions=[("back-strength-builder", 2), ("active-recovery", 0.6)])
    assert page.morning.isVisible()
    assert "It is not known" not in words(page.day)
    page.morning.scale.setFocus()
    qtbot.keyClick(page.morning.scale, Key.Key_4)
    assert training.coach.past()[-1].morning_answer == 4
    assert "clearly sorer than usual" in words(page.morning)
    assert training.coach.diary.question() is None


@pytest.mark.parametrize(("key", "shown"), [(Key.Key_7, "Gentle Pain Relief"), (Key.Key_9, "No session")])
def test_strong_pain_in_the_morning_changes_the_day_at_once(qtbot, made, key, shown):
    page, _ = made(sessions=[("active-recovery", 0.6)])
    qtbot.keyClick(page.morning.scale, key)
    assert shown in words(page.day)
    starts = [one for one in page.day.findChildren(QtWidgets.QAbstractButton) if one.text() == "Start"]
    assert starts[0].isVisible() is (key is Key.Key_7)


def test_what_was_said_in_the_morning_goes_into_the_record(qtbot, made):
    page, _ = made(sessions=[("active-recovery", 0.6)])
    qtbot.keyClick(page.morning.scale, Key.Key_1)
    with qtbot.waitSignal(page.start_requested, timeout=0) as started:
        button(page, "Start Back Strength Builder").click()
    assert started.args[1] == PainReport(score=1)


def test_soreness_is_kept_apart(qtbot, made):
    page, training = made(sessions=[("active-recovery", 0.6)])
    button(page.morning, "A lot").click()
    assert training.coach.diary.question() is not None, "soreness alone is no answer about the back"
    qtbot.keyClick(page.morning.scale, Key.Key_1)
    said = training.coach.diary.said()
    assert said is not None
    assert (said.pain, said.soreness) == (1, 6)


def test_on_a_day_off_the_morning_is_asked_once_and_may_be_passed_over(qtbot, made):
    page, training = made(sessions=[("active-recovery", 4)])
    assert page.morning.isVisible()
    button(page, "Not today").click()
    assert not page.morning.isVisible()
    page.refresh()
    assert not page.morning.isVisible(), "one question a day, not one a visit"
    assert training.coach.diary.days_off() == ()


def test_in_one_column_the_question_stands_above_the_week_and_turned_back_beside_it(made):
    page, _ = made(sessions=[("active-recovery", 4)])

    def turned(wide):
        page.resize(wide, 800)
        for _ in range(3):
            QtCore.QCoreApplication.processEvents()
        return placed(page.morning)

    def placed(card):
        return QtCore.QRect(card.mapTo(page, QtCore.QPoint(0, 0)), card.size())

    for _ in range(2):
        narrow = turned(700)
        assert placed(page.day).bottom() < narrow.top()
        assert narrow.bottom() < placed(page.week).top()
        wide = turned(1192)
        assert wide.left() > placed(page.day).right()
        assert 0 < placed(page.walk).top() - wide.bottom() < 60, "no gap is left behind"


def test_the_answer_of_a_day_off_changes_the_day_and_is_not_forgotten(qtbot, made):
    page, _ = made(sessions=[("active-recovery", 4)])
    qtbot.keyClick(page.morning.scale, Key.Key_7)
    assert "Gentle Pain Relief" in words(page.day)
    assert "It is kept" in words(page.morning)
    page.refresh()
    assert "Gentle Pain Relief" in words(page.day)
    assert "You said 7 of 10." in words(page.morning)
    assert not page.morning.scale.isVisible()


@pytest.mark.parametrize("days_ago", [0.6, 4], ids=["after a session", "on a day off"])
def test_a_mistapped_answer_is_corrected_the_same_day(qtbot, made, days_ago):
    page, training = made(sessions=[("active-recovery", days_ago)])
    button(page.morning, "A little").click()
    qtbot.keyClick(page.morning.scale, Key.Key_8)
    assert "No session" in words(page.day)
    page.refresh()
    assert "You said 8 of 10, muscles a little sore." in words(page.morning)
    button(page.morning, "Change").click()
    assert (page.morning.scale.answer, page.morning.soreness.value) == (8, "little")
    qtbot.keyClick(page.morning.scale, Key.Key_1)
    assert training.coach.diary.said_today() == 1
    assert "No session" not in words(page.day)
    page.refresh()
    assert "You said 1 of 10, muscles a little sore." in words(page.morning)


def test_an_answer_corrected_after_training_stays_with_the_session_before(qtbot, made, clock):
    page, training = made(sessions=[("active-recovery", 0.6)])
    qtbot.keyClick(page.morning.scale, Key.Key_8)
    PastSessions(training, clock).add("relief-stretches")
    page.refresh()
    button(page.morning, "Change").click()
    qtbot.keyClick(page.morning.scale, Key.Key_2)
    assert [one.morning_answer for one in training.coach.past()] == [2, None]


def test_without_a_session_there_is_no_morning_to_ask_for(made):
    page, _ = made()
    assert not page.morning.isVisible()


def test_a_walk_is_logged_with_one_press(made):
    page, training = made()
    button(page, "Log a walk of 20 minutes").click()
    button(page, "Log a walk of 10 minutes").click()
    assert "30 min" in words(page.walk)
    assert [one.minutes for one in training.carried.activities()] == [10, 20]


def test_a_walk_of_any_length_is_logged_by_keyboard_and_a_mistaken_one_taken_back(qtbot, made):
    page, training = made()
    qtbot.keyClick(button(page, "Log a walk of another length"), Key.Key_Space)
    field = page.walk.findChild(QtWidgets.QDoubleSpinBox)
    assert field.hasFocus()
    qtbot.keyClick(field, Key.Key_Up)
    qtbot.keyClick(button(page, "Log this walk"), Key.Key_Space)
    assert "50 min" in words(page.walk)
    assert "A walk of 50 minutes is logged." in words(page.walk)
    button(page.walk, "Undo").click()
    assert training.carried.activities() == []
    assert "50" not in words(page.walk)


def test_the_walk_of_the_day_is_done_once_one_is_logged_and_open_again_when_it_is_taken_back(made, clock):
    clock.advance(5 * 86_400)
    page, _ = made(days_ago=19)
    saturday = page.week.findChildren(DayButton)[5]
    assert saturday.accessibleName() == "Saturday: Walk, 30 minutes, today"
    button(page, "Log a walk of 20 minutes").click()
    assert saturday.accessibleName() == "Saturday: Walk, 20 minutes, done"
    assert "Done for today" in words(page.day)
    button(page.walk, "Undo").click()
    assert saturday.accessibleName() == "Saturday: Walk, 30 minutes, today"


def test_a_morning_that_cannot_be_kept_is_told_and_stays_asked(qtbot, made, monkeypatch):
    page, training = made(sessions=[("active-recovery", 1)])
    told: list[str] = []
    page.told.connect(told.append)
    with monkeypatch.context() as patch:
        patch.setattr(training.coach.diary, "answer", full_disk)
        patch.setattr(training.coach.diary, "pass_over", full_disk)
        qtbot.keyClick(page.morning.scale, Key.Key_1)
        button(page, "Not today").click()
    assert told == ["The disk is full."] * 2
    assert page.morning.isVisible()
    qtbot.keyClick(page.morning.scale, Key.Key_1)
    assert training.coach.diary.said_today() == 1


def test_a_walk_that_cannot_be_kept_is_told_and_not_counted(made, monkeypatch):
    page, training = made()
    told: list[str] = []
    page.told.connect(told.append)

    def full(*_, **__):
        raise EnvironmentProblem("The disk is full.")

    monkeypatch.setattr(type(training.carried), "log_activity", full)
    button(page, "Log a walk of 20 minutes").click()
    assert told == ["The disk is full."]
    assert not page.walk.undo.isVisible()


def test_what_is_needed_stands_beside_the_minutes_and_a_long_list_below(made):
    page, _ = made("home-beginner")
    QtCore.QCoreApplication.processEvents()
    facts = page.day.findChild(DayFacts)
    texts = {label.text(): label for label in facts.findChildren(QtWidgets.QLabel) if label.text()}
    assert list(texts) == ["7 min", "Beginner", "Mat"], "what can be done without a stick needs none"
    across = [label.mapTo(page, QtCore.QPoint(0, 0)).y() for label in texts.values()]
    assert max(across) - min(across) < 8
    long, _ = made()
    QtCore.QCoreApplication.processEvents()
    facts = long.day.findChild(DayFacts)
    minutes, gear = (
        next(one for one in facts.findChildren(QtWidgets.QLabel) if word in one.text()) for word in ("min", "Barbell")
    )
    assert gear.text() == "Barbell, bench, mat"
    assert (
        gear.mapTo(facts, QtCore.QPoint(0, 0)).y()
        > minutes.mapTo(facts, QtCore.QPoint(0, 0)).y() + minutes.height() / 2
    )


def test_the_week_tells_each_day_in_words(made):
    page, _ = made()
    told = [day.accessibleName() for day in page.week.findChildren(DayButton)]
    assert told[0] == "Monday: Back Strength Builder, today"
    assert told[1] == "Tuesday: Active Recovery, planned"
    assert told[5:] == ["Saturday: Walk, 30 minutes, a walk", "Sunday: Rest, rest"]


def test_the_week_tells_how_long_each_day_takes(made):
    long = {"back-strength-builder": (26, 28), "active-recovery": (17, 17)}
    page, _ = made(minutes_of=long.get)
    days = page.week.findChildren(DayButton)
    assert "26–28 min" in words(days[0])
    assert "17 min" in words(days[1])
    assert days[0].accessibleName() == "Monday: Back Strength Builder, 26 to 28 minutes, today"
    assert "min" not in words(days[6]), "a day of rest takes none"


def test_the_figure_stands_on_the_cards_own_ground(made):
    page, _ = made()
    card = page.day.grab().toImage()
    stage = page.day.findChild(Stage)
    corner = stage.mapTo(page.day, QtCore.QPoint(1, 1))
    beside = QtCore.QPoint(corner.x() - 8, corner.y())
    assert card.pixelColor(corner) == card.pixelColor(beside)
    middle = card.width() // 2
    assert card.pixelColor(middle, 4) != card.pixelColor(middle, card.height() - 4), "from top to bottom it changes"


def test_what_the_reasons_say_is_not_said_again_as_a_change():
    changes = ["Side Plank from the Knees in place of Side Plank.", "One set less where there is more than one."]
    assert not_yet_told(changes, changes[1:]) == changes[:1]
    assert not_yet_told(changes, ["A little less this time."]) == changes


def test_a_day_too_close_to_a_loaded_one_says_what_stands_in(made):
    page, _ = made(sessions=[("strength-monday", 1)])
    told = words(page.day)
    assert "In place of Back Strength Builder today" in told
    assert "Active Recovery" in told
    assert "Your back does best with two full days" in told


class TestTheWeek:
    def day(self, page, number):
        return page.week.findChildren(DayButton)[number]

    def test_what_opens_below_the_week_comes_into_view(self, qtbot, made):
        page, _ = made()
        page.resize(1192, 420)
        QtCore.QCoreApplication.processEvents()
        page.verticalScrollBar().setValue(0)
        self.day(page, 1).click()
        qtbot.waitUntil(lambda: page.sees(button(page.week, "Skip Active Recovery")), timeout=1000)
        page.verticalScrollBar().setValue(0)
        button(page.week, "Skip Active Recovery").click()
        qtbot.waitUntil(lambda: page.sees(page.week.undo), timeout=1000)

    def test_by_keyboard_a_day_is_moved_and_undone(self, qtbot, made):
        page, training = made()
        monday = self.day(page, 0)
        monday.setFocus()
        qtbot.keyClick(monday, Key.Key_Right)
        qtbot.keyClick(page.week.focusWidget(), Key.Key_Return)
        qtbot.keyClick(button(page.week, "Move Active Recovery to another day"), Key.Key_Space)
        qtbot.keyClick(button(page.week, "Move Active Recovery to Sunday"), Key.Key_Space)
        assert self.day(page, 1).accessibleName() == "Tuesday: Rest, rest"
        assert self.day(page, 6).accessibleName() == "Sunday: Active Recovery, planned"
        assert "Moved here from Tuesday." in words(page.week)
        qtbot.keyClick(page.week.focusWidget(), Key.Key_Z, QtCore.Qt.KeyboardModifier.ControlModifier)
        assert self.day(page, 1).accessibleName() == "Tuesday: Active Recovery, planned"
        assert not page.week.undo.isVisible()
        assert training.coach.week()[training.now().date() + timedelta(days=6)] == ()

    def test_tab_goes_from_the_days_to_what_can_be_done_with_the_chosen_one(self, made):
        page, _ = made()
        self.day(page, 1).click()
        self.day(page, 6).setFocus()
        QtCore.QCoreApplication.processEvents()
        reached = []
        for _ in range(3):
            page.focusNextChild()
            reached.append(page.focusWidget().accessibleName() or page.focusWidget().text())
        assert reached == [
            "Move Active Recovery to another day",
            "Skip Active Recovery",
            "Add them: morning and desk breaks",
        ]

    def test_beside_a_loaded_day_it_asks_first_and_takes_the_better_one(self, made):
        page, _ = made()
        self.day(page, 4).click()
        button(page.week, "Move to another day").click()
        button(page.week, "Tomorrow").click()
        assert "Thursday would be better." in words(page.week)
        assert self.day(page, 4).accessibleName() == "Friday: Back Strength Builder, planned", "nothing has moved yet"
        button(page.week, "Move to Thursday").click()
        assert self.day(page, 3).accessibleName() == "Thursday: Back Strength Builder, planned"

    def test_a_wish_all_the_same_is_followed(self, made):
        page, _ = made()
        self.day(page, 4).click()
        button(page.week, "Move to another day").click()
        button(page.week, "Tomorrow").click()
        button(page.week, "Tomorrow all the same").click()
        assert self.day(page, 1).accessibleName() == "Tuesday: Back Strength Builder, planned"

    def test_today_skipped_leaves_the_stage_at_once_and_is_put_back(self, made):
        page, _ = made()
        self.day(page, 0).click()
        button(page.week, "Skip this day").click()
        assert "Back Strength Builder" not in words(page.day)
        assert self.day(page, 0).accessibleName() == "Monday: Back Strength Builder, skipped"
        assert "Today is skipped." in words(page.week)
        button(page.week, "Put it back").click()
        assert "Back Strength Builder" in words(page.day)

    def test_the_next_week_can_be_changed_as_well(self, made):
        page, training = made()
        button(page.week, "Next week").click()
        assert self.day(page, 0).accessibleName() == "Monday: Back Strength Builder, planned"
        self.day(page, 0).click()
        button(page.week, "Skip this day").click()
        button(page.week, "This week").click()
        assert self.day(page, 0).accessibleName() == "Monday: Back Strength Builder, today"
        next_monday = training.now().date() + timedelta(days=7)
        assert not any(item.is_open for item in training.coach.week(next_one=True)[next_monday])

    def test_mornings_and_desk_breaks_by_weekday(self, qtbot, made):
        page, training = made("home-beginner")
        button(page.week, "Add them").click()
        for name in ("Morning mobility on Monday", "Morning mobility on Thursday", "Desk break on Monday"):
            qtbot.keyClick(button(page.week, name), Key.Key_Space)
        assert (training.settings.mornings, training.settings.desk_breaks) == (("mon", "thu"), ("mon",))
        assert "Morning mobility: Mon, Thu. Desk break: Mon." in words(page.week)
        assert button(page.day, "Also: 10-Minute Morning Mobility")
        button(page.week, "Morning mobility on Monday").click()
        assert training.settings.mornings == ("thu",)


def test_a_week_begins_on_the_day_that_is_chosen(qtbot, made):
    page, training = made(program="", sessions=[("strength-monday", 1)])
    button(page, "Choose Classic Week").click()
    assert "Tuesday would be better." in words(page.programs)
    button(page, "Begin on tomorrow").click()
    assert "would be better" not in words(page.programs)
    assert "Tue 23 Lower-Back Strength" in words(page.programs)
    button(page, "Begin tomorrow").click()
    assert (training.settings.program, training.settings.program_start) == ("classic-week", "2026-06-23")
    assert "Your program begins tomorrow." in words(page.day)


class TestAfterTheSession:
    def test_its_warm_up_is_no_longer_asked_for_and_the_day_is_kept(self, made, clock):
        page, training = made()
        training.coach.session_ended(PastSessions(training, clock).add("back-strength-builder"))
        page.refresh()
        assert "Done for today" in words(page.day)
        assert page.week.findChildren(DayButton)[0].accessibleName() == (
            "Monday: Back Strength Builder, 25 minutes, done"
        ), "as long as it took, not as long as it may take"
        clock.advance(86_400)
        page.refresh()
        assert "Kept 1 of 1 planned" in words(page)

    def test_a_desk_break_is_offered_and_does_not_take_the_stage(self, made, clock):
        page, training = made("home-beginner")
        training.change_settings(desk_breaks=("mon",))
        training.coach.session_ended(PastSessions(training, clock).add("no-equipment-beginner"))
        page.refresh()
        assert "Done for today" in words(page.day)
        assert button(page.day, "Also: Desk Break").isVisible()

    def test_a_first_answer_in_the_morning_is_not_told_as_missing(self, qtbot, made, clock):
        page, training = made("home-beginner", sessions=())
        PastSessions(training, clock).add("no-equipment-beginner", days_ago=0.6)
        page.refresh()
        qtbot.keyClick(page.morning.scale, Key.Key_2)
        assert "one of the first answers" in words(page.morning)
        assert "It is not known" not in words(page)


def test_a_walk_of_the_day_is_named_beside_the_session(made, clock):
    clock.advance(86_400)
    page, _ = made("home-beginner", days_ago=15)
    assert "Besides: Walk." in words(page.day)


def test_days_before_the_program_are_no_days_of_it(made, clock):
    clock.advance(2 * 86_400)
    page, _ = made(days_ago=0)
    days = page.week.findChildren(DayButton)
    assert days[0].accessibleName() == "Monday: before your program begins"
    assert not days[0].isEnabled()
    assert days[2].accessibleName() == "Wednesday: Back Strength Builder, today"


def test_one_below_the_other_the_first_week_begins_with_its_first_day(made, clock):
    clock.advance(86_400)
    page, _ = made("classic-week", days_ago=0)

    def shown(wide):
        page.resize(wide, 800)
        for _ in range(3):
            QtCore.QCoreApplication.processEvents()
        return [day.accessibleName().split(":")[0] for day in page.week.findChildren(DayButton) if day.isVisible()]

    assert shown(400)[0] == "Tuesday"
    assert len(shown(1600)) == 7, "beside each other the week keeps its shape"
    page.week.other_week.click()
    assert len(shown(400)) == 7


def test_a_second_session_on_a_day_is_not_passed_over_in_the_week(made, clock):
    page, training = made("strong-back", days_ago=0)
    today = clock.wall.date()
    builder = next(item for item in training.coach.week()[today] if item.routine == "back-strength-builder")
    training.coach.move(builder, today + timedelta(days=2))
    page.refresh()
    names = [day.accessibleName() for day in page.week.findChildren(DayButton)]
    assert names[2].startswith("Wednesday: McGill Big 3 and 1 more")
    assert names[1].startswith("Tuesday: Active Recovery, "), "a warm-up or what is easy is no second session"
    assert names[4].startswith("Friday: Back Strength Builder, ")


def test_a_long_word_takes_the_room_that_a_day_of_rest_can_spare(made):
    page, _ = made("classic-week")
    QtCore.QCoreApplication.processEvents()
    days = page.week.findChildren(DayButton)
    assert len({day.y() for day in days}) == 1, "they stand beside each other"
    assert all(day.width() >= day.widest_px for day in days)
    assert days[4].width() > days[6].width(), "Hypertrophy beside Rest"


def test_escape_goes_back_to_the_weeks(qtbot, made):
    page, training = made(program="")
    button(page, "Choose Home Beginner").click()
    qtbot.keyClick(page.programs.focusWidget(), Key.Key_Escape)
    assert "Pick a week that fits you." in words(page.programs)
    assert training.settings.program is None


def test_after_a_long_break_start_leads_to_where_lighter_weights_are_agreed_on(qtbot, made):
    page, training = made(sessions=[("back-strength-builder", 16)])
    training.carried.set_working("back-strength-builder", "deadlift", Working(load_kg=60.0))
    page.refresh()
    with qtbot.assertNotEmitted(page.start_requested), qtbot.waitSignal(page.preview_requested, timeout=0) as asked:
        button(page, "Start Back Strength Builder").click()
    assert asked.args == ["back-strength-builder", AS_PLANNED]
    (lighter,) = training.coach.after_break("back-strength-builder")
    training.coach.answer(lighter, Answer.ACCEPTED)
    page.refresh()
    with qtbot.waitSignal(page.start_requested, timeout=0) as started:
        button(page, "Start Back Strength Builder").click()
    assert next(step.load_kg for step in started.args[0].steps if step.key == "deadlift") < 50


class TestSuggestion:
    FINE = SummaryAnswers(
        pain_before=PainReport(score=1),
        pain_after=PainReport(score=1),
        pain_next_morning=PainReport(score=1),
        effort=dict.fromkeys(("dead-bug", "glute-bridge", "bird-dog", "knee-side-plank", "knee-plank"), 3),
    )

    def earned(self, made, clock, *, stands_at=7):
        page, training = made("home-beginner")
        training.carried.set_working("no-equipment-beginner", "dead-bug", Working(target=stands_at))
        past = PastSessions(training, clock)
        for ago in (4, 2):
            training.history.confirm_all(past.add("no-equipment-beginner", days_ago=ago, answers=self.FINE))
        page.refresh()
        return page, training

    def test_accepted_it_is_used_in_the_very_next_session(self, qtbot, made, clock):
        page, training = self.earned(made, clock)
        assert "Two sessions running" in words(page.next_time)
        assert "The rule comes from" in words(page.next_time)
        before = training.plan("no-equipment-beginner")
        qtbot.keyClick(button(page, "Do that"), Key.Key_Return)
        assert training.plan("no-equipment-beginner") != before
        (decision,) = training.carried.decisions("no-equipment-beginner", "dead-bug")
        assert decision.answer.value == "accepted"

    def test_declined_nothing_changes_and_it_is_not_asked_again(self, made, clock):
        page, training = self.earned(made, clock)
        before = training.plan("no-equipment-beginner")
        button(page, "Not now").click()
        assert training.plan("no-equipment-beginner") == before
        assert not page.next_time.isVisible(), "no other one follows before the next session: one thing at a time"

    def test_another_number_is_taken_by_keyboard_and_is_never_more(self, qtbot, made, clock):
        page, training = self.earned(made, clock)
        qtbot.keyClick(button(page, "Another number"), Key.Key_Space)
        field = page.next_time.findChild(QtWidgets.QDoubleSpinBox)
        assert field.hasFocus()
        for _ in range(30):
            qtbot.keyClick(field, Key.Key_Up)
        most = field.value()
        qtbot.keyClick(field, Key.Key_Down)
        button(page, "Take it").click()
        (decision,) = training.carried.decisions("no-equipment-beginner", "dead-bug")
        assert decision.answer.value == "changed"
        assert decision.agreed.target == most - 1

    @pytest.mark.parametrize("presses", [("Do that",), ("Not now",), ("Another number", "Take it")])
    def test_an_answer_that_cannot_be_kept_is_told_and_can_be_given_again(self, made, clock, monkeypatch, presses):
        page, training = self.earned(made, clock)
        told: list[str] = []
        page.told.connect(told.append)
        with monkeypatch.context() as patch:
            patch.setattr(training.coach, "answer", full_disk)
            for text in presses:
                button(page, text).click()
        assert told == ["The disk is full."]
        assert training.carried.decisions("no-equipment-beginner", "dead-bug") == []
        button(page, presses[-1]).click()
        assert len(told) == 1
        assert len(training.carried.decisions("no-equipment-beginner", "dead-bug")) == 1
        assert not page.next_time.isVisible()

    def test_where_there_is_no_other_number_none_is_offered(self, made, clock):
        page, _ = self.earned(made, clock, stands_at=6)
        assert "Aim for 7 repetitions" in words(page.next_time)
        assert "Another number" not in [one.text() for one in shown_buttons(page.next_time)]

    def test_asking_for_another_number_leaves_the_page_where_it_is(self, qtbot, made, clock):
        page, _ = self.earned(made, clock)
        page.resize(1192, 560)
        QtCore.QCoreApplication.processEvents()
        other = button(page, "Another number")
        other.setFocus()
        page.ensureWidgetVisible(other, 0, 0)
        before = page.verticalScrollBar().value()
        qtbot.keyClick(other, Key.Key_Space)
        QtCore.QCoreApplication.processEvents()
        assert page.next_time.findChild(QtWidgets.QDoubleSpinBox).hasFocus()
        assert abs(page.verticalScrollBar().value() - before) < 60

    def test_without_anything_earned_there_is_no_card(self, made):
        page, _ = made(sessions=[("no-equipment-beginner", 2)])
        assert not page.next_time.isVisible()


@pytest.mark.parametrize("wide", [700, 1192])
def test_tab_goes_as_the_cards_stand(qtbot, made, wide):
    page, _ = made(sessions=[("active-recovery", 4)])
    page.resize(wide, 800)
    QtCore.QCoreApplication.processEvents()
    stands = [page.day, page.morning, page.week] if wide < 1080 else [page.day, page.week, page.morning]
    page.focus_list()
    reached = []
    for _ in range(30):
        focused = page.focusWidget()
        reached += [card for card in (*stands, page.walk, page.less) if card.isAncestorOf(focused)]
        page.focusNextChild()
    assert list(dict.fromkeys(reached)) == [*stands, page.walk, page.less]


@pytest.mark.parametrize("sessions", [[], [("back-strength-builder", 2)], [("back-strength-builder", 16)]])
@pytest.mark.parametrize("wish", [(), ("Only 8 minutes",), ("Gentle today",)])
def test_in_the_usual_window_the_whole_day_is_seen_without_scrolling(made, sessions, wish):
    page, _ = made(sessions=sessions)
    for text in wish:
        button(page, text).click()
    QtCore.QCoreApplication.processEvents()
    page.settle()
    assert page.verticalScrollBar().maximum() == 0
    assert page.sees(page.week), "and not because nothing is there"


def test_a_long_name_is_a_little_smaller_rather_than_in_two_lines(made):
    page, _ = made()
    name = page.day.findChild(DayName)
    assert name.text() == "Back Strength Builder"
    for _ in range(4):
        QtCore.QCoreApplication.processEvents()
    smallest = QtGui.QFont(name.font())
    smallest.setPixelSize(26)
    if QtGui.QFontMetrics(smallest).horizontalAdvance(name.text()) >= name.width():
        pytest.skip("in this system's font the name is too wide for one line")
    one_line = name.fontMetrics().lineSpacing()
    assert name.height() < 1.5 * one_line
    page.resize(1592, 800)
    QtCore.QCoreApplication.processEvents()
    assert name.height() < 1.5 * name.fontMetrics().lineSpacing()
    assert name.fontMetrics().lineSpacing() > one_line, "with room it is as large as any"


def test_in_a_small_window_the_morning_is_asked_in_one_row(made):
    page, _ = made(sessions=[("active-recovery", 4)])

    def beside():
        QtCore.QCoreApplication.processEvents()
        scale = page.morning.scale.mapTo(page, QtCore.QPoint(0, 0))
        question = next(one for one in page.morning.findChildren(QtWidgets.QLabel) if "morning?" in one.text())
        return scale.x() > question.mapTo(page, QtCore.QPoint(question.width(), 0)).x()

    assert not beside()
    page.resize(812, 600)
    assert beside()


def test_the_present_day_has_a_ground_and_the_chosen_one_an_edge_too(made):
    page, _ = made()
    days = page.week.grid.findChildren(DayButton)

    def corner(day):
        return day.grab().toImage().pixelColor(day.width() // 2, 0), day.grab().toImage().pixelColor(
            day.width() // 2, 4
        )

    present, other = corner(days[0]), corner(days[1])
    assert present[1] != other[1]
    days[1].click()
    edge, ground = corner(days[1])
    assert ground == present[1]
    assert edge != ground


class GroundSeen(QtCore.QObject):
    """Whether the ground of a widget, and not only the words on it, was painted again."""

    def __init__(self, widget):
        super().__init__(widget)
        self.painted = False
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched, event):
        if event.type() == QtCore.QEvent.Type.Paint:
            self.painted |= event.region().contains(QtCore.QPoint(watched.width() // 2, watched.height() - 2))
        return False


def test_a_day_that_is_today_no_more_loses_the_ground_of_today(qtbot, qapp):
    week = QtWidgets.QWidget()
    qtbot.addWidget(week)
    day = DayButton(theme_for(qapp))
    QtWidgets.QHBoxLayout(week).addWidget(day)
    week.resize(300, 300)
    day.show_day(date(2026, 11, 22), "Relief Stretches", "today", (4, 6), is_today=True)
    week.show()
    QtWidgets.QApplication.processEvents()
    ground = GroundSeen(day)
    day.show_day(date(2026, 11, 29), "Relief Stretches", "planned", (4, 6), is_today=False)
    QtWidgets.QApplication.processEvents()
    assert ground.painted


def reached(page, count):
    """The names of what Tab comes to, from where the keyboard is."""
    names = []
    for _ in range(count):
        page.focusNextChild()
        names.append(page.focusWidget().accessibleName() or page.focusWidget().text())
    return names


def test_tab_comes_to_the_warm_up_before_start(made):
    page, _ = made()
    page.refresh()
    warm_up = button(page, "Before it: Lower-Back Warm-Up")
    warm_up.setFocus()
    assert reached(page, 2) == ["Start Back Strength Builder", "See the steps"]


class TestAnotherWeek:
    def test_tab_goes_through_the_weeks_and_then_to_keeping_the_present_one(self, made):
        page, _ = made()
        page.pick_week()
        button(page, "Choose Athlete Week").setFocus()
        assert reached(page, 2) == ["Keep Strong Back", "No program for now"]

    def test_the_week_that_is_followed_stays_with_one_press(self, made):
        page, training = made()
        page.pick_week()
        assert not page.week.isVisible()
        button(page, "Keep Strong Back").click()
        assert page.week.isVisible()
        assert training.settings.program == "strong-back"

    def test_another_one_begins_only_when_it_is_begun(self, made):
        page, training = made()
        page.pick_week()
        button(page, "Choose Gentle Start").click()
        assert training.settings.program == "strong-back"
        button(page, "Begin today").click()
        assert training.settings.program == "gentle-start"
        assert "Today in Gentle Start" in words(page.day)

    def test_one_can_do_without_a_program(self, made):
        page, training = made()
        page.pick_week()
        button(page, "No program for now").click()
        assert training.settings.program is None
        assert "Pick a week that fits you." in words(page.programs)
        assert "No program for now" not in words(page), "there is none to leave"

    def test_who_goes_away_without_choosing_keeps_the_week(self, made):
        page, _ = made()
        page.pick_week()
        page.hide()
        page.show()
        page.refresh()
        assert page.week.isVisible()

    def test_after_the_weeks_of_a_program_the_next_one_is_a_press_away(self, made):
        page, _ = made(days_ago=49, sessions=[("back-strength-builder", 7 * weeks) for weeks in range(7, 0, -1)])
        assert "7 weeks of Strong Back lie behind you." in words(page.day)
        button(page, "Choose what comes next").click()
        assert page.programs.isVisible()

    def test_each_week_says_for_whom_it_is_and_what_it_needs(self, made):
        page, _ = made(program="")
        told = words(page.programs)
        assert "Beginner  ·  training on 3 days  ·  Mat, dumbbells" in told
        assert "Expert  ·  training on 3 days  ·  Mat, barbell, bench, strap, dumbbell, cable" in told


class TestADayWithoutASession:
    def test_on_a_day_of_rest_something_else_may_be_done(self, qtbot, made, clock):
        clock.advance(6 * 86_400)
        page, _ = made(days_ago=20)
        assert "Rest today." in words(page.day)
        with qtbot.waitSignal(page.routines_requested, timeout=0):
            button(page, "Do something anyway").click()

    def test_the_walk_of_the_day_is_logged_where_it_stands(self, made, clock):
        clock.advance(5 * 86_400)
        page, training = made(days_ago=19)
        button(page, "I walked 30 minutes").click()
        assert [one.minutes for one in training.carried.activities()] == [30]
        assert "Done for today" in words(page.day)
        assert "I walked" not in words(page.day)

    def test_an_easy_session_done_is_a_day_done(self, made, clock):
        page, training = made()
        for routine in ("back-strength-builder", "active-recovery"):
            clock.advance(0 if routine.startswith("back") else 86_400)
            training.coach.session_ended(PastSessions(training, clock).add(routine))
        page.refresh()
        assert "Done for today" in words(page.day)

    def test_where_there_is_to_be_no_session_none_is_offered(self, qtbot, made):
        page, _ = made(sessions=[("active-recovery", 0.6)])
        qtbot.keyClick(page.morning.scale, Key.Key_9)
        shown = [one.text() for one in page.day.findChildren(QtWidgets.QAbstractButton) if one.isVisible()]
        assert shown == ["Look at the check"]
        with qtbot.waitSignal(page.check_requested, timeout=0):
            button(page, "Look at the check").click()


def test_where_the_time_is_too_short_for_the_session_a_short_one_is_named(made):
    page, _ = made()
    button(page, "Only 8 minutes").click()
    assert button(page.day, "Shorter: Relief Stretches")


class TestProgramsOfOnesOwn:
    TEXT = (
        "schema: 1\nid: my-week\nname: My Quiet Week\nlevel: beginner\nsummary: Relief and a long walk.\n"
        "sources: [my own]\ndays:\n  mon: [relief-stretches]\n  wed: [{routine}]\n"
    )

    def written(self, made, routine, program=""):
        page, training = made(program=program)
        folder = training.folders.user_content / "programs"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "my-week.yaml").write_text(self.TEXT.format(routine=routine), encoding="utf-8")
        training.reload_library()
        page.refresh()
        return page, training

    def test_they_stand_with_the_others_and_are_called_so(self, made):
        page, training = self.written(made, "desk-break")
        assert "Yours  ·  Beginner  ·  Mat, chair" in words(page.programs)
        button(page, "Choose My Quiet Week").click()
        button(page, "Begin today").click()
        assert training.settings.program == "my-week"
        assert "Today in My Quiet Week" in words(page.day)

    def test_a_file_that_cannot_be_used_says_where_and_why(self, made):
        page, _ = self.written(made, "desk-brake")
        assert 'there is no routine "desk-brake"' in words(page.programs)
        assert button(page, "Open file my-week.yaml").isVisible()

    def test_who_followed_it_is_told_why_there_is_no_week(self, made):
        page, _ = self.written(made, "desk-brake", program="my-week")
        assert "The file of your week cannot be used any more." in words(page.programs)
