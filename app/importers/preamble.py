"""What the lines above (and beside) a table tell: account, holder, currency, balances, dates."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from app.importers import amounts, dates
from app.importers.phrases import row_phrase, total_side
from app.importers.table import Row, is_blank, text_of
from app.importers.titles import CURRENCIES, currency_in, fold
from app.importers.words import word_set

_IBAN = re.compile(r"\b([A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){2,7}(?:[ ]?[A-Z0-9]{1,4})?)\b")
_CARD = re.compile(r"(?<![\w*])(?:\d{4}[ -]?)?(?:\d{2})?[*xX•]{2,}(?:[ -][*xX•]{2,})*[ -]?\d{4}(?![\w*])")
_DATE_TEXT = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}")


@dataclass
class Preamble:
    """What was found; empty where nothing was.

    Attributes:
        opening, closing: Balances as printed, with their rows.
        date_texts: Every date-like text, as evidence for the order of day and month.
        totals: Label and value of totals and counts.
    """

    account: str = ""
    holder: str = ""
    currency: str = ""
    opening: tuple[str, int] | None = None
    closing: tuple[str, int] | None = None
    date_texts: list[str] = field(default_factory=list)
    totals: list[tuple[str, str]] = field(default_factory=list)


def read_preamble(rows: Sequence[Row]) -> Preamble:
    """Read the rows above a header."""
    found = Preamble()
    previous: list[str] = []
    for row in rows:
        cells = [text_of(cell) for cell in row.cells if not is_blank(cell)]
        whole = " ".join(cells)
        found.date_texts += _DATE_TEXT.findall(whole)
        if not found.account and (iban := _IBAN.search(whole)) is not None:
            found.account = iban[1].replace(" ", "")
        if not found.account and (card := _CARD.search(whole)) is not None:
            found.account = card[0].strip()
        for label, value in _pairs(cells):
            _take(found, fold(label), label, value, row.number)
        if previous and len(previous) == len(cells):  # labels above, values below
            for label, value in zip(previous, cells, strict=True):
                _take(found, fold(label), label, value, row.number)
        if not found.currency:
            found.currency = next((text for text in cells if text in CURRENCIES), "")
        previous = cells
    return found


def _pairs(cells: Sequence[str]) -> list[tuple[str, str]]:
    """List label and value: side by side, or in one cell with a colon between."""
    pairs = list(itertools.pairwise(cells))
    for cell in cells:
        label, colon, value = cell.partition(":")
        if colon and value.strip():
            pairs.append((label, value.strip()))
    return pairs


def _take(found: Preamble, folded: str, label: str, value: str, row: int) -> None:
    if folded in word_set("label_account") and not found.account and any(char.isdigit() for char in value):
        found.account = value.split("/", maxsplit=1)[0].strip()
        found.currency = found.currency or currency_in(value)
    elif (
        folded in word_set("label_holder") and not found.holder and not any(char.isdigit() for char in value)
    ):
        found.holder = value
    elif folded in word_set("label_currency") and (
        code := value.upper() if value.upper() in CURRENCIES else currency_in(value)
    ):
        found.currency = code
    elif total_side(label) and _is_amount(value):
        found.totals.append((label, value))
    elif (phrase := row_phrase(label)) in ("opening", "closing") and _is_amount(value):
        found.currency = found.currency or currency_in(value)
        if phrase == "opening" and found.opening is None:
            found.opening = (value, row)
        elif phrase == "closing" and found.closing is None:
            found.closing = (value, row)


def _currency_of(value: str) -> str:
    return value.upper() if value.upper() in CURRENCIES else currency_in(value)


def _is_amount(text: str) -> bool:
    try:
        amounts.take_apart(text)
    except amounts.AmountError:
        return False
    return dates.take_apart(text) is None


def to_value(text: str, mark: amounts.Mark) -> Decimal | None:
    """Read a printed balance; None where it is no amount."""
    try:
        number = amounts.take_apart(text)
        value = amounts.to_decimal(number, mark)
    except amounts.AmountError:
        return None
    return -value if number.is_negative or number.flag == "out" else value
