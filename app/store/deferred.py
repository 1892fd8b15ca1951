"""A company that is open before the store is loaded: what Home needs is read, the rest comes when used."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from app.models.errors import FileError
from app.models.protocols import Clock, Ids
from app.store.entering import Entered, enter
from app.store.figures import Figures, FirstLook, Run, first_look, read_figures
from app.store.migrations import HEAD

if TYPE_CHECKING:
    from app.store.database import Database
    from app.store.unit_of_work import UnitOfWork


def open_early(
    target: str, *, clock: Clock, ids: Ids, user: str = "", is_read_only: bool = False
) -> tuple[Database, FirstLook]:
    """Open a company as `open_database` does, and tell what it holds.

    A sound file of this program's version is checked and locked, and its database is loaded when it is
    first used; any other, and a server's, at once.
    """
    if "://" not in target:
        takes_lock = not is_read_only
        entered = enter(
            Path(target), newest=HEAD, user=user, is_read_only=is_read_only, takes_lock=takes_lock, looks=True
        )
        if entered.first is not None:
            deferred = DeferredDatabase(entered, clock=clock, ids=ids, is_read_only=is_read_only)
            return cast("Database", deferred), entered.first
        entered.leave()
    from app.store.opening import open_database

    database = open_database(target, clock=clock, ids=ids, user=user, is_read_only=is_read_only)
    try:
        return database, look(database)
    except BaseException:
        database.close()
        raise


def look(database: Database) -> FirstLook:
    """Tell what an open company holds; raises NotFoundError where no company is in the database."""
    with database.read() as unit:
        return first_look(_through(unit))


def figures_of(database: Database) -> Figures:
    """Return the figures of Home: those of opening while nothing else was asked of the company since."""
    if isinstance(database, DeferredDatabase) and (figures := database.figures) is not None:
        return figures
    with database.read() as unit:
        return read_figures(_through(unit))


def _through(unit: UnitOfWork) -> Run:
    connection = unit.context.connection

    def run(statement: str) -> list[Any]:
        return list(connection.exec_driver_sql(statement).all())

    return run


class DeferredDatabase:
    """Stands for a `Database` and makes it when something is first asked of it; safe from several threads."""

    role = ""
    """Of a server's user: a file has none."""

    def __init__(self, entered: Entered, *, clock: Clock, ids: Ids, is_read_only: bool) -> None:
        self.is_read_only = is_read_only
        self._entered = entered
        self._clock = clock
        self._ids = ids
        self._turn = threading.Lock()
        self._database: Database | None = None
        self._failure: Exception | None = None

    @property
    def figures(self) -> Figures | None:
        """What was there on opening; None once the database is loaded, because it may have changed."""
        return self._entered.figures if self._database is None else None

    def __getattr__(self, name: str) -> object:
        return getattr(self.loaded(), name)

    def loaded(self) -> Database:
        """Return the database itself; raises FileError where it cannot be used, each time."""
        with self._turn:
            if self._failure is not None:
                raise self._failure
            if self._database is None:
                self._database = self._load()
            return self._database

    def _load(self) -> Database:
        from app.store.opening import open_entered

        try:
            return open_entered(
                self._entered, clock=self._clock, ids=self._ids, is_read_only=self.is_read_only
            )
        except Exception as error:
            self._failure = error  # its lock is released: never try again without one
            raise

    def close(self) -> None:
        """Close what is open and let others in; a second time does nothing."""
        with self._turn:
            if self._database is not None:
                self._database.close()
                return
            self._failure = self._failure or FileError(
                str(self._entered.path), "it is closed", "Open it again"
            )
            self._entered.leave()
