# SPDX-License-Identifier: GPL-3.0-or-later
"""What holds for every test of a page: nothing is heard."""

from __future__ import annotations

import pytest

from lbtrainer.qt.training import Training
from tests.helpers.fake_sound import FakeSound


@pytest.fixture(autouse=True)
def fake_sound(monkeypatch: pytest.MonkeyPatch) -> FakeSound:
    """No test opens a sound device: what would be heard is noted here."""
    sound = FakeSound()
    monkeypatch.setattr(Training, "sound", sound)
    return sound
