# SPDX-License-Identifier: GPL-3.0-or-later
"""What is ticked about oneself holds at once, is told in words, and reaches the plan."""

from __future__ import annotations

import pytest
from PySide6 import QtCore, QtWidgets

from lbtrainer.domain.cautions import Caution
from lbtrainer.storage import settings as settings_file
from lbtrainer.storage.settings import Settings
from lbtrainer.ui.profile_page import ProfilePage
from lbtrainer.ui.widgets.labels import Text
from tests.helpers.clock import FakeClock
from tests.helpers.look import theme_for
from tests.helpers.past_sessions import PastSessions, training_in

Key = QtCore.Qt.Key


@pytest.fixture
def training(tmp_path):
    return training_in(tmp_path, FakeClock(), Settings(program="home-beginner", program_start="2026-06-15"))


@pytest.fixture
def page(qtbot, qapp, training):
    page = ProfilePage(theme_for(qapp), training)
    qtbot.addWidget(page)
    page.resize(1192, 800)
    page.refresh()
    page.show()
    return page


def words(page):
    QtCore.QCoreApplication.processEvents()  # a layout shows what is new in it with the next event
    return " ".join(label.text() for label in page.findChildren(QtWidgets.QLabel) if label.isVisible())


def test_nothing_ticked_leaves_nothing_out(page):
    assert "Nothing is left out." in words(page)


def test_a_tick_by_keyboard_is_told_saved_and_reaches_the_plan(qtbot, page, training):
    page.focus_list()
    qtbot.keyClick(page.care.boxes[Caution.PREGNANT], Key.Key_Space)
    told = words(page)
    assert "Nothing is done lying on your back or on your front." in told
    assert "Left out: " in told
    assert settings_file.load(training.folders.settings).settings.cautions == ("pregnant",)
    plan = training.plan("pain-relief-gentle")
    assert plan is not None
    assert {step.position.value for step in plan.steps} & {"supine", "prone"} == set()


@pytest.mark.parametrize("wide", [700, 1192, 1900])
def test_what_follows_has_room_for_all_of_it_at_once(page, wide):
    page.resize(wide, 800)
    words(page)
    page.care.boxes[Caution.PREGNANT].click()
    for _ in range(3):  # the page grows, its bar comes, and the words break anew
        assert "Left out: " in words(page)
    told = [one for one in page.findChildren(Text) if one.isVisible()]
    assert [one.text() for one in told if one.height() < one.heightForWidth(one.width())] == []


def test_cleared_opens_what_waits(page):
    page.care.boxes[Caution.SURGERY].setChecked(True)
    assert "until you tick that a professional has cleared you" in words(page)
    page.care.cleared.setChecked(True)
    assert "until you tick" not in words(page)


def test_experience_and_aim_are_kept(page, training):
    new, _, _ = page.experience.findChildren(QtWidgets.QAbstractButton)
    new.click()
    page.aim.findChildren(QtWidgets.QAbstractButton)[2].click()
    assert (training.settings.experience, training.settings.aim) == ("new", "stronger")
    assert "The demanding exercises wait." in words(page)


def test_shown_again_it_says_what_was_kept(page, training):
    training.change_settings(cautions=("hernia",), cleared=True, experience="much")
    page.refresh()
    assert page.care.boxes[Caution.HERNIA].isChecked()
    assert page.care.cleared.isChecked()
    assert page.experience.value == "much"


def test_another_week_is_asked_for_and_the_present_one_stays_until_then(qtbot, page, training):
    assert "Home Beginner, week 1" in words(page), "nothing was done in the week before"
    PastSessions(training, FakeClock()).add("no-equipment-beginner", days_ago=6)
    page.refresh()
    assert "Home Beginner, week 2" in words(page)
    other = next(one for one in page.findChildren(QtWidgets.QAbstractButton) if one.text() == "Choose another week")
    with qtbot.waitSignal(page.week_requested, timeout=0):
        other.click()
    assert training.settings.program == "home-beginner"


def test_the_plan_is_saved_for_a_calendar(qtbot, qapp, training, tmp_path):
    file = tmp_path / "plan.ics"
    page = ProfilePage(theme_for(qapp), training, choose_file=lambda _, __, then: then(file))
    qtbot.addWidget(page)
    page.refresh()
    page.show()
    save = next(one for one in page.findChildren(QtWidgets.QAbstractButton) if one.text() == "Save for my calendar")
    with qtbot.waitSignal(page.told, timeout=0) as told:
        save.click()
    assert told.args == ["plan.ics is saved. Open it with your calendar."]
    assert b"No-Equipment Beginner" in file.read_bytes()
    file.unlink()
    file.mkdir()
    with qtbot.waitSignal(page.told, timeout=0) as told:
        save.click()
    assert "cannot be saved" in told.args[0]


def test_the_smallest_plate_and_what_is_asked_for_are_kept(page, training):
    assert page.loads.plate.value == ""
    page.loads.plate.set_value("0.5")
    page.loads.plate.chosen.emit("0.5")
    page.loads.asked["jefferson-curl"].click()
    kept = settings_file.load(training.folders.settings).settings
    assert (kept.smallest_plate, kept.opted_in) == (0.5, ("jefferson-curl",))
    page.refresh()
    assert page.loads.plate.value == "0.5"
    assert page.loads.asked["jefferson-curl"].isChecked()
    page.loads.asked["jefferson-curl"].click()
    assert training.profile().opted_in == frozenset()


def test_what_something_speaks_against_is_not_to_be_asked_for(page):
    row = page.loads.asked["jefferson-curl"]
    assert row.isVisible()
    page.care.boxes[Caution.PREGNANT].click()
    assert not row.isVisible()


def test_the_cards_stand_in_as_many_columns_as_have_room(page):
    def stands(card):
        return card.mapTo(page, QtCore.QPoint(0, 0))

    def turned(wide):
        page.resize(wide, 900)
        for _ in range(3):
            QtCore.QCoreApplication.processEvents()

    turned(1820)
    assert stands(page.care).x() < stands(page.why).x() < stands(page.loads).x()
    assert stands(page.loads).y() < stands(page.care.last).y(), "beside the boxes, not below them"
    turned(1192)
    assert stands(page.care).x() == stands(page.loads.plate).x() < stands(page.why).x()
    turned(700)
    assert stands(page.care).x() == stands(page.loads.plate).x() == stands(page.why).x()
    assert stands(page.loads).y() > stands(page.why).y(), "what follows belongs to the boxes"
