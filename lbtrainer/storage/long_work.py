# SPDX-License-Identifier: GPL-3.0-or-later
"""How long work tells how far it is, and how it is stopped: whoever watches it raises, and all of it is undone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

Watch = Callable[[float], None]
"""Is told how much is done, from 0 to 1; what it raises ends the work."""

_OFTEN: Final = 1 << 12
"""Letters between two looks at the watch: about a session of a CSV."""


def unwatched(_: float) -> None:
    """Nobody watches."""


def part(watch: Watch, begin: float, end: float) -> Watch:
    """The watch for that part of the work which begins and ends at these shares of the whole."""
    return lambda share: watch(begin + share * (end - begin))


def watched(texts: Iterable[str], size: int, watch: Watch) -> Iterator[str]:
    """The texts of a file of `size` bytes, with `watch` told how much of it they are so far."""
    read = told = 0
    for text in texts:
        read += len(text)
        if read - told >= _OFTEN:
            told = read
            watch(min(1.0, read / size))
        yield text
