"""Merchants, what was learned about their texts, and exchange rates."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select, update

from app.models.ids import MerchantId
from app.models.merchant import Merchant, MerchantAlias
from app.models.period import from_day, to_day
from app.models.rates import ExchangeRate
from app.store.repository import Repository
from app.store.schema.reference import exchange_rate, merchant, merchant_alias


class Merchants(Repository):
    """Who was paid, by clean name."""

    def all(self) -> list[Merchant]:
        """Return all merchants, by name, then id."""
        rows = self._rows(select(merchant).order_by(merchant.c.name, merchant.c.id))
        return [Merchant(MerchantId(row.id), row.name, row.vat_number, row.country) for row in rows]

    def ensure(self, name: str) -> MerchantId:
        """Return the merchant's id; adds the name when it is new."""
        found = self._connection.execute(select(merchant.c.id).where(merchant.c.name == name)).scalar()
        if found is not None:
            return MerchantId(found)
        id_ = self._context.insert(merchant, name=name)
        self._context.record("create", "merchant", id_, after={"name": name})
        return MerchantId(id_)


class Aliases(Repository):
    """Lessons: a normalised merchant text stands for a merchant (G06)."""

    def all(self) -> list[MerchantAlias]:
        """Return every lesson that is not removed, by text, then id."""
        statement = (
            select(merchant_alias, merchant.c.name)
            .join(merchant, merchant.c.id == merchant_alias.c.merchant_id)
            .where(merchant_alias.c.is_removed == 0)
            .order_by(merchant_alias.c.descriptor, merchant_alias.c.id)
        )
        return [_alias(row) for row in self._rows(statement)]

    def learn(self, descriptor: str, merchant_name: str, *, category: str = "", origin: str) -> int:
        """Count one more case of a lesson; returns its id. `origin` is `auto` or `manual`."""
        merchant_id = Merchants(self._context).ensure(merchant_name)
        row = self._connection.execute(
            select(merchant_alias).where(
                merchant_alias.c.descriptor == descriptor,
                merchant_alias.c.merchant_id == merchant_id,
            )
        ).first()
        at = self._context.at_text
        if row is None:
            id_ = self._context.insert(
                merchant_alias,
                descriptor=descriptor,
                merchant_id=merchant_id,
                category=category,
                origin=origin,
                made_at=at,
                changed_at=at,
            )
            after = {"descriptor": descriptor, "merchant": merchant_name, "category": category}
            self._context.record("learn", "alias", id_, after=after)
            return id_
        values = {
            "cases": 1 if row.is_removed else row.cases + 1,
            "is_removed": 0,
            "category": category or row.category,
            "origin": "manual" if "manual" in (origin, row.origin) else "auto",
            "changed_at": at,
        }
        self._change(merchant_alias, row.id, values, what="alias")
        return int(row.id)

    def edit(self, alias_id: int, *, merchant_name: str, category: str) -> None:
        """Point a lesson at another merchant or category; it counts as taught by a person."""
        values = {
            "merchant_id": Merchants(self._context).ensure(merchant_name),
            "category": category,
            "origin": "manual",
            "changed_at": self._context.at_text,
        }
        self._change(merchant_alias, alias_id, values, what="alias")

    def remove(self, alias_id: int) -> None:
        """Forget a lesson; it starts at one when it is learned again."""
        self._one(merchant_alias, alias_id, "alias")
        self._execute(update(merchant_alias).where(merchant_alias.c.id == alias_id).values(is_removed=1))
        self._context.record("remove", "alias", alias_id)


def _alias(row: Any) -> MerchantAlias:  # noqa: ANN401 -- a joined row
    return MerchantAlias(
        row.id,
        row.descriptor,
        MerchantId(row.merchant_id),
        row.name,
        row.category,
        row.cases,
        row.origin,
    )


class Rates(Repository):
    """Known exchange rates."""

    def all(self) -> list[ExchangeRate]:
        """Return all rates, by currencies, day, origin."""
        rate = exchange_rate.c
        statement = select(exchange_rate).order_by(
            rate.from_currency, rate.to_currency, rate.day, rate.origin, rate.id
        )
        return [_rate(row) for row in self._rows(statement)]

    def add(self, rates: Sequence[ExchangeRate]) -> None:
        """Store rates; one of the same day, currencies and origin is replaced."""
        for rate in rates:
            key = {
                "day": to_day(rate.day),
                "from_currency": rate.from_currency,
                "to_currency": rate.to_currency,
                "origin": rate.origin,
            }
            values = {"rate_e9": rate.rate_e9, "made_at": self._context.at_text}
            self._upsert(exchange_rate, key, values)
            name = f"{rate.day} {rate.from_currency}/{rate.to_currency} {rate.origin}"
            self._context.record("set", "exchange_rate", name, after=rate.rate_e9)


def _rate(row: Any) -> ExchangeRate:  # noqa: ANN401 -- a row of exchange_rate
    day = from_day(row.day)
    assert day is not None, "a rate without a day"
    return ExchangeRate(day, row.from_currency, row.to_currency, row.rate_e9, row.origin)
