# SPDX-License-Identifier: GPL-3.0-or-later
"""The sheet for a physiotherapist out of somebody's training: as a PDF in a file, or on a printer."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Final

from PySide6 import QtCore, QtGui

from lbtrainer.domain.report import Report
from lbtrainer.errors import Problem, UserError
from lbtrainer.qt.training import Training
from lbtrainer.storage.private_files import write_atomically
from lbtrainer.storage.refusals import from_system
from lbtrainer.storage.report_rows import gather_report
from lbtrainer.ui.history.report_sheet import paint_report, write_pdf

USUAL_PERIOD: Final = timedelta(weeks=12)


def report_of(training: Training, since: date | None) -> Report:
    """The report from `since`, or of the last twelve weeks, to today.

    Raises:
        EnvironmentProblem: The history cannot be read.
        UserError: `since` is a day to come.
    """
    today = training.now().date()
    first = today - USUAL_PERIOD if since is None else since
    if first > today:
        raise UserError([Problem(first.isoformat(), "this day is still to come", "name an earlier one")])
    exercises = training.library.exercises

    def name_of(exercise: str, kept: str) -> str:
        known = exercises.get(exercise)
        return known.name if known is not None else kept or exercise

    return gather_report(training.database, first, today, name_of)


def save_report(training: Training, target: Path, since: date | None) -> int:
    """Write the sheet to `target`, a PDF for its owner's eyes only (0600); the number of its pages.

    Raises:
        EnvironmentProblem: The history cannot be read, or the file cannot be written; an older one is untouched then.
        UserError: `since` is a day to come.
    """
    buffer = QtCore.QBuffer()
    buffer.open(QtCore.QIODevice.OpenModeFlag.WriteOnly)
    pages = write_pdf(buffer, report_of(training, since))
    try:
        write_atomically(target, bytes(buffer.data().data()))
    except OSError as error:
        raise from_system(error, target) from error
    return pages


def print_report(training: Training, device: QtGui.QPagedPaintDevice, since: date | None) -> int:
    """Paint the sheet onto a printer; the number of its pages. Errors as `save_report`."""
    return paint_report(device, report_of(training, since))
