"""How invented banks print a card payment; each layout hides other things in the text."""

import random
from dataclasses import dataclass
from datetime import date

from app.models.money import minor_digits, plain


@dataclass(frozen=True, slots=True)
class Printed:
    """What a bank knows when it prints a line."""

    name: str
    city: str
    country: str
    long_country: str
    day: date
    digits: str
    amount: int
    currency: str


LAYOUTS = {
    "columns_22": {"mcc", "country"},
    "columns_25": {"mcc", "country", "original"},
    "lower_cut": set[str](),
    "german": set[str](),
    "spanish": {"original"},
    "dutch": set[str](),
    "nordic": {"mcc"},
    "checkcard": {"mcc"},
    "plain_city": {"country", "original"},
    "british_on": set[str](),
}
"""Layout -> the extra fields that its feed fills."""


def print_line(rng: random.Random, layout: str, line: Printed, *, is_foreign: bool) -> tuple[str, set[str]]:
    """Print one line; returns the text and the fields that come with it."""
    amount = plain(abs(line.amount), line.currency)
    comma = amount.replace(".", ",")
    foreign = is_foreign and minor_digits(line.currency) == 2
    texts = {
        "columns_22": f"{line.name[:22]:<22} {line.city.upper()[:13]:<13} {line.country}",
        "columns_25": f"{line.name[:25]:<25}{line.city.upper()[:13]} {line.long_country}",
        "lower_cut": line.name.lower()[:18].strip(),
        "german": f"{line.name[:27]}//{line.city.upper()}/{line.country} {line.day:%d.%m.%Y} "
        f"KARTE {line.digits}" + (f" {line.currency} {comma}" if foreign else ""),
        "spanish": f"COMPRA {line.name[:24]}, {line.city.upper()}, TARJETA {line.digits}",
        "dutch": f"BEA {line.name[:22]} {line.day:%d-%m-%y} PASNR 0{line.digits[:2]} {line.city.upper()}"
        + (f" {comma} {line.currency}" if foreign else ""),
        "nordic": f"Varekjop {line.name.title()[:24]} {line.city} Dato {line.day:%d.%m}",
        "checkcard": f"CHECKCARD {line.day:%m%d} {line.name[:24]} {line.city.upper()} {line.country}",
        "plain_city": f"{line.name[:24]} {line.city}",
        "british_on": f"CARD PAYMENT TO {line.name[:22]} ON {line.day:%d %b}".upper()
        + (f" {amount} {line.currency}" if foreign else ""),
    }
    shows = {one for one in sorted(LAYOUTS[layout]) if rng.random() < 0.9}
    return texts[layout], shows
