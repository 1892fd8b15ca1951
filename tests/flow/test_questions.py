"""Notes and questions on rows, from asking to the letter that goes out (G26)."""

from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError

from app.models.changes import Subject
from app.models.errors import BlockedError, NotFoundError, StaleError
from app.models.ids import CommandId, NoteId
from app.models.note import NOTE_CHARS_MAX, NoteState, RowKind
from app.store import Command
from tests.companies import Shop, a_shop

WHAT = "What was this for?"


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return a_shop(tmp_path)


@pytest.mark.rule("G26")
def test_a_question_goes_to_the_employee_of_an_expense_and_the_holder_of_a_card(shop: Shop) -> None:
    expense = shop.add_expenses(shop.expense(employee_id=shop.bob, instrument_id=None))[0]
    payment = shop.add_payments(shop.payment())[0]
    nobody = shop.add_payments(shop.payment(instrument_id=shop.amex))[0]

    shop.company.ask(RowKind.EXPENSE, [expense], WHAT)
    noted = shop.company.ask(RowKind.PAYMENT, [payment, nobody], WHAT)

    assert Subject.NOTES in noted.changes.subjects
    assert noted.changes.payment_ids == {payment, nobody}
    groups = shop.company.questions()
    holders = {group.employee_id: [row.note.row_id for row in group.rows] for group in groups}
    assert holders == {shop.ann: [payment], shop.bob: [expense], None: [nobody]}
    assert groups[-1].employee_id is None
    assert shop.company.questions(asked_of=shop.bob)[0].rows[0].merchant == "Cafe Roma"


@pytest.mark.rule("G26")
def test_an_answer_is_recorded_with_its_author_and_a_closed_question_leaves_the_list(shop: Shop) -> None:
    expense = shop.add_expenses(shop.expense())[0]
    question = shop.company.ask(RowKind.EXPENSE, [expense], WHAT).note_ids[0]

    shop.company.answer_question(question, "Lunch with a client")
    told = shop.company.notes(RowKind.EXPENSE, expense)[0]
    assert told.state is NoteState.ANSWERED
    assert [(one.body, one.made_by) for one in told.answers] == [("Lunch with a client", "maria")]

    shop.company.settle_questions([question])
    assert shop.company.questions() == []
    with pytest.raises(StaleError):
        shop.company.answer_question(question, "too late")
    shop.company.settle_questions([question], is_closed=False)
    assert [group.waiting for group in shop.company.questions()] == [0]


@pytest.mark.rule("G26")
def test_what_was_written_cannot_be_changed_or_deleted(shop: Shop) -> None:
    expense = shop.add_expenses(shop.expense())[0]
    question = shop.company.ask(RowKind.EXPENSE, [expense], WHAT).note_ids[0]
    with shop.company.place.database.read() as unit:
        said = unit.notes.get([question])[0]
    assert said.body == WHAT
    for statement in ("UPDATE note SET body = 'other'", "DELETE FROM note"):
        command = Command(CommandId(statement), "tamper", "maria")
        with (
            pytest.raises(DBAPIError, match="append_only"),
            shop.company.place.database.write(command) as unit,
        ):
            unit.context.connection.exec_driver_sql(statement)


def test_a_note_is_no_question(shop: Shop) -> None:
    payment = shop.add_payments(shop.payment())[0]
    note = shop.company.write_note(RowKind.PAYMENT, payment, "  Seen the paper slip  ").note_ids[0]
    assert [one.body for one in shop.company.notes(RowKind.PAYMENT, payment)] == ["Seen the paper slip"]
    assert shop.company.questions() == []
    with pytest.raises(NotFoundError):
        shop.company.answer_question(note, "an answer to a note")


@pytest.mark.parametrize("text", ["", "  \n ", "x" * (NOTE_CHARS_MAX + 1)])
def test_an_empty_or_endless_question_is_refused_with_the_way_out(shop: Shop, text: str) -> None:
    expense = shop.add_expenses(shop.expense())[0]
    with pytest.raises(BlockedError) as refused:
        shop.company.ask(RowKind.EXPENSE, [expense], text)
    assert refused.value.remedy
    assert shop.company.notes(RowKind.EXPENSE, expense) == []


def test_a_question_about_nothing_is_refused_and_writes_nothing(shop: Shop) -> None:
    expense = shop.add_expenses(shop.expense())[0]
    with pytest.raises(NotFoundError):
        shop.company.ask(RowKind.EXPENSE, [expense, 999], WHAT)
    with pytest.raises(NotFoundError):
        shop.company.answer_question(NoteId(77), "x")
    assert shop.company.questions() == []
