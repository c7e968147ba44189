# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the published JSON Schemas of the file models, so that editors complete and underline.

`python -m lbtrainer.content.json_schema` writes them to resources/schema; a test compares.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from msgspec import inspect

from lbtrainer.content.figure_schema import FigureFile
from lbtrainer.content.schema import WORK_KEYS, ExerciseFile, FileModel, ProgramFile, RoutineFile, Work

_FILES: dict[str, type[FileModel]] = {
    "exercise": ExerciseFile,
    "routine": RoutineFile,
    "program": ProgramFile,
    "figure": FigureFile,
}

_DOSE_OF_KIND = [
    {"if": {"properties": {"kind": {"const": kind}}}, "then": {"properties": {"dose": {"required": [work]}}}}
    for kind, work in (("reps", "reps"), ("hold", "hold"), ("timed", "for"))
]
_ONE_WORK = [
    *({"required": [work]} for work in WORK_KEYS),
    {"not": {"anyOf": [{"required": [work]} for work in WORK_KEYS]}},
]


def schema_text(name: str) -> str:
    """The schema of one kind of file, "exercise", "routine", "program" or "figure", as it is published."""
    model = _FILES[name]
    described = {"$schema": "https://json-schema.org/draft/2020-12/schema", **_described(inspect.type_info(model))}
    if model is ExerciseFile:
        described["allOf"] = _DOSE_OF_KIND
    return json.dumps(described, indent=2, ensure_ascii=False) + "\n"


def write_schemas(folder: Path) -> None:
    """Writes all schemas into `folder`."""
    for name in _FILES:
        (folder / f"{name}.json").write_text(schema_text(name), encoding="utf-8")


def _described(kind: inspect.Type) -> dict[str, Any]:
    described: dict[str, Any] = {}
    leaf = None
    while isinstance(kind, inspect.Metadata):
        described |= kind.extra_json_schema or {}
        leaf = (kind.extra or {}).get("leaf", leaf)
        kind = kind.type
    if leaf is not None:
        return {**described, **leaf.json_schema()}
    match kind:
        case inspect.UnionType():
            members = [_described(member) for member in kind.types if not isinstance(member, inspect.NoneType)]
            return described | (members[0] if len(members) == 1 else {"oneOf": members})
        case inspect.StructType():
            return _mapping(kind) | described
        case inspect.DictType():
            keys = _described(kind.key_type)
            return described | {
                "type": "object",
                "propertyNames": keys,
                "additionalProperties": _described(kind.value_type),
            }
        case inspect.VarTupleType():
            limits = {"minItems": kind.min_length, "maxItems": kind.max_length}
            given = {key: value for key, value in limits.items() if value is not None}
            return described | {"type": "array", "items": _described(kind.item_type)} | given
        case _:
            raise TypeError(f"no schema for {kind}")


def _mapping(kind: inspect.StructType) -> dict[str, Any]:
    fields = [field for field in kind.fields if field.name != "node"]
    described: dict[str, Any] = {
        "description": (kind.cls.__doc__ or "").strip(),
        "type": "object",
        "properties": {field.encode_name: _described(field.type) for field in fields},
        "required": [field.encode_name for field in fields if field.required],
        "additionalProperties": False,
    }
    if issubclass(kind.cls, Work):
        described["oneOf"] = _ONE_WORK
    return described


if __name__ == "__main__":
    write_schemas(Path(sys.argv[1] if len(sys.argv) > 1 else "resources/schema"))
