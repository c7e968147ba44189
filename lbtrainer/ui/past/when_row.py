# SPDX-License-Identifier: GPL-3.0-or-later
"""The row under the heading of a session in which its day, beginning, length and end are corrected; seldom open."""

from __future__ import annotations

from typing import Final

from PySide6 import QtCore, QtWidgets

from lbtrainer.domain.record import SessionState, SessionSummary
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.date_words import local_start, minutes_of
from lbtrainer.ui.past.when_fields import WhenFields
from lbtrainer.ui.widgets.buttons import QuietButton, Size
from lbtrainer.ui.widgets.flow_layout import FlowLayout
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.segmented import Segmented

_WHAT: Final = "day, beginning, length and how it ended"
_ENDED: Final = ((SessionState.COMPLETE.value, "Finished"), (SessionState.PARTIAL.value, "Stopped early"))


class WhenRow(QtWidgets.QWidget):
    """Hidden until it is asked for.

    Attributes:
        fields: What is typed into.
        change: The button that opens and closes it; a page puts it beside what it changes.
        ended: How it ended.

    Signals:
        finished: Whether a person said that it was done to its end.
    """

    finished = QtCore.Signal(bool)

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.fields = WhenFields(theme, self)
        self.change = QuietButton(theme, "", "pencil", size=Size.SMALL, flush=True)
        self.change.clicked.connect(self._turn)
        self._flow = FlowLayout()
        self._groups: list[QtWidgets.QVBoxLayout] = []
        fields = self.fields
        self.ended = Segmented(theme, _ENDED, "How it ended")
        self.ended.chosen.connect(lambda key: self.finished.emit(key == SessionState.COMPLETE.value))
        groups = (("Day", fields.day), ("Began at", fields.at), ("Took", fields.minutes), ("Ended", self.ended))
        for words, field in groups:
            self._flow.addWidget(self._group(words, field))
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(self._flow)
        column.addWidget(fields.problem)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.close_row()

    def show_session(self, session: SessionSummary) -> None:
        """Show what is on disk."""
        self.fields.show_when(local_start(session), minutes_of(session))
        self.ended.set_value(session.state.value)

    def close_row(self) -> None:
        """Hide the fields."""
        self.hide()
        self._tell()

    def _turn(self) -> None:
        self.setVisible(self.isHidden())
        self._tell()
        if not self.isHidden():
            self.fields.day.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        words = "Change" if self.isHidden() else "Done"
        self.change.setText(words)
        self.change.setAccessibleName(f"{words}: {_WHAT}")
        self.change.setToolTip("Change when it was and how long it took" if self.isHidden() else "")

    def _group(self, words: str, field: QtWidgets.QWidget) -> QtWidgets.QWidget:
        group = QtWidgets.QWidget()
        column = QtWidgets.QVBoxLayout(group)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Text(words, "small", wraps=False))
        column.addWidget(field)
        self._groups.append(column)
        return group

    def _restyle(self) -> None:
        self._flow.set_gaps(self._theme.px(16), self._theme.px(8))
        for column in self._groups:
            column.setSpacing(self._theme.px(6))
