# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from lbtrainer.content import loading
from lbtrainer.content.cache import LIBRARY_NAME, index_rows, load
from lbtrainer.content.index import INDEX_NAME, read_index
from lbtrainer.content.library import Library
from lbtrainer.content.loading import load_library
from lbtrainer.domain.exercise import Exercise
from lbtrainer.domain.routine import Routine
from tests.helpers.shelf import Shelf


def minutes(routine: Routine, exercises: Mapping[str, Exercise]) -> tuple[int, int]:
    return len(routine.blocks[0].steps), len(exercises)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "lbtrainer"


@pytest.fixture
def loads(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Grows with each time that the files themselves are read."""
    seen: list[Path] = []

    def counted(resources: Path, user: Path | None) -> Library:
        seen.append(resources)
        return load_library(resources, user)

    monkeypatch.setattr(loading, "load_library", counted)
    return seen


class TestLoad:
    def test_the_second_time_no_file_is_read(self, folder: Path, shipped: Shelf, mine: Shelf, loads: list[Path]):
        mine.write("routines/bad.yaml", "[")
        first = load(folder, shipped.root, mine.root, minutes)
        again = load(folder, shipped.root, mine.root, minutes)
        assert len(loads) == 1
        assert again == first
        assert list(again.exercises) == list(first.exercises)
        assert again.problems[0].where == "routines/bad.yaml:2:1"

    def test_a_changed_file_is_read_again(self, folder: Path, shipped: Shelf, mine: Shelf):
        load(folder, shipped.root, mine.root, minutes)
        mine.routine("own", {"exercise": "curl"})
        assert "own" in load(folder, shipped.root, mine.root, minutes).routines
        rows = read_index(folder, shipped.root, mine.root)
        assert rows is not None
        assert [row.id for row in rows] == ["own", "short"]

    @pytest.mark.parametrize("damage", [b"", b"\xc1", b"\x92\x90\x80", b"\x91" * 100_000])
    def test_damage_is_mended_without_a_word(self, folder: Path, shipped: Shelf, damage: bytes):
        first = load(folder, shipped.root, None, minutes)
        for name in (LIBRARY_NAME, INDEX_NAME):
            (folder / name).write_bytes(damage)
        assert load(folder, shipped.root, None, minutes) == first
        assert read_index(folder, shipped.root, None)
        assert (folder / LIBRARY_NAME).stat().st_size > 100
        assert sorted(path.name for path in folder.iterdir()) == [INDEX_NAME, LIBRARY_NAME]

    def test_every_shortened_file_is_damage(self, folder: Path, shipped: Shelf):
        first = load(folder, shipped.root, None, minutes)
        whole = (folder / LIBRARY_NAME).read_bytes()
        for length in range(0, len(whole), 97):
            (folder / LIBRARY_NAME).write_bytes(whole[:length])
            assert load(folder, shipped.root, None, minutes) == first

    def test_a_folder_that_cannot_be_made_only_costs_time(self, tmp_path: Path, shipped: Shelf):
        (tmp_path / "file").write_text("", encoding="utf-8")
        assert load(tmp_path / "file" / "cache", shipped.root, None, minutes).routines

    def test_a_full_disk_leaves_nothing_behind(self, folder: Path, shipped: Shelf, monkeypatch: pytest.MonkeyPatch):
        def refuse(*_args: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(Path, "replace", refuse)
        assert load(folder, shipped.root, None, minutes).routines
        assert list(folder.iterdir()) == []


class TestRows:
    def test_what_the_list_shows(self, shipped: Shelf, mine: Shelf):
        shipped.exercise("bench", equipment=[["bench", "mat"], ["table"]])
        steps = ({"exercise": "bench"}, {"exercise": "walk", "optional": True}, {"exercise": "curl"})
        mine.routine("own", *steps, summary="Mine.")
        mine.routine("worse", {"exercise": "curl", "rest": 9, "sets": 99})
        mine.write("routines/short.yaml", "[")
        rows = {row.id: row for row in index_rows(load_library(shipped.root, mine.root), minutes)}
        assert list(rows) == ["own", "short", "worse"]
        own = rows["own"]
        assert (own.minutes_low, own.minutes_high, own.equipment) == (3, 5, ("bench", "mat"))
        assert (own.goal, own.level, own.summary, own.yours, own.problem) == ("core", "beginner", "Mine.", True, "")
        assert not rows["short"].yours
        assert rows["short"].problem.startswith("routines/short.yaml:2:1: a value is missing here")
        assert rows["worse"].problem.endswith("(and 1 more)")
        assert rows["worse"].minutes_high == 0

    def test_gear_that_can_be_done_without_is_not_named(self, shipped: Shelf):
        shipped.exercise("hinge", equipment=[["stick"], []])
        shipped.exercise("chop", equipment=[["cable"], ["band"]])
        stand_in = {"cable": {"exercise": "curl"}}
        shipped.routine("free", {"exercise": "hinge"}, {"exercise": "chop", "without": stand_in})
        assert equipment_of(shipped, "free") == ("mat",)

    def test_gear_that_a_step_is_meant_with_is_named(self, shipped: Shelf):
        shipped.exercise("hinge", equipment=[["stick"], []])
        shipped.exercise("lift", equipment=[["barbell"], ["dumbbells"]])
        shipped.exercise("chop", equipment=[["cable"], ["band"]])
        stand_in = {"cable": {"exercise": "curl"}}
        steps = ({"exercise": "hinge", "gear": ["stick"]}, {"exercise": "lift", "gear": ["dumbbells"]})
        shipped.routine("meant", *steps, {"exercise": "chop", "without": stand_in, "gear": ["band"]})
        assert equipment_of(shipped, "meant") == ("stick", "dumbbells", "band")


def equipment_of(shelf: Shelf, routine: str) -> tuple[str, ...]:
    """As the list has it."""
    return {row.id: row for row in index_rows(load_library(shelf.root, None), minutes)}[routine].equipment
