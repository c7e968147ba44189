# SPDX-License-Identifier: GPL-3.0-or-later
"""Voices of the system, with Qt's own rehearsal of an engine: listed, rendered, spoken, and done without."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator

import pytest
from PySide6 import QtCore
from PySide6.QtTextToSpeech import QTextToSpeech
from pytestqt.qtbot import QtBot

from lbtrainer.qt.espeak import Manner
from lbtrainer.qt.mixing import RATE_HZ
from lbtrainer.qt.system_speech import SYSTEM, SystemSpeech, usual_speech

BOB = "system:en_GB:Bob"
Make = Callable[[Callable[[], QTextToSpeech | None]], SystemSpeech]


class Speaking(QTextToSpeech):
    """An engine that cannot render, and notes what it is to say; the real one is kept from playing."""

    def __init__(self) -> None:
        super().__init__("mock")
        self.notes: list[str] = []

    def engineCapabilities(self) -> QTextToSpeech.Capability:  # noqa: N802
        return QTextToSpeech.Capability.Speak

    def say(self, text: str) -> None:
        self.notes.append(text)
        super().say(text)

    def stop(self) -> None:  # type: ignore[override]
        self.notes.append("(stop)")
        super().stop()


class Broken(QTextToSpeech):
    """An engine that did not start."""

    def __init__(self) -> None:
        super().__init__("mock")

    def state(self) -> QTextToSpeech.State:
        return QTextToSpeech.State.Error


def rehearsed() -> QTextToSpeech:
    return QTextToSpeech("mock")


@pytest.fixture
def opened(qapp: QtCore.QCoreApplication) -> Iterator[Make]:
    made: list[SystemSpeech] = []

    def make(make_speech: Callable[[], QTextToSpeech | None]) -> SystemSpeech:
        made.append(SystemSpeech(make_speech=make_speech))
        return made[-1]

    yield make
    for one in made:
        one.close()


def test_english_voices_are_listed_with_where_they_are_from(opened: Make, qtbot: QtBot):
    speech = opened(rehearsed)
    with qtbot.waitSignal(speech.listed) as told:
        speech.look()
    assert [voice.text for voice in told.args[0]] == [
        "Bob (United Kingdom)",
        "Anne (United Kingdom)",
        "Charly (United States)",
        "Mary (United States)",
    ]
    assert told.args[0][0].name == BOB


def test_a_voice_renders_one_text_after_the_other_in_samples_of_ours(opened: Make, qtbot: QtBot):
    speech = opened(rehearsed)
    with qtbot.waitSignal(speech.begun) as begun:
        speech.use(Manner(BOB, rate=1.2, pitch=0.8))
    assert begun.args == [True]
    found: list[tuple[str, array[int]]] = []
    speech.rendered.connect(lambda text, samples: found.append((text, samples)))
    speech.render("One two three four.")
    speech.render("Half-way.")
    qtbot.waitUntil(lambda: len(found) == 2)
    assert [text for text, _ in found] == ["One two three four.", "Half-way."]
    assert len(found[0][1]) > len(found[1][1]) > RATE_HZ // 50


@pytest.mark.parametrize("name", [SYSTEM, "system:en_US:Mary"])
def test_the_voice_that_fits_best_needs_no_name(opened: Make, qtbot: QtBot, name: str):
    speech = opened(rehearsed)
    with qtbot.waitSignal(speech.begun):
        speech.use(Manner(name))


@pytest.mark.parametrize(
    ("make_speech", "name"),
    [(rehearsed, "system:en_GB:Nobody"), (lambda: None, SYSTEM), (Broken, SYSTEM)],
    ids=["a voice that is gone", "no engine", "an engine in error"],
)
def test_what_is_not_there_is_told(
    opened: Make, qtbot: QtBot, make_speech: Callable[[], QTextToSpeech | None], name: str
):
    speech = opened(make_speech)
    with qtbot.waitSignal(speech.lost):
        speech.use(Manner(name))


def test_without_an_engine_the_list_is_empty(opened: Make, qtbot: QtBot):
    speech = opened(lambda: None)
    with qtbot.waitSignal(speech.listed) as told:
        speech.look()
    assert told.args == [()]


def test_an_engine_that_fails_to_open_stops_nothing(opened: Make, qtbot: QtBot, caplog: pytest.LogCaptureFixture):
    def fails() -> QTextToSpeech:
        raise OSError("no such plug-in")

    speech = opened(fails)
    with qtbot.waitSignal(speech.lost):
        speech.use(Manner(SYSTEM))
    assert "the system's voice failed" in caplog.text
    caplog.clear()


def test_one_that_cannot_render_speaks_by_itself_and_never_over_itself(opened: Make, qtbot: QtBot):
    made: list[Speaking] = []

    def make() -> Speaking:
        made.append(Speaking())
        return made[-1]

    speech = opened(make)
    with qtbot.waitSignal(speech.begun) as begun:
        speech.use(Manner(BOB))
    assert begun.args == [False]
    speech.say("One two three four five six seven.")
    speech.say("Three.")
    speech.hush()
    qtbot.waitUntil(lambda: made[0].notes[-4:] == ["One two three four five six seven.", "(stop)", "Three.", "(stop)"])


def test_an_engine_for_which_the_program_would_stand_still_is_left_alone(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(QTextToSpeech, "availableEngines", lambda: ["speechd", "mock"])
    assert usual_speech() is None
