# SPDX-License-Identifier: GPL-3.0-or-later
"""The composition root: the only place that builds the real objects and reads the real clocks.

Start-up, in order, because a person waits for it: settings (one small JSON file), the lock of the data folder, Qt, the
theme, the window with the list of routines as it was last time; then, after the first paint and in turns that no key
waits long for, everything heavy: the library, the database, the day's copy, an interrupted session, the doorbell for
later starts.
"""

from __future__ import annotations

import contextlib
import gc
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from lbtrainer.errors import EnvironmentProblem
from lbtrainer.paths import Folders, resources_dir
from lbtrainer.qt.start.compiled_once import CompiledOnce
from lbtrainer.qt.start.patterns_later import patterns_later
from lbtrainer.storage import lock
from lbtrainer.storage import settings as settings_file
from lbtrainer.storage.open_session import seems_open

if TYPE_CHECKING:
    from datetime import date

    from PySide6 import QtWidgets

    from lbtrainer.qt.desktop.surroundings import Surroundings
    from lbtrainer.qt.runner import Instant
    from lbtrainer.qt.theme import Theme
    from lbtrainer.qt.training import Training
    from lbtrainer.ui.main_window import MainWindow

APP_ID = "io.github.lbtrainer.LowerBackTrainer"
HAND_OVER_WITHIN_MS = 6_000
KNOCK_AGAIN_AFTER_S = 0.2
"""A window that is just opening holds the lock a moment before it hears the bell."""
SETTLE_AFTER_MS = 60  # until then the picture is on the screen, not only in Qt


def now() -> Instant:
    """Both real clocks at once."""
    from datetime import datetime

    from lbtrainer.qt.runner import Instant

    return Instant(time.monotonic_ns() // 1_000_000, datetime.now().astimezone())


def run_window(
    folders: Folders, *, routine: str | None = None, speed: float = 1.0, hands_free: bool = False, debug: bool = False
) -> int:
    """Open the window, and straight into a session when a routine is named. Returns the exit code.

    Raises:
        EnvironmentProblem: The data folder cannot be used, or a window on it is open and does not answer.
    """
    troubles: list[str] = []
    gc.disable()  # the first paint allocates much and frees nothing; 4 ms
    try:
        held = lock.try_lock(folders.data)
    except EnvironmentProblem as problem:  # a window that says so is better than none
        held = None
        troubles.append(str(problem))
    else:
        held = held or _hand_over(folders, routine or "")
        if held is None:
            return 0
    with held or contextlib.nullcontext():
        return _run(folders, troubles, routine=routine, speed=speed, hands_free=hands_free, debug=debug)


def _hand_over(folders: Folders, routine: str) -> lock.WindowLock | None:
    """Ask the open window to come forward; the lock in its place when it was just closing.

    Raises:
        EnvironmentProblem: A window is open and does not answer.
    """
    from PySide6 import QtCore

    from lbtrainer.qt.desktop.single_instance import ring

    application = QtCore.QCoreApplication([])  # a socket needs one
    patience = QtCore.QDeadlineTimer(HAND_OVER_WITHIN_MS)
    try:
        while not patience.hasExpired():
            if ring(folders.data, routine):
                return None
            held = lock.try_lock(folders.data, within_s=KNOCK_AGAIN_AFTER_S)
            if held is not None:
                return held
    finally:
        application.shutdown()
    raise EnvironmentProblem(
        "Lower Back Trainer is open already, but its window does not answer. Please close it first."
    )


def _run(
    folders: Folders, troubles: list[str], *, routine: str | None, speed: float, hands_free: bool, debug: bool
) -> int:
    loaded = settings_file.load(folders.settings)
    compiled = CompiledOnce(folders.cache)
    with compiled.remembering(), patterns_later():
        application = build_application()
    theme = build_theme(application, loaded.settings)
    training: list[Training] = []

    def the_training() -> Training:
        if not training:
            training.append(build_training(folders, loaded.settings, speed=speed))
        return training[0]

    settings = loaded.settings
    first = "today" if settings.program else "routines"
    window = build_window(folders, theme, the_training, geometry=settings.window_geometry, first=first)
    asked = settings.welcome_accepted_utc is None or settings.red_flag_answer != "none"
    if routine is not None or asked or seems_open(folders.data):
        window.set_empty(empty=True)  # the list does not flash by, with a Start to press, before another page
    window.show()

    def after_first_paint() -> None:
        from lbtrainer.qt.garbage import GarbageInTurn
        from lbtrainer.qt.short_turns import keep_turns_short
        from lbtrainer.ui.widgets.in_turns import InTurns

        GarbageInTurn(application).collect_between_turns()
        keep_turns_short()
        steps = (
            lambda: _keep_watch(application, window, folders, debug=debug),
            compiled.keep,
            the_training,
            build_surroundings,  # for what it imports; built again it costs nothing
            lambda: window.open_library(build_surroundings()),
            window.open_history,
            lambda: _show_first_page(window, routine, hands_free=hands_free),
            theme.follow_desktop,
            greet,
        )
        InTurns(window, steps).go_on()

    def greet() -> None:
        import logging

        from lbtrainer.ui.read_ahead import ReadAhead
        from lbtrainer.ui.settings.settings_words import settings_words

        for trouble in (*troubles, *map(str, loaded.problems)):
            logging.getLogger("lbtrainer.app").warning("%s", trouble)
        told = () if the_training().only_looks else troubles  # the history says it of the whole folder
        for sentence in filter(None, (*told, settings_words(loaded.problems))):
            window.tell(sentence)
        window.page_opened.connect(ReadAhead(window).go_on)
        _hear_later_starts(application, window, folders)
        logging.getLogger("lbtrainer.app").info("the window is ready")

    _after_paint(window, after_first_paint)
    return int(application.exec())


def _show_first_page(window: MainWindow, routine: str | None, *, hands_free: bool) -> None:
    """The window shows what it holds; the session that was asked for, where one was."""
    try:
        if routine is not None:
            window.start_routine(routine, hands_free=hands_free)
    finally:
        window.set_empty(empty=False)


def build_application() -> QtWidgets.QApplication:
    """Qt, with our name; Fusion by argument, because setStyle() costs 15 ms more."""
    from PySide6 import QtGui, QtWidgets

    from lbtrainer.qt.start.plain_import import use_plain_import

    use_plain_import()
    application = QtWidgets.QApplication([sys.argv[0], "-style", "fusion"])
    application.setApplicationName("lbtrainer")
    application.setApplicationDisplayName("Lower Back Trainer")
    QtGui.QGuiApplication.setDesktopFileName(APP_ID)
    return application


def build_theme(application: QtWidgets.QApplication, settings: settings_file.Settings) -> Theme:
    """The look, as the settings and the desktop want it."""
    from lbtrainer.qt.desktop.system_scheme import SystemScheme
    from lbtrainer.qt.icons import Icons
    from lbtrainer.qt.theme import Choice, Theme

    return Theme(
        application,
        Icons(resources_dir() / "icons"),
        SystemScheme(application),
        choice=Choice(settings.theme),
        motion=settings.motion,
        text_scale=settings.text_scale,
    )


def build_training(
    folders: Folders, settings: settings_file.Settings, *, speed: float = 1.0, clock: Callable[[], Instant] = now
) -> Training:
    """The library, the history and the clock behind the pages."""
    from lbtrainer.qt.training import Training
    from lbtrainer.version import VERSION

    return Training(folders, resources_dir(), settings, clock, app_version=VERSION, speed=speed)


def build_window(
    folders: Folders,
    theme: Theme,
    training: Callable[[], Training],
    *,
    geometry: str | None = None,
    first: str = "routines",
) -> MainWindow:
    """The window with the list of routines as it was last time; nothing where it has changed since."""
    from lbtrainer.content.index import read_index
    from lbtrainer.ui.main_window import MainWindow

    rows = read_index(folders.cache, resources_dir(), folders.user_content)
    return MainWindow(theme, training, rows, geometry=geometry, first=first)


def _keep_watch(application: QtWidgets.QApplication, window: MainWindow, folders: Folders, *, debug: bool) -> None:
    """Have the log, signals and crashes looked after."""
    from lbtrainer.log import set_up_logging
    from lbtrainer.qt.crash import CrashReporter
    from lbtrainer.qt.desktop.quit_on_signals import QuitOnSignals

    QuitOnSignals(application)
    set_up_logging(folders.log, debug=debug)
    reporter = CrashReporter(folders.log, window)
    reporter.happened.connect(window.tell)
    reporter.install()


def _hear_later_starts(application: QtWidgets.QApplication, window: MainWindow, folders: Folders) -> None:
    """Come forward when the program is started again."""
    from lbtrainer.qt.desktop.single_instance import Doorbell

    doorbell = Doorbell(folders.data, window)
    doorbell.rung.connect(window.come_forward)
    application.lastWindowClosed.connect(doorbell.close)  # a start from now on waits for the lock instead


def build_surroundings() -> Surroundings:
    """The computer as it is."""
    from lbtrainer.qt.desktop.desktop_ties import DesktopTies
    from lbtrainer.qt.desktop.preflight import preflight_of
    from lbtrainer.qt.desktop.surroundings import Surroundings

    return Surroundings(preflight=preflight_of, ties=DesktopTies)


def _after_paint(window: MainWindow, then: Callable[[], None]) -> None:
    """Call `then` once the window has been painted for the first time."""
    from PySide6 import QtCore

    window.painted.connect(lambda: QtCore.QTimer.singleShot(SETTLE_AFTER_MS, window, then))


def run_demo(folders: Folders, *, out: Path, routine: str, speed: float) -> int:
    """Play a session off screen against a scratch history; pictures and the recorded session are left in `out`.

    Args:
        speed: Seconds of the session to a second of the demo's own clock, which runs as fast as it can.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from lbtrainer.ui.demo import Demo, DemoClock

    settings = settings_file.load(folders.settings).settings._replace(
        welcome_accepted_utc=now().wall.isoformat(), red_flag_answer="none", window_geometry=None
    )
    application = build_application()
    theme = build_theme(application, settings)
    clock = DemoClock(now())
    scratch = Folders(data=out / "scratch", config=out / "scratch", cache=out / "scratch" / "cache")
    training = build_training(scratch, settings, speed=speed, clock=clock)
    window = build_window(scratch, theme, lambda: training)
    for file in Demo(window, theme, training, clock, out).play(routine):
        print(file)
    return 0


def write_report(folders: Folders, target: Path, *, since: date | None) -> int:
    """Write the sheet for a physiotherapist to `target`; no display is needed.

    Raises:
        EnvironmentProblem: The history cannot be read, or the file cannot be written.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from lbtrainer.ui.history.report_file import pages_words, save_report

    settings = settings_file.load(folders.settings).settings
    application = build_application()
    training = build_training(folders, settings)
    try:
        pages = save_report(training, target, since)
    finally:
        training.forget_history()
        del application
    print(
        f"The report is in {target} ({pages_words(pages)}). It is health data: keep it safe.",
        file=sys.stderr,
    )
    return 0
