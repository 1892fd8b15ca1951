"""What is said of several rows as one link: sums, differences, causes, limits, refusals (F23, F24, G08)."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.models.money import Money
from app.models.payment import Payment
from app.models.variance import Cause, CauseRule
from app.services.link_values import LinkSet, SumProposal
from app.ui import formats
from app.ui.reconciliation import sentences

translate = QCoreApplication.translate

ADDENDS_MAX = 6
"""Of more members only the sum is shown; the tooltip lists them."""

LISTED_MAX = 20


def cause(one: Cause) -> str:
    """Name a cause of a difference."""
    return {
        Cause.TIP: translate("sets", "Tip"),
        Cause.EXCHANGE: translate("sets", "Exchange rate"),
        Cause.FEE: translate("sets", "Bank or card fee"),
        Cause.ROUNDING: translate("sets", "Rounding"),
        Cause.OTHER: translate("sets", "Price difference or other"),
    }[one]


def balance(found: LinkSet) -> str:
    """Say what both sides come to: `3 expenses 1 + 2 + 3 = 6 · 1 payment 6 · difference 0.00`."""
    ours = [Money(one.open_minor, one.amount.currency) for one in found.expenses]
    theirs = [Money(one.open_minor, one.amount.currency) for one in found.payments]
    expenses = translate("sets", "%n expense(s)", None, len(ours))
    payments = translate("sets", "%n payment(s)", None, len(theirs))
    weighed = found.weighed
    parts = [_side(expenses, ours, weighed.claimed_minor, weighed.currency)]
    parts.append(_side(payments, theirs, weighed.paid_minor, weighed.currency))
    if found.payments and found.expenses and not found.is_refund:
        parts.append(gap(found))
    return "  ·  ".join(parts)


def _side(counted: str, amounts: Sequence[Money], total: int | None, currency: str) -> str:
    if not amounts:
        return counted
    is_one = all(one.currency == currency for one in amounts)
    if len(amounts) > ADDENDS_MAX:
        shown = formats.sums(amounts) if not is_one else ""
    elif is_one:
        shown = _added([formats.amount(one.minor, one.currency) for one in amounts])
    else:
        shown = _added([formats.money(one) for one in amounts])
    if total is None or (len(amounts) == 1 and is_one):
        only = formats.money(amounts[0]) if len(amounts) == 1 else shown
        return f"{counted} {only}"
    sum_ = formats.money_of(total, currency)
    return f"{counted} {shown} = {sum_}" if shown else f"{counted} {sum_}"


def _added(texts: Sequence[str]) -> str:
    return " + ".join(texts).replace(f"+ {formats.MINUS}", f"{formats.MINUS} ")


def gap(found: LinkSet) -> str:
    """Say the difference, or why there is none to tell."""
    weighed = found.weighed
    if weighed.gap_minor is None:
        return translate("sets", "difference unknown without a rate")
    text = formats.amount(weighed.gap_minor, weighed.currency)
    signed = f"+{text}" if weighed.gap_minor > 0 else text
    return translate("sets", "difference {amount}").format(amount=signed)


def members(found: LinkSet) -> str:
    """List the members with their own amounts, one a line, and at which rate they were compared."""
    rows = []
    for expense, worth in zip(found.expenses, found.weighed.claimed, strict=True):
        own = Money(expense.open_minor, expense.amount.currency)
        name = sentences.short(formats.plain_line(expense.merchant))
        rows.append(f"{formats.day(expense.spent_on)}  {name}  {_worth(own, worth, found)}")
    for payment, worth in zip(found.payments, found.weighed.paid, strict=True):
        own = Money(payment.open_minor, payment.amount.currency)
        rows.append(f"{formats.day(payment.day)}  {_name(payment)}  {_worth(own, worth, found)}")
    if len(rows) > LISTED_MAX:
        rows = [*rows[:LISTED_MAX], translate("sets", "and %n more", None, len(rows) - LISTED_MAX)]
    return "\n".join(rows).replace("<", "\u2039")  # a tooltip may read HTML


def _name(payment: Payment) -> str:
    return sentences.short(formats.plain_line(payment.merchant or payment.descriptor))


def _worth(own: Money, worth: int | None, found: LinkSet) -> str:
    """Write an amount; one in another currency with what it is in the common one, and the rate."""
    currency = found.weighed.currency
    if own.currency == currency:
        return formats.money(own)
    if worth is None:
        return translate("sets", "{money} (no rate to {currency})").format(
            money=formats.money(own), currency=currency
        )
    there = Money(worth, currency)
    rate = there.decimal / own.decimal if own.minor else 0
    return translate("sets", "{money} = {there} at {rate}").format(
        money=formats.money(own), there=formats.money(there), rate=f"{rate:.5f}"
    )


def missing(found: LinkSet) -> str:
    """Name the rates that nobody knows, and the way out; empty where none is missing."""
    if not found.weighed.missing:
        return ""
    one = found.weighed.missing[0]
    text = translate(
        "sets",
        "No rate from {first} to {second} is known around {day}; none is assumed. "
        "Import a statement that states one, or link with a reason.",
    )
    return text.format(first=one.from_currency, second=one.to_currency, day=formats.day(one.day))


def refused(key: str) -> str:
    """Say why a set cannot be linked, and what to do; empty where it can."""
    known = {
        "one_side": translate("sets", "Mark at least one expense and one payment."),
        "too_many": translate("sets", "A link has at most 200 members on each side; take some away."),
        "completed": translate("sets", "An expense is completed and locked; mark it as incomplete first."),
        "posted": translate(
            "sets", "An expense is posted. Enter a refund as an expense of its own, with a minus."
        ),
        "ignored": translate("sets", "A payment is ignored; restore it in Payments first."),
        "gone": translate(
            "sets", "One of these went with its import. Open the manager again, or import the file again."
        ),
        "mixed_expenses": translate(
            "sets",
            "Costs and credit notes are not settled by one link; link the credit note with its refund.",
        ),
        "only_refunds": translate(
            "sets", "A refund alone settles no open expense; mark its purchase too, or link that first."
        ),
        "refund_too_large": translate("sets", "The refund is more than what was settled of this expense."),
        "nothing_left": translate("sets", "Nothing is left of one of these; take its mark away."),
        "unbalanced": translate(
            "sets",
            "Several expenses and several payments are linked only where they balance; "
            "leave one out, or link them in two steps.",
        ),
        "read_only": translate("sets", "The company file is open for reading only."),
    }
    return known.get(key, "")


def limit(rule: CauseRule, currency: str) -> str:
    """Write the limits of a cause: `20.00 EUR, 20 % of the claim`."""
    parts = []
    if rule.limit_minor:
        parts.append(formats.money_of(rule.limit_minor, currency))
    if rule.limit_ppm:
        share = formats.percent(rule.limit_ppm / 1_000_000, decimals=0 if rule.limit_ppm % 10_000 == 0 else 1)
        parts.append(translate("sets", "{share} of the claim").format(share=share))
    return translate("sets", " and ").join(parts)


def verdict(found: LinkSet, one: Cause) -> str:
    """Say whether the difference may be written off for a cause, where to, and within which limit."""
    rule, name = found.rules[one], cause(one)
    if found.difference_minor is None:
        return missing(found) or translate("sets", "Without a rate nothing is written off.")
    money = formats.money_of(abs(found.difference_minor), found.company_currency)
    if not rule.account:
        text = translate(
            "sets", "No account is set for {cause}, so it is not written off (Settings, Differences)."
        )
        return text.format(cause=name)
    known = limit(rule, found.company_currency)
    if found.allows(one):
        text = translate("sets", "{money} is within the limit of {cause} ({limit}).")
    else:
        text = translate("sets", "{money} is above the limit of {cause} ({limit}), so it is not written off.")
    return text.format(money=money, cause=name, limit=known)


def write_off(found: LinkSet, one: Cause) -> str:
    """Say what writing off does: `Write 12.00 EUR off to account 6640`."""
    rule = found.rules[one]
    if found.difference_minor is None or not rule.account:
        return translate("sets", "Write the difference off")
    return translate("sets", "Write {money} off to account {account}").format(
        money=formats.money_of(abs(found.difference_minor), found.company_currency), account=rule.account
    )


def proposal(one: SumProposal) -> str:
    """Say what a sum is made of, and how many sets fit: `= 60.00 + 40.00 · 1 of 3 sets that fit`."""
    parts = _added([formats.amount(part.minor, part.currency) for part in one.parts])
    if one.fitting == 1:
        fit = translate("sets", "the only set that fits")
    else:
        fit = translate("sets", "{number} of {fitting} sets that fit").format(
            number=formats.count(one.number), fitting=formats.count(one.fitting)
        )
    return f"= {parts}  ·  {fit}"


def proposed(one: SumProposal) -> str:
    """Say what a proposal would link, as a sentence for tooltips and screen readers."""
    expenses = translate("sets", "%n expense(s)", None, len(one.expenses))
    payments = translate("sets", "%n payment(s)", None, len(one.payments))
    return translate("sets", "{expenses} with {payments}: {sum}. Nothing is linked until you say so.").format(
        expenses=expenses, payments=payments, sum=proposal(one)
    )


def staged(found: LinkSet) -> str:
    """Say what was staged of a set."""
    if found.is_refund:
        return translate("sets", "Staged: the refund lowers what is booked. Ctrl+Z takes it back.")
    expenses = translate("sets", "%n expense(s)", None, len(found.expenses))
    payments = translate("sets", "%n payment(s)", None, len(found.payments))
    return translate("sets", "Staged: {expenses} with {payments}. Ctrl+Z takes it back.").format(
        expenses=expenses, payments=payments
    )
