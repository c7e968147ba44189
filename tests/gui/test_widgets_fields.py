# SPDX-License-Identifier: GPL-3.0-or-later
"""Pain scale, dose field, set cells and choices answer the keyboard and say what they are."""

from __future__ import annotations

import pytest
from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import Qt

from lbtrainer.qt.theme import Choice
from lbtrainer.ui.widgets.check_box import CheckBox
from lbtrainer.ui.widgets.dose_field import DoseField, SetCell
from lbtrainer.ui.widgets.fields import DropDown
from lbtrainer.ui.widgets.pain_scale import PainScale
from lbtrainer.ui.widgets.search_field import SearchField
from lbtrainer.ui.widgets.segmented import Segmented
from lbtrainer.ui.widgets.switch import Switch
from tests.helpers.look import theme_for


class Clock:
    """Milliseconds that only a test moves."""

    def __init__(self) -> None:
        self.now_ms = 0

    def __call__(self) -> int:
        return self.now_ms


@pytest.fixture
def theme(qapp):
    return theme_for(qapp)


@pytest.fixture
def shown(qtbot):
    """Shows a widget in a window of its own and gives it the focus."""

    def show(widget: QtWidgets.QWidget) -> QtWidgets.QWidget:
        qtbot.addWidget(widget)
        widget.show()
        widget.setFocus()
        return widget

    return show


def role_of(widget: QtWidgets.QWidget) -> QtGui.QAccessible.Role:
    return QtGui.QAccessible.queryAccessibleInterface(widget).role()


class TestPainScale:
    @pytest.fixture
    def clock(self):
        return Clock()

    @pytest.fixture
    def scale(self, theme, shown, clock):
        return shown(PainScale(theme, "How is your back now?", clock_ms=clock))

    def test_has_no_answer_until_there_is_one(self, scale):
        assert scale.answer is None
        assert "Not answered" in scale.accessibleDescription()

    @pytest.mark.parametrize("digit", range(10))
    def test_number_keys_choose(self, scale, qtbot, digit):
        with qtbot.waitSignal(scale.chosen) as signal:
            qtbot.keyClicks(scale, str(digit))
        assert signal.args == [digit]
        assert (scale.answer, scale.value()) == (digit, digit)

    @pytest.mark.parametrize(("after_ms", "answer"), [(0, 10), (600, 10), (601, 0)])
    def test_one_then_nought_is_ten_when_they_follow_soon(self, scale, qtbot, clock, after_ms, answer):
        qtbot.keyClicks(scale, "1")
        clock.now_ms += after_ms
        qtbot.keyClicks(scale, "0")
        assert scale.answer == answer

    def test_another_number_between_them_breaks_the_ten(self, scale, qtbot):
        qtbot.keyClicks(scale, "120")
        assert scale.answer == 0

    def test_arrows_move_and_stop_at_the_ends(self, scale, qtbot):
        qtbot.keyClick(scale, Qt.Key.Key_Right)
        assert scale.answer == 0
        qtbot.keyClick(scale, Qt.Key.Key_Right)
        qtbot.keyClick(scale, Qt.Key.Key_Right)
        qtbot.keyClick(scale, Qt.Key.Key_Left)
        assert scale.answer == 1
        qtbot.keyClick(scale, Qt.Key.Key_End)
        qtbot.keyClick(scale, Qt.Key.Key_Right)
        assert scale.answer == 10

    def test_a_click_chooses_the_cell(self, scale, qtbot):
        scale.resize(330, scale.height())
        qtbot.mouseClick(scale, Qt.MouseButton.LeftButton, pos=QtCore.QPoint(329, 5))
        assert scale.answer == 10

    def test_set_by_the_page_it_tells_nobody(self, scale, qtbot):
        with qtbot.assertNotEmitted(scale.chosen):
            scale.set_answer(4)
        assert scale.answer == 4

    def test_reads_as_a_slider_with_the_answers_word(self, scale):
        scale.set_answer(4)
        scale.set_meaning("moderate", "Easier form, one set less")
        assert role_of(scale) == QtGui.QAccessible.Role.Slider
        assert scale.accessibleName() == "How is your back now?"
        assert scale.accessibleDescription().endswith("4 moderate")

    def test_other_keys_go_on_to_the_page(self, scale):
        event = QtGui.QKeyEvent(QtCore.QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
        scale.keyPressEvent(event)
        assert not event.isAccepted()


class TestDoseField:
    @pytest.fixture
    def field(self, theme, shown):
        return shown(DoseField(theme, "Load", 20, least=0, most=22.5, step=2.5, unit="kg"))

    def number(self, field):
        return field.focusProxy()

    def test_shows_its_number_with_the_unit_and_no_needless_noughts(self, field):
        assert self.number(field).text() == "20 kg"
        field.set_value(17.5)
        assert self.number(field).text() == "17.5 kg"

    def test_up_and_down_step_and_stop_at_the_ends(self, field, qtbot):
        for _ in range(3):
            qtbot.keyClick(self.number(field), Qt.Key.Key_Up)
        assert field.value == 22.5
        qtbot.keyClick(self.number(field), Qt.Key.Key_Down)
        assert field.value == 20

    def test_can_be_typed(self, field, qtbot):
        self.number(field).selectAll()
        qtbot.keyClicks(self.number(field), "12.5")
        with qtbot.waitSignal(field.value_changed) as signal:
            qtbot.keyClick(self.number(field), Qt.Key.Key_Return)
        assert signal.args == [12.5]

    def test_minus_and_plus_do_the_same_with_the_mouse(self, field, qtbot):
        minus, plus = field.findChildren(QtWidgets.QToolButton)
        qtbot.mouseClick(plus, Qt.MouseButton.LeftButton)
        assert (field.value, plus.isEnabled(), minus.isEnabled()) == (22.5, False, True)
        qtbot.mouseClick(minus, Qt.MouseButton.LeftButton)
        assert field.value == 20

    def test_set_by_the_page_it_tells_nobody(self, field, qtbot):
        with qtbot.assertNotEmitted(field.value_changed):
            field.set_value(10)

    def test_goes_over_to_other_colours_with_nothing_set_too(self, field, theme):
        field.set_value(0)
        field.set_nothing("Set load")
        line = self.number(field).lineEdit()
        for choice in (Choice.DARK, Choice.LIGHT):
            theme.choose(choice)
            beside_the_words = field.grab().toImage().pixelColor(line.mapTo(field, line.rect().topLeft()))
            assert beside_the_words == theme.token("sunken")
            assert line.palette().text().color() == theme.token("ink")

    def test_its_number_can_be_seen(self, field):
        assert self.number(field).lineEdit().width() > 40

    def test_has_name_and_role(self, field):
        assert self.number(field).accessibleName() == "Load"
        assert role_of(self.number(field)) == QtGui.QAccessible.Role.SpinBox


class TestSetCell:
    @pytest.fixture
    def cell(self, theme, shown):
        return shown(SetCell(theme, "Set 1, repetitions", 12, most=60))

    def test_arrows_change_it_at_once(self, cell, qtbot):
        with qtbot.waitSignal(cell.edited) as signal:
            qtbot.keyClick(cell, Qt.Key.Key_Up)
        assert (signal.args, cell.value) == ([13], 13)

    def test_typing_counts_with_return(self, cell, qtbot):
        cell.selectAll()
        qtbot.keyClicks(cell, "9")
        assert cell.value == 12
        qtbot.keyClick(cell, Qt.Key.Key_Return)
        assert cell.value == 9

    def test_what_is_typed_after_a_click_replaces_the_number(self, cell, qtbot):
        qtbot.mouseClick(cell, Qt.MouseButton.LeftButton)
        cell.clearFocus()
        cell.setFocus(Qt.FocusReason.MouseFocusReason)
        qtbot.mouseClick(cell, Qt.MouseButton.LeftButton)
        qtbot.keyClicks(cell, "07")
        qtbot.keyClick(cell, Qt.Key.Key_Return)
        assert (cell.text(), cell.value) == ("7", 7)

    def test_an_empty_cell_goes_back_to_its_number(self, cell, qtbot):
        cell.selectAll()
        qtbot.keyClick(cell, Qt.Key.Key_Backspace)
        cell.clearFocus()
        assert (cell.text(), cell.value) == ("12", 12)


class TestSegmented:
    @pytest.fixture
    def words(self, theme, shown):
        choices = [("easy", "Easy"), ("right", "Just right"), ("hard", "Hard")]
        return shown(Segmented(theme, choices, "How hard was it?", value="right"))

    def test_arrows_move_the_choice(self, words, qtbot):
        buttons = words.findChildren(QtWidgets.QAbstractButton)
        buttons[1].setFocus()
        with qtbot.waitSignal(words.chosen) as signal:
            qtbot.keyClick(buttons[1], Qt.Key.Key_Right)
        assert (signal.args, words.value) == (["hard"], "hard")

    def test_a_click_chooses(self, words, qtbot):
        qtbot.mouseClick(words.findChildren(QtWidgets.QAbstractButton)[0], Qt.MouseButton.LeftButton)
        assert words.value == "easy"

    def test_tab_comes_to_the_chosen_word_even_at_the_first_visit(self, words):
        takes_tab = [
            bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus) for one in words.findChildren(QtWidgets.QAbstractButton)
        ]
        assert takes_tab == [False, True, False]
        words.set_value(None)
        assert words.findChildren(QtWidgets.QAbstractButton)[0].focusPolicy() & Qt.FocusPolicy.TabFocus

    def test_may_begin_without_a_choice_and_lose_it(self, theme, shown):
        words = shown(Segmented(theme, [("a", "A"), ("b", "B")], "Which?"))
        assert words.value is None
        words.set_value("b")
        words.set_value(None)
        assert words.value is None

    def test_set_by_the_page_it_tells_nobody(self, words, qtbot):
        with qtbot.assertNotEmitted(words.chosen):
            words.set_value("easy")
        assert words.value == "easy"

    def test_each_word_reads_as_one_choice_of_several(self, words):
        roles = {role_of(button) for button in words.findChildren(QtWidgets.QAbstractButton)}
        assert roles <= {QtGui.QAccessible.Role.RadioButton, QtGui.QAccessible.Role.CheckBox}


class TestSmallChoices:
    @pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
    @pytest.mark.parametrize("kind", [Switch, CheckBox])
    def test_switch_and_box_turn_by_key(self, theme, shown, qtbot, kind, key):
        widget = shown(kind(theme, "Hands-free"))
        qtbot.keyClick(widget, key)
        assert widget.isChecked()
        assert widget.accessibleName() == "Hands-free"
        assert role_of(widget) == QtGui.QAccessible.Role.CheckBox

    def test_a_box_gets_the_height_its_words_need(self, theme, shown):
        box = shown(CheckBox(theme, "Pain, weakness or tingling in both legs, or new trouble walking"))
        assert box.heightForWidth(180) > box.heightForWidth(600)

    def test_a_drop_down_tells_the_key_of_the_word(self, theme, shown, qtbot):
        field = shown(DropDown(theme, [("2", "two"), ("3", "three")], "Reps left", value="2"))
        with qtbot.waitSignal(field.chosen) as signal:
            qtbot.keyClick(field, Qt.Key.Key_Down)
        assert signal.args == ["3"]

    def test_a_drop_down_says_what_it_is_for_where_its_name_is_not_read(self, theme, shown):
        field = shown(DropDown(theme, [("1", "100 %")], "Text size", value="1"))
        assert field.accessibleDescription() == "Text size"
        field.setAccessibleDescription("Everything grows with it.")
        assert field.accessibleDescription() == "Text size. Everything grows with it."

    def test_escape_empties_the_search(self, theme, shown, qtbot):
        field = shown(SearchField(theme, "Search"))
        qtbot.keyClicks(field, "plank")
        qtbot.keyClick(field, Qt.Key.Key_Escape)
        assert field.text() == ""


@pytest.mark.parametrize("choice", [Choice.LIGHT, Choice.DARK])
def test_all_of_them_are_drawn_in_both_themes_and_at_every_scale(qapp, qtbot, choice):
    theme = theme_for(qapp, choice)
    page = QtWidgets.QWidget()
    qtbot.addWidget(page)
    column = QtWidgets.QVBoxLayout(page)
    scale = PainScale(theme, "Pain", cell_height=110)
    scale.set_answer(7)
    scale.set_meaning("strong", "Gentle Pain Relief, or a walk")
    for widget in (
        scale,
        DoseField(theme, "Load", 20, least=0, most=200, unit="kg"),
        SetCell(theme, "Set 1", 12),
        Segmented(theme, [("a", "A"), ("b", "B")], "Which?", value="a"),
        Switch(theme, "On", checked=True),
        CheckBox(theme, "Ticked", checked=True),
        DropDown(theme, [("2", "2")], "Left"),
        SearchField(theme, "Search"),
    ):
        column.addWidget(widget)
    page.show()
    for width in (900, 1600, 2560):
        theme.fit_window(width, width)
        assert not page.grab().isNull()
