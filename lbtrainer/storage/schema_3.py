# SPDX-License-Identifier: GPL-3.0-or-later
"""The third released schema: numbness, weakness or spreading pain in the leg, kept with what hurt. Never edited again.

Words of `domain.record.LegSign` with commas between them, "" for none; what hurt before this schema says none.
"""

from __future__ import annotations

STATEMENTS = ("ALTER TABLE hurt ADD COLUMN leg_signs TEXT NOT NULL DEFAULT ''",)
