# SPDX-License-Identifier: GPL-3.0-or-later
"""Logging that ends with a test: handlers hold open files and pytest's stderr, and none may outlive it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from lbtrainer.log import set_up_logging


@contextmanager
def own_logging() -> Iterator[None]:
    """Whatever the program sets up inside the block is closed at its end, and logging is as it was."""
    logger = logging.getLogger("lbtrainer")
    handlers, level, raising = list(logger.handlers), logger.level, logging.raiseExceptions
    logger.handlers.clear()
    try:
        yield
    finally:
        set_up_logging(None)  # closes the file
        logger.handlers[:] = handlers
        logger.setLevel(level)
        logging.raiseExceptions = raising
