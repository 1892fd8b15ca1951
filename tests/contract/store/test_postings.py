"""The outbox on either database: nothing posted twice, attempts that only grow, turns, mappings."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import delete, update

from app.models.errors import AppError, BlockedError, NotFoundError, StaleError
from app.models.expense import ExpenseStatus, PaidBy
from app.models.money import Money
from app.models.posting import (
    Connection,
    DateStrategy,
    Failure,
    FailureReason,
    FinanceGroup,
    ItemStatus,
    JobStatus,
    Page,
    Subject,
)
from app.store.connections import TURN_S
from app.store.postings import pages
from app.store.postings_rows import ABSENT, DOUBTFUL, NOT_SENT, POSTED, NewItem, NewJob
from app.store.schema.posting import export_attempt, export_item
from tests.contract.store.kit import DAY, Books

FAILURE = Failure(FailureReason.ACCOUNT_UNKNOWN, "category", "7310", "mapping", "Map it", "no such account")


def connect(books: Books, name: str = "Books") -> int:
    with books.write() as work:
        return int(work.connections.add(Connection(0, "csv", name, {"folder": "out"})))


def item(expense_id: int, failure: Failure | None = None) -> NewItem:
    payload_hash = "h" if failure is None else "-"
    return NewItem(expense_id, f"TIE-{expense_id}", Money(1000, "EUR"), DAY, payload_hash, "{}", failure)


def approved(books: Books, count: int = 3) -> list[int]:
    return [books.expense(1000 + n, status=ExpenseStatus.APPROVED) for n in range(count)]


def a_job(books: Books, connection_id: int, expense_ids: list[int]) -> int:
    with books.write() as work:
        work.postings.complete(expense_ids)
        new = NewJob(connection_id, "Books", {})
        return int(work.postings.add_job(new, [item(id_) for id_ in expense_ids]))


@pytest.mark.rule("F38", "F41", "F42")
def test_a_job_moves_its_expenses_to_completed_in_its_own_transaction(books: Books) -> None:
    ids = approved(books)
    connection_id = connect(books)
    job_id = a_job(books, connection_id, ids)
    with books.read() as work:
        assert {one.status for one in work.expenses.get(ids)} == {ExpenseStatus.COMPLETED}
        job = work.postings.job(job_id)
        assert (job.status, job.item_count, job.totals) == (JobStatus.PENDING, 3, {"EUR": 3000})
        assert job.counts == {ItemStatus.PENDING: 3}
        assert [one.expense_id for one in pages(work.postings, job_id)] == ids
        assert [one.id for one in work.postings.items(job_id, limit=1)] == [work.postings.items(job_id)[0].id]
        assert work.postings.open_jobs(connection_id) == [job_id]
        assert work.postings.jobs(connection_id=connection_id) == [job]
        assert work.audit.verify().holds


@pytest.mark.rule("F53")
def test_an_expense_is_posted_or_on_its_way_once(books: Books) -> None:
    ids = approved(books, 1)
    connection_id = connect(books)
    job_id = a_job(books, connection_id, ids)
    again = NewJob(connection_id, "Books", {})
    with pytest.raises(BlockedError), books.write() as work:
        work.postings.add_job(again, [item(ids[0])])
    with pytest.raises(BlockedError), books.write() as work:
        work.postings.complete(ids)
    with books.write() as work:
        work.postings.abandon(job_id, FAILURE)
        assert work.postings.retryable(job_id) == ids
        assert work.postings.completed() == ids
        retry_id = work.postings.add_job(replace(again, retry_of=job_id), [item(ids[0])])
    with books.read() as work:
        assert work.postings.retryable(job_id) == []
        assert work.postings.job(retry_id).retry_of == job_id
        old = work.postings.items(job_id)[0]
        assert (old.status, old.failure) == (ItemStatus.ABANDONED, FAILURE)
        assert work.postings.live_item(ids[0]).job_id == retry_id


@pytest.mark.rule("F47", "F54")
def test_attempts_only_grow_and_a_crash_leaves_doubt(books: Books) -> None:
    ids = approved(books, 1)
    job_id = a_job(books, connect(books), ids)
    with books.write() as work:
        one = work.postings.items(job_id)[0]
        assert work.postings.trail(one.id, one.key).last_sent_at is None
        assert work.postings.start_attempt(one.id, request_hash="r", posted_on=DAY) == 1
    with books.write() as work:
        assert work.postings.recover(job_id) == 1
        assert work.postings.recover(job_id) == 0
    with books.write() as work:
        trail = work.postings.trail(one.id, one.key)
        assert (trail.sends, trail.is_doubtful) == (1, True)
        assert trail.first_sent_at == trail.last_sent_at
        work.postings.settle(one.key, ABSENT)
        assert not work.postings.trail(one.id, one.key).is_doubtful
        assert work.postings.start_attempt(one.id, request_hash="r", posted_on=DAY) == 2
        work.postings.end_attempt(one.id, NOT_SENT, FAILURE)
        assert work.postings.trail(one.id, one.key).sends == 1
        work.postings.start_attempt(one.id, request_hash="r", posted_on=DAY)
        work.postings.end_attempt(one.id, DOUBTFUL)
        work.postings.settle(one.key, POSTED)
        attempts = work.postings.attempts(one.id)
        assert [a.outcome for a in attempts] == [ABSENT, NOT_SENT, POSTED]
        assert attempts[1].failure == FAILURE
        assert {a.posting_on for a in attempts} == {DAY}
    for statement in (
        delete(export_attempt),
        delete(export_item),
        update(export_attempt).values(request_hash="x"),
    ):
        with pytest.raises(Exception, match="append_only"), books.write() as work:
            work.context.connection.execute(statement)


@pytest.mark.rule("F42", "F44", "F45")
def test_an_item_keeps_reference_dates_strategy_and_failure(books: Books) -> None:
    ids = approved(books, 2)
    with books.write() as work:
        connection_id = work.connections.add(Connection(0, "csv", "Books"))
        work.postings.complete(ids)
        job_id = work.postings.add_job(
            NewJob(connection_id, "Books", {}), [item(ids[0]), item(ids[1], FAILURE)]
        )
        first, second = work.postings.items(job_id)
        assert (second.status, second.failure) == (ItemStatus.FAILED, FAILURE)
        work.postings.set_item(
            first.id,
            status=ItemStatus.SUCCESSFUL,
            transaction_reference="PI-1",
            posting_day=DAY + timedelta(days=9),
            date_strategy=DateStrategy.NEXT_OPEN_PERIOD,
            failure=None,
            receipt_failure=FAILURE,
        )
        work.postings.set_job(job_id, JobStatus.COMPLETED_WITH_ERRORS, failure=FAILURE)
        done = work.postings.item(first.id)
        assert (done.transaction_reference, done.document_on, done.posted_on, done.strategy) == (
            "PI-1",
            DAY,
            DAY + timedelta(days=9),
            DateStrategy.NEXT_OPEN_PERIOD,
        )
        assert (done.failure, done.receipt_failure) == (None, FAILURE)
        work.postings.set_item(first.id, receipt_failure=None)
        assert work.postings.item(first.id).receipt_failure is None
        job = work.postings.job(job_id)
        assert job.failure == FAILURE
        assert job.ended_at is not None
        assert work.postings.payload(first.id) == "{}"


@pytest.mark.rule("F38")
def test_approved_groups_count_what_can_be_posted(books: Books) -> None:
    own = books.expense(500, status=ExpenseStatus.APPROVED, paid_by=PaidBy.OWN_MONEY)
    card = books.expense(700, status=ExpenseStatus.APPROVED)
    billable = books.expense(900, status=ExpenseStatus.APPROVED, is_billable=True)
    books.expense(1, status=ExpenseStatus.SUBMITTED)
    with books.read() as work:
        counts = work.postings.group_counts()
        assert {group.value: (c.count, c.sums) for group, c in counts.items()} == {
            "reimbursable": (1, {"EUR": 500}),
            "reconcilable": (1, {"EUR": 700}),
            "billable": (1, {"EUR": 900}),
        }
        assert sorted(work.postings.approved()) == [own, card]
        assert work.postings.approved(FinanceGroup.BILLABLE) == [billable]


@pytest.mark.rule("F80")
def test_completed_goes_back_only_while_it_is_surely_not_posted(books: Books) -> None:
    ids = approved(books, 1)
    job_id = a_job(books, connect(books), ids)
    with pytest.raises(BlockedError), books.write() as work:
        work.postings.reopen(ids)
    with books.write() as work:
        work.postings.abandon(job_id, FAILURE)
        work.postings.reopen(ids)
        assert work.expenses.get(ids)[0].status is ExpenseStatus.APPROVED


@pytest.mark.rule("F55")
def test_one_run_a_destination_and_a_dead_one_loses_its_turn(books: Books) -> None:
    connection_id = connect(books)
    with books.write() as work:
        work.connections.take_turn(connection_id, "one")
        work.connections.take_turn(connection_id, "one")
    with pytest.raises(BlockedError), books.write() as work:
        work.connections.take_turn(connection_id, "two")
    with books.write() as work:
        work.connections.end_turn(connection_id, "two")
    with pytest.raises(BlockedError), books.write() as work:
        work.connections.take_turn(connection_id, "two")
    books.clock.at += timedelta(seconds=TURN_S + 5)
    with books.write() as work:
        work.context.at += timedelta(seconds=TURN_S + 5)
        work.connections.take_turn(connection_id, "two")
        work.connections.end_turn(connection_id, "two")
        work.connections.take_turn(connection_id, "three")


@pytest.mark.rule("F77", "F78")
def test_connections_mappings_and_static_fields_are_kept_and_audited(books: Books) -> None:
    connection_id = connect(books)
    with pytest.raises(BlockedError):
        connect(books, "BOOKS")
    with books.write() as work:
        work.connections.set_mapping(connection_id, Page.RECONCILABLE, Subject.CATEGORY, "travel", "7400")
        work.connections.set_mapping(connection_id, Page.RECONCILABLE, Subject.CATEGORY, "travel", "7410")
        work.connections.set_mapping(connection_id, Page.INVOICES, Subject.CATEGORY, "food", "7500")
        work.connections.set_mapping(connection_id, Page.INVOICES, Subject.CATEGORY, "food", "")
        work.connections.set_static_field(connection_id, Page.INVOICES, "payable_account", "2100")
        work.connections.set_status(connection_id, "connected")
    with books.write() as work:
        assert work.connections.mappings(connection_id) == {
            (Page.RECONCILABLE, Subject.CATEGORY, "travel"): "7410"
        }
        assert work.connections.static_fields(connection_id) == {(Page.INVOICES, "payable_account"): "2100"}
        known = work.connections.find("books")
        assert (known.status, known.settings) == ("connected", {"folder": "out"})
        assert known.tested_at is not None
        work.connections.update(replace(known, name="Ledger"))
        with pytest.raises(NotFoundError):
            work.connections.find("books")
        subjects = {event.subject for event in work.audit.events(after=0, limit=500)}
        assert {"mapping", "static_field", "connection"} <= subjects
    with pytest.raises(StaleError), books.write() as work:
        work.connections.update(replace(known, name="Other"))
    with pytest.raises(AppError), books.write() as work:
        work.connections.set_mapping(999, Page.INVOICES, Subject.CATEGORY, "x", "y")
