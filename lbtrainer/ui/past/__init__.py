# SPDX-License-Identifier: GPL-3.0-or-later
"""What was done, set by set, to read and to correct: for the summary and the history."""
