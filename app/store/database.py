"""One company's data, in a SQLite file or on a team's server; hands out units of work."""

import hashlib
import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, Engine, insert, select, update
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError

from app.models.errors import AlreadyDoneError, BlockedError, FileError, StaleError
from app.models.protocols import Clock, Ids
from app.store import audit, connecting, failures, files
from app.store.context import Context, canonical
from app.store.locking import FileLock
from app.store.proof import Proof, prove
from app.store.schema.company import command as command_table
from app.store.unit_of_work import Command, UnitOfWork

log = logging.getLogger(__name__)

CLOSING_WAIT_MS = 200
"""How long closing waits for readers; the log may stay, the next program moves it."""

RETRIES_MAX = 5
RETRY_WAIT_S = 0.05

ResultT = TypeVar("ResultT")


@dataclass(frozen=True, slots=True)
class Backup:
    """A finished, proven copy of a company file."""

    path: Path
    sha256: str
    size: int


class Database:
    """One company's data; safe to use from several threads, each with its own unit of work.

    Made by `open_database` and `create_company_file`, which check the file first.
    """

    def __init__(
        self,
        url: URL,
        *,
        clock: Clock,
        ids: Ids,
        is_read_only: bool = False,
        is_immutable: bool = False,
        lock: FileLock | None = None,
        app_version: str = "",
    ) -> None:
        self.url = url
        self.is_read_only = is_read_only
        self._clock = clock
        self._ids = ids
        self._lock = lock
        self._app_version = app_version
        self._turn = threading.Lock()
        self._turn_of: int | None = None
        self._identity: files.Identity | None = None
        self.role = ""
        if url.get_backend_name() == "sqlite":
            path = Path(url.database or "")
            self.path: Path | None = path
            self.name = str(path)
            self._identity = files.Identity.of(path)
            self._readers = connecting.sqlite_engine(path, is_writer=False, is_immutable=is_immutable)
            self._writers: Engine | None = (
                None if is_read_only else connecting.sqlite_engine(path, is_writer=True)
            )
        else:
            self.path = None
            self.name = url.render_as_string(hide_password=True)
            self._readers = connecting.postgresql_engine(url, is_writer=False)
            self._writers = None if is_read_only else connecting.postgresql_engine(url, is_writer=True)
            self.role = self._read_role()
        if self.path is not None and self._writers is not None:
            self._make_wal(self._writers)

    def _read_role(self) -> str:
        with failures.translated(self.name), self._readers.connect() as connection:
            return str(connection.exec_driver_sql("SELECT session_user").scalar_one())

    def _make_wal(self, writers: Engine) -> None:
        """Make the write-ahead log now, not under the first command: its folder is synced only then."""
        try:
            with failures.translated(self.name), writers.connect() as connection, connection.begin():
                connection.exec_driver_sql(f"PRAGMA user_version = {files.USER_VERSION}")
        except FileError as error:
            log.warning("the log of the company file could not be made: %s", type(error).__name__)

    @contextmanager
    def read(self) -> Iterator[UnitOfWork]:
        """Give one consistent view; writing in it is refused."""
        with (
            failures.translated(self.name),
            self._readers.connect() as connection,
            connection.begin() as transaction,
        ):
            yield UnitOfWork(Context(connection, self.name))
            transaction.rollback()

    @contextmanager
    def write(self, command: Command) -> Iterator[UnitOfWork]:
        """Give one transaction: kept when the block ends, undone when it raises.

        The command and its audit events are stored with it. Raises AlreadyDoneError where the
        command was carried out before, FileError where the file was swapped or may not be written.
        """
        if self._writers is None:
            raise FileError(self.name, "it is open read-only", "Open it for writing")
        assert self._turn_of != threading.get_ident(), "write() inside write()"
        with self._turn, failures.translated(self.name):
            self._turn_of = threading.get_ident()
            try:
                self._check_file()
                with self._writers.connect() as connection, connection.begin():
                    context = self._begin(connection, command)
                    work = UnitOfWork(context)
                    yield work
                    self._end(context, work)
            finally:
                self._turn_of = None

    def _check_file(self) -> None:
        if self._identity is not None and self.path is not None:
            self._identity.check(self.path)

    def _begin(self, connection: Connection, command: Command) -> Context:
        known = connection.execute(
            select(command_table.c.result).where(command_table.c.id == command.id)
        ).first()
        if known is not None:
            raise AlreadyDoneError(command.id, _from_json(known.result))
        context = Context(connection, self.name, command.user, self._clock.now(), command.id, is_writing=True)
        context.on_many_events = partial(audit.append, context, self.role)
        connection.execute(
            insert(command_table).values(
                id=command.id,
                kind=command.kind,
                made_by=command.user,
                made_at=context.at_text,
                reason=command.reason,
                app_version=self._app_version,
            )
        )
        context.record("run", "command", command.id, after={"kind": command.kind, "reason": command.reason})
        return context

    def _end(self, context: Context, work: UnitOfWork) -> None:
        audit.append(context, self.role)
        if work.result is not None:
            context.connection.execute(
                update(command_table)
                .where(command_table.c.id == context.command_id)
                .values(result=canonical(work.result))
            )

    def run(self, command: Command, work: Callable[[UnitOfWork], ResultT]) -> ResultT:
        """Run `work` in one writing transaction, again (a few times) where the server asks for it.

        `work` may run more than once, so it touches nothing but the unit of work.
        """
        attempt = 0
        while True:
            attempt += 1
            try:
                with self.write(command) as unit:
                    return work(unit)
            except StaleError as error:
                cause = error.__cause__
                known = isinstance(cause, DBAPIError) and failures.may_retry(cause.orig)
                if not known or attempt == RETRIES_MAX:
                    raise
                self._clock.sleep(RETRY_WAIT_S * attempt * (0.5 + self._ids.random()))

    def prove(self, *, is_thorough: bool = True) -> Proof:
        """Recompute what must hold: the file's structure, counters, signs, counts, the audit chain."""
        with self.read() as work:
            return prove(work, is_thorough=is_thorough)

    def backup(self, target: Path) -> Backup:
        """Write a finished copy and prove it by opening it; raises FileError where it exists or fails.

        A team's database is backed up on its server: BlockedError.
        """
        if self.path is None:
            raise BlockedError("", "A team's database is backed up on its server", "Use pg_dump")
        if target.exists():
            raise FileError(str(target), "it exists already", "Choose another name")
        partial = target.with_name(f".{target.name}.part")
        partial.unlink(missing_ok=True)
        try:
            with failures.translated(str(target)):
                copy_into(self._readers, partial)
                check_copy(partial)
            partial.replace(target)
        except OSError as error:
            raise FileError(str(target), f"it cannot be written ({error.strerror})") from error
        finally:
            partial.unlink(missing_ok=True)
        content = hashlib.sha256()
        with target.open("rb") as file:
            while block := file.read(1 << 20):
                content.update(block)
        return Backup(target, content.hexdigest(), target.stat().st_size)

    def close(self) -> None:
        """Finish the log, close all connections and let others in; a second time does nothing."""
        self._readers.dispose()  # first, because the last connection removes the log and these may not write
        if self._writers is not None:
            if self.path is not None:
                self._checkpoint(self._writers)
            self._writers.dispose()
            self._writers = None
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _checkpoint(self, writers: Engine) -> None:
        """Move the log into the file; where that fails the log stays, and nothing is lost."""
        try:
            self._check_file()
            with failures.translated(self.name):
                raw = writers.raw_connection()
                try:
                    cursor = raw.cursor()
                    cursor.execute(f"PRAGMA busy_timeout = {CLOSING_WAIT_MS}")
                    cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                    answer = cursor.fetchone()
                    cursor.close()
                finally:
                    raw.close()
            if answer is None or answer[0]:
                log.info("the log stays beside the company file: somebody still reads")
        except FileError as error:
            log.warning("the log stays beside the company file: %s", type(error).__name__)

    def __enter__(self) -> "Database":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _from_json(text: str) -> object:
    import json

    value: object = json.loads(text)
    return value


def copy_into(engine: Engine, target: Path) -> None:
    """Copy the whole database of an engine into a new file."""
    raw = engine.raw_connection()
    try:
        cursor = raw.cursor()
        cursor.execute("PRAGMA query_only = 0")  # a copy writes nothing here, but SQLite asks for it
        try:
            cursor.execute("VACUUM INTO ?", (str(target),))
        finally:
            cursor.execute("PRAGMA query_only = 1")
            cursor.close()
    finally:
        raw.close()


def check_copy(path: Path, *, is_older: bool = False) -> None:
    """Prove that a copy is whole, or as much of an older one as can be asked; raises FileError."""
    engine = connecting.sqlite_engine(path, is_writer=False)
    try:
        with engine.connect() as connection:
            found = connection.exec_driver_sql("PRAGMA integrity_check").scalar_one()
            if found != "ok":
                raise FileError(str(path), "the copy is damaged", "Check the disk, then try again")
            unit = UnitOfWork(Context(connection, str(path)))
            proof = prove(unit, is_thorough=True, is_older=is_older)
            if proof.broken:
                raise FileError(
                    str(path), f"the copy does not prove: {', '.join(proof.broken)}", "Ask for help"
                )
    finally:
        engine.dispose()
