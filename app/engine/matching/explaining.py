"""Turn classes into evidence with values, in the words of the glossary."""

import numpy as np

from app.engine.matching.book import Book
from app.engine.matching.factors import Pairs
from app.engine.matching.parameters import CLASSES, MERCHANT_TABLES, Parameters
from app.models.columns import TextColumn
from app.models.match import Evidence, Factor
from app.models.money import plain
from app.models.period import NO_DAY, from_day

_FACTORS = {
    "amount": Factor.AMOUNT,
    "rarity": Factor.AMOUNT,
    "date": Factor.DATE,
    "instrument": Factor.INSTRUMENT,
    "source": Factor.SOURCE,
    **dict.fromkeys(MERCHANT_TABLES, Factor.MERCHANT),
    "vat_number": Factor.VAT_NUMBER,
    "category": Factor.CATEGORY,
    "country": Factor.MERCHANT,
}
_SILENT = {"rarity": "inexact", "vat_number": "absent", "category": "absent", "country": "absent"}
"""Classes that say that data are missing; they are left out where their weight is 0."""


def evidence(book: Book, pairs: Pairs, place: int, parameters: Parameters) -> tuple[Evidence, ...]:
    """List the contributions of one pair, in the fixed order of CLASSES.

    They and the prior add up to its score.
    """
    found = []
    for name in CLASSES:
        level_code = int(pairs.levels[name][place])
        if level_code < 0:
            continue
        level = CLASSES[name][level_code]
        weight = float(parameters.weights[name][level_code])
        if weight == 0.0 and (_SILENT.get(name) == level or (name in MERCHANT_TABLES and level == "absent")):
            continue
        key = (
            level
            if name in ("amount", "date", "instrument", "source") or name in MERCHANT_TABLES
            else f"{name}_{level}"
        )
        found.append(Evidence(_FACTORS[name], key, _detail(book, pairs, place, name), weight))
    return tuple(found)


def total(prior: float, contributions: tuple[Evidence, ...]) -> float:
    """Add up in order, so that the score shown is exactly the sum of what is shown."""
    score = prior
    for one in contributions:
        score += one.weight
    return score


def _detail(book: Book, pairs: Pairs, place: int, name: str) -> str:
    row, payment = int(pairs.left[place]), int(pairs.right[place])
    if name == "amount":
        return _amount(book, pairs, place, row, payment)
    if name == "rarity":
        return plain(int(book.payments.open[payment]), _currency(book, int(book.payments.currency[payment])))
    if name == "date":
        return _date(book, row, payment)
    if name == "instrument":
        return _instrument(book, row, payment)
    if name in MERCHANT_TABLES:
        return _merchant(book, pairs, place, row, payment)
    e, p = book.expense_columns, book.payment_columns
    if name == "vat_number":
        return _both(e.vat_number, row, p.vat_number, payment)
    if name == "category":
        return _both(e.category, row, p.mcc, payment)
    if name == "country":
        return _both(e.country, row, p.country, payment)
    return ""


def _amount(book: Book, pairs: Pairs, place: int, row: int, payment: int) -> str:
    e, p = book.expenses, book.payments
    claimed = _currency(book, int(e.currency[row]))
    ours = f"{plain(int(e.open[row]), claimed)} {claimed}"
    if pairs.amounts.is_original[place]:
        code, minor = int(p.original_currency[payment]), int(p.original[payment])
    else:
        code, minor = int(p.currency[payment]), int(p.open[payment])
    sign = "=" if pairs.amounts.gap[place] == 0 else "≈" if pairs.amounts.is_converted[place] else "≠"
    theirs = f"{plain(minor, _currency(book, code))} {_currency(book, code)}"
    if pairs.amounts.is_converted[place] and not np.isnan(pairs.amounts.gap[place]):
        share = 100 * pairs.amounts.gap[place] / max(abs(float(pairs.amounts.compared[place])), 1.0)
        return f"{ours} {sign} {theirs}, {share:.2f} % off the rate"
    return f"{ours} {sign} {theirs}"


def _date(book: Book, row: int, payment: int) -> str:
    p = book.payments
    bought = "purchased" if p.purchased[payment] != NO_DAY else "booked"
    return f"{from_day(int(book.expenses.day[row]))}, {bought} {from_day(int(p.day[payment]))}"


def _instrument(book: Book, row: int, payment: int) -> str:
    named = book.instruments.get(int(book.expenses.instrument[row]))
    used = book.instruments.get(int(book.payments.instrument[payment]))
    ours, theirs = (f"•• {one.last4}" if one is not None and one.last4 else "" for one in (named, used))
    return f"{ours or '–'} / {theirs or '–'}"


def _merchant(book: Book, pairs: Pairs, place: int, row: int, payment: int) -> str:
    ours = book.expense_columns.merchant.at(row)
    theirs = " ".join(book.payment_columns.descriptor.at(payment).split())
    if np.isnan(pairs.similarity[place]):
        return f"{ours or '–'} / {theirs or '–'}"
    return f"{ours} / {theirs}, {pairs.similarity[place]:.0f} % alike"


def _both(ours: TextColumn, row: int, theirs: TextColumn, payment: int) -> str:
    return f"{ours.at(row) or '–'} / {theirs.at(payment) or '–'}"


def _currency(book: Book, code: int) -> str:
    return book.currencies[code] if 0 <= code < len(book.currencies) else ""
