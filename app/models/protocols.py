"""What the core needs from the world: four small protocols, handed in by `bootstrap`."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import IO, Protocol

Progress = Callable[[int, int], None]
"""`progress(done, total)`: tells how far the work is; `total` 0 = unknown; raises CancelledError to stop."""


def no_progress(done: int, total: int) -> None:
    """Listen to nothing; for callers that do not show progress."""


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """Return the moment, aware, in UTC."""
        ...

    def today(self) -> date:
        """Return the day where the person sits."""
        ...

    def monotonic_s(self) -> float:
        """Return seconds that only grow, for measuring."""
        ...

    def sleep(self, seconds: float) -> None:
        """Wait."""
        ...


class Ids(Protocol):
    """Makes ids and chance."""

    def command_id(self) -> str:
        """Return a new UUID, in text."""
        ...

    def random(self) -> float:
        """Return chance in 0..1, 1 excluded."""
        ...


class Files(Protocol):
    """Reads and writes files; raises FileError subclasses, never leaves half a file."""

    def read_bytes(self, path: Path, limit_bytes: int) -> bytes:
        """Read a whole file; refuses more than the limit."""
        ...

    def open_read(self, path: Path) -> IO[bytes]:
        """Open for reading in order."""
        ...

    def write_atomic(self, path: Path, write: Callable[[IO[bytes]], None]) -> None:
        """Write beside the target, sync, then replace it; the old file stays whole until then."""
        ...

    def free_bytes(self, folder: Path) -> int:
        """Return the free room of the folder's disk."""
        ...


class Network(Protocol):
    """Sends one request; connectors go through it."""

    def send(
        self, method: str, url: str, headers: Mapping[str, str], body: bytes, timeout_s: float
    ) -> tuple[int, Mapping[str, str], bytes]:
        """Return status, headers and body; raises UnreachableError subclasses of connectors."""
        ...
