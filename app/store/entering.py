"""The way into a company file: what it is, who has it, which version it has; nothing is written.

No SQLAlchemy here: Home shows its figures before that is loaded.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from app.models.errors import NewerFileError
from app.store import connecting, failures, files
from app.store.figures import Figures, FirstLook, first_look, read_figures
from app.store.locking import FileLock

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Entered:
    """A company file that may be opened.

    Attributes:
        path: Absolute.
        lock: None where nothing is going to be written.
        revision: Of its tables, four digits.
        is_immutable: Only the plain file can be read, its folder does not even allow reading safely.
        first, figures: What it holds; None where nobody asked, its revision is older than the
            program's, or it cannot be read (what that means is found out when it is opened in full).
    """

    path: Path
    lock: FileLock | None
    revision: str
    is_immutable: bool
    first: FirstLook | None = None
    figures: Figures | None = None

    def leave(self) -> None:
        """Let others in."""
        if self.lock is not None:
            self.lock.release()


def enter(
    path: Path, *, newest: str, user: str, is_read_only: bool, takes_lock: bool, looks: bool = False
) -> Entered:
    """Check a company file and take its lock; where it `looks`, read what Home shows too.

    Raises NotACompanyFileError, NewerFileError (where its revision is above `newest`),
    FileInUseError where another program has it open for writing, FileError.
    """
    path = path.absolute()
    header = files.Header.read(path)
    if header.application_id != files.APPLICATION_ID:
        raise files.not_a_company_file(path)
    if header.user_version > files.USER_VERSION:
        raise newer(str(path))
    lock = FileLock.take(path, user) if takes_lock else None
    try:
        revision, is_immutable = _revision(path, is_read_only=is_read_only)
        if revision > newest:
            raise newer(str(path))
        if looks and revision == newest:
            first, figures = _look(path, is_immutable=is_immutable)
            return Entered(path, lock, revision, is_immutable, first, figures)
        return Entered(path, lock, revision, is_immutable)
    except BaseException:
        if lock is not None:
            lock.release()
        raise


def newer(name: str) -> NewerFileError:
    """Make the refusal of a file that a newer program wrote."""
    return NewerFileError(name, "it was written by a newer program", "Install the newest version")


def _revision(path: Path, *, is_read_only: bool) -> tuple[str, bool]:
    """Read the revision without writing a byte; tells too whether only the plain file can be read."""
    sqlite = connecting.driver()
    failure: Any = None
    modes = ("mode=ro", "mode=ro&immutable=1") if is_read_only else ("mode=ro",)
    for mode in modes:
        try:
            raw = sqlite.connect(f"file:{quote(str(path))}?{mode}", uri=True, isolation_level=None)
            try:
                user_version = raw.execute("PRAGMA user_version").fetchone()[0]
                found = raw.execute("SELECT version_num FROM alembic_version").fetchone()
            finally:
                raw.close()
        except sqlite.Error as error:
            failure = error
            continue
        if user_version > files.USER_VERSION:
            raise newer(str(path))
        if found is None:
            raise files.not_a_company_file(path)
        return found[0], "immutable" in mode
    known = failures.translate(failure, str(path))
    raise known or files.not_a_company_file(path) from failure


def _look(path: Path, *, is_immutable: bool) -> tuple[FirstLook | None, Figures | None]:
    sqlite = connecting.driver()
    try:
        raw = connecting.connect(path, is_writer=False, is_immutable=is_immutable)
        try:
            raw.execute("BEGIN DEFERRED")
            return first_look(raw.execute), read_figures(raw.execute)
        finally:
            raw.close()
    except sqlite.Error as error:
        log.warning("the company file was opened in full: %s", type(error).__name__)
        return None, None
