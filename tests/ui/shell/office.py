"""A small real company for the pages: a month of expenses and payments in every state."""

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QSettings

from app.bootstrap import Program
from app.models.expense import ExpenseStatus, PaidBy
from app.models.ids import CategoryId, ReportId
from app.models.money import Money
from app.models.payment import PaymentKind
from app.models.reference import Category
from app.ui.main_window import MainWindow
from tests.companies import Shop, a_program, fill_shop

MERCHANTS = (
    ("Iberia", "IBERIA LAE 075-2341187 MADRID", "Travel", "184.20"),
    ("Hotel Arts Barcelona", "HOTEL ARTS BARCELONA ES", "Hotel", "412.00"),
    ("Cafe Roma", "CAFE ROMA DUBLIN", "Meals", "12.30"),
    ("Staples", "SQ *STAPLES 0441", "Office supplies", "88.46"),
    ("Zoom", "PAYPAL *ZOOM VIDEO COMM", "Software", "15.99"),
    ("Shell", "SHELL 1182 CORK IE", "Fuel", "64.05"),
    ("Pret A Manger", "PRET A MANGER 118 LONDON", "Meals", "9.45"),
    ("Amazon Business", "AMZN MKTP DE*2K4LL", "Office supplies", "178.27"),
)
COPIES = 3
START_ON = date(2026, 10, 1)


@dataclass
class Office:
    """A program with one filled company, and ids that tests need."""

    program: Program
    shop: Shop
    report: ReportId
    target: str


def an_office(folder: Path, name: str = "Acme Trading") -> Office:
    """Make a company with 24 company-paid expenses, 26 payments, own-money expenses and a report."""
    program = a_program(folder)
    target = str(folder / f"{name}.tieout")
    company = program.create_company(target, name=name, currency="EUR", user="maria")
    shop = fill_shop(company)
    categories = {
        one: CategoryId(company.edit_category(Category(CategoryId(0), f"7{n:02d}0", one, one == "Hotel")).id)
        for n, one in enumerate(sorted({category for _, _, category, _ in MERCHANTS}))
    }
    expenses, payments = [], []
    for round_ in range(COPIES):
        for n, (merchant, text, category, amount) in enumerate(MERCHANTS):
            day = START_ON + timedelta(days=3 * n + 9 * round_)
            price = Money(Money.parse(amount, "EUR").minor + 100 * round_, "EUR")
            expenses.append(
                shop.expense(
                    day=day,
                    merchant=merchant,
                    amount=price,
                    category=category,
                    category_id=categories[category],
                )
            )
            if (n + round_) % 4 != 3:
                payments.append(shop.payment(day=day, descriptor=text, amount=price))
    payments += [
        shop.payment(day=date(2026, 10, 8), descriptor="BOOKSHOP GALWAY", amount="7.77"),
        shop.payment(
            day=date(2026, 10, 30),
            descriptor="SETTLEMENT CARD 4417",
            amount="-900.00",
            kind=PaymentKind.SETTLEMENT,
        ),
    ]
    expenses += [
        shop.expense(
            day=date(2026, 10, 20),
            merchant="Taxi Cork",
            amount="23.50",
            paid_by=PaidBy.OWN_MONEY,
            instrument_id=None,
            category="Travel",
            category_id=categories["Travel"],
            to_reimburse=True,
        ),
        shop.expense(
            day=date(2026, 10, 22),
            merchant="Bakery",
            amount="6.20",
            paid_by=PaidBy.CASH,
            instrument_id=None,
            category="Meals",
            category_id=categories["Meals"],
            to_reimburse=True,
        ),
    ]
    ids = shop.add_expenses(*expenses)
    shop.add_payments(*payments)
    company.auto_reconcile()
    report = company.create_report(
        "October travel", shop.ann, number="ER-2026-0412", expense_ids=[*ids[:12], *ids[-2:]]
    )
    company.set_expense_status([ids[-1]], ExpenseStatus.SUBMITTED)
    return Office(program, shop, ReportId(report.id), target)


def a_window(office: Office, folder: Path) -> MainWindow:
    """Make a window that remembers nothing of other tests."""
    return MainWindow(office.program, QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat))
