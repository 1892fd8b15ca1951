"""Notes and questions on expenses and payments, and what each cardholder has to answer (G26)."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from app.models.changes import Changes, Subject
from app.models.errors import BlockedError
from app.models.expense import Expense
from app.models.ids import CommandId, EmployeeId, ExpenseId, NoteId, PaymentId
from app.models.money import Money
from app.models.note import NOTE_CHARS_MAX, NoteState, RowKind, RowNote
from app.models.payment import Payment
from app.services.results import Done
from app.services.workplace import Stored, Workplace, changes_of
from app.store.unit_of_work import UnitOfWork

UNSETTLED = frozenset({NoteState.OPEN, NoteState.ANSWERED})
"""Questions that somebody still has to look at."""

ASKED_ROWS_MAX = 1_000
"""Rows that one command asks about."""


@dataclass(frozen=True, slots=True)
class Noted:
    """Notes, questions or answers that were written; `note_ids` in the order of the rows."""

    command_id: CommandId
    note_ids: tuple[NoteId, ...]
    changes: Changes


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question with the facts of its row, as lists and letters show it.

    Attributes:
        holder_name: Whom it goes to; empty where nobody is known.
        instrument_name: Card or account; empty where none is stated.
        is_gone: The row was deleted, merged or ignored meanwhile.
    """

    note: RowNote
    holder_name: str
    day: date
    merchant: str
    amount: Money
    instrument_name: str
    is_gone: bool = False


@dataclass(frozen=True, slots=True)
class HolderQuestions:
    """What one cardholder is asked; `employee_id` None gathers what belongs to nobody."""

    employee_id: EmployeeId | None
    name: str
    rows: tuple[QuestionRow, ...]

    @property
    def waiting(self) -> int:
        """Questions without an answer."""
        return sum(row.note.state is NoteState.OPEN for row in self.rows)


@dataclass(frozen=True, slots=True)
class AskQuestion:
    """Ask the cardholder about rows: one question a row, in one command."""

    place: Workplace

    def __call__(
        self,
        kind: RowKind,
        row_ids: Sequence[int],
        text: str,
        *,
        asked_of: EmployeeId | None = None,
        command_id: CommandId | None = None,
    ) -> Noted:
        """Ask; raises BlockedError for an empty or overlong text, NotFoundError for a row or employee.

        Args:
            kind: Which list the rows are of.
            row_ids: Their ids; at most ASKED_ROWS_MAX.
            text: The question, at most NOTE_CHARS_MAX characters.
            asked_of: Whom; the expense's employee or the holder of the payment's card if absent.
            command_id: See Workplace.do.
        """
        body = _checked(text)
        if len(row_ids) > ASKED_ROWS_MAX:
            told = f"{len(row_ids)} rows are more than one question takes"
            raise BlockedError("G26", told, f"Select at most {ASKED_ROWS_MAX} rows")

        def work(unit: UnitOfWork) -> Stored:
            if asked_of is not None:
                unit.employees.get(asked_of)
            holders = _holders(unit, kind, row_ids)
            ids = [unit.notes.ask(kind, row_id, body, asked_of or holders[row_id]) for row_id in row_ids]
            return {"notes": ids}

        done, stored = self.place.do("ask_question", work, command_id=command_id)
        return _noted(done, stored, kind, row_ids)


@dataclass(frozen=True, slots=True)
class WriteNote:
    """Write a note on one row, for whoever looks at it next."""

    place: Workplace

    def __call__(
        self, kind: RowKind, row_id: int, text: str, *, command_id: CommandId | None = None
    ) -> Noted:
        """Write it; raises BlockedError for an empty or overlong text, NotFoundError for a row."""
        body = _checked(text)

        def work(unit: UnitOfWork) -> Stored:
            _holders(unit, kind, [row_id])
            return {"notes": [unit.notes.add(kind, row_id, body)]}

        done, stored = self.place.do("write_note", work, command_id=command_id)
        return _noted(done, stored, kind, [row_id])


@dataclass(frozen=True, slots=True)
class AnswerQuestion:
    """Record what the cardholder answered; the question stays listed until someone closes it."""

    place: Workplace

    def __call__(
        self,
        question_id: NoteId,
        text: str,
        *,
        closes: bool = False,
        command_id: CommandId | None = None,
    ) -> Noted:
        """Record it; raises BlockedError for an empty text, StaleError where it was closed meanwhile."""
        body = _checked(text)

        def work(unit: UnitOfWork) -> Stored:
            answer = unit.notes.answer(question_id, body)
            if closes:
                unit.notes.close(question_id)
            return {"notes": [answer], **_row_of(unit, question_id)}

        done, stored = self.place.do("answer_question", work, command_id=command_id)
        return _noted(done, stored, RowKind(stored["kind"]), [stored["row"]])


@dataclass(frozen=True, slots=True)
class SettleQuestions:
    """Close questions, or open them again; closing is undone by opening."""

    place: Workplace

    def __call__(
        self,
        question_ids: Sequence[NoteId],
        *,
        is_closed: bool = True,
        reason: str = "",
        command_id: CommandId | None = None,
    ) -> Done:
        """Close or open them; raises NotFoundError."""

        def work(unit: UnitOfWork) -> Stored:
            for question_id in question_ids:
                (unit.notes.close if is_closed else unit.notes.reopen)(question_id)
            rows = unit.notes.get(question_ids)
            return {kind.value: sorted({row.row_id for row in rows if row.kind is kind}) for kind in RowKind}

        kind = "close_questions" if is_closed else "reopen_questions"
        done, stored = self.place.do(kind, work, command_id=command_id, reason=reason)
        return Done(done, _changes(stored))


@dataclass(frozen=True, slots=True)
class MarkSent:
    """Remember that questions went out to their cardholder."""

    place: Workplace

    def __call__(self, question_ids: Sequence[NoteId], *, command_id: CommandId | None = None) -> Done:
        """Remember it; raises NotFoundError."""

        def work(unit: UnitOfWork) -> Stored:
            unit.notes.get(question_ids)
            unit.notes.mark_sent(question_ids)
            return {}

        done, _ = self.place.do("send_questions", work, command_id=command_id)
        return Done(done, changes_of(Subject.NOTES))


def notes_of(place: Workplace, kind: RowKind, row_id: int) -> list[RowNote]:
    """Return notes and questions of one row and of what was merged into it, in order of writing."""
    with place.database.read() as unit:
        merged = unit.merges.of(ExpenseId(row_id)) if kind is RowKind.EXPENSE else []
        found = [
            note
            for id_ in (row_id, *(one.other_id for one in merged))
            for note in unit.notes.of_row(kind, id_)
        ]
    return sorted(found, key=lambda note: note.id)


def question_list(
    place: Workplace,
    *,
    asked_of: EmployeeId | None = None,
    states: Collection[NoteState] = UNSETTLED,
) -> list[HolderQuestions]:
    """Return questions in some states by cardholder, by name; what belongs to nobody comes last.

    Within one cardholder by day, then the question's id. `asked_of` names one employee.
    """
    with place.database.read() as unit:
        questions = unit.notes.questions(states, asked_of)
        names = {employee.id: employee.name for employee in unit.employees.all()}
        grouped: dict[EmployeeId | None, list[QuestionRow]] = defaultdict(list)
        for row in _question_rows(unit, questions, names):
            grouped[row.note.asked_of].append(row)
    found = [
        HolderQuestions(
            id_,
            names.get(id_, "") if id_ is not None else "",
            tuple(sorted(rows, key=lambda row: (row.day, row.note.id))),
        )
        for id_, rows in grouped.items()
    ]
    return sorted(found, key=lambda one: (one.employee_id is None, one.name.casefold(), one.employee_id or 0))


def _question_rows(
    unit: UnitOfWork, questions: Sequence[RowNote], names: dict[EmployeeId, str]
) -> list[QuestionRow]:
    instruments = {item.id: item.name for item in unit.instruments.all()}
    ids = {kind: sorted({one.row_id for one in questions if one.kind is kind}) for kind in RowKind}
    expenses = {one.id: one for one in unit.expenses.get(ids[RowKind.EXPENSE])}
    payments = {one.id: one for one in unit.payments.get(ids[RowKind.PAYMENT])}
    gone = unit.notes.gone(RowKind.EXPENSE, list(expenses))
    gone_payments = unit.notes.gone(RowKind.PAYMENT, list(payments))
    rows = []
    for one in questions:
        holder = "" if one.asked_of is None else names.get(one.asked_of, "")
        if one.kind is RowKind.EXPENSE:
            expense: Expense = expenses[ExpenseId(one.row_id)]
            card = instruments.get(expense.instrument_id, "") if expense.instrument_id is not None else ""
            facts = (expense.spent_on, expense.merchant, expense.amount, card, expense.id in gone)
        else:
            payment: Payment = payments[PaymentId(one.row_id)]
            merchant = payment.merchant or payment.descriptor
            card = instruments.get(payment.instrument_id, "")
            facts = (payment.day, merchant, payment.amount, card, payment.id in gone_payments)
        rows.append(QuestionRow(one, holder, *facts))
    return rows


def _holders(unit: UnitOfWork, kind: RowKind, ids: Sequence[int]) -> dict[int, EmployeeId | None]:
    """Tell whom each row belongs to; raises NotFoundError for an unknown row."""
    if kind is RowKind.EXPENSE:
        return {one.id: one.employee_id for one in unit.expenses.get(ids)}
    carried = {item.id: item.holder_id for item in unit.instruments.all()}
    return {one.id: carried.get(one.instrument_id) for one in unit.payments.get(ids)}


def _checked(text: str) -> str:
    body = text.strip()
    if not body:
        raise BlockedError("G26", "There is nothing in it", "Write a sentence first")
    if len(body) > NOTE_CHARS_MAX:
        told = f"{len(body):,} characters are more than the {NOTE_CHARS_MAX:,} that a note takes"
        raise BlockedError("G26", told, "Say it in fewer words, or attach a document to the expense")
    return body


def _row_of(unit: UnitOfWork, question_id: NoteId) -> Stored:
    question = unit.notes.get([question_id])[0]
    return {"kind": question.kind.value, "row": question.row_id}


def _noted(done: CommandId, stored: Stored, kind: RowKind, row_ids: Sequence[int]) -> Noted:
    ids = tuple(NoteId(id_) for id_ in stored["notes"])
    return Noted(done, ids, _changes({kind.value: list(row_ids)}))


def _changes(rows: Stored) -> Changes:
    return changes_of(
        Subject.NOTES,
        expenses=rows.get(RowKind.EXPENSE.value, ()),
        payments=rows.get(RowKind.PAYMENT.value, ()),
    )
