# SPDX-License-Identifier: GPL-3.0-or-later
"""One window to a data folder: a second start hands over what it wants and leaves.

Who is first is decided by the data folder's lock (`storage.lock`), which the system drops when its holder dies; the
local socket only carries the wish. Two starts in the same instant can both listen, but only one can hold the lock.

QtNetwork takes 3 MB, and hardly anybody ever rings: until then a plain socket listens, where the system has such.
"""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore

if TYPE_CHECKING:
    from PySide6 import QtNetwork

ANSWER_WITHIN_MS = 2_000
_LONGEST_WISH_BYTES = 4_096


class Doorbell(QtCore.QObject):
    """Listens, in the first window, for later starts.

    Signals:
        rung: Another start asks the window to come forward; carries the id of a routine to start, or "".
    """

    rung = QtCore.Signal(str)

    def __init__(self, folder: Path, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        self._callers: list[QtNetwork.QLocalSocket] = []
        self._server: QtNetwork.QLocalServer | None = None
        self._door = _Door(Path(QtCore.QDir.tempPath(), door_of(folder)), self) if sys.platform != "win32" else None
        if self._door is None:  # pragma: no cover  (Windows)
            self.listens = self._serve().listen(door_of(folder))
        else:
            self.listens = self._door.listens
            self._door.knocked.connect(self._open)

    def _open(self) -> None:
        """Somebody knocks at the plain socket: from now on Qt listens on it."""
        if self._door is not None:
            self._serve().listen(self._door.hand_over())

    def _serve(self) -> QtNetwork.QLocalServer:
        from PySide6 import QtNetwork

        self._server = QtNetwork.QLocalServer(self)
        self._server.setSocketOptions(QtNetwork.QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        return self._server

    def _answer(self) -> None:
        assert self._server is not None
        caller = self._server.nextPendingConnection()  # the server's child: it goes with the server
        self._callers.append(caller)
        caller.readyRead.connect(self._read)
        self._read()

    def _read(self) -> None:
        """Answer whoever has finished a line."""
        for caller in [caller for caller in self._callers if caller.canReadLine()]:
            self._callers.remove(caller)
            wish = bytes(caller.readLine(_LONGEST_WISH_BYTES).data()).decode("utf-8", "replace").strip()
            caller.write(b"ok\n")
            caller.flush()
            self.rung.emit(wish)

    def close(self) -> None:
        """Stop listening."""
        if self._server is not None:
            self._server.close()
        if self._door is not None:
            self._door.close()


class _Door(QtCore.QObject):
    """A socket in the file system, open to its owner alone, that only notices a caller.

    Attributes:
        listens: Whether the socket could be opened.

    Signals:
        knocked: Somebody waits to be let in.
    """

    knocked = QtCore.Signal()

    def __init__(self, path: Path, parent: QtCore.QObject) -> None:
        super().__init__(parent)
        self._path = path
        self._socket = socket.socket(socket.AF_UNIX)
        self.listens = False
        try:
            # A socket that a killed window left behind would refuse the name; the lock says that nobody listens on it.
            path.unlink(missing_ok=True)
            self._socket.bind(str(path))
            path.chmod(0o600)
            self._socket.listen()
        except OSError:
            self._socket.close()
            return
        self.listens = True
        self._notifier = QtCore.QSocketNotifier(self._socket.fileno(), QtCore.QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._knock)

    def _knock(self) -> None:
        self.knocked.emit()

    def hand_over(self) -> int:
        """The socket's descriptor, for another who listens from now on."""
        self._notifier.setEnabled(False)
        return self._socket.detach()

    def close(self) -> None:
        """Away with it, and with its name."""
        if self.listens:
            self.listens = False
            self._notifier.setEnabled(False)
            self._socket.close()
            self._path.unlink(missing_ok=True)


def ring(folder: Path, routine: str = "") -> bool:
    """Ask the window on this data folder to come forward, and to start a routine; whether it answered."""
    from PySide6 import QtNetwork

    door = QtNetwork.QLocalSocket()
    door.connectToServer(door_of(folder))
    if not door.waitForConnected(ANSWER_WITHIN_MS):
        return False
    door.write(f"{routine}\n".encode())
    if not door.waitForBytesWritten(ANSWER_WITHIN_MS):
        return False
    while not door.canReadLine():
        if not door.waitForReadyRead(ANSWER_WITHIN_MS):
            return False
    return bytes(door.readLine(16).data()).strip() == b"ok"


def door_of(folder: Path) -> str:
    """The socket's name: another one for each data folder and each user (names are shared on some systems)."""
    digest = QtCore.QCryptographicHash.hash(os.fsencode(folder), QtCore.QCryptographicHash.Algorithm.Sha256)
    return f"lbtrainer-{bytes(digest.toHex().data()).decode()[:16]}"
