# SPDX-License-Identifier: GPL-3.0-or-later
"""Lower Back Trainer: a guided trainer for the lower back, on any desktop."""
