# SPDX-License-Identifier: GPL-3.0-or-later
"""What holds for every test with widgets: none of them outlives its test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6 import QtCore

from lbtrainer.qt.training import Training
from tests.helpers.fake_sound import FakeSound


@pytest.fixture(autouse=True)
def nothing_lives_on() -> Iterator[None]:
    """Deletes what pytest-qt has closed: its deleteLater waits for an event loop, and no test runs one.

    Widgets that lived on would be styled anew with every theme of every later test, which takes seconds.
    """
    yield
    application = QtCore.QCoreApplication.instance()
    if application is not None:
        application.sendPostedEvents(None, QtCore.QEvent.Type.DeferredDelete.value)


@pytest.fixture(autouse=True)
def fake_sound(monkeypatch: pytest.MonkeyPatch) -> FakeSound:
    """No test opens a sound device: what would be heard is noted here."""
    sound = FakeSound()
    monkeypatch.setattr(Training, "sound", sound)
    return sound
