"""Data sync: how each part is synced, the rows that it compares, and what is written (F66-F76)."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, Table, select

from app.models.errors import StaleError
from app.models.period import from_day, to_day
from app.models.sync import (
    ChangeKind,
    CurrentRow,
    PartConfig,
    PartPlan,
    RowFilter,
    SyncChange,
    SyncPart,
)
from app.store.context import ContentHash, canonical, from_text, to_text
from app.store.schema import reference
from app.store.schema.posting import connection, sync_config
from app.store.sync_runs import SyncRuns

_TABLES: dict[SyncPart, Table] = {
    SyncPart.CATEGORY: reference.category,
    SyncPart.PROJECT: reference.project,
    SyncPart.DEPARTMENT: reference.department,
    SyncPart.TAX_RATE: reference.tax_rate,
    SyncPart.SUPPLIER: reference.supplier,
    SyncPart.GL_ACCOUNT: reference.gl_account,
    SyncPart.PERIOD: reference.period,
}
_COMMON = ("id", "reference", "name", "connection_id", "is_gone")
_OWN: dict[SyncPart, tuple[str, ...]] = {
    SyncPart.TAX_RATE: ("is_active", "rate_ppm"),
    SyncPart.PERIOD: ("first_day", "last_day", "is_open"),
}
_FLAGS = frozenset({"is_active", "is_gone", "is_open"})
_DAYS = {"first_on": "first_day", "last_on": "last_day"}


class Syncs(SyncRuns):
    """What one connection syncs; runs come from `SyncRuns`."""

    # ------------------------------------------------------------------ configuration

    def configs(self, connection_id: int) -> dict[SyncPart, PartConfig]:
        """Return how each part is synced; parts that were never saved are not among them."""
        columns = sync_config.c
        rows = self._rows(select(sync_config).where(columns.connection_id == connection_id))
        return {SyncPart(row.part): _config(row) for row in sorted(rows, key=lambda row: row.part)}

    def configured_at(self, connection_id: int) -> datetime | None:
        """Return when the configuration was last saved with a change."""
        changed = select(sync_config.c.changed_at).where(sync_config.c.connection_id == connection_id)
        stored = [row.changed_at for row in self._rows(changed)]
        return from_text(max(stored)) if stored else None

    def set_config(self, connection_id: int, config: PartConfig) -> None:
        """Store how a part is synced; what is equal changes nothing."""
        self._one(connection, connection_id, "connection")
        old = self.configs(connection_id).get(config.part)
        if old == config:
            return
        values = {
            "is_enabled": int(config.is_enabled),
            "source": config.source,
            "filter": canonical(config.filter.as_json()),
        }
        key = {"connection_id": connection_id, "part": config.part.value}
        self._upsert(sync_config, key, {**values, "changed_at": self._context.at_text})
        subject = f"{connection_id}/{config.part.value}"
        before = None if old is None else _told(old)
        self._context.record("change", "sync_config", subject, before=before, after=_told(config))

    def owner_of(self, part: SyncPart, *, besides: int) -> str:
        """Name another active connection that has a part enabled; empty where there is none."""
        columns = sync_config.c
        found = self._connection.execute(
            select(connection.c.name)
            .join(sync_config, columns.connection_id == connection.c.id)
            .where(
                columns.part == part.value,
                columns.is_enabled == 1,
                columns.connection_id != besides,
                connection.c.is_active == 1,
            )
            .order_by(connection.c.id)
            .limit(1)
        ).scalar()
        return found or ""

    def has_other_source(self, part: SyncPart, connection_id: int) -> bool:
        """Tell whether rows of a part came from another connection."""
        owner = _TABLES[part].c.connection_id
        found = select(owner).where(owner.is_not(None), owner != connection_id).limit(1)
        return self._connection.execute(found).first() is not None

    def posting_to(self, now: datetime) -> str:
        """Name the connection that a posting runs to right now; empty where there is none (F68)."""
        rows = self._rows(select(connection).where(connection.c.runner != "").order_by(connection.c.id))
        return next((row.name for row in rows if (row.runner_until or "") > to_text(now)), "")

    # ------------------------------------------------------------------ rows

    def current(self, part: SyncPart) -> tuple[list[CurrentRow], str]:
        """Return all rows of a part as they stand here, by id, and their fingerprint."""
        seal = ContentHash()
        make = _maker(part)
        found: list[CurrentRow] = []
        for rows in self._context.fetch(_select(part)):
            seal.add_all(map(tuple, rows))
            found += map(make, rows)
        return found, seal.hex()

    def state(self, part: SyncPart) -> str:
        """Return the fingerprint of a part's rows alone."""
        seal = ContentHash()
        for rows in self._context.fetch(_select(part)):
            seal.add_all(map(tuple, rows))
        return seal.hex()

    def apply(self, connection_id: int, plan: PartPlan) -> None:
        """Carry out what a plan writes; raises StaleError where the rows are not those it was made from."""
        if self.state(plan.part) != plan.state:
            raise StaleError(f"the reference data ({plan.part.value.replace('_', ' ')})")
        table = _TABLES[plan.part]
        self._create(table, connection_id, plan.changes)
        fields: dict[str, list[tuple[Any, str, int]]] = {}
        for change in plan.changes:
            if change.kind in _UPDATING:
                column = _DAYS.get(change.field, change.field)
                value = _value(change.field, change.new)
                fields.setdefault(column, []).append((value, self._context.at_text, change.row_id))
        mark = "?" if self._context.is_sqlite else "%s"
        for column, rows in sorted(fields.items()):
            set_ = f"{column} = {mark}, synced_at = {mark} WHERE id = {mark}"
            self._context.execute_rows(f"UPDATE {table.name} SET {set_}", rows)  # noqa: S608 -- our own names

    def _create(self, table: Table, connection_id: int, changes: Sequence[SyncChange]) -> None:
        made = [change for change in changes if change.kind is ChangeKind.CREATE]
        if not made:
            return
        names = [_DAYS.get(name, name) for name, _ in made[0].details]
        columns = ("reference", "name", "connection_id", "synced_at", *names)
        self._context.insert_rows(table, columns, self._new_rows(connection_id, made))

    def _new_rows(self, connection_id: int, made: Iterable[SyncChange]) -> Iterator[tuple[Any, ...]]:
        at = self._context.at_text
        for change in made:
            details = (_value(name, value) for name, value in change.details)
            yield (change.reference, change.new, connection_id, at, *details)


_UPDATING = frozenset({ChangeKind.RENAME, ChangeKind.OVERWRITE, ChangeKind.REACTIVATE, ChangeKind.FLAG_GONE})


def _select(part: SyncPart) -> Select[Any]:
    table = _TABLES[part]
    names = (*_COMMON, *_OWN.get(part, ("is_active",)))
    return select(*(table.c[name] for name in names)).order_by(table.c.id)


def _maker(part: SyncPart) -> Any:  # noqa: ANN401 -- a function from a row of `_select`
    if part is SyncPart.PERIOD:
        return lambda row: CurrentRow(
            row[0],
            row[1],
            row[2],
            row[3],
            is_gone=bool(row[4]),
            first_on=from_day(row[5]),
            last_on=from_day(row[6]),
            is_open=bool(row[7]),
        )
    has_rate = part is SyncPart.TAX_RATE
    return lambda row: CurrentRow(
        row[0], row[1], row[2], row[3], bool(row[5]), bool(row[4]), row[6] if has_rate else None
    )


def _value(name: str, value: int | str | None) -> int | str | None:
    """Turn a change's text into what the column takes."""
    if name in _DAYS:
        return to_day(date.fromisoformat(str(value)))
    if name in _FLAGS or (name == "connection_id" and value is not None):
        return int(value or 0)
    return value


def _config(row: Any) -> PartConfig:  # noqa: ANN401 -- a row of sync_config
    return PartConfig(
        SyncPart(row.part), bool(row.is_enabled), row.source, RowFilter.of_json(json.loads(row.filter))
    )


def _told(config: PartConfig) -> dict[str, object]:
    return {
        "is_enabled": config.is_enabled,
        "source": config.source,
        "filter": config.filter.as_json(),
    }
