# SPDX-License-Identifier: GPL-3.0-or-later
"""The log's file, set aside when it is full: what logging.handlers does, without the sockets and pickles it loads.

They would cost every start 2 MB. Imported by `log` alone, when logging is set up.
"""

from __future__ import annotations

import logging
from pathlib import Path


class LogFile(logging.FileHandler):
    """Appends to a file that is opened with the first line; a full one is renamed, with ".1" added to its name."""

    def __init__(self, path: Path, full_bytes: int) -> None:
        """Nothing is opened yet.

        Args:
            path: The file; its folder is not made.
            full_bytes: From this size on the next line begins a new file.
        """
        super().__init__(path, encoding="utf-8", delay=True)
        self._full_bytes = full_bytes

    def emit(self, record: logging.LogRecord) -> None:
        """Write one line; what cannot be written goes to `handleError`."""
        try:
            self._open_with_room()
        except OSError:
            self.handleError(record)
        else:
            super().emit(record)

    def _open_with_room(self) -> None:
        self.stream = self.stream or self._open()
        if self.stream.tell() < self._full_bytes:
            return
        self.stream.close()
        self.stream = None
        path = Path(self.baseFilename)
        if path.is_file():
            path.replace(f"{path}.1")
        self.stream = self._open()
