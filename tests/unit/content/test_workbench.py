# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from lbtrainer.content.files import scan
from lbtrainer.content.workbench import Workbench
from tests.helpers.shelf import Shelf


def test_leaves_out_one_file_after_the_other_until_the_rest_fits(mine: Shelf):
    mine.exercise("a", name="Same")
    mine.exercise("b", name="Same", easier=["a"])
    mine.exercise("c", harder=["b"])
    mine.write("exercises/d.yaml", "[")
    bench = Workbench(scan(mine.root, yours=True)[0], [])
    bench.run()
    assert sorted(bench.exercises) == ["a"]
    assert [found.stem for found in bench.faults] == ["d", "b", "c"]


def test_two_files_for_one_id(mine: Shelf):
    mine.exercise("a")
    mine.exercise("a").rename(mine.root / "exercises" / "a.yml")
    mine.exercise("a")
    bench = Workbench(scan(mine.root, yours=True)[0], [])
    bench.run()
    ((found, problems),) = bench.faults.items()
    assert found.name == "exercises/a.yml"
    assert str(problems[0]) == 'exercises/a.yml: the id "a" is taken by exercises/a.yaml (keep one of the two)'
