# SPDX-License-Identifier: GPL-3.0-or-later
"""An exported history in a file, checked once and then read as often as needed, a session at a time.

Whatever the program writes it can read again: a history of 100,000 sessions is a gigabyte of JSON.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Hashable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeVar

import msgspec
from msgspec import Struct

from lbtrainer.errors import Problem, UserError
from lbtrainer.storage.exchange import (
    FORMAT,
    ActivityRow,
    DecisionRow,
    MorningRow,
    PlannedRow,
    SessionRow,
    SetRow,
    WorkingRow,
)
from lbtrainer.storage.json_stream import CutShortError, Piece, pieces
from lbtrainer.storage.long_work import Watch, unwatched
from lbtrainer.storage.refusals import from_system

_PROGRAM: Final = "lower-back-trainer"
_UNCHANGED: Final = "it must be an exported file, unchanged"
_TIMES: Final = frozenset({"day", "moved_to", "utc", "started_utc", "ended_utc", "next_morning_utc", "since_utc"})
_KINDS: Final[dict[str, type[Struct]]] = {
    "activities": ActivityRow,
    "planned_days": PlannedRow,
    "decisions": DecisionRow,
    "working": WorkingRow,
    "mornings": MorningRow,
}
R = TypeVar("R", bound=Struct)


class Stamp(NamedTuple):
    """What a file is known by: another one, and it was written to."""

    file: int
    size: int
    changed_ns: int


class Export:
    """What stands in an exported file; its sessions are read anew each time.

    Attributes:
        path: The file.
        sets_only: Of its sessions nothing but the sets stands in it.
        ids: The session numbers of the file, good only inside it, to uuids.
        activities, planned_days, decisions, working, mornings: Everything but the sessions.
    """

    def __init__(
        self, path: Path, read: Callable[[Path, Watch], Iterator[SessionRow]], *, sets_only: bool = False
    ) -> None:
        """Know the file, which `read` reads from its beginning; a CSV knows nothing of a session but its sets."""
        self.path = path
        self.sets_only = sets_only
        self._read = read
        self.stamp = stamp_of(path)
        self.ids: dict[int, str] = {}
        self.activities: tuple[ActivityRow, ...] = ()
        self.planned_days: tuple[PlannedRow, ...] = ()
        self.decisions: tuple[DecisionRow, ...] = ()
        self.working: tuple[WorkingRow, ...] = ()
        self.mornings: tuple[MorningRow, ...] = ()

    def sessions(self, watch: Watch = unwatched) -> Iterator[SessionRow]:
        """The sessions in the order of the file; `watch` is told how much of it they are.

        Raises:
            UserError: The file is another one than was checked.
            EnvironmentProblem: It cannot be read.
        """
        if stamp_of(self.path) != self.stamp:
            raise refused(self.path, "this file was changed meanwhile", "choose it again")
        yield from self._read(self.path, watch)


def read_document(path: Path, watch: Watch = unwatched) -> Export:
    """The export in a JSON file, all of it checked.

    Raises:
        UserError: It is no export, or one of a format that this version does not read.
        EnvironmentProblem: The file cannot be read.
    """
    export, uuids = Export(path, _sessions_of), set[str]()
    heads, parts = dict[str, Any](), dict[str, list[Any]]()
    try:
        for piece in _pieces_of(path, watch):
            if piece.at is None:
                _check_shape(piece)
                heads[piece.name] = piece.value
            elif piece.name == "sessions":
                _check_session(_checked(piece, SessionRow), uuids, export.ids)
            elif piece.name in _KINDS:
                parts.setdefault(piece.name, []).append(_checked(piece, _KINDS[piece.name]))
        _check_head(path, heads)
        for name, rows in parts.items():
            setattr(export, name, tuple(rows))
        _check_doubles("planned day", [(one.day, one.program, one.entry) for one in export.planned_days])
        _check_doubles("working step", [(one.routine, one.key) for one in export.working])
        _check_doubles("morning", [one.day for one in export.mornings])
    except NotRightError as error:
        if not path.stat().st_size:
            raise refused(path, "this file is empty", _UNCHANGED) from error
        _check_head(path, {"format": FORMAT, "program": _PROGRAM, **heads})  # a later format may look otherwise
        raise refused(path, str(error), _UNCHANGED) from error
    return export


def stamp_of(path: Path) -> Stamp:
    """What a file is known by. Raises EnvironmentProblem."""
    try:
        status = path.stat()
    except OSError as error:
        raise from_system(error, path) from error
    return Stamp(status.st_ino, status.st_size, status.st_mtime_ns)


def refused(path: Path, what: str, hint: str = "") -> UserError:
    """Why a file is not taken in."""
    return UserError([Problem(os.fspath(path), what, hint)])


class NotRightError(Exception):
    """What is wrong with the content of a file, in words."""


def _pieces_of(path: Path, watch: Watch) -> Iterator[Piece]:
    read, size = 0, max(1, stamp_of(path).size)
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            for piece in pieces(file):
                read += len(piece.text)
                watch(min(1.0, read / size))
                yield piece
    except CutShortError as error:
        raise NotRightError("this file is cut short") from error
    except UnicodeDecodeError as error:
        raise NotRightError("this is no UTF-8 text") from error
    except (ValueError, RecursionError) as error:
        raise NotRightError(f"this is no JSON: {error}") from error
    except OSError as error:
        raise from_system(error, path) from error


def _sessions_of(path: Path, watch: Watch) -> Iterator[SessionRow]:
    for piece in _pieces_of(path, watch):
        if piece.name == "sessions" and piece.at is not None:
            yield _row(piece, SessionRow)


def _row(piece: Piece, kind: type[R]) -> R:
    try:
        return msgspec.json.decode(piece.text, type=kind)
    except msgspec.DecodeError as error:
        raise NotRightError(str(error).rstrip(".").replace("`$", f"`{piece.place}")) from error


def _checked(piece: Piece, kind: type[R]) -> R:
    row = _row(piece, kind)
    _check_times(piece.value, piece.place)
    return row


def _check_head(path: Path, heads: dict[str, Any]) -> None:
    found = heads.get("format")
    number = found if isinstance(found, int) else 0
    if number > FORMAT:
        raise refused(path, f"its format is {found}, this version reads {FORMAT}", "update the program")
    if number < 1 or heads.get("program") != _PROGRAM:
        raise refused(path, "this is no export of Lower Back Trainer", "name a file that it exported")


def _check_shape(piece: Piece) -> None:
    if piece.name == "sessions" or piece.name in _KINDS:
        raise NotRightError(f"a list is wanted - at `{piece.place}`")


def _check_times(part: Any, where: str) -> None:
    """The shape of a time says nothing about its month."""
    if isinstance(part, dict):
        for name, value in part.items():
            if isinstance(value, str) and name in _TIMES:
                _check_time(value, f"{where}.{name}")
            elif isinstance(value, dict | list):
                _check_times(value, f"{where}.{name}")
    elif isinstance(part, list):
        for index, one in enumerate(part):
            _check_times(one, f"{where}[{index}]")


def _check_time(text: str, where: str) -> None:
    try:
        datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
    except ValueError:
        raise NotRightError(f"there is no such time as {text} - at `{where}`") from None


def _check_session(session: SessionRow, uuids: set[str], ids: dict[int, str]) -> None:
    _check_doubles("uuid", [session.uuid], uuids)
    _check_doubles("id", [session.id], ids)
    uuids.add(session.uuid)
    ids[session.id] = session.uuid
    _check_doubles("set", [_place(one) for one in session.sets])
    _check_doubles("hurt", [one.seq for one in session.hurts])
    _check_doubles("journal entry", [one.seq for one in session.journal])


def _check_doubles(what: str, found: Sequence[Hashable], before: Any = ()) -> None:
    if len(set(found)) != len(found) or any(one in before for one in found):
        raise NotRightError(f"the same {what} stands in it twice")


def _place(one: SetRow) -> tuple[int, int, int, int, str, int]:
    return one.block, one.round, one.step, one.set_no, one.side, one.attempt
