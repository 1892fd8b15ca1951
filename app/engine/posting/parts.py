"""The costs of a split expense, each as if it were an expense of its own (F57)."""

from collections.abc import Sequence
from dataclasses import replace

from app.models.expense import CostLine
from app.models.money import Money, split
from app.models.posting import ExpenseFacts


def parts_of(facts: ExpenseFacts, gross: Money) -> list[tuple[ExpenseFacts, Money]]:
    """Return the facts of each cost with its share of what is booked; an unsplit expense is its only part.

    The shares add up to `gross` exactly. Tax that the expense states and none of its lines does is shared
    out by amount.

    Args:
        facts: Its lines add up to the claim.
        gross: Of the entry, in its currency; sign as the claim.
    """
    if not facts.lines:
        return [(facts, gross)]
    shares = in_proportion(gross, [line.minor for line in facts.lines])
    taxes = _taxes(facts)
    return [
        (_part(facts, line, category, tax), share)
        for line, category, tax, share in zip(facts.lines, facts.line_categories, taxes, shares, strict=True)
        if line.minor and share.minor
    ]


def in_proportion(total: Money, parts: Sequence[int]) -> list[Money]:
    """Share an amount in proportion to signed parts; the shares add up to the whole exactly.

    Each share is rounded towards minus infinity; what is left goes one minor unit at a time to the largest
    remainders, the first of equals first.

    Args:
        total: What is shared; sign as the sum of the parts.
        parts: They do not cancel.
    """
    whole = sum(parts)
    assert whole, "parts that cancel have no proportion"
    if total.minor == whole:
        return [Money(part, total.currency) for part in parts]
    sign = -1 if whole < 0 else 1
    shares = [divmod(total.minor * part * sign, whole * sign) for part in parts]
    minors = [share for share, _ in shares]
    left = total.minor - sum(minors)
    for place in sorted(range(len(parts)), key=lambda i: (-shares[i][1], i))[:left]:
        minors[place] += 1
    return [Money(minor, total.currency) for minor in minors]


def _taxes(facts: ExpenseFacts) -> list[int | None]:
    """Return the tax of each line in minor units of the claim; None where its rate says it."""
    stated, lines = facts.expense.tax_amount_minor, facts.lines
    is_silent = all(line.tax_minor is None and line.tax_rate_ppm is None for line in lines)
    if stated is None or not is_silent:
        return [line.tax_minor if line.tax_minor is not None or line.tax_rate_ppm else 0 for line in lines]
    total = Money(stated, facts.expense.amount.currency)
    return [share.minor for share in split(total, [abs(line.minor) for line in lines])]


def _part(facts: ExpenseFacts, line: CostLine, category: str, tax: int | None) -> ExpenseFacts:
    expense = facts.expense
    is_silent = line.tax_rate_ppm is None and line.tax_minor is None
    part = replace(
        expense,
        amount=Money(line.minor, expense.amount.currency),
        category_id=line.category_id,
        category=line.category,
        project=line.project or expense.project,
        department=line.department or expense.department,
        tax_rate_ppm=expense.tax_rate_ppm if is_silent and tax else line.tax_rate_ppm,
        tax_amount_minor=tax,
    )
    return replace(facts, expense=part, category_reference=category, lines=(), line_categories=())
