# SPDX-License-Identifier: GPL-3.0-or-later
"""The theme for tests is the one asked for and stands still."""

from __future__ import annotations

from lbtrainer.qt.theme import Choice
from tests.helpers.look import ICONS_DIR, theme_for


def test_the_icons_are_the_real_ones():
    assert (ICONS_DIR / "today.svg").is_file()


def test_light_and_still_unless_asked(qapp):
    assert (theme_for(qapp).dark, theme_for(qapp).motion) == (False, False)
    assert theme_for(qapp, Choice.DARK).dark is True
