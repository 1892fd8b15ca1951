"""Makes the balanced entry of one expense: cost, tax and who paid, or what keeps it from being made."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.engine.posting.accounts import Codes, failures_of, page_of, percent
from app.engine.posting.differences import difference_lines, total_of
from app.engine.posting.parts import in_proportion, parts_of
from app.models.expense import Expense
from app.models.money import Money, minor_digits, split
from app.models.payment import Instrument, LinkState
from app.models.posting import (
    EntryKind,
    ExpenseFacts,
    Failure,
    FailureReason,
    Method,
    Posting,
    PostingLine,
    PostingRules,
    Subject,
)
from app.models.rates import RATE_SCALE, ExchangeRate

PPM = 1_000_000
TEXT_CHARS_MAX = 200
RATE_ORIGINS = ("typed", "file", "link")
"""What a person typed goes before what a file or a link says."""


@dataclass(frozen=True, slots=True)
class _Amounts:
    """Gross = net + tax, in the currency of the entry; sign as the expense."""

    gross: Money
    net: Money
    tax: Money


def build(
    facts: ExpenseFacts, rules: PostingRules, *, key: str, currency: str
) -> Posting | tuple[Failure, ...]:
    """Make the entry; answers everything that is missing at once, never half an entry.

    Args:
        facts: The expense and what belongs to it.
        rules: Of the connection.
        key: Of `posting_key`.
        currency: The company's own; every entry is in it.
    """
    expense = facts.expense
    codes = Codes(facts, rules, page_of(facts))
    gross = _whole(facts, currency)
    is_bill = codes.method is not Method.JOURNAL
    party = codes.party() if is_bill else ""
    settled = _settled_from(codes)
    service = _service(expense)
    if isinstance(gross, Failure):
        return failures_of([gross, codes.cost_account() if not facts.lines else "", party, settled, service])
    written_off = difference_lines(facts)
    costs = [
        line
        for part, share in parts_of(facts, gross - total_of(written_off, currency))
        for line in _cost_lines(Codes(part, rules, codes.page), share, is_bill=is_bill)
    ]
    credit = _credit_lines(codes, gross, is_bill=is_bill)
    problems = failures_of([*costs, party, settled, service, credit])
    if isinstance(credit, Failure) or problems:
        return problems
    assert isinstance(party, str) and isinstance(settled, str) and not isinstance(service, Failure)
    posting = Posting(
        key=key,
        expense_id=expense.id,
        kind=_kind(is_bill=is_bill, is_refund=expense.amount.minor < 0),
        posted_on=expense.spent_on,
        document_on=expense.spent_on,
        lines=(*(line for line in costs if isinstance(line, PostingLine)), *written_off, *credit),
        party=party,
        reference=expense.reference,
        text=_text(facts),
        is_final=rules.is_final,
        original=None if expense.amount.currency == currency else expense.amount,
        service_first_on=service[0],
        service_last_on=service[1],
        settled_from=settled,
        fields={
            name: value for (page, name), value in sorted(rules.static_fields.items()) if page is codes.page
        },
    )
    assert is_balanced(posting), f"expense {expense.id} does not balance"
    return posting


def is_balanced(posting: Posting) -> bool:
    """Tell whether debits and credits cancel in one currency (F58)."""
    return (
        sum(line.amount.minor for line in posting.lines) == 0
        and len({line.amount.currency for line in posting.lines}) == 1
    )


def _kind(*, is_bill: bool, is_refund: bool) -> EntryKind:
    if not is_bill:
        return EntryKind.JOURNAL
    return EntryKind.CREDIT_NOTE if is_refund else EntryKind.BILL


def _whole(facts: ExpenseFacts, currency: str) -> Money | Failure:
    """Return what the entry comes to, or why there can be none."""
    expense = facts.expense
    if expense.amount.minor == 0:
        return _ours("amount", "0", "Enter the amount")
    if expense.state is LinkState.PARTIAL:
        return _ours("state", "partial", "Reconcile the rest, or unreconcile it")
    if expense.allocated_minor and expense.booked is not None and not expense.booked.minor:
        return _ours("booked amount", "0", "All of it was refunded, so nothing is posted; reject the expense")
    return _gross(facts, currency)


def _cost_lines(codes: Codes, gross: Money, *, is_bill: bool) -> tuple[PostingLine | Failure, ...]:
    """Make the lines of one cost: net, then its tax; or everything that keeps them from being made."""
    facts = codes.facts
    expense = facts.expense
    amounts, account = _amounts(expense, gross), codes.cost_account()
    if isinstance(amounts, Failure) or isinstance(account, Failure):
        return failures_of([amounts, account])
    tax = _tax_lines(codes, amounts, is_bill=is_bill)
    if isinstance(tax, Failure):
        return (tax,)
    cost = PostingLine(
        account,
        amounts.net,
        text=_text(facts),
        tax_code=codes.tax_code(_rate(expense)),
        project=codes.tag(Subject.PROJECT, expense.project),
        department=codes.tag(Subject.DEPARTMENT, expense.department),
    )
    return (cost, *tax)


def _amounts(expense: Expense, gross: Money) -> _Amounts | Failure:
    claimed, tax = abs(expense.amount.minor), _claimed_tax(expense)
    if tax * expense.amount.minor < 0 or abs(tax) > claimed:
        return _ours("tax amount", str(Money(tax, expense.amount.currency).decimal), "Correct the tax amount")
    net_part, tax_part = split(gross, [claimed - abs(tax), abs(tax)])
    return _Amounts(gross, net_part, tax_part)


def _gross(facts: ExpenseFacts, currency: str) -> Money | Failure:
    """Return the booked amount, else the claim, converted at a known rate; no rate is ever assumed."""
    expense = facts.expense
    if expense.booked is not None and expense.booked.currency == currency and expense.booked.minor:
        return expense.booked
    if expense.amount.currency == currency:
        return expense.amount
    known = [
        rate
        for rate in facts.rates
        if {rate.from_currency, rate.to_currency} == {expense.amount.currency, currency}
        and rate.day == expense.spent_on
    ]
    if not known:
        return Failure(
            FailureReason.CONFIGURATION_MISSING,
            field="exchange rate",
            value=f"{expense.amount.currency} to {currency}, {expense.spent_on}",
            origin="the list of exchange rates",
            remedy="Enter the rate of that day in Reference data > Exchange rates (or: tieout rates), "
            "or reconcile the expense, then retry",
        )
    best = min(
        known,
        key=lambda rate: (RATE_ORIGINS.index(rate.origin), rate.to_currency != currency, rate.rate_e9),
    )
    return _converted(expense.amount, best, currency)


def _converted(amount: Money, rate: ExchangeRate, currency: str) -> Money:
    """Convert and round half away from zero, in whole numbers throughout.

    A rate that is known the other way round divides, which loses nothing.
    """
    up, down = 10 ** minor_digits(currency), 10 ** minor_digits(amount.currency)
    if rate.to_currency == currency:
        up, down = up * rate.rate_e9, down * RATE_SCALE
    else:
        up, down = up * RATE_SCALE, down * rate.rate_e9
    minor = (2 * abs(amount.minor) * up + down) // (2 * down)
    return Money(-minor if amount.minor < 0 else minor, currency)


def _claimed_tax(expense: Expense) -> int:
    """Return the tax inside the claim: as stated, else what the rate gives of the gross amount."""
    if expense.tax_amount_minor is not None:
        return expense.tax_amount_minor
    rate = expense.tax_rate_ppm or 0
    share, whole = abs(expense.amount.minor) * rate, PPM + rate
    tax = (2 * share + whole) // (2 * whole)
    return -tax if expense.amount.minor < 0 else tax


def _rate(expense: Expense) -> str:
    return "" if expense.tax_rate_ppm is None else percent(expense.tax_rate_ppm)


def _tax_lines(codes: Codes, amounts: _Amounts, *, is_bill: bool) -> tuple[PostingLine, ...] | Failure:
    expense, rate = codes.facts.expense, _rate(codes.facts.expense)
    code = codes.tax_code(rate)
    if amounts.tax.minor == 0:
        return ()
    if is_bill and codes.rules.computes_tax:
        if not code:
            return codes.missing("tax rate", f"{rate} %", "Map the tax rate to a tax code")
        account: str | Failure = ""
    else:
        account = codes.tax_account(rate)
    if isinstance(account, Failure):
        return account
    return (PostingLine(account, amounts.tax, text=_tax_text(expense), tax_code=code, is_tax=True),)


def _tax_text(expense: Expense) -> str:
    return f"Tax {_rate(expense)} %".replace("  ", " ") if _rate(expense) else "Tax"


def _credit_lines(codes: Codes, gross: Money, *, is_bill: bool) -> tuple[PostingLine, ...] | Failure:
    """Make the side that paid: one line, or one for each instrument that took part."""
    facts = codes.facts
    if is_bill:
        return (PostingLine(codes.static("payable_account"), -gross, text=_text(facts), is_balancing=True),)
    shares = [(share.instrument, share.minor) for share in facts.shares if share.minor]
    if not sum(minor for _, minor in shares):
        shares = [] if facts.instrument is None else [(facts.instrument, 1)]
    if not shares or facts.expense.paid_by.value in ("own_money", "cash"):
        account = codes.credit_account()
        if isinstance(account, Failure):
            return account
        return (PostingLine(account, -gross, text=_text(facts), is_balancing=True),)
    lines: list[PostingLine] = []
    for (instrument, _), part in zip(shares, _by_payer(-gross, shares), strict=True):
        found = codes.instrument_account(instrument.id, instrument.gl_account)
        if isinstance(found, Failure):
            return found
        lines.append(PostingLine(found, part, text=instrument.name, is_balancing=True))
    return tuple(line for line in lines if line.amount.minor)


def _by_payer(total: Money, shares: Sequence[tuple[Instrument, int]]) -> list[Money]:
    """Share what was paid among those who paid; one that got a refund takes its part back."""
    minors = [minor for _, minor in shares]
    if len({minor > 0 for minor in minors}) == 1:
        return split(total, [abs(minor) for minor in minors])
    return in_proportion(total, minors)


def _settled_from(codes: Codes) -> str | Failure:
    if codes.method is not Method.INVOICE_AND_PAYMENT:
        return ""
    if code := codes.static("payment_account"):
        return code
    return codes.missing("payment account", "", "Enter the static field payment_account")


def _text(facts: ExpenseFacts) -> str:
    """Name who spent what where and when: an entry has one date, and it may not be the expense's."""
    expense = facts.expense
    parts = [expense.merchant, facts.employee_name or facts.employee_code, expense.spent_on.isoformat()]
    return ", ".join(part for part in parts if part)[:TEXT_CHARS_MAX]


def _service(expense: Expense) -> tuple[date | None, date | None] | Failure:
    """Read the service period of the custom fields `service_from` and `service_to` (F63)."""
    days: list[date | None] = []
    for name in ("service_from", "service_to"):
        text = expense.custom_fields.get(name, "")
        try:
            days.append(date.fromisoformat(text) if text else None)
        except ValueError:
            return _ours(name, text[:TEXT_CHARS_MAX], "Write the day as 2026-03-31")
    return (days[0], days[1])


def _ours(field: str, value: str, remedy: str) -> Failure:
    return Failure(
        FailureReason.VALIDATION_OURS,
        field=field,
        value=value,
        origin="the expense",
        remedy=f"{remedy}, then retry",
    )
