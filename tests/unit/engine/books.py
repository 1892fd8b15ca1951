"""Small books of expenses and payments, for the tests of matching; what a test does not name is plain."""

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TypeVar

from app.engine.matching.index import MatchIndex
from app.engine.matching.parameters import Parameters
from app.models.columns import ABSENT, ExpenseColumns, InstrumentFacts, PaymentColumns, TextColumn
from app.models.expense import ExpenseSource, ExpenseStatus, PaidBy
from app.models.ids import ExpenseId
from app.models.match import Ambiguous, Candidate, Matched, Unmatched, Verdict
from app.models.money import Money
from app.models.payment import LinkState, PaymentKind, PaymentStatus
from app.models.period import NO_DAY
from app.models.rules import SCORED, MatchProfile

T = TypeVar("T")

DAY = 19_800
"""Monday 2024-03-18."""

ANNA, BEN = 1, 2
CARD, SECOND_CARD, BENS_CARD, POOL_CARD = 1, 2, 3, 4
INSTRUMENTS = (
    InstrumentFacts(CARD, "4417", ANNA, "EUR", "card"),
    InstrumentFacts(SECOND_CARD, "9920", ANNA, "EUR", "card"),
    InstrumentFacts(BENS_CARD, "1203", BEN, "EUR", "card"),
    InstrumentFacts(POOL_CARD, "", ABSENT, "EUR", "card"),
)
_HOLDERS = {one.id: one.holder_id for one in INSTRUMENTS}


@dataclass(frozen=True)
class E:
    """An expense."""

    amount: str = "12.30"
    day: int = DAY
    merchant: str = "Kestrel Kitchen"
    currency: str = "EUR"
    employee: int = ANNA
    instrument: int = ABSENT
    paid_by: PaidBy = PaidBy.COMPANY_CARD
    status: ExpenseStatus = ExpenseStatus.TO_SUBMIT
    category: str = "Meals"
    vat: str = ""
    country: str = ""
    state: LinkState = LinkState.PENDING
    allocated: str = "0"
    project: str = ""


@dataclass(frozen=True)
class P:
    """A payment."""

    amount: str = "12.30"
    day: int = DAY
    text: str = "KESTREL KITCHEN"
    currency: str = "EUR"
    instrument: int = CARD
    booked: int | None = None
    original: str = ""
    original_currency: str = ""
    purchased: bool = True
    kind: PaymentKind = PaymentKind.PURCHASE
    merchant: str = ""
    mcc: str = ""
    country: str = ""
    vat: str = ""
    state: LinkState = LinkState.PENDING
    allocated: str = "0"


@dataclass(frozen=True)
class Book:
    """Both sides; ids are places + 1."""

    expenses: Sequence[E] = ()
    payments: Sequence[P] = ()
    instruments: Sequence[InstrumentFacts] = field(default=INSTRUMENTS)


@cache
def parameters() -> Parameters:
    folder = Path(__file__).parents[3] / "resources" / "matching"
    return Parameters.from_files(lambda name: (folder / name).read_bytes())


def texts(rows: Sequence[T], value: Callable[[T], str]) -> TextColumn:
    distinct = sorted({value(row) for row in rows} - {""})
    at = {text: place for place, text in enumerate(distinct)}
    return TextColumn(array("q", (at.get(value(row), ABSENT) for row in rows)), distinct)


def minor(amount: str, currency: str) -> int:
    return Money.parse(amount, currency or "EUR").minor


def expense_columns(rows: Sequence[E]) -> ExpenseColumns:
    def column(value: Callable[[E], int]) -> "array[int]":
        return array("q", map(value, rows))

    return ExpenseColumns(
        ids=array("q", range(1, len(rows) + 1)),
        employee_id=column(lambda e: e.employee),
        report_id=column(lambda _: ABSENT),
        day=column(lambda e: e.day),
        amount_minor=column(lambda e: minor(e.amount, e.currency)),
        allocated_minor=column(lambda e: minor(e.allocated, e.currency)),
        currency=texts(rows, lambda e: e.currency),
        merchant=texts(rows, lambda e: e.merchant),
        vat_number=texts(rows, lambda e: e.vat),
        category=texts(rows, lambda e: e.category),
        country=texts(rows, lambda e: e.country),
        paid_by=column(lambda e: list(PaidBy).index(e.paid_by)),
        instrument_id=column(lambda e: e.instrument),
        source=column(lambda _: list(ExpenseSource).index(ExpenseSource.HAND)),
        status=column(lambda e: list(ExpenseStatus).index(e.status)),
        state=column(lambda e: list(LinkState).index(e.state)),
        import_id=column(lambda _: ABSENT),
        project=texts(rows, lambda e: e.project),
    )


def payment_columns(rows: Sequence[P]) -> PaymentColumns:
    def column(value: Callable[[P], int]) -> "array[int]":
        return array("q", map(value, rows))

    return PaymentColumns(
        ids=array("q", range(1, len(rows) + 1)),
        instrument_id=column(lambda p: p.instrument),
        holder_id=column(lambda p: _HOLDERS.get(p.instrument, ABSENT)),
        amount_minor=column(lambda p: minor(p.amount, p.currency)),
        allocated_minor=column(lambda p: minor(p.allocated, p.currency)),
        currency=texts(rows, lambda p: p.currency),
        purchased_day=column(lambda p: p.day if p.purchased else NO_DAY),
        booked_day=column(lambda p: p.day if p.booked is None else p.booked),
        original_minor=column(lambda p: minor(p.original, p.original_currency) if p.original else 0),
        original_currency=texts(rows, lambda p: p.original_currency),
        descriptor=texts(rows, lambda p: p.text),
        merchant=texts(rows, lambda p: p.merchant),
        mcc=texts(rows, lambda p: p.mcc),
        country=texts(rows, lambda p: p.country),
        vat_number=texts(rows, lambda p: p.vat),
        kind=column(lambda p: list(PaymentKind).index(p.kind)),
        status=column(lambda _: list(PaymentStatus).index(PaymentStatus.BOOKED)),
        state=column(lambda p: list(LinkState).index(p.state)),
        import_id=column(lambda _: ABSENT),
    )


def index_of(
    expenses: Sequence[E], payments: Sequence[P], profile: MatchProfile = SCORED, **options: object
) -> MatchIndex:
    return MatchIndex.build(
        expense_columns(expenses),
        payment_columns(payments),
        INSTRUMENTS,
        profile,
        parameters=parameters(),
        **options,  # type: ignore[arg-type]  # passed through as they are
    )


def verdicts(index: MatchIndex, profile: MatchProfile | None = None) -> dict[int, Verdict]:
    return {
        one.candidate.expense_id if isinstance(one, Matched) else one.expense_id: one
        for one in index.decide(profile).verdicts
    }


def links(index: MatchIndex, profile: MatchProfile | None = None) -> set[tuple[int, int]]:
    return {
        (one.candidate.expense_id, one.candidate.payment_id)
        for one in index.decide(profile).verdicts
        if isinstance(one, Matched)
    }


def ambiguous(verdict: Verdict) -> Ambiguous:
    assert isinstance(verdict, Ambiguous), verdict
    return verdict


def unmatched(verdict: Verdict) -> Unmatched:
    assert isinstance(verdict, Unmatched), verdict
    return verdict


def levels(candidate: Candidate) -> set[str]:
    return {one.level for one in candidate.evidence}


def candidates(index: MatchIndex, expense_id: int) -> tuple[Candidate, ...]:
    return index.candidates(ExpenseId(expense_id))
