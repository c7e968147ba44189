# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether PulseAudio (or PipeWire in its place) still answers, asked before Qt is allowed to play on it.

When the sound server has gone, Qt 6.11 calls into it all the same and the whole program aborts (an assertion in
libpulse, pa_context_get_state). Three seconds after the server went, Qt connects anew; if there is none by then, it
never does again (QPulseAudioContextManager::prepare), and a stream that is opened later aborts as well, be the server
back or not. What tells is the thread in which Qt talks to the server: it ends with the connection. Where Qt is lost for
good another process plays (`lasting_device`). Removable when Qt checks its connection before it opens a stream.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Mapping
from pathlib import Path

_PATIENCE_S = 0.2
_TASKS = Path("/proc/self/task")
_ENGINE = "QPulseAudioEngi"


def server_answers(environ: Mapping[str, str]) -> bool:
    """Whether somebody listens where the sound server should be; True too where that cannot be told."""
    path = _place(environ)
    # Not Path.exists, which before Python 3.12 raises where the folder is another user's.
    if path is None or (not environ.get("PULSE_SERVER") and not os.path.exists(path)):  # noqa: PTH110
        return True  # no PulseAudio at all: Qt plays by other means, and knows that itself
    return _listens(path)


def server_waits(environ: Mapping[str, str]) -> bool:
    """Whether there is a sound server to play on, and Qt is not connected to it.

    So it is for good where the server came later than this process, or came back later than Qt looked for it.
    """
    path = _place(environ)
    return path is not None and not engine_runs() and _listens(path)


def _place(environ: Mapping[str, str]) -> Path | None:
    """The server's socket; None where it has none that is known."""
    address = environ.get("PULSE_SERVER", "")
    if address.startswith("unix:"):
        return Path(address.removeprefix("unix:"))
    if not address and "XDG_RUNTIME_DIR" in environ:
        return Path(environ["XDG_RUNTIME_DIR"], "pulse", "native")
    return None


def _listens(path: Path) -> bool:
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as asked:
            asked.settimeout(_PATIENCE_S)
            asked.connect(str(path))
    except OSError:
        return False
    return True


def engine_runs(tasks: Path = _TASKS) -> bool:
    """Whether Qt is connected to the sound server: whether the thread runs in which it talks to it.

    So it is beside PipeWire too, unless Qt takes that directly (6.11 does not with the 0.3 of Debian 12).
    """
    try:
        return any(_name(task) == _ENGINE for task in tasks.iterdir())
    except OSError:
        return False


def _name(task: Path) -> str:
    try:
        return (task / "comm").read_text(encoding="ascii", errors="replace").strip()
    except OSError:  # it has ended meanwhile
        return ""
