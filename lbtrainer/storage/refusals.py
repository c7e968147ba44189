# SPDX-License-Identifier: GPL-3.0-or-later
"""What the system answers when the disk does not play along, as sentences for people. Cheap to import."""

from __future__ import annotations

import errno
from pathlib import Path

from lbtrainer.errors import EnvironmentProblem

FULL = "The disk is full, so {path} cannot be written. What was saved before is safe; please free some space."
READ_ONLY = "{path} cannot be written: the file or its folder is read-only. Nothing can be saved there."
LOCKED = "Another program is using {path} right now. Please close it there and try again."
REFUSED = "{path} cannot be opened: the system does not allow it."
CANNOT_OPEN = "{path} cannot be opened. Is its folder there, and may you write in it?"
NOT_THERE = "{path} cannot be reached: there is no such file or folder."
IS_FOLDER = "{path} is a folder, not a file."
DISK_ERROR = "The disk answered with an error while working on {path}: {detail}."

_SYSTEM_SENTENCES = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EROFS: READ_ONLY,
    errno.EACCES: REFUSED,
    errno.EPERM: REFUSED,
    errno.ENOENT: NOT_THERE,
    errno.ENOTDIR: NOT_THERE,
    errno.EISDIR: IS_FOLDER,
}


class CannotWriteError(EnvironmentProblem):
    """Nothing can be written there; what is there can perhaps be read.

    Attributes:
        is_full: There is no room; else it is not allowed.
    """

    def __init__(self, sentence: str, *, is_full: bool) -> None:
        self.is_full = is_full
        super().__init__(sentence)


def refusing(sentence: str, path: object, detail: object = "") -> EnvironmentProblem:
    """The error of ours with one of the sentences above."""
    told = sentence.format(path=path, detail=detail)
    if sentence in {FULL, READ_ONLY, REFUSED}:
        return CannotWriteError(told, is_full=sentence == FULL)
    return EnvironmentProblem(told)


def from_system(error: OSError, path: Path) -> EnvironmentProblem:
    """The error of ours for one of the system's; its own file name is the better one where it has one."""
    sentence = _SYSTEM_SENTENCES.get(error.errno or 0, DISK_ERROR)
    return refusing(sentence, error.filename or path, error.strerror or error)
