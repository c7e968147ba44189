# SPDX-License-Identifier: GPL-3.0-or-later
"""Two to four words in a well, of which one is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets.painted_button import PaintedButton

_HEIGHT = 40
_INSET = 3
_PAD = 13
_TAKE_BACK = "Choose it again to take it back"


class Segmented(QtWidgets.QFrame):
    """One choice of a few; arrows move, Tab comes to the chosen word.

    Signals:
        chosen: The key of the word that a person chose.
        taken_back: Nothing is chosen any more; where it may be, choosing the chosen word again does it.
    """

    chosen = QtCore.Signal(str)
    taken_back = QtCore.Signal()

    def __init__(
        self,
        theme: Theme,
        words: Sequence[tuple[str, str]],
        name: str,
        parent: QtWidgets.QWidget | None = None,
        *,
        value: str | None = None,
        can_take_back: bool = False,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("look", "well")
        self.setAccessibleName(name)
        self._group = QtWidgets.QButtonGroup(self)
        self._can_take_back = can_take_back
        self._before: str | None = None
        self._keys = [key for key, _ in words]
        self._row = QtWidgets.QHBoxLayout(self)
        for index, (_, text) in enumerate(words):
            segment = _Segment(theme, text, self)
            segment.setAccessibleDescription(name)
            segment.pressed.connect(self._remember)
            segment.clicked.connect(lambda _=False, index=index: self._clicked(index))
            self._group.addButton(segment, index)
            self._row.addWidget(segment, 1)
        self.set_value(value)
        self._group.idToggled.connect(self._toggled)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def value(self) -> str | None:
        """The key of the chosen word; None while nothing is chosen."""
        index = self._group.checkedId()
        return self._keys[index] if index >= 0 else None

    def set_value(self, value: str | None) -> None:
        """Choose without telling; None takes the choice back."""
        self._group.blockSignals(True)
        self._group.setExclusive(value is not None)
        for key, button in zip(self._keys, self._group.buttons(), strict=True):
            button.setChecked(key == value)
        self._group.setExclusive(True)
        self._group.blockSignals(False)
        self._let_tab_in()

    def _toggled(self, index: int, on: bool) -> None:
        if on:
            self._let_tab_in()
            self.chosen.emit(self._keys[index])

    def _remember(self) -> None:
        self._before = self.value

    def _clicked(self, index: int) -> None:
        if self._can_take_back and self._before == self._keys[index]:
            self.set_value(None)
            self.taken_back.emit()
        self._before = None

    def _let_tab_in(self) -> None:
        """Tab comes to the chosen word, to the first while none is; Qt sees to it only after the first visit."""
        policy, chosen = QtCore.Qt.FocusPolicy, self._group.checkedButton()
        for button in self._group.buttons():
            button.setFocusPolicy(policy.StrongFocus if chosen in (None, button) else policy.ClickFocus)
            button.setToolTip(_TAKE_BACK if self._can_take_back and chosen is button else "")

    def _restyle(self) -> None:
        inset = self._theme.px(_INSET)
        self._row.setContentsMargins(inset, inset, inset, inset)
        self._row.setSpacing(0)
        self.setFixedHeight(self._theme.px(_HEIGHT))


class _Segment(PaintedButton):
    def __init__(self, theme: Theme, text: str, parent: QtWidgets.QWidget) -> None:
        super().__init__(theme, text, parent)
        self.setCheckable(True)
        self.setAutoExclusive(True)  # the group sees to it; this makes it a radio button to a screen reader
        policy = QtWidgets.QSizePolicy.Policy
        self.setSizePolicy(policy.Minimum, policy.Expanding)

    @override
    def focus_shape(self) -> tuple[QtCore.QRect, int]:
        return self.rect(), self.theme.px(9)

    @override
    def sizeHint(self) -> QtCore.QSize:
        words = QtGui.QFontMetricsF(self.theme.font(13, 600)).horizontalAdvance(self.text())
        return QtCore.QSize(round(words) + 2 * self.theme.px(_PAD), self.theme.px(_HEIGHT - 2 * _INSET))

    @override
    def mouseDoubleClickEvent(self, event: QtGui.QMouseEvent) -> None:
        """Nothing: two quick presses mean the word, not the word and away with it again."""

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        painter, theme, on = self.painter(), self.theme, self.isChecked()
        if on:
            painter.setPen(theme.token("line"))
            painter.setBrush(theme.token("chosen"))
            box = QtCore.QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(box, theme.px(9), theme.px(9))
        painter.setPen(theme.token("ink" if on or self.underMouse() else "ink-2"))
        painter.setFont(theme.font(13, 600 if on else 500))
        painter.drawText(self.rect(), int(QtCore.Qt.AlignmentFlag.AlignCenter), self.text())
