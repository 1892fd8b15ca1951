"""Home: what needs a person's attention, and how far each month is."""

from collections.abc import Mapping
from datetime import date

import numpy as np

from app.models.expense import PaidBy
from app.models.payment import LinkState, PaymentKind
from app.models.period import from_day, to_day
from app.models.statement import ImportRecord, ImportStatus
from app.services.browse_lists import Lists
from app.services.listing import ListTable
from app.services.session_lists import EXPECTED_KINDS, RECONCILABLE
from app.services.views import (
    DONE_STATES,
    OPEN_STATES,
    AttentionItem,
    Filter,
    HomeView,
    ListQuery,
    ListResult,
    MonthState,
)
from app.services.workplace import Workplace

MONTHS_MAX = 12
IMPORTS_SHOWN = 5

_OPEN = tuple(state.value for state in LinkState if state in OPEN_STATES)
_DONE = tuple(state.value for state in LinkState if state in DONE_STATES)
BY_COMPANY = Filter(
    "paid_by", tuple(payer.value for payer in PaidBy if payer in RECONCILABLE), label="company-paid"
)
EXPECTED = Filter("kind", tuple(k.value for k in PaymentKind if k in EXPECTED_KINDS), label="purchases")

PENDING = ListQuery(filters=(Filter("state", _OPEN), BY_COMPANY))
AMBIGUOUS = ListQuery(filters=(Filter("state", (LinkState.AMBIGUOUS.value,)), BY_COMPANY))
UNRECONCILED = ListQuery(filters=(Filter("state", _OPEN), EXPECTED))
UNALLOCATED = ListQuery(filters=(Filter("unallocated"), Filter("state", _OPEN)))
MISSING_RECEIPT = ListQuery(filters=(Filter("missing_receipt"),))


def home_view(place: Workplace, lists: Lists) -> HomeView:
    """Return what Home shows; each item's count is the length of the list behind it."""
    with place.database.read() as unit:
        imports = unit.imports.all(limit=IMPORTS_SHOWN)
        steps = unit.drafts.steps(place.user)
    with lists.expenses() as expenses, lists.payments() as payments:
        pending, ambiguous = expenses.select(PENDING), expenses.select(AMBIGUOUS)
        unreconciled, unallocated = payments.select(UNRECONCILED), payments.select(UNALLOCATED)
        missing = expenses.select(MISSING_RECEIPT)
        months = _months(expenses, payments)
    staged = sum(not step.is_undone for step in steps)
    found = [
        AttentionItem("staged", "attention.staged", staged, "reconcile", ListQuery()),
        _item("ambiguous", ambiguous, "reconcile", AMBIGUOUS),
        _item("pending_expenses", pending, "expenses", PENDING),
        _item("unreconciled_payments", unreconciled, "payments", UNRECONCILED),
        _item("unallocated", unallocated, "payments", UNALLOCATED),
        _item("missing_receipt", missing, "expenses", MISSING_RECEIPT),
        _failed(imports),
    ]
    return HomeView(
        pending_expenses=len(pending.ids),
        ambiguous=len(ambiguous.ids),
        unreconciled_payments=len(unreconciled.ids),
        sums={
            "pending_expenses": pending.sums,
            "ambiguous": ambiguous.sums,
            "unreconciled_payments": unreconciled.sums,
        },
        attention=tuple(item for item in found if item.count),
        months=months,
        last_imports=tuple(imports),
        queries={
            "pending_expenses": PENDING,
            "ambiguous": AMBIGUOUS,
            "unreconciled_payments": UNRECONCILED,
        },
    )


def _item(kind: str, result: ListResult, target: str, query: ListQuery) -> AttentionItem:
    return AttentionItem(kind, f"attention.{kind}", len(result.ids), target, query)


def _failed(imports: list[ImportRecord]) -> AttentionItem:
    count = sum(record.status in (ImportStatus.FAILED, ImportStatus.PARTIAL) for record in imports)
    return AttentionItem("failed_import", "attention.failed_import", count, "imports", ListQuery())


def _months(expenses: ListTable, payments: ListTable) -> tuple[MonthState, ...]:
    """Return the last months that hold an expense the company paid or an expected payment."""
    by_company = ListQuery(filters=(BY_COMPANY,))
    expected = ListQuery(filters=(EXPECTED,))
    seen = sorted(_months_of(expenses, by_company) | _months_of(payments, expected))
    return tuple(_month(expenses, payments, year, month) for year, month in seen[-MONTHS_MAX:])


def _months_of(table: ListTable, query: ListQuery) -> set[tuple[int, int]]:
    mask = table.matching(query)
    days = np.unique(table.counts["day"] if mask is None else table.counts["day"][mask]).tolist()
    dates = [found for day in days if (found := from_day(day)) is not None]
    return {(found.year, found.month) for found in dates}


def month_filter(year: int, month: int) -> Filter:
    """Return the filter on the days of a month."""
    first = date(year, month, 1)
    after = date(year + month // 12, month % 12 + 1, 1)
    return Filter("day", low=to_day(first), high=to_day(after) - 1, label=f"{year}-{month:02d}")


def _month(expenses: ListTable, payments: ListTable, year: int, month: int) -> MonthState:
    days = month_filter(year, month)
    counted: Mapping[str, ListResult] = {
        "expenses": expenses.select(ListQuery("id", filters=(days, BY_COMPANY))),
        "done": expenses.select(ListQuery("id", filters=(days, BY_COMPANY, Filter("state", _DONE)))),
        "open": expenses.select(ListQuery("id", filters=(days, BY_COMPANY, Filter("state", _OPEN)))),
        "payments": payments.select(ListQuery("id", filters=(days, EXPECTED))),
        "paid": payments.select(ListQuery("id", filters=(days, EXPECTED, Filter("state", _DONE)))),
    }
    return MonthState(
        year,
        month,
        expenses=len(counted["expenses"].ids),
        reconciled_expenses=len(counted["done"].ids),
        payments=len(counted["payments"].ids),
        reconciled_payments=len(counted["paid"].ids),
        open_sums=counted["open"].sums,
        expenses_query=ListQuery(filters=(days, BY_COMPANY)),
        payments_query=ListQuery(filters=(days, EXPECTED)),
    )
