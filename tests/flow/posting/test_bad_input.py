"""What goes wrong with a real accounting system: each has a reason of the closed list and a way out.

`TABLE` names every entry of the list; each is proven here on the real Tryton, through the whole service, up
to the posting that succeeds once the way out was taken.
"""

import contextlib
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.bootstrap import Company, Program
from app.models.expense import ExpenseStatus, PaidBy
from app.models.ids import CategoryId, ExpenseId
from app.models.posting import (
    ExportItem,
    ExportJob,
    Failure,
    FailureReason,
    ItemStatus,
    JobStatus,
    Page,
    Subject,
)
from app.models.reference import Category
from app.services.mappings import MappingRow
from app.services.posting_views import Finance
from app.store import UnitOfWork
from tests.companies import Shop
from tests.contract.connectors import tryton_server
from tests.flow.posting.real_rig import KnownPassword, prepared

OPEN, CLOSED, LOCKED, NEVER = date(2026, 6, 5), date(2026, 3, 12), date(2025, 3, 12), date(2019, 6, 12)
TOO_LARGE = 5_000_001
STARTS_MAX = 40


@dataclass
class Books:
    """A company connected to the real server."""

    finance: Finance
    shop: Shop
    connection: int
    server: Any

    def expense(self, day: date = OPEN, amount: str = "24.00", **changed: Any) -> int:
        """Add an approved expense; own money goes by bill, a card by journal entry."""
        given = {"currency": "GBP", "category": "Travel", "status": ExpenseStatus.APPROVED, **changed}
        [id_] = self.shop.add_expenses(self.shop.expense(day=day, amount=amount, **given))
        return int(id_)

    def post(self, **given: Any) -> ExportJob:
        job = self.finance.export(self.connection, **given).job
        assert job is not None
        return job

    def item(self, job: ExportJob) -> ExportItem:
        [item] = self.finance.job(job.id).items
        return item

    def failed(self, reason: FailureReason, job: ExportJob | None = None) -> Failure:
        """Post, and return why the only item failed: it has a reason and a way out, and nothing is left."""
        job = job or self.post()
        item = self.item(job)
        assert item.status in (ItemStatus.FAILED, ItemStatus.ABANDONED), item
        assert item.failure is not None
        assert (item.failure.reason, bool(item.failure.remedy)) == (reason, True), item.failure
        assert self.held(item.key) == []
        return item.failure

    def works_after_retry(self, job_id: int = 1) -> ExportItem:
        """Retry: the same key, posted once."""
        job = self.finance.retry(job_id).job
        assert job is not None
        item = self.item(job)
        assert item.status is ItemStatus.SUCCESSFUL, item.failure
        assert self.held(item.key) == ["posted"]
        return item

    def held(self, key: str) -> list[str]:
        """Return the states of the documents that carry a key, straight from the server."""
        client = self.server.client()
        found = []
        for model, name in (("account.invoice", "reference"), ("account.move", "description")):
            mine: list[tuple[str, str, object]] = [(name, "like", f"%{key}%")]
            if model == "account.move":
                mine.append(("origin", "=", None))
            found += [row["state"] for row in client.search(model, mine, ["state"])]
        return found

    def set(self, **settings: str) -> None:
        """Change the connection."""
        one = self.finance.connection("Tryton")
        self.finance.save_connection(replace(one, settings={**one.settings, **settings}))

    def map(self, subject: Subject, key: str, code: str) -> None:
        rows = [MappingRow(page, subject, key, code) for page in Page]
        self.finance.set_mappings(self.connection, rows)


@pytest.fixture(scope="module")
def accounting(pytestconfig: pytest.Config) -> Iterator[Any]:
    with tryton_server.server(tryton_server.scripts(pytestconfig.rootpath), "bad") as running:
        yield running


@pytest.fixture
def books(accounting: Any, tmp_path: Path) -> Iterator[Books]:
    facts = accounting.facts()
    program = Program.start(config_dir=tmp_path / "config")
    target = str(tmp_path / "bad.tieout")
    with closing(program.create_company(target, name="Bad", currency="GBP", user="ines")) as company:
        assert isinstance(company, Company)
        finance = Finance(company.place, KnownPassword(tryton_server.password(facts)))
        shop, connection_id = prepared(company, finance, tryton_server.settings(facts, timeout_s="4"))
        yield Books(finance, shop, connection_id, accounting)


def server_down(books: Books) -> None:
    books.expense()
    url = books.finance.connection("Tryton").settings["url"]
    books.set(url="http://127.0.0.1:1")
    books.failed(FailureReason.UNREACHABLE)
    books.set(url=url)
    books.works_after_retry()


def server_slow(books: Books) -> None:
    """It hangs while the entry is sent: carried out when it wakes, in doubt until it is looked up."""
    books.expense()
    books.post()
    books.expense(amount="25.00")
    pause = threading.Timer(4.5, books.server.resume)

    def hang(done: int, _total: int) -> None:
        if done == 0 and not pause.is_alive():
            books.server.pause()
            pause.start()

    try:
        books.post(waits=True, progress=hang)
    finally:
        pause.join()
        books.server.resume()
    job = books.finance.job(2).job
    if job.status is not JobStatus.COMPLETED:
        assert {item.failure.reason for item in books.finance.job(2).items if item.failure} <= {
            FailureReason.TIMEOUT,
            FailureReason.UNREACHABLE,
        }
        books.finance.resume(books.connection, waits=True)
        books.finance.retry(2, waits=True)
    last = books.finance.history()[0]
    assert last.status is JobStatus.COMPLETED
    assert books.held(books.item(last).key) == ["posted"]


def server_restarted(books: Books) -> None:
    """It dies and comes back between two rows: the session is gone or not, the rest is posted."""
    books.expense()
    books.expense(amount="25.00", paid_by=PaidBy.OWN_MONEY)

    def restart(done: int, _total: int) -> None:
        if done == 1:
            restart_server(books)

    job = books.post(progress=restart)
    assert job.status is JobStatus.COMPLETED
    assert [books.held(item.key) for item in books.finance.job(job.id).items] == [["posted"], ["posted"]]


def server_restored_from_a_backup(books: Books) -> None:
    """What was posted is gone: Refresh says so, and nothing is sent again by itself."""
    books.expense()
    job = books.post()
    key = books.item(job).key
    assert books.held(key) == ["posted"]
    tryton_server.quietly(books.server.reset)
    found = books.finance.refresh(job.id)
    assert (found.gone, books.item(job).is_gone, books.held(key)) == (1, True, [])
    assert books.finance.retry(job.id).job is None


def session_expired(books: Books) -> None:
    """The session ends while the job runs: reading still works, posting answers 401; a new login follows."""
    usual = books.server.session_timeout
    books.server.session_timeout = 1
    restart_server(books)
    try:
        books.expense()
        books.expense(amount="25.00", paid_by=PaidBy.OWN_MONEY)
        job = books.post(progress=lambda _done, _total: time.sleep(1.6))
    finally:
        books.server.session_timeout = usual
        restart_server(books)
    assert job.status is JobStatus.COMPLETED
    assert [books.held(item.key) for item in books.finance.job(job.id).items] == [["posted"], ["posted"]]


def restart_server(books: Books) -> None:
    """Kill it and bring it back with its data, as soon as the system gives its port back."""
    books.server.kill()
    for _ in range(STARTS_MAX):
        time.sleep(0.5)
        with contextlib.suppress(RuntimeError):
            tryton_server.quietly(lambda: books.server.start(keep=True))
            return
    raise AssertionError("the server did not come back")


def wrong_company(books: Books) -> None:
    books.expense()
    books.set(company="Nobody Ltd")
    assert books.failed(FailureReason.CONFIGURATION_INVALID).value == "Nobody Ltd"
    books.set(company=tryton_server.COMPANIES[0])
    books.works_after_retry()


def closed(day: date, **changed: Any) -> Callable[[Books], None]:
    def prove(books: Books) -> None:
        books.expense(day, **changed)
        failure = books.failed(FailureReason.CLOSED_PERIOD)
        assert failure.field == "posting date"
        assert failure.value == day.isoformat()
        books.set(strategy="next_open_period" if day != NEVER else "export_date")
        if day == NEVER:
            return  # no period at all: a fiscal year has to be opened over there
        item = books.works_after_retry()
        assert (item.document_on, item.posted_on) == (day, date(2026, 5, 1))

    return prove


def closed_account(books: Books) -> None:
    books.map(Subject.CATEGORY, "Travel", "7499")
    books.expense()
    assert books.failed(FailureReason.ACCOUNT_UNKNOWN).value == "7499"
    books.map(Subject.CATEGORY, "Travel", "7400")
    assert books.finance.mended(books.connection).count == 1
    books.works_after_retry()


def unknown_tax(books: Books) -> None:
    books.map(Subject.TAX_RATE, "20", "T7")
    books.expense(tax_rate_ppm=200_000, paid_by=PaidBy.OWN_MONEY)
    assert books.failed(FailureReason.TAX_CODE_UNKNOWN).value == "T7"
    books.map(Subject.TAX_RATE, "20", "T1")
    books.works_after_retry()


def supplier_missing(books: Books) -> None:
    books.map(Subject.EMPLOYEE, "E1", "SUP999")
    books.expense(paid_by=PaidBy.OWN_MONEY)
    assert books.failed(FailureReason.VENDOR_UNKNOWN).value == "SUP999"
    books.map(Subject.EMPLOYEE, "E1", "EMP001")
    books.works_after_retry()


def receipt_too_large(books: Books) -> None:
    """The entry is posted; the receipt alone failed, and is retried alone."""
    id_ = books.expense()
    attached: list[int] = []

    def attach(content: bytes) -> Callable[[UnitOfWork], dict[str, object]]:
        def work(unit: UnitOfWork) -> dict[str, object]:
            for old in attached:
                unit.attachments.remove(ExpenseId(id_), old)  # type: ignore[arg-type] # an id as stored
            attached.append(
                unit.attachments.add(
                    ExpenseId(id_), name="r.pdf", media_type="application/pdf", content=content
                )
            )
            return {}

        return work

    books.finance.place.do("set_up", attach(b"x" * TOO_LARGE))
    job = books.post()
    item = books.item(job)
    assert item.status is ItemStatus.SUCCESSFUL
    assert item.receipt_failure is not None
    assert item.receipt_failure.reason is FailureReason.RECEIPT_SIZE
    assert item.receipt_failure.remedy
    books.finance.place.do("set_up", attach(b"%PDF-1.4"))
    books.finance.retry_receipts(job.id)
    assert books.item(job).receipt_failure is None


def category_deleted_while_a_job_runs(books: Books) -> None:
    """Entries were made when the job was recorded: the job goes on, the next one says what is missing."""
    company = books.shop.company
    saved = company.edit_category(Category(CategoryId(0), "T-1", "Trains"))
    books.map(Subject.CATEGORY, "T-1", "7400")
    for amount in ("24.00", "25.00"):
        books.expense(amount=amount, category="Trains", category_id=CategoryId(saved.id))
    seen: list[int] = []

    def delete(done: int, _total: int) -> None:
        if not seen:
            seen.append(done)
            company.edit_category(Category(CategoryId(saved.id), "T-1", "Trains", is_active=False))
            books.map(Subject.CATEGORY, "T-1", "")

    job = books.post(progress=delete)
    assert (job.status, job.counts) == (JobStatus.COMPLETED, {ItemStatus.SUCCESSFUL: 2})
    books.expense(amount="26.00", category="Trains", category_id=CategoryId(saved.id))
    failure = books.failed(FailureReason.CONFIGURATION_MISSING)
    assert (failure.field, failure.value) == ("category", "T-1")
    books.map(Subject.CATEGORY, "T-1", "7400")
    books.works_after_retry(2)


TABLE: dict[str, Callable[[Books], None]] = {
    "server down": server_down,
    "server slow": server_slow,
    "server restarted": server_restarted,
    "server restored from a backup": server_restored_from_a_backup,
    "session expired": session_expired,
    "wrong company": wrong_company,
    "closed period, bill": closed(CLOSED, paid_by=PaidBy.OWN_MONEY),
    "closed period, bill with tax": closed(CLOSED, paid_by=PaidBy.OWN_MONEY, tax_rate_ppm=200_000),
    "closed period, journal": closed(CLOSED),
    "closed period, journal with tax": closed(CLOSED, tax_rate_ppm=200_000),
    "locked period, bill": closed(LOCKED, paid_by=PaidBy.OWN_MONEY),
    "locked period, journal": closed(LOCKED),
    "no period at all": closed(NEVER),
    "closed account": closed_account,
    "unknown tax": unknown_tax,
    "supplier missing": supplier_missing,
    "receipt too large": receipt_too_large,
    "category deleted while a job runs": category_deleted_while_a_job_runs,
}
"""`disk full while writing a file` has no server: `test_files.py`, which also has the receipts' full disk."""


@pytest.mark.rule("F45", "F49", "F52", "F59")
@pytest.mark.parametrize("name", list(TABLE))
def test_every_entry_of_the_list_has_a_reason_and_a_way_out(books: Books, name: str) -> None:
    TABLE[name](books)


@pytest.mark.rule("F58")
def test_nothing_unbalanced_was_left(accounting: Any, pytestconfig: pytest.Config) -> None:
    scripts = tryton_server.scripts(pytestconfig.rootpath)
    assert tryton_server.module(scripts, "check").unbalanced(accounting.client()) == []
