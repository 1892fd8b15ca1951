"""Turn classes into evidence with values, in the words of the glossary."""

from collections.abc import Callable
from functools import lru_cache

import numpy as np

from app.engine.matching.arrays import Floats
from app.engine.matching.book import Book
from app.engine.matching.factors import Pairs
from app.engine.matching.parameters import CLASSES, MERCHANT_TABLES, Parameters
from app.engine.matching.series import MonthlySeries
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

_PLAIN_KEYS = ("amount", "date", "instrument", "source", *MERCHANT_TABLES)
_WIDTH = np.int64(1 << 31)
_Said = tuple[Factor, str, float]


class Explainer:
    """Writes the evidence of pairs of one book."""

    def __init__(self, book: Book, parameters: Parameters) -> None:
        self._book = book
        self._said = {name: _said(name, parameters.weights[name]) for name in CLASSES}
        self._own = {name: [*_own(table), ""] for name, table in parameters.own.items()}
        self._details: dict[str, Callable[[Pairs, int, int, int], str]] = {
            "amount": self._amount,
            "rarity": self._rarity,
            "date": self._date,
            "instrument": self._instrument,
            **dict.fromkeys(MERCHANT_TABLES, self._merchant),
            **{
                name: _both(left, right)
                for name, left, right in (
                    ("vat_number", book.expense_columns.vat_number, book.payment_columns.vat_number),
                    ("category", book.expense_columns.category, book.payment_columns.mcc),
                    ("country", book.expense_columns.country, book.payment_columns.country),
                )
            },
        }
        self._sums: dict[tuple[int, int], str] = {}
        self._cards = {key: f"•• {one.last4}" if one.last4 else "–" for key, one in book.instruments.items()}
        self._texts: dict[int, str] = {}
        self._series: MonthlySeries | None = None  # found when it is first asked for

    def evidence(self, pairs: Pairs) -> list[tuple[Evidence, ...]]:
        """List each pair's contributions, in the fixed order of CLASSES.

        They and the prior add up to its score.
        """
        lefts, rights = pairs.left.tolist(), pairs.right.tolist()
        columns = [
            (
                self._said[name],
                pairs.levels[name].tolist(),
                self._details.get(name),
                self._keys(pairs, name),
                self._own.get(name),
            )
            for name in CLASSES
        ]
        known: dict[tuple[int, int], Evidence] = {}
        made = []
        for place, (row, payment) in enumerate(zip(lefts, rights, strict=True)):
            found = []
            for said, codes, detail, keys, own in columns:
                shown = said[codes[place]]
                if shown is None:
                    continue
                one = None if keys is None else known.get((id(shown), keys[place]))
                if one is None:
                    text = "" if detail is None else detail(pairs, place, row, payment)
                    text = text if own is None else text + own[codes[place]]
                    one = Evidence(shown[0], shown[1], text, shown[2])
                    if keys is not None:
                        known[id(shown), keys[place]] = one
                found.append(one)
            made.append(tuple(found))
        return made

    def _keys(self, pairs: Pairs, name: str) -> list[int] | None:
        """Number what a factor's words depend on, where that repeats from pair to pair; else None."""
        book = self._book
        if name == "source":
            return [0] * pairs.left.size
        sides = {
            "instrument": (book.expenses.instrument, book.payments.instrument),
            "category": (book.expense_columns.category.index, book.payment_columns.mcc.index),
            "country": (book.expense_columns.country.index, book.payment_columns.country.index),
        }
        if name not in sides:
            return None
        ours, theirs = (np.asarray(side) for side in sides[name])
        keys: list[int] = (ours[pairs.left] * _WIDTH + theirs[pairs.right]).tolist()
        return keys

    def _sum(self, minor: int, code: int) -> str:
        text = self._sums.get((minor, code))
        if text is None:
            currency = _currency(self._book, code)
            text = self._sums[minor, code] = f"{plain(minor, currency)} {currency}"
        return text

    def _amount(self, pairs: Pairs, place: int, row: int, payment: int) -> str:
        e, p, amounts = self._book.expenses, self._book.payments, pairs.amounts
        ours = self._sum(int(e.open[row]), int(e.currency[row]))
        if amounts.is_original[place]:
            theirs = self._sum(int(p.original[payment]), int(p.original_currency[payment]))
        else:
            theirs = self._sum(int(p.open[payment]), int(p.currency[payment]))
        gap = float(amounts.gap[place])
        if not amounts.is_converted[place]:
            return f"{ours} {'=' if gap == 0 else '≠'} {theirs}"
        if gap != gap:  # noqa: PLR0124  # NaN: no rate is known
            return f"{ours} ≈ {theirs}"
        share = 100 * gap / max(abs(float(amounts.compared[place])), 1.0)
        return f"{ours} {'=' if gap == 0 else '≈'} {theirs}, {share:.2f} % off the rate"

    def _rarity(self, _pairs: Pairs, _place: int, _row: int, payment: int) -> str:
        p = self._book.payments
        return self._sum(int(p.open[payment]), int(p.currency[payment])).partition(" ")[0]

    def _date(self, _pairs: Pairs, _place: int, row: int, payment: int) -> str:
        p = self._book.payments
        bought = "purchased" if p.purchased[payment] != NO_DAY else "booked"
        said = f"{_written(int(self._book.expenses.day[row]))}, {bought} {_written(int(p.day[payment]))}"
        if self._series is None:
            self._series = MonthlySeries(self._book)
        month = self._series.says(payment)
        return f"{said}; {month}" if month else said

    def _instrument(self, _pairs: Pairs, _place: int, row: int, payment: int) -> str:
        named = self._cards.get(int(self._book.expenses.instrument[row]), "–")
        return f"{named} / {self._cards.get(int(self._book.payments.instrument[payment]), '–')}"

    def _merchant(self, pairs: Pairs, place: int, row: int, payment: int) -> str:
        ours, column = self._book.expense_columns.merchant.at(row), self._book.payment_columns.descriptor
        at = column.index[payment]
        theirs = self._texts.get(at)
        if theirs is None:
            theirs = self._texts[at] = " ".join(column.at(payment).split())
        alike = float(pairs.similarity[place])
        if alike != alike:  # noqa: PLR0124  # NaN: either names no merchant
            return f"{ours or '–'} / {theirs or '–'}"
        return f"{ours} / {theirs}, {alike:.0f} % alike"


def total(prior: float, contributions: tuple[Evidence, ...]) -> float:
    """Add up in order, so that the score shown is exactly the sum of what is shown."""
    score = prior
    for one in contributions:
        score += one.weight
    return score


def _said(name: str, weights: Floats) -> list[_Said | None]:
    """Prepare what each class of a factor says; None where data are missing and weigh nothing."""
    said: list[_Said | None] = []
    for level, weight in zip(CLASSES[name], weights.tolist(), strict=True):
        is_silent = _SILENT.get(name) == level or (name in MERCHANT_TABLES and level == "absent")
        key = level if name in _PLAIN_KEYS else f"{name}_{level}"
        said.append(None if weight == 0.0 and is_silent else (_FACTORS[name], key, weight))
    return [*said, None]  # the last place is asked for as -1: the factor does not apply


def _own(added: Floats) -> list[str]:
    """Tell what a company's own data did to the weight of each class."""
    return [f"; own data {one:+.2f}" if one else "" for one in added.tolist()]


def _both(ours: TextColumn, theirs: TextColumn) -> Callable[[Pairs, int, int, int], str]:
    def detail(_pairs: Pairs, _place: int, row: int, payment: int) -> str:
        return f"{ours.at(row) or '–'} / {theirs.at(payment) or '–'}"

    return detail


@lru_cache(maxsize=8_192)
def _written(day: int) -> str:
    return str(from_day(day))


def _currency(book: Book, code: int) -> str:
    return book.currencies[code] if 0 <= code < len(book.currencies) else ""
