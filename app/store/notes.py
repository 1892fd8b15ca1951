"""Notes and questions on rows (G26): written, answered, settled; never deleted."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import and_, exists, func, select, update

from app.models.errors import NotFoundError, StaleError
from app.models.ids import EmployeeId, NoteId
from app.models.note import Answer, NoteState, RowKind, RowNote
from app.store.context import chunks, from_text
from app.store.repository import Repository
from app.store.schema.company import note
from app.store.schema.expenses import expense
from app.store.schema.statements import payment

_answer = note.alias("answer")


class Notes(Repository):
    """What people say about expenses and payments, as one unit of work sees it."""

    def add(self, kind: RowKind, row_id: int, body: str) -> NoteId:
        """Write a note on a row."""
        return self._insert(subject=kind.value, subject_id=row_id, body=body)

    def ask(self, kind: RowKind, row_id: int, body: str, asked_of: EmployeeId | None) -> NoteId:
        """Write a question on a row."""
        return self._insert(
            subject=kind.value, subject_id=row_id, body=body, is_question=1, asked_of=asked_of
        )

    def answer(self, question_id: NoteId, body: str) -> NoteId:
        """Record what was answered; raises NotFoundError, StaleError where it was closed meanwhile."""
        row = self._question(question_id)
        if row.resolved_at is not None:
            raise StaleError(f"question {question_id}", row.resolved_by)
        return self._insert(subject=row.subject, subject_id=row.subject_id, body=body, answers=question_id)

    def close(self, question_id: NoteId) -> None:
        """Settle a question; raises NotFoundError. Closing twice changes nothing."""
        if self._question(question_id).resolved_at is None:
            values = {"resolved_at": self._context.at_text, "resolved_by": self._context.user}
            self._change(note, question_id, values, what="note")

    def reopen(self, question_id: NoteId) -> None:
        """Open a closed question again; raises NotFoundError."""
        self._question(question_id)
        self._change(note, question_id, {"resolved_at": None, "resolved_by": ""}, what="note")

    def mark_sent(self, question_ids: Sequence[NoteId]) -> None:
        """Remember that questions went out in a list."""
        for part in chunks(question_ids):
            self._execute(update(note).where(note.c.id.in_(part)).values(sent_at=self._context.at_text))
        if question_ids:
            self._context.record("send", "note", after=sorted(question_ids))

    def get(self, ids: Sequence[int]) -> list[RowNote]:
        """Return notes or questions in the order of `ids`; raises NotFoundError."""
        found: dict[int, RowNote] = {}
        for part in chunks(ids):
            found.update((one.id, one) for one in self._found(note.c.id.in_(part)))
        try:
            return [found[id_] for id_ in ids]
        except KeyError as error:
            raise NotFoundError(f"note {error.args[0]}") from error

    def of_row(self, kind: RowKind, row_id: int) -> list[RowNote]:
        """Return notes and questions of one row, in order of writing."""
        return self._found(and_(note.c.subject == kind.value, note.c.subject_id == row_id))

    def questions(self, states: Collection[NoteState], asked_of: EmployeeId | None = None) -> list[RowNote]:
        """Return questions in some states, in order of asking; of one employee where one is named."""
        condition = note.c.is_question == 1
        if asked_of is not None:
            condition = and_(condition, note.c.asked_of == asked_of)
        return [one for one in self._found(condition) if one.state in states]

    def waiting(self, kind: RowKind) -> list[int]:
        """Return the ids of rows with a question that nobody answered yet, in id order."""
        statement = select(note.c.subject_id).where(note.c.subject == kind.value, _is_waiting())
        return [row.subject_id for row in self._rows(statement.distinct().order_by(note.c.subject_id))]

    def standing(self, kind: RowKind, ids: Sequence[int]) -> dict[int, NoteState]:
        """Tell where these rows stand: open, answered or closed if anything was asked, else `note`.

        A row without a word is not in the answer; one open question outweighs those that are settled.
        """
        found: dict[int, list[NoteState]] = defaultdict(list)
        for part in chunks(ids):
            condition = and_(note.c.subject == kind.value, note.c.subject_id.in_(part))
            for one in self._found(condition):
                found[one.row_id].append(one.state)
        return {row_id: min(states, key=_WEIGHT.index) for row_id, states in found.items()}

    def gone(self, kind: RowKind, ids: Sequence[int]) -> set[int]:
        """Return those of these rows that are in no list any more."""
        table = expense if kind is RowKind.EXPENSE else payment
        found: set[int] = set()
        for part in chunks(ids):
            statement = select(table.c.id).where(table.c.id.in_(part), table.c.removed != "")
            found.update(row.id for row in self._rows(statement))
        return found

    def count_waiting(self) -> int:
        """Count questions that nobody answered yet."""
        statement = select(func.count()).select_from(note).where(_is_waiting())
        return int(self._connection.execute(statement).scalar_one())

    def _insert(self, **values: Any) -> NoteId:  # noqa: ANN401 -- what the columns take
        written = {**values, "made_at": self._context.at_text, "made_by": self._context.user}
        id_ = self._context.insert(note, **written)
        self._context.record("write", "note", id_, after=values)
        return NoteId(id_)

    def _question(self, question_id: int) -> Any:  # noqa: ANN401 -- a row of note
        row = self._one(note, question_id, "question")
        if not row.is_question:
            raise NotFoundError(f"question {question_id}")
        return row

    def _found(self, condition: Any) -> list[RowNote]:  # noqa: ANN401 -- an SQL condition
        statement = select(note).where(condition, note.c.answers.is_(None)).order_by(note.c.id)
        rows = self._rows(statement)
        answers = self._answers([row.id for row in rows if row.is_question])
        return [_note(row, tuple(answers.get(row.id, ()))) for row in rows]

    def _answers(self, question_ids: Sequence[int]) -> dict[int, list[Answer]]:
        found: dict[int, list[Answer]] = defaultdict(list)
        for part in chunks(question_ids):
            statement = select(note).where(note.c.answers.in_(part)).order_by(note.c.id)
            for row in self._rows(statement):
                found[row.answers].append(
                    Answer(NoteId(row.id), row.body, row.made_by, from_text(row.made_at))
                )
        return found


_WEIGHT = (NoteState.OPEN, NoteState.ANSWERED, NoteState.NOTE, NoteState.CLOSED)


def _is_waiting() -> Any:  # noqa: ANN401 -- an SQL condition
    answered = exists(select(_answer.c.id).where(_answer.c.answers == note.c.id))
    return and_(note.c.is_question == 1, note.c.resolved_at.is_(None), ~answered)


def _note(row: Any, answers: tuple[Answer, ...]) -> RowNote:  # noqa: ANN401 -- a row of note
    return RowNote(
        NoteId(row.id),
        RowKind(row.subject),
        row.subject_id,
        row.body,
        bool(row.is_question),
        row.made_by,
        from_text(row.made_at),
        None if row.asked_of is None else EmployeeId(row.asked_of),
        answers,
        None if row.sent_at is None else from_text(row.sent_at),
        None if row.resolved_at is None else from_text(row.resolved_at),
        row.resolved_by,
    )
