# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole session by ear: every sound is handed over ahead of its instant, once, and keys change what is to come."""

from __future__ import annotations

import pytest

from lbtrainer.domain.exercise import Sides
from lbtrainer.domain.hearing import Wishes
from lbtrainer.domain.numbers_in_words import in_words
from lbtrainer.domain.plan import PhaseKind, Plan
from lbtrainer.engine import inputs as inp
from lbtrainer.engine.cue import Tone
from lbtrainer.engine.cue_answers import LONG_PAUSED, STILL_ASKED, STILL_PAUSED
from lbtrainer.engine.cues import transcript
from lbtrainer.engine.machine import SessionMachine
from lbtrainer.engine.states import Mode
from lbtrainer.qt.runner import SessionRunner
from lbtrainer.qt.sound.session_voice import AHEAD_MS, REMIND_MS, SessionVoice
from lbtrainer.qt.sound.sound_writer import Due
from tests.helpers import builders as b
from tests.helpers.clock import FakeClock
from tests.helpers.fake_sound import FakeSound
from tests.helpers.journals import FakeJournal

pytestmark = pytest.mark.usefixtures("qapp")

PLANK = b.exercise("plank", b.seconds(30, 45, sets=2, rest_s=20), spoken="Keep breathing.")
BRIDGE = b.exercise("bridge", b.reps(4), sides=Sides.BLOCK)


class Ear:
    """A session with its voice, on a clock that the test moves."""

    def __init__(self, plan: Plan, *, speed: float = 1.0) -> None:
        self.clock, self.sound = FakeClock(), FakeSound()
        self.runner = SessionRunner(SessionMachine(plan), FakeJournal(), self.clock, speed=speed)
        self.voice = SessionVoice(self.sound, lambda: Wishes(said_ms=self.sound.said_ms))
        self.pulses: list[int] = []
        self.voice.pulsed.connect(lambda: self.pulses.append(self.runner.at_ms()))
        self.begun: dict[Due, float] = {}
        self.first_known: dict[Due, float] = {}
        self.voice.follow(self.runner)
        self.runner.start()
        self.note()

    def note(self) -> None:
        """What has become due now has begun, as the real output would have it."""
        for one in self.sound.due:
            self.first_known.setdefault(one, self.clock.mono_ms)
            if one.at_ms <= self.clock.mono_ms + AHEAD_MS - 40:
                self.begun.setdefault(one, self.clock.mono_ms)

    def wait(self, seconds: float) -> None:
        for _ in range(round(seconds * 20)):
            self.clock.advance(0.05)
            self.runner.tick()
            self.note()

    def to(self, kind: PhaseKind) -> None:
        while True:
            before = self.runner.machine.state.index
            self.wait(0.05)
            state = self.runner.machine.state
            if state.index != before and state.phase.kind is kind:
                return

    def send(self, message: inp.Input) -> None:
        self.runner.send(message)
        self.note()

    def remind(self) -> None:
        """The reminder's time has come; a timer that rings once has stopped by then."""
        self.voice.reminder.stop()
        self.voice.reminder.timeout.emit()

    @property
    def next_texts(self) -> list[str]:
        return [one.text for one in sorted(self.sound.due) if one.text and one not in self.begun]


def test_everything_in_the_transcript_is_heard_once_and_known_in_time():
    plan = b.plan([PLANK, BRIDGE])
    ear = Ear(plan)
    origin_ms = ear.clock.mono_ms
    while ear.runner.machine.state.mode is Mode.RUNNING:
        ear.wait(0.5)
    ear.voice.follow(None)
    ear.clock.advance(20)
    ear.note()
    heard = sorted((one.at_ms - origin_ms, one.text, one.tone) for one in ear.begun)
    expected = [(s.at_ms, s.text, s.tone) for one in transcript(plan, Wishes()) for s in one.sounds]
    # The first get-ready is heard a little later, because sound has to begin first.
    later = [one for one in expected if one[0] >= 12_000]
    assert [one for one in heard if one[0] >= 12_000] == sorted(later, key=lambda one: one[:2])
    assert {text for _, text, _ in heard} == {text for _, text, _ in expected}
    assert all(one.at_ms - ear.first_known[one] >= AHEAD_MS for one in ear.begun if one.at_ms > origin_ms + 3_000)
    assert ear.sound.rests


def test_nothing_is_handed_over_twice_with_another_instant():
    ear = Ear(b.plan([PLANK]))
    ear.wait(60)
    texts = [one.text for one in ear.begun if one.text.startswith("Rest, ")]
    assert len(texts) == 1


def test_a_pause_withdraws_everything_and_says_so():
    ear = Ear(b.plan([PLANK]))
    ear.to(PhaseKind.WORK)
    ear.wait(5)
    cuts = ear.sound.cuts
    ear.send(inp.Pause())
    assert ear.sound.texts() == ["Paused. Space goes on."]
    assert ear.sound.cuts == cuts + 1
    assert ear.sound.rests


def test_going_on_counts_in_and_takes_up_the_marks():
    ear = Ear(b.plan([PLANK]))
    ear.to(PhaseKind.WORK)
    ear.wait(5)
    ear.send(inp.Pause())
    ear.wait(4)
    ear.send(inp.Resume())
    assert ear.next_texts[:5] == ["Going on after five seconds.", "Three.", "Two.", "One.", "Ten seconds."]


@pytest.mark.parametrize("stop", [inp.Hurt(), inp.Stop()])
def test_hurt_and_stop_are_silent_but_for_their_question(stop: inp.Input):
    ear = Ear(b.plan([PLANK]))
    ear.to(PhaseKind.WORK)
    ear.send(stop)
    assert len(ear.sound.due) == 1
    assert ear.sound.texts()[0].startswith("Stop")


def test_done_in_a_rest_goes_on_at_once_with_what_comes():
    ear = Ear(b.plan([PLANK]))
    ear.to(PhaseKind.REST)
    ear.wait(1)
    ear.send(inp.Done())
    first = min(one for one in ear.sound.due if one not in ear.begun or one.tone)
    assert (first.tone, first.at_ms) == (Tone.READY, ear.clock.mono_ms + AHEAD_MS)
    assert "Set two of two." in ear.sound.texts()


def test_say_it_again_says_it_once_more_and_not_twice():
    ear = Ear(b.plan([PLANK]))
    ear.wait(1)
    ear.send(inp.Repeat())
    said = " ".join(ear.next_texts)
    assert said.count("Plank.") == 1
    assert said.count("Keep breathing.") == 1


def test_where_am_i_leaves_what_is_still_to_be_said():
    ear = Ear(b.plan([PLANK]))
    ear.wait(0.5)
    ear.send(inp.WhereAmI())
    texts = ear.sound.texts()
    assert texts[0].startswith("Get ready")
    assert texts[-3:] == ["Three.", "Two.", "One."] or "Three." in texts


def test_counted_by_key_each_number_answers_its_key():
    ear = Ear(b.plan([b.exercise("lift", b.reps(5), loaded=True)]))
    ear.send(inp.Done())
    for number in ("One.", "Two."):
        ear.wait(3)
        ear.send(inp.Rep())
        assert ear.sound.texts() == [number]
        assert min(ear.sound.due).at_ms - ear.clock.mono_ms == AHEAD_MS


def test_the_pace_key_moves_the_counts():
    ear = Ear(b.plan([BRIDGE]))
    ear.to(PhaseKind.WORK)
    ear.wait(1)
    ear.send(inp.Pace(step=-1))
    assert ear.next_texts[0] == "Slower, ninety percent."
    assert "Two." in ear.next_texts


def test_t_lets_the_person_count_and_is_heard():
    ear = Ear(b.plan([BRIDGE]))
    ear.to(PhaseKind.WORK)
    ear.wait(1)
    ear.send(inp.TogglePaced())
    assert ear.next_texts == ["You count now: plus for each, Enter when done."]


def test_mute_is_silent_and_back_again():
    ear = Ear(b.plan([PLANK]))
    ear.wait(1)
    ear.voice.mute(True)
    assert ear.sound.due == ()
    ear.wait(12)
    assert ear.sound.due == ()
    ear.voice.mute(False)
    assert "Three." in ear.sound.texts()


def test_a_session_that_was_stopped_is_told_so_and_what_was_said_goes_on_to_its_end():
    ear = Ear(b.plan([PLANK]))
    ear.to(PhaseKind.WORK)
    ear.send(inp.Stop())
    ear.send(inp.StopAnswer(end=True))
    ear.voice.follow(None)
    assert ear.sound.texts()[0] == "The session has ended. What you did is kept."
    assert ear.sound.rests


def test_a_device_that_opens_in_time_changes_nothing():
    ear = Ear(b.plan([PLANK]))
    ear.wait(1.2)
    before = ear.sound.due
    assert min(before).at_ms < ear.clock.mono_ms
    ear.sound.ready.emit()
    assert ear.sound.due is before  # planned anew, the first words would be said twice


def test_what_fell_due_while_a_device_opened_is_said_once_it_is_open():
    ear = Ear(b.plan([PLANK]))
    ear.wait(3)
    ear.sound.ready.emit()
    texts = ear.sound.texts()
    assert "Plank." in texts
    assert texts.index("Plank.") < texts.index("Two sets of thirty seconds.") < texts.index("Three.")
    assert min(ear.sound.due).at_ms >= ear.clock.mono_ms + AHEAD_MS


def test_a_device_is_kept_from_one_reminder_of_a_pause_to_the_next_and_not_for_the_night():
    ear = Ear(b.plan([PLANK]))
    ear.send(inp.Pause())
    assert ear.sound.kept_ms > max(REMIND_MS)
    ear.remind()
    assert ear.sound.kept_ms > max(REMIND_MS)
    ear.remind()
    assert ear.sound.texts() == [LONG_PAUSED]
    assert ear.sound.kept_ms < 60_000


def test_a_muted_session_that_stands_still_lets_go_of_the_device_too():
    ear = Ear(b.plan([PLANK]))
    ear.send(inp.Pause())
    ear.voice.mute(True)
    assert ear.sound.rests


def test_an_answer_in_a_standstill_waits_for_the_device():
    ear = Ear(b.plan([PLANK]))
    ear.send(inp.Pause())
    assert ear.sound.due[0].latest_ms - ear.sound.due[0].at_ms == 3_000


def test_the_light_comes_with_the_tones():
    ear = Ear(b.plan([PLANK]))
    ear.to(PhaseKind.WORK)
    ear.wait(20)
    assert len(ear.pulses) == 3  # get ready, go, half-way


def test_texts_are_rendered_before_they_are_needed():
    ear = Ear(b.plan([PLANK, BRIDGE]))
    ear.wait(2)
    assert {"Keep breathing.", "Half-way.", "Switch sides.", "Four, the last one."} <= set(ear.sound.prepared)


def test_a_trial_run_hears_what_fits_at_its_speed():
    ear = Ear(b.plan([PLANK]), speed=4.0)
    origin_ms = ear.clock.mono_ms
    ear.to(PhaseKind.WORK)
    go = next(one for one in ear.sound.due if one.tone is Tone.GO)
    assert go.at_ms - origin_ms == pytest.approx(ear.runner.machine.state.instant_ms(0) / 4, abs=2)


def test_a_rest_that_was_paused_tells_what_is_left_of_it():
    ear = Ear(b.plan([PLANK]))
    ear.to(PhaseKind.REST)
    ear.wait(8)
    ear.send(inp.Pause())
    ear.clock.advance(5)
    ear.send(inp.Resume())
    assert ear.next_texts[0] == "The rest goes on, seven seconds."


def test_a_long_pause_is_remembered_after_one_minute_and_after_five_and_then_it_is_quiet():
    ear = Ear(b.plan([PLANK]))
    ear.to(PhaseKind.WORK)
    ear.send(inp.Pause())
    said: list[str] = []
    lengths: list[int] = []
    while ear.voice.reminder.isActive():
        lengths.append(ear.voice.reminder.interval())
        ear.remind()
        said += ear.sound.texts()
    assert lengths == list(REMIND_MS)
    assert said == [in_words(STILL_PAUSED), in_words(LONG_PAUSED)]


def test_going_on_ends_the_reminding():
    ear = Ear(b.plan([PLANK]))
    ear.to(PhaseKind.WORK)
    assert not ear.voice.reminder.isActive()
    ear.send(inp.Pause())
    assert ear.voice.reminder.isActive()
    ear.send(inp.Resume())
    assert not ear.voice.reminder.isActive()
    ear.send(inp.Pause())
    ear.voice.follow(None)
    assert not ear.voice.reminder.isActive()


@pytest.mark.parametrize("asks", [inp.Hurt(), inp.Stop()])
def test_a_question_that_waits_tells_how_to_hear_it_again(asks: inp.Input):
    ear = Ear(b.plan([PLANK]))
    ear.to(PhaseKind.WORK)
    ear.send(asks)
    ear.remind()
    assert ear.sound.texts() == [STILL_ASKED]


def test_what_a_page_asks_is_said_in_place_of_what_was_being_said():
    ear = Ear(b.plan([PLANK]))
    ear.to(PhaseKind.WORK)
    ear.send(inp.Hurt())
    cuts = ear.sound.cuts
    ear.voice.answer("6. Press Enter for: Skip it.")
    assert ear.sound.texts() == ["Six. Press Enter for: Skip it."]
    assert ear.sound.cuts == cuts + 1
