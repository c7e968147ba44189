# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be asked of a library."""

from __future__ import annotations

import subprocess
import sys

import pytest

from lbtrainer.content.library import Library, Origin
from lbtrainer.errors import Problem, UserError
from tests.helpers import builders as b

BROKEN = Problem("routines/mine.yaml:3:1", "rest is 90 without a unit")
LIBRARY = Library(
    exercises={},
    routines={"test-routine": b.routine()},
    programs={},
    origin={"routines/test-routine": Origin.YOURS},
    broken={"routines/mine.yaml": (BROKEN,)},
)


def test_a_routine_is_found_by_its_id():
    assert LIBRARY.routine("test-routine").name == "Test Routine"


def test_an_unknown_one_is_answered_with_what_was_meant():
    with pytest.raises(UserError, match="did you mean"):
        LIBRARY.routine("test-rutine")  # codespell:ignore


def test_a_broken_one_is_answered_with_its_fault():
    with pytest.raises(UserError, match="without a unit"):
        LIBRARY.routine("mine")


def test_whose_it_is_and_what_is_wrong():
    assert LIBRARY.is_yours("routines", "test-routine")
    assert not LIBRARY.is_yours("routines", "other")
    assert LIBRARY.problems == (BROKEN,)


def test_a_kept_library_is_read_without_the_rooms_that_read_yaml():
    code = "import sys; import lbtrainer.content.cache; print('lbtrainer.content.workbench' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
