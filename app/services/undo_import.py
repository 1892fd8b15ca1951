"""The import history, and taking a whole import back (F35)."""

from typing import TYPE_CHECKING

from app.models.changes import Changes, Subject
from app.models.errors import AlreadyDoneError
from app.models.ids import CommandId, ImportId
from app.models.protocols import Progress, no_progress
from app.models.statement import ImportRecord
from app.services.import_results import UndoResult

if TYPE_CHECKING:
    from app.store import Database, UnitOfWork

COMMAND_KIND = "undo_import"


def import_history(database: "Database") -> list[ImportRecord]:
    """Return all imports, the latest first."""
    with database.read() as uow:
        return uow.imports.all()


def undo_import(
    database: "Database",
    import_id: ImportId,
    *,
    user: str,
    command_id: CommandId,
    reason: str = "",
    progress: Progress = no_progress,
) -> UndoResult:
    """Take back what one import brought; its rows stay, marked as undone.

    Raises:
        BlockedError: One of its payments or expenses is reconciled or posted.
        NotFoundError: There is no such import.
    """
    from app.services.merchant_names import name_new
    from app.store import Command

    def work(uow: "UnitOfWork") -> dict[str, object]:
        undone = uow.imports.undo(import_id)
        name_new(uow)
        uow.result = stored = {
            "payments": len(undone.payment_ids),
            "expenses": len(undone.expense_ids),
            "restored": len(undone.changed),
        }
        return dict(stored)

    progress(0, 1)
    try:
        stored = database.run(Command(command_id, COMMAND_KIND, user, reason), work)
    except AlreadyDoneError as done:
        assert isinstance(done.result, dict), "undoing answers an object"
        stored = done.result
    progress(1, 1)
    payments, expenses = int(str(stored["payments"])), int(str(stored["expenses"]))
    restored = int(str(stored.get("restored", 0)))
    subjects = {Subject.IMPORTS}
    subjects |= {Subject.PAYMENTS} if payments or restored else set()
    subjects |= {Subject.EXPENSES, Subject.REPORTS} if expenses else set()
    return UndoResult(command_id, import_id, payments, expenses, Changes(frozenset(subjects)), restored)
