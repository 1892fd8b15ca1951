"""What was done in a company, one line a command, and what can be taken back of it (G24)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from app.models.ids import CommandId
from app.models.money import Money


class HistoryKind(StrEnum):
    """What a line of the history is about."""

    IMPORT = "import"
    AUTOMATIC = "automatic"
    BULK = "bulk"
    SAVE = "save"
    UNRECONCILE = "unreconcile"
    CREATION = "creation"  # expenses made from payments
    POSTING = "posting"
    SYNC = "sync"
    REVERSAL = "reversal"
    CHANGE = "change"  # everything else that people do, row by row


KIND_OF_COMMAND: Mapping[str, HistoryKind] = {
    "import_file": HistoryKind.IMPORT,
    "correct_rows": HistoryKind.IMPORT,
    "take_source_items": HistoryKind.IMPORT,
    "auto_reconcile": HistoryKind.AUTOMATIC,
    "accept_batch": HistoryKind.BULK,
    "save_reconciliations": HistoryKind.SAVE,
    "unreconcile": HistoryKind.UNRECONCILE,
    "expense_from_payment": HistoryKind.CREATION,
    "export_postings": HistoryKind.POSTING,
    "sync_reference": HistoryKind.SYNC,
    "sync_failed": HistoryKind.SYNC,
    "undo_import": HistoryKind.REVERSAL,
    "reverse_history": HistoryKind.REVERSAL,
}
"""Kind of a command -> kind of its line; a command that is not named here is a CHANGE."""

QUIET_COMMANDS = frozenset(
    {
        "stage",
        "undo_step",
        "redo_step",
        "drop_steps",
        "discard_draft",
        "take_posting_turn",
        "end_posting_turn",
        "mark_posting",
        "start_posting",
        "send_posting",
        "test_connection",
        "claim_source_job",
        "attach_source_receipts",
        "decide_source_items",
        "save_view",
        "rename_view",
        "remove_view",
    }
)
"""Steps on the way to something that has a line of its own; they stay in the audit trail."""


class EntryState(StrEnum):
    """What became of a line."""

    STANDS = "stands"
    STAGED = "staged"  # accepted in the manager and not saved yet
    PARTLY = "partly_reversed"
    REVERSED = "reversed"
    BLOCKED = "blocked"  # all of it is posted or locked
    FAILED = "failed"
    RUNNING = "running"
    NONE = "none"  # nothing was changed that could be taken back


@dataclass(frozen=True, slots=True)
class HistoryQuery:
    """Which lines are listed, and in what order.

    Attributes:
        sort: time, kind, who.
        words, without: Each must occur, or must not, in who, why, file, connection or number.
        kinds, users: Empty for any.
        first, last: Days in UTC, both included.
    """

    sort: str = "time"
    is_descending: bool = True
    words: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    kinds: tuple[HistoryKind, ...] = ()
    users: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One line.

    Attributes:
        id: Number of the audit event that the command recorded of itself; grows with time.
        command: What kind of command it was, such as `edit_expense`.
        counts: What it did: links, unlinked, imported, repeated, rejected, items, changes, expenses, events.
        sums: Money it was about, by currency, in minor units.
        about: The file, connection or destination; empty where there is none.
        reverses, reversed_by: Lines that it takes back, or that took it back; 0 for none.
        blocked: How many of its links are posted or completed.
    """

    id: int
    command_id: CommandId
    kind: HistoryKind
    command: str
    made_at: datetime
    made_by: str
    reason: str
    state: EntryState
    counts: Mapping[str, int] = field(default_factory=dict)
    sums: Mapping[str, int] = field(default_factory=dict)
    about: str = ""
    reverses: int = 0
    reversed_by: int = 0
    blocked: int = 0


class RowState(StrEnum):
    """Whether one row of a line can be taken back."""

    OPEN = "open"
    DONE = "done"  # it was taken back already
    BLOCKED = "blocked"
    SHOWN = "shown"  # only told, such as a row that changed nothing


class Obstacle(StrEnum):
    """Why a row cannot be taken back; a closed list."""

    NONE = ""
    POSTED = "posted"
    COMPLETED = "completed"
    LOCKED = "locked"
    CHANGED = "changed"  # something newer stands on it
    RECONCILED = "reconciled"
    REMOVED = "removed"
    IGNORED = "ignored"
    STAGED = "staged"
    SENT = "sent"
    IN_USE = "in_use"
    NOT_HERE = "not_here"  # edits are taken back by editing again


SET_ASIDE = "ignore"
"""Action of a row that tells of a payment set aside with the links of a save (G15)."""


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One row that a line of the history made or changed.

    Attributes:
        subject: link, unlink, expense, payment, item, reference or event.
        what: In words that need no translation: merchants, codes, names of files.
        before, after: How it was and became, as texts; what is now stands in `now` where it differs.
        other: Id of what stands in the way, where there is one.
    """

    subject: str
    id: int
    state: RowState
    obstacle: Obstacle = Obstacle.NONE
    action: str = ""
    what: str = ""
    day: date | None = None
    amount: Money | None = None
    before: str = ""
    after: str = ""
    expense_id: int = 0
    payment_id: int = 0
    other: str = ""


@dataclass(frozen=True, slots=True)
class HistoryDetail:
    """One line with its rows.

    Attributes:
        rows: The first of them, blocked ones first; `total` counts all.
        open, blocked, done: How many rows of all can be taken back, cannot, are taken back.
        links_in_way: Links that would have to be taken back along (an import whose rows are reconciled).
    """

    entry: HistoryEntry
    rows: tuple[HistoryRow, ...]
    total: int
    open: int
    blocked: int
    done: int
    links_in_way: int = 0

    @property
    def can_reverse(self) -> bool:
        """Whether anything can be taken back."""
        return self.open > 0

    @property
    def can_reverse_all(self) -> bool:
        """Whether nothing stands in the way."""
        return self.open > 0 and self.blocked == 0
