# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands beside the list: the chosen session, or the chosen walk."""

from __future__ import annotations

from PySide6 import QtCore, QtWidgets

from lbtrainer.domain.record import Activity, SessionSummary
from lbtrainer.qt.theme import Theme
from lbtrainer.qt.training import Training
from lbtrainer.ui.history.session_rows import Entry
from lbtrainer.ui.past.activity_detail import ActivityDetail
from lbtrainer.ui.session_detail import SessionDetail


class EntryDetail(QtWidgets.QStackedWidget):
    """One entry of the list in full.

    Attributes:
        session, activity: The two kinds.

    Signals:
        changed: The entry as it is now.
        delete_requested: The entry that shows is to be deleted.
        again_requested: The id of the routine to do again.
        back_requested: Back to the list, where this is a page of its own.
    """

    changed = QtCore.Signal(object)
    delete_requested = QtCore.Signal()
    again_requested = QtCore.Signal(str)
    back_requested = QtCore.Signal()

    def __init__(self, theme: Theme, training: Training, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = SessionDetail(theme, training)
        self.activity = ActivityDetail(theme, training)
        self.addWidget(self.session)
        self.addWidget(self.activity)
        self.session.changed.connect(lambda: self.changed.emit(self.session.session.summary))
        self.activity.changed.connect(lambda: self.changed.emit(self.activity.activity))
        for one in (self.session, self.activity):
            one.delete_requested.connect(self.delete_requested)
            one.back_requested.connect(self.back_requested)
        self.session.again_requested.connect(self.again_requested)

    @property
    def entry(self) -> Entry | None:
        """What shows."""
        if self.currentWidget() is self.activity:
            return self.activity.shown
        return self.session.session.summary if self.session.session.is_open else None

    def show_entry(self, entry: Entry) -> None:
        """Show this one from its top. Raises EnvironmentProblem as the history does."""
        self.flush()
        if isinstance(entry, SessionSummary):
            self.session.show_session(entry.id)
            self.setCurrentWidget(self.session)
        elif isinstance(entry, Activity):
            self.activity.show_activity(entry)
            self.setCurrentWidget(self.activity)

    def flush(self) -> None:
        """Write the note that is being typed."""
        self.session.cards.note.flush()
        self.activity.note.flush()

    def set_own_page(self, *, own: bool) -> None:
        """Whether it stands alone, with a way back to the list."""
        self.session.set_own_page(own=own)
        self.activity.set_own_page(own=own)

    def focus_back(self) -> None:
        """Put the keyboard onto the way back."""
        back = self.activity.back if self.currentWidget() is self.activity else self.session.back
        back.setFocus(QtCore.Qt.FocusReason.TabFocusReason)
