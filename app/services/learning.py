"""What a link that a person made by hand teaches: the bank's text stands for that merchant (G06)."""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from app.engine.matching.cleaning import CleanNames
from app.engine.matching.merchants import Normaliser
from app.engine.matching.spelling import is_misspelt
from app.models.expense import Expense, ExpenseSource
from app.models.merchant import LEARNED
from app.models.payment import Payment
from app.models.reconciliation import DraftStep
from app.services.judging import parameters
from app.services.merchant_names import rename
from app.store import UnitOfWork


@lru_cache(maxsize=1)
def normaliser() -> Normaliser:
    """Return the normaliser of the shipped word lists."""
    return Normaliser(parameters().words)


def learn(unit: UnitOfWork, steps: Sequence[DraftStep]) -> None:
    """Let each link of one expense and one payment that a person chose teach an alias.

    What the program chose teaches nothing, though a person accepted it: links staged together as one
    batch (strong suggestions, classes of equal payments), and expenses that were made of a payment, whose
    merchant is the bank's text itself.
    """
    batch = Counter(step.made_at for step in steps)
    taught: list[str] = []
    known = {(one.descriptor, one.merchant) for one in unit.aliases.all()}
    for step in steps:
        is_batched = step.made_at is not None and batch[step.made_at] > 1
        if len(step.allocations) != 1 or is_batched:
            continue
        item = step.allocations[0]
        expense = unit.expenses.get([item.expense_id])[0]
        payment = unit.payments.get([item.payment_id])[0]
        text = lesson(expense, payment)
        if not text:
            continue
        merchant = taught_name(expense, payment, text)
        unit.aliases.learn(text, merchant, category=expense.category, origin=LEARNED)
        if (text, merchant) not in known:
            taught.append(text)
    rename(unit, taught)


def taught_name(expense: Expense, payment: Payment, text: str) -> str:
    """Return the merchant that a lesson names: as it was claimed, but spelt as the bank has it."""
    claimed = expense.merchant.strip()
    if is_misspelt(normaliser().name(claimed), text):
        return (
            CleanNames(parameters().words, {}).of(payment.descriptor, payment.party, payment.kind) or claimed
        )
    return claimed


def lesson(expense: Expense, payment: Payment) -> str:
    """Return the text that stands for the expense's merchant from now on; empty where nothing is taught."""
    if expense.source is ExpenseSource.PAYMENT or normaliser().is_generic(
        normaliser().name(expense.merchant)
    ):
        return ""
    text = normaliser().name(payment.party or payment.descriptor)
    return "" if normaliser().is_generic(text) else text
