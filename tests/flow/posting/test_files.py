"""A file is a posting too: number, history, the same bytes again, nothing posted twice (F79)."""

import errno
import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

import pytest

from app.connectors.protocol import FileJob
from app.connectors.registry import file_target
from app.models.errors import BlockedError, DiskFullError
from app.models.expense import ExpenseStatus
from app.models.ids import ExpenseId
from app.models.posting import FailureReason, ItemStatus, JobStatus
from app.services.export_postings_files import FileRun, file_hash
from app.store import UnitOfWork
from app.system import SystemFiles
from tests.flow.posting.kit import Office, an_office, map_all


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "out"
    made.mkdir()
    return made


@pytest.fixture
def ledger(tmp_path: Path, folder: Path) -> Iterator[Office]:
    office = an_office(tmp_path, "beancount", folder=str(folder))
    map_all(office.finance, office.connection, office.shop, cost="Expenses:Travel", card="Liabilities:Card")
    yield office
    office.shop.company.close()


@pytest.mark.rule("F41", "F44", "F79")
def test_a_job_becomes_one_file_and_every_item_its_place_in_it(ledger: Office, folder: Path) -> None:
    ids = ledger.approved(7)
    result = ledger.finance.export(ledger.connection)
    assert result.job is not None
    assert (result.job.status, result.job.counts) == (JobStatus.COMPLETED, {ItemStatus.SUCCESSFUL: 7})
    path = folder / "Books-00001.beancount"
    items = ledger.finance.job(result.job.id).items
    assert [item.transaction_reference for item in items] == [f"{path.name} #{n}" for n in range(1, 8)]
    assert [a.outcome for a in ledger.finance.item(items[0].id).attempts] == ["posted"]
    assert ledger.expense(ids[0]).status is ExpenseStatus.COMPLETED
    text = path.read_text()
    assert all(item.key in text for item in items)
    target = file_target("beancount", {})
    about = FileJob(1, result.job.made_at, "Acme", "EUR")
    assert target.read_back(io.BytesIO(path.read_bytes()), about).debits == result.job.totals


@pytest.mark.rule("F53", "F79")
def test_written_again_it_is_the_same_and_nothing_is_posted_twice(ledger: Office, folder: Path) -> None:
    ids = ledger.approved(3)
    ledger.finance.export(ledger.connection)
    path = folder / "Books-00001.beancount"
    before = file_hash(path)
    path.unlink()
    assert ledger.finance.refresh(1).gone == 3
    assert ledger.finance.write_again(1) == str(path)
    assert file_hash(path) == before
    assert ledger.finance.refresh(1).gone == 0
    assert ledger.finance.retry(1).job is None
    assert ledger.finance.export(ledger.connection).job is None
    with pytest.raises(BlockedError):
        ledger.finance.mark_incomplete(ids)
    assert ledger.finance.retry_receipts(1).counts == {ItemStatus.SUCCESSFUL: 3}
    assert [one.name for one in folder.iterdir()] == [path.name], "no receipts, no folder"


def give_receipt(office: Office, expense_id: int, name: str, content: bytes) -> None:
    def work(unit: UnitOfWork) -> dict[str, object]:
        unit.attachments.add(ExpenseId(expense_id), name=name, media_type="application/pdf", content=content)
        return {}

    office.finance.place.do("set_up", work)


@pytest.mark.rule("F65", "F79")
def test_receipts_go_into_a_folder_beside_the_file_named_by_key(ledger: Office, folder: Path) -> None:
    first, second, _ = ledger.approved(3)
    give_receipt(ledger, first, "taxi.pdf", b"%PDF-1")
    give_receipt(ledger, first, "../hotel: bill.pdf", b"%PDF-2")
    give_receipt(ledger, second, "taxi.pdf", b"%PDF-3")
    result = ledger.finance.export(ledger.connection)
    assert result.job is not None
    assert result.job.status is JobStatus.COMPLETED
    keys = {item.expense_id: item.key for item in ledger.finance.job(result.job.id).items}
    beside = folder / "Books-00001-receipts"
    assert {path.name: path.read_bytes() for path in beside.iterdir()} == {
        f"{keys[first]}-1-taxi.pdf": b"%PDF-1",
        f"{keys[first]}-2--hotel--bill.pdf": b"%PDF-2",
        f"{keys[second]}-1-taxi.pdf": b"%PDF-3",
    }
    assert len(list(folder.iterdir())) == 2


@pytest.mark.rule("F65")
def test_a_receipt_that_cannot_be_written_leaves_the_file_and_is_retried_alone(
    ledger: Office, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, third = ledger.approved(3)
    give_receipt(ledger, first, "taxi.pdf", b"%PDF-1")
    give_receipt(ledger, third, "late.pdf", b"%PDF-2")
    real = SystemFiles.write_atomic

    def full(self: SystemFiles, path: Path, write: Callable[[IO[bytes]], None]) -> None:
        if path.name.endswith("late.pdf"):
            raise DiskFullError(str(path), "the disk is full", "Make room or choose another disk")
        real(self, path, write)

    with monkeypatch.context() as patch:
        patch.setattr(SystemFiles, "write_atomic", full)
        result = ledger.finance.export(ledger.connection)
    assert result.job is not None
    assert result.job.status is JobStatus.COMPLETED
    assert [path.name for path in folder.iterdir()] == ["Books-00001.beancount"], "whole or not at all"
    failures = {item.expense_id: item.receipt_failure for item in ledger.finance.job(1).items}
    assert failures[second] is None
    told = failures[third]
    assert told is not None
    assert failures[first] == told
    assert (told.reason, told.text) == (FailureReason.RECEIPT_UPLOAD, "the disk is full")
    ledger.finance.retry_receipts(1)
    assert not [item for item in ledger.finance.job(1).items if item.receipt_failure]
    assert len(list((folder / "Books-00001-receipts").iterdir())) == 2
    (folder / "Books-00001-receipts" / "mine.txt").write_text("not of this posting")
    ledger.finance.retry_receipts(1)
    [kept, *_] = [item.receipt_failure for item in ledger.finance.job(1).items if item.receipt_failure]
    assert "other files" in kept.text
    assert (folder / "Books-00001-receipts" / "mine.txt").exists()
    assert not [path for path in folder.iterdir() if path.name.startswith(".")]


def test_a_row_that_cannot_be_written_leaves_the_others_in_the_file(ledger: Office, folder: Path) -> None:
    ledger.approved(2)
    ledger.approved(1, category="Food")
    result = ledger.finance.export(ledger.connection)
    assert result.job is not None
    assert result.job.counts == {ItemStatus.SUCCESSFUL: 2, ItemStatus.FAILED: 1}
    only_bad = ledger.approved(1, category="Food", day=ledger.expense(1).spent_on)
    second = ledger.finance.export(ledger.connection)
    assert second.job is not None
    assert second.job.status is JobStatus.FAILED
    assert not (folder / "Books-00002.beancount").exists()
    assert only_bad[0] in ledger.finance.view().retry_ids
    with pytest.raises(BlockedError):
        ledger.finance.write_again(second.job.id)


@pytest.mark.rule("F48", "F52")
def test_a_full_disk_leaves_no_file_and_everything_to_retry(
    ledger: Office, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger.approved(2)

    def full(_self: object, path: Path, write: Callable[[IO[bytes]], None]) -> None:
        write(io.BytesIO())
        raise DiskFullError(str(path), "the disk is full", "Make room or choose another disk") from OSError(
            errno.ENOSPC, "No space left"
        )

    with monkeypatch.context() as patch:
        patch.setattr(SystemFiles, "write_atomic", full)
        result = ledger.finance.export(ledger.connection)
    assert result.job is not None
    assert (result.job.status, result.job.counts) == (JobStatus.FAILED, {ItemStatus.ABANDONED: 2})
    assert result.job.failure is not None
    assert (result.job.failure.reason, result.job.failure.text) == (
        FailureReason.UNEXPECTED,
        "the disk is full",
    )
    assert "Make room" in result.job.failure.remedy
    again = ledger.finance.retry(result.job.id)
    assert again.job is not None
    assert again.job.status is JobStatus.COMPLETED
    assert [path.name for path in folder.iterdir()] == ["Books-00002.beancount"]


def test_a_missing_folder_and_a_foreign_file_are_refused(ledger: Office, folder: Path) -> None:
    ledger.approved(1)
    (folder / "Books-00001.beancount").write_text("someone else's")
    first = ledger.finance.export(ledger.connection)
    assert first.job is not None
    assert first.job.failure is not None
    assert "did not write it" in first.job.failure.text
    assert (folder / "Books-00001.beancount").read_text() == "someone else's"
    for path in folder.iterdir():
        path.unlink()
    folder.rmdir()
    again = ledger.finance.retry(first.job.id)
    assert again.job is not None
    assert again.job.failure is not None
    assert again.job.failure.text == "the folder does not exist"


@pytest.mark.rule("F54")
@pytest.mark.parametrize("where", ["before", "after"])
def test_a_kill_around_the_file_ends_in_one_whole_file(
    ledger: Office, folder: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    ledger.approved(3)

    class DeadError(BaseException):
        pass

    def die(*_arguments: object) -> None:
        raise DeadError

    with monkeypatch.context() as patch:
        if where == "before":
            patch.setattr(FileRun, "write", die)
        else:
            patch.setattr(FileRun, "_record", lambda _self, _unit, _path: die())
        with pytest.raises(DeadError):
            ledger.finance.export(ledger.connection)
    [job] = ledger.finance.resume(ledger.connection)
    assert (job.status, job.counts) == (JobStatus.COMPLETED, {ItemStatus.SUCCESSFUL: 3})
    assert len(list(folder.iterdir())) == 1


def test_a_file_that_does_not_read_back_is_a_failure(ledger: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    ledger.approved(2)
    real = SystemFiles.open_read

    def torn(self: SystemFiles, path: Path) -> IO[bytes]:
        if path.suffix != ".beancount":
            return real(self, path)
        return io.BytesIO(path.read_bytes()[:-60])

    monkeypatch.setattr(SystemFiles, "open_read", torn)
    result = ledger.finance.export(ledger.connection)
    assert result.job is not None
    assert result.job.failure is not None
    assert "read back" in result.job.failure.text


def test_only_a_file_can_be_written_again(office: Office) -> None:
    office.approved(1)
    office.finance.export(office.connection)
    with pytest.raises(BlockedError):
        office.finance.write_again(1)


def test_the_store_forgets_only_what_never_became_a_file(ledger: Office) -> None:
    ledger.approved(1)
    ledger.finance.export(ledger.connection)
    place = ledger.finance.place

    def forget(unit: UnitOfWork) -> dict[str, object]:
        unit.postings.forget_file(1)
        return {}

    place.do("forget", forget)
    assert ledger.finance.job(1).job.counts == {ItemStatus.SUCCESSFUL: 1}
