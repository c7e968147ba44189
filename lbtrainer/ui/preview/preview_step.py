# SPDX-License-Identifier: GPL-3.0-or-later
"""One step of the preview: its still, name and dose, what can be chosen about it, and on request how it is done."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.domain.dose import Range
from lbtrainer.domain.exercise import Exercise
from lbtrainer.domain.plan import PlannedStep
from lbtrainer.domain.routine import Step
from lbtrainer.domain.speech import dose_text, seconds_text
from lbtrainer.domain.units import WeightUnit, kept_kg, shown, weight_text
from lbtrainer.qt.figure.figure_stills import Figures
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.exercises.exercise_lines import DOTS, NUMBERS, Lines
from lbtrainer.ui.widgets.buttons import IconButton, QuietButton, Size
from lbtrainer.ui.widgets.dose_field import DoseField
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.page_scroll import columns
from lbtrainer.ui.widgets.stage import Stage
from lbtrainer.ui.widgets.switch import Switch

_STILL = (128, 88)
_SMALL_STILL = (96, 66)
_GAP = 16
_MOST_KG = 300.0
_LOAD_WIDTH = 164
_LEAST_WORDS = 120
_BESIDE_FROM = 520
_STEPS_OF_LOAD = {WeightUnit.KG: (2.5, 1.0), WeightUnit.LB: (5.0, 2.5)}
"""By unit: with a bar, and with anything else."""


class StepRow(QtWidgets.QWidget):
    """Opens and closes by its button, or by a click beside its other controls.

    Attributes:
        opener: The button at its end.

    Signals:
        optional_chosen: Key of an optional step, and whether it is to be done.
        load_chosen: Key of the step, and its load in kg; 0 for none.
        exercise_requested: Id of the exercise to show in full.
        opened: It tells how the exercise is done now.
    """

    optional_chosen = QtCore.Signal(str, bool)
    load_chosen = QtCore.Signal(str, float)
    exercise_requested = QtCore.Signal(str)
    opened = QtCore.Signal()

    def __init__(
        self,
        theme: Theme,
        figures: Figures,
        step: Step,
        planned: PlannedStep,
        exercise: Exercise | None,
        unit: WeightUnit,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._figures = figures
        self._key = step.key
        self._exercise = exercise
        self._guide: _Guide | None = None
        self._extras: list[QtWidgets.QWidget] = []
        self._unit = unit
        self._rest_scale = 1.0
        self._load: DoseField | None = None
        self._written = planned.exercise
        self._still = Stage(theme, ground="still-on-card")
        self._name = Text("", "row")
        self._dose = Text("", "second")
        self._note = Text("", "small")
        self._earned = Text("", "small-strong")
        self._earned.hide()
        self.opener = IconButton(theme, "chevron-down", "")
        self.opener.clicked.connect(self.toggle)
        self._column = QtWidgets.QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(12))
        self._column.addLayout(self._head(step, planned, unit))
        self.set_low(low=False)
        self._show(planned)
        self._name_opener()
        self.opener.setVisible(exercise is not None)
        if exercise is not None:
            self._still.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)

    @property
    def is_open(self) -> bool:
        """Whether it tells how the exercise is done."""
        return self._guide is not None and not self._guide.isHidden()

    def toggle(self) -> None:
        """Open it, or close it again."""
        if self._exercise is None:
            return
        if self._guide is None:
            self._guide = _Guide(self._theme, self._exercise)
            self._guide.exercise_pressed.connect(self.exercise_requested)
            self._guide.hide()
            self._guide.stand_at(self._still.width())
            self._column.addWidget(self._guide)
        self._guide.setVisible(self._guide.isHidden())
        self._name_opener()
        if self.is_open:
            self.opened.emit()

    def show_step(self, planned: PlannedStep | None, exercise: Exercise | None, rest_scale: float = 1.0) -> None:
        """Show today's step and the exercise that is done for it; None: it is not done. Rests are told as they run."""
        self._rest_scale = rest_scale
        if planned is not None:
            if exercise is not self._exercise:
                self._close_guide()
                self._exercise = exercise
            self._show(planned)
            self._name_opener()
        if self._load is not None:
            self._load.setVisible(planned is not None and planned.exercise == self._written)
        for text in (self._name, self._dose, self._note):
            text.setEnabled(planned is not None)

    def set_low(self, *, low: bool) -> None:
        """Whether its picture is small: where height is dear more steps show at once."""
        theme, (width, height) = self._theme, _SMALL_STILL if low else _STILL
        self._still.setFixedSize(theme.px(width), theme.px(height))
        if self._guide is not None:
            self._guide.stand_at(self._still.width())

    def show_suggestion(self, text: str) -> None:
        """Say what is suggested here and why; "" for nothing."""
        self._earned.setText(text)
        self._earned.setVisible(bool(text))

    def _close_guide(self) -> None:
        """Another exercise stands here: its guide is built when it is asked for."""
        if self._guide is not None:
            self._guide.hide()
            self._guide.deleteLater()
            self._guide = None

    @override
    def minimumSizeHint(self) -> QtCore.QSize:
        # The narrow form's width, so that the page can become narrow enough to ask for it.
        widest = max((extra.sizeHint().width() for extra in self._extras), default=0)
        least = (
            self._still.width()
            + self._theme.px(2 * _GAP)
            + self.opener.width()
            + max(widest, self._theme.px(_LEAST_WORDS))
        )
        return QtCore.QSize(least, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._told.setDirection(columns(self.width() < self._theme.px(_BESIDE_FROM) and bool(self._extras)))

    @override
    def mouseReleaseEvent(self, event: QtGui.QMouseEvent) -> None:
        beside = self._guide is None or event.position().y() < self._guide.y() or self._guide.isHidden()
        if event.button() == QtCore.Qt.MouseButton.LeftButton and beside:
            self.toggle()
        else:
            super().mouseReleaseEvent(event)

    def _head(self, step: Step, planned: PlannedStep, unit: WeightUnit) -> QtWidgets.QHBoxLayout:
        theme = self._theme
        words = QtWidgets.QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addStretch(1)
        for text in (self._name, self._dose, self._note, self._earned):
            words.addWidget(text)
        words.addStretch(1)
        self._told = QtWidgets.QBoxLayout(columns(False))
        self._told.setSpacing(theme.px(8))
        self._told.addLayout(words, 1)
        if planned.loaded:
            self._load = self._load_field(planned, unit)
            self._extras.append(self._load)
        if step.optional:
            switch = Switch(theme, f"Do {planned.name} as well")
            switch.setToolTip("This step is optional")
            switch.toggled.connect(lambda on: self.optional_chosen.emit(self._key, on))
            self._extras.append(switch)
        for extra in self._extras:
            self._told.addWidget(extra, 0, QtCore.Qt.AlignmentFlag.AlignVCenter)
        row = QtWidgets.QHBoxLayout()
        row.setSpacing(theme.px(_GAP))
        row.addWidget(self._still)
        row.addLayout(self._told, 1)
        row.addWidget(self.opener)
        return row

    def _show(self, planned: PlannedStep) -> None:
        rest_s = round(planned.rest_s * self._rest_scale)
        rest = f"  ·  rest {seconds_text(Range(rest_s, rest_s))}" if rest_s else ""
        self._still.show_exercise(self._figures, planned.exercise, f"position-{planned.position.value}")
        self._name.setText(planned.name)
        self._dose.setText(dose_text(planned) + self._load_today(planned) + rest)
        self._note.setText(planned.note)
        self._note.setVisible(bool(planned.note))

    def _load_today(self, planned: PlannedStep) -> str:
        """The weight, where today has another one than was agreed on."""
        if self._load is None or planned.load_kg is None:
            return ""
        if round(shown(planned.load_kg, self._unit), 2) == round(self._load.value, 2):
            return ""
        return f", {weight_text(planned.load_kg, self._unit)} today"

    def _name_opener(self) -> None:
        name = self._name.text()
        if self.is_open:
            self.opener.show_icon("chevron-up", f"Close: how {name} is done")
        else:
            self.opener.show_icon("chevron-down", f"How {name} is done")

    def _load_field(self, planned: PlannedStep, unit: WeightUnit) -> DoseField:
        with_bar, without = _STEPS_OF_LOAD[unit]
        field = DoseField(
            self._theme,
            f"Load, {planned.name}",
            shown(planned.load_kg or 0.0, unit),
            least=0.0,
            most=round(shown(_MOST_KG, unit)),
            step=with_bar if "barbell" in planned.gear else without,
            unit=unit.value,
        )
        field.set_nothing("Set load")
        field.setMinimumWidth(self._theme.px(_LOAD_WIDTH))
        field.value_changed.connect(lambda value: self.load_chosen.emit(self._key, kept_kg(value, unit)))
        return field


class _Guide(QtWidgets.QWidget):
    """Steps, breathing and cautions, and the way to all that is known of the exercise."""

    exercise_pressed = QtCore.Signal(str)

    def __init__(self, theme: Theme, exercise: Exercise) -> None:
        super().__init__()
        self.setAccessibleName(f"How {exercise.name} is done")
        self._theme = theme
        self._column = column = QtWidgets.QVBoxLayout(self)
        column.setSpacing(theme.px(14))
        parts = (
            ("How", NUMBERS, exercise.steps),
            ("Breathing", "", (exercise.breathing,) if exercise.breathing else ()),
            ("Take care", DOTS, exercise.cautions),
        )
        for title, sign, lines in parts:
            part = Lines(theme, title, sign)
            column.addWidget(part)
            part.show_lines(lines)
        full = QuietButton(theme, "See it move", "play", size=Size.SMALL, flush=True)
        full.setAccessibleName(f"See {exercise.name} move, in Exercises")
        full.setToolTip("Everything about it, in Exercises")
        full.clicked.connect(lambda: self.exercise_pressed.emit(exercise.id))
        column.addWidget(full, 0, QtCore.Qt.AlignmentFlag.AlignLeft)

    def stand_at(self, left_px: int) -> None:
        """Begin where the words beside the picture do, which is so wide."""
        self._column.setContentsMargins(left_px + self._theme.px(_GAP), 0, 0, self._theme.px(8))
