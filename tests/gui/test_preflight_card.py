# SPDX-License-Identifier: GPL-3.0-or-later
"""The marks before a session stay small while all is well, open on a fault, and let everything be tried."""

from __future__ import annotations

from functools import partial

from PySide6 import QtWidgets

from lbtrainer.qt.desktop.preflight import Part, Preflight, Seen
from lbtrainer.ui.preview.preflight_card import PreflightCard
from tests.helpers.look import theme_for

FAULT = "No sound device found. The screen shows every cue."


class Desk:
    """A card, what it told, and what was tried on it."""

    def __init__(self, qtbot, qapp, **faults: str) -> None:
        seen = {part: Seen(fine=part.value not in faults, text=faults.get(part.value, "")) for part in Part}
        self.preflight = Preflight({part: partial(seen.get, part) for part in Part})
        self.tried: list[Part] = []
        tries = {part: partial(self.tried.append, part) for part in (Part.VOICE, Part.SOUND)}
        self.card = PreflightCard(theme_for(qapp), self.preflight, tries)
        self.page = QtWidgets.QWidget()
        qtbot.addWidget(self.page)
        column = QtWidgets.QVBoxLayout(self.page)
        column.addWidget(self.card.row)
        column.addWidget(self.card)
        column.addStretch(1)
        self.page.resize(700, 800)
        self.page.show()

    def look(self) -> None:
        """Every look is taken."""
        self.card.begin()
        while self.preflight._timer.isActive():
            self.preflight._timer.stop()
            self.preflight._timer.timeout.emit()

    def words(self) -> list[str]:
        """The sentences that can be read."""
        return [
            label.text() for label in self.page.findChildren(QtWidgets.QLabel) if label.isVisible() and label.text()
        ]

    def press(self, words: str) -> None:
        """The button with these words."""
        next(one for one in self.page.findChildren(QtWidgets.QPushButton) if one.text() == words).click()


def test_all_well_is_one_row_of_marks(qtbot, qapp):
    desk = Desk(qtbot, qapp)
    desk.look()
    assert desk.words() == ["Voice", "Sound", "Screen"]
    assert desk.card.row.accessibleDescription() == "Voice: ready. Sound: ready. Screen: ready."


def test_a_fault_opens_it_and_tells_that_only(qtbot, qapp):
    desk = Desk(qtbot, qapp, sound=FAULT)
    desk.look()
    assert desk.words() == ["Voice", "Sound", "Screen", FAULT]
    desk.press("Close")
    assert desk.words() == ["Voice", "Sound", "Screen"]


def test_who_asks_can_try_everything(qtbot, qapp):
    desk = Desk(qtbot, qapp)
    desk.look()
    desk.press("Try them")
    assert "Can you read this?" in desk.words()
    desk.press("Hear it")
    desk.press("Hear them")
    assert desk.tried == [Part.VOICE, Part.SOUND]
    desk.press("Close")
    assert "Can you read this?" not in desk.words()


def test_the_line_from_the_mat_is_as_large_as_a_name(qtbot, qapp):
    desk = Desk(qtbot, qapp)
    desk.press("Try them")
    line = next(one for one in desk.card.findChildren(QtWidgets.QLabel) if one.text() == "Can you read this?")
    assert line.font().pixelSize() == 800 // 16


def test_another_preview_begins_closed(qtbot, qapp):
    desk = Desk(qtbot, qapp)
    desk.press("Try them")
    desk.look()
    assert desk.words() == ["Voice", "Sound", "Screen"]
