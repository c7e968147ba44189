# SPDX-License-Identifier: GPL-3.0-or-later
"""Right after a session: what was planned and done, how the back is now, how hard it was. Nothing needs saving."""

from __future__ import annotations

from contextlib import suppress
from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.domain.record import SessionState
from lbtrainer.errors import EnvironmentProblem
from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.qt.training import Training
from lbtrainer.ui.date_words import minutes_of, minutes_words
from lbtrainer.ui.past.answer_cards import PainCard
from lbtrainer.ui.past.past_cards import PastCards, add_key
from lbtrainer.ui.past.set_words import assumed_count
from lbtrainer.ui.widgets.buttons import PrimaryButton, QuietButton, Size
from lbtrainer.ui.widgets.cards import Card
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.notice import Notice, NoticeKind
from lbtrainer.ui.widgets.part_scroll import PartScroll
from lbtrainer.ui.widgets.scroll_edges import ScrollEdges
from lbtrainer.ui.widgets.tab_order import tab_through

_SIDE_WIDTH: Final = 404
_FULL_WIDTH: Final = 16_777_215  # Qt's QWIDGETSIZE_MAX
_ONE_COLUMN_UNDER: Final = 1080
_HALF_A_MINUTE_MS: Final = 30_000
_SAVED: Final = "Every set is already saved"


class SummaryPage(QtWidgets.QWidget):
    """The summary of one session; everything in it can be corrected.

    Signals:
        closed: The person is done here.
        again_requested: The id of the routine to do once more.
    """

    closed = QtCore.Signal()
    again_requested = QtCore.Signal(str)

    def __init__(self, theme: Theme, training: Training, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._training = training
        self._one_column: bool | None = None
        self.again = QuietButton(theme, "Do it once more", "refresh", size=Size.SMALL, flush=True)
        self.cards = PastCards(theme, training, self, again=self.again, pain=PainCard(theme))
        self.session = self.cards.session
        self.setAccessibleName("Summary")
        self._build_heading()
        self._build_sets()
        self._build_foot()
        self._lay_out()
        self._connect()
        theme.changed.connect(self._rescale)
        self._restyle()

    def show_session(self, session_id: int) -> None:
        """Show this session; the focus goes to the first thing that is asked."""
        self.cards.open(session_id)
        self._scroll.verticalScrollBar().setValue(0)
        (self.confirm if not self._confirm_bar.isHidden() else self.cards.pain.question.scale).setFocus()

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self._place_foot()

    def _build_heading(self) -> None:
        self.day = Text("", "second")
        self.title = Text("", "page-title")
        self._tick = QtWidgets.QLabel()
        self.saved = Text(_SAVED, "small", wraps=False)
        self._heading = QtWidgets.QHBoxLayout()
        self._heading.addWidget(self.day, 1)
        self._heading.addWidget(self._tick)
        self._heading.addWidget(self.saved)

    def _build_sets(self) -> None:
        self.card = Card(self._theme, "", title_look="section", gap=16)
        self._confirm_bar = Notice(self._theme, NoticeKind.FINE, "", "help")
        self.confirm = PrimaryButton(self._theme, "All as shown", "check", size=Size.SMALL)
        self.confirm.setToolTip("All as shown (A)")
        self._confirm_bar.add_action(self.confirm)
        self.card.body.addWidget(self._confirm_bar)
        self.card.body.addWidget(self.cards.table)
        self.card.body.addStretch(1)
        self.outlook = Notice(self._theme, NoticeKind.FINE, "", "trend")
        self.outlook.hide()
        self.card.body.addWidget(self.outlook)
        foot = QtWidgets.QHBoxLayout()
        foot.addWidget(self.again)
        foot.addStretch(1)
        self.card.body.addLayout(foot)

    def _build_foot(self) -> None:
        self.finish = PrimaryButton(self._theme, "Finish", size=Size.HERO)
        self.finish.setToolTip("Finish (Ctrl+Enter)")
        self._later = Text("You can change all of this later in History.", "small")
        self._later.setAlignment(QtCore.Qt.AlignmentFlag.AlignCenter)

    def _lay_out(self) -> None:
        self._sets_column = QtWidgets.QVBoxLayout()
        self._sets_column.addWidget(self.cards.hurts)
        self._sets_column.addWidget(self.card, 1)
        self._side = QtWidgets.QWidget()
        self._side_column = QtWidgets.QVBoxLayout(self._side)
        self._side_column.setContentsMargins(0, 0, 0, 0)
        for part in (self.cards.pain, self.cards.felt, self.cards.note):
            self._side_column.addWidget(part)
        self._side_column.addStretch(1)
        self._columns = QtWidgets.QBoxLayout(QtWidgets.QBoxLayout.Direction.LeftToRight)
        self._columns.addLayout(self._sets_column, 1)
        self._columns.addWidget(self._side)
        self._content = QtWidgets.QWidget()
        self._page = QtWidgets.QVBoxLayout(self._content)
        words = QtWidgets.QVBoxLayout()
        words.setSpacing(0)
        words.addLayout(self._heading)
        words.addWidget(self.title)
        self._page.addLayout(words)
        self._page.addLayout(self._columns)
        self._page.addStretch(1)  # spare height goes below the cards, not into them
        self._scroll = PartScroll(self._content)
        self._edges = ScrollEdges(self._scroll, above=False)
        self._foot = QtWidgets.QWidget()
        self._foot_box = QtWidgets.QBoxLayout(QtWidgets.QBoxLayout.Direction.TopToBottom, self._foot)
        self._foot_box.addWidget(self.finish)
        self._foot_box.addWidget(self._later, 1)
        self._outer = QtWidgets.QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self._outer.addWidget(self._scroll, 1)

    def _connect(self) -> None:
        session = self.session
        session.opened.connect(self._tell)
        session.changed.connect(self._tell)
        session.failed.connect(self._tell_failure)
        self.confirm.clicked.connect(self._confirm_all)
        self.finish.clicked.connect(self._close)
        # The bar comes or goes after its range is known.
        self._scroll.verticalScrollBar().rangeChanged.connect(
            lambda: QtCore.QTimer.singleShot(0, self, self._place_foot)
        )
        self.again.clicked.connect(self._again)
        self.cards.pain.answered.connect(self._show_pain)
        keys = {"A": self._confirm_all, "Ctrl+Return": self._close, "Ctrl+Enter": self._close, "Escape": self._close}
        for key, act in keys.items():
            add_key(self, key).activated.connect(act)

    def _tell(self) -> None:
        if not self.session.is_open:
            return
        summary = self.session.summary
        minutes = (
            minutes_words(minutes_of(summary)) if summary.running_ms >= _HALF_A_MINUTE_MS else "less than a minute"
        )
        done = summary.state is SessionState.COMPLETE
        self.day.setText(self.cards.when())
        self.title.setText(f"Session done, {minutes}" if done else f"Stopped after {minutes}. What you did is kept.")
        self.saved.setText(_SAVED)
        self.card.set_title(summary.routine_name)
        self.card.set_fact(f"{summary.done_sets} of {summary.planned_sets} sets")
        self._tell_assumed(assumed_count(self.session.rows))
        self._tell_outlook()
        self.cards.tell()
        self.again.setVisible(not any(hurt.pain.leg_signs for hurt in self.session.record.hurts))
        self._fit()  # Finish stands in the window from here on
        cards = self.cards
        tab_through(cards.hurts, self.confirm, cards.table, self.again, cards.pain, cards.felt, cards.note, self.finish)

    def _tell_assumed(self, count: int) -> None:
        many = "1 set ran" if count == 1 else f"{count} sets ran"
        number = "Is its number" if count == 1 else "Are their numbers"
        if count:
            self._confirm_bar.show_notice(NoticeKind.FINE, f"{many} by the clock. {number} right?", "help")
        self._confirm_bar.setVisible(bool(count))

    def _tell_outlook(self) -> None:
        """What tomorrow may bring, as the rules need its morning; the numbers are settled first."""
        coming = None
        if self._confirm_bar.isHidden():
            with suppress(EnvironmentProblem):  # a hint less: what was done is kept and shows
                coming = self._training.coach.outlook(self.session.summary.id)
        if coming is not None:
            words = f"{coming.exercise_name}: {coming.says} It is offered to you if tomorrow morning is fine."
            self.outlook.show_notice(NoticeKind.FINE, words, "trend")
        self.outlook.setVisible(coming is not None)

    def _tell_failure(self, problem: str) -> None:
        self.saved.setText(f"Not saved: {problem}")
        self.saved.setWordWrap(True)

    def _confirm_all(self) -> None:
        if self._confirm_bar.isHidden():
            return
        was_there = self.focusWidget() is self.confirm
        self.session.confirm_all()
        if was_there:
            self.cards.pain.question.scale.setFocus(QtCore.Qt.FocusReason.TabFocusReason)
            self._show_pain()

    def _show_pain(self) -> None:
        """All of the question in view, and "Where?" with it, as soon as it has its room."""
        QtCore.QTimer.singleShot(
            0, self, lambda: self._scroll.ensureWidgetVisible(self.cards.pain, 0, self._theme.px(16))
        )

    def _close(self) -> None:
        self.setFocus()  # what is being typed in a cell is taken first
        self.cards.note.flush()
        self.closed.emit()

    def _again(self) -> None:
        self._close()
        self.again_requested.emit(self.session.summary.routine)

    def _fit(self) -> None:
        one_column = self.window().width() < self._theme.px(_ONE_COLUMN_UNDER)
        if one_column != self._one_column:
            self._one_column = one_column
            directions = QtWidgets.QBoxLayout.Direction
            self._columns.setDirection(directions.TopToBottom if one_column else directions.LeftToRight)
            self._foot_box.setDirection(directions.RightToLeft if one_column else directions.TopToBottom)
            if one_column:
                self._outer.addWidget(self._foot)
            else:
                self._side_column.insertWidget(self._side_column.count() - 1, self._foot)
            self._restyle()

    def _rescale(self) -> None:
        self._fit()
        self._restyle()

    def _place_foot(self) -> None:
        """The button ends where the cards do, a scroll bar beside them or not."""
        side, top = self._page.contentsMargins().left(), self._theme.px(12)
        beside = self._scroll.width() - self._scroll.viewport().width()
        self._foot_box.setContentsMargins(*((side, top, side + beside, top) if self._one_column else (0, 0, 0, 0)))
        self._edges.place(side, self._scroll.width() - 2 * side - beside if self._one_column else 0)

    def _restyle(self) -> None:
        theme = self._theme
        margin = theme.px(24 if self._one_column else 40)
        top = theme.px(24 if self._one_column else 32)
        self._page.setContentsMargins(margin, top, margin, theme.px(20))
        self._page.setSpacing(theme.px(20))
        self._columns.setSpacing(theme.px(16 if self._one_column else 24))
        self._sets_column.setSpacing(theme.px(16))
        self._side_column.setSpacing(theme.px(16))
        # One width, whatever is asked there: with "Where?" the cards would move aside.
        width = max(theme.px(_SIDE_WIDTH), self._side.minimumSizeHint().width())
        self._side.setMinimumWidth(0 if self._one_column else width)
        self._side.setMaximumWidth(_FULL_WIDTH if self._one_column else width)
        self._place_foot()
        self._foot_box.setSpacing(theme.px(24 if self._one_column else 8))
        self.finish.setMinimumWidth(theme.px(240))
        self._heading.setSpacing(theme.px(8))
        self._tick.setPixmap(theme.pixmap("check", "ink-2", 18, self.devicePixelRatioF()))
