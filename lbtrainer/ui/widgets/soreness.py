# SPDX-License-Identifier: GPL-3.0-or-later
"""How sore the muscles are, in three words: asked apart from the back, in the morning and again in the history."""

from __future__ import annotations

from typing import Final

from PySide6 import QtWidgets

from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.segmented import Segmented

_WORDS: Final = (("no", "No", 0), ("little", "A little", 3), ("very", "A lot", 6))


class Soreness(Segmented):
    """The choice of a word; on disk it is a number from 0 to 10, as pain is."""

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget | None = None, *, can_take_back: bool = False) -> None:
        words = [(key, word) for key, word, _ in _WORDS]
        super().__init__(theme, words, "Sore muscles?", parent, can_take_back=can_take_back)

    @property
    def score(self) -> int | None:
        """What was chosen, from 0 to 10; None: nothing."""
        return next((score for key, _, score in _WORDS if key == self.value), None)

    def set_score(self, score: int | None) -> None:
        """Choose the word for a number without telling anybody."""
        self.set_value(sore_key(score))


def sore_key(score: int | None) -> str | None:
    """The key of the word for a number; None: not said."""
    reached = [key for key, _, least in _WORDS if score is not None and score >= least]
    return reached[-1] if reached else None


def sore_words(score: int | None) -> str:
    """Such as "A little"; "" where it was not said."""
    return {key: word for key, word, _ in _WORDS}.get(sore_key(score) or "", "")
