# SPDX-License-Identifier: GPL-3.0-or-later
"""The hint that a session stands open: left, taken away, and never in the way."""

from __future__ import annotations

from lbtrainer.storage.open_session import note_open, seems_open


def test_the_hint_is_left_and_taken_away(tmp_path):
    assert not seems_open(tmp_path)
    for is_open in (True, True, False, False):
        note_open(tmp_path, is_open=is_open)
        assert seems_open(tmp_path) is is_open


def test_a_disk_that_refuses_it_is_no_trouble(tmp_path):
    nowhere = tmp_path / "missing" / "folder"
    note_open(nowhere, is_open=True)
    note_open(nowhere, is_open=False)
    assert not seems_open(nowhere)
