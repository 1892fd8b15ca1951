"""The English words of codes in exports: the same as in the window, for readers who never see it."""

import json
from collections.abc import Mapping
from enum import StrEnum

from app.models.expense import ExpenseStatus, PaidBy
from app.models.match import Reason
from app.models.payment import LinkState, PaymentKind, PaymentStatus
from app.models.reconciliation import Origin
from app.models.statement import ImportStatus, Purpose

WORDS: Mapping[type[StrEnum], Mapping[str, str]] = {
    LinkState: {
        LinkState.PENDING: "Pending",
        LinkState.AMBIGUOUS: "Ambiguous",
        LinkState.PARTIAL: "Partial",
        LinkState.AUTOMATIC: "Automatic",
        LinkState.MANUAL: "Manual",
        LinkState.IGNORED: "Ignored",
    },
    ExpenseStatus: {
        ExpenseStatus.TO_REVIEW: "To review",
        ExpenseStatus.TO_SUBMIT: "To submit",
        ExpenseStatus.SUBMITTED: "Submitted",
        ExpenseStatus.APPROVED: "Approved",
        ExpenseStatus.REJECTED: "Rejected",
        ExpenseStatus.COMPLETED: "Completed",
    },
    PaidBy: {
        PaidBy.COMPANY_CARD: "Company card",
        PaidBy.COMPANY_ACCOUNT: "Company account",
        PaidBy.OWN_MONEY: "Own money",
        PaidBy.CASH: "Cash",
        PaidBy.UNKNOWN: "Not stated",
    },
    PaymentKind: {
        PaymentKind.PURCHASE: "Purchase",
        PaymentKind.REFUND: "Refund",
        PaymentKind.FEE: "Fee",
        PaymentKind.CASH: "Cash withdrawal",
        PaymentKind.SETTLEMENT: "Card settlement",
        PaymentKind.TRANSFER: "Transfer",
    },
    PaymentStatus: {
        PaymentStatus.PENDING: "Not booked yet",
        PaymentStatus.BOOKED: "Booked",
        PaymentStatus.EXPIRED: "Never booked",
    },
    Origin: {
        Origin.AUTO: "Automatic",
        Origin.MANUAL: "Manual",
    },
    ImportStatus: {
        ImportStatus.PROCESSED: "Processed",
        ImportStatus.PARTIAL: "Partially processed",
        ImportStatus.FAILED: "Failed",
        ImportStatus.UNDONE: "Undone",
    },
    Purpose: {
        Purpose.STATEMENT: "Statement",
        Purpose.EXPENSES: "Expense list",
    },
    Reason: {
        Reason.NO_CANDIDATE: "No payment is near in amount and date.",
        Reason.BELOW_THRESHOLD: "The best payment is not certain enough.",
        Reason.SEVERAL_PAYMENTS: "Several payments fit equally well.",
        Reason.SEVERAL_EXPENSES: "Several expenses want the same payment.",
        Reason.NOT_A_DRAFT: "Only drafts are matched by themselves; this one is further on.",
        Reason.NOT_COMPANY_PAID: "Not paid by the company, so no payment is expected.",
        Reason.REJECTED_BY_PERSON: "Someone said that the payment found is not the right one.",
        Reason.NEEDS_SPLIT: (
            "It fits only as part of a sum: one payment for several expenses, or the reverse."
        ),
    },
}
"""A table per enumeration: the same value may mean different things in two of them."""


def word(value: StrEnum) -> str:
    """Name a value; one without words of its own is written out plainly."""
    return WORDS.get(type(value), {}).get(value, _plain(value.value))


def _plain(code: str) -> str:
    return code.replace("_", " ").capitalize()


def reason(code: str, detail: str = "") -> str:
    """Say why something was not linked by itself; the JSON beside the reason adds how many compete."""
    if not code:
        return ""
    text = WORDS[Reason].get(code, _plain(code))
    return " ".join(part for part in (text, _competing(detail)) if part)


def _competing(detail: str) -> str:
    try:
        found = json.loads(detail) if detail else {}
    except ValueError:
        return ""
    match found:
        case {"payments": [_, _, *_] as payments}:
            return f"{len(payments)} payments compete."
        case {"expenses": [_, *others]}:
            count = len(others) + 1
            return f"Wanted by {count} other expense{'s' if count > 1 else ''}."
    return ""
