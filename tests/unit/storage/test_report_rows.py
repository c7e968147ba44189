# SPDX-License-Identifier: GPL-3.0-or-later
"""The report is of its period, names exercises as the library does, and says how much was left out."""

from __future__ import annotations

from datetime import date

from lbtrainer.domain.record import Hurt, HurtChoice, LegSign, PainReport, Place, SessionState, Slot, Source
from lbtrainer.domain.report import leg_sentence
from lbtrainer.domain.stats import Adherence
from lbtrainer.storage import report_rows
from lbtrainer.storage.history import History, SummaryAnswers
from lbtrainer.storage.journal import Journal
from lbtrainer.storage.report_rows import gather_report
from lbtrainer.storage.working import CarriedOver
from tests.helpers.records import kept_session, result, start

FIRST, LAST = date(2026, 11, 1), date(2026, 11, 30)


def gathered(database, first=FIRST, last=LAST):
    return gather_report(database, first, last, lambda exercise, kept: kept.upper() or exercise)


def test_it_holds_what_was_done_and_what_hurt(database, clock):
    session = kept_session(database, clock, result(), result(1), pain_before=PainReport(score=4, place=Place.BACK))
    History(database, now=clock).set_summary(session, SummaryAnswers(note=" slept\nbadly "))
    journal = Journal(database, now=clock)
    journal.begin(start(clock), b"plan")
    hurt = Hurt(slot=Slot(0, 0, 0, 0), exercise="bird-dog", phase="work", at_ms=5, choice=HurtChoice.SKIP)
    journal.append([], results=[result()], hurts=[hurt])
    CarriedOver(database, now=clock).log_activity("walk", started=clock(), minutes=25)
    with database.transaction() as connection:
        connection.execute("UPDATE session SET state = 'complete' WHERE state = 'running'")
        connection.execute("INSERT INTO planned_day VALUES ('2026-11-03', 'p', 'a', 'done', NULL, NULL)")
        connection.execute("INSERT INTO planned_day VALUES ('2026-11-05', 'p', 'a', 'skipped', NULL, NULL)")
    report = gathered(database)
    assert (report.sessions, report.complete, report.minutes, report.activity_minutes) == (2, 2, 20, 25)
    assert report.kept == Adherence(1, 2)
    [line] = report.exercises
    assert (line.name, line.dose, line.sets, line.hurts) == ("BIRD DOG", "8–12 reps", 3, 1)
    assert [(one.exercise, one.choice) for one in report.hurts] == [("BIRD DOG", HurtChoice.SKIP)]
    assert [one.text for one in report.notes] == ["slept badly"]
    assert report.aches == ((Place.BACK, 1),)


def test_a_sign_in_the_leg_is_told_with_its_advice_however_many_hurts_came_later(database, clock, monkeypatch):
    monkeypatch.setattr(report_rows, "MOST_HURTS", 2)
    journal = Journal(database, now=clock)
    journal.begin(start(clock), b"plan")
    pains = [PainReport(score=2, leg_signs=(LegSign.NUMB,)), *(PainReport(score=4) for _ in range(3))]
    for at_ms, pain in enumerate(pains):
        clock.forward(minutes=1)
        hurt = Hurt(slot=Slot(0, 0, 0, 0), exercise="x", phase="work", at_ms=at_ms, choice=HurtChoice.END, pain=pain)
        journal.append([], hurts=[hurt])
    journal.close(SessionState.PARTIAL, ended=clock(), running_ms=1)
    report = gathered(database)
    assert "2 of 10, numb leg; ended the session" in [one.words for one in report.hurts]
    assert report.more_hurts == 2
    assert "looked at by a professional" in leg_sentence(report)
    assert leg_sentence(report._replace(hurts=())) == ""


def test_what_is_outside_its_days_or_was_deleted_is_not_in_it(database, clock):
    History(database, now=clock).delete(kept_session(database, clock, result()))
    kept_session(database, clock, result(), preview=True)
    report = gathered(database)
    assert (report.sessions, report.exercises, report.hurts) == (0, (), ())
    kept_session(database, clock, result())
    assert gathered(database, last=date(2026, 11, 2)).sessions == 0
    assert gathered(database).sessions == 1


def test_an_exercise_is_told_from_its_first_to_its_last_day_with_a_number_that_was_seen(database, clock):
    for load, source in ((None, Source.COUNTED), (20.0, Source.COUNTED), (40.0, Source.ASSUMED), (15.0, Source.EDITED)):
        kept_session(database, clock, result(load_kg=load, source=source))
        clock.forward(days=1)
    [line] = gathered(database).exercises
    assert (line.days, line.start, line.end, line.best) == (4, "20 kg", "15 kg", "20 kg")
    [line] = gathered(database, first=date(2026, 11, 6)).exercises
    assert (line.days, line.start, line.best) == (1, "15 kg", "15 kg")


def test_what_finds_no_room_is_counted(database, clock, monkeypatch):
    monkeypatch.setattr(report_rows, "MOST_EXERCISES", 1)
    kept_session(database, clock, result(0), result(1, exercise="plank"), result(2))
    report = gathered(database)
    assert ([one.name for one in report.exercises], report.more_exercises) == (["BIRD DOG"], 1)
