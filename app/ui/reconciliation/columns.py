"""The columns of the manager's four lists."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from app.models.money import Money
from app.models.payment import LinkState
from app.models.reconciliation import Origin
from app.services.results import CandidateRow
from app.services.views import ExpenseRow, LinkRow
from app.ui import formats, wording
from app.ui.palettes import Tone
from app.ui.reconciliation import sentences, set_words
from app.ui.reconciliation.lines import CandidateLine, Part
from app.ui.reconciliation.marks import Marks
from app.ui.tables import Action, Badge, Column, Kind, Strength

translate = QCoreApplication.translate

DAYS_NEAR = 3
"""Payments farther from the expense than this are written in a stronger ink."""

STATE_BADGES = {
    LinkState.PENDING: Badge("circle-dashed", Tone.AMBER),
    LinkState.AMBIGUOUS: Badge("split", Tone.AMBER),
    LinkState.PARTIAL: Badge("contrast", Tone.AMBER),
    LinkState.AUTOMATIC: Badge("check-check", Tone.GREEN),
    LinkState.MANUAL: Badge("hand", Tone.VIOLET),
    LinkState.IGNORED: Badge("eye-off", Tone.GREY),
}
ORIGIN_BADGES = {
    Origin.AUTO: STATE_BADGES[LinkState.AUTOMATIC],
    Origin.MANUAL: STATE_BADGES[LinkState.MANUAL],
}


MARKED = Badge("check", Tone.ACCENT)


def expense_columns(currency: str, marks: Marks) -> list[Column[ExpenseRow]]:
    """Return the columns of the two left lists; `currency` is the company's, marked rows say so."""
    widest_state = max((wording.link_state(state) for state in LinkState), key=len)

    def state(row: ExpenseRow) -> str:
        return translate("manager", "Marked") if marks.has_expense(row.expense.id) else _state(row)

    def badge(row: ExpenseRow) -> Badge:
        return MARKED if marks.has_expense(row.expense.id) else _state_badge(row)

    return [
        Column(
            translate("manager", "Status"),
            state,
            key="state",
            kind=Kind.STATUS,
            badge=badge,
            sample=widest_state,
            tooltip=_state_tooltip,
        ),
        Column(
            translate("manager", "Date"),
            lambda row: formats.day(row.expense.spent_on),
            key="date",
            kind=Kind.DATE,
            sample=formats.day_sample(),
        ),
        Column(
            translate("manager", "Merchant"),
            lambda row: formats.plain_line(row.expense.merchant),
            key="merchant",
            strength=Strength.STRONG,
            stretch=True,
            sample="Marriott Courtyard",
        ),
        *_expense_details(currency),
    ]


def _expense_details(currency: str) -> list[Column[ExpenseRow]]:
    """Return the columns that give way in a narrow window, and the amount."""
    return [
        Column(
            translate("manager", "Paid with"),
            lambda row: row.instrument_name,
            key="instrument",
            strength=Strength.MUTED,
            sample="Mastercard •• 8820",
            can_hide=True,
        ),
        Column(
            translate("manager", "Employee"),
            lambda row: row.employee_name,
            key="employee",
            strength=Strength.MUTED,
            sample="Dana Whitfield",
            can_hide=True,
        ),
        Column(
            translate("manager", "Category"),
            lambda row: row.expense.category,
            key="category",
            strength=Strength.MUTED,
            sample="Accommodation",
            can_hide=True,
        ),
        Column(
            translate("manager", "Receipt"),
            _receipt,
            kind=Kind.STATUS,
            icon_only=True,
            badge=lambda row: Badge("paperclip", Tone.GREY) if row.expense.has_receipt else None,
            can_hide=True,
        ),
        Column(
            translate("manager", "Amount"),
            lambda row: _own_or_foreign(row.expense.amount, currency),
            key="amount",
            kind=Kind.AMOUNT,
            sample="1,234.56 USD",
            tooltip=_amount_tooltip,
            spoken=lambda row: translate("manager", "Amount: {amount}").format(
                amount=formats.money(row.expense.amount)
            ),
        ),
    ]


def _state(row: ExpenseRow) -> str:
    return translate("manager", "Staged") if row.is_staged else wording.link_state(row.state)


def _state_badge(row: ExpenseRow) -> Badge:
    """Return the icon of the state; staged work is blue, whatever it is."""
    badge = STATE_BADGES[row.state]
    return Badge(badge.icon, Tone.ACCENT) if row.is_staged else badge


def _state_tooltip(row: ExpenseRow) -> str:
    state = wording.link_state(row.state)
    if row.is_staged:
        return translate("manager", "{state}, staged: not saved yet").format(state=state)
    return wording.reason(row.reason) if row.reason else state


def _receipt(row: ExpenseRow) -> str:
    if row.expense.has_receipt:
        return translate("manager", "Receipt attached")
    return translate("manager", "No receipt")


def _amount_tooltip(row: ExpenseRow) -> str:
    parts = [translate("manager", "Claimed: {money}").format(money=formats.money(row.expense.amount))]
    if row.expense.booked is not None:
        parts.append(translate("manager", "Booked: {money}").format(money=formats.money(row.expense.booked)))
    return "\n".join(parts)


def linked_columns() -> list[Column[LinkRow]]:
    """Return the columns of the reconciled payments of the selected expense."""
    return [
        Column(
            translate("manager", "Status"),
            _link_state,
            kind=Kind.STATUS,
            badge=_link_badge,
            sample=max((wording.word(origin) for origin in Origin), key=len),
            tooltip=_link_tooltip,
        ),
        Column(
            translate("manager", "Match"),
            lambda row: "" if row.probability is None else formats.percent(row.probability),
            kind=Kind.SCORE,
            share=lambda row: row.probability,
            sample="99.9%",
            can_hide=True,
        ),
        Column(
            translate("manager", "Date"),
            lambda row: formats.day(row.payment.day),
            kind=Kind.DATE,
            sample=formats.day_sample(),
        ),
        Column(
            translate("manager", "Payment"),
            sentences.name_of,
            strength=Strength.STRONG,
            stretch=True,
            sample="Marriott Courtyard",
        ),
        Column(
            translate("manager", "Paid with"),
            lambda row: row.instrument_name,
            strength=Strength.MUTED,
            sample="Mastercard •• 8820",
            can_hide=True,
        ),
        Column(
            translate("manager", "Amount"),
            lambda row: formats.amount(row.payment_minor, row.payment.amount.currency),
            kind=Kind.AMOUNT,
            sample="1,234.56",
            spoken=lambda row: formats.money_of(row.payment_minor, row.payment.amount.currency),
        ),
        Column(
            "",
            lambda row: translate("manager", "Unreconcile"),
            kind=Kind.ACTION,
            action=_unreconcile,
            sample=translate("manager", "Unreconcile"),
            tooltip=lambda row: sentences.blocked(row) if row.is_blocked else "",
        ),
    ]


def _link_state(row: LinkRow) -> str:
    if row.is_reversed:
        return translate("manager", "Taken back")
    return translate("manager", "Staged") if row.is_staged else wording.word(row.origin)


def _link_badge(row: LinkRow) -> Badge:
    if row.is_reversed:
        return Badge("undo-2", Tone.GREY)
    badge = ORIGIN_BADGES[row.origin]
    return Badge(badge.icon, Tone.ACCENT) if row.is_staged else badge


def _link_tooltip(row: LinkRow) -> str:
    parts = [_link_state(row)]
    if row.made_by and row.made_at is not None:
        parts.append(
            translate("manager", "By {who}, {when}").format(who=row.made_by, when=formats.moment(row.made_at))
        )
    if row.confirmed_by:
        parts.append(translate("manager", "Confirmed by {who}").format(who=row.confirmed_by))
    if row.reason:
        parts.append(translate("manager", "Reason: {reason}").format(reason=formats.plain_line(row.reason)))
    return "\n".join(parts)


def _unreconcile(row: LinkRow) -> Action | None:
    if row.is_reversed:
        return None
    if row.is_blocked:
        return Action(translate("manager", "Posted"), "lock", Tone.GREY)
    return Action(translate("manager", "Unreconcile"), "unlink", Tone.GREY)


def candidate_columns(currency: str, marks: Marks) -> list[Column[CandidateLine]]:
    """Return the columns of the candidates of the selected expense; `currency` is the company's."""

    def number(line: CandidateLine) -> str:
        is_marked = line.row is not None and marks.has_payment(line.row.payment.id)
        return "\u2713" if is_marked else _number_or_title(line)

    def spoken(line: CandidateLine) -> str:
        is_marked = line.row is not None and marks.has_payment(line.row.payment.id)
        return translate("manager", "Marked") if is_marked else _spoken_number(line)

    return [
        Column(
            "",
            number,
            strength=Strength.STRONG,
            sample="9",
            is_sortable=False,
            spoken=spoken,
        ),
        Column(
            translate("manager", "Match"),
            lambda line: "" if _no_chance(line) else _of(line, _chance),
            key="match",
            kind=Kind.SCORE,
            share=lambda line: (
                None if line.row is None or _no_chance(line) else line.row.candidate.probability
            ),
            tone=lambda line: None if line.part in (Part.SAME, Part.OTHER) else Tone.GREY,
            sample="99.9%",
            is_sortable=False,
        ),
        Column(
            translate("manager", "Date"),
            _day_of,
            kind=Kind.DATE,
            sample=formats.day_sample(),
        ),
        Column(
            translate("manager", "Days"),
            lambda line: _of(line, lambda r: sentences.days(r.candidate.days_apart)),
            key="days",
            strength=_days_strength,
            sample="+28 d",
            is_sortable=False,
            can_hide=True,
            tooltip=_days_tooltip,
        ),
        *_whose_columns(),
        *_amount_columns(currency),
    ]


def _whose_columns() -> list[Column[CandidateLine]]:
    """Return what tells one payment from another."""
    return [
        Column(
            translate("manager", "Payment"),
            _what,
            key="payment",
            strength=Strength.STRONG,
            stretch=True,
            sample="Marriott Courtyard",
            is_sortable=False,
            tooltip=_what_whole,
        ),
        Column(
            translate("manager", "Paid with"),
            lambda line: _of(line, lambda r: r.instrument_name),
            key="instrument",
            strength=Strength.MUTED,
            sample="Mastercard •• 8820",
            is_sortable=False,
            can_hide=True,
        ),
        Column(
            translate("manager", "Bank text"),
            lambda line: _of(line, _bank_text),
            key="bank",
            strength=Strength.MUTED,
            sample="PAYPAL *MARRIOTT 40293",
            is_sortable=False,
            can_hide=True,
        ),
    ]


def _amount_columns(currency: str) -> list[Column[CandidateLine]]:
    """Return the difference, the amount, and the button at its right (F04)."""
    return [
        Column(
            translate("manager", "Diff."),
            sentences.gap,
            key="gap",
            kind=Kind.NUMBER,
            strength=Strength.MUTED,
            tone=_gap_tone,
            sample="+123.00",
            is_sortable=False,
            tooltip=sentences.gap_sentence,
        ),
        Column(
            translate("manager", "Amount"),
            lambda line: _amount_of(line, currency),
            key="amount",
            kind=Kind.AMOUNT,
            sample="1,234.56",
            is_sortable=False,
            tooltip=lambda line: _of(line, _original),
            spoken=lambda line: _amount_of(line, ""),
        ),
        Column(
            "",
            lambda line: translate("manager", "Reconcile") if line.row or line.proposal else "",
            key="reconcile",
            kind=Kind.ACTION,
            action=_reconcile,
            sample=translate("manager", "Reconcile"),
            is_sortable=False,
        ),
    ]


def _of(line: CandidateLine, text: Callable[[CandidateRow], str]) -> str:
    return "" if line.row is None else text(line.row)


def _no_chance(line: CandidateLine) -> bool:
    """Tell whether no chance is shown: a refund competes with nobody."""
    return line.row is None or line.part is Part.REFUND


def _chance(row: CandidateRow) -> str:
    return formats.percent(row.candidate.probability)


def _day_of(line: CandidateLine) -> str:
    if isinstance(line.member, ExpenseRow):
        return formats.day(line.member.expense.spent_on)
    row = line.member or line.row
    return "" if row is None else formats.day(row.payment.day)


def _what(line: CandidateLine) -> str:
    if line.proposal is not None:
        return set_words.proposal(line.proposal)
    if isinstance(line.member, ExpenseRow):
        return formats.plain_line(line.member.expense.merchant)
    row = line.member or line.row
    return "" if row is None else _named(row)


def _what_whole(line: CandidateLine) -> str:
    if line.proposal is not None:
        return set_words.proposed(line.proposal)
    return _of(line, lambda r: formats.plain_line(r.payment.descriptor))


def _amount_of(line: CandidateLine, currency: str) -> str:
    """Write the amount of whatever the line is; with its currency where that is not `currency`."""
    if line.proposal is not None:
        return _own_or_foreign(line.proposal.total, currency)
    if isinstance(line.member, ExpenseRow):
        return _own_or_foreign(line.member.expense.amount, currency)
    row = line.member or line.row
    return "" if row is None else _own_or_foreign(row.payment.amount, currency)


def _number_or_title(line: CandidateLine) -> str:
    if line.proposal is not None:
        sign = formats.MINUS if line.is_expanded else "+"
        return f"{sign}   {set_words.proposal(line.proposal)}"
    if line.member is not None:
        return ""
    if line.row is None:
        return sentences.part_title(line)
    return str(line.number) if line.number else ""


def _spoken_number(line: CandidateLine) -> str:
    if line.proposal is not None:
        return set_words.proposed(line.proposal)
    if line.is_heading:
        return sentences.part_title(line)
    return translate("manager", "Candidate {number}").format(number=line.number) if line.number else ""


def _named(row: CandidateRow) -> str:
    """Name the payment; a foreign purchase with the amount it was made at."""
    name = sentences.name_of(row)
    original = row.payment.original
    return name if original is None else f"{name} · {formats.money(original)}"


def _bank_text(row: CandidateRow) -> str:
    text = formats.plain_line(row.payment.descriptor)
    return "" if text == sentences.name_of(row) else text


def _days_strength(line: CandidateLine) -> Strength:
    far = line.row is not None and abs(line.row.candidate.days_apart) > DAYS_NEAR
    return Strength.NORMAL if far else Strength.MUTED


def _days_tooltip(line: CandidateLine) -> str:
    if line.row is None:
        return ""
    apart = line.row.candidate.days_apart
    if apart == 0:
        return translate("manager", "Paid on the day of the expense")
    if apart > 0:
        return translate("manager", "Paid %n day(s) after the expense", None, apart)
    return translate("manager", "Paid %n day(s) before the expense", None, -apart)


def _gap_tone(line: CandidateLine) -> Tone | None:
    if line.gap == 0 or (line.row is None and line.proposal is None):
        return Tone.GREY
    return Tone.AMBER


def _own_or_foreign(amount: Money, currency: str) -> str:
    """Write an amount; with its currency where that is not the company's."""
    if amount.currency == currency:
        return formats.amount(amount.minor, amount.currency)
    return formats.money(amount)


def _original(row: CandidateRow) -> str:
    payment = row.payment
    parts = [formats.money(payment.amount)]
    if payment.original is not None:
        parts.append(translate("manager", "Paid as {money}").format(money=formats.money(payment.original)))
    if payment.allocated_minor:
        left = formats.money_of(row.open_minor, payment.amount.currency)
        parts.append(translate("manager", "Still open: {money}").format(money=left))
    return "\n".join(parts)


def _reconcile(line: CandidateLine) -> Action | None:
    if line.proposal is not None:
        return Action(translate("manager", "Reconcile"), "link", Tone.GREEN, line.is_best)
    if line.row is None or not line.row.can_link:
        return None
    return Action(translate("manager", "Reconcile"), "link", Tone.GREEN, line.is_best)
