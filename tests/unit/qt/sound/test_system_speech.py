# SPDX-License-Identifier: GPL-3.0-or-later
"""The system's voice, held by a process of its own: what does not answer is told, and nothing waits for it."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator

import pytest
from PySide6 import QtCore
from pytestqt.qtbot import QtBot

from lbtrainer.qt.sound.espeak import Manner
from lbtrainer.qt.sound.mixing import RATE_HZ
from lbtrainer.qt.sound.side_command import Task, side_command
from lbtrainer.qt.sound.side_lines import line_of
from lbtrainer.qt.sound.side_process import SideProcess
from lbtrainer.qt.sound.speech_orders import Begun, Hush, Listed, Lost, Render, Said, Say, SystemVoice, Use
from lbtrainer.qt.sound.system_speech import ANSWER_MS, OPENING_MS, SystemSpeech
from tests.helpers.near_side import SilentSide

BOB = Manner("system:en_GB:Bob")


class Rig:
    def __init__(self) -> None:
        self.side = SilentSide()
        self.speech = SystemSpeech(make_side=lambda: self.side)  # type: ignore[arg-type, return-value]
        self.told: list[object] = []
        self.speech.listed.connect(self.told.append)
        self.speech.begun.connect(self.told.append)
        self.speech.lost.connect(lambda: self.told.append("lost"))

    def answer(self, *answers: Begun | Listed | Lost | Said) -> None:
        for one in answers:
            self.side.answered.emit(line_of(one))


@pytest.fixture
def rig(qapp: QtCore.QCoreApplication) -> Rig:
    return Rig()


@pytest.fixture
def ends(qapp: QtCore.QCoreApplication) -> Iterator[Callable[[SystemSpeech], SystemSpeech]]:
    made: list[SystemSpeech] = []

    def keep(speech: SystemSpeech) -> SystemSpeech:
        made.append(speech)
        return speech

    yield keep
    for one in made:
        one.close()


def test_a_process_of_its_own_lists_opens_renders_and_is_ended(
    ends: Callable[[SystemSpeech], SystemSpeech], qtbot: QtBot
):
    side = SideProcess(side_command(Task.VOICE, "mock"))
    speech = ends(SystemSpeech(make_side=lambda: side))
    assert not side.runs
    with qtbot.waitSignal(speech.listed, timeout=20_000) as listed:
        speech.look()
    assert SystemVoice(BOB.voice, "Bob (United Kingdom)") in listed.args[0]
    with qtbot.waitSignal(speech.begun) as begun:
        speech.use(BOB)
    assert begun.args == [True]
    with qtbot.waitSignal(speech.rendered) as rendered:
        speech.render("One two three four.")
    text, samples = rendered.args
    assert text == "One two three four."
    assert isinstance(samples, array)
    assert len(samples) > RATE_HZ // 50
    runs = [side.runs]
    speech.close()
    assert [*runs, side.runs] == [True, False]


def test_orders_go_out_as_they_are_given_and_no_process_is_started_before(rig: Rig):
    assert rig.side.starts == 0
    rig.speech.hush()
    assert rig.side.starts == 0
    rig.speech.use(BOB)
    rig.speech.render("One.")
    rig.speech.say("Two.")
    rig.speech.hush()
    assert rig.side.lines == [line_of(one) for one in (Use(BOB), Render("One."), Say("Two."), Hush())]
    assert rig.side.starts == 1


def test_one_that_never_answers_is_ended_and_told(rig: Rig, caplog: pytest.LogCaptureFixture):
    rig.speech.look()
    rig.speech.use(BOB)
    assert rig.speech._patience.interval() == OPENING_MS
    rig.speech._patience.timeout.emit()
    assert rig.told == [(), "lost"]
    assert not rig.side.runs
    assert not rig.speech._patience.isActive()
    caplog.clear()


def test_once_it_is_open_there_is_less_patience_and_none_is_needed_after_the_answer(rig: Rig):
    rig.speech.use(BOB)
    rig.answer(Begun(renders=False))
    assert not rig.speech._patience.isActive()
    rig.speech.say("Three.")
    assert (rig.speech._patience.isActive(), rig.speech._patience.interval()) == (True, ANSWER_MS)
    rig.answer(Said())
    assert not rig.speech._patience.isActive()
    assert rig.told == [False]


def test_one_that_crashes_is_told_and_the_next_order_starts_it_anew(rig: Rig, caplog: pytest.LogCaptureFixture):
    rig.speech.use(BOB)
    rig.answer(Begun(renders=True))
    rig.side.crash()
    assert rig.told == [True, "lost"]
    rig.speech.use(BOB)
    assert rig.side.starts == 2
    caplog.clear()


def test_a_voice_that_is_not_there_is_told(rig: Rig, caplog: pytest.LogCaptureFixture):
    rig.speech.use(BOB)
    rig.answer(Lost("there is no Bob"))
    assert rig.told == ["lost"]
    assert "there is no Bob" in caplog.text
    caplog.clear()


def test_what_nobody_uses_is_kept_for_a_while_and_then_ended(rig: Rig):
    rig.speech.look()
    rig.answer(Listed(()))
    assert rig.speech._idle.isActive()
    rig.speech.use(BOB)
    assert not rig.speech._idle.isActive()
    rig.answer(Begun(renders=True))
    rig.speech.leave()
    assert rig.side.ends == 0
    rig.speech._idle.timeout.emit()
    assert rig.side.ends == 1


def test_a_line_that_is_none_is_left_alone(rig: Rig, caplog: pytest.LogCaptureFixture):
    rig.speech.use(BOB)
    rig.side.answered.emit(b"ALSA lib confmisc.c: cannot find card")
    rig.answer(Begun(renders=True))
    assert rig.told == [True]
    caplog.clear()
