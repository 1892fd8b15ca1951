"""The sample company: a year of an invented studio, imported and reconciled like any other.

Everything goes through the use cases that a person would use, so the sample is also an end-to-end
check. Until September the company worked with the Standard profile and settled the rest by hand;
October came in with Scored and is left as a month-end finds it.
"""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TypedDict, cast

from app.models.expense import Employee, ExpenseStatus
from app.models.ids import CategoryId, EmployeeId, ExpenseId, InstrumentId, PaymentId
from app.models.payment import Instrument, InstrumentKind, PaymentKind
from app.models.period import to_day
from app.models.protocols import Progress, no_progress
from app.models.reference import Category
from app.models.rules import SCORED, STANDARD
from app.models.statement import Purpose
from app.services.company import Company
from app.services.import_results import ImportPlan
from app.services.results import CandidateRow, Scope
from app.services.sample_posting import post_first_months
from app.services.views import Filter, ListQuery

OPEN_FROM = date(2026, 10, 1)
"""The month that is left to do."""

APPROVED_BEFORE = date(2026, 9, 1)
PROBABILITY_MIN = 0.3
"""By hand, a person takes the first candidate of a past month from here on."""


class _Account(TypedDict):
    name: str
    iban: str
    gl_account: str


class _Card(TypedDict):
    name: str
    last4: str
    holder: str
    gl_account: str


class Index(TypedDict):
    """`index.json` beside the sample files."""

    company: str
    currency: str
    employees: dict[str, str]
    account: _Account
    cards: list[_Card]
    receipts: dict[str, str]
    receipt_categories: list[str]


def read_index(folder: Path) -> Index:
    """Read what the sample files do not say themselves."""
    return cast(Index, json.loads((folder / "index.json").read_text(encoding="utf-8")))


def fill(company: Company, folder: Path, progress: Progress = no_progress) -> None:
    """Turn an empty company into the sample company; takes some seconds.

    Args:
        company: Newly made, empty, writable.
        folder: Where the sample files lie.
        progress: Told after each file and step.
    """
    index = read_index(folder)
    _add_people_and_cards(company, index)
    files = sorted(folder.glob("*.csv")) + sorted(folder.glob("*.xlsx"))
    past = [file for file in files if not _is_open_month(file)]
    steps = len(files) + 5
    company.set_active_profile(STANDARD.name)
    for done, file in enumerate(past):
        progress(done, steps)
        company.import_file(ImportPlan(file, _purpose(file)))
    company.auto_reconcile()
    _settle_past_months(company)
    _set_aside_what_is_no_expense(company)
    progress(len(past) + 2, steps)
    _approve_past_months(company)
    post_first_months(company)
    company.set_active_profile(SCORED.name)
    for done, file in enumerate(sorted(set(files) - set(past)), len(past) + 3):
        progress(done, steps)
        company.import_file(ImportPlan(file, _purpose(file)))
    _require_receipts(company, index)
    _attach_receipts(company, index, folder)
    progress(steps - 1, steps)
    company.auto_reconcile()
    progress(steps, steps)


def _is_open_month(file: Path) -> bool:
    return file.stem.endswith(" 2026-10")


def _purpose(file: Path) -> Purpose:
    return Purpose.EXPENSES if file.name.startswith("Expenses") else Purpose.STATEMENT


def _add_people_and_cards(company: Company, index: Index) -> None:
    holders: dict[str, EmployeeId] = {}
    for name, code in index["employees"].items():
        holders[code] = EmployeeId(company.edit_employee(Employee(EmployeeId(0), code, name)).id)
    for card in index["cards"]:
        company.edit_instrument(
            Instrument(
                InstrumentId(0),
                InstrumentKind.CARD,
                card["name"],
                index["currency"],
                last4=card["last4"],
                holder_id=holders[card["holder"]],
                gl_account=card["gl_account"],
            )
        )
    account = index["account"]
    company.edit_instrument(
        Instrument(
            InstrumentId(0),
            InstrumentKind.BANK_ACCOUNT,
            account["name"],
            index["currency"],
            iban=account["iban"],
            gl_account=account["gl_account"],
        )
    )


def _require_receipts(company: Company, index: Index) -> None:
    for category in company.browse.categories():
        if category.name in index["receipt_categories"]:
            company.edit_category(
                Category(CategoryId(category.id), category.reference, category.name, requires_receipt=True)
            )


def _attach_receipts(company: Company, index: Index, folder: Path) -> None:
    listed = company.browse.expenses(ListQuery(filters=(Filter("day", low=to_day(OPEN_FROM)),)))
    for row in company.browse.expense_rows(list(listed.ids)):
        if file := index["receipts"].get(row.expense.reference):
            company.attach_receipt(row.expense.id, folder / "receipts" / file)


def _settle_past_months(company: Company) -> None:
    """Link by hand what the past months left open, as their accountant did; save it in one step."""
    session = company.open_session(Scope())
    before = Filter("day", high=to_day(OPEN_FROM) - 1)
    pending = session.pending(ListQuery(is_descending=False, filters=(before,)))
    for expense_id in list(pending.ids):
        first = _first_choice(session.candidates(ExpenseId(expense_id)))
        if first is None:
            continue
        gap = session.needs_reason(ExpenseId(expense_id), first.payment.id)
        session.stage_link(
            ExpenseId(expense_id), first.payment.id, reason="Tip or rate difference" if gap else ""
        )
    session.commit()


def _first_choice(offered: Sequence[CandidateRow]) -> CandidateRow | None:
    """Return the first candidate where a person would take it without asking anyone."""
    if not offered or not offered[0].can_link:
        return None
    return offered[0] if offered[0].candidate.probability >= PROBABILITY_MIN else None


def _set_aside_what_is_no_expense(company: Company) -> None:
    """Ignore settlements and rent of the past months; turn three unclaimed purchases into expenses."""
    before = Filter("day", high=to_day(OPEN_FROM) - 1)
    listed = company.browse.payments(
        ListQuery(is_descending=False, filters=(Filter("state", ("pending",)), before))
    )
    rows = company.browse.payment_rows(list(listed.ids))
    own = {PaymentKind.SETTLEMENT, PaymentKind.TRANSFER, PaymentKind.FEE}
    card_ids = {i.id for i in company.browse.instruments() if i.kind is InstrumentKind.CARD}
    aside = [r.payment.id for r in rows if r.payment.kind in own or r.payment.instrument_id not in card_ids]
    company.ignore_payment(aside, reason="No expense: settlement, salary, rent or client payment")
    unclaimed: list[PaymentId] = [
        r.payment.id for r in rows if r.payment.id not in set(aside) and r.payment.amount.minor > 0
    ]
    company.expense_from_payment(unclaimed[-3:])


def _approve_past_months(company: Company) -> None:
    before = Filter("day", high=to_day(APPROVED_BEFORE) - 1)
    listed = company.browse.expenses(ListQuery(filters=(before,)))
    company.set_expense_status([ExpenseId(i) for i in listed.ids], ExpenseStatus.APPROVED)
