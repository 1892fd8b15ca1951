"""Exports of Pleo: taken over, posted, told back, whatever breaks in between."""

import random
from collections.abc import Iterator
from typing import Any

import pytest

from app.connectors.memory import KilledError
from app.connectors.pleo import Pleo
from app.connectors.source import ExpenseSource
from app.models.errors import AppError, RejectedError
from app.models.expense import ExpenseStatus, PaidBy
from app.models.posting import Connection, Page, Subject
from app.services.connections import source_of
from app.services.mappings import MappingRow
from app.services.pull_expenses import PullExpenses, PullResult
from tests.contract.connectors.pleo_server import TOKEN, PleoWorld, an_item, pleo_server
from tests.flow.posting.kit import Office, chance_of_faults


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch) -> Iterator[PleoWorld]:
    monkeypatch.setenv("TIEOUT_SECRET_PLEO", TOKEN)
    with pleo_server() as made:
        yield made


@pytest.fixture
def pleo(office: Office, world: PleoWorld) -> int:
    office.finance.set_mappings(
        office.connection,
        [
            MappingRow(page, subject, key, code)
            for page in Page
            for subject, key, code in (
                (Subject.CATEGORY, "7400", "7400"),
                (Subject.CATEGORY, "7500", "7500"),
                (Subject.TAX_ACCOUNT, "20", "2201"),
                (Subject.EMPLOYEE, "E1", "2100"),
            )
        ],
        [(page, "credit_account", "1240") for page in Page],
    )
    return office.finance.save_connection(Connection(0, "pleo", "Pleo", {"url": world.url})).id


def pull(office: Office, pleo: int, **given: Any) -> PullResult:
    return PullExpenses(office.finance.place, office.targets, **given)(pleo, office.connection, waits=True)


def keys(office: Office) -> list[str]:
    return sorted(entry.posting.key for entry in office.books.entries)


@pytest.mark.rule("F79", "F42")
def test_a_job_is_posted_and_told_back_with_the_numbers_of_the_books(
    office: Office, world: PleoWorld, pleo: int
) -> None:
    items = [an_item(n, 1200 * (n + 1)) for n in range(12)]
    items[3]["type"] = "out_of_pocket_reimbursement"
    job = world.add_job(items)
    [pulled] = pull(office, pleo).jobs
    assert (pulled.items, pulled.done, pulled.failed, pulled.open) == (12, 12, 0, 0)
    assert pulled.ending == world.jobs[job]["status"] == "completed"
    references = {one["externalId"] for one in world.control[job].values()}
    assert references == {f"MEM-{entry.number:05}" for entry in office.books.entries}
    ids = [item.expense_id for item in office.finance.job(1).items]
    expenses = [office.expense(id_) for id_ in ids]
    assert {expense.status for expense in expenses} == {ExpenseStatus.COMPLETED}
    own = next(expense for expense in expenses if expense.amount.minor == 4800)
    assert (own.paid_by, own.to_reimburse) == (PaidBy.OWN_MONEY, True)
    assert own.custom_fields["book_id"] == "B3"
    assert pull(office, pleo).jobs == ()


@pytest.mark.rule("F49", "F51")
def test_one_item_that_fails_stops_no_other_and_its_reason_is_told(
    office: Office, world: PleoWorld, pleo: int
) -> None:
    bad = an_item(2)
    bad["accountingEntryLines"][0]["account"] = {"id": "x", "name": "Unmapped", "code": "9999"}
    job = world.add_job([an_item(1), bad, an_item(3)])
    [pulled] = pull(office, pleo).jobs
    assert (pulled.done, pulled.failed, pulled.ending) == (2, 1, "completed_with_errors")
    told = world.control[job][bad["accountingEntryId"]]
    assert told["failureReasonType"] == "missing_configuration"
    assert "9999" in told["failureReason"]


@pytest.mark.rule("F53")
def test_an_entry_that_comes_again_is_the_same_expense_and_is_never_posted_twice(
    office: Office, world: PleoWorld, pleo: int
) -> None:
    bad = an_item(2)
    bad["accountingEntryLines"][0]["account"]["code"] = "9999"
    world.add_job([an_item(1), bad])
    pull(office, pleo)
    office.finance.set_mappings(
        office.connection, [MappingRow(page, Subject.CATEGORY, "9999", "7400") for page in Page]
    )
    again = world.add_job([an_item(1), bad], created_at="2026-10-02T09:00:00.000Z")
    [pulled] = pull(office, pleo).jobs
    assert (pulled.done, pulled.failed) == (2, 0)
    assert len(office.books.entries) == 2
    assert world.jobs[again]["status"] == "completed"


@pytest.mark.rule("F57", "F79")
def test_a_split_item_is_posted_line_by_line(office: Office, world: PleoWorld, pleo: int) -> None:
    first, second = an_item(1, 9000), an_item(2, 3000)
    first["amount"] = an_item(1, 12000)["amount"]
    other = second["accountingEntryLines"][0]
    first["accountingEntryLines"].append({**other, "account": {"id": "2", "name": "Meals", "code": "7500"}})
    world.add_job([first])
    [pulled] = pull(office, pleo).jobs
    assert (pulled.done, pulled.failed) == (1, 0)
    [entry] = office.books.entries
    assert [(line.account, line.amount.minor) for line in entry.posting.lines] == [
        ("7400", 7500),
        ("2201", 1500),
        ("7500", 2500),
        ("2201", 500),
        ("1240", -12000),
    ]


@pytest.mark.rule("F65")
def test_receipts_go_along_and_one_that_cannot_be_had_fails_its_item(
    office: Office, world: PleoWorld, pleo: int
) -> None:
    world.files["a.pdf"] = b"%PDF-1.4 a receipt"
    good = an_item(1, files=[{"url": f"{world.url}/files/a.pdf", "type": "application/pdf", "size": 18}])
    gone = an_item(2, files=[{"url": f"{world.url}/files/b.pdf", "type": "application/pdf", "size": 18}])
    job = world.add_job([good, gone])
    [pulled] = pull(office, pleo).jobs
    assert (pulled.done, pulled.failed) == (1, 1)
    assert world.control[job][gone["accountingEntryId"]]["failureReasonType"] == "receipt_download_failure"
    [item] = office.finance.job(1).items
    assert office.expense(item.expense_id).has_receipt
    assert len(office.books.entries) == 1


@pytest.mark.rule("F50")
def test_a_target_that_is_down_claims_nothing(office: Office, world: PleoWorld, pleo: int) -> None:
    job = world.add_job([an_item(1)])
    down = office.finance.save_connection(Connection(0, "csv", "No folder", {})).id
    with pytest.raises(RejectedError) as caught:
        PullExpenses(office.finance.place, office.targets)(pleo, down)
    assert caught.value.failure.field == "folder"
    assert world.jobs[job]["status"] == "pending"


def test_an_item_outside_the_contract_fails_the_job_before_anything_is_posted(
    office: Office, world: PleoWorld, pleo: int
) -> None:
    job = world.add_job([an_item(1), an_item(2, date="soon")])
    with pytest.raises(RejectedError):
        pull(office, pleo)
    assert world.jobs[job]["status"] == "failed"
    assert office.books.entries == []
    assert pull(office, pleo).jobs == ()


def test_a_job_that_expired_over_there_is_closed_and_what_was_posted_stays(
    office: Office, world: PleoWorld, pleo: int
) -> None:
    job = world.add_job([an_item(1)])
    world.drop = [("PUT", "/v3/export-jobs")]
    with pytest.raises(AppError):
        pull(office, pleo)
    world.jobs[job]["status"] = "failed"
    [pulled] = pull(office, pleo).jobs
    assert (pulled.ending, pulled.done) == ("failed", 1)
    again = world.add_job([an_item(1)], created_at="2026-10-05T09:00:00.000Z")
    pull(office, pleo)
    assert (world.jobs[again]["status"], len(office.books.entries)) == ("completed", 1)


class DyingSource:
    """Passes everything on, and dies before or after a call, by chance."""

    def __init__(self, source: Pleo, rolls: random.Random) -> None:
        self._source = source
        self._rolls = rolls

    def __getattr__(self, name: str) -> Any:
        member = getattr(self._source, name)
        if name in ("close", "facts"):
            return member

        def call(*args: Any, **given: Any) -> Any:
            roll = self._rolls.random()
            if roll < 0.12:
                raise KilledError("before " + name)
            answer = member(*args, **given)
            if roll > 0.88:
                raise KilledError("after " + name)
            return answer

        return call


@pytest.mark.rule("F53", "F54")
@pytest.mark.parametrize("seed", range(6))
def test_killed_at_any_point_each_entry_is_posted_once_and_told_once_it_is_known(
    office: Office, world: PleoWorld, pleo: int, seed: int
) -> None:
    rolls = random.Random(seed)
    jobs = [
        world.add_job([an_item(100 * n + k) for k in range(9)], created_at=f"2026-10-0{n + 1}T09:00:00.000Z")
        for n in range(3)
    ]
    office.targets.faults = chance_of_faults(seed, share=0.2)

    def opened(connection: Connection) -> ExpenseSource:
        source = source_of(connection)
        assert isinstance(source, Pleo)
        return DyingSource(source, rolls)

    tries = 0
    while any(world.jobs[job]["status"] in ("pending", "in_progress") for job in jobs):
        tries += 1
        assert tries < 400, "it never ends"
        if tries > 300:
            office.targets.faults = iter(())
        try:
            pull(office, pleo, open_source=opened)
        except (KilledError, AppError):
            office.pass_time(700)
    told = {name: one for job in jobs for name, one in world.control[job].items()}
    successful = {one["externalId"] for one in told.values() if one["status"] == "successful"}
    assert successful == {f"MEM-{entry.number:05}" for entry in office.books.entries}
    assert len(keys(office)) == len(set(keys(office)))
    assert sum(one["status"] == "successful" for one in told.values()) == len(office.books.entries)
    assert office.shop.company.verify_audit().is_intact
