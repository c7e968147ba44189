# SPDX-License-Identifier: GPL-3.0-or-later
"""What this program is not, whose the data is, and the licence: said once, shown in the first start and in About."""

from __future__ import annotations

from typing import Final

CONSENT: Final = (
    "I understand: general information for adults, not medical advice or diagnosis. In pain, pregnant, ill or after "
    "injury or surgery I ask a professional first. I use my own judgement and stop when something feels wrong."
)
DISCLAIMER: Final = (
    "Lower Back Trainer gives general information for adults. It is not medical advice and makes no diagnosis. Ask a "
    "professional first if you are in pain, pregnant, ill, or recovering from an injury or surgery. Stop when "
    "something feels wrong. You train at your own judgement."
)
PRIVACY: Final = (
    "Everything you enter stays on this computer. There is no account, and the program never uses the network."
)
LICENCE: Final = (
    "Free software under the GNU General Public License, version 3 or later: you may use, study, share and change it. "
    "It comes without any warranty."
)
