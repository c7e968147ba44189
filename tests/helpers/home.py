# SPDX-License-Identifier: GPL-3.0-or-later
"""One person's folders with a Training over the shipped library, opened anew as often as a test wants."""

from __future__ import annotations

from pathlib import Path

from lbtrainer.paths import Folders, resources_dir
from lbtrainer.qt.training import Training
from lbtrainer.storage.settings import Settings, load
from tests.helpers.clock import FakeClock
from tests.helpers.shared_cache import shared_cache


class Home:
    """Folders below one that the test gives.

    Attributes:
        folders: Data and config below the root; the cache of the library is shared.
        clock: Stands still until the test moves it.
    """

    def __init__(self, root: Path) -> None:
        self.folders = Folders(data=root / "data", config=root / "config", cache=shared_cache())
        self.clock = FakeClock()

    @property
    def settings(self) -> Settings:
        """The settings as they stand in the file."""
        return load(self.folders.settings).settings

    def training(self, **changes: object) -> Training:
        """A Training as after a start, with some settings changed in it and in the file."""
        training = Training(self.folders, resources_dir(), self.settings, self.clock)
        if changes:
            assert training.change_settings(**changes) is None
        return training
