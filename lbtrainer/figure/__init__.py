# SPDX-License-Identifier: GPL-3.0-or-later
"""The animated person: body, poses, solver, motion, camera and checks, all pure and without Qt."""
