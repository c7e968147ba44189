# SPDX-License-Identifier: GPL-3.0-or-later
"""Thin adapters between Qt and the rooms below."""
