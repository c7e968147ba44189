# SPDX-License-Identifier: GPL-3.0-or-later
"""The session as a media player on the session bus (MPRIS 2.2), for headset buttons, media keys and paired phones.

A desktop that grabs the media keys hands them out over this interface only. What comes in is told as the media key
that it stands for, so that a remote and the keyboard do the same in every state. On the bus only while a session runs.
"""

from __future__ import annotations

import logging
from typing import Any, Final

from PySide6 import QtCore, QtDBus, QtGui

from lbtrainer.domain.plan import PhaseKind
from lbtrainer.engine.states import Mode, State
from lbtrainer.qt.runner import SessionRunner

_log = logging.getLogger(__name__)

SERVICE: Final = "org.mpris.MediaPlayer2.lbtrainer"
PATH: Final = "/org/mpris/MediaPlayer2"
PLAYER: Final = "org.mpris.MediaPlayer2.Player"
_SETS: Final = "/org/lbtrainer/sets"
_NAME: Final = "Lower Back Trainer"
_US_IN_MS: Final = 1000

# The stubs of PySide6 6.11 do not know these forms of ClassInfo, Property and Signal.
_class_info: Any = QtCore.ClassInfo
_property: Any = QtCore.Property
_signal: Any = QtCore.Signal


def _always(kind: object, *, value: object) -> Any:
    """A property of the bus that never changes."""
    return _property(kind, lambda _: value)


@_class_info({"D-Bus Interface": "org.mpris.MediaPlayer2"})
class RootAdaptor(QtDBus.QDBusAbstractAdaptor):
    """The interface that tells who this is; its names are the interface's own."""

    def __init__(self, remote: MediaRemote) -> None:
        super().__init__(remote)
        self._remote = remote

    @QtCore.Slot()
    def Raise(self) -> None:  # noqa: N802
        """Show the window."""
        self._remote.raised.emit()

    @QtCore.Slot()
    def Quit(self) -> None:  # noqa: N802
        """Not offered: a session ends by its own question."""

    CanRaise = _always(bool, value=True)
    CanQuit = _always(bool, value=False)  # a media key must not close the window
    HasTrackList = _always(bool, value=False)
    Identity = _always(str, value=_NAME)
    DesktopEntry = _property(str, lambda _: QtGui.QGuiApplication.desktopFileName())
    SupportedUriSchemes = _always("QStringList", value=[])
    SupportedMimeTypes = _always("QStringList", value=[])


@_class_info({"D-Bus Interface": PLAYER})
class PlayerAdaptor(QtDBus.QDBusAbstractAdaptor):
    """The interface with the buttons; its names are the interface's own."""

    Seeked = _signal("qlonglong")

    def __init__(self, remote: MediaRemote) -> None:
        super().__init__(remote)
        self._remote = remote

    @QtCore.Slot()
    def Next(self) -> None:  # noqa: N802
        """Done."""
        self._remote.press(QtCore.Qt.Key.Key_MediaNext)

    @QtCore.Slot()
    def Previous(self) -> None:  # noqa: N802
        """Back."""
        self._remote.press(QtCore.Qt.Key.Key_MediaPrevious)

    @QtCore.Slot()
    def PlayPause(self) -> None:  # noqa: N802
        """Pause, or go on."""
        self._remote.press(QtCore.Qt.Key.Key_MediaTogglePlayPause)

    @QtCore.Slot()
    def Play(self) -> None:  # noqa: N802
        """Go on; nothing while it runs."""
        if self._remote.status != "Playing":
            self._remote.press(QtCore.Qt.Key.Key_MediaPlay)

    @QtCore.Slot()
    def Pause(self) -> None:  # noqa: N802
        """Pause; nothing while it stands still."""
        if self._remote.status == "Playing":
            self._remote.press(QtCore.Qt.Key.Key_MediaPause)

    @QtCore.Slot()
    def Stop(self) -> None:  # noqa: N802
        """Stop, after a question."""
        self._remote.press(QtCore.Qt.Key.Key_MediaStop)

    @QtCore.Slot("qlonglong")
    def Seek(self, offset_us: int) -> None:  # noqa: N802
        """Not offered: nobody can be moved through an exercise."""

    @QtCore.Slot(QtDBus.QDBusObjectPath, "qlonglong")
    def SetPosition(self, track: QtDBus.QDBusObjectPath, position_us: int) -> None:  # noqa: N802
        """Not offered, as `Seek`."""

    @QtCore.Slot(str)
    def OpenUri(self, uri: str) -> None:  # noqa: N802
        """Not offered."""

    PlaybackStatus = _property(str, lambda self: self._remote.status)
    Metadata = _property("QVariantMap", lambda self: self._remote.metadata)
    Position = _property("qlonglong", lambda self: self._remote.position_us)
    Rate = _always(float, value=1.0)
    MinimumRate = _always(float, value=1.0)
    MaximumRate = _always(float, value=1.0)
    Volume = _always(float, value=1.0)  # the session's volumes stand in the settings
    CanGoNext = _always(bool, value=True)
    CanGoPrevious = _always(bool, value=True)
    CanPlay = _always(bool, value=True)
    CanPause = _always(bool, value=True)
    CanSeek = _always(bool, value=False)  # nobody can be moved through an exercise
    CanControl = _always(bool, value=True)


class MediaRemote(QtCore.QObject):
    """The player on the bus. Without a bus nothing happens, and nothing is raised.

    Attributes:
        status: Playing, Paused or Stopped, as MPRIS has it.
        metadata: What MPRIS calls the track: the set that is done, or that comes.

    Signals:
        pressed: The Qt key code of the media key that a button stands for.
        raised: The window is asked for.
    """

    pressed = QtCore.Signal(int)
    raised = QtCore.Signal()

    def __init__(self, parent: QtCore.QObject | None = None, bus: QtDBus.QDBusConnection | None = None) -> None:
        super().__init__(parent)
        self.status = "Stopped"
        self.metadata: dict[str, Any] = {}
        self._runner: SessionRunner | None = None
        self._bus = QtDBus.QDBusConnection.sessionBus() if bus is None else bus
        self._adaptors = (RootAdaptor(self), PlayerAdaptor(self))  # kept: Python's halves must outlive this line

    @property
    def position_us(self) -> int:
        """What has gone by of the session, in microseconds."""
        return 0 if self._runner is None else self._runner.machine.state.now_ms * _US_IN_MS

    def follow(self, runner: SessionRunner | None) -> None:
        """Show this session from now on; None: no session runs, and nothing is on the bus."""
        if self._runner is not None:
            self._runner.happened.disconnect(self._look)
        self._runner = runner
        if runner is None:
            self.status, self.metadata = "Stopped", {}
            self._bus.unregisterService(SERVICE)
            self._bus.unregisterObject(PATH)
        else:
            runner.happened.connect(self._look)
            self._take(runner.machine.state)
            if not (self._bus.registerObject(PATH, self) and self._bus.registerService(SERVICE)):
                _log.info("no media keys over the session bus: %s", self._bus.lastError().message() or "there is none")

    def press(self, key: QtCore.Qt.Key) -> None:
        """Tell the key, and show soon after what came of it."""
        self.pressed.emit(key.value)

    def _look(self, _outputs: object = None) -> None:
        assert self._runner is not None
        before = (self.status, self.metadata)
        self._take(self._runner.machine.state)
        if (self.status, self.metadata) != before:
            self._tell_change()

    def _take(self, state: State) -> None:
        standing = {Mode.RUNNING: "Playing", Mode.FINISHED: "Stopped"}
        self.status = standing.get(state.mode, "Paused")
        self.metadata = {
            "mpris:trackid": QtDBus.QDBusObjectPath(f"{_SETS}/{state.index}"),
            "xesam:title": _title(state),
            "xesam:album": state.plan.routine_name,
            "xesam:artist": [_NAME],
        }

    def _tell_change(self) -> None:
        """The signal PropertiesChanged, which Qt does not send by itself."""
        invalidated = QtDBus.QDBusArgument()  # an empty Python list would go out as a list of variants
        invalidated.beginArray(QtCore.QMetaType(QtCore.QMetaType.Type.QString.value))
        invalidated.endArray()
        message = QtDBus.QDBusMessage.createSignal(PATH, "org.freedesktop.DBus.Properties", "PropertiesChanged")
        changed = {"PlaybackStatus": self.status, "Metadata": self.metadata}
        message.setArguments([PLAYER, changed, invalidated])
        self._bus.send(message)


def _title(state: State) -> str:
    """The set as one line: "Plank, set 2 of 3"; in a rest with what it is."""
    step, slot = state.step, state.phase.slot
    title = f"{step.name}, set {slot.set + 1} of {len(step.sets)}" if len(step.sets) > 1 else step.name
    return f"Rest, then {title}" if state.phase.kind is PhaseKind.REST else title
