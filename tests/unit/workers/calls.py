"""Calls that worker tests run in another process."""

import os
import signal
import time
from collections.abc import Callable, Iterator

from app.models.errors import RefusedFileError


def counted(count: int) -> Iterator[int]:
    """Yield numbers."""
    yield from range(count)


def refusing() -> Iterator[int]:
    """Yield one number, then refuse with fields."""
    yield 1
    raise RefusedFileError(path="a.csv", reason="bad", remedy="fix it", row=7, value="x")


def dying() -> Iterator[int]:
    """Yield one number, then be killed as by the system."""
    yield 1
    os.kill(os.getpid(), signal.SIGKILL)


def silent() -> Iterator[int]:
    """Say nothing for long."""
    time.sleep(60)
    yield 1


def greedy() -> Iterator[int]:
    """Ask for more memory than allowed."""
    yield len(bytearray(1 << 31))


def unpicklable() -> Iterator[int]:
    """Raise what cannot travel."""
    yield from ()
    raise _LocalError(lambda: None)


class _LocalError(Exception):
    pass


def added(first: int, second: int, report: Callable[[int, int], None]) -> int:
    """Add up and report."""
    report(1, 2)
    report(2, 2)
    return first + second


def endless(report: Callable[[int, int], None]) -> int:
    """Report for ever."""
    done = 0
    while True:
        done += 1
        report(done, 0)
        time.sleep(0.01)
