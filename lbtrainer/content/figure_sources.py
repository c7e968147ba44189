# SPDX-License-Identifier: GPL-3.0-or-later
"""Which files a figure is made from, told without the rooms that read them."""

from __future__ import annotations

from pathlib import Path


def figure_sources(resources: Path, own_id: str, user: Path | None = None) -> tuple[Path, ...]:
    """The figure's own file and the one with the stances; nothing where the exercise has no figure.

    Args:
        resources: Where the shipped figures lie.
        own_id: The exercise.
        user: Where the person's own lie; they stand before the shipped ones.
    """
    name = f"{own_id}.yaml"
    files = (folder / "figures" / name for folder in (user, resources) if folder)
    found = next((file for file in files if file.is_file()), None)
    return () if found is None else (found, stances_file(resources))


def stances_file(resources: Path) -> Path:
    """The file with the stances on which figures are built."""
    return resources / "stances" / "stances.yaml"
