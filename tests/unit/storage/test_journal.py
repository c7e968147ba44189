# SPDX-License-Identifier: GPL-3.0-or-later
"""What the running session acknowledged is on disk: in order, once, and after every kind of refusal."""

from __future__ import annotations

import contextlib
import re
import signal
import sqlite3
import subprocess
import sys
import textwrap
from datetime import timedelta, timezone
from pathlib import Path

import pytest

from lbtrainer.domain.record import Hurt, HurtChoice, PainReport, Place, SessionState, SetStatus, Side, Slot
from lbtrainer.errors import BugError
from lbtrainer.storage import queries
from lbtrainer.storage.db import open_database
from lbtrainer.storage.journal import Journal
from lbtrainer.storage.recovery import journal_of, unfinished
from tests.helpers.records import Clock, entry, kept_session, result, start
from tests.helpers.small_disk import can_mount, on_small_disk

ROOT = Path(__file__).parents[3]
HURT = Hurt(
    slot=Slot(0, 0, 0, 1),
    exercise="bird-dog",
    phase="work",
    at_ms=70_000,
    choice=HurtChoice.EASIER,
    pain=PainReport(score=4, place=Place.BUTTOCK),
)


@pytest.fixture
def journal(database, clock):
    begun = Journal(database, now=clock)
    assert begun.begin(start(clock, pain_before=PainReport(score=2, place=Place.BACK)), b"the plan") is None
    return begun


def on_disk(journal, path, clock):
    """The session as another process finds it."""
    with open_database(path, now=clock) as other:
        found = queries.record(other, journal.session_id)
        assert found is not None
        return found


def bodies(database, journal):
    return [line.body for line in journal_of(database, journal.session_id)]


class TestASession:
    def test_is_on_disk_from_its_start(self, journal, database, clock):
        summary = on_disk(journal, database.path, clock).summary
        assert (summary.routine, summary.routine_name) == ("strength-monday", "Lower-Back Strength")
        assert summary.state is SessionState.RUNNING
        assert (summary.started, summary.offset_min) == (clock(), 60)
        assert summary.pain_before == PainReport(score=2, place=Place.BACK)
        assert (summary.planned_sets, summary.done_sets) == (12, 0)

    def test_has_every_acknowledged_set_and_hurt_on_disk(self, journal, database, clock):
        left, right = result(side=Side.LEFT, load_kg=17.5, effort=2), result(side=Side.RIGHT, value=9)
        journal.append([entry(clock)], results=[left])
        journal.append([entry(clock)], results=[right], hurts=[HURT])
        kept = on_disk(journal, database.path, clock)
        assert kept.sets == (left, right)
        assert kept.hurts == (HURT,)
        assert kept.summary.done_sets == 2

    def test_counts_the_latest_attempt_and_no_skipped_set(self, journal, database, clock):
        journal.append([], results=[result(0), result(1), result(2, status=SetStatus.SKIPPED, value=0)])
        journal.append([], results=[result(1, attempt=1, status=SetStatus.SKIPPED, value=0)])
        assert on_disk(journal, database.path, clock).summary.done_sets == 1

    def test_takes_a_corrected_result_in_the_place_of_the_first(self, journal, database, clock):
        journal.append([], results=[result(value=8)])
        journal.append([], results=[result(value=11)])
        kept = on_disk(journal, database.path, clock)
        assert [one.value for one in kept.sets] == [11]
        assert kept.summary.done_sets == 1

    def test_is_closed_with_its_end(self, journal, database, clock):
        clock.forward(minutes=25)
        journal.close(SessionState.COMPLETE, ended=clock(), running_ms=1_500_000)
        summary = on_disk(journal, database.path, clock).summary
        assert (summary.state, summary.ended, summary.running_ms) == (SessionState.COMPLETE, clock(), 1_500_000)

    def test_keeps_its_entries_in_order_with_the_plan_first(self, journal, database, clock):
        journal.append([entry(clock, b"one"), entry(clock, b"two")])
        journal.append([entry(clock, b"three")])
        assert bodies(database, journal) == [b"the plan", b"one", b"two", b"three"]

    def test_goes_on_after_an_interruption_where_it_stopped(self, journal, database, clock):
        journal.append([entry(clock, b"before")], results=[result(0)], hurts=[HURT])
        again = Journal.resumed(database, journal.session_id, now=clock)
        again.append([entry(clock, b"after")], results=[result(1)], hurts=[HURT])
        assert bodies(database, again) == [b"the plan", b"before", b"after"]
        kept = on_disk(again, database.path, clock)
        assert (len(kept.sets), len(kept.hurts), kept.summary.done_sets) == (2, 2, 2)

    def test_begun_just_after_midnight_belongs_to_the_local_day(self, database, clock):
        clock.moment = clock.moment.replace(hour=0, minute=30)
        kept_session(database, clock, minutes=5)
        assert database.rows("SELECT local_day, substr(started_utc, 1, 10) FROM session") == [
            ("2026-11-03", "2026-11-02")
        ]

    def test_over_the_end_of_summer_time_keeps_the_day_and_offset_of_its_start(self, database):
        clock = Clock(Clock().moment.replace(2026, 10, 25, 2, 50, tzinfo=timezone(timedelta(hours=2))))
        kept_session(database, clock, minutes=30)
        assert database.rows("SELECT local_day, offset_min FROM session") == [("2026-10-25", 120)]


class TestARefusingDisk:
    @pytest.fixture
    def full(self, database):
        """A history that may not grow; calling it frees the space again."""
        (pages,) = database.rows("PRAGMA page_count")[0]
        database.rows(f"PRAGMA max_page_count={pages}")
        return lambda: database.rows("PRAGMA max_page_count=1000000")

    def test_loses_nothing_and_doubles_nothing(self, journal, full, database, clock):
        big = bytes(20_000)
        problem = journal.append([entry(clock, big)], results=[result(0)])
        assert "disk is full" in str(problem)
        assert journal.append([entry(clock, b"later")], results=[result(1)], hurts=[HURT]) is not None
        assert journal.close(SessionState.COMPLETE, ended=clock(), running_ms=5) is not None
        assert journal.pending == 3
        assert bodies(database, journal) == [b"the plan"]

        full()
        assert journal.retry() is None
        assert journal.pending == 0
        assert bodies(database, journal) == [b"the plan", big, b"later"]
        kept = on_disk(journal, database.path, clock)
        assert [one.slot.set for one in kept.sets] == [0, 1]
        assert (kept.summary.state, kept.summary.done_sets) == (SessionState.COMPLETE, 2)

    def test_goes_first_at_the_next_call(self, journal, full, database, clock):
        journal.append([entry(clock, bytes(20_000))], results=[result(0)])
        full()
        assert journal.append([entry(clock, b"later")], results=[result(1)]) is None
        assert len(on_disk(journal, database.path, clock).sets) == 2

    def test_at_the_very_start_lets_the_session_go_on(self, database, full, clock):
        journal = Journal(database, now=clock)
        assert journal.begin(start(clock), bytes(20_000)) is not None
        assert journal.session_id is None
        journal.append([entry(clock)], results=[result(0)])
        full()
        assert journal.retry() is None
        assert len(on_disk(journal, database.path, clock).sets) == 1

    def test_another_writer_is_a_problem_that_passes(self, database, clock):
        with open_database(database.path, now=clock, busy_timeout_ms=1) as second:
            journal = Journal(second, now=clock)
            with database.transaction():
                assert "Another program" in str(journal.begin(start(clock), b"plan"))
            assert journal.retry() is None
            assert [one.summary.id for one in unfinished(database)] == [journal.session_id]

    def test_a_wrong_record_is_a_bug_and_holds_up_nothing(self, journal, database, clock):
        with pytest.raises(BugError):
            journal.append([], results=[result(0, effort=9)])
        assert journal.append([], results=[result(1)]) is None
        assert len(on_disk(journal, database.path, clock).sets) == 1


WRITER = textwrap.dedent("""
    import sys
    from pathlib import Path
    from lbtrainer.storage.db import open_database
    from lbtrainer.storage.journal import Journal
    from tests.helpers.records import Clock, entry, result, start

    clock = Clock()
    database = open_database(Path(sys.argv[1]), now=clock)
    journal = Journal(database, now=clock)
    number = -1
    problem = journal.begin(start(clock), b"plan" * 5000)
    while problem is None:
        print(number, flush=True)
        number += 1
        clock.forward(seconds=40)
        problem = journal.append([entry(clock), entry(clock)], results=[result(number, at_ms=number)])
    print(problem, flush=True)
""")


def writer(path: Path) -> list[str]:
    """A command that begins a session and prints each set's number after its acknowledgement, for ever."""
    return [sys.executable, "-c", WRITER, str(path)]


def kill_after(path: Path, sets: int) -> int:
    """Kill a writer by -9 after that many sets; the number of the last one that it acknowledged."""
    with subprocess.Popen(writer(path), stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in range(sets + 1)]
        process.kill()
        lines += process.stdout.readlines()
    # The last line may be cut: then it was not told.
    return max(int(line) for line in lines if re.fullmatch(r"-?\d+\n", line))


def check_after_kill(path: Path, last: int, clock: Clock) -> None:
    """Every acknowledged set of the newest session is there, and at most the one more that was being told."""
    with contextlib.closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    with open_database(path, now=clock) as database:
        found = unfinished(database)[0]
        kept = queries.record(database, found.summary.id)
        assert kept is not None
        assert [one.slot.set for one in kept.sets][: last + 1] == list(range(last + 1))
        assert len(kept.sets) <= last + 2
        assert kept.summary.done_sets == len(kept.sets)
        assert (found.plan, len(found.entries)) == (b"plan" * 5000, 2 * len(kept.sets))


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows ends processes in another way")
class TestKilled:
    @pytest.mark.parametrize("sets", [0, 1, 7, 40, 150])
    def test_every_acknowledged_set_is_there(self, folder, clock, sets):
        path = folder / "history.db"
        check_after_kill(path, kill_after(path, sets), clock)

    @pytest.mark.soak
    def test_fifty_times_on_one_history(self, folder, clock):
        path = folder / "history.db"
        for sets in range(50):
            check_after_kill(path, kill_after(path, sets * 7), clock)


class TestARealDisk:
    @pytest.fixture
    def disk(self, tmp_path):
        if not can_mount(tmp_path):
            pytest.skip("this system lets nobody mount a small disk")
        return tmp_path

    def test_that_is_full_keeps_what_was_acknowledged(self, disk, clock, folder):
        told = folder.with_name("told")
        saved = folder.with_name("saved.db")
        folder.mkdir()
        copy = f"cp '{folder}/history.db' '{saved}'; cp '{folder}/history.db-wal' '{saved}-wal'"
        done = on_small_disk(folder, f'"$@" > "{told}"; {copy}', *writer(folder / "history.db"))
        *numbers, problem = told.read_text().splitlines()
        assert "disk is full" in problem, done.stderr
        check_after_kill(saved, int(numbers[-1]), clock)

    def test_that_is_read_only_is_told_in_a_sentence(self, disk):
        done = on_small_disk(disk, f"mount -o remount,ro '{disk}' && \"$@\"", *writer(disk / "new" / "history.db"))
        assert "cannot be written: the file or its folder is read-only" in done.stderr

    def test_that_became_read_only_later_is_told_in_a_sentence(self, disk):
        twice = f"timeout 1 \"$@\"; rm -f '{disk}'/*-shm; mount -o remount,ro '{disk}' && \"$@\""
        done = on_small_disk(disk, twice, *writer(disk / "history.db"))
        assert "CannotWriteError" in done.stderr
