# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import json

import pytest

from lbtrainer.commands.list_routines import list_routines
from lbtrainer.paths import resources_dir
from tests.helpers.json_docs import documented_keys


@pytest.fixture
def listed(folders, capsys):
    """Lists the routines; gives what went to stdout and to stderr."""

    def listed(*, as_json=False):
        assert list_routines(folders, resources_dir(), as_json=as_json) == 0
        return capsys.readouterr()

    return listed


def test_each_routine_is_a_line(listed):
    lines = listed().out.splitlines()
    assert lines[0].split() == ["ID", "NAME", "MINUTES", "LEVEL", "EQUIPMENT"]
    (relief,) = (line for line in lines if line.startswith("relief-stretches"))
    assert relief.split(maxsplit=1)[1].startswith("Relief Stretches")
    assert relief.endswith("beginner      mat")


def test_the_second_time_says_the_same(listed):
    assert listed() == listed()


def test_own_routines_are_marked_and_broken_ones_told(listed, mine):
    mine.routine("short", {"exercise": "plank"})
    mine.routine("broken", {"exercise": "plnak"})
    out, err = listed()
    assert "Short (yours)" in out
    assert "broken" not in out
    assert "routines/broken.yaml:6:" in err
    assert 'did you mean "plank"?' in err


def test_json_is_as_documented(listed, mine):
    mine.routine("broken", {"exercise": "plnak"})
    document = json.loads(listed(as_json=True).out)
    assert document.keys() == {"format", *documented_keys("routines")}
    assert document["format"] == 1
    documented = documented_keys("routines", "Each routine:")
    assert [row["id"] for row in document["routines"] if row.keys() != documented] == []
    rows = {row["id"]: row for row in document["routines"]}
    assert rows["broken"]["usable"] is False
    assert rows["relief-stretches"]["usable"] is True
    assert rows["relief-stretches"]["equipment"] == ["mat"]
    assert 1 <= rows["relief-stretches"]["minutes_low"] <= rows["relief-stretches"]["minutes_high"]
