"""Staged work of each user, and rejected pairs."""

import dataclasses

import pytest

from app.models.ids import ReconciliationId
from app.models.money import Money
from app.models.reconciliation import Allocation, DraftStep, PlannedWriteOff, StepKind
from app.store.rows import WriteOff
from tests.contract.store.kit import Books


def a_step(books: Books) -> DraftStep:
    expense, payment = books.expense(), books.payment()
    item = Allocation(expense, payment, 1000, 1000)
    return DraftStep(0, StepKind.LINK, (item,), None, 0.5, '[{"factor":"amount"}]', "a reason")


@pytest.mark.rule("F07", "F85")
def test_steps_are_undone_and_redone_without_end(books: Books) -> None:
    steps = [a_step(books) for _ in range(3)]
    with books.write() as work:
        stored = [work.drafts.add(step) for step in steps]
    assert [step.position for step in stored] == [1, 2, 3]
    with books.write() as work:
        assert [getattr(work.drafts.undo(), "position", 0) for _ in range(4)] == [3, 2, 1, 0]
    with books.read() as work:
        assert [step.is_undone for step in work.drafts.steps("ann")] == [True] * 3
    with books.write() as work:
        assert [getattr(work.drafts.redo(), "position", 0) for _ in range(4)] == [1, 2, 3, 0]
    with books.read() as work:
        assert work.drafts.steps("ann") == stored


def test_a_new_step_replaces_the_undone_ones(books: Books) -> None:
    link = books.link(books.expense(), books.payment(), 1000)
    with books.write() as work:
        for _ in range(2):
            work.drafts.add(a_step_of(link))
        work.drafts.undo()
        added = work.drafts.add(a_step_of(link))
    assert added.position == 2
    with books.read() as work:
        assert work.drafts.steps("ann")[-1] == added
        assert len(work.drafts.steps("ann")) == 2


def a_step_of(link: int) -> DraftStep:
    return DraftStep(0, StepKind.UNLINK, reconciliation_id=ReconciliationId(link), reason="wrong")


@pytest.mark.rule("F07")
def test_staged_work_belongs_to_its_user_and_survives_closing(books: Books) -> None:
    step = a_step(books)
    with books.write(user="ann") as work:
        stored = work.drafts.add(step)
    with books.write(user="bob") as work:
        assert work.drafts.undo() is None
        assert work.drafts.clear() == 0
    books.reopen()
    with books.read() as work:
        assert work.drafts.steps("ann") == [stored]
        assert work.drafts.steps("bob") == []


def test_carried_out_steps_are_dropped_and_the_rest_cleared(books: Books) -> None:
    steps = [a_step(books) for _ in range(3)]
    with books.write() as work:
        for step in steps:
            work.drafts.add(step)
        work.drafts.remove([1, 3])
        assert [step.position for step in work.drafts.steps("ann")] == [2]
        assert work.drafts.clear() == 1


def test_rejected_pairs_are_remembered_until_accepted(books: Books) -> None:
    expense, payment = books.expense(), books.payment()
    with books.write() as work:
        work.rejections.add(expense, payment, "another dinner")
        work.rejections.add(expense, payment)
    with books.read() as work:
        pairs = work.rejections.pairs()
    assert (list(pairs.expense_ids), list(pairs.payment_ids)) == ([expense], [payment])
    with books.write() as work:
        work.rejections.remove(expense, payment)
        assert list(work.rejections.pairs().expense_ids) == []


@pytest.mark.rule("F07", "F24")
def test_a_planned_write_off_is_kept_with_its_step(books: Books) -> None:
    step = a_step(books)
    expense_id = step.allocations[0].expense_id
    planned = PlannedWriteOff(expense_id, -120, "EUR", "6640", "tip", "Tips")
    with books.write() as work:
        stored = work.drafts.add(dataclasses.replace(step, write_offs=(planned,)))
        work.drafts.undo()
        work.drafts.redo()
    with books.read() as work:
        (found,) = work.drafts.steps("ann")
    assert found.write_offs == stored.write_offs == (planned,)


@pytest.mark.rule("F24")
def test_what_is_written_off_of_an_expense_is_found_until_it_is_taken_back(books: Books) -> None:
    link = books.link(books.expense(), books.payment(), 1000)
    with books.read() as work:
        expense_id = work.reconciliations.get([link])[0].allocations[0].expense_id
    with books.write() as work:
        off = WriteOff(
            0, ReconciliationId(link), Money(120, "EUR"), "6640", "Tips", expense_id=expense_id, cause="tip"
        )
        work.write_offs.add(off)
    with books.read() as work:
        ((found,),) = work.write_offs.of_expenses([expense_id]).values()
        assert (found.amount, found.cause, found.gl_account) == (Money(120, "EUR"), "tip", "6640")
    with books.write() as work:
        work.reconciliations.reverse([link])
    with books.read() as work:
        assert work.write_offs.of_expenses([expense_id]) == {}
