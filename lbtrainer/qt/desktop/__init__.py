# SPDX-License-Identifier: GPL-3.0-or-later
"""What ties the window to the desktop around it: screen, media keys, sleep and lock, a second start, signals."""
