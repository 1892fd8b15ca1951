"""From approved expenses to postings: groups, jobs, failures, retries, dates (SPEC §6)."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.connectors.memory import Fault, KilledError, closed_until
from app.engine.posting.periods import month_year
from app.models.errors import BlockedError, CancelledError, NotFoundError, RejectedError, UnreachableError
from app.models.expense import ExpenseStatus, PaidBy
from app.models.ids import CommandId
from app.models.posting import (
    Connection,
    DateStrategy,
    FailureReason,
    FinanceGroup,
    ItemStatus,
    JobStatus,
    Page,
    Posting,
    Subject,
)
from app.services.export_postings import Choice, ExportPostings
from app.services.mappings import MappingRow
from app.services.posting_views import Finance
from tests.flow.posting.kit import CATEGORY, Office, an_office

WINDOW = 601


def statuses(office: Office, job_id: int) -> list[str]:
    return [item.status.value for item in office.finance.job(job_id).items]


def job_of(office: Office, choice: Choice | None = None, *, waits: bool = False) -> int:
    result = office.finance.export(office.connection, choice or Choice(), waits=waits)
    assert result.job is not None
    return result.job.id


@pytest.mark.rule("F38", "F39", "F41", "F42", "F44")
def test_approved_expenses_are_posted_and_completed_with_the_systems_own_number(office: Office) -> None:
    own = office.approved(2, paid_by=PaidBy.OWN_MONEY)
    card = office.approved(3)
    view = office.finance.view()
    assert {group.value: count.count for group, count in view.groups.items()} == {
        "reimbursable": 2,
        "reconcilable": 3,
        "billable": 0,
    }
    assert office.finance.approved(FinanceGroup.REIMBURSABLE) == own
    plan = office.finance.plan(office.connection)
    assert (len(plan.expense_ids), plan.totals, plan.left_out) == (5, {"EUR": 5404}, ())
    result = office.finance.export(office.connection)
    assert result.job is not None
    assert (result.job.status, result.job.counts) == (JobStatus.COMPLETED, {ItemStatus.SUCCESSFUL: 5})
    assert (result.job.made_by, result.job.destination) == ("maria", "Books")
    assert {office.expense(id_).status for id_ in own + card} == {ExpenseStatus.COMPLETED}
    items = office.finance.job(result.job.id).items
    assert sorted(item.transaction_reference for item in items) == [f"MEM-{n:05}" for n in range(1, 6)]
    assert office.finance.history() == [result.job]
    assert office.finance.export(office.connection).job is None
    assert len(office.books.entries) == 5
    assert result.changes.expense_ids == set(own + card)
    with pytest.raises(BlockedError):
        office.shop.company.edit_expense(office.expense(card[0]))
    assert office.shop.company.verify_audit().is_intact


def test_the_same_command_a_second_time_records_no_second_job(office: Office) -> None:
    office.approved(1)
    command_id = CommandId("export-1")
    first = office.finance.export(office.connection, command_id=command_id)
    office.approved(1, day=date(2026, 9, 1))
    again = office.finance.export(office.connection, command_id=command_id)
    assert first.job is not None
    assert again.job == first.job
    assert len(office.finance.history()) == 1


@pytest.mark.rule("F40")
def test_a_billable_expense_is_left_out_until_it_is_billed(office: Office) -> None:
    [billable] = office.approved(1, is_billable=True)
    [plain] = office.approved(1)
    result = office.finance.export(office.connection)
    assert [(left.expense_id, left.why) for left in result.left_out] == [(billable, "billable")]
    assert office.expense(billable).status is ExpenseStatus.APPROVED
    chosen = Choice(expense_ids=(billable, plain))
    plan = office.finance.plan(office.connection, chosen)
    assert [(left.expense_id, left.why) for left in plan.left_out] == [
        (billable, "billable"),
        (plain, "posted"),
    ]
    group = office.finance.plan(office.connection, Choice(group=FinanceGroup.BILLABLE))
    assert (group.expense_ids, len(group.left_out)) == ((), 1)
    office.finance.mark_billed([billable])
    assert office.finance.plan(office.connection, chosen).expense_ids == (billable,)
    with pytest.raises(BlockedError):
        office.finance.mark_billed([plain])


@pytest.mark.rule("F82")
def test_a_sample_of_five_takes_the_first_five(office: Office) -> None:
    ids = office.approved(8)
    result = office.finance.export(office.connection, Choice(sample=5))
    assert result.job is not None
    assert [item.expense_id for item in office.finance.job(result.job.id).items] == ids[:5]


@pytest.mark.rule("F45", "F46", "F47", "F49", "F51")
def test_a_row_without_mapping_fails_without_a_call_and_is_retried_alone(office: Office) -> None:
    good = office.approved(2)
    bad = office.approved(2, category="Food", day=date(2026, 10, 1))
    gaps = office.finance.gaps(office.connection, good + bad)
    assert [(gap.field, gap.value, gap.expense_ids) for gap in gaps] == [("category", "Food", tuple(bad))]
    assert isinstance(office.finance.preview(office.connection, good[0]), Posting)
    job_id = job_of(office)
    view = office.finance.job(job_id)
    assert view.job.status is JobStatus.COMPLETED_WITH_ERRORS
    assert office.targets.calls("post") == 2
    [cause] = view.causes
    assert (cause.reason, cause.value, len(cause.item_ids)) == (
        FailureReason.CONFIGURATION_MISSING,
        "Food",
        2,
    )
    row = office.finance.item(cause.item_ids[0])
    assert (row.posting, row.attempts) == (None, ())
    assert set(office.finance.view().retry_ids) == set(bad)
    assert office.finance.view().failed_jobs == 1
    office.finance.set_mappings(
        office.connection, [MappingRow(Page.RECONCILABLE, Subject.CATEGORY, "Food", "7500")]
    )
    again = office.finance.retry(job_id)
    assert again.job is not None
    assert (again.job.status, again.job.item_count, again.job.retry_of) == (JobStatus.COMPLETED, 2, job_id)
    assert sorted(statuses(office, job_id)) == ["failed", "failed", "successful", "successful"]
    assert office.finance.retry(job_id).job is None
    assert (len(office.books.entries), office.books.doubled()) == (4, 0)
    assert office.finance.view().failed_jobs == 0


@pytest.mark.rule("F46")
def test_only_the_rows_of_one_cause_can_be_retried(office: Office) -> None:
    bad = office.approved(2, category="Food")
    office.approved(1, category="Fuel")
    job_id = job_of(office)
    office.finance.set_mappings(
        office.connection, [MappingRow(Page.RECONCILABLE, Subject.CATEGORY, "Food", "7500")]
    )
    again = office.finance.retry(job_id, expense_ids=(bad[0],))
    assert again.job is not None
    assert again.job.counts == {ItemStatus.SUCCESSFUL: 1}


@pytest.mark.rule("F48", "F50")
def test_a_failed_first_check_fails_the_job_and_keeps_the_expenses_under_retry(office: Office) -> None:
    ids = office.approved(3)
    office.books.is_up = False
    job_id = job_of(office)
    view = office.finance.job(job_id)
    assert view.job.status is JobStatus.FAILED
    assert view.job.failure is not None
    assert view.job.failure.reason is FailureReason.UNREACHABLE
    assert statuses(office, job_id) == ["abandoned"] * 3
    assert office.targets.calls("post") == 0
    assert office.finance.view().retry_ids == tuple(ids)
    office.books.is_up = True
    again = office.finance.retry(job_id)
    assert again.job is not None
    assert again.job.status is JobStatus.COMPLETED


@pytest.mark.rule("F49", "F52")
def test_what_they_refuse_stays_its_own_failure(office: Office) -> None:
    office.books.accounts = frozenset({"7400", "1240"})
    office.approved(1)
    office.approved(1, paid_by=PaidBy.OWN_MONEY, day=date(2026, 10, 1))
    office.finance.set_mappings(
        office.connection, [MappingRow(Page.REIMBURSABLE, Subject.EMPLOYEE, "E1", "9999")]
    )
    job_id = job_of(office)
    first, second = office.finance.job(job_id).items
    assert (first.status, second.status) == (ItemStatus.FAILED, ItemStatus.SUCCESSFUL)
    assert first.failure is not None
    assert (first.failure.reason, first.failure.value) == (FailureReason.ACCOUNT_UNKNOWN, "9999")
    [attempt] = office.finance.item(first.id).attempts
    assert (attempt.outcome, attempt.failure) == ("refused", first.failure)


def closed_before_november(office: Office) -> None:
    office.books.fiscal_periods = closed_until(month_year(2026), date(2026, 11, 1))


@pytest.mark.rule("F59", "F60")
@pytest.mark.parametrize(
    ("strategy", "expected"), [("export_date", date(2026, 11, 2)), ("next_open_period", date(2026, 11, 1))]
)
def test_a_closed_period_moves_the_date_and_keeps_both(tmp_path: Path, strategy: str, expected: date) -> None:
    office = an_office(tmp_path, strategy=strategy)
    closed_before_november(office)
    office.approved(1)
    office.approved(1, day=date(2026, 11, 1))
    closed, still_open = office.finance.job(job_of(office)).items
    assert (closed.status, closed.document_on, closed.posted_on, closed.strategy) == (
        ItemStatus.SUCCESSFUL,
        date(2026, 10, 5),
        expected,
        DateStrategy(strategy),
    )
    assert (still_open.posted_on, still_open.strategy) == (date(2026, 11, 1), DateStrategy.NONE)
    assert office.books.entries[0].posting.posted_on == expected
    assert [a.posting_on for a in office.finance.item(closed.id).attempts] == [date(2026, 10, 5), expected]
    office.shop.company.close()


@pytest.mark.rule("F61")
def test_with_adjustment_off_a_closed_period_fails_the_item(office: Office) -> None:
    closed_before_november(office)
    office.approved(1)
    [item] = office.finance.job(job_of(office)).items
    assert item.failure is not None
    assert (item.failure.reason, item.failure.text) == (
        FailureReason.CLOSED_PERIOD,
        "Closed accounting period 2026-10",
    )


@pytest.mark.rule("F42", "F43", "F48", "F53", "F54")
def test_a_lost_answer_is_in_doubt_until_a_settled_look_up(office: Office) -> None:
    office.books.lag_s = 60
    office.approved(3)
    office.faulty(Fault.ANSWER_LOST, Fault.DROPPED, None)
    job_id = job_of(office)
    assert statuses(office, job_id) == ["unknown", "unknown", "successful"]
    assert office.finance.job(job_id).job.status is JobStatus.IN_PROGRESS
    assert office.finance.view().open_jobs == 1
    sent = office.targets.calls("post")
    office.pass_time(60)
    early = office.finance.refresh(job_id)
    assert (early.settled, early.waiting) == (1, 1)
    office.pass_time(WINDOW)
    late = office.finance.refresh(job_id)
    assert (late.settled, late.waiting, late.job.status) == (1, 0, JobStatus.COMPLETED_WITH_ERRORS)
    assert office.targets.calls("post") == sent
    assert statuses(office, job_id) == ["successful", "failed", "successful"]
    assert office.finance.retry(job_id).job is not None
    assert (len(office.books.entries), office.books.doubled()) == (3, 0)


@pytest.mark.rule("F53")
def test_a_lost_answer_is_settled_at_once_where_the_document_can_be_found(office: Office) -> None:
    office.approved(1)
    office.faulty(Fault.ANSWER_LOST)
    job_id = job_of(office)
    assert statuses(office, job_id) == ["successful"]
    [item] = office.finance.job(job_id).items
    assert [attempt.outcome for attempt in office.finance.item(item.id).attempts] == ["posted"]


@pytest.mark.rule("F53")
def test_late_work_is_waited_for_and_never_doubled(office: Office) -> None:
    office.approved(2)
    office.faulty(Fault.LATE, None, Fault.DROPPED)
    job_id = job_of(office, waits=True)
    assert statuses(office, job_id) == ["successful", "successful"]
    assert office.books.doubled() == 0


@pytest.mark.rule("F54", "F55")
@pytest.mark.parametrize("fault", [Fault.KILLED, Fault.KILLED_BEFORE])
def test_a_killed_program_carries_on_without_sending_blindly(office: Office, fault: Fault) -> None:
    office.approved(3)
    office.faulty(None, fault)
    with pytest.raises(KilledError):
        office.finance.export(office.connection)
    [job] = office.finance.history()
    assert statuses(office, job.id) == ["successful", "in_progress", "pending"]
    office.pass_time(WINDOW)
    resumed = office.finance.resume(office.connection, waits=True)
    assert [done.status for done in resumed] == [JobStatus.COMPLETED]
    assert (len(office.books.entries), office.books.doubled()) == (3, 0)


@pytest.mark.rule("F55")
def test_one_run_at_a_time_and_the_oldest_job_first(office: Office) -> None:
    office.approved(1)
    export = ExportPostings(office.finance.place, office.targets)
    older = export.start(office.connection, Choice())
    office.approved(1, day=date(2026, 9, 1))
    assert older.job is not None
    newer = job_of(office)
    assert [entry.posting.document_on for entry in office.books.entries] == [
        date(2026, 10, 5),
        date(2026, 9, 1),
    ]
    assert (older.job.id, newer) == (1, 2)
    export._turn(office.connection, "another program", take=True)
    office.approved(1, day=date(2026, 8, 1))
    with pytest.raises(BlockedError):
        office.finance.export(office.connection)
    export._turn(office.connection, "another program", take=False)
    office.finance.resume(office.connection)
    assert len(office.books.entries) == 3


def test_a_stopped_run_keeps_what_it_did_and_carries_on(office: Office) -> None:
    office.approved(4)

    def stop_after_two(done: int, _total: int) -> None:
        if done == 2:
            raise CancelledError

    with pytest.raises(CancelledError):
        office.finance.export(office.connection, progress=stop_after_two)
    [job] = office.finance.history()
    assert job.status is JobStatus.IN_PROGRESS
    assert office.finance.resume(office.connection)[0].status is JobStatus.COMPLETED
    assert (len(office.books.entries), office.books.doubled()) == (4, 0)


@pytest.mark.rule("F48", "F52")
def test_a_system_that_goes_down_in_mid_job_abandons_the_rest(office: Office) -> None:
    office.approved(4)
    seen: list[int] = []

    def pull_the_plug(done: int, _total: int) -> None:
        seen.append(done)
        office.books.is_up = done < 2

    result = office.finance.export(office.connection, progress=pull_the_plug)
    assert result.job is not None
    assert statuses(office, result.job.id) == ["successful", "successful", "failed", "abandoned"]
    assert result.job.status is JobStatus.COMPLETED_WITH_ERRORS
    office.books.is_up = True
    office.finance.retry(result.job.id)
    assert (len(office.books.entries), office.books.doubled()) == (4, 0)


def test_a_busy_system_is_asked_again_with_growing_pauses(office: Office) -> None:
    office.approved(1)
    office.faulty(Fault.BUSY, Fault.BUSY, None)
    [item] = office.finance.job(job_of(office)).items
    assert [a.outcome for a in office.finance.item(item.id).attempts] == ["not_sent", "not_sent", "posted"]


@pytest.mark.rule("F80")
def test_mark_as_incomplete_sends_back_what_is_surely_not_posted(office: Office) -> None:
    [posted] = office.approved(1)
    job_of(office)
    with pytest.raises(BlockedError):
        office.finance.mark_incomplete([posted])
    [failed] = office.approved(1, category="Food")
    job_id = job_of(office)
    office.finance.mark_incomplete([failed], reason="wrong category")
    assert office.expense(failed).status is ExpenseStatus.APPROVED
    assert office.finance.retry(job_id).job is None
    office.shop.company.edit_expense(replace(office.expense(failed), category=CATEGORY))
    job_of(office)
    assert (len(office.books.entries), office.books.doubled()) == (2, 0)


@pytest.mark.rule("F65")
def test_a_failed_receipt_is_visible_and_retried_alone(office: Office, tmp_path: Path) -> None:
    [id_] = office.approved(1)
    receipt = tmp_path / "receipt.pdf"
    receipt.write_bytes(b"%PDF-1.4 " + b"x" * 2000)
    office.shop.company.attach_receipt(id_, receipt)  # type: ignore[arg-type] # the id of an expense
    office.targets.system = replace(office.targets.system, receipt_bytes_max=1000)
    job_id = job_of(office)
    [item] = office.finance.job(job_id).items
    assert item.status is ItemStatus.SUCCESSFUL
    assert item.receipt_failure is not None
    assert item.receipt_failure.reason is FailureReason.RECEIPT_SIZE
    office.targets.system = replace(office.targets.system, receipt_bytes_max=10_000)
    office.finance.retry_receipts(job_id)
    [item] = office.finance.job(job_id).items
    assert item.receipt_failure is None
    assert office.books.receipts == {"MEM-00001": ["receipt.pdf"]}
    assert len(office.books.entries) == 1


@pytest.mark.rule("F53")
def test_a_document_that_does_not_fit_is_left_to_a_person(office: Office) -> None:
    office.books.lag_s = 60
    [id_] = office.approved(1)
    office.faulty(Fault.ANSWER_LOST)
    job_id = job_of(office)
    office.pass_time(60)
    [entry] = office.books.entries
    lines = tuple(replace(line, amount=line.amount + line.amount) for line in entry.posting.lines)
    office.books.by_key[entry.posting.key] = [replace(entry, posting=replace(entry.posting, lines=lines))]
    [job] = office.finance.resume(office.connection)
    assert job.status is JobStatus.IN_PROGRESS
    [item] = office.finance.job(job_id).items
    assert (item.status, item.failure and item.failure.field) == (ItemStatus.UNKNOWN, "total")
    office.finance.settle(item.id, reference="MEM-1", reason="compared by hand")
    [item] = office.finance.job(job_id).items
    assert (item.status, item.transaction_reference) == (ItemStatus.SUCCESSFUL, "MEM-1")
    with pytest.raises(BlockedError):
        office.finance.settle(item.id, reference="", reason="again")
    assert office.expense(id_).status is ExpenseStatus.COMPLETED


@pytest.mark.rule("F53")
def test_a_system_without_search_leaves_doubt_to_a_person(office: Office) -> None:
    office.targets.system = replace(office.targets.system, can_search=False)
    office.approved(1)
    office.faulty(Fault.DROPPED)
    job_id = job_of(office)
    office.pass_time(99_999)
    office.finance.resume(office.connection)
    office.finance.refresh(job_id)
    [item] = office.finance.job(job_id).items
    assert item.status is ItemStatus.UNKNOWN
    office.finance.settle(item.id, reference="", reason="looked; it is not there")
    assert office.finance.retry(job_id).job is not None
    assert (len(office.books.entries), office.books.doubled()) == (1, 0)


def test_what_was_posted_and_is_gone_is_shown_and_never_sent_again(office: Office) -> None:
    office.approved(1)
    job_id = job_of(office)
    office.books.by_key.clear()
    assert office.finance.refresh(job_id).gone == 1
    [item] = office.finance.job(job_id).items
    assert (item.status, item.is_gone) == (ItemStatus.SUCCESSFUL, True)
    assert office.finance.retry(job_id).job is None


@pytest.mark.rule("F64")
def test_draft_if_nothing_is_said_and_final_where_asked(office: Office) -> None:
    office.approved(1)
    job_of(office)
    office.approved(1, day=date(2026, 9, 1))
    job_of(office, Choice(is_final=True))
    assert [entry.posting.is_final for entry in office.books.entries] == [False, True]


def test_an_unexpected_failure_leaves_doubt_and_the_others_go_on(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.approved(2)
    real = office.books.add

    def add(posting: Posting, at: object) -> object:
        entry = real(posting, at)  # type: ignore[arg-type] # passed through
        if entry.number == 1:
            raise ZeroDivisionError
        return entry

    monkeypatch.setattr(office.books, "add", add)
    job_id = job_of(office)
    assert statuses(office, job_id) == ["unknown", "successful"]
    office.finance.resume(office.connection)
    assert statuses(office, job_id) == ["successful", "successful"]
    assert office.books.doubled() == 0


@pytest.mark.rule("F50", "F78")
def test_the_test_button_says_connected_or_why_not(office: Office, tmp_path: Path) -> None:
    good = office.finance.test_connection(office.connection)
    assert (good.status, good.failure) == ("connected", None)
    assert office.finance.connection("BOOKS").status == "connected"
    office.books.is_up = False
    assert office.finance.test_connection(office.connection).status == "unreachable"
    bare = office.finance.save_connection(Connection(0, "csv", "Files")).id
    answer = office.finance.test_connection(bare)
    assert answer.failure is not None
    assert answer.failure.field == "folder"
    with pytest.raises(RejectedError):
        office.finance.save_connection(Connection(0, "nonsense", "X"))
    with pytest.raises(RejectedError):
        office.finance.save_connection(Connection(0, "csv", "X", {"strategy": "never"}))
    with pytest.raises(BlockedError):
        office.finance.save_connection(Connection(0, "csv", " "))
    with pytest.raises(BlockedError) as refused:
        office.finance.save_connection(Connection(0, "tryton", "X", {"Password": "hush"}))
    assert "hush" not in str(refused.value)
    with pytest.raises(NotFoundError):
        office.finance.connection("nobody")
    off = replace(office.finance.connection("Books"), is_active=False)
    office.finance.save_connection(off)
    office.approved(1)
    with pytest.raises(BlockedError):
        office.finance.export(office.connection)
    assert isinstance(office.finance.targets, type(office.targets))
    assert Finance(office.finance.place).systems()


def test_a_refresh_of_a_system_that_is_down_says_so(office: Office) -> None:
    office.approved(1)
    job_id = job_of(office)
    office.books.is_up = False
    with pytest.raises(UnreachableError):
        office.finance.refresh(job_id)
