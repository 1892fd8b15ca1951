"""Read a folder of expenses and payments (CSV) into the columns that the engine takes."""

import csv
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import overload

from app.engine.matching.parameters import Parameters
from app.engine.matching.rates import monthly
from app.models.columns import ABSENT, ExpenseColumns, InstrumentFacts, PaymentColumns, TextColumn
from app.models.expense import ExpenseSource, ExpenseStatus, PaidBy
from app.models.money import Money
from app.models.payment import LinkState, PaymentKind, PaymentStatus
from app.models.period import NO_DAY, to_day
from app.models.rates import RATE_SCALE, ExchangeRate

RESOURCES = Path(__file__).parents[2] / "resources" / "matching"
_PAID_BY = {
    "company_card": PaidBy.COMPANY_CARD,
    "personal": PaidBy.OWN_MONEY,
    "cash": PaidBy.CASH,
    "": PaidBy.UNKNOWN,
}
_SOURCE = {
    "mobile_ocr": ExpenseSource.RECEIPT,
    "email": ExpenseSource.RECEIPT,
    "import": ExpenseSource.IMPORT,
    "manual": ExpenseSource.HAND,
}

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Tables:
    """One folder as columns; ids of the engine are places + 1 in the lists of names."""

    expense_names: Sequence[str]
    payment_names: Sequence[str]
    expenses: ExpenseColumns
    payments: PaymentColumns
    instruments: tuple[InstrumentFacts, ...]
    rates: tuple[ExchangeRate, ...]


def shipped_parameters() -> Parameters:
    """Read the parameters that the program ships."""
    return Parameters.from_files(lambda name: (RESOURCES / name).read_bytes())


def read_rows(path: Path) -> Iterator[Row]:
    """Read a CSV file with a header, row by row; an absent file has no rows."""
    if path.exists():
        with path.open(encoding="utf-8", newline="") as file:
            yield from csv.DictReader(file)


def load(folder: Path) -> Tables:
    """Read a folder laid out as the benchmark's README says; truth.csv is not looked at.

    Each side in the order of its names. Files that are in order are never held as text, so that a million
    rows take the memory of their columns.
    """
    cards, rates = list(read_rows(folder / "cards.csv")), read_rows(folder / "fx_monthly.csv")
    claims, paid = folder / "expenses.csv", folder / "payments.csv"
    used = {row["account_id"] for row in read_rows(paid)}
    owners = {row["employee_id"] for row in cards if row["employee_id"]}
    people = _numbered(owners | {row["employee_id"] for row in read_rows(claims)})
    reports = _numbered(row["report_id"] for row in read_rows(claims))
    accounts = _numbered(used | {row["account_id"] for row in cards})
    facts = {row["account_id"]: row for row in cards}
    instruments = [_instrument(number, facts.get(name, {}), people) for name, number in accounts.items()]
    holders = {one.id: one.holder_id for one in instruments}
    expense_names, expenses = _expenses(
        _in_order(claims, "expense_id"), people, reports, _NamedCards(instruments)
    )
    payment_names, payments = _payments(_in_order(paid, "payment_id"), accounts, holders)
    return Tables(expense_names, payment_names, expenses, payments, tuple(instruments), tuple(_rates(rates)))


def _in_order(path: Path, field: str) -> Iterator[Row]:
    """Read the rows in the order of their names; only a file that is not in order is held in memory."""
    last = ""
    for row in read_rows(path):
        if row[field] < last:
            return iter(sorted(read_rows(path), key=lambda row: row[field]))
        last = row[field]
    return read_rows(path)


def _numbered(names: Iterable[str]) -> dict[str, int]:
    return {name: place + 1 for place, name in enumerate(sorted(set(names)))}


def _instrument(number: int, row: Row, people: Mapping[str, int]) -> InstrumentFacts:
    return InstrumentFacts(
        number,
        row.get("last4", ""),
        people.get(row.get("employee_id", ""), ABSENT),
        row.get("currency", ""),
        "card",
    )


class _NamedCards:
    """Finds the card that an expense names: the employee's, a shared one, or one that no statement shows."""

    def __init__(self, instruments: list[InstrumentFacts]) -> None:
        self._instruments = instruments
        self._last = max((one.id for one in instruments), default=0)
        self._known: dict[tuple[int, str], int] = {}
        for one in instruments:
            if one.last4:
                self._known.setdefault((one.holder_id, one.last4), one.id)

    def number(self, person: int, digits: str) -> int:
        """Return the card's number; a card that nobody has seen is added."""
        if not digits:
            return ABSENT
        number = self._known.get((person, digits), self._known.get((ABSENT, digits)))
        if number is None:
            self._last += 1
            number = self._known[person, digits] = self._last
            self._instruments.append(InstrumentFacts(number, digits, person, "", "card"))
        return number


class NameList(Sequence[str]):
    """Names in one text; a million of them in a quarter of a list's memory."""

    def __init__(self) -> None:
        self._parts, self._text = list[str](), ""
        self._stops = array("q", [0])

    def append(self, name: str) -> None:
        """Add a name behind the others."""
        self._parts.append(name)
        self._stops.append(self._stops[-1] + len(name))
        if len(self._parts) > 10_000:
            self._close()

    def _close(self) -> None:
        self._text += "".join(self._parts)
        self._parts = []

    def __len__(self) -> int:
        return len(self._stops) - 1

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[str]: ...
    def __getitem__(self, at: int | slice) -> str | Sequence[str]:
        if isinstance(at, slice):
            return [self[place] for place in range(*at.indices(len(self)))]
        if not -len(self) <= at < len(self):
            raise IndexError(at)
        if self._parts:
            self._close()
        at %= len(self)
        return self._text[self._stops[at] : self._stops[at + 1]]


class _Texts:
    """Collects a column of texts, each distinct one once."""

    def __init__(self) -> None:
        self._index, self._texts = array("q"), list[str]()
        self._places: dict[str, int] = {}

    def append(self, text: str) -> None:
        if not text.strip():
            self._index.append(ABSENT)
            return
        place = self._places.setdefault(text, len(self._texts))
        if place == len(self._texts):
            self._texts.append(text)
        self._index.append(place)

    def column(self) -> TextColumn:
        return TextColumn(self._index, self._texts)


def _minor(amount: str, currency: str) -> int:
    return Money.parse(amount, currency).minor if amount else 0


def _day(text: str) -> int:
    return to_day(date.fromisoformat(text)) if text else NO_DAY


def _expenses(
    rows: Iterable[Row], people: Mapping[str, int], reports: Mapping[str, int], cards: _NamedCards
) -> tuple[Sequence[str], ExpenseColumns]:
    paid = {name: list(PaidBy).index(one) for name, one in _PAID_BY.items()}
    sources = {name: list(ExpenseSource).index(one) for name, one in _SOURCE.items()}
    unknown, hand = list(PaidBy).index(PaidBy.UNKNOWN), list(ExpenseSource).index(ExpenseSource.HAND)
    names = NameList()
    employee, report, day, minor, paid_by, named, source = (array("q") for _ in range(7))
    currency, merchant, vat, category, country = (_Texts() for _ in range(5))
    for row in rows:
        person = people[row["employee_id"]]
        names.append(row["expense_id"])
        employee.append(person)
        report.append(reports[row["report_id"]])
        day.append(_day(row["date"]))
        minor.append(_minor(row["amount"], row["currency"]))
        paid_by.append(paid.get(row["payment_method"], unknown))
        named.append(cards.number(person, row["card_last4"]))
        source.append(sources.get(row["source"], hand))
        currency.append(row["currency"])
        merchant.append(row["merchant"])
        vat.append(row["vat_number"])
        category.append(row["category"])
        country.append(row["country"])
    return names, ExpenseColumns(
        ids=array("q", range(1, len(names) + 1)),
        employee_id=employee,
        report_id=report,
        day=day,
        amount_minor=minor,
        allocated_minor=array("q", bytes(8 * len(names))),
        currency=currency.column(),
        merchant=merchant.column(),
        vat_number=vat.column(),
        category=category.column(),
        country=country.column(),
        paid_by=paid_by,
        instrument_id=named,
        source=source,
        status=_same(list(ExpenseStatus).index(ExpenseStatus.TO_SUBMIT), len(names)),
        state=_same(list(LinkState).index(LinkState.PENDING), len(names)),
        import_id=_same(ABSENT, len(names)),
    )


def _same(value: int, count: int) -> "array[int]":
    return array("q", [value]) * count


def _payments(
    rows: Iterable[Row], accounts: Mapping[str, int], holders: Mapping[int, int]
) -> tuple[Sequence[str], PaymentColumns]:
    kinds = {kind.value: place for place, kind in enumerate(PaymentKind)} | {
        "": list(PaymentKind).index(PaymentKind.PURCHASE)
    }
    names = NameList()
    instrument, holder, minor, purchased, booked, original_minor, kind = (array("q") for _ in range(7))
    currency, original, descriptor, mcc, country, vat = (_Texts() for _ in range(6))
    for row in rows:
        account = accounts[row["account_id"]]
        names.append(row["payment_id"])
        instrument.append(account)
        holder.append(holders[account])
        minor.append(_minor(row["amount"], row["currency"]))
        purchased.append(_day(row["transaction_date"]))
        booked.append(_day(row["posting_date"]))
        original_minor.append(_minor(row["original_amount"], row["original_currency"]))
        kind.append(kinds[row["kind"]])
        currency.append(row["currency"])
        original.append(row["original_currency"])
        descriptor.append(row["descriptor"])
        mcc.append(row["mcc"])
        country.append(row["country"])
        vat.append(row["vat_number"])
    return names, PaymentColumns(
        ids=array("q", range(1, len(names) + 1)),
        instrument_id=instrument,
        holder_id=holder,
        amount_minor=minor,
        allocated_minor=array("q", bytes(8 * len(names))),
        currency=currency.column(),
        purchased_day=purchased,
        booked_day=booked,
        original_minor=original_minor,
        original_currency=original.column(),
        descriptor=descriptor.column(),
        merchant=TextColumn(_same(ABSENT, len(names)), []),
        mcc=mcc.column(),
        country=country.column(),
        vat_number=vat.column(),
        kind=kind,
        status=_same(list(PaymentStatus).index(PaymentStatus.BOOKED), len(names)),
        state=_same(list(LinkState).index(LinkState.PENDING), len(names)),
        import_id=_same(ABSENT, len(names)),
    )


def _rates(rows: Iterable[Row]) -> list[ExchangeRate]:
    return [
        monthly(
            date.fromisoformat(row["month"] + "-01"),
            "EUR",
            row["currency"],
            round(float(row["per_eur"]) * RATE_SCALE),
        )
        for row in rows
        if row["currency"] != "EUR"
    ]
