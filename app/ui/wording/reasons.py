"""Why something was not done by itself, and how a profile decides."""

import json
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.models.match import Reason
from app.models.payment import LinkState
from app.models.rules import ProfileKind
from app.ui import formats
from app.ui.wording.basics import plain, stop, words

translate = QCoreApplication.translate

CHANCE_SAID_MIN = 0.01


def reason(value: str, detail: str = "") -> str:
    """Say why an expense was not linked by itself; the detail is the JSON that stands beside the reason.

    Of the detail only counts and the best chance are said: ids are not for people.
    """
    text = _reasons().get(value, plain(value)) if value else ""
    return " ".join(part for part in (text, _detail(detail)) if part) if text else ""


def _detail(detail: str) -> str:
    try:
        found = json.loads(detail) if detail else {}
    except ValueError:
        return ""
    if not isinstance(found, dict):
        return ""
    match found:
        case {"payments": [_, _, *_] as payments}:
            return translate("wording", "%n payment(s) compete.", None, len(payments))
        case {"expenses": [_, *_] as expenses}:
            return translate("wording", "Wanted by %n other expense(s).", None, len(expenses))
        case {"best": {"probability": float() | int() as chance}} if chance >= CHANCE_SAID_MIN:
            return translate("wording", "The best one has a chance of {share}.").format(
                share=formats.percent(float(chance), decimals=1)
            )
    return ""


@words
def _reasons() -> Mapping[str, str]:
    return {
        Reason.NO_CANDIDATE: translate("wording", "No payment is near in amount and date."),
        Reason.BELOW_THRESHOLD: translate("wording", "The best payment is not certain enough."),
        Reason.SEVERAL_PAYMENTS: translate("wording", "Several payments fit equally well."),
        Reason.SEVERAL_EXPENSES: translate("wording", "Several expenses want the same payment."),
        Reason.NOT_A_DRAFT: translate(
            "wording", "Only drafts are matched by themselves; this one is further on."
        ),
        Reason.NOT_COMPANY_PAID: translate("wording", "Not paid by the company, so no payment is expected."),
        Reason.REJECTED_BY_PERSON: translate(
            "wording", "Someone said that the payment found is not the right one."
        ),
        Reason.NEEDS_SPLIT: translate(
            "wording", "It fits only as part of a sum: one payment for several expenses, or the reverse."
        ),
    }


def payment_reason(value: str, detail: str) -> str:
    """Say why a payment was ignored (in the person's own words), or why it was not linked by itself."""
    return detail.strip() if value == LinkState.IGNORED else reason(value, detail)


def undo_blocked(key: str) -> str:
    """Say why an import cannot be undone, and the way out (F35)."""
    return {
        "reconciled": translate("wording", "Some of its rows are reconciled. Unreconcile them first."),
        "posted": translate("wording", "Some of its rows are posted to the books, so it stays."),
        "undone": translate("wording", "It was undone already."),
    }.get(key, stop(plain(key)))


def not_made(key: str) -> str:
    """Say why no expense was made from a payment (F17)."""
    return {
        "already_reconciled": translate("wording", "already reconciled"),
        "ignored": translate("wording", "ignored; restore it first"),
        "no_employee": translate(
            "wording", "its card has no holder; set one in Settings > Cards and accounts"
        ),
        "not_a_purchase": translate("wording", "not a purchase"),
    }.get(key, plain(key).lower())


def profile_rule(kind: ProfileKind) -> str:
    """Say in one sentence how a profile decides (F10, F12, F16)."""
    return {
        ProfileKind.STRICT: translate(
            "wording", "Same card or account, same currency, same amount, same date."
        ),
        ProfileKind.STANDARD: translate(
            "wording", "Same card or account, same amount, similar merchant, paid shortly after."
        ),
        ProfileKind.SCORED: translate(
            "wording", "Seven factors weighed together; links only what is almost certain."
        ),
    }[kind]
