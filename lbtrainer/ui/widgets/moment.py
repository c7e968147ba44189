# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts off what need not follow every key: who types waits for the list, not for what stands beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from PySide6 import QtCore

_AFTER_MS: Final = 150
"""Longer than from key to key, shorter than a look to the side."""


class Moment(QtCore.QObject):
    """Does its work at once, or inside `put_off` a moment after the last time it was asked for."""

    def __init__(self, owner: QtCore.QObject, work: Callable[[], object]) -> None:
        super().__init__(owner)
        self._work = work
        self._puts_off = False
        self._timer = QtCore.QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER_MS)
        self._timer.timeout.connect(work)

    @property
    def is_ahead(self) -> bool:
        """Whether something was put off and is still to be done."""
        return self._timer.isActive()

    def act(self) -> None:
        """Do it, now or in a moment."""
        if self._puts_off:
            self._timer.start()
        else:
            self._timer.stop()
            self._work()

    @contextmanager
    def put_off(self) -> Iterator[None]:
        """What is asked for inside the block is done in a moment, and once."""
        self._puts_off = True
        try:
            yield
        finally:
            self._puts_off = False

    def finish(self) -> None:
        """Do at once what was put off; nothing where nothing was."""
        if self._timer.isActive():
            self._timer.stop()
            self._work()
