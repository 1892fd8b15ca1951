"""Bad input of texts, tables, amounts and dates: the number in a test's name is its entry in the list."""

from pathlib import Path

import pytest

from tests.contract.importers.bad_input import read_bad

pytestmark = pytest.mark.rule("G16")

HEAD = "Date,Description,Amount\n"
TWO = HEAD + "2026-01-05,COFFEE,-3.20\n2026-01-13,PAY,100.00\n"
MONEY = [320, -10000]


def test_01_a_byte_order_mark_is_no_part_of_the_first_title(tmp_path: Path) -> None:
    found = read_bad(tmp_path, "\ufeff" + TWO)
    assert found.minors == MONEY
    assert next(iter(found.lines[0].raw)) == "Date"


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-be"])
def test_02_utf_16_with_a_mark_is_decoded(codec: str, tmp_path: Path) -> None:
    assert (
        read_bad(
            tmp_path, ("\ufeff" if codec == "utf-16-be" else "").encode(codec) + TWO.encode(codec)
        ).minors
        == MONEY
    )


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_03_utf_16_without_a_mark_is_told_by_its_zeros(codec: str, tmp_path: Path) -> None:
    assert read_bad(tmp_path, TWO.encode(codec)).minors == MONEY


def test_04_windows_1252_keeps_quotes_and_euro(tmp_path: Path) -> None:
    found = read_bad(tmp_path, (HEAD + "2026-01-13,CAFÉ “LINDE” €,-3.20\n").encode("cp1252"))
    assert found.texts == ["CAFÉ “LINDE” €"]


@pytest.mark.parametrize(
    ("codec", "text"),
    [
        ("cp1251", "Покупка в магазине Берёзка, оплата картой"),
        ("cp850", "MÜNCHEN CAFÉ GRÜSSE STRASSE ÄPFEL"),
        ("gb18030", "北京首都国际机场餐饮管理有限公司消费"),
    ],
)
def test_05_code_pages_of_banks_are_detected_and_can_be_changed(
    codec: str, text: str, tmp_path: Path
) -> None:
    content = (HEAD + f'2026-01-13,"{text}",-3.20\n' * 3).encode(codec)
    assert read_bad(tmp_path, content, encoding=codec).texts == [text] * 3
    assert read_bad(tmp_path, content).minors == [320] * 3


def test_06_mixed_encodings_keep_every_row_and_warn_once(tmp_path: Path) -> None:
    found = read_bad(
        tmp_path,
        HEAD.encode() + "2026-01-13,CAFÉ,-1.00\n".encode() + "2026-01-14,MÜNCHEN,-2.00\n".encode("cp1252"),
    )
    assert found.texts == ["CAFÉ", "MÜNCHEN"]
    assert found.notes.count("mixes encodings") == 1


def test_07_text_encoded_twice_is_imported_as_it_is(tmp_path: Path) -> None:
    assert read_bad(tmp_path, HEAD + "2026-01-13,CafÃ©,-1.00\n").texts == ["CafÃ©"]


def test_08_a_nul_byte_is_dropped_with_a_note_and_the_row_stays(tmp_path: Path) -> None:
    found = read_bad(tmp_path, HEAD + "2026-01-13,CO\0FFEE,-1.00\n")
    assert found.texts == ["COFFEE"]
    assert "NUL" in found.lines[0].notes[0]


@pytest.mark.parametrize("char", ["\x0b", "\x0c", "\x07"])
def test_09_control_characters_do_no_harm(char: str, tmp_path: Path) -> None:
    found = read_bad(tmp_path, HEAD + f"2026-01-13,CO{char}FFEE,-1.00\n")
    assert found.minors == [100]
    assert found.lines[0].raw["Description"].replace(char, "") == "COFFEE"


def test_10_direction_marks_are_stored_as_they_are(tmp_path: Path) -> None:
    assert (
        read_bad(tmp_path, HEAD + "2026-01-13,SHOP \u202eEVIL,-1.00\n").lines[0].raw["Description"]
        == "SHOP \u202eEVIL"
    )


def test_11_composed_and_decomposed_letters_stay_two_rows(tmp_path: Path) -> None:
    found = read_bad(tmp_path, HEAD + "2026-01-13,CAF\u00c9,-1.00\n2026-01-13,CAFE\u0301,-1.00\n")
    assert [line.raw["Description"] for line in found.lines] == ["CAF\u00c9", "CAFE\u0301"]


def test_13_entities_and_breaks_in_a_text_keep_the_raw_row(tmp_path: Path) -> None:
    found = read_bad(tmp_path, HEAD + "2026-01-13,A &amp; B<br/>C,-1.00\n")
    assert found.lines[0].raw["Description"] == "A &amp; B<br/>C"


@pytest.mark.parametrize("end", ["\r", "\r\n", "\n"])
def test_14_any_line_end_is_accepted(end: str, tmp_path: Path) -> None:
    assert read_bad(tmp_path, TWO.replace("\n", end)).minors == MONEY


def test_14_mixed_line_ends_are_accepted(tmp_path: Path) -> None:
    assert (
        read_bad(tmp_path, HEAD.replace("\n", "\r\n") + "2026-01-05,A,-3.20\r2026-01-13,B,100.00\n").minors
        == MONEY
    )


def test_15_characters_of_four_bytes_stay_intact(tmp_path: Path) -> None:
    assert read_bad(tmp_path, HEAD + "2026-01-13,PIZZA 🍕,-1.00\n").texts == ["PIZZA 🍕"]


def test_16_semicolons_go_with_decimal_commas(tmp_path: Path) -> None:
    found = read_bad(tmp_path, "Datum;Text;Betrag\n13.01.2026;A;-1.234,50\n")
    assert (found.minors, found.decisions["decimal"]) == ([123450], ",")


def test_17_a_quoted_decimal_comma_between_commas_is_read(tmp_path: Path) -> None:
    assert read_bad(tmp_path, HEAD + '2026-01-13,A,"-3,20"\n').minors == [320]


def test_18_an_unquoted_decimal_comma_is_listed_not_guessed(tmp_path: Path) -> None:
    found = read_bad(tmp_path, HEAD + "2026-01-13,A,-3,20\n2026-01-14,B,-4.00\n2026-01-15,C,-5.00\n")
    assert found.minors == [400, 500]
    assert "cells" in found.rejected[0].reason


def test_19_a_sep_line_is_obeyed_and_skipped(tmp_path: Path) -> None:
    found = read_bad(tmp_path, "sep=;\nDate;Text;Amount\n2026-01-13;A, B;-1.00\n")
    assert found.texts == ["A, B"]


@pytest.mark.parametrize("lines", [1, 12, 30])
def test_20_lines_above_the_table_are_shown_as_skipped(lines: int, tmp_path: Path) -> None:
    found = read_bad(tmp_path, "Account statement of Example Bank\n" * lines + TWO)
    assert found.minors == MONEY
    assert found.rules.count("preamble") == lines


def test_21_a_file_without_header_keeps_its_first_transaction(tmp_path: Path) -> None:
    found = read_bad(tmp_path, "2026-01-13,COFFEE,-3.20\n2026-01-14,PAY,100.00\n")
    assert (found.minors, found.decisions["header"]) == (MONEY, "0")


def test_22_a_repeated_header_is_no_error(tmp_path: Path) -> None:
    found = read_bad(tmp_path, TWO + HEAD + "2026-01-15,B,-1.00\n")
    assert (found.rejected, found.rules.count("repeated header")) == ([], 1)


def test_23_totals_below_the_table_are_no_transactions(tmp_path: Path) -> None:
    found = read_bad(tmp_path, TWO + "Total,,96.80\nClosing balance,,96.80\n")
    assert (found.minors, sorted(found.rules)) == (MONEY, ["balance", "header", "total"])


def test_24_balance_rows_between_transactions_are_no_transactions(tmp_path: Path) -> None:
    content = (
        HEAD + "2026-01-01,Opening balance,50.00\n2026-01-13,A,-1.00\n2026-01-31,Closing balance,49.00\n"
    )
    found = read_bad(tmp_path, content)
    assert found.minors == [100]
    assert found.proofs[0].holds


def test_25_a_description_that_goes_on_below_is_joined(tmp_path: Path) -> None:
    found = read_bad(tmp_path, HEAD + "2026-01-13,HOTEL,-3.20\n,ROOM 4,\n2026-01-14,PAY,100.00\n")
    assert found.texts == ["HOTEL ROOM 4", "PAY"]


def test_26_rows_of_another_length_are_listed_with_the_reason(tmp_path: Path) -> None:
    found = read_bad(tmp_path, TWO + "2026-01-15,A,-1.00,X,Y\n2026-01-16,B\n")
    assert found.minors == MONEY
    assert [row.row for row in found.rejected] == [4, 5]


def test_27_a_quote_that_never_closes_names_the_line_where_it_opens(tmp_path: Path) -> None:
    found = read_bad(tmp_path, HEAD + '2026-01-13,"HOTEL,-3.20\n2026-01-14,PAY,100.00\n')
    assert [(row.row, row.reason) for row in found.rejected] == [
        (2, "a quote that opens in line 2 is never closed")
    ]
    assert "quotes" in found.questions


def test_28_quotes_inside_quotes_are_kept(tmp_path: Path) -> None:
    assert read_bad(tmp_path, HEAD + '2026-01-13,"UAB "Naktida"",-3.20\n').texts == ['UAB "Naktida"']


def test_29_delimiters_at_the_end_are_tolerated(tmp_path: Path) -> None:
    assert read_bad(tmp_path, TWO.replace("\n", ",\n")).minors == MONEY


def test_30_titles_that_repeat_or_are_missing_are_numbered(tmp_path: Path) -> None:
    found = read_bad(tmp_path, "Date,Description,Description,,Amount\n2026-01-13,SHOP,CORK,NOTE,-1.00\n")
    assert found.minors == [100]
    assert len(found.lines[0].raw) == 5, "no cell was lost"


def test_31_titles_of_another_language_are_known(tmp_path: Path) -> None:
    assert read_bad(tmp_path, "Päivämäärä;Selite;Summa\n13.01.2026;A;-3,20\n").minors == [320]


def test_32_a_header_alone_has_no_transactions(tmp_path: Path) -> None:
    found = read_bad(tmp_path, HEAD)
    assert (found.lines, found.rejected, found.refused) == ([], [], None)


def test_33_an_empty_file_is_called_empty(tmp_path: Path) -> None:
    assert read_bad(tmp_path, b"").sentence == "the file is empty. Download it again"


def test_34_another_table_is_refused_with_its_columns(tmp_path: Path) -> None:
    found = read_bad(tmp_path, "name,email,phone\nann,ann@example.invalid,none\nbo,bo@example.invalid,none\n")
    assert "date or amount column" in found.sentence
    assert found.refused is not None
    assert "email" in str(found.refused.value)


def test_35_a_line_of_megabytes_is_refused(tmp_path: Path) -> None:
    assert "line is longer" in read_bad(tmp_path, TWO + "x" * (2 << 20)).sentence


def test_36_currencies_never_share_a_statement(tmp_path: Path) -> None:
    found = read_bad(tmp_path, "Date,Text,Amount,Currency\n2026-01-13,A,-1.00,EUR\n2026-01-14,B,-2.00,USD\n")
    assert sorted(head.currency for head in found.heads) == ["EUR", "USD"]


def test_37_equal_rows_are_all_kept(tmp_path: Path) -> None:
    assert read_bad(tmp_path, HEAD + "2026-01-13,COFFEE,-3.20\n" * 3).minors == [320] * 3


@pytest.mark.parametrize("text", ["3.20-", "(3.20)", "\u22123.20", "-3.20"])
def test_38_every_kind_of_minus_is_accepted(text: str, tmp_path: Path) -> None:
    assert read_bad(tmp_path, HEAD + f"2026-01-13,A,{text}\n2026-01-14,B,4.00\n").minors == [320, -400]


@pytest.mark.parametrize(("out", "into"), [("D", "C"), ("S", "H"), ("Af", "Bij"), ("DR", "CR"), ("T", "J")])
def test_39_words_for_debit_and_credit_tell_the_direction(out: str, into: str, tmp_path: Path) -> None:
    content = f"Date,Text,Amount,D/C\n2026-01-13,A,3.20,{out}\n2026-01-14,B,100.00,{into}\n"
    content += f"2026-01-15,C,1.00,{out}\n"
    assert read_bad(tmp_path, content).minors == [320, -10000, 100]


def test_40_both_sides_filled_are_rejected_and_none_is_information(tmp_path: Path) -> None:
    content = "Date,Text,Debit,Credit\n2026-01-13,A,3.20,\n2026-01-14,B,1.00,2.00\n"
    content += "2026-01-15,C,,\n2026-01-16,D,,9.00\n"
    found = read_bad(tmp_path, content)
    assert (found.minors, [row.row for row in found.rejected], found.rules[1:]) == (
        [320, -900],
        [3],
        ["no amount"],
    )


def test_41_minuses_in_a_debit_column_are_money_out(tmp_path: Path) -> None:
    content = "Date,Text,Debit,Credit\n2026-01-13,A,-3.20,\n2026-01-14,B,-1.00,\n2026-01-16,D,,9.00\n"
    assert read_bad(tmp_path, content).minors == [320, 100, -900]


def test_43_plus_may_mean_spent_where_a_person_says_so(tmp_path: Path) -> None:
    content = HEAD + "2026-01-13,A,3.20\n2026-01-14,B,4.00\n"
    assert read_bad(tmp_path, content, sign="plus_is_out").minors == [320, 400]
    assert read_bad(tmp_path, content, sign="minus_is_out").minors == [-320, -400]


@pytest.mark.parametrize(
    "text", ["-1\u00a0234.50", "-1'234.50", "-EUR 1,234.50", "-1,234.50 EUR", "-€1,234.50"]
)
def test_44_signs_of_currencies_and_any_grouping_are_accepted(text: str, tmp_path: Path) -> None:
    assert read_bad(tmp_path, HEAD + f'2026-01-13,A,"{text}"\n2026-01-14,B,"-2.00"\n').minors == [123450, 200]


def test_45_an_undecided_decimal_sign_is_asked(tmp_path: Path) -> None:
    content = "Date;Text;Amount\n2026-01-13;A;-1.234\n2026-01-14;B;-5.678\n"
    assert "decimal" in read_bad(tmp_path, content).questions
    assert read_bad(tmp_path, content, decimal=",").minors == [123400, 567800]


def test_46_more_decimals_than_the_currency_has_are_asked_about(tmp_path: Path) -> None:
    content = "Date,Text,Amount,Currency\n2026-01-13,A,-1.255,EUR\n2026-01-14,B,-2.00,EUR\n"
    found = read_bad(tmp_path, content)
    assert ("round_decimals" in found.questions, found.minors) == (True, [200])


def test_48_currencies_have_their_own_decimals(tmp_path: Path) -> None:
    content = (
        "Date,Text,Amount,Currency\n2026-01-13,A,-1500,JPY\n2026-01-14,B,-1.500,KWD\n2026-01-15,C,-2.25,EUR\n"
    )
    assert sorted(read_bad(tmp_path, content).minors) == [225, 1500, 1500]


@pytest.mark.parametrize(
    "text", ["99999999999999999999.99", "NaN", "Infinity", "1e400", "1e99999999", "12..34", "abc"]
)
def test_49_50_54_what_is_no_amount_is_rejected_by_its_row_with_its_text(text: str, tmp_path: Path) -> None:
    found = read_bad(tmp_path, TWO + f"2026-01-15,C,{text}\n")
    assert found.minors == MONEY
    assert [(row.row, row.value) for row in found.rejected] == [(4, text)]
    assert found.rejected[0].column == "Amount"


def test_50_minus_nothing_is_nothing(tmp_path: Path) -> None:
    assert read_bad(tmp_path, TWO + "2026-01-15,C,-0.00\n").minors == [*MONEY, 0]


def test_51_rows_of_nothing_are_kept(tmp_path: Path) -> None:
    assert read_bad(tmp_path, TWO + "2026-01-15,INFORMATION,0.00\n").minors == [*MONEY, 0]


def test_53_original_and_booked_amount_are_both_kept(tmp_path: Path) -> None:
    content = (
        "Date,Text,Amount,Currency,Original Amount,Original Currency\n2026-01-13,A,-9.10,EUR,-10.00,USD\n"
    )
    line = read_bad(tmp_path, content).lines[0]
    assert line.original is not None
    assert (line.amount.minor, line.original.minor, line.original.currency) == (910, 1000, "USD")


def test_55_dates_that_fit_both_orders_are_asked(tmp_path: Path) -> None:
    content = HEAD + "03/04/2026,A,-1.00\n03/04/2026,B,-2.00\n"
    assert "date_order" in read_bad(tmp_path, content).questions
    assert read_bad(tmp_path, content, date_order="month_first").days == ["2026-03-04"] * 2


def test_56_a_late_row_decides_the_order_of_all(tmp_path: Path) -> None:
    found = read_bad(tmp_path, HEAD + "03/04/2026,A,-1.00\n" * 500 + "25/04/2026,B,-2.00\n")
    assert (found.days[0], "date_order" in found.questions) == ("2026-04-03", False)


def test_57_dates_that_contradict_each_other_are_not_guessed(tmp_path: Path) -> None:
    rows = ("13/04/2026", "04/25/2026", "14/04/2026", "04/26/2026")
    found = read_bad(tmp_path, HEAD + "".join(f"{day},A,-1.00\n" for day in rows))
    assert "contradict" in found.sentence
    assert found.refused is not None
    assert found.refused.row is not None
    assert found.refused.value == rows[found.refused.row - 2]


def test_58_years_of_two_and_four_digits_go_together(tmp_path: Path) -> None:
    assert read_bad(tmp_path, HEAD + "13/04/26,A,-1.00\n14/04/2026,B,-2.00\n").days == [
        "2026-04-13",
        "2026-04-14",
    ]


@pytest.mark.parametrize("text", ["2026-02-30", "0000-00-00", "00000000", "2026-13-01"])
def test_59_a_day_that_is_none_keeps_its_row_visible(text: str, tmp_path: Path) -> None:
    found = read_bad(tmp_path, TWO + f"{text},C,-1.00\n")
    assert found.minors == MONEY
    assert [(row.row, row.column, row.value) for row in found.rejected] == [(4, "Date", text)]


def test_60_a_spreadsheets_day_numbers_are_offered(tmp_path: Path) -> None:
    found = read_bad(tmp_path, HEAD + "45296,A,-1.00\n45297,B,-2.00\n")
    assert (found.days, "serial_dates" in found.questions) == (["2024-01-05", "2024-01-06"], True)


@pytest.mark.parametrize("text", ["5 janvier 2026", "05-Jan-2026", "5. Januar 2026", "2026.01.05."])
def test_62_months_by_name_are_read(text: str, tmp_path: Path) -> None:
    assert read_bad(tmp_path, HEAD + f"{text},A,-1.00\n").days == ["2026-01-05"]


def test_62_years_of_other_calendars_are_never_taken_for_ours(tmp_path: Path) -> None:
    found = read_bad(tmp_path, HEAD + "13/04/2569,A,-1.00\n14/04/2569,B,-1.00\n")
    assert found.lines == []
    assert "no date column was found" in found.sentence


def test_64_days_after_today_are_noted_with_the_first_row(tmp_path: Path) -> None:
    found = read_bad(tmp_path, TWO + "2031-04-13,C,-1.00\n2031-04-14,D,-1.00\n")
    assert found.minors == [*MONEY, 100, 100]
    assert "2 transactions are dated after today; the first is row 4, 2031-04-13" in found.notes


def test_64_days_outside_of_the_stated_period_are_noted(tmp_path: Path) -> None:
    content = ":20:1\n:25:1\n:28C:1\n:60F:C260101EUR10,00\n:61:260301D1,00NTRFX\n:62F:C260131EUR9,00\n-\n"
    found = read_bad(tmp_path, content, name="a.sta")
    assert "is dated 2026-03-01, after the statement ends, 2026-01-31" in found.notes
