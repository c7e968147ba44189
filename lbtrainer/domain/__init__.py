# SPDX-License-Identifier: GPL-3.0-or-later
"""What the trainer knows: frozen records and pure functions. No I/O, no clock, no Qt."""
