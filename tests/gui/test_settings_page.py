# SPDX-License-Identifier: GPL-3.0-or-later
"""Every setting holds at once, is in the file at once, and shows what is in force."""

from __future__ import annotations

import pytest
from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import Qt

from lbtrainer.ui.gear_list import GearList
from lbtrainer.ui.settings_page import SettingsPage
from lbtrainer.ui.widgets.check_row import CheckRow
from lbtrainer.ui.widgets.dose_field import DoseField
from lbtrainer.ui.widgets.fields import DropDown
from lbtrainer.ui.widgets.notice import Notice
from lbtrainer.ui.widgets.segmented import Segmented
from lbtrainer.ui.widgets.switch import Switch
from tests.helpers.home import Home
from tests.helpers.look import theme_for
from tests.helpers.shelf import Shelf


class Shown:
    """The page with what a person does to it."""

    def __init__(self, qtbot, theme, home, *, opens=True, own_cache=False, **settings):
        self.qtbot, self.theme, self.home = qtbot, theme, home
        if own_cache:
            home.folders = home.folders._replace(cache=home.folders.data.parent / "cache")
        self.training = home.training(**settings)
        self.opened: list[object] = []
        self.told = 0

        def opener(folder):
            self.opened.append(folder)
            return opens

        self.page = SettingsPage(theme, self.training, opener=opener)
        self.page.settings_changed.connect(self._count)
        qtbot.addWidget(self.page)
        self.page.resize(1192, 800)
        self.page.show()
        self.page.finish()

    def _count(self):
        self.told += 1

    def named(self, kind, name):
        return next(one for one in self.page.findChildren(kind) if one.accessibleName() == name)

    def choose(self, name, word):
        row = self.named(Segmented, name)
        button = next(one for one in row.findChildren(QtWidgets.QAbstractButton) if one.text() == word)
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    @property
    def notice(self):
        (notice,) = self.page.findChildren(Notice)
        return notice.accessibleName() if notice.isVisibleTo(self.page) else ""


@pytest.fixture
def theme(qapp):
    return theme_for(qapp, motion=True)


@pytest.fixture
def shown(qtbot, theme, tmp_path):
    home = Home(tmp_path)
    return lambda **settings: Shown(qtbot, theme, home, **settings)


@pytest.mark.parametrize(
    ("row", "word", "setting", "value"),
    [
        ("View", "Near", "view", "near"),
        ("Repetitions", "Own pace", "rep_mode", "self-paced"),
        ("First side", "Right", "first_side", "right"),
        ("Weights in", "lb", "units", "lb"),
        ("Colours", "Dark", "theme", "dark"),
    ],
)
def test_a_choice_is_kept_and_told(shown, row, word, setting, value):
    page = shown()
    page.choose(row, word)
    assert getattr(page.training.settings, setting) == value
    assert getattr(page.home.settings, setting) == value
    assert page.told == 1


@pytest.mark.parametrize(
    ("name", "setting", "value"),
    [
        ("To the top", "to_the_top", True),
        ("Wait for me with weights", "loaded_waits", False),
        ("Movement", "motion", False),
    ],
)
def test_a_switch_works_by_space(shown, name, setting, value):
    page = shown()
    switch = page.named(Switch, name)
    switch.setFocus()
    page.qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert getattr(page.home.settings, setting) is value


class TestLook:
    @pytest.mark.parametrize(("title", "word", "setting"), [("Skin", "deep", "skin"), ("Hair", "auburn", "hair")])
    def test_skin_and_hair_are_kept_and_worn_at_once(self, shown, title, word, setting):
        page = shown()
        before = page.training.figures.look(page.theme).colours[setting]
        swatch = page.named(QtWidgets.QAbstractButton, f"{title}: {word}")
        page.qtbot.mouseClick(swatch, Qt.MouseButton.LeftButton)
        assert getattr(page.home.settings, setting) == word
        assert page.told == 1
        assert page.training.figures.look(page.theme).colours[setting] != before
        page.qtbot.keyClick(page.named(QtWidgets.QAbstractButton, f"{title}: as drawn"), Qt.Key.Key_Return)
        assert getattr(page.home.settings, setting) == ""
        assert page.training.figures.look(page.theme).colours[setting] == before

    def test_the_theme_turns_at_once(self, shown):
        page = shown()
        page.choose("Colours", "Dark")
        assert page.theme.dark
        page.choose("Colours", "Light")
        assert not page.theme.dark

    def test_movement_stops_at_once(self, shown):
        page = shown()
        page.qtbot.mouseClick(page.named(Switch, "Movement"), Qt.MouseButton.LeftButton)
        assert not page.theme.motion

    def test_the_text_really_grows(self, shown, qapp):
        page = shown()
        title = next(one for one in page.page.findChildren(QtWidgets.QLabel) if one.text() == "Settings")
        before = title.fontMetrics().height()
        sizes = page.named(DropDown, "Text size")
        sizes.setFocus()
        sizes.setCurrentIndex(sizes.findText("150 %"))
        sizes.activated.emit(sizes.currentIndex())
        assert page.home.settings.text_scale == 1.5
        assert page.theme.font(20).pixelSize() == 30
        assert qapp.font().pixelSize() == 22
        assert title.fontMetrics().height() == pytest.approx(1.5 * before, abs=2)

    def test_text_size_and_window_size_multiply(self, theme):
        theme.fit_window(1920, 1200)
        theme.set_text_scale(1.1)
        assert theme.scale == pytest.approx(1.65)
        theme.fit_window(900, 600)
        assert theme.scale == pytest.approx(1.1)

    def test_a_size_written_by_hand_is_shown(self, shown):
        assert shown(text_scale=1.3).named(DropDown, "Text size").currentText() == "130 %"


class TestTimes:
    def test_rests_in_steps_of_a_tenth_and_what_that_means(self, shown):
        page = shown()
        field = page.named(QtWidgets.QDoubleSpinBox, "Rests")
        page.qtbot.keyClick(field, Qt.Key.Key_Down)
        page.qtbot.keyClick(field, Qt.Key.Key_Down)
        assert page.home.settings.rest_scale == 0.8
        assert any(one.text() == "A rest of 60 s takes 48 s." for one in page.page.findChildren(QtWidgets.QLabel))

    def test_get_readies(self, shown):
        page = shown(ready_scale=1.5)
        field = page.named(QtWidgets.QDoubleSpinBox, "Get ready")
        assert field.value() == 150
        page.qtbot.keyClick(field, Qt.Key.Key_Up)
        assert page.home.settings.ready_scale == 1.6

    def test_the_ends_are_those_of_the_settings_file(self, shown):
        fields = shown().page.findChildren(DoseField)
        spins = [field.findChild(QtWidgets.QDoubleSpinBox) for field in fields]
        assert [(spin.minimum(), spin.maximum()) for spin in spins] == [(50, 300)] * 2 + [
            (60, 160),
            (50, 150),
            (10, 100),
            (10, 100),
        ]


class TestEmergencyNumber:
    def type(self, page, text):
        field = page.named(QtWidgets.QLineEdit, "Emergency number")
        field.selectAll()
        page.qtbot.keyClicks(field, text) if text else page.qtbot.keyClick(field, Qt.Key.Key_Delete)
        page.qtbot.keyClick(field, Qt.Key.Key_Return)
        return field

    def test_it_is_taken(self, shown):
        page = shown()
        self.type(page, "999")
        assert page.home.settings.emergency_number == "999"

    def test_words_are_not_typed_at_all(self, shown):
        page = shown()
        assert self.type(page, "call 911").text().strip() == "911"

    def test_left_empty_or_without_a_digit_the_old_one_comes_back(self, shown):
        page = shown()
        assert self.type(page, "").text() == "112"
        assert self.type(page, "+ ").text() == "112"
        QtWidgets.QApplication.sendEvent(
            page.named(QtWidgets.QLineEdit, "Emergency number"), QtGui.QFocusEvent(QtGui.QFocusEvent.Type.FocusOut)
        )
        assert page.training.settings.emergency_number == "112"

    def test_the_check_can_be_done_again(self, shown):
        page = shown()
        asked = []
        page.page.check_requested.connect(lambda: asked.append(True))
        button = next(one for one in page.page.findChildren(QtWidgets.QPushButton) if one.text() == "Do the check")
        button.click()
        assert asked == [True]


class TestEquipment:
    def row(self, page, name):
        return next(one for one in page.page.findChildren(CheckRow) if one.key == name)

    def test_what_is_at_hand_is_ticked_and_can_change(self, shown):
        page = shown(equipment=("mat",))
        assert self.row(page, "Mat").isChecked()
        self.row(page, "Pair of dumbbells").click()
        assert page.home.settings.equipment == ("mat", "dumbbell", "dumbbells")
        self.row(page, "Mat").click()
        assert page.home.settings.equipment == ("dumbbell", "dumbbells")

    def test_never_asked_everything_counts_as_there(self, shown):
        page = shown()
        assert all(row.isChecked() for row in page.page.findChildren(CheckRow))


class TestFolders:
    def buttons(self, page):
        return [one for one in page.page.findChildren(QtWidgets.QPushButton) if one.text() == "Open"]

    def test_each_is_made_if_need_be_and_opened(self, shown):
        page = shown()
        for button in self.buttons(page):
            button.click()
        folders = page.home.folders
        assert page.opened == [folders.data, folders.backups, folders.config]
        assert folders.backups.is_dir()

    def test_own_files_that_cannot_be_used_are_told_and_opened(self, shown, tmp_path):
        shelf = Shelf(tmp_path / "config")
        written = shelf.write("exercises/own-move.yaml", "schema: 1\nid: own-move\n")
        page = shown(own_cache=True)
        said = " ".join(one.text() for one in page.page.findChildren(QtWidgets.QLabel))
        assert "exercises/own-move.yaml cannot be used" in said
        assert "own-move.yaml:1:1: " in said
        page.named(QtWidgets.QPushButton, "Open file: exercises/own-move.yaml").click()
        assert page.opened == [written]

    def test_without_a_file_manager_it_says_where_it_is(self, shown):
        page = shown(opens=False)
        self.buttons(page)[0].click()
        assert page.notice == f"No file manager answered. The folder is {page.home.folders.data}"

    def test_a_folder_that_cannot_be_made_is_told(self, shown):
        page = shown()
        page.home.folders.data.parent.mkdir(parents=True, exist_ok=True)
        page.home.folders.data.write_text("in the way")
        self.buttons(page)[0].click()
        assert "could not be made" in page.notice
        assert page.opened == []


def test_a_setting_that_cannot_be_saved_holds_and_says_so(shown):
    page = shown()
    page.home.folders.config.write_text("in the way")
    page.choose("Colours", "Dark")
    assert page.theme.dark
    assert "could not be saved" in page.notice


def test_it_shows_what_was_changed_elsewhere(shown):
    page = shown()
    page.training.change_settings(view="near", rest_scale=2.0)
    page.page.hide()
    page.page.show()
    assert page.named(Segmented, "View").value == "near"
    assert page.named(QtWidgets.QDoubleSpinBox, "Rests").value() == 200
    assert page.told == 0


def test_about_says_version_licence_privacy_and_what_this_is_not(shown):
    words = " ".join(one.text() for one in shown().page.findChildren(QtWidgets.QLabel))
    for part in ("Lower Back Trainer 0.", "not medical advice", "GNU General Public License", "stays on this computer"):
        assert part in words


def test_every_control_is_named_and_reached_by_tab(shown):
    page = shown()
    controls = (QtWidgets.QAbstractButton, QtWidgets.QLineEdit, QtWidgets.QComboBox, QtWidgets.QDoubleSpinBox)
    found = [control for kind in controls for control in page.page.findChildren(kind)]
    reached = [one for one in found if one.isVisibleTo(page.page) and one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert reached
    assert [one for one in reached if not (one.accessibleName() or getattr(one, "text", str)())] == []


def test_the_page_is_built_card_by_card_and_tab_goes_through_it_in_reading_order(qtbot, theme, tmp_path):
    page = SettingsPage(theme, Home(tmp_path).training())
    qtbot.addWidget(page)
    page.resize(1192, 800)

    def cards():
        return [one.accessibleName() for one in page.findChildren(QtWidgets.QFrame) if one.property("look") == "card"]

    page.show()
    assert cards() == ["Look"]  # the one that takes the keyboard
    QtWidgets.QApplication.processEvents()
    assert 1 < len(cards()) < 7  # the window has had its turn before all of them stood
    page.hide()
    left = len(cards())
    QtWidgets.QApplication.processEvents()
    assert len(cards()) == left
    page.show()
    for _ in range(7):
        QtWidgets.QApplication.processEvents()
    every = ["Look", "Session", "Before you train", "Voice and tones", "What you have at hand", "Folders", "About"]
    assert sorted(cards()) == sorted(every)
    reached = [_card_of(control) for control in _tab_order(page)]
    assert [card for card in dict.fromkeys(reached) if card] == every[:-1]  # About is only to read


def _tab_order(page):
    control = page.nextInFocusChain()
    while control is not None and control is not page:
        if control.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield control
        control = control.nextInFocusChain()


def _card_of(control):
    while control is not None and control.property("look") != "card":
        control = control.parentWidget()
    return "" if control is None else control.accessibleName()


def test_one_column_on_a_narrow_page(shown):
    page = shown()
    page.page.resize(800, 600)
    cards = [card for card in page.page.findChildren(QtWidgets.QFrame) if card.property("look") == "card"]
    assert len({card.mapTo(page.page, card.rect().topLeft()).x() for card in cards}) == 1


@pytest.mark.parametrize(("width", "columns"), [(812, 2), (620, 1)])
def test_gear_takes_two_columns_as_soon_as_they_have_room(shown, width, columns):
    page = shown()
    page.page.resize(width, 600)
    for _ in range(3):
        QtWidgets.QApplication.processEvents()
    rows = page.page.findChildren(GearList)[0].findChildren(CheckRow)
    assert len({row.mapTo(page.page, QtCore.QPoint()).x() for row in rows}) == columns
