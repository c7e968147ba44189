# SPDX-License-Identifier: GPL-3.0-or-later
"""Buttons, rail, rows, labels and the focus ring: reachable by keyboard, named, never cut."""

from __future__ import annotations

import subprocess
import sys
from typing import TypeAlias

import pytest
from PySide6 import QtCore, QtGui, QtTest, QtWidgets
from PySide6.QtCore import Qt

from lbtrainer.qt.override import override
from lbtrainer.qt.theme import Choice
from lbtrainer.ui.widgets.buttons import (
    IconButton,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
    SessionButton,
    SessionKind,
    Size,
)
from lbtrainer.ui.widgets.cards import Card
from lbtrainer.ui.widgets.chip import Chip
from lbtrainer.ui.widgets.column_scroll import ColumnScroll
from lbtrainer.ui.widgets.fit_label import FitLabel
from lbtrainer.ui.widgets.focus_ring import FocusRing
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.level_bars import LevelBars
from lbtrainer.ui.widgets.list_delegate import RowList, RowRole
from lbtrainer.ui.widgets.nav_rail import NavRail, RailEntry
from lbtrainer.ui.widgets.nothing_here import NothingHere
from lbtrainer.ui.widgets.notice import Notice, NoticeKind
from lbtrainer.ui.widgets.pain_scale import PainScale
from lbtrainer.ui.widgets.phase_fade import PhaseFade, SessionGround
from lbtrainer.ui.widgets.phase_strip import PhaseStrip
from lbtrainer.ui.widgets.routine_facts import RoutineFacts
from lbtrainer.ui.widgets.stage import Stage
from lbtrainer.ui.widgets.way_back import WayBack
from tests.helpers.look import ICONS_DIR, theme_for

Index: TypeAlias = QtCore.QModelIndex | QtCore.QPersistentModelIndex
PAGES = [
    RailEntry("today", "Today", "today"),
    RailEntry("routines", "Routines", "routines"),
    RailEntry("history", "History", "history"),
]


@pytest.fixture
def theme(qapp):
    return theme_for(qapp)


@pytest.fixture
def page(qtbot):
    """A window with a column to put things into."""
    window = QtWidgets.QWidget()
    qtbot.addWidget(window)
    window.resize(600, 400)
    QtWidgets.QVBoxLayout(window)
    return window


class TestButtons:
    @pytest.mark.parametrize("kind", [PrimaryButton, SecondaryButton, QuietButton])
    @pytest.mark.parametrize(
        ("size", "height"), [(Size.SMALL, 36), (Size.NORMAL, 44), (Size.LARGE, 56), (Size.HERO, 64)]
    )
    def test_have_the_agreed_heights(self, theme, qtbot, kind, size, height):
        button = kind(theme, "Start", "play", size=size)
        qtbot.addWidget(button)
        button.ensurePolished()
        assert button.sizeHint().height() == pytest.approx(height, abs=2)

    @pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
    def test_are_pressed_by_key(self, theme, qtbot, key):
        button = PrimaryButton(theme, "Start")
        qtbot.addWidget(button)
        button.show()
        with qtbot.waitSignal(button.clicked):
            qtbot.keyClick(button, key)

    def test_an_icon_alone_has_a_name_and_a_tooltip(self, theme, qtbot):
        button = IconButton(theme, "chevron-right", "More about Plank")
        qtbot.addWidget(button)
        assert (button.accessibleName(), button.toolTip()) == ("More about Plank", "More about Plank")

    def test_the_key_of_an_icon_is_told_beside_its_name_and_not_in_it(self, theme, qtbot):
        button = IconButton(theme, "star", "Add to favourites", key="Ctrl+D")
        qtbot.addWidget(button)
        button.show_icon("star-on", "Take from favourites")
        assert (button.accessibleName(), button.accessibleDescription()) == ("Take from favourites", "Ctrl+D")
        assert button.toolTip() == "Take from favourites (Ctrl+D)"

    @pytest.mark.parametrize(
        ("page", "told"),
        [("Routines", ("Back to routines", "Back to Routines (Esc)")), ("", ("Back", "Back (Esc)"))],
    )
    def test_the_way_back_says_where_it_leads(self, theme, qtbot, page, told):
        button = WayBack(theme, page)
        qtbot.addWidget(button)
        assert (button.accessibleName(), button.toolTip()) == told

    def test_the_sessions_are_never_under_44_px(self, theme, qtbot):
        button = SessionButton(theme, PhaseFade(theme), "pause", name="Pause")
        qtbot.addWidget(button)
        for unit, height in ((4.0, 44), (8.0, 45), (13.5, 76), (30.0, 112)):
            button.set_unit_px(unit)
            assert button.sizeHint().toTuple() == (height, height)
        assert button.accessibleName() == "Pause"

    def test_a_faded_one_still_shows_while_it_has_the_focus(self, theme, page, qtbot):
        button = SessionButton(theme, PhaseFade(theme, parent=page), "stop", "Stop", kind=SessionKind.HURT, parent=page)
        page.layout().addWidget(button)
        page.show()
        button.set_opacity(0)
        empty = button.grab().toImage()
        with qtbot.waitActive(page):
            page.activateWindow()
        button.setFocus(Qt.FocusReason.TabFocusReason)
        assert button.grab().toImage() != empty


class TestFocusRing:
    def test_follows_the_keyboard_and_hides_for_the_mouse(self, theme, page, qtbot):
        first, second = PrimaryButton(theme, "Start"), SecondaryButton(theme, "Later")
        page.layout().addWidget(first)
        page.layout().addWidget(second)
        ring = FocusRing(theme, page)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        first.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(lambda: ring.target is first)
        assert ring.place == first.geometry().adjusted(-5, -5, 5, 5)
        qtbot.keyClick(first, Qt.Key.Key_Tab)
        assert ring.target is second
        qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
        assert [ring.target, ring.place] == [None, None]

    def test_stays_away_when_letting_go_of_the_mouse_moves_the_focus(self, theme, page, qtbot):
        first, second = PrimaryButton(theme, "Start"), SecondaryButton(theme, "Later")
        page.layout().addWidget(first)
        page.layout().addWidget(second)
        ring = FocusRing(theme, page)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        first.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(lambda: ring.target is first)
        first.clicked.connect(lambda: second.setFocus(Qt.FocusReason.OtherFocusReason))
        QtTest.QTest.mouseClick(page.windowHandle(), Qt.MouseButton.LeftButton, pos=first.geometry().center())
        assert (second.hasFocus(), ring.target) == (True, None)
        QtTest.QTest.keyClick(page.windowHandle(), Qt.Key.Key_Tab)
        qtbot.waitUntil(lambda: ring.target is first)

    def test_goes_along_when_its_widget_moves(self, theme, page, qtbot):
        button = PrimaryButton(theme, "Start", parent=page)
        ring = FocusRing(theme, page)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        button.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(lambda: ring.target is button)
        button.move(120, 90)
        assert ring.place
        assert ring.place.topLeft() == QtCore.QPoint(115, 85)
        button.hide()
        assert ring.place is None

    def test_goes_from_cell_to_cell_of_the_pain_scale(self, theme, page, qtbot):
        scale = PainScale(theme, "Pain")
        page.layout().addWidget(scale)
        ring = FocusRing(theme, page)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        scale.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(lambda: ring.target is scale)
        qtbot.keyClicks(scale, "3")
        scale.grab()
        assert ring.place
        before = ring.place.x()
        qtbot.keyClick(scale, Qt.Key.Key_Right)
        scale.grab()
        assert ring.place.x() > before

    def test_what_tab_comes_to_from_outside_a_scrolled_page_is_seen(self, theme, page, qtbot):
        outside, content = PrimaryButton(theme, "Back"), QtWidgets.QWidget()
        column = QtWidgets.QVBoxLayout(content)
        top, bottom = PrimaryButton(theme, "Top"), PrimaryButton(theme, "Bottom")
        column.addWidget(top)
        column.addSpacing(3000)
        column.addWidget(bottom)
        scroll = QtWidgets.QScrollArea()
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setWidget(content)
        page.layout().addWidget(outside)
        page.layout().addWidget(scroll)
        ring = FocusRing(theme, page)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        qtbot.waitUntil(lambda: ring.target is outside)
        bottom.setFocus(Qt.FocusReason.TabFocusReason)
        for stop in (outside, top):
            QtTest.QTest.keyClick(page.windowHandle(), Qt.Key.Key_Tab)
            assert stop.hasFocus()
            assert not stop.visibleRegion().isEmpty()
        for stop in (outside, bottom):
            QtTest.QTest.keyClick(page.windowHandle(), Qt.Key.Key_Backtab)
            assert stop.hasFocus()
            assert not stop.visibleRegion().isEmpty()

    def test_survives_its_widget(self, theme, page, qtbot):
        button = PrimaryButton(theme, "Start", parent=page)
        ring = FocusRing(theme, page)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        button.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(lambda: ring.target is button)
        button.deleteLater()
        QtCore.QCoreApplication.sendPostedEvents(button, QtCore.QEvent.Type.DeferredDelete)
        page.resize(700, 500)
        assert ring.target is None


class TestFirstWindow:
    """What stands in the first window builds the class `Qt`, a tenth of the start-up, only after the first paint."""

    SCRIPT = """
import sys
from pathlib import Path
from PySide6 import QtCore, QtWidgets
from lbtrainer.qt.desktop import system_scheme
from lbtrainer.qt.icons import Icons
from lbtrainer.qt.desktop.system_scheme import SystemScheme
from lbtrainer.qt.theme import Theme
from lbtrainer.ui.widgets import focus_ring
from lbtrainer.ui.widgets.buttons import IconButton, SecondaryButton
from lbtrainer.ui.widgets.chip import Chip
from lbtrainer.ui.widgets.column_scroll import ColumnScroll
from lbtrainer.ui.widgets.search_field import SearchField
from lbtrainer.ui.widgets.focus_ring import FocusRing
from lbtrainer.ui.widgets.labels import Text
from lbtrainer.ui.widgets.list_delegate import RowList, RowRole
from lbtrainer.ui.widgets.nav_rail import NavRail, RailEntry
class Rows(QtCore.QAbstractListModel):
    def rowCount(self, parent=None):
        return 3
    def data(self, index, role=0):
        return {RowRole.NAME: "McGill Big 3", RowRole.SECOND: "Core", RowRole.MINUTES: "16 min", RowRole.LEVEL: 2,
                RowRole.LEVEL_WORD: "Beginner", RowRole.EQUIPMENT: "Mat", RowRole.STILL: "mat"}.get(role)
# On a busy machine the first paint takes longer than what waits for it.
focus_ring._AFTER_FIRST_PAINT_MS = system_scheme._AFTER_FIRST_PAINT_MS = 60_000
app = QtWidgets.QApplication(["test", "-style", "fusion"])
theme = Theme(app, Icons(Path(sys.argv[1])), SystemScheme())
window = QtWidgets.QMainWindow()
page = QtWidgets.QWidget()
window.setCentralWidget(page)
column = QtWidgets.QVBoxLayout(page)
rail = NavRail(theme, [RailEntry("today", "Today", "today")])
rail.show_chosen("today")
rows = RowList(theme, "Routines")
rows.setModel(Rows(rows))
rows.setCurrentIndex(rows.model().index(0, 0))
for widget in (rail, Text("Routines", "page-title"), SearchField(theme, "Search"), Chip(theme, "All", checked=True),
               SecondaryButton(theme, "New", "plus"), IconButton(theme, "help", "Keys"), rows):
    column.addWidget(widget)
ring = FocusRing(theme, window)
window.resize(900, 900)
window.show()
app.processEvents()
print("Qt" in QtCore.__dict__, "typing_extensions" in sys.modules)
"""

    def test_is_painted_without_it(self):
        command = [sys.executable, "-c", self.SCRIPT, str(ICONS_DIR)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        assert done.stdout.split() == ["False", "False"]


class TestNavRail:
    def test_shows_what_it_is_given_and_tells_what_was_chosen(self, theme, qtbot):
        rail = NavRail(theme, PAGES, [RailEntry("settings", "Settings", "settings")])
        qtbot.addWidget(rail)
        rail.show()
        items = rail.findChildren(QtWidgets.QAbstractButton)
        assert [item.accessibleName() for item in items] == ["Today", "Routines", "History", "Settings"]
        with qtbot.waitSignal(rail.chosen) as signal:
            qtbot.mouseClick(items[1], Qt.MouseButton.LeftButton)
        assert signal.args == ["routines"]

    def test_marking_an_entry_tells_nobody(self, theme, qtbot):
        rail = NavRail(theme, PAGES)
        qtbot.addWidget(rail)
        with qtbot.assertNotEmitted(rail.chosen):
            rail.show_chosen("history")
        assert [item.isChecked() for item in rail.findChildren(QtWidgets.QAbstractButton)] == [False, False, True]
        assert rail.width() == 88


class Rows(QtCore.QAbstractListModel):
    """Three routines; one has the longest name anybody would write."""

    NAMES: tuple[str, ...] = (
        "McGill Big 3",
        "Plank",
        "A very long name of a routine of mine that takes its time to be read",
    )

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return len(self.NAMES)

    @override
    def data(self, index: Index, role: int = 0) -> object:
        values = {
            RowRole.NAME: self.NAMES[index.row()],
            RowRole.STILL: "position-quadruped",
            RowRole.SECOND: "Core endurance",
            RowRole.MINUTES: "16 min",
            RowRole.LEVEL: 2,
            RowRole.LEVEL_WORD: "Intermediate",
            RowRole.EQUIPMENT: "Barbell, bench, mat",
            int(Qt.ItemDataRole.AccessibleTextRole): f"{self.NAMES[index.row()]}, 16 minutes",
        }
        return values.get(role)


class TestRowList:
    @pytest.fixture
    def rows(self, theme, qtbot):
        rows = RowList(theme, "Routines")
        rows.setModel(Rows(rows))
        qtbot.addWidget(rows)
        rows.resize(720, 300)
        rows.show()
        return rows

    def test_rows_are_68_px_high_and_grow_with_the_scale(self, rows, theme):
        assert rows.sizeHintForRow(0) == 68
        theme.fit_window(1920, 1200)
        assert rows.sizeHintForRow(0) == 102

    def test_return_activates_the_chosen_row(self, rows, qtbot):
        rows.setCurrentIndex(rows.model().index(0, 0))
        qtbot.keyClick(rows, Qt.Key.Key_Down)
        with qtbot.waitSignal(rows.activated) as signal:
            qtbot.keyClick(rows, Qt.Key.Key_Return)
        assert signal.args[0].row() == 1

    def test_a_screen_reader_hears_the_models_words(self, rows):
        face = QtGui.QAccessible.queryAccessibleInterface(rows)
        assert face.child(0).text(QtGui.QAccessible.Text.Name) == "McGill Big 3, 16 minutes"

    def test_a_name_is_words_and_never_markup(self, theme, qtbot):
        def picture(name: str) -> QtGui.QImage:
            rows = RowList(theme, "Routines")
            model = Rows(rows)
            model.NAMES = (name,)
            rows.setModel(model)
            qtbot.addWidget(rows)
            rows.resize(720, 100)
            return rows.grab().toImage()

        assert picture("Press <b>& row") != picture("Press & row")
        assert picture("Press <b>& row") != picture("Press ")

    @pytest.mark.parametrize("width", [320, 500, 720, 1200])
    @pytest.mark.parametrize("choice", [Choice.LIGHT, Choice.DARK])
    def test_is_drawn_at_every_width(self, rows, theme, choice, width):
        theme.choose(choice)
        rows.resize(width, 300)
        rows.setCurrentIndex(rows.model().index(2, 0))
        rows.hovered = 0
        rows.keyboard = True
        assert not rows.grab().isNull()


class TestFitLabel:
    LONG = "Single-Arm Kettlebell Romanian Deadlift With Support"

    @pytest.fixture
    def label(self, theme, qtbot):
        label = FitLabel(theme)
        qtbot.addWidget(label)
        label.set_sizes(59, 50)
        label.show()
        return label

    def size_at(self, label: FitLabel, text: str, width: int) -> int:
        label.setText(text)
        label.resize(width, label.heightForWidth(width))
        return label.font().pixelSize()

    def test_a_short_name_is_as_large_as_allowed(self, label):
        assert self.size_at(label, "Plank", 660) == 59

    def test_a_long_one_wraps_before_it_shrinks(self, label):
        assert self.size_at(label, "Single-Leg Glute Bridge March", 660) == 59
        assert label.heightForWidth(660) > 1.5 * 59

    def test_then_shrinks_to_the_floor_and_takes_a_third_line(self, label):
        assert self.size_at(label, self.LONG, 560) == 50
        assert label.heightForWidth(560) >= 3 * 50

    @pytest.mark.parametrize("width", [240, 330, 560, 900])
    @pytest.mark.parametrize("text", ["Plank", LONG, "Kniebeugenhaltemuskelkräftigung"])
    def test_no_word_is_ever_cut(self, label, text, width):
        self.size_at(label, text, width)
        metrics = QtGui.QFontMetricsF(label.font())
        assert max(metrics.horizontalAdvance(word) for word in text.split()) <= width
        assert label.heightForWidth(width) <= label.height()


class TestPhaseStrip:
    def test_reads_as_progress_of_the_whole_session(self, theme, qtbot):
        strip = PhaseStrip(theme, PhaseFade(theme))
        qtbot.addWidget(strip)
        strip.set_steps([60, 120, 20])
        strip.show_progress(1, 0.5, "2 min left")
        assert strip.value() == 60
        assert strip.accessibleDescription() == "2 min left"

    @pytest.mark.parametrize("steps", [[], [1], [1, 2, 3], [1] * 80])
    def test_is_drawn_with_any_number_of_steps(self, theme, qtbot, steps):
        strip = PhaseStrip(theme, PhaseFade(theme))
        qtbot.addWidget(strip)
        strip.resize(600, 30)
        strip.set_steps(steps)
        strip.show_progress(0, 0.3, "5 min left")
        assert not strip.grab().isNull()


class TestBoxes:
    def test_a_notice_says_its_words_to_all(self, theme, qtbot):
        notice = Notice(theme, NoticeKind.FINE, "As usual for you.")
        qtbot.addWidget(notice)
        notice.show_notice(NoticeKind.HURT, "The Plank stopped at 4.")
        assert notice.accessibleName() == "The Plank stopped at 4."
        assert notice.property("look") == "notice-hurt"

    def test_a_card_has_its_title_as_name(self, theme, qtbot):
        card = Card(theme, "This week", "week 3 of 6")
        qtbot.addWidget(card)
        assert card.accessibleName() == "This week"
        card.set_title("Next week")
        assert card.accessibleName() == "Next week"

    @pytest.mark.parametrize("choice", [Choice.LIGHT, Choice.DARK])
    def test_everything_else_is_drawn_in_both_themes(self, qapp, page, choice):
        theme = theme_for(qapp, choice)
        fade = PhaseFade(theme, "rest", page)
        card = Card(theme, "This week", "week 3 of 6", side=True)
        level = LevelBars(theme, 1, "Beginner")
        level.set_level(3, "Expert")
        for widget in (Chip(theme, "Mat only", sign="close", checked=True), Chip(theme, "Level"), level, Text("Hello")):
            card.body.addWidget(widget)
        ground = SessionGround(fade, page)
        SessionButton(theme, fade, "play", "Go on", kind=SessionKind.GO, parent=ground)
        page.layout().addWidget(card)
        page.layout().addWidget(ground)
        page.show()
        theme.fit_window(1920, 1200)
        assert not page.grab().isNull()


def test_cards_keep_their_width_when_the_bar_of_their_column_comes(qtbot, page):
    scroll, card = ColumnScroll("Cards"), QtWidgets.QFrame()
    scroll.column.insertWidget(0, card)
    scroll.space(8, 24)
    page.layout().addWidget(scroll)
    page.show()
    widths = []
    for height in (20, 2000):
        card.setFixedHeight(height)
        for _ in range(3):
            QtCore.QCoreApplication.processEvents()
        widths.append((scroll.verticalScrollBar().isVisible(), card.width()))
    assert [bar for bar, _ in widths] == [False, True]
    assert widths[0][1] == widths[1][1]


def test_words_of_a_flush_button_begin_where_it_does(theme, page):
    for button in (QuietButton(theme, "Show"), QuietButton(theme, "Show", flush=True)):
        page.layout().addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    page.show()
    roomy, flush = page.findChildren(QuietButton)
    assert roomy.width() - flush.width() >= 2 * 18
    assert flush.width() >= flush.fontMetrics().horizontalAdvance("Show")


def test_the_facts_of_a_routine_leave_no_room_for_what_is_not_known(theme, page):
    facts = RoutineFacts(theme)
    page.layout().addWidget(facts)
    page.show()
    facts.show_facts("17 min", 1, "Beginner", "4 exercises, 10 sets")
    whole = facts.sizeHint().width()
    facts.show_facts("17 min", 1, "Beginner")
    assert facts.sizeHint().width() < whole
    assert [one.text() for one in facts.findChildren(QtWidgets.QLabel) if one.isVisible() and one.text()] == [
        "17 min",
        "Beginner",
    ]


@pytest.mark.parametrize("height", [420, 260, 150])
def test_where_there_is_nothing_the_picture_makes_way_for_the_words(qtbot, qapp, height):
    nothing = NothingHere(theme_for(qapp), "Show trial runs")
    qtbot.addWidget(nothing)
    nothing.say("Only trial runs so far. Your first session will show up here.")
    nothing.resize(300, height)
    nothing.show()
    QtWidgets.QApplication.processEvents()
    still, words = nothing.findChildren(Stage)[0], nothing.findChildren(Text)[0]
    assert still.isVisible() == (height == 420)
    assert words.height() >= words.heightForWidth(words.width())
    assert not words.geometry().intersects(nothing.button.geometry())
    assert not (still.isVisible() and still.geometry().intersects(words.geometry()))


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_chip_is_pressed_by_every_key_that_presses_a_button(qtbot, qapp, key):
    chip = Chip(theme_for(qapp), "Mon 23")
    qtbot.addWidget(chip)
    with qtbot.waitSignal(chip.clicked, timeout=0):
        qtbot.keyClick(chip, key)
    assert chip.isChecked()
