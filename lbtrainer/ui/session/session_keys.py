# SPDX-License-Identifier: GPL-3.0-or-later
"""Every key of a session in one table: what it does, which keys do it, and how the `?` sheet tells it.

A presenter's clicker sends Page Up, Page Down, F5, Escape and the full stop, some send B in its place; media keys come
from headsets and remotes. Keys stand here under the names of Qt's key codes.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Final, NamedTuple

from PySide6 import QtCore, QtGui


class Action(StrEnum):
    """What a key asks for."""

    DONE = "done"
    REP = "rep"
    SKIP = "skip"
    BACK = "back"
    LONGER = "longer"
    SHORTER = "shorter"
    PAUSE = "pause"
    EASIER = "easier"
    HARDER = "harder"
    HURT = "hurt"
    REPEAT = "repeat"
    WHERE = "where"
    SLOWER = "slower"
    FASTER = "faster"
    PACED = "paced"
    TO_TOP = "to-top"
    HOW = "how"
    VIEW = "view"
    MUTE = "mute"
    FULL_SCREEN = "full-screen"
    CORRECT = "correct"
    KEYS = "keys"
    STOP = "stop"


class Binding(NamedTuple):
    """One line of the table.

    Attributes:
        keys: Names of Qt key codes, without their `Key_`.
        shown: The keys as the sheet shows them, the usual one first.
        does: What happens, in a few words.
    """

    action: Action
    keys: tuple[str, ...]
    shown: tuple[str, ...]
    does: str


class Group(NamedTuple):
    """Lines that belong together on the sheet."""

    title: str
    bindings: tuple[Binding, ...]


GROUPS: Final = (
    Group(
        "Going on",
        (
            Binding(
                Action.DONE,
                ("Return", "Enter", "Right", "PageDown", "MediaNext"),
                ("Enter", "→", "Page Down"),
                "Done: on to what comes",
            ),
            Binding(
                Action.PAUSE,
                ("Space", "P", "MediaPlay", "MediaPause", "MediaTogglePlayPause"),
                ("Space", "P"),
                "Pause, and go on",
            ),
            Binding(Action.BACK, ("Left", "PageUp", "MediaPrevious"), ("←", "Page Up"), "Back: this again, or before"),
            Binding(Action.SKIP, ("S",), ("S",), "Skip this exercise"),
            Binding(
                Action.STOP, ("Escape", "F5", "Period", "B", "MediaStop"), ("Esc", "F5", "."), "Stop, after a question"
            ),
        ),
    ),
    Group(
        "How much",
        (
            Binding(Action.LONGER, ("Up",), ("↑",), "10 seconds more"),
            Binding(Action.SHORTER, ("Down",), ("↓",), "10 seconds less"),
            Binding(Action.TO_TOP, ("O",), ("O",), "On to the top of the range"),
            Binding(Action.REP, ("Plus", "Equal"), ("+",), "Count a repetition, at your pace"),
            Binding(Action.PACED, ("T",), ("T",), "The app counts, or you do"),
            Binding(Action.CORRECT, ("C",), ("C",), "Correct the set just done"),
            Binding(Action.SLOWER, ("Less",), ("<",), "Count slower"),
            Binding(Action.FASTER, ("Greater",), (">",), "Count faster"),
        ),
    ),
    Group(
        "How it feels",
        (
            Binding(Action.HURT, ("H",), ("H",), "This hurts"),
            Binding(Action.EASIER, ("E",), ("E",), "An easier exercise instead"),
            Binding(Action.HARDER, ("D",), ("D",), "A harder exercise instead"),
        ),
    ),
    Group(
        "What was that?",
        (
            Binding(Action.HOW, ("I",), ("I",), "How it is done"),
            Binding(Action.REPEAT, ("R",), ("R",), "Say it again"),
            Binding(Action.WHERE, ("W",), ("W",), "Where am I?"),
        ),
    ),
    Group(
        "Window",
        (
            Binding(Action.VIEW, ("V",), ("V",), "Far or near view"),
            Binding(Action.MUTE, ("M",), ("M",), "Sound off and on"),
            Binding(Action.FULL_SCREEN, ("F11",), ("F11",), "Full screen"),
            Binding(Action.KEYS, ("Question",), ("?", "F1"), "This sheet"),
        ),
    ),
)

_LATIN_1: Final = 0xFF
_NO_CHARACTER: Final = 0x01000000
"""Qt's codes of characters lie below, those of Escape, arrows and media keys from here on."""

HELD_DOWN: Final = frozenset({Action.LONGER, Action.SHORTER})
"""What repeats while its key is held down; all others happen once."""


def binding_of(action: Action) -> Binding:
    """The line of an action."""
    return next(binding for group in GROUPS for binding in group.bindings if binding.action is action)


def tooltip(name: str, action: Action) -> str:
    """A button's tooltip: its name with the first key, "Pause (Space)"."""
    return f"{name} ({binding_of(action).shown[0]})"


@cache
def _table() -> Mapping[int, Action]:
    codes = QtCore.Qt.Key
    return MappingProxyType(
        {
            codes[f"Key_{name}"].value: binding.action
            for group in GROUPS
            for binding in group.bindings
            for name in binding.keys
        }
    )


@cache
def _letters_by_place() -> Mapping[int, int]:
    """Key codes of Latin letters by their place on the keyboard, as X11 and Wayland number the places."""
    if not sys.platform.startswith("linux"):
        return MappingProxyType({})
    rows = ((24, "QWERTYUIOP"), (38, "ASDFGHJKL"), (52, "ZXCVBNM"))
    return MappingProxyType({first + right: ord(letter) for first, row in rows for right, letter in enumerate(row)})


def latin_key(event: QtGui.QKeyEvent) -> int:
    """The key code; on a keyboard set to Cyrillic, Greek or another script, the Latin letter at that place.

    Letters on the keys are what the sheet names, and "This hurts" must work whatever else is being written.
    """
    key = event.key()
    if _LATIN_1 < key < _NO_CHARACTER:
        return _letters_by_place().get(event.nativeScanCode(), key)
    return key


def action_of(key: int, modifiers: QtCore.Qt.KeyboardModifier) -> Action | None:
    """What a key means; nothing together with Ctrl, Alt or Meta, which belong to the window."""
    kinds = QtCore.Qt.KeyboardModifier
    if modifiers & (kinds.ControlModifier | kinds.AltModifier | kinds.MetaModifier):
        return None
    return _table().get(key)
