"""The two big lists as tables in memory: which columns payments and expenses have, and what they mean."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np

from app.models.columns import ABSENT, ExpenseColumns, PaymentColumns
from app.models.expense import ExpenseSource, ExpenseStatus, PaidBy
from app.models.payment import LinkState, PaymentKind, PaymentStatus
from app.models.period import NO_DAY
from app.services.listing import Ints, Layout, ListTable, Mask, Words, narrow, numbers, small

STATES = tuple(LinkState)
STATE_PLACE: Mapping[LinkState, int] = {state: place for place, state in enumerate(STATES)}
PAYER_PLACE: Mapping[PaidBy, int] = {payer: place for place, payer in enumerate(PaidBy)}

PAYMENT_LAYOUT = Layout(
    sorts={
        "date": "day",
        "booked": "booked_day",
        "merchant": "shown",
        "descriptor": "descriptor",
        "amount": "amount",
        "open": "open",
        "currency": "currency",
        "instrument": "instrument",
        "employee": "employee",
        "kind": "kind",
        "status": "status",
        "state": "state",
        "id": "id",
    },
    searched=("descriptor", "merchant", "instrument", "employee"),
    choices={"currency": "currency"},
    codes={
        "state": ("state", tuple(LinkState)),
        "kind": ("kind", tuple(PaymentKind)),
        "status": ("status", tuple(PaymentStatus)),
    },
    ids={"instrument": "instrument_id", "employee": "holder_id", "import": "import_id"},
    ranges={"day": "day", "booked": "booked_day", "amount": "amount"},
    flags={"unallocated": "is_unallocated", "may_be_same": "has_choice"},
)

EXPENSE_LAYOUT = Layout(
    sorts={
        "date": "day",
        "merchant": "merchant",
        "amount": "amount",
        "open": "open",
        "currency": "currency",
        "instrument": "instrument",
        "employee": "employee",
        "report": "report",
        "category": "category",
        "status": "status",
        "state": "state",
        "paid_by": "paid_by",
        "source": "source",
        "id": "id",
    },
    searched=("merchant", "employee", "report", "category", "instrument"),
    choices={"currency": "currency", "category": "category"},
    codes={
        "state": ("state", tuple(LinkState)),
        "status": ("status", tuple(ExpenseStatus)),
        "paid_by": ("paid_by", tuple(PaidBy)),
        "source": ("source", tuple(ExpenseSource)),
    },
    ids={
        "instrument": "instrument_id",
        "employee": "employee_id",
        "report": "report_id",
        "import": "import_id",
    },
    ranges={"day": "day", "amount": "amount"},
    flags={"missing_receipt": "lacks_receipt"},
)


@dataclass(frozen=True, slots=True)
class Names:
    """What ids are called in lists.

    Attributes:
        instruments: Id -> name.
        employees: Id -> name.
        reports: Id -> number.
        holders: Id of an instrument -> id of the employee who carries it.
        unallocated_ids: Instruments that hold lines of an unknown holder (F31).
        receipt_categories: Names of categories that require a receipt (G03).
    """

    instruments: Mapping[int, str]
    employees: Mapping[int, str]
    reports: Mapping[int, str]
    holders: Mapping[int, int] = field(default_factory=dict)
    unallocated_ids: frozenset[int] = frozenset()
    receipt_categories: frozenset[str] = frozenset()


def payment_table(columns: PaymentColumns, names: Names, doubtful: Iterable[int] = ()) -> ListTable:
    """Make the list of payments; the columns are copied. `doubtful` ones may be the same as another."""
    purchased, booked = numbers(columns.purchased_day), small(columns.booked_day)
    amount, allocated = numbers(columns.amount_minor), numbers(columns.allocated_minor)
    instrument_id, holder_id = small(columns.instrument_id), small(columns.holder_id)
    descriptor, merchant = Words.of(columns.descriptor), Words.of(columns.merchant)
    if columns.clean_name is not None:
        merchant = _first_of(Words.of(columns.clean_name), merchant)
    ids = numbers(columns.ids)
    return ListTable(
        ids,
        PAYMENT_LAYOUT,
        counts={
            "day": narrow(np.where(purchased == NO_DAY, booked, purchased)),
            "booked_day": booked,
            "amount": amount,
            "allocated": allocated,
            "open": amount - allocated,
            "original": small(columns.original_minor),
            "instrument_id": instrument_id,
            "holder_id": holder_id,
            "kind": small(columns.kind),
            "status": small(columns.status),
            "state": small(columns.state),
            "import_id": small(columns.import_id),
            "is_unallocated": np.isin(instrument_id, list(names.unallocated_ids)).astype(np.int8),
            "has_choice": np.isin(ids, list(doubtful)).astype(np.int8),
        },
        words={
            "currency": Words.of(columns.currency),
            "descriptor": descriptor,
            "merchant": merchant,
            "shown": _first_of(merchant, descriptor),
            "instrument": Words.named(instrument_id, names.instruments),
            "employee": Words.named(holder_id, names.employees),
        },
    )


def _first_of(first: Words, second: Words) -> Words:
    """Take each row's text from `first`, and from `second` where that is absent."""
    if not first.texts:
        return second.fork()
    absent = first.codes == ABSENT
    codes = np.where(absent, second.codes.astype(np.int64) + len(first.texts), first.codes)
    both_absent = absent & (second.codes == ABSENT)
    texts = [*first.texts, *second.texts]
    place_of: dict[str, int] = {}
    distinct = np.array([place_of.setdefault(text, len(place_of)) for text in texts], dtype=np.int64)
    merged = distinct[codes] if len(distinct) else codes
    return Words(narrow(np.where(both_absent, ABSENT, merged)), list(place_of))


def expense_table(columns: ExpenseColumns, names: Names, with_receipt: Iterable[int] = ()) -> ListTable:
    """Make the list of expenses; the columns are copied.

    Args:
        columns: All live expenses.
        names: What ids are called.
        with_receipt: Ids of the expenses that have a receipt.
    """
    ids = numbers(columns.ids)
    amount, allocated = numbers(columns.amount_minor), numbers(columns.allocated_minor)
    instrument_id, employee_id = small(columns.instrument_id), small(columns.employee_id)
    report_id = small(columns.report_id)
    category = Words.of(columns.category)
    has_receipt = np.isin(ids, np.fromiter(with_receipt, dtype=np.int64))
    lacks_receipt = category.equal_to(names.receipt_categories) & ~has_receipt
    return ListTable(
        ids,
        EXPENSE_LAYOUT,
        counts={
            "day": small(columns.day),
            "amount": amount,
            "allocated": allocated,
            "open": amount - allocated,
            "instrument_id": instrument_id,
            "employee_id": employee_id,
            "report_id": report_id,
            "paid_by": small(columns.paid_by),
            "source": small(columns.source),
            "status": small(columns.status),
            "state": small(columns.state),
            "import_id": small(columns.import_id),
            "lacks_receipt": lacks_receipt.astype(np.int8),
        },
        words={
            "currency": Words.of(columns.currency),
            "merchant": Words.of(columns.merchant),
            "category": category,
            "employee": Words.named(employee_id, names.employees),
            "instrument": Words.named(instrument_id, names.instruments),
            "report": Words.named(report_id, names.reports),
        },
    )


def tells_the_same(table: ListTable, columns: PaymentColumns | ExpenseColumns) -> bool:
    """Tell whether a table holds the same rows as columns that were read later, as far as matching goes."""
    counts = table.counts
    return len(table) == len(columns) and all(
        np.array_equal(ours, np.frombuffer(theirs, dtype=np.int64))
        for ours, theirs in (
            (table.ids, columns.ids),
            (counts["amount"], columns.amount_minor),
            (counts["allocated"], columns.allocated_minor),
            (counts["state"], columns.state),
            (counts["instrument_id"], columns.instrument_id),
            (counts["import_id"], columns.import_id),
        )
        if len(table)
    )


def in_states(table: ListTable, states: Iterable[LinkState]) -> Mask:
    """Tell the rows that stand in one of the states."""
    places: Ints = np.array([STATE_PLACE[state] for state in states], dtype=np.int64)
    return np.isin(table.counts["state"], places)


def paid_by(table: ListTable, payers: Iterable[PaidBy]) -> Mask:
    """Tell the expenses that one of these paid."""
    places: Ints = np.array([PAYER_PLACE[payer] for payer in payers], dtype=np.int64)
    return np.isin(table.counts["paid_by"], places)
