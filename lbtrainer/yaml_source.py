# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the YAML that people write into values that know where they stand, and refuses what is not safe to read.

Only the parser's events are used, never PyYAML's composer or constructor: the composer crashes the whole process on
some thousand nested brackets, and the constructor guesses types as YAML 1.1 did (`1:30` is 90, `010` is 8, `on` is
true). Here every scalar stays the text that was written; whoever expects a number or a time reads it as one.
"""

from __future__ import annotations

import re
import stat
from typing import TYPE_CHECKING, Any

from lbtrainer.errors import Problem, UserError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MAX_BYTES = 1_000_000
MAX_NODES = 20_000
MAX_DEPTH = 32

_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")

_SYNTAX = {
    "mapping values are not allowed in this context": (
        "this colon stands where no key may stand",
        "begin the line under its neighbours, or put a text that holds a colon in quotes",
    ),
    "block sequence entries are not allowed in this context": (
        "this dash stands where no list may begin",
        "begin the list on a line of its own, or put the text in quotes",
    ),
    "did not find expected ',' or ']'": (
        "the list that opens here lacks a comma or its closing bracket",
        "write it like [one, two]",
    ),
    "did not find expected ',' or '}'": (
        "the braces that open here lack a comma or the closing one",
        "write them like {key: value, key: value}",
    ),
    "found unexpected end of stream": ("the quote that opens here is never closed", "close it with the same quote"),
    "could not find expected ':'": (
        "this line has no colon after its key",
        'write "key: value", with a space after the colon',
    ),
    "did not find expected node content": (
        "a value is missing here, or a bracket before it is never closed",
        "write the value, or the closing ] or }",
    ),
    "did not find expected key": (
        "this line does not fit under the one above",
        "begin all keys of a group in the same column, and quote a text that holds quotes or a colon",
    ),
    "found unknown escape character": (
        "the backslash in this text stands before a letter that has no meaning there",
        "use single quotes, or write two backslashes",
    ),
    "did not find expected '-' indicator": (
        "this line does not fit into the list above it",
        "begin every entry with a dash, all in the same column",
    ),
    "found a tab character that violates indentation": (
        "a tab stands at the beginning of this line",
        "indent with spaces",
    ),
    "found unexpected document indicator": (
        "a second document begins inside a text in quotes",
        "close the quotes, or indent this line",
    ),
    "did not find expected alphabetic or numeric character": (
        "a text may not begin with * or &",
        "put the text in quotes",
    ),
}
"""What libyaml says -> what is wrong, what would be right."""

_ANY_SYNTAX = "put a text that holds signs in quotes, and begin all keys of a group in the same column"

_AT_CONTEXT = frozenset(
    {"did not find expected ',' or ']'", "did not find expected ',' or '}'", "found unexpected end of stream"}
)
"""Faults that are mended where the bracket or quote opens, not where the parser gave up."""


class Node:
    """One value of a file.

    Attributes:
        value: The text of a scalar as written, the items of a list, or the values of a mapping under their keys.
        plain: A scalar without quotes; only such a one may be read as a number or a yes or no.
        line, column: Where the value begins, both from 1.
        key: The scalar that names this value in its mapping; None elsewhere.
    """

    __slots__ = ("column", "file", "key", "line", "plain", "value")

    def __init__(self, file: str, line: int, column: int, value: str | list[Node] | dict[str, Node]) -> None:
        self.file = file
        self.line = line
        self.column = column
        self.value = value
        self.plain = False
        self.key: Node | None = None

    @property
    def where(self) -> str:
        """`file:line:column` of the value."""
        return f"{self.file}:{self.line}:{self.column}"

    @property
    def key_where(self) -> str:
        """`file:line:column` of the value's key, or of the value where it has none."""
        return self.key.where if self.key else self.where

    def at(self, *path: str | int) -> Node:
        """The value further in, as far as `path` (keys and list positions) can be followed."""
        node = self
        for step in path:
            inner: Any = node.value
            has_step = (
                step in inner if isinstance(inner, dict) else isinstance(inner, list) and step in range(len(inner))
            )
            if not has_step:
                break
            node = inner[step]
        return node


def read(path: Path, name: str, forgiven: list[Problem] | None = None) -> Node:
    """The one document of the file.

    Args:
        path: The file; it must be an ordinary one.
        name: What it is called in messages.
        forgiven: As for `parse`.

    Raises:
        UserError: It cannot be read, or anything `parse` raises.
    """
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise _refused(name, "this is a folder, not a file", "give the folder another name")
        if not stat.S_ISREG(status.st_mode):
            raise _refused(name, "this is not an ordinary file")
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as fault:
        reason = getattr(fault, "strerror", None) or str(fault)
        raise _refused(name, f"the file cannot be read: {reason}") from fault
    return parse(data, name, forgiven)


def parse(data: bytes, name: str, forgiven: list[Problem] | None = None) -> Node:
    """The one document in `data`.

    Args:
        data: UTF-8, with or without a byte order mark.
        name: What the file is called in messages.
        forgiven: Takes the faults beside which everything else can still be checked: doubled keys, of which the first
            is kept, anchors and tags, which mean nothing. Without it they are raised.

    Raises:
        UserError: Not UTF-8, not YAML, empty, more than one document, larger or deeper than any honest file, or with
            aliases, anchors, tags or doubled keys; names all of these that were found, at once.
    """
    text = _decoded(data, name)
    builder = _Builder(name)
    try:
        for event in _events(text, name):
            builder.take(event)
    except UserError as fault:
        raise UserError([*builder.problems, *fault.problems]) from fault
    if builder.root is None:
        raise _refused(f"{name}:1:1", "the file is empty", "begin it with the line schema: 1")
    if builder.problems and (forgiven is None or builder.has_gaps):
        raise UserError(builder.problems)
    if forgiven is not None:
        forgiven += builder.problems
    return builder.root


def _decoded(data: bytes, name: str) -> str:
    if len(data) > MAX_BYTES:
        where = _place(name, data[:MAX_BYTES].decode("utf-8", "replace"))
        raise _refused(where, "the file is larger than 1 MB", "one exercise, routine or program needs a few kB")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        before = data[: fault.start].decode("utf-8-sig")
        raise _refused(_place(name, before), "the file is not UTF-8 text", "save it as UTF-8") from fault
    found = _UNPRINTABLE.search(text)
    if found:
        raise _refused(
            _place(name, text[: found.start()]), f"the character U+{ord(found[0]):04X} may not stand here", "delete it"
        )
    return text


def _events(text: str, name: str) -> Iterator[Any]:
    import yaml

    loader = yaml.CSafeLoader(text)
    try:
        while loader.check_event():
            yield loader.get_event()
    except yaml.YAMLError as fault:
        raise UserError([_syntax_problem(fault, text, name)]) from fault
    finally:
        loader.dispose()


def _syntax_problem(fault: Any, text: str, name: str) -> Problem:
    said = getattr(fault, "problem", None) or str(fault)
    mark = getattr(fault, "problem_mark", None)
    if said in _AT_CONTEXT:
        mark = getattr(fault, "context_mark", None) or mark
    if mark is None:
        return Problem(name, f"this is not YAML: {said}")
    where = f"{name}:{mark.line + 1}:{mark.column + 1}"
    if said == "found character that cannot start any token":
        lines = text.splitlines()
        rest = lines[mark.line][mark.column :] if mark.line < len(lines) else ""
        if rest.startswith("\t"):
            return Problem(where, "a tab stands at the beginning of this line", "indent with spaces")
        return Problem(where, f'a text may not begin with "{rest[:1]}"', "put the text in quotes")
    what, hint = _SYNTAX.get(said, (f"this is not YAML: {said}", _ANY_SYNTAX))
    return Problem(where, what, hint)


def _place(name: str, before: str) -> str:
    line_start = before.rfind("\n") + 1
    return f"{name}:{before.count(chr(10)) + 1}:{len(before) - line_start + 1}"


def _refused(where: str, what: str, hint: str = "") -> UserError:
    return UserError([Problem(where, what, hint)])


class _Builder:
    """Builds the tree from events, counting as it goes, so that a hostile file is refused before it costs anything.

    Attributes:
        root: The document, or None for an empty file.
        problems: The faults so far that do not stop the reading.
        has_gaps: An alias stands in the place of a value; what the file means is not known.
    """

    def __init__(self, name: str) -> None:
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self.has_gaps = False
        self._name = name
        self._open: list[tuple[Node, list[Node]]] = []  # a collection, and the key that waits for its value
        self._count = 0

    def take(self, event: Any) -> None:
        """Takes the parser's next event.

        Raises:
            UserError: A second document begins, or a limit is passed.
        """
        kind = type(event).__name__
        if kind in {"MappingEndEvent", "SequenceEndEvent"}:
            self._open.pop()
        elif kind == "AliasEvent":
            self._take_alias(event)
        elif kind in {"ScalarEvent", "MappingStartEvent", "SequenceStartEvent"}:
            self._take_node(kind, event)
        elif kind == "DocumentStartEvent" and self.root is not None:
            raise self._refuse(event, "a second document begins here", "keep one thing in one file")

    def _take_alias(self, event: Any) -> None:
        self._count_one(event)
        self.has_gaps = True
        self._note(event, f'"*{event.anchor}" points at an anchor', "write the value out, or put it in quotes")
        self._place_node(Node(self._name, event.start_mark.line + 1, event.start_mark.column + 1, f"*{event.anchor}"))

    def _take_node(self, kind: str, event: Any) -> None:
        self._guard(event)
        mark = event.start_mark
        if kind == "ScalarEvent":
            node = Node(self._name, mark.line + 1, mark.column + 1, event.value)
            node.plain = event.style is None or event.style == ""
            self._place_node(node)
            return
        node = Node(self._name, mark.line + 1, mark.column + 1, {} if kind == "MappingStartEvent" else [])
        self._place_node(node)
        if len(self._open) == MAX_DEPTH:
            what = f"more than {MAX_DEPTH} brackets or levels stand inside each other"
            raise self._refuse(event, what, "ten are plenty; look for a bracket that is never closed")
        self._open.append((node, []))

    def _guard(self, event: Any) -> None:
        self._count_one(event)
        if event.anchor is not None:
            self._note(event, f'"&{event.anchor}" is an anchor', "write the value out where it is needed")
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._note(event, f'"{tag}" is a tag', "leave it out, or put the text in quotes")

    def _count_one(self, event: Any) -> None:
        self._count += 1
        if self._count > MAX_NODES:
            what = f"the file holds more than {MAX_NODES} values"
            raise self._refuse(event, what, "one exercise, routine or program needs some hundred")

    def _note(self, event: Any, what: str, hint: str) -> None:
        self.problems += self._refuse(event, what, hint).problems

    def _place_node(self, node: Node) -> None:
        if not self._open:
            self.root = node
            return
        parent, waiting = self._open[-1]
        if isinstance(parent.value, list):
            parent.value.append(node)
        elif not waiting:
            waiting.append(node)
        else:
            self._enter(parent.value, waiting.pop(), node)

    def _enter(self, entries: Any, key: Node, value: Node) -> None:
        value.key = key
        if not isinstance(key.value, str):
            self.problems.append(Problem(key.where, "a list or a mapping cannot be a key", "write a word"))
        elif key.value in entries:
            first = entries[key.value].key.line
            hint = f"it stands in line {first} already: keep one of the two"
            self.problems.append(Problem(key.where, f'the key "{key.value}" is doubled', hint))
        else:
            entries[key.value] = value

    def _refuse(self, event: Any, what: str, hint: str) -> UserError:
        mark = event.start_mark
        return _refused(f"{self._name}:{mark.line + 1}:{mark.column + 1}", what, hint)
