# SPDX-License-Identifier: GPL-3.0-or-later
"""The history out to files and back in, beside the window: a long one takes seconds, and a window never waits.

Each piece of work opens the database anew on its own thread; SQLite lets it read while the window writes.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Generator, Iterator
from datetime import datetime
from pathlib import Path

from PySide6 import QtCore

from lbtrainer.domain.report import Report
from lbtrainer.errors import EnvironmentProblem, LbtError
from lbtrainer.paths import Folders
from lbtrainer.qt.work_queue import WorkQueue
from lbtrainer.storage import backup
from lbtrainer.storage.db import Database
from lbtrainer.storage.deleted import bring_back
from lbtrainer.storage.intake import ImportPlan, carry_out, plan_import, undo_import
from lbtrainer.storage.long_work import Watch, part
from lbtrainer.storage.private_files import write_pieces
from lbtrainer.storage.reading import open_at_least_to_read
from lbtrainer.storage.set_lines import read_export
from lbtrainer.storage.transfer import export_csv, export_json

_WRITING = "{what} right now, and nothing else can be saved until that is done. You can stop it on the page History."


class _StoppedError(Exception):
    """Somebody does not want it any more."""


class HistoryFiles(QtCore.QObject):
    """One piece of work at a time.

    Signals:
        done: A sentence that says what was done.
        changed: The history is another one now.
        planned: The ImportPlan of a file that was read.
        gathered: A Report, with the number that it was asked for with.
        progress: How much of an export, an import or its undoing is done, in percent.
        writes: Nobody else can write into the history now, in a sentence; "": they can again.
        failed: A sentence that says why it did not work.
    """

    done = QtCore.Signal(str)
    changed = QtCore.Signal()
    planned = QtCore.Signal(object)
    gathered = QtCore.Signal(int, object)
    progress = QtCore.Signal(int)
    writes = QtCore.Signal(str)
    failed = QtCore.Signal(str)

    def __init__(self, folders: Folders, now: Callable[[], datetime], parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        self._folders = folders
        self._now = now
        self._queue = WorkQueue()
        self._stop = threading.Event()

    def export(self, target: Path) -> None:
        """Write everything as JSON, or one line per set where the name ends with .csv; `stop` ends it."""

        def work(database: Database) -> str:
            table, pieces = "session", export_json(database, exported=self._now(), include_all=True)
            if target.suffix.lower() == ".csv":
                table, pieces = "set_result", export_csv(database)
            (number,) = database.rows(f"SELECT count(*) FROM {table}")[0]
            write_pieces(target, self._watched(pieces, number))
            return f"Your history is in {target}. It is health data: keep it safe."

        self._beside(work, stopped="Stopped. Nothing was written.")

    def stop(self) -> None:
        """End an export, an import or its undoing; file and history are as they were before it."""
        self._stop.set()

    def back_up(self, target: Path) -> None:
        """Write a checked copy of the whole database."""

        def work(_: Database) -> str:
            backup.checked_copy(self._folders.database, target)
            return f"The copy is in {target}, and it was checked. It is health data: keep it safe."

        self._beside(work)

    def read(self, source: Path) -> None:
        """Find out what taking a file in would do; `planned` tells, `stop` ends it."""

        def work(database: Database) -> str:
            watch = self._watch()
            document = read_export(source, part(watch, 0, 0.5))
            self.planned.emit(plan_import(database, document, part(watch, 0.5, 1)))
            return ""

        self._beside(work, stopped="Stopped. Nothing was changed.")

    def gather(self, number: int, ask: Callable[[Database], Report]) -> None:
        """Gather a report; a year is read in a blink, decades take a while."""

        def work(database: Database) -> str:
            self.gathered.emit(number, ask(database))
            return ""

        self._beside(work)

    def take_in(self, plan: ImportPlan, *, take_theirs: bool) -> None:
        """Do what was planned, or nothing where `stop` ends it; what has changed here since is looked at anew."""

        def work(database: Database) -> str:
            watch = self._watch()
            fresh = plan_import(database, plan.document, part(watch, 0, 0.3))
            with self._alone(database, "A file is being taken in"):
                writing = part(watch, 0.3, 1)
                carry_out(database, fresh, now=self._now(), take_theirs=take_theirs, watch=writing)
            self.changed.emit()
            return "The file was taken in. “Undo the last import” takes it back."

        self._beside(work, stopped="Stopped. Nothing was taken in.")

    def take_back(self) -> None:
        """Undo the last import, or nothing of it where `stop` ends it."""

        def work(database: Database) -> str:
            with self._alone(database, "The last import is being taken back"):
                undone = undo_import(database, self._watch())
            if not undone:
                return "There is no import to take back."
            self.changed.emit()
            return "The last import was taken back."

        self._beside(work, stopped="Stopped. The import stays.")

    def bring_back(self) -> None:
        """Bring back the session or activity that was deleted last."""

        def work(database: Database) -> str:
            name = bring_back(database)
            if name is None:
                return "Nothing is deleted."
            self.changed.emit()
            return f"Brought back: {name}."

        self._beside(work)

    def wait(self) -> None:
        """Until what runs has ended; for the end of the program and for tests."""
        self._queue.wait()

    def _watched(self, pieces: Generator[str], number: int) -> Generator[str]:
        """The pieces, with what `progress` and `stop` need; there are a few more than `number`."""
        watch = self._watch()
        try:
            for index, piece in enumerate(pieces):
                watch(index / max(1, number))
                yield piece
        finally:
            pieces.close()

    def _watch(self) -> Watch:
        """Emits `progress` at each further percent, and ends the work after `stop`."""
        told = 0

        def watch(share: float) -> None:
            nonlocal told
            if self._stop.is_set():
                raise _StoppedError
            percent = min(99, int(100 * share))
            if percent > told:
                told = percent
                self.progress.emit(percent)

        return watch

    @contextlib.contextmanager
    def _alone(self, database: Database, what: str) -> Iterator[None]:
        """SQLite lets one write at a time: the window is told, so that it need not wait to find out."""
        if database.refusal:
            raise EnvironmentProblem(database.refusal)
        self.writes.emit(_WRITING.format(what=what))
        try:
            yield
        finally:
            self.writes.emit("")

    def _beside(self, work: Callable[[Database], str], *, stopped: str = "") -> None:
        self._queue.start(lambda: self._run(work, stopped))

    def _run(self, work: Callable[[Database], str], stopped: str) -> None:
        self._stop.clear()
        folders = self._folders
        try:
            with open_at_least_to_read(folders.database, now=self._now, backups=folders.backups) as database:
                sentence = work(database)
        except _StoppedError:
            self.done.emit(stopped)
        except LbtError as error:
            self.failed.emit(str(error))
        else:
            if sentence:
                self.done.emit(sentence)
