# SPDX-License-Identifier: GPL-3.0-or-later
"""The first start by keyboard alone, what a tick leads to, and that it never comes back."""

from __future__ import annotations

import re
from typing import Any

import pytest
from PySide6 import QtWidgets
from PySide6.QtCore import QPoint, QRect, Qt

from lbtrainer.domain.cautions import Caution
from lbtrainer.domain.pain import RED_FLAGS, Urgency, red_flags
from lbtrainer.ui.profile_parts import CareList
from lbtrainer.ui.welcome.small_print import CONSENT
from lbtrainer.ui.welcome.welcome_calm import CalmStep
from lbtrainer.ui.welcome.welcome_care import CareStep
from lbtrainer.ui.welcome.welcome_check import CheckStep
from lbtrainer.ui.welcome.welcome_consent import ConsentStep
from lbtrainer.ui.welcome.welcome_gear import GearStep
from lbtrainer.ui.welcome_page import WelcomePage
from lbtrainer.ui.widgets.cards import Card
from lbtrainer.ui.widgets.check_row import CheckRow
from lbtrainer.ui.widgets.fit_label import FitLabel
from lbtrainer.ui.widgets.number_field import NumberField
from tests.helpers.home import Home
from tests.helpers.look import theme_for

FIRST, LAST = RED_FLAGS[0], RED_FLAGS[-1]
WORDS_A_MINUTE = 238
"""Adults reading English in silence, the mean of 190 studies: Brysbaert 2019, doi 10.1016/j.jml.2019.104047."""


class Welcome:
    """A shown page with what a person does to it."""

    def __init__(self, qtbot, theme, home, *, size=(1280, 800), country="DE", **settings):
        self.qtbot, self.home = qtbot, home
        self.training = home.training(**settings)
        self.page = WelcomePage(theme, self.training, country=country)
        self.done: list[bool] = []
        self.picks_week: bool | None = None
        self.page.done.connect(self.ended)
        qtbot.addWidget(self.page)
        self.page.resize(*size)
        self.page.show()
        self.page.activateWindow()
        qtbot.waitUntil(lambda: QtWidgets.QApplication.focusWidget() is not None)

    def ended(self, picks_week):
        self.done.append(True)
        self.picks_week = picks_week

    @property
    def step(self) -> Any:
        return self.page.findChildren(QtWidgets.QStackedWidget)[0].currentWidget()

    def at(self, kind):
        return isinstance(self.step, kind)

    @property
    def focused(self):
        return QtWidgets.QApplication.focusWidget()

    def press(self, *keys):
        for key in keys:
            self.qtbot.keyClick(self.focused, key)

    def click(self, text):
        button = next(
            one
            for one in self.step.findChildren(QtWidgets.QPushButton)
            if one.text() == text and one.isVisibleTo(self.page)
        )
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def place(self, widget):
        """Where it is on the page."""
        return QRect(widget.mapTo(self.page, QPoint(0, 0)), widget.size())

    def tick(self, flag):
        next(row for row in self.step.findChildren(CheckRow) if row.key == flag.id).click()

    def words(self):
        labels = self.step.findChildren(QtWidgets.QLabel)
        return " ".join(label.text() for label in labels if label.isVisibleTo(self.page))


@pytest.fixture
def theme(qapp):
    return theme_for(qapp)


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path)


@pytest.fixture
def welcome(qtbot, theme, home):
    return lambda **settings: Welcome(qtbot, theme, home, **settings)


@pytest.fixture
def check(welcome):
    """At the check of a first start."""
    first = welcome()
    first.press(Qt.Key.Key_Space, Qt.Key.Key_Return)
    assert first.at(CheckStep)
    return first


class TestFirstStart:
    def test_by_keyboard_alone_in_eight_keys(self, welcome):
        first = welcome()
        assert first.at(ConsentStep)
        first.press(Qt.Key.Key_Space, Qt.Key.Key_Return)
        assert first.at(CheckStep)
        first.press(Qt.Key.Key_Return, Qt.Key.Key_Return)
        assert first.at(CareStep)
        first.press(Qt.Key.Key_Return)
        assert first.at(GearStep)
        assert not first.done
        first.press(Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Return)
        assert first.done == [True]
        assert first.picks_week

        kept = first.home.settings
        assert kept.red_flag_answer == "none"
        assert kept.welcome_accepted_utc == kept.red_flag_utc == "2026-06-22T05:42:00.000Z"
        assert kept.equipment == ("mat", "towel", "strap"), "the chair was unticked"
        assert (kept.cautions, kept.experience, kept.aim) == ((), None, None), "skipped is not said"
        assert kept.emergency_number == "112"

    def test_the_first_enter_ticks_the_consent_and_the_next_goes_on(self, welcome):
        first = welcome()
        box = first.step.findChild(CheckRow)
        first.press(Qt.Key.Key_Return)
        assert first.at(ConsentStep)
        assert box.isChecked()
        first.press(Qt.Key.Key_Return)
        assert first.at(CheckStep)
        assert first.home.settings.welcome_accepted_utc is None, "kept with the answer to the check"

    def test_head_and_button_stand_at_the_same_place_on_every_step(self, check):
        places = set()
        for button in ("None of these", "None of these", "Pick a week"):
            QtWidgets.QApplication.processEvents()
            shown = next(one for one in check.step.findChildren(QtWidgets.QPushButton) if one.text() == button)
            places.add((check.place(check.step.title).topLeft(), check.place(shown).topLeft()))
            check.click(button)
        assert len(places) == 1

    @pytest.mark.parametrize("size", [(900, 600), (1280, 800), (1920, 1080)])
    def test_continue_stands_near_its_box_and_as_low_as_on_the_next_step(self, qtbot, theme, home, size):
        theme.fit_window(*size)
        first = Welcome(qtbot, theme, home, size=size)
        button = next(one for one in first.step.findChildren(QtWidgets.QPushButton) if one.text() == "Continue")
        QtWidgets.QApplication.processEvents()
        at = first.place(button)
        assert 0 < at.top() - first.place(first.step.findChild(CheckRow)).bottom() < theme.px(80)
        first.press(Qt.Key.Key_Space, Qt.Key.Key_Return)
        QtWidgets.QApplication.processEvents()
        none = next(one for one in first.step.findChildren(QtWidgets.QPushButton) if one.text() == "None of these")
        assert first.place(none).top() == at.top()

    def test_the_button_says_why_it_is_off(self, welcome):
        first = welcome()
        button = next(one for one in first.step.findChildren(QtWidgets.QPushButton) if one.text() == "Continue")
        assert not button.isEnabled()
        assert button.toolTip() == "Tick the box first, with a click or Enter."

    def test_broken_off_before_the_check_it_begins_anew(self, check):
        assert check.home.settings.welcome_accepted_utc is None

    def test_it_works_where_the_settings_cannot_be_written(self, check):
        check.home.folders.config.parent.mkdir(parents=True, exist_ok=True)
        check.home.folders.config.write_text("in the way")
        check.click("None of these")
        check.click("None of these")
        check.click("See the routines")
        assert check.done == [True]
        assert check.picks_week is False


def test_whoever_reads_each_question_has_answered_within_a_minute(welcome):
    first = welcome()
    read, questions = 0, (ConsentStep, CheckStep, CareStep, GearStep)
    for step in questions:
        assert first.at(step)
        rows = [row.text() for row in first.step.findChildren(CheckRow) if row.isVisibleTo(first.page)]
        heads = [] if step is ConsentStep else [first.step.title.text(), first.step.lead.text()]
        heads += [card.accessibleName() for card in first.step.findChildren(Card) if step is CheckStep]
        read += len(" ".join((*heads, *rows)).split())
        if step is ConsentStep:
            first.press(Qt.Key.Key_Space, Qt.Key.Key_Return)
        elif step is not GearStep:
            first.click("None of these")
    assert read > 200
    assert read / WORDS_A_MINUTE * 60 + len(questions) <= 60, f"{read} words, and a second for each page to press on"


class TestTheCheck:
    def test_nothing_is_ticked_and_none_of_these_has_no_focus(self, check):
        rows = check.step.findChildren(CheckRow)
        assert [row.key for row in rows] == [flag.id for flag in RED_FLAGS]
        assert not any(row.isChecked() for row in rows)
        assert check.focused is rows[0]

    def test_one_enter_comes_to_none_of_these_and_does_not_press_it(self, check):
        check.press(Qt.Key.Key_Return)
        assert check.at(CheckStep)
        assert check.focused.text() == "None of these"

    def test_with_a_tick_none_of_these_is_gone(self, check):
        check.press(Qt.Key.Key_Space)
        buttons = [one for one in check.step.findChildren(QtWidgets.QPushButton) if one.isVisibleTo(check.page)]
        assert [button.text() for button in buttons] == ["Continue", "I am not sure"]

    def test_an_emergency_sign_leads_to_one_thing_to_do(self, check):
        check.press(Qt.Key.Key_Space, Qt.Key.Key_Return)
        assert check.at(CalmStep)
        words = check.words()
        assert "Please get this checked now" in words
        assert "numb, tingling or changed feeling around genitals, anus, buttocks or inner thighs" in words
        assert "Go to an emergency department, or call" in words
        assert "112" in words
        assert "Do not drive yourself if your legs are weak" in words
        assert FIRST.say in words
        assert (check.home.settings.red_flag_answer, check.done) == ("yes", [])

    def test_an_urgent_sign_leads_to_the_doctor(self, check):
        check.tick(LAST)
        check.click("Continue")
        assert "Call your doctor today" in check.words()
        assert check.home.settings.red_flag_answer == "yes"

    def test_not_being_sure_is_met_kindly_and_keeps_sessions_closed(self, check):
        check.click("I am not sure")
        assert "Not being sure is a good reason to ask" in check.words()
        assert (check.home.settings.red_flag_answer, check.done) == ("unsure", [])

    def test_not_sure_beside_a_tick_is_still_that_tick(self, check):
        check.tick(FIRST)
        check.click("I am not sure")
        assert "Please get this checked now" in check.words()

    def test_many_ticks_stay_calm(self, check):
        for flag in RED_FLAGS:
            check.tick(flag)
        check.click("Continue")
        assert "12 more" in check.words()


class TestALowWindow:
    """What stands out of view is not answered unread, and what goes on is always in view."""

    @pytest.fixture
    def low(self, qtbot, theme, home):
        first = Welcome(qtbot, theme, home, size=(900, 600))
        first.press(Qt.Key.Key_Return, Qt.Key.Key_Return)
        QtWidgets.QApplication.processEvents()
        return first

    @pytest.fixture
    def large(self, low, theme):
        """The same window with words one and a half times as large."""
        theme.set_text_scale(1.5)
        QtWidgets.QApplication.processEvents()
        low.page.show_check()
        QtWidgets.QApplication.processEvents()
        return low

    def button(self, low, text):
        return next(one for one in low.step.findChildren(QtWidgets.QPushButton) if one.text() == text)

    def test_the_whole_check_is_seen_in_the_smallest_window(self, low):
        """With any system's font: a margin may lie below the edge, no word does, and nothing waits to be read."""
        for row in low.step.findChildren(CheckRow):
            assert low.step.page.sees(row)
        assert self.button(low, "None of these").isEnabled()

    def test_none_of_these_waits_until_all_have_been_in_view_and_says_so(self, large):
        none = self.button(large, "None of these")
        assert large.page.rect().contains(large.place(none))
        assert not none.isEnabled()
        assert none.toolTip() == "Read to the end first"
        large.click("None of these")
        assert large.at(CheckStep)
        while not none.isEnabled():
            assert self.button(large, "Read on").isVisible()
            large.click("Read on")
        assert large.step.page.sees(large.step.findChildren(CheckRow)[-1])
        assert not self.button(large, "Read on").isVisible()
        large.click("None of these")
        assert large.done == [True]

    def test_enter_reads_on_and_the_keyboard_goes_to_a_row_in_view(self, large):
        large.press(Qt.Key.Key_Return)
        assert large.step.page.verticalScrollBar().value() > 0
        assert isinstance(large.focused, CheckRow)
        assert large.step.page.sees(large.focused)
        while not self.button(large, "None of these").isEnabled():
            large.press(Qt.Key.Key_Return)
        large.press(Qt.Key.Key_Return)
        assert large.focused.text() == "None of these"

    def test_asked_again_it_waits_again(self, large):
        while not self.button(large, "None of these").isEnabled():
            large.click("Read on")
        large.page.show_check()
        QtWidgets.QApplication.processEvents()
        assert not self.button(large, "None of these").isEnabled()

    def test_a_sign_that_is_ticked_need_not_wait(self, low):
        low.press(Qt.Key.Key_Space)
        low.click("Continue")
        assert low.at(CalmStep)

    @pytest.mark.parametrize("urgency", list(Urgency))
    def test_what_to_do_is_seen_whole_with_the_longest_signs(self, low, urgency):
        longest = sorted(red_flags(urgency), key=lambda flag: -len(flag.words + flag.say))[:3]
        for flag in longest:
            low.tick(flag)
        low.click("Continue")
        QtWidgets.QApplication.processEvents()
        assert low.at(CalmStep)
        number = next((one for one in low.step.findChildren(QtWidgets.QLabel) if one.text() == "112"), None)
        assert (urgency is Urgency.EMERGENCY) is (number is not None)
        buttons = [self.button(low, words) for words in ("Close the app", "Back to the questions")]
        for shown in filter(None, (number, *buttons)):
            assert low.page.rect().contains(low.place(shown))
        assert low.step.page.verticalScrollBar().maximum() == 0, "and nothing below needs scrolling"

    def test_where_all_is_in_view_nothing_waits(self, check):
        assert self.button(check, "None of these").isEnabled()
        assert not self.button(check, "Read on").isVisible()


class TestTheWayBack:
    def test_a_tick_by_mistake_can_be_taken_back(self, check):
        check.tick(FIRST)
        check.click("Continue")
        check.click("Back to the questions")
        check.tick(FIRST)
        check.click("None of these")
        assert check.at(CareStep)
        assert check.home.settings.red_flag_answer == "none"

    def test_escape_goes_back_a_step(self, check):
        check.tick(FIRST)
        check.click("Continue")
        check.press(Qt.Key.Key_Escape)
        assert check.at(CheckStep)
        check.tick(FIRST)
        check.click("None of these")
        check.click("None of these")
        for before in (CareStep, CheckStep, CheckStep):
            check.press(Qt.Key.Key_Escape)
            assert check.at(before)

    def test_close_closes_the_window(self, check):
        check.tick(FIRST)
        check.click("Continue")
        assert check.focused.text() == "Close the app"
        check.press(Qt.Key.Key_Return)
        assert not check.page.isVisible()

    def test_in_a_low_window_enter_does_not_close_what_was_not_read(self, qtbot, theme, home):
        low = Welcome(qtbot, theme, home, size=(900, 360))
        low.press(Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Return)
        assert low.at(CalmStep)
        low.press(Qt.Key.Key_Return)
        assert low.page.isVisible()


class TestLater:
    def test_a_yes_stays_over_a_restart_until_the_answer_changes(self, welcome):
        again = welcome(welcome_accepted_utc="x", red_flag_answer="yes", equipment=("mat",), emergency_number="999")
        assert again.at(CalmStep)
        assert "Sessions stay closed" in again.words()
        assert "call 999 at once" in again.words()
        again.click("Back to the questions")
        again.click("None of these")
        assert again.done == [True]

    def test_after_a_restart_an_emergency_sign_still_says_the_emergency_first(self, welcome, check):
        check.tick(FIRST)
        check.click("Continue")
        assert check.home.settings.red_flags == (FIRST.id,)
        again = welcome(red_flags=(FIRST.id, "a-sign-of-another-version"))
        assert again.at(CalmStep)
        assert again.words().strip() == check.words().strip()
        again.click("Back to the questions")
        assert [row.key for row in again.step.findChildren(CheckRow) if row.isChecked()] == [FIRST.id]
        assert again.step.number == "112"

    def test_asked_again_in_the_same_run_it_still_knows_what_was_ticked(self, check):
        check.tick(FIRST)
        check.click("Continue")
        check.page.start()
        assert FIRST.say in check.words()

    def test_unsure_stays_too(self, welcome):
        again = welcome(welcome_accepted_utc="x", red_flag_answer="unsure")
        assert "Not being sure" in again.words()

    def test_anything_new_asks_afresh_and_goes_back_at_once(self, welcome):
        later = welcome(welcome_accepted_utc="2026-01-01T00:00:00.000Z", red_flag_answer="none")
        later.page.show_check()
        assert "Anything new since last time?" in later.words()
        later.click("None of these")
        assert later.done == [True]
        assert later.home.settings.welcome_accepted_utc == "2026-01-01T00:00:00.000Z"
        assert later.home.settings.red_flag_utc == "2026-06-22T05:42:00.000Z"

    def test_anything_new_shows_no_old_ticks(self, check):
        check.tick(FIRST)
        check.click("Continue")
        check.page.show_check()
        assert not any(row.isChecked() for row in check.step.findChildren(CheckRow))


class TestTheProfile:
    def at_care(self, check):
        check.click("None of these")
        assert check.at(CareStep)
        return check

    def test_a_tick_tells_at_once_what_follows_and_is_kept(self, check):
        first = self.at_care(check)
        assert "What follows" not in first.words()
        first.press(Qt.Key.Key_Space)
        QtWidgets.QApplication.processEvents()
        assert "Nothing is done lying on your back or on your front." in first.words()
        assert "Left out: " in first.words()
        first.press(Qt.Key.Key_Return)
        assert first.home.settings.cautions == ("pregnant",)

    def test_a_professionals_word_is_asked_for_where_something_waits_for_it(self, check):
        first = self.at_care(check)
        care = first.step.findChild(CareList)
        assert care.cleared.isHidden()
        care.boxes[Caution.SURGERY].click()
        assert not care.cleared.isHidden()
        care.cleared.click()
        first.click("Continue")
        assert (first.home.settings.cautions, first.home.settings.cleared) == (("surgery",), True)

    def test_experience_and_aim_say_what_they_change_and_are_kept(self, check):
        first = self.at_care(check)
        assert "Weeks that are offered" not in first.words()
        first.step.about.experience.findChildren(QtWidgets.QAbstractButton)[0].click()
        assert "The demanding exercises wait." in first.words()
        first.step.about.aim.findChildren(QtWidgets.QAbstractButton)[0].click()
        assert "Weeks that are offered to you first: Gentle Start" in first.words()
        first.click("Continue")
        assert (first.home.settings.experience, first.home.settings.aim) == ("new", "less-pain")

    def test_by_keyboard_one_goes_back_and_finds_what_was_said(self, check):
        first = self.at_care(check)
        first.press(Qt.Key.Key_Space, Qt.Key.Key_Return)
        first.click("Back")
        assert first.at(CareStep)
        assert first.step.findChild(CareList).cautions == ("pregnant",)

    @pytest.mark.parametrize(("country", "number"), [("GB", "999"), ("US", "911"), ("DE", "112"), ("", "112")])
    def test_the_emergency_number_is_the_countrys_own(self, qtbot, theme, home, country, number):
        first = Welcome(qtbot, theme, home, country=country)
        first.press(Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Return)
        assert first.home.settings.emergency_number == number
        assert number in first.words()

    def test_the_emergency_number_can_be_put_right(self, check):
        field = check.step.findChild(NumberField)
        field.clear()
        check.qtbot.keyClicks(field, "144")
        check.tick(FIRST)
        check.click("Continue")
        assert check.home.settings.emergency_number == "144"
        assert "144" in check.words()

    def test_later_the_number_is_not_asked_and_stays(self, welcome):
        later = welcome(welcome_accepted_utc="x", red_flag_answer="none", emergency_number="000")
        later.page.show_check()
        assert not later.step.findChild(NumberField).isVisible()
        later.click("None of these")
        assert later.home.settings.emergency_number == "000"


class TestGear:
    @pytest.fixture
    def check(self, check):
        """Past the check and the profile, at what is at hand."""
        click = check.click
        check.click = lambda _: [click(one) for one in ("None of these", "None of these")]
        return check

    def test_the_line_has_the_size_of_a_name_in_a_session(self, check):
        check.click("None of these")
        line = next(label for label in check.step.findChildren(QtWidgets.QLabel) if label.text().startswith("Readable"))
        assert line.font().pixelSize() == 59

    def test_usual_things_are_ticked_and_others_are_not(self, check):
        check.click("None of these")
        ticked = [row.key for row in check.step.findChildren(CheckRow) if row.isChecked()]
        assert ticked == ["Mat", "Chair", "Towel or strap"]


@pytest.mark.parametrize("size", [(900, 600), (1280, 800), (1920, 1080)])
@pytest.mark.parametrize("text_scale", [1.0, 1.5])
def test_no_row_is_squeezed(qtbot, theme, home, size, text_scale):
    """Every row is as high as its words need, on every step."""
    theme.fit_window(*size)
    theme.set_text_scale(text_scale)
    shown = Welcome(qtbot, theme, home, size=size)
    shown.press(Qt.Key.Key_Space)
    for _ in range(4):
        rows = shown.step.findChildren(CheckRow)
        assert rows
        assert all(row.height() >= row.heightForWidth(row.width()) for row in rows)
        shown.press(Qt.Key.Key_Return)
        if shown.at(CheckStep) and not isinstance(shown.focused, CheckRow):
            shown.press(Qt.Key.Key_Return)


def test_all_of_it_is_few_words(welcome):
    """Four pages of what one press goes past, read in full at 200 words a minute, take a hundred seconds."""
    first = welcome()
    counts: dict[type, int] = {ConsentStep: len(words_on(first))}
    first.press(Qt.Key.Key_Space, Qt.Key.Key_Return)
    while not first.at(GearStep):
        counts[type(first.step)] = len(words_on(first))
        first.press(Qt.Key.Key_Return)
        if first.at(CheckStep) and not isinstance(first.focused, CheckRow):
            first.press(Qt.Key.Key_Return)
    counts[GearStep] = len(words_on(first))
    assert list(counts) == [ConsentStep, CheckStep, CareStep, GearStep]
    assert 200 < sum(counts.values()) <= 330, counts
    assert len(re.findall(r"\w+", CONSENT)) <= 45


def words_on(welcome):
    """Every word that stands on the page, those of its buttons too."""
    shown = [
        one for one in welcome.step.findChildren(QtWidgets.QWidget) if one.isVisibleTo(welcome.page) and is_told(one)
    ]
    notes = [one.accessibleDescription() for one in shown if isinstance(one, CheckRow)]
    texts = [*(one.text() for one in shown), *notes]
    return re.findall(r"[\w’]+", " ".join(texts))


def is_told(widget):
    kinds = (QtWidgets.QLabel, QtWidgets.QAbstractButton, QtWidgets.QLineEdit, FitLabel)
    return isinstance(widget, kinds)
