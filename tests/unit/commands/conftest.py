# SPDX-License-Identifier: GPL-3.0-or-later
"""Folders of a person, a clock, and a shelf for the person's own files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from lbtrainer.paths import Folders
from lbtrainer.storage.db import Database, open_database
from tests.helpers.own_logging import own_logging
from tests.helpers.records import Clock
from tests.helpers.shared_cache import shared_cache
from tests.helpers.shelf import Shelf


@pytest.fixture(autouse=True)
def logging_as_before() -> Iterator[None]:
    with own_logging():
        yield


@pytest.fixture
def folders(tmp_path: Path, request: pytest.FixtureRequest) -> Folders:
    cache = tmp_path / "cache" if "mine" in request.fixturenames else shared_cache()
    return Folders(tmp_path / "data", tmp_path / "config", cache)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def mine(folders: Folders) -> Shelf:
    """The person's own files, none at first."""
    return Shelf(folders.user_content)


@pytest.fixture
def database(folders: Folders, clock: Clock) -> Iterator[Database]:
    """The person's history, empty at first, open."""
    with open_database(folders.database, now=clock) as opened:
        yield opened
