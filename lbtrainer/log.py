# SPDX-License-Identifier: GPL-3.0-or-later
"""Sets up logging: warnings to stderr, more to a small file that stays on this machine. A log never stops a session.

`logging` is imported when it is set up: its 4 ms need not come before the first paint.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import logging

_FULL_BYTES = 250 * 1024


def set_up_logging(log_file: Path | None, *, debug: bool = False) -> None:
    """Sends what the loggers below "lbtrainer" say to stderr and to a file; a second call replaces the first.

    The file is opened when there is something to write, and only if its folder is there by then. At 250 KiB it is set
    aside with ".1" added to its name, so that both together stay under 512 KiB. Whatever fails in writing it (no
    folder, read-only, disk full) is passed over in silence unless `debug`: stderr has the same line.

    Args:
        log_file: Where to write INFO and above (DEBUG with `debug`), or None for no file.
        debug: Show everything on stderr too, not only warnings.
    """
    import logging

    logging.raiseExceptions = debug
    logger = logging.getLogger("lbtrainer")
    _remove_handlers(logger)
    logger.setLevel(logging.DEBUG if debug else logging.INFO)

    screen = logging.StreamHandler()
    screen.setLevel(logging.DEBUG if debug else logging.WARNING)
    screen.setFormatter(logging.Formatter("lbtrainer: %(levelname)s: %(message)s"))
    logger.addHandler(screen)
    if log_file is not None:
        from lbtrainer.log_file import LogFile

        file = LogFile(log_file, _FULL_BYTES)
        file.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        logger.addHandler(file)


def _remove_handlers(logger: logging.Logger) -> None:
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
        with suppress(OSError):  # closing writes what is left, and the disk may be full
            handler.close()
