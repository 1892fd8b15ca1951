"""What lists of postings ask for, on both databases."""

from typing import Any

import pytest

from app.models.expense import ExpenseStatus, PaidBy
from app.models.posting import ItemStatus, Page
from app.store.postings_rows import NewJob
from tests.contract.store.kit import Books
from tests.contract.store.test_postings import FAILURE, a_job, approved, connect, item


@pytest.mark.rule("F47", "F48")
def test_the_last_word_on_an_expense_is_its_latest_item(books: Books) -> None:
    ids = approved(books)
    connection_id = connect(books)
    first = a_job(books, connection_id, ids)
    with books.write() as work:
        by_expense = {one.expense_id: one.id for one in work.postings.items(first)}
        for id_ in ids[:2]:
            work.postings.set_item(by_expense[id_], status=ItemStatus.FAILED, failure=FAILURE)
        work.postings.set_item(by_expense[ids[2]], status=ItemStatus.SUCCESSFUL, is_gone=1)
        again = NewJob(connection_id, "Books", {}, first)
        second = work.postings.add_job(again, [item(ids[0])])
    with books.read() as work:
        found = work.postings
        last = found.last_items(ids)
        assert {id_: last[id_].job_id for id_ in ids} == {ids[0]: second, ids[1]: first, ids[2]: first}
        assert found.completed_ids() == ids
        assert found.completed_like((ItemStatus.SUCCESSFUL,)) == {ids[2]}
        assert found.completed_like((ItemStatus.FAILED,)) == {ids[1]}
        assert found.completed_like((ItemStatus.PENDING,)) == {ids[0]}
        assert found.live_among(ids) == {ids[0], ids[2]}
        assert found.failed_jobs() == {first}
        assert [one.expense_id for one in found.failed_of(connection_id)] == [ids[1]]
        assert found.failed_of(connection_id + 1) == []
        assert found.waiting_jobs() == {connection_id: 2}
        assert found.gone_items() == 1
        assert [one.job_id for one in found.items_of(ids[0])] == [second, first]
        all_ids = found.item_ids(first)
        assert [one.id for one in found.items_by_id(list(reversed(all_ids)))] == list(reversed(all_ids))
        assert list(found.item_ids(first, (ItemStatus.SUCCESSFUL,))) == [by_expense[ids[2]]]


@pytest.mark.rule("F77")
def test_what_is_about_to_be_posted_is_counted_by_page_and_key(books: Books) -> None:
    values: dict[str, Any] = {"status": ExpenseStatus.APPROVED, "category": "Travel"}
    with books.write() as work:
        card_id = work.instruments.unallocated("EUR")
    by_card = {**values, "instrument_id": card_id}
    card: list[int] = [
        books.expense(1000, **by_card, project="P1"),
        books.expense(1001, **by_card, tax_rate_ppm=200_000),
    ]
    books.expense(1002, **values, paid_by=PaidBy.OWN_MONEY, instrument_id=None)
    books.expense(1003, **values, paid_by=PaidBy.UNKNOWN, instrument_id=None, supplier="ACME")
    books.expense(1004, status=ExpenseStatus.TO_SUBMIT, category="Meals")
    with books.read() as work:
        used = work.postings.used()
        one = work.expenses.get(card)[0]
    assert used.categories == {
        (Page.RECONCILABLE, None, "Travel"): 2,
        (Page.REIMBURSABLE, None, "Travel"): 1,
        (Page.INVOICES, None, "Travel"): 1,
    }
    assert used.projects == {(Page.RECONCILABLE, "P1"): 1}
    assert used.suppliers == {(Page.INVOICES, "ACME"): 1}
    assert used.rates == {(Page.RECONCILABLE, 200_000): 1}
    assert used.employees[Page.REIMBURSABLE, one.employee_id] == 1
    assert used.instruments == {(Page.RECONCILABLE, card_id): 2}
    connection_id = connect(books)
    a_job(books, connection_id, card)
    with books.read() as work:
        assert (Page.RECONCILABLE, None, "Travel") not in work.postings.used().categories, "on their way"
