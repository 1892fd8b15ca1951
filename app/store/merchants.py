"""Merchants, what was learned about their texts, and exchange rates."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select, update

from app.models.ids import MerchantId
from app.models.merchant import AUTO, HAND, LEARNED, Merchant, MerchantAlias
from app.models.period import from_day, to_day
from app.models.rates import ExchangeRate
from app.store.context import IDS_MAX, from_text
from app.store.repository import Repository
from app.store.schema.company import command
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
        """Count one more case of a lesson; returns its id. `origin` is AUTO or LEARNED."""
        merchant_id = Merchants(self._context).ensure(merchant_name)
        row = self._connection.execute(
            select(merchant_alias).where(
                merchant_alias.c.descriptor == descriptor,
                merchant_alias.c.merchant_id == merchant_id,
            )
        ).first()
        at = self._context.at_text
        if row is None:
            return self._add(descriptor, merchant_id, merchant_name, category, origin, cases=1)
        known = (origin, "" if row.is_removed else row.origin)
        values = {
            "cases": 1 if row.is_removed else row.cases + 1,
            "is_removed": 0,
            "category": category or row.category,
            "origin": next((one for one in (HAND, LEARNED) if one in known), AUTO),
            "changed_at": at,
            "used_at": at,
        }
        self._change(merchant_alias, row.id, values, what="alias")
        return int(row.id)

    def _add(
        self, descriptor: str, merchant_id: int, name: str, category: str, origin: str, *, cases: int
    ) -> int:
        at = self._context.at_text
        id_ = self._context.insert(
            merchant_alias,
            descriptor=descriptor,
            merchant_id=merchant_id,
            category=category,
            cases=cases,
            origin=origin,
            made_at=at,
            changed_at=at,
            used_at=at if cases else None,
        )
        after = {"descriptor": descriptor, "merchant": name, "category": category}
        self._context.record("enter" if origin == HAND else "learn", "alias", id_, after=after)
        return id_

    def set(self, descriptor: str, merchant_name: str, *, category: str = "") -> int:
        """Let a text stand for this merchant alone, as a person says; returns the alias's id.

        What was taught of other merchants for the same text is removed.
        """
        merchant_id = Merchants(self._context).ensure(merchant_name)
        found = None
        for row in self._rows(select(merchant_alias).where(merchant_alias.c.descriptor == descriptor)):
            if row.merchant_id == merchant_id:
                found = row
            elif not row.is_removed:
                self.remove(row.id)
        if found is None:
            return self._add(descriptor, merchant_id, merchant_name, category, HAND, cases=0)
        values = {
            "cases": 0 if found.is_removed else found.cases,
            "is_removed": 0,
            "category": category,
            "origin": HAND,
            "changed_at": self._context.at_text,
        }
        self._change(merchant_alias, found.id, values, what="alias")
        return int(found.id)

    def edit(self, alias_id: int, *, merchant_name: str, category: str) -> None:
        """Point a lesson at another merchant or category; it counts as entered by a person."""
        row = self._one(merchant_alias, alias_id, "alias")
        merchant_id = Merchants(self._context).ensure(merchant_name)
        others = self._rows(select(merchant_alias).where(merchant_alias.c.descriptor == row.descriptor))
        if row.merchant_id != merchant_id and merchant_id not in {one.merchant_id for one in others}:
            values = {"merchant_id": merchant_id, "changed_at": self._context.at_text}
            self._change(merchant_alias, alias_id, values, what="alias")
        self.set(row.descriptor, merchant_name, category=category)

    def of(self, descriptors: Sequence[str]) -> list[dict[str, Any]]:
        """Return all that is stored of some texts, removed lessons too, as it has to be to be put back."""
        found: list[dict[str, Any]] = []
        wanted = sorted(set(descriptors))
        for start in range(0, len(wanted), IDS_MAX):
            chunk = wanted[start : start + IDS_MAX]
            statement = select(merchant_alias).where(merchant_alias.c.descriptor.in_(chunk))
            rows = self._rows(statement.order_by(merchant_alias.c.id))
            found += [{name: row._mapping[name] for name in _STATE} for row in rows]
        return found

    def change_of(self, command_id: str) -> Mapping[str, Any] | None:
        """Return what a command that changed aliases stored; None where there is no such command."""
        found = self._connection.execute(select(command.c.result).where(command.c.id == command_id)).scalar()
        stored = json.loads(found or "null")
        return stored if isinstance(stored, dict) and {"texts", "before"} <= set(stored) else None

    def put_back(self, descriptors: Sequence[str], stored: Sequence[Mapping[str, Any]]) -> None:
        """Let some texts stand for what they stood for when `of` was asked; later lessons are removed."""
        known = {row["id"]: row for row in stored}
        for row in self.of(descriptors):
            before = known.get(row["id"])
            if before is not None:
                values = {name: before[name] for name in _STATE if name != "id"}
                self._change(merchant_alias, row["id"], values, what="alias")
            elif not row["is_removed"]:
                self.remove(row["id"])

    def remove(self, alias_id: int) -> None:
        """Forget a lesson; it starts at one when it is learned again."""
        self._one(merchant_alias, alias_id, "alias")
        self._execute(update(merchant_alias).where(merchant_alias.c.id == alias_id).values(is_removed=1))
        self._context.record("remove", "alias", alias_id)


_STATE = (
    "id",
    "descriptor",
    "merchant_id",
    "category",
    "cases",
    "origin",
    "is_removed",
    "changed_at",
    "used_at",
)


def _alias(row: Any) -> MerchantAlias:  # noqa: ANN401 -- a joined row
    return MerchantAlias(
        row.id,
        row.descriptor,
        MerchantId(row.merchant_id),
        row.name,
        row.category,
        row.cases,
        row.origin,
        None if row.used_at is None else from_text(row.used_at),
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
