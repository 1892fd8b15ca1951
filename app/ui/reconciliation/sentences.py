"""The manager's own words: why a pair is refused, what differs, what has just happened."""

import math
from collections.abc import Collection, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from app.models.match import Candidate, Evidence, Factor, Reason
from app.models.money import Money
from app.models.reconciliation import Origin
from app.services.results import CandidateRow, SaveResult, Variance
from app.services.views import ExpenseRow, LinkRow
from app.ui import formats, wording
from app.ui.reconciliation import evidence_words
from app.ui.reconciliation.lines import CandidateLine, Part, adds_up
from app.ui.reconciliation.shown import Event, Right, rivals
from app.ui.widgets.waterfall import Contribution

translate = QCoreApplication.translate

SUMMABLE = (Reason.NEEDS_SPLIT, Reason.SEVERAL_PAYMENTS, Reason.BELOW_THRESHOLD, Reason.NO_CANDIDATE)
"""Verdicts that a sum explains better, where no payment alone has the amount."""

NAME_CHARS_MAX = 60

SHIFT_MIN = 0.05
"""From this difference on the waterfall says that the competition of all pairs moved the probability."""


def part_title(line: CandidateLine) -> str:
    """Name a part of the candidates list; for those outside tolerance with the reason (F86)."""
    match line.part:
        case Part.SUM:
            return translate("manager", "Sums that fit: proposed, never linked by themselves")
        case Part.MORE:
            return translate(
                "manager", "These are the 50 likeliest; Payments lists all others, by date and amount"
            )
        case Part.REFUND:
            return translate("manager", "Refunds that may belong to it")
        case Part.TWIN:
            return translate("manager", "Interchangeable: any of these is right")
        case Part.OTHER:
            return translate("manager", "Other cards and accounts")
        case Part.OUTSIDE:
            text = translate("manager", "Outside tolerance: {why}")
            return text.format(why=outside(line.why))
        case Part.REFUSED:
            text = translate("manager", "Cannot be reconciled: {why}")
            return text.format(why=why_not(line.why))
        case Part.REJECTED:
            return translate("manager", "You said: not this one")
    return translate("manager", "Same card or account")


def why_not(key: str) -> str:
    """Say why nobody can link this pair."""
    known = {
        "opposite_signs": translate("manager", "a cost and a refund do not settle each other"),
        "completed": translate("manager", "the expense is completed and locked"),
        "posted": translate("manager", "already posted to the books"),
        "nothing_left": translate("manager", "nothing is left of this payment"),
        "read_only": translate("manager", "the company file is open read-only"),
    }
    return known.get(key, wording.level(key))


def outside(key: str) -> str:
    """Say why the program would never link this pair by itself."""
    known = {
        "amount": translate("manager", "the amounts are too far apart"),
        "no_rate": translate("manager", "no rate between the currencies is known"),
        "date": translate("manager", "too many days apart"),
        "kind": translate("manager", "not a purchase"),
        "instrument": translate("manager", "someone else's card"),
        "unlikely": translate("manager", "the chance is below 1 %"),
    }
    return known.get(key, wording.level(key))


def note(line: CandidateLine) -> str:
    """Say what speaks against a candidate as a sentence; empty where it stands in the first parts."""
    return "" if line.part in (Part.TWIN, Part.REFUND, Part.SAME, Part.OTHER) else f"{part_title(line)}."


def days(apart: int) -> str:
    """Write how many days after the expense the payment was: `+2 d`; empty for the same day."""
    if apart == 0:
        return ""
    sign = "+" if apart > 0 else formats.MINUS
    return translate("manager", "{sign}{days} d").format(sign=sign, days=formats.count(abs(apart)))


def gap(line: CandidateLine) -> str:
    """Write the difference to the expense: `exact`, `+5.00`."""
    if (line.row is None and line.proposal is None) or line.part is Part.REFUND:
        return ""
    if line.gap is None:
        return translate("manager", "no rate")
    if line.gap == 0:
        return translate("manager", "exact")
    text = formats.amount(line.gap, line.gap_currency)
    if not line.is_signed:
        return f"≈{text}"
    return f"+{text}" if line.gap > 0 else text


def gap_sentence(line: CandidateLine) -> str:
    """Say the difference whole: `5.00 EUR more than claimed (10%)`."""
    if line.part is Part.REFUND:
        return translate("manager", "Lowers what is booked; the claim stays as it is.")
    if (line.row is None and line.proposal is None) or line.gap is None:
        return translate("manager", "The currencies cannot be compared without a rate.")
    if line.gap == 0:
        return translate("manager", "Exactly what was claimed.")
    share = abs(line.gap) / max(1, abs(line.expense.open_minor))
    if not line.is_signed:
        return translate("manager", "About {money} apart at the known rate.").format(
            money=formats.money_of(abs(line.gap), line.gap_currency)
        )
    more = translate("manager", "{money} more than claimed ({share}).")
    less = translate("manager", "{money} less than claimed ({share}).")
    said = more if line.gap > 0 else less
    percent = formats.percent(share) if share <= 1 else translate("manager", "more than double")
    return said.format(money=formats.money_of(abs(line.gap), line.gap_currency), share=percent)


def contributions(evidence: Sequence[Evidence]) -> list[Contribution]:
    """Put the evidence into words: one step for each factor that says something.

    The steps add up to the sum of the evidence; what is left out weighs nothing.
    """
    by_factor: dict[Factor, list[Evidence]] = {}
    for one in evidence:
        if one.weight != 0:
            by_factor.setdefault(one.factor, []).append(one)
    return [
        Contribution(
            wording.factor(factor),
            ", ".join(evidence_words.level(one) for one in parts),
            evidence_words.detail(parts[0]),
            sum(one.weight for one in parts),
        )
        for factor, parts in by_factor.items()
    ]


def silent(evidence: Sequence[Evidence]) -> str:
    """Name the factors that say nothing about this pair, such as those without data; empty for none."""
    speaking = {one.factor for one in evidence if one.weight != 0}
    names = [wording.factor(factor) for factor in Factor if factor not in speaking]
    if not names:
        return ""
    return translate("manager", "Neutral: {factors}.").format(factors=", ".join(names))


def competition(candidate: Candidate) -> str:
    """Say why the probability is not what the sum alone would give; empty where it is."""
    alone = 1 / (1 + math.exp(-max(-60.0, min(60.0, candidate.score))))
    if abs(alone - candidate.probability) < SHIFT_MIN:
        return ""
    text = (
        translate(
            "manager", "On its own it would be {alone}; other pairs compete for the same payment or expense."
        )
        if alone > candidate.probability
        else translate("manager", "On its own it would be {alone}; its rivals fit better elsewhere.")
    )
    return text.format(alone=formats.percent(alone))


def verdict(right: Right, lines: Sequence[CandidateLine]) -> str:
    """Say why the selected expense was not linked by itself, naming what competes."""
    row = right.expense
    if not row.reason:
        return ""
    if row.reason in SUMMABLE and (said := _split(lines)):
        return said
    named = ""
    if row.reason == Reason.SEVERAL_PAYMENTS:
        named = _numbers(rivals(row).payment_ids, lines)
    elif right.rivals:
        wanted = "; ".join(f"{expense(one)} ({formats.day(one.expense.spent_on)})" for one in right.rivals)
        named = translate("manager", "Also wanted by {expenses}.").format(expenses=wanted)
    return " ".join(part for part in (wording.reason(row.reason), named) if part)


def _split(lines: Sequence[CandidateLine]) -> str:
    """Say which way round a sum is: one payment for several expenses, or several payments for one (G08)."""
    if any(line.gap == 0 for line in lines if line.row is not None):
        return ""
    parts = [line for line in lines if line.row is not None and adds_up(line.row)]
    larger = next((line for line in parts if line.gap is not None and line.is_larger), None)
    if larger is not None and larger.row is not None:
        text = translate(
            "manager", "One payment, several expenses: {money} is the sum of this expense and others."
        )
        return text.format(money=formats.money(larger.row.payment.amount))
    if not parts:
        return ""
    ids = {line.row.payment.id for line in parts if line.row is not None}
    said = translate("manager", "One expense, several payments: together they are what was claimed.")
    return " ".join(part for part in (said, _numbers(ids, lines)) if part)


def _numbers(payment_ids: Collection[int], lines: Sequence[CandidateLine]) -> str:
    """Name candidates by their numbers: `They are candidates 1 and 2.`."""
    places = [
        formats.count(line.number)
        for line in lines
        if line.row is not None and line.number and line.row.payment.id in payment_ids
    ]
    if len(places) < 2:
        return ""
    *first, last = places
    return translate("manager", "They are candidates {numbers} and {last}.").format(
        numbers=", ".join(first), last=last
    )


def payment(row: CandidateRow | LinkRow) -> str:
    """Name a payment in a sentence: `88.46 EUR on 27 Oct 2026, STAPLES`."""
    one = row.payment
    return translate("manager", "{money} on {day}, {name}").format(
        money=formats.money(one.amount), day=formats.day(one.day), name=short(name_of(row))
    )


def made_by(link: LinkRow) -> str:
    """Say who made a link, by hand or through the program, and when; empty while it is staged."""
    if not link.made_by or link.made_at is None:
        return ""
    text = (
        translate("manager", "Linked by the program in a run of {who}, {when}.")
        if link.origin is Origin.AUTO
        else translate("manager", "Linked by {who}, {when}.")
    )
    return text.format(who=link.made_by, when=formats.moment(link.made_at))


def name_of(row: CandidateRow | LinkRow) -> str:
    """Return the clean merchant name, or the bank's text where there is none."""
    return formats.plain_line(row.payment.merchant or row.payment.descriptor)


def short(name: str) -> str:
    """Cut a name that would swallow the sentence around it; lists show it whole."""
    return name if len(name) <= NAME_CHARS_MAX else f"{name[: NAME_CHARS_MAX - 1].rstrip()}\u2026"


def expense(row: ExpenseRow) -> str:
    """Name an expense in a sentence: `Staples, 88.46 EUR`."""
    merchant = short(formats.plain_line(row.expense.merchant))
    return translate("manager", "{merchant}, {money}").format(
        merchant=merchant or translate("manager", "(no merchant)"), money=formats.money(row.expense.amount)
    )


def variance(one: Variance) -> str:
    """Say what linking a pair outside tolerance would leave."""
    if one.gap is None:
        return translate(
            "manager",
            "The claim is {claim}, the payment {paid}. No rate is known between the two currencies.",
        ).format(claim=formats.money(one.expense), paid=formats.money(one.payment))
    size = formats.money(Money(abs(one.gap.minor), one.gap.currency))
    text = (
        translate("manager", "The payment of {paid} is {gap} more than the claim of {claim}.")
        if one.gap.minor > 0
        else translate("manager", "The payment of {paid} is {gap} less than the claim of {claim}.")
    )
    return text.format(paid=formats.money(one.payment), gap=size, claim=formats.money(one.expense))


def happened(event: Event, about: object) -> str:
    """Say what has just happened, on one line for the status bar."""
    match event, about:
        case Event.STAGED, (ExpenseRow() as row, CandidateRow() as candidate):
            return translate("manager", "Staged: {expense} with {payment}. Ctrl+Z takes it back.").format(
                expense=expense(row), payment=name_of(candidate)
            )
        case Event.UNSTAGED, LinkRow() as link:
            return translate("manager", "Staged: {payment} is unreconciled. Ctrl+Z takes it back.").format(
                payment=payment(link)
            )
        case Event.REJECTED, CandidateRow() as candidate:
            return translate("manager", "Not this one: {payment}. Ctrl+Z takes it back.").format(
                payment=payment(candidate)
            )
        case Event.CANNOT_LINK, CandidateRow() as candidate:
            return translate("manager", "Cannot be reconciled: {why}.").format(why=why_not(candidate.why_not))
        case Event.CANNOT_UNLINK, LinkRow() as link:
            return blocked(link)
    return _short(event)


def _short(event: Event) -> str:
    known = {
        Event.UNDONE: translate("manager", "Undone. Ctrl+Y does it again."),
        Event.REDONE: translate("manager", "Done again."),
        Event.DISCARDED: translate("manager", "Staged work discarded; nothing was saved."),
        Event.NOTHING_SELECTED: translate("manager", "Select a pending expense first."),
        Event.NOTHING_TO_LINK: translate(
            "manager", "No candidate is within tolerance. Choose one below; a reason will be asked for."
        ),
    }
    return known.get(event, "")


def blocked(_link: LinkRow) -> str:
    """Say why a link cannot be taken back, and the way out (F22)."""
    return translate(
        "manager",
        "Posted to the books, so it cannot be unreconciled here. Reverse the entry in the accounting system, "
        "then use Mark as Incomplete in Finance.",
    )


def log_odds(probability: float) -> float:
    """Return the score that a probability stands for, in log-odds, within what a picture can show."""
    inside = min(1 - 1e-9, max(1e-9, probability))
    return math.log(inside / (1 - inside))


def saved(result: SaveResult) -> str:
    """Say what a save has done."""
    parts = [translate("manager", "%n link(s) saved", None, result.linked)]
    if result.unlinked:
        parts.append(translate("manager", "%n taken back", None, result.unlinked))
    if result.rejected:
        parts.append(translate("manager", "%n marked as not this one", None, result.rejected))
    if result.created:
        parts.append(translate("manager", "%n expense(s) created", None, result.created))
    if result.set_aside:
        parts.append(translate("manager", "%n payment(s) set aside", None, result.set_aside))
    if result.recalculated_reports:
        parts.append(
            translate("manager", "%n report(s) recalculated", None, len(result.recalculated_reports))
        )
    return ", ".join(parts) + "."


def restored(steps: int, since: datetime | None) -> str:
    """Say what staged work was found: `7 staged steps from Tuesday 14:02`."""
    if since is None:
        return translate("manager", "%n staged step(s) kept from last time", None, steps)
    local = since.astimezone()
    when = f"{QLocale().standaloneDayName(local.isoweekday())} {local:%H:%M}"
    text = translate("manager", "%n staged step(s) kept from {when}", None, steps)
    return text.format(when=when)
