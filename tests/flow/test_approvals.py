"""Review, submit, approve, reject, send back: single, in bulk and as a report (G02, F17)."""

from pathlib import Path

import pytest

from app.models.errors import BlockedError
from app.models.expense import ExpenseStatus
from app.models.ids import CategoryId, ExpenseId, ReportId
from app.models.note import RowKind
from app.models.reference import Category
from app.services.approvals import Stay, Step
from tests.companies import Shop, a_shop

S = ExpenseStatus


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    made = a_shop(tmp_path)
    made.company.edit_category(Category(CategoryId(0), "4000", "Meals", requires_receipt=True))
    return made


def status_of(shop: Shop, *ids: ExpenseId) -> list[ExpenseStatus]:
    return [shop.get_expense(one).status for one in ids]


def a_receipt(folder: Path, name: str = "slip.png") -> Path:
    path = folder / name
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + name.encode())
    return path


@pytest.mark.rule("G02")
def test_an_expense_goes_from_review_to_approval_step_by_step(shop: Shop) -> None:
    one = shop.add_expenses(shop.expense(status=S.TO_REVIEW))[0]
    for step, end in (
        (Step.REVIEW, S.TO_SUBMIT),
        (Step.SUBMIT, S.SUBMITTED),
        (Step.APPROVE, S.APPROVED),
        (Step.SEND_BACK, S.TO_SUBMIT),
    ):
        assert shop.company.take_step(step, [one]).moved == (one,)
        assert status_of(shop, one) == [end]


@pytest.mark.rule("G03")
def test_review_ends_with_the_receipt_or_with_a_reason_that_stays_on_the_row(
    shop: Shop, tmp_path: Path
) -> None:
    with_slip, without = shop.add_expenses(
        shop.expense(status=S.TO_REVIEW, category="Meals"), shop.expense(status=S.TO_REVIEW, category="Meals")
    )
    shop.company.attach_receipt(with_slip, a_receipt(tmp_path))

    told = shop.company.take_step(Step.REVIEW, [with_slip, without])
    assert told.moved == (with_slip,)
    assert told.stayed == (Stay(without, "no_receipt", "Meals"),)
    with pytest.raises(BlockedError) as refused:
        shop.company.take_step(Step.REVIEW, [without])
    assert "Meals requires a receipt" in str(refused.value)

    shop.company.take_step(Step.REVIEW, [without], reason="Lost; 4 EUR of parking")
    assert status_of(shop, with_slip, without) == [S.TO_SUBMIT, S.TO_SUBMIT]
    assert [one.body for one in shop.company.notes(RowKind.EXPENSE, without)] == ["Lost; 4 EUR of parking"]


@pytest.mark.rule("G02")
def test_a_report_is_submitted_whole_or_not_at_all(shop: Shop) -> None:
    ready, waiting = shop.add_expenses(
        shop.expense(merchant="Taxi"), shop.expense(merchant="Bistro", status=S.TO_REVIEW)
    )
    report = ReportId(shop.company.create_report("May", shop.ann, expense_ids=[ready, waiting]).id)

    with pytest.raises(BlockedError) as refused:
        shop.company.take_report_step(Step.SUBMIT, report)
    assert "Bistro has to be reviewed first" in str(refused.value)
    assert status_of(shop, ready, waiting) == [S.TO_SUBMIT, S.TO_REVIEW]

    shop.company.take_step(Step.REVIEW, [waiting])
    assert shop.company.take_report_step(Step.SUBMIT, report).moved == (ready, waiting)
    view = shop.company.browse.report(report)
    assert (view.status, view.report.submitted_on) == (S.SUBMITTED, shop.company.place.clock.today())

    shop.company.take_report_step(Step.APPROVE, report)
    assert shop.company.browse.report(report).status is S.APPROVED


@pytest.mark.rule("G02")
def test_the_status_of_a_report_is_that_of_the_expense_furthest_behind(shop: Shop) -> None:
    one, two = shop.add_expenses(shop.expense(), shop.expense())
    report = ReportId(shop.company.create_report("May", shop.ann, expense_ids=[one, two]).id)
    shop.company.take_report_step(Step.SUBMIT, report)
    shop.company.take_step(Step.APPROVE, [one])
    assert shop.company.browse.report(report).status is S.SUBMITTED
    shop.company.take_step(Step.REJECT, [two], reason="No client named")
    assert shop.company.browse.report(report).status is S.REJECTED
    assert [row.status for row in shop.company.browse.reports()] == [S.REJECTED]


@pytest.mark.rule("G02")
def test_a_rejection_needs_a_reason_and_keeps_it_on_the_row(shop: Shop) -> None:
    one = shop.add_expenses(shop.expense(status=S.SUBMITTED))[0]
    with pytest.raises(BlockedError):
        shop.company.take_step(Step.REJECT, [one], reason="  ")
    shop.company.take_step(Step.REJECT, [one], reason="Private")
    assert [note.body for note in shop.company.notes(RowKind.EXPENSE, one)] == ["Private"]
    assert shop.company.take_step(Step.SUBMIT, [one]).moved == (one,)


@pytest.mark.rule("F80")
def test_what_is_posted_or_completed_stays_where_it_is(shop: Shop) -> None:
    posted, done, free = shop.add_expenses(
        shop.expense(status=S.APPROVED), shop.expense(status=S.COMPLETED), shop.expense(status=S.APPROVED)
    )
    shop.post(posted)
    told = shop.company.take_step(Step.SEND_BACK, [posted, done, free])
    assert told.moved == (free,)
    assert told.stayed == (Stay(posted, "posted"), Stay(done, "completed"))
    with pytest.raises(BlockedError) as refused:
        shop.company.take_step(Step.SEND_BACK, [posted, done])
    assert refused.value.rule == "F80"


def test_an_expense_sent_back_without_its_receipt_is_reviewed_again(shop: Shop) -> None:
    one = shop.add_expenses(shop.expense(status=S.SUBMITTED, category="Meals"))[0]
    shop.company.take_step(Step.SEND_BACK, [one])
    assert status_of(shop, one) == [S.TO_REVIEW]


def test_an_empty_report_cannot_be_submitted(shop: Shop) -> None:
    report = ReportId(shop.company.create_report("Empty", shop.ann).id)
    with pytest.raises(BlockedError) as refused:
        shop.company.take_report_step(Step.SUBMIT, report)
    assert refused.value.remedy


@pytest.mark.rule("G03")
def test_an_imported_expense_is_not_submitted_without_the_receipt_that_its_category_requires(
    shop: Shop,
) -> None:
    one = shop.add_expenses(shop.expense(category="Meals", merchant="Bistro"))[0]
    report = ReportId(shop.company.create_report("May", shop.ann, expense_ids=[one]).id)
    with pytest.raises(BlockedError) as refused:
        shop.company.take_report_step(Step.SUBMIT, report)
    assert "Bistro: the category Meals requires a receipt" in str(refused.value)

    shop.company.take_report_step(Step.SUBMIT, report, reason="The hotel prints none")
    shop.company.take_report_step(Step.SEND_BACK, report)
    assert status_of(shop, one) == [S.TO_SUBMIT], "it was excused once"
    assert shop.company.take_report_step(Step.SUBMIT, report).moved == (one,)
