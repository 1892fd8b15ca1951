"""Creates and opens company databases: which file it is, who has it, which version it has."""

import os
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import Connection, Engine, insert, text
from sqlalchemy.engine import URL

from app.models.errors import FileError
from app.models.ids import CommandId
from app.models.protocols import Clock, Ids
from app.models.rules import DEFAULT_PROFILES
from app.store import connecting, failures, files, migrations
from app.store.company import ACTIVE_PROFILE
from app.store.database import Database, check_copy, copy_into
from app.store.entering import Entered, enter, newer
from app.store.schema.company import audit_head
from app.store.unit_of_work import Command

Versions = Sequence[tuple[str, str]]


def create_company_file(
    target: str,
    *,
    name: str,
    currency: str,
    user: str,
    clock: Clock,
    ids: Ids,
    app_version: str = "",
) -> Database:
    """Make a new company and open it; raises FileError where one is there already.

    `target` is the path of the file to make, or the URL of an empty PostgreSQL database;
    `currency` is the company's ISO 4217 code and cannot be changed later.
    """
    url = files.parse(target)
    command = Command(CommandId(ids.command_id()), "create_company", user)
    if url.get_backend_name() != "sqlite":
        _create_tables_on_server(url)
        made = Database(url, clock=clock, ids=ids, app_version=app_version)
        _fill(made, command, name=name, currency=currency, app_version=app_version)
        return made
    path = Path(url.database or "")
    if path.exists():
        raise FileError(str(path), "it exists already", "Choose another name, or open it")
    partial = path.with_name(f".{path.name}.new-{os.getpid()}")
    _discard(partial)
    try:
        _create_tables_in_file(partial)
        with Database(url.set(database=str(partial)), clock=clock, ids=ids, app_version=app_version) as made:
            _fill(made, command, name=name, currency=currency, app_version=app_version)
        partial.rename(path)
        _sync_folder(path.parent)
    except OSError as error:
        reason = f"it cannot be written ({error.strerror})"
        raise FileError(str(path), reason, "Choose another folder") from error
    finally:
        _discard(partial)
    return open_database(str(path), user=user, clock=clock, ids=ids, app_version=app_version)


def _fill(made: Database, command: Command, *, name: str, currency: str, app_version: str) -> None:
    with made.write(command) as work:
        work.company.create(name=name, currency=currency, app_version=app_version)
        work.users.ensure(command.user)
        for profile in DEFAULT_PROFILES:
            work.rules.save(profile)
        work.settings.set(ACTIVE_PROFILE, DEFAULT_PROFILES[0].name)


def _create_tables_in_file(path: Path) -> None:
    sqlite = connecting.driver()
    with failures.translated(str(path)):
        raw = sqlite.connect(str(path), isolation_level=None)
        try:
            os.chmod(path, 0o600)  # noqa: PTH101 -- as the rest of this function, before anything is in it
            raw.execute(f"PRAGMA application_id = {files.APPLICATION_ID}")
            raw.execute(f"PRAGMA user_version = {files.USER_VERSION}")
        finally:
            raw.close()
        engine = connecting.sqlite_engine(path, is_writer=True)
        try:
            with engine.connect() as connection, connection.begin():
                _create_tables(connection)
        finally:
            engine.dispose()


def _create_tables_on_server(url: URL) -> None:
    with failures.translated(url.render_as_string(hide_password=True)):
        engine = _migrating_engine(url)
        try:
            with engine.connect() as connection, connection.begin():
                if migrations.current(connection) is not None:
                    raise FileError(
                        url.render_as_string(hide_password=True),
                        "there is a company in this database already",
                        "Open it, or choose an empty database",
                    )
                _create_tables(connection)
        finally:
            engine.dispose()


def _migrating_engine(url: URL) -> Engine:
    from sqlalchemy import create_engine

    return create_engine(url, connect_args={"connect_timeout": 10})


def _create_tables(connection: Connection) -> None:
    migrations.upgrade(connection, start=None)
    connection.execute(insert(audit_head).values(id=1, sequence=0, hash="0" * 64))


def _discard(partial: Path) -> None:
    for suffix in ("", "-wal", "-shm", "-journal"):
        partial.with_name(partial.name + suffix).unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def open_database(
    target: str,
    *,
    clock: Clock,
    ids: Ids,
    user: str = "",
    is_read_only: bool = False,
    is_helper: bool = False,
    app_version: str = "",
    versions: Versions = migrations.VERSIONS,
) -> Database:
    """Open a company, migrating it first where it is older than the program.

    Raises NotACompanyFileError, NewerFileError (before anything is written), FileInUseError where
    another program has it open for writing, FileError.

    `target` is a path or URL; `user` is named in the lock file beside a company file. With
    `is_helper` this is a process of the program that holds the lock: it takes none and migrates
    nothing. `versions` are the migrations to run; tests hand in their own.
    """
    url = files.parse(target)
    if url.get_backend_name() != "sqlite":
        _check_server(url, versions, is_read_only=is_read_only)
        return Database(url, clock=clock, ids=ids, is_read_only=is_read_only, app_version=app_version)
    entered = enter(
        Path(url.database or ""),
        newest=versions[-1][0],
        user=user,
        is_read_only=is_read_only,
        takes_lock=not (is_read_only or is_helper),
    )
    return open_entered(
        entered,
        clock=clock,
        ids=ids,
        is_read_only=is_read_only,
        is_helper=is_helper,
        app_version=app_version,
        versions=versions,
    )


def open_entered(
    entered: Entered,
    *,
    clock: Clock,
    ids: Ids,
    is_read_only: bool = False,
    is_helper: bool = False,
    app_version: str = "",
    versions: Versions = migrations.VERSIONS,
) -> Database:
    """Open a company file that was entered, migrating it where it is older; its lock goes over to it."""
    path = entered.path
    try:
        if entered.revision < versions[-1][0]:
            if is_read_only or is_helper:
                raise FileError(str(path), "it was made by an older program", "Open it once for writing")
            _migrate_file(path, entered.revision, versions)
        return Database(
            URL.create("sqlite", database=str(path)),
            clock=clock,
            ids=ids,
            is_read_only=is_read_only,
            is_immutable=entered.is_immutable,
            lock=entered.lock,
            app_version=app_version,
        )
    except BaseException:
        entered.leave()
        raise


MONEY = (
    "SELECT count(*), coalesce(sum(amount_minor), 0), coalesce(sum(allocated_minor), 0) FROM payment",
    "SELECT count(*), coalesce(sum(amount_minor), 0), coalesce(sum(allocated_minor), 0) FROM expense",
    "SELECT count(*), coalesce(sum(expense_minor), 0), coalesce(sum(payment_minor), 0) FROM allocation",
    "SELECT count(*), 0, 0 FROM audit_event",
)
"""Totals that no migration may change."""


def _migrate_file(path: Path, stored: str, versions: Versions) -> None:
    """Back up, prove the copy, then run the versions in one transaction; the backup is kept."""
    backup = backup_name(path, stored)
    engine = connecting.sqlite_engine(path, is_writer=True)
    try:
        with failures.translated(str(path)):
            if not backup.exists():
                partial = backup.with_name(f".{backup.name}.part")
                _discard(partial)
                copy_into(engine, partial)
                check_copy(partial, is_older=True)
                partial.replace(backup)
            _let_migrate(engine)
            with engine.connect() as connection, connection.begin():
                _run(connection, stored, versions, str(path))
                connection.exec_driver_sql(f"PRAGMA user_version = {files.USER_VERSION}")
    except OSError as error:
        raise FileError(str(backup), f"the backup cannot be made ({error.strerror})") from error
    finally:
        engine.dispose()


def _let_migrate(engine: Engine) -> None:
    """Allow changes; tables are made anew, so references are checked at the end, not between."""
    raw = engine.raw_connection()
    raw.cursor().execute("PRAGMA query_only = 0").close()
    raw.cursor().execute("PRAGMA foreign_keys = 0").close()
    raw.close()


def backup_name(path: Path, stored: str) -> Path:
    """Name the copy that is kept from before a migration."""
    return path.with_name(f"{path.stem} before {stored}{path.suffix}")


def _run(connection: Connection, stored: str, versions: Versions, name: str) -> None:
    before = [connection.execute(text(statement)).one() for statement in MONEY]
    migrations.upgrade(connection, versions, start=stored)
    after = [connection.execute(text(statement)).one() for statement in MONEY]
    if before != after:
        raise FileError(name, "the migration would change amounts", "Keep the old program for now")


def _check_server(url: URL, versions: Versions, *, is_read_only: bool) -> None:
    name = url.render_as_string(hide_password=True)
    engine = _migrating_engine(url)
    try:
        with failures.translated(name), engine.connect() as connection, connection.begin():
            stored = migrations.current(connection)
            if stored is None:
                raise FileError(name, "there is no company in this database", "Create one first")
            if stored > versions[-1][0]:
                raise newer(name)
            if stored < versions[-1][0]:
                if is_read_only:
                    raise FileError(name, "it was made by an older program", "Open it once for writing")
                connection.exec_driver_sql("LOCK TABLE alembic_version IN EXCLUSIVE MODE")
                _run(connection, migrations.current(connection) or stored, versions, name)
    finally:
        engine.dispose()
