# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop's list shows who keeps the screen on; end2end/test_desktop.py sees it arrive there."""

from __future__ import annotations

import inspect

import pytest

pytest.importorskip("jeepney")

from wakepy.methods import freedesktop, gnome

from lbtrainer.qt.desktop.awake_name import named


def test_the_words_of_wakepy_become_ours_and_nothing_else_changes():
    assert named(("wakepy", 42, "wakelock active", 8)) == (
        "Lower Back Trainer",
        42,
        "A training session is running",
        8,
    )


@pytest.mark.parametrize("module", [freedesktop, gnome])
def test_wakepy_still_says_what_is_replaced(module: object):
    source = inspect.getsource(module)  # type: ignore[arg-type]
    assert '"wakepy"' in source
    assert '"wakelock active"' in source
