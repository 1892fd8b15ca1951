"""Which operators a list understands, and which values those with a closed list take."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.models.expense import ExpenseStatus
from app.models.history import EntryState, HistoryKind
from app.models.payment import PaymentKind, PaymentStatus


class Takes(StrEnum):
    """What stands behind the colon."""

    AMOUNT = "amount"
    DAY = "day"
    AGE = "age"
    NUMBER = "number"
    TEXT = "text"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Operator:
    """One operator.

    Attributes:
        examples: Values that completion offers; of a CHOICE all that there are.
    """

    key: str
    takes: Takes
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The operators of one list, by key; the order is that of completion."""

    name: str
    operators: tuple[Operator, ...]

    def find(self, name: str) -> Operator | None:
        """Return the operator of a name or of another name for it, whatever the case."""
        key = ALIASES.get(name.casefold(), name.casefold())
        return next((one for one in self.operators if one.key == key), None)

    @property
    def keys(self) -> tuple[str, ...]:
        """The names of all operators."""
        return tuple(one.key for one in self.operators)


ALIASES: Mapping[str, str] = {
    "amount": "amt",
    "day": "date",
    "instrument": "card",
    "account": "card",
    "holder": "employee",
    "person": "employee",
    "dept": "department",
    "cur": "currency",
    "vendor": "merchant",
    "who": "by",
    "user": "by",
}
"""Other names -> the operator's own."""

AMOUNTS = ("12.50", ">100", "10..20", "<5")
DAYS = ("today", "-7d", "this-month", "last-month", "2026-03", "2026-03-01..2026-03-15")
OPEN_WORDS = ("open", "matched", "pending", "ambiguous", "partial", "automatic", "manual")


def spelled(value: str) -> str:
    """Write a stored value as people type it: `to_review` is `to-review`."""
    return value.replace("_", "-")


EXPENSES = Vocabulary(
    "expenses",
    (
        Operator("amt", Takes.AMOUNT, AMOUNTS),
        Operator("date", Takes.DAY, DAYS),
        Operator("age", Takes.AGE, (">60", "30..60")),
        Operator("merchant", Takes.TEXT),
        Operator("card", Takes.TEXT, ("4417",)),
        Operator("employee", Takes.TEXT),
        Operator("is", Takes.CHOICE, (*OPEN_WORDS, "posted", "refund", "foreign", "billable", "own-money")),
        Operator(
            "has", Takes.CHOICE, ("receipt", "note", "question", "report", "card", "category", "project")
        ),
        Operator("status", Takes.CHOICE, tuple(spelled(one) for one in ExpenseStatus)),
        Operator("category", Takes.TEXT),
        Operator("project", Takes.TEXT),
        Operator("department", Takes.TEXT),
        Operator("report", Takes.TEXT),
        Operator("currency", Takes.TEXT, ("EUR", "USD", "GBP")),
        Operator("note", Takes.TEXT),
        Operator("id", Takes.NUMBER),
    ),
)

PAYMENTS = Vocabulary(
    "payments",
    (
        Operator("amt", Takes.AMOUNT, AMOUNTS),
        Operator("date", Takes.DAY, DAYS),
        Operator("age", Takes.AGE, (">60", "30..60")),
        Operator("merchant", Takes.TEXT),
        Operator("text", Takes.TEXT),
        Operator("card", Takes.TEXT, ("4417",)),
        Operator("employee", Takes.TEXT),
        Operator(
            "is",
            Takes.CHOICE,
            (
                *OPEN_WORDS,
                "posted",
                "refund",
                "foreign",
                "ignored",
                "booked",
                "unbooked",
                "unallocated",
                "doubtful",
            ),
        ),
        Operator("has", Takes.CHOICE, ("expense", "receipt", "note", "question", "merchant", "holder")),
        Operator("kind", Takes.CHOICE, tuple(spelled(one) for one in PaymentKind)),
        Operator("status", Takes.CHOICE, tuple(spelled(one) for one in PaymentStatus)),
        Operator("category", Takes.TEXT),
        Operator("project", Takes.TEXT),
        Operator("report", Takes.TEXT),
        Operator("currency", Takes.TEXT, ("EUR", "USD", "GBP")),
        Operator("note", Takes.TEXT),
        Operator("id", Takes.NUMBER),
    ),
)

HISTORY = Vocabulary(
    "history",
    (
        Operator("date", Takes.DAY, DAYS),
        Operator("kind", Takes.CHOICE, tuple(spelled(one) for one in HistoryKind)),
        Operator("by", Takes.TEXT),
        Operator("is", Takes.CHOICE, tuple(spelled(one) for one in EntryState if one is not EntryState.NONE)),
        Operator("id", Takes.NUMBER),
    ),
)
