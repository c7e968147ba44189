# SPDX-License-Identifier: GPL-3.0-or-later
"""The `?` sheet: every key of a session on one page, from the table that also handles them."""

from __future__ import annotations

from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.session.session_keys import GROUPS, Action, Binding, Group, action_of, latin_key
from lbtrainer.ui.widgets.buttons import SecondaryButton, Size
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.margin_label import MarginLabel
from lbtrainer.ui.widgets.part_scroll import PartScroll

_COLUMNS: Final = ((0, 2, 3), (1, 4))  # of about one height
_SHARES: Final = (6, 5)  # the left one has the longer lines
_MARGIN: Final = 32
_ROOMY: Final = 760
_WIDEST_GAP: Final = 18
_LEAST_ABOVE: Final = 10
_CLICKER: Final = "A presenter's clicker, a headset or a media remote works too, from the floor."


class KeysSheet(QtWidgets.QWidget):
    """Covers its page; any key closes it, and other keys than Escape do what they always do as well.

    Where it is longer than the window, arrows and Page Down scroll it.

    Signals:
        closed: Back to the page; the Action that closed it, or None.
    """

    closed = QtCore.Signal(object)

    def __init__(self, theme: Theme, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName("Keys")
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.ClickFocus)  # no stop of Tab: no ring would be seen
        page = self._content = QtWidgets.QWidget()
        outer = QtWidgets.QVBoxLayout(page)
        outer.setContentsMargins(*(theme.px(_MARGIN),) * 4)
        heading = QtWidgets.QHBoxLayout()
        heading.addWidget(Text("Keys", "page-title"), 1)
        close = SecondaryButton(theme, "Close", size=Size.NORMAL)
        close.setToolTip("Close (Esc)")
        close.clicked.connect(lambda: self.closed.emit(None))
        heading.addWidget(close)
        outer.addLayout(heading)
        outer.addWidget(Text(_CLICKER, "second"))
        outer.addSpacing(theme.px(4))
        columns = QtWidgets.QHBoxLayout()
        columns.setSpacing(theme.px(48))
        self._grids: list[QtWidgets.QGridLayout] = []
        self._lines: list[Text | _Cap] = []
        self._titles: list[Text] = []
        for indexes, share in zip(_COLUMNS, _SHARES, strict=True):
            columns.addLayout(self._column([GROUPS[index] for index in indexes]), share)
        outer.addLayout(columns)
        outer.addStretch(1)
        self._scroll = scroll = PartScroll(page)
        fill = QtWidgets.QVBoxLayout(self)
        fill.setContentsMargins(0, 0, 0, 0)
        fill.addWidget(scroll)
        theme.changed.connect(self.update)

    def focus_shape(self) -> None:
        """No focus ring: it takes all keys and is no control."""

    @override
    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        keys = QtCore.Qt.Key
        if event.isAutoRepeat():
            self._scrolls(keys(event.key()))
            return
        if event.key() in (keys.Key_Tab, keys.Key_Backtab, keys.Key_Shift, keys.Key_Control, keys.Key_Alt):
            event.ignore()
            return
        if self._scrolls(QtCore.Qt.Key(event.key())):
            return
        action = action_of(latin_key(event), event.modifiers())
        only_close = (Action.STOP, Action.KEYS, Action.DONE, Action.PAUSE)
        self.closed.emit(None if action in only_close else action)

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        QtGui.QPainter(self).fillRect(event.rect(), self._theme.token("window"))

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _scrolls(self, key: QtCore.Qt.Key) -> bool:
        """With large text the sheet is longer than the window: then the keys that scroll do so; whether this is one."""
        keys, moves = QtCore.Qt.Key, QtWidgets.QAbstractSlider.SliderAction
        bar = self._scroll.verticalScrollBar()
        move = {
            keys.Key_Down: moves.SliderSingleStepAdd,
            keys.Key_Up: moves.SliderSingleStepSub,
            keys.Key_PageDown: moves.SliderPageStepAdd,
            keys.Key_PageUp: moves.SliderPageStepSub,
            keys.Key_End: moves.SliderToMaximum,
            keys.Key_Home: moves.SliderToMinimum,
        }.get(key)
        if move is None or not bar.maximum():
            return False
        bar.triggerAction(move)
        return True

    def _fit(self) -> None:
        """Larger and further apart where the window has the room: it is read from the floor."""
        px = self._theme.px
        roomy = self.height() >= px(_ROOMY)
        for line in self._lines:
            line.set_look("large" if roomy else "body")
        for title in self._titles:
            title.set_look("section" if roomy else "row")
        least = px(12 if roomy else 5)
        self._space(least)
        spare = self.height() - self._content.minimumSizeHint().height() - px(_MARGIN)
        rows = max(grid.rowCount() for grid in self._grids) + max(map(len, _COLUMNS))  # a title takes two gaps
        self._space(max(least, min(px(_WIDEST_GAP), least + spare // rows)))

    def _space(self, gap_px: int) -> None:
        for grid in self._grids:
            grid.setVerticalSpacing(gap_px)
        for title in self._titles:  # nearer to its keys than to those before
            title.setContentsMargins(0, max(self._theme.px(_LEAST_ABOVE), gap_px), 0, 0)
        layout = self._content.layout()
        assert layout is not None
        layout.activate()

    def _column(self, groups: list[Group]) -> QtWidgets.QVBoxLayout:
        column = QtWidgets.QVBoxLayout()
        grid = QtWidgets.QGridLayout()
        grid.setHorizontalSpacing(self._theme.px(24))
        grid.setColumnStretch(1, 1)
        self._grids.append(grid)
        middle = QtCore.Qt.AlignmentFlag.AlignVCenter
        for group in groups:
            title = Text(group.title, "row")
            self._titles.append(title)
            grid.addWidget(title, grid.rowCount(), 0, 1, 2)
            for binding in group.bindings:
                row = grid.rowCount()
                caps = _Caps(self._theme, binding)
                does = Text(binding.does)
                grid.addWidget(caps, row, 0, middle)
                grid.addWidget(does, row, 1, middle)
                self._lines += [does, *caps.caps]
        column.addLayout(grid)
        column.addStretch(1)
        return column


class _Caps(QtWidgets.QWidget):
    """The keys of one line; its name tells what they do as well."""

    def __init__(self, theme: Theme, binding: Binding) -> None:
        super().__init__()
        self.setAccessibleName(f"{', '.join(binding.shown)}: {binding.does}")
        row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        self.caps = [_Cap(theme, shown) for shown in binding.shown]
        for cap in self.caps:
            row.addWidget(cap)
        row.addStretch(1)


class _Cap(MarginLabel):
    """A key's cap."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(text)
        self._theme = theme
        self._font_px = 13
        self.setAlignment(QtCore.Qt.AlignmentFlag.AlignCenter)
        self._restyle()
        theme.changed.connect(self._restyle)

    def set_look(self, look: str) -> None:
        """As large as the words beside it: "body" or "large"."""
        self._font_px = 16 if look == "large" else 13
        self._restyle()

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.token("outline"))
        painter.setBrush(self._theme.token("surface"))
        box = QtCore.QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, self._theme.px(6), self._theme.px(6))
        painter.end()
        super().paintEvent(event)

    def _restyle(self) -> None:
        self.setFont(self._theme.font(self._font_px, 600))
        side, tall = self._theme.px(8), self._theme.px(3)
        self.setContentsMargins(side, tall, side, tall)
        words = QtGui.QFontMetrics(self.font()).horizontalAdvance(self.text())
        self.setMinimumWidth(max(self._theme.px(30), words + 2 * side + 2))
