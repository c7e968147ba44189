# SPDX-License-Identifier: GPL-3.0-or-later
"""The shared cache is the one that programs find, and two people without files of their own get the same library."""

from __future__ import annotations

import sys

import pytest

from lbtrainer.content import loading
from lbtrainer.content.library import Library
from lbtrainer.paths import Folders
from tests.helpers.shared_cache import shared_cache
from tests.helpers.trainee import trainee


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="other folders there")
def test_a_program_started_by_a_test_takes_the_same():
    assert shared_cache() == Folders.find().cache


def test_the_library_is_read_once(tmp_path, monkeypatch):
    first = trainee(tmp_path / "one").library

    def refuse(*_: object) -> Library:
        raise AssertionError("read again")

    monkeypatch.setattr(loading, "load_library", refuse)
    assert trainee(tmp_path / "other").library == first
