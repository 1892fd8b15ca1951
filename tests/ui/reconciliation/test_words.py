"""What the manager says: every class of evidence, every reason, every refusal in words of its own."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtWidgets import QWidget

from app.engine.matching.parameters import CLASSES, MERCHANT_TABLES
from app.models.ids import PaymentId
from app.models.match import Candidate, Evidence, Factor
from app.models.payment import LinkState
from app.models.reconciliation import Origin
from app.services.results import CandidateRow, SaveResult
from app.services.views import Filter, LinkRow
from app.ui import formats
from app.ui.reconciliation import evidence_words, sentences
from app.ui.reconciliation.columns import linked_columns
from app.ui.reconciliation.filter_set import FilterSet, Key, month_of
from app.ui.reconciliation.lines import Part, gap_of, part_of
from app.ui.reconciliation.shown import Event, Side
from tests.companies import Shop
from tests.ui.reconciliation.conftest import Open
from tests.ui.reconciliation.month import Month
from tests.ui.reconciliation.test_selecting import select

FACTORS = {
    "amount": Factor.AMOUNT,
    "rarity": Factor.AMOUNT,
    "date": Factor.DATE,
    "instrument": Factor.INSTRUMENT,
    "source": Factor.SOURCE,
    "vat_number": Factor.VAT_NUMBER,
    "category": Factor.CATEGORY,
    "country": Factor.MERCHANT,
}


@pytest.mark.rule("F15")
@pytest.mark.parametrize("name", [*FACTORS, *MERCHANT_TABLES])
def test_every_class_of_evidence_has_words_of_its_own(name: str) -> None:
    factor = FACTORS.get(name, Factor.MERCHANT)
    prefix = f"{name}_" if name in ("rarity", "vat_number", "category", "country") else ""
    said = [evidence_words.level(Evidence(factor, prefix + level, "", 1.0)) for level in CLASSES[name]]
    assert len(set(said)) == len(said)
    assert not any("_" in text for text in said)


def test_dates_in_the_evidence_are_written_as_in_the_lists() -> None:
    one = Evidence(Factor.DATE, "next", "2026-10-08, purchased 2026-10-09; 2026-99-99 is none", 1.0)
    assert evidence_words.detail(one) == "08 Oct 2026, purchased 09 Oct 2026; 2026-99-99 is none"


def a_row(
    shop: Shop, *, outside: str = "", can_link: bool = True, why_not: str = "", rejected: bool = False
) -> CandidateRow:
    candidate = Candidate(0, PaymentId(0), 1.0, -2.0, 0.7, (), True, 0, 300, outside)  # type: ignore[arg-type] # no ids
    return CandidateRow(candidate, shop.payment(), "Visa", can_link, why_not, 1_230, rejected)


@pytest.mark.rule("F86")
@pytest.mark.parametrize("why", ["amount", "no_rate", "date", "kind", "instrument", "unlikely"])
def test_outside_tolerance_is_said_with_the_reason(shop: Shop, why: str) -> None:
    assert part_of(a_row(shop, outside=why)) == (Part.OUTSIDE, why)
    assert "_" not in sentences.outside(why)
    assert sentences.outside(why)[0].islower()


@pytest.mark.rule("F86")
@pytest.mark.parametrize("why", ["opposite_signs", "completed", "posted", "nothing_left", "read_only"])
def test_a_refused_pair_is_listed_with_the_reason_and_without_a_button(shop: Shop, why: str) -> None:
    row = a_row(shop, can_link=False, why_not=why)
    assert part_of(row) == (Part.REFUSED, why)
    assert sentences.happened(Event.CANNOT_LINK, row) == f"Cannot be reconciled: {sentences.why_not(why)}."


@pytest.mark.rule("F13")
def test_a_difference_that_needed_a_rate_has_a_size_and_no_sign(shop: Shop) -> None:
    expense = shop.expense(currency="USD")
    assert gap_of(expense, a_row(shop)) == (300, "USD", False)
    assert gap_of(shop.expense(amount="10.00"), a_row(shop)) == (230, "EUR", True)


def test_days_apart_are_signed_and_the_same_day_says_nothing() -> None:
    assert [sentences.days(n) for n in (2, 0, -3)] == ["+2 d", "", "−3 d"]


@pytest.mark.rule("F16")
def test_the_competition_of_pairs_is_explained_where_it_moves_the_probability() -> None:
    candidate = Candidate(0, PaymentId(0), 4.0, -2.0, 0.5, (), True, 0, 0)  # type: ignore[arg-type] # no ids
    assert "98%" in sentences.competition(candidate)
    alone = Candidate(0, PaymentId(0), 0.0, -2.0, 0.5, (), True, 0, 0)  # type: ignore[arg-type] # no ids
    assert sentences.competition(alone) == ""


@pytest.mark.rule("F07", "F08")
def test_a_save_says_what_it_did() -> None:
    result = SaveResult("x", 2, 1, 1, (4,), None)  # type: ignore[arg-type] # only the counts are read
    text = "2 links saved, 1 taken back, 1 marked as not this one, 1 report recalculated."
    assert sentences.saved(result) == text


@pytest.mark.rule("F07")
def test_found_work_names_its_day_and_time() -> None:
    since = datetime(2026, 11, 3, 14, 2, tzinfo=UTC)
    local = since.astimezone()
    assert sentences.restored(7, since) == f"7 staged steps kept from Tuesday {local:%H:%M}"
    assert sentences.restored(1, None) == "1 staged step kept from last time"


@pytest.mark.rule("F21", "F22")
def test_a_link_says_who_made_it_and_a_posted_one_says_the_way_out(shop: Shop) -> None:
    link = LinkRow(
        payment=shop.payment(),
        instrument_name="Visa",
        expense_id=1,  # type: ignore[arg-type] # any
        expense_minor=1230,
        payment_minor=1230,
        reconciliation_id=None,
        origin=Origin.MANUAL,
        made_by="maria",
        made_at=datetime(2026, 11, 2, tzinfo=UTC),
        confirmed_by="paul",
        is_blocked=True,
        reason="Tip",
    )
    status, *_, action = linked_columns()
    assert status.tooltip is not None
    assert status.tooltip(link).splitlines()[0] == "Manual"
    assert "By maria, " in status.tooltip(link)
    assert "Confirmed by paul" in status.tooltip(link)
    assert "Reason: Tip" in status.tooltip(link)
    assert action.action is not None
    button = action.action(link)
    assert button is not None
    assert (button.label, button.icon) == ("Posted", "lock")
    assert "Mark as Incomplete" in sentences.happened(Event.CANNOT_UNLINK, link)
    assert sentences.made_by(link).startswith("Linked by maria, ")


@pytest.mark.rule("F85")
def test_every_list_can_be_sorted_and_keeps_its_order_while_staging(month: Month, open_manager: Open) -> None:
    page = open_manager()
    page.presenter.sort(Side.PENDING, "amount", is_descending=True)
    ids = page.body.left[Side.PENDING].model.ids
    amounts = [month.shop.get_expense(one).amount.minor for one in ids]
    assert amounts == sorted(amounts, reverse=True)


@pytest.mark.rule("F86")
def test_quick_filters_card_and_month_narrow_both_lists(month: Month, open_manager: Open) -> None:
    page = open_manager()
    bar = page.filter_bar
    place = bar.instruments.findText("Amex 1009")
    bar.instruments.setCurrentIndex(place)
    bar.instruments.activated.emit(place)
    shown = [*page.body.left[Side.PENDING].model.ids, *page.body.left[Side.RECONCILED].model.ids]
    assert {month.shop.get_expense(one).instrument_id for one in shown} == {month.shop.amex}
    page.presenter.clear_filters()
    bar.quick(Key.DAY).click()
    assert list(page.body.left[Side.PENDING].model.ids) == []  # the clock stands in November
    assert bar.quick(Key.DAY).isChecked()
    bar.quick(Key.DAY).click()
    bar.amount_actions[-1].trigger()
    assert list(page.body.left[Side.PENDING].model.ids) == [month.lost]
    assert bar.quick(Key.AMOUNT).text() == "Over 1,000.00"


def test_a_month_has_its_first_and_last_day() -> None:
    first, last = month_of(date(2026, 12, 15))
    assert (last - first, first) == (30, (date(2026, 12, 1) - date(1970, 1, 1)).days)


def test_filters_are_values_that_replace_their_own_kind() -> None:
    one = FilterSet().put(Key.AMOUNT, Filter("amount", low=1)).put(Key.AMOUNT, Filter("amount", low=2))
    assert one.get(Key.AMOUNT) == Filter("amount", low=2)
    assert len(one.with_text("x")) == 2
    assert one.put(Key.AMOUNT, None) == FilterSet()


@pytest.mark.rule("F85")
def test_the_evidence_collapses_to_its_heading(month: Month, open_manager: Open) -> None:
    page = open_manager()
    select(page, Side.PENDING, month.dinner)
    page.commands.evidence.trigger()
    assert not page.body.evidence.is_open
    assert not page.body.evidence.waterfall.isVisible()
    page.body.evidence.toggle()
    assert page.commands.evidence.isChecked()
    assert page.body.evidence.waterfall.isVisible()


@pytest.mark.rule("F07")
def test_discard_takes_everything_staged_back(month: Month, open_manager: Open) -> None:
    page = open_manager()
    for expense, _ in month.open[:2]:
        select(page, Side.PENDING, expense)
        page.commands.reconcile.trigger()
    page.commands.discard.trigger()
    assert page.presenter.session.staged() == []
    assert page.header.figure(LinkState.MANUAL).text() == formats.count(0)
    assert not page.commands.save.isEnabled()


@pytest.mark.rule("F86")
def test_an_expense_without_any_candidate_says_what_to_do(month: Month, open_manager: Open) -> None:
    page = open_manager()
    select(page, Side.PENDING, month.lost)
    assert page.body.candidates.model.rowCount() == 0
    hint = page.body.candidates.view.findChild(QWidget, "emptyState")
    assert hint is not None
    assert "Import the statement" in hint.accessibleName()
    page.presenter.reconcile()
    (banner,) = page.banners.shown()
    assert banner.sentence.startswith("No candidate is within tolerance.")
    assert month.lost in page.body.left[Side.PENDING].model.ids
