# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages and widgets: they show and ask, and hold no rules."""
