# SPDX-License-Identifier: GPL-3.0-or-later
"""A clock, a data folder and an empty history for every test of the storage room."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from lbtrainer.storage.db import Database
from tests.helpers.records import Clock, new_database


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def database(folder: Path, clock: Clock) -> Iterator[Database]:
    with new_database(folder, clock) as opened:
        yield opened
