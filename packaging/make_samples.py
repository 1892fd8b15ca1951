"""Write the files of the sample company into `resources/samples`: statements, expense lists, receipts.

Everything is invented. The same seed gives the same bytes in the CSV files; run it again after a
change with `python packaging/make_samples.py` and commit what it writes.
"""

import csv
import json
import os
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Font

SEED = 20261031
FOLDER = Path(__file__).resolve().parents[1] / "resources" / "samples"
FIRST, LAST = date(2025, 11, 1), date(2026, 10, 31)
CUT = date(2026, 9, 28)  # the October statements begin here and repeat the last days of September
IBAN = "IE29AIBK93115212345678"


@dataclass(frozen=True)
class Merchant:
    """A merchant, how the bank prints it, what it is for and what it usually costs."""

    name: str
    text: str
    category: str
    low: int
    high: int
    mcc: str
    country: str = "IE"
    currency: str = "EUR"
    vat: str = ""


def read_merchants() -> list[Merchant]:
    """Read the merchants of the sample company from the table beside this script."""
    with Path(__file__).with_name("sample_merchants.tsv").open(encoding="utf-8", newline="") as file:
        return [
            Merchant(
                row["name"],
                row["text"],
                row["category"],
                int(row["low"]),
                int(row["high"]),
                row["mcc"],
                row["country"],
                row["currency"],
                row["vat"],
            )
            for row in csv.DictReader(file, delimiter="\t")
        ]


MERCHANTS = read_merchants()
BY_NAME = {m.name: m for m in MERCHANTS}
PER_EUR = {"EUR": "1", "GBP": "0.857", "USD": "1.092", "CHF": "0.948", "NOK": "11.62"}


@dataclass(frozen=True)
class Card:
    """A card, its holder and the places its holder buys at most."""

    last4: str
    label: str
    employee: str
    favourites: tuple[str, ...]


CARDS = [
    Card(
        "4417",
        "Visa",
        "Dana Whitfield",
        ("Kestrel Coffee", "Harbour Hotel", "Aerlia", "Bar Celta", "Citycab Dublin"),
    ),
    Card(
        "8820",
        "Mastercard",
        "Marco Reyes",
        ("Liffey Fuel", "Timber Yard", "Ramen Yard", "M-Way Toll", "Parking Quay"),
    ),
    Card(
        "1009",
        "Amex",
        "Ines Okafor",
        ("Albion Rooms", "Brasserie Lune", "Hopp Rides", "Midtown Suites", "Bookery"),
    ),
]
CODES = {"Dana Whitfield": "E-101", "Marco Reyes": "E-102", "Ines Okafor": "E-103", "Tom Lindqvist": "E-104"}


@dataclass
class Paid:
    """One payment on its way into a statement file; `cents` above zero is money out."""

    where: str
    bought: date
    booked: date
    cents: int
    text: str
    mcc: str = ""
    country: str = ""
    original: tuple[int, str] | None = None


@dataclass
class Claim:
    """One expense on its way into an expense list."""

    employee: str
    day: date
    merchant: str
    category: str
    cents: int
    currency: str = "EUR"
    paid_by: str = "Company card"
    card: str = ""
    vat: str = ""
    tax_percent: str = ""
    country: str = ""
    project: str = ""
    note: str = ""
    receipt: str = ""
    status: str = ""
    billable: str = ""


@dataclass
class Books:
    """Everything that the sample company bought and claimed."""

    chance: random.Random
    paid: list[Paid] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)

    def buy(
        self, card: Card, merchant: Merchant, day: date, *, cents: int | None = None, lag: int | None = None
    ) -> Paid:
        """Pay by card; foreign currency is converted at a rate that moves a little every day."""
        lag = self.chance.choices([0, 1, 2, 3, 4], [16, 42, 20, 13, 9])[0] if lag is None else lag
        booked = working_day(day + timedelta(days=lag))
        amount = self.price(merchant) if cents is None else cents
        original = None
        billed = amount
        if merchant.currency != "EUR":
            original = (amount, merchant.currency)
            drift = Decimal(1000 + (booked.toordinal() * 37 % 21) - 10) / 1000
            billed = int(
                (
                    Decimal(amount) / Decimal(PER_EUR[merchant.currency]) * drift * Decimal("1.0175")
                ).to_integral_value()
            )
        payment = Paid(
            card.last4, day, booked, billed, merchant.text, merchant.mcc, merchant.country, original
        )
        self.paid.append(payment)
        return payment

    def claim(self, holder: Card, bought_at: Merchant, day: date, cents: int, **extra: str) -> Claim:
        """Claim a card purchase the way its holder would type it."""
        tax = {"Hotel": "13.5", "Meals": "13.5", "Train": "0", "Flights": "0"}.get(bought_at.category, "23")
        known = self.chance.random() < 0.8
        claim = Claim(
            holder.employee,
            day,
            self.typed(bought_at.name),
            bought_at.category,
            cents,
            bought_at.currency,
            card=holder.last4 if known else "",
            vat=bought_at.vat if self.chance.random() < 0.5 else "",
            tax_percent=tax if bought_at.country == "IE" else "",
            country=bought_at.country,
            project=self.chance.choice(["", "", "P-204 Quayside", "P-211 Library", "P-219 Mews"]),
        )
        for name, value in extra.items():
            setattr(claim, name, value)
        self.claims.append(claim)
        return claim

    def price(self, merchant: Merchant) -> int:
        """Draw a usual price in cents; a fixed one stays fixed."""
        if merchant.low == merchant.high:
            return merchant.low * 100
        euros = self.chance.uniform(merchant.low, merchant.high)
        return (
            round(euros) * 100
            if self.chance.random() < 0.12
            else round(euros * 20) * 5 + self.chance.choice([0, 0, 4, -1])
        )

    def typed(self, name: str) -> str:
        """Return the name as people type it: mostly right, at times shortened, misspelt or general."""
        luck = self.chance.random()
        if luck < 0.78 or len(name) < 7:
            return name
        if luck < 0.88:
            return name.removeprefix("The ").partition(" ")[0]
        if luck < 0.94:
            place = self.chance.randrange(1, len(name) - 2)
            return name[:place] + name[place + 1] + name[place] + name[place + 2 :]
        return name.upper()


def working_day(day: date) -> date:
    """Banks book from Monday to Friday."""
    return day + timedelta(days={5: 2, 6: 1}.get(day.weekday(), 0))


def days(first: date, last: date) -> Iterable[date]:
    """Yield every day, both ends included."""
    for place in range((last - first).days + 1):
        yield first + timedelta(days=place)


def everyday(books: Books) -> None:
    """Let the three cardholders buy through the year and claim most of it."""
    one_off = {
        "Buildcon 2026",
        "Lumen Cloud",
        "Sketchboard",
        "Mailforge",
        "Planwise",
        "Telco Eire",
        "Cleanspace",
    }
    for day in days(FIRST, LAST):
        for card in CARDS:
            if books.chance.random() > (0.44 if day.weekday() < 5 else 0.10):
                continue
            likely = (
                card.favourites
                if books.chance.random() < 0.5
                else [m.name for m in MERCHANTS if m.name not in one_off]
            )
            merchant = BY_NAME[books.chance.choice(list(likely))]
            payment = books.buy(card, merchant, day)
            if books.chance.random() < 0.07:
                continue  # bought, never claimed
            cents = payment.original[0] if payment.original else payment.cents
            luck = books.chance.random()
            extra: dict[str, str] = {}
            claimed_on = day
            if luck < 0.03:
                claimed_on = day + timedelta(days=books.chance.choice([-1, 1, 2]))
            elif luck < 0.045:
                cents += books.chance.choice([-100, 90, -9, 10])  # a slip of the pen
                extra["note"] = "Amount read from a faded receipt"
            if books.chance.random() < 0.1:
                extra["billable"] = "yes"
            books.claim(card, merchant, claimed_on, cents, **extra)


def subscriptions(books: Books) -> None:
    """Charge what comes every month, on the same card, often for the same amount."""
    plan = [
        ("4417", "Lumen Cloud", 3),
        ("4417", "Sketchboard", 8),
        ("1009", "Mailforge", 12),
        ("1009", "Planwise", 15),
        ("8820", "Telco Eire", 20),
    ]
    for last4, name, on in plan:
        card, merchant = next(c for c in CARDS if c.last4 == last4), BY_NAME[name]
        price = books.price(merchant)
        for month in range(12):
            day = date(2025 + (10 + month) // 12, (10 + month) % 12 + 1, on)
            payment = books.buy(card, merchant, day, cents=price, lag=0)
            if (name, month) not in {("Mailforge", 4), ("Planwise", 9)}:
                books.claim(card, merchant, day, payment.original[0] if payment.original else payment.cents)


def set_pieces(books: Books) -> None:
    """Play the cases that a reconciliation has to get right, most of them in the last two months."""
    dana, marco, ines = CARDS
    coffee, bar, pot = BY_NAME["Kestrel Coffee"], BY_NAME["Bar Celta"], BY_NAME["The Copper Pot"]
    for day in (date(2026, 10, 6), date(2026, 9, 15)):  # two equal coffees, both claimed: a twin class
        for _ in range(2):
            books.buy(dana, coffee, day, cents=420, lag=1)
            books.claim(dana, coffee, day, 420, card="4417")
    for _ in range(3):  # three equal tickets, two claimed: a tie
        books.buy(marco, BY_NAME["Irish Coast Rail"], date(2026, 10, 13), cents=2350, lag=1)
    for _ in range(2):
        books.claim(marco, BY_NAME["Irish Coast Rail"], date(2026, 10, 13), 2350, card="8820")
    for day, cents in (
        (date(2026, 10, 8), 6400),
        (date(2026, 9, 24), 8850),
        (date(2026, 7, 2), 5120),
    ):  # tips
        books.buy(ines, pot, day, cents=cents + max(500, cents // 10), lag=1)
        books.claim(ines, pot, day, cents, note="Tip paid by card")
    books.buy(dana, bar, date(2026, 10, 20), cents=4860, lag=2)  # one claim, two payments that fit
    books.buy(dana, bar, date(2026, 10, 21), cents=4860, lag=1)
    books.claim(dana, bar, date(2026, 10, 20), 4860, card="")
    books.buy(marco, BY_NAME["Deskline"], date(2026, 10, 5), cents=20000, lag=1)  # deposit and balance
    books.buy(marco, BY_NAME["Deskline"], date(2026, 10, 16), cents=29900, lag=2)
    books.claim(
        marco, BY_NAME["Deskline"], date(2026, 10, 16), 49900, card="8820", note="Deposit and balance"
    )
    hotel = BY_NAME["Harbour Hotel"]  # a hotel bill claimed item by item
    books.buy(ines, hotel, date(2026, 10, 22), cents=31240, lag=1)
    for category, cents in (("Hotel", 24800), ("Meals", 4640), ("Parking", 1800)):
        books.claim(ines, hotel, date(2026, 10, 22), cents, category=category, card="1009")
    for card, name, day, cents in (
        (marco, "Bytehaus", date(2026, 10, 9), 12900),
        (dana, "Aerlia", date(2026, 8, 19), 18450),
    ):  # refunds
        merchant = BY_NAME[name]
        books.buy(card, merchant, day, cents=cents, lag=1)
        books.claim(card, merchant, day, cents)
        books.buy(card, merchant, day + timedelta(days=9), cents=-cents, lag=1)
        books.claim(card, merchant, day + timedelta(days=9), -cents, note="Returned")
    books.claim(
        dana, BY_NAME["Nordprint"], date(2026, 10, 14), 8640, note="Order confirmation, card not charged yet"
    )
    for name, cents in (
        ("Citycab Dublin", 1870),
        ("Parking Quay", 650),
        ("Kestrel Coffee", 380),
    ):  # not booked yet
        books.claim(dana, BY_NAME[name], date(2026, 10, 31), cents, card="4417")
    books.buy(ines, BY_NAME["Bookery"], date(2026, 10, 7), cents=3495, lag=1)  # the day and the month swapped
    books.claim(ines, BY_NAME["Bookery"], date(2026, 7, 10), 3495, card="1009")
    for status in ("Submitted", "Approved"):
        books.buy(
            dana,
            BY_NAME["Flora Lane"],
            date(2026, 10, 2),
            cents=4500 if status == "Submitted" else 5200,
            lag=1,
        )
        books.claim(
            dana,
            BY_NAME["Flora Lane"],
            date(2026, 10, 2),
            4500 if status == "Submitted" else 5200,
            status=status,
        )
    general = books.buy(marco, BY_NAME["Timber Yard"], date(2026, 10, 26), cents=11835, lag=1)
    books.claim(
        marco, BY_NAME["Timber Yard"], date(2026, 10, 26), general.cents, merchant="Materials", card=""
    )


def own_money(books: Books) -> None:
    """Let Tom pay with his own money and cash; nothing of it reaches a statement."""
    names = [
        "Citycab Dublin",
        "Green Bowl",
        "Parking Quay",
        "Irish Coast Rail",
        "Post & Parcel",
        "Ramen Yard",
    ]
    for month in range(12):
        first = date(2025 + (10 + month) // 12, (10 + month) % 12 + 1, 1)
        for place in range(4):
            merchant = BY_NAME[names[(month + place) % len(names)]]
            day = first + timedelta(days=3 + place * 6)
            paid_by = "Cash" if place == 3 else "Own money"
            books.claims.append(
                Claim(
                    "Tom Lindqvist",
                    day,
                    merchant.name,
                    merchant.category,
                    books.price(merchant),
                    paid_by=paid_by,
                    country="IE",
                )
            )


def bank(books: Books) -> None:
    """Run the current account: salaries, rent, card settlements, clients, fees, a few company bills."""
    for month in range(12):
        year, number = 2025 + (10 + month) // 12, (10 + month) % 12 + 1
        entries: list[tuple[int, int, str]] = [
            (2, 240000, "SEPA DD QUAYSIDE PROPERTIES RENT"),
            (10, -(1_850_000 + 4321 * month), "LIBRARY TRUST INV 20" + f"{month:02d}"),
            (18, -(960_000 + 777 * month), "MEWS DEVELOPMENTS INV 31" + f"{month:02d}"),
            (27, 1_420_000, "SALARIES BATCH"),
            (28, 950, "ACCOUNT MAINTENANCE FEE"),
        ]
        for on, cents, text in entries:
            day = working_day(date(year, number, on))
            books.paid.append(Paid(IBAN, day, day, cents, text))
        for card, on in zip(CARDS, (5, 6, 7), strict=True):
            cents = sum(
                p.cents
                for p in books.paid
                if p.where == card.last4 and in_month_before(p.booked, year, number)
            )
            if cents > 0:
                day = working_day(date(year, number, on))
                books.paid.append(
                    Paid(IBAN, day, day, cents, f"DIRECT DEBIT {card.label.upper()} {card.last4}")
                )
                books.paid.append(Paid(card.last4, day, day, -cents, "PAYMENT RECEIVED THANK YOU"))
        for name, on in (("Cleanspace", 12), ("Sitewalk Surveys", 22)):
            merchant = BY_NAME[name]
            day = working_day(date(year, number, on))
            cents = books.price(merchant)
            books.paid.append(
                Paid(IBAN, day, day, cents, f"TRANSFER {merchant.text} INV {year}{number:02d}", country="IE")
            )
            claim = Claim("Tom Lindqvist", day - timedelta(days=1), merchant.name, merchant.category, cents)
            claim.paid_by, claim.tax_percent = "Company account", "23"
            books.claims.append(claim)
    books.paid.append(Paid("1009", date(2026, 10, 12), date(2026, 10, 12), 7500, "ANNUAL CARD FEE"))


def in_month_before(day: date, year: int, month: int) -> bool:
    """Tell whether the day lies in the calendar month before the given one."""
    last = date(year, month, 1) - timedelta(days=1)
    return (day.year, day.month) == (last.year, last.month)


def comma(cents: int) -> str:
    """Write cents with a decimal comma."""
    return f"{'-' if cents < 0 else ''}{abs(cents) // 100},{abs(cents) % 100:02d}"


def point(cents: int) -> str:
    """Write cents with a decimal point."""
    return comma(cents).replace(",", ".")


def write_csv(path: Path, rows: Sequence[Sequence[str]], delimiter: str, encoding: str) -> None:
    """Write rows with the line ends that banks use."""
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=delimiter, lineterminator="\r\n").writerows(rows)


def of_period(books: Books, where: str, first: date, last: date) -> list[Paid]:
    """Return the payments of one account booked in a period, oldest first."""
    found = [p for p in books.paid if p.where == where and first <= p.booked <= last]
    return sorted(found, key=lambda p: (p.booked, p.bought, p.text, p.cents))


def write_statements(books: Books) -> None:
    """Write each account in its own layout, once for the past eleven months and once for October."""
    for first, last, label in ((FIRST, date(2026, 9, 30), "2025-11 to 2026-09"), (CUT, LAST, "2026-10")):
        visa = [
            [
                "Posting date",
                "Purchase date",
                "Description",
                "Amount",
                "Currency",
                "Original amount",
                "Original currency",
                "Card",
                "MCC",
                "Country",
            ]
        ]
        for p in of_period(books, "4417", first, last):
            foreign = [comma(-p.original[0]), p.original[1]] if p.original else ["", ""]
            visa.append(
                [
                    f"{p.booked:%d/%m/%Y}",
                    f"{p.bought:%d/%m/%Y}",
                    p.text,
                    comma(-p.cents),
                    "EUR",
                    *foreign,
                    "**** 4417",
                    p.mcc,
                    p.country,
                ]
            )
        write_csv(FOLDER / f"Visa 4417 {label}.csv", visa, ";", "utf-8-sig")
        amex = [["Date", "Description", "Card Member", "Account #", "Amount", "Extended Details"]]
        for p in of_period(books, "1009", first, last):
            details = f"Foreign Spend Amount: {point(p.original[0])} {p.original[1]}" if p.original else ""
            amex.append([f"{p.bought:%d/%m/%Y}", p.text, "INES OKAFOR", "-11009", point(p.cents), details])
        write_csv(FOLDER / f"Amex 1009 {label}.csv", amex, ",", "utf-8")
        write_mastercard(books, first, last, label)
        write_bank(books, first, last, label)


def write_mastercard(books: Books, first: date, last: date, label: str) -> None:
    """Write the workbook of the Mastercard: a preamble, debit and credit columns, a total."""
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None, "a new workbook has a sheet"
    sheet.title = "Transactions"
    sheet.append(["Larkfield Studio Ltd"])
    sheet.append(["Business Mastercard", "5412 **** **** 8820", "Currency", "EUR"])
    sheet.append([])
    sheet.append(
        [
            "Transaction date",
            "Booking date",
            "Details",
            "Debit",
            "Credit",
            "Foreign amount",
            "Foreign currency",
            "Merchant country",
        ]
    )
    for cell in sheet[4]:
        cell.font = Font(bold=True)
    out = back = 0
    for p in of_period(books, "8820", first, last):
        foreign = [p.original[0] / 100, p.original[1]] if p.original else [None, None]
        sheet.append(
            [
                p.bought,
                p.booked,
                p.text,
                p.cents / 100 if p.cents > 0 else None,
                -p.cents / 100 if p.cents < 0 else None,
                *foreign,
                p.country,
            ]
        )
        out, back = out + max(p.cents, 0), back + max(-p.cents, 0)
    sheet.append(["Total", None, None, out / 100, back / 100])
    for letter, width in zip("ABCDEFGH", (16, 14, 34, 12, 12, 16, 16, 16), strict=True):
        sheet.column_dimensions[letter].width = width
    workbook.save(FOLDER / f"Mastercard 8820 {label}.xlsx")


def write_bank(books: Books, first: date, last: date, label: str) -> None:
    """Write the current account with its running balance, newest first as many banks do."""
    balance = 4_218_355
    for p in of_period(books, IBAN, FIRST, first - timedelta(days=1)):
        balance -= p.cents
    rows = [["Account", IBAN], ["Period", f"{first:%d.%m.%Y} - {last:%d.%m.%Y}"], ["Currency", "EUR"], []]
    rows.append(["Booking date", "Value date", "Text", "Amount", "Balance"])
    lines = []
    for p in of_period(books, IBAN, first, last):
        balance -= p.cents
        lines.append(
            [f"{p.booked:%d.%m.%Y}", f"{p.booked:%d.%m.%Y}", p.text, comma(-p.cents), comma(balance)]
        )
    write_csv(FOLDER / f"Current account {label}.csv", rows + lines[::-1], ";", "cp1252")


def write_expenses(books: Books) -> None:
    """Write the two expense lists; the second has one row that cannot be read."""
    head = (
        "Expense no.|Employee no.|Employee|Report|Date|Merchant|Category|Amount|Currency|Paid by|Card|"
        "VAT no.|Tax %|Tax amount|Country|Project|Billable|Note|Receipt|Status"
    ).split("|")
    claims = sorted(books.claims, key=lambda c: (c.day, c.employee, c.merchant, c.cents))
    parts = {
        "2025-11 to 2026-09": [c for c in claims if c.day < date(2026, 10, 1)],
        "2026-10": [c for c in claims if c.day >= date(2026, 10, 1)],
    }
    number = 0
    for label, part in parts.items():
        workbook = Workbook()
        sheet = workbook.active
        assert sheet is not None, "a new workbook has a sheet"
        sheet.title = "Expenses"
        sheet.append(head)
        for cell in sheet[1]:
            cell.font = Font(bold=True)
        for claim in part:
            number += 1
            sheet.append(row_of(claim, number))
        if label == "2026-10":
            sheet.append(
                [
                    f"X{number + 1:05d}",
                    "E-102",
                    "Marco Reyes",
                    "ER-2026-10-MR",
                    "end of October",
                    "Materials",
                    "Project materials",
                    45.5,
                    "EUR",
                ]
            )
        sheet.freeze_panes = "A2"
        workbook.save(FOLDER / f"Expenses {label}.xlsx")


def row_of(claim: Claim, number: int) -> list[object]:
    """Lay one claim out in the columns of the expense list."""
    initials = "".join(word[0] for word in claim.employee.split())
    rate = Decimal(claim.tax_percent) if claim.tax_percent else None
    tax = float(round(Decimal(claim.cents) / 100 * rate / (100 + rate), 2)) if rate else None
    who = [f"X{number:05d}", CODES[claim.employee], claim.employee, f"ER-{claim.day:%Y-%m}-{initials}"]
    what = [claim.day, claim.merchant, claim.category, claim.cents / 100, claim.currency]
    how = [claim.paid_by, claim.card, claim.vat, float(rate) if rate is not None else None, tax]
    rest = [claim.country, claim.project, claim.billable, claim.note, claim.receipt, claim.status]
    return [*who, *what, *how, *rest]


def write_receipts(books: Books) -> None:
    """Draw a paper receipt for a dozen October claims and name it in the list."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QRect, Qt
    from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QImage, QPainter

    application = QGuiApplication.instance() or QGuiApplication([])
    assert application is not None, "fonts need an application"
    for font in (FOLDER.parent / "fonts").glob("*.ttf"):
        QFontDatabase.addApplicationFont(str(font))
    folder = FOLDER / "receipts"
    folder.mkdir(exist_ok=True)
    wanted = [
        c
        for c in books.claims
        if c.day >= date(2026, 10, 1) and c.paid_by == "Company card" and c.cents > 1500
    ][:14]
    for place, claim in enumerate(wanted, 1):
        image = QImage(360, 460, QImage.Format.Format_RGB32)
        image.fill(QColor("#fbfaf6"))
        painter = QPainter(image)
        painter.setPen(QColor("#2b2b2b"))
        merchant = claim.merchant
        lines = [
            (merchant, 15, True),
            (f"{claim.country}  ·  {claim.day:%d %b %Y}", 10, False),
            ("", 8, False),
            (claim.category, 11, False),
        ]
        lines += [
            (f"TOTAL  {claim.currency} {point(claim.cents)}", 16, True),
            (f"CARD **** {claim.card or '----'}", 10, False),
            ("Thank you", 10, False),
        ]
        top = 46
        for text, size, strong in lines:
            face = QFont("Tieout Sans", size)
            face.setBold(strong)
            painter.setFont(face)
            painter.drawText(QRect(20, top, 320, 34), Qt.AlignmentFlag.AlignHCenter, text)
            top += 48
        painter.end()
        claim.receipt = f"receipt-{place:02d}.png"
        image.convertToFormat(QImage.Format.Format_Grayscale8).save(str(folder / claim.receipt))


def write_index(books: Books) -> None:
    """Write what no file of a bank says: the company, its people, its cards, whose receipt is where."""
    claims = sorted(books.claims, key=lambda c: (c.day, c.employee, c.merchant, c.cents))
    receipts = {f"X{number:05d}": claim.receipt for number, claim in enumerate(claims, 1) if claim.receipt}
    index = {
        "company": "Larkfield Studio Ltd",
        "currency": "EUR",
        "employees": CODES,
        "account": {"name": "Current account", "iban": IBAN, "gl_account": "1200"},
        "cards": [
            {"name": f"{c.label} {c.last4}", "last4": c.last4, "holder": CODES[c.employee], "gl_account": gl}
            for c, gl in zip(CARDS, ("2110", "2120", "2130"), strict=True)
        ],
        "receipts": receipts,
        "receipt_categories": ["Hotel", "Flights", "IT equipment"],
    }
    (FOLDER / "index.json").write_text(json.dumps(index, indent=2) + "\n", encoding="utf-8")


def main() -> None:
    """Write all files."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    books = Books(random.Random(SEED))
    for part in (everyday, subscriptions, set_pieces, own_money, bank):
        part(books)
    write_receipts(books)
    write_statements(books)
    write_expenses(books)
    write_index(books)
    print(len(books.paid), "payments,", len(books.claims), "expenses")


if __name__ == "__main__":
    main()
