# SPDX-License-Identifier: GPL-3.0-or-later
"""A page that was open while the colours changed looks, pixel by pixel, like one that was opened afterwards."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import closing

import pytest
from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.domain.pain import Answer
from lbtrainer.domain.plan import PhaseKind
from lbtrainer.engine import inputs as inp
from lbtrainer.qt.theme import Choice
from lbtrainer.storage.faults import DamagedDatabaseError
from lbtrainer.storage.settings import Settings
from lbtrainer.ui.main_window import MainWindow
from lbtrainer.ui.session.session_stage import SessionStage
from lbtrainer.ui.widgets import focus_ring
from lbtrainer.ui.widgets.dose_field import DoseField
from tests.helpers.clock import FakeClock
from tests.helpers.look import theme_for
from tests.helpers.past_sessions import PastSessions, hurt_in, results_of
from tests.helpers.trainee import WELCOMED, run_through, shipped_rows, trainee

Key = QtCore.Qt.Key
TALL = (1280, 1900)  # so tall that little is left below the edge of a scrolled page; the scale stays 1
ROUTINE = "strength-monday"  # has loads, ranges, notes and gear
LIKE = 10  # of 255; what is left of the other theme differs by far more
OTHER = {Choice.LIGHT: Choice.DARK, Choice.DARK: Choice.LIGHT}


class Seat:
    """A person before an open window.

    Attributes:
        window, training, clock: What is opened, whose it is, and the time of it all.
    """

    def __init__(self, theme, folder, settings):
        self.clock = FakeClock()
        self.training = training = trainee(folder, self.clock, settings)
        self.window = MainWindow(theme, lambda: training, shipped_rows())
        self.window.resize(*TALL)
        self.window.show()
        self.window.activateWindow()
        QtWidgets.QApplication.processEvents()

    def settle(self):
        self.window.settle_in()
        self.window.rescue.wait()

    def press(self, *keys, window=False):
        for key in keys:
            focused = self.window.focusWidget()
            target = self.window if window or focused is None else focused
            for kind in (QtCore.QEvent.Type.KeyPress, QtCore.QEvent.Type.KeyRelease):
                event = QtGui.QKeyEvent(kind, key, QtCore.Qt.KeyboardModifier.NoModifier, chr(key) if key < 128 else "")
                QtWidgets.QApplication.sendEvent(target, event)

    def click(self, text):
        next(one for one in self.window.findChildren(QtWidgets.QAbstractButton) if one.text() == text).click()

    def session(self, kind):
        """A session in its first phase of a kind."""
        self.window.start_routine(ROUTINE)
        runner = self.window.runner
        assert runner is not None
        while runner.machine.state.phase.kind is not kind:
            if runner.machine.state.length_ms is None:
                runner.send(inp.Done())
            self.clock.advance(0.5)
            runner.tick()
        stages = self.window.findChildren(SessionStage)
        while any(stage.isVisible() and stage.fades for stage in stages):
            self.clock.advance(0.03)
            runner.tick()

    def past(self):
        past = PastSessions(self.training, self.clock)
        plan = past.plan(ROUTINE)
        results = results_of(plan, done={"rdl": [8, 12, 5]}, load_kg=20)
        past.add(ROUTINE, results, hurts=[hurt_in(results[2])], days_ago=1)
        past.add("relief-stretches", days_ago=3)

    def close(self):
        self.window.close()
        self.training.forget_history()
        self.window.deleteLater()
        QtCore.QCoreApplication.sendPostedEvents(None, QtCore.QEvent.Type.DeferredDelete.value)


def routines(seat):
    seat.past()
    seat.settle()


def nothing_found(seat):
    seat.settle()
    seat.window.search()
    seat.window.focusWidget().setText("zzz")


def preview(seat):
    seat.settle()
    seat.window.tell("Something to know.")
    seat.window.show_preview(ROUTINE)
    seat.press(Key.Key_7)


def preview_with_load(seat):
    seat.settle()
    seat.window.show_preview(ROUTINE)
    for field in seat.window.findChildren(DoseField):
        field.set_value(20)


def preview_of_stretches(seat):
    seat.settle()
    seat.window.show_preview("lower-back-warm-up")


def ready(seat):
    seat.settle()
    seat.session(PhaseKind.READY)


def work(seat):
    seat.settle()
    seat.session(PhaseKind.WORK)


def rest_near(seat):
    seat.settle()
    seat.session(PhaseKind.REST)


def paused(seat):
    work(seat)
    seat.press(Key.Key_Space)


def how(seat):
    work(seat)
    seat.press(Key.Key_I)


def hurts(seat):
    work(seat)
    seat.press(Key.Key_H, Key.Key_4)


def stop(seat):
    work(seat)
    seat.press(Key.Key_Escape)


def session_keys(seat):
    work(seat)
    seat.press(Key.Key_Question)


def summary(seat):
    seat.settle()
    seat.window.start_routine(ROUTINE)
    run_through(seat.window.runner, seat.clock)


def history(seat):
    seat.past()
    seat.settle()
    seat.window.show_page("history")


def no_history(seat):
    seat.settle()
    seat.window.show_page("history")


def settings(seat):
    seat.settle()
    seat.window.show_page("settings")


def keys(seat):
    seat.settle()
    seat.window.show_keys()


def unfinished(seat):
    plan = seat.training.plan(ROUTINE)
    seat.training.begin(plan).start()
    seat.clock.advance(300)
    seat.settle()


def trouble(seat):
    seat.settle()
    folder = seat.training.folders.data
    seat.window._pages.trouble().show_problem(DamagedDatabaseError(folder / "history.db", "no"), has_copies=True)
    seat.window.show_built("trouble")


def welcome(seat):
    seat.settle()


def check(seat):
    seat.settle()
    seat.window.show_check()


PLACES: list[Callable[[Seat], None]] = [
    routines,
    nothing_found,
    preview,
    preview_with_load,
    preview_of_stretches,
    ready,
    work,
    rest_near,
    paused,
    how,
    hurts,
    stop,
    session_keys,
    summary,
    history,
    no_history,
    settings,
    keys,
    unfinished,
    trouble,
    welcome,
    check,
]
USUAL = (routines, preview_with_load, work, summary, settings)  # `make soak` goes to all of them
SETTINGS = {welcome: Settings(motion=False), rest_near: WELCOMED._replace(view="near")}
NOT_WELL = Settings(welcome_accepted_utc="2026-06-01T08:00:00Z", red_flag_answer=Answer.YES.value, motion=False)


def pictures(qapp, folder, place, kept, first):
    """The place in the colours it was opened in, and in the others after they were chosen."""
    theme = theme_for(qapp, first)
    seat = Seat(theme, folder, kept)
    with closing(seat):
        place(seat)
        settle_down()
        found = {first: seat.window.grab().toImage()}
        theme.choose(OTHER[first])
        settle_down()
        found[OTHER[first]] = seat.window.grab().toImage()
    shutil.rmtree(folder)
    return found


def settle_down():
    """Let every layout that asks for another one have it, and every still be drawn."""
    for _ in range(100):
        QtWidgets.QApplication.processEvents()


def differing(one, other):
    """Where two pictures differ: nothing, or the smallest rectangle around it."""
    assert one.size() == other.size()
    spots = QtGui.QRegion()
    rows = range(one.height()) if one != other else ()
    for y in rows:
        if one.copy(0, y, one.width(), 1) != other.copy(0, y, one.width(), 1):
            columns = [x for x in range(one.width()) if unlike(one.pixelColor(x, y), other.pixelColor(x, y))]
            if columns:
                spots += QtCore.QRect(columns[0], y, columns[-1] - columns[0] + 1, 1)
    return None if spots.isEmpty() else spots.boundingRect().getRect()


def unlike(one, other):
    """Whether a person could tell these colours apart; Qt smooths the edge of a large letter not always the same."""
    return any(abs(a - b) > LIKE for a, b in zip(one.getRgb(), other.getRgb(), strict=True))


@pytest.fixture(autouse=True)
def nothing_comes_and_goes(qapp, monkeypatch):
    """A text cursor would differ by itself, and a focus ring that waits for the first paint."""
    monkeypatch.setattr(focus_ring, "_AFTER_FIRST_PAINT_MS", 0)
    usual = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    yield
    qapp.setCursorFlashTime(usual)


def told_apart(qapp, tmp_path, place, kept):
    """For both colours: where the page that went over to them differs from the one opened in them."""
    light, dark = (pictures(qapp, tmp_path / "home", place, kept, first) for first in (Choice.LIGHT, Choice.DARK))
    assert light[Choice.LIGHT] != light[Choice.DARK], "nothing changed at all"
    return {str(choice): differing(light[choice], dark[choice]) for choice in Choice if choice in light}


@pytest.mark.parametrize(
    "place",
    [pytest.param(place, marks=() if place in USUAL else pytest.mark.soak) for place in PLACES],
    ids=lambda place: place.__name__,
)
def test_a_page_goes_over_to_the_other_colours_as_a_whole(qapp, tmp_path, place):
    assert told_apart(qapp, tmp_path, place, SETTINGS.get(place, WELCOMED)) == {"light": None, "dark": None}


@pytest.mark.parametrize(
    "change",
    [lambda theme: theme.choose(Choice.DARK), lambda theme: theme.set_text_scale(1.25)],
    ids=["colours", "text size"],
)
@pytest.mark.parametrize("page", ["exercises", "settings"])
def test_so_does_one_that_was_not_in_view(qapp, tmp_path, page, change):
    def picture(*, before):
        theme = theme_for(qapp)
        seat = Seat(theme, tmp_path / "home", WELCOMED)
        with closing(seat):
            if not before:
                change(theme)
            seat.settle()
            for key in (page, "routines", page):
                seat.window.show_page(key)
                settle_down()
                if before and key == "routines":
                    change(theme)
            settle_down()
            found = seat.window.grab().toImage()
        shutil.rmtree(tmp_path / "home")
        return found

    assert differing(picture(before=True), picture(before=False)) is None


def test_so_does_the_calm_page(qapp, tmp_path):
    assert told_apart(qapp, tmp_path, welcome, NOT_WELL) == {"light": None, "dark": None}
