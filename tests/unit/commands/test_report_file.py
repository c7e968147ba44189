# SPDX-License-Identifier: GPL-3.0-or-later
"""Before a report is drawn it is certain that there is something to tell, and a file to put it into."""

from __future__ import annotations

import pytest

from lbtrainer.commands.report_file import refuse_report
from lbtrainer.errors import UserError
from tests.helpers.records import kept_session


def test_without_a_history_there_is_nothing_to_report(folders, tmp_path):
    with pytest.raises(UserError, match="no history yet, so there is nothing to report"):
        refuse_report(folders, tmp_path / "report.pdf")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("report.txt", "end it with .pdf"),
        ("", "name a file, such as .*lbtrainer-report.pdf"),
        ("nowhere/report.pdf", "make .*nowhere first"),
    ],
)
def test_what_is_no_file_for_it_is_told_with_what_would_be(folders, database, clock, tmp_path, name, told):
    kept_session(database, clock)
    with pytest.raises(UserError, match=told):
        refuse_report(folders, tmp_path / name)


def test_a_file_to_be_written_is_not_touched(folders, database, clock, tmp_path):
    kept_session(database, clock)
    refuse_report(folders, tmp_path / "report.PDF")
    assert not (tmp_path / "report.PDF").exists()


def test_a_report_of_that_name_is_replaced_by_force_only(folders, database, clock, tmp_path):
    kept_session(database, clock)
    (tmp_path / "report.pdf").touch()
    refuse_report(folders, tmp_path / "report.pdf", force=True)
    with pytest.raises(UserError, match="this file is there already"):
        refuse_report(folders, tmp_path / "report.pdf")
