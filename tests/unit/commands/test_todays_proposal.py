# SPDX-License-Identifier: GPL-3.0-or-later
"""`lbtrainer today` and `lbtrainer program` on the command line."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from icalendar import Calendar

from lbtrainer.cli import main
from lbtrainer.cli import now as clock


@pytest.fixture
def where(tmp_path):
    return ["--data-dir", str(tmp_path / "data"), "--config-dir", str(tmp_path / "config")]


def test_without_a_program_it_says_how_to_get_one(where, capsys):
    assert main(["today", *where]) == 0
    assert capsys.readouterr().out == "You follow no program. lbtrainer program lists them.\n"


def test_a_program_is_chosen_and_its_day_told(where, capsys):
    assert main(["program", "classic-week", *where]) == 0
    assert f"You follow Classic Week since {clock().date()}." in capsys.readouterr().err
    assert main(["today", *where]) == 0
    told = capsys.readouterr().out
    assert told.startswith("Lower-Back Strength\n  This is what your program has for today.\n  About ")
    assert "[ ] Lower-Back Strength" in told


def test_a_program_that_begins_later_is_told_so(where, capsys):
    start = clock().date() + timedelta(days=10)
    assert main(["program", "classic-week", "--start", str(start), *where]) == 0
    assert f"You follow Classic Week from {start} on." in capsys.readouterr().err


@pytest.mark.parametrize(("days", "why"), [(-7, "is too long ago"), (367, "is more than a year ahead")])
def test_a_start_that_makes_no_sense_is_refused_with_the_days_that_do(where, capsys, days, why):
    start, today = clock().date() + timedelta(days=days), clock().date()
    assert main(["program", "classic-week", "--start", str(start), *where]) == 1
    said = capsys.readouterr().err
    assert said.startswith(f"--start: {start} {why}")
    assert f"from {today - timedelta(days=6)}, six days ago, to {today + timedelta(days=366)}" in said
    main(["program", *where])
    assert "You follow no program." in capsys.readouterr().err


@pytest.mark.parametrize("days", [-6, 0, 366])
def test_a_program_may_begin_in_this_week_of_it_or_in_the_year_ahead(where, days):
    assert main(["program", "classic-week", "--start", str(clock().date() + timedelta(days=days)), *where]) == 0


@pytest.mark.parametrize(
    ("asked", "refused"),
    [
        (["classic-week", "--stop"], "--stop"),
        (["--start", "2026-12-01"], "--start"),
        (["classic-week", "--at", "07:00"], "--at"),
    ],
)
def test_what_does_not_go_together_is_refused_and_nothing_is_changed(where, capsys, asked, refused):
    main(["program", "home-beginner", *where])
    capsys.readouterr()
    assert main(["program", *asked, *where]) == 1
    assert capsys.readouterr().err.startswith(f"{refused}: ")
    main(["program", *where])
    assert "You follow Home Beginner since" in capsys.readouterr().err


def test_pain_changes_what_is_proposed(where, capsys):
    main(["program", "classic-week", *where])
    assert main(["today", "--pain", "4", *where]) == 0
    assert "Back Extension in place of Weighted Back Extension." in capsys.readouterr().out
    assert main(["today", "--pain", "9", *where]) == 0
    assert capsys.readouterr().out.startswith("No session\n")


@pytest.mark.parametrize("answer", ["yes", "unsure"])
def test_who_should_ask_a_professional_first_is_offered_no_session(where, answer, capsys):
    main(["program", "classic-week", *where])
    (Path(where[3]) / "settings.json").write_text(f'{{"program": "classic-week", "red_flag_answer": "{answer}"}}')
    capsys.readouterr()
    assert main(["today", *where]) == 0
    told = capsys.readouterr().out
    assert "no session until then" in told
    assert "Lower-Back Strength" not in told


def test_the_calendar_is_written_and_can_be_read(where, tmp_path):
    main(["program", "classic-week", *where])
    file = tmp_path / "plan.ics"
    assert main(["program", "--calendar", str(file), "--at", "7:00", *where]) == 0
    events = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    assert len(events) == 6 * 6
    assert str(events[0]["summary"]) == "Lower-Back Strength"


@pytest.mark.parametrize(
    "arguments",
    [
        ["program", "classic-wek"],
        ["program", "--calendar", "x.ics"],
        ["program", "--at", "25:00"],
        ["today", "--pain", "11"],
    ],
)
def test_what_cannot_be_is_told_and_is_the_users(where, arguments, capsys):
    assert main([*arguments, *where]) == 1
    assert capsys.readouterr().err


def test_stopping(where, capsys):
    main(["program", "classic-week", *where])
    assert main(["program", "--stop", *where]) == 0
    assert "You follow no program." in capsys.readouterr().err
    assert main(["program", *where]) == 0
    assert "home-beginner" in capsys.readouterr().out


def test_another_program_forgets_what_was_still_to_come_of_the_one_before(where, tmp_path):
    import contextlib
    import sqlite3

    main(["program", "classic-week", *where])
    main(["today", *where])
    main(["program", "gentle-start", *where])
    main(["today", *where])
    with contextlib.closing(sqlite3.connect(tmp_path / "data" / "history.sqlite3")) as connection:
        found = {row[0] for row in connection.execute("SELECT program FROM planned_day")}
    assert found == {"gentle-start"}
