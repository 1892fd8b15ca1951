"""A small AT-SPI client: the tree of one program with roles, names and states.

Protocol: the D-Bus interfaces org.a11y.Bus and org.a11y.atspi.Accessible of at-spi2-core; the numbers of
roles and states are those of its atspi-constants.h.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, new_method_call  # type: ignore[import-untyped] # it has no hints
from jeepney.io.blocking import DBusConnection, open_dbus_connection  # type: ignore[import-untyped] # likewise

ROOT = "/org/a11y/atspi/accessible/root"
REGISTRY = "org.a11y.atspi.Registry"
ACCESSIBLE = "org.a11y.atspi.Accessible"
DEPTH_MAX = 40
STATES = {
    1: "active",
    8: "enabled",
    11: "focusable",
    12: "focused",
    24: "sensitive",
    25: "showing",
    30: "visible",
}
TIMEOUT_S = 20


@dataclass(frozen=True, slots=True)
class Spoken:
    """One object as a screen reader knows it.

    Attributes:
        path: Roles and names from the window down, for a message.
    """

    role: str
    name: str
    description: str
    states: frozenset[str]
    path: str


class Reader:
    """Reads the tree of the program with this process id."""

    def __init__(self, pid: int) -> None:
        session = open_dbus_connection("SESSION")
        bus = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        address = session.send_and_get_reply(new_method_call(bus, "GetAddress"), timeout=TIMEOUT_S).body[0]
        session.close()
        self._bus: DBusConnection = open_dbus_connection(address)
        self._program = self._find(pid)

    def _find(self, pid: int) -> tuple[str, str]:
        for name, path in self._children(REGISTRY, ROOT):
            asked = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
            reply = self._bus.send_and_get_reply(
                new_method_call(asked, "GetConnectionUnixProcessID", "s", (name,)), timeout=TIMEOUT_S
            )
            if reply.body[0] == pid:
                return name, path
        raise LookupError(f"program {pid} does not speak")

    def everything(self) -> Iterator[Spoken]:
        """Yield every object that is shown, from the windows down."""
        name, path = self._program
        for child in self._children(name, path):
            yield from self._below(*child, "", 0)

    def _below(self, name: str, path: str, way: str, depth: int) -> Iterator[Spoken]:
        states = self._states(name, path)
        if "showing" not in states or depth > DEPTH_MAX:
            return
        role = str(self._call(name, path, "GetRoleName")[0])
        said = str(self._property(name, path, "Name"))
        here = f"{way} > {role} {said!r}" if way else f"{role} {said!r}"
        yield Spoken(role, said, str(self._property(name, path, "Description")), states, here)
        if role not in (
            "table",
            "tree table",
            "list",
            "combo box",
        ):  # their rows are many; they are asked apart
            for child in self._children(name, path):
                yield from self._below(*child, here, depth + 1)

    def _children(self, name: str, path: str) -> list[tuple[str, str]]:
        return [(str(one), str(at)) for one, at in self._call(name, path, "GetChildren")[0]]

    def _states(self, name: str, path: str) -> frozenset[str]:
        low, high = self._call(name, path, "GetState")[0]
        bits = low | high << 32
        return frozenset(word for number, word in STATES.items() if bits >> number & 1)

    def _property(self, name: str, path: str, key: str) -> object:
        asked = DBusAddress(path, name, "org.freedesktop.DBus.Properties")
        call = new_method_call(asked, "Get", "ss", (ACCESSIBLE, key))
        return self._bus.send_and_get_reply(call, timeout=TIMEOUT_S).body[0][1]

    def _call(self, name: str, path: str, method: str) -> tuple[Any, ...]:
        call = new_method_call(DBusAddress(path, name, ACCESSIBLE), method)
        reply = self._bus.send_and_get_reply(call, timeout=TIMEOUT_S)
        return tuple(reply.body)
