"""What the repositories of one unit of work share: the connection, who writes, what is audited."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import chain, islice
from typing import Any

from sqlalchemy import Connection, Select, Table, insert

IDS_MAX = 500
"""Ids in one IN list."""

PARAMETERS_MAX = 900
"""Parameters of one INSERT; SQLite built with its oldest limit takes 999."""

INSERTED_ROWS = 5_000
"""Rows held at once while they are inserted."""

LITERAL_CHARS_MAX = 30
"""Longer texts are bound, not written into a statement."""

FETCH_ROWS = 20_000
"""Rows held at once while columns are filled."""

EVENTS_HELD = 1_000
"""Audit events held before they are stored; a command of any length needs no more memory."""

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)

Values = Mapping[str, Any]
"""Column names to what the driver takes: int, str, float, bytes or None."""


# made once: json.dumps with options makes an encoder at each call
_canonical = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode
_compact = json.JSONEncoder(separators=(",", ":"), ensure_ascii=False).encode


def canonical(value: object) -> str:
    """Write JSON that is the same for the same value: sorted keys, no blanks, no escapes."""
    return _canonical(value)


def as_read(value: Mapping[str, str]) -> str:
    """Write JSON in the order of the row it came from."""
    return _compact(value if type(value) is dict else dict(value))


def to_text(at: datetime) -> str:
    """Write a moment as stored: UTC, microseconds, `Z`."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def from_text(stored: str) -> datetime:
    """Read a stored moment."""
    return datetime.fromisoformat(stored)


@dataclass(frozen=True, slots=True)
class Event:
    """One audit event before it is numbered and chained."""

    action: str
    subject: str
    subject_id: str
    before: str
    after: str


@dataclass
class Context:
    """One transaction as its repositories see it.

    Attributes:
        user, at, command_id: Of the command; empty in a reading unit of work.
        is_writing: False = every attempt to write is a bug.
        on_many_events: Stores the events that are held, and lets go of them.
    """

    connection: Connection
    path: str
    user: str = ""
    at: datetime = LONG_AGO
    command_id: str = ""
    is_writing: bool = False
    events: list[Event] = field(default_factory=list)
    on_many_events: Callable[[], None] | None = None

    @property
    def at_text(self) -> str:
        """The command's moment as stored."""
        return to_text(self.at)

    @property
    def is_sqlite(self) -> bool:
        """Which of the two dialects."""
        return self.connection.dialect.name == "sqlite"

    def record(
        self,
        action: str,
        subject: str,
        subject_id: object = "",
        *,
        before: object = None,
        after: object = None,
    ) -> None:
        """Add an audit event to this transaction; values are JSON."""
        assert self.is_writing, f"{action} {subject} in a reading unit of work"
        self.events.append(Event(action, subject, str(subject_id), canonical(before), canonical(after)))
        if len(self.events) >= EVENTS_HELD and self.on_many_events is not None:
            self.on_many_events()

    def insert(self, table: Table, **values: Any) -> int:  # noqa: ANN401 -- whatever the column takes
        """Insert one row; returns its id where the table counts them, else 0."""
        assert self.is_writing, f"insert into {table.name} in a reading unit of work"
        result = self.connection.execute(insert(table), values)
        key = result.inserted_primary_key
        return key[0] if key and isinstance(key[0], int) else 0

    def reserve(self, table: Table, count: int) -> range:
        """Take the next `count` ids of a table; the rows are inserted with them.

        Safe because one transaction writes at a time, on both dialects.
        """
        if count == 0:
            return range(0)
        if self.is_sqlite:
            found = self.connection.exec_driver_sql(
                "SELECT seq FROM sqlite_sequence WHERE name = ?", (table.name,)
            ).scalar()
            first = (found or 0) + 1
        else:
            name = f'"{table.name}"'
            first = self.connection.exec_driver_sql(
                "SELECT nextval(pg_get_serial_sequence(%s, 'id'))", (name,)
            ).scalar_one()
            self.connection.exec_driver_sql(
                "SELECT setval(pg_get_serial_sequence(%s, 'id'), %s)", (name, first + count - 1)
            )
        return range(first, first + count)

    def insert_rows(self, table: Table, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        """Insert plain tuples in the order of `columns`; COPY on PostgreSQL."""
        assert self.is_writing, f"insert into {table.name} in a reading unit of work"
        quote = self.connection.dialect.identifier_preparer.quote
        names = ", ".join(quote(name) for name in columns)
        driver: Any = self.connection.connection
        cursor = driver.cursor()
        try:
            if self.is_sqlite:
                into = f"INSERT INTO {quote(table.name)} ({names}) VALUES "  # noqa: S608 -- names of our own schema
                self._guarded(_insert_many, cursor, into, iter(rows))
            else:
                self._guarded(self._copy, cursor, f"COPY {quote(table.name)} ({names}) FROM STDIN", rows)
        finally:
            cursor.close()

    def execute_rows(self, statement: str, rows: Sequence[Sequence[Any]]) -> None:
        """Run one statement for each row of parameters, through the driver."""
        driver: Any = self.connection.connection
        cursor = driver.cursor()
        try:
            self._guarded(cursor.executemany, statement, rows)
        finally:
            cursor.close()

    def execute_in_turns(self, steps: Iterable[tuple[str, Sequence[Any]]]) -> None:
        """Run statements with their parameters in order, through the driver; a server hears all at once."""
        assert self.is_writing, "a change in a reading unit of work"
        driver: Any = self.connection.connection
        cursor = driver.cursor()
        try:
            with nullcontext() if self.is_sqlite else cursor.connection.pipeline():
                self._guarded(_run_all, cursor, steps)
        finally:
            cursor.close()

    @staticmethod
    def _copy(cursor: Any, statement: str, rows: Iterable[Sequence[Any]]) -> None:  # noqa: ANN401 -- the driver's cursor
        with cursor.copy(statement) as copy:
            for row in rows:
                copy.write_row(row)

    def _guarded(self, call: Any, *arguments: Any) -> None:  # noqa: ANN401 -- the driver's own call
        """Run the driver directly, raising what Core would raise."""
        from sqlalchemy.exc import DBAPIError

        dialect = self.connection.dialect
        try:
            call(*arguments)
        except dialect.loaded_dbapi.Error as error:
            raise DBAPIError.instance(
                None, None, error, dialect.loaded_dbapi.Error, dialect=dialect
            ) from error

    def fetch(self, statement: Select[Any]) -> Iterator[list[tuple[Any, ...]]]:
        """Run a select without parameters through the driver; yields lists of at most FETCH_ROWS rows."""
        compiled = statement.compile(dialect=self.connection.dialect, compile_kwargs={"literal_binds": True})
        driver: Any = self.connection.connection
        # on a server a named cursor, so that the server keeps what is not fetched yet
        cursor = driver.cursor() if self.is_sqlite else driver.cursor(name="columns")
        try:
            self._guarded(cursor.execute, str(compiled))
            while rows := cursor.fetchmany(FETCH_ROWS):
                yield rows
        finally:
            cursor.close()


def _run_all(cursor: Any, steps: Iterable[tuple[str, Sequence[Any]]]) -> None:  # noqa: ANN401 -- the driver's cursor
    for statement, parameters in steps:
        cursor.execute(statement, parameters)


def _insert_many(cursor: Any, into: str, rows: Iterator[Sequence[Any]]) -> None:  # noqa: ANN401 -- the driver's cursor
    """Insert several rows with each statement, which takes half the time of one by one.

    Columns that are the same in all rows are written into the statement: the driver binds fewer values.
    """
    while block := list(islice(rows, INSERTED_ROWS)):
        columns = list(zip(*block, strict=True))
        same = [_literal(column[0]) if column.count(column[0]) == len(column) else "" for column in columns]
        varying = [column for column, literal in zip(columns, same, strict=True) if not literal]
        one = f"({', '.join(literal or '?' for literal in same)})"
        count = max(1, PARAMETERS_MAX // max(1, len(varying)))
        values = list(zip(*varying, strict=True)) if varying else [()] * len(block)
        whole = len(values) - len(values) % count
        cursor.executemany(
            into + ", ".join([one] * count),
            (tuple(chain.from_iterable(values[at : at + count])) for at in range(0, whole, count)),
        )
        cursor.executemany(into + one, values[whole:])


def _literal(value: object) -> str:
    """Write a value as SQL; empty where it is not of the plainest kind."""
    if value is None:
        return "NULL"
    if type(value) is int:
        return str(value)
    is_plain = type(value) is str and len(value) <= LITERAL_CHARS_MAX and (not value or value.isidentifier())
    return f"'{value}'" if is_plain else ""


def chunks(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    """Cut ids into pieces that fit an IN list."""
    for start in range(0, len(ids), IDS_MAX):
        yield ids[start : start + IDS_MAX]


class ContentHash:
    """Hashes rows of a bulk insert, so that one audit event stands for all of them."""

    def __init__(self) -> None:
        self._hash = hashlib.sha256()

    def add(self, row: Sequence[Any]) -> None:
        """Take one row: whole numbers, texts and None have one way to be written."""
        self._hash.update(repr(row).encode("utf-8", "surrogatepass"))

    def add_all(self, rows: Iterable[Sequence[Any]]) -> None:
        """Take many rows at once; gives the same hash as one after the other."""
        self._hash.update("".join(map(repr, rows)).encode("utf-8", "surrogatepass"))

    def hex(self) -> str:
        """Return the hash so far."""
        return self._hash.hexdigest()
