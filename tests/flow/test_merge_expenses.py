"""An expense made from a payment and the draft of the same cost become one (F25)."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.models.errors import BlockedError, NotFoundError
from app.models.expense import CostLine, ExpenseSource, ExpenseStatus
from app.models.ids import CategoryId, CommandId, ExpenseId, ReportId
from app.models.note import RowKind
from app.models.payment import LinkState
from app.models.reference import Category
from app.store import Command
from tests.companies import Shop, a_shop

HAND = ExpenseSource.HAND


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    made = a_shop(tmp_path)
    made.company.edit_category(Category(CategoryId(0), "4000", "Meals", requires_receipt=True))
    return made


def from_payment(shop: Shop, **changed: object) -> ExpenseId:
    payment = shop.add_payments(shop.payment(**changed))[0]
    return shop.company.expense_from_payment([payment]).expense_ids[0]


def a_receipt(folder: Path, name: str = "slip.png") -> Path:
    path = folder / name
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + name.encode())
    return path


def a_draft(shop: Shop, **changed: object) -> ExpenseId:
    return shop.add_expenses(shop.expense(**{"source": HAND, **changed}))[0]


@pytest.mark.rule("F25")
def test_date_and_amount_of_the_payment_win_and_what_a_person_said_survives(
    shop: Shop, tmp_path: Path
) -> None:
    kept = from_payment(shop, amount="13.00", day=date(2026, 10, 6))
    meals = next(one.id for one in shop.company.browse.categories() if one.name == "Meals")
    draft = a_draft(shop, category="Meals", category_id=meals, note="Lunch with Kim", project="P-7")
    report = ReportId(shop.company.create_report("October", shop.ann, expense_ids=[draft]).id)
    shop.company.attach_receipt(draft, a_receipt(tmp_path))
    shop.company.ask(RowKind.EXPENSE, [draft], "Who was there?")

    merged = shop.company.merge_expenses(draft, kept, reason="the same lunch")

    assert (merged.kept_id, merged.other_id) == (kept, draft)
    one = shop.get_expense(kept)
    assert (one.spent_on, one.amount.plain(), one.state) == (date(2026, 10, 6), "13.00", LinkState.MANUAL)
    assert (one.category, one.note, one.project) == ("Meals", "Lunch with Kim", "P-7")
    assert (one.report_id, one.has_receipt) == (report, True)
    assert one.status is ExpenseStatus.TO_SUBMIT, "its receipt came along"
    assert [info.file_name for info in shop.company.attachments(kept)] == ["slip.png"]
    assert [note.body for note in shop.company.notes(RowKind.EXPENSE, kept)] == ["Who was there?"]
    assert len(shop.company.browse.report(report).sections[0]) == 1
    assert shop.company.verify_audit().is_intact


@pytest.mark.rule("F25")
def test_undoing_a_merge_makes_both_what_they_were(shop: Shop, tmp_path: Path) -> None:
    kept, draft = from_payment(shop), a_draft(shop, note="Lunch", category="Travel")
    shop.company.attach_receipt(draft, a_receipt(tmp_path))
    before = shop.get_expense(kept), shop.get_expense(draft)

    shop.company.merge_expenses(kept, draft)
    shop.company.undo_merge(draft)

    after = shop.get_expense(kept), shop.get_expense(draft)
    for old, new in zip(before, after, strict=True):
        assert replace(new, version=old.version) == old
    assert shop.company.attachments(kept) == []
    assert len(shop.company.attachments(draft)) == 1
    with pytest.raises(NotFoundError):
        shop.company.undo_merge(draft)


@pytest.mark.rule("F25")
def test_what_was_edited_after_a_merge_stays_when_it_is_undone(shop: Shop) -> None:
    kept, draft = from_payment(shop), a_draft(shop, note="Lunch", project="P-7")
    shop.company.merge_expenses(kept, draft)
    shop.company.edit_expense(replace(shop.get_expense(kept), note="Dinner"))

    shop.company.undo_merge(draft)

    one = shop.get_expense(kept)
    assert (one.note, one.project) == ("Dinner", "")


@pytest.mark.rule("F25")
@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"instrument_id": 2}, "different cards"),
        ({"currency": "USD"}, "different currencies"),
        ({"employee_id": 2}, "different employees"),
        ({"status": ExpenseStatus.SUBMITTED}, "submitted already"),
        ({"source": ExpenseSource.IMPORT}, "not entered by hand"),
        ({"amount": "-12.30"}, "a refund"),
    ],
)
def test_what_does_not_belong_together_is_refused_with_the_way_out(
    shop: Shop, changed: dict[str, object], told: str
) -> None:
    kept, draft = from_payment(shop), a_draft(shop, **changed)
    with pytest.raises(BlockedError, match=told) as refused:
        shop.company.merge_expenses(kept, draft)
    assert refused.value.remedy
    assert shop.company.merge_offers(kept, suggested_only=False) == []


def test_a_reconciled_draft_and_a_posted_expense_are_refused(shop: Shop) -> None:
    kept, draft = from_payment(shop), a_draft(shop)
    shop.post(kept)
    with pytest.raises(BlockedError):
        shop.company.merge_expenses(kept, draft)


def test_lines_that_do_not_add_up_to_what_was_paid_are_refused(shop: Shop) -> None:
    kept, draft = from_payment(shop, amount="13.00"), a_draft(shop)
    _split(shop, draft)
    with pytest.raises(BlockedError, match="do not add up"):
        shop.company.merge_expenses(kept, draft)


def test_lines_of_the_draft_come_along_and_go_back(shop: Shop) -> None:
    kept, draft = from_payment(shop), a_draft(shop)
    _split(shop, draft)
    shop.company.merge_expenses(kept, draft)
    assert [line.minor for line in shop.company.expense_lines(kept)] == [1000, 230]
    shop.company.undo_merge(draft)
    assert shop.company.expense_lines(kept) == ()
    assert len(shop.company.expense_lines(draft)) == 2


@pytest.mark.rule("F25")
def test_a_merge_is_suggested_when_both_exist_and_not_for_strangers(shop: Shop) -> None:
    kept = from_payment(shop)
    same = a_draft(shop, day=date(2026, 10, 9))
    tipped = a_draft(shop, amount="11.00", merchant="CAFE ROMA")
    far = a_draft(shop, day=date(2026, 8, 1))
    other = a_draft(shop, amount="90.00")

    offers = shop.company.merge_offers()
    assert [(offer.imported.id, offer.draft.id) for offer in offers] == [(kept, same), (kept, tipped)]
    by_hand = shop.company.merge_offers(kept, suggested_only=False)
    assert {offer.draft.id for offer in by_hand} == {same, tipped, far, other}
    assert [offer.draft.id for offer in shop.company.merge_offers(tipped)] == [tipped]

    shop.company.merge_expenses(kept, same)
    assert same not in {offer.draft.id for offer in shop.company.merge_offers()}


def _split(shop: Shop, expense_id: ExpenseId) -> None:
    with shop.company.place.database.write(Command(CommandId("split"), "split", "maria")) as unit:
        unit.expenses.lines.add({expense_id: (CostLine(1000, category="Meals"), CostLine(230))})
