"""The lines of split expenses, and what re-imported lists are recognised by."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import delete, select

from app.models.expense import CostLine, KnownClaim
from app.models.ids import CategoryId, ExpenseId
from app.models.period import to_day
from app.store.context import chunks
from app.store.posted import refuse_posted
from app.store.repository import Repository
from app.store.schema.expenses import expense, expense_line

_COLUMNS = (
    "id",
    "expense_id",
    "position",
    "amount_minor",
    "net_minor",
    "tax_rate_ppm",
    "tax_minor",
    "category_id",
    "category",
    "project",
    "department",
    "note",
    "row",
)


IDS_MAX = 400


class ExpenseLines(Repository):
    """Lines of expenses as one unit of work sees them."""

    def add(self, lines: Mapping[int, Sequence[CostLine]]) -> None:
        """Store the lines of expenses; raises ValueError where they do not add up to the amount exactly."""
        rows: list[tuple[Any, ...]] = []
        amounts = self._amounts(list(lines))
        for expense_id, parts in lines.items():
            total = sum(part.minor for part in parts)
            if total != amounts[expense_id]:
                raise ValueError(f"lines of expense {expense_id}: {total} is not {amounts[expense_id]}")
            rows += [(expense_id, *_values(place, part)) for place, part in enumerate(parts, 1)]
        if not rows:
            return
        ids = self._context.reserve(expense_line, len(rows))
        whole = [(id_, *row) for id_, row in zip(ids, rows, strict=True)]
        self._context.insert_rows(expense_line, _COLUMNS, whole)
        for expense_id, parts in lines.items():
            self._context.record("split", "expense", expense_id, after={"lines": [p.minor for p in parts]})

    def of(self, expense_ids: Sequence[int]) -> dict[int, tuple[CostLine, ...]]:
        """Return the lines of those expenses that have any, in order."""
        found: dict[int, list[CostLine]] = {}
        for chunk in chunks(expense_ids):
            wanted = select(expense_line).where(expense_line.c.expense_id.in_(chunk))
            for row in self._rows(wanted.order_by(expense_line.c.expense_id, expense_line.c.position)):
                found.setdefault(row.expense_id, []).append(_line(row))
        return {expense_id: tuple(lines) for expense_id, lines in found.items()}

    def remove(self, expense_id: ExpenseId) -> None:
        """Make an expense whole again; its lines stay in the audit trail. BlockedError once posted."""
        refuse_posted(self._connection, [expense_id])
        before = self.of([expense_id]).get(expense_id, ())
        if not before:
            return
        self._execute(delete(expense_line).where(expense_line.c.expense_id == expense_id))
        kept = [[p.minor, p.category, p.project, p.department, p.tax_rate_ppm, p.tax_minor] for p in before]
        self._context.record("join", "expense", expense_id, before={"lines": kept})

    def known(self, first_on: date, last_on: date, source_ids: Iterable[str]) -> list[KnownClaim]:
        """Return what a list may repeat or change: all of a span of days, and all with one of the ids.

        Expenses that a person deleted or merged are among them; those of an import that was undone are not.
        In order of days, then ids.
        """
        columns = expense.c
        stays = columns.removed != "undone"
        between = columns.spent_day.between(to_day(first_on), to_day(last_on))
        names = (
            "id employee_id spent_day amount_minor currency text_hash occurrence reference source_id removed"
        )
        wanted = [columns[name] for name in names.split()]
        rows = list(self._rows(select(*wanted).where(between, stays)))
        sought = sorted({id_ for id_ in source_ids if id_})
        for start in range(0, len(sought), IDS_MAX):
            some = columns.source_id.in_(sought[start : start + IDS_MAX])
            rows += self._rows(select(*wanted).where(some, stays))
        found = {row.id: row for row in rows}
        ordered = sorted(found.values(), key=lambda row: (row.spent_day, row.id))
        return [_known(row) for row in ordered]

    def _amounts(self, ids: Sequence[int]) -> dict[int, int]:
        found: dict[int, int] = {}
        for chunk in chunks(ids):
            wanted = select(expense.c.id, expense.c.amount_minor).where(expense.c.id.in_(chunk))
            found.update((row.id, row.amount_minor) for row in self._rows(wanted))
        return found


def _known(row: Any) -> KnownClaim:  # noqa: ANN401 -- a row of expense
    return KnownClaim(
        row.id,
        row.employee_id,
        row.spent_day,
        row.amount_minor,
        row.currency,
        row.text_hash,
        row.occurrence,
        row.reference,
        row.source_id,
        is_removed=bool(row.removed),
    )


def _values(place: int, part: CostLine) -> tuple[Any, ...]:
    return (
        place,
        part.minor,
        part.net_minor,
        part.tax_rate_ppm,
        part.tax_minor,
        part.category_id,
        part.category,
        part.project,
        part.department,
        part.note,
        part.row,
    )


def _line(row: Any) -> CostLine:  # noqa: ANN401 -- a row of expense_line
    return CostLine(
        minor=row.amount_minor,
        net_minor=row.net_minor,
        tax_rate_ppm=row.tax_rate_ppm,
        tax_minor=row.tax_minor,
        category_id=None if row.category_id is None else CategoryId(row.category_id),
        category=row.category,
        project=row.project,
        department=row.department,
        note=row.note,
        row=row.row,
    )
