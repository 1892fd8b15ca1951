"""Accounting systems, how our codes translate into theirs, and whose turn it is to post (F55, F77, F78)."""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Table, delete, select, update

from app.models.errors import BlockedError, NotFoundError
from app.models.posting import Connection, Page, Subject
from app.store.context import canonical, from_text, to_text
from app.store.repository import Repository
from app.store.schema.posting import account_mapping, connection, static_field
from app.store.turns import is_over

TURN_S = 300
"""How long a turn lasts without a sign of life: longer than the longest single request."""


class Connections(Repository):
    """Connections of one company, without secrets."""

    def all(self) -> list[Connection]:
        """Return all connections, by name, then id."""
        rows = self._rows(select(connection).order_by(connection.c.name, connection.c.id))
        return [_connection(row) for row in rows]

    def get(self, connection_id: int) -> Connection:
        """Return one connection."""
        return _connection(self._one(connection, connection_id, "connection"))

    def find(self, name: str) -> Connection:
        """Return the connection of a name, whatever the case; raises NotFoundError."""
        for one in self.all():
            if one.name.casefold() == name.casefold():
                return one
        raise NotFoundError(f"the connection {name!r}")

    def add(self, new: Connection) -> int:
        """Store a connection; its `id` is not looked at. Names are unique."""
        if any(one.name.casefold() == new.name.casefold() for one in self.all()):
            raise BlockedError("F78", f"There is a connection {new.name} already", "Choose another name")
        values = _values(new)
        id_ = self._context.insert(connection, **values)
        self._context.record("create", "connection", id_, after=values)
        return id_

    def update(self, changed: Connection) -> None:
        """Store an edited connection; raises StaleError where `version` has moved on."""
        self._change(connection, changed.id, _values(changed), what="connection", version=changed.version)

    def set_status(self, connection_id: int, status: str) -> None:
        """Keep what the last test found."""
        values = {"status": status, "tested_at": self._context.at_text}
        self._execute(update(connection).where(connection.c.id == connection_id).values(**values))
        self._context.record("test", "connection", connection_id, after=values)

    # ------------------------------------------------------------------ whose turn it is

    def take_turn(self, connection_id: int, runner: str) -> None:
        """Take or keep the turn to post; BlockedError while someone else has it (F55).

        The turn of a run that is surely over, as after a crash, is free at once.
        """
        row = self._one(connection, connection_id, "connection")
        now = self._context.at
        is_taken = row.runner not in ("", runner) and _moment(row.runner_until, now) > now
        if is_taken and not is_over(row.runner, is_alone=self._context.is_sqlite):
            raise BlockedError(
                "F55",
                f"Another run is posting to {row.name}",
                f"It ends by itself, at the latest {TURN_S // 60} minutes after its last sign of life",
            )
        until = to_text(now + timedelta(seconds=TURN_S))
        self._execute(
            update(connection)
            .where(connection.c.id == connection_id)
            .values(runner=runner, runner_until=until)
        )

    def end_turn(self, connection_id: int, runner: str) -> None:
        """Give the turn back; nothing happens where someone else has it."""
        mine = (connection.c.id == connection_id, connection.c.runner == runner)
        self._execute(update(connection).where(*mine).values(runner="", runner_until=None))

    # ------------------------------------------------------------------ mappings

    def mappings(self, connection_id: int) -> dict[tuple[Page, Subject, str], str]:
        """Return all mappings of a connection."""
        columns = account_mapping.c
        rows = self._rows(select(account_mapping).where(columns.connection_id == connection_id))
        return {
            (Page(row.page), Subject(row.subject), row.subject_reference): row.target_reference
            for row in sorted(rows, key=lambda row: (row.page, row.subject, row.subject_reference))
        }

    def set_mapping(self, connection_id: int, page: Page, subject: Subject, key: str, code: str) -> None:
        """Map one of our keys to a code of theirs; an empty code removes the mapping."""
        names = {"page": page.value, "subject": subject.value, "subject_reference": key}
        self._set(account_mapping, connection_id, names, {"target_reference": code}, "mapping")

    def static_fields(self, connection_id: int) -> dict[tuple[Page, str], str]:
        """Return all static fields of a connection."""
        rows = self._rows(select(static_field).where(static_field.c.connection_id == connection_id))
        found = sorted(rows, key=lambda row: (row.page, row.name))
        return {(Page(row.page), row.name): row.value for row in found}

    def set_static_field(self, connection_id: int, page: Page, name: str, value: str) -> None:
        """Store a static field of a page; an empty value removes it."""
        names = {"page": page.value, "name": name}
        self._set(static_field, connection_id, names, {"value": value}, "static_field")

    def _set(
        self, table: Table, connection_id: int, names: Mapping[str, str], values: Mapping[str, str], what: str
    ) -> None:
        self._one(connection, connection_id, "connection")
        key = {"connection_id": connection_id, **names}
        where = [table.c[name] == value for name, value in key.items()]
        [column] = values
        before = self._connection.execute(select(table.c[column]).where(*where)).scalar()
        if (before or "") == values[column]:
            return
        if values[column]:
            self._upsert(table, key, values)
        else:
            self._execute(delete(table).where(*where))
        subject = f"{connection_id}/{'/'.join(names.values())}"
        self._context.record("change", what, subject, before=before, after=values[column])


def _connection(row: Any) -> Connection:  # noqa: ANN401 -- a row of connection
    return Connection(
        id=row.id,
        system=row.system,
        name=row.name,
        settings=json.loads(row.settings),
        status=row.status,
        tested_at=from_text(row.tested_at) if row.tested_at else None,
        is_active=bool(row.is_active),
        version=row.version,
    )


def _values(one: Connection) -> dict[str, Any]:
    return {
        "system": one.system,
        "name": one.name,
        "settings": canonical(dict(one.settings)),
        "is_active": int(one.is_active),
    }


def _moment(text: str | None, default: datetime) -> datetime:
    return from_text(text) if text else default
