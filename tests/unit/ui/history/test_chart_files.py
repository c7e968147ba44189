# SPDX-License-Identifier: GPL-3.0-or-later
"""A picture of a chart stands alone: with its title, its sentence and what its marks stand for."""

from __future__ import annotations

from datetime import date, timedelta
from xml.etree import ElementTree

import pytest
from PySide6 import QtGui

from lbtrainer.domain.record import Place
from lbtrainer.domain.stats import Span
from lbtrainer.errors import EnvironmentProblem
from lbtrainer.qt.theme import Choice
from lbtrainer.ui.history.chart_data import aches_chart
from lbtrainer.ui.history.chart_files import save_chart
from lbtrainer.ui.history.week_charts import minutes_chart
from tests.helpers.look import theme_for

MONDAY = date(2026, 6, 1)
WEEKS = minutes_chart([Span(MONDAY, MONDAY + timedelta(days=6), 60.0, 2, 30)], MONDAY)
ACHES = aches_chart([(Place.BACK, 3)], MONDAY, MONDAY)


def test_an_svg_holds_every_word_as_text_and_nothing_that_cannot_be_read(qapp, tmp_path):
    save_chart(tmp_path / "c.svg", WEEKS, theme_for(qapp))
    root = ElementTree.parse(tmp_path / "c.svg").getroot()
    words = [" ".join("".join(one.itertext()).split()) for one in root.iter("{http://www.w3.org/2000/svg}text")]
    for said in ("Minutes a week", "90 min this week", "sessions", "walks", "now", "100"):
        assert said in words
    paths = [one.get("d") for one in root.iter("{http://www.w3.org/2000/svg}path")]
    assert all(paths)


@pytest.mark.parametrize("choice", list(Choice)[1:])
def test_a_png_is_sharp_and_in_the_colours_of_the_window(qapp, tmp_path, choice):
    theme = theme_for(qapp, choice)
    heights = []
    for data in (WEEKS, ACHES):
        save_chart(tmp_path / "c.png", data, theme)
        image = QtGui.QImage(str(tmp_path / "c.png"))
        assert image.width() == 2 * 960
        assert image.pixelColor(4, 4) == theme.token("surface")
        heights.append(image.height())
    assert heights[1] < heights[0]


def test_a_picture_that_cannot_be_written_leaves_the_older_one(qapp, tmp_path):
    target = tmp_path / "c.svg"
    target.mkdir()
    with pytest.raises(EnvironmentProblem):
        save_chart(target, WEEKS, theme_for(qapp))
    assert target.is_dir()
