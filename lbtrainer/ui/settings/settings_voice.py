# SPDX-License-Identifier: GPL-3.0-or-later
"""The settings of everything that is heard: the voice, the tones, how much is said, and a try of it all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.domain.speech import CueKind
from lbtrainer.engine.cue import Tone
from lbtrainer.qt.override import override
from lbtrainer.qt.sound.sound_trial import let_hear
from lbtrainer.qt.sound.sound_writer import Missing
from lbtrainer.qt.sound.speech_orders import SYSTEM, SystemVoice
from lbtrainer.qt.sound.voices import VOICES, usual_voice, usually_systems
from lbtrainer.qt.theme import Theme
from lbtrainer.qt.training import Training
from lbtrainer.ui.settings.settings_rows import SettingsCard
from lbtrainer.ui.widgets.buttons import SecondaryButton, Size
from lbtrainer.ui.widgets.check_row import CheckRow
from lbtrainer.ui.widgets.fields import DropDown

KINDS: Final = (
    (CueKind.EXERCISE, "The exercise and its dose"),
    (CueKind.PLACE, "Position and side"),
    (CueKind.CUE, "A cue for good form"),
    (CueKind.COUNTDOWN, "Three, two, one"),
    (CueKind.COUNT, "Repetitions"),
    (CueKind.TIME, "Time in holds"),
    (CueKind.REST, "Rests and what comes next"),
    (CueKind.PROGRESS, "Rounds and half of the session"),
    (CueKind.END, "The end and how to get up"),
)


_AS_SET: Final = "A tone and a sentence, as set below."
_OPENING: Final = "The voice you chose is being opened. It speaks as soon as it is there."
_MORE: Final = "Often clearer. Finding them can take half a minute."
_LOOKING: Final = "Looking for voices. Everything else goes on meanwhile."
_NONE: Final = "None for English was found here. The usual voice speaks."
_LATER: Final = "Words may come a tenth of a second later."
"""On Linux they cannot be rendered ahead: speech-dispatcher plays them itself, 10 to 90 ms late (recorded)."""


class VoiceCard(SettingsCard):
    """Voice, tones and light; Try lets them be heard as they are set."""

    def __init__(
        self,
        theme: Theme,
        training: Training,
        parent: QtWidgets.QWidget | None = None,
        *,
        systems: bool | None = None,
    ) -> None:
        """Build it; nothing of sound is opened yet.

        Args:
            systems: One of the system's voices is the usual one, so they are looked for without being asked; None: as
                on this computer.
        """
        super().__init__(theme, "Voice and tones", parent)
        self._training = training
        self._systems = usually_systems() if systems is None else systems
        self._listens = self._looked = self._is_looking = False
        self._try_button = SecondaryButton(theme, "Try", "voice", size=Size.SMALL)
        self._try_button.setAccessibleName("Try voice and tones")
        self._try_button.clicked.connect(self.try_it)
        self._heard = self.add_row("Hear it", _AS_SET, self._try_button)
        self.add_switch("voice", "Voice", "Leads you with closed eyes.")
        self._voices = self._add_voices(theme)
        self._look_button = SecondaryButton(theme, "Look for them", size=Size.SMALL)
        self._look_button.setAccessibleName("Look for voices of this computer")
        self._look_button.clicked.connect(self.look_for_voices)
        self._more = self.add_row("Voices of this computer", _MORE, self._look_button)
        self.add_percent("voice_rate", "Speed", lambda _factor: "", least=60, most=160)
        self.add_percent("voice_pitch", "Pitch", lambda _factor: "", least=50, most=150)
        self.add_percent("voice_volume", "Loudness of the voice", lambda _factor: "", least=10, most=100)
        self.add_switch("tones", "Tones", "At the beginning and end of everything.")
        self.add_percent("tone_volume", "Loudness of the tones", lambda _factor: "", least=10, most=100)
        words = (("full", "All"), ("short", "Short"), ("tones", "Tones only"))
        note = "Where the screen cannot be seen, all is said all the same."
        self.add_choice("verbosity", "How much is said", note, words)
        self._add_kinds(theme)
        self.add_switch("light_pulse", "Light", "The window changes its brightness softly with each tone.")
        self.add_switch(
            "voice_with_reader", "Beside a screen reader", "The voice speaks although a screen reader does."
        )

    def try_it(self) -> None:
        """Let a tone and a sentence be heard; what is missing is said in the row."""
        sound, settings = self._training.sound, self._training.settings
        if not self._listens:
            self._listens = True
            sound.trouble.connect(self._told)
            sound.looked.connect(self._seen)
        self._heard.setText(_AS_SET)
        let_hear(self._training, [Tone.READY] if settings.tones else [], words=settings.voice)
        sound.look()

    def look_for_voices(self) -> None:
        """Ask the system for its voices; the answer comes later, and asking twice does not bring it sooner."""
        if self._is_looking:
            return
        self._is_looking = True
        self._more.setText(_LOOKING)
        if not self._looked:
            self._looked = True
            self._training.sound.listed.connect(self._offer)
        self._training.sound.list_voices()

    @override
    def showEvent(self, event: QtGui.QShowEvent) -> None:
        super().showEvent(event)
        if self._systems and not self._looked:
            self.look_for_voices()

    def _offer(self, voices: Sequence[SystemVoice]) -> None:
        """Put the voices that the system has below our own."""
        for voice in voices:
            if self._voices.findData(voice.name) < 0:
                self._voices.addItem(voice.text, voice.name)
        self._voices.set_value(self._training.settings.voice_name)
        self._is_looking = False
        found = f"{len(voices)} found; choose one above." if len(voices) > 1 else "One found; choose it above."
        self._more.setText((found if self._systems else f"{found} {_LATER}") if voices else _NONE)

    def _told(self, text: str) -> None:
        self._heard.setText(text or _AS_SET)

    def _seen(self, missing: Missing) -> None:
        self._told(missing.device or missing.voice or (_OPENING if missing.voice_comes else ""))

    def _add_voices(self, theme: Theme) -> DropDown:
        """Our own voices, the usual one first; one that stands in the file is offered too, be it there or not."""
        usual = "" if self._systems else usual_voice(QtCore.QLocale.system().name())
        first = f"{VOICES[usual]} (usual)" if usual else "This computer's (usual)"
        voices = [("", first), *((name, text) for name, text in VOICES.items() if name != usual)]
        control = DropDown(theme, voices, "Whose voice")
        control.setSizeAdjustPolicy(DropDown.SizeAdjustPolicy.AdjustToContents)  # voices with long names may come
        control.chosen.connect(lambda key: self.changed.emit("voice_name", key))

        def show(name: str) -> None:
            if control.findData(name) < 0:
                control.addItem(name.removeprefix(SYSTEM).partition(":")[2] or name, name)
            control.set_value(name)

        self.bind("voice_name", show)
        self.add_row("Whose voice", "Spoken on this computer, without any network.", control)
        return control

    def _add_kinds(self, theme: Theme) -> None:
        """One tick for each kind of sentence."""
        rows = {kind: CheckRow(theme, kind.value, text, least=36) for kind, text in KINDS}
        box = QtWidgets.QWidget()
        column = QtWidgets.QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row in rows.values():
            column.addWidget(row)
            row.clicked.connect(lambda *_: self.changed.emit("unspoken", self._unspoken(rows)))

        def show(unspoken: Any) -> None:
            for kind, row in rows.items():
                row.setChecked(kind.value not in unspoken)

        self.bind("unspoken", show)
        self.add_row("What is said", "", box, tall=True)

    @staticmethod
    def _unspoken(rows: dict[CueKind, CheckRow]) -> tuple[str, ...]:
        return tuple(kind.value for kind, row in rows.items() if not row.isChecked())
