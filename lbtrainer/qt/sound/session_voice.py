# SPDX-License-Identifier: GPL-3.0-or-later
"""What a running session sounds like: from the machine's state to sounds with their instants, ahead of time.

For the phase at hand and for the next one the sounds are known and handed over before they are due. As long as nobody
touches anything, nothing changes; every key throws away what was planned and has not begun, and plans anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple, Protocol

from PySide6 import QtCore

from lbtrainer.domain.hearing import Wishes
from lbtrainer.engine import outputs as out
from lbtrainer.engine.cue import Sound
from lbtrainer.engine.cue_answers import LONG_PAUSED, STILL_ASKED, STILL_PAUSED, answers
from lbtrainer.engine.cues import Heard, follows, sounds_of, transcript
from lbtrainer.engine.states import Mode, State
from lbtrainer.qt.runner import SessionRunner
from lbtrainer.qt.sound.sound import KEPT_OPEN_MS, KEPT_WAITING_MS
from lbtrainer.qt.sound.sound_writer import Due

AHEAD_MS: Final = 500
"""A sound that answers a key comes so long after it: what is on its way to the device cannot be changed."""

_FIRST_AHEAD_MS: Final = 900
_FORESEEN_MS: Final = 3_000
_LATE_WORDS_MS: Final = 600
_LATE_MS: Final = 150
_LATE_ANSWER_MS: Final = 3_000
_LATE_TONE_MS: Final = 300
_SOON_MS: Final = 40
REMIND_MS: Final = (60_000, 240_000)
"""What stands still is remembered after a minute and after five."""
_REMINDERS: Final = {
    Mode.PAUSED: (STILL_PAUSED, LONG_PAUSED),
    Mode.HURTING: (STILL_ASKED, STILL_ASKED),
    Mode.ASKING: (STILL_ASKED, STILL_ASKED),
}


class Output(Protocol):
    """Where sounds go; `sound.Sound` is one."""

    @property
    def ready(self) -> QtCore.SignalInstance: ...

    def play(self, due: tuple[Due, ...], *, cut: bool = False) -> None: ...

    def prepare(self, texts: tuple[str, ...]) -> None: ...

    def rest(self, *, kept_ms: int = ...) -> None: ...


class _Planned(NamedTuple):
    """One phase with its sounds."""

    state: State
    sounds: tuple[Sound, ...]


class SessionVoice(QtCore.QObject):
    """Leads one session after the other by ear.

    Attributes:
        reminder: Runs while the session stands still.

    Signals:
        pulsed: A tone sounds about now.
    """

    pulsed = QtCore.Signal()

    def __init__(self, output: Output, wishes: Callable[[], Wishes], parent: QtCore.QObject | None = None) -> None:
        """Nothing sounds before `follow`.

        Args:
            wishes: What the person wants to hear, `said_ms` in real milliseconds; asked again for every phase.
        """
        super().__init__(parent)
        self._output = output
        output.ready.connect(self._ready)
        self._wishes = wishes
        self._runner: SessionRunner | None = None
        self._before: State | None = None
        self._planned: list[_Planned] = []
        self._said: frozenset[str] = frozenset()
        self._preparing: Iterator[Heard] = iter(())
        self._pulsed_ms = -1
        self._muted = False
        self._reminded = 0
        self.reminder = QtCore.QTimer(self, singleShot=True)
        self.reminder.timeout.connect(self._remind)

    def follow(self, runner: SessionRunner | None) -> None:
        """Lead this session from now on; None: none runs, and what was begun is said to its end."""
        if self._runner is not None:
            self._runner.heard.disconnect(self._heard)
            self._runner.ticked.disconnect(self._ticked)
        self._runner = runner
        self.reminder.stop()
        if runner is None:
            self._output.rest()
            return
        self._before, self._planned, self._said, self._muted = None, [], frozenset(), False
        self._pulsed_ms = -1
        self._output.play((), cut=True)
        self._preparing = transcript(runner.machine.state.plan, self._wishes())
        runner.heard.connect(self._heard)
        runner.ticked.connect(self._ticked)

    def answer(self, text: str) -> None:
        """Say this now, in place of what was being said: the page asks something while the session stands still."""
        self._plan_anew((text,), cut=True)

    def mute(self, muted: bool) -> None:
        """Silence, or sound again."""
        self._muted = muted
        if muted:
            self._output.play((), cut=True)
            self._rest_in_standstill()
        else:
            self._plan_anew(())

    def _heard(self, outputs: tuple[out.Output, ...]) -> None:
        runner = self._runner
        if runner is None:
            return
        state = runner.machine.state
        before, self._before = self._before or state, state
        self._watch(state)
        said = answers(outputs, before, state, self._wishes().unit)
        fresh = any(isinstance(output, out.PhaseEntered | out.Resumed) for output in outputs)
        again = any(isinstance(output, out.Asked) and not output.where for output in outputs)
        early = any(isinstance(output, out.Finished) and not output.complete for output in outputs)
        if not said and not again and not early and self._was_foreseen(state):
            return
        self._said = frozenset() if fresh else self._said | self._begun(before, whole=again)
        self._plan_anew(said, early=early, cut=True)

    def _ready(self) -> None:
        """A device has opened: what came too late meanwhile is said now, as far as it still matters."""
        runner = self._runner
        if not self._planned or runner is None or runner.machine.state.mode is not Mode.RUNNING:
            return
        now_ms = runner.mono_ms_of(runner.at_ms())
        fallen = [
            due
            for sound in self._planned[0].sounds
            if (due := _due(sound, runner.mono_ms_of(sound.at_ms), answers=False)).at_ms <= now_ms
        ]
        if any(due.latest_ms < now_ms for due in fallen):
            self._said = frozenset(due.text for due in fallen if due.latest_ms >= now_ms)
            self._planned = []  # a stream that has only begun is not to be counted on for a moment
            self._plan_anew(())

    def _ticked(self) -> None:
        runner = self._runner
        if runner is None or runner.machine.state.mode is not Mode.RUNNING:
            return
        if (coming := next(self._preparing, None)) is not None:
            self._output.prepare(tuple(sound.text for sound in coming.sounds if sound.text))
        now_ms = runner.at_ms()
        tones = [s.at_ms for one in self._planned for s in one.sounds if s.tone is not None]
        passed = max((at_ms for at_ms in tones if at_ms <= now_ms + _SOON_MS * runner.speed), default=-1)
        if passed > self._pulsed_ms:
            self._pulsed_ms = passed
            self.pulsed.emit()

    def _watch(self, state: State) -> None:
        """Remind whoever lies with closed eyes of a session that stands still."""
        if state.mode not in _REMINDERS:
            self.reminder.stop()
        elif not self.reminder.isActive():
            self._reminded = 0
            self.reminder.start(REMIND_MS[0])

    def _remind(self) -> None:
        if self._runner is None:
            return
        self._reminded += 1
        self.answer(_REMINDERS[self._runner.machine.state.mode][self._reminded - 1])
        if self._reminded < len(REMIND_MS):
            self.reminder.start(REMIND_MS[self._reminded])

    def _was_foreseen(self, state: State) -> bool:
        """Whether this state's sounds are on their way already; then only what follows is added."""
        for place, one in enumerate(self._planned):
            if _sounds_alike(one.state, state):
                self._planned = [_Planned(state, one.sounds), *self._planned[place + 1 :]]
                if place or len(self._planned) < 2:
                    self._said = frozenset()
                    self._foresee()
                    self._hand_over(cut=False)
                return True
        return False

    def _plan_anew(self, said: tuple[str, ...], *, early: bool = False, cut: bool = False) -> None:
        runner = self._runner
        if runner is None:
            return
        ahead_ms = _FIRST_AHEAD_MS if not self._planned else AHEAD_MS
        from_ms = runner.at_ms() + round(ahead_ms * runner.speed)
        state = runner.machine.state
        sounds = sounds_of(state, self._scaled(), from_ms=from_ms, answers=said, already=self._said, early=early)
        self._planned = [_Planned(state, sounds)]
        self._foresee()
        self._hand_over(cut=cut)

    def _foresee(self) -> None:
        """Plan the next phase, and the one after it where phases are short."""
        runner = self._runner
        assert runner is not None
        until_ms = runner.at_ms() + _FORESEEN_MS * runner.speed
        while (state := follows(self._planned[-1].state)) is not None:
            enough = len(self._planned) > 1 and state.now_ms > until_ms
            if enough:
                return
            sounds = sounds_of(state, self._scaled(), from_ms=state.now_ms)
            self._planned.append(_Planned(state, sounds))

    def _hand_over(self, *, cut: bool) -> None:
        if self._muted:
            return
        runner = self._runner
        assert runner is not None
        due = [
            _due(sound, runner.mono_ms_of(sound.at_ms), answers=one.state.mode is not Mode.RUNNING)
            for one in self._planned
            for sound in one.sounds
        ]
        now_ms = runner.mono_ms_of(runner.at_ms())
        self._output.play(tuple(one for one in due if one.latest_ms >= now_ms), cut=cut)
        self._rest_in_standstill()

    def _rest_in_standstill(self) -> None:
        """Nothing is due now: the device is kept while somebody may be back any moment, not for the night."""
        runner = self._runner
        if runner is not None and runner.machine.state.mode is not Mode.RUNNING:
            reminds = runner.machine.state.mode in _REMINDERS and self._reminded < len(REMIND_MS)
            self._output.rest(kept_ms=KEPT_WAITING_MS if reminds else KEPT_OPEN_MS)

    def _scaled(self) -> Wishes:
        """The wishes with lengths in the session's own milliseconds."""
        runner, wishes = self._runner, self._wishes()
        assert runner is not None
        speed = runner.speed
        return wishes._replace(said_ms=lambda text: round(wishes.said_ms(text) * speed))

    def _begun(self, state: State, *, whole: bool) -> frozenset[str]:
        """What has been said of the phase at hand; all of it where it is about to be said again."""
        runner = self._runner
        if runner is None or not self._planned or self._planned[0].state.index != state.index:
            return frozenset()
        now_ms = runner.at_ms()
        return frozenset(sound.text for sound in self._planned[0].sounds if whole or sound.at_ms <= now_ms)


def _due(sound: Sound, at_ms: float, *, answers: bool) -> Due:
    """A sound with the time for which it still matters; an answer in a standstill also when a device opens first."""
    late_ms = _LATE_TONE_MS if sound.tone is not None else _LATE_WORDS_MS if len(sound.text) > 9 else _LATE_MS
    late_ms = _LATE_ANSWER_MS if answers else late_ms
    return Due(round(at_ms), round(at_ms) + late_ms, sound.text, sound.tone)


def _sounds_alike(one: State, other: State) -> bool:
    """Whether two states of one session differ in nothing but the time that has passed and what was counted in it."""
    return (
        one.plan is other.plan
        and one.mode is other.mode
        and one.index == other.index
        and one.base_ms == other.base_ms
        and one.anchor_ms == other.anchor_ms
        and one.length_ms == other.length_ms
        and one.amount == other.amount
        and one.to_top == other.to_top
        and one.pace_percent == other.pace_percent
        and one.is_paced == other.is_paced
    )
