"""Exchange rates: listed, entered, edited, removed, undone; postings in another currency need them."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from app.models.changes import Changes, Subject
from app.models.errors import BlockedError, NotFoundError
from app.models.ids import CommandId
from app.models.rates import RATE_SCALE, ExchangeRate
from app.services.workplace import Stored, Workplace, changes_of
from app.store import UnitOfWork
from app.store.context import from_text

TYPED, FILE, LINK = "typed", "file", "link"
DECIMALS_MAX = 9
RATE_MAX = Decimal(10**9)
SOURCE_CHARS_MAX = 200
CODE_CHARS = 3
COMMAND_KIND, REMOVE_KIND, UNDO_KIND = "set_exchange_rates", "remove_exchange_rates", "undo_exchange_rates"


@dataclass(frozen=True, slots=True)
class RateRow:
    """One line of the list.

    Attributes:
        source: What the person named, or the file; may be empty.
        made_by: Who stored it; may be empty.
    """

    id: int
    rate: ExchangeRate
    source: str
    made_by: str
    made_at: datetime


@dataclass(frozen=True, slots=True)
class NewRate:
    """A rate to store.

    Attributes:
        replaces: The id of the one that is edited; 0 adds.
    """

    rate: ExchangeRate
    source: str = ""
    replaces: int = 0


@dataclass(frozen=True, slots=True)
class RatesChanged:
    """What a change did.

    Attributes:
        stored, removed: How many rates.
    """

    command_id: CommandId
    stored: int
    removed: int
    changes: Changes


def plain_rate(rate_e9: int) -> str:
    """Write a rate as a plain decimal without zeros at its end, such as `0.8734`."""
    whole, rest = divmod(rate_e9, RATE_SCALE)
    return f"{whole}.{rest:09}".rstrip("0").rstrip(".")


def rate_of(text: str) -> int:
    """Read a plain decimal above zero with up to nine decimals, in billionths.

    Raises BlockedError that names the value and the way out.
    """
    try:
        value = Decimal(text.strip())
    except InvalidOperation:
        value = Decimal(0)
    if not value.is_finite() or not 0 < value < RATE_MAX:
        raise BlockedError(
            "F57", f"“{text.strip()[:40]}” is no exchange rate", "Enter a number above zero, such as 1.0825"
        )
    scaled = value * RATE_SCALE
    if scaled != scaled.to_integral_value():
        raise BlockedError(
            "F57",
            f"The rate {text.strip()[:40]} has more than {DECIMALS_MAX} decimals",
            "Round it, or enter the rate the other way round",
        )
    return int(scaled)


def checked(new: NewRate) -> NewRate:
    """Return a rate as it is stored; raises BlockedError where it cannot be one."""
    rate = new.rate
    codes = tuple(code.strip().upper() for code in (rate.from_currency, rate.to_currency))
    for code in codes:
        if len(code) != CODE_CHARS or not (code.isascii() and code.isalpha()):
            raise BlockedError("F57", f"“{code[:20]}” is no currency", "Enter its three letters, such as USD")
    if codes[0] == codes[1]:
        raise BlockedError("F57", f"Both currencies are {codes[0]}", "Choose two currencies")
    if rate.rate_e9 <= 0:
        raise BlockedError("F57", "The rate is not above zero", "Enter a number such as 1.0825")
    source = " ".join(new.source.split())
    if len(source) > SOURCE_CHARS_MAX:
        raise BlockedError("F57", f"The source has more than {SOURCE_CHARS_MAX} characters", "Shorten it")
    return replace(new, rate=replace(rate, from_currency=codes[0], to_currency=codes[1]), source=source)


@dataclass(frozen=True, slots=True)
class ExchangeRates:
    """The rates of a company."""

    place: Workplace

    def rows(self, currency: str = "") -> list[RateRow]:
        """Return all rates, or those from or to one currency: the latest day first."""
        with self.place.database.read() as unit:
            found = unit.rates.listed(currency.strip().upper())
        return [RateRow(one.id, one.rate, one.source, one.made_by, from_text(one.made_at)) for one in found]

    def needed(self) -> list[tuple[str, date]]:
        """Return the currencies and days that approved and completed expenses lack a rate for, by both.

        Only what is not posted, and has no booked amount in the company's currency yet.
        """
        with self.place.database.read() as unit:
            wanted = unit.postings.foreign_days(self.place.currency)
            known = {
                (code, rate.day)
                for rate in unit.rates.all()
                if self.place.currency in (rate.from_currency, rate.to_currency)
                for code in (rate.from_currency, rate.to_currency)
            }
        return sorted(set(wanted) - known)

    def last_change(self) -> CommandId | None:
        """Return the last change of the list, whoever made it; None where it was taken back."""
        with self.place.database.read() as unit:
            last = unit.audit.commands(kinds=(COMMAND_KIND, REMOVE_KIND, UNDO_KIND), limit=1)
        return last[0].id if last and last[0].kind != UNDO_KIND else None

    def store(self, new: Sequence[NewRate], *, command_id: CommandId | None = None) -> RatesChanged:
        """Store rates in one command; one of the same day, currencies and origin is replaced.

        Raises:
            BlockedError: A value cannot be stored; it says which.
            NotFoundError: The rate that is edited is not there any more.
        """
        wanted = [checked(one) for one in new]

        def work(unit: UnitOfWork) -> Stored:
            replaced = [one.replaces for one in wanted if one.replaces]
            there = {one.id for one in unit.rates.by_ids(replaced)}
            if set(replaced) - there:
                raise NotFoundError("the exchange rate")
            kept = unit.rates.remove(replaced)
            kept += unit.rates.store((one.rate, one.source) for one in wanted)
            return {"rates": kept, "stored": len(wanted), "removed": 0}

        return _told(*self.place.do(COMMAND_KIND, work, command_id=command_id))

    def remove(self, ids: Sequence[int], *, command_id: CommandId | None = None) -> RatesChanged:
        """Remove rates; NotFoundError where one is not there any more."""

        def work(unit: UnitOfWork) -> Stored:
            kept = unit.rates.remove(ids)
            if len(kept) != len(set(ids)):
                raise NotFoundError("the exchange rate")
            return {"rates": kept, "stored": 0, "removed": len(kept)}

        return _told(*self.place.do(REMOVE_KIND, work, command_id=command_id))

    def undo(self, change: CommandId, *, command_id: CommandId | None = None) -> RatesChanged:
        """Take one change back: each rate is what it was before it. NotFoundError for any other command."""

        def work(unit: UnitOfWork) -> Stored:
            stored = json.loads(unit.rates.kept_of(change) or "null")
            if not isinstance(stored, dict) or "rates" not in stored:
                raise NotFoundError(f"a change of exchange rates {change}")
            kept = unit.rates.put_back(list(reversed(stored["rates"])))
            return {"rates": kept, "stored": stored["removed"], "removed": stored["stored"]}

        return _told(*self.place.do(UNDO_KIND, work, command_id=command_id))


def _told(done: CommandId, stored: Stored) -> RatesChanged:
    return RatesChanged(
        done, stored["stored"], stored["removed"], changes_of(Subject.REFERENCE, Subject.POSTINGS)
    )
