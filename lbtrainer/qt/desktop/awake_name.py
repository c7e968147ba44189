# SPDX-License-Identifier: GPL-3.0-or-later
"""Tells the desktop who keeps its screen on, and why: its list of programs that do shows these words.

wakepy 1.0 always says "wakepy" and "wakelock active" (wakepy/methods/freedesktop.py and gnome.py); its calls go through
an adapter that one may bring along. Removable when wakepy takes a name.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from wakepy.core import DBusMethodCall
from wakepy.dbus_adapters.jeepney import JeepneyDBusAdapter

from lbtrainer.qt.override import override

_OURS: Mapping[object, str] = MappingProxyType(
    {"wakepy": "Lower Back Trainer", "wakelock active": "A training session is running"}
)


class NamedAdapter(JeepneyDBusAdapter):
    """Puts our words where wakepy has its own."""

    @override
    def process(self, call: DBusMethodCall) -> object:
        return super().process(DBusMethodCall(call.method, named(call.args or ())))


def named(arguments: tuple[object, ...]) -> tuple[object, ...]:
    """Arguments of a call, with our words."""
    return tuple(_OURS.get(one, one) if isinstance(one, str) else one for one in arguments)
