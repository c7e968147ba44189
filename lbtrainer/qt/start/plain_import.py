# SPDX-License-Identifier: GPL-3.0-or-later
"""Gives Python's own `import` back: PySide6's reads the source of every module that is imported after it.

PySide6 puts a function of its own in the place of `import`, for its `__feature__` switches, which nobody here uses. It
looks for the word "PySide6" in each module's source and so keeps the text of all of them: 6 MB. Removable when PySide6
does that only for those who ask for a feature; a test tells.
"""

from __future__ import annotations

import builtins
import linecache


def use_plain_import() -> None:
    """Call it once PySide6 is imported; without its function in the place of `import` nothing happens."""
    plain = getattr(builtins, "__orig_import__", None)  # where PySide6 keeps it
    if plain is not None:
        builtins.__import__ = plain
        linecache.clearcache()  # what it has read by now; a traceback reads what it needs anew
