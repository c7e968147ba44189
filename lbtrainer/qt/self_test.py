# SPDX-License-Identifier: GPL-3.0-or-later
"""Tries what the window needs of Qt and prints what it found as JSON; `lbtrainer doctor` runs it apart.

A library that is missing or a PySide6 that loses references can end a whole process: here only this one ends.
"""

from __future__ import annotations

import importlib
import json
import sys

MODULES = ("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtNetwork", "QtDBus", "QtMultimedia", "QtCharts")
_CALLS = 50


def main() -> int:
    """Print {"version", "missing": {module: why}, "lost_references", "sounds": [device]}; returns 0."""
    missing: dict[str, str] = {}
    for name in MODULES:
        try:
            importlib.import_module(f"PySide6.{name}")
        except ImportError as error:
            missing[name] = str(error)
    found = {
        "version": _version(),
        "missing": missing,
        "lost_references": 0 if "QtGui" in missing else lost_references(),
        "sounds": [] if {"QtGui", "QtMultimedia"} & missing.keys() else _sounds(),
    }
    print(json.dumps(found))
    return 0


def lost_references() -> int:
    """References to None lost in 50 calls: 0, or about 50 in PySide6 6.12.0 before Python 3.12, which aborts later."""
    from PySide6 import QtGui

    path = QtGui.QPainterPath()
    before = sys.getrefcount(None)
    for _ in range(_CALLS):
        path.closeSubpath()
    lost = before - sys.getrefcount(None)
    return lost if lost > _CALLS // 2 else 0  # a few come and go meanwhile


def _version() -> str:
    try:
        import PySide6
    except ImportError:
        return ""
    return str(PySide6.__version__)


def _sounds() -> list[str]:
    from PySide6 import QtGui, QtMultimedia

    application = QtGui.QGuiApplication.instance() or QtGui.QGuiApplication(sys.argv[:1])
    names = [device.description() for device in QtMultimedia.QMediaDevices.audioOutputs()]
    del application
    return names
