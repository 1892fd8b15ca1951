"""Statements of one card or account in order, and what lies between them (G15)."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from app.models.ids import ImportId, InstrumentId, StatementId
from app.models.money import Money
from app.models.statement import FileFormat, Proof


@dataclass(frozen=True, slots=True)
class StatementFacts:
    """One statement as continuity sees it.

    Attributes:
        id: 0 for one that is not imported yet.
        first_on, last_on: Days of its lines; both None where it has none.
        opening, closing: The holder's asset; None where the file does not say.
        lines, pending_lines, repeated: How many lines, how many not booked, how many were here before.
        proofs: The file's checks of itself.
    """

    id: StatementId
    import_id: ImportId
    instrument_id: InstrumentId
    file_name: str
    format: FileFormat
    label: str
    currency: str
    first_on: date | None
    last_on: date | None
    opening: Money | None = None
    opened_on: date | None = None
    closing: Money | None = None
    closed_on: date | None = None
    lines: int = 0
    pending_lines: int = 0
    repeated: int = 0
    proofs: tuple[Proof, ...] = ()
    imported_at: datetime | None = None


class Break(StrEnum):
    """What is wrong, or worth knowing, between statements or in one."""

    MONEY = "money"
    """It opens with another balance than the one before closed with."""
    DAYS = "days"
    """Days lie between two statements, and no balance proves that nothing happened."""
    NUMBERS = "numbers"
    """Statement numbers are missing."""
    ROW = "row"
    """A running balance does not follow from the row before."""
    PROOF = "proof"
    """Opening, lines and closing of one statement do not add up."""
    OVERLAP = "overlap"
    """It covers days of the one before."""
    REPEAT = "repeat"
    """All of its lines were here before."""
    SAME_PERIOD = "same_period"
    """The same, in another format."""


FAULTS = frozenset({Break.MONEY, Break.DAYS, Break.NUMBERS, Break.ROW, Break.PROOF})
"""Something is missing or wrong; the others only tell."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found, with both numbers.

    Attributes:
        at: The statement that it is found at; `before` is the earlier one, where two are compared.
        expected, found: Both balances, numbers or counts, as plain texts.
        difference: What is missing, expected minus found; None where no money is compared.
        from_on, to_on: The days that are missing or double; ends included.
        row: First row that breaks a running balance.
        proof: What kind of check failed.
    """

    kind: Break
    at: StatementFacts
    before: StatementFacts | None = None
    expected: str = ""
    found: str = ""
    difference: Money | None = None
    from_on: date | None = None
    to_on: date | None = None
    row: int | None = None
    proof: str = ""

    @property
    def is_fault(self) -> bool:
        """Tell whether somebody has to do something."""
        return self.kind in FAULTS


@dataclass(frozen=True, slots=True)
class Timeline:
    """The statements of one card or account, the earliest first, with what was found at each.

    Attributes:
        findings: By the order of the statements that they are found at.
        expired, pending: Payments that never posted, and that are not booked yet.
    """

    instrument_id: InstrumentId
    instrument: str
    currency: str
    statements: tuple[StatementFacts, ...]
    findings: tuple[Finding, ...] = field(default=())
    pending: int = 0
    expired: int = 0

    @property
    def faults(self) -> int:
        """How many findings need somebody."""
        return sum(1 for one in self.findings if one.is_fault)
