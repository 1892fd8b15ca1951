"""A company file on disk: what it is, where it is, and that it is still the same one."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

from app.models.errors import FileError, NotACompanyFileError

if TYPE_CHECKING:
    from sqlalchemy.engine import URL

APPLICATION_ID = 0x54494F54
"""`TIOT` in the file's header says that it is a company file."""

USER_VERSION = 1
"""Generation of the format; a file with a higher one is not written by this program."""

SQLITE_MIN = (3, 51, 3)
"""Older ones can damage a file (the WAL reset fault)."""

_MAGIC = b"SQLite format 3\x00"
_HEADER_BYTES = 100
_USER_VERSION_AT = 60
_APPLICATION_ID_AT = 68


@dataclass(frozen=True, slots=True)
class Header:
    """What the first 100 bytes of a company file say (SQLite file format, section 1.3)."""

    application_id: int
    user_version: int

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read it without opening the database; raises NotACompanyFileError, FileError."""
        try:
            with path.open("rb") as file:
                head = file.read(_HEADER_BYTES)
        except OSError as error:
            reason = "it does not exist" if isinstance(error, FileNotFoundError) else "it cannot be read"
            raise FileError(str(path), reason, "Check the place and your rights") from error
        if not head.startswith(_MAGIC) or len(head) < _HEADER_BYTES:
            raise not_a_company_file(path)
        return cls(_number(head, _APPLICATION_ID_AT), _number(head, _USER_VERSION_AT))


def _number(head: bytes, at: int) -> int:
    return int.from_bytes(head[at : at + 4], "big")


def not_a_company_file(path: Path) -> NotACompanyFileError:
    """Make the refusal of a file of another program."""
    return NotACompanyFileError(str(path), "it is not a company file", "Choose another file")


@dataclass(frozen=True, slots=True)
class Identity:
    """Which file this is, whatever its name: synchronising programs swap files under a running one."""

    device: int
    inode: int

    @classmethod
    def of(cls, path: Path) -> Self:
        """Look at the path; raises FileError where nothing is there."""
        try:
            found = os.stat(path)  # noqa: PTH116 -- the same on every platform, follows links
        except OSError as error:
            raise FileError(str(path), "it is gone", "Restore it, or open the last backup") from error
        return cls(found.st_dev, found.st_ino)

    def check(self, path: Path) -> None:
        """Raise FileError where another file has taken its place."""
        if type(self).of(path) != self:
            raise FileError(
                str(path),
                "another program has replaced it while it was open",
                "Close it, check which version is the right one, and keep it outside of synchronised folders",
            )


def parse(target: str) -> URL:
    """Take a URL (`sqlite:///…`, `postgresql…`) or the path of a company file."""
    from sqlalchemy.engine import URL, make_url

    if "://" in target:
        url = make_url(target)
        if url.get_backend_name() == "postgresql":
            return url.set(drivername="postgresql+psycopg")
        return url
    return URL.create("sqlite", database=str(Path(target)))


def sync_folder(path: Path) -> Path | None:
    """Return the root of blocks of the path that a cloud program synchronises; None where none is known."""
    for parent in path.absolute().parents:
        if parent.name.casefold().startswith(_SYNC_NAMES):
            return parent
    return None


_SYNC_NAMES = ("onedrive", "dropbox", "google drive", "googledrive", "icloud drive", "nextcloud")
