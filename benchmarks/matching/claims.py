"""What people do to an expense when they type it in: names, methods, slips of the pen."""

import random
from datetime import date, timedelta
from typing import Protocol

from app.models.money import minor_digits
from benchmarks.matching.vocabulary import MISSING, Country, legal_name, misspell


class Shop(Protocol):
    """What is needed of a merchant."""

    @property
    def name(self) -> str:
        """What people call it."""

    @property
    def family(self) -> str:
        """What it sells."""

    @property
    def city(self) -> str:
        """Where it is."""

    @property
    def country(self) -> Country:
        """Its market."""


LABELS = (
    ("Meals", "meals"),
    ("Taxi", "taxi"),
    ("Rail & transit", "rail"),
    ("Air travel", "air"),
    ("Lodging", "lodging"),
    ("Fuel", "fuel"),
    ("Parking & tolls", "parking"),
    ("Software", "software"),
    ("Telecom", "telecom"),
    ("Office supplies", "office"),
    ("Training & events", "training"),
)


def typed_method(rng: random.Random, method: str) -> str:
    """Write the payment method as an employee does: sometimes nothing, sometimes the wrong one."""
    draw = rng.random()
    return "" if draw < 0.08 else rng.choice(("cash", "personal", "company_card")) if draw < 0.09 else method


def typed_name(rng: random.Random, shop: Shop) -> str:
    """Write the merchant as people, machines and invoices do."""
    draw = rng.random()
    if draw < 0.04:
        return ""
    if draw < 0.10:
        return rng.choice(MISSING[shop.family])
    name = shop.name
    if draw < 0.2:
        name = misspell(rng, name)
    elif draw < 0.28:
        name = legal_name(rng, name, shop.country)
    elif draw < 0.33:
        name = f"{name} {shop.city}"
    elif draw < 0.37:
        name = name[: rng.randrange(6, 16)]
    return name.upper() if rng.random() < 0.05 else name.lower() if rng.random() < 0.07 else name


def slip_amount(rng: random.Random, amount: int, currency: str) -> tuple[int, list[str]]:
    """Spoil some amounts; returns the amount and what was done to it."""
    draw, text, unit = rng.random(), list(str(abs(amount))), 10 ** minor_digits(currency)
    sign = -1 if amount < 0 else 1
    if draw < 0.005 and len(text) > 2:
        at = rng.randrange(len(text) - 1)
        text[at], text[at + 1] = text[at + 1], text[at]
        return sign * int("".join(text)), ["transposed"]
    if draw < 0.01 and len(text) > 2:
        text[rng.randrange(len(text))] = str(rng.randrange(10))
        return sign * (int("".join(text)) or 1), ["misread"]
    if draw < 0.015:
        return amount + sign * rng.randrange(1, 5), ["cents"]
    if draw < 0.019:
        return round(amount / rng.choice((1.05, 1.1, 1.2, 1.21))), ["net"]
    if draw < 0.022:
        return max(unit, round(abs(amount) / unit) * unit) * sign, ["rounded"]
    if draw < 0.0245:
        return amount * 10, ["decimal"]
    return amount, []


def slip_day(rng: random.Random, day: date) -> tuple[date, list[str]]:
    """Spoil some dates; returns the date and what was done to it."""
    draw = rng.random()
    if draw < 0.075:
        return day + timedelta(days=rng.choice((-1, 1))), ["day"]
    if draw < 0.095:
        return day + timedelta(days=rng.choice((-3, -2, 2, 3))), ["days"]
    if draw < 0.12:
        return day + timedelta(days=rng.randrange(4, 21)), ["report_date"]
    if draw < 0.125:
        return day + timedelta(days=rng.choice((-30, 30))), ["month"]
    if draw < 0.13 and day.day <= 12 and day.day != day.month:
        return date(day.year, day.day, day.month), ["dm_swap"]
    return day, []


def category(rng: random.Random, family: str) -> str:
    """Choose the category as an employee does: wrong in 6 %."""
    if rng.random() < 0.06:
        return rng.choice([label for label, _ in LABELS])
    return {of: label for label, of in LABELS}[family]
