"""Home: what needs a person's attention, and how far each month is.

Made from figures that the store adds up, so that it is there before the lists are in memory; each
count is the length of the list behind it.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from app.models.expense import PaidBy
from app.models.payment import LinkState, PaymentKind
from app.models.period import from_day, to_day
from app.models.statement import ImportRecord, ImportStatus
from app.services.views import (
    DONE_STATES,
    EXPECTED_KINDS,
    OPEN_STATES,
    RECONCILABLE,
    REFUNDABLE,
    WAITING_STATES,
    AttentionItem,
    Filter,
    HomeView,
    ListQuery,
    MonthState,
)

if TYPE_CHECKING:
    from app.store import Figures, Tally

MONTHS_MAX = 12

_OPEN = tuple(state.value for state in LinkState if state in OPEN_STATES)
_WAITING = tuple(state.value for state in LinkState if state in WAITING_STATES)
_DONE = tuple(state.value for state in LinkState if state in DONE_STATES)
BY_COMPANY = Filter(
    "paid_by", tuple(payer.value for payer in PaidBy if payer in RECONCILABLE), label="company-paid"
)
BY_PERSON = Filter(
    "paid_by", tuple(payer.value for payer in PaidBy if payer in REFUNDABLE), label="own money"
)
EXPECTED = Filter("kind", tuple(k.value for k in PaymentKind if k in EXPECTED_KINDS), label="purchases")

PENDING = ListQuery(filters=(Filter("state", _WAITING), BY_COMPANY))
AMBIGUOUS = ListQuery(filters=(Filter("state", (LinkState.AMBIGUOUS.value,)), BY_COMPANY))
UNRECONCILED = ListQuery(filters=(Filter("state", _OPEN), EXPECTED))
UNALLOCATED = ListQuery(filters=(Filter("unallocated"), Filter("state", _OPEN)))
OWN_MOVES = Filter(
    "kind", tuple(kind.value for kind in PaymentKind if kind not in EXPECTED_KINDS), label="own transfers"
)
"""Settlements and transfers: money that stays the company's own."""

MISSING_RECEIPT = ListQuery(filters=(Filter("missing_receipt"),))


def home_view(figures: "Figures", user: str) -> HomeView:
    """Return what Home shows this user; each item's count is the length of the list behind it."""
    expenses = [tally for tally in figures.expenses if tally.sort in BY_COMPANY.values]
    payments = [tally for tally in figures.payments if tally.sort in EXPECTED.values]
    pending = _in(expenses, _WAITING)
    ambiguous = _in(expenses, (LinkState.AMBIGUOUS.value,))
    unreconciled = _in(payments, _OPEN)
    unallocated = sum(tally.flagged for tally in _in(figures.payments, _OPEN))
    missing = sum(tally.flagged for tally in figures.expenses)
    found = [
        AttentionItem("staged", "attention.staged", figures.staged.get(user, 0), "reconcile", ListQuery()),
        _item("ambiguous", _count(ambiguous), "reconcile", AMBIGUOUS),
        _item("pending_expenses", _count(pending), "expenses", PENDING),
        _item("unreconciled_payments", _count(unreconciled), "payments", UNRECONCILED),
        _item("unallocated", unallocated, "payments", UNALLOCATED),
        _item("missing_receipt", missing, "expenses", MISSING_RECEIPT),
        _failed(figures.imports),
    ]
    return HomeView(
        pending_expenses=_count(pending),
        ambiguous=_count(ambiguous),
        unreconciled_payments=_count(unreconciled),
        sums={
            "pending_expenses": _sums(pending),
            "ambiguous": _sums(ambiguous),
            "unreconciled_payments": _sums(unreconciled),
        },
        attention=tuple(item for item in found if item.count),
        months=_months(expenses, payments),
        last_imports=figures.imports,
        queries={
            "pending_expenses": PENDING,
            "ambiguous": AMBIGUOUS,
            "unreconciled_payments": UNRECONCILED,
        },
    )


def _in(tallies: "Iterable[Tally]", states: Sequence[str]) -> "list[Tally]":
    return [tally for tally in tallies if tally.state in states]


def _count(tallies: "Iterable[Tally]") -> int:
    return sum(tally.count for tally in tallies)


def _sums(tallies: "Iterable[Tally]") -> dict[str, int]:
    """Add up by currency, in alphabetical order."""
    sums: defaultdict[str, int] = defaultdict(int)
    for tally in tallies:
        sums[tally.currency] += tally.minor
    return dict(sorted(sums.items()))


def _item(kind: str, count: int, target: str, query: ListQuery) -> AttentionItem:
    return AttentionItem(kind, f"attention.{kind}", count, target, query)


def _failed(imports: Iterable[ImportRecord]) -> AttentionItem:
    count = sum(record.status in (ImportStatus.FAILED, ImportStatus.PARTIAL) for record in imports)
    return AttentionItem("failed_import", "attention.failed_import", count, "imports", ListQuery())


def _months(expenses: "Iterable[Tally]", payments: "Iterable[Tally]") -> tuple[MonthState, ...]:
    """Return the last months that hold an expense the company paid or an expected payment."""
    spent, paid = _by_month(expenses), _by_month(payments)
    seen = sorted(spent.keys() | paid.keys())[-MONTHS_MAX:]
    return tuple(_month(year, month, spent[year, month], paid[year, month]) for year, month in seen)


def _by_month(tallies: "Iterable[Tally]") -> "defaultdict[tuple[int, int], list[Tally]]":
    months: defaultdict[tuple[int, int], list[Tally]] = defaultdict(list)
    for tally in tallies:
        day = from_day(tally.day)
        assert day is not None, "a stored row has a day"
        months[day.year, day.month].append(tally)
    return months


def month_filter(year: int, month: int) -> Filter:
    """Return the filter on the days of a month."""
    first = date(year, month, 1)
    after = date(year + month // 12, month % 12 + 1, 1)
    return Filter("day", low=to_day(first), high=to_day(after) - 1, label=f"{year}-{month:02d}")


def _month(year: int, month: int, expenses: "list[Tally]", payments: "list[Tally]") -> MonthState:
    days = month_filter(year, month)
    return MonthState(
        year,
        month,
        expenses=_count(expenses),
        reconciled_expenses=_count(_in(expenses, _DONE)),
        payments=_count(payments),
        reconciled_payments=_count(_in(payments, _DONE)),
        open_sums=_sums(_in(expenses, _OPEN)),
        expenses_query=ListQuery(filters=(days, BY_COMPANY)),
        payments_query=ListQuery(filters=(days, EXPECTED)),
    )
