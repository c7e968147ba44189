# SPDX-License-Identifier: GPL-3.0-or-later
"""After a crash or a power cut: go on where it stopped, save what was done, or discard it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.domain.record import SessionSummary
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.qt.training import Training
from lbtrainer.storage.recovery import Interrupted
from lbtrainer.ui.date_words import clock_time, local_start, long_day
from lbtrainer.ui.welcome.welcome_parts import Point
from lbtrainer.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton, Size
from lbtrainer.ui.widgets.cards import Card
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.notice import Notice, NoticeKind
from lbtrainer.ui.widgets.page_scroll import PageScroll

_NO_PLAN = "Of this session only the finished sets were kept, so it cannot go on. You can save it as it is."
_POINTS = (
    ("play", "Go on", "Starts with the exercise that was open, after a moment to get ready."),
    ("history", "Save as it is", "What you did goes into your history as a shorter session."),
    ("trash", "Discard", "Leaves it out of your history."),
)


class UnfinishedPage(QtWidgets.QWidget):
    """Interrupted sessions one after the other, each with what can be done about it.

    Signals:
        go_on_requested: An Interrupted to go on with; the others come at the next start.
        keep_requested: An Interrupted to keep as it is; the page shows the next one by itself.
        discard_requested: An Interrupted to discard; likewise.
        done: Every session was kept or discarded.
    """

    go_on_requested = QtCore.Signal(object)
    keep_requested = QtCore.Signal(object)
    discard_requested = QtCore.Signal(object)
    done = QtCore.Signal()

    def __init__(self, theme: Theme, training: Training, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._training = training
        self._sessions: list[Interrupted] = []
        self._count = 0
        self._page = PageScroll(theme, self, most=760)
        whole = QtWidgets.QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._page)
        self._which = Text("", "eyebrow")
        self._notice = Notice(theme, NoticeKind.MIND, "")
        self._notice.hide()
        self._name = Text("", "section")
        self._when = Text("", "second")
        self._far = Text("", "row", wraps=False)
        self._bar = _PartDone(theme)
        self._build()
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_sessions(self, sessions: Sequence[Interrupted]) -> None:
        """Offer these, in this order."""
        self._sessions = list(sessions)
        self._count = len(self._sessions)
        self._show_first()

    def show_problem(self, text: str) -> None:
        """The session shown cannot go on: say why; it can still be saved or discarded."""
        self._notice.show_notice(NoticeKind.MIND, text)
        self._notice.show()
        self._go_on.setEnabled(False)
        self._go_on.setToolTip(text)
        self._keep.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    @override
    def showEvent(self, event: QtGui.QShowEvent) -> None:
        super().showEvent(event)
        self._take_focus()

    def _build(self) -> None:
        body = self._page.body
        body.addStretch(1)
        body.addWidget(self._which)
        body.addWidget(Text("Go on where you stopped?", "day-title"))
        body.addWidget(Text("A session ended early. Every set you finished is kept.", "lead"))
        body.addWidget(self._notice)
        card = Card(self._theme)
        heading = QtWidgets.QHBoxLayout()
        heading.addWidget(self._name, 1)
        heading.addWidget(self._far)
        card.body.addLayout(heading)
        card.body.addWidget(self._when)
        card.body.addWidget(self._bar)
        body.addWidget(card)
        self._points = QtWidgets.QVBoxLayout()
        for point in _POINTS:
            self._points.addWidget(Point(self._theme, *point))
        body.addLayout(self._points)
        body.addLayout(self._buttons())
        body.addStretch(1)

    def _buttons(self) -> QtWidgets.QHBoxLayout:
        self._go_on = PrimaryButton(self._theme, "Go on", "play", size=Size.LARGE)
        self._keep = SecondaryButton(self._theme, "Save as it is", size=Size.LARGE)
        self._discard = QuietButton(self._theme, "Discard", size=Size.LARGE)
        self._go_on.clicked.connect(lambda: self.go_on_requested.emit(self._sessions[0]))
        self._keep.clicked.connect(lambda: self._answered(self.keep_requested))
        self._discard.clicked.connect(lambda: self._answered(self.discard_requested))
        row = QtWidgets.QHBoxLayout()
        for button in (self._go_on, self._keep, self._discard):
            row.addWidget(button)
        row.addStretch(1)
        self._button_row = row
        return row

    def _answered(self, signal: QtCore.SignalInstance) -> None:
        """Hand the session out, then show the next or say that all are answered."""
        answered = self._sessions.pop(0)
        signal.emit(answered)
        if self._sessions:
            self._show_first()
        else:
            self.done.emit()

    def _show_first(self) -> None:
        if not self._sessions:
            return
        session = self._sessions[0]
        summary = session.summary
        number = self._count - len(self._sessions) + 1
        self._which.setText(f"{number} of {self._count}")
        self._which.setVisible(self._count > 1)
        self._name.setText(summary.routine_name)
        self._when.setText(when_words(summary, self._training.now()))
        self._far.setText(f"{summary.done_sets} of {summary.planned_sets} sets done")
        self._bar.show_part(summary.done_sets, summary.planned_sets)
        self._notice.hide()
        self._go_on.setEnabled(True)
        self._go_on.setToolTip("")
        if not session.plan:
            self.show_problem(_NO_PLAN)
        self._take_focus()

    def _take_focus(self) -> None:
        button = self._go_on if self._go_on.isEnabled() else self._keep
        button.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _restyle(self) -> None:
        px = self._theme.px
        self._page.body.setSpacing(px(20))
        self._points.setSpacing(px(14))
        self._points.setContentsMargins(0, px(4), 0, px(12))
        self._button_row.setSpacing(px(12))


class _PartDone(QtWidgets.QProgressBar):
    """How far the session came."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setTextVisible(False)
        self.setAccessibleName("Sets done")
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_part(self, done: int, planned: int) -> None:
        """So many sets of so many."""
        self.setRange(0, max(1, planned))
        self.setValue(min(done, planned))

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        painter.setPen(QtCore.Qt.PenStyle.NoPen)
        height = self._theme.px(8)
        box = QtCore.QRectF(0, (self.height() - height) / 2, self.width(), height)
        painter.setBrush(self._theme.token("track"))
        painter.drawRoundedRect(box, height / 2, height / 2)
        if self.value() > 0:
            box.setWidth(max(height, box.width() * self.value() / self.maximum()))
            painter.setBrush(self._theme.token("accent"))
            painter.drawRoundedRect(box, height / 2, height / 2)

    def _restyle(self) -> None:
        self.setFixedHeight(self._theme.px(20))


def when_words(summary: SessionSummary, now: datetime) -> str:
    """When the session began, as a person says it: "Today at 07:42", "Yesterday at 18:05", else the day in full."""
    started = local_start(summary)
    day = {now.date(): "Today", now.date() - timedelta(days=1): "Yesterday"}.get(started.date(), long_day(started))
    return f"{day} at {clock_time(started)}"
