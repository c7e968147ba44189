# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a window can open here, found out before Qt is asked: Qt would abort and blame the wrong library.

X11 is asked through libxcb itself, because only a real connection tells whether the display lets us in.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping

from lbtrainer.errors import EnvironmentProblem

WITHOUT = "Everything but the window works without one; lbtrainer demo plays a session off screen."

_PACKAGES = {
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""What Qt's X11 part loads -> the package of Debian and Ubuntu that brings it."""


def refuse_without_display(environ: Mapping[str, str]) -> None:
    """Do nothing where a window can open.

    Raises:
        EnvironmentProblem: No window can open here; says why and what to do.
    """
    problem = display_problem(environ)
    if problem:
        raise EnvironmentProblem(f"{problem} {WITHOUT}")


def display_problem(
    environ: Mapping[str, str],
    platform: str = sys.platform,
    ask: Callable[[str], str] | None = None,
) -> str:
    """Why no window can open, in a sentence or two; "" when one can.

    Args:
        environ: The environment variables. An explicit QT_QPA_PLATFORM is obeyed, so nothing is said then.
        platform: As `sys.platform`; Windows and macOS always have a display.
        ask: Asks an X display by its name; gives the answer that this function gives. For tests.
    """
    if platform in {"win32", "darwin"} or environ.get("QT_QPA_PLATFORM") or environ.get("WAYLAND_DISPLAY"):
        return ""
    name = environ.get("DISPLAY")
    if not name:
        return "There is no display here: neither DISPLAY nor WAYLAND_DISPLAY is set."
    return (ask or x11_problem)(name)


def x11_problem(name: str) -> str:
    """Why the X display `name` cannot be used; "" when it can."""
    import ctypes

    missing: list[str] = []
    if not getattr(sys, "frozen", False):  # a bundle has its own, where only its Qt looks
        missing = [package for library, package in _PACKAGES.items() if not _loads(library)]
    if missing:
        return f"Qt needs libraries that are missing here. Type: sudo apt-get install {' '.join(missing)}"
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return ""
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(os.fsencode(name), None)
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return f"The display {name} does not answer, or does not let this program in." if failed else ""


def _loads(library: str) -> bool:
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
