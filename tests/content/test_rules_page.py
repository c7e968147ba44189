# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/rules.md names only modules and tests that are there."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
TESTS = sorted(set(re.findall(r"`(test_\w+\.py(?:::\w+)+)`", PAGE)))
MODULES = sorted(set(re.findall(r"`((?:domain|coaching|engine|ui|qt)/[\w/]+)(?:\.\w+)?`", PAGE)))


@cache
def source_of(name: str) -> str:
    (path,) = (ROOT / "tests").rglob(name)
    return path.read_text(encoding="utf-8")


def test_the_page_names_a_test_for_every_row():
    heads = ("| rule", "| when", "| row")
    rows = [line for line in PAGE.splitlines() if line.startswith("| ") and not line.startswith(heads)]
    assert len(rows) > 35
    assert all("test_" in row for row in rows)


@pytest.mark.parametrize("named", TESTS)
def test_each_test_is_there(named: str):
    file, *names = named.split("::")
    source = source_of(file)
    *classes, last = names
    for one in classes:
        assert re.search(rf"^class {one}\b", source, re.MULTILINE), one
    assert re.search(rf"^\s*(?:class|def) {last}\b", source, re.MULTILINE), last


@pytest.mark.parametrize("named", MODULES)
def test_each_module_is_there(named: str):
    assert (ROOT / "lbtrainer" / f"{named}.py").is_file()
