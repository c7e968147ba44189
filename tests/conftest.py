# SPDX-License-Identifier: GPL-3.0-or-later
"""What holds for every test: off screen, in folders of its own, reproducible; nothing of it is left for the next."""

from __future__ import annotations

import gc
import itertools
import os
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

from lbtrainer.storage.db import Database

if TYPE_CHECKING:
    from lbtrainer.qt.garbage import GarbageInTurn

# Before anything imports Qt: no window, and a point is the same number of pixels on every machine.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_FONT_DPI"] = "96"

settings.register_profile("run", deadline=None, max_examples=50, print_blob=True)
settings.register_profile("soak", deadline=None, max_examples=2000, print_blob=True)
settings.load_profile("run")

_BENCH_DIR = Path(__file__).parent / "bench"
_COLLECTED_ON_THE_WAY = {"property", "bench"}
_NOT_INHERITED = ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks tests/bench, so that `make test` leaves it out."""
    for item in items:
        if item.path.is_relative_to(_BENCH_DIR):
            item.add_marker("bench")


def pytest_collection_finish(session: pytest.Session) -> None:
    """Lets the garbage collector leave out what stays to the end: thousands of tests, and all that was imported."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def garbage() -> GarbageInTurn:
    """Collects in the tests' own thread; a test's widgets taken apart by a thread of another end the whole run."""
    from lbtrainer.qt.garbage import GarbageInTurn

    return GarbageInTurn()


@pytest.fixture(autouse=True)
def garbage_in_turn(garbage: GarbageInTurn, request: pytest.FixtureRequest) -> Iterator[None]:
    """Between two tests; also on the way where one allocates for minutes or is measured: no thread runs there."""
    if _COLLECTED_ON_THE_WAY & set(request.path.parts):
        gc.enable()
    yield
    gc.disable()
    garbage.collect_if_due()


@pytest.fixture(scope="session")
def one_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The cache of all tests, and of the programs that they start: the library need not be read for each."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Iterator[tuple[Path, Path]]]:
    """Gives names for new homes, each with the folder for its sockets.

    pytest's own numbered folders look through all that are there, for each new one. The name of a socket may have 107
    characters, so pytest's folders are too deep for them.
    """
    below = tmp_path_factory.mktemp("homes")
    with tempfile.TemporaryDirectory(prefix="lbt-") as sockets:
        yield ((below / str(number), Path(sockets, str(number))) for number in itertools.count())


@pytest.fixture(autouse=True)
def own_home(homes: Iterator[tuple[Path, Path]], monkeypatch: pytest.MonkeyPatch, one_cache: Path) -> Path:
    """A new, empty home for each test: nobody's history is read or written, and no desktop is talked to.

    Returns:
        The home folder; XDG's folders lie below it.
    """
    home, runtime = next(homes)
    home.mkdir()
    runtime.mkdir(mode=0o700)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    monkeypatch.setenv("XDG_DATA_HOME", str(home / ".local/share"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / ".config"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(one_cache))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    for name in _NOT_INHERITED:
        monkeypatch.delenv(name, raising=False)
    return home


@pytest.fixture(autouse=True)
def no_history_stays_open(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A test may end as a killed program does, with its history open; Python 3.13 warns of what nobody closes."""
    opened: list[Database] = []
    plain = Database.__init__

    def noted(self: Database, *args: Any) -> None:
        plain(self, *args)
        if threading.current_thread() is threading.main_thread():  # others close their own, and only they may
            opened.append(self)

    monkeypatch.setattr(Database, "__init__", noted)
    yield
    for database in opened:
        database.close()


@pytest.fixture(autouse=True)
def nothing_lives_on() -> Iterator[None]:
    """No window, font, palette or style sheet outlives its test, where there was a test with Qt at all."""
    yield
    if "PySide6.QtWidgets" in sys.modules:
        from tests.helpers.leftovers import clear_away

        clear_away()
