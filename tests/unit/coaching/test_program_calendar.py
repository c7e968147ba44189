# SPDX-License-Identifier: GPL-3.0-or-later
"""A program's coming days as a calendar file: each session by its name and with this person's minutes."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import icalendar

from lbtrainer.storage.settings import Settings
from tests.helpers.clock import FakeClock
from tests.helpers.past_sessions import training_in


def test_each_session_has_its_name_and_its_minutes(tmp_path):
    clock = FakeClock()
    today = clock.wall.date()
    training = training_in(tmp_path, clock, Settings(program="home-beginner", program_start=today.isoformat()))
    file: Any = icalendar.Calendar.from_ical(training.coach.calendar(at="18:30", count=7))
    adjusted = training.coach.prepared("no-equipment-beginner")
    assert adjusted is not None
    first = min(file.walk("VEVENT"), key=lambda event: event["DTSTART"].dt)
    assert "No-Equipment Beginner" in first["SUMMARY"]
    assert first["DTSTART"].dt.date() == today
    assert first.end - first.start == timedelta(minutes=round(adjusted.plan.length_ms / 60_000))
