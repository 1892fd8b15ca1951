"""Tables as banks write them: header, mapping, decisions, fates of rows."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from app.importers.protocol import ReadRequest
from app.importers.registry import read
from app.models.errors import RefusedFileError
from app.models.statement import (
    ColumnMapping,
    ExpenseLine,
    FileFoot,
    Part,
    Purpose,
    Rejected,
    Skipped,
    StatementFoot,
    StatementLine,
)
from tests.contract.importers.summary import TODAY


def _parts(
    folder: Path,
    text: str | bytes,
    purpose: Purpose = Purpose.STATEMENT,
    profiles: tuple[ColumnMapping, ...] = (),
    **answers: str,
) -> list[Part]:
    path = folder / "file.csv"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    parts = list(read(ReadRequest(path, purpose, answers, profiles, TODAY)))
    foot = parts[-1]
    assert isinstance(foot, FileFoot)
    rows = [part for part in parts if isinstance(part, StatementLine | ExpenseLine | Rejected | Skipped)]
    assert len(rows) == foot.rows_read, "every row has one fate"
    return parts


def _mapped(folder: Path, text: str, answers: Mapping[str, str]) -> list[Part]:
    path = folder / "file.csv"
    path.write_text(text, encoding="utf-8")
    return list(read(ReadRequest(path, answers=answers, today=TODAY)))


def _lines(parts: list[Part]) -> list[StatementLine]:
    return [part for part in parts if isinstance(part, StatementLine)]


def _foot(parts: list[Part]) -> FileFoot:
    foot = parts[-1]
    assert isinstance(foot, FileFoot)
    return foot


def _minors(parts: list[Part]) -> list[int]:
    return [line.amount.minor for line in _lines(parts)]


@pytest.mark.rule("F28")
def test_minus_is_money_out_in_a_bank_file(tmp_path: Path) -> None:
    parts = _parts(tmp_path, "Date;Text;Amount\n2024-01-05;Rent;-1.200,00\n2024-01-06;Salary;2.500,00\n")
    assert _minors(parts) == [120000, -250000]
    assert not _foot(parts).questions


@pytest.mark.rule("F28")
def test_a_running_balance_settles_the_sign(tmp_path: Path) -> None:
    text = (
        "Date,Text,Amount,Balance\n2024-01-05,A,10.00,-10.00\n2024-01-06,B,5.00,-15.00\n"
        "2024-01-07,C,-3.00,-12.00\n"
    )
    parts = _parts(tmp_path, text)
    assert _minors(parts) == [1000, 500, -300]
    assert "running balance" in _foot(parts).decisions["sign"][1]


@pytest.mark.rule("F29", "G15")
def test_the_first_row_that_breaks_the_balance_is_named(tmp_path: Path) -> None:
    rows = [
        "2024-01-05,A,-10.00,90.00",
        "2024-01-06,B,-5.00,85.00",
        "2024-01-07,C,-3.00,80.00",
        "2024-01-08,D,-1.00,79.00",
    ]
    parts = _parts(tmp_path, "Date,Text,Amount,Balance\n" + "\n".join(rows) + "\n")
    proof = next(part for part in parts if isinstance(part, StatementFoot)).proofs[0]
    assert (proof.holds, proof.row, proof.expected, proof.found) == (False, 4, "80.00", "82.00")


@pytest.mark.rule("F29")
def test_balances_in_rows_of_their_own_are_proven(tmp_path: Path) -> None:
    text = (
        "Date,Text,Amount,D/C\n2024-01-01,Opening balance,100.00,C\n2024-01-05,Shop,30.00,D\n"
        "2024-01-31,Closing balance,70.00,C\n"
    )
    parts = _parts(tmp_path, text)
    assert _minors(parts) == [3000]
    foot = next(part for part in parts if isinstance(part, StatementFoot))
    assert foot.opening is not None
    assert foot.closing is not None
    assert (foot.opening.plain(), foot.closing.plain(), foot.proofs[0].holds) == ("100.00", "70.00", True)


def test_a_transaction_that_only_begins_like_a_balance_is_kept(tmp_path: Path) -> None:
    parts = _parts(tmp_path, "Date,Description,Amount\n2024-01-03,OPENING BALANCE ADJUSTMENT,-1.00\n")
    assert _minors(parts) == [100]


@pytest.mark.rule("F28")
def test_an_undecided_order_asks_and_an_answer_settles_it(tmp_path: Path) -> None:
    text = "Date,Description,Amount\n01/02/2024,A,-1.00\n03/04/2024,B,-2.00\n"
    assert [question.key for question in _foot(_parts(tmp_path, text)).questions] == ["date_order"]
    answered = _parts(tmp_path, text, date_order="month_first")
    assert not _foot(answered).questions
    assert [line.booked_on.isoformat() for line in _lines(answered)] == ["2024-01-02", "2024-03-04"]


@pytest.mark.rule("F28")
def test_an_undecided_decimal_sign_asks(tmp_path: Path) -> None:
    text = "Date;Description;Amount\n2024-01-02;A;-1.234\n2024-01-03;B;-5.678\n"
    assert [question.key for question in _foot(_parts(tmp_path, text)).questions] == ["decimal"]
    assert _minors(_parts(tmp_path, text)) == [123400, 567800]
    assert [part.reason for part in _parts(tmp_path, text, decimal=".") if isinstance(part, Rejected)] == [
        "it has more than 2 decimals"
    ] * 2


@pytest.mark.rule("F27")
def test_a_saved_layout_is_recognised_and_answers_for_the_file(tmp_path: Path) -> None:
    text = "When;Who;How much;Where\n01/02/2024;Shop;12,50;Paris\n03/04/2024;Cafe;3,20;Lyon\n"
    saved = ColumnMapping(
        "Club card",
        Purpose.STATEMENT,
        "when|who|how much|where",
        {"date": "When", "descriptor": "Who", "amount": "How much"},
        {"date_order": "day_first", "sign": "plus_is_out"},
    )
    parts = _parts(tmp_path, text, profiles=(saved,))
    assert _foot(parts).profile == "Club card"
    assert not _foot(parts).questions
    assert _minors(parts) == [1250, 320]
    assert _lines(parts)[0].descriptor == "Shop"


@pytest.mark.rule("F27")
def test_a_mapping_given_by_a_person_wins(tmp_path: Path) -> None:
    text = "A;B;C;D\n2024-01-05;Rent;-5,00;-7,00\n"
    parts = _mapped(tmp_path, text, {"column.date": "A", "column.descriptor": "B", "column.amount": "D"})
    assert _minors(parts) == [700]


def test_a_file_without_titles_keeps_its_first_row(tmp_path: Path) -> None:
    parts = _parts(tmp_path, "18.09.2017;HOFER DANKT;-33,87;EUR\n19.09.2017;LIDL;-24,11;EUR\n")
    assert _minors(parts) == [3387, 2411]
    assert _lines(parts)[0].amount.currency == "EUR"


def test_continuation_rows_join_the_row_above(tmp_path: Path) -> None:
    text = (
        "Date,Description,Withdrawals,Deposits\n18/04/2018,DEBIT PURCHASE,6.66,\n"
        ",UBER EATS HELP,,\n19/04/2018,FEE,1.00,\n"
    )
    parts = _parts(tmp_path, text)
    assert [line.descriptor for line in _lines(parts)] == ["DEBIT PURCHASE UBER EATS HELP", "FEE"]
    assert [part.rule for part in parts if isinstance(part, Skipped)] == ["header", "joined to the row above"]


def test_rows_of_another_width_are_listed_with_the_reason(tmp_path: Path) -> None:
    text = (
        "Date,Description,Amount\n2024-01-05,GAS, STATION,-45.20\n2024-01-06,PAYROLL\n2024-01-08,OK,-1.00\n"
    )
    parts = _parts(tmp_path, text)
    reasons = [part.reason for part in parts if isinstance(part, Rejected)]
    assert _minors(parts) == [100]
    assert len(reasons) == 2


def test_totals_repeated_headers_and_blank_rows_are_skipped_by_rule(tmp_path: Path) -> None:
    text = (
        "Date,Description,Amount\n2024-01-05,A,-1.00\n\nDate,Description,Amount\n"
        "2024-01-06,B,-2.00\n,Total,-3.00\n"
    )
    rules = [part.rule for part in _parts(tmp_path, text) if isinstance(part, Skipped)]
    assert rules == ["header", "blank", "repeated header", "total"]


def test_rows_that_the_bank_took_back_do_not_count(tmp_path: Path) -> None:
    text = (
        "Date,Description,Amount,State\n2024-01-05,A,-1.00,COMPLETED\n2024-01-06,B,-2.00,REVERTED\n"
        "2024-01-07,C,-3.00,PENDING\n"
    )
    parts = _parts(tmp_path, text)
    assert _minors(parts) == [100]
    assert [part.rule for part in parts if isinstance(part, Skipped)][1:] == [
        "status reverted",
        "status pending",
    ]


@pytest.mark.rule("G04")
def test_several_currencies_become_several_statements(tmp_path: Path) -> None:
    text = (
        "Date,Description,Amount,Currency\n2024-01-05,A,-1.00,EUR\n2024-01-06,B,-200,JPY\n"
        "2024-01-07,C,-3.00,EUR\n"
    )
    parts = _parts(tmp_path, text)
    assert [(line.amount.minor, line.amount.currency) for line in _lines(parts)] == [
        (100, "EUR"),
        (300, "EUR"),
        (200, "JPY"),
    ]
    assert sum(isinstance(part, StatementFoot) for part in parts) == 2


def test_both_a_debit_and_a_credit_in_one_row_are_rejected(tmp_path: Path) -> None:
    parts = _parts(tmp_path, "Date,Description,Debit,Credit\n2024-01-05,A,1.00,2.00\n2024-01-06,B,,5.00\n")
    assert _minors(parts) == [-500]
    assert "both the debit and the credit" in next(
        part.reason for part in parts if isinstance(part, Rejected)
    )


def test_an_unclosed_quote_names_its_line_and_asks(tmp_path: Path) -> None:
    text = 'Date,Description,Amount\n2024-01-05,"GAS STATION,-45.20\n2024-01-06,PAYROLL,-2500.00\n'
    parts = _parts(tmp_path, text)
    rejected = next(part for part in parts if isinstance(part, Rejected))
    assert rejected.row == 2
    assert "quotes" in [question.key for question in _foot(parts).questions]
    with pytest.raises(RefusedFileError):
        _parts(tmp_path, text, quotes="no")


def test_a_quoted_cell_may_run_over_lines(tmp_path: Path) -> None:
    parts = _parts(tmp_path, 'Date,Description,Amount\n2024-01-05,"TWO\nLINES",-1.00\n2024-01-06,B,-2.00\n')
    assert [(line.row, line.descriptor) for line in _lines(parts)] == [(2, "TWO\nLINES"), (4, "B")]


def test_unescaped_quotes_inside_a_cell_are_kept(tmp_path: Path) -> None:
    parts = _parts(tmp_path, '"Date","Description","Amount"\n"2024-01-05","UAB "Naktida"","-1.00"\n')
    assert _lines(parts)[0].descriptor == 'UAB "Naktida"'


@pytest.mark.parametrize("delimiter", (",", ";", "\t", "|"))
@pytest.mark.parametrize("end", ("\n", "\r\n", "\r"))
@pytest.mark.parametrize("encoding", ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"))
def test_any_dialect_and_encoding_gives_the_same_rows(
    tmp_path: Path, delimiter: str, end: str, encoding: str
) -> None:
    rows = [
        ["Date", "Description", "Amount"],
        ["2024-01-05", "Café Müller", "-12.50"],
        ["2024-01-06", "Straße", "-3.00"],
    ]
    text = end.join(delimiter.join(row) for row in rows) + end
    parts = _parts(tmp_path, text.encode(encoding))
    assert [(line.descriptor, line.amount.minor) for line in _lines(parts)] == [
        ("Café Müller", 1250),
        ("Straße", 300),
    ]


def test_a_file_with_titles_alone_has_no_transactions(tmp_path: Path) -> None:
    assert _lines(_parts(tmp_path, "Date,Description,Amount\n")) == []


def test_a_text_without_columns_has_no_transactions_and_says_why(tmp_path: Path) -> None:
    parts = _parts(tmp_path, "just words\nand more\n")
    foot = parts[-1]
    assert isinstance(foot, FileFoot)
    assert [part.rule for part in parts if isinstance(part, Skipped)] == ["text", "text"]
    assert foot.rows_read == 2
    assert "no transactions" in foot.notes[-1]


def test_another_kind_of_table_is_refused_with_its_columns(tmp_path: Path) -> None:
    with pytest.raises(RefusedFileError) as refused:
        _parts(tmp_path, "name,email\nann,ann@example.invalid\n")
    assert "column" in refused.value.reason
    assert refused.value.value


@pytest.mark.rule("F30")
def test_each_line_keeps_its_card_and_holder(tmp_path: Path) -> None:
    text = (
        "Date,Cardholder,Card number,Merchant,Amount\n2024-01-05,Ann,**** 4417,Shop,5.00\n"
        "2024-01-06,Bob,**** 8820,Cafe,7.00\n"
    )
    assert [(line.holder, line.account) for line in _lines(_parts(tmp_path, text))] == [
        ("Ann", "**** 4417"),
        ("Bob", "**** 8820"),
    ]


@pytest.mark.rule("G01")
def test_an_expense_list_is_read_with_people_tax_and_extra_columns(tmp_path: Path) -> None:
    text = (
        "Expense no.;Employee no.;Employee;Report;Date;Merchant;Category;Amount;Currency;"
        "Paid by;Tax %;Tax amount;Status;Trip code\n"
        "X1;E-1;Ann Lee;R-7;05.01.2024;Taxi Verde;Taxi;31,00;EUR;Own money;10 %;2,82;rejected;T9\n"
    )
    line = next(part for part in _parts(tmp_path, text, Purpose.EXPENSES) if isinstance(part, ExpenseLine))
    assert (line.employee, line.employee_code, line.report, line.merchant) == (
        "Ann Lee",
        "E-1",
        "R-7",
        "Taxi Verde",
    )
    assert (line.amount.minor, line.tax_rate_ppm, line.tax_amount and line.tax_amount.minor) == (
        3100,
        100_000,
        282,
    )
    assert (line.status, line.paid_by, line.reference) == ("rejected", "Own money", "X1")
    assert line.custom_fields == {"Trip code": "T9"}


def test_a_nul_byte_is_dropped_with_a_note(tmp_path: Path) -> None:
    line = _lines(_parts(tmp_path, b"Date;Description;Amount\n2024-01-08;GR\0EEN;-62,40\n"))[0]
    assert (line.descriptor, line.notes) == ("GREEN", ("a NUL byte was dropped",))


def test_mixed_encodings_keep_every_row(tmp_path: Path) -> None:
    parts = _parts(
        tmp_path, b"Date;Description;Amount\n2024-01-05;Caf\xc3\xa9;-1,00\n2024-01-06;M\xfcller;-2,00\n"
    )
    assert [line.descriptor for line in _lines(parts)] == ["Café", "Müller"]
    assert any("mixes encodings" in note for note in _foot(parts).notes)


def test_more_decimals_than_the_currency_has_ask_before_they_are_rounded(tmp_path: Path) -> None:
    text = "Date,Description,Amount,Currency\n2024-01-05,A,-1.0055,EUR\n2024-01-06,B,-2.00,EUR\n"
    assert "round_decimals" in [question.key for question in _foot(_parts(tmp_path, text)).questions]
    assert _minors(_parts(tmp_path, text)) == [200]
    assert _minors(_parts(tmp_path, text, round_decimals="round")) == [101, 200]
