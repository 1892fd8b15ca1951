"""What postings are made from, and what happens when even the look-up fails."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from app.connectors.memory import Fault
from app.models.ids import CategoryId, ExpenseId, PaymentId
from app.models.money import Money
from app.models.posting import (
    DateStrategy,
    FailureReason,
    ItemStatus,
    JobStatus,
    Page,
    Posting,
    Receipt,
    Subject,
)
from app.models.rates import ExchangeRate
from app.models.reconciliation import Allocation, Origin
from app.models.reference import Category
from app.services.export_postings import Choice
from app.services.mappings import MappingRow
from app.store import UnitOfWork
from app.store.rows import NewLink
from tests.flow.posting.kit import Office

SETTLED_S = 601


def do(office: Office, work: object) -> None:
    def run(unit: UnitOfWork) -> dict[str, object]:
        assert callable(work)
        work(unit)
        return {}

    office.finance.place.do("set_up", run)


def link(office: Office, expense_id: int, parts: Sequence[tuple[int, int]]) -> None:
    """Reconcile an expense with payments, each with its share in minor units."""
    allocations = tuple(
        Allocation(ExpenseId(expense_id), PaymentId(payment_id), minor, minor) for payment_id, minor in parts
    )
    do(office, lambda unit: unit.reconciliations.add([NewLink(Origin.MANUAL, allocations)]))


@pytest.mark.rule("F08", "F57", "F58")
def test_each_card_that_paid_is_credited_with_its_share(office: Office) -> None:
    [id_] = office.approved(1, amount="100.00", instrument_id=None)
    first, second = office.shop.add_payments(
        office.shop.payment(amount="70.00"),
        office.shop.payment(amount="30.00", instrument_id=office.shop.amex),
    )
    link(office, id_, [(first, 7000), (second, 3000)])
    office.finance.set_mappings(
        office.connection,
        [MappingRow(Page.RECONCILABLE, Subject.INSTRUMENT, str(office.shop.amex), "1241")],
    )
    entry = office.finance.preview(office.connection, id_)
    assert isinstance(entry, Posting)
    assert [(line.account, line.amount.minor) for line in entry.lines] == [
        ("7400", 10000),
        ("1240", -7000),
        ("1241", -3000),
    ]
    assert office.finance.export(office.connection).job is not None
    with pytest.raises(Exception, match="posted"):
        office.shop.company.unreconcile(
            [one.reconciliation_id for one in office.shop.company.browse.related(ExpenseId(id_))]  # type: ignore[misc] # recorded links have one
        )


@pytest.mark.rule("F51")
def test_a_category_goes_by_its_reference_and_a_rate_by_its_day(office: Office) -> None:
    saved = office.shop.company.edit_category(Category(CategoryId(0), "T-1", "Trains"))
    by_id, by_name = office.approved(2, category="Trains", currency="USD", amount="100.00")
    do(
        office,
        lambda unit: unit.expenses.update(
            replace(office.expense(by_id), category_id=CategoryId(saved.id), category="Trains")
        ),
    )
    gaps = office.finance.gaps(office.connection, [by_id, by_name])
    assert {(gap.field, gap.value) for gap in gaps} == {
        ("category", "T-1"),
        ("exchange rate", "USD to EUR, 2026-10-05"),
        ("exchange rate", "USD to EUR, 2026-10-06"),
    }
    days = (date(2026, 10, 5), date(2026, 10, 6))
    rates = [ExchangeRate(day, "USD", "EUR", 900_000_000, "typed") for day in days]
    do(office, lambda unit: unit.rates.add(rates))
    office.finance.set_mappings(
        office.connection, [MappingRow(Page.RECONCILABLE, Subject.CATEGORY, "T-1", "7401")]
    )
    entry = office.finance.preview(office.connection, by_name)
    assert isinstance(entry, Posting)
    assert (entry.total, entry.original) == (Money(9000, "EUR"), Money(10000, "USD"))


@pytest.mark.rule("F53")
def test_a_draft_that_was_left_is_finished_and_not_made_again(office: Office) -> None:
    office.approved(2)
    office.books.lag_s = 60
    office.faulty(Fault.DRAFT_LEFT, None)
    result = office.finance.export(office.connection, Choice(is_final=True))
    assert result.job is not None
    assert result.job.counts == {ItemStatus.UNKNOWN: 1, ItemStatus.SUCCESSFUL: 1}
    office.pass_time(60)
    assert office.finance.refresh(result.job.id).waiting == 1
    [job] = office.finance.resume(office.connection)
    assert (job.status, office.books.drafts) == (JobStatus.COMPLETED, set())
    office.books.lag_s = 0
    office.approved(1, day=date(2026, 9, 1))
    office.faulty(Fault.DRAFT_LEFT)
    again = office.finance.export(office.connection, Choice(is_final=True))
    assert again.job is not None
    assert again.job.status is JobStatus.COMPLETED
    assert (len(office.books.entries), office.books.doubled()) == (3, 0)


@pytest.mark.rule("F54")
def test_a_look_up_that_fails_leaves_doubt_and_refusals_as_they_are(office: Office) -> None:
    office.approved(2)
    office.books.lag_s = 60
    office.faulty(Fault.DROPPED, Fault.DROPPED)
    result = office.finance.export(office.connection)
    assert result.job is not None
    down: list[int] = []

    def go_down(done: int, _total: int) -> None:
        down.append(done)
        office.books.is_up = False

    office.pass_time(SETTLED_S)
    [job] = office.finance.resume(office.connection, progress=go_down)
    assert job.counts == {ItemStatus.UNKNOWN: 2}
    assert job.failure is not None
    assert job.failure.reason is FailureReason.UNREACHABLE
    office.books.is_up = True
    [done] = office.finance.resume(office.connection)
    assert (done.status, done.failure) == (JobStatus.COMPLETED, None)


@pytest.mark.rule("F46", "F53")
def test_a_retry_whose_look_up_fails_sends_nothing(office: Office) -> None:
    office.books.accounts = frozenset({"1240"})
    office.approved(1)
    first = office.finance.export(office.connection)
    assert first.job is not None
    office.books.accounts = None
    sent = office.targets.calls("post")

    def go_down(_done: int, _total: int) -> None:
        office.books.is_up = False

    again = office.finance.retry(first.job.id, progress=go_down)
    assert again.job is not None
    assert (again.job.counts, office.targets.calls("post")) == ({ItemStatus.FAILED: 1}, sent)
    office.books.is_up = True
    assert office.finance.retry(again.job.id).job is not None
    assert (len(office.books.entries), office.books.doubled()) == (1, 0)


@pytest.mark.rule("F53")
def test_it_gives_up_after_some_sends_and_the_retry_is_still_once(office: Office) -> None:
    office.approved(1)
    office.faulty(*[Fault.DROPPED] * 5)
    result = office.finance.export(office.connection, waits=True)
    assert result.job is not None
    assert result.job.counts == {ItemStatus.FAILED: 1}
    [item] = office.finance.job(result.job.id).items
    assert item.failure is not None
    assert "not there" in item.failure.remedy
    outcomes = [attempt.outcome for attempt in office.finance.item(item.id).attempts]
    assert outcomes == ["absent"] * 5
    office.finance.retry(result.job.id)
    assert (len(office.books.entries), office.books.doubled()) == (1, 0)


@pytest.mark.rule("F60")
def test_a_strategy_that_cannot_read_the_periods_fails_the_item(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.connectors.memory import MemoryConnector, closed_until
    from app.engine.posting.periods import month_year

    connection = office.finance.connection("Books")
    settings = {"strategy": DateStrategy.NEXT_OPEN_PERIOD.value}
    office.finance.save_connection(replace(connection, settings=settings))
    office.books.fiscal_periods = closed_until(month_year(2026), date(2026, 11, 1))
    real = MemoryConnector.periods

    def down(self: MemoryConnector, ledger: object) -> object:
        self.books.is_up = False
        return real(self, ledger)  # type: ignore[arg-type] # passed through

    monkeypatch.setattr(MemoryConnector, "periods", down)
    office.approved(1)
    result = office.finance.export(office.connection)
    assert result.job is not None
    [item] = office.finance.job(result.job.id).items
    assert item.failure is not None
    assert item.failure.reason is FailureReason.UNREACHABLE


@pytest.mark.rule("F65")
def test_receipts_that_cannot_be_sent_are_retried_when_the_line_is_back(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.connectors.memory import MemoryConnector

    [id_] = office.approved(1)
    do(
        office,
        lambda unit: unit.attachments.add(
            ExpenseId(id_), name="r.pdf", media_type="application/pdf", content=b"%PDF"
        ),
    )
    real = MemoryConnector.attach

    def down(self: MemoryConnector, *given: object) -> None:
        self.books.is_up = False
        real(self, *given)  # type: ignore[arg-type] # passed through

    with monkeypatch.context() as patch:
        patch.setattr(MemoryConnector, "attach", down)
        result = office.finance.export(office.connection)
    assert result.job is not None
    office.finance.retry_receipts(result.job.id)
    [item] = office.finance.job(result.job.id).items
    assert item.status is ItemStatus.SUCCESSFUL
    assert item.receipt_failure is not None
    assert item.receipt_failure.reason is FailureReason.RECEIPT_UPLOAD
    office.books.is_up = True
    office.finance.retry_receipts(result.job.id)
    [item] = office.finance.job(result.job.id).items
    assert item.receipt_failure is None
    assert list(office.books.receipts.values()) == [["r.pdf"]]
    assert Receipt("r.pdf", "application/pdf", b"%PDF").name == "r.pdf"


def test_a_selected_expense_that_moved_on_is_left_out_by_its_status(office: Office) -> None:
    from app.models.expense import ExpenseStatus

    [draft] = office.approved(1, status=ExpenseStatus.SUBMITTED)
    plan = office.finance.plan(office.connection, Choice(expense_ids=(draft,)))
    assert [(left.expense_id, left.why) for left in plan.left_out] == [(draft, "submitted")]
