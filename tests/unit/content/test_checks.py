# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from lbtrainer.content.loading import check_paths, load_library
from tests.helpers.shelf import Shelf


def told(shipped: Shelf, mine: Shelf) -> list[str]:
    return [str(problem) for problem in load_library(shipped.root, mine.root).problems]


class TestNames:
    def test_a_name_belongs_to_one(self, shipped: Shelf, mine: Shelf):
        mine.exercise("my-plank", name="PLANK")
        mine.routine("my-short", {"exercise": "curl"}, name="Short")
        assert told(shipped, mine) == [
            'exercises/my-plank.yaml:3:7: the name "PLANK" is taken by exercises/plank.yaml (give it another name)',
            'routines/my-short.yaml:3:7: the name "Short" is taken by routines/short.yaml (give it another name)',
        ]

    def test_replacing_a_shipped_file_keeps_its_name(self, shipped: Shelf, mine: Shelf):
        mine.exercise("plank", kind="hold", dose={"hold": "20 s"})
        assert told(shipped, mine) == []


class TestLadders:
    def test_what_is_harder_names_the_way_back(self, shipped: Shelf, mine: Shelf):
        mine.exercise("low", harder=["high"])
        mine.exercise("high")
        assert told(shipped, mine) == [
            (
                'exercises/low.yaml:12:10: "high" does not name "low" as easier '
                "(add low to easier in exercises/high.yaml, or leave high out here)"
            )
        ]

    def test_what_is_easier_may_come_from_another_family(self, shipped: Shelf, mine: Shelf):
        mine.exercise("low")
        mine.exercise("high", easier=["low"])
        assert told(shipped, mine) == []

    def test_a_shipped_exercise_cannot_name_the_users(self, shipped: Shelf, mine: Shelf):
        mine.exercise("mine", harder=["plank"])
        assert told(shipped, mine) == []

    def test_a_circle_is_told_rung_by_rung(self, shipped: Shelf, mine: Shelf):
        mine.exercise("a", easier=["c"])
        mine.exercise("b", easier=["a"])
        mine.exercise("c", easier=["b"])
        assert told(shipped, mine) == [
            "exercises/b.yaml:12:10: the ladder runs in a circle: a < b < c < a (leave one of these links out)"
        ]

    def test_two_that_are_each_easier_than_the_other(self, shipped: Shelf, mine: Shelf):
        mine.exercise("a", easier=["b"], harder=["b"])
        mine.exercise("b", easier=["a"])
        problems = told(shipped, mine)
        assert len(problems) == 1
        assert "the ladder runs in a circle: a < b < a" in problems[0]

    def test_the_users_link_is_the_one_to_blame(self, shipped: Shelf, mine: Shelf):
        shipped.exercise("high", easier=["low"])
        shipped.exercise("low", harder=["high"])
        mine.exercise("low", easier=["high"])
        library = load_library(shipped.root, mine.root)
        assert [problem.where for problem in library.problems] == ["exercises/low.yaml:12:10"]
        assert not library.is_yours("exercises", "low")
        assert library.exercises["low"].harder == ("high",)

    def test_branches_that_meet_again_are_no_circle(self, shipped: Shelf, mine: Shelf):
        mine.exercise("low")
        mine.exercise("mid-1", easier=["low"])
        mine.exercise("mid-2", easier=["low"])
        mine.exercise("high", easier=["mid-1", "mid-2"])
        assert told(shipped, mine) == []


class TestSwaps:
    def test_never_to_a_higher_tier(self, shipped: Shelf, mine: Shelf):
        mine.exercise("mine", swap=["curl", "plank"])
        assert told(shipped, mine) == [
            'exercises/mine.yaml:12:16: swap "plank" is tier 2, above 1 (offer something easier when it hurts)'
        ]

    def test_a_users_file_may_not_make_a_shipped_swap_steeper(self, shipped: Shelf, mine: Shelf):
        shipped.exercise("curl", swap=["twist"])
        mine.exercise("twist", tier=3)
        assert told(shipped, mine) == [
            'exercises/twist.yaml:6:7: tier is 3, but "curl" offers this when it hurts (at most 1)'
        ]


def test_what_is_wrong_between_files_is_told_together_with_what_is_wrong_inside(shipped: Shelf, mine: Shelf):
    path = mine.exercise("mine", dose={"reps": 8, "rest": 60}, swap=["plank"])
    assert [str(problem).removeprefix(f"{path}:") for problem in check_paths([path], shipped.root)] == [
        '8:27: rest is "60" without a unit (write 60 s)',
        '12:8: swap "plank" is tier 2, above 1 (offer something easier when it hurts)',
    ]
