# SPDX-License-Identifier: GPL-3.0-or-later
"""The window lives while decades of sessions go out and come in: no turn of it waits for 100 ms."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6 import QtCore, QtWidgets

from lbtrainer.qt.short_turns import keep_turns_short
from lbtrainer.storage.db import open_database
from lbtrainer.storage.private_files import write_pieces
from lbtrainer.storage.transfer import export_csv, export_json
from lbtrainer.ui.history_page import HistoryPage
from tests.helpers.big_history import write_history
from tests.helpers.clock import FakeClock
from tests.helpers.look import theme_for
from tests.helpers.past_sessions import training_in
from tests.helpers.records import Clock

pytestmark = pytest.mark.soak
SESSIONS = 2_000
LONGEST_S = 0.1
MOST_OVER = 2
"""Of thousands of turns; a system may be busy with something else for a moment."""


class Turns:
    """How long each turn of the window took, in seconds, while it paints its page again and again."""

    def __init__(self, page: HistoryPage) -> None:
        self.page = page
        self.took: list[float] = []
        self._last = time.perf_counter()
        self._timer = QtCore.QTimer(page, interval=16, timerType=QtCore.Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._turn)

    def _turn(self) -> None:
        now = time.perf_counter()
        self.took.append(now - self._last)
        self._last = now
        self.page.views.update()

    def until(self, done: Callable[[], bool]) -> list[float]:
        """Go on until something is done; the turns that took longer than they may, the longest first."""
        self.took.clear()
        self._last = time.perf_counter()
        self._timer.start()
        loop = QtCore.QEventLoop()
        ask = QtCore.QTimer(loop, interval=50)
        ask.timeout.connect(lambda: loop.quit() if done() else None)
        ask.start()
        loop.exec()
        ask.stop()
        self._timer.stop()
        assert len(self.took) > 10
        return sorted((one for one in self.took if one > LONGEST_S), reverse=True)


@pytest.fixture(autouse=True)
def short_turns():
    before = sys.getswitchinterval()
    keep_turns_short()
    yield
    sys.setswitchinterval(before)


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    write_history(tmp_path / "history.db", SESSIONS)
    found = {}
    with open_database(tmp_path / "history.db", now=Clock()) as database:
        for name, pieces in (
            ("in.json", export_json(database, exported=Clock()(), include_all=True)),
            ("in.csv", export_csv(database)),
        ):
            found[name] = tmp_path / name
            write_pieces(found[name], pieces)
    return found


@pytest.mark.parametrize("name", ["in.csv", "in.json"])
def test_no_turn_waits_for_an_import_or_an_export(
    qtbot, qapp: QtWidgets.QApplication, tmp_path: Path, files: dict[str, Path], name: str, capsys
):
    chosen = {"path": files[name]}
    training = training_in(tmp_path / "home", FakeClock())
    page = HistoryPage(theme_for(qapp), training, choose=lambda _parent, _kind, then: then(chosen["path"]))
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    page.refresh()
    turns = Turns(page)

    def act(words: str) -> None:
        next(one for one in page.exchange.menu.actions() if one.text() == words).trigger()

    long = {}
    turns.until(lambda: len(turns.took) > 60)  # what is read and drawn once when a page opens
    act("Import…")
    long["reading"] = turns.until(page.ask.isVisible)
    page.ask.go.click()
    long["taking in"] = turns.until(lambda: "was taken in. " in page.notice.accessibleName())
    assert training.database.rows("SELECT count(*) FROM session") == [(SESSIONS,)]
    chosen["path"] = tmp_path / f"out{files[name].suffix}"
    act("Export…")
    long["writing"] = turns.until(lambda: "Your history is in" in page.notice.accessibleName())
    page.exchange.files.wait()
    with capsys.disabled():
        print(f"\n{name}: " + ", ".join(f"{of}: {[round(1000 * one) for one in took]} ms" for of, took in long.items()))
    assert {of: took for of, took in long.items() if len(took) > MOST_OVER} == {}
    assert chosen["path"].stat().st_size > files[name].stat().st_size // 2
