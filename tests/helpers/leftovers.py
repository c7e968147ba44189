# SPDX-License-Identifier: GPL-3.0-or-later
"""What a test leaves in the one application of its process, and how it is taken away.

Widgets that lived on would be styled anew with every theme of every later test, which made the whole run half as long
again; a font that lived on was in the measure of a later test's words.
"""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets


def clear_away() -> None:
    """Delete every window, and give the application its own font, palette and look back."""
    application = QtWidgets.QApplication.instance()
    if not isinstance(application, QtWidgets.QApplication):
        return
    for widget in application.topLevelWidgets():
        if widget.parent() is None:
            widget.deleteLater()
    # deleteLater, also pytest-qt's, waits for an event loop, and no test runs one.
    application.sendPostedEvents(None, QtCore.QEvent.Type.DeferredDelete.value)
    if application.styleSheet():
        application.setStyleSheet("")
    application.setPalette(QtGui.QPalette())  # a theme whose sheet is on the parts leaves no sheet to tell it by
    usual = QtGui.QFontDatabase.systemFont(QtGui.QFontDatabase.SystemFont.GeneralFont)
    if application.font() != usual:
        application.setFont(usual)
