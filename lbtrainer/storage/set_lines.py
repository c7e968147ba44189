# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the CSV of one line per set that `transfer` writes, as a person may hand it back: out of a spreadsheet.

Columns go by their names, in any order; commas, semicolons or tabs stand between them. `day` is there for people's
eyes only. Every fault is found at once and told with its line and column. The lines of a session may stand apart from
each other where the whole file fits into memory; a large file, as it was exported, is read a session at a time.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import msgspec

from lbtrainer.errors import Problem, UserError
from lbtrainer.storage.csv_cells import CELLS
from lbtrainer.storage.exchange import SessionRow, SetRow
from lbtrainer.storage.exports import Export, read_document, refused, stamp_of
from lbtrainer.storage.long_work import Watch, unwatched, watched
from lbtrainer.storage.refusals import from_system
from lbtrainer.storage.rows import utc_text, utc_time

_MOST_PROBLEMS: Final = 5
_OF_SESSION: Final = ("uuid", "started_utc", "offset_min", "routine", "routine_name", "state", "preview")
_OF_SET: Final = tuple(name for name in CELLS if name not in _OF_SESSION)
_SHOWN: Final = 40
_MOST_HELD_BYTES: Final = 100_000_000

_Place = tuple[int, int, int, int, str]
if TYPE_CHECKING:
    from _csv import Reader as _Reader


class _Faults:
    """Collects what is not right; further ones than a person would read are only counted."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._found: list[Problem] = []
        self._more = 0

    def add(self, line: int, column: str, what: str, hint: str = "") -> None:
        """One fault; `column` "" where it is of the whole line."""
        if len(self._found) == _MOST_PROBLEMS:
            self._more += 1
            return
        where = f"{self._path.name}, line {line}" + (f", column {column}" if column else "")
        self._found.append(Problem(where, what, hint))

    def raise_any(self) -> None:
        """Raise UserError with everything found so far, if anything was."""
        if self._more:
            self._found.append(Problem(str(self._path), f"{self._more:,} more like these"))
        if self._found:
            raise UserError(self._found)


class _Session:
    """The lines of one session so far: what all of them say, and the set of each place with its line."""

    def __init__(self, line: int, head: dict[str, Any]) -> None:
        self.line = line
        self.head = head
        self.sets: dict[_Place, tuple[SetRow, int]] = {}

    def record(self, number: int) -> SessionRow:
        """What these lines tell of the session; what they cannot tell is empty."""
        sets = [self.sets[place][0] for place in sorted(self.sets)]
        return SessionRow(
            **self.head,
            id=number,
            program=None,
            ended_utc=None,
            running_ms=max(one.at_ms for one in sets),
            speed=1.0,
            pain_before=None,
            place_before=None,
            pain_after=None,
            place_after=None,
            pain_next=None,
            place_next=None,
            next_morning_utc=None,
            soreness_next=None,
            felt=None,
            note="",
            planned_sets=len(sets),
            done_sets=_done(sets),
            app_version="",
            sets=tuple(sets),
        )


def read_export(path: Path, watch: Watch = unwatched) -> Export:
    """An exported file: sets where its name ends with .csv, else everything as JSON.

    Args:
        path: The file.
        watch: Told how much of it is read.

    Raises:
        UserError: It is no export, or not as it must be.
        EnvironmentProblem: It cannot be read.
    """
    return read_set_lines(path, watch) if path.suffix.lower() == ".csv" else read_document(path, watch)


def read_set_lines(path: Path, watch: Watch = unwatched) -> Export:
    """The sessions whose sets stand in a CSV file. Arguments and errors as `read_export`."""
    export = _export(path, scattered=False)
    if _all_right(export, watch, scattered=False):
        return export
    if export.stamp.size > _MOST_HELD_BYTES:
        hint = "sort them by started_utc and uuid"
        raise refused(path, "the lines of a session stand apart from each other in this large file", hint)
    export = _export(path, scattered=True)
    _all_right(export, watch, scattered=True)
    return export


def _export(path: Path, *, scattered: bool) -> Export:
    return Export(path, partial(_records, scattered=scattered), sets_only=True)


def _all_right(export: Export, watch: Watch, *, scattered: bool) -> bool:
    """Whether each session's lines stand together, after a look at all of them; raises what is wrong with them."""
    faults = _Faults(export.path)
    for number, one in enumerate(_grouped(export.path, faults, watch, scattered=scattered), 1):
        export.ids[number] = one.head["uuid"]
    together = len(set(export.ids.values())) == len(export.ids)
    if together:
        faults.raise_any()
    return together


def _records(path: Path, watch: Watch, *, scattered: bool) -> Iterator[SessionRow]:
    for number, one in enumerate(_grouped(path, _Faults(path), watch, scattered=scattered), 1):
        yield one.record(number)


def _grouped(path: Path, faults: _Faults, watch: Watch, *, scattered: bool) -> Iterator[_Session]:
    """The sessions of a file; where its lines are `scattered`, all of them are held until the end."""
    held: dict[str, _Session] = {}
    for line, row in _rows(path, faults, watch):
        values = _values(line, row, faults)
        if values is None:
            continue
        if not scattered and held and values["uuid"] not in held:
            yield from held.values()
            held.clear()
        _take(held, line, values, faults)
    yield from held.values()


def completed(theirs: SessionRow, ours: SessionRow) -> SessionRow:
    """A session out of a CSV with everything that a CSV cannot hold taken from the present one.

    So the two are the same where their lines would be, and taking the file's side loses no note and no pain.
    """
    tries: dict[_Place, list[SetRow]] = {}
    for one in ours.sets:
        tries.setdefault(_place(one), []).append(one)
    sets: list[SetRow] = []
    for one in theirs.sets:
        *earlier, last = tries.get(_place(one), [one])
        sets += [*earlier, msgspec.structs.replace(one, attempt=last.attempt, utc=last.utc)]
    counting = [present[-1] for present in tries.values()]
    return msgspec.structs.replace(
        ours,
        id=theirs.id,
        **{name: getattr(theirs, name) for name in _OF_SESSION},
        sets=tuple(sets),
        done_sets=max(0, ours.done_sets + _done(theirs.sets) - _done(counting)),
    )


def _rows(path: Path, faults: _Faults, watch: Watch) -> Iterator[tuple[int, dict[str, str]]]:
    """Each line's number and its cells by the names of their columns."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            first = file.readline()
            file.seek(0)
            lines = watched(file, stamp_of(path).size, watch)
            reader = csv.reader(lines, delimiter=max(",;\t", key=first.count), strict=True)
            yield from _cells(reader, faults)
    except UnicodeDecodeError as error:
        raise refused(path, "this is no UTF-8 text", "save it as CSV in UTF-8") from error
    except OSError as error:
        raise from_system(error, path) from error


def _cells(reader: _Reader, faults: _Faults) -> Iterator[tuple[int, dict[str, str]]]:
    begins = 1
    try:
        names = next(reader, [])
        if not _heading_fits(names, faults):
            return
        begins = reader.line_num + 1
        for cells in reader:
            if len(cells) == len(names):
                yield begins, dict(zip(names, cells, strict=True))
            elif cells:
                what = f"it has {len(cells)} cells, the first line has {len(names)}"
                faults.add(begins, "", what, "a comma inside a cell needs quotes around the cell")
            begins = reader.line_num + 1
    except csv.Error as error:
        faults.add(begins, "", f"it cannot be read as CSV: {error}", "each quote that opens must close")


def _heading_fits(names: Sequence[str], faults: _Faults) -> bool:
    missing = [name for name in CELLS if name not in names]
    if len(missing) > len(CELLS) // 2:
        faults.add(1, "", "this is no CSV of Lower Back Trainer", "name a file that it exported")
    elif missing:
        faults.add(1, "", f"there is no column {', '.join(missing)}", "export the file again, or add it")
    doubles = [name for name in CELLS if names.count(name) > 1]
    if doubles:
        faults.add(1, doubles[0], "two columns have this name", "take one of them away")
    return not missing and not doubles


def _values(line: int, row: dict[str, str], faults: _Faults) -> dict[str, Any] | None:
    """The values of a line by column; None where one is not right."""
    values: dict[str, Any] = {}
    for name, cell in CELLS.items():
        try:
            values[name] = cell.read(row[name])
        except ValueError:
            shown = row[name] if len(row[name]) <= _SHOWN else f"{row[name][:_SHOWN]}…"
            faults.add(line, name, f"“{shown}” does not fit" if shown else "it is empty", f"wanted: {cell.wanted}")
    return values if len(values) == len(CELLS) else None


def _take(sessions: dict[str, _Session], line: int, values: dict[str, Any], faults: _Faults) -> None:
    head = {name: values[name] for name in _OF_SESSION}
    session = sessions.setdefault(head["uuid"], _Session(line, head))
    for name, value in head.items():
        if value != session.head[name]:
            there = f"line {session.line} of the same session says “{session.head[name]}”"
            faults.add(line, name, f"“{value}” here, but {there}", "all lines of a session say the same")
    ended = utc_time(head["started_utc"]) + timedelta(milliseconds=values["at_ms"])
    one = SetRow(**{name: values[name] for name in _OF_SET}, attempt=0, utc=utc_text(ended))
    present = session.sets.setdefault(_place(one), (one, line))
    if present[1] != line:
        faults.add(line, "", f"this set stands in line {present[1]} already", "take one of the two away")


def _place(one: SetRow) -> _Place:
    """Where a set stands in its session; its attempts share one place."""
    return one.block, one.round, one.step, one.set_no, one.side


def _done(sets: Sequence[SetRow]) -> int:
    return sum(one.status != "skipped" for one in sets)
