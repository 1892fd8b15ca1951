"""Invented merchants, places and typing mistakes for the generator."""

import random
from dataclasses import dataclass, field
from types import MappingProxyType

FAMILIES = {
    "meals": (0.36, 3.0, 90.0),
    "taxi": (0.09, 6.0, 60.0),
    "rail": (0.06, 2.5, 120.0),
    "air": (0.03, 80.0, 700.0),
    "lodging": (0.05, 60.0, 600.0),
    "fuel": (0.07, 20.0, 110.0),
    "parking": (0.12, 1.5, 30.0),
    "software": (0.06, 5.0, 140.0),
    "telecom": (0.04, 10.0, 90.0),
    "office": (0.09, 4.0, 160.0),
    "training": (0.03, 40.0, 600.0),
}
"""Family -> share of merchants, lowest and highest usual price in euros."""

FIRST = (
    "Blue Green Red Silver Royal Central Grand North South Alpha Delta Nova Orion Luna Sol Vega Terra Aqua "
    "Metro Urban Polar Kestrel Maple Cedar Juniper Lotus Iris Falcon Heron Otter Lynx Amber Coral Indigo "
    "Quartz Onyx Saffron Basil Copper"
).split()

MISSING = {
    "meals": ("Lunch", "Dinner", "Coffee", "Team lunch"),
    "taxi": ("Taxi", "Cab"),
    "rail": ("Train", "Metro"),
    "air": ("Flight",),
    "lodging": ("Hotel",),
    "fuel": ("Petrol", "Fuel"),
    "parking": ("Parking",),
    "software": ("Software", "Subscription"),
    "telecom": ("Phone",),
    "office": ("Office supplies", "Stationery"),
    "training": ("Training", "Conference"),
}

_MCC = {
    "meals": (5812, 5814, 5813),
    "taxi": (4121,),
    "rail": (4111, 4112),
    "air": (3000, 4511),
    "lodging": (7011, 3501),
    "fuel": (5541, 5542),
    "parking": (7523, 4784),
    "software": (5734, 7372),
    "telecom": (4812, 4814),
    "office": (5943, 5111),
    "training": (8299, 7399),
}

_TRADES = {
    "meals": (
        "{} Kitchen",
        "Cafe {}",
        "The {} Grill",
        "{} Bistro",
        "{} Bakery",
        "{} & Sons Deli",
        "{} Noodle House",
    ),
    "taxi": ("{} Cars", "{} Taxi", "Taxi {}", "{} Rides"),
    "rail": ("{} Rail", "{} Transit", "{} Trains"),
    "air": ("{} Airways", "{} Air", "Fly {}"),
    "lodging": ("Hotel {}", "{} Inn", "{} Lodge", "The {} Hotel"),
    "fuel": ("{} Fuels", "{} Petroleum", "{} Service Station"),
    "parking": ("{} Parking", "{} Car Park", "Park {}"),
    "software": ("{}.io", "{} Cloud", "{} Apps", "{}Soft"),
    "telecom": ("{} Mobile", "{} Telecom"),
    "office": ("{} Supplies", "{} Paper", "{} Office", "{} Direct"),
    "training": ("{} Academy", "{} Events", "{} Institute"),
}


@dataclass(frozen=True, slots=True)
class Country:
    """One invented market."""

    code: str
    long_code: str
    currency: str
    per_eur: float
    level: float
    cities: tuple[str, ...]
    surnames: list[str]
    forms: tuple[str, ...]
    trades: MappingProxyType[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType(_TRADES))
    mcc: MappingProxyType[str, tuple[int, ...]] = field(default_factory=lambda: MappingProxyType(_MCC))


def _local(**words: tuple[str, ...]) -> MappingProxyType[str, tuple[str, ...]]:
    return MappingProxyType({**_TRADES, **words})


COUNTRIES = {
    one.code: one
    for one in (
        Country(
            "DE",
            "DEU",
            "EUR",
            1.0,
            1.0,
            ("Hamburg", "Köln", "Leipzig", "Bremen"),
            "Krüger Vogel Brandt Jäger Schäfer".split(),
            ("GmbH", "KG", "AG"),
            _local(
                meals=("Gasthaus {}", "{} Bäckerei", "Cafe {}", "Restaurant {}"), parking=("Parkhaus {}",)
            ),
        ),
        Country(
            "ES",
            "ESP",
            "EUR",
            1.0,
            0.9,
            ("Sevilla", "Bilbao", "Málaga", "Gijón"),
            "Ibáñez Muñoz Peña Ortega Núñez".split(),
            ("SL", "SA"),
            _local(
                meals=("Bar {}", "Restaurante {}", "Cafetería {}", "Casa {}"), parking=("Aparcamiento {}",)
            ),
        ),
        Country(
            "NL",
            "NLD",
            "EUR",
            1.0,
            1.1,
            ("Utrecht", "Breda", "Zwolle", "Delft"),
            "Vermeer Jansma Dekker Mulder".split(),
            ("BV", "NV"),
            _local(meals=("Eetcafe {}", "Bakkerij {}", "{} Lunchroom")),
        ),
        Country(
            "SE",
            "SWE",
            "SEK",
            11.3,
            11.3,
            ("Uppsala", "Malmö", "Lund"),
            "Åkesson Lindqvist Öberg Nyström".split(),
            ("AB",),
            _local(meals=("{} Konditori", "Restaurang {}", "{} Kök")),
        ),
        Country(
            "PL",
            "POL",
            "PLN",
            4.32,
            3.2,
            ("Gdańsk", "Łódź", "Poznań"),
            "Wójcik Kamińska Zieliński".split(),
            ("SP ZOO",),
            _local(meals=("Restauracja {}", "Piekarnia {}", "Bar {}")),
        ),
        Country(
            "US",
            "USA",
            "USD",
            1.09,
            1.1,
            ("Tulsa", "Boise", "Omaha", "Tampa"),
            "Hobbs Larkin Mercer Pruitt".split(),
            ("LLC", "Inc"),
        ),
        Country(
            "GB",
            "GBR",
            "GBP",
            0.855,
            0.9,
            ("Bath", "Derby", "York", "Truro"),
            "Ashcroft Penrose Whitlock".split(),
            ("Ltd", "plc"),
        ),
        Country("JP", "JPN", "JPY", 163.0, 120.0, ("Osaka", "Kobe"), "Mori Tanabe Ueno".split(), ("KK",)),
        Country(
            "CH", "CHE", "CHF", 0.95, 1.4, ("Bern", "Basel"), "Zürcher Ammann Bühler".split(), ("AG", "GmbH")
        ),
    )
}


def misspell(rng: random.Random, name: str) -> str:
    """Drop, double, exchange or misread one letter."""
    if len(name) < 4:
        return name
    at, kind = rng.randrange(1, len(name) - 1), rng.randrange(4)
    if kind == 0:
        return name[:at] + name[at + 1 :]
    if kind == 1:
        return name[:at] + name[at] + name[at:]
    if kind == 2:
        return name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    return name.replace("o", "0", 1) if "o" in name else name.replace("l", "1", 1)


def legal_name(rng: random.Random, name: str, country: Country) -> str:
    """Write the name as it stands on an invoice."""
    return f"{name} {rng.choice(country.forms)}"
