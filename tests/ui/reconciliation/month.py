"""October of a small studio: what a person finds in the manager at a month-end."""

from dataclasses import dataclass
from datetime import date

from app.models.expense import ExpenseStatus, PaidBy
from app.models.ids import ExpenseId, InstrumentId, PaymentId
from app.models.money import Money
from app.models.payment import Payment, PaymentKind
from tests.companies import Shop


@dataclass
class Month:
    """The rows that tests name; everything else is the usual noise of a month.

    Attributes:
        twins: Two equal purchases of one day, claimed once: ambiguous.
        linked: Linked by the program before the manager is opened.
        open: Claimed since then; their payments are there too.
        dinner: Claimed without the tip of 5.00 that the card paid.
        hotel: Claimed in dollars, paid in euro.
        lost: Nothing near it on any statement.
    """

    shop: Shop
    linked: list[tuple[ExpenseId, PaymentId]]
    open: list[tuple[ExpenseId, PaymentId]]
    twin: ExpenseId
    twins: tuple[PaymentId, PaymentId]
    dinner: ExpenseId
    dinner_paid: PaymentId
    hotel: ExpenseId
    hotel_paid: PaymentId
    lost: ExpenseId
    fees: list[PaymentId]


SHOPS = (
    ("Staples", "PAYPAL *STAPLES 35314369001", "Office supplies"),
    ("Pret A Manger", "PRET A MANGER LONDON GB", "Meals"),
    ("Iberia", "IBERIA LAE 0752415512345 MADRID", "Flights"),
    ("Bar Celta", "BAR CELTA PULPERIA BARCELONA ES", "Meals"),
    ("Amazon Business", "AMZN MKTP DE*2K4LL9 LUXEMBOURG", "Office supplies"),
    ("Zoom", "PAYPAL *ZOOM VIDEO COMM 4029357733", "Software"),
    ("Taxi Barcelona", "SQ *TAXI 8841 BARCELONA", "Travel"),
    ("Marriott Courtyard", "COURTYARD BY MARRIOTT DUBLIN IE", "Hotels"),
    ("Adobe", "ADOBE *CREATIVE CLOUD DUBLIN", "Software"),
    ("Shell", "SHELL 4412 GIRONA ES", "Fuel"),
)


def a_month(shop: Shop, *, linked: int = 9, still_open: int = 9) -> Month:
    """Fill a company with October.

    Args:
        linked: Purchases that are claimed as they were paid and that the program has linked.
        still_open: Such purchases that were claimed afterwards.
    """
    done = [_exact(shop, number) for number in range(linked)]
    (twin,) = shop.add_expenses(
        shop.expense(merchant="Metro Barcelona", amount="12.55", day=date(2026, 10, 14), category="Travel")
    )
    metro = {"descriptor": "TMB METRO BARCELONA ES", "amount": "12.55", "day": date(2026, 10, 14)}
    first, second = shop.add_payments(shop.payment(**metro), shop.payment(**metro))
    (lost,) = shop.add_expenses(
        shop.expense(
            merchant="Farmacia Soler", amount="1234.05", day=date(2026, 6, 30), paid_by=PaidBy.UNKNOWN
        )
    )
    shop.company.auto_reconcile()
    pairs = [_exact(shop, number) for number in range(linked, linked + still_open)]
    (dinner,) = shop.add_expenses(
        shop.expense(merchant="Can Culleretes", amount="86.00", day=date(2026, 10, 21), category="Meals")
    )
    (dinner_paid,) = shop.add_payments(
        shop.payment(
            descriptor="CAN CULLERETES BARCELONA ES",
            merchant="Can Culleretes",
            amount="91.00",
            day=date(2026, 10, 21),
        )
    )
    (hotel,) = shop.add_expenses(
        shop.expense(
            merchant="Ace Hotel Brooklyn",
            amount=Money(41_250, "USD"),
            day=date(2026, 10, 8),
            category="Hotels",
            status=ExpenseStatus.TO_REVIEW,
        )
    )
    (hotel_paid,) = shop.add_payments(
        shop.payment(
            descriptor="ACE HOTEL BROOKLYN NY US",
            merchant="Ace Hotel Brooklyn",
            amount="379.82",
            original=Money(41_250, "USD"),
            day=date(2026, 10, 9),
        )
    )
    fees = shop.add_payments(
        shop.payment(
            descriptor="CARD FEE OCTOBER", amount="2.50", kind=PaymentKind.FEE, day=date(2026, 10, 31)
        )
    )
    return Month(shop, done, pairs, twin, (first, second), dinner, dinner_paid, hotel, hotel_paid, lost, fees)


def _exact(shop: Shop, number: int) -> tuple[ExpenseId, PaymentId]:
    merchant, text, category = SHOPS[number % len(SHOPS)]
    day = date(2026, 10, 1 + number * 7 % 28)
    amount = Money(1_180 + number * 1_337 % 24_000, "EUR")
    card: InstrumentId = shop.visa if number % 4 else shop.amex
    (expense,) = shop.add_expenses(
        shop.expense(merchant=merchant, amount=amount, day=day, category=category, instrument_id=card)
    )
    paid: Payment = shop.payment(
        descriptor=text,
        merchant=merchant if number % 3 else "",
        amount=amount,
        day=date.fromordinal(day.toordinal() + number % 3),
        instrument_id=card,
    )
    (payment,) = shop.add_payments(paid)
    return expense, payment
