# SPDX-License-Identifier: GPL-3.0-or-later
"""`python -m lbtrainer`, and the script that a frozen bundle starts with."""

from __future__ import annotations

import sys

from lbtrainer.cli import main

if __name__ == "__main__":
    sys.exit(main())
