# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from lbtrainer.content.own_id import faulty_reference, id_problems
from lbtrainer.yaml_source import parse

ROOT = parse(b"schema: 1\nid: plank\n", "x.yaml")


def test_an_id_is_its_files_name():
    assert id_problems("plank", "plank", ROOT) == []
    (problem,) = id_problems("plank", "board", ROOT)
    assert str(problem) == (
        'x.yaml:2:5: the id is "plank" but the file is called board (call the file plank.yaml, or write id: board)'
    )


def test_a_reference_says_which_file_to_mend():
    assert str(faulty_reference(ROOT.at("id"), "exercise", "plank")) == (
        'x.yaml:2:5: the exercise "plank" has faults of its own (mend exercises/plank.yaml first)'
    )
