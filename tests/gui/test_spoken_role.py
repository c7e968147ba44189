# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader is told of the buttons that can be checked: role, name, state, and that it can press them."""

from __future__ import annotations

import pytest
from PySide6 import QtGui, QtWidgets

from lbtrainer.ui.settings.swatches import Swatches
from lbtrainer.ui.widgets import spoken_role
from lbtrainer.ui.widgets.check_box import CheckBox
from lbtrainer.ui.widgets.filter_bar import Facet, FilterBar
from lbtrainer.ui.widgets.nav_rail import NavRail, RailEntry
from lbtrainer.ui.widgets.segmented import Segmented
from tests.helpers.look import theme_for

Role = QtGui.QAccessible.Role
PRESS = QtGui.QAccessibleActionInterface.pressAction()


@pytest.fixture
def theme(qapp):
    spoken_role.install(QtWidgets.QWidget())
    return theme_for(qapp)


def told(widget):
    found = QtGui.QAccessible.queryAccessibleInterface(widget)
    return found, (found.role(), found.text(QtGui.QAccessible.Text.Name))


def buttons(widget):
    return {one.text(): one for one in widget.findChildren(QtWidgets.QAbstractButton)}


def test_the_rail_is_a_list_of_tabs_of_which_one_is_selected(qtbot, theme):
    rail = NavRail(theme, [RailEntry(word.lower(), word, word.lower()) for word in ("Routines", "History")])
    qtbot.addWidget(rail)
    rail.show_chosen("routines")
    assert told(rail)[1] == (Role.PageTabList, "Pages")
    history, name = told(buttons(rail)["History"])
    assert name == (Role.PageTab, "History")
    assert (history.state().selected, history.state().checkable) == (0, 0)
    with qtbot.waitSignal(rail.chosen, timeout=0) as chosen:
        history.actionInterface().doAction(PRESS)
    assert chosen.args == ["history"]
    assert history.state().selected


def test_segments_are_radio_buttons_and_say_what_they_are_about(qtbot, theme):
    segments = Segmented(theme, [("a", "Light"), ("b", "Dark")], "Colours", value="a")
    qtbot.addWidget(segments)
    dark, name = told(buttons(segments)["Dark"])
    assert name == (Role.RadioButton, "Dark")
    assert dark.text(QtGui.QAccessible.Text.Description) == "Colours"
    assert not dark.state().checked
    buttons(segments)["Dark"].click()
    assert dark.state().checked
    assert segments.value == "b"


def test_colours_to_choose_from_are_radio_buttons(qtbot, theme):
    skin = Swatches(theme, "skin", "Skin")
    qtbot.addWidget(skin)
    skin.set_value("brown")
    brown = next(one for one in skin.findChildren(QtWidgets.QAbstractButton) if one.isChecked())
    assert told(brown)[1] == (Role.RadioButton, "Skin: brown")


def test_a_filter_is_a_box_and_what_opens_or_clears_them_a_button(qtbot, theme):
    facets = [
        Facet("goal", "Goal", (("relief", "Relief"), ("core", "Core")), many=True),
        Facet("muscle", "Muscle", (("abs", "Abdominals"),), behind=True),
    ]
    bar = FilterBar(theme, facets, all_of="routines")
    qtbot.addWidget(bar)
    bar.set_count(17)
    relief, name = told(buttons(bar)["Relief"])
    assert name == (Role.CheckBox, "Relief")
    buttons(bar)["Relief"].click()
    assert relief.state().checked
    everything, name = told(buttons(bar)["All 17"])
    assert name == (Role.Button, "All 17 routines")
    assert not everything.state().checkable
    everything.actionInterface().doAction(PRESS)
    assert not bar.narrows
    muscle, name = told(buttons(bar)["Muscle"])
    assert name == (Role.ButtonMenu, "Muscle: any")
    assert muscle.state().hasPopup


def test_what_is_ticked_stays_a_check_box(qtbot, theme):
    box = CheckBox(theme, "Mat")
    qtbot.addWidget(box)
    assert told(box)[1] == (Role.CheckBox, "Mat")
