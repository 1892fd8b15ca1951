"""What is said about steps on the way to approval, about merging and about confirming."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.models.expense import ExpenseStatus
from app.services.approvals import Moved, Stay, Step
from app.services.merge_expenses import MergeOffer
from app.ui import formats, wording

translate = QCoreApplication.translate

STEP_ICONS = {
    Step.REVIEW: "eye",
    Step.SUBMIT: "upload",
    Step.APPROVE: "badge-check",
    Step.REJECT: "circle-x",
    Step.SEND_BACK: "undo-2",
}
STEP_KEYS = {
    Step.REVIEW: "Ctrl+Alt+R",
    Step.SUBMIT: "Ctrl+Alt+S",
    Step.APPROVE: "Ctrl+Alt+A",
    Step.REJECT: "Ctrl+Alt+X",
    Step.SEND_BACK: "Ctrl+Alt+B",
}


def step(value: Step) -> str:
    """Name a step as an action on expenses."""
    names = {
        Step.REVIEW: translate("claims", "Mark as reviewed"),
        Step.SUBMIT: translate("claims", "Submit"),
        Step.APPROVE: translate("claims", "Approve"),
        Step.REJECT: translate("claims", "Reject…"),
        Step.SEND_BACK: translate("claims", "Send back…"),
    }
    return names[value]


def report_step(value: Step) -> str:
    """Name a step as an action on a whole report."""
    names = {
        Step.SUBMIT: translate("claims", "Submit report"),
        Step.APPROVE: translate("claims", "Approve report"),
        Step.REJECT: translate("claims", "Reject report…"),
        Step.SEND_BACK: translate("claims", "Send report back…"),
    }
    return names.get(value) or step(value)


def moved(done: Moved) -> str:
    """Say what a step did, and what stays with the reason."""
    count = len(done.moved)
    texts = {
        Step.REVIEW: translate("claims", "%n expense(s) reviewed", None, count),
        Step.SUBMIT: translate("claims", "%n expense(s) submitted", None, count),
        Step.APPROVE: translate("claims", "%n expense(s) approved", None, count),
        Step.REJECT: translate("claims", "%n expense(s) rejected", None, count),
        Step.SEND_BACK: translate("claims", "%n expense(s) sent back", None, count),
    }
    return "; ".join(part for part in (texts[done.step], staying(done.stayed)) if part)


def staying(stays: Sequence[Stay]) -> str:
    """Say which expenses stay where they are, by reason."""
    counted = Counter((one.why, one.detail) for one in stays)
    said = []
    for (why, detail), count in counted.items():
        text = translate("claims", "%n stay(s): {why}", None, count)
        said.append(text.format(why=why_stays(why, detail)))
    return "; ".join(said)


def why_stays(why: str, detail: str) -> str:
    """Say why an expense does not go along."""
    if why == "no_receipt":
        text = translate("claims", "{category} requires a receipt")
        return text.format(category=formats.plain_line(detail))
    if why == "posted":
        return translate("claims", "posted already")
    return wording.expense_status(ExpenseStatus(why)).lower()


def offer(one: MergeOffer) -> str:
    """Say which draft may be the same cost."""
    text = translate("claims", "{day}, {merchant}, {amount}, entered by hand")
    return text.format(
        day=formats.day(one.draft.spent_on),
        merchant=formats.plain_line(one.draft.merchant),
        amount=formats.money(one.draft.amount),
    )


def merge_sentence(one: MergeOffer) -> str:
    """Say what merging keeps and what goes."""
    text = translate(
        "claims",
        "One expense remains: {day} and {amount} as the bank has them, with category, note, coding and"
        " receipts of both. The draft leaves the lists; Undo merge brings it back.",
    )
    return text.format(day=formats.day(one.imported.spent_on), amount=formats.money(one.imported.amount))
