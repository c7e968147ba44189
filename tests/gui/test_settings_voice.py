# SPDX-License-Identifier: GPL-3.0-or-later
"""The card of voice and tones: every choice is kept, and Try lets it be heard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6 import QtWidgets

from lbtrainer.domain.speech import CueKind
from lbtrainer.engine.cue import Tone
from lbtrainer.qt.sound.espeak import Manner
from lbtrainer.qt.sound.phrases import NO_VOICE, VOICE_GONE
from lbtrainer.qt.sound.sound_writer import Missing
from lbtrainer.qt.sound.speech_orders import SystemVoice
from lbtrainer.qt.sound.voices import VOICES, usually_systems
from lbtrainer.qt.training import Training
from lbtrainer.ui.settings.settings_voice import KINDS, VoiceCard
from lbtrainer.ui.settings_page import SettingsPage
from lbtrainer.ui.widgets.buttons import SecondaryButton
from lbtrainer.ui.widgets.check_row import CheckRow
from lbtrainer.ui.widgets.fields import DropDown
from tests.helpers.clock import FakeClock
from tests.helpers.fake_sound import FakeSound
from tests.helpers.look import theme_for
from tests.helpers.session_pages import training_in


@pytest.fixture
def training(tmp_path: Path) -> Training:
    return training_in(tmp_path, FakeClock())


@pytest.fixture
def card(qapp: QtWidgets.QApplication, qtbot: object, training: Training) -> Iterator[VoiceCard]:
    page = SettingsPage(theme_for(qapp), training)
    qtbot.addWidget(page)  # type: ignore[attr-defined]
    page.resize(1280, 800)
    page.show()
    page.finish()
    found = page.findChild(VoiceCard)
    assert found is not None
    yield found
    page.close()


def words(card: VoiceCard) -> list[str]:
    return [label.text() for label in card.findChildren(QtWidgets.QLabel)]


def test_every_kind_of_sentence_can_be_switched_off(card: VoiceCard, training: Training):
    rows = {row.key: row for row in card.findChildren(CheckRow)}
    assert set(rows) == {kind.value for kind in CueKind} == {kind.value for kind, _ in KINDS}
    rows["cue"].click()
    rows["progress"].click()
    assert set(training.settings.unspoken) == {"cue", "progress"}
    rows["cue"].click()
    assert training.settings.unspoken == ("progress",)


def test_a_voice_is_chosen_and_one_from_the_file_is_kept(card: VoiceCard, training: Training):
    control = card.findChild(DropDown)
    assert control is not None
    assert control.count() == len(VOICES)
    control.chosen.emit("en-gb-x-rp")
    assert training.settings.voice_name == "en-gb-x-rp"
    training.change_settings(voice_name="de")
    card.show_settings(training.settings)
    assert control.currentData() == "de"


@pytest.fixture
def systems(
    qapp: QtWidgets.QApplication, qtbot: object, training: Training, fake_sound: FakeSound
) -> Iterator[VoiceCard]:
    """The card where the system's voices are offered."""
    made = VoiceCard(theme_for(qapp), training, systems=True)
    made.changed.connect(lambda name, value: training.change_settings(**{name: value}))
    qtbot.addWidget(made)  # type: ignore[attr-defined]
    made.show()
    yield made
    made.close()


def test_the_systems_voices_are_looked_for_and_stand_below_our_own(
    systems: VoiceCard, training: Training, fake_sound: FakeSound
):
    card = systems
    button = next(one for one in card.findChildren(SecondaryButton) if one.text() == "Look for them")
    assert fake_sound.lookings == 1
    button.click()
    assert fake_sound.lookings == 1
    assert button.isEnabled()  # a button that is switched off would lose the keyboard to its neighbour
    fake_sound.listed.emit((SystemVoice("system:en_GB:Bob", "Bob (United Kingdom)"),))
    control = card.findChild(DropDown)
    assert control is not None
    assert control.itemText(control.count() - 1) == "Bob (United Kingdom)"
    button.click()
    assert fake_sound.lookings == 2
    control.chosen.emit("system:en_GB:Bob")
    card.try_it()
    assert fake_sound.wants[-1].manner == Manner("system:en_GB:Bob")


def test_a_system_without_voices_says_so(systems: VoiceCard, fake_sound: FakeSound):
    fake_sound.listed.emit(())
    assert "None for English was found here. The usual voice speaks." in words(systems)


def test_where_the_systems_voice_is_the_usual_one_it_is_told(systems: VoiceCard):
    control = systems.findChild(DropDown)
    assert control is not None
    assert control.itemText(0) == "This computer's (usual)"
    assert {control.itemData(index) for index in range(1, control.count())} == set(VOICES)


@pytest.mark.skipif(usually_systems(), reason="they are looked for by themselves here")
def test_where_our_own_voice_is_the_usual_one_the_systems_are_looked_for_when_asked(
    card: VoiceCard, training: Training, fake_sound: FakeSound
):
    button = next(one for one in card.findChildren(SecondaryButton) if one.text() == "Look for them")
    assert fake_sound.lookings == 0
    button.click()
    assert fake_sound.lookings == 1
    assert "Looking for voices. Everything else goes on meanwhile." in words(card)
    fake_sound.listed.emit((SystemVoice("system:en_GB:Bob", "Bob (United Kingdom)"),))
    assert "One found; choose it above. Words may come a tenth of a second later." in words(card)
    control = card.findChild(DropDown)
    assert control is not None
    control.chosen.emit("system:en_GB:Bob")
    assert training.settings.voice_name == "system:en_GB:Bob"


def test_a_voice_of_the_system_that_is_gone_still_has_a_name(card: VoiceCard, training: Training):
    training.change_settings(voice_name="system:en_GB:Bob")
    card.show_settings(training.settings)
    control = card.findChild(DropDown)
    assert control is not None
    assert control.currentText() == "Bob"


def test_try_lets_a_tone_and_a_sentence_be_heard_as_they_are_set(
    card: VoiceCard, training: Training, fake_sound: FakeSound
):
    training.change_settings(voice_name="en", voice_rate=1.2, tone_volume=0.4)
    button = next(one for one in card.findChildren(SecondaryButton) if one.text() == "Try")
    button.click()
    assert fake_sound.wants[-1].manner == Manner("en", rate=1.2)
    assert fake_sound.wants[-1].tone_volume == 0.4
    assert [one.tone for one in fake_sound.due] == [Tone.READY, None]
    assert fake_sound.texts() == ["Bird Dog. Come onto your hands and knees. Eight repetitions."]
    assert fake_sound.rests


def test_what_is_missing_is_said_beside_the_button(card: VoiceCard, fake_sound: FakeSound):
    card.try_it()
    fake_sound.trouble.emit(NO_VOICE)
    assert NO_VOICE in words(card)


def test_a_voice_that_takes_its_time_is_told_beside_the_button(card: VoiceCard, fake_sound: FakeSound):
    card.try_it()
    assert fake_sound.looks == 1
    fake_sound.looked.emit(Missing("", "", voice_comes=True))
    assert "The voice you chose is being opened. It speaks as soon as it is there." in words(card)
    fake_sound.looked.emit(Missing(VOICE_GONE, ""))
    assert VOICE_GONE in words(card)
    fake_sound.looked.emit(Missing("", ""))
    assert "A tone and a sentence, as set below." in words(card)


def test_nothing_of_sound_is_opened_until_it_is_tried(card: VoiceCard, fake_sound: FakeSound):
    assert fake_sound.wants == []
