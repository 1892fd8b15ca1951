"""The invented world of the generator: shops, people, and how one payment or claim comes about."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from app.models.money import minor_digits, plain
from benchmarks.matching.claims import category, slip_amount, slip_day, typed_method, typed_name
from benchmarks.matching.layouts import Printed, print_line
from benchmarks.matching.vocabulary import FAMILIES, Country

TRUTH_FIELDS = "expense_id payment_id scenario ambiguity twin_group noise".split()


@dataclass(frozen=True, slots=True)
class Merchant:
    """An invented shop: what people type, what banks print."""

    name: str
    printed: str
    family: str
    country: Country
    city: str
    vat: str
    price: float


@dataclass(slots=True)
class Person:
    """An employee with cards and habits."""

    id: str
    country: Country
    cards: list[tuple[str, str, str]]
    haunts: list[Merchant]
    layout: str
    shows_purchase_day: bool


@dataclass(slots=True)
class World:
    """What is being made.

    Attributes:
        is_late: The banks book four to seven days after the purchase.
    """

    rng: random.Random
    first: date
    days: int
    has_holders: bool
    expenses: list[dict[str, str]] = field(default_factory=list)
    payments: list[dict[str, str]] = field(default_factory=list)
    truth: list[dict[str, str]] = field(default_factory=list)
    cards: list[dict[str, str]] = field(default_factory=list)
    people: list[dict[str, str]] = field(default_factory=list)
    groups: int = 0
    is_late: bool = False


def pick_shop(
    world: World, person: Person, merchants: Mapping[str, list[Merchant]], families: Sequence[str] = ()
) -> Merchant:
    """Choose a shop where the person buys, of one of the families where any is named."""
    rng = world.rng
    pool = person.haunts if rng.random() < 0.45 else merchants[person.country.code]
    fits = [one for one in pool if not families or one.family in families] or merchants[person.country.code]
    return rng.choice(fits)


def draw_price(rng: random.Random, shop: Merchant) -> int:
    """Draw a usual amount of the shop, in minor units."""
    _, low, high = FAMILIES[shop.family]
    amount = low * (high / low) ** rng.random() * shop.price
    digits = minor_digits(shop.country.currency)
    minor = round(amount * shop.country.level * 10**digits)
    style = rng.random()
    unit = 10**digits
    if style < 0.15:
        minor = max(unit, round(minor / unit) * unit)
    elif style < 0.3 and digits:
        minor = max(10, round(minor / 10) * 10)
    return int(max(minor, 1))


def draw_day(world: World) -> date:
    """Draw a day of the year."""
    day = world.first + timedelta(days=world.rng.randrange(world.days))
    return day - timedelta(days=2) if day.weekday() >= 5 and world.rng.random() < 0.5 else day


def add_payment(
    world: World,
    person: Person,
    shop: Merchant,
    amount: int,
    day: date,
    kind: str = "purchase",
    card: int = -1,
) -> dict[str, str]:
    """Print one payment as the person's bank does; return its id."""
    rng = world.rng
    account, digits, currency = rng.choice(person.cards) if card < 0 else person.cards[card]
    shares = (0, 0, 2, 6, 26, 28, 24, 14) if world.is_late else (16, 40, 19, 13, 8, 2, 1, 1)
    reach = (0, 1, 2, 3, 4, 5, 6, 7) if world.is_late else (0, 1, 2, 3, 4, 5, 6, 9)
    posted = day + timedelta(days=rng.choices(reach, shares)[0])
    posted += timedelta(
        days=(7 - posted.weekday()) % 7 if posted.weekday() >= 5 and rng.random() < 0.7 else 0
    )
    billed = amount
    if shop.country.currency != currency:
        level = person.country.per_eur / shop.country.per_eur
        daily = 1 + 0.004 * random.Random(f"{posted}{currency}{shop.country.currency}").gauss(0, 1)
        markup = 1 + random.Random(account).choice((0.0, 0.0, 0.01, 0.015, 0.025, 0.03))
        scale = 10.0 ** (minor_digits(currency) - minor_digits(shop.country.currency))
        billed = round(amount * level * daily * markup * scale) or 1
    line = Printed(
        shop.printed,
        shop.city,
        shop.country.code,
        shop.country.long_code,
        day,
        digits,
        amount,
        shop.country.currency,
    )
    text, shows = print_line(rng, person.layout, line, is_foreign=shop.country.currency != currency)
    number = f"P{len(world.payments):07d}"
    has_original = shop.country.currency != currency and "original" in shows
    row = {
        "payment_id": number,
        "account_id": account,
        "transaction_date": str(day) if person.shows_purchase_day else "",
        "posting_date": str(posted),
        "amount": plain(billed, currency),
        "currency": currency,
        "original_amount": plain(amount, shop.country.currency) if has_original else "",
        "original_currency": shop.country.currency if has_original else "",
        "descriptor": text,
        "mcc": str(rng.choice(shop.country.mcc[shop.family])) if "mcc" in shows else "",
        "vat_number": shop.vat if rng.random() < 0.02 else "",
        "kind": kind,
        "country": shop.country.code if "country" in shows else "",
    }
    world.payments.append(row)
    return row


def add_claim(  # noqa: PLR0913  # one claim has this many sides
    world: World,
    person: Person,
    shop: Merchant,
    amount: int,
    day: date,
    paid: dict[str, str] | list[dict[str, str]] | None,
    scenario: str,
    *,
    method: str = "company_card",
    ambiguity: str = "none",
    group: str = "",
    is_noisy: bool = True,
) -> None:
    """Let the person claim a cost, with the slips that people make."""
    rng = world.rng
    payments = [] if paid is None else paid if isinstance(paid, list) else [paid]
    currency = shop.country.currency
    noise: list[str] = []
    typed = amount
    if is_noisy and len(payments) <= 1:
        typed, noise = slip_amount(rng, amount, currency)
        day, more = slip_day(rng, day)
        noise += more
    if payments and currency != payments[0]["currency"] and rng.random() < 0.2:
        own = person.country
        scale = 10.0 ** (minor_digits(own.currency) - minor_digits(currency))
        typed = round(amount * own.per_eur / shop.country.per_eur * scale * (1 + rng.gauss(0, 0.005))) or 1
        currency = own.currency
        noise.append("fx_home")
    known = rng.random() < 0.5 and payments
    digits = (
        next((d for a, d, _ in person.cards if payments and a == payments[0]["account_id"]), "")
        if known
        else ""
    )
    if digits and rng.random() < 0.01:
        digits = f"{rng.randrange(10000):04d}"
    name = f"E{len(world.expenses):07d}"
    world.expenses.append(
        {
            "expense_id": name,
            "employee_id": person.id,
            "report_id": f"R{person.id[1:]}-{day:%Y-%m}",
            "date": str(day),
            "amount": plain(typed, currency),
            "currency": currency,
            "merchant": typed_name(rng, shop),
            "vat_number": shop.vat if rng.random() < 0.25 else "",
            "category": category(rng, shop.family),
            "payment_method": typed_method(rng, method),
            "card_last4": digits,
            "source": rng.choices(("mobile_ocr", "manual", "email", "import"), (50, 30, 13, 7))[0],
            "country": shop.country.code if rng.random() < 0.8 else "",
        }
    )
    for payment in payments:
        world.truth.append(
            truth_row(name, payment["payment_id"], scenario, ambiguity, group, "+".join(noise))
        )
    if not payments:
        world.truth.append(truth_row(name, "", scenario, ambiguity, group, "+".join(noise)))


def add_alone(
    world: World, payment: Mapping[str, str], scenario: str, ambiguity: str = "none", group: str = ""
) -> None:
    """Record a payment that nobody claims."""
    world.truth.append(truth_row("", payment["payment_id"], scenario, ambiguity, group, ""))


def truth_row(
    expense: str, payment: str, scenario: str, ambiguity: str, group: str, noise: str
) -> dict[str, str]:
    """Return one row of the true links."""
    return dict(zip(TRUTH_FIELDS, (expense, payment, scenario, ambiguity, group, noise), strict=True))


def pick_share(rng: random.Random, shares: Mapping[str, float]) -> str:
    """Choose a name by its share."""
    return rng.choices(list(shares), list(shares.values()))[0]
