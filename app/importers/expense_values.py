"""What single cells of an expense list say: currencies by name or sign, rates, kinds of rows, yes and no."""

import re
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from app.importers.table import Cell, is_blank, text_of
from app.importers.titles import CURRENCIES, fold

_PHRASES = {
    phrase: code
    for code, phrases in {
        "EUR": ("euro", "euros", "€"),
        "USD": ("us dollar", "us dollars", "dollar us", "u s dollar", "us$", "american dollar"),
        "GBP": (
            "pound sterling",
            "british pound",
            "british pounds",
            "£",
            "libra esterlina",
            "livre sterling",
        ),
        "CHF": ("swiss franc", "swiss francs", "schweizer franken", "franc suisse", "franco suizo", "sfr"),
        "JPY": ("japanese yen", "yen"),
        "CNY": ("yuan", "renminbi", "rmb", "chinese yuan"),
        "CAD": ("canadian dollar", "canadian dollars", "c$", "ca$"),
        "AUD": ("australian dollar", "australian dollars", "a$", "au$"),
        "SEK": ("swedish krona", "svenska kronor"),
        "NOK": ("norwegian krone", "norske kroner"),
        "DKK": ("danish krone", "danske kroner"),
        "PLN": ("zloty", "polish zloty", "zł"),
        "MXN": ("mexican peso", "peso mexicano", "mx$"),
        "BRL": ("brazilian real", "real brasileiro", "r$"),
        "INR": ("indian rupee", "indian rupees", "₹"),
        "KWD": ("kuwaiti dinar",),
        "AED": ("uae dirham",),
        "KRW": ("₩",),
        "TRY": ("₺", "turkish lira"),
        "ILS": ("₪",),
        "UAH": ("₴",),
        "CZK": ("kč", "kc"),
        "HUF": ("ft", "forint"),
    }.items()
    for phrase in phrases
}
OPEN_SIGNS = {
    "$": ("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN"),
    "¥": ("JPY", "CNY"),
    "kr": ("SEK", "NOK", "DKK", "ISK"),
}
"""Currency signs that several currencies share: a person says which one a file means."""

_CODE = re.compile(r"(?<![A-Za-z])([A-Z]{3})(?![A-Za-z])")
_OPEN = re.compile(r"(?<![A-Za-z$])(\$|¥|kr)(?![A-Za-z$])", re.IGNORECASE)
_PARENT = frozenset(
    "header parent summary master main report expense entry h p kopf haupt cabecera entete testata hoofd"
    " itemized itemised ausgabe gasto depense dépense spesa uitgave despesa beleg claim receipt".split()
)
_CHILD = frozenset(
    "line split item itemization itemisation child detail allocation distribution sub l c d position zeile"
    " linea línea ligne riga regel linha posten detalle teilposition unterposition".split()
) | {"line split", "split line", "sub item", "line item", "itemized line", "child expense"}
_YES = frozenset("yes y true 1 x si sí ja oui sì sim wahr vrai verdadero vero waar".split())
_NO = frozenset("no n false 0 non nein nee não nao falsch faux falso onwaar -".split())
LINE_KINDS = _PARENT | _CHILD | _YES | _NO | {"parent expense", "header row", "line row", "child row"}
_RATE = re.compile(r"(\d{1,3}(?:[.,]\d{1,4})?)\s*(%|prozent|percent|por ciento|pct)", re.IGNORECASE)
_BARE = re.compile(r"\d{1,3}(?:[.,]\d{1,6})?")


@lru_cache(maxsize=4096)
def currency_code(text: str) -> str:
    """Find the ISO code that a text names: `eur`, `€`, `EUR - Euro`, `Swiss francs`; empty where none."""
    clean = text.strip()
    if (code := clean.upper()) in CURRENCIES:
        return code
    folded = " ".join(clean.casefold().split())
    if (named := _PHRASES.get(folded) or _PHRASES.get(fold(clean))) is not None:
        return named
    codes = {found for found in _CODE.findall(clean) if found in CURRENCIES}
    return codes.pop() if len(codes) == 1 else ""


def open_sign(text: str) -> str:
    """Find a currency sign that several currencies share beside a number, or alone; empty where none."""
    found = _OPEN.search(text)
    return found[1].casefold() if found is not None and not currency_code(text) else ""


def with_code(text: str, sign: str, code: str) -> str:
    """Write a currency's code where a shared sign stands."""
    return re.sub(re.escape(sign), f" {code} ", text, count=1, flags=re.IGNORECASE).strip()


def line_kind(title: str, text: str) -> str:
    """Tell `parent`, `child` or nothing for the value of a column of row kinds."""
    value, words = text.strip().casefold(), fold(title)
    if value in _YES or value in _NO:
        names_parent = any(word in words.split() for word in ("parent", "itemized", "itemised", "header"))
        if value in _NO:
            return ""
        return "parent" if names_parent else "child"
    if value in _CHILD or value.startswith(("child", "line ", "split")):
        return "child"
    return "parent" if value in _PARENT or value.startswith(("parent", "header")) else ""


def is_yes(text: str) -> bool | None:
    """Tell yes from no; None for a text that is neither."""
    value = text.strip().casefold()
    return True if value in _YES else False if value in _NO else None


def rate_ppm(cell: Cell, *, has_fractions: bool) -> int | None:
    """Read a tax rate in millionths: `21 %`, `IVA 21%`, `21`, a spreadsheet's 0.21; None for a bare code.

    Args:
        cell: As read.
        has_fractions: The whole column is written as fractions of one.
    """
    if is_blank(cell):
        return None
    text = text_of(cell)
    found = _RATE.search(text)
    if found is None and (bare := _BARE.fullmatch(text)) is not None:
        value = _decimal(bare[0])
        if value is None:
            return None
        return int(value * (1_000_000 if has_fractions else 10_000))
    if found is None:
        return None
    value = _decimal(found[1])
    return None if value is None or value > 100 else int(value * 10_000)


def _decimal(text: str) -> Decimal | None:
    try:
        return Decimal(text.replace(",", "."))
    except InvalidOperation:
        return None
