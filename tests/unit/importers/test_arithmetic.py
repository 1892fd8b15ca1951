"""Columns found by what their numbers prove, whatever their titles; totals, counts, fees as proof."""

from datetime import date
from pathlib import Path

import pytest

from app.importers import registry
from app.importers.protocol import ReadRequest
from app.models.errors import RefusedFileError
from app.models.statement import FileFoot, Part, Skipped, StatementFoot, StatementLine


def read(folder: Path, text: str | bytes, **answers: str) -> list[Part]:
    path = folder / "file.csv"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return list(registry.read(ReadRequest(path, answers=answers, today=date(2026, 11, 21))))


def costs(parts: list[Part]) -> list[int]:
    return [part.amount.minor for part in parts if isinstance(part, StatementLine)]


def asked(parts: list[Part]) -> list[str]:
    foot = parts[-1]
    assert isinstance(foot, FileFoot)
    return [question.key for question in foot.questions]


def proofs(parts: list[Part]) -> list[tuple[str, str, str, bool | None, int | None]]:
    return [
        (proof.what, proof.expected, proof.found, proof.holds, proof.row)
        for part in parts
        if isinstance(part, StatementFoot)
        for proof in part.proofs
    ]


@pytest.mark.rule("F28", "G15")
def test_a_running_balance_tells_debit_from_credit_without_titles(tmp_path: Path) -> None:
    text = (
        "2024-01-02;Hotel;10.00;;90.00\n2024-01-03;Client;;50.00;140.00\n"
        "2024-01-05;Taxi;5.00;;135.00\n2024-01-09;Rent;80.00;;55.00\n2024-01-20;Client;;1.00;56.00\n"
    )
    parts = read(tmp_path, text)
    assert costs(parts) == [1000, -5000, 500, 8000, -100]
    assert asked(parts) == []
    assert [(what, holds) for what, _, _, holds, _ in proofs(parts)] == [("running", True)]


@pytest.mark.rule("F28")
def test_a_balance_before_each_row_is_not_taken_for_the_one_after_it(tmp_path: Path) -> None:
    text = "acc;day;before;after;moved\n" + "".join(
        f"1;2024-01-{day:02d};{before};{before + moved};{moved}\n"
        for day, before, moved in ((2, 100, -10), (3, 90, 50), (14, 140, -5), (15, 135, -80), (20, 55, 3))
    )
    assert costs(read(tmp_path, text)) == [1000, -5000, 500, 8000, -300]


@pytest.mark.rule("F28")
def test_a_flag_of_unknown_words_is_read_by_what_the_balance_proves(tmp_path: Path) -> None:
    text = "day,what,how much,way,left\n" + "".join(
        f"2024-01-{day:02d},x,{amount}.00,{way},{left}.00\n"
        for day, amount, way, left in (
            (2, 10, "qq", 90),
            (3, 50, "zz", 140),
            (14, 5, "qq", 135),
            (20, 80, "qq", 55),
        )
    )
    parts = read(tmp_path, text)
    assert costs(parts) == [1000, -5000, 500, 8000]
    assert asked(parts) == []


@pytest.mark.rule("F28")
def test_two_sides_that_nothing_tells_apart_are_asked_for(tmp_path: Path) -> None:
    text = "2024-01-02,Alpha,10.00,\n2024-01-13,Beta,,50.00\n2024-01-14,Gamma,5.00,\n"
    parts = read(tmp_path, text)
    assert asked(parts) == ["debit_column"]
    assert costs(parts) == [1000, -5000, 500]
    assert costs(read(tmp_path, text, debit_column="Column 4")) == [-1000, 5000, -500]


def test_row_numbers_are_no_running_balance(tmp_path: Path) -> None:
    text = "no,day,shop,amount\n" + "".join(f"{no},2024-01-{no:02d},Shop,-1.00\n" for no in range(1, 20))
    assert costs(read(tmp_path, text)) == [100] * 19


@pytest.mark.rule("F28")
@pytest.mark.parametrize(
    ("title", "out", "in_"),
    (
        ("D/A", "D", "A"),
        ("C/A", "C", "A"),
        ("E/U", "U", "E"),
        ("T/J", "T", "J"),
        ("Soll/Haben", "S", "H"),
        ("收/支", "支出", "收入"),
    ),
)
def test_initials_of_two_directions_are_read_as_a_pair(
    title: str, out: str, in_: str, tmp_path: Path
) -> None:
    text = f"Datum;Text;Betrag;{title}\n31.01.2024;A;1,00;{out}\n01.02.2024;B;2,00;{in_}\n"
    parts = read(tmp_path, text)
    assert costs(parts) == [100, -200]
    assert asked(parts) == []


@pytest.mark.rule("F29")
def test_total_rows_and_counts_prove_the_rows(tmp_path: Path) -> None:
    text = (
        "Date,Description,Debit,Credit\n31/01/2024,Hotel,10.00,\n31/01/2024,Taxi,5.00,\nSubtotal,,15.00,0.00\n"
        "01/02/2024,Client,,20.00\nTotal,,{total},20.00\n3 transactions,,,\n"
    )
    good = {
        (what, expected, found, holds)
        for what, expected, found, holds, _ in proofs(read(tmp_path, text.replace("{total}", "15.00")))
    }
    assert good == {
        ("debits", "15.00", "15.00", True),
        ("credits", "20.00", "20.00", True),
        ("count", "3", "3", True),
    }
    bad = proofs(read(tmp_path, text.replace("{total}", "17.00")))
    assert bad[0] == ("debits", "17.00", "15.00", False, 6)


@pytest.mark.rule("F29")
def test_a_total_that_differs_where_a_balance_proves_the_rows_is_noted(tmp_path: Path) -> None:
    text = (
        "Date,Description,Amount,Balance\n2024-01-02,A,-10.00,90.00\n2024-01-13,B,20.00,110.00\n"
        "2024-01-14,C,-5.00,105.00\nTotal,,77.00,\n"
    )
    parts = read(tmp_path, text)
    assert [(found[0], found[3]) for found in proofs(parts)] == [("running", True), ("net", None)]
    foot = parts[-1]
    assert isinstance(foot, FileFoot)
    assert "net: 77.00 stated, 5.00 found" in foot.notes


@pytest.mark.rule("F29")
def test_a_count_above_the_table_that_differs_is_noted(tmp_path: Path) -> None:
    text = (
        "Number of transactions:,5\n\nDate,Description,Amount\n"
        "31/01/2024,Hotel,-10.00\n01/02/2024,Client,20.00\n"
    )
    foot = read(tmp_path, text)[-1]
    assert isinstance(foot, FileFoot)
    assert "the lines above the table state count 5; the rows give 2" in foot.notes


@pytest.mark.rule("F29")
def test_fees_that_the_balance_counts_are_asked_for(tmp_path: Path) -> None:
    text = (
        "Date,Description,Amount,Fee,Balance\n2024-01-01,Top up,100.00,0.00,100.00\n"
        "2024-01-02,Card,-10.00,0.50,89.50\n2024-01-13,Card,-5.00,0.00,84.50\n2024-01-14,Card,-4.50,1.00,79.00\n"
    )
    parts = read(tmp_path, text)
    assert asked(parts) == ["fees"]
    assert costs(parts) == [-10000, 1000, 500, 450]
    assert [holds for *_, holds, _ in proofs(parts)] == [None]
    counted = read(tmp_path, text, fees="yes")
    assert costs(counted) == [-10000, 1050, 500, 550]
    assert [holds for *_, holds, _ in proofs(counted)] == [True]


def test_three_digits_behind_a_sign_are_thousands_where_the_currency_is_known(tmp_path: Path) -> None:
    parts = read(tmp_path, "Datum;Text;Betrag;Währung\n02.01.2024;A;-1.234;HUF\n13.01.2024;B;12.500;HUF\n")
    assert costs(parts) == [123400, -1250000]
    assert asked(parts) == []


def test_a_reserved_row_without_a_day_is_pending(tmp_path: Path) -> None:
    text = "Bokföringsdag;Belopp;Rubrik\nReserverat;-89,00;ICA\n2026/06/30;-1250,00;Kortköp\n"
    parts = read(tmp_path, text)
    assert [part.rule for part in parts if isinstance(part, Skipped)] == ["header", "status pending"]
    assert costs(parts) == [125000]


@pytest.mark.rule("F28")
def test_the_account_above_the_table_makes_a_column_of_accounts_the_other_partys(tmp_path: Path) -> None:
    text = (
        "Account number:,12345678912345\n\nDate,Account number,Name,Amount\n"
        "2024-01-02,11111111111111,A,-1.00\n2024-01-13,22222222222222,B,2.00\n"
    )
    assert sum(isinstance(part, StatementFoot) for part in read(tmp_path, text)) == 1


@pytest.mark.parametrize(
    "day", ("Mo., 02.01.2024", "mardi 2 janvier 2024", "02 Oca 2024", "2 stycznia 2024", "2024年1月2日")
)
def test_days_are_read_with_weekdays_and_months_of_many_languages(day: str, tmp_path: Path) -> None:
    parts = read(tmp_path, f"Date;Description;Amount\n{day};A;-1.00\n")
    assert [part.booked_on for part in parts if isinstance(part, StatementLine)] == [date(2024, 1, 2)]


def test_a_euro_of_iso_8859_15_is_a_euro(tmp_path: Path) -> None:
    text = "Datum;Text;Betrag\n31.01.2024;Büro;-1,00 €\n01.02.2024;Straße;2,00 €\n".encode("iso8859-15")
    assert costs(read(tmp_path, text)) == [100, -200]


def test_texts_that_a_spreadsheet_kept_as_formulas_are_texts(tmp_path: Path) -> None:
    text = 'Date,Description,Amount\n="31/01/2024",="Hotel",="-1.00"\n="01/02/2024",="B",="2.00"\n'
    assert costs(read(tmp_path, text)) == [100, -200]


def test_a_block_with_one_value_a_line_is_a_row(tmp_path: Path) -> None:
    block = "Day: {day}/01/2024\nText: SHOP {day}\nMoved: {moved}\n"
    rows = ((31, "-1.00"), (30, "2.50"))
    text = "Bank\n" + "\n".join(block.format(day=day, moved=moved) for day, moved in rows)
    parts = read(tmp_path, text)
    foot = parts[-1]
    assert isinstance(foot, FileFoot)
    assert foot.rows_read == sum(isinstance(part, StatementLine | Skipped) for part in parts)
    assert asked(read(tmp_path, text, delimiter="comma")) == []


def test_columns_that_nothing_separates_are_refused_not_taken_for_prose(tmp_path: Path) -> None:
    with pytest.raises(RefusedFileError):
        read(
            tmp_path,
            "Date       What      Amount\n31/01/2024 HOTEL      -10.00\n01/02/2024 CLIENT      50.00\n",
        )


@pytest.mark.parametrize(
    "content",
    ("Date,Amount\n2024-01-02,1.00\n", "!Type:Bank\nD1/2/24\nT-1\n^\n", ":20:1\n:25:1\n:60F:C240101EUR1,\n"),
)
@pytest.mark.parametrize("encoding", ("no-such", "base64"))
def test_an_unknown_encoding_says_what_is_possible(content: str, encoding: str, tmp_path: Path) -> None:
    with pytest.raises(RefusedFileError) as refused:
        read(tmp_path, content, encoding=encoding)
    assert "cp1252" in refused.value.remedy
    assert refused.value.value == encoding
