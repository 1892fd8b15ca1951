"""What an expense list says: taxes, currencies, lines, signs, people, and what contradicts itself."""

from pathlib import Path

import pytest

from app.importers.protocol import ReadRequest
from app.importers.registry import read
from app.models.money import Money
from app.models.statement import ExpenseLine, FileFoot, Part, Purpose, Rejected, Skipped, StatementFoot
from tests.contract.importers.summary import TODAY


def parts_of(folder: Path, text: str, **answers: str) -> list[Part]:
    path = folder / "list.csv"
    path.write_text(text, encoding="utf-8")
    parts = list(read(ReadRequest(path, Purpose.EXPENSES, answers, (), TODAY)))
    foot = parts[-1]
    assert isinstance(foot, FileFoot)
    rows = [part for part in parts if isinstance(part, ExpenseLine | Rejected | Skipped)]
    assert len(rows) == foot.rows_read, "every row has one fate"
    return parts


def claims_of(parts: list[Part]) -> list[ExpenseLine]:
    return sorted((part for part in parts if isinstance(part, ExpenseLine)), key=lambda line: line.row)


def proofs_of(parts: list[Part]) -> list[tuple[str, str, str, bool | None, int | None]]:
    feet = [part for part in parts if isinstance(part, StatementFoot)]
    return [(p.what, p.expected, p.found, p.holds, p.row) for foot in feet for p in foot.proofs]


@pytest.mark.rule("G01")
def test_columns_of_several_tax_rates_divide_an_expense_into_lines(tmp_path: Path) -> None:
    text = (
        "Fecha;Empleado;Comercio;Base 21%;IVA 21%;Base 10%;IVA 10%;Total;Divisa\n"
        "05/10/2026;Ana;Mercadona;10,00;2,10;5,00;0,50;17,60;EUR\n"
        "16/10/2026;Ana;Taxi;;;20,00;2,00;22,00;EUR\n"
    )
    first, second = claims_of(parts_of(tmp_path, text))
    assert [(one.minor, one.tax_rate_ppm, one.tax_minor) for one in first.lines] == [
        (1210, 210_000, 210),
        (550, 100_000, 50),
    ]
    assert sum(one.minor for one in first.lines) == first.amount.minor == 1760
    assert (second.lines, second.tax_rate_ppm, second.tax_amount) == ((), 100_000, Money(200, "EUR"))


def test_tax_columns_without_bases_divide_only_where_the_arithmetic_proves_it(tmp_path: Path) -> None:
    text = (
        "Date,Employee,Vendor,VAT 20%,VAT 5%,Total,Currency\n"
        "2026-10-05,Ann,Mixed,20.00,2.50,172.50,GBP\n"
        "2026-10-06,Ann,Unclear,20.00,2.50,400.00,GBP\n"
    )
    proven, unclear = claims_of(parts_of(tmp_path, text))
    assert [(one.minor, one.net_minor) for one in proven.lines] == [(12000, 10000), (5250, 5000)]
    assert unclear.lines == ()
    assert unclear.tax_amount == Money(2250, "GBP")
    assert any("kept whole" in note for note in unclear.notes)


@pytest.mark.rule("G04")
def test_net_and_tax_that_do_not_give_gross_show_both_numbers(tmp_path: Path) -> None:
    text = (
        "Date,Merchant,Employee,Net,VAT,Gross,Currency\n"
        "2026-10-05,Hotel,Ann,100.00,20.00,120.00,GBP\n"
        "2026-10-06,Hotel,Ann,100.00,20.00,121.00,GBP\n"
        "2026-10-07,Hotel,Ann,10.00,2.00,12.00,GBP\n"
        "2026-10-08,Hotel,Ann,20.00,4.00,24.00,GBP\n"
        "2026-10-09,Hotel,Ann,30.00,6.00,36.00,GBP\n"
    )
    parts = parts_of(tmp_path, text)
    assert proofs_of(parts) == [("net_and_tax", "121.00", "120.00", False, 3)]
    assert claims_of(parts)[1].notes == ("net 100.00 + tax 20.00 = 120.00, but the amount is 121.00",)


@pytest.mark.rule("G01")
def test_rows_with_one_expense_id_are_lines_of_one_expense(tmp_path: Path) -> None:
    text = (
        "Expense ID,Date,Employee,Merchant,Category,Amount,Currency\n"
        "E1,2026-10-01,Ann,Hilton,Lodging,120.00,GBP\n"
        "E1,2026-10-01,Ann,Hilton,Meals,24.00,GBP\n"
        "E2,2026-10-02,Ann,Uber,Taxi,12.00,GBP\n"
        "E3,2026-10-02,Ann,Uber,Taxi,12.00,GBP\n"
    )
    hotel, *taxis = claims_of(parts_of(tmp_path, text))
    assert (hotel.amount, hotel.others, hotel.category) == (Money(14400, "GBP"), (3,), "")
    assert [(one.minor, one.category) for one in hotel.lines] == [(12000, "Lodging"), (2400, "Meals")]
    assert len(taxis) == 2
    apart = claims_of(parts_of(tmp_path, text, splits="separate"))
    assert [line.amount.minor for line in apart] == [12000, 2400, 1200, 1200]


@pytest.mark.rule("F33")
def test_rows_that_are_the_same_in_every_cell_stay_as_many_expenses(tmp_path: Path) -> None:
    row = "R-9,2026-10-01,Ann,Hilton,Lodging,120.00,GBP\n"
    text = "Receipt no.,Date,Employee,Merchant,Category,Amount,Currency\n" + row + row
    assert [line.amount.minor for line in claims_of(parts_of(tmp_path, text))] == [12000, 12000]


def test_a_parent_row_states_the_total_of_its_lines(tmp_path: Path) -> None:
    head = "Parent Expense ID,Expense ID,Date,Employee,Vendor,Expense Type,Amount,Currency\n"
    text = head + (
        ",100,2026-10-15,Lee,Marriott,Hotel,300.00,USD\n"
        "100,101,2026-10-15,Lee,Marriott,Room,250.00,USD\n"
        "100,102,2026-10-15,Lee,Marriott,Breakfast,50.00,USD\n"
        ",200,2026-10-16,Lee,Hyatt,Hotel,90.00,USD\n"
        "200,201,2026-10-16,Lee,Hyatt,Room,70.00,USD\n"
        "200,202,2026-10-16,Lee,Hyatt,Bar,10.00,USD\n"
    )
    parts = parts_of(tmp_path, text)
    whole, broken = claims_of(parts)
    assert (whole.amount.minor, len(whole.lines), whole.category) == (30000, 2, "Hotel")
    assert (broken.amount.minor, broken.lines) == (9000, ())
    assert any("80.00 USD" in note and "90.00 USD" in note for note in broken.notes)
    assert proofs_of(parts) == [("lines", "90.00", "80.00", False, 5)]


def test_rows_below_without_a_date_go_on_with_the_expense_above(tmp_path: Path) -> None:
    text = (
        "Date,Employee,Merchant,Category,Amount,Currency\n"
        "2026-10-15,Lee,Marriott,,300.00,USD\n"
        ",,,Room,250.00,\n"
        ",,,Breakfast,50.00,\n"
        "2026-10-16,Lee,Hyatt,Room,70.00,USD\n"
        ",,,Bar,10.00,\n"
    )
    total, first = claims_of(parts_of(tmp_path, text))
    assert (total.amount.minor, [one.minor for one in total.lines]) == (30000, [25000, 5000])
    assert (first.amount.minor, [one.minor for one in first.lines]) == (8000, [7000, 1000])


def test_header_and_line_rows_are_told_by_their_kind(tmp_path: Path) -> None:
    text = (
        "Line type,Date,Employee,Merchant,Category,Amount,Currency\n"
        "Header,2026-10-15,Lee,Marriott,,300.00,USD\n"
        "Line,2026-10-15,Lee,Marriott,Room,250.00,USD\n"
        "Line,2026-10-15,Lee,Marriott,Meals,50.00,USD\n"
        "Header,2026-10-16,Lee,Uber,,10.00,USD\n"
        "Line,2026-10-16,Lee,Uber,Taxi,10.00,USD\n"
    )
    hotel, taxi = claims_of(parts_of(tmp_path, text))
    assert (hotel.amount.minor, len(hotel.lines)) == (30000, 2)
    assert (taxi.amount.minor, taxi.lines, taxi.category) == (1000, (), "Taxi")


@pytest.mark.rule("F13")
def test_the_claim_and_the_booked_amount_stay_apart(tmp_path: Path) -> None:
    text = (
        "Date,Employee,Merchant,Transaction Amount,Transaction Currency,Exchange Rate,Approved Amount,"
        "Reimbursement Currency\n"
        "2026-10-15,Lee,Sushi,1200,JPY,0.0061,7.32,EUR\n"
        "2026-10-16,Lee,Souq,1.250,KWD,,,EUR\n"
        "2026-10-17,Lee,Bar,9.00,EUR,1,9.00,EUR\n"
    )
    sushi, souq, bar = claims_of(parts_of(tmp_path, text, decimal="."))
    assert (sushi.amount, sushi.stated) == (Money(1200, "JPY"), Money(732, "EUR"))
    assert (souq.amount, souq.stated) == (Money(1250, "KWD"), None)
    assert (bar.amount, bar.stated) == (Money(900, "EUR"), None)
    assert sushi.custom_fields["Exchange Rate"] == "0.0061"


def test_currencies_are_read_by_code_name_and_sign(tmp_path: Path) -> None:
    text = (
        "Date,Merchant,Employee,Amount,Currency\n"
        "2026-10-01,A,Ann,1.00,€\n2026-10-02,B,Ann,2.00,Swiss francs\n2026-10-03,C,Ann,3.00,GBP - Pound\n"
        "2026-10-04,D,Ann,4.00,Zorkmid\n2026-10-05,E,Ann,5.00,eur\n2026-10-06,F,Ann,6.00,USD\n"
    )
    parts = parts_of(tmp_path, text)
    assert [line.amount.currency for line in claims_of(parts)] == ["EUR", "CHF", "GBP", "EUR", "USD"]
    (bad,) = [part for part in parts if isinstance(part, Rejected)]
    assert (bad.row, bad.column, bad.value) == (5, "Currency", "Zorkmid")


@pytest.mark.rule("F28")
def test_a_sign_that_several_currencies_share_is_asked_about(tmp_path: Path) -> None:
    text = "Date,Merchant,Amount,Category\n2026-10-01,A,$4.50,M\n2026-10-02,B,£5.20,M\n2026-10-03,C,¥1200,M\n"
    parts = parts_of(tmp_path, text)
    foot = parts[-1]
    assert isinstance(foot, FileFoot)
    assert [question.key for question in foot.questions] == ["dollar_sign", "yen_sign"]
    answered = claims_of(parts_of(tmp_path, text, dollar_sign="CAD", yen_sign="JPY"))
    assert [line.amount for line in answered] == [Money(450, "CAD"), Money(520, "GBP"), Money(1200, "JPY")]


def test_most_amounts_with_a_minus_are_money_out_and_the_others_refunds(tmp_path: Path) -> None:
    rows = "".join(f"2026-10-{day:02},Shop,Ann,-{day}.00,EUR\n" for day in range(1, 10))
    text = "Date,Merchant,Employee,Amount,Currency\n" + rows + "2026-10-11,Shop,Ann,4.00,EUR\n"
    found = claims_of(parts_of(tmp_path, text))
    assert [line.amount.minor for line in found][-2:] == [900, -400]


def test_a_filling_station_called_total_is_no_sum_but_a_total_row_is(tmp_path: Path) -> None:
    text = (
        "Date;Collaborateur;Marchand;Montant TTC;Devise\n05/10/2026;Anne;Total;50,00;EUR\n"
        "16/10/2026;Anne;SNCF;30,00;EUR\n;;Total;80,00;\n"
    )
    parts = parts_of(tmp_path, text)
    assert [(line.merchant, line.amount.minor) for line in claims_of(parts)] == [
        ("Total", 5000),
        ("SNCF", 3000),
    ]
    assert [part.rule for part in parts if isinstance(part, Skipped)] == ["header", "total"]


def test_names_in_two_columns_and_numbered_taxes(tmp_path: Path) -> None:
    text = (
        "Nachname;Vorname;E-Mail;Datum;Lieferant;Steuersatz 1;Steuerbetrag 1;Steuersatz 2;Steuerbetrag 2;"
        "Bruttobetrag;Währung\n"
        "Groß;Jana;jana@x.test;05.10.2026;Metro;19 %;19,00;7 %;7,00;226,00;EUR\n"
        "Groß;Jana;jana@x.test;16.10.2026;Metro;19 %;1,90;;;11,90;EUR\n"
    )
    both, one = claims_of(parts_of(tmp_path, text))
    assert (both.employee, both.employee_email) == ("Jana Groß", "jana@x.test")
    assert [(line.minor, line.tax_rate_ppm) for line in both.lines] == [(11900, 190_000), (10700, 70_000)]
    assert (one.tax_rate_ppm, one.tax_amount) == (190_000, Money(190, "EUR"))


def test_ids_that_stand_in_different_expenses_are_not_trusted(tmp_path: Path) -> None:
    text = "ID,Date,Employee,Merchant,Amount,Currency\n" + "".join(
        f"{day % 2 + 7},2026-10-{day:02},Ann,Shop {day},1{day}.00,EUR\n" for day in range(10, 20)
    )
    parts = parts_of(tmp_path, text)
    foot = parts[-1]
    assert isinstance(foot, FileFoot)
    assert len(claims_of(parts)) == 10
    assert {line.source_id for line in claims_of(parts)} == {""}
    assert any("not used to recognise" in note for note in foot.notes)


def test_ids_that_only_number_the_rows_recognise_nothing(tmp_path: Path) -> None:
    text = "ID,Date,Employee,Merchant,Amount,Currency\n" + "".join(
        f"{place},2026-10-{place + 10},Ann,Shop,1{place}.00,EUR\n" for place in range(1, 7)
    )
    assert {line.source_id for line in claims_of(parts_of(tmp_path, text))} == {""}


def test_sums_below_a_list_are_no_lines_of_its_last_expense(tmp_path: Path) -> None:
    rows = "Date;Merchant;Category;Amount (EUR)\n05/10/2026;A;Food;10,00\n15/10/2026;B;Food;20,00\n"
    for last in (";;Total;30,00\n", ";;;30,00\n", "Summe:;;;30,00\n"):
        parts = parts_of(tmp_path, rows + last)
        assert [line.amount.minor for line in claims_of(parts)] == [1000, 2000]
        assert [part.rule for part in parts if isinstance(part, Skipped)] == ["header", "total"]


def test_a_row_without_a_date_that_is_another_persons_is_rejected(tmp_path: Path) -> None:
    text = (
        "Date,Employee,Merchant,Category,Amount,Currency\n2026-10-15,Lee,Marriott,Room,70.00,USD\n"
        ",Ann,,Meals,10.00,USD\n"
    )
    parts = parts_of(tmp_path, text)
    assert len(claims_of(parts)) == 1
    assert [(part.row, part.reason) for part in parts if isinstance(part, Rejected)] == [
        (3, "the date is missing")
    ]


def test_the_day_of_the_purchase_goes_before_the_day_of_the_books(tmp_path: Path) -> None:
    text = (
        "Report Date,Posting Date,Transaction Date,Merchant,Employee,Amount,Currency\n"
        "2026-10-31,2026-10-03,2026-10-01,A,Ann,10.00,EUR\n"
    )
    (line,) = claims_of(parts_of(tmp_path, text))
    assert line.spent_on.isoformat() == "2026-10-01"
    assert line.custom_fields == {"Report Date": "2026-10-31", "Posting Date": "2026-10-03"}


def test_taxes_with_names_of_their_own_add_up_and_divide_nothing(tmp_path: Path) -> None:
    text = (
        "Date,Employee,Vendor,Subtotal,GST,PST,Total,Currency\n2026-10-01,Ann,S,100.00,5.00,7.00,112.00,CAD\n"
    )
    (line,) = claims_of(parts_of(tmp_path, text))
    assert (line.tax_amount, line.lines, line.notes) == (Money(1200, "CAD"), (), ())


def test_lines_numbered_below_their_expense_are_its_lines(tmp_path: Path) -> None:
    head = "ID;Typ;Datum;Mitarbeiter;Händler;Kategorie;Betrag;Währung\n"
    rows = (
        "1001;{0};05.10.2026;Jana;Hotel;Übernachtung;150,00;EUR\n"
        "1001-1;{1};05.10.2026;Jana;Hotel;Zimmer;120,00;EUR\n"
        "1001-2;{1};05.10.2026;Jana;Hotel;Frühstück;30,00;EUR\n1002;{0};06.10.2026;Jana;Taxi;Reise;20,00;EUR\n"
    )
    for names in (("Ausgabe", "Position"), ("", "")):
        hotel, taxi = claims_of(parts_of(tmp_path, head + rows.format(*names)))
        assert (hotel.amount.minor, [line.minor for line in hotel.lines]) == (15000, [12000, 3000])
        assert (taxi.amount.minor, taxi.lines) == (2000, ())


def test_a_second_amount_that_nobody_gives_a_currency_stays_as_written(tmp_path: Path) -> None:
    text = (
        "Date,Employee,Merchant,Amount,Reimbursable Amount,Currency\n2026-10-01,Ann,A,12.00,12.00,EUR\n"
        "2026-10-02,Ann,B,15.00,0.00,EUR\n"
    )
    first, second = claims_of(parts_of(tmp_path, text))
    assert (first.stated, second.stated) == (None, None)
    assert second.custom_fields == {"Reimbursable Amount": "0.00"}
