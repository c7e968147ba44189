# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings reach the plan."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from lbtrainer.domain.cautions import Caution
from lbtrainer.domain.exercise import Level
from lbtrainer.domain.loads import Plates
from lbtrainer.domain.planning import AS_WRITTEN, Choices
from lbtrainer.domain.profile import Aim, Experience, Profile
from lbtrainer.domain.program import Day, Program
from lbtrainer.domain.record import Side
from lbtrainer.domain.units import WeightUnit
from lbtrainer.storage.person import checked_at, choices_of, course_of, plates_of, profile_of, wishes_of
from lbtrainer.storage.settings import Settings


def test_untouched_settings_are_anybody():
    assert profile_of(Settings()) == Profile()
    assert choices_of(Settings(), AS_WRITTEN) == AS_WRITTEN


def test_every_setting_arrives():
    settings = Settings(equipment=("mat",), first_side="right", rest_scale=0.5, ready_scale=2.0, rep_mode="self-paced")
    settings = settings._replace(voice_rate=0.8)
    assert profile_of(settings) == Profile(
        equipment=frozenset({"mat"}),
        first_side=Side.RIGHT,
        rest_scale=0.5,
        ready_scale=2.0,
        voice_rate=0.8,
        paced=False,
    )


def test_a_slow_voice_that_is_off_takes_no_time():
    assert profile_of(Settings(voice=False, voice_rate=0.6)).voice_rate == 1.0


def test_a_transcript_has_the_pace_of_the_voice():
    slow, usual = (wishes_of(Settings(voice_rate=rate)).said_ms("Lie on your back.") for rate in (0.5, 1.0))
    assert slow == 2 * usual


def test_what_the_settings_always_want_adds_to_the_sessions_choices():
    settings = Settings(to_the_top=True, loaded_waits=False)
    assert choices_of(settings, AS_WRITTEN) == Choices(to_top=True, hands_free=True)
    assert choices_of(Settings(), Choices(hands_free=True)).hands_free


@pytest.mark.parametrize(
    ("text", "known"),
    [("2026-11-03T09:15:00.000Z", True), ("2026-11-03T09:15:00", False), ("yesterday", False), (None, False)],
)
def test_when_the_check_was_answered_where_that_can_be_read(text, known):
    found = checked_at(Settings(red_flag_utc=text))
    assert (found is not None) == known
    assert found is None or found == datetime(2026, 11, 3, 9, 15, tzinfo=UTC)


class TestCare:
    SETTINGS = Settings(
        cautions=("pregnant", "unheard-of"), cleared=True, experience="new", aim="sport", opted_in=("jefferson-curl",)
    )

    def test_reaches_the_profile_and_what_is_unheard_of_does_no_harm(self):
        profile = profile_of(self.SETTINGS)
        assert profile.cautions == {Caution.PREGNANT}
        assert (profile.cleared, profile.experience, profile.aim) == (True, Experience.NEW, Aim.SPORT)
        assert profile.opted_in == {"jefferson-curl"}

    def test_plates_in_the_persons_own_unit(self):
        assert plates_of(Settings(units="lb", smallest_plate=2.5)) == Plates(unit=WeightUnit.LB, smallest=2.5)
        assert plates_of(Settings()) == Plates()


class TestCourse:
    PROGRAMS = {"week": Program(id="week", name="W", level=Level.BEGINNER, summary="", sources=(), days={})}  # noqa: RUF012

    def test_the_program_that_is_followed_with_its_breaks(self):
        settings = Settings(program="week", program_start="2026-03-02", mornings=("mon",), desk_breaks=("tue", "xyz"))
        course = course_of(settings, self.PROGRAMS)
        assert course is not None
        assert (course.program.id, course.start) == ("week", date(2026, 3, 2))
        assert course.morning == {Day.MON}
        assert course.desk == {Day.TUE}

    @pytest.mark.parametrize(
        "settings",
        [
            Settings(),
            Settings(program="gone", program_start="2026-03-02"),
            Settings(program="week"),
            Settings(program="week", program_start="soon"),
            Settings(program="week", program_start="9999-12-31"),
        ],
    )
    def test_none_where_none_is_followed_or_it_is_gone(self, settings):
        assert course_of(settings, self.PROGRAMS) is None
