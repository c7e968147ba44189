# SPDX-License-Identifier: GPL-3.0-or-later
"""What is kept on disk: the running session's journal, the history, the settings."""
