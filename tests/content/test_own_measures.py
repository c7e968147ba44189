# SPDX-License-Identifier: GPL-3.0-or-later
"""Only plain numbers of our own are asked for: no questionnaire that somebody else holds the rights to is in here."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SHIPPED = [
    path
    for folder in ("lbtrainer", "resources")
    for path in sorted((ROOT / folder).rglob("*"))
    if path.suffix in {".py", ".yaml", ".svg"}
]
LICENSED = (
    "Oswestry", "Roland.Morris", "RMDQ", "STarT", "Brief Pain Inventory", "PSFS", "Patient.Specific Functional",
    "PAR-Q", "Borg", "FPS-R", "Faces Pain",
)  # fmt: skip
"""Section 9 of the safety facts: what is not shipped, measure by measure."""


@pytest.fixture(scope="module")
def texts() -> dict[Path, str]:
    return {path: path.read_text(encoding="utf-8") for path in SHIPPED}


def test_there_is_something_to_look_through(texts: dict[Path, str]):
    assert len(texts) > 300


@pytest.mark.parametrize("measure", LICENSED)
def test_no_licensed_measure_is_named_anywhere(texts: dict[Path, str], measure: str):
    named = re.compile(rf"\b{measure}\b")
    assert [path.name for path, text in texts.items() if named.search(text)] == []
