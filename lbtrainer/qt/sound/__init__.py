# SPDX-License-Identifier: GPL-3.0-or-later
"""What is heard: words and tones on their way to the device, on threads and in processes beside the window."""
