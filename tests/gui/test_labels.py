# SPDX-License-Identifier: GPL-3.0-or-later
"""A text keeps what it measured only as long as it holds."""

from __future__ import annotations

import itertools

import pytest
from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.ui.session.session_parts import LineLabel
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.level_bars import LevelBars
from lbtrainer.ui.widgets.margin_label import MarginLabel
from lbtrainer.ui.widgets.paragraph import RUNNING
from tests.helpers.look import theme_for

DARK = 128
WORDS = "Stop any move that hurts. You can leave at any time."


@pytest.fixture
def text(qtbot, qapp):
    label = Text(WORDS)
    qtbot.addWidget(label)
    label.show()
    assert label.heightForWidth(100) > label.heightForWidth(300)
    return label


@pytest.mark.parametrize(
    "change",
    [
        lambda label: label.setText(WORDS * 3),
        lambda label: label.setStyleSheet("font-size: 40px"),
        lambda label: label.set_look("page-title"),
        lambda label: label.setContentsMargins(50, 0, 0, 0),
    ],
    ids=["words", "sheet", "look", "margins"],
)
def test_it_measures_anew_after_a_change(text, qtbot, change):
    text.setStyleSheet('QLabel[look="page-title"] { font-size: 30px; }')
    before = text.heightForWidth(200)
    change(text)
    assert text.heightForWidth(200) > before
    like = Text(text.text(), text.property("look"))
    qtbot.addWidget(like)
    like.setStyleSheet(text.styleSheet())
    like.setContentsMargins(text.contentsMargins())
    like.show()
    assert text.heightForWidth(200) == like.heightForWidth(200)


@pytest.mark.parametrize("kind", [Text, MarginLabel, LevelBars, LineLabel], ids=lambda kind: kind.__name__)
def test_margins_outlast_the_first_style_and_every_other(qtbot, qapp, kind):
    window = QtWidgets.QWidget()
    qtbot.addWidget(window)
    window.setStyleSheet('QLabel[look="small"] { font-size: 13px; }')
    theme = theme_for(qapp)
    label = {LevelBars: lambda: LevelBars(theme, 1, "Easy"), LineLabel: lambda: LineLabel(theme, window)}.get(
        kind, kind
    )()
    label.setParent(window)
    given = QtCore.QMargins(11, 12, 13, 14)
    label.setContentsMargins(given)
    window.show()
    assert label.contentsMargins() == given
    for sheet in ("QLabel { color: #112233; }", "QLabel { padding: 3px; }", ""):
        window.setStyleSheet(sheet)
        assert label.contentsMargins() == given


@pytest.mark.parametrize("pixels", [13, 15, 18, 23])
def test_running_text_has_room_between_its_lines(qtbot, pixels):
    label = Text("Hxg\nHxg\nHxg")
    qtbot.addWidget(label)
    label.setStyleSheet(f"font-size: {pixels}px; color: #000000; background: #ffffff")
    label.ensurePolished()
    label.resize(200, label.heightForWidth(200))
    tops = lines_in(label.grab().toImage())
    assert len(tops) == 3
    assert [b - a for a, b in itertools.pairwise(tops)] == [round(pixels * RUNNING)] * 2


@pytest.mark.parametrize("words", ["One line", "<b>Rich</b><br>text"])
def test_what_is_no_running_text_stays_as_qt_draws_it(qtbot, words):
    label = Text(words)
    qtbot.addWidget(label)
    assert label.heightForWidth(400) == QtWidgets.QLabel.heightForWidth(label, 400)


def test_a_line_more_room_is_asked_for_where_words_wrap(qtbot):
    label = Text(WORDS)
    qtbot.addWidget(label)
    assert label.sizeHint().height() == label.heightForWidth(label.sizeHint().width())
    many = label.heightForWidth(60)
    label.resize(60, many)
    assert lines_in(label.grab().toImage())[-1] < many


def lines_in(image: QtGui.QImage) -> list[int]:
    """The first row of ink of each line of text."""
    inked = [
        any(image.pixelColor(x, y).lightness() < DARK for x in range(image.width())) for y in range(image.height())
    ]
    return [y for y, (above, here) in enumerate(itertools.pairwise([False, *inked])) if here and not above]
