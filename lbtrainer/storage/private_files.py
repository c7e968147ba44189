# SPDX-License-Identifier: GPL-3.0-or-later
"""Files for health data: for this person only, and never half written. Cheap to import."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Generator, Iterable
from pathlib import Path

from lbtrainer.storage.refusals import from_system


def write_atomically(path: Path, data: bytes) -> None:
    """Put `data` into `path` (0600) so that a crash leaves either the old content or the new, never a mixture.

    Raises:
        OSError: The file cannot be written; the old one is untouched then.
    """
    _write(path, (data,))


def write_pieces(path: Path, pieces: Generator[str]) -> None:
    """Put long text into `path` piece by piece (UTF-8, 0600), whole or not at all; the pieces are let go of at the end.

    Raises:
        EnvironmentProblem: The file cannot be written, or the pieces cannot be made; the old one is untouched then.
    """
    try:
        _write(path, (piece.encode() for piece in pieces))
    except OSError as error:
        raise from_system(error, path) from error
    finally:
        pieces.close()  # else the rows of a query are let go of when their database is closed already


def _write(path: Path, pieces: Iterable[bytes]) -> None:
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        _drop(part)
        if error.filename == str(part):
            error.filename = str(path)  # the name that whoever asked knows
        raise
    except BaseException:
        _drop(part)
        raise
    sync_folder(path.parent)


def _drop(part: Path) -> None:
    with contextlib.suppress(OSError):  # what went wrong before is what is told
        part.unlink(missing_ok=True)


def sync_file(path: Path) -> None:
    """Bring the content of `path` to the disk.

    Raises:
        OSError: The disk did not take it.
    """
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Bring a rename inside `folder` to the disk; systems that cannot sync a folder need not."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
