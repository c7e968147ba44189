# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of routines: what a person sees in it, and how they find and open one with the keyboard alone."""

from __future__ import annotations

import itertools
import subprocess
import sys

import pytest
from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.content.cache import index_rows
from lbtrainer.domain.planning import minutes
from lbtrainer.ui.routines.routine_panel import RoutinePanel
from lbtrainer.ui.routines_page import RoutinesPage
from lbtrainer.ui.widgets.buttons import PrimaryButton, SecondaryButton
from lbtrainer.ui.widgets.chip import Chip
from lbtrainer.ui.widgets.filter_bar import FilterBar
from lbtrainer.ui.widgets.list_delegate import RowList, RowRole
from lbtrainer.ui.widgets.search_field import SearchField
from tests.helpers.clock import FakeClock
from tests.helpers.look import theme_for
from tests.helpers.shelf import Shelf, routine_entries, yaml_lines
from tests.helpers.trainee import train_once, trainee

Key = QtCore.Qt.Key
Control = QtCore.Qt.KeyboardModifier.ControlModifier
WIDE = (1192, 800)
NARROW = (812, 600)


class Page:
    """A routines page as a person has it before them."""

    def __init__(self, qtbot, qapp, training, size=WIDE, *, filled=True):
        self.bot = qtbot
        self.training = training
        rows = index_rows(training.library, minutes) if filled else None
        self.theme = theme_for(qapp)
        self.page = RoutinesPage(self.theme, rows)
        qtbot.addWidget(self.page)
        self.page.resize(*size)
        self.page.show()
        self.page.fill(training)
        self.list = self.page.findChildren(RowList)[0]
        self.search = self.page.findChildren(SearchField)[0]
        self.page.focus_list()

    @property
    def ids(self):
        model = self.list.model()
        return [model.index(row, 0).data(RowRole.KEY) for row in range(model.rowCount())]

    def spoken(self, routine):
        model = self.list.model()
        return model.index(self.ids.index(routine), 0).data(QtCore.Qt.ItemDataRole.AccessibleTextRole)

    def press(self, key, modifiers=QtCore.Qt.KeyboardModifier.NoModifier):
        self.bot.keyClick(self.page.focusWidget(), key, modifiers)

    def type(self, text):
        for letter in text:
            self.bot.keyClicks(self.page.focusWidget(), letter)

    def chip(self, word):
        return next(chip for chip in self.page.findChildren(Chip) if chip.text().startswith(word))

    def choose(self, routine):
        self.list.setCurrentIndex(self.list.model().index(self.ids.index(routine), 0))

    def shows(self, text):
        QtWidgets.QApplication.processEvents()  # what came into a page that stands shows with the next events
        labels = self.page.findChildren(QtWidgets.QLabel)
        return any(text in label.text() for label in labels if label.isVisible())

    def button(self, kind, text):
        return next(one for one in self.page.findChildren(kind) if one.text().startswith(text) and one.isVisible())


@pytest.fixture
def training(tmp_path):
    return trainee(tmp_path)


@pytest.fixture
def page(qtbot, qapp, training):
    return Page(qtbot, qapp, training)


def test_enter_on_the_list_asks_for_the_preview(page, qtbot):
    page.choose("relief-stretches")
    with qtbot.waitSignal(page.page.preview_requested, timeout=0) as asked:
        page.press(Key.Key_Return)
    assert asked.args == ["relief-stretches"]


def test_ctrl_enter_starts(page, qtbot):
    page.choose("strength-monday")
    with qtbot.waitSignal(page.page.start_requested, timeout=0) as asked:
        page.press(Key.Key_Return, Control)
    assert asked.args == ["strength-monday"]
    with qtbot.assertNotEmitted(page.page.preview_requested):
        page.press(Key.Key_Return, Control)


def test_letters_on_the_list_search_and_forgive_a_slip(page):
    page.type("mgcill")
    assert page.search.text() == "mgcill"
    assert page.ids[0] == page.page.current == "mcgill-big-three"


def test_from_the_search_the_arrows_and_enter_reach_the_list(page, qtbot):
    page.page.focus_search()
    page.type("lower back")
    first, second = page.ids[:2]
    assert page.page.current == first
    page.press(Key.Key_Down)
    assert page.page.current == second
    with qtbot.waitSignal(page.page.preview_requested, timeout=0) as asked:
        page.press(Key.Key_Return)
    assert asked.args == [second]
    with qtbot.waitSignal(page.page.start_requested, timeout=0):
        page.press(Key.Key_Return, Control)


def test_an_exercise_and_its_other_name_find_their_routines(page):
    page.type("rdl")
    assert "strength-monday" in page.ids
    assert "relief-stretches" not in page.ids


def test_a_search_without_result_says_so_and_offers_a_way_back(page, qtbot):
    everything = page.ids
    page.type("xyzzy")
    assert page.shows("No routine called “xyzzy”.")
    button = page.button(SecondaryButton, "Show all")
    qtbot.keyClick(button, Key.Key_Return)
    assert page.ids == everything
    assert page.search.text() == ""
    assert page.list.hasFocus()


def test_a_search_that_finds_only_exercises_offers_them(page, qtbot):
    page.type("long lever")
    assert page.shows("No routine called “long lever”. One exercise is.")
    with qtbot.waitSignal(page.page.exercises_requested, timeout=0) as asked:
        qtbot.keyClick(page.button(SecondaryButton, "Show it"), Key.Key_Return)
    assert asked.args == ["long lever"]


def test_chips_filter_and_all_takes_them_back(page, qtbot):
    everything = page.ids
    page.chip("Strength").click()
    assert "strength-monday" in page.ids
    assert "relief-stretches" not in page.ids
    page.chip("Mat only").click()
    assert "strength-monday" not in page.ids
    page.chip("All").click()
    assert page.ids == everything
    page.chip("Under 15").click()
    assert "strength-monday" not in page.ids
    assert "relief-stretches" in page.ids


def test_with_what_i_have_leaves_only_what_can_be_done(page, training):
    training.change_settings(equipment=("mat",))
    page.page.refresh_history()
    page.chip("With what I have").click()
    assert "relief-stretches" in page.ids
    assert "strength-monday" not in page.ids


def test_all_says_how_many_there_are(page, training):
    assert page.chip("All").text() == f"All {len(training.library.routines)}"


@pytest.mark.parametrize("size", [NARROW, WIDE])
def test_chips_never_overlap_and_the_rest_is_behind_filters(qtbot, qapp, training, size):
    page = Page(qtbot, qapp, training, size)
    bar = page.page.findChildren(FilterBar)[0]
    shown = sorted((chip.geometry() for chip in bar.findChildren(Chip) if chip.isVisible()), key=lambda box: box.x())
    assert all(left.right() < right.left() for left, right in itertools.pairwise(shown))
    assert shown[-1].right() < bar.width()
    assert bar.findChildren(SecondaryButton)[0].isVisible()
    assert bar.findChildren(SecondaryButton)[0].geometry().right() <= bar.width()


def test_tab_goes_through_search_filters_and_list_as_they_stand(page):
    page.page.activateWindow()
    page.page.focus_search()
    stops = [page.page.focusWidget()]
    while stops[-1] is not page.list and len(stops) < 30:
        page.press(Key.Key_Tab)
        stops.append(page.page.focusWidget())
    assert stops[-1] is page.list
    assert isinstance(stops[-2], SecondaryButton), "Filters, behind the last chip"
    lefts = [stop.mapTo(page.page, QtCore.QPoint()).x() for stop in stops[:-1]]
    assert len(lefts) > 5
    assert lefts == sorted(lefts)


@pytest.mark.qt_log_ignore("does not support grabbing", extend=True)
def test_a_filter_behind_the_menu_works(page, qtbot):
    bar = page.page.findChildren(FilterBar)[0]
    bar.findChildren(SecondaryButton)[0].click()
    menu = bar.findChildren(QtWidgets.QMenu)[0]
    next(action for action in menu.actions() if action.text() == "Intermediate").trigger()
    menu.close()
    assert "strength-monday" in page.ids
    assert "mcgill-big-three" not in page.ids
    assert page.button(SecondaryButton, "Filters").text() == "Filters: 1"
    assert page.button(SecondaryButton, "Filters").geometry().right() <= bar.width()
    page.chip("All").click()
    assert page.button(SecondaryButton, "Filters").text() == "Filters"


@pytest.mark.qt_log_ignore("does not support grabbing", extend=True)
def test_a_menu_goes_by_keys_alone(page, qtbot):
    bar = page.page.findChildren(FilterBar)[0]
    bar.findChildren(SecondaryButton)[0].click()
    menu = bar.findChildren(QtWidgets.QMenu)[0]
    for key, line in ((Key.Key_End, -1), (Key.Key_Home, 0), (Key.Key_End, -1)):
        qtbot.keyClick(menu, key)
        assert menu.activeAction() is menu.actions()[line]
    assert menu.activeAction().text() == "Expert"
    qtbot.keyClick(menu, Key.Key_Space)
    assert page.button(SecondaryButton, "Filters").text() == "Filters: 1"
    assert "athlete-back" in page.ids
    assert "desk-break" not in page.ids


def test_what_stands_in_the_week_comes_first_in_its_order_and_says_so(page, training):
    page.list.setCurrentIndex(page.list.model().index(4, 0))
    page.page.toggle_favourite()
    training.change_settings(program="strong-back", program_start="2026-06-01")
    page.page.refresh_history()
    week = list(training.library.programs["strong-back"].routines)
    assert page.ids[: len(week)] == week
    assert page.page.current == week[0]
    assert all("in your week" in page.spoken(one) for one in week)
    assert page.ids[len(week)] == training.settings.favourites[0]
    page.list.setCurrentIndex(page.list.model().index(3, 0))
    chosen = page.page.current
    page.page.refresh_history()
    assert page.page.current == chosen  # the same week again: what was chosen stays so
    training.change_settings(program=None, program_start=None)
    page.page.refresh_history()
    assert page.ids[0] == training.settings.favourites[0]
    assert not any("in your week" in page.spoken(one) for one in week)


def test_favourites_come_first_are_kept_and_can_be_taken_back(page, training):
    before = page.ids
    last = before[-1]
    page.choose(last)
    page.page.toggle_favourite()
    assert page.ids[0] == page.page.current == last
    assert training.settings.favourites == (last,)
    assert page.spoken(last).endswith("favourite")
    page.page.toggle_favourite()
    assert page.ids == before
    assert training.settings.favourites == ()


def test_only_favourites_when_asked_for(page, training):
    page.choose("relief-stretches")
    page.page.toggle_favourite()
    page.chip("Favourites").click()
    assert page.ids == ["relief-stretches"]
    page.page.toggle_favourite()
    assert page.ids == []
    assert page.shows("No favourites yet. The star beside a routine, or Ctrl+D, makes it one.")
    page.search.setText("xqzw")
    assert page.shows("No routine called “xqzw”.")
    page.search.clear()
    page.chip("All").click()
    assert len(page.ids) == len(training.library.routines)


@pytest.mark.qt_log_ignore("does not support grabbing", extend=True)
def test_the_menu_has_round_corners_and_goes_away_for_good(page, qtbot):
    bar = page.page.findChildren(FilterBar)[0]
    bar.findChildren(SecondaryButton)[0].click()
    menu = bar.findChildren(QtWidgets.QMenu)[0]
    assert not menu.mask().contains(menu.rect().topLeft())
    assert not menu.mask().contains(menu.rect().bottomRight())
    assert menu.mask().contains(menu.rect().center())
    with qtbot.waitSignal(menu.destroyed):
        menu.close()


def test_what_was_typed_is_forgotten_when_asked(page, training):
    page.type("mcgill")
    page.page.forget_search()
    assert page.search.text() == ""
    assert len(page.ids) == len(training.library.routines)
    assert page.page.current == "mcgill-big-three"


def test_a_row_says_when_it_was_last_done(qtbot, qapp, tmp_path):
    clock = FakeClock()
    training = trainee(tmp_path, clock)
    train_once(training, "relief-stretches", clock)
    page = Page(qtbot, qapp, training)
    page.page.refresh_history()
    assert "done today" in page.spoken("relief-stretches")
    clock.advance(86_400)
    page.page.refresh_history()
    assert "done yesterday" in page.spoken("relief-stretches")
    assert "done" not in page.spoken("mcgill-big-three")


def test_beside_the_list_stand_the_first_steps_with_their_doses(page):
    page.choose("strength-monday")
    assert page.shows("Romanian Deadlift")
    assert page.shows("3 × 8–10")


def test_start_and_preview_beside_the_list(page, qtbot):
    page.choose("strength-monday")
    with qtbot.waitSignal(page.page.start_requested, timeout=0):
        qtbot.keyClick(page.button(PrimaryButton, "Start"), Key.Key_Return)
    with qtbot.waitSignal(page.page.preview_requested, timeout=0):
        qtbot.keyClick(page.button(SecondaryButton, "Preview"), Key.Key_Return)


def test_a_narrow_page_is_the_list_alone_and_a_click_opens(qtbot, qapp, training):
    page = Page(qtbot, qapp, training, NARROW)
    assert not page.shows("3 × 8–10")
    box = page.list.visualRect(page.list.model().index(1, 0))
    with qtbot.waitSignal(page.page.preview_requested, timeout=0):
        qtbot.mouseClick(page.list.viewport(), QtCore.Qt.MouseButton.LeftButton, pos=box.center())


def test_without_a_cache_the_rows_come_with_the_library(qtbot, qapp, training):
    page = Page(qtbot, qapp, training, filled=False)
    assert set(page.ids) == set(training.library.routines)


def test_a_broken_file_is_a_row_with_its_message_and_can_be_opened(qtbot, qapp, tmp_path, monkeypatch):
    shelf = Shelf(tmp_path / "config")
    written = shelf.write("routines/own-break.yaml", "schema: 1\nid: own-break\n")
    opened = []
    monkeypatch.setattr(QtGui.QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    page = Page(qtbot, qapp, trainee(tmp_path, own_cache=True))
    assert page.ids[-1] == "own-break"
    assert "cannot be used" in page.spoken("own-break")
    page.choose("own-break")
    assert page.shows("own-break.yaml")
    with qtbot.assertNotEmitted(page.page.preview_requested):
        page.press(Key.Key_Return)
    qtbot.keyClick(page.button(SecondaryButton, "Open file"), Key.Key_Return)
    assert opened == [str(written), str(written)]
    page.page.focus_search()
    page.type("own-break.y")
    assert page.ids == ["own-break"]
    page.chip("Strength").click()
    assert "own-break" not in page.ids


def test_a_file_saved_while_the_list_shows_comes_into_it(qtbot, qapp, tmp_path):
    shelf = Shelf(tmp_path / "config")
    page = Page(qtbot, qapp, trainee(tmp_path, own_cache=True))
    entries = routine_entries("evening-ease", {"exercise": "cat-cow", "reps": "6-8"})
    written = shelf.write("routines/evening-ease.yaml", yaml_lines(entries))
    assert page.page.fresh is not None
    page.page.fresh.files.look()
    assert "evening-ease" in page.ids
    written.unlink()
    page.page.hide()
    page.page.fresh.files.look()
    assert "evening-ease" in page.ids  # not while another page shows
    page.page.show()
    qtbot.waitUntil(lambda: "evening-ease" not in page.ids)


def test_what_it_imports_at_the_top_is_quick():
    code = (
        "import sys; import lbtrainer.ui.routines_page; "
        "heavy = ('msgspec', 'yaml', 'sqlite3', 'platformdirs', 'lbtrainer.qt.training'); "
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_chosen_routine_is_planned_once_each_time_the_page_is_brought_up_to_date(
    qtbot, qapp, training, monkeypatch
):
    """A plan takes 6 ms; seven of them held the window when it opened."""
    plans = []
    plain = RoutinePanel.show_plan

    def show_plan(self, plan, note, last_done):
        plans.append(plan.routine)
        plain(self, plan, note, last_done)

    monkeypatch.setattr(RoutinePanel, "show_plan", show_plan)
    page = Page(qtbot, qapp, training)
    assert plans == [page.page.current]
    page.page.refresh_history()
    assert plans == [page.page.current] * 2
    page.press(Key.Key_Down)
    assert plans[2:] == [page.page.current]


def test_each_key_of_a_search_finds_and_none_waits_for_the_panel(page, qtbot, monkeypatch):
    filled = []
    monkeypatch.setattr(page.page._panel, "show_plan", lambda plan, *_: filled.append(plan.routine))
    for letter in "rel":
        page.type(letter)
    assert filled == []
    assert page.page.current
    qtbot.waitUntil(lambda: bool(filled), timeout=2000)
    assert filled == [page.page.current]
