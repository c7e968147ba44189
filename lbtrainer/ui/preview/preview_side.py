# SPDX-License-Identifier: GPL-3.0-or-later
"""The right side of the preview, below the question about pain: what is needed, how the session runs."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import msgspec
from PySide6 import QtCore, QtWidgets

from lbtrainer.domain.equipment import ALL_GEAR, Gear, is_at_hand
from lbtrainer.domain.exercise import Exercise
from lbtrainer.domain.plan import Plan, PlannedStep
from lbtrainer.domain.planning import as_meant
from lbtrainer.domain.profile import Profile
from lbtrainer.domain.routine import Routine
from lbtrainer.domain.speech import set_dose_text
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.cards import Card
from lbtrainer.ui.widgets.check_box import CheckBox
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.switch import Switch

_BOX_AND_GAP = 34


class GearCard(Card):
    """What the routine needs; a tick taken away is kept for the person, not for this session only.

    Signals:
        gear_changed: A row of `domain.equipment`, and whether it is at hand.
    """

    gear_changed = QtCore.Signal(object, bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "You need", side=True, gap=0)
        self._look = theme
        self._boxes: dict[str, tuple[CheckBox, Text]] = {}

    def show_needs(self, exercises: Sequence[Exercise], equipment: tuple[str, ...] | None) -> None:
        """Show a row for each thing; rows that are there already keep their place and the keyboard."""
        rows = needs(exercises, equipment)
        for name in set(self._boxes) - {gear.name for gear in rows}:
            for widget in self._boxes.pop(name):
                widget.hide()
                widget.deleteLater()
        for gear in rows:
            if gear.name not in self._boxes:
                self._add(gear, _instead(gear, exercises))
            box, caption = self._boxes[gear.name]
            box.blockSignals(True)
            box.setChecked(equipment is None or is_at_hand(gear, equipment))
            box.blockSignals(False)
            box.update()
            caption.setVisible(bool(caption.text()) and not box.isChecked())  # who has it needs no other way
        self.setVisible(bool(rows))

    def forget(self) -> None:
        """Take all rows away: another routine comes."""
        for widget in (widget for pair in self._boxes.values() for widget in pair):
            widget.hide()
            widget.deleteLater()
        self._boxes = {}

    def _add(self, gear: Gear, instead: str) -> None:
        box = CheckBox(self._look, gear.name)
        box.setToolTip("Untick what you do not have; it is kept for next time")
        caption = Text(f"{instead[:1].upper()}{instead[1:]}", "small")
        caption.setContentsMargins(self._look.px(_BOX_AND_GAP), 0, 0, self._look.px(8))
        box.setAccessibleDescription(instead)
        box.toggled.connect(lambda on: self.gear_changed.emit(gear, on))
        self._boxes[gear.name] = (box, caption)
        line = QtWidgets.QVBoxLayout()
        line.setSpacing(0)
        line.addWidget(box)
        line.addWidget(caption)
        self.body.addLayout(line)


class HowCard(Card):
    """How the session runs.

    Signals:
        hands_free_chosen, to_top_chosen: The switch was thrown.
    """

    hands_free_chosen = QtCore.Signal(bool)
    to_top_chosen = QtCore.Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, side=True, gap=10)
        self.setAccessibleName("How the session runs")
        self._hands_free = Switch(theme, "Hands-free: the app counts and moves on by itself")
        self._to_top = Switch(theme, "To the top: sets run to the top of their range")
        self._hands_free.toggled.connect(self.hands_free_chosen)
        self._to_top.toggled.connect(self.to_top_chosen)
        self._hands_row = _switch_row(
            "Hands-free", Text("The app counts and moves on by itself", "small"), self._hands_free
        )
        self._top_words = Text("", "small")
        self._top_row = _switch_row("To the top", self._top_words, self._to_top)
        self.body.addWidget(self._hands_row)
        self.body.addWidget(self._top_row)

    def ask(self, plan: Plan | None, *, hands_free: bool, to_top: bool) -> None:
        """Begin anew with what the routine holds at most; a switch that would change nothing in it is left out."""
        steps = () if plan is None else plan.steps
        hands_matter = any(step.loaded or step.wait for step in steps)
        top_words = next(filter(None, map(to_top_words, steps)), "")
        for switch, on in ((self._hands_free, hands_free), (self._to_top, to_top)):
            switch.blockSignals(True)
            switch.setChecked(on)
            switch.blockSignals(False)
        self._hands_row.setVisible(hands_matter)
        self._top_words.setText(top_words)
        self._top_row.setVisible(bool(top_words))
        self.setVisible(hands_matter or bool(top_words))


def to_top_words(step: PlannedStep) -> str:
    """What running to the top makes of a step: "45 s where it says 30–45 s"; "" for one without a range."""
    for amount in step.sets:
        if amount.low < amount.high:
            top = msgspec.structs.replace(amount, low=amount.high)
            return f"{set_dose_text(step, top)} where it says {set_dose_text(step, amount)}"
    return ""


def needs(exercises: Sequence[Exercise], equipment: tuple[str, ...] | None) -> list[Gear]:
    """The rows for what these exercises need: the usual gear of each, and where that is missing also what would do."""
    words: dict[str, None] = {}
    for exercise in exercises:
        for group in exercise.equipment:
            words |= dict.fromkeys(group)
            if equipment is None or set(group) <= set(equipment):
                break
    rows: dict[str, Gear] = {}
    left = dict(words)
    while left:
        word = next(iter(left))
        fitting = [gear for gear in ALL_GEAR if word in gear.words]
        # The row that says nothing else first, of these the one that covers most: a barbell brings its plates.
        fitting.sort(key=lambda gear: (len(set(gear.words) - set(words)), -len(gear.words)))
        for gear in fitting[:1]:
            rows[gear.name] = gear
            left = {one: None for one in left if one not in gear.words}
        left.pop(word, None)
    return list(rows.values())


def _instead(gear: Gear, exercises: Sequence[Exercise]) -> str:
    """What does as well as this: at home, or of the gear that the exercise names besides."""
    if len(gear.words) == 1:
        household = (exercise.household.get(gear.words[0]) for exercise in exercises)
        if found := next((text for text in household if text), ""):
            return found
    if gear.instead:
        return gear.instead
    for exercise in exercises:
        if set(exercise.equipment[0]) & set(gear.words):
            others = [group for group in exercise.equipment[1:] if not set(group) & set(gear.words)]
            names = [one.name for group in others for one in ALL_GEAR if set(group) <= set(one.words)]
            if names:
                article = "" if names[0].startswith("One ") else "An " if names[0][0] in "AEIOU" else "A "
                name = names[0] if not article else names[0].lower()
                return f"{article}{name} will do as well"
    return ""


def _switch_row(title: str, caption: Text, switch: Switch) -> QtWidgets.QWidget:
    widget = QtWidgets.QWidget()
    words = QtWidgets.QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(Text(title, "row"))
    words.addWidget(caption)
    row = QtWidgets.QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.addLayout(words, 1)
    row.addWidget(switch)
    return widget


def needed_for(
    routine: Routine,
    plan: Plan | None,
    exercises: Mapping[str, Exercise],
    profile: Profile,
    *,
    optional: Collection[str],
) -> list[Exercise]:
    """What today's plan is done with; where gear is missing also what the routine writes: it can be ticked there.

    Args:
        routine: As today has it.
        plan: What comes of it; None for nothing.
        exercises: Every exercise by id.
        profile: The person, with the gear at hand.
        optional: Keys of the optional steps that are asked for.
    """
    today = {} if plan is None else {step.key: step.exercise for step in plan.steps}
    found: list[Exercise] = []
    for step in (step for block in routine.blocks for step in block.steps):
        written, now = as_meant(step, exercises[step.exercise]), today.get(step.key)
        is_missing = profile.gear_for(written) is None and (not step.optional or step.key in optional)
        if now == step.exercise or is_missing:
            found.append(written)
        if now is not None and now != step.exercise:
            found.append(exercises[now])
    return found
