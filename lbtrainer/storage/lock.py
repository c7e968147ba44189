# SPDX-License-Identifier: GPL-3.0-or-later
"""One window to a data folder: an advisory lock that the system drops by itself when its holder dies."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from lbtrainer.errors import EnvironmentProblem
from lbtrainer.paths import private_folder
from lbtrainer.storage.refusals import from_system

LOCK_NAME = "window.lock"

if sys.platform == "win32":  # pragma: no cover  (the other branch runs everywhere else)
    import msvcrt

    # Far behind the text, because Windows also forbids reading what is locked.
    _LOCKED_BYTE = 1 << 20

    def _try_lock(descriptor: int, within_s: float) -> bool:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_LOCK if within_s > 0 else msvcrt.LK_NBLCK, 1)  # waits for 10 s
        except OSError:
            return False
        return True
else:
    import fcntl
    import signal

    def _try_lock(descriptor: int, within_s: float) -> bool:
        try:
            if within_s > 0:
                with _alarm(within_s):
                    fcntl.flock(descriptor, fcntl.LOCK_EX)
            else:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except (BlockingIOError, TimeoutError):
            return False
        return True

    @contextlib.contextmanager
    def _alarm(after_s: float) -> Iterator[None]:
        """Ends a wait of the system's that knows no time limit, with TimeoutError; in the main thread only."""

        def too_late(*_: object) -> None:
            raise TimeoutError

        before = signal.signal(signal.SIGALRM, too_late)
        signal.setitimer(signal.ITIMER_REAL, after_s)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, before)


class WindowLock:
    """Held while a window is open on a data folder, and by what must not run beside one (restore).

    The lock file stays when the lock is given back: removing it would let two holders in at once.
    """

    def __init__(self, descriptor: int) -> None:
        self._descriptor: int | None = descriptor

    def release(self) -> None:
        """Give the lock back; again does nothing."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def __enter__(self) -> WindowLock:
        """The lock itself, given back at the end of the block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Give the lock back."""
        self.release()


def try_lock(folder: Path, *, within_s: float = 0.0) -> WindowLock | None:
    """Take the lock of a data folder; None when another process (or this one) holds it.

    Args:
        folder: The data folder.
        within_s: How long to wait for whoever holds it; it is taken in the moment that they let go.

    Raises:
        EnvironmentProblem: The folder cannot be written.
    """
    path = folder / LOCK_NAME
    try:
        private_folder(folder)
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        if not _try_lock(descriptor, within_s):
            os.close(descriptor)
            return None
        os.ftruncate(descriptor, 0)
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(descriptor, str(os.getpid()).encode())
    except OSError as error:
        raise from_system(error, path) from error
    return WindowLock(descriptor)


def lock_or_refuse(folder: Path) -> WindowLock:
    """Take the lock of a data folder.

    Raises:
        EnvironmentProblem: A window is open on it, or the folder cannot be written.
    """
    lock = try_lock(folder)
    if lock is None:
        holder = holder_pid(folder)
        process = f" (process {holder})" if holder else ""
        raise EnvironmentProblem(f"Lower Back Trainer is open{process}. Please close its window and try again.")
    return lock


def holder_pid(folder: Path) -> int | None:
    """The process that took the lock last; None where that is not known."""
    try:
        return int((folder / LOCK_NAME).read_text("ascii"))
    except (OSError, ValueError):
        return None
