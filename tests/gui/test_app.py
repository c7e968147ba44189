# SPDX-License-Identifier: GPL-3.0-or-later
"""What the composition root puts together works: the window from its start to its end, and the demo."""

from __future__ import annotations

import gc
import itertools
import json
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6 import QtCore, QtWidgets

from lbtrainer import app
from lbtrainer.errors import EnvironmentProblem
from lbtrainer.paths import Folders
from lbtrainer.qt.crash import CRASH_NAME, CrashReporter
from lbtrainer.qt.desktop import single_instance
from lbtrainer.qt.desktop.quit_on_signals import QuitOnSignals
from lbtrainer.qt.desktop.single_instance import Doorbell
from lbtrainer.qt.garbage import GarbageInTurn
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.storage import settings as settings_file
from lbtrainer.storage.lock import WindowLock, try_lock
from lbtrainer.storage.open_session import note_open, seems_open
from lbtrainer.ui.main_window import MainWindow
from lbtrainer.ui.routines_page import RoutinesPage
from lbtrainer.ui.session.band_line import SaidLine
from lbtrainer.ui.widgets.in_turns import InTurns
from tests.helpers.own_logging import own_logging
from tests.helpers.shared_cache import shared_cache
from tests.helpers.trainee import WELCOMED

ROUTINE = "relief-stretches"


@pytest.fixture
def folders(tmp_path) -> Folders:
    return Folders(tmp_path / "data", tmp_path / "config", shared_cache())


@pytest.fixture(autouse=True)
def process(qapp, monkeypatch) -> Iterator[None]:
    """There is one application already; what the program takes over in its process is given back."""
    monkeypatch.setattr(app, "build_application", lambda: qapp)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    for left_open in qapp.topLevelWidgets():
        left_open.close()  # the application would wait for it
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    with own_logging():
        yield
    for window in qapp.topLevelWidgets():
        if isinstance(window, MainWindow):
            window.close()
            window.deleteLater()
    for quits in qapp.findChildren(QuitOnSignals):
        quits.remove()
        quits.deleteLater()
    for number, handler in handlers.items():
        signal.signal(number, handler)
    for garbage in qapp.findChildren(GarbageInTurn):
        garbage.deleteLater()


@pytest.fixture
def seen(qapp) -> Iterator[list[tuple[str, str]]]:
    """The page and the title of the window once it is ready; then it is closed."""
    seen: list[tuple[str, str]] = []
    watch = QtCore.QTimer()
    watch.setInterval(10)

    def close_when_ready() -> None:
        for window in qapp.topLevelWidgets():
            if isinstance(window, MainWindow) and window.isVisible() and window.findChildren(Doorbell):
                seen.append((window.page, window.windowTitle()))
                for reporter in window.findChildren(CrashReporter):
                    reporter.remove()
                window.close()

    watch.timeout.connect(close_when_ready)
    watch.start()
    yield seen
    watch.stop()


def locked(folders: Folders) -> WindowLock:
    """The lock of a window that is open."""
    lock = try_lock(folders.data)
    assert lock
    return lock


def test_the_window_opens_tells_its_log_and_goes(qapp, folders, seen):
    settings_file.save(folders.settings, WELCOMED)
    assert app.run_window(folders) == 0
    assert [page for page, _ in seen] == ["routines"]
    assert "the window is ready" in folders.log.read_text("utf-8")
    assert (folders.data / CRASH_NAME).exists()
    with locked(folders):
        pass
    assert not gc.isenabled()
    assert qapp.findChildren(GarbageInTurn)


def test_no_turn_of_the_start_does_all_of_the_work(folders, seen, monkeypatch):
    """What is needed after the first paint takes 200 ms together; a click must not wait for all of it."""
    turns = itertools.count()
    worked: dict[str, int] = {}

    def noted(owner, name):
        plain = getattr(owner, name)

        def work(*args, **kwargs):
            worked[name] = turn
            return plain(*args, **kwargs)

        monkeypatch.setattr(owner, name, work)

    plain_turn = InTurns._next
    turn = -1

    def next_turn(self):
        nonlocal turn
        turn = next(turns)
        plain_turn(self)

    monkeypatch.setattr(InTurns, "_next", next_turn)
    noted(app, "build_training")
    noted(MainWindow, "open_library")
    noted(MainWindow, "open_history")
    noted(Theme, "follow_desktop")
    settings_file.save(folders.settings, WELCOMED)
    assert app.run_window(folders) == 0
    assert list(worked) == ["build_training", "open_library", "open_history", "follow_desktop"]
    assert -1 not in worked.values()
    assert len(set(worked.values())) == len(worked)


def test_a_start_with_a_routine_opens_its_session(folders, seen):
    settings_file.save(folders.settings, WELCOMED)
    assert app.run_window(folders, routine=ROUTINE, hands_free=True) == 0
    ((page, title),) = seen
    assert page == "session"
    assert "min left" in title


class ListPainted(QtCore.QObject):
    """Notes whether the list of routines is ever painted."""

    was = False

    @override
    def eventFilter(self, watched: QtCore.QObject, event: QtCore.QEvent) -> bool:
        one = watched if event.type() == QtCore.QEvent.Type.Paint else None
        while one is not None and not self.was:
            self.was, one = isinstance(one, RoutinesPage), one.parent()
        return False


@pytest.mark.parametrize(
    ("settings", "routine", "first"),
    [
        (WELCOMED, None, "routines"),
        (WELCOMED, ROUTINE, "session"),
        (WELCOMED._replace(program="home-beginner", program_start="2026-06-01"), None, "today"),
        (WELCOMED._replace(red_flag_answer="yes", red_flags=("weight-loss",)), None, "welcome"),
    ],
)
def test_no_list_flashes_by_before_another_first_page(qapp, folders, seen, settings, routine, first):
    settings_file.save(folders.settings, settings)
    painted = ListPainted()
    qapp.installEventFilter(painted)
    assert app.run_window(folders, routine=routine) == 0
    qapp.removeEventFilter(painted)
    assert painted.was is (first == "routines")
    if first != "today":  # which opens in turns of its own and may come after the window is ready
        assert [page for page, _ in seen] == [first]


def started(folders: Folders) -> None:
    """A session was begun in an earlier run, which ended without a word."""
    settings_file.save(folders.settings, WELCOMED)
    training = app.build_training(folders, WELCOMED)
    plan = training.plan(ROUTINE)
    assert plan is not None
    training.begin(plan).start()
    training.forget_history()


def test_an_interrupted_session_is_offered_without_a_list_before_it(qapp, folders, seen):
    started(folders)
    painted = ListPainted()
    qapp.installEventFilter(painted)
    assert app.run_window(folders) == 0
    qapp.removeEventFilter(painted)
    assert [page for page, _ in seen] == ["unfinished"]
    assert not painted.was


def test_a_hint_without_a_session_leads_to_the_routines_and_is_gone(folders, seen):
    settings_file.save(folders.settings, WELCOMED)
    folders.data.mkdir()
    note_open(folders.data, is_open=True)
    assert app.run_window(folders) == 0
    assert [page for page, _ in seen] == ["routines"]
    assert not seems_open(folders.data)


def test_what_is_wrong_with_the_settings_is_told_at_the_first_start_too(folders, seen, monkeypatch):
    told = []
    monkeypatch.setattr(MainWindow, "tell", lambda _, sentence: told.append(sentence))
    folders.config.mkdir()
    folders.settings.write_text("{")
    assert app.run_window(folders) == 0
    assert [page for page, _ in seen] == ["welcome"]
    assert len(told) == 1
    assert "settings could not be read" in told[0]


def no_second_application(monkeypatch):
    class Application(QtCore.QCoreApplication):
        """A second one in this process would end it."""

        def __new__(cls, *_: object) -> object:  # type: ignore[misc]
            return SimpleNamespace(shutdown=lambda: None)

    monkeypatch.setattr(QtCore, "QCoreApplication", Application)


def test_a_window_that_is_open_but_does_not_answer_is_told(folders, monkeypatch):
    no_second_application(monkeypatch)
    monkeypatch.setattr(app, "HAND_OVER_WITHIN_MS", 100)
    with locked(folders), pytest.raises(EnvironmentProblem, match="does not answer"):
        app.run_window(folders)


def test_a_window_that_answers_takes_over(folders, monkeypatch):
    asked = []
    no_second_application(monkeypatch)

    def answered(*wish):
        asked.append(wish)
        return True

    monkeypatch.setattr(single_instance, "ring", answered)
    with locked(folders):
        assert app.run_window(folders, routine=ROUTINE) == 0
    assert asked == [(folders.data, ROUTINE)]


class TestDemo:
    def test_leaves_a_picture_of_every_page_and_the_recorded_session(self, folders, tmp_path, capsys, monkeypatch):
        out = tmp_path / "out"
        grab, lines = MainWindow.grab, list[str]()

        def grab_and_note(window):
            lines.extend(line.text() for line in window.findChildren(SaidLine) if line.isVisible())
            return grab(window)

        monkeypatch.setattr(MainWindow, "grab", grab_and_note)
        assert app.run_demo(folders, out=out, routine=ROUTINE, speed=20.0) == 0
        written = {path.name for path in map(Path, capsys.readouterr().out.split())}
        for page in ("1-routines", "2-preview", "3-session-work", "4-summary", "5-history"):
            assert {f"{page}-dark.png", f"{page}-light.png"} <= written
        assert written == {path.name for path in out.iterdir() if path.is_file()}
        session = json.loads((out / "session.json").read_bytes())
        assert session["summary"]["state"] == "complete"
        assert lines == [], "what a session says of itself hides the figure in its pictures"
        assert not folders.data.exists(), "nothing of the person's own is touched"

    def test_a_folder_that_cannot_be_made_is_told(self, folders, tmp_path):
        (tmp_path / "file").write_text("")
        with pytest.raises(EnvironmentProblem, match="could not be made"):
            app.run_demo(folders, out=tmp_path / "file" / "out", routine=ROUTINE, speed=1.0)


@pytest.mark.parametrize("is_new", [True, False])
def test_whoever_is_new_sees_the_welcome_first_and_not_the_list_behind_it(folders, seen, monkeypatch, is_new):
    if not is_new:
        settings_file.save(folders.settings, WELCOMED)
    painted: list[bool] = []
    plain = app.build_window

    def watched(*args, **kwargs):
        window = plain(*args, **kwargs)
        window.painted.connect(
            lambda: painted.append(any(one.isVisible() for one in window.findChildren(QtWidgets.QToolButton)))
        )
        return window

    monkeypatch.setattr(app, "build_window", watched)
    assert app.run_window(folders) == 0
    assert painted[0] is not is_new
    assert seen[0][0] == ("welcome" if is_new else "routines")
