"""Expenses and rules for posting tests; what a test does not care about is filled in."""

from dataclasses import replace
from datetime import date
from typing import Any

from app.models.expense import Expense, PaidBy
from app.models.ids import EmployeeId, ExpenseId, InstrumentId
from app.models.money import Money
from app.models.payment import Instrument, InstrumentKind
from app.models.posting import ConnectorFacts, ExpenseFacts, Method, Page, PostingRules, Subject

DAY = date(2026, 3, 12)
KEY = "TIE-7-ABCDEFGH"

VISA = Instrument(InstrumentId(1), InstrumentKind.CARD, "Visa", "EUR", last4="4417", gl_account="1240")
AMEX = Instrument(InstrumentId(2), InstrumentKind.CARD, "Amex", "EUR", last4="1009", gl_account="1241")

RULES = PostingRules(
    mappings={
        (page, subject, key): code
        for page in Page
        for subject, key, code in (
            (Subject.CATEGORY, "travel", "7400"),
            (Subject.TAX_RATE, "20", "T1"),
            (Subject.TAX_RATE, "5.5", "T5"),
            (Subject.TAX_ACCOUNT, "20", "2201"),
            (Subject.EMPLOYEE, "E1", "2250"),
            (Subject.SUPPLIER, "S1", "2100"),
        )
    }
)


def an_expense(amount: str = "120.00", currency: str = "EUR", **values: Any) -> Expense:
    given = {
        "employee_id": EmployeeId(1),
        "spent_on": DAY,
        "merchant": "Rail",
        "paid_by": PaidBy.COMPANY_CARD,
    }
    return Expense(ExpenseId(7), amount=Money.parse(amount, currency), **{**given, **values})


def facts(amount: str = "120.00", currency: str = "EUR", **values: Any) -> ExpenseFacts:
    own = {name: values.pop(name) for name in ("shares", "rates", "category_reference") if name in values}
    card = values.pop("instrument", VISA)
    return ExpenseFacts(
        an_expense(amount, currency, **values),
        "E1",
        "Ann Lee",
        **{"category_reference": "travel", **own},
        instrument=card,
    )


def rules(**changes: Any) -> PostingRules:
    return replace(RULES, **changes)


def bills(page: Page = Page.RECONCILABLE, method: Method = Method.INVOICE, **changes: Any) -> PostingRules:
    static = {(page, "supplier"): "SUP001", (page, "payment_account"): "1200"}
    return replace(RULES, methods={page: method}, static_fields=static, **changes)


def a_system(**changes: Any) -> ConnectorFacts:
    return replace(ConnectorFacts("test", "Test", frozenset(Method)), **changes)
