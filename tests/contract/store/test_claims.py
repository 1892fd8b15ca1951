"""Notes, merges, confirmations and receipts in order, on both databases (G26, F25, F21, G03)."""

import pytest
from sqlalchemy.exc import DBAPIError

from app.models.errors import NotFoundError, StaleError
from app.models.expense import ExpenseSource
from app.models.note import NoteState, RowKind
from app.models.reconciliation import Origin
from tests.contract.store.kit import Books


@pytest.mark.rule("G26")
def test_a_question_is_open_answered_and_closed_and_its_words_stay(books: Books) -> None:
    one, other = books.expense(1000), books.expense(2000)
    with books.write() as work:
        asked = work.notes.ask(RowKind.EXPENSE, one, "What for?", books.employee)
        work.notes.add(RowKind.EXPENSE, other, "Seen")
    with books.write() as work:
        standing = work.notes.standing(RowKind.EXPENSE, [one, other])
        assert standing == {one: NoteState.OPEN, other: NoteState.NOTE}
        assert work.notes.waiting(RowKind.EXPENSE) == [one]
        work.notes.answer(asked, "Lunch")
        assert (work.notes.waiting(RowKind.EXPENSE), work.notes.count_waiting()) == ([], 0)
        work.notes.mark_sent([asked])
        work.notes.close(asked)
        with pytest.raises(StaleError):
            work.notes.answer(asked, "late")
        assert work.notes.questions({NoteState.OPEN}, books.employee) == []
        told = work.notes.get([asked])[0]
        assert (told.answers[0].body, told.closed_by, told.sent_at is not None) == ("Lunch", "ann", True)
        work.notes.reopen(asked)
        assert work.notes.get([asked])[0].state is NoteState.ANSWERED
        with pytest.raises(NotFoundError):
            work.notes.close(asked + 1)
    with pytest.raises(DBAPIError, match="append_only"), books.write() as work:
        work.context.connection.exec_driver_sql("UPDATE note SET body = 'other'")


@pytest.mark.rule("F25")
def test_a_merge_is_recorded_and_undone_once(books: Books) -> None:
    made = books.expense(1000, source=ExpenseSource.PAYMENT)
    draft = books.expense(1000, source=ExpenseSource.HAND)
    far = books.expense(9000, source=ExpenseSource.HAND)
    with books.write() as work:
        assert set(work.merges.pairs(limit=10)) == {(made, draft), (made, far)}
        assert work.merges.pairs(days_max=7, limit=10) == [(made, draft)]
        assert work.merges.pairs(expense_id=far, limit=10) == [(made, far)]
        work.merges.add(made, draft, before={"note": ""}, after={"note": "x"}, attachments=[])
        work.expenses.merge(made, draft, "the same")
    with books.write() as work:
        assert work.merges.pairs(days_max=7, limit=10) == []
        merge = work.merges.of(made)[0]
        assert work.notes.gone(RowKind.EXPENSE, [made, draft]) == {draft}
        assert (merge.other_id, merge.after) == (draft, {"note": "x"})
        work.merges.undo(work.merges.of_other(draft))
        assert work.notes.gone(RowKind.EXPENSE, [made, draft]) == set()
        with pytest.raises(StaleError):
            work.merges.undo(merge)
        with pytest.raises(NotFoundError):
            work.merges.of_other(draft)


@pytest.mark.rule("F21")
def test_manual_links_wait_until_a_second_person_confirms_or_they_are_taken_back(books: Books) -> None:
    ids = [(books.expense(1000), books.payment(1000)) for _ in range(3)]
    manual = [books.link(expense, payment, 1000) for expense, payment in ids[:2]]
    books.link(*ids[2], 1000, origin=Origin.AUTO)
    expenses = [expense for expense, _ in ids]
    with books.write(user="bob") as work:
        assert work.confirmations.waiting(limit=10) == manual
        assert work.confirmations.waiting(limit=1) == manual[:1]
        assert work.confirmations.count_waiting(not_by="ann") == 0
        assert work.confirmations.unconfirmed_among(expenses) == set(expenses[:2])
        work.reconciliations.confirm(manual[0])
        assert work.confirmations.confirmed(limit=10) == manual[:1]
    books.unlink(manual[1])
    with books.read() as work:
        assert work.confirmations.waiting(limit=10) == []
        assert work.confirmations.unconfirmed_among(expenses) == set()


@pytest.mark.rule("G03")
def test_receipts_have_an_order_and_come_back(books: Books) -> None:
    one, other = books.expense(1000), books.expense(2000)
    with books.write() as work:
        first, second = (
            work.attachments.add(one, name=name, media_type="image/png", content=name.encode())
            for name in ("a", "b")
        )
        work.attachments.set_order(one, [second, first])
        assert [info.id for info in work.attachments.of_expense(one)] == [second, first]
        with pytest.raises(StaleError):
            work.attachments.set_order(one, [first])
        work.attachments.remove(one, second)
        with pytest.raises(NotFoundError):
            work.attachments.restore(one, first)
        work.attachments.restore(one, second)
        assert [info.id for info in work.attachments.of_expense(one)] == [second, first]
        assert work.attachments.take_over(one, other) == [second, first]
        assert work.attachments.take_over(one, other) == []
    assert books.get_expense(other).has_receipt
    assert books.get_expense(one).has_receipt
