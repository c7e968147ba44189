# SPDX-License-Identifier: GPL-3.0-or-later
"""`lbtrainer report`: what can be refused before Qt is asked to draw the report."""

from __future__ import annotations

from pathlib import Path

from lbtrainer.commands.named_files import refuse_present, refuse_target, refuse_without_history, refused
from lbtrainer.paths import Folders


def refuse_report(folders: Folders, target: Path, *, force: bool = False) -> None:
    """Do nothing where a report of the history can be written to `target`, over a file of that name by `force`.

    Raises:
        UserError: There is no history yet, or the file cannot be called so.
        EnvironmentProblem: There was a history, and it is gone.
    """
    refuse_without_history(folders, "report")
    refuse_target(target, example="lbtrainer-report.pdf")
    if target.suffix.lower() != ".pdf":
        raise refused(target, "this is no name for a PDF file", "end it with .pdf")
    refuse_present(target, force=force)
