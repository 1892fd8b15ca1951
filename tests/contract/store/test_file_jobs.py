"""What happens to all items of a job at once, in pieces, in both databases."""

import pytest

from app.models.errors import BlockedError
from app.models.posting import ItemStatus
from app.store import postings, postings_files
from app.store.postings import entries
from app.store.postings_rows import NOT_SENT, POSTED, NewJob
from tests.contract.store.kit import Books
from tests.contract.store.test_postings import FAILURE, a_job, approved, connect, item

COUNT = 7


@pytest.fixture(autouse=True)
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postings_files, "ITEMS_HELD", 3)
    monkeypatch.setattr(postings, "ITEMS_HELD", 3)


def counts(books: Books, job_id: int) -> dict[ItemStatus, int]:
    with books.read() as work:
        return dict(work.postings.counts(job_id))


def outcomes(books: Books, job_id: int) -> list[list[str]]:
    with books.read() as work:
        return [
            [attempt.outcome for attempt in work.postings.attempts(id_)]
            for id_ in work.postings.item_ids(job_id)
        ]


@pytest.mark.rule("F41", "F79")
def test_a_file_job_is_begun_forgotten_begun_again_and_ended(books: Books) -> None:
    connection_id = connect(books)
    other = a_job(books, connection_id, approved(books, 2))
    job_id = a_job(books, connection_id, approved(books, COUNT))
    with books.write() as work:
        assert work.postings.begin_file(job_id) == COUNT
    assert counts(books, job_id) == {ItemStatus.IN_PROGRESS: COUNT}
    with books.write() as work:
        work.postings.forget_file(job_id)
    assert counts(books, job_id) == {ItemStatus.PENDING: COUNT}
    assert outcomes(books, job_id) == [[NOT_SENT]] * COUNT
    with books.write() as work:
        work.postings.abandon(job_id, FAILURE)
    assert counts(books, job_id) == {ItemStatus.ABANDONED: COUNT}
    assert counts(books, other) == {ItemStatus.PENDING: 2}, "another job is left alone"
    with books.read() as work:
        again_ids = work.postings.retryable(job_id)
    with books.write() as work:
        again = work.postings.add_job(
            NewJob(connection_id, "Books", {}, job_id), iter([item(id_) for id_ in again_ids])
        )
        assert work.postings.begin_file(again) == COUNT
    with books.write() as work:
        assert work.postings.recover(again) == COUNT
        assert work.postings.recover(again) == 0
    statuses = (ItemStatus.UNKNOWN,)
    with books.write() as work:
        ids = [id_ for id_, text in entries(work.postings, again, statuses) if text == "{}"]
        assert len(ids) == COUNT
        work.postings.end_file(again, "Books-00003.csv", ids)
    assert counts(books, again) == {ItemStatus.SUCCESSFUL: COUNT}
    assert outcomes(books, again) == [[POSTED]] * COUNT
    with books.read() as work:
        told = [work.postings.item(id_).transaction_reference for id_ in ids]
        job = work.postings.job(again)
        assert work.audit.verify().holds
    assert told == [f"Books-00003.csv #{place}" for place in range(1, COUNT + 1)]
    assert (job.item_count, job.totals) == (COUNT, {"EUR": 1000 * COUNT})
    with books.write() as work:
        work.postings.set_gone(again, is_gone=True)
    with books.read() as work:
        assert all(work.postings.item(id_).is_gone for id_ in ids)
    assert books.database.prove().broken == ()


@pytest.mark.rule("F53", "F55")
def test_an_expense_that_is_posted_refuses_the_whole_job_from_any_piece_of_it(books: Books) -> None:
    connection_id = connect(books)
    ids = approved(books, COUNT)
    a_job(books, connection_id, [ids[-1]])
    with pytest.raises(BlockedError), books.write() as work:
        work.postings.add_job(NewJob(connection_id, "Books", {}), (item(id_) for id_ in ids))
    with books.read() as work:
        assert len(work.postings.jobs()) == 1
        assert not work.postings.live_among(ids[:-1])
