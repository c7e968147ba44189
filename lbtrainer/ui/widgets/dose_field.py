# SPDX-License-Identifier: GPL-3.0-or-later
"""Fields for numbers of a dose: one with minus and plus ("20 kg"), and the small cells of the sets that were done."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.buttons import IconButton

_HEIGHT = 40
_INSET = 4
_CELL_WIDTH = 48
_WIDE_CELL = 60


class DoseField(QtWidgets.QFrame):
    """Minus, a number with its unit, plus; typed directly too, Up and Down step.

    Signals:
        value_changed: The new number, whichever way it was changed by a person.
    """

    value_changed = QtCore.Signal(float)

    def __init__(
        self,
        theme: Theme,
        name: str,
        value: float,
        *,
        least: float,
        most: float,
        step: float = 1.0,
        unit: str = "",
        parent: QtWidgets.QWidget | None = None,
    ) -> None:
        """Build the field.

        Args:
            theme: The look.
            name: What the number is, for example "Load, Romanian Deadlift".
            value: To begin with.
            least: Smallest number.
            most: Largest number.
            step: What minus, plus, Up and Down change it by: 1 rep, 5 s, the smallest plate.
            unit: Word behind the number, "" for none.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self._theme = theme
        self.setProperty("look", "well")
        self._number = _Number(self)
        self._number.setRange(least, most)
        self._number.setSingleStep(step)
        self._number.setSuffix(f" {unit}" if unit else "")
        self._number.setValue(value)
        self._number.setAccessibleName(name)
        self._minus = IconButton(theme, "minus", f"Less: {name}", self, edge=32, colour="ink")
        self._plus = IconButton(theme, "plus", f"More: {name}", self, edge=32, colour="ink")
        self._row = QtWidgets.QHBoxLayout(self)
        for button, click in ((self._minus, self._number.stepDown), (self._plus, self._number.stepUp)):
            button.setProperty("look", "stepper")
            button.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)  # Up and Down do the same from the number
            button.setAutoRepeat(True)
            button.clicked.connect(click)
        self._row.addWidget(self._minus)
        self._row.addWidget(self._number, 1)
        self._row.addWidget(self._plus)
        self.setFocusProxy(self._number)
        self._number.valueChanged.connect(self._tell)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def value(self) -> float:
        """The number."""
        return self._number.value()

    def set_value(self, value: float) -> None:
        """Show another number without telling anybody."""
        self._number.blockSignals(True)
        self._number.setValue(value)
        self._number.blockSignals(False)
        self._ends()

    def set_nothing(self, words: str) -> None:
        """Show these words in place of the smallest number."""
        self._number.setSpecialValueText(words)
        self._restyle()

    def corner_px(self) -> int:
        """Radius of the well's corners."""
        return self._theme.px(12)

    def _tell(self, value: float) -> None:
        self._ends()
        self.value_changed.emit(value)

    def _ends(self) -> None:
        self._minus.setEnabled(self._number.value() > self._number.minimum())
        self._plus.setEnabled(self._number.value() < self._number.maximum())

    def _restyle(self) -> None:
        inset = self._theme.px(_INSET)
        self._row.setContentsMargins(inset, inset, inset, inset)
        self._row.setSpacing(0)
        self.setFixedHeight(self._theme.px(_HEIGHT))
        self._number.setFont(self._theme.font(15, 600))
        self._number.recolour(self._theme.widget_palette("sunken"))
        longest = max((self._number.textFromValue(end) for end in self._number.ends()), key=len)
        words = max(longest + self._number.suffix(), self._number.specialValueText(), key=len)
        metrics = QtGui.QFontMetricsF(self._theme.font(15, 600))
        self._number.setMinimumWidth(round(metrics.horizontalAdvance(words)) + self._theme.px(22))
        self._ends()


class _Number(QtWidgets.QDoubleSpinBox):
    """A number without needless decimals, in the middle of its well."""

    def __init__(self, well: DoseField) -> None:
        super().__init__(well)
        self._well = well
        self.setButtonSymbols(QtWidgets.QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setFrame(False)
        self.setAlignment(QtCore.Qt.AlignmentFlag.AlignCenter)
        self.setKeyboardTracking(False)

    def recolour(self, palette: QtGui.QPalette) -> None:
        """Take these colours, and give them to the line inside.

        The style sheet has given the line a whole palette of its own, so none reaches it from here.
        """
        self.setPalette(palette)
        self.lineEdit().setPalette(palette)

    def ends(self) -> tuple[float, ...]:
        """The numbers that can be widest."""
        return self.minimum(), self.maximum(), self.maximum() - self.singleStep()

    def focus_shape(self) -> tuple[QtCore.QRect, int]:
        """The whole well, for the focus ring."""
        return QtCore.QRect(-self.pos(), self._well.size()), self._well.corner_px()

    @override
    def textFromValue(self, value: float) -> str:
        return f"{value:g}"

    @override
    def wheelEvent(self, event: QtGui.QWheelEvent) -> None:
        event.ignore()  # scrolling a page must not change a dose

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        """Nothing: the well is the frame, the line inside paints itself.

        A style sheet rule would squeeze that line to nothing, so font and palette are set by hand.
        """


class SetCell(QtWidgets.QLineEdit):
    """One done set as a cell of 48 x 40; Up and Down step by `step`, Return or leaving takes what was typed.

    Signals:
        edited: The new whole number.
        cleared: The number was taken out, where that may be (`set_clearable`).
    """

    edited = QtCore.Signal(int)
    cleared = QtCore.Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        value: int | None,
        parent: QtWidgets.QWidget | None = None,
        *,
        most: int = 600,
        step: int = 1,
    ) -> None:
        """Build it; a value of None is a set without a number, and shows a dash until one is typed."""
        super().__init__(parent)
        self._theme = theme
        self._value = value
        self._most = most
        self._step = step
        self._just_clicked = False
        self._clearable = False
        self._width = _CELL_WIDTH
        self.setProperty("look", "cell")
        self.setAccessibleName(name)
        self.setAlignment(QtCore.Qt.AlignmentFlag.AlignCenter)
        self.setValidator(QtGui.QIntValidator(0, most, self))
        self._show_value()
        self.editingFinished.connect(self._take)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def value(self) -> int | None:
        """The number last taken, None where there is none."""
        return self._value

    def set_clearable(self, *, clearable: bool) -> None:
        """Whether leaving it empty, or Return in it then, takes the number out; else the number comes back."""
        self._clearable = clearable

    def set_wide(self, *, wide: bool) -> None:
        """As wide as a load, so that the two stand one below the other."""
        self._width = _WIDE_CELL if wide else _CELL_WIDTH
        self._restyle()

    def focus_shape(self) -> tuple[QtCore.QRect, int]:
        """For the focus ring."""
        return self.rect(), self._theme.px(10)

    @override
    def focusInEvent(self, event: QtGui.QFocusEvent) -> None:
        super().focusInEvent(event)
        self._just_clicked = event.reason() == QtCore.Qt.FocusReason.MouseFocusReason
        self.selectAll()

    @override
    def mouseReleaseEvent(self, event: QtGui.QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._just_clicked:  # the click that brought the focus has set the cursor; typing is to replace the number
            self._just_clicked = False
            self.selectAll()

    @override
    def focusOutEvent(self, event: QtGui.QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self._take_out() and not self.hasAcceptableInput():
            self._show_value()

    @override
    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        steps = {QtCore.Qt.Key.Key_Up: self._step, QtCore.Qt.Key.Key_Down: -self._step}
        step = steps.get(QtCore.Qt.Key(event.key()))
        if event.key() in (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter) and self._take_out():
            return
        if step is None:
            super().keyPressEvent(event)
            return
        typed = int(self.text()) if self.hasAcceptableInput() else self._value or 0
        self.setText(str(max(0, min(self._most, typed + step))))
        self.selectAll()
        self._take()

    def _show_value(self) -> None:
        self.setText("–" if self._value is None else str(self._value))

    def _take_out(self) -> bool:
        """Take the number out of an emptied cell; whether that was to be done."""
        if self.text() or not self._clearable or self._value is None:
            return False
        self._value = None
        self._show_value()
        self.cleared.emit()
        return True

    def _take(self) -> None:
        if not self.hasAcceptableInput():
            return
        typed = int(self.text())
        if self.text() != str(typed):  # "012"
            self.setText(str(typed))
        if typed != self._value:
            self._value = typed
            self.edited.emit(typed)

    def _restyle(self) -> None:
        self.setFixedSize(self._theme.px(self._width), self._theme.px(_HEIGHT))
