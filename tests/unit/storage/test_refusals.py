# SPDX-License-Identifier: GPL-3.0-or-later
"""The system's refusals become sentences that name the file."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from lbtrainer.storage.refusals import CannotWriteError, from_system

HERE = Path("here")


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "disk is full"),
        (errno.EROFS, "read-only"),
        (errno.EACCES, "does not allow"),
        (errno.EIO, "error"),
    ],
)
def test_each_refusal_has_its_sentence(number: int, words: str):
    assert words in str(from_system(OSError(number, os.strerror(number)), HERE))


@pytest.mark.parametrize(("number", "is_full"), [(errno.ENOSPC, True), (errno.EROFS, False), (errno.EACCES, False)])
def test_where_nothing_can_be_written_the_reason_is_known(number: int, is_full: bool):
    problem = from_system(OSError(number, os.strerror(number)), HERE)
    assert isinstance(problem, CannotWriteError)
    assert problem.is_full == is_full
    assert not isinstance(from_system(OSError(errno.EIO, "error"), HERE), CannotWriteError)


def test_the_systems_own_file_name_is_the_better_one():
    assert str(from_system(OSError(errno.EACCES, "no", "/there"), HERE)).startswith("/there")


def test_the_lock_is_taken_before_the_first_paint_and_brings_no_database():
    code = "import sys; import lbtrainer.storage.lock; print('sqlite3' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
