# SPDX-License-Identifier: GPL-3.0-or-later
"""From cues to sounds: nothing is spoken over anything else, nothing late, and a count beats an explanation.

Answers come first, then what has an instant of its own (counts, marks), then what flows: sentences one after the
other in the gaps that are left. When a flow does not fit, its least weighty sentence is dropped and it is laid anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from lbtrainer.domain.hearing import Verbosity, Wishes
from lbtrainer.domain.numbers_in_words import in_words
from lbtrainer.domain.speech import BREATH_MS
from lbtrainer.engine.cue import Cue, Rank, Sound

_Lengths = Callable[[str], int]
_Taken = list[tuple[int, int]]


def arrange(cues: Iterable[Cue], wishes: Wishes, *, from_ms: int = 0, sees_screen: bool = True) -> tuple[Sound, ...]:
    """Give every cue that still matters its place.

    Args:
        from_ms: Nothing may sound before this instant.
        sees_screen: Where the screen cannot be seen, everything is said in full.
    """
    spoken: list[Cue] = []
    tones: list[Sound] = []
    for cue in cues:
        if _is_spoken(cue, wishes, sees_screen=sees_screen):
            spoken.append(cue._replace(text=in_words(cue.text)))
        elif cue.tone is not None and wishes.tones:
            at_ms = _beginning(cue, from_ms)
            if at_ms is not None:
                tones.append(Sound(at_ms, 0, cue.kind, tone=cue.tone))
    words = _place(spoken, wishes.said_ms, from_ms)
    if wishes.tones:
        tones += _stand_ins(spoken, words, from_ms)
    return tuple(sorted(tones + words, key=lambda sound: (sound.at_ms, sound.text)))


def _is_spoken(cue: Cue, wishes: Wishes, *, sees_screen: bool) -> bool:
    if not cue.text:
        return False
    if cue.rank is Rank.ANSWER:
        return True
    if wishes.verbosity is Verbosity.TONES or cue.kind in wishes.off:
        return False
    return wishes.verbosity is Verbosity.FULL or not sees_screen or not cue.detail


def _stand_ins(cues: Iterable[Cue], words: Iterable[Sound], from_ms: int) -> list[Sound]:
    """Tones for the counts that found no room: the beat goes on."""
    said = {(sound.at_ms, sound.text) for sound in words}
    return [
        Sound(cue.at_ms, 0, cue.kind, tone=cue.tone)
        for cue in cues
        if cue.tone is not None and cue.at_ms >= from_ms and (cue.at_ms, cue.text) not in said
    ]


def _beginning(cue: Cue, from_ms: int) -> int | None:
    """The instant at which it begins; None when that would be too late."""
    at_ms = max(cue.at_ms, from_ms)
    return at_ms if cue.until_ms is None or at_ms <= cue.until_ms else None


def _place(cues: Sequence[Cue], said_ms: _Lengths, from_ms: int) -> list[Sound]:
    taken: _Taken = []
    answers = _flow([cue for cue in cues if cue.rank is Rank.ANSWER], said_ms, taken, from_ms)
    sounds = list(answers)
    own_instant = [cue for cue in cues if cue.rank is not Rank.ANSWER and not cue.flows]
    for cue in sorted(own_instant, key=lambda cue: (-cue.rank, cue.at_ms)):
        at_ms, length_ms = _beginning(cue, from_ms), said_ms(cue.text)
        if at_ms is not None and _is_free(at_ms, length_ms, taken):
            taken.append((at_ms, at_ms + length_ms))
            sounds.append(Sound(at_ms, length_ms, cue.kind, cue.text))
    after_ms = max((sound.at_ms + sound.length_ms + BREATH_MS for sound in answers), default=from_ms)
    flow = [cue for cue in cues if cue.rank is not Rank.ANSWER and cue.flows]
    return sounds + _flow(flow, said_ms, taken, after_ms)


def _flow(cues: list[Cue], said_ms: _Lengths, taken: _Taken, from_ms: int) -> list[Sound]:
    """Lay sentences one after the other into the gaps; the least weighty is dropped until they fit."""
    left = list(cues)
    while (sounds := _laid(left, said_ms, taken, from_ms)) is None:
        least = min(cue.rank for cue in left)
        del left[max(index for index, cue in enumerate(left) if cue.rank is least)]
    taken += [(sound.at_ms, sound.at_ms + sound.length_ms) for sound in sounds]
    return sounds


def _laid(cues: Sequence[Cue], said_ms: _Lengths, taken: _Taken, from_ms: int) -> list[Sound] | None:
    sounds: list[Sound] = []
    after_ms = from_ms
    for cue in cues:
        length_ms = said_ms(cue.text)
        at_ms = max(after_ms, cue.at_ms)
        for begin_ms, end_ms in sorted(taken):
            if at_ms < end_ms + BREATH_MS and at_ms + length_ms + BREATH_MS > begin_ms:
                at_ms = end_ms + BREATH_MS
        if cue.until_ms is not None and at_ms > cue.until_ms - length_ms:
            return None
        sounds.append(Sound(at_ms, length_ms, cue.kind, cue.text))
        after_ms = at_ms + length_ms + BREATH_MS
    return sounds


def _is_free(at_ms: int, length_ms: int, taken: _Taken) -> bool:
    return all(at_ms >= end_ms or at_ms + length_ms <= begin_ms for begin_ms, end_ms in taken)
