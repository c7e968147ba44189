# SPDX-License-Identifier: GPL-3.0-or-later
"""Where more follows behind an edge, a line closes it; where nothing does, there is none."""

from __future__ import annotations

import pytest
from PySide6 import QtWidgets

from lbtrainer.ui.widgets.cards import Hairline
from lbtrainer.ui.widgets.column_scroll import ColumnScroll

HEIGHT = 200


@pytest.fixture
def scroll(qtbot):
    made = ColumnScroll("Cards")
    qtbot.addWidget(made)
    card = QtWidgets.QWidget()
    card.setFixedHeight(3 * HEIGHT)
    made.column.insertWidget(0, card)
    made.resize(300, HEIGHT)
    made.show()
    QtWidgets.QApplication.processEvents()
    return made


def lines(scroll):
    return sorted(line.y() for line in scroll.findChildren(Hairline) if scroll.rect().intersects(line.geometry()))


def test_a_line_stands_where_more_follows(scroll):
    bar = scroll.verticalScrollBar()
    assert lines(scroll) == [HEIGHT - 1]
    bar.setValue(bar.maximum() // 2)
    assert lines(scroll) == [0, HEIGHT - 1]
    bar.setValue(bar.maximum())
    assert lines(scroll) == [0]


def test_what_is_seen_whole_has_no_line(scroll):
    scroll.resize(300, 4 * HEIGHT)
    QtWidgets.QApplication.processEvents()
    assert lines(scroll) == []
