"""One writing program per company file: a lock file beside it that dies with its process."""

import errno
import getpass
import json
import os
import platform
import sys
from pathlib import Path
from typing import Self

from app.models.errors import DiskFullError, FileError, FileInUseError

LOCK_SUFFIX = ".lock"
LOCK_BYTE = 1 << 30
"""Windows locks this byte, far behind the text, so that others can still read who holds it."""

TEXT_BYTES_MAX = 4096


class FileLock:
    """Holds the company file for this process until released.

    The operating system holds the lock, so a killed program leaves none. The text inside names
    the holder; a text that names another machine counts as held, because locks do not travel
    with a synchronised folder.
    """

    def __init__(self, path: Path, descriptor: int) -> None:
        self._path = path
        self._descriptor: int | None = descriptor

    @classmethod
    def take(cls, company_file: Path, user: str) -> Self:
        """Take the lock; raises FileInUseError naming the holder."""
        path = company_file.with_name(company_file.name + LOCK_SUFFIX)
        try:
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise FileError(
                str(company_file),
                "its folder cannot be written",
                "Open it read-only, or move it to a folder of yours",
            ) from error
        holder = _holder(descriptor)
        if not _lock(descriptor):
            os.close(descriptor)
            raise _in_use(company_file, holder, "Close it there, or open the file read-only")
        if holder.get("machine", platform.node()) != platform.node():
            _unlock(descriptor)
            os.close(descriptor)
            raise _in_use(
                company_file,
                holder,
                f"Close it there; if it no longer runs, delete {path.name} beside the file",
            )
        text = {"user": user or _user(), "machine": platform.node(), "pid": os.getpid()}
        try:
            os.ftruncate(descriptor, 0)
            os.lseek(descriptor, 0, os.SEEK_SET)
            os.write(descriptor, json.dumps(text).encode())
        except OSError as error:
            _unlock(descriptor)
            os.close(descriptor)
            raise _unwritten(company_file, error) from error
        return cls(path, descriptor)

    def release(self) -> None:
        """Let go; a second time does nothing."""
        if self._descriptor is None:
            return
        os.ftruncate(self._descriptor, 0)
        _unlock(self._descriptor)
        os.close(self._descriptor)
        self._descriptor = None


def _unwritten(company_file: Path, error: OSError) -> FileError:
    if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)):
        return DiskFullError(
            str(company_file), "the disk is full", "Make room on the disk, or open the file read-only"
        )
    return FileError(str(company_file), "its lock cannot be written", "Check the disk, or open it read-only")


def _in_use(company_file: Path, holder: dict[str, str], remedy: str) -> FileInUseError:
    who = f"{holder.get('user', 'someone')} on {holder.get('machine', 'an unknown machine')}"
    return FileInUseError(
        str(company_file), f"{who} has it open (process {holder.get('pid', 'unknown')})", remedy
    )


def _holder(descriptor: int) -> dict[str, str]:
    os.lseek(descriptor, 0, os.SEEK_SET)
    try:
        held = json.loads(os.read(descriptor, TEXT_BYTES_MAX) or b"{}")
    except ValueError:
        return {}
    return {str(key): str(value) for key, value in held.items()} if isinstance(held, dict) else {}


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # no name in this environment
        return "someone"


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> bool:
        os.lseek(descriptor, LOCK_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _unlock(descriptor: int) -> None:
        os.lseek(descriptor, LOCK_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:  # a file system without locks: the text is all there is
            return not _holder(descriptor)
        return True

    def _unlock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)
