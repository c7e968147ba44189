# SPDX-License-Identifier: GPL-3.0-or-later
"""Two shelves: what is shipped, with an exercise for repetitions and one with sides, and what the user wrote."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.shelf import Shelf


@pytest.fixture
def shipped(tmp_path: Path) -> Shelf:
    """A shipped library: curl (repetitions), plank (a hold), twist (repetitions with sides), walk (timed)."""
    shelf = Shelf(tmp_path / "shipped")
    words = {"left": "to the left", "right": "to the right"}
    shelf.exercise("curl", equipment=[["mat"]])
    shelf.exercise("plank", kind="hold", dose={"sets": 2, "hold": "30-45 s"}, tier=2)
    shelf.exercise("twist", sides="alternate", side_words=words, dose={"reps": 8, "hold_each": "2 s"})
    shelf.exercise("walk", kind="timed", dose={"for": "5-10 min"})
    shelf.routine("short", {"exercise": "curl"}, {"exercise": "plank"})
    return shelf


@pytest.fixture
def mine(tmp_path: Path) -> Shelf:
    """The user's files, none at first."""
    return Shelf(tmp_path / "mine")
