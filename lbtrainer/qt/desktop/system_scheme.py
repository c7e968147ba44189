# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the desktop is dark or light now: Qt's own answer where it has one, the desktop portal's otherwise.

Qt knows the scheme under GNOME, KDE, Windows and macOS; under other desktops it stays Unknown, although the portal
may know it. Without a session bus nothing answers, and nothing is raised.
"""

from __future__ import annotations

from PySide6 import QtCore, QtGui

_SERVICE = "org.freedesktop.portal.Desktop"
_PATH = "/org/freedesktop/portal/desktop"
_INTERFACE = "org.freedesktop.portal.Settings"
_NAMESPACE = "org.freedesktop.appearance"
_KEY = "color-scheme"
_PORTAL_DARK = 1
_PORTAL_LIGHT = 2
_MIDDLE_LIGHTNESS = 128


class SystemScheme(QtCore.QObject):
    """Answers for the desktop's colour scheme.

    Signals:
        changed: The desktop went from light to dark or back.
    """

    changed = QtCore.Signal()

    def __init__(self, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        window = QtGui.QGuiApplication.palette().color(QtGui.QPalette.ColorRole.Window)
        self._dark: bool | None = window.lightness() < _MIDDLE_LIGHTNESS
        self._portal_dark: bool | None = None
        self._portal_asked = False
        self._settled = False

    def is_dark(self) -> bool | None:
        """True for dark, False for light, None where the desktop has no wish.

        Until `settle` it is what the palette looks like that the desktop gave Qt: asking in earnest costs 10 ms.
        """
        return self._dark

    def settle(self) -> None:
        """Ask in earnest, and follow from now on; for after the first paint, however late a slow machine has it."""
        if self._settled:
            return
        self._settled = True
        QtGui.QGuiApplication.styleHints().colorSchemeChanged.connect(self._look_again)
        self._look_again()

    def _look_again(self) -> None:
        scheme = QtGui.QGuiApplication.styleHints().colorScheme()
        if scheme is QtCore.Qt.ColorScheme.Unknown:
            self._ask_portal_once()
            dark = self._portal_dark
        else:
            dark = scheme is QtCore.Qt.ColorScheme.Dark
        if dark != self._dark:
            self._dark = dark
            self.changed.emit()

    def _ask_portal_once(self) -> None:
        if self._portal_asked:
            return
        self._portal_asked = True
        from PySide6 import QtDBus  # only desktops that Qt does not know need it

        bus = QtDBus.QDBusConnection.sessionBus()
        if not bus.isConnected():
            return
        call = QtDBus.QDBusMessage.createMethodCall(_SERVICE, _PATH, _INTERFACE, "Read")
        call.setArguments([_NAMESPACE, _KEY])
        self._pending = QtDBus.QDBusPendingCallWatcher(bus.asyncCall(call), self)
        self._pending.finished.connect(self._answered)
        bus.connect(  # type: ignore[call-overload]  # the stubs ask for bytes, PySide6 6.11 refuses them
            _SERVICE,
            _PATH,
            _INTERFACE,
            "SettingChanged",
            self,
            QtCore.SLOT("setting_changed(QString,QString,QDBusVariant)"),
        )

    @QtCore.Slot("QDBusPendingCallWatcher*")
    def _answered(self, watcher: object) -> None:
        reply = watcher.reply()  # type: ignore[attr-defined]  # reply() stands on the base class, missing in the stubs
        arguments = reply.arguments()
        if arguments:
            self._take(arguments[0])

    @QtCore.Slot(str, str, "QDBusVariant")
    def setting_changed(self, namespace: str, key: str, value: object) -> None:
        """The portal's SettingChanged: any setting of the desktop."""
        if (namespace, key) == (_NAMESPACE, _KEY):
            self._take(value)

    def _take(self, value: object) -> None:
        """Read the portal's number out of its wrappers (it may be boxed twice)."""
        while hasattr(value, "variant"):
            value = value.variant()
        self._portal_dark = {_PORTAL_DARK: True, _PORTAL_LIGHT: False}.get(value) if isinstance(value, int) else None
        self._look_again()
