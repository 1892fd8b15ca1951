"""Both sides of matching as numpy columns, with what was read from the bank's texts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from app.engine.matching.arrays import Bools, Ints, ints, places, short
from app.engine.matching.likeness import Names
from app.engine.matching.merchants import Brands, Normaliser, common_tails, strip_tails, with_own_names
from app.engine.matching.purchases import TextDates, month_first, purchase_days
from app.engine.matching.statement_text import TextReader
from app.engine.matching.words import Words
from app.models.columns import (
    ABSENT,
    ExpenseColumns,
    InstrumentFacts,
    PaymentColumns,
    TextColumn,
    let_go,
)
from app.models.expense import DRAFT_STATUSES, ExpenseStatus
from app.models.payment import LinkState, PaymentKind
from app.models.period import NO_DAY

SHARED = -1
"""The pool of payments whose instrument has no holder."""

_KINDS = list(PaymentKind)
_NO_EXPENSE = tuple(
    _KINDS.index(kind) for kind in (PaymentKind.SETTLEMENT, PaymentKind.FEE, PaymentKind.CASH)
)
"""A transfer is how a company account pays a supplier, so it may settle an expense."""
_IGNORED = list(LinkState).index(LinkState.IGNORED)
_KEPT_OF_EXPENSES = frozenset({"amount_minor", "merchant", "vat_number", "category", "country"})
_KEPT_OF_PAYMENTS = frozenset({"amount_minor", "descriptor", "vat_number", "mcc", "country"})
"""Columns that candidates are explained with; all others are in the book, as it needs them."""

_DRAFTS = tuple(place for place, status in enumerate(ExpenseStatus) if status in DRAFT_STATUSES)


@dataclass(slots=True)
class Expenses:
    """The expenses' side; row i is place i of every array.

    Attributes:
        open: Open amount in minor units, changes with links. swapped: the date with day and month changed
            places.
        family: Code of the category's family, or -1. is_draft: may match by itself (F20).
        last4: Digits of the named instrument as a number, or -1.
    """

    ids: Ints
    pool: Ints
    day: Ints
    swapped: Ints
    open: Ints
    currency: Ints
    name: Ints
    vat: Ints
    family: Ints
    category: Ints
    country: Ints
    paid_by: Ints
    instrument: Ints
    holder_of_named: Ints
    last4: Ints
    is_draft: Bools
    is_ignored: Bools
    project: Ints


@dataclass(slots=True)
class Payments:
    """The payments' side; row i is place i of every array.

    Attributes:
        purchased: Purchase day from its column or the text, else NO_DAY. day: purchased, else booked.
        original, original_currency: From their columns or the text; -1 as the currency where unknown.
        last4: Digits in the bank's text, card4: of the instrument, or -1.
        brand_name: Place of the clean merchant's name, or -1. is_expense: of a kind that people claim.
    """

    ids: Ints
    instrument: Ints
    pool: Ints
    purchased: Ints
    booked: Ints
    day: Ints
    open: Ints
    currency: Ints
    original: Ints
    original_currency: Ints
    name: Ints
    brand_name: Ints
    vat: Ints
    family: Ints
    country: Ints
    last4: Ints
    card4: Ints
    is_abroad: Bools
    is_expense: Bools
    is_ignored: Bools


@dataclass(slots=True)
class Book:
    """Everything that matching looks at."""

    expenses: Expenses
    payments: Payments
    expense_names: Names
    payment_names: Names
    currencies: list[str]
    families: list[str]
    neighbours: Bools
    instruments: Mapping[int, InstrumentFacts]
    expense_columns: ExpenseColumns
    payment_columns: PaymentColumns
    normaliser: Normaliser
    brands: Brands

    def usable_payments(self) -> Bools:
        """Payments that can still be linked: not ignored, something open."""
        usable: Bools = ~self.payments.is_ignored & (self.payments.open != 0)
        return usable

    def usable_expenses(self) -> Bools:
        """Expenses that can still be linked by hand or by themselves."""
        usable: Bools = ~self.expenses.is_ignored & (self.expenses.open != 0)
        return usable


class BookMaker:
    """Builds a book; holds the vocabulary that both sides share."""

    def __init__(self, words: Words, learned: Mapping[str, str]) -> None:
        self._words, self._learned = words, frozenset(learned)
        self._normaliser = Normaliser(words)
        self._brands = Brands(words.brands, with_own_names(learned, self._normaliser))
        self._reader = TextReader(words.currencies, words.symbols, words.months)
        self._codes: dict[str, dict[str, int]] = {}
        self._families = sorted({family for _, _, family in words.mcc} | set(words.generic) - {"other"})

    def make(
        self, expenses: ExpenseColumns, payments: PaymentColumns, instruments: Sequence[InstrumentFacts]
    ) -> Book:
        """Read both sides; columns that are given away are emptied, but for what words are made of."""
        facts = {one.id: one for one in instruments}
        payment_side, payment_names = self._payments(payments, facts)
        if payments.is_given_away:
            payments = let_go(payments, _KEPT_OF_PAYMENTS)
        expense_side, expense_names = self._expenses(expenses, facts)
        if expenses.is_given_away:
            expenses = let_go(expenses, _KEPT_OF_EXPENSES)
        currencies = sorted(self._codes.get("currency", {}), key=self._codes.get("currency", {}).__getitem__)
        return Book(
            expense_side,
            payment_side,
            expense_names,
            payment_names,
            currencies,
            self._families,
            self._neighbours(),
            facts,
            expenses,
            payments,
            self._normaliser,
            self._brands,
        )

    def _coded(self, vocabulary: str, column: TextColumn, clean: Mapping[str, str] | None = None) -> Ints:
        """Number the texts of a column; one vocabulary has one numbering on both sides; -1 where absent."""
        codes = self._codes.setdefault(vocabulary, {})
        table = [ABSENT]
        for text in column.texts:
            key = "".join(text.split()).upper()
            key = clean.get(key, key) if clean else key
            table.append(codes.setdefault(key, len(codes)) if key else ABSENT)
        return short(table)[ints(column.index) + 1]

    def _expenses(
        self, columns: ExpenseColumns, facts: Mapping[int, InstrumentFacts]
    ) -> tuple[Expenses, Names]:
        texts = self._normaliser.names(columns.merchant.texts)
        names, name = self._named(texts, columns.merchant.index)
        day, instrument = ints(columns.day), ints(columns.instrument_id)
        known = _facts_of(instrument, facts)
        side = Expenses(
            ids=ints(columns.ids),
            pool=ints(columns.employee_id),
            day=day,
            swapped=_swapped(day),
            open=ints(columns.amount_minor) - ints(columns.allocated_minor),
            currency=self._coded("currency", columns.currency),
            name=name,
            vat=self._coded("vat", columns.vat_number),
            family=self._category_families(columns.category),
            category=self._coded("category", columns.category),
            country=self._coded("country", columns.country, self._words.countries),
            paid_by=short(columns.paid_by),
            instrument=instrument,
            holder_of_named=known[0],
            last4=known[1],
            is_draft=np.isin(ints(columns.status), _DRAFTS),
            is_ignored=ints(columns.state) == _IGNORED,
            project=np.broadcast_to(np.int64(ABSENT), day.shape)
            if columns.project is None
            else self._coded("project", columns.project),
        )
        return side, names

    def _payments(
        self, columns: PaymentColumns, facts: Mapping[int, InstrumentFacts]
    ) -> tuple[Payments, Names]:
        normal = self._normaliser.names(columns.descriptor.texts)
        texts = strip_tails(normal, common_tails(normal), self._learned)
        clean = self._normaliser.names(columns.merchant.texts)
        names, both = self._named(texts + clean, _joined(columns.descriptor, columns.merchant))
        count = len(columns)
        booked, purchased, original, original_currency, last4 = self._read(columns)
        country = self._coded("country", columns.country, self._words.countries)
        side = Payments(
            ids=ints(columns.ids),
            instrument=ints(columns.instrument_id),
            pool=ints(columns.holder_id),
            purchased=purchased,
            booked=booked,
            day=np.where(purchased != NO_DAY, purchased, booked),
            open=ints(columns.amount_minor) - ints(columns.allocated_minor),
            currency=self._coded("currency", columns.currency),
            original=original,
            original_currency=original_currency,
            name=both[:count],
            brand_name=both[count:],
            vat=self._coded("vat", columns.vat_number),
            family=self._mcc_families(columns.mcc),
            country=country,
            last4=last4,
            card4=_facts_of(ints(columns.instrument_id), facts)[1],
            is_abroad=_abroad(ints(columns.instrument_id), country),
            is_expense=~np.isin(ints(columns.kind), _NO_EXPENSE),
            is_ignored=ints(columns.state) == _IGNORED,
        )
        return side, names

    def _named(self, texts: Sequence[str], index: Sequence[int]) -> tuple[Names, Ints]:
        distinct = sorted({"", *texts})
        at = {text: place for place, text in enumerate(distinct)}
        table = short([ABSENT] + [at[text] for text in texts])
        return Names.of(distinct, self._normaliser, self._brands), table[ints(index) + 1]

    def _read(self, columns: PaymentColumns) -> tuple[Ints, Ints, Ints, Ints, Ints]:
        """Complete days, original amounts and card digits from the bank's texts, each read once."""
        dates, text = TextDates.read(self._reader, columns.descriptor.texts), ints(columns.descriptor.index)
        booked, purchased = ints(columns.booked_day), ints(columns.purchased_day)
        original = ints(columns.original_minor).copy()
        original_currency = self._coded("currency", columns.original_currency)
        original[original_currency == ABSENT] = 0
        last4 = short(np.append(dates.last4, ABSENT).tolist())[text]
        order = month_first(dates, text, booked, ints(columns.instrument_id))
        read = purchase_days(dates, text, booked, order)
        purchased = np.where(purchased == NO_DAY, read, purchased)
        currency, amount = self._coded("currency", columns.currency), ints(columns.amount_minor)
        codes = self._codes["currency"]
        told = np.zeros(len(columns.descriptor.texts) + 1, dtype=np.bool_)
        told[list(dates.amounts)] = True
        for row in np.flatnonzero(told[text]).tolist():
            for minor, code in dates.amounts[int(text[row])]:
                number = codes.setdefault(code, len(codes))
                if original_currency[row] == ABSENT and number != currency[row]:
                    original[row] = minor if amount[row] >= 0 else -minor
                    original_currency[row] = number
        return booked, purchased, original, original_currency, last4

    def _category_families(self, column: TextColumn) -> Ints:
        table = [ABSENT]
        table += [self._family_of(self._normaliser.name(text)) for text in column.texts]
        return short(table)[ints(column.index) + 1]

    def _family_of(self, name: str) -> int:
        for family, words in sorted(self._words.generic.items()):
            if family != "other" and name in words:
                return self._families.index(family)
        for family, words in sorted(self._words.generic.items()):
            if family != "other" and any(token in words for token in name.split()):
                return self._families.index(family)
        return ABSENT

    def _mcc_families(self, column: TextColumn) -> Ints:
        table = [ABSENT]
        for text in column.texts:
            code = int(text) if text.isascii() and text.isdigit() else -1
            family = next((name for first, last, name in self._words.mcc if first <= code <= last), None)
            table.append(ABSENT if family is None else self._families.index(family))
        return short(table)[ints(column.index) + 1]

    def _neighbours(self) -> Bools:
        count = len(self._families)
        table = np.zeros((count, count), dtype=np.bool_)
        for left, right in self._words.neighbours:
            table[self._families.index(left), self._families.index(right)] = True
        return table


def _joined(first: TextColumn, second: TextColumn) -> Sequence[int]:
    """Put two text columns behind one another, the second one's places behind the first one's texts."""
    shift = len(first.texts)
    behind = ints(second.index)
    joined: list[int] = np.concatenate(
        [ints(first.index), np.where(behind == ABSENT, ABSENT, behind + shift)]
    ).tolist()
    return joined


def _facts_of(instrument: Ints, facts: Mapping[int, InstrumentFacts]) -> tuple[Ints, Ints]:
    """Return holder and last four digits of each row's instrument, -1 where unknown."""
    keys = ints(sorted(facts))
    at = places(keys, instrument)
    holders = ints([facts[int(key)].holder_id for key in keys] + [ABSENT])
    digits = short(
        [int(text) if (text := facts[int(key)].last4).isdigit() else ABSENT for key in keys] + [ABSENT]
    )
    return holders[at], digits[at]


def _swapped(day: Ints) -> Ints:
    """Exchange day and month of each date, where that is a date; else NO_DAY."""
    dates = np.where(day == NO_DAY, 0, day).astype("datetime64[D]")
    months = dates.astype("datetime64[M]")
    month = months.astype(np.int64) % 12 + 1
    year = dates.astype("datetime64[Y]")
    of_month = (dates - months.astype("datetime64[D]")).astype(np.int64) + 1
    fits = (of_month <= 12) & (of_month != month) & (day != NO_DAY)
    first = (year.astype("datetime64[M]") + (np.where(fits, of_month, 1) - 1)).astype("datetime64[D]")
    found: Ints = first.astype(np.int64) + month - 1
    return np.where(fits, found, NO_DAY)


def _abroad(instrument: Ints, country: Ints) -> Bools:
    """Tell where a payment's country is not the one that most of its instrument's payments have."""
    rows = np.flatnonzero(country >= 0)
    instruments, number = np.unique(instrument, return_inverse=True)
    keys, counts = np.unique(number[rows] * np.int64(4096) + country[rows], return_counts=True)
    order = np.lexsort((keys, counts))
    home = np.full(instruments.size, ABSENT, dtype=np.int64)
    home[keys[order] >> 12] = keys[order] & 4095
    found: Bools = (country >= 0) & (country != home[number])
    return found
