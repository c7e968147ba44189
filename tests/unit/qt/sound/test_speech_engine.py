# SPDX-License-Identifier: GPL-3.0-or-later
"""Voices of the system, with Qt's own rehearsal of an engine: listed, rendered, spoken, and done without."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6 import QtCore
from PySide6.QtTextToSpeech import QTextToSpeech
from pytestqt.qtbot import QtBot

from lbtrainer.qt.sound.espeak import Manner
from lbtrainer.qt.sound.mixing import RATE_HZ
from lbtrainer.qt.sound.speech_engine import SpeechEngine
from lbtrainer.qt.sound.speech_orders import (
    SYSTEM,
    Answer,
    Begun,
    Hush,
    Listed,
    Look,
    Lost,
    Render,
    Rendered,
    Said,
    Say,
    Use,
)

BOB = "system:en_GB:Bob"


class Speaking(QTextToSpeech):
    """An engine that cannot render, and notes what it is to say; the real one is kept from playing."""

    def __init__(self, *, plays: bool = True) -> None:
        super().__init__("mock")
        self.notes: list[str] = []
        self._plays = plays

    def engineCapabilities(self) -> QTextToSpeech.Capability:  # noqa: N802
        return QTextToSpeech.Capability.Speak

    def say(self, text: str) -> None:
        self.notes.append(text)
        if self._plays:
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


class Named:
    """A voice with a name of the test's own."""

    def __init__(self, name: str, locale: QtCore.QLocale) -> None:
        self.name = lambda: name
        self.locale = lambda: locale


class Many(QTextToSpeech):
    """An engine with these voices."""

    def __init__(self, names: list[str]) -> None:
        super().__init__("mock")
        self._names = names

    def availableLocales(self) -> list[QtCore.QLocale]:  # noqa: N802
        return [QtCore.QLocale("en_US"), QtCore.QLocale("de_DE")]

    def allVoices(self, locale: QtCore.QLocale) -> list[Named]:  # type: ignore[override]  # noqa: N802
        return [Named(name, locale) for name in self._names]


def rehearsed() -> QTextToSpeech:
    return QTextToSpeech("mock")


class Rig:
    def __init__(self, make_speech: Callable[[], QTextToSpeech | None] = rehearsed) -> None:
        self.engine = SpeechEngine(make_speech)
        self.told: list[Answer] = []
        self.engine.told.connect(self.told.append)


@pytest.fixture(autouse=True)
def application(qapp: QtCore.QCoreApplication) -> QtCore.QCoreApplication:
    return qapp


def test_english_voices_are_listed_with_where_they_are_from():
    rig = Rig()
    rig.engine.obey(Look())
    [listed] = rig.told
    assert isinstance(listed, Listed)
    assert [voice.text for voice in listed.voices] == [
        "Bob (United Kingdom)",
        "Anne (United Kingdom)",
        "Charly (United States)",
        "Mary (United States)",
    ]
    assert listed.voices[0].name == BOB


@pytest.mark.parametrize(
    ("names", "listed"),
    [(["English", "English+Adam"], ["English"]), (["English+Adam", "English+Zac"], ["English+Adam", "English+Zac"])],
    ids=["as long as there are plain ones", "unless there is nothing else"],
)
def test_hundreds_of_variants_are_left_out_of_the_list(names: list[str], listed: list[str]):
    rig = Rig(lambda: Many(names))
    rig.engine.obey(Look())
    [answer] = rig.told
    assert isinstance(answer, Listed)
    assert [voice.name.rpartition(":")[2] for voice in answer.voices] == listed


def test_of_a_voice_that_is_called_english_the_place_is_told():
    rig = Rig(lambda: Many(["English (America, New York City)", "Zira"]))
    rig.engine.obey(Look())
    [answer] = rig.told
    assert isinstance(answer, Listed)
    assert [voice.text for voice in answer.voices] == ["American, New York City", "Zira (United States)"]


def test_a_voice_renders_one_text_after_the_other_in_samples_of_ours(qtbot: QtBot):
    rig = Rig()
    rig.engine.obey(Use(Manner(BOB, rate=1.2, pitch=0.8)))
    assert rig.told == [Begun(renders=True)]
    rig.engine.obey(Render("One two three four."))
    rig.engine.obey(Render("Half-way."))
    qtbot.waitUntil(lambda: len(rig.told) == 3)
    first, second = rig.told[1:]
    assert isinstance(first, Rendered)
    assert isinstance(second, Rendered)
    assert [first.text, second.text] == ["One two three four.", "Half-way."]
    assert len(first.samples) > len(second.samples) > 2 * RATE_HZ // 50


@pytest.mark.parametrize("name", [SYSTEM, "system:en_US:Mary"])
def test_the_voice_that_fits_best_needs_no_name(name: str):
    rig = Rig()
    rig.engine.obey(Use(Manner(name)))
    assert rig.told == [Begun(renders=True)]


@pytest.mark.parametrize(
    ("make_speech", "name"),
    [(rehearsed, "system:en_GB:Nobody"), (lambda: None, SYSTEM), (Broken, SYSTEM)],
    ids=["a voice that is gone", "no engine", "an engine in error"],
)
def test_what_is_not_there_is_told(make_speech: Callable[[], QTextToSpeech | None], name: str):
    rig = Rig(make_speech)
    rig.engine.obey(Use(Manner(name)))
    assert rig.told == [Lost(f"there is no {name}")]


def test_without_an_engine_the_list_is_empty():
    rig = Rig(lambda: None)
    rig.engine.obey(Look())
    rig.engine.obey(Say("Three."))
    assert rig.told == [Listed(()), Lost("it is not open")]


def test_an_engine_that_fails_to_open_is_told(caplog: pytest.LogCaptureFixture):
    def fails() -> QTextToSpeech:
        raise OSError("no such plug-in")

    rig = Rig(fails)
    rig.engine.obey(Use(Manner(SYSTEM)))
    assert rig.told == [Lost("no such plug-in")]
    assert "the system's voice failed" in caplog.text
    caplog.clear()


def test_one_that_cannot_render_speaks_by_itself_and_never_over_itself(qtbot: QtBot):
    speech = Speaking()
    rig = Rig(lambda: speech)
    rig.engine.obey(Use(Manner(BOB)))
    rig.engine.obey(Say("One two three four five six seven."))
    rig.engine.obey(Say("Three."))
    assert not rig.engine._silent.isActive()
    rig.engine.obey(Hush())
    assert rig.told == [Begun(renders=False), Said(), Said()]
    assert speech.notes[-4:] == ["One two three four five six seven.", "(stop)", "Three.", "(stop)"]


def test_one_that_never_begins_to_speak_is_lost():
    rig = Rig(lambda: Speaking(plays=False))
    rig.engine.obey(Use(Manner(BOB)))
    rig.engine.obey(Say("Three."))
    assert rig.engine._silent.isActive()
    rig.engine._silent.timeout.emit()
    assert rig.told[-1] == Lost("it makes no sound")
    assert not rig.engine._silent.isActive()
