# SPDX-License-Identifier: GPL-3.0-or-later
"""The cards of the settings page with every word that stands on them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.domain.equipment import all_words
from lbtrainer.paths import Folders
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.broken_files import BrokenFile
from lbtrainer.ui.gear_list import GearList
from lbtrainer.ui.settings.settings_rows import SettingsCard
from lbtrainer.ui.welcome.small_print import DISCLAIMER, LICENCE, PRIVACY
from lbtrainer.ui.widgets.buttons import SecondaryButton, Size
from lbtrainer.ui.widgets.cards import Card
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.number_field import NumberField
from lbtrainer.version import VERSION

_TEXT_SIZES = (1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
_GEAR_BESIDE_FROM = 680
_USUAL_REST_S = 60
_USUAL_READY_S = 8
_ROOM_TO_BREAK = "\u200b"


def look_card(theme: Theme) -> SettingsCard:
    """Theme, text size, movement, and who shows the exercises."""
    card = SettingsCard(theme, "Look")
    themes = (("system", "As the desktop"), ("light", "Light"), ("dark", "Dark"))
    card.add_choice("theme", "Colours", "", themes)
    card.add_sizes("text_scale", "Text size", "Everything grows with it, as far as the window has room.", _TEXT_SIZES)
    card.add_switch("motion", "Movement", "Figures that move, fades, and a ring that fills smoothly.")
    card.add_swatches("skin", "Skin", "Of the person who shows the exercises.")
    card.add_swatches("hair", "Hair", "")
    return card


def session_card(theme: Theme) -> SettingsCard:
    """How a session shows and runs."""
    card = SettingsCard(theme, "Session")
    views = (("far", "Far"), ("near", "Near"))
    card.add_choice("view", "View", "Far reads from the mat, near shows the steps.", views)
    modes = (("paced", "Counted"), ("self-paced", "Own pace"))
    card.add_choice("rep_mode", "Repetitions", "At a steady count, or at your pace with a key.", modes)
    card.add_switch("to_the_top", "To the top", "Sets run to the top of their range, 45 s of 30–45 s.")
    sides = (("left", "Left"), ("right", "Right"))
    card.add_choice("first_side", "First side", "The next round starts with the other.", sides)
    card.add_switch("loaded_waits", "Wait for me with weights", "A set with a weight starts when you press Enter.")
    card.add_percent("rest_scale", "Rests", _rest_note)
    card.add_percent("ready_scale", "Get ready", _ready_note)
    card.add_choice("units", "Weights in", "Kept in kilograms either way.", (("kg", "kg"), ("lb", "lb")))
    return card


class SafetyCard(SettingsCard):
    """The emergency number, the check once more, and the rules to read.

    Signals:
        check_requested: "Do the check" was pressed.
        help_requested: The page about the back and the rules.
        keys_requested: The page with all keys.
    """

    check_requested = QtCore.Signal()
    keys_requested = QtCore.Signal()
    help_requested = QtCore.Signal()

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(theme, "Before you train", parent)
        self._number = NumberField(theme)
        self._number.taken.connect(lambda number: self.changed.emit("emergency_number", number))
        self.bind("emergency_number", self._number.show_number)
        note = "112 in the European Union, 999 in the United Kingdom, 911 in the United States."
        self.add_row("Emergency number", note, self._number)
        again = SecondaryButton(theme, "Do the check", size=Size.SMALL)
        again.clicked.connect(self.check_requested)
        self.add_row("Anything new?", "The signs that need a professional first.", again)
        rules = SecondaryButton(theme, "Read", size=Size.SMALL)
        rules.setAccessibleName("Read: your back, and the rules")
        rules.clicked.connect(self.help_requested)
        self.add_row("Your back, and the rules", "What this program goes by, and where it comes from.", rules)
        keys = SecondaryButton(theme, "See", size=Size.SMALL)
        keys.setAccessibleName("See all keys")
        keys.setToolTip("All keys on one page (F1)")
        keys.clicked.connect(self.keys_requested)
        self.add_row("Keys", "Everything can be done from the keyboard, or with a presenter's clicker.", keys)


class GearCard(Card):
    """What is at hand.

    Signals:
        changed: "equipment" and the new words.
    """

    changed = QtCore.Signal(str, object)

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(theme, "What you have at hand", parent=parent, title_look="section")
        self._gear = GearList(theme, ())
        self.body.addWidget(self._gear)
        self._gear.changed.connect(lambda: self.changed.emit("equipment", self._gear.words))

    def show_words(self, words: tuple[str, ...] | None) -> None:
        """Tick what these equipment words cover, without telling anybody; None, never asked: everything."""
        self._gear.show_words(all_words() if words is None else words)

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._gear.set_narrow(self.width() < self._theme.px(_GEAR_BESIDE_FROM))


class FoldersCard(SettingsCard):
    """Where everything lies.

    Signals:
        open_requested: A folder, as Path.
        file_requested: A file of the person's own, as Path.
    """

    open_requested = QtCore.Signal(object)
    file_requested = QtCore.Signal(object)

    def __init__(self, theme: Theme, folders: Folders, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(theme, "Folders", parent)
        self._broken: list[QtWidgets.QWidget] = []
        self._add("Your history", folders.data)
        self._add("Its daily copies", folders.backups)
        self._add("Settings, your own exercises and routines", folders.config)

    def show_broken(self, files: Iterable[BrokenFile]) -> None:
        """A row for each file that cannot be used, with what is wrong with it; those of before stay only if they do."""
        for row in self._broken:
            row.hide()
            row.deleteLater()
        self._broken = [self._broken_row(file) for file in files]
        for row in self._broken:
            self.body.addWidget(row)

    def _broken_row(self, file: BrokenFile) -> QtWidgets.QWidget:
        row = QtWidgets.QWidget()
        button = SecondaryButton(self._look, "Open file", "pencil", size=Size.SMALL)
        button.setAccessibleName(f"Open file: {file.name}")
        button.clicked.connect(lambda: self.file_requested.emit(file.path))
        column = QtWidgets.QVBoxLayout(row)
        column.setContentsMargins(0, self._look.px(12), 0, 0)
        column.setSpacing(self._look.px(6))
        column.addWidget(Text(f"{file.name} cannot be used", "medium"))
        column.addWidget(Text(file.says, "small"))
        column.addWidget(button, 0, QtCore.Qt.AlignmentFlag.AlignLeft)
        return row

    def _add(self, title: str, folder: Path) -> None:
        button = SecondaryButton(self._look, "Open", "folder", size=Size.SMALL)
        button.setAccessibleName(f"Open: {title}")
        button.clicked.connect(lambda: self.open_requested.emit(folder))
        shown = self.add_row(title, str(folder).replace("/", f"/{_ROOM_TO_BREAK}"), button)
        shown.setAccessibleName(str(folder))  # and nothing in between that a screen reader would spell
        button.setAccessibleDescription(str(folder))
        button.setToolTip(f"Open {folder}")


def about_card(theme: Theme) -> Card:
    """Version, disclaimer, licence, privacy."""
    card = Card(theme, "About", title_look="section")
    card.body.addWidget(Text(f"Lower Back Trainer {VERSION}", "row"))
    for text in (DISCLAIMER, PRIVACY, LICENCE):
        card.body.addWidget(Text(text, "second"))
    card.body.addStretch(1)
    return card


def _rest_note(factor: float) -> str:
    return f"A rest of {_USUAL_REST_S} s takes {round(_USUAL_REST_S * factor)} s."


def _ready_note(factor: float) -> str:
    return f"Turning over, {_USUAL_READY_S} s, takes {round(_USUAL_READY_S * factor)} s."


Opener = Callable[[Path], bool]
"""Shows a folder to the person; False when nothing on this desktop does."""


def open_in_file_manager(folder: Path) -> bool:
    """Hand the folder to the desktop."""
    return QtGui.QDesktopServices.openUrl(QtCore.QUrl.fromLocalFile(str(folder)))
