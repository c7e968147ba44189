# SPDX-License-Identifier: GPL-3.0-or-later
"""Where it hurts: one place at most, chosen and taken back by mouse and keyboard; the row wraps and is never cut."""

from __future__ import annotations

import pytest
from PySide6 import QtCore, QtWidgets

from lbtrainer.domain.record import Place
from lbtrainer.ui.widgets.place_chips import PlaceChips
from tests.helpers.look import theme_for

LEFT = QtCore.Qt.MouseButton.LeftButton


@pytest.fixture
def chips(qtbot, qapp):
    widget = PlaceChips(theme_for(qapp))
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def buttons(widget):
    return widget.findChildren(QtWidgets.QAbstractButton)


def test_one_place_is_chosen_and_can_be_taken_back(chips, qtbot):
    told: list[Place | None] = []
    chips.chosen.connect(told.append)
    back, _, thigh, _ = buttons(chips)
    for button in (back, thigh, thigh):
        qtbot.mouseClick(button, LEFT)
    assert told == [Place.BACK, Place.THIGH, None]
    assert chips.value is None


def test_arrows_move_and_space_takes_back(chips, qtbot):
    chips.set_value(Place.BACK)
    back, buttock, *_ = buttons(chips)
    back.setFocus()
    qtbot.keyClick(back, QtCore.Qt.Key.Key_Right)
    assert chips.value is Place.BUTTOCK
    qtbot.keyClick(buttock, QtCore.Qt.Key.Key_Space)
    assert chips.value is None


def test_a_place_shown_is_not_told(chips, qtbot):
    with qtbot.assertNotEmitted(chips.chosen):
        chips.set_value(Place.BELOW_KNEE)
    assert chips.value is Place.BELOW_KNEE


@pytest.mark.parametrize("large", [False, True])
def test_a_narrow_row_wraps(qtbot, qapp, large):
    widget = PlaceChips(theme_for(qapp), large=large)
    qtbot.addWidget(widget)
    one = buttons(widget)[0].sizeHint().height()
    assert one == (56 if large else 32)
    assert widget.heightForWidth(2000) == one
    assert widget.heightForWidth(buttons(widget)[3].sizeHint().width()) > 3 * one
