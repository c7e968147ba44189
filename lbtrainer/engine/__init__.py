# SPDX-License-Identifier: GPL-3.0-or-later
"""The session machine: inputs and times in, outputs out. No I/O, no clock, no Qt."""
