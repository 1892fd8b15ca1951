"""Files with several cardholders: split, placed without a guess, Unallocated never lost (F30, F31)."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.models.errors import BlockedError
from app.models.ids import InstrumentId
from app.models.payment import Instrument, InstrumentKind
from app.services.import_results import NEW_INSTRUMENT, UNALLOCATED, ImportPlan, PreviewResult, RowFate
from app.services.views import Filter, ListQuery
from tests.companies import Shop

CARDS = """Date,Description,Amount,Card number,Cardholder
2026-10-05,CAFE ROMA DUBLIN,-12.30,**** 4417,ANN LEE
2026-10-06,BOOKSHOP,-40.00,**** 1001,BOB STONE
2026-10-07,KIOSK,-5.00,,
2026-10-08,SHELL,-50.00,**** 7777,CY UNKNOWN
"""
HOLDERS = """Date,Description,Amount,Cardholder
2026-10-05,CAFE ROMA DUBLIN,-12.30,LEE ANN
2026-10-06,BOOKSHOP,-40.00,Cy Unknown
2026-10-07,KIOSK,-5.00,
2026-10-08,SHELL,-50.00,Cy Unknown
"""


def a_file(folder: Path, content: str, name: str = "Company cards.csv") -> Path:
    """Write a card company's list."""
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return path


def placed(seen: PreviewResult) -> dict[str, tuple[str, str]]:
    """Tell for each card or holder where its lines would go, and why."""
    return {one.account or one.holder: (one.instrument.name, one.found_by) for one in seen.statements}


def names(shop: Shop) -> dict[int, str]:
    """Return the instruments by id."""
    return {one.id: one.name for one in shop.company.browse.instruments()}


@pytest.mark.rule("F30", "F31")
def test_a_file_of_several_cards_is_split_and_lines_that_name_nobody_are_unallocated(
    shop: Shop, tmp_path: Path
) -> None:
    seen = shop.company.import_preview(ImportPlan(a_file(tmp_path, CARDS)))
    found = placed(seen)
    assert found["**** 4417"] == (names(shop)[shop.visa], "last4")
    assert found["**** 7777"][1] == "new"
    assert found[""][1] in ("new", "unknown")
    assert found[""][0] == "Unallocated"
    assert seen.unallocated == 1
    assert sum(one.transactions for one in seen.statements) == 4


@pytest.mark.rule("F30", "F31")
def test_a_file_of_holders_without_cards_finds_people_by_name_and_makes_up_nobody(
    shop: Shop, tmp_path: Path
) -> None:
    company = shop.company
    file = a_file(tmp_path, HOLDERS)
    seen = company.import_preview(ImportPlan(file))
    found = placed(seen)
    assert found["LEE ANN"] == (names(shop)[shop.visa], "holder")
    assert found["Cy Unknown"] == ("Unallocated", "unknown")
    done = company.import_file(ImportPlan(file))
    assert (done.payments, done.unallocated) == (4, 3)
    attention = {one.kind: one.count for one in company.browse.home().attention}
    assert attention["unallocated"] == 3
    again = company.import_preview(ImportPlan(file))
    assert again.counts[RowFate.NEW] == 0, "unallocated lines are known too"

    groups = company.unallocated_groups()
    assert [(one.holder, len(one.payment_ids), one.spent_minor) for one in groups] == [
        ("Cy Unknown", 2, 90_00),
        ("", 1, 5_00),
    ]
    card = Instrument(InstrumentId(0), InstrumentKind.CARD, "Cy's card", "EUR")
    moved = company.assign_holder(
        groups[0].payment_ids, card, identifiers=[groups[0].identifier], new_person="Cy Unknown"
    )
    assert names(shop)[moved.instrument_id] == "Cy's card"
    assert [one.holder for one in company.unallocated_groups()] == [""]
    assert company.import_preview(ImportPlan(file)).counts[RowFate.NEW] == 0, "assigned lines stay known"
    more = HOLDERS + "2026-11-02,SHELL,-51.00,CY  UNKNOWN\n"
    later = company.import_preview(ImportPlan(a_file(tmp_path, more, "November.csv")))
    assert placed(later)["Cy Unknown"] == ("Cy's card", "chosen_before")
    assert later.counts[RowFate.NEW] == 1

    back = company.take_back_assigned(moved)
    assert back.changes.payment_ids == set(groups[0].payment_ids)
    assert [one.holder for one in company.unallocated_groups()] == ["Cy Unknown", ""]
    assert company.place.database.prove().broken == ()


@pytest.mark.rule("F30")
def test_two_cards_with_the_same_digits_are_asked_about_and_nothing_is_guessed(
    shop: Shop, tmp_path: Path
) -> None:
    company = shop.company
    visa = next(one for one in company.browse.instruments() if one.id == shop.visa)
    twin = replace(visa, id=InstrumentId(0), name="Visa in dollars •• 4417", currency="USD")
    other = company.edit_instrument(twin).id
    rows = (
        "Date,Description,Amount,Card number",
        "2026-10-05,CAFE,-1.00,**** 4417",
        "2026-10-05,BAR,-2.00,1001",
    )
    bare = "\n".join(rows) + "\n"
    file = a_file(tmp_path, bare)
    (first, _) = company.import_preview(ImportPlan(file)).statements
    assert (first.instrument.id, first.found_by) == (UNALLOCATED, "several")
    assert set(first.fits) == {shop.visa, other}
    plan = ImportPlan(file, instruments={first.key: InstrumentId(other)})
    assert [one.currency for one in company.import_preview(plan).statements] == ["USD", "EUR"]
    assert company.import_file(plan).payments == 2
    (again, _) = company.import_preview(ImportPlan(file)).statements
    assert (again.instrument.id, again.found_by) == (other, "chosen_before"), "asked once"


@pytest.mark.rule("F30")
def test_a_card_is_made_for_a_holder_on_request_with_the_person(shop: Shop, tmp_path: Path) -> None:
    company = shop.company
    file = a_file(tmp_path, HOLDERS)
    seen = company.import_preview(ImportPlan(file))
    key = next(one.key for one in seen.statements if one.holder == "Cy Unknown")
    plan = ImportPlan(file, instruments={key: NEW_INSTRUMENT})
    made = next(one for one in company.import_preview(plan).statements if one.key == key)
    assert (made.instrument.name, made.new_holder) == ("Card Cy Unknown", "Cy Unknown")
    done = company.import_file(plan)
    (new,) = done.new_instruments
    people = {one.id: one.name for one in company.browse.employees()}
    card = next(one for one in company.browse.instruments() if one.id == new)
    assert card.holder_id is not None
    assert people[card.holder_id] == "Cy Unknown"


@pytest.mark.rule("F31", "F36")
def test_assigned_lines_match_like_others_and_reconciled_ones_cannot_be_moved(
    shop: Shop, tmp_path: Path
) -> None:
    company = shop.company
    shop.add_expenses(shop.expense(merchant="Shell", amount="50.00", day=shop.expense().spent_on))
    company.import_file(ImportPlan(a_file(tmp_path, HOLDERS)))
    group = next(one for one in company.unallocated_groups() if one.holder == "Cy Unknown")
    shell = group.payment_ids[1]
    moved = company.assign_holder([shell], shop.visa)
    run = company.auto_reconcile()
    assert run.linked + run.unmatched + run.ambiguous >= 1
    query = ListQuery(filters=(Filter("instrument", (str(shop.visa),)),))
    assert shell in company.browse.payments(query).ids
    row = company.browse.payment_rows([shell])[0]
    if row.payment.allocated_minor:
        with pytest.raises(BlockedError, match="reconciled"):
            company.take_back_assigned(moved)
    dollars = company.edit_instrument(
        Instrument(InstrumentId(0), InstrumentKind.CARD, "Dollar card", "USD")
    ).id
    with pytest.raises(BlockedError, match="holds USD"):
        company.assign_holder([group.payment_ids[0]], InstrumentId(dollars))


@pytest.mark.rule("F30")
def test_a_short_account_number_is_the_account_that_has_it_already(shop: Shop, tmp_path: Path) -> None:
    company = shop.company
    head = "Date,Description,Amount,Currency,Account\n"
    first = a_file(tmp_path, head + "2026-10-05,CAFE,-1.00,EUR,ACC-77\n", "one.csv")
    done = company.import_file(ImportPlan(first))
    again = a_file(tmp_path, head + "2026-11-05,BAR,-2.00,EUR,ACC-77\n", "other.csv")
    later = company.import_file(ImportPlan(again))
    assert later.payments == 1
    assert (later.new_instruments, later.instruments) == ((), done.instruments)
