# SPDX-License-Identifier: GPL-3.0-or-later
"""What the doctor looks at. Each check changes nothing, and names what to do where something is wrong."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from lbtrainer.commands.display import display_problem
from lbtrainer.commands.qt_self_test import QtReport, packages_for
from lbtrainer.content.loading import load_library
from lbtrainer.errors import EnvironmentProblem, LbtError
from lbtrainer.paths import Folders
from lbtrainer.storage import connections
from lbtrainer.storage import settings as settings_file
from lbtrainer.storage.backup import newest_good_copy
from lbtrainer.storage.faults import DamagedDatabaseError, NewerDatabaseError, told_plainly
from lbtrainer.storage.migrations import MIGRATIONS

INSTALL_AGAIN = "Install the program again."


class Finding(NamedTuple):
    """One line of the doctor.

    Attributes:
        topic: What was looked at, one word or two.
        fine: Nothing needs to be done.
        text: What was found.
        advice: What to do; "" where `fine`.
    """

    topic: str
    fine: bool
    text: str
    advice: str = ""


def folder_findings(folders: Folders) -> Iterator[Finding]:
    """Whether the three folders can be written, or made."""
    for topic, folder, holds in (
        ("data folder", folders.data, "history and log"),
        ("config folder", folders.config, "settings and your own files"),
        ("cache folder", folders.cache, "what can be made again"),
    ):
        nearest = next(parent for parent in (folder, *folder.parents) if _is_there(parent))
        if nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK):
            state = f"{folder} ({holds})" if _is_there(folder) else f"{folder} ({holds}; made when needed)"
            yield Finding(topic, fine=True, text=state)
        else:
            advice = f"Make {nearest} writable, or choose another place with --data-dir and --config-dir."
            yield Finding(topic, fine=False, text=f"{folder} cannot be written", advice=advice)


def settings_findings(folders: Folders) -> Iterator[Finding]:
    """Whether the settings can be used as they stand."""
    problems = settings_file.load(folders.settings).problems
    if not problems:
        yield Finding(
            "settings", fine=True, text=f"{folders.settings}" if folders.settings.exists() else "the usual ones"
        )
    for problem in problems:
        yield Finding(
            "settings", fine=False, text=str(problem), advice=f"Mend it in {problem.where}, or delete that line."
        )


def display_findings(environ: Mapping[str, str]) -> Iterator[Finding]:
    """Whether a window can open."""
    problem = display_problem(environ)
    if problem:
        advice = "Start it from a desktop session; everything but the window works here."
        yield Finding("display", fine=False, text=problem, advice=advice)
        return
    chosen = environ.get("QT_QPA_PLATFORM")
    name = f"chosen by QT_QPA_PLATFORM: {chosen}" if chosen else _display_name(environ)
    yield Finding("display", fine=True, text=name)


def qt_findings(report: QtReport) -> Iterator[Finding]:
    """Whether Qt is whole, and whether there is a sound device."""
    if not report.ran:
        yield _unfinished(report)
        return
    if report.missing:
        packages = packages_for(report.missing)
        advice = f"Type: sudo apt-get install {' '.join(packages)}" if packages else INSTALL_AGAIN
        faults = "; ".join(f"{name}: {why}" for name, why in report.missing.items())
        yield Finding("Qt", fine=False, text=f"PySide6 {report.version or 'is not there'}: {faults}", advice=advice)
    elif report.lost_references:
        text = f"PySide6 {report.version} loses references and will abort on this Python"
        yield Finding("Qt", fine=False, text=text, advice='Type: python -m pip install "PySide6<6.12"')
    else:
        yield Finding("Qt", fine=True, text=f"PySide6 {report.version}, all parts, references kept")
    if "QtMultimedia" in report.missing:
        return
    if report.sounds:
        yield Finding("sound", fine=True, text=", ".join(report.sounds))
    else:
        advice = "The screen shows every cue. For sound, connect a device and check that it is on."
        yield Finding("sound", fine=False, text="no sound device found", advice=advice)


def voice_findings() -> Iterator[Finding]:
    """Whether the voice that comes with the program is there."""
    try:
        import espeakng_loader

        library, voices = Path(espeakng_loader.get_library_path()), Path(espeakng_loader.get_data_path())
    except Exception as error:  # noqa: BLE001  (whatever another package does when it is imported)
        yield Finding("voice", fine=False, text=f"espeakng-loader: {error}", advice=INSTALL_AGAIN)
        return
    missing = [str(path) for path in (library, voices) if not path.exists()]
    if missing:
        yield Finding("voice", fine=False, text=f"missing: {', '.join(missing)}", advice=INSTALL_AGAIN)
    else:
        yield Finding("voice", fine=True, text="eSpeak NG, inside the program")


def awake_findings() -> Iterator[Finding]:
    """Whether the part that keeps the screen on is there; whether the desktop agrees shows in a session."""
    try:
        import wakepy
    except Exception as error:  # noqa: BLE001  (whatever another package does when it is imported)
        yield Finding("keep awake", fine=False, text=f"wakepy: {error}", advice=INSTALL_AGAIN)
    else:
        yield Finding("keep awake", fine=True, text=f"wakepy {wakepy.__version__}; the preview asks the desktop")


def database_findings(folders: Folders) -> Iterator[Finding]:
    """A full check of the history, without changing a byte of it."""
    path = folders.database
    if not _is_there(path):
        yield Finding("history", fine=True, text=f"none yet; it will be {path}")
        return
    try:
        faults = _faults(path)
    except NewerDatabaseError as error:
        yield Finding("history", fine=False, text=str(error), advice="Install the newest version of the program.")
    except DamagedDatabaseError as error:
        yield Finding("history", fine=False, text=str(error), advice=_way_back(folders))
    except EnvironmentProblem as error:
        yield Finding("history", fine=False, text=str(error), advice="Then run lbtrainer doctor again.")
    else:
        if faults:
            text = f"{path} is damaged: {'; '.join(faults)}"
            yield Finding("history", fine=False, text=text, advice=_way_back(folders))
        else:
            yield Finding("history", fine=True, text=f"{path}, whole and sound")


def library_findings(folders: Folders, resources: Path) -> Iterator[Finding]:
    """Every file with exercises, routines and programs that cannot be used."""
    try:
        library = load_library(resources, folders.user_content)
    except LbtError as error:
        yield Finding("library", fine=False, text=str(error), advice=INSTALL_AGAIN)
        return
    for name, problems in library.broken.items():
        more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
        yield Finding(
            "library", fine=False, text=f"{problems[0]}{more}", advice=f"Mend {name}; lbtrainer check tells all."
        )
    if not library.broken:
        counts = f"{len(library.routines)} routines, {len(library.exercises)} exercises"
        yield Finding("library", fine=True, text=counts)


def _is_there(path: Path) -> bool:
    """As `Path.exists`, which before Python 3.12 raises where a folder on the way is closed to us."""
    return os.path.exists(path)  # noqa: PTH110


def _display_name(environ: Mapping[str, str]) -> str:
    return environ.get("WAYLAND_DISPLAY") or environ.get("DISPLAY") or "the desktop"


def _unfinished(report: QtReport) -> Finding:
    advice = "PySide6 does not run here. Install it again; packaging/system-packages.txt names what it needs."
    return Finding("Qt", fine=False, text=f"the self-test did not end well: {report.trouble}", advice=advice)


def _faults(path: Path) -> tuple[str, ...]:
    with told_plainly(path):
        connections.inspect(path, known=len(MIGRATIONS))
        with contextlib.closing(connections.connect_read_only(path)) as connection:
            return connections.faults_of(connection)


def _way_back(folders: Folders) -> str:
    copy = newest_good_copy(folders.backups)
    if copy is None:
        return f"Keep the file: much of it may be saved. Moved away from {folders.data}, a new one is begun."
    return f"Type: lbtrainer restore {copy} (the damaged one is kept)"
