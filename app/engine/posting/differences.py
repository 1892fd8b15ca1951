"""What was paid beyond the claim, or short of it, on an account of its own (F24)."""

from collections.abc import Sequence

from app.models.money import Money
from app.models.posting import ExpenseFacts, PostingLine


def difference_lines(facts: ExpenseFacts) -> tuple[PostingLine, ...]:
    """Make one line for each difference that was written off; a tip is a debit, a discount a credit."""
    return tuple(PostingLine(one.account, one.amount, text=one.text) for one in facts.differences)


def total_of(lines: Sequence[PostingLine], currency: str) -> Money:
    """Add lines up; `currency` is what they are in."""
    assert all(one.amount.currency == currency for one in lines), "differences are in the company's currency"
    return Money(sum(one.amount.minor for one in lines), currency)
