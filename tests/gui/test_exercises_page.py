# SPDX-License-Identifier: GPL-3.0-or-later
"""The library of exercises: found by name, filtered, seen in motion, climbed along its ladders, all by keyboard."""

from __future__ import annotations

import pytest
from PySide6 import QtCore, QtWidgets

from lbtrainer.ui.exercises_page import ExercisesPage
from lbtrainer.ui.settings.swatches import Swatches
from lbtrainer.ui.widgets.buttons import SecondaryButton
from lbtrainer.ui.widgets.filter_bar import MenuChip
from lbtrainer.ui.widgets.list_delegate import RowRole
from lbtrainer.ui.widgets.search_field import SearchField
from tests.helpers.drawn_text import faults
from tests.helpers.look import theme_for
from tests.helpers.shelf import Shelf
from tests.helpers.trainee import WELCOMED, trainee

Key = QtCore.Qt.Key
WIDE = (1192, 800)
NARROW = (812, 600)
opens_menus = pytest.mark.qt_log_ignore("does not support grabbing", extend=True)


class Page:
    """An exercises page as a person has it before them; the figure's clock stands until the test moves it."""

    def __init__(self, qtbot, qapp, training, size=WIDE, *, motion=True):
        self.bot = qtbot
        self.training = training
        self.now_s = 100.0
        self.theme = theme_for(qapp, motion=motion)
        self.page = ExercisesPage(self.theme, training, clock_s=lambda: self.now_s)
        qtbot.addWidget(self.page)
        self.page.resize(*size)
        self.page.show()
        self.page.focus_list()

    @property
    def ids(self):
        model = self.page.list.model()
        return [model.index(row, 0).data(RowRole.KEY) for row in range(model.rowCount())]

    @property
    def focus(self):
        return self.page.focusWidget()

    def press(self, key, modifiers=QtCore.Qt.KeyboardModifier.NoModifier):
        self.bot.keyClick(self.focus, key, modifiers)

    def type(self, text):
        for letter in text:
            self.bot.keyClicks(self.focus, letter)

    def chip(self, key):
        return next(one for one in self.page.filters.findChildren(MenuChip) if one.facet.key == key)

    def choose_filter(self, key, word):
        chip = self.chip(key)
        chip.click()
        menu = chip.findChildren(QtWidgets.QMenu)[-1]
        next(action for action in menu.actions() if action.text() == word).trigger()
        menu.close()

    def seen(self):
        """The words in view, whatever can be scrolled to."""
        QtWidgets.QApplication.processEvents()
        labels = self.page.detail.findChildren(QtWidgets.QLabel)
        return " ".join(one.text() for one in labels if one.isVisible() and not one.visibleRegion().isEmpty())

    def shows(self, text):
        QtWidgets.QApplication.processEvents()
        labels = self.page.findChildren(QtWidgets.QLabel)
        return any(text in label.text() for label in labels if label.isVisible())


@pytest.fixture
def training(tmp_path):
    return trainee(tmp_path)


@pytest.fixture
def page(qtbot, qapp, training):
    return Page(qtbot, qapp, training)


def test_the_whole_library_is_there(page):
    assert set(page.ids) == set(page.training.library.exercises)
    assert page.page.search.placeholderText() == f"Search {len(page.ids)} exercises"


def test_a_row_tells_level_and_gear_where_it_has_room(page):
    row = page.page.list.model().index(page.ids.index("romanian-deadlift"), 0)
    assert (row.data(RowRole.LEVEL_WORD), row.data(RowRole.LEVEL)) == ("Intermediate", 2)
    assert row.data(RowRole.EQUIPMENT) == "Barbell"


def test_letters_on_the_list_search_and_forgive_a_slip(page):
    page.type("brid dog")
    assert page.page.search.text() == "brid dog"
    assert page.page.current == page.ids[0] == "bird-dog"


def test_other_names_are_found(page):
    page.type("quadruped reach")
    assert "bird-dog" in page.ids


def test_from_the_search_the_arrows_choose_and_the_detail_follows(page):
    page.page.focus_search()
    page.type("plank")
    first, second = page.ids[:2]
    assert page.page.current == first
    page.press(Key.Key_Down)
    assert page.page.current == second
    assert page.shows(page.training.library.exercises[second].steps[0])


def test_space_stops_the_figure_and_lets_it_go_on(page):
    stage = page.page.detail.stage
    assert stage.is_playing
    page.press(Key.Key_Space)
    assert not stage.is_playing
    stopped = stage.view.instant()
    page.now_s += 1.0
    assert stage.view.instant() == stopped
    page.press(Key.Key_Space)
    assert stage.is_playing
    assert stage.view.instant() == stopped


def test_the_button_says_what_it_does(page):
    button = page.page.detail.stage.button
    assert (button.accessibleName(), button.toolTip()) == ("Stop", "Stop (Space)")
    button.click()
    assert (button.accessibleName(), button.toolTip()) == ("Play", "Play (Space)")


def test_without_movement_it_stands_until_asked(qtbot, qapp, training):
    page = Page(qtbot, qapp, training, motion=False)
    assert not page.page.detail.stage.is_playing
    page.press(Key.Key_Space)
    assert page.page.detail.stage.is_playing


def test_movement_that_is_turned_on_or_off_holds_at_once(page):
    stage = page.page.detail.stage
    page.theme.set_motion(on=False)
    assert not stage.is_playing
    page.theme.set_motion(on=True)
    assert stage.is_playing


def test_along_the_ladder_and_back_by_keyboard(page):
    page.page.show_exercise("bird-dog")
    ladder = page.page.detail.ladder
    ladder.here().setFocus()
    page.press(Key.Key_Left)
    assert page.focus.accessibleName() == "Partial Bird Dog"
    page.press(Key.Key_Return)
    assert page.page.current == "bird-dog-partial"
    assert page.focus is ladder.here(), "the keyboard stays on the ladder"
    assert page.page.list.currentIndex().data(RowRole.KEY) == "bird-dog-partial"
    page.press(Key.Key_Right)
    page.press(Key.Key_Return)
    assert page.page.current == "bird-dog"


def test_the_ladder_says_what_is_harder_and_stands_side_by_side(page):
    page.page.show_exercise("bird-dog")
    QtWidgets.QApplication.processEvents()
    cards = [card for card in page.page.detail.ladder.cards if card.isVisible()]
    assert [card.accessibleName() for card in cards] == [
        "Partial Bird Dog",
        "Bird Dog",
        "Weighted Bird Dog",
        "Alternating Superman",
    ]
    assert [card.accessibleDescription() for card in cards] == [
        "Easier",
        "You are here",
        "Harder: dumbbell",
        "Harder: face down",
    ]
    assert len({card.y() for card in cards}) == 1


def lay_out():
    """Every part takes its place; nothing is painted, which would draw a figure for each exercise and each rung."""
    for _ in range(3):
        QtCore.QCoreApplication.sendPostedEvents(None, QtCore.QEvent.Type.LayoutRequest.value)


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_every_ladder_is_whole_in_view_at_once(qtbot, qapp, training, size):
    page = Page(qtbot, qapp, training, size)
    library, detail = training.library.exercises, page.page.detail
    climbs = [one for one in library if library[one].easier or library[one].harder]
    assert len(climbs) > 40
    if size == NARROW:
        page.page._open()
    for one in climbs:
        page.page.show_exercise(one)
        lay_out()
        cards = [card for card in detail.ladder.cards if card.isVisible()]
        assert len(cards) == len(library[one].easier) + 1 + len(library[one].harder)
        for card in cards:
            box = QtCore.QRect(card.mapTo(detail, QtCore.QPoint()), card.size())
            assert detail.rect().contains(box), one
            assert card.visibleRegion().boundingRect() == card.rect(), one


def test_a_large_window_tells_the_breathing_without_scrolling(qtbot, qapp, training):
    wide = Page(qtbot, qapp, training, (1832, 1080))
    wide.page.show_exercise("bird-dog")
    breathing = "Breathe out as you reach"
    assert breathing in wide.seen()
    wide.page.resize(*WIDE)
    assert wide.shows(breathing)
    assert breathing not in wide.seen()


def test_in_a_low_window_the_ladder_stands_in_line_below_steps_that_are_whole(qtbot, qapp, training):
    page = Page(qtbot, qapp, training, NARROW)
    page.page.open("bird-dog")
    lay_out()
    detail = page.page.detail
    assert len({card.y() for card in detail.ladder.cards if card.isVisible()}) == 1
    last = next(
        label for label in detail.findChildren(QtWidgets.QLabel) if label.text().startswith("Lower with control")
    )
    foot = last.mapTo(detail, QtCore.QPoint(0, last.height())).y()
    assert foot <= detail.ladder.mapTo(detail, QtCore.QPoint()).y()
    assert last.visibleRegion().boundingRect() == last.rect()


def test_in_a_low_window_the_edge_goes_through_no_step(qtbot, qapp, training):
    page = Page(qtbot, qapp, training, NARROW)
    page.page.open("glute-hamstring-raise")
    lay_out()
    detail = page.page.detail
    foot = detail.ladder.mapTo(detail, QtCore.QPoint()).y()
    steps = training.library.exercises["glute-hamstring-raise"].steps
    labels = [one for one in detail.findChildren(QtWidgets.QLabel) if one.isVisible() and one.text() in steps]
    tops = [one.mapTo(detail, QtCore.QPoint()).y() for one in labels]
    whole = [top + one.height() < foot for top, one in zip(tops, labels, strict=True)]
    assert whole.count(True) >= 3
    assert all(one.visibleRegion().isEmpty() for one, is_whole in zip(labels, whole, strict=True) if not is_whole)


def test_the_keyboard_stays_on_a_ladder_that_goes_to_the_foot_and_back(page):
    page.page.show_exercise("bird-dog")
    page.page.detail.ladder.here().setFocus()
    for height in (500, 800):
        page.page.resize(1192, height)
        lay_out()
        assert page.focus is page.page.detail.ladder.here()


@opens_menus
def test_a_rung_that_the_filters_hide_shows_all_the_same(page):
    page.choose_filter("gear", "Mat only")
    page.page.show_exercise("bird-dog")
    page.page.detail.ladder.chosen.emit("bird-dog-weighted")
    assert "bird-dog-weighted" not in page.ids
    assert page.page.current == "bird-dog-weighted"
    assert page.shows("Weighted Bird Dog")


@opens_menus
def test_filters_narrow_down_and_are_taken_away_with_one_press(page):
    exercises = page.training.library.exercises
    page.choose_filter("position", "On your back")
    assert page.ids
    assert {exercises[one].position.value for one in page.ids} == {"supine"}
    page.choose_filter("level", "Intermediate")
    assert {exercises[one].level.value for one in page.ids} == {"intermediate"}
    chip = page.chip("position")
    assert chip.accessibleName() == "Position: On your back"
    chip.click()
    assert "standing" in {exercises[one].position.value for one in page.ids}


@opens_menus
def test_a_muscle_brings_those_first_whose_main_work_it_is(page):
    page.choose_filter("muscle", "Glutes")
    exercises = page.training.library.exercises
    main = ["glutes" in exercises[one].muscles.primary for one in page.ids]
    assert main == sorted(main, reverse=True)
    assert all("glutes" in (*exercises[one].muscles.primary, *exercises[one].muscles.secondary) for one in page.ids)


@opens_menus
def test_what_is_at_hand_follows_the_settings(qtbot, qapp, tmp_path):
    training = trainee(tmp_path, settings=WELCOMED._replace(equipment=("mat",)))
    page = Page(qtbot, qapp, training)
    page.choose_filter("gear", "What I have")
    assert "deadlift" not in page.ids
    training.change_settings(equipment=("mat", "barbell", "plate"))
    page.page.refresh()
    assert "deadlift" in page.ids


def test_nothing_found_is_said_and_all_come_back(page):
    page.page.focus_search()
    page.type("zzzz")
    assert page.shows("No exercise called “zzzz”.")
    page.bot.keyClick(page.page.nothing.button, Key.Key_Return)
    assert len(page.ids) == len(page.training.library.exercises)


def test_six_steps_show_five_and_then_all(page):
    page.page.show_exercise("deadlift")
    steps = page.training.library.exercises["deadlift"].steps
    assert len(steps) == 6
    assert not page.shows(steps[5])
    next(one for one in page.page.findChildren(QtWidgets.QPushButton) if one.text() == "Show all 6").click()
    assert page.shows(steps[5])


def test_the_detail_tells_everything(page):
    page.page.show_exercise("bird-dog")
    for text in (
        "3 × 8–12",
        "Hands and knees",
        "Beginner, gentle work",
        "Mat, or a carpet or a folded blanket",
        "Lower back, glutes",
        "Breathe out as you reach",
        "Push your heel long",
        "If your hips turn",
        "If your wrists are tender",
        "For less, make the reach smaller.",
    ):
        assert page.shows(text), text
    assert not page.shows(".txt"), "where its facts come from is for those who read the file"
    swap = next(one for one in page.page.findChildren(SecondaryButton) if one.text() == "Partial Bird Dog")
    page.bot.keyClick(swap, Key.Key_Return)
    assert page.page.current == "bird-dog-partial"


def test_opened_from_elsewhere_on_a_narrow_page_the_keyboard_is_on_the_way_back(qtbot, qapp, training):
    page = ExercisesPage(theme_for(qapp), training)
    qtbot.addWidget(page)
    page.resize(812, 600)
    page.show()
    page.focus_list()
    page.open("deadlift")
    assert page.focusWidget() is page.detail.back


def test_a_narrow_page_is_the_list_and_enter_opens_and_escape_goes_back(qtbot, qapp, training):
    page = Page(qtbot, qapp, training, NARROW)
    assert not page.page.detail.isVisible()
    page.type("dead bug")
    page.press(Key.Key_Return)
    assert page.page.detail.isVisible()
    assert not page.page.list.isVisible()
    assert page.focus is page.page.detail.back
    page.press(Key.Key_Escape)
    assert page.page.list.isVisible()
    assert not page.page.detail.isVisible()
    page.press(Key.Key_Return)
    page.press(Key.Key_Return)  # the button has the keyboard
    assert page.page.list.isVisible()


def test_an_exercise_without_a_figure_shows_its_position(qtbot, qapp, tmp_path):
    Shelf(tmp_path / "config").exercise("own-move", name="Own Move")
    page = Page(qtbot, qapp, trainee(tmp_path, own_cache=True))
    page.page.show_exercise("own-move")
    assert not page.page.detail.stage.view.isVisible()
    assert not page.page.detail.stage.button.isVisible()
    page.press(Key.Key_Space)
    assert not page.page.detail.stage.is_playing


def test_skin_that_was_chosen_is_worn(page):
    page.training.change_settings(skin="deep")
    page.page.refresh()
    assert page.training.figures.look(page.theme).colours["skin"] == page.page.detail.stage.view._look.colours["skin"]


def test_every_control_has_a_name(page):
    kinds = (QtWidgets.QAbstractButton, QtWidgets.QAbstractItemView, SearchField)
    controls = [one for kind in kinds for one in page.page.findChildren(kind) if one.isVisible()]
    nameless = [one for one in controls if not one.accessibleName() and not getattr(one, "text", str)()]
    assert not nameless
    index = page.page.list.model().index(page.ids.index("bird-dog"), 0)
    spoken = index.data(QtCore.Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Bird Dog, Core, Lower back, glutes, Hands and knees, beginner"
    assert page.page.detail.stage.view.accessibleName().endswith("shown by a moving figure")


@pytest.mark.parametrize("exercise", ["pelvic-tilt", "single-leg-romanian-deadlift", "deadlift"])
@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_no_word_is_cut(qtbot, qapp, training, exercise, size):
    page = Page(qtbot, qapp, training, size)
    page.page.show_exercise(exercise)
    if size == NARROW:
        page.page._open()
    for _ in range(4):
        QtCore.QCoreApplication.processEvents()
    assert faults(page.page) == []


def test_swatches_tell_their_word_and_choose(qtbot, qapp):
    swatches = Swatches(theme_for(qapp), "skin", "Skin")
    qtbot.addWidget(swatches)
    swatches.show()
    swatches.set_value("tan")
    assert swatches.value == "tan"
    buttons = {one.accessibleName(): one for one in swatches.findChildren(QtWidgets.QAbstractButton)}
    assert "Skin: as drawn" in buttons
    with qtbot.waitSignal(swatches.chosen, timeout=0) as told:
        qtbot.keyClick(buttons["Skin: deep"], Key.Key_Return)
    assert told.args == ["deep"]
    assert swatches.value == "deep"


def test_each_key_of_a_search_finds_and_none_waits_for_what_stands_beside_the_list(page, qtbot, monkeypatch):
    shown: list[str] = []
    plain = page.page.detail.show_exercise

    def show(one, known):
        shown.append(one.id)
        plain(one, known)

    monkeypatch.setattr(page.page.detail, "show_exercise", show)
    for letter in "glute":
        page.type(letter)
        assert page.page.current == page.ids[0]
    assert shown == []
    qtbot.waitUntil(lambda: bool(shown), timeout=2000)
    assert shown == [page.ids[0]]
    assert page.page.detail.exercise.id == page.ids[0]


def test_enter_right_after_a_search_opens_what_was_found(page):
    page.type("dead bug")
    page.press(Key.Key_Return)
    assert page.page.detail.exercise.id == page.ids[0]


def test_a_card_that_is_whole_only_beside_its_bar_does_not_show_and_hide_it_without_end(page):
    page.page.open("seated-rotation")
    QtWidgets.QApplication.processEvents()
    scroll, stage = page.page.detail._scroll, page.page.detail.stage
    beside = stage.width()
    for policy in (QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOn, QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff):
        scroll.setVerticalScrollBarPolicy(policy)
        QtWidgets.QApplication.processEvents()
        assert stage.width() == beside


@pytest.mark.parametrize("exercise", ["romanian-deadlift", "glute-bridge", "single-leg-romanian-deadlift"])
def test_the_ladder_ends_where_the_card_does(page, exercise):
    page.page.open("bird-dog")
    QtWidgets.QApplication.processEvents()
    page.page.open(exercise)
    QtWidgets.QApplication.processEvents()
    detail = page.page.detail
    foot = detail.ladder.mapTo(detail, QtCore.QPoint()).y() + detail.ladder.height()
    assert detail.height() - 20 <= foot <= detail.height() - 12


def test_a_row_that_comes_into_view_leaves_no_half_row_above(page):
    page.page.open("romanian-deadlift")
    top = page.page.list.indexAt(QtCore.QPoint(20, 0))
    assert top.row() > 0
    assert page.page.list.visualRect(top).top() == 0


def test_the_cross_in_the_search_empties_it(page, qtbot):
    field = page.page.search
    middle = QtCore.QPoint(field.width() - 20, field.height() // 2)
    field.setText("zzzz")
    qtbot.mouseClick(field, QtCore.Qt.MouseButton.LeftButton, pos=QtCore.QPoint(field.width() // 2, middle.y()))
    assert field.text() == "zzzz"
    qtbot.mouseClick(field, QtCore.Qt.MouseButton.LeftButton, pos=middle)
    assert field.text() == ""
    assert len(page.ids) == len(page.training.library.exercises)
