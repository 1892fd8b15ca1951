"""Merchants: named at import, taught by people, listed, changed, undone, taken along as a file."""

import csv
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from app.cli import main
from app.models.errors import BlockedError, NotFoundError, RefusedFileError
from app.models.expense import ExpenseSource
from app.models.ids import ExpenseId, PaymentId
from app.services.aliases import AliasOrigin, AliasRow, NewAlias
from app.services.import_results import ImportPlan
from app.services.views import ListQuery
from tests.companies import Shop

ALL = ListQuery()

STATEMENT = """Date;Booking text;Amount;Currency
2026-10-01;AMZN MKTP DE*2K4LL;-20.00;EUR
2026-10-02;EGT GRUPO 0032 SEVILLA ES;-184.20;EUR
2026-10-03;SQ *STAPLES 0441;-88.46;EUR
2026-10-04;EGT GRUPO 0077 MADRID ES;-90.00;EUR
"""


def own(shop: Shop) -> list[AliasRow]:
    return shop.company.merchants().rows(with_shipped=False)


def imported(shop: Shop, folder: Path, text: str = STATEMENT) -> None:
    path = folder / "card.csv"
    path.write_text(text, encoding="utf-8")
    shop.company.import_file(ImportPlan(path))


def shown(shop: Shop) -> dict[str, str]:
    """Return what each bank text is called in the lists."""
    ids = shop.company.browse.payments(ListQuery("id", is_descending=False)).ids
    rows = shop.company.browse.payment_rows(list(ids))
    return {row.payment.descriptor: row.payment.merchant for row in rows}


def link(shop: Shop, *pairs: tuple[ExpenseId, PaymentId]) -> None:
    session = shop.company.open_session()
    for expense, payment in pairs:
        session.stage_link(expense, payment)
    session.commit()


@pytest.mark.rule("F14", "G06")
def test_an_import_names_every_payment_and_lists_search_and_sort_by_that(shop: Shop, tmp_path: Path) -> None:
    imported(shop, tmp_path)
    assert shown(shop) == {
        "AMZN MKTP DE*2K4LL": "Amazon",
        "EGT GRUPO 0032 SEVILLA ES": "Egt Grupo",
        "SQ *STAPLES 0441": "Staples",
        "EGT GRUPO 0077 MADRID ES": "Egt Grupo",
    }
    browse = shop.company.browse
    assert len(browse.payments(ListQuery(text="amazon")).ids) == 1
    ids = browse.payments(ListQuery("merchant", is_descending=False)).ids
    names = [row.payment.merchant for row in browse.payment_rows(list(ids))]
    assert names == ["Amazon", "Egt Grupo", "Egt Grupo", "Staples"]
    done = shop.company.export_list("payments", ALL, tmp_path / "list.csv")
    assert "Amazon" in done.path.read_text(encoding="utf-8-sig")


@pytest.mark.rule("G06")
def test_a_manual_link_teaches_and_the_merchants_other_payments_are_named_by_it(
    shop: Shop, tmp_path: Path
) -> None:
    imported(shop, tmp_path)
    (expense,) = shop.add_expenses(
        shop.expense(merchant="Hotel Orion", amount="184.20", day=date(2026, 10, 2), category="Lodging")
    )
    payment = shop.company.browse.payments(ListQuery(text="sevilla")).ids[0]
    link(shop, (expense, PaymentId(payment)))
    (alias,) = own(shop)
    assert (alias.merchant, alias.category, alias.count) == ("Hotel Orion", "Lodging", 1)
    assert alias.origin is AliasOrigin.LEARNED
    assert alias.used_at is not None
    assert shown(shop)["EGT GRUPO 0032 SEVILLA ES"] == "Hotel Orion"
    assert shown(shop)["AMZN MKTP DE*2K4LL"] == "Amazon"


@pytest.mark.rule("G06")
def test_what_the_program_chose_teaches_nothing(shop: Shop) -> None:
    expenses = shop.add_expenses(
        shop.expense(merchant="Blue Bottle", amount="5.00"),
        shop.expense(merchant="Hotel Orion", amount="6.00"),
        shop.expense(merchant="SQ *MADE OF IT", amount="7.00", source=ExpenseSource.PAYMENT),
    )
    payments = shop.add_payments(
        shop.payment(descriptor="BBTL OAKLAND", amount="5.00"),
        shop.payment(descriptor="EGT GRUPO", amount="6.00"),
        shop.payment(descriptor="SQ *MADE OF IT", amount="7.00"),
    )
    shop.company.auto_reconcile()
    assert own(shop) == []
    for one in shop.company.browse.expense_rows(expenses):
        for row in shop.company.browse.related(one.expense.id):
            if row.reconciliation_id is not None:
                shop.company.unreconcile([row.reconciliation_id])
    session = shop.company.open_session()
    session.stage_links([(expenses[0], payments[0]), (expenses[1], payments[1])])
    session.stage_link(expenses[2], payments[2])
    session.commit()
    assert own(shop) == [], "one batch of the program's choice, and an expense made of a payment"


@pytest.mark.rule("G06", "F83")
def test_an_alias_is_entered_changed_removed_and_each_change_undone(shop: Shop, tmp_path: Path) -> None:
    imported(shop, tmp_path)
    merchants = shop.company.merchants()
    made = merchants.change([NewAlias("EGT GRUPO 0032", "Hotel Orion", "Lodging")])
    assert (made.set, made.renamed, made.kept) == (1, 2, 0)
    (alias,) = own(shop)
    assert (alias.text, alias.origin, alias.count) == ("egt grupo", AliasOrigin.HAND, 0)
    changed = merchants.change([NewAlias("egt grupo", "Orion Hotels", replaces=alias.id)])
    assert shown(shop)["EGT GRUPO 0077 MADRID ES"] == "Orion Hotels"
    assert [one.merchant for one in own(shop)] == ["Orion Hotels"]
    removed = merchants.change(removed=[own(shop)[0].id])
    assert own(shop) == []
    assert shown(shop)["EGT GRUPO 0077 MADRID ES"] == "Egt Grupo"
    back = merchants.undo(removed.command_id)
    assert shown(shop)["EGT GRUPO 0077 MADRID ES"] == "Orion Hotels"
    merchants.undo(back.command_id)
    assert own(shop) == [], "an undo is undone the same way"
    merchants.undo(removed.command_id)
    merchants.undo(changed.command_id)
    assert [(one.merchant, one.category) for one in own(shop)] == [("Hotel Orion", "Lodging")]
    merchants.undo(made.command_id)
    assert own(shop) == []
    with pytest.raises(NotFoundError):
        merchants.undo(type(made.command_id)("no such"))
    assert shop.company.verify_audit().is_intact


@pytest.mark.rule("G06")
def test_what_is_posted_keeps_the_name_that_it_was_posted_with(shop: Shop, tmp_path: Path) -> None:
    imported(shop, tmp_path)
    (expense,) = shop.add_expenses(
        shop.expense(merchant="Egt", amount="184.20", day=date(2026, 10, 2), source=ExpenseSource.PAYMENT)
    )
    payment = PaymentId(shop.company.browse.payments(ListQuery(text="sevilla")).ids[0])
    link(shop, (expense, payment))
    shop.post(expense)
    done = shop.company.merchants().change([NewAlias("EGT GRUPO", "Hotel Orion")])
    assert (done.renamed, done.kept) == (1, 1)
    names = shown(shop)
    assert names["EGT GRUPO 0032 SEVILLA ES"] == "Egt Grupo"
    assert names["EGT GRUPO 0077 MADRID ES"] == "Hotel Orion"


@pytest.mark.rule("G06")
@pytest.mark.parametrize(
    ("text", "merchant", "says"),
    [
        ("HOTEL", "Hotel Orion", "not from whom"),
        ("  ", "Hotel Orion", "empty"),
        ("EGT GRUPO", "  ", "merchant's name is empty"),
        ("EGT GRUPO", "x" * 201, "more than 200"),
    ],
)
def test_an_alias_that_names_nobody_is_refused_in_words(
    shop: Shop, text: str, merchant: str, says: str
) -> None:
    with pytest.raises(BlockedError, match=says):
        shop.company.merchants().change([NewAlias(text, merchant)])
    assert own(shop) == []


@pytest.mark.rule("G06")
def test_shipped_names_are_listed_overruled_and_never_removed(shop: Shop) -> None:
    merchants = shop.company.merchants()
    (shipped,) = merchants.rows("sbux")
    assert (shipped.merchant, shipped.origin, shipped.is_shipped) == ("Starbucks", AliasOrigin.SHIPPED, True)
    with pytest.raises(BlockedError, match="comes with the program"):
        merchants.change(removed=[shipped.id])
    merchants.change([NewAlias("SBUX", "Canteen")])
    (mine,) = merchants.rows("sbux")
    assert (mine.merchant, mine.origin) == ("Canteen", AliasOrigin.HAND)


@pytest.mark.rule("G06")
def test_a_person_is_believed_over_counts(shop: Shop) -> None:
    merchants = shop.company.merchants()
    payments = shop.add_payments(*(shop.payment(descriptor="EGT GRUPO", amount=f"{n}.00") for n in (5, 6)))
    expenses = shop.add_expenses(*(shop.expense(merchant="Hotel Orion", amount=f"{n}.00") for n in (5, 6)))
    for pair in zip(expenses, payments, strict=True):
        link(shop, pair)
    assert own(shop)[0].count == 2
    merchants.change([NewAlias("EGT GRUPO", "Orion Hotels")])
    assert [(one.merchant, one.count) for one in own(shop)] == [("Orion Hotels", 0)]


@pytest.mark.rule("G06")
def test_aliases_travel_as_a_file_and_come_back_the_same(shop: Shop, tmp_path: Path) -> None:
    merchants = shop.company.merchants()
    merchants.change([NewAlias("EGT GRUPO", "Hotel Orion", "Lodging"), NewAlias("BBTL", "=Blue Bottle")])
    path = tmp_path / "merchants.csv"
    assert merchants.export(path).rows == 2
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows[1]["merchant"] == "Hotel Orion"
    merchants.change(removed=[one.id for one in own(shop)])
    done, skipped = merchants.import_file(path)
    assert (done.set, skipped) == (2, 0)
    assert {(one.text, one.merchant, one.category) for one in own(shop)} == {
        ("egt grupo", "Hotel Orion", "Lodging"),
        ("bbtl", "=Blue Bottle", ""),
    }
    merchants.export(path, with_shipped=True)
    _, skipped = merchants.import_file(path)
    assert skipped > 100


@pytest.mark.rule("G06")
@pytest.mark.parametrize(
    ("content", "row", "says"),
    [
        (b"", None, "empty"),
        (b"text,category\nx,y\n", 1, "merchant is missing"),
        (b"text,merchant\nEGT GRUPO,\n", 2, "merchant is empty"),
        (b"text,merchant\nEGT GRUPO,Orion\nHOTEL,Orion\n", 3, "not from whom"),
        (b"text;merchant\nEGT GRUPO;Orion\nEGT GRUPO 12;Vega\n", 3, "in row 2"),
        (b'text,merchant\nEGT,"Orion\n', 2, "no CSV file"),
        ("text,merchant\nCAFÉ,x\n".encode("utf-16"), None, "UTF-8"),
        (b"text,merchant\nEGT GRUPO," + b"x" * 201 + b"\n", 2, "more than 200"),
    ],
)
def test_a_wrong_file_is_refused_with_row_value_and_remedy_and_nothing_is_kept(
    shop: Shop, tmp_path: Path, content: bytes, row: int | None, says: str
) -> None:
    path = tmp_path / "merchants.csv"
    path.write_bytes(content)
    with pytest.raises(RefusedFileError, match=says) as refused:
        shop.company.merchants().import_file(path)
    assert refused.value.row == row
    assert refused.value.remedy
    assert own(shop) == []


@pytest.mark.rule("F14")
def test_payments_of_an_older_program_are_named_in_batches_on_demand(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.services import merchant_names

    shop.add_payments(*(shop.payment(descriptor=f"AMZN MKTP {n}", amount=f"{n}.00") for n in range(1, 8)))
    assert set(shown(shop).values()) == {""}
    monkeypatch.setattr(merchant_names, "BATCH_ROWS", 3)
    steps: list[tuple[int, int]] = []
    done = shop.company.merchants().name_payments(lambda now, all_: steps.append((now, all_)))
    assert (done.count, done.left) == (7, 0)
    assert steps == [(0, 7), (3, 7), (6, 7), (7, 7)]
    assert set(shown(shop).values()) == {"Amazon"}
    again = shop.company.merchants().name_payments()
    assert again.count == 0
    assert not again.changes.subjects


Run = Callable[..., tuple[int, dict[str, object]]]


@pytest.fixture
def run(shop: Shop, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run `tieout aliases` on the shop's company; returns its exit code and its answer."""

    def run(*arguments: str) -> tuple[int, dict[str, object]]:
        shop.company.close()
        code = main(["aliases", *arguments, "--company", shop.company.info.target, "--json"])
        return code, json.loads(capsys.readouterr().out or "null")

    return run


@pytest.mark.rule("G06")
def test_aliases_are_kept_from_the_command_line_too(shop: Shop, tmp_path: Path, run: Run) -> None:
    imported(shop, tmp_path)
    path = tmp_path / "merchants.csv"
    code, done = run("set", "EGT GRUPO 0032", "Hotel Orion", "--category", "Lodging")
    assert (code, done["set"], done["payments_renamed"]) == (0, 1, 2)
    _, listed = run("list", "orion")
    entry = {"text": "egt grupo", "merchant": "Hotel Orion", "category": "Lodging"}
    assert listed["aliases"] == [{**entry, "links": 0, "last_used": "", "origin": "hand"}]
    assert run("export", str(path)) == (0, {"file": str(path), "aliases": 1})
    code, removed = run("remove", "EGT GRUPO")
    assert (code, removed["removed"]) == (0, 1)
    assert run("list")[1] == {"aliases": []}
    assert run("import", str(path))[1]["set"] == 1
    assert run("undo", str(removed["id"]))[0] == 0
    assert len(run("list", "--all")[1]["aliases"]) > 100  # type: ignore[arg-type]  # a list
    assert run("name") == (0, {"named": 0})


@pytest.mark.rule("G06")
def test_the_command_line_refuses_with_the_way_out(shop: Shop, tmp_path: Path, run: Run) -> None:
    code, said = run("set", "HOTEL", "Hotel Orion")
    assert code == 4
    assert "not from whom" in str(said["refused"])
    assert run("set", "HOTEL")[0] == 2
    assert run("remove", "EGT GRUPO")[0] == 4
    path = tmp_path / "merchants.csv"
    path.write_text("text,merchant\nEGT GRUPO,\n", encoding="utf-8")
    code, said = run("import", str(path))
    assert code == 4
    assert "row 2" in str(said["refused"])
    assert run("import", str(tmp_path / "none.csv"))[0] == 4


@pytest.mark.rule("G06")
def test_a_mistyped_claim_teaches_the_banks_own_spelling(shop: Shop, tmp_path: Path) -> None:
    imported(shop, tmp_path)
    (expense,) = shop.add_expenses(
        shop.expense(merchant="Stapels", amount="88.46", day=date(2026, 10, 3), category="Office")
    )
    payment = shop.company.browse.payments(ListQuery(text="staples")).ids[0]
    link(shop, (expense, PaymentId(payment)))
    assert shown(shop)["SQ *STAPLES 0441"] == "Staples"
    assert [(row.merchant, row.category) for row in own(shop)] == [("Staples", "Office")]
