"""What a use case changed, so that the window re-reads that and nothing else."""

from dataclasses import dataclass, field
from enum import StrEnum


class Subject(StrEnum):
    """Kinds of things that lists show."""

    COMPANY = "company"
    IMPORTS = "imports"
    PAYMENTS = "payments"
    EXPENSES = "expenses"
    REPORTS = "reports"
    RECONCILIATIONS = "reconciliations"
    DRAFTS = "drafts"
    REFERENCE = "reference"
    SETTINGS = "settings"
    ATTACHMENTS = "attachments"
    POSTINGS = "postings"
    NOTES = "notes"


@dataclass(frozen=True, slots=True)
class Changes:
    """Which kinds changed, and where it is cheap to say so, which rows.

    Attributes:
        subjects: Everything that changed.
        payment_ids: Changed payments; empty with PAYMENTS in `subjects` means any of them.
        expense_ids: The same for expenses.
    """

    subjects: frozenset[Subject] = frozenset()
    payment_ids: frozenset[int] = field(default=frozenset())
    expense_ids: frozenset[int] = field(default=frozenset())

    def __or__(self, other: "Changes") -> "Changes":
        return Changes(
            self.subjects | other.subjects,
            self.payment_ids | other.payment_ids,
            self.expense_ids | other.expense_ids,
        )
