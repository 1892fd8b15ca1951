"""Tells what importing an expense list would do: new, stored or changed, its lines, its receipts."""

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from app.models.money import Money
from app.models.statement import ExpenseLine, Part, Question, Rejected, Skipped
from app.services.import_results import ImportPlan, PreviewRow, RowFate
from app.services.judging_expenses import CHANGED, ExpenseJudge, changed_note
from app.services.receipt_results import Named, ReceiptsBeside
from app.services.receipts_beside import ReceiptFinder, shelf_of
from app.services.staging import Staged

if TYPE_CHECKING:
    from datetime import date

    from app.store import UnitOfWork


class ExpensePreview(NamedTuple):
    """What a list would bring."""

    rows: list[PreviewRow]
    questions: tuple[Question, ...]
    receipts: ReceiptsBeside


def preview_expenses(
    staged: Staged, uow: "UnitOfWork", plan: ImportPlan, first: "date", last: "date"
) -> ExpensePreview:
    """Judge every row of a staged list; nothing is written."""
    judge = ExpenseJudge(uow, "", first, last, writes=False)
    assumed = assumed_currency(staged, plan, uow.company.get().currency)
    judge.prepare(claims_of(staged), assumed)
    finder = ReceiptFinder(shelf_of(plan.path))
    rows: list[PreviewRow] = []
    named: list[Named] = []
    parts: dict[int, Money] = {}
    for statement, part in staged.spool.parts():
        if not isinstance(part, ExpenseLine):
            rows.append(_other_row(part, statement))
            continue
        currency = part.amount.currency or assumed
        parts.update((one.row, Money(one.minor, currency)) for one in part.lines if one.row != part.row)
        taken, employee = judge.take(part, currency, staged.member_of(statement))
        note = changed_note(judge.changed, part.row) if taken.changes else ""
        if taken.changes and plan.answers.get(CHANGED) == "add":
            taken = judge.added(part, currency, employee)
        found = finder.look_up(part.row, part.receipt) if part.receipt else ()
        named += found
        rows.append(
            PreviewRow(
                part.row,
                RowFate.NEW if taken.is_new else RowFate.DUPLICATE,
                -1,
                part.spent_on,
                Money(part.amount.minor, currency),
                part.merchant,
                who=part.employee,
                notes=(*part.notes, *((note,) if note else ())),
                raw=part.raw,
                is_corrected=part.row in staged.corrections,
                claim=part,
                receipts=found,
                paid_by=judge.payer(part),
            )
        )
    rows = [_with_amount(row, parts.get(row.row)) for row in rows]
    return ExpensePreview(rows, judge.questions(plan.answers), ReceiptsBeside(tuple(named)))


def claims_of(staged: Staged) -> list[ExpenseLine]:
    """Return the expenses of a staged list, in file order."""
    return [part for _, part in staged.spool.parts() if isinstance(part, ExpenseLine)]


def assumed_currency(staged: Staged, plan: ImportPlan, company: str) -> str:
    """Tell the currency of claims without one: as answered, what their sign usually means, the company's."""
    answer = plan.answers.get("currency", "").upper()
    sign = staged.end.decisions.get("currency_sign")
    if answer or sign is None:
        return answer or company
    usual, evidence = sign
    return company if company in evidence else usual


def _with_amount(row: PreviewRow, amount: Money | None) -> PreviewRow:
    """Show the amount of a row that is a line of an expense."""
    is_line = row.fate is RowFate.SKIPPED and amount is not None
    return replace(row, amount=amount) if is_line else row


def _other_row(part: Part, statement: int) -> PreviewRow:
    if isinstance(part, Rejected):
        return PreviewRow(
            part.row, RowFate.ERROR, statement, None, None, part.reason, part.column, part.value, raw=part.raw
        )
    assert isinstance(part, Skipped), "heads and feet are not spooled"
    return PreviewRow(part.row, RowFate.SKIPPED, statement, None, None, part.rule, raw=part.raw)
