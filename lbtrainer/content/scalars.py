# SPDX-License-Identifier: GPL-3.0-or-later
"""The single values that a file may hold: texts, ids, words of a closed list, yes or no.

Each kind of value reads itself from what was written and describes itself for the JSON Schema, so that the loader and
an editor that completes and underlines can never disagree. Numbers and times stand in `amounts`.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

from lbtrainer.content.suggest import did_you_mean
from lbtrainer.yaml_source import Node

T_co = TypeVar("T_co", covariant=True)
E = TypeVar("E", bound=StrEnum)

ID_PATTERN = "^[a-z0-9]+(-[a-z0-9]+)*$"
MAX_ID = 60


class Fault(Exception):
    """A value that cannot be read: what is wrong, what would be right, and where if not at the value itself."""

    def __init__(self, what: str, hint: str = "", node: Node | None = None) -> None:
        super().__init__(what)
        self.what = what
        self.hint = hint
        self.node = node


class Empty(Fault):
    """Nothing stands where a value should; a line that is not required can be left out instead."""


class Leaf(Protocol[T_co]):
    """One kind of value."""

    def read(self, label: str, node: Node) -> T_co:
        """The value that `node` holds; `label` is the word for it in messages.

        Raises:
            Fault: It is not such a value.
        """
        ...

    def json_schema(self) -> dict[str, Any]:
        """What JSON Schema says of it."""
        ...


def scalar_text(label: str, node: Node, example: str) -> str:
    """The text of a scalar that is not empty.

    Raises:
        Fault: A list, a mapping, or nothing at all.
    """
    if isinstance(node.value, list):
        raise Fault(f"{label} is a list", f"write one value, for example {example}")
    if isinstance(node.value, dict):
        raise Fault(f"{label} holds keys of its own", f"write one value, for example {example}")
    if not node.value.strip() or (node.plain and node.value in {"~", "null", "Null", "NULL"}):
        raise Empty(f"{label} is empty", f"write for example {example}")
    return node.value


class Text(NamedTuple):
    """A text for people, at most `longest` characters and, where `words` is not 0, that many words."""

    longest: int = 400
    words: int = 0

    def read(self, label: str, node: Node) -> str:
        text = scalar_text(label, node, '"a short text"')
        if len(text) > self.longest:
            raise Fault(f"{label} has {len(text)} characters", f"{self.longest} at most")
        count = len(text.split())
        if self.words and count > self.words:
            raise Fault(f"{label} has {count} words", f"{self.words} at most, it is spoken")
        return " ".join(text.split())

    def json_schema(self) -> dict[str, Any]:
        described: dict[str, Any] = {"type": "string", "minLength": 1, "maxLength": self.longest}
        if self.words:
            described["pattern"] = rf"^\s*\S+(\s+\S+){{0,{self.words - 1}}}\s*$"
        return described


class Identifier(NamedTuple):
    """An id in small letters, digits and hyphens; `refers` names the folder in which it must be found, or is ""."""

    refers: str = ""

    def read(self, label: str, node: Node) -> str:
        text = scalar_text(label, node, "bird-dog")
        if len(text) > MAX_ID:
            raise Fault(f"{label} has {len(text)} characters", f"{MAX_ID} at most")
        if not re.fullmatch(ID_PATTERN, text):
            proposal = re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-") or "bird-dog"
            raise Fault(f'{label} is "{text}"; an id has small letters, digits and hyphens', f"write {proposal}")
        return text

    def json_schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": ID_PATTERN, "maxLength": MAX_ID}


class Word(NamedTuple):
    """A word of a closed list."""

    vocabulary: tuple[str, ...]
    example: str = ""

    def read(self, label: str, node: Node) -> str:
        text = scalar_text(label, node, self.example or self.vocabulary[0])
        if text not in self.vocabulary:
            raise Fault(f'{label} "{text}" is not known', did_you_mean(text, self.vocabulary, list_up_to=24))
        return text

    def json_schema(self) -> dict[str, Any]:
        return {"enum": list(self.vocabulary)}


class Choice(Generic[E]):
    """A member of one of the domain's enumerations."""

    def __init__(self, members: type[E]) -> None:
        self._members = members
        self._word = Word(tuple(member.value for member in members))

    def read(self, label: str, node: Node) -> E:
        return self._members(self._word.read(label, node))

    def json_schema(self) -> dict[str, Any]:
        return self._word.json_schema()


class Flag(NamedTuple):
    """True or false, and no other word for it."""

    def read(self, label: str, node: Node) -> bool:
        text = scalar_text(label, node, "true")
        if node.plain and text in {"true", "false"}:
            return text == "true"
        folded = text.casefold()
        if folded in {"yes", "y", "on", "true", "1"}:
            raise Fault(f'{label} is "{text}"', "write true")
        if folded in {"no", "n", "off", "false", "0"}:
            raise Fault(f'{label} is "{text}"', "write false")
        raise Fault(f'{label} is "{text}"', "write true or false")

    def json_schema(self) -> dict[str, Any]:
        return {"type": "boolean"}
