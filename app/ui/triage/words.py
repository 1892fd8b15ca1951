"""The words of triage."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from app.models.continuity import Timeline
from app.models.match import Candidate
from app.models.money import Money
from app.services.triage import Kind
from app.services.views import ExpenseRow, PaymentRow
from app.ui import formats, wording
from app.ui.payments import words as payment_words
from app.ui.reconciliation import evidence_words, sentences, why_words
from app.ui.triage.shown import Aside, Cause, Figures, ItemView

translate = QCoreApplication.translate

EVIDENCE_MAX = 4


def kind(value: Kind) -> str:
    """Name a kind of item."""
    known = {
        Kind.STRONG: translate("triage", "Strong suggestion"),
        Kind.TWINS: translate("triage", "Twins"),
        Kind.SUM: translate("triage", "Adds up"),
        Kind.CHOICE: translate("triage", "To decide"),
        Kind.PAYMENT: translate("triage", "Payment without expense"),
        Kind.WAITING: translate("triage", "No payment yet"),
    }
    return known[value]


def left(figures: Figures) -> str:
    """Say what is open, with its sums: `19 expenses · 1,550.91 EUR`, or that nothing is."""
    parts = []
    if figures.expenses:
        parts.append(translate("triage", "%n expense(s)", None, figures.expenses))
        parts.append(_sums(figures.expense_sums))
    if figures.payments:
        parts.append(translate("triage", "%n payment(s)", None, figures.payments))
        parts.append(_sums(figures.payment_sums))
    return "  ·  ".join(part for part in parts if part)


def _sums(sums: Mapping[str, int]) -> str:
    return formats.sums(Money(minor, currency) for currency, minor in sorted(sums.items()) if minor)


def open_rows(count: int) -> str:
    """Say how many rows are open."""
    return translate("triage", "%n open", None, count)


def title(view: ItemView) -> str:
    """Name what the card is about."""
    item = view.item
    if item.kind is Kind.WAITING and len(item.expense_ids) > 1:
        text = translate("triage", "%n expense(s) of {person}", None, len(item.expense_ids))
        return text.format(person=formats.plain_line(view.expenses[0].employee_name))
    if item.kind is Kind.SUM and len(item.expense_ids) > 1:
        row = view.payments[0].payment
        return formats.plain_line(row.merchant or row.descriptor)
    if view.expenses:
        return formats.plain_line(view.expenses[0].expense.merchant) or translate("triage", "(no merchant)")
    row = view.payments[0].payment
    return formats.plain_line(row.merchant or row.descriptor)


def amount(view: ItemView) -> str:
    """Write what the item comes to: the claim, the payment, or the sum of a group."""
    if view.item.kind is Kind.PAYMENT:
        payment = view.payments[0].payment
        return formats.money_of(payment.open_minor, payment.amount.currency)
    if view.item.kind is Kind.TWINS:
        return formats.money(view.expenses[0].expense.amount)
    totals: dict[str, int] = {}
    for row in view.expenses:
        currency = row.expense.amount.currency
        totals[currency] = totals.get(currency, 0) + row.expense.open_minor
    return _sums(totals)


def facts(view: ItemView) -> str:
    """Write day, person, card and category on one line."""
    if view.item.kind is Kind.PAYMENT:
        return payment_facts(view.payments[0])
    if len(view.expenses) == 1:
        return expense_facts(view.expenses[0])
    days = sorted(row.expense.spent_on for row in view.expenses)
    parts = [formats.period(days[0], days[-1]), formats.plain_line(view.expenses[0].employee_name)]
    if len(view.item.expense_ids) > len(view.expenses):
        parts.append(
            translate("triage", "the first {count} are listed").format(
                count=formats.count(len(view.expenses))
            )
        )
    return "  ·  ".join(part for part in parts if part)


def expense_facts(row: ExpenseRow, *, with_day: bool = True) -> str:
    """Write the facts of an expense."""
    one = row.expense
    parts = (
        formats.day(one.spent_on) if with_day else "",
        formats.plain_line(row.employee_name),
        formats.plain_line(row.instrument_name) or wording.word(one.paid_by),
        formats.plain_line(one.category),
        row.report_number,
    )
    return "  ·  ".join(part for part in parts if part)


def payment_facts(row: PaymentRow, *, with_day: bool = True) -> str:
    """Write the facts of a payment."""
    one = row.payment
    parts = (
        formats.day(one.day) if with_day else "",
        formats.plain_line(row.instrument_name),
        formats.plain_line(row.employee_name),
        formats.money(one.original) if one.original is not None else "",
        formats.plain_line(one.descriptor) if one.merchant else "",
    )
    return "  ·  ".join(part for part in parts if part)


def why(view: ItemView) -> str:
    """Say why the program did not decide this by itself, and what would settle it (G21)."""
    match view.item.kind:
        case Kind.TWINS:
            return _twins(view)
        case Kind.SUM:
            return _sum(view)
        case Kind.PAYMENT if not view.payments[0].employee_name:
            return translate(
                "triage",
                "No expense claims it, and its card or account has no holder: say why it is none (I), "
                "or give it a holder in Settings.",
            )
        case Kind.PAYMENT:
            return payment_words.why_not(view.payments[0], ())
        case Kind.WAITING if view.right is None:
            return translate(
                "triage",
                "No payment comes near any of them: only the next statement, or an answer, settles them.",
            )
    return "" if view.right is None else why_words.sentence(view.right)


def _twins(view: ItemView) -> str:
    text = translate(
        "triage",
        "{expenses} and {payments} agree in all that the books show: every pairing is right. "
        "One key pairs them in date order{rest}.",
    )
    ours, theirs = len(view.item.expense_ids), len(view.item.payment_ids)
    rest = ""
    if ours > theirs:
        rest = translate("triage", "; %n expense(s) left open", None, ours - theirs)
    elif theirs > ours:
        rest = translate("triage", "; %n payment(s) left open", None, theirs - ours)
    return text.format(
        expenses=translate("triage", "%n expense(s)", None, ours),
        payments=translate("triage", "%n payment(s)", None, theirs),
        rest=rest,
    )


def _sum(view: ItemView) -> str:
    many = len(view.item.expense_ids) > 1
    count = len(view.item.expense_ids) if many else len(view.item.payment_ids)
    if many:
        text = translate("triage", "%n expense(s) add up to one payment of {money}.", None, count)
        return text.format(money=formats.money(view.payments[0].payment.amount))
    text = translate("triage", "%n payment(s) add up to this expense of {money}.", None, count)
    return text.format(money=formats.money(view.expenses[0].expense.amount))


def evidence(pair: Candidate) -> str:
    """Say on one line what speaks for and against a candidate, the strongest first."""
    if pair.outside:
        return sentences.outside(pair.outside)
    told = sorted((one for one in pair.evidence if one.weight), key=lambda one: -abs(one.weight))
    return ", ".join(evidence_words.level(one) for one in told[:EVIDENCE_MAX])


def causes() -> list[tuple[Cause, str]]:
    """Return the causes of a difference, in the order of their keys."""
    return [
        (Cause.TIP, translate("triage", "Tip")),
        (Cause.RATE, translate("triage", "Exchange rate")),
        (Cause.FEE, translate("triage", "Bank or card fee")),
        (Cause.ROUNDING, translate("triage", "Rounding")),
        (Cause.TYPO, translate("triage", "Typing error in the claim")),
    ]


def asides() -> list[tuple[Aside, str]]:
    """Return the reasons for which a payment is no expense, in the order of their keys."""
    return [
        (Aside.TRANSFER, translate("triage", "Own money moved: card bill, transfer")),
        (Aside.PAYROLL, translate("triage", "Salaries, rent, tax: booked elsewhere")),
        (Aside.BOOKED, translate("triage", "Supplier bill: booked from its invoice")),
        (Aside.PRIVATE, translate("triage", "Private: to be paid back")),
        (Aside.REVERSED, translate("triage", "Taken back by the bank")),
    ]


def question(view: ItemView) -> str:
    """Write the question that Q asks."""
    if view.item.kind is Kind.PAYMENT:
        return translate("triage", "What was this payment for? Please send the receipt.")
    return translate("triage", "Which payment is this, and how was it paid? Please send the receipt.")


def nothing(key: str) -> str:
    """Say why a key does nothing now."""
    known = {
        "no_candidate": translate("triage", "There is no such candidate. S leaves it for later."),
        "choose_claim": translate(
            "triage", "Choose an expense with its number, create one (C), or say why it is none (I)."
        ),
        "no_payment": translate("triage", "Only a payment without an expense can do that."),
        "nothing_to_undo": translate("triage", "Nothing is staged that could be undone."),
        "no_twins": translate("triage", "Only a twin class is settled with T."),
    }
    return known[key]


def proof(timeline: Timeline) -> tuple[str, bool]:
    """Say what the statements of a card or account prove; True where they do."""
    last = timeline.statements[-1]
    if timeline.faults:
        return translate("triage", "%n fault(s) between its statements", None, timeline.faults), False
    if last.closing is None or last.closed_on is None:
        return translate("triage", "Its statements state no balance"), False
    text = translate("triage", "Proven: closing balance {money} of {day}, every statement follows")
    return text.format(money=formats.money(last.closing), day=formats.day(last.closed_on)), True


def rest(figures: Figures) -> Sequence[str]:
    """Say in up to two sentences what stays open."""
    found = []
    if figures.later:
        found.append(translate("triage", "%n item(s) left for later or asked about", None, figures.later))
    if figures.open:
        found.append(left(figures))
    return found
