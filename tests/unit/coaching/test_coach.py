# SPDX-License-Identifier: GPL-3.0-or-later
"""From the history to what is proposed, and back: what was answered and done is kept and counts."""

from __future__ import annotations

import subprocess
import sys
from datetime import timedelta

import msgspec
import pytest
from msgspec import UNSET

from lbtrainer.coaching.coach import Coach
from lbtrainer.coaching.morning_diary import Question
from lbtrainer.domain.adaptation import NOT_EASED_SAYS, STILL_CAREFUL_SAYS
from lbtrainer.domain.adjust import Wish
from lbtrainer.domain.program_days import State
from lbtrainer.domain.progress import Way
from lbtrainer.domain.record import PainReport, Working
from lbtrainer.domain.suggestion import Suggestion, chosen
from lbtrainer.domain.today import What
from lbtrainer.storage import rule_records
from lbtrainer.storage.history import SummaryAnswers
from lbtrainer.storage.settings import Settings
from lbtrainer.storage.working import Answer
from tests.helpers.clock import FakeClock
from tests.helpers.past_sessions import PastSessions, results_of, training_in

FINE = SummaryAnswers(
    pain_before=PainReport(score=1),
    pain_after=PainReport(score=1),
    pain_next_morning=PainReport(score=1),
    effort={"dead-bug": 3, "glute-bridge": 3, "bird-dog": 3, "knee-side-plank": 3, "knee-plank": 3},
)


@pytest.fixture
def clock():
    return FakeClock()  # a Monday


@pytest.fixture
def training(tmp_path, clock):
    start = (clock.wall.date() - timedelta(days=7)).isoformat()
    training = training_in(tmp_path, clock, Settings(program="home-beginner", program_start=start))
    yield training
    training.forget_history()


@pytest.fixture
def coach(training, clock):
    return Coach(lambda: training.library, lambda: training.database, lambda: training.settings, lambda: clock.wall)


def trained(training, clock, *days_ago, answers=FINE):
    past = PastSessions(training, clock)
    for ago in days_ago:
        own_id = past.add("no-equipment-beginner", days_ago=ago, answers=answers)
        training.history.confirm_all(own_id)
    return past


def test_without_a_program_there_is_rest_and_no_week(tmp_path, clock):
    training = training_in(tmp_path, clock)
    coach = Coach(lambda: training.library, lambda: training.database, lambda: training.settings, lambda: clock.wall)
    assert coach.course is None
    assert [one.what for one in coach.today()] == [What.REST]
    assert coach.week() == {}
    assert coach.calendar() == b""
    assert coach.review() == ""
    coach.note_done("desk-break", None)
    training.forget_history()


def test_the_programs_day_and_the_week_with_it(coach, clock):
    (one,) = coach.today()
    assert one.routine == "no-equipment-beginner"
    week = coach.week()
    assert len(week) == 7
    assert [item.routine for item in week[clock.wall.date()]] == ["no-equipment-beginner"]


def test_done_it_is_ticked_and_no_longer_proposed(coach, training, clock):
    past = PastSessions(training, clock)
    coach.note_done("no-equipment-beginner", past.add("no-equipment-beginner"))
    (item,) = coach.week()[clock.wall.date()]
    assert item.state is State.DONE
    assert coach.today()[0].what is What.DONE


def test_moved_and_skipped(coach, clock):
    today = clock.wall.date()
    (item,) = coach.week()[today]
    assert coach.warning_for(item, today + timedelta(days=1)) is None, "it loads nothing"
    coach.move(item, today + timedelta(days=1))
    assert coach.week()[today] == ()
    arrived = coach.week()[today + timedelta(days=1)][-1]
    coach.skip(arrived)
    assert all(not one.is_open or one.planned_on != today for items in coach.week().values() for one in items)


def test_two_good_sessions_bring_a_suggestion_and_its_answer_counts(coach, training, clock):
    trained(training, clock, 4, 2)
    suggestion = coach.suggestion("no-equipment-beginner")
    assert suggestion is not None
    coach.answer(suggestion, Answer.ACCEPTED)
    after = coach.suggestion("no-equipment-beginner")
    assert after is None or after.key != suggestion.key
    assert training.carried.working_loads("no-equipment-beginner")[suggestion.key] == suggestion.then


def test_before_its_morning_is_known_a_session_has_an_outlook_which_a_fine_morning_makes_true(coach, training, clock):
    past = trained(training, clock, 4)
    unknown = msgspec.structs.replace(FINE, pain_next_morning=UNSET)
    newest = past.add("no-equipment-beginner", answers=unknown)
    training.history.confirm_all(newest)
    assert coach.suggestion("no-equipment-beginner") is None
    outlook = coach.outlook(newest)
    assert outlook is not None
    assert coach.outlook(newest - 1) is None, "only of the newest"
    training.history.set_summary(newest, SummaryAnswers(pain_next_morning=PainReport(score=1)))
    clock.advance(24 * 3600)
    assert coach.suggestion("no-equipment-beginner") == outlook


def test_what_still_lacks_an_answer_has_no_outlook(coach, training, clock):
    past = trained(training, clock, 4)
    assert coach.outlook(past.add("no-equipment-beginner")) is None, "nothing of it is confirmed"


def test_another_number_is_kept_as_an_answer_of_its_own(coach, training, clock):
    trained(training, clock, 4, 2)
    suggestion = coach.suggestion("no-equipment-beginner")
    assert suggestion is not None
    assert suggestion.choice is not None
    coach.answer(suggestion, Answer.CHANGED, chosen(suggestion, suggestion.choice.least))
    (decision,) = training.carried.decisions("no-equipment-beginner", suggestion.key)
    assert decision.answer is Answer.CHANGED
    working = training.carried.working_loads("no-equipment-beginner")[suggestion.key]
    assert working == chosen(suggestion, suggestion.choice.least) != suggestion.then


def test_to_choose_what_was_suggested_is_a_yes(coach, training, clock):
    trained(training, clock, 4, 2)
    suggestion = coach.suggestion("no-equipment-beginner")
    assert suggestion is not None
    coach.answer(suggestion, Answer.CHANGED, suggestion.then)
    (decision,) = training.carried.decisions("no-equipment-beginner", suggestion.key)
    assert (decision.answer, decision.changed_to) == (Answer.ACCEPTED, None)


def test_what_was_only_assumed_brings_none(coach, training, clock):
    past = PastSessions(training, clock)
    for ago in (4, 2):
        past.add("no-equipment-beginner", days_ago=ago, answers=FINE)
    assert coach.suggestion("no-equipment-beginner") is None


def test_the_morning_is_asked_once_and_counts(coach, training, clock):
    own_id = PastSessions(training, clock).add("no-equipment-beginner", days_ago=0.6, answers=SummaryAnswers())
    asked = coach.diary.question()
    assert asked == Question(own_id)
    coach.diary.answer(asked, PainReport(score=2), soreness=4)
    assert coach.diary.question() is None
    assert coach.past()[-1].morning_answer == 2


def test_a_plan_is_made_gentler_and_shorter_with_words(coach):
    gentle = coach.prepared("beginner-back", pain=4)
    short = coach.prepared("beginner-back", wish=Wish(minutes=12))
    plain = coach.prepared("beginner-back")
    assert gentle is not None
    assert short is not None
    assert plain is not None
    assert plain.says == ()
    assert gentle.plan.planned_sets < plain.plan.planned_sets
    assert short.plan.length_ms <= 12 * 60_000
    assert gentle.says
    assert short.says


def test_a_long_break_asks_for_lighter_weights_until_it_is_answered(coach, training, clock):
    from lbtrainer.domain.record import Working

    training.carried.set_working("strength-monday", "rdl", Working(load_kg=40.0))
    past = PastSessions(training, clock)
    past.add("strength-monday", results_of(past.plan("strength-monday")), days_ago=20)
    (less,) = coach.after_break("strength-monday")
    coach.answer(less, Answer.ACCEPTED)
    assert coach.after_break("strength-monday") == ()
    assert training.carried.working_loads("strength-monday")["rdl"].load_kg == 32.5
    assert set(training.carried.lightened("strength-monday")) == {less.key}


def test_a_loaded_session_the_day_after_one_is_warned_of(coach, training, clock):
    past = PastSessions(training, clock)
    past.add("strength-monday", days_ago=1)
    assert coach.warning_today("strength-monday") is not None
    assert coach.warning_today("desk-break") is None


def test_a_routine_that_loads_only_since_a_harder_rung_was_agreed_on_is_warned_of_too(coach, training, clock):
    PastSessions(training, clock).add("strength-monday", days_ago=1)
    assert coach.warning_today("no-equipment-beginner") is None
    rung = Suggestion(
        routine="no-equipment-beginner",
        key="hip-hinge-drill",
        exercise_name="Hip Hinge Drill",
        way=Way.RUNG,
        now=Working(),
        then=Working(exercise="goblet-good-morning"),
        says="You may try it.",
        reason="Two sessions running all was fine.",
        sources=("ours",),
    )
    coach.answer(rung, Answer.ACCEPTED)
    assert coach.warning_today("no-equipment-beginner") is not None


def test_after_six_weeks_it_is_time_to_look_back(coach, training, clock):
    clock.advance(6 * 7 * 86_400)
    in_pause = PastSessions(training, clock)
    for weeks_ago in (1, 2, 3, 4, 6):
        in_pause.add("no-equipment-beginner", days_ago=7 * weeks_ago)
    assert coach.review() == "", "five weeks were done, and one was a pause"
    in_pause.add("no-equipment-beginner", days_ago=7 * 7)
    words = coach.review()
    assert words.startswith("6 weeks of Home Beginner")
    assert words.endswith("Home Beginner again, or Gentle Start, would suit now."), "nothing is known of the pain"


@pytest.mark.parametrize(("pain", "told"), [(5, True), (3, True), (2, False)])
def test_pain_that_has_not_eased_in_six_weeks_is_sent_to_be_looked_at(coach, training, clock, pain, told):
    clock.advance(6 * 7 * 86_400)
    PastSessions(training, clock).add("desk-break", days_ago=3, pain_before=PainReport(score=pain))
    assert (NOT_EASED_SAYS in coach.review()) is told


def test_it_works_without_qt():
    code = "import sys, lbtrainer.coaching.coach; sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


class TestThePast:
    def test_it_is_read_once_however_often_it_is_asked_for(self, coach, training, clock, monkeypatch):
        trained(training, clock, 3, 1)
        assert len(coach.past()) == 2
        monkeypatch.setattr(rule_records, "newest_records", lambda _database: pytest.fail("read once more"))
        assert len(coach.past()) == 2

    def test_it_is_read_anew_after_each_write(self, coach, training, clock):
        trained(training, clock, 3)
        assert [one.after for one in coach.past()] == [1]
        own_id = coach.past()[0].id
        training.history.set_summary(own_id, SummaryAnswers(pain_after=PainReport(score=6)))
        assert [one.after for one in coach.past()] == [6]
        trained(training, clock, 1)
        assert len(coach.past()) == 2

    def test_it_is_read_anew_from_another_history(self, coach, training, clock):
        trained(training, clock, 3)
        assert len(coach.past()) == 1
        path = training.database.path
        training.forget_history()
        for file in path.parent.glob(f"{path.name}*"):
            file.unlink()
        assert coach.past() == ()


def test_who_is_careful_is_asked_to_look_at_it_again(tmp_path, clock):
    start = (clock.wall.date() - timedelta(days=43)).isoformat()
    settings = Settings(program="home-beginner", program_start=start, cautions=("pregnant",))
    training = training_in(tmp_path, clock, settings)
    for weeks_ago in range(1, 7):
        PastSessions(training, clock).add("no-equipment-beginner", days_ago=7 * weeks_ago)
    assert STILL_CAREFUL_SAYS in training.coach.review()


@pytest.mark.parametrize(("program", "reps"), [("gentle-start", [4, 3, 2]), ("strong-back", [6, 4, 2])])
def test_the_gentle_week_begins_the_big_three_small(training, program, reps):
    training.settings = training.settings._replace(program=program)
    big_three = training.coach.prepared("mcgill-big-three").plan.steps[1:]
    assert [[each.low for each in step.sets] for step in big_three] == [reps] * 3
