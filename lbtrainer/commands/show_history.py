# SPDX-License-Identifier: GPL-3.0-or-later
"""`lbtrainer history`: past sessions for people's eyes, as JSON or as CSV, never the whole of them in memory."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from enum import Enum, auto
from pathlib import Path

from lbtrainer.commands.history_text import session_lines
from lbtrainer.commands.printing import tell
from lbtrainer.domain.record import SessionSummary
from lbtrainer.paths import Folders
from lbtrainer.storage.backup import refuse_lost
from lbtrainer.storage.connections import is_there
from lbtrainer.storage.db import Database, open_database
from lbtrainer.storage.history import History
from lbtrainer.storage.queries import Search
from lbtrainer.storage.reading import open_at_least_to_read
from lbtrainer.storage.recovery import unfinished
from lbtrainer.storage.rows import local_day
from lbtrainer.storage.transfer import export_csv, export_json


class Form(Enum):
    """How the history is written."""

    TEXT = auto()
    JSON = auto()
    CSV = auto()


def show_history(
    folders: Folders,
    form: Form,
    *,
    now: Callable[[], datetime],
    since: date | None,
    everything: bool,
    named: bool = False,
) -> int:
    """Print the history: newest session first as text, oldest first as JSON and CSV.

    Args:
        since: First local day; None: from the beginning.
        everything: Sessions at another speed, demos and unfinished ones too; as JSON and CSV discarded ones as well.
        named: The folder was named by hand, so it is worth a word where there is no history in it.

    Raises:
        EnvironmentProblem: The history cannot be read.
    """
    missing = named and not is_there(folders.database)
    with _history(folders, now) as database:
        if missing:
            what = "there is no history in this folder" if folders.data.is_dir() else "there is no such folder"
            tell(f"{folders.data}: {what}.")
        if form is Form.JSON:
            _write(export_json(database, exported=now(), since=since, include_all=everything))
        elif form is Form.CSV:
            _write(export_csv(database, since=since, include_all=everything))
        elif not missing:
            _print_text(database, now, since, everything=everything)
    return 0


@contextmanager
def _history(folders: Folders, now: Callable[[], datetime]) -> Iterator[Database]:
    """The person's history; an empty one elsewhere when there is none yet, because looking at it makes nothing."""
    if is_there(folders.database):
        with open_at_least_to_read(folders.database, now=now, backups=folders.backups) as database:
            yield database
        return
    refuse_lost(folders.database, folders.backups)
    with (
        tempfile.TemporaryDirectory(prefix="lbtrainer-") as scratch,
        open_database(Path(scratch) / folders.database.name, now=now) as database,
    ):
        yield database


def _print_text(database: Database, now: Callable[[], datetime], since: date | None, *, everything: bool) -> None:
    history = History(database, now=now)
    count = 0
    for summary in _summaries(history, database, since, everything=everything):
        record = history.session(summary.id)
        if record is None:
            continue
        print(*([""] if count else []), *session_lines(record), sep="\n")
        count += 1
    if not count:
        tell("No sessions yet." if since is None else f"No sessions since {since.isoformat()}.")


def _summaries(
    history: History, database: Database, since: date | None, *, everything: bool
) -> Iterator[SessionSummary]:
    if everything:
        yield from (each.summary for each in unfinished(database) if since is None or local_day(each.summary) >= since)
    search = Search(since=since, include_preview=everything)
    before: SessionSummary | None = None
    while page := history.page(search=search, before=before):
        yield from page
        before = page[-1]


def _write(pieces: Generator[str]) -> None:
    try:
        for piece in pieces:
            sys.stdout.write(piece)
    finally:
        # When the reader has gone, the rows must be let go of before the database closes under them.
        pieces.close()
