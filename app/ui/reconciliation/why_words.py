"""Why not, in one sentence that says what to do about it, and where it leads (G21)."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from app.models.match import Evidence, Factor, Reason
from app.models.why_not import Change, WhyNot
from app.services.results import CandidateRow
from app.services.twin_groups import TwinGroup
from app.ui import formats, wording
from app.ui.reconciliation import evidence_words, sentences, set_words
from app.ui.reconciliation.lines import gap_of, preferred
from app.ui.reconciliation.shown import Right

translate = QCoreApplication.translate


class Lead(StrEnum):
    """Where the sentence leads."""

    NOWHERE = "nowhere"
    PAYMENT = "payment"
    RIVAL = "rival"
    EXPENSE = "expense"
    IMPORT = "import"
    SETTINGS = "settings"


_LEADS = {
    Change.READ_ONLY: Lead.NOWHERE,
    Change.OTHER_FIRST: Lead.RIVAL,
    Change.THRESHOLD: Lead.SETTINGS,
    Change.NO_STATEMENT: Lead.IMPORT,
    Change.NOTHING: Lead.IMPORT,
}


def lead(why: WhyNot) -> Lead:
    """Tell where a click leads: mostly to the payment; a correction is made in the expense."""
    if why.change is Change.FACTOR:
        return Lead.PAYMENT if why.factor is Factor.MERCHANT else Lead.EXPENSE
    return _LEADS.get(why.change, Lead.PAYMENT)


def sentence(right: Right) -> str:
    """Say the shortest change that would make the selected expense match; empty where there is none."""
    why = right.why
    if why is None:
        return ""
    row = next((one for one in right.candidates if one.payment.id == why.payment_id), None)
    if row is not None:
        return _about(why, right, row)
    return _without(why, right)


def _without(why: WhyNot, right: Right) -> str:
    day = formats.day(right.expense.expense.spent_on)
    card = formats.plain_line(right.expense.instrument_name)
    match why.change:
        case Change.READ_ONLY:
            return translate("manager", "It is locked: posted, completed, or the file is open read-only.")
        case Change.NO_STATEMENT if why.last_on is not None:
            text = translate(
                "manager",
                "No statement covers {day} for {card}: the last one ends {last}. Import the next one.",
            )
            return text.format(day=day, card=card, last=formats.day(why.last_on))
        case Change.NO_STATEMENT if why.next_on is not None:
            text = translate(
                "manager",
                "No statement covers {day} for {card}: the first one begins {first}. Import the one before.",
            )
            return text.format(day=day, card=card, first=formats.day(why.next_on))
        case Change.NO_STATEMENT:
            text = translate(
                "manager", "No statement of {card} is imported yet. Import the one that covers {day}."
            )
            return text.format(day=day, card=card)
    return translate("manager", "No payment left comes near. Import the statement that covers {day}.").format(
        day=day
    )


def _about(why: WhyNot, right: Right, row: CandidateRow) -> str:
    makers: dict[Change, Callable[[WhyNot, Right, CandidateRow], str]] = {
        Change.BY_HAND: _by_hand,
        Change.NEAREST_DAY: _several,
        Change.SAME_MERCHANT: _several,
        Change.SAME_CARD: _several,
        Change.ALIKE: _several,
        Change.OTHER_FIRST: _other_first,
        Change.AMOUNT: _amount,
        Change.FACTOR: _factor,
        Change.OUTSIDE: _outside,
    }
    maker = makers.get(why.change)
    if maker is not None:
        return maker(why, right, row)
    return _plain(why.change).format(
        payment=sentences.payment(row),
        chance=formats.percent(why.probability, decimals=1),
        needed=formats.percent(why.needed, decimals=1),
        count=formats.count(why.count),
    )


def _plain(change: Change) -> str:
    known = {
        Change.TAKE_BACK: translate(
            "manager", "You said “not this one” of {payment}. Reconcile it to take that back."
        ),
        Change.RUN: translate(
            "manager", "Nothing stands in the way any more: reconcile {payment} ({chance})."
        ),
        Change.ADD_UP: translate(
            "manager",
            "No payment alone is right, but {count} add up with it: link the common parts, first {payment}.",
        ),
        Change.THRESHOLD: translate(
            "manager",
            "No single correction is enough: {payment} has {chance}; from {needed} on it links by itself.",
        ),
        Change.DOUBT: translate(
            "manager",
            "{payment} has {chance}, but something very like it is near, so a person decides: choose it.",
        ),
    }
    return known[change]


def _by_hand(why: WhyNot, right: Right, row: CandidateRow) -> str:
    payment = sentences.payment(row)
    if why.why == Reason.NOT_A_DRAFT.value:
        text = translate(
            "manager",
            "Its status is {status}: reconcile {payment} by hand.",
        )
        return text.format(status=wording.word(right.expense.expense.status), payment=payment)
    text = translate(
        "manager", "It is claimed as “{paid}”. If the company paid after all, reconcile {payment} by hand."
    )
    return text.format(paid=wording.word(right.expense.expense.paid_by), payment=payment)


def _several(why: WhyNot, _right: Right, row: CandidateRow) -> str:
    payment = sentences.payment(row)
    today = translate("manager", "%n payment(s) qualify today", None, why.count)
    if why.change is Change.NEAREST_DAY and why.days == 0:
        text = translate("manager", "On the very day it would be unique ({payment}); {today}.")
    elif why.change is Change.NEAREST_DAY:
        within = translate("manager", "Within %n day(s) it would be unique", None, why.days)
        return translate("manager", "{within} ({payment}); {today}.").format(
            within=within, payment=payment, today=today
        )
    elif why.change is Change.SAME_MERCHANT:
        text = translate("manager", "By merchant it would be unique ({payment}); {today}.")
    elif why.change is Change.SAME_CARD:
        text = translate("manager", "By card it would be unique ({payment}); {today}.")
    else:
        text = translate("manager", "Nothing tells them apart, {today}: choose one, such as {payment}.")
    return text.format(payment=payment, today=today)


def _other_first(why: WhyNot, right: Right, _row: CandidateRow) -> str:
    rival = next((one for one in right.rivals if one.expense.id == why.expense_id), None)
    if rival is None:
        return translate(
            "manager", "%n other expense(s) want the same payment. Settle the first one.", None, why.count
        )
    text = translate("manager", "{expense} of {day} wants the same payment. Settle that one first.")
    return text.format(expense=sentences.expense(rival), day=formats.day(rival.expense.spent_on))


def _amount(why: WhyNot, right: Right, row: CandidateRow) -> str:
    gap, currency, _ = gap_of(right.expense.expense, row)
    reason = evidence_words.level(Evidence(Factor.AMOUNT, why.level, "", 0.0))
    size = formats.money_of(abs(gap), currency) if gap is not None else ""
    text = translate("manager", "The amounts differ by {gap} ({reason}). Reconcile {payment} with a reason.")
    return text.format(gap=size, reason=reason, payment=sentences.payment(row))


def _factor(why: WhyNot, right: Right, row: CandidateRow) -> str:
    """Name the correction; under Scored also the chance that it would give."""
    expense = right.expense.expense
    known = {
        Factor.MERCHANT: translate(
            "manager",
            "If “{text}” were known as {merchant}{then}. Reconcile it once and the program learns the name.",
        ),
        Factor.INSTRUMENT: translate(
            "manager", "If the expense named the card it was paid with, {card}{then}. Correct the card."
        ),
        Factor.DATE: translate("manager", "If the expense were dated {day}{then}. Correct the date."),
        Factor.AMOUNT: translate(
            "manager", "If the amount were that of the payment, {money}{then}. Correct it."
        ),
        Factor.SOURCE: translate(
            "manager", "If the expense said that the company paid{then}. Correct how it was paid."
        ),
        Factor.CATEGORY: translate(
            "manager", "If the category fitted the payment{then}. Correct the category."
        ),
        Factor.VAT_NUMBER: translate(
            "manager", "If the VAT number were that of the payment{then}. Correct the number."
        ),
    }
    then = translate("manager", ", it would link by itself")
    if why.would_be:
        then = translate("manager", ", it would link by itself: {now} would become {share}").format(
            now=formats.percent(why.probability, decimals=1), share=formats.percent(why.would_be, decimals=1)
        )
    assert why.factor is not None, "a factor has a name"
    return known[why.factor].format(
        text=formats.plain_line(row.payment.descriptor)[:60],
        merchant=formats.plain_line(expense.merchant)[:60],
        card=formats.plain_line(row.instrument_name),
        day=formats.day(row.payment.day),
        money=formats.money(row.payment.amount),
        then=then,
    )


def _outside(why: WhyNot, _right: Right, row: CandidateRow) -> str:
    text = translate("manager", "The nearest payment is {payment}; it is no suggestion: {why}.")
    return text.format(payment=sentences.payment(row), why=sentences.outside(why.why))


def leads_to_sum(right: Right) -> bool:
    """Tell whether the change is to accept a sum that is listed (G08)."""
    is_sum = right.why is not None and right.why.change is Change.ADD_UP
    return is_sum and right.twins is None and bool(right.sums)


def sentence_of(right: Right) -> str:
    """Say how a twin class is settled, or else the shortest change."""
    if leads_to_sum(right):
        if preferred(right) is None:
            return translate(
                "manager",
                "No payment alone is right, but %n set(s) below add up: choose.",
                None,
                len(right.sums),
            )
        text = translate("manager", "No payment alone is right, but these add up: {sum}. Enter accepts them.")
        return text.format(sum=set_words.proposal(right.sums[0]))
    if right.twins is None:
        return sentence(right)
    return f"{twins(right.twins)} {_pairing(right.twins)}"


def _pairing(group: TwinGroup) -> str:
    pairs = translate("manager", "Pair them in date order (T): %n link(s)", None, len(group.pairs))
    if not group.left_open:
        return translate("manager", "{pairs}, and nothing stays open.").format(pairs=pairs)
    rest = (
        translate("manager", "%n expense(s) left open", None, group.left_open)
        if len(group.expenses) > len(group.payments)
        else translate("manager", "%n payment(s) left open", None, group.left_open)
    )
    return translate("manager", "{pairs}; {rest}.").format(pairs=pairs, rest=rest)


def twins(group: TwinGroup) -> str:
    """Say why a class is one: its members agree in all that the books show."""
    text = translate(
        "manager",
        "{expenses} and {payments} of {money} are interchangeable: they agree in person, card, merchant, "
        "category, VAT and project, so every pairing gives the same books.",
    )
    return text.format(
        expenses=translate("manager", "%n expense(s)", None, len(group.expenses)),
        payments=translate("manager", "%n payment(s)", None, len(group.payments)),
        money=formats.money(group.payments[0].amount),
    )
