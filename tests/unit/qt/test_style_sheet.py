# SPDX-License-Identifier: GPL-3.0-or-later
"""The style sheet comes out in real colours and real pixels."""

from __future__ import annotations

import re

import pytest
from PySide6 import QtWidgets

from lbtrainer.qt import style_sheet
from lbtrainer.qt.tokens import DARK, LIGHT


@pytest.mark.parametrize("tokens", [LIGHT.tokens, DARK.tokens], ids=["light", "dark"])
def test_no_short_form_is_left(tokens):
    assert "@" not in style_sheet.build(tokens, 1.0)


def test_sizes_grow_with_the_scale_and_lines_do_not():
    rules = style_sheet.build(LIGHT.tokens, 1.5)
    assert re.search(r'look="page-title"\] \{ font-size: 45px', rules)
    assert "border: 1px solid" in rules
    assert "2px solid" not in rules


def test_no_text_is_smaller_than_13_px():
    sizes = [int(size) for size in re.findall(r"font-size: (\d+)px", style_sheet.build(LIGHT.tokens, 1.0))]
    assert min(sizes) == 13


@pytest.mark.parametrize("tokens", [LIGHT.tokens, DARK.tokens], ids=["light", "dark"])
def test_qt_takes_every_rule(qapp, qtbot, tokens):
    """A property that Qt does not know is a warning, and a warning fails; one fault in its grammar undoes all rules."""
    title = QtWidgets.QLabel("Title")
    title.setProperty("look", "page-title")
    qtbot.addWidget(title)
    qapp.setStyleSheet(style_sheet.build(tokens, 1.5))
    title.ensurePolished()  # the sheet is read for the first widget that needs it
    assert title.font().pixelSize() == 45
