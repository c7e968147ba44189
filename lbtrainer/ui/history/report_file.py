# SPDX-License-Identifier: GPL-3.0-or-later
"""The sheet for a physiotherapist out of somebody's training, and as a PDF in a file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from PySide6 import QtCore

from lbtrainer.domain.report import Report
from lbtrainer.errors import Problem, UserError
from lbtrainer.qt.training import Training
from lbtrainer.storage.db import Database
from lbtrainer.storage.private_files import write_atomically
from lbtrainer.storage.refusals import from_system
from lbtrainer.storage.report_rows import gather_report
from lbtrainer.ui.history.report_sheet import write_pdf

USUAL_PERIOD: Final = timedelta(weeks=12)


def asking_for_report(training: Training, since: date | None) -> Callable[[Database], Report]:
    """What gathers the report from `since`, or of the last twelve weeks, to today; it may run in any thread.

    Raises:
        EnvironmentProblem: The library cannot be read.
        UserError: `since` is a day to come.
    """
    today = training.now().date()
    first = today - USUAL_PERIOD if since is None else since
    if first > today:
        raise UserError([Problem(first.isoformat(), "this day is still to come", "name an earlier one")])
    names = {one.id: one.name for one in training.library.exercises.values()}

    def name_of(exercise: str, kept: str) -> str:
        return names.get(exercise, kept or exercise)

    return lambda database: gather_report(database, first, today, name_of)


def save_report(training: Training, target: Path, since: date | None) -> int:
    """Write the sheet from `since`, or of the last twelve weeks, to `target`; the number of its pages.

    Raises:
        EnvironmentProblem: The history cannot be read, or the file cannot be written; an older one is untouched then.
        UserError: `since` is a day to come.
    """
    return write_report(asking_for_report(training, since)(training.database), target)


def write_report(report: Report, target: Path) -> int:
    """Write the sheet to `target`, a PDF for its owner's eyes only (0600); the number of its pages.

    Raises:
        EnvironmentProblem: The file cannot be written; an older one is untouched then.
    """
    buffer = QtCore.QBuffer()
    buffer.open(QtCore.QIODevice.OpenModeFlag.WriteOnly)
    pages = write_pdf(buffer, report)
    try:
        write_atomically(target, bytes(buffer.data().data()))
    except OSError as error:
        raise from_system(error, target) from error
    return pages


def pages_words(pages: int) -> str:
    """How many pages: "1 page", "2 pages"."""
    return "1 page" if pages == 1 else f"{pages} pages"
