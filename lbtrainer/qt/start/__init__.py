# SPDX-License-Identifier: GPL-3.0-or-later
"""Spares a start what PySide6 would do at its import; each module says when it can go."""
