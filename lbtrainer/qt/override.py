# SPDX-License-Identifier: GPL-3.0-or-later
"""`override` for methods that Qt calls, without typing_extensions: importing that costs 6 ms before the first paint.

Removable when Python 3.12 is the oldest one supported: `typing.override` is the same.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if sys.version_info >= (3, 12):
    from typing import override
elif TYPE_CHECKING:
    from typing_extensions import override
else:

    def override(method):
        """Mark `method` as replacing one of the base class; type checkers see to it."""
        return method


__all__ = ["override"]
