"""Opens connections: the pragmas of every SQLite connection, the engines of both dialects.

SQLAlchemy is imported where an engine is made: a company file is looked at before it is loaded.
"""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from app.models.errors import FileError
from app.store.files import SQLITE_MIN

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine
    from sqlalchemy.engine import URL

BUSY_TIMEOUT_MS = 5000
READERS_MAX = 8
LOCK_TIMEOUT_MS = 10_000


def pragmas(*, is_writer: bool) -> dict[str, int | str]:
    """List what every SQLite connection is set to, and must answer when asked."""
    wanted: dict[str, int | str] = {
        "foreign_keys": 1,
        "synchronous": 2,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "mmap_size": 0,
        "busy_timeout": BUSY_TIMEOUT_MS,
        "query_only": 0 if is_writer else 1,
    }
    if sys.platform == "darwin":
        wanted |= {"fullfsync": 1, "checkpoint_fullfsync": 1}
    return wanted


def sqlite_engine(path: Path, *, is_writer: bool, is_immutable: bool = False) -> Engine:
    """Make an engine on a company file; the writer's holds one connection."""
    from sqlalchemy import create_engine, event
    from sqlalchemy.engine import URL
    from sqlalchemy.pool import QueuePool

    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        module=driver(),
        creator=partial(connect, path, is_writer=is_writer, is_immutable=is_immutable),
        poolclass=QueuePool,
        pool_size=1 if is_writer else READERS_MAX,
        max_overflow=0,
    )
    event.listen(engine, "begin", _begin_immediate if is_writer else _begin_deferred)
    return engine


def driver() -> Any:  # noqa: ANN401 -- a module
    """Return the program's own SQLite; raises FileError where it is too old to be safe."""
    import sqlcipher3.dbapi2 as sqlite

    found = sqlite.sqlite_version_info
    if found < SQLITE_MIN:
        version = ".".join(map(str, found))
        raise FileError("SQLite", f"version {version} can damage files", "Install the program again")
    return sqlite


def connect(path: Path, *, is_writer: bool, is_immutable: bool = False) -> Any:  # noqa: ANN401 -- the driver's connection
    """Open one configured connection on a company file."""
    mode = "rw" if is_writer else "ro"
    uri = f"file:{quote(str(path.absolute()))}?mode={mode}{'&immutable=1' if is_immutable else ''}"
    connection = driver().connect(
        uri, uri=True, isolation_level=None, check_same_thread=False, cached_statements=256
    )
    configure(connection, path, is_writer=is_writer, is_immutable=is_immutable)
    return connection


def configure(
    connection: Any,  # noqa: ANN401 -- the driver's connection
    path: Path,
    *,
    is_writer: bool,
    is_immutable: bool = False,
) -> None:
    """Set the pragmas and read them back; raises FileError where one did not take."""
    for name, wanted in pragmas(is_writer=is_writer).items():
        connection.execute(f"PRAGMA {name} = {wanted}")
        found = connection.execute(f"PRAGMA {name}").fetchone()
        if found is None or found[0] != wanted:
            connection.close()
            raise FileError(str(path), f"SQLite refuses the setting {name}", "Install the program again")
    if is_writer and not is_immutable:
        mode = connection.execute("PRAGMA journal_mode = WAL").fetchone()[0]
        if mode != "wal":
            connection.close()
            raise FileError(str(path), "its folder does not allow safe writing", "Move it to a local disk")


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _begin_deferred(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN DEFERRED")


def postgresql_engine(url: URL, *, is_writer: bool) -> Engine:
    """Make an engine on a team's server: SERIALIZABLE for the writer, one snapshot for a reader."""
    from sqlalchemy import create_engine, event

    level = "SERIALIZABLE" if is_writer else "REPEATABLE READ"
    engine = create_engine(
        url,
        isolation_level=level,
        pool_pre_ping=True,
        pool_size=2 if is_writer else READERS_MAX,
        connect_args={"options": f"-c lock_timeout={LOCK_TIMEOUT_MS}", "connect_timeout": 10},
    )
    event.listen(engine, "begin", _begin_locked if is_writer else _begin_read_only)
    return engine


def _begin_locked(connection: Connection) -> None:
    """Let one transaction write at a time, as SQLite does; locked before the snapshot is taken."""
    connection.exec_driver_sql('LOCK TABLE "command" IN SHARE ROW EXCLUSIVE MODE')


def _begin_read_only(connection: Connection) -> None:
    connection.exec_driver_sql("SET TRANSACTION READ ONLY")
