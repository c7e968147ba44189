# SPDX-License-Identifier: GPL-3.0-or-later
"""One theme for all: it follows the choice, the desktop and the window, and tells when to look again."""

from __future__ import annotations

import subprocess
import sys

import pytest
import shiboken6
from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.icons import Icons
from lbtrainer.qt.theme import Choice, Theme, qt_palette
from lbtrainer.qt.tokens import DARK, LIGHT
from tests.helpers.look import ICONS_DIR, theme_for


class FakeScheme(QtCore.QObject):
    """Behaves as `SystemScheme`, and a test can turn it."""

    changed = QtCore.Signal()

    def __init__(self, dark: bool | None = None) -> None:
        super().__init__()
        self.dark = dark

    def is_dark(self) -> bool | None:
        return self.dark

    def settle(self) -> None:
        """Asked in earnest, this desktop turns out to be dark."""
        self.turn(dark=True)

    def turn(self, *, dark: bool) -> None:
        self.dark = dark
        self.changed.emit()


def followed(app: QtWidgets.QApplication, scheme: FakeScheme, choice: Choice = Choice.SYSTEM) -> Theme:
    return Theme(app, Icons(ICONS_DIR), scheme, choice=choice)  # type: ignore[arg-type]


class TestScheme:
    @pytest.mark.parametrize(("dark", "expected"), [(True, True), (False, False), (None, False)])
    def test_follows_the_desktop_and_is_light_where_it_has_no_wish(self, qapp, dark, expected):
        assert followed(qapp, FakeScheme(dark)).dark is expected

    def test_turns_with_the_desktop_and_tells(self, qapp, qtbot):
        scheme = FakeScheme(dark=False)
        theme = followed(qapp, scheme)
        with qtbot.waitSignal(theme.changed):
            scheme.turn(dark=True)
        assert theme.token("window") == QtGui.QColor(DARK.tokens["window"])
        assert qapp.palette().window().color() == theme.token("window")

    def test_asks_the_desktop_in_earnest_when_told_to_follow_it(self, qapp):
        theme = followed(qapp, FakeScheme(dark=False))
        theme.follow_desktop()
        assert theme.dark is True

    def test_without_a_desktop_to_ask_following_changes_nothing(self, qapp):
        theme = theme_for(qapp)
        theme.follow_desktop()
        assert theme.dark is False

    def test_a_choice_outweighs_the_desktop(self, qapp, qtbot):
        scheme = FakeScheme(dark=True)
        theme = followed(qapp, scheme, Choice.LIGHT)
        with qtbot.assertNotEmitted(theme.changed):
            scheme.turn(dark=False)
            scheme.turn(dark=True)
        assert theme.dark is False
        theme.choose(Choice.SYSTEM)
        assert theme.dark is True

    def test_an_unknown_token_is_a_fault(self, qapp):
        with pytest.raises(KeyError):
            theme_for(qapp).token("red")


class TestScale:
    @pytest.mark.parametrize(
        ("width", "height", "scale"),
        [
            (900, 600, 1.0),
            (1280, 800, 1.0),
            (1600, 1000, 1.25),
            (1599, 1000, 1.125),
            (1920, 1080, 1.25),
            (2560, 1600, 1.5),
            (3840, 2160, 1.5),
        ],
    )
    def test_grows_in_eighths_up_to_one_and_a_half(self, qapp, width, height, scale):
        theme = theme_for(qapp)
        theme.fit_window(width, height)
        assert theme.scale == scale

    @pytest.mark.parametrize(("width", "height", "scale"), [(900, 600, 1.5), (1366, 768, 2.0), (1920, 1080, 2.5)])
    def test_text_wished_twice_as_large_grows_as_far_as_the_window_has_room(self, qapp, width, height, scale):
        theme = theme_for(qapp)
        theme.set_text_scale(2.0)
        theme.fit_window(width, height)
        assert theme.scale == scale
        theme.fit_window(1366, 768)
        assert theme.scale == 2.0

    def test_sizes_and_fonts_grow_with_it(self, qapp):
        theme = theme_for(qapp)
        theme.fit_window(1920, 1200)
        assert (theme.px(44), theme.font(20).pixelSize(), qapp.font().pixelSize()) == (66, 30, 22)
        assert theme.font(20, scaled=False).pixelSize() == 20

    def test_a_window_that_is_resized_wears_it_first_and_measures_itself_a_turn_later(self, qapp, qtbot):
        theme = theme_for(qapp)
        part = QtWidgets.QLabel("Plank")
        qtbot.addWidget(part)
        theme.dress(part)
        before = part.styleSheet()
        with qtbot.assertNotEmitted(theme.changed):
            theme.fit_window(1920, 1200, in_turns=True)
        assert part.styleSheet() != before
        with qtbot.waitSignal(theme.changed, timeout=1000):
            pass

    def test_the_same_scale_again_tells_nobody(self, qapp, qtbot):
        theme = theme_for(qapp)
        with qtbot.assertNotEmitted(theme.changed):
            theme.fit_window(1300, 810)


class TestFonts:
    def test_fonts_take_nothing_from_what_the_application_had(self, qapp):
        usual = theme_for(qapp).font(20).stretch()
        had = qapp.font()
        wide = qapp.font()
        wide.setStretch(150)
        qapp.setFont(wide)
        try:
            assert theme_for(qapp).font(20).stretch() == usual
        finally:
            qapp.setFont(had)

    def test_figures_have_one_width(self, qapp):
        metrics = QtGui.QFontMetricsF(theme_for(qapp).font(40, 600))
        assert metrics.horizontalAdvance("1111") == pytest.approx(metrics.horizontalAdvance("8888"))

    def test_and_keep_it_under_the_style_sheet(self, qapp, qtbot):
        theme_for(qapp)
        label = QtWidgets.QLabel("1")
        qtbot.addWidget(label)
        label.setProperty("look", "page-title")
        label.ensurePolished()
        metrics = QtGui.QFontMetricsF(label.font())
        assert label.font().pixelSize() == 30
        assert metrics.horizontalAdvance("1111") == pytest.approx(metrics.horizontalAdvance("8888"))


class TestDressed:
    """What wears the style sheet itself changes while it is in view, and catches up when it comes back."""

    @pytest.fixture
    def window(self, qtbot):
        window = QtWidgets.QWidget()
        qtbot.addWidget(window)
        return window

    @staticmethod
    def title(window):
        """A part of the window with a title in it; its size tells which sheet it wears."""
        part = QtWidgets.QWidget(window)
        label = QtWidgets.QLabel("1", part)
        label.setProperty("look", "page-title")
        label.ensurePolished()
        return part, lambda: label.font().pixelSize()

    def test_a_part_in_view_changes_at_once(self, qapp, window):
        theme = theme_for(qapp)
        part, size = self.title(window)
        theme.dress(part)
        assert (size(), qapp.styleSheet()) == (30, "")
        theme.set_text_scale(1.5)
        assert size() == 45

    def test_another_when_it_comes_into_view_and_everybody_measures_anew(self, qapp, qtbot, window):
        theme = theme_for(qapp)
        (first, first_size), (second, second_size) = self.title(window), self.title(window)
        theme.dress(first)
        theme.dress(second)
        theme.set_text_scale(1.5)
        assert (first_size(), second_size()) == (30, 45)
        with qtbot.waitSignal(theme.changed):
            theme.dress(first)
        assert first_size() == 45

    def test_what_is_up_to_date_costs_nothing(self, qapp, qtbot, window):
        theme = theme_for(qapp)
        part, _ = self.title(window)
        with qtbot.assertNotEmitted(theme.changed):
            theme.dress(part)
            theme.dress(part)

    def test_a_part_that_is_gone_is_left_alone(self, qapp):
        theme = theme_for(qapp)
        part, _ = self.title(None)
        theme.dress(part)
        shiboken6.delete(part)
        theme.set_text_scale(1.5)
        assert theme.scale == 1.5


class TestPalette:
    @pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
    @pytest.mark.parametrize("group", ["Active", "Inactive", "Disabled"])
    def test_every_role_has_one_of_our_colours(self, qapp, palette, group):
        ours = {QtGui.QColor(value).name() for value in palette.tokens.values()}
        colours = qt_palette(palette)
        roles = [role for role in QtGui.QPalette.ColorRole if role.name not in ("NoRole", "NColorRoles")]
        strange = [
            role.name for role in roles if colours.color(QtGui.QPalette.ColorGroup[group], role).name() not in ours
        ]
        assert strange == []


def test_motion_is_told_once(qapp, qtbot):
    theme = theme_for(qapp, motion=True)
    with qtbot.waitSignal(theme.changed):
        theme.set_motion(on=False)
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_motion(on=False)


def test_importing_the_look_reads_neither_svg_nor_d_bus():
    script = (
        "import sys; import lbtrainer.qt.theme; "
        "print([name for name in ('PySide6.QtSvg', 'PySide6.QtDBus', 'yaml', 'msgspec') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_once_a_window_dresses_its_parts_the_application_wears_no_sheet(qapp):
    """Each part that is built under one would take that and then its own: a tenth of the start."""
    theme = theme_for(qapp)
    assert qapp.styleSheet()
    theme.dress()
    assert qapp.styleSheet() == ""
    theme.set_text_scale(1.25)
    assert qapp.styleSheet() == ""


def test_words_take_the_new_size_where_their_window_is_not_dressed(qapp, qtbot):
    """What the sheet does not say comes from around the part, and Qt tells a window of the font later than the part."""
    window = QtWidgets.QMainWindow()
    qtbot.addWidget(window)
    theme = theme_for(qapp)
    theme.dress()
    part = QtWidgets.QFrame()
    words = QtWidgets.QLabel("words", part)
    words.setProperty("look", "medium")
    window.setCentralWidget(part)
    theme.dress(part)
    window.show()
    QtWidgets.QApplication.processEvents()
    theme.set_text_scale(2.0)
    assert words.font().pixelSize() == 30
