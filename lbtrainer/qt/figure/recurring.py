# SPDX-License-Identifier: GPL-3.0-or-later
"""What a repetition brings again and again: kept while there is room for it.

A cycle longer than the room would push out all of it before it comes again, and nothing would ever be found. So what
is kept stays until nobody has asked for it for a while, and what finds no room is made each time.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from typing import Final, Generic, TypeVar

STALE_AFTER: Final = 480
"""Sixteen seconds at 30 frames: longer than any repetition that fits."""

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Recurring(Generic[K, V]):
    """Values by key, so many, or so many bytes of them.

    Attributes:
        room: How much is kept at the most, in the unit of the sizes told.
    """

    def __init__(self, room: int) -> None:
        self.room = room
        self._kept: OrderedDict[K, tuple[V, int, int]] = OrderedDict()
        self._taken = 0
        self._asked = 0

    def __len__(self) -> int:
        return len(self._kept)

    @property
    def taken(self) -> int:
        """How much of the room is in use."""
        return self._taken

    def get(self, key: K) -> V | None:
        """What is kept under a key."""
        self._asked += 1
        found = self._kept.pop(key, None)
        if found is None:
            return None
        value, size, _ = found
        self._kept[key] = (value, size, self._asked)
        return value

    def keep(self, key: K, value: V, size: int = 1) -> None:
        """Keep a value that is not kept yet, if there is room or what stands there is stale."""
        while self._taken + size > self.room:
            if not self._kept:
                return
            oldest, (_, its_size, asked) = next(iter(self._kept.items()))
            if self._asked - asked < STALE_AFTER:
                return
            del self._kept[oldest]
            self._taken -= its_size
        self._kept[key] = (value, size, self._asked)
        self._taken += size

    def forget(self) -> None:
        """Keep nothing any more."""
        self._kept.clear()
        self._taken = 0
