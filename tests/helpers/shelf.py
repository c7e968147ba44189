# SPDX-License-Identifier: GPL-3.0-or-later
"""A folder with files as people write them: valid unless a test says otherwise."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

LEFT_OUT = object()
"""Given as a value, it leaves the line out."""


def yaml_lines(entries: dict[str, Any]) -> str:
    """One line for each key; the value in flow style, texts in quotes, in the order given."""
    return "".join(f"{key}: {json.dumps(value)}\n" for key, value in entries.items() if value is not LEFT_OUT)


def exercise_entries(own_id: str, **changes: Any) -> dict[str, Any]:
    """The lines of an exercise of plain repetitions; `schema` is line 1, `id` 2, `name` 3, `tier` 6, `dose` 8."""
    entries = {
        "schema": 1,
        "id": own_id,
        "name": own_id.replace("-", " ").title(),
        "category": "core",
        "level": "beginner",
        "tier": 1,
        "kind": "reps",
        "dose": {"sets": 3, "reps": "8-12", "rest": "45 s"},
        "position": "supine",
        "steps": ["Lie down."],
        "spoken": "Slowly.",
    }
    return entries | changes


def routine_entries(own_id: str, *steps: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """The lines of a routine with one block."""
    entries = {
        "schema": 1,
        "id": own_id,
        "name": own_id.replace("-", " ").title(),
        "goal": "core",
        "level": "beginner",
        "blocks": [{"name": "All", "steps": list(steps)}],
    }
    return entries | changes


class Shelf:
    """The folders of a library below `root`."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def write(self, name: str, content: str | bytes) -> Path:
        """Writes a file such as `exercises/plank.yaml`."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def exercise(self, own_id: str, **changes: Any) -> Path:
        """Writes an exercise."""
        return self.write(f"exercises/{own_id}.yaml", yaml_lines(exercise_entries(own_id, **changes)))

    def routine(self, own_id: str, *steps: dict[str, Any], **changes: Any) -> Path:
        """Writes a routine of one block."""
        return self.write(f"routines/{own_id}.yaml", yaml_lines(routine_entries(own_id, *steps, **changes)))

    def program(self, own_id: str, days: dict[str, Any], **changes: Any) -> Path:
        """Writes a program."""
        entries = {"schema": 1, "id": own_id, "name": own_id.title(), "level": "beginner", "days": days}
        return self.write(f"programs/{own_id}.yaml", yaml_lines(entries | changes))
