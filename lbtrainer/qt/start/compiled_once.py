# SPDX-License-Identifier: GPL-3.0-or-later
"""Spares PySide6 from compiling its own support modules at every start.

PySide6 carries a dozen Python modules as source inside its library and compiles them whenever it is imported: a tenth
of the time until the window is painted. Python keeps what it compiles of ordinary modules next to them; this does the
same for those, in the cache folder. Removable when PySide6 carries them compiled; a test tells.

One of them is left out: it writes files of types for those who build PySide6, and loads argparse for that.
"""

from __future__ import annotations

import builtins
import contextlib
import marshal
import sys
import zlib
from typing import TYPE_CHECKING, Any, Final

from lbtrainer.paths import private_folder
from lbtrainer.storage.private_files import write_atomically

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import CodeType

FILE_NAME: Final = "pyside6-support.bin"
_LEFT_OUT: Final = "shibokensupport/signature/lib/pyi_generator.py"
_CHECK_BYTES: Final = 4


class CompiledOnce:
    """What an earlier start compiled, by name and source: a newer PySide6 has other sources and is compiled anew.

    A file that is missing, damaged or from another Python is the same as none.
    """

    def __init__(self, cache: Path) -> None:
        """Read what is kept in the cache folder, which need not be there yet."""
        self._file = cache / FILE_NAME
        self._kept = _read(self._file)
        self._used: dict[tuple[str, bytes], CodeType] = {}

    @contextlib.contextmanager
    def remembering(self) -> Iterator[None]:
        """Within, modules whose source is handed to `compile` as bytes are compiled once and for all."""
        plain = builtins.compile

        def remember(source: Any, filename: Any, mode: str, *args: Any, **kwargs: Any) -> Any:
            if type(source) is not bytes or type(filename) is not str or mode != "exec" or args or kwargs:
                return plain(source, filename, mode, *args, **kwargs)
            if filename == _LEFT_OUT:
                return plain(b"", filename, mode)
            key = (filename, source)
            # Compiled from here it would take over the `annotations` of this module.
            self._used[key] = self._kept.get(key) or plain(source, filename, mode, dont_inherit=True)
            return self._used[key]

        builtins.compile = remember
        try:
            yield
        finally:
            builtins.compile = plain

    def keep(self) -> None:
        """Write what was used, where that is not what the file holds; without room for it the next start is as slow.

        Afterwards nothing of it is held any more: the sources alone are 130 kB.
        """
        used, kept = self._used, self._kept
        self._used, self._kept = {}, {}
        if used.keys() == kept.keys():
            return
        written = marshal.dumps((sys.version, used))
        with contextlib.suppress(OSError):
            private_folder(self._file.parent)
            write_atomically(self._file, zlib.crc32(written).to_bytes(_CHECK_BYTES, "big") + written)


def _read(file: Path) -> dict[tuple[str, bytes], CodeType]:
    try:
        content = file.read_bytes()
    except OSError:
        return {}
    check, written = content[:_CHECK_BYTES], content[_CHECK_BYTES:]
    if zlib.crc32(written) != int.from_bytes(check, "big"):
        return {}
    with contextlib.suppress(ValueError, EOFError, TypeError):  # another Python writes in another way
        made_by, compiled = marshal.loads(written)  # our own file, as good as a .pyc
        return compiled if made_by == sys.version else {}
    return {}
