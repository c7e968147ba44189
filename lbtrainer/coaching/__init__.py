# SPDX-License-Identifier: GPL-3.0-or-later
"""What the rules say of one person's days: rules, library, session and history brought together. No Qt."""
