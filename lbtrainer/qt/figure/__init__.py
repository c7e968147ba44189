# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the animated persons: figure/ says where a body is, this room paints it and keeps its stills."""
