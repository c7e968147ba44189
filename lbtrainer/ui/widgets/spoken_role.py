# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader calls the buttons that Qt takes for check boxes because they can be checked.

A widget names its role as `spoken_role`, one of `QAccessible.Role`. Segments need none: to Qt, buttons that exclude
each other are radio buttons. The rest of what a reader does with a button, Qt's own interface would do the same way.
"""

from __future__ import annotations

from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from lbtrainer.qt.override import override

_TAB: Final = QtGui.QAccessible.Role.PageTab
_MENU: Final = QtGui.QAccessible.Role.ButtonMenu


def install(window: QtWidgets.QWidget) -> None:
    """Tell Qt, once the window has been painted: this names much of Qt. What a reader was told before is taken back."""
    accessible = QtGui.QAccessible
    accessible.installFactory(_interface)
    if accessible.isActive():
        for widget in window.findChildren(QtWidgets.QWidget):
            if hasattr(widget, "spoken_role"):
                accessible.deleteAccessibleInterface(accessible.uniqueId(accessible.queryAccessibleInterface(widget)))


def _interface(_class_name: str, asked: QtCore.QObject | None) -> QtGui.QAccessibleInterface | None:
    role = getattr(asked, "spoken_role", "")
    if not role or not isinstance(asked, QtWidgets.QWidget):
        return None
    spoken = QtGui.QAccessible.Role[role]
    if isinstance(asked, QtWidgets.QAbstractButton):
        return _Button(asked, spoken)
    return QtWidgets.QAccessibleWidget(asked, spoken)


class _Button(QtWidgets.QAccessibleWidget):
    """A button in another role: a page's tab is selected, nothing of it is checked."""

    @override
    def text(self, kind: QtGui.QAccessible.Text) -> str:
        button = self.object()
        own = super().text(kind)
        if own or kind is not QtGui.QAccessible.Text.Name or not isinstance(button, QtWidgets.QAbstractButton):
            return own
        return button.text()

    @override
    def state(self) -> QtGui.QAccessible.State:
        state, button = super().state(), self.object()
        if isinstance(button, QtWidgets.QAbstractButton) and self.role() == _TAB:
            state.selectable = True
            state.selected = button.isChecked()
        state.hasPopup = self.role() == _MENU
        return state

    @override
    def actionNames(self) -> list[str]:
        return [QtGui.QAccessibleActionInterface.pressAction()]

    @override
    def doAction(self, actionName: str) -> None:
        button = self.object()
        if isinstance(button, QtWidgets.QAbstractButton) and actionName in self.actionNames():
            button.click()

    @override
    def keyBindingsForAction(self, actionName: str) -> list[str]:
        return []
