"""Exports, the workbook, the audit trail and Home of one company."""

import csv
import errno
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from app.models.errors import DiskFullError, FileError
from app.models.expense import PaidBy
from app.models.payment import PaymentKind
from app.services.browse import Browse
from app.services.views import Filter, ListQuery
from tests.companies import Shop

ALL = ListQuery("id", is_descending=False)


@pytest.mark.rule("F37")
def test_a_list_is_exported_as_it_is_filtered_and_sorted(shop: Shop, tmp_path: Path) -> None:
    company = shop.company
    shop.add_expenses(
        shop.expense(amount="1.00", merchant="=cmd"), shop.expense(amount="3.00"), shop.expense(amount="2.00")
    )
    query = ListQuery("amount", filters=(Filter("amount", low=150),))
    written = company.export_list("expenses", query, tmp_path / "list.csv", headings={"amount": "Betrag"})
    with written.path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["Betrag"] for row in rows] == ["3.00", "2.00"]
    assert written.rows == 2
    everything = company.export_list("expenses", ALL, tmp_path / "list.xlsx")
    sheet = openpyxl.load_workbook(everything.path)["Expenses"]
    cells = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert (cells[0][4], cells[1][4], cells[1][6]) == ("Merchant", "=cmd", 1)
    chosen = company.export_list("expenses", ALL, tmp_path / "two.csv", ids=[3, 1])
    assert chosen.rows == 2
    for kind in ("payments", "reports", "imports"):
        assert company.export_list(kind, ALL, tmp_path / f"{kind}.xlsx").rows == 0
    with pytest.raises(KeyError):
        company.export_list("colours", ALL, tmp_path / "list.csv")
    with pytest.raises(FileError, match="endings"):
        company.export_list("expenses", ALL, tmp_path / "list.pdf")


def test_a_file_that_cannot_be_replaced_is_named_and_stays(shop: Shop, tmp_path: Path) -> None:
    folder = tmp_path / "taken.csv"
    folder.mkdir()
    with pytest.raises(FileError) as caught:
        shop.company.export_list("payments", ALL, folder)
    assert "taken.csv" in str(caught.value)
    assert folder.is_dir()
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".part")] == []


@pytest.mark.rule("F37", "F09")
def test_the_workbook_holds_what_the_lists_hold(shop: Shop, tmp_path: Path) -> None:
    company = shop.company
    shop.add_payments(
        shop.payment(),
        shop.payment(amount="40.00"),
        shop.payment(amount="40.00"),
        shop.payment(amount="900.00", kind=PaymentKind.SETTLEMENT),
    )
    hotel = shop.expense(amount="888.00", merchant="Hotel", day=date(2026, 3, 1))
    shop.add_expenses(shop.expense(), shop.expense(amount="40.00"), hotel)
    company.auto_reconcile()
    ticks: list[int] = []
    written = company.write_workbook(tmp_path / "october.xlsx", progress=lambda done, _: ticks.append(done))
    assert ticks == sorted(ticks)
    book = openpyxl.load_workbook(written.path)
    assert tuple(book.sheetnames) == written.sheets
    rows = {title: book[title].max_row - 1 for title in written.sheets}
    home = company.browse.home()
    assert rows["Reconciled"] == 1
    assert rows["Pending expenses"] == home.pending_expenses == 1
    assert rows["Unreconciled payments"] == home.unreconciled_payments == 2
    assert rows["Ambiguous"] == home.ambiguous == 1
    told = {str(row[0].value): (row[1].value, row[2].value) for row in book["Summary"].iter_rows(min_row=2)}
    assert told["Sheet Unreconciled payments"] == (2, 80)
    assert told["Expenses paid by the company: Ambiguous"] == (1, 40)
    assert told["Reconciled: booked"] == told["Reconciled: used of payments"] == (1, 12.3)
    assert told["Payments: Ambiguous"] == (2, 80)
    assert book["Summary"]["E2"].value == "Acme"
    assert told["Expenses paid by the company: Pending"] == told["Sheet Pending expenses"] == (1, 888)
    assert home.open_expenses == 2


@pytest.mark.rule("F83")
def test_every_change_leaves_its_trace(shop: Shop, tmp_path: Path) -> None:
    company = shop.company
    (payment,) = shop.add_payments(shop.payment())
    company.ignore_payment([payment], reason="private")
    proof = company.verify_audit()
    assert (proof.is_intact, proof.problem, proof.first_bad) == (True, "", None)
    assert proof.events == len(company.audit_events(limit=10_000))
    assert any(event.action == "change" and event.made_by == "maria" for event in company.audit_events())
    copy = company.backup(tmp_path / "copy.tieout")
    assert copy.exists()
    with pytest.raises(FileError, match="exists"):
        company.backup(tmp_path / "copy.tieout")


def test_home_counts_are_the_lengths_of_the_lists_behind_them(shop: Shop) -> None:
    company = shop.company
    shop.add_payments(shop.payment(), shop.payment(), shop.payment(day=date(2026, 1, 31), amount="4.00"))
    shop.add_expenses(shop.expense(), shop.expense(paid_by=PaidBy.CASH), shop.expense(day=date(2025, 12, 31)))
    company.auto_reconcile()
    home = company.browse.home()
    for item in home.attention:
        if item.target == "payments":
            listed = company.browse.payments(item.target_query)
        else:
            listed = company.browse.expenses(item.target_query)
        assert item.count == len(listed.ids) > 0, item.kind
    assert [(m.year, m.month) for m in home.months] == [(2025, 12), (2026, 1), (2026, 10)]
    october = home.months[-1]
    assert (october.expenses, october.payments) == (1, 2)
    assert company.browse.distinct("state", "expenses") == ["pending", "ambiguous"]
    assert company.browse.distinct("employee", "expenses") == [str(shop.ann)]
    assert company.browse.distinct("currency", "payments") == ["EUR"]


def test_the_lists_follow_single_changes_as_a_fresh_reading_would(shop: Shop) -> None:
    company = shop.company
    payments = shop.add_payments(*(shop.payment(amount=f"{n}.00") for n in range(1, 6)))
    expenses = shop.add_expenses(*(shop.expense(amount=f"{n}.00") for n in range(1, 6)))
    company.browse.payments(ALL)
    company.browse.expenses(ALL)
    company.ignore_payment(payments[:1], reason="x")
    company.expense_from_payment(payments[1:2])
    changed = shop.get_expense(expenses[2])
    company.edit_expense(replace(changed, merchant="Zoo", spent_on=date(2026, 1, 1), paid_by=PaidBy.CASH))
    fresh = Browse(company.place)
    for sort in ("date", "merchant", "amount", "state", "id"):
        query = ListQuery(sort)
        assert company.browse.payments(query) == fresh.payments(query)
        assert company.browse.expenses(query) == fresh.expenses(query)
    for text in ("zoo", "cafe", "3.00"):
        assert company.browse.expenses(ListQuery(text=text)) == fresh.expenses(ListQuery(text=text))


def test_a_full_disk_keeps_the_old_workbook(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:

    target = tmp_path / "book.xlsx"
    shop.company.write_workbook(target)
    before = target.read_bytes()

    def full(*_: object) -> list[int]:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("app.services.write_workbook.write_workbook", full)
    with pytest.raises(DiskFullError):
        shop.company.write_workbook(target)
    assert target.read_bytes() == before


CODE = re.compile(r"[a-z]+(_[a-z]+)+|pending|ambiguous|automatic|purchase|booked|auto|processed|statement")


@pytest.mark.rule("F37")
def test_exports_hold_words_and_no_codes(shop: Shop, tmp_path: Path) -> None:
    company = shop.company
    shop.add_payments(shop.payment(), shop.payment(amount="40.00"), shop.payment(amount="40.00"))
    own = shop.expense(amount="5.00", paid_by=PaidBy.CASH)
    shop.add_expenses(shop.expense(), shop.expense(amount="40.00"), own)
    company.auto_reconcile()
    files = [
        company.export_list(kind, ALL, tmp_path / f"{kind}.xlsx").path
        for kind in ("payments", "expenses", "reports", "imports")
    ]
    files.append(company.write_workbook(tmp_path / "month.xlsx").path)
    texts = {
        str(cell.value)
        for file in files
        for sheet in openpyxl.load_workbook(file).worksheets
        for row in sheet.iter_rows(min_row=2)
        for cell in row
        if isinstance(cell.value, str)
    }
    assert not [text for text in texts if CODE.fullmatch(text)]
    assert {"Ambiguous", "Automatic", "Purchase", "To submit", "Company card"} <= texts
    assert "Several payments fit equally well. 2 payments compete." in texts
    why = "Several payments fit equally well. Wanted by 1 other expense."
    assert why in texts, "the payments say why too"
