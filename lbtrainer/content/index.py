# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of routines as it was last time, read before anything heavy is imported, for the first paint.

Only the standard library's cheap parts are used here, and neither msgspec nor yaml: their import takes longer than
everything this module does. The index is trusted only while its fingerprint fits: every file of the library with its
size and time, and those of the program's own files that make records of them.
"""

from __future__ import annotations

import errno
import os
import sys
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

INDEX_NAME = "index.json"
_FOLDERS = ("exercises", "routines", "programs")
_NO_FOLDERS = [f"{folder} {errno.ENOENT}" for folder in _FOLDERS]
_SUFFIXES = (".yaml", ".yml")
_FORMAT = 1


class IndexRow(NamedTuple):
    """One routine as the list shows it.

    Attributes:
        minutes_low, minutes_high: How long it takes at its smallest and largest doses.
        equipment: What its steps that are not optional usually need.
        yours: It comes from the user's own file.
        problem: What is wrong with the user's file of this id, or "". With a problem and no minutes it cannot be used.
    """

    id: str
    name: str
    goal: str
    level: str
    minutes_low: int
    minutes_high: int
    equipment: tuple[str, ...]
    summary: str
    yours: bool
    problem: str


def read_index(cache: Path, resources: Path, user: Path | None) -> list[IndexRow] | None:
    """The rows of the list, or None where the index is missing, damaged or older than the files."""
    import json

    try:
        with open(os.path.join(cache, INDEX_NAME), "rb") as file:  # noqa: PTH118, PTH123  (pathlib costs an import)
            content = json.loads(file.read())
        if content["fingerprint"] != fingerprint(resources, user):
            return None
        return [_row(row) for row in content["rows"]]
    except (OSError, ValueError, TypeError, KeyError, OverflowError, RecursionError):
        return None


def index_bytes(rows: list[IndexRow], printed: list[str]) -> bytes:
    """What is kept of `rows` while `printed` is the fingerprint."""
    import json

    return json.dumps({"fingerprint": printed, "rows": rows}).encode()


def fingerprint(resources: Path, user: Path | None) -> list[str]:
    """One line for each file on which the library depends; it changes whenever the library may have."""
    lines = [f"format {_FORMAT}", *program_lines("content", "domain")]
    for root in (resources, user) if user else (resources,):
        held = [line for folder in _FOLDERS for line in _folder_lines(os.fspath(root), folder, _SUFFIXES)]
        # Of a place without any of the folders nothing is read, wherever it is.
        lines += held if held == _NO_FOLDERS else [ascii(os.fspath(root)), *held]
    return lines


def program_lines(*rooms: str) -> list[str]:
    """One line for each file of these rooms of the program; a frozen one has no such files and stands for itself."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120
    if os.path.isdir(os.path.join(package, "content")):  # noqa: PTH112, PTH118
        return [line for room in rooms for line in _folder_lines(package, room, (".py",))]
    return [_line(os.path.basename(sys.executable), os.stat(sys.executable))]  # noqa: PTH116, PTH119


def file_line(path: str | os.PathLike[str]) -> str:
    """A line that changes whenever the file may have; says so where there is none."""
    try:
        return _line(os.fspath(path), os.stat(path))  # noqa: PTH116
    except OSError as fault:
        return f"{os.fspath(path)} {fault.errno}"


def _folder_lines(root: str, folder: str, suffixes: tuple[str, ...]) -> list[str]:
    try:
        with os.scandir(os.path.join(root, folder)) as entries:  # noqa: PTH118
            lines = [_entry_line(folder, entry) for entry in entries if entry.name.lower().endswith(suffixes)]
    except OSError as fault:
        return [f"{folder} {fault.errno}"]
    return sorted(lines)


def _entry_line(folder: str, entry: os.DirEntry[str]) -> str:
    name = f"{folder}/{entry.name!a}"
    try:
        return _line(name, entry.stat())
    except OSError as fault:
        return f"{name} {fault.errno}"


def _line(name: str, status: os.stat_result) -> str:
    return f"{name} {status.st_mode} {status.st_size} {status.st_mtime_ns}"


def _row(written: Any) -> IndexRow:
    row = IndexRow(*written)
    texts = (row.id, row.name, row.goal, row.level, row.summary, row.problem)
    if not (all(isinstance(text, str) for text in texts) and isinstance(row.yours, bool)):
        raise TypeError("a text of the index is none")
    low, high = int(row.minutes_low), int(row.minutes_high)
    return row._replace(minutes_low=low, minutes_high=high, equipment=tuple(map(str, row.equipment)))
