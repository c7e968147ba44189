# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a YAML tree against one of the file models and finds every fault at once.

msgspec itself stops at the first fault and knows no lines, so it only tells what the models look like; the walk is
ours. A faulty value is reported and left out, and the walk goes on, so that what follows is checked too.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar

from msgspec import inspect

from lbtrainer.content.scalars import Empty, Fault, Identifier
from lbtrainer.content.schema import FORMAT, WORK_KEYS, FileModel, Work
from lbtrainer.content.suggest import did_you_mean
from lbtrainer.errors import Problem
from lbtrainer.yaml_source import Node

M = TypeVar("M", bound=FileModel)

_FAULTY: Any = object()
_NUMBER = re.compile("[0-9]{1,9}")
"""A format's number; of one with thousands of digits Python makes no int."""


def read_model(model: type[M], root: Node, known: Mapping[str, frozenset[str]]) -> tuple[M | None, list[Problem]]:
    """The file as a model, as far as it could be read, and everything that is wrong with it.

    Args:
        model: What the file should be.
        root: Its whole content.
        known: Ids that may be referred to, under their folder: `{"exercises": ..., "routines": ...}`.

    Returns:
        The model, or None where a required key is missing or faulty; with problems, it must not be used as it is.
    """
    newer = _newer_format(root)
    if newer:
        return None, [newer]
    walk = _Walk(known)
    value = walk.value(_type_of(model), root, "the file")
    return (None if value is _FAULTY else value), walk.problems


@cache
def _type_of(model: type[FileModel]) -> inspect.Type:
    return inspect.type_info(model)


def _newer_format(root: Node) -> Problem | None:
    written = root.at("schema")
    if isinstance(written.value, str) and _NUMBER.fullmatch(written.value) and int(written.value) > FORMAT:
        hint = f"this version reads schema: {FORMAT}; a newer one may read it"
        return Problem(written.where, f"the file is written for schema {written.value}", hint)
    return None


class _Walk:
    """One walk over one file; `problems` grows as it goes."""

    def __init__(self, known: Mapping[str, frozenset[str]]) -> None:
        self.problems: list[Problem] = []
        self._known = known

    def value(self, kind: inspect.Type, node: Node, label: str, *, required: bool = False) -> Any:
        """What `node` holds, read as `kind`, or the mark for a faulty value."""
        leaf = None
        while isinstance(kind, inspect.Metadata):
            leaf = (kind.extra or {}).get("leaf", leaf)
            kind = kind.type
        if leaf is not None:
            return self._leaf(leaf, node, label, required=required)
        if isinstance(kind, inspect.UnionType):
            return self.value(_branch(kind, node), node, label, required=required)
        if isinstance(kind, inspect.StructType):
            return self._mapping(kind, node, label)
        if isinstance(kind, inspect.DictType):
            return self._dict(kind, node, label)
        assert isinstance(kind, inspect.VarTupleType), kind
        return self._list(kind, node, label)

    def _leaf(self, leaf: Any, node: Node, label: str, *, required: bool) -> Any:
        try:
            value = leaf.read(label, node)
        except Fault as fault:
            instead = ", or leave the line out" if isinstance(fault, Empty) and not required else ""
            self._report((fault.node or node).where, fault.what, fault.hint + instead)
            return _FAULTY
        folder = leaf.refers if isinstance(leaf, Identifier) else ""
        if folder and value not in self._known[folder]:
            what = f'{label}: there is no {folder[:-1]} "{value}"'
            hint = did_you_mean(value, self._known[folder]) or f"name one that is there, or write {folder}/{value}.yaml"
            self._report(node.where, what, hint)
            return _FAULTY
        return value

    def _list(self, kind: inspect.VarTupleType, node: Node, label: str) -> Any:
        if not isinstance(node.value, list):
            written = node.value if isinstance(node.value, str) else "..."
            self._report(node.where, f"{label} is not a list", f"write [{written}], or one line with a dash for each")
            return _FAULTY
        if len(node.value) < (kind.min_length or 0):
            self._report(node.where, f"{label} is an empty list", "it needs one entry at least")
        if kind.max_length and len(node.value) > kind.max_length:
            self._report(node.where, f"{label} has {len(node.value)} entries", f"{kind.max_length} at most")
        read = (self.value(kind.item_type, item, label) for item in node.value)
        return tuple(value for value in read if value is not _FAULTY)

    def _dict(self, kind: inspect.DictType, node: Node, label: str) -> Any:
        if not isinstance(node.value, dict):
            self._report(node.where, f"{label} has no keys", "write {key: value}, or one line for each key below it")
            return _FAULTY
        entries = {}
        for item in node.value.values():
            assert item.key is not None
            key = self.value(kind.key_type, item.key, label)
            value = self.value(kind.value_type, item, label)
            if key is not _FAULTY and value is not _FAULTY:
                entries[key] = value
        return entries

    def _mapping(self, kind: inspect.StructType, node: Node, label: str) -> Any:
        if not isinstance(node.value, dict):
            self._report(node.where, f"{label} has no keys", _keys_hint(kind, node))
            return _FAULTY
        fields = {field.encode_name: field for field in kind.fields if field.name != "node"}
        self._unknown_keys(node.value, fields)
        if issubclass(kind.cls, Work):
            self._one_work(node.value)
        found: dict[str, Any] = {"node": node}
        for name, field in fields.items():
            if name in node.value:
                value = self.value(field.type, node.value[name], name, required=field.required)
                if value is not _FAULTY:
                    found[field.name] = value
            elif field.required:
                self._report(node.where, f"{name} is missing", _missing_hint(name))
        if any(field.required and field.name not in found for field in kind.fields):
            return _FAULTY
        return kind.cls(**found)

    def _unknown_keys(self, entries: dict[str, Node], fields: Mapping[str, inspect.Field]) -> None:
        for name in entries.keys() - fields.keys():
            hint = did_you_mean(name, fields.keys() - entries.keys()) or "leave it out"
            self._report(entries[name].key_where, f'the key "{name}" is not known here', hint)

    def _one_work(self, entries: dict[str, Node]) -> None:
        given = [name for name in entries if name in WORK_KEYS]
        if len(given) > 1:
            what = (
                f"{' and '.join(given)} are two kinds of work" if len(given) == 2 else "reps, hold and for are too much"
            )
            self._report(entries[given[1]].key_where, what, "keep one of them")

    def _report(self, where: str, what: str, hint: str) -> None:
        self.problems.append(Problem(where, what, hint))


def _branch(kind: inspect.UnionType, node: Node) -> inspect.Type:
    """The member of a union that fits what is written; None is never written, it only stands for a missing key."""
    members = [member for member in kind.types if not isinstance(member, inspect.NoneType)]
    structs = [member for member in members if isinstance(member, inspect.StructType)]
    if len(members) > 1 and structs and isinstance(node.value, dict):
        return structs[0]
    return members[0]


def _keys_hint(kind: inspect.StructType, node: Node) -> str:
    """What to write where keys are missing: the value under the one key that it can only belong to, or an example."""
    fields = [field for field in kind.fields if field.name != "node"]
    required = [field.encode_name for field in fields if field.required]
    if len(required) == 1 and isinstance(node.value, str) and node.value:
        return f"write {{{required[0]}: {node.value}}}"
    if required:
        return f"write lines such as key: value; it needs {', '.join(required)}"
    return f"write {{key: value}}; it may have {', '.join(field.encode_name for field in fields)}"


def _missing_hint(name: str) -> str:
    return f"add schema: {FORMAT} as the first line" if name == "schema" else f"add a line {name}: ..."
