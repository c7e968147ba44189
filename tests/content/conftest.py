# SPDX-License-Identifier: GPL-3.0-or-later
"""The shipped library, read once for all tests of its content."""

from __future__ import annotations

from pathlib import Path

import pytest

from lbtrainer.content.library import Library
from lbtrainer.content.loading import load_library


@pytest.fixture(scope="session")
def resources() -> Path:
    return Path(__file__).parents[2] / "resources"


@pytest.fixture(scope="session")
def library(resources: Path) -> Library:
    return load_library(resources, None)
