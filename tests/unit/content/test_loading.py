# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import pytest

from lbtrainer.content.library import Origin
from lbtrainer.content.loading import check_paths, load_library
from lbtrainer.errors import BugError
from tests.helpers.shelf import Shelf

DEEP = "[" * 30_000


class TestLoad:
    def test_shipped_files_in_order_of_name(self, shipped: Shelf):
        shipped.exercise("aaa", name="Zz top")
        library = load_library(shipped.root, None)
        assert list(library.exercises) == ["curl", "plank", "twist", "walk", "aaa"]
        assert library.origin["routines/short"] is Origin.BUILT_IN
        assert library.problems == ()

    def test_the_users_file_replaces_the_shipped_one(self, shipped: Shelf, mine: Shelf):
        mine.routine("short", {"exercise": "walk"}, name="Shorter")
        mine.routine("own", {"exercise": "curl"})
        library = load_library(shipped.root, mine.root)
        assert library.routines["short"].name == "Shorter"
        assert library.is_yours("routines", "short")
        assert library.is_yours("routines", "own")
        assert not library.is_yours("exercises", "curl")

    def test_a_user_without_a_folder(self, shipped: Shelf, tmp_path: Path):
        assert load_library(shipped.root, tmp_path / "none").problems == ()

    def test_a_folder_that_cannot_be_read_is_listed(self, shipped: Shelf, mine: Shelf):
        mine.write("routines", "")
        assert "routines" in load_library(shipped.root, mine.root).broken

    @pytest.mark.parametrize(
        "content", [b"", b"[", DEEP.encode(), b"\xff", b"\x00", b"a: &x 1", b"- a", b"text", b"{}"]
    )
    def test_a_bad_file_never_stops_the_start(self, shipped: Shelf, mine: Shelf, content: bytes):
        for name in ("exercises/plank.yaml", "routines/short.yaml", "programs/week.yaml"):
            mine.write(name, content)
        library = load_library(shipped.root, mine.root)
        assert set(library.broken) == {"exercises/plank.yaml", "routines/short.yaml", "programs/week.yaml"}
        assert library.routines["short"].name == "Short"

    def test_links_to_a_broken_exercise_are_left_out(self, shipped: Shelf, mine: Shelf):
        mine.exercise("broken", tier=9)
        mine.exercise("mine", easier=["broken"], swap=["broken", "curl"])
        exercise = load_library(shipped.root, mine.root).exercises["mine"]
        assert (exercise.easier, exercise.swap) == ((), ("curl",))

    def test_a_shipped_routine_that_the_users_exercise_spoils_is_listed(self, shipped: Shelf, mine: Shelf):
        shipped.routine("sided", {"exercise": "twist", "sides": "block"})
        mine.exercise("twist")
        mine.write("routines/sided.yaml", "[")
        library = load_library(shipped.root, mine.root)
        assert [problem.what for problem in library.broken["routines/sided.yaml"]] == [
            "a value is missing here, or a bracket before it is never closed",
            "sides is block, but twist has no sides",
        ]
        assert "short" in library.routines

    def test_a_bad_shipped_file_is_a_bug(self, shipped: Shelf, mine: Shelf):
        shipped.exercise("plank", tier=9)
        for user in (None, mine.root):
            with pytest.raises(BugError, match=r"exercises/plank\.yaml:6:7: tier is 9"):
                load_library(shipped.root, user)


class TestCheck:
    def test_a_file_is_seen_beside_the_library(self, shipped: Shelf, mine: Shelf):
        mine.exercise("mine")
        good = mine.routine("good", {"exercise": "mine"}, {"exercise": "curl"})
        bad = mine.routine("bad", {"exercise": "mien"})
        assert check_paths([good], shipped.root, mine.root) == ()
        assert [str(problem) for problem in check_paths([bad], shipped.root, mine.root)] == [
            f'{bad}:6:49: exercise: there is no exercise "mien" (did you mean "mine"?)'
        ]

    def test_a_doubled_key_hides_no_other_fault(self, shipped: Shelf, mine: Shelf):
        path = mine.routine("bad", {"exercise": "mien", "rest": 9})
        path.write_text(path.read_text(encoding="utf-8") + "goal: core\n", encoding="utf-8")
        told = [problem.what for problem in check_paths([path], shipped.root, mine.root)]
        assert told == [
            'exercise: there is no exercise "mien"',
            'rest is "9" without a unit',
            'the key "goal" is doubled',
        ]

    def test_a_file_outside_the_folders_is_known_by_its_keys_though_one_is_doubled(self, shipped: Shelf, mine: Shelf):
        path = mine.routine("bad", {"exercise": "curl"})
        elsewhere = path.rename(mine.root / "bad.yaml")
        elsewhere.write_text(elsewhere.read_text(encoding="utf-8") + "goal: core\n", encoding="utf-8")
        told = [problem.what for problem in check_paths([elsewhere], shipped.root, mine.root)]
        assert told == ['the key "goal" is doubled']

    def test_folders_and_names_that_are_not_there(self, shipped: Shelf, mine: Shelf):
        mine.exercise("mine", tier=9)
        mine.routine("bad", {"exercise": "curl", "rest": 9})
        problems = check_paths([mine.root, mine.root / "routines", Path("gone")], shipped.root, mine.root)
        assert [problem.what for problem in problems] == [
            "there is no such file or folder",
            "tier is 9",
            'rest is "9" without a unit',
        ]

    def test_without_names_everything_is_checked(self, shipped: Shelf, mine: Shelf):
        assert check_paths([], shipped.root, mine.root) == ()
        mine.exercise("mine", tier=9)
        shipped.exercise("walk", tier=8)
        assert [problem.where for problem in check_paths([], shipped.root, mine.root)] == [
            "exercises/mine.yaml:6:7",
            "exercises/walk.yaml:6:7",
        ]

    def test_a_folder_called_like_a_file(self, shipped: Shelf, mine: Shelf):
        (mine.root / "routines" / "x.yaml").mkdir(parents=True)
        problems = check_paths([mine.root / "routines" / "x.yaml"], shipped.root)
        assert [problem.what for problem in problems] == ["this is a folder, not a file"]
