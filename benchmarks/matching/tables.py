"""Read a folder of expenses and payments (CSV) into the columns that the engine takes."""

import csv
import sys
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

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


class _Line(Mapping[str, str]):
    """One row of a CSV file; a third of a dictionary's memory, because 100,000 rows wait side by side."""

    __slots__ = ("_at", "_cells")

    def __init__(self, at: Mapping[str, int], cells: Sequence[str]) -> None:
        self._at, self._cells = at, tuple(map(sys.intern, cells))

    def __getitem__(self, name: str) -> str:
        return self._cells[self._at[name]]

    def __iter__(self) -> Iterator[str]:
        return iter(self._at)

    def __len__(self) -> int:
        return len(self._at)


def read_rows(path: Path) -> list[Row]:
    """Read a CSV file with a header; an absent file has no rows."""
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        lines = csv.reader(file)
        at = {name: place for place, name in enumerate(next(lines, []))}
        return [_Line(at, cells) for cells in lines if cells]


def load(folder: Path) -> Tables:
    """Read a folder laid out as the benchmark's README says; truth.csv is not looked at.

    Each side in the order of its names, and one after the other, so that only one waits as text.
    """
    cards, rates = read_rows(folder / "cards.csv"), read_rows(folder / "fx_monthly.csv")
    used = _distinct(folder / "payments.csv", "account_id")
    expenses = sorted(read_rows(folder / "expenses.csv"), key=lambda row: row["expense_id"])
    owners = {row["employee_id"] for row in cards if row["employee_id"]}
    people = _numbered(owners | {row["employee_id"] for row in expenses})
    accounts = _numbered(used | {row["account_id"] for row in cards})
    facts = {row["account_id"]: row for row in cards}
    instruments = [_instrument(number, facts.get(name, {}), people) for name, number in accounts.items()]
    holders = {one.id: one.holder_id for one in instruments}
    named = _named_cards(expenses, instruments, people)
    expense_names, claims = [row["expense_id"] for row in expenses], _expenses(expenses, people, named)
    del expenses
    payments = sorted(read_rows(folder / "payments.csv"), key=lambda row: row["payment_id"])
    return Tables(
        expense_names,
        [row["payment_id"] for row in payments],
        claims,
        _payments(payments, accounts, holders),
        tuple(instruments),
        tuple(_rates(rates)),
    )


def _distinct(path: Path, field: str) -> set[str]:
    with path.open(encoding="utf-8", newline="") as file:
        lines = csv.reader(file)
        at = next(lines).index(field)
        return {cells[at] for cells in lines if cells}


def _numbered(names: Iterable[str]) -> dict[str, int]:
    return {name: place + 1 for place, name in enumerate(sorted(names))}


def _instrument(number: int, row: Row, people: Mapping[str, int]) -> InstrumentFacts:
    return InstrumentFacts(
        number,
        row.get("last4", ""),
        people.get(row.get("employee_id", ""), ABSENT),
        row.get("currency", ""),
        "card",
    )


def _named_cards(
    expenses: Sequence[Row], instruments: list[InstrumentFacts], people: Mapping[str, int]
) -> list[int]:
    """Find the card that each expense names: the employee's, a shared one, or one that no statement shows."""
    known: dict[tuple[int, str], int] = {}
    for one in instruments:
        if one.last4:
            known.setdefault((one.holder_id, one.last4), one.id)
    found = []
    for row in expenses:
        digits, person = row["card_last4"], people[row["employee_id"]]
        if not digits:
            found.append(ABSENT)
            continue
        number = known.get((person, digits), known.get((ABSENT, digits)))
        if number is None:
            number = known[person, digits] = max((one.id for one in instruments), default=0) + 1
            instruments.append(InstrumentFacts(number, digits, person, "", "card"))
        found.append(number)
    return found


def _texts(rows: Sequence[Row], field: str) -> TextColumn:
    index, places, texts = array("q"), dict[str, int](), list[str]()
    for row in rows:
        text = row[field]
        if not text.strip():
            index.append(ABSENT)
            continue
        if text not in places:
            places[text] = len(texts)
            texts.append(text)
        index.append(places[text])
    return TextColumn(index, texts)


def _column(rows: Sequence[Row], value: Callable[[Row], int]) -> "array[int]":
    return array("q", (value(row) for row in rows))


def _minor(amount: str, currency: str) -> int:
    return Money.parse(amount, currency).minor if amount else 0


def _day(text: str) -> int:
    return to_day(date.fromisoformat(text)) if text else NO_DAY


def _expenses(rows: Sequence[Row], people: Mapping[str, int], named: Sequence[int]) -> ExpenseColumns:
    reports = {name: place + 1 for place, name in enumerate(sorted({row["report_id"] for row in rows}))}
    paid, sources = list(PaidBy), list(ExpenseSource)
    zeros = array("q", bytes(8 * len(rows)))
    return ExpenseColumns(
        ids=array("q", range(1, len(rows) + 1)),
        employee_id=_column(rows, lambda row: people[row["employee_id"]]),
        report_id=_column(rows, lambda row: reports[row["report_id"]]),
        day=_column(rows, lambda row: _day(row["date"])),
        amount_minor=_column(rows, lambda row: _minor(row["amount"], row["currency"])),
        allocated_minor=zeros,
        currency=_texts(rows, "currency"),
        merchant=_texts(rows, "merchant"),
        vat_number=_texts(rows, "vat_number"),
        category=_texts(rows, "category"),
        country=_texts(rows, "country"),
        paid_by=_column(rows, lambda row: paid.index(_PAID_BY.get(row["payment_method"], PaidBy.UNKNOWN))),
        instrument_id=array("q", named),
        source=_column(rows, lambda row: sources.index(_SOURCE.get(row["source"], ExpenseSource.HAND))),
        status=array("q", [list(ExpenseStatus).index(ExpenseStatus.TO_SUBMIT)] * len(rows)),
        state=array("q", [list(LinkState).index(LinkState.PENDING)] * len(rows)),
        import_id=array("q", [ABSENT] * len(rows)),
    )


def _payments(rows: Sequence[Row], accounts: Mapping[str, int], holders: Mapping[int, int]) -> PaymentColumns:
    kinds = [kind.value for kind in PaymentKind]
    return PaymentColumns(
        ids=array("q", range(1, len(rows) + 1)),
        instrument_id=_column(rows, lambda row: accounts[row["account_id"]]),
        holder_id=_column(rows, lambda row: holders[accounts[row["account_id"]]]),
        amount_minor=_column(rows, lambda row: _minor(row["amount"], row["currency"])),
        allocated_minor=array("q", bytes(8 * len(rows))),
        currency=_texts(rows, "currency"),
        purchased_day=_column(rows, lambda row: _day(row["transaction_date"])),
        booked_day=_column(rows, lambda row: _day(row["posting_date"])),
        original_minor=_column(rows, lambda row: _minor(row["original_amount"], row["original_currency"])),
        original_currency=_texts(rows, "original_currency"),
        descriptor=_texts(rows, "descriptor"),
        merchant=TextColumn(array("q", [ABSENT] * len(rows)), []),
        mcc=_texts(rows, "mcc"),
        country=_texts(rows, "country"),
        vat_number=_texts(rows, "vat_number"),
        kind=_column(rows, lambda row: kinds.index(row["kind"] or "purchase")),
        status=array("q", [list(PaymentStatus).index(PaymentStatus.BOOKED)] * len(rows)),
        state=array("q", [list(LinkState).index(LinkState.PENDING)] * len(rows)),
        import_id=array("q", [ABSENT] * len(rows)),
    )


def _rates(rows: Sequence[Row]) -> list[ExchangeRate]:
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
