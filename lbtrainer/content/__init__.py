# SPDX-License-Identifier: GPL-3.0-or-later
"""From the files that people write to a checked library."""
