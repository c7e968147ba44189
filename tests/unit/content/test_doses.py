# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from lbtrainer.content.doses import completed, given_work, own_dose, work_problems
from lbtrainer.content.reader import read_model
from lbtrainer.content.schema import DoseFile
from lbtrainer.domain.dose import Dose, Range
from lbtrainer.yaml_source import parse

OWN = Dose(sets=Range(2, 3), reps=(Range(8, 12),), hold_each_s=Range(2, 3), rest_s=45)
DESCENDING = Dose(sets=Range(3, 3), reps=(Range(6, 6), Range(4, 4), Range(2, 2)))


def written(text: str) -> DoseFile:
    file, _problems = read_model(DoseFile, parse(f"{{{text}}}".encode(), "x.yaml"), {})
    assert file is not None
    return file


class TestCompleted:
    def test_what_a_step_leaves_out_comes_from_the_exercise(self):
        assert completed(written(""), OWN) == OWN
        assert completed(written("sets: 1, rest: 0 s"), OWN) == Dose(
            sets=Range(1, 1), reps=(Range(8, 12),), hold_each_s=Range(2, 3), rest_s=0
        )
        assert completed(written("reps: 5"), OWN).hold_each_s is None
        assert completed(written("sets: 1"), OWN).hold_each_s == Range(2, 3)

    def test_seconds_are_not_held_in_every_repetition(self):
        assert completed(written("for: 60 s"), OWN) == Dose(sets=Range(2, 3), seconds=Range(60, 60), rest_s=45)

    def test_a_hold_is_told_from_steady_work(self):
        assert completed(written("hold: 30 s"), OWN).held
        assert not completed(written("for: 30 s"), OWN).held
        assert completed(written(""), Dose(seconds=Range(30, 30), held=True)).held

    def test_a_list_of_repetitions_says_how_many_sets(self):
        assert completed(written("reps: [6, 4, 2]"), OWN).sets == Range(3, 3)

    def test_fewer_sets_than_the_exercise_lists_leave_out_the_last(self):
        assert completed(written("sets: 2"), DESCENDING).reps == (Range(6, 6), Range(4, 4))


def test_an_exercise_without_sets_has_one_or_as_many_as_it_lists():
    assert own_dose(written("reps: 8")).sets == Range(1, 1)
    assert own_dose(written("reps: [6, 4, 2]")).sets == Range(3, 3)


def test_a_faulty_amount_still_counts_as_written():
    assert given_work(written("hold: 90")) == ["hold"]


def test_a_hold_in_every_repetition_needs_repetitions():
    assert list(work_problems(written("reps: 8, hold_each: 3 s"))) == []
    (problem,) = work_problems(written("hold: 30 s, hold_each: 3 s"))
    assert str(problem) == (
        "x.yaml:1:14: hold_each belongs to repetitions, and this has hold (leave it out, or write reps)"
    )
