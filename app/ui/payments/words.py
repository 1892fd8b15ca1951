"""Words about how payments looked over time, and why two may be one."""

from collections.abc import Mapping, Sequence
from functools import cache

from PySide6.QtCore import QCoreApplication

from app.models.payment import LinkState, PaymentStatus
from app.models.sighting import Cause, Doubt, Sighting
from app.services.views import ExpenseRow, PaymentRow
from app.ui import formats, wording
from app.ui.palettes import Tone
from app.ui.tables import Badge

translate = QCoreApplication.translate

_LOOKS = {
    PaymentStatus.PENDING: Badge("circle-dashed", Tone.AMBER),
    PaymentStatus.BOOKED: Badge("circle-check", Tone.GREEN),
    PaymentStatus.EXPIRED: Badge("eye-off", Tone.GREY),
}


def look(one: Sighting) -> str:
    """Name a look of a payment."""
    if one.cause is Cause.OTHER_TEXT:
        return translate("payments", "Under another text")
    return wording.word(one.status)


def look_badge(one: Sighting) -> Badge:
    """Mark a look of a payment."""
    return _LOOKS[one.status] if one.cause is not Cause.OTHER_TEXT else Badge("copy", Tone.GREY)


@cache
def _doubts() -> Mapping[Doubt, str]:
    return {
        Doubt.SEVERAL: translate("payments", "Several lines fit each other"),
        Doubt.AMOUNT: translate("payments", "Same id, another amount"),
        Doubt.TEXT: translate("payments", "Amount and days fit, not the text"),
        Doubt.SAME_DAY: translate("payments", "Same day and amount, another text"),
        Doubt.LOCKED: translate("payments", "It lies in a locked period"),
        Doubt.POSTED: translate("payments", "More of it is in the books"),
    }


def doubt(value: Doubt) -> str:
    """Say why two payments may be one."""
    return _doubts()[value]


def why_not(row: PaymentRow, claimants: Sequence[ExpenseRow]) -> str:
    """Say the shortest change that would settle an open payment; empty where nothing is open (G21)."""
    if row.state not in (LinkState.PENDING, LinkState.AMBIGUOUS):
        return ""
    if len(claimants) > 1:
        text = translate("payments", "%n expense(s) want it: decide {expense} first.", None, len(claimants))
        return text.format(expense=_named(claimants[0]))
    if claimants:
        text = translate("payments", "{expense} wants it or one just like it: decide there.")
        return text.format(expense=_named(claimants[0]))
    holder = formats.plain_line(row.employee_name)
    if holder:
        text = translate("payments", "No expense claims it: create the expense, or ask {holder} for it.")
        return text.format(holder=holder)
    return translate("payments", "No expense claims it, and its card has no holder: create the expense.")


def _named(row: ExpenseRow) -> str:
    text = translate("payments", "{merchant} of {day}")
    merchant = formats.plain_line(row.expense.merchant) or translate("payments", "(no merchant)")
    return text.format(merchant=merchant, day=formats.day(row.expense.spent_on))
