# SPDX-License-Identifier: GPL-3.0-or-later
"""The shipped library, read once for all tests of its content."""

from __future__ import annotations

from pathlib import Path

import pytest

from lbtrainer.content.library import Library
from tests.helpers.shipped import RESOURCES, shipped_library


@pytest.fixture(scope="session")
def resources() -> Path:
    return RESOURCES


@pytest.fixture(scope="session")
def library() -> Library:
    return shipped_library()
