# SPDX-License-Identifier: GPL-3.0-or-later
"""One window to a data folder: a second start hands over what it wants and leaves.

Who is first is decided by the data folder's lock (`storage.lock`), which the system drops when its holder dies; the
local socket only carries the wish. Two starts in the same instant can both listen, but only one can hold the lock.
"""

from __future__ import annotations

from pathlib import Path

from PySide6 import QtCore, QtNetwork

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
        self._server = QtNetwork.QLocalServer(self)
        self._server.setSocketOptions(QtNetwork.QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        # A socket that a killed window left behind would refuse the name; the lock says that nobody listens on it.
        QtNetwork.QLocalServer.removeServer(door_of(folder))
        self.listens = self._server.listen(door_of(folder))

    def _answer(self) -> None:
        socket = self._server.nextPendingConnection()  # the server's child: it goes with the server
        self._callers.append(socket)
        socket.readyRead.connect(self._read)
        self._read()

    def _read(self) -> None:
        """Answer whoever has finished a line."""
        for socket in [caller for caller in self._callers if caller.canReadLine()]:
            self._callers.remove(socket)
            wish = bytes(socket.readLine(_LONGEST_WISH_BYTES).data()).decode("utf-8", "replace").strip()
            socket.write(b"ok\n")
            socket.flush()
            self.rung.emit(wish)

    def close(self) -> None:
        """Stop listening."""
        self._server.close()


def ring(folder: Path, routine: str = "") -> bool:
    """Ask the window on this data folder to come forward, and to start a routine; whether it answered."""
    socket = QtNetwork.QLocalSocket()
    socket.connectToServer(door_of(folder))
    if not socket.waitForConnected(ANSWER_WITHIN_MS):
        return False
    socket.write(f"{routine}\n".encode())
    if not socket.waitForBytesWritten(ANSWER_WITHIN_MS):
        return False
    while not socket.canReadLine():
        if not socket.waitForReadyRead(ANSWER_WITHIN_MS):
            return False
    return bytes(socket.readLine(16).data()).strip() == b"ok"


def door_of(folder: Path) -> str:
    """The socket's name: another one for each data folder and each user (names are shared on some systems)."""
    digest = QtCore.QCryptographicHash.hash(str(folder).encode(), QtCore.QCryptographicHash.Algorithm.Sha256)
    return f"lbtrainer-{bytes(digest.toHex().data()).decode()[:16]}"
