# SPDX-License-Identifier: GPL-3.0-or-later
"""The plan as a calendar file, read back as any calendar would."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from icalendar import Calendar

from lbtrainer.domain.dose import Range
from lbtrainer.domain.program import Activity, RoutineEntry
from lbtrainer.domain.program_days import Item, State
from lbtrainer.errors import EnvironmentProblem
from lbtrainer.storage.plan_calendar import Named, calendar_bytes, write_calendar

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
MONDAY, TUESDAY = date(2026, 3, 2), date(2026, 3, 3)
NAMES = {"lift": Named("Lower-Back Strength, heavy; “new”", 25)}
LIFT, WALK = RoutineEntry("lift"), Activity("Walk", Range(1200, 1800))


def items(*changes):
    return [
        Item(day=MONDAY, entry=LIFT, planned_on=MONDAY),
        Item(day=MONDAY, entry=WALK, planned_on=MONDAY),
        Item(day=TUESDAY, entry=LIFT, planned_on=MONDAY, state=State.SKIPPED),
        *changes,
    ]


def read(calendar):
    return list(Calendar.from_ical(calendar).walk("VEVENT"))


def test_whole_days_come_back_with_their_names():
    calendar = calendar_bytes("My Week", items(), NAMES, now=NOW)
    assert str(Calendar.from_ical(calendar)["x-wr-calname"]) == "My Week"
    lift, walk = read(calendar)
    assert str(lift["summary"]) == "Lower-Back Strength, heavy; “new”"
    assert (lift.decoded("dtstart"), lift.decoded("dtend")) == (MONDAY, TUESDAY)
    assert str(walk["description"]) == "About 20 minutes."
    assert lift.decoded("dtstamp") == NOW


def test_at_a_time_one_follows_the_other_wherever_one_is():
    lift, walk = read(calendar_bytes("My Week", items(), NAMES, now=NOW, at="18:30"))
    assert lift.decoded("dtstart") == datetime(2026, 3, 2, 18, 30)  # noqa: DTZ001
    assert lift.decoded("dtend") == walk.decoded("dtstart") == datetime(2026, 3, 2, 18, 55)  # noqa: DTZ001


@pytest.mark.parametrize(("at", "trigger"), [("", timedelta(hours=8)), ("18:30", timedelta(minutes=-15))])
def test_each_day_reminds_once_with_what_comes_first(at, trigger):
    later = Item(day=TUESDAY, entry=WALK, planned_on=TUESDAY)
    events = read(calendar_bytes("My Week", items(later), NAMES, now=NOW, at=at))
    alarms = [event.walk("VALARM") for event in events]
    assert [len(each) for each in alarms] == [1, 0, 1], "a warm-up and its session are no two alarms"
    (alarm,) = alarms[0]
    assert str(alarm["action"]) == "DISPLAY"
    assert alarm.decoded("trigger") == trigger
    assert str(alarm["description"]) == str(events[0]["summary"])


def test_a_moved_entry_keeps_its_name_in_the_calendar_so_that_it_is_not_there_twice():
    (before,) = read(calendar_bytes("W", items()[:1], NAMES, now=NOW))
    moved = Item(day=TUESDAY, entry=LIFT, planned_on=MONDAY)
    (after,) = read(calendar_bytes("W", [moved], NAMES, now=NOW))
    assert before["uid"] == after["uid"]
    assert after.decoded("dtstart") == TUESDAY


def test_what_is_no_longer_known_goes_by_its_id():
    (event,) = read(calendar_bytes("W", items()[:1], {}, now=NOW))
    assert str(event["summary"]) == "lift"


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(EnvironmentProblem, match="cannot be saved"):
        write_calendar(tmp_path / "gone" / "plan.ics", b"")


def test_the_file_is_whole(tmp_path):
    write_calendar(tmp_path / "plan.ics", b"BEGIN")
    assert (tmp_path / "plan.ics").read_bytes() == b"BEGIN"
