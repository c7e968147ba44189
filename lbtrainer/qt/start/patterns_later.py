# SPDX-License-Identifier: GPL-3.0-or-later
"""Spares PySide6 from compiling large patterns, for messages about wrong calls, at every start: 30 ms.

Within `patterns_later` a large pattern is compiled when it is first used. Removable when PySide6 makes none at its
import; a test tells.
"""

from __future__ import annotations

import contextlib
import re
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LARGE: Final = 1000
"""Letters of a pattern that is worth waiting with; those of the standard library have a few hundred."""


class PatternLater:
    """Stands for a compiled pattern until somebody looks for something with it."""

    def __init__(self, compile_it: Callable[[], re.Pattern[str]]) -> None:
        self._compile = compile_it
        self._made: re.Pattern[str] | None = None

    def finditer(self, *text: Any) -> Iterator[re.Match[str]]:
        """As the pattern's own; PySide6 asks for this method at once and calls it when it needs it."""
        return self._pattern.finditer(*text)

    def __getattr__(self, name: str) -> Any:
        """All else that a pattern has."""
        return getattr(self._pattern, name)

    @property
    def _pattern(self) -> re.Pattern[str]:
        if self._made is None:
            self._made = self._compile()
        return self._made


@contextlib.contextmanager
def patterns_later() -> Iterator[None]:
    """Within, `re.compile` gives a PatternLater for each large pattern."""
    plain = re.compile

    def later(pattern: Any, flags: Any = 0) -> Any:
        if type(pattern) is str and len(pattern) >= LARGE:
            return PatternLater(lambda: plain(pattern, flags))
        return plain(pattern, flags)

    re.compile = later
    try:
        yield
    finally:
        re.compile = plain
