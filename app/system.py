"""The real world behind the four protocols of `models/protocols`: clock, ids, files and network.

Only `bootstrap` makes these; tests put a virtual clock or injected faults in their place.
"""

import contextlib
import errno
import getpass
import os
import random
import shutil
import tempfile
import time
import uuid
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import IO

from app.models.errors import DiskFullError, FileError

FULL = frozenset({errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC})


class SystemClock:
    """The computer's clock. Satisfies Clock."""

    def now(self) -> datetime:
        """Return the moment, aware, in UTC."""
        return datetime.now(UTC)

    def today(self) -> date:
        """Return the day where the person sits."""
        return datetime.now().astimezone().date()

    def monotonic_s(self) -> float:
        """Return seconds that only grow."""
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        """Wait."""
        time.sleep(seconds)


class SystemIds:
    """Random ids. Satisfies Ids; may travel to another process."""

    def command_id(self) -> str:
        """Return a new UUID, in text."""
        return str(uuid.uuid4())

    def random(self) -> float:
        """Return chance in 0..1, 1 excluded."""
        return random.SystemRandom().random()


class SystemFiles:
    """The computer's disks. Satisfies Files."""

    def read_bytes(self, path: Path, limit_bytes: int) -> bytes:
        """Read a whole file; raises FileError when it is missing, unreadable or above the limit."""
        try:
            with path.open("rb") as stream:
                content = stream.read(limit_bytes + 1)
        except OSError as error:
            raise _unreadable(path, error) from error
        if len(content) > limit_bytes:
            raise FileError(
                str(path), f"the file is larger than {limit_bytes:,} bytes", "Choose a smaller file"
            )
        return content

    def open_read(self, path: Path) -> IO[bytes]:
        """Open for reading in order; raises FileError."""
        try:
            return path.open("rb")
        except OSError as error:
            raise _unreadable(path, error) from error

    def write_atomic(self, path: Path, write: Callable[[IO[bytes]], None]) -> None:
        """Write beside the target, sync, then replace it; the old file stays whole until then.

        Raises DiskFullError when there is no room and FileError when the target cannot be replaced,
        as Windows does while Excel has it open.
        """
        beside: str | None = None
        try:
            handle, beside = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".part", dir=path.parent)
            with os.fdopen(handle, "wb") as stream:
                write(stream)
                stream.flush()
                os.fsync(stream.fileno())
            _copy_mode(path, Path(beside))
            Path(beside).replace(path)
            beside = None
            _sync_folder(path.parent)
        except OSError as error:
            raise _unwritable(path, error) from error
        finally:
            if beside is not None:
                with contextlib.suppress(OSError):
                    Path(beside).unlink()

    def free_bytes(self, folder: Path) -> int:
        """Return the free room of the folder's disk."""
        try:
            return shutil.disk_usage(folder).free
        except OSError as error:
            raise _unreadable(folder, error) from error


def _copy_mode(target: Path, beside: Path) -> None:
    if target.exists():
        beside.chmod(target.stat().st_mode & 0o777)
    else:
        mask = os.umask(0)
        os.umask(mask)
        beside.chmod(0o666 & ~mask)


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _unreadable(path: Path, error: OSError) -> FileError:
    if isinstance(error, FileNotFoundError):
        return FileError(str(path), "the file does not exist", "Check the name and the folder")
    if isinstance(error, IsADirectoryError):
        return FileError(str(path), "this is a folder", "Choose a file inside it")
    if isinstance(error, PermissionError):
        return FileError(
            str(path), "the file may not be read", "Close it in other programs or change its permissions"
        )
    return FileError(str(path), f"the file cannot be read ({error.strerror})", "Copy it to this computer")


def _unwritable(path: Path, error: OSError) -> FileError:
    if error.errno in FULL:
        return DiskFullError(str(path), "the disk is full", "Make room or choose another disk")
    if isinstance(error, FileNotFoundError):
        return FileError(str(path), "the folder does not exist", "Choose another folder")
    if isinstance(error, PermissionError):
        return FileError(
            str(path),
            "the file may not be written",
            "Close it in Excel and try again, or choose another name",
        )
    return FileError(str(path), f"the file cannot be written ({error.strerror})", "Choose another folder")


class SystemNetwork:
    """The network, one request at a time. Satisfies Network."""

    def send(
        self, method: str, url: str, headers: Mapping[str, str], body: bytes, timeout_s: float
    ) -> tuple[int, Mapping[str, str], bytes]:
        """Return status, headers and body, whatever the status; raises OSError where nothing answers."""
        import urllib.error
        import urllib.request

        if not url.startswith(("https://", "http://")):
            raise ValueError(url)
        request = urllib.request.Request(  # noqa: S310 -- the scheme is checked above
            url, data=body or None, headers=dict(headers), method=method
        )
        try:
            with urllib.request.urlopen(request, timeout=timeout_s) as answer:  # noqa: S310 -- as above
                return answer.status, dict(answer.headers), answer.read()
        except urllib.error.HTTPError as error:
            return error.code, dict(error.headers), error.read()


def system_user() -> str:
    """Return the name of the system account, a proposal for the user's name; `user` where there is none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # ImportError: no pwd module and no variable, on Windows
        return "user"
