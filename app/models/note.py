"""Notes and questions on a row: what people say about an expense or a payment (G26)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.models.ids import EmployeeId, NoteId

NOTE_CHARS_MAX = 2_000
"""Longest note, question or answer."""


class RowKind(StrEnum):
    """What a note stands on."""

    EXPENSE = "expense"
    PAYMENT = "payment"


class NoteState(StrEnum):
    """Where a note stands; only questions go beyond `note`."""

    NOTE = "note"
    OPEN = "open"
    ANSWERED = "answered"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered to a question, as it was recorded."""

    id: NoteId
    body: str
    made_by: str
    made_at: datetime


@dataclass(frozen=True, slots=True)
class RowNote:
    """A note or question on one row.

    Attributes:
        asked_of: Whom a question goes to: the expense's employee, or the holder of the payment's card;
            None for a note, and where nobody is known.
        answers: In order of recording; the state follows them.
        sent_at: When it last went out in a question list; None before that.
        closed_by: Who settled the question without leaving it open; empty until then.
    """

    id: NoteId
    kind: RowKind
    row_id: int
    body: str
    is_question: bool
    made_by: str
    made_at: datetime
    asked_of: EmployeeId | None = None
    answers: tuple[Answer, ...] = ()
    sent_at: datetime | None = None
    closed_at: datetime | None = None
    closed_by: str = ""

    @property
    def state(self) -> NoteState:
        """Where it stands: closed wins over answered, answered over open."""
        if not self.is_question:
            return NoteState.NOTE
        if self.closed_at is not None:
            return NoteState.CLOSED
        return NoteState.ANSWERED if self.answers else NoteState.OPEN
