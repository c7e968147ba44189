# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6 import QtGui, QtWidgets

from lbtrainer.qt.theme import Choice
from tests.helpers.leftovers import clear_away
from tests.helpers.look import theme_for


def test_no_window_is_left_open_or_closed(qapp):
    open_one, closed_one = QtWidgets.QWidget(), QtWidgets.QWidget()
    open_one.show()
    QtWidgets.QLabel("inside", closed_one)
    clear_away()
    assert qapp.allWidgets() == []


def test_the_application_looks_as_before(qapp):
    font, ground = qapp.font().toString(), qapp.palette().color(QtGui.QPalette.ColorRole.Window)
    theme_for(qapp, Choice.DARK)
    stretched = QtGui.QFont(["DejaVu Sans"], 31)
    stretched.setStretch(150)
    qapp.setFont(stretched)
    assert qapp.palette().color(QtGui.QPalette.ColorRole.Window) != ground
    clear_away()
    assert qapp.font().toString() == font
    assert qapp.palette().color(QtGui.QPalette.ColorRole.Window) == ground
    assert qapp.styleSheet() == ""


def test_the_colours_of_a_theme_go_also_where_its_sheet_is_on_the_parts_of_a_window(qapp):
    ground = qapp.palette().color(QtGui.QPalette.ColorRole.Window)
    theme_for(qapp, Choice.DARK).dress()
    assert qapp.styleSheet() == ""
    clear_away()
    assert qapp.palette().color(QtGui.QPalette.ColorRole.Window) == ground
