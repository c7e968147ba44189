# SPDX-License-Identifier: GPL-3.0-or-later
"""The person's own figure stands before the shipped one, and what has no figure has no sources."""

from __future__ import annotations

from pathlib import Path

import pytest

from lbtrainer.content.figure_sources import figure_sources, stances_file


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    return holds_a_figure(tmp_path / "resources")


def holds_a_figure(root: Path) -> Path:
    (root / "figures").mkdir(parents=True)
    (root / "figures" / "plank.yaml").touch()
    return root


def test_the_shipped_figure_and_its_stances(resources: Path, tmp_path: Path):
    expected = (resources / "figures" / "plank.yaml", stances_file(resources))
    assert figure_sources(resources, "plank") == expected
    assert figure_sources(resources, "plank", tmp_path / "nobody") == expected


def test_the_persons_own_first(resources: Path, tmp_path: Path):
    own = holds_a_figure(tmp_path / "own")
    assert figure_sources(resources, "plank", own) == (own / "figures" / "plank.yaml", stances_file(resources))


def test_none(resources: Path):
    assert figure_sources(resources, "juggling", resources) == ()
