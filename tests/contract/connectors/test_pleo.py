"""The Pleo source against a server that keeps its published contract."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from app.connectors.pleo import Pleo
from app.connectors.pleo_facts import JOB_REASONS as OURS_OF_JOBS
from app.connectors.pleo_facts import REASON_TYPES, RECEIPT_BYTES_MAX
from app.models.errors import ConnectorError, RejectedError, UnreachableError
from app.models.money import Money
from app.models.posting import FailureReason
from app.models.source import ItemOutcome, SourceFile, SourceStatus
from tests.contract.connectors.pleo_server import (
    ITEM_REASONS,
    JOB_REASONS,
    TOKEN,
    PleoWorld,
    an_item,
    pleo_server,
)

AT = datetime(2026, 10, 2, 8, tzinfo=UTC)


@pytest.fixture
def world() -> Iterator[PleoWorld]:
    with pleo_server() as made:
        yield made


@pytest.fixture
def pleo(world: PleoWorld) -> Iterator[Pleo]:
    made = Pleo("pleo", {"url": world.url, "company_id": "C1"}, TOKEN)
    yield made
    made.close()


def outcomes(world: PleoWorld, job: str) -> list[ItemOutcome]:
    return [
        ItemOutcome(item["accountingEntryId"], True, AT, f"BILL{n}")
        for n, item in enumerate(world.items[job])
    ]


@pytest.mark.rule("F79")
def test_looking_changes_nothing_and_the_oldest_job_comes_first(world: PleoWorld, pleo: Pleo) -> None:
    late = world.add_job([an_item(1)], created_at="2026-10-03T09:00:00.000Z")
    early = world.add_job([an_item(2)], created_at="2026-10-01T09:00:00.000Z")
    assert pleo.check().company == "C1"
    assert [job.id for job in pleo.waiting()] == [early, late]
    assert {job["status"] for job in world.jobs.values()} == {"pending"}
    pleo.begin(early)
    assert [job.id for job in pleo.waiting()] == [late]
    assert pleo.job(early).status is SourceStatus.IN_PROGRESS


@pytest.mark.rule("F79")
def test_an_item_is_read_whole(world: PleoWorld, pleo: Pleo) -> None:
    item = an_item(
        3,
        amount={
            "inSupplierCurrency": {"currency": "USD", "value": 13000},
            "inWalletCurrency": {"currency": "EUR", "value": 12000},
        },
        servicePeriod={"from": "2026-01-01T00:00:00Z", "to": "2026-12-31T00:00:00Z"},
        bookkeeping={"method": "journal"},
        contraAccount={"id": "1", "name": "Card", "code": "1240"},
        files=[{"url": "https://files.example/r.pdf", "type": "application/pdf", "size": 10}],
    )
    job = world.add_job([item])
    [read] = pleo.items(job)
    assert (read.amount, read.original) == (Money(12000, "EUR"), Money(13000, "USD"))
    assert (read.spent_on, read.merchant, read.person) == (date(2026, 9, 4), "Shop 3", ("E1", "Ann Lee"))
    assert (read.vat_number, read.country, read.book_id) == ("IE1234567T", "IE", "B3")
    [line] = read.lines
    assert (line.account, line.tax_minor, line.tax_rate_ppm, line.tax_code) == ("7400", 2000, 200_000, "T1")
    assert line.tags == {"project": "P100"}
    assert (read.service_first_on, read.service_last_on) == (date(2026, 1, 1), date(2026, 12, 31))
    assert (read.method, read.contra_account) == ("journal", "1240")
    assert read.files == (SourceFile("https://files.example/r.pdf", "application/pdf", 10),)


@pytest.mark.rule("F79")
def test_every_page_is_read_and_results_go_a_hundred_at_a_time(world: PleoWorld, pleo: Pleo) -> None:
    job = world.add_job([an_item(n) for n in range(233)])
    items = pleo.items(job)
    assert [item.id for item in items] == [item["accountingEntryId"] for item in world.items[job]]
    pleo.begin(job)
    told = outcomes(world, job)
    stranger = ItemOutcome("11111111-2222-3333-4444-555555555555", True, AT)
    refused = pleo.report(job, [*told, stranger])
    assert refused == {stranger.item_id: "ACCOUNTING_ENTRY_DOES_NOT_EXIST"}
    assert sum(call.startswith("PUT") for call in world.calls) == 3
    assert set(pleo.standing(job).values()) == {SourceStatus.SUCCESSFUL}
    assert world.control[job][items[7].id]["externalId"] == "BILL7"
    pleo.end(job, done=233, failed=0)
    assert world.jobs[job]["status"] == "completed"


@pytest.mark.parametrize(
    ("done", "failed", "status"), [(2, 0, "completed"), (1, 1, "completed_with_errors"), (0, 2, "failed")]
)
def test_a_job_ends_as_its_items_did(
    world: PleoWorld, pleo: Pleo, done: int, failed: int, status: str
) -> None:
    job = world.add_job([an_item(1), an_item(2)])
    pleo.begin(job)
    told = outcomes(world, job)
    bad = [
        replace(one, is_successful=False, reference="", reason="no", reason_type="vendor_unknown")
        for one in told
    ]
    pleo.report(job, [*told[:done], *bad[done:]])
    pleo.end(job, done=done, failed=failed, reason="no", reason_type="validation_failure")
    assert world.jobs[job]["status"] == status


@pytest.mark.rule("F53", "F54")
@pytest.mark.parametrize(
    "lost", [("POST", "/v3/export-job-events"), ("PUT", "/v3/export-jobs"), ("GET", "/v3/export-items")]
)
def test_a_lost_answer_is_looked_into_or_asked_again(
    world: PleoWorld, pleo: Pleo, lost: tuple[str, str]
) -> None:
    job = world.add_job([an_item(1)])
    world.drop = [lost]

    def work() -> None:
        pleo.begin(job)
        pleo.items(job)
        pleo.report(job, outcomes(world, job))
        pleo.end(job, done=1, failed=0)

    if lost[0] == "POST":
        work()
    else:
        with pytest.raises(UnreachableError):
            work()
        pleo.begin(job)  # begun before: nothing changes, nothing is refused
        pleo.items(job)
        pleo.report(job, outcomes(world, job))
        pleo.end(job, done=1, failed=0)
    assert world.jobs[job]["status"] == "completed"
    pleo.end(job, done=1, failed=0)


def test_an_ended_job_is_refused_with_the_way_out(world: PleoWorld, pleo: Pleo) -> None:
    job = world.add_job([an_item(1)])
    world.jobs[job]["status"] = "failed"
    for call in (lambda: pleo.begin(job), lambda: pleo.items(job), lambda: pleo.job("gone")):
        with pytest.raises(RejectedError) as caught:
            call()
        assert "export there again" in caught.value.failure.remedy


def test_a_wrong_token_is_authentication_and_an_api_key_logs_in(world: PleoWorld) -> None:
    with pytest.raises(ConnectorError) as caught:
        Pleo("p", {"url": world.url}, "wrong").check()
    assert caught.value.failure.reason is FailureReason.AUTHENTICATION
    assert "wrong" not in str(caught.value)
    Pleo("p", {"url": world.url, "login": "api_key"}, TOKEN).check()
    assert world.logins == {"Basic"}


def test_plain_http_to_another_computer_is_refused() -> None:
    with pytest.raises(RejectedError) as caught:
        Pleo("p", {"url": "http://pleo.example"}, TOKEN).check()
    assert caught.value.failure.field == "url"


BROKEN: list[dict[str, Any]] = [
    {"amount": None},
    {
        "amount": {
            "inSupplierCurrency": {"currency": "EUR", "value": 1},
            "inWalletCurrency": {"currency": "EUR", "value": 1},
        }
    },
    {"date": "yesterday"},
    {"accountingEntryId": 7},
    {"accountingEntryLines": "none"},
    {"amount": {"inSupplierCurrency": {}, "inWalletCurrency": {"currency": "EUR", "value": 12.5}}},
]


@pytest.mark.parametrize("broken", BROKEN)
def test_an_item_outside_the_contract_is_refused_by_field_and_nothing_is_guessed(
    world: PleoWorld, pleo: Pleo, broken: dict[str, Any]
) -> None:
    job = world.add_job([an_item(1, **broken)])
    with pytest.raises(RejectedError) as caught:
        pleo.items(job)
    assert caught.value.failure.field


@pytest.mark.rule("F65")
def test_receipts_come_without_our_credentials_and_within_the_limit(world: PleoWorld, pleo: Pleo) -> None:
    world.files["r.pdf"] = b"%PDF-1.4 receipt"
    assert pleo.fetch(SourceFile(f"{world.url}/files/r.pdf")) == world.files["r.pdf"]
    with pytest.raises(RejectedError) as gone:
        pleo.fetch(SourceFile(f"{world.url}/files/old.pdf"))
    assert gone.value.failure.reason is FailureReason.RECEIPT_DOWNLOAD
    with pytest.raises(RejectedError) as large:
        pleo.fetch(SourceFile(f"{world.url}/files/r.pdf", size=RECEIPT_BYTES_MAX + 1))
    assert large.value.failure.reason is FailureReason.RECEIPT_SIZE


@pytest.mark.rule("F52")
def test_every_reason_of_ours_has_a_word_of_theirs() -> None:
    assert set(REASON_TYPES) == set(FailureReason)
    assert set(REASON_TYPES.values()) <= ITEM_REASONS
    assert OURS_OF_JOBS <= JOB_REASONS
