# SPDX-License-Identifier: GPL-3.0-or-later
"""A real disk of one megabyte, for tests of what happens when it is full or read-only; root has no other."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]


def on_small_disk(disk: Path, command: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a shell command in a mount space of its own, with a disk of one megabyte on the folder `disk`."""
    script = f"mount -t tmpfs -o size=1m tmpfs '{disk}' && {command}"
    unshare = ["unshare", "--map-root-user", "--mount", "sh", "-c", script, "sh", *arguments]
    return subprocess.run(unshare, capture_output=True, text=True, cwd=ROOT, check=False, timeout=60)


def can_mount(disk: Path) -> bool:
    return shutil.which("unshare") is not None and on_small_disk(disk, "true").returncode == 0
