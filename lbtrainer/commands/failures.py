# SPDX-License-Identifier: GPL-3.0-or-later
"""What a command says, and the exit code that it leaves, when it cannot do what was asked."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from lbtrainer.commands.printing import tell
from lbtrainer.errors import BugError, EnvironmentProblem, LbtError, UserError
from lbtrainer.paths import make_private

CLOSED_PIPE = 141
BUG = 70


def exit_code_of(error: Exception, log: Path | None, *, debug: bool = False) -> int:
    """Tell what went wrong and return the exit code for it.

    Args:
        error: What was raised.
        log: Where a fault of ours is written down; None: its folder is not known.
        debug: Show the traceback.
    """
    if isinstance(error, BrokenPipeError):
        let_go_of_output()
        return CLOSED_PIPE
    if isinstance(error, UserError | EnvironmentProblem):
        _trace(error, debug=debug)
        tell(str(error))
        _tell_way_back(error)
        return error.exit_code
    if isinstance(error, OSError):
        let_go_of_output()
        _trace(error, debug=debug)
        tell(f"The system refused: {error.filename or 'the output'}: {error.strerror or error}.")
        return EnvironmentProblem.exit_code
    return _bug(error, log, debug=debug)


def _tell_way_back(error: Exception) -> None:
    """Where the history is damaged or gone, its copies are what matters."""
    from lbtrainer.storage.backup import copies_in
    from lbtrainer.storage.faults import DamagedDatabaseError

    if isinstance(error, DamagedDatabaseError):
        with suppress(OSError):
            for newest in copies_in(error.path.parent / "backups")[:1]:
                tell(f"To go back to its newest copy: lbtrainer restore {newest}")


def let_go_of_output() -> None:
    """Send what is still to be written nowhere: the reader has gone, and the interpreter would complain at its end."""
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _bug(error: Exception, log: Path | None, *, debug: bool) -> int:
    written = _write_down(error, log, debug=debug)
    what = f"{error}" if isinstance(error, BugError) else f"{type(error).__name__}: {error}"
    tell(f"Something went wrong that should not have: {what.rstrip('.')}.")
    if written:
        tell(f"This is a fault of the program, not yours. Details: {log}")
    elif not debug:
        tell("This is a fault of the program, not yours. The same call with --debug shows details.")
    return error.exit_code if isinstance(error, LbtError) else BUG


def _write_down(error: Exception, log: Path | None, *, debug: bool) -> bool:
    """Write the traceback into the log, and with `debug` onto the screen; whether the log has it."""
    import logging

    from lbtrainer.log import set_up_logging

    if log is not None:
        with suppress(EnvironmentProblem):
            make_private(log.parent)
    before = _size(log)
    set_up_logging(log, debug=debug)
    # The screen shows warnings; this belongs into the log.
    logging.getLogger("lbtrainer.cli").info("%s", type(error).__name__, exc_info=error)
    return _size(log) != before


def _size(log: Path | None) -> int:
    try:
        return log.stat().st_size if log else 0
    except OSError:
        return 0


def _trace(error: Exception, *, debug: bool) -> None:
    if debug:
        import traceback

        traceback.print_exception(error)
