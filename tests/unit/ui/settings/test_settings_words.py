# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings that cannot be used are told without file names, brackets or the words of a parser."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lbtrainer.storage.settings import load
from lbtrainer.ui.settings.settings_words import settings_words


def told(path: Path, written: str) -> str:
    path.write_text(written)
    return settings_words(load(path).problems)


@pytest.mark.parametrize("written", ["{broken", "[1, 2]", '{"theme": "dark",}'])
def test_a_file_that_cannot_be_read_is_told_in_plain_words(tmp_path: Path, written: str):
    said = told(tmp_path / "settings.json", written)
    assert said == "Your settings could not be read, so the usual ones hold for now. The old file is kept."


def test_single_settings_are_named_as_the_settings_page_names_them(tmp_path: Path):
    one = told(tmp_path / "settings.json", json.dumps({"text_scale": "huge"}))
    assert one.startswith("What you had set could not be used here: text size. ")
    three = told(tmp_path / "settings.json", json.dumps({"theme": 3, "units": "stone", "voice": "on"}))
    assert "colours, units and voice" in three


def test_good_settings_need_no_words(tmp_path: Path):
    assert told(tmp_path / "settings.json", "{}") == ""
    assert settings_words(load(tmp_path / "missing.json").problems) == ""
