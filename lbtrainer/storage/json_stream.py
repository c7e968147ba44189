# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads one large JSON object piece by piece: a history of a gigabyte takes no more memory than its longest session."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final, NamedTuple, TextIO

_CHUNK: Final = 1 << 20
_LONGEST: Final = 1 << 26
_BLANK: Final = " \t\r\n"
_LONGEST_WORD: Final = 6  # such as \u00e9
_OPEN_STRING: Final = "Unterminated string"


class Piece(NamedTuple):
    """A member of the object, or one element of a member that is an array.

    Attributes:
        name: Of the member.
        at: The number of the element, from 0; None where the member is no array.
        value: As the standard library reads it.
        text: As it stands in the file.
    """

    name: str
    at: int | None
    value: Any
    text: str

    @property
    def place(self) -> str:
        """Where it stands, such as `$.sessions[3]`."""
        return f"$.{self.name}" + ("" if self.at is None else f"[{self.at}]")


class CutShortError(ValueError):
    """The text ends before its object does."""


def pieces(file: TextIO) -> Iterator[Piece]:
    """The members of the one object in a file, arrays element by element.

    Raises:
        CutShortError: It ends too early.
        ValueError: It is no JSON object, or holds an element longer than 64 million letters. UnicodeDecodeError is one.
    """
    reader = _Reader(file)
    reader.take("{")
    closing = reader.next_is("}")
    while not closing:
        name = reader.value()[0]
        if not isinstance(name, str):
            raise ValueError("a name is missing")
        reader.take(":")
        if reader.next_is("["):
            yield from _elements(reader, name)
        else:
            yield Piece(name, None, *reader.value())
        closing = reader.ends("}")
    if reader.peek():
        raise ValueError("something follows its end")


def _elements(reader: _Reader, name: str) -> Iterator[Piece]:
    index = 0
    closing = reader.next_is("]")
    while not closing:
        yield Piece(name, index, *reader.value())
        index += 1
        closing = reader.ends("]")


class _Reader:
    """A window onto the text that moves on."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self._text = ""
        self._at = 0
        self._over = False
        self._decoder = json.JSONDecoder()

    def peek(self) -> str:
        """The next letter that is no blank; "" at the end."""
        while True:
            while self._at < len(self._text):
                if self._text[self._at] not in _BLANK:
                    return self._text[self._at]
                self._at += 1
            if not self._more():
                return ""

    def next_is(self, mark: str) -> bool:
        """Take this mark if it comes next."""
        found = self.peek() == mark
        self._at += found
        return found

    def take(self, mark: str) -> None:
        """Take this mark, which must come next."""
        if not self.next_is(mark):
            raise ValueError(f"“{mark}” is missing") if self.peek() else CutShortError

    def ends(self, mark: str) -> bool:
        """Take what stands after an element: True at the closing mark, False at a comma."""
        if self.next_is(mark):
            return True
        self.take(",")
        return False

    def value(self) -> tuple[Any, str]:
        """The next value, and its text."""
        self.peek()
        while True:
            try:
                value, end = self._decoder.raw_decode(self._text, self._at)
            except json.JSONDecodeError as error:
                if self._more():
                    continue
                is_cut = error.pos >= len(self._text) - _LONGEST_WORD or error.msg.startswith(_OPEN_STRING)
                raise (CutShortError() if is_cut else ValueError(error.msg)) from error
            if end < len(self._text) or not self._more():  # a number at the end may go on
                text = self._text[self._at : end]
                self._at = end
                return value, text

    def _more(self) -> bool:
        """Read on, twice as much as is there, so that a long value is not tried too often."""
        rest = self._text[self._at :]
        if len(rest) > _LONGEST:
            raise ValueError("something in it is longer than any session")
        read = "" if self._over else self._file.read(max(_CHUNK, len(rest)))
        self._over = not read
        self._text, self._at = rest + read, 0
        return bool(read)
