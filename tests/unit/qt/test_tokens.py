# SPDX-License-Identifier: GPL-3.0-or-later
"""Every colour that carries meaning can be told from its ground."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lbtrainer.qt.tokens import DARK, LIGHT, contrast

PALETTES = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
UI = Path(__file__).parents[3] / "lbtrainer" / "ui"

TEXT_PAIRS = [
    ("ink", "window"),
    ("ink", "surface"),
    ("ink", "sunken"),
    ("ink", "raised"),
    ("ink", "soft"),
    ("ink-2", "window"),
    ("ink-2", "surface"),
    ("ink-2", "sunken"),
    ("ink-2", "raised"),
    ("ink-2", "soft"),
    ("ink-3", "window"),
    ("ink-3", "surface"),
    ("ink-3", "sunken"),
    ("accent", "window"),
    ("accent", "surface"),
    ("on-accent", "accent"),
    ("on-accent", "accent-hover"),
    ("on-accent", "accent-pressed"),
    ("soft-ink", "soft"),
    ("accent", "soft"),
    ("rest", "window"),
    ("prepare", "window"),
    ("prepare", "prepare-soft"),
    ("hurt", "window"),
    ("hurt", "hurt-soft"),
    ("paused", "window"),
    ("surface", "ink"),
    ("ink", "chosen"),
    ("ink", "stepper"),
]
SHAPE_PAIRS = [
    ("outline", "window"),
    ("outline", "surface"),
    ("accent", "track"),
    ("accent", "window"),
    ("ink-2", "track"),
    ("surface", "outline"),
]


class TestContrast:
    def test_black_on_white_is_the_most_there_is(self):
        assert contrast("#000000", "#FFFFFF") == pytest.approx(21)

    def test_the_order_does_not_matter(self):
        assert contrast("#1F6A72", "#F6F3EE") == contrast("#F6F3EE", "#1F6A72")

    @PALETTES
    @pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
    def test_text_can_be_read(self, palette, text, ground):
        assert contrast(palette.tokens[text], palette.tokens[ground]) >= 4.5

    @PALETTES
    @pytest.mark.parametrize(("shape", "ground"), SHAPE_PAIRS)
    def test_shapes_can_be_seen(self, palette, shape, ground):
        assert contrast(palette.tokens[shape], palette.tokens[ground]) >= 3.0

    @PALETTES
    @pytest.mark.parametrize("phase", ["work", "rest", "prepare", "paused"])
    def test_every_phase_stands_out_from_its_ground_and_track(self, palette, phase):
        ground = palette.grounds[phase]
        for lower in (ground.top, ground.ground):
            assert contrast(ground.phase, lower) >= 4.5
            assert contrast(palette.tokens["ink"], lower) >= 4.5
            assert contrast(palette.tokens["ink-2"], lower) >= 4.5
        assert contrast(ground.phase, ground.track) >= 3.0
        assert contrast(palette.tokens["ink-2"], ground.track) >= 3.0

    @PALETTES
    @pytest.mark.parametrize("phase", ["work", "rest", "prepare", "paused"])
    @pytest.mark.parametrize("ink", ["ink-2", "hurt"])
    def test_words_on_the_sessions_buttons_can_be_read(self, palette, phase, ink):
        assert contrast(palette.tokens[ink], palette.grounds[phase].button) >= 4.5

    @pytest.mark.parametrize(
        ("palette", "one", "other", "told"),
        [
            (LIGHT, "ink", "window", 13.7),
            (LIGHT, "ink-2", "sunken", 5.8),
            (LIGHT, "accent", "window", 5.6),
            (LIGHT, "outline", "surface", 3.7),
            (LIGHT, "soft-ink", "soft", 7.0),
            (DARK, "ink", "window", 15.0),
            (DARK, "ink-2", "soft", 6.3),
            (DARK, "accent", "track", 5.4),
            (DARK, "outline", "window", 4.5),
            (DARK, "hurt", "hurt-soft", 6.2),
        ],
    )
    def test_the_values_the_look_was_agreed_on(self, palette, one, other, told):
        assert contrast(palette.tokens[one], palette.tokens[other]) == pytest.approx(told, abs=0.06)


class TestTheTables:
    def test_both_themes_know_the_same_names(self):
        assert set(LIGHT.tokens) == set(DARK.tokens)
        assert set(LIGHT.grounds) == set(DARK.grounds)

    def test_they_cannot_be_changed(self):
        with pytest.raises(TypeError):
            LIGHT.tokens["ink"] = "#000000"  # type: ignore[index]

    def test_no_page_names_a_colour_of_its_own(self):
        colour = re.compile(r"""["']#[0-9a-fA-F]{3,8}\b|QColor\(\s*["'0-9]|GlobalColor""")
        found = [str(path.relative_to(UI)) for path in UI.rglob("*.py") if colour.search(path.read_text("utf-8"))]
        assert found == []
