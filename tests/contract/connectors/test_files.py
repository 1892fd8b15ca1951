"""One suite for every file target: nothing lost, the same bytes, totals that read back."""

import csv
import io
import shutil
import subprocess
import tempfile
import tracemalloc
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from app.connectors import registry
from app.connectors.checking import Tally
from app.connectors.protocol import FileTarget
from app.models.errors import RejectedError
from app.models.money import Money
from app.models.posting import EntryKind, FailureReason, Method, Posting, PostingLine
from tests.contract.connectors.entries import JOB, an_entry, entries, final, split_in_two

CASES = [
    (facts.system, kind)
    for facts in registry.systems()
    if facts.is_file
    for kind in EntryKind
    if (Method.JOURNAL if kind is EntryKind.JOURNAL else Method.INVOICE) in facts.methods
]
NEEDED = {"datev": {"adviser": "29098", "client": "55003", "year_start": "2026-01-01"}}
"""Settings without which a layout cannot be written."""


def target(system: str, **settings: str) -> FileTarget:
    return registry.file_target(system, {**NEEDED.get(system, {}), **settings})


def written(into: FileTarget, postings: list[Posting]) -> bytes:
    stream = io.BytesIO()
    totals = into.write(postings, JOB, stream)
    content = stream.getvalue()
    assert into.read_back(io.BytesIO(content), JOB) == totals
    return content


def expected(postings: list[Posting]) -> Mapping[str, int]:
    tally = Tally()
    for posting in postings:
        tally.add(posting)
    return tally.totals().debits


@pytest.mark.rule("F79")
@pytest.mark.parametrize(("system", "kind"), CASES)
def test_totals_read_back_equal_and_the_bytes_stay_the_same(system: str, kind: EntryKind) -> None:
    given = entries(kind, system)
    into = target(system)
    assert into.check() is not None
    assert all(into.lacks(posting) == () for posting in given)
    content = written(into, given)
    assert written(target(system), given) == content
    totals = into.read_back(io.BytesIO(content), JOB)
    assert (totals.entries, totals.debits) == (len(given), expected(given))


@pytest.mark.rule("F53")
@pytest.mark.parametrize(("system", "kind"), CASES)
def test_every_key_stands_whole_in_the_file(system: str, kind: EntryKind, tmp_path: Path) -> None:
    given = entries(kind, system, 5)
    content = written(target(system), given)
    if system == "xlsx":
        book = load_workbook(io.BytesIO(content))
        content = "\n".join(
            str(v) for row in book["Journal"].iter_rows(values_only=True) for v in row
        ).encode()
    for posting in given:
        assert posting.key.encode() in content
        assert len(posting.key) <= target(system).facts.key_length_max


@pytest.mark.parametrize(("system", "kind"), CASES)
def test_no_text_becomes_a_formula_or_a_line_of_its_own(system: str, kind: EntryKind) -> None:
    content = written(target(system), entries(kind, system, 12))
    if system == "xlsx":
        for row in load_workbook(io.BytesIO(content))["Journal"].iter_rows():
            assert not [cell for cell in row if cell.data_type == "f"]
        return
    assert b"\x00" not in content
    if system not in ("beancount", "hledger"):
        delimiter = {"iif": "\t", "gnucash": ";", "datev": ";"}.get(system, ",")
        rows = list(
            csv.reader(io.StringIO(content.decode("utf-8", "replace")), delimiter=delimiter, strict=True)
        )
        assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "@"))]
        assert len({len(row) for row in rows if row[0] not in ("ENDTRNS", "!ENDTRNS", "EXTF")}) == 1


@pytest.mark.parametrize("system", ["csv", "xlsx", "beancount", "hledger", "sage50", "quickbooks", "datev"])
def test_a_hundred_thousand_entries_would_not_grow_the_memory(system: str) -> None:
    into, one = target(system), an_entry(1, system=system)

    def peak(count: int) -> int:
        tracemalloc.start()
        with tempfile.TemporaryFile() as stream:
            into.write((one for _ in range(count)), JOB, stream)
        top = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return top

    peak(10)
    small, large = peak(50), peak(800)
    assert large - small < 200_000, (small, large)


@pytest.mark.rule("F51")
@pytest.mark.parametrize("system", [facts.system for facts in registry.systems() if facts.is_file])
def test_what_a_layout_needs_is_told_before_anything_is_written(system: str) -> None:
    into = target(system)
    kind = EntryKind.JOURNAL if Method.JOURNAL in into.facts.methods else EntryKind.BILL
    good = an_entry(1, system=system, kind=kind)
    bare = replace(good, party="", lines=tuple(replace(line, account="", tax_code="") for line in good.lines))
    assert {failure.reason for failure in into.lacks(bare)} <= {
        FailureReason.CONFIGURATION_MISSING,
        FailureReason.CONFIGURATION_INVALID,
    }
    assert into.lacks(bare)
    long_key = replace(good, key="K" * 70)
    assert [failure.field for failure in into.lacks(long_key)] == ["key"]
    other = EntryKind.BILL if Method.INVOICE not in into.facts.methods else EntryKind.JOURNAL
    if (Method.JOURNAL if other is EntryKind.JOURNAL else Method.INVOICE) not in into.facts.methods:
        foreign = an_entry(1, system=system, kind=other)
        assert "bookkeeping method" in [failure.field for failure in into.lacks(foreign)]


@pytest.mark.parametrize(
    ("system", "settings", "field"),
    [
        ("csv", {"columns": "Date"}, "columns"),
        ("csv", {"columns": "Date=posted_on; Key=key"}, "columns"),
        ("csv", {"columns": "A=account; A=key; D=posted_on; C=currency; M=amount"}, "columns"),
        ("csv", {"columns": "A=nonsense"}, "columns"),
        ("csv", {"columns": "A=account; K=key; D=posted_on; C=currency; M=debit"}, "columns"),
        ("csv", {"delimiter": "dash"}, "delimiter"),
        ("csv", {"date_format": "no day"}, "date_format"),
        ("csv", {"colour": "red"}, "colour"),
        ("beancount", {"colour": "red"}, "colour"),
        ("datev", {"adviser": "12"}, "adviser"),
        ("datev", {"client": "0"}, "client"),
        ("datev", {"year_start": "2026"}, "year_start"),
        ("datev", {"account_length": "9"}, "account_length"),
        ("datev", {"tax": "gross"}, "tax"),
        ("nonsense", {}, "system"),
    ],
)
@pytest.mark.rule("F78")
def test_a_wrong_setting_is_refused_by_name(system: str, settings: dict[str, str], field: str) -> None:
    with pytest.raises(RejectedError) as caught:
        target(system, **settings).check()
    assert caught.value.failure.field == field
    assert caught.value.failure.remedy


def test_designed_columns_come_in_their_order_and_manner() -> None:
    into = target(
        "csv",
        columns='Day=posted_on; Konto=account; S/H="X"; Betrag=amount; Whg=currency; Beleg=key; '
        "F=field:unit; Claim=claimed; Cur=claimed_currency; From=service_from",
        delimiter="semicolon",
        decimal_sign=",",
        date_format="%d.%m.%Y",
        encoding="windows-1252",
        headings="no",
    )
    posting = replace(an_entry(1, 123456, 0), fields={"unit": "U1"})
    content = written(into, [posting]).decode("cp1252").splitlines()
    assert content == [
        f"02.03.2026;Travel;X;1234,56;EUR;{posting.key};U1;130,00;USD;",
        f"02.03.2026;Card;X;-1234,56;EUR;{posting.key};U1;130,00;USD;",
    ]


@pytest.mark.parametrize("system", ["csv", "sage50"])
def test_a_file_that_was_changed_does_not_read_back(system: str) -> None:
    content = written(target(system), [an_entry(1, system=system)])
    with pytest.raises(RejectedError):
        target(system).read_back(io.BytesIO(content.replace(b"100.00", b"1OO.00")), JOB)


def test_sage_and_xero_rows_read_as_their_guides_say() -> None:
    sage = written(target("sage50"), [an_entry(1, system="sage50", kind=EntryKind.CREDIT_NOTE)]).decode(
        "cp1252"
    )
    key = an_entry(1).key
    assert sage == f'PC,SUP001,7400,10,02/03/2026,{key},"Rail, Ann Lee",100.00,T1,20.00,,INV 1\r\n'
    xero = written(target("xero"), [an_entry(2, system="", kind=EntryKind.CREDIT_NOTE)]).decode()
    row = next(csv.DictReader(io.StringIO(xero)))
    assert (row["*UnitAmount"], row["TaxAmount"], row["*AccountCode"], row["*TaxType"]) == (
        "-100.00",
        "-20.00",
        "Travel",
        "T1",
    )


def datev_rows(posting: Posting, **settings: str) -> list[list[str]]:
    content = written(target("datev", **settings), [posting]).decode("cp1252")
    assert content.endswith("\r\n")
    return list(csv.reader(io.StringIO(content), delimiter=";", strict=True))


@pytest.mark.rule("F79")
def test_datev_rows_read_as_its_description_says() -> None:
    header, headings, row = datev_rows(an_entry(1, system="datev"), initials="wd", account_length="4")
    assert header[:5] == ["EXTF", "700", "21", "Buchungsstapel", "13"]
    assert header[5] == "20260615093000000"
    assert header[10:16] == ["29098", "55003", "20260101", "4", "20260101", "20261231"]
    assert header[16:22] == ["Tieout 3", "WD", "1", "0", "0", "EUR"]
    assert (len(header), len(headings), len(row)) == (31, 125, 125)
    filled = {headings[at]: cell for at, cell in enumerate(row) if cell}
    assert filled == {
        "Umsatz (ohne Soll/Haben-Kz)": "120,00",
        "Soll/Haben-Kennzeichen": "S",
        "WKZ Umsatz": "EUR",
        "Konto": "4660",
        "Gegenkonto (ohne BU-Schlüssel)": "1800",
        "BU-Schlüssel": "9",
        "Belegdatum": "0203",
        "Belegfeld 1": an_entry(1).key,
        "Belegfeld 2": "INV1",
        "Buchungstext": "Rail, Ann Lee",
        "KOST1 - Kostenstelle": "10",
        "KOST2 - Kostenstelle": "P100",
        "Festschreibung": "0",
    }


@pytest.mark.rule("F56", "F57", "F58")
def test_datev_pairs_debits_with_credits_whatever_paid() -> None:
    bill = datev_rows(final(an_entry(2, system="datev", kind=EntryKind.CREDIT_NOTE)))[2]
    assert bill[:2] + bill[6:9] + bill[113:114] == ["120,00", "H", "4660", "70001", "9", "1"]
    one = an_entry(1, system="datev")
    card, bank = replace(one.lines[2], amount=Money(-7000, "EUR")), PostingLine("1200", Money(-5000, "EUR"))
    two_paid = replace(one, lines=(*one.lines[:2], card, replace(bank, is_balancing=True)))
    pairs = [(row[0], row[6], row[7]) for row in datev_rows(two_paid)[2:]]
    assert pairs == [("70,00", "4660", "1800"), ("50,00", "4660", "1200")]
    by_lines = [(row[0], row[6], row[7], row[8]) for row in datev_rows(one, tax="lines")[2:]]
    assert by_lines == [("100,00", "4660", "1800", ""), ("20,00", "1576", "1800", "")]


@pytest.mark.rule("F51")
def test_datev_refuses_another_year_and_accounts_that_are_no_numbers() -> None:
    one = an_entry(1, system="datev")
    late = replace(one, posted_on=one.posted_on.replace(year=2027))
    assert [failure.field for failure in target("datev").lacks(late)] == ["posting date"]
    named = replace(one, lines=(replace(one.lines[0], account="46600", tax_code="T1"), *one.lines[1:]))
    assert [failure.field for failure in target("datev").lacks(named)] == ["account", "tax rate"]
    assert target("datev", account_length="5").lacks(one) == ()


def test_an_account_that_the_language_cannot_write_is_refused() -> None:
    for system, name in (("beancount", "7400"), ("hledger", "a;b")):
        posting = an_entry(1, system=system)
        bad = replace(posting, lines=(replace(posting.lines[0], account=name), *posting.lines[1:]))
        assert [failure.reason for failure in target(system).lacks(bad)] == [FailureReason.ACCOUNT_UNKNOWN]


@pytest.mark.rule("F56")
@pytest.mark.parametrize("system", ["csv", "xlsx"])
def test_a_bill_that_is_paid_at_once_needs_a_column_that_says_from_where(system: str) -> None:
    paid = replace(an_entry(1, kind=EntryKind.BILL), settled_from="1200")
    assert [failure.field for failure in target(system).lacks(paid)] == ["columns"]
    columns = "D=posted_on; A=account; M=amount; C=currency; K=key; P=settled_from"
    assert target(system, columns=columns).lacks(paid) == ()


def checker(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed; it would check the file independently")
    return found


def run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.rule("F58", "F79")
def test_bean_check_accepts_what_we_write(tmp_path: Path) -> None:
    program = checker("bean-check")
    given = [final(one) for kind in EntryKind for one in _numbered(entries(kind, "beancount"), kind)]
    (tmp_path / "job.beancount").write_bytes(written(target("beancount"), given))
    opened = "".join(
        f"2026-01-01 open {name}\n" for name in ("Expenses:Travel", "Assets:Input-VAT", "Liabilities:Card")
    )
    (tmp_path / "main.beancount").write_text(
        f'plugin "beancount.plugins.noduplicates"\n{opened}include "job.beancount"\n'
    )
    run(program, str(tmp_path / "main.beancount"))


def _numbered(postings: list[Posting], kind: EntryKind) -> list[Posting]:
    """Give each kind texts of its own, so that no two entries are alike."""
    return [replace(one, text=f"{kind.value} {one.key} {one.text}") for one in postings]


@pytest.mark.rule("F58", "F79")
def test_hledger_and_ledger_accept_what_we_write(tmp_path: Path) -> None:
    given = [final(one) for one in entries(EntryKind.JOURNAL, "hledger")]
    path = tmp_path / "job.journal"
    path.write_bytes(written(target("hledger"), given))
    declared = tmp_path / "main.journal"
    names = ("expenses:travel", "assets:input vat", "liabilities:card")
    accounts = "".join(f"account {name}\n" for name in names)
    declared.write_text(f"commodity 1000.00 EUR\n{accounts}include job.journal\n")
    run(
        checker("hledger"),
        "check",
        "-f",
        str(declared),
        "accounts",
        "ordereddates",
        "balancednoautoconversion",
    )
    balance = run(checker("hledger"), "balance", "-f", str(declared), "-O", "csv", "liabilities:card")
    total = Money(-sum(posting.total.minor for posting in given), "EUR")
    assert total.plain() in balance.replace(",", "")
    run(checker("ledger"), "-f", str(path), "balance")


@pytest.mark.rule("F51", "F56")
@pytest.mark.parametrize("system", ["sage50", "xero", "gnucash"])
def test_a_bill_with_a_discount_is_refused_where_the_layout_cannot_say_it(system: str) -> None:
    bill = split_in_two(an_entry(1, system=system, kind=EntryKind.BILL, tax=0))
    first, second, payable = bill.lines
    moved = Money(first.amount.minor * 2, "EUR")
    lines = (replace(first, amount=-first.amount), replace(second, amount=second.amount + moved), payable)
    found = target(system).lacks(replace(bill, lines=lines))
    assert [(failure.field, failure.value) for failure in found] == [("amount", "-40.00")]


@pytest.mark.rule("F57")
def test_every_cost_of_a_split_bill_stands_beside_its_own_tax() -> None:
    bill = split_in_two(an_entry(1, system="sage50", kind=EntryKind.BILL))
    rows = list(csv.reader(io.StringIO(written(target("sage50"), [bill]).decode("cp1252"))))
    assert [(row[0], row[7], row[9]) for row in rows] == [("PI", "33.33", "6.66"), ("PI", "66.67", "13.34")]
