# SPDX-License-Identifier: GPL-3.0-or-later
"""The sheet stays within two pages, however much there is, and its words can be found in the file."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6 import QtCore, QtPdf

from lbtrainer.domain.record import HurtChoice, PainReport, Place
from lbtrainer.domain.report import ExerciseLine, HurtLine, NoteLine, Report
from lbtrainer.domain.stats import Adherence, PainDay, PainWhen, Span
from lbtrainer.errors import EnvironmentProblem, UserError
from lbtrainer.storage.report_rows import MOST_EXERCISES, MOST_HURTS, MOST_NOTES
from lbtrainer.ui.history.report_file import save_report
from lbtrainer.ui.history.report_sheet import write_pdf
from tests.helpers.clock import FakeClock
from tests.helpers.past_sessions import PastSessions, training_in

FIRST = date(2026, 1, 5)
LONG = "Single-Leg Romanian Deadlift with a Kettlebell"
LINE = ExerciseLine(LONG, 120, 720, "8–10 reps", "12.5 kg", "112.5 kg", "112.5 kg", 12, 12)
NOTE = "Slept badly, sat in the car for five hours, and the left side was stiff until the second round. " * 3


def full() -> Report:
    days = [FIRST + timedelta(days=n) for n in range(180)]
    pain = tuple(PainDay(day, PainWhen.MORNING, 1, day.day % 9, day.day % 9) for day in days)
    hurt = HurtLine(FIRST, LONG, 10, Place.BELOW_KNEE, HurtChoice.END)
    return Report(
        first=days[0],
        last=days[-1],
        sessions=170,
        complete=160,
        minutes=4000.0,
        activities=90,
        activity_minutes=2700,
        kept=Adherence(90, 110),
        weeks=tuple(Span(day, day + timedelta(days=6), 120.0, 3, 60) for day in days[::7]),
        pain=dict.fromkeys(PainWhen, pain),
        aches=tuple((place, 40) for place in Place),
        exercises=(LINE,) * MOST_EXERCISES,
        more_exercises=9,
        hurts=(hurt,) * MOST_HURTS,
        more_hurts=30,
        notes=(NoteLine(FIRST, NOTE.strip()),) * MOST_NOTES,
    )


def words_of(data: bytes) -> tuple[int, str]:
    device = QtCore.QBuffer()
    device.setData(data)
    device.open(QtCore.QIODevice.OpenModeFlag.ReadOnly)
    document = QtPdf.QPdfDocument()
    document.load(device)
    pages = document.pageCount()
    words = " ".join(document.getAllText(number).text() for number in range(pages))
    document.close()
    return pages, " ".join(words.split())


def test_the_fullest_sheet_has_two_pages_with_everything_on_them(qapp):
    buffer = QtCore.QBuffer()
    buffer.open(QtCore.QIODevice.OpenModeFlag.WriteOnly)
    assert write_pdf(buffer, full()) == 2
    pages, words = words_of(bytes(buffer.data().data()))
    assert pages == 2
    assert words.count(LONG) == MOST_EXERCISES + MOST_HURTS
    for said in (
        "170 sessions (6.6 a week)",
        "Planned days kept: 90 of 110.",
        "9 more did not find room here",
        "30 earlier ones are not listed",
        "10 of 10, below the knee; ended the session",
        "Page 2",
    ):
        assert said in words


@pytest.fixture
def past(qapp, tmp_path):
    clock = FakeClock()
    return PastSessions(training_in(tmp_path, clock), clock)


def test_a_file_is_for_its_owner_only_and_begins_where_asked(past, tmp_path):
    past.add("strength-monday", days_ago=30, pain_before=PainReport(score=9))
    past.add("strength-monday", days_ago=2)
    target = tmp_path / "report.pdf"
    save_report(past.training, target, date(2026, 6, 10))
    assert target.stat().st_mode & 0o077 == 0
    _, words = words_of(target.read_bytes())
    assert "1 session " in words
    assert "9.0" not in words


def test_days_to_come_and_folders_that_are_not_there_are_told(past, tmp_path):
    with pytest.raises(UserError, match="still to come"):
        save_report(past.training, tmp_path / "r.pdf", date(2026, 7, 1))
    with pytest.raises(EnvironmentProblem):
        save_report(past.training, tmp_path / "no" / "r.pdf", None)
