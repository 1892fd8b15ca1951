"""Tells whether a run that has the turn of a destination is surely over, so that nobody waits for the dead.

Each process that posts holds a lock file in the folder for temporary files, which the system lets go
when the process ends, however it ends. What cannot be told (another computer, another user, a folder that
was tidied) counts as running: its turn ends by itself.
"""

import atexit
import contextlib
import platform
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path

from app.models.errors import FileError
from app.store.locking import LOCK_SUFFIX, FileLock

_PROCESS = uuid.uuid4().hex
_FORM = "run"
_PREFIX = "tieout-run-"
_running: set[str] = set()
_marks: list[FileLock] = []


@contextlib.contextmanager
def running(id_: str) -> Iterator[str]:
    """Give the name of a run of this process, for as long as it lasts."""
    _mark_this_process()
    runner = f"{_FORM}/{_PROCESS}/{id_}"
    _running.add(runner)
    try:
        yield runner
    finally:
        _running.discard(runner)


def is_over(runner: str, *, is_alone: bool) -> bool:
    """Tell whether a run has surely ended.

    Args:
        runner: Its name, of `running`; any other name cannot be judged.
        is_alone: This process has the company to itself, as with the lock of a company file.
    """
    form, _, rest = runner.partition("/")
    process, _, _ = rest.partition("/")
    if form != _FORM or not process:
        return False
    if process == _PROCESS:
        return runner not in _running
    return is_alone or _has_ended(process)


def _place(process: str) -> Path:
    return Path(tempfile.gettempdir()) / f"{_PREFIX}{process}"


def _mark_this_process() -> None:
    if not _marks:
        with contextlib.suppress(FileError):  # without a mark others wait until the turn has passed
            _marks.append(FileLock.take(_place(_PROCESS), platform.node()))
            atexit.register(_unmark)
        _sweep()


def _unmark() -> None:
    """Leave nothing behind at an orderly end; after any other the next one who looks tidies up."""
    while _marks:
        _marks.pop().release()
        _remove(_place(_PROCESS))


def _sweep() -> None:
    """Take away the marks of processes that were killed; those of running ones are locked."""
    for file in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*{LOCK_SUFFIX}"):
        process = file.name[len(_PREFIX) : -len(LOCK_SUFFIX)]
        if len(process) == len(_PROCESS) and process != _PROCESS:
            _has_ended(process)


def _remove(place: Path) -> None:
    with contextlib.suppress(OSError):
        place.with_name(place.name + LOCK_SUFFIX).unlink()


def _has_ended(process: str) -> bool:
    """Try the lock of a process; one that is free was let go by its end."""
    place = _place(process)
    file = place.with_name(place.name + LOCK_SUFFIX)
    if not file.is_file():
        return False
    try:
        FileLock.take(place, platform.node()).release()
    except (FileError, OSError):
        return False
    _remove(place)
    return True
