# SPDX-License-Identifier: GPL-3.0-or-later
"""A folder that is another user's, also where the tests run as root, whom the system lets in everywhere."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest


def close(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """From now on the system tells nothing of what lies in `folder`, and nothing can be written there."""
    plain_stat, plain_access = os.stat, os.access

    def stat(path: Any, *args: Any, **kwargs: Any) -> os.stat_result:
        if not isinstance(path, int) and folder in Path(os.fsdecode(path)).parents:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), os.fspath(path))
        return plain_stat(path, *args, **kwargs)

    def access(path: Any, *args: Any, **kwargs: Any) -> bool:
        return os.fspath(path) != os.fspath(folder) and plain_access(path, *args, **kwargs)

    monkeypatch.setattr(os, "stat", stat)
    monkeypatch.setattr(os, "access", access)
