# SPDX-License-Identifier: GPL-3.0-or-later
"""One cache of the library for a whole run: it costs a fifth of a second to read the files, and 300 tests want it.

The cache is safe to share, because it is kept by fingerprint and written whole. Tests with files of a person's own take
a cache of their own, so that the others need not read everything again.
"""

from __future__ import annotations

import os
from pathlib import Path


def shared_cache() -> Path:
    """The cache folder that a program without --data-dir takes in the same test."""
    return Path(os.environ["XDG_CACHE_HOME"], "lbtrainer")
