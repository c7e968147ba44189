# SPDX-License-Identifier: GPL-3.0-or-later
"""The parts of the history page: list, months, charts, files and the report."""
