# SPDX-License-Identifier: GPL-3.0-or-later
"""The page and its sound: the M key, what is missing, the light, and a session from Start to its end without a key."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6 import QtCore, QtWidgets
from pytestqt.qtbot import QtBot

from lbtrainer.domain.exercise import Position, Sides
from lbtrainer.domain.plan import Plan
from lbtrainer.engine.machine import SessionMachine
from lbtrainer.engine.states import Mode
from lbtrainer.qt.runner import SessionRunner
from lbtrainer.qt.sound.sound_writer import NO_DEVICE
from lbtrainer.ui.session.session_ear import READER_SPEAKS, SessionEar
from lbtrainer.ui.session_page import SessionPage
from lbtrainer.ui.widgets.light_pulse import LENGTH_MS, LightPulse
from tests.helpers import builders as b
from tests.helpers.clock import FakeClock
from tests.helpers.fake_sound import FakeSound
from tests.helpers.journals import FakeJournal
from tests.helpers.look import theme_for
from tests.helpers.session_pages import press, training_in

PLANK = b.exercise("plank", b.seconds(20, 30, sets=2, rest_s=20), position=Position.PRONE)
SIDE = b.exercise("side", b.reps(3), sides=Sides.BLOCK, position=Position.SIDE, side_words=None)


class Led:
    """A session on a page, with its ear."""

    def __init__(
        self, app: QtWidgets.QApplication, folder: Path, plan: Plan, *, reader: bool = False, **settings: object
    ) -> None:
        self.clock = FakeClock()
        training = training_in(folder, self.clock)
        training.settings = training.settings._replace(**settings)  # type: ignore[arg-type]
        self.page = SessionPage(theme_for(app), training)
        self.page.resize(1280, 800)
        self.page.show()
        self.said: list[str] = []
        self.page.said.connect(self.said.append)
        self.runner = SessionRunner(SessionMachine(plan), FakeJournal(), self.clock)
        self.ear = SessionEar(training, self.page, reader=lambda: reader)
        self.ear.follow(self.runner)
        self.page.run(self.runner)

    def wait(self, seconds: float) -> None:
        for _ in range(round(seconds * 4)):
            self.clock.advance(0.25)
            self.runner.tick()


Lead = Callable[..., Led]


@pytest.fixture
def lead(qapp: QtWidgets.QApplication, tmp_path: Path) -> Iterator[Lead]:
    made: list[Led] = []

    def build(*exercises: object, **given: object) -> Led:
        made.append(Led(qapp, tmp_path, b.plan(exercises), **given))  # type: ignore[arg-type]
        return made[-1]

    yield build
    for one in made:
        one.page.hide()
        one.page.deleteLater()


def test_from_start_to_the_end_nobody_touches_anything_and_all_is_said(lead: Lead, fake_sound: FakeSound):
    led = lead(PLANK, SIDE)
    said: set[str] = set()
    for _ in range(400):
        led.wait(0.5)
        said |= set(fake_sound.texts())
        if led.runner.machine.state.mode is Mode.FINISHED:
            break
    led.ear.follow(None)
    needed = {
        *("Plank.", "Lie face down.", "Two sets of twenty seconds.", "Half-way.", "That is your twenty."),
        *("Set two of two.", "Lie on your left side.", "Switch sides.", "Roll onto your right side."),
        *("Three, the last one.", "Well done. That was Test Routine."),
    }
    assert needed <= said
    assert any(text.startswith("To get up") for text in said)
    assert fake_sound.rests


def test_m_is_silent_and_again_m_is_not(lead: Lead, fake_sound: FakeSound):
    led = lead(PLANK)
    led.wait(1)
    press(led.page, "m")
    assert fake_sound.due == ()
    assert led.said[-1] == "Sound off"
    press(led.page, "m")
    assert fake_sound.texts()


def test_t_and_the_pace_keys_act_and_are_heard(lead: Lead, fake_sound: FakeSound):
    led = lead(b.exercise("bridge", b.reps(8)))
    led.wait(13)
    press(led.page, "<")
    assert fake_sound.texts()[0] == "Slower, ninety percent."
    press(led.page, "t")
    assert fake_sound.texts() == ["You count now: plus for each, Enter when done."]
    press(led.page, "+")
    assert fake_sound.texts() == ["Two."] or fake_sound.texts() == ["One."]


def test_this_hurts_is_led_by_ear_from_the_key_to_what_was_chosen(lead: Lead, fake_sound: FakeSound):
    led = lead(PLANK, SIDE)
    led.wait(12)
    press(led.page, "h")
    assert fake_sound.texts()[0].startswith("Stopped. Breathe calmly. Press Enter for: ")
    press(led.page, "7")
    assert fake_sound.texts() == ["Seven. Press Enter for: Skip it."]
    press(led.page, QtCore.Qt.Key.Key_Return)
    assert fake_sound.texts()[0] == "Left out."
    assert "Side." in fake_sound.texts()


def test_stop_is_asked_aloud(lead: Lead, fake_sound: FakeSound):
    led = lead(PLANK)
    led.wait(12)
    press(led.page, QtCore.Qt.Key.Key_Escape)
    (said,) = fake_sound.texts()
    assert said.startswith(
        "Stop here? Press Enter for: Go on. Press the left arrow for another answer. What you did is kept."
    )
    assert "call one one two" in said


def test_w_and_r_answer(lead: Lead, fake_sound: FakeSound):
    led = lead(PLANK)
    led.wait(20)
    press(led.page, "w")
    assert fake_sound.texts()[0].startswith("Plank. Set one of two,")
    press(led.page, "r")
    assert fake_sound.texts()[0].startswith("Plank. Lie face down.")


def test_a_missing_device_is_said_and_the_session_goes_on(lead: Lead, fake_sound: FakeSound):
    led = lead(PLANK)
    fake_sound.trouble.emit(NO_DEVICE)
    assert led.said[-1] == NO_DEVICE
    led.wait(15)
    assert led.runner.machine.state.is_work


def test_beside_a_screen_reader_the_voice_keeps_quiet_and_says_so(lead: Lead, fake_sound: FakeSound, qtbot: QtBot):
    led = lead(PLANK, reader=True)
    qtbot.waitUntil(lambda: READER_SPEAKS in led.said)
    assert fake_sound.wants[-1].manner is None
    assert fake_sound.texts() == []
    assert fake_sound.due


def test_the_light_comes_only_when_it_is_wanted(lead: Lead):
    for wanted in (False, True):
        led = lead(PLANK, light_pulse=wanted)
        led.wait(2)
        pulse = led.page.findChild(LightPulse)
        assert pulse is not None
        assert pulse.isVisible() is wanted


def test_the_light_never_changes_direction_twice_in_a_second(qtbot: QtBot):
    window = QtWidgets.QWidget()
    qtbot.addWidget(window)
    window.show()
    pulse = LightPulse(window)
    pulse.pulse()
    animation = pulse.findChild(QtCore.QVariantAnimation)
    assert animation is not None
    assert animation.duration() == LENGTH_MS >= 2_000
    strengths = []
    for at_ms in range(0, LENGTH_MS, 50):
        animation.setCurrentTime(at_ms)
        strengths.append(pulse.strength)
        if at_ms == 700:
            pulse.pulse()  # another cue while it lights changes nothing
    top = strengths.index(max(strengths))
    assert top * 50 == pytest.approx(1_000, abs=50)
    assert strengths[: top + 1] == sorted(strengths[: top + 1])
    assert strengths[top:] == sorted(strengths[top:], reverse=True)
