# SPDX-License-Identifier: GPL-3.0-or-later
"""What the desktop says about dark and light is understood, however it is wrapped."""

from __future__ import annotations

import pytest
from PySide6 import QtDBus, QtGui

from lbtrainer.qt.desktop.system_scheme import SystemScheme

APPEARANCE = ("org.freedesktop.appearance", "color-scheme")


class Wrapped:
    """A value in one more wrapper, as some portals send it."""

    def __init__(self, value: object) -> None:
        self._value = value

    def variant(self) -> object:
        return self._value


@pytest.fixture
def scheme(qapp):
    """A desktop that Qt does not know, already asked in earnest."""
    scheme = SystemScheme()
    scheme.settle()
    return scheme


@pytest.mark.parametrize(("grey", "dark"), [(20, True), (240, False)])
def test_at_first_the_palette_tells(qapp, grey, dark):
    before = qapp.palette()
    qapp.setPalette(QtGui.QPalette(QtGui.QColor(grey, grey, grey)))
    assert SystemScheme().is_dark() is dark
    qapp.setPalette(before)


def test_a_desktop_without_a_wish_has_none(scheme):
    assert scheme.is_dark() is None


@pytest.mark.parametrize(("value", "dark"), [(1, True), (2, False), (0, None), ("dark", None)])
def test_the_portal_is_followed(scheme, value, dark):
    scheme.setting_changed(*APPEARANCE, QtDBus.QDBusVariant(value))
    assert scheme.is_dark() is dark


def test_a_value_in_two_wrappers_is_unwrapped(scheme):
    scheme.setting_changed(*APPEARANCE, Wrapped(QtDBus.QDBusVariant(1)))
    assert scheme.is_dark() is True


def test_only_a_change_is_told(scheme, qtbot):
    with qtbot.waitSignal(scheme.changed):
        scheme.setting_changed(*APPEARANCE, 1)
    with qtbot.assertNotEmitted(scheme.changed):
        scheme.setting_changed(*APPEARANCE, 1)


def test_other_settings_of_the_desktop_mean_nothing(scheme):
    scheme.setting_changed("org.gnome.desktop.interface", "color-scheme", 1)
    scheme.setting_changed("org.freedesktop.appearance", "contrast", 1)
    assert scheme.is_dark() is None


def test_the_desktop_is_asked_only_when_told_to(qapp):
    scheme = SystemScheme()
    assert scheme.is_dark() is not None
    scheme.settle()
    assert scheme.is_dark() is None
