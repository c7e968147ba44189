# SPDX-License-Identifier: GPL-3.0-or-later
"""The subcommands of the command line. None of them needs a display, and only `figures` imports Qt, when it draws."""
