# SPDX-License-Identifier: GPL-3.0-or-later
"""What happens to an exception that nobody expected: it is written down, told calmly, and the session goes on.

Qt swallows exceptions in slots after printing them; the hook sees them all the same. A fault of the interpreter itself
leaves its stack in the log folder.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, TextIO

from PySide6 import QtCore

if TYPE_CHECKING:
    import threading

CRASH_NAME = "crash.txt"


class CrashReporter(QtCore.QObject):
    """Catches what falls through, once it is installed.

    Signals:
        happened: A sentence to show; at most one a minute, so that a fault in a timer does not flood the page.
    """

    happened = QtCore.Signal(str)

    QUIET_MS = 60_000

    def __init__(self, log_file: Path, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        self._log_file = log_file
        self._since_last = QtCore.QElapsedTimer()
        self._crash_file: TextIO | None = None
        self._before: tuple[Callable[..., object], Callable[..., object]] | None = None

    def install(self) -> None:
        """Take over from Python's own hooks, and let the interpreter leave its stack behind when it dies."""
        import faulthandler
        import threading

        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self.report
        threading.excepthook = self._report_of_thread

        with suppress(OSError):
            # Appended to: whoever starts the program again must not wipe out why it died.
            self._crash_file = (self._log_file.parent / CRASH_NAME).open("a", encoding="utf-8")
            faulthandler.enable(self._crash_file)

    def remove(self) -> None:
        """Give the hooks back."""
        import faulthandler
        import threading

        if self._before is not None:
            sys.excepthook, threading.excepthook = self._before
        faulthandler.disable()
        if self._crash_file is not None:
            self._crash_file.close()

    def report(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Write an exception down and tell of it; Ctrl+C just ends the program."""
        if issubclass(kind, KeyboardInterrupt):
            QtCore.QCoreApplication.exit(130)
            return
        import logging

        logging.getLogger("lbtrainer.crash").error("unexpected: %s", error, exc_info=(kind, error, trace))
        if self._since_last.isValid() and self._since_last.elapsed() < self.QUIET_MS:
            return
        self._since_last.start()
        self.happened.emit(
            f"Something went wrong that should not have. What you did is kept. Details: {self._log_file}"
        )

    def _report_of_thread(self, died: threading.ExceptHookArgs) -> None:
        """The same for work beside the window, which nobody else would hear of; a thread may end itself."""
        if died.exc_value is not None and not isinstance(died.exc_value, SystemExit):
            self.report(died.exc_type, died.exc_value, died.exc_traceback)
