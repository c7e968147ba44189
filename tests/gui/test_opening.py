# SPDX-License-Identifier: GPL-3.0-or-later
"""A page that was never open is built in turns: none does all of it, and the page before stays until it is complete."""

from __future__ import annotations

import pytest
from PySide6 import QtWidgets

from lbtrainer.domain.adjust import AS_PLANNED
from lbtrainer.errors import EnvironmentProblem
from lbtrainer.qt.training import NOT_SAID
from lbtrainer.ui.main_window import MainWindow
from tests.helpers.clock import FakeClock
from tests.helpers.look import theme_for
from tests.helpers.opening import let_open
from tests.helpers.trainee import shipped_rows, trainee

PAGES = ("today", "exercises", "history", "profile", "settings")


@pytest.fixture
def window(qtbot, qapp, tmp_path):
    training = trainee(tmp_path, FakeClock())
    window = MainWindow(theme_for(qapp), lambda: training, shipped_rows())

    def leave(_: QtWidgets.QWidget) -> None:
        window.close()
        training.forget_history()

    qtbot.addWidget(window, before_close_func=leave)
    window.show()
    window.settle_in()
    window.rescue.wait()
    let_open()
    return window


def turns_until(window, page):
    """How many turns of the event loop until a page shows."""
    turns = 0
    while window.page != page:
        QtWidgets.QApplication.processEvents()
        turns += 1
        assert turns < 20
    return turns


@pytest.mark.parametrize("page", PAGES)
def test_the_page_before_shows_until_the_new_one_is_complete(window, page):
    window.opening.page(page)
    assert window.page == "routines"
    assert turns_until(window, page) >= 2
    let_open()
    window.show_page("routines")
    window.opening.page(page)
    assert window.page == page  # it is there: no turn more


def test_a_preview_is_built_filled_and_shown_in_turns_of_their_own(window, monkeypatch):
    done: list[str] = []

    def noted(owner, name, word):
        plain = getattr(owner, name)

        def work(*asked):
            done.append(word)
            return plain(*asked)

        monkeypatch.setattr(owner, name, work)

    noted(window, "ready_preview", "filled")
    noted(window, "show_built", "shown")
    noted(window._pages, "preview", "built")
    window.opening.preview("desk-break", AS_PLANNED)
    in_each = []
    while window.page != "preview":
        before = len(done)
        QtWidgets.QApplication.processEvents()
        in_each.append({*done[before:]})
    assert [turn for turn in in_each if turn] == [
        {"built"},
        {"filled", "built"},
        {"shown"},
    ]  # asked for again, not built


def test_who_asks_for_another_page_meanwhile_gets_that_one(window):
    window.opening.page("history")
    window.opening.page("exercises")
    turns_until(window, "exercises")
    let_open()
    assert window.page == "exercises"


def test_a_session_that_begins_meanwhile_stays(window):
    window.opening.page("history")
    window.begin(window._training.plan("desk-break"), NOT_SAID)
    let_open()
    assert window.page == "session"


def test_what_cannot_be_read_is_said_and_the_page_before_stays(window, monkeypatch):
    def broken(key):
        raise EnvironmentProblem("The history cannot be read.")

    said: list[str] = []
    monkeypatch.setattr(window, "tell", said.append)
    monkeypatch.setattr(window._pages, "freshen", broken)
    window.opening.page("history")
    let_open()
    assert (window.page, said) == ("routines", ["The history cannot be read."])


def test_a_start_with_a_program_comes_to_today_in_turns(window):
    window._training.change_settings(program="strong-back")
    window.open_history()
    assert window.page == "routines"
    assert turns_until(window, "today") >= 2


def test_the_summary_is_there_before_the_first_session_ends(window, monkeypatch):
    monkeypatch.setattr("lbtrainer.ui.pages._SUMMARY_AFTER_MS", 0)
    window.begin(window._training.plan("desk-break"), NOT_SAID)
    assert not window._pages.is_built("summary")
    let_open()
    assert (window.page, window._pages.is_built("summary")) == ("session", True)


def test_one_exercise_is_asked_for_and_shows(window):
    window.opening.exercise("cat-cow")
    turns_until(window, "exercises")
    let_open()
    assert window._pages.exercises().current == "cat-cow"
