"""Lists shaped like the exports of known tools, by the field names that their help pages give."""

from pathlib import Path

import pytest

from app.models.money import Money
from tests.unit.importers.test_expense_lists import claims_of, parts_of

SOLDO = (
    "Authorisation date,Settlement date,Description,Amount,Currency,Tx Amount,Tx Currency,Exchange rate,"
    "Expense category,Tax rate,Tax amount,Net amount,User name,User ID,Card number,Attachment,"
    "Attachment link,"
    "Notes,Approval status,Transaction ID\n"
    "2026-10-01,2026-10-03,Amazon,-12.00,GBP,-12.00,GBP,1,Office,20%,2.00,10.00,Jo Day,0042,*1234,Yes,"
    "https://soldo.test/x,Cables,Approved,T-71\n"
    "2026-10-02,2026-10-04,Uber,-9.10,GBP,-10.50,EUR,1.15,Taxi,,,,Jo Day,0042,*1234,No,,To "
    "client,To review,T-75\n"
)
PLEO = (
    "Date,Expense type,Employee,Supplier,Text,Category,Account,Tax code,Tax rate,Net amount,Tax "
    "amount,Amount,"
    "Currency,Original amount,Original currency,Team,Receipt URLs\n"
    "2026-10-01,Card purchase,Jo Day,Amazon,Cables,Office,7504,T1,0.2,-10.00,-2.00,-12.00,GBP,"
    "-12.00,GBP,Sales,\n"
    "2026-10-02,Out-of-pocket,Jo Day,Uber,Ride,Taxi,7400,T0,0,-9.10,0.00,-9.10,GBP,-10.50,EUR,Sales,\n"
)
SPENDESK = (
    "Payable date,Payable reference,Supplier,Payer,Type,Expense account,Net amount,VAT rate,VAT amount,"
    "Total amount,Currency,Team,Description,Receipt name\n"
    '13/10/2026,PAY-1,Amazon,Jo Day,Card purchase,6064,"10,00",20%,"2,00","12,00",EUR,Sales,Cables,r1.pdf\n'
    '14/10/2026,PAY-2,Metro,Jo Day,Expense claim,6064,"10,00",20%,"2,00","12,00",EUR,Sales,Food,r2.pdf\n'
    '14/10/2026,PAY-2,Metro,Jo Day,Expense claim,6068,"10,00",10%,"1,00","11,00",EUR,Sales,Food,r2.pdf\n'
)
CONCUR = (
    "Employee,Employee ID,Report ID,Report Name,Entry Key,Parent Entry Key,Expense Type,"
    "Transaction Date,Vendor,"
    "Payment Type,Transaction Amount,Transaction Currency,Exchange Rate,Posted Amount,Approved Amount,"
    "Reimbursement Currency,Personal Expense\n"
    '"Day, Jo",0042,R1,Trip,1001,,Hotel,10/13/2026,Hilton,Company Paid,300.00,GBP,1.15,345.00,'
    "345.00,EUR,N\n"
    '"Day, Jo",0042,R1,Trip,1002,1001,Room Rate,10/13/2026,Hilton,Company Paid,250.00,GBP,1.15,'
    "287.50,287.50,EUR,N\n"
    '"Day, Jo",0042,R1,Trip,1003,1001,Tax,10/13/2026,Hilton,Company Paid,50.00,GBP,1.15,57.50,57.50,EUR,N\n'
)
CAPTIO = (
    "Nº Informe;Nombre Informe;Usuario;Email;Fecha;Comercio;Categoría;Importe;Moneda;Importe "
    "Final;Moneda Final;"
    "Tipo de cambio;Método de pago;Reembolsable;Base Imponible;IVA;% IVA;Imagen\n"
    "INF-1;Viaje;Ana Gil;ana@x.test;13/10/2026;Sol;Hotel;110,00;EUR;110,00;EUR;1;Tarjeta empresa;"
    "No;100,00;10,00;10;a.jpg\n"
    "INF-1;Viaje;Ana Gil;ana@x.test;14/10/2026;Deli;Comida;20,00;USD;18,40;EUR;0,92;Efectivo;Sí;;;;\n"
)


def test_card_exports_with_a_minus_and_the_purchase_in_its_own_currency(tmp_path: Path) -> None:
    amazon, uber = claims_of(parts_of(tmp_path, SOLDO))
    assert (amazon.amount, amazon.tax_amount, amazon.stated) == (Money(1200, "GBP"), Money(200, "GBP"), None)
    assert (uber.amount, uber.stated, uber.instrument) == (Money(1050, "EUR"), Money(910, "GBP"), "*1234")
    assert (amazon.receipt, amazon.employee, amazon.employee_code) == (
        "https://soldo.test/x",
        "Jo Day",
        "0042",
    )


def test_who_paid_is_found_by_its_words_where_no_title_says_it(tmp_path: Path) -> None:
    card, own = claims_of(parts_of(tmp_path, PLEO))
    assert (card.paid_by, own.paid_by) == ("Card purchase", "Out-of-pocket")
    assert (card.category, card.instrument, card.department) == ("Office", "", "Sales")
    assert (card.tax_rate_ppm, own.tax_rate_ppm) == (200_000, 0)
    assert own.custom_fields["Tax amount"] == "0.00", "the tax is in the currency that the list booked"


def test_a_payable_on_several_accounts_is_one_expense(tmp_path: Path) -> None:
    one, split = claims_of(parts_of(tmp_path, SPENDESK))
    assert (one.merchant, one.employee, one.category) == ("Amazon", "Jo Day", "6064")
    assert [(line.minor, line.category, line.tax_rate_ppm) for line in split.lines] == [
        (1200, "6064", 200_000),
        (1100, "6068", 100_000),
    ]


def test_an_itemised_hotel_bill_keeps_claim_and_booked_amount(tmp_path: Path) -> None:
    (hotel,) = claims_of(parts_of(tmp_path, CONCUR))
    assert (hotel.amount, hotel.stated) == (Money(30000, "GBP"), Money(34500, "EUR"))
    assert (hotel.report, hotel.report_number, hotel.to_reimburse) == ("Trip", "R1", "")
    assert [(line.minor, line.category) for line in hotel.lines] == [(25000, "Room Rate"), (5000, "Tax")]


@pytest.mark.rule("F27")
def test_a_spanish_list_with_final_amounts_needs_no_question(tmp_path: Path) -> None:
    parts = parts_of(tmp_path, CAPTIO)
    hotel, deli = claims_of(parts)
    assert (hotel.tax_amount, hotel.tax_rate_ppm, hotel.stated) == (Money(1000, "EUR"), 100_000, None)
    assert (deli.amount, deli.stated) == (Money(2000, "USD"), Money(1840, "EUR"))
    assert (deli.report, deli.report_number, deli.employee_email) == ("Viaje", "INF-1", "ana@x.test")
