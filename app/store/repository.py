"""What every repository has: its unit of work."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Select, Table, Update, insert, select, update

from app.models.errors import NotFoundError, StaleError
from app.store.context import Context

Row = Mapping[str, Any]


class Repository:
    """One group of tables as one unit of work sees it."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._connection = context.connection

    def _rows(self, statement: Select[Any]) -> Sequence[Any]:
        return self._connection.execute(statement).all()

    def _one(self, table: Table, id_: int, what: str) -> Any:  # noqa: ANN401 -- a row of any table
        row = self._connection.execute(select(table).where(table.c.id == id_)).first()
        if row is None:
            raise NotFoundError(f"{what} {id_}")
        return row

    def _change(self, table: Table, id_: int, values: Row, *, what: str, version: int | None = None) -> None:
        """Update one row and record what differs; raises StaleError where the version has moved on."""
        old = self._one(table, id_, what)._mapping
        if version is not None and old["version"] != version:
            raise StaleError(f"{what} {id_}", self._last_writer(what, id_))
        changed = {name: value for name, value in values.items() if old[name] != value}
        if not changed:
            return
        grown = {"version": table.c.version + 1} if "version" in table.c else {}
        self._execute(update(table).where(table.c.id == id_).values(**changed, **grown))
        self._context.record("change", what, id_, before={name: old[name] for name in changed}, after=changed)

    def _execute(self, statement: Update | Any) -> Any:  # noqa: ANN401 -- any writing statement
        assert self._context.is_writing, "a change in a reading unit of work"
        return self._connection.execute(statement)

    def _last_writer(self, what: str, id_: object) -> str:
        from app.store.schema.company import audit_event

        event = audit_event.c
        found = self._connection.execute(
            select(event.made_by)
            .where(event.subject == what, event.subject_id == str(id_))
            .order_by(event.sequence.desc())
            .limit(1)
        ).scalar()
        return found or ""

    def _upsert(self, table: Table, key: Row, values: Row) -> None:
        """Insert the row, or update it where the key exists."""
        where = [table.c[name] == value for name, value in key.items()]
        done = self._execute(update(table).where(*where).values(**values))
        if done.rowcount == 0:
            self._execute(insert(table).values(**key, **values))
