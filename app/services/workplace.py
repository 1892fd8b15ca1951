"""What every use case works with: one open company, who works in it, and the world around."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.models.changes import Changes, Subject
from app.models.errors import AlreadyDoneError, BlockedError
from app.models.ids import CommandId
from app.models.protocols import Clock, Files, Ids

if TYPE_CHECKING:
    from app.store.database import Database
    from app.store.unit_of_work import UnitOfWork

Stored = Mapping[str, Any]
"""The JSON object that is stored with a command; results are made from it, on a repeat too."""


@dataclass(frozen=True, slots=True)
class Workplace:
    """One open company.

    Attributes:
        target: Path of the company file, or a database URL.
        currency: The company's own.
    """

    database: "Database"
    clock: Clock
    ids: Ids
    files: Files
    target: str
    name: str
    currency: str
    user: str
    is_read_only: bool = False

    def do(
        self,
        kind: str,
        work: "Callable[[UnitOfWork], Stored]",
        *,
        command_id: CommandId | None = None,
        reason: str = "",
    ) -> tuple[CommandId, Stored]:
        """Run one command in one transaction, with its audit events.

        Args:
            kind: What it does, such as `edit_expense`.
            work: Changes the data and returns what the command answers, as JSON.
            command_id: Made before the first try; an id that is stored already changes nothing and
                answers what it answered then.
            reason: Why, where the person was asked.
        """
        from app.store import Command

        if self.is_read_only:
            raise BlockedError("F83", "The company is open read-only", "Open it again for writing")
        command = Command(command_id or CommandId(self.ids.command_id()), kind, self.user, reason)

        def run(unit: "UnitOfWork") -> Stored:
            answer = work(unit)
            unit.result = dict(answer)
            return answer

        try:
            return command.id, self.database.run(command, run)
        except AlreadyDoneError as done:
            assert isinstance(done.result, dict), "a command answers an object"
            return command.id, done.result


def changes_of(*subjects: Subject, payments: Iterable[int] = (), expenses: Iterable[int] = ()) -> Changes:
    """Name what changed; ids of payments or expenses name their subject too."""
    payment_ids, expense_ids = frozenset(payments), frozenset(expenses)
    named = set(subjects)
    named |= {Subject.PAYMENTS} if payment_ids else set()
    named |= {Subject.EXPENSES} if expense_ids else set()
    return Changes(frozenset(named), payment_ids, expense_ids)
