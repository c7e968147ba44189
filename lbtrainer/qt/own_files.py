# SPDX-License-Identifier: GPL-3.0-or-later
"""Notices when the person's own files change while the app runs, so that a saved file shows without a restart."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6 import QtCore

from lbtrainer.content.files import FOLDERS, is_wanted
from lbtrainer.content.index import file_line, fingerprint

_QUIET_MS: Final = 300
"""An editor writes a file in several strokes; it is read after the last one."""
_FIGURES: Final = "figures"


class OwnFiles(QtCore.QObject):
    """Watches the folders of own files; without any of them, the place where they would be.

    Signals:
        changed: A file was added, changed or taken away; what lies beside them, such as the settings, does not count.
    """

    changed = QtCore.Signal()

    def __init__(self, resources: Path, own: Path, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        self._resources = resources
        self._own = own
        self._seen = self._print()
        self._watcher = QtCore.QFileSystemWatcher(self)
        self._quiet = QtCore.QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self.look)
        self._watcher.directoryChanged.connect(self._stirred)
        self._watcher.fileChanged.connect(self._stirred)
        self._watch()

    def look(self) -> None:
        """Compare with what was there, and tell."""
        self._watch()
        seen = self._print()
        if seen != self._seen:
            self._seen = seen
            self.changed.emit()

    def _stirred(self) -> None:
        self._quiet.start()

    def _print(self) -> list[str]:
        """Lines that change whenever a file may have; figures are none of the library's."""
        return [*fingerprint(self._resources, self._own), *map(file_line, _files_in(self._own / _FIGURES))]

    def _watch(self) -> None:
        """Every folder and file there is now: a folder tells of new names only, a file of its own changes."""
        kinds = [self._own / kind for kind in (*FOLDERS, _FIGURES)]
        folders = [path for path in (self._own, *kinds) if path.is_dir()]
        wanted = {str(path) for path in (*folders, *(file for kind in kinds for file in _files_in(kind)))}
        new = wanted.difference(self._watcher.directories(), self._watcher.files())
        if new:
            self._watcher.addPaths(sorted(new))


def _files_in(folder: Path) -> list[Path]:
    return sorted(file for file in folder.iterdir() if is_wanted(file.name)) if folder.is_dir() else []
