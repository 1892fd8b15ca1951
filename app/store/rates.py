"""Exchange rates as people see and change them: listed, stored, removed, put back."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, insert, or_, select, update

from app.models.period import from_day, to_day
from app.models.rates import ExchangeRate
from app.store.context import chunks
from app.store.merchants import Rates
from app.store.schema.company import command
from app.store.schema.reference import exchange_rate

_KEY = ("day", "from_currency", "to_currency", "origin")
_VALUES = ("rate_e9", "source", "made_by", "made_at")

Stored = Mapping[str, Any]
"""A row as it stands, by column, without its id."""


@dataclass(frozen=True, slots=True)
class StoredRate:
    """A rate with where it comes from.

    Attributes:
        source: The file, or what the person named as the source; may be empty.
        made_by: Who stored it; empty where an earlier version did.
        made_at: When, as stored.
    """

    id: int
    rate: ExchangeRate
    source: str
    made_by: str
    made_at: str


class RateList(Rates):
    """Known exchange rates, with who stored each."""

    def listed(self, currency: str = "") -> list[StoredRate]:
        """Return all rates, or those from or to a currency: the latest day first, then by currencies, id."""
        columns = exchange_rate.c
        statement = select(exchange_rate)
        if currency:
            statement = statement.where(
                or_(columns.from_currency == currency, columns.to_currency == currency)
            )
        ordered = statement.order_by(
            columns.day.desc(), columns.from_currency, columns.to_currency, columns.origin, columns.id
        )
        return [_stored(row) for row in self._connection.execute(ordered)]

    def by_ids(self, ids: Sequence[int]) -> list[StoredRate]:
        """Return those that are there, by id."""
        found: list[StoredRate] = []
        for chunk in chunks(sorted(ids)):
            rows = self._rows(select(exchange_rate).where(exchange_rate.c.id.in_(chunk)))
            found += sorted(map(_stored, rows), key=lambda one: one.id)
        return found

    def store(self, rates: Iterable[tuple[ExchangeRate, str]]) -> list[dict[str, Any]]:
        """Store rates with their sources; one of the same day, currencies and origin is replaced.

        Returns:
            What was there before under each key: `key`, and `before` (None where nothing was).
        """
        done: list[dict[str, Any]] = []
        for rate, source in rates:
            key = {
                "day": to_day(rate.day),
                "from_currency": rate.from_currency,
                "to_currency": rate.to_currency,
                "origin": rate.origin,
            }
            values = {
                "rate_e9": rate.rate_e9,
                "source": source,
                "made_by": self._context.user,
                "made_at": self._context.at_text,
            }
            done.append(self._write(key, values))
        return done

    def remove(self, ids: Sequence[int]) -> list[dict[str, Any]]:
        """Remove rates by id; returns what `store` does."""
        return [
            self._write(
                {
                    "day": to_day(one.rate.day),
                    "from_currency": one.rate.from_currency,
                    "to_currency": one.rate.to_currency,
                    "origin": one.rate.origin,
                },
                None,
            )
            for one in self.by_ids(ids)
        ]

    def put_back(self, kept: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
        """Let each key hold what it held when `store` or `remove` returned `kept`."""
        return [self._write(one["key"], one["before"]) for one in kept]

    def kept_of(self, command_id: str) -> str:
        """Return the JSON text that a command answered with; empty where there is no such command."""
        found = self._connection.execute(select(command.c.result).where(command.c.id == command_id)).scalar()
        return found or ""

    def _write(self, key: Stored, values: Stored | None) -> dict[str, Any]:
        where = [exchange_rate.c[name] == key[name] for name in _KEY]
        columns = [exchange_rate.c[name] for name in _VALUES]
        row = self._connection.execute(select(*columns).where(*where)).first()
        before = None if row is None else dict(row._mapping)
        if values is None:
            self._execute(delete(exchange_rate).where(*where))
        elif before is None:
            self._execute(insert(exchange_rate).values(**key, **values))
        else:
            self._execute(update(exchange_rate).where(*where).values(**values))
        name = f"{from_day(key['day'])} {key['from_currency']}/{key['to_currency']} {key['origin']}"
        self._context.record(
            "remove" if values is None else "set", "exchange_rate", name, before=before, after=values
        )
        return {"key": dict(key), "before": before}


def _stored(row: Any) -> StoredRate:  # noqa: ANN401 -- a row of exchange_rate
    day = from_day(row.day)
    assert day is not None, "a rate without a day"
    rate = ExchangeRate(day, row.from_currency, row.to_currency, row.rate_e9, row.origin)
    return StoredRate(row.id, rate, row.source, row.made_by, row.made_at)
