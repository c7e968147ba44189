# SPDX-License-Identifier: GPL-3.0-or-later
"""From texts to samples, rendered before they are needed and kept, by eSpeak NG or by a voice of the system.

A voice of the system takes its time, may have gone since it was chosen, or may break. What it has not rendered when it
is due, eSpeak NG says in its place: a sentence is never late, and never missing.
"""

from __future__ import annotations

import logging
from array import array
from collections.abc import Callable, Iterable
from enum import Enum, auto
from typing import Final, Protocol

from lbtrainer.errors import EnvironmentProblem
from lbtrainer.qt.sound.espeak import Manner
from lbtrainer.qt.sound.mixing import RATE_HZ, without_lead
from lbtrainer.qt.sound.speech_orders import SYSTEM

_log = logging.getLogger(__name__)

NO_VOICE: Final = "The voice cannot speak. Tones and the screen lead on."
VOICE_GONE: Final = "The voice you chose is not there now. The usual one speaks in its place."

_KEPT_SAMPLES = 2_000_000  # 4 MB, a minute and a half of speech
_RENDERED_A_TURN = 4


class Voice(Protocol):
    """What renders words at once; `espeak.Espeak` is one."""

    rate_hz: int

    def use(self, manner: Manner) -> None: ...

    def render(self, text: str) -> array[int]: ...


class Speaker(Protocol):
    """A voice that answers later; `system_speech.SystemSpeech` is one."""

    def use(self, manner: Manner) -> None: ...

    def render(self, text: str) -> None: ...

    def say(self, text: str) -> None: ...

    def hush(self) -> None: ...

    def leave(self) -> None: ...


class _Stand(Enum):
    """How it stands with the voice of the system."""

    UNUSED = auto()
    COMING = auto()
    RENDERS = auto()
    SPEAKS = auto()
    GONE = auto()


class Phrases:
    """The words of one voice.

    Attributes:
        lengths_ms: Of every text that was rendered since the voice was last changed.
    """

    def __init__(
        self,
        open_voice: Callable[[], Voice],
        told: Callable[[str], None],
        speaker: Callable[[], Speaker] | None = None,
    ) -> None:
        """Nothing is opened yet.

        Args:
            told: Gets a sentence when the voice is not as it was wished.
            speaker: Gives what speaks with the system's voices; None: they are not to be had.
        """
        self.lengths_ms: dict[str, int] = {}
        self._open_voice = open_voice
        self._told = told
        self._make_speaker = speaker
        self._speaker: Speaker | None = None
        self._stand = _Stand.UNUSED
        self._voice: Voice | None = None
        self._voice_is_lost = self._is_replaced = False
        self._manner: Manner | None = None
        self._kept: dict[str, array[int]] = {}
        self._to_render: list[str] = []
        self._asked = ""

    @property
    def is_lost(self) -> bool:
        """Whether there was to be a voice, and none speaks."""
        return self._voice_is_lost and self._stand in (_Stand.UNUSED, _Stand.GONE)

    @property
    def missing(self) -> str:
        """What there is to tell about the voice; "" when it is as it was wished."""
        if self.is_lost:
            return NO_VOICE
        is_chosen = self._manner is not None and self._manner.voice != SYSTEM
        is_gone = self._stand is _Stand.GONE or self._is_replaced
        return VOICE_GONE if is_gone and is_chosen else ""

    @property
    def is_coming(self) -> bool:
        """Whether the voice that was chosen is still being opened."""
        return self._stand is _Stand.COMING

    @property
    def speaks_itself(self) -> bool:
        """Whether words go to a voice that plays them by itself, by `say`, and not through `samples`."""
        return self._stand is _Stand.SPEAKS

    def awaits(self, text: str) -> bool:
        """Whether a voice of the system may still render this, or say it by itself, in a moment."""
        return self._stand is _Stand.COMING or (self._stand is _Stand.RENDERS and text not in self._kept)

    @property
    def busy(self) -> bool:
        """Whether something can be rendered now."""
        waits = self._stand in (_Stand.COMING, _Stand.SPEAKS)
        return bool(self._to_render) and not self._asked and not waits

    def use(self, manner: Manner | None) -> None:
        """Speak like this from now on; None: no voice."""
        self.hush()
        self._manner = manner
        self._forget()
        if self._stand is not _Stand.UNUSED and self._speaker is not None:
            self._speaker.leave()
        self._stand = _Stand.UNUSED
        if manner is None:
            self._voice = None
        elif not manner.voice.startswith(SYSTEM):
            self._take_voice(manner)
        else:
            self._stand = _Stand.COMING
            self._take_voice(manner._replace(voice=manner.instead))
            self._take_speaker(manner)

    def try_again(self) -> None:
        """Ask once more for a voice of the system that was not there or broke; its answer comes later."""
        if self._stand is _Stand.GONE and self._manner is not None:
            self._stand = _Stand.COMING
            self._take_speaker(self._manner)

    def begun(self, renders: bool) -> None:
        """The system's voice is there."""
        if self._stand is not _Stand.UNUSED:
            self._forget()
            self._stand = _Stand.RENDERS if renders else _Stand.SPEAKS

    def gone(self) -> None:
        """The system's voice is not there, or has broken; eSpeak NG speaks from now on."""
        if self._stand in (_Stand.UNUSED, _Stand.GONE):
            return
        _log.warning("no voice of the system")
        self._forget()
        self._stand = _Stand.GONE
        if self.missing:
            self._told(self.missing)

    def rendered(self, text: str, samples: array[int]) -> None:
        """The system's voice has rendered a text."""
        if text == self._asked:
            self._asked = ""
        if self._stand is _Stand.RENDERS and samples:
            self._keep(text, without_lead(samples), RATE_HZ)

    def ahead(self, texts: Iterable[str], *, first: bool = False) -> None:
        """Render these when there is time; `first`: before what waits already."""
        wanted = [text for text in texts if text not in self._kept]
        self._to_render = wanted + self._to_render if first else self._to_render + wanted

    def turn(self) -> None:
        """Render a little."""
        for _ in range(_RENDERED_A_TURN):
            if not self.busy:
                return
            text = self._to_render.pop(0)
            if text in self._kept:
                continue
            if self._stand is _Stand.RENDERS and self._speaker is not None:
                self._asked = text
                self._speaker.render(text)
            else:
                self.samples(text)

    def samples(self, text: str) -> array[int] | None:
        """What is heard of a text; None where there is no voice."""
        found = self._kept.pop(text, None)
        if found is not None:
            self._kept[text] = found  # the one used last stays longest
            return found
        if self._voice is None:
            return None
        try:
            found = without_lead(self._voice.render(text))
        except EnvironmentProblem as problem:
            self._lose_voice(problem)
            return None
        if self._stand not in (_Stand.COMING, _Stand.RENDERS):
            self._keep(text, found, self._voice.rate_hz)
        return found

    def say(self, text: str) -> None:
        """Speak now, where `speaks_itself`."""
        if self._speaker is not None:
            self._speaker.say(text)

    def hush(self) -> None:
        """Stop what `say` has begun."""
        if self._speaker is not None and self.speaks_itself:
            self._speaker.hush()

    def _keep(self, text: str, samples: array[int], rate_hz: int) -> None:
        self.lengths_ms[text] = len(samples) * 1000 // rate_hz
        self._kept[text] = samples
        while sum(map(len, self._kept.values())) > _KEPT_SAMPLES:
            del self._kept[next(iter(self._kept))]

    def _forget(self) -> None:
        self._kept.clear()
        self.lengths_ms.clear()
        self._asked = ""

    def _take_voice(self, manner: Manner) -> None:
        """Have eSpeak NG speak like this, with its usual voice where it has no such one."""
        self._is_replaced = False
        try:
            voice = self._voice or self._open_voice()
            if voice.rate_hz != RATE_HZ:
                raise EnvironmentProblem(f"The voice speaks at {voice.rate_hz} samples a second.")
            self._is_replaced = not _obeys(voice, manner)
            if self._is_replaced:
                voice.use(manner._replace(voice=manner.instead))
        except EnvironmentProblem as problem:
            self._lose_voice(problem)
            return
        self._voice = voice
        self._voice_is_lost = False
        if self._is_replaced:
            self._told(VOICE_GONE)

    def _take_speaker(self, manner: Manner) -> None:
        if self._make_speaker is None:
            self.gone()
            return
        self._speaker = self._speaker or self._make_speaker()
        self._speaker.use(manner)

    def _lose_voice(self, problem: EnvironmentProblem) -> None:
        _log.warning("no voice: %s", problem)
        self._voice = None
        self._voice_is_lost = True
        if self.is_lost:
            self._to_render.clear()
            self._told(NO_VOICE)


def _obeys(voice: Voice, manner: Manner) -> bool:
    """Whether a voice can speak like this, and does from now on."""
    try:
        voice.use(manner)
    except EnvironmentProblem as problem:
        _log.warning("%s", problem)
        return False
    return True
