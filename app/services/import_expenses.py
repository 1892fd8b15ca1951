"""Stores the expenses of one list with their lines and receipts, inside the import's transaction."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from app.importers.wire import to_json
from app.models.expense import DRAFT_STATUSES, CostLine, ExpenseStatus
from app.models.ids import EmployeeId, ExpenseId, ImportId, LineId
from app.models.statement import ExpenseLine
from app.services.judging_expenses import CHANGED, CHANGED_CHOICES, ExpenseJudge, changed_note
from app.services.receipt_results import Fate, Named, ReceiptsBeside
from app.services.receipts_beside import ReceiptFinder

if TYPE_CHECKING:
    from app.store.rows import LineRow, NewExpense
    from app.store.unit_of_work import UnitOfWork


@dataclass
class ExpenseStore:
    """Takes the expenses of one list in file order; `flush` stores what is waiting.

    Attributes:
        imported, repeated: How many expenses were added, and how many were here.
        updated: How many of those that were here took over what the list says.
        attached: How many receipts were attached.
    """

    uow: "UnitOfWork"
    judge: ExpenseJudge
    import_id: ImportId
    answers: Mapping[str, str]
    finder: ReceiptFinder
    imported: int = 0
    repeated: int = 0
    updated: int = 0
    attached: int = 0
    named: list[Named] = field(default_factory=list)
    _waiting: "list[tuple[int, NewExpense, ExpenseLine, tuple[Named, ...]]]" = field(default_factory=list)

    def take(self, line: ExpenseLine, currency: str, place: int, member: str = "") -> "LineRow":
        """Judge one expense and make its stored row.

        Args:
            line: As read.
            currency: Of the claim.
            place: Of the row in the batch that is stored next.
            member: The file inside an archive that it comes from; empty where there is none.
        """
        from app.store.rows import NewExpense

        taken, employee = self.judge.take(line, currency, member)
        notes = line.notes
        if taken.changes and taken.repeats_id is not None:
            stored_id = taken.repeats_id
            mode = self.answers.get(CHANGED, CHANGED_CHOICES[0])
            note = changed_note(self.judge.changed, line.row) or "it is stored with another amount or day"
            if mode == "add":
                taken = self.judge.added(line, currency, employee)
            elif mode == "update":
                note = f"{note}; {self._update(ExpenseId(stored_id), line, employee, currency)}"
            notes = (*notes, note)
        named = self.finder.look_up(line.row, line.receipt) if line.receipt else ()
        self.named += named
        if taken.is_new:
            expense = self.judge.expense_of(line, employee, currency, self.import_id)
            expense = replace(expense, custom_fields={**expense.custom_fields, **_kept_names(named)})
            new = NewExpense(expense, taken.hash, taken.occurrence)
            self._waiting.append((place, new, line, named))
            self.imported += 1
        else:
            self.repeated += 1
            if taken.repeats_id:  # 0: an earlier file of the archive brings it, with its receipts
                self._bring(taken.repeats_id, named)
        fate = "imported" if taken.is_new else "repeated"
        raw = to_json(dict(line.raw))
        return None, line.row, fate, "", "", "", None, raw, "; ".join(notes), taken.repeats_id or None

    def _bring(self, expense_id: int | None, named: tuple[Named, ...]) -> None:
        """Attach receipts to an expense that came without any: they may be beside the list only now."""
        assert expense_id is not None, "a repeated expense is stored"
        found = [one for one in named if one.fate is Fate.FOUND]
        if not found or not self.uow.attachments.never_had(ExpenseId(expense_id)):
            return
        if self.uow.expenses.get([expense_id])[0].status is ExpenseStatus.COMPLETED:
            return
        for one in found:
            self._attach(ExpenseId(expense_id), one)

    def _update(self, expense_id: ExpenseId, line: ExpenseLine, employee: EmployeeId, currency: str) -> str:
        """Let a stored draft say what the list says; tells what was done."""
        stored = self.uow.expenses.get([expense_id])[0]
        if stored.status not in DRAFT_STATUSES or stored.allocated_minor:
            why = "reconciled" if stored.allocated_minor else stored.status.value.replace("_", " ")
            return f"it is {why} and stays as it is"
        self.uow.expenses.lines.remove(expense_id)
        made = self.judge.expense_of(line, employee, currency, self.import_id)
        kept = replace(
            made,
            id=stored.id,
            version=stored.version,
            import_id=stored.import_id,
            report_id=made.report_id or stored.report_id,
            status=stored.status,
            source=stored.source,
            note=made.note or stored.note,
        )
        self.uow.expenses.update(kept)
        if parts := self.judge.lines_of(line):
            self.uow.expenses.lines.add({expense_id: parts})
        self.updated += 1
        return "it was changed to what the list says"

    def flush(self, line_ids: range) -> None:
        """Store the waiting expenses; `line_ids` are those of the rows of the batch."""
        waiting, self._waiting = self._waiting, []
        new = [replace(one, line_id=LineId(line_ids[place])) for place, one, _, _ in waiting]
        ids = self.uow.expenses.add(new)
        lines: dict[int, tuple[CostLine, ...]] = {}
        for expense_id, (_, _, line, named) in zip(ids, waiting, strict=True):
            if line.lines:
                lines[expense_id] = self.judge.lines_of(line)
            for one in named:
                self._attach(ExpenseId(expense_id), one)
        self.uow.expenses.lines.add(lines)

    def _attach(self, expense_id: ExpenseId, named: Named) -> None:
        if named.fate is not Fate.FOUND or (receipt := self.finder.receipt(named)) is None:
            return
        self.uow.attachments.add(
            expense_id, name=receipt.name, media_type=receipt.media_type, content=receipt.content
        )
        self.attached += 1

    def counts(self) -> dict[str, object]:
        """Count what the import's answer keeps."""
        receipts = {"attached": self.attached, **ReceiptsBeside(tuple(self.named)).as_json()}
        return {"updated": self.updated, "receipts": receipts if self.named else {}}


def _kept_names(named: tuple[Named, ...]) -> dict[str, str]:
    """Keep as text what is not attached: a link, or the name of a file that is not there."""
    texts = [one.text for one in named if one.fate is not Fate.FOUND]
    return {"Receipt": "; ".join(texts)} if texts else {}
