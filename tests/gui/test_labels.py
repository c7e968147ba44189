# SPDX-License-Identifier: GPL-3.0-or-later
"""A text keeps what it measured only as long as it holds."""

from __future__ import annotations

import pytest
from PySide6 import QtWidgets

from lbtrainer.ui.widgets.labels import Text

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
def test_it_measures_anew_after_a_change(text, qapp, change):
    text.setStyleSheet('QLabel[look="page-title"] { font-size: 30px; }')
    before = text.heightForWidth(200)
    change(text)
    assert text.heightForWidth(200) > before
    assert text.heightForWidth(200) == QtWidgets.QLabel.heightForWidth(text, 200)
