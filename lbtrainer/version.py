# SPDX-License-Identifier: GPL-3.0-or-later
"""The program's version; the build reads it from here, so that a checkout, a wheel and a bundle say the same."""

VERSION = "0.1.0"
