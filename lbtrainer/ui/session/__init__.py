# SPDX-License-Identifier: GPL-3.0-or-later
"""What a session shows and asks while it runs."""
