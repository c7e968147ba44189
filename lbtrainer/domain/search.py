# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds things by what a person types: the beginning of a word is enough, and a typing error or two is forgiven.

Everything is laid out once, when the things are known; a key stroke then only compares the typed words with the
different words there are.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

_WORD: Final = re.compile(r"[^\W_]+")
_FIELD_COST: Final = 4
"""A worse field counts more than any way of matching inside a better one."""
_WHOLE, _BEGINNING, _INSIDE = 0, 1, 2
_ERROR: Final = 3
_SHORT: Final = 3
"""A word of so few letters has no room for an error but two neighbours exchanged: "dgo" is a dog."""


class Entry(NamedTuple):
    """One thing to be found.

    Attributes:
        key: What is handed back.
        fields: Texts, the most telling one first: a name, then a goal, then what it holds.
    """

    key: str
    fields: tuple[str, ...]


class SearchIndex:
    """The words of all entries; built once, asked at each key stroke."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._keys: list[str] = []
        self._places: dict[str, dict[int, int]] = {}
        """Word to the entries it stands in, each with the number of the best field it stands in."""
        self._letters: dict[str, frozenset[str]] = {}
        for number, entry in enumerate(entries):
            self._keys.append(entry.key)
            for field, text in enumerate(entry.fields):
                for word in _words_with_pairs(text):
                    self._places.setdefault(word, {}).setdefault(number, field)
                    self._letters.setdefault(word, frozenset(word))

    def find(self, typed: str) -> list[str]:
        """Keys of the entries that hold every typed word, the best first; all of them when nothing was typed."""
        words = words_of(typed)
        if not words:
            return list(self._keys)
        found = self._costs(words[0])
        for word in words[1:]:
            more = self._costs(word)
            found = {number: cost + more[number] for number, cost in found.items() if number in more}
        return [self._keys[number] for number in sorted(found, key=lambda number: (found[number], number))]

    def _costs(self, typed: str) -> dict[int, int]:
        """Entry to how well this typed word fits it; entries that it does not fit are left out."""
        best: dict[int, int] = {}
        letters, most = frozenset(typed), errors_allowed(typed)
        for word, places in self._places.items():
            if len(letters - self._letters[word]) > most:
                continue  # each letter that is not there is an error: this leaves few words to compare
            match = _match(typed, word, most)
            if match is None:
                continue
            for number, field in places.items():
                cost = match + field * _FIELD_COST
                if cost < best.get(number, cost + 1):
                    best[number] = cost
        return best


def words_of(text: str) -> list[str]:
    """The words of a text as they are compared: small letters without accents, split at everything else."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return _WORD.findall("".join(letter for letter in plain if not unicodedata.combining(letter)))


def errors_allowed(typed: str) -> int:
    """How many typing errors are forgiven in a typed word of this length."""
    return 0 if len(typed) < 4 else 1 if len(typed) < 8 else 2


def errors_to_beginning(typed: str, word: str, most: int) -> int | None:
    """Typing errors between what was typed and the nearest beginning of `word`; None for more than `most`.

    One error is a letter too many, one missing, a wrong one, or two neighbours exchanged (Damerau and Levenshtein).
    """
    if len(typed) > len(word) + most:
        return None
    word = word[: len(typed) + most]
    before: Sequence[int] = ()
    row = list(range(len(word) + 1))
    for i, letter in enumerate(typed, 1):
        two_before, before, row = before, row, [i]
        for j, other in enumerate(word, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == word[j - 2] and typed[i - 2] == other:
                cost = min(cost, two_before[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return None
    nearest = min(row)
    return nearest if nearest <= most else None


def _match(typed: str, word: str, most: int) -> int | None:
    """How well a typed word fits a word; lower is better."""
    if typed in word:
        if word.startswith(typed):
            return _WHOLE if typed == word else _BEGINNING
        return _INSIDE if len(typed) >= 3 else None
    if len(typed) == len(word) == _SHORT and word in (typed[1] + typed[0] + typed[2], typed[0] + typed[2] + typed[1]):
        return _ERROR
    errors = errors_to_beginning(typed, word, most) if most else None
    return None if errors is None else _ERROR * errors


def _words_with_pairs(text: str) -> list[str]:
    """The words of a text, and each pair written as one: "warmup" finds "Warm-Up"."""
    words = words_of(text)
    return [*words, *(one + other for one, other in itertools.pairwise(words))]
