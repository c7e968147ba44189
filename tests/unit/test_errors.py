# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from lbtrainer.errors import BugError, EnvironmentProblem, LbtError, Problem, UserError


def test_a_problem_reads_as_one_line_that_editors_can_jump_to():
    assert str(Problem("mine.yaml:3:9", "sets is 0", "from 1 to 10")) == "mine.yaml:3:9: sets is 0 (from 1 to 10)"
    assert str(Problem("mine.yaml", "the file is empty")) == "mine.yaml: the file is empty"


def test_a_user_error_tells_every_problem_at_once():
    error = UserError(Problem(f"mine.yaml:{line}:1", "is unknown") for line in (1, 2))
    assert len(error.problems) == 2
    assert str(error).splitlines() == ["mine.yaml:1:1: is unknown", "mine.yaml:2:1: is unknown"]


@pytest.mark.parametrize(("kind", "code"), [(UserError, 1), (EnvironmentProblem, 3), (BugError, 70), (LbtError, 70)])
def test_exit_codes_tell_whose_turn_it_is(kind, code):
    assert kind.exit_code == code
    assert issubclass(kind, LbtError)
