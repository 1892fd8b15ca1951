"""Guesses what each column means: by its title first, then by its content."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app.importers.layout import Layout, kind_of
from app.importers.phrases import is_state
from app.importers.signs import all_directions, is_flag_word, told_by_pair
from app.importers.table import Cell, Row, is_blank, text_of
from app.importers.titles import CURRENCIES, currency_in, fold, meanings_of, rank_of
from app.models.statement import Purpose

STATES_MAX = 6
FLAG_WORDS_MAX = 4
STATE_CHARS_MAX = 30
JOIN = "\x1f"
"""Between the titles of a meaning that takes several columns."""

_DATES = frozenset({"date", "booked", "valued", "purchased"})
_MONEY = frozenset(
    {"amount", "debit", "credit", "balance", "original_amount", "fee", "tax_amount", "net_amount"}
)
_SEVERAL = frozenset({"descriptor", "note", "city", "time", "other"})
_EXPENSE_ONLY = frozenset(
    {
        "employee",
        "employee_code",
        "report",
        "project",
        "department",
        "supplier",
        "tax_rate",
        "tax_amount",
        "paid_by",
        "to_reimburse",
        "billable",
        "receipt",
    }
)
_IBAN = re.compile(r"^[A-Z]{2}\d{2}[ ]?[A-Z0-9]{4}[A-Z0-9 ]{6,30}$")


_FOREIGN = re.compile(r"\b(foreign|original|local|fremd\w*|vreemde|extranjera|etrangere|straniera)\b")


@dataclass
class Stats:
    """What the sample shows of one column."""

    title: str
    kinds: Counter[str] = field(default_factory=Counter)
    texts: Counter[str] = field(default_factory=Counter)
    negatives: int = 0
    decimals: int = 0
    padded: int = 0
    serials: int = 0

    @property
    def filled(self) -> int:
        """Count the cells that hold something."""
        return sum(self.kinds.values()) - self.kinds["blank"]

    def share(self, kind: str) -> float:
        """Tell which part of the filled cells is of a kind, 0..1."""
        return self.kinds[kind] / self.filled if self.filled else 0.0

    def add(self, cell: Cell) -> None:
        """Take one cell of the sample."""
        kind = kind_of(cell)
        self.kinds[kind] += 1
        if kind == "blank":
            self.padded += isinstance(cell, str) and cell != ""
            return
        text = text_of(cell)
        self.texts[text] += 1
        if kind == "number":
            self.negatives += text[:1] in "-(−" or text[-1:] == "-"
            self.decimals += "." in text or "," in text or isinstance(cell, float)
            self.serials += text.isdecimal() and 20_000 <= int(text[:9]) <= 60_000


@dataclass
class Mapped:
    """Meaning -> places of columns, and why.

    Attributes:
        columns: Places of the columns, from 0; several for descriptors.
        rivals: Other columns that could be the amount, best first.
        told: Value of the flag column -> `out` or `in`, where a running balance proves what its words mean.
        doubtful_sides: Debit and credit stand beside each other, and nothing tells which is which.
    """

    columns: dict[str, tuple[int, ...]] = field(default_factory=dict)
    rivals: tuple[int, ...] = ()
    stats: tuple[Stats, ...] = ()
    told: dict[str, str] = field(default_factory=dict)
    doubtful_sides: bool = False

    def place(self, meaning: str) -> int | None:
        """The (first) column of a meaning; None where it is not in the file."""
        return self.columns[meaning][0] if meaning in self.columns else None

    def titles(self, layout: Layout) -> dict[str, str]:
        """Meaning -> title, as profiles store it."""
        return {
            meaning: JOIN.join(layout.titles[place] for place in places)
            for meaning, places in self.columns.items()
        }


def study(layout: Layout, rows: Sequence[Row]) -> tuple[Stats, ...]:
    """Collect what the sample's data rows show of each column."""
    stats = tuple(Stats(title) for title in layout.titles)
    for row in rows:
        if row.number < layout.first_row or row.problem:
            continue
        filled = sum(1 for cell in row.cells if not is_blank(cell))
        if filled < min(3, len(stats)) or [text_of(cell) for cell in row.cells] == list(layout.titles):
            continue
        for column, cell in zip(stats, row.cells, strict=False):
            column.add(cell)
    return stats


def from_titles(layout: Layout, columns: Mapping[str, str], stats: tuple[Stats, ...]) -> Mapped:
    """Turn a saved mapping of titles into places; titles that the file lacks are left out."""
    places = {title: place for place, title in enumerate(layout.titles)}
    lower = {title.casefold(): place for title, place in places.items()}
    mapped: dict[str, tuple[int, ...]] = {}
    for meaning, titles in columns.items():
        found = tuple(
            place
            for title in titles.split(JOIN)
            if (place := places.get(title, lower.get(title.casefold()))) is not None
        )
        if found:
            mapped[meaning] = found
    return Mapped(mapped, (), stats)


def guess(layout: Layout, stats: tuple[Stats, ...], purpose: Purpose) -> Mapped:
    """Guess the meaning of each column."""
    offers = sorted(_offers(layout, stats, purpose), key=lambda offer: (-offer[0], offer[1]))
    taken: dict[int, str] = {}
    single: dict[str, int] = {}
    several: dict[str, list[int]] = {}
    rivals: list[int] = []
    for _, place, meaning in offers:
        if meaning in ("amount", "net_amount") and place not in rivals:
            rivals.append(place)
        if place in taken:
            continue
        if meaning in _SEVERAL:
            several.setdefault(meaning, []).append(place)
            taken[place] = meaning
        elif meaning not in single:
            single[meaning] = place
            taken[place] = meaning
    columns: dict[str, tuple[int, ...]] = {meaning: (place,) for meaning, place in single.items()}
    columns |= {meaning: tuple(sorted(places)) for meaning, places in several.items()}
    _by_content(layout, stats, columns, taken)
    _tidy(layout, stats, columns, purpose)
    chosen = columns.get("amount", (-1,))[0]
    told = told_by_pair(stats[columns["flag"][0]].texts) if "flag" in columns else {}
    return Mapped(columns, tuple(place for place in rivals if place != chosen), stats, told)


def _offers(layout: Layout, stats: tuple[Stats, ...], purpose: Purpose) -> list[tuple[float, int, str]]:
    offers: list[tuple[float, int, str]] = []
    for place, column in enumerate(stats):
        if not layout.has_header:
            continue
        for nth, (meaning, weight) in enumerate(meanings_of(_bare(column.title))):
            if purpose is Purpose.STATEMENT and meaning in _EXPENSE_ONLY and meaning != "tax_amount":
                continue
            if (share := _fits(meaning, column)) <= 0:
                continue
            rank = rank_of(meaning, _bare(column.title))
            offers.append((weight * 10 + share * 5 - nth - rank / 1000, place, meaning))
    return offers


def _bare(title: str) -> str:
    """Take the number off a repeated title."""
    return re.sub(r" \(\d+\)$", "", title)


def _fits(meaning: str, column: Stats) -> float:
    """Rate 0..1 how well the content agrees with a meaning; 0 rules it out."""
    if not column.filled:
        return 0.1 if meaning in ("debit", "credit", "balance", "descriptor", "amount", *_DATES) else 0.05
    if meaning in _DATES:
        serial = column.serials / column.filled
        share = max(column.share("date"), serial if serial > 0.8 else 0.0)
        return share if share >= 0.3 else 0.0
    if meaning in _MONEY:
        return column.share("number") if column.share("number") >= 0.3 else 0.0
    if meaning == "flag" and told_by_pair(column.texts):
        return 1.0
    if meaning in ("flag", "currency", "original_currency"):
        is_one = is_flag_word if meaning == "flag" else _is_currency
        known = sum(count for text, count in column.texts.items() if is_one(text))
        return known / column.filled if known >= (0.9 if meaning == "flag" else 0.6) * column.filled else 0.0
    if meaning in ("rate", "tax_rate"):
        return 0.5 if column.share("number") >= 0.3 or meaning == "tax_rate" else 0.0
    if meaning in ("descriptor", "merchant", "counterparty", "employee"):
        return max(column.share("text"), 0.3) if column.share("date") < 0.9 else 0.0
    if meaning in ("status", "type", "category"):
        return 0.0 if column.share("date") > 0.5 else 0.6
    return 0.5


def fits(meaning: str, column: Stats) -> float:
    """Rate 0..1 how well the content of a column agrees with a meaning; 0 rules it out."""
    return _fits(meaning, column)


def fill_by_content(
    layout: Layout, stats: tuple[Stats, ...], columns: dict[str, tuple[int, ...]], taken: dict[int, str]
) -> None:
    """Fill in what titles did not tell: date, amount, flag, currency, text."""
    _by_content(layout, stats, columns, taken)


def is_currency(text: str) -> bool:
    """Tell whether a text may be a currency's code or sign."""
    return _is_currency(text)


def _is_currency(text: str) -> bool:
    return text.upper() in CURRENCIES or len(text) <= 3


def _by_content(
    layout: Layout, stats: tuple[Stats, ...], columns: dict[str, tuple[int, ...]], taken: dict[int, str]
) -> None:
    """Fill what titles did not tell: date, amount, flag, currency, text."""
    free = [place for place in range(len(stats)) if place not in taken]
    if not any(meaning in columns for meaning in _DATES):
        found = max(free, key=lambda place: (stats[place].share("date"), -place), default=None)
        if found is not None and stats[found].share("date") >= 0.5:
            columns["date"] = (found,)
            free.remove(found)
            _second_date(stats, columns, free)
    if not {"amount", "debit", "credit"} & set(columns):
        _amount_by_content(stats, columns, free)
    for place in list(free):
        column = stats[place]
        if not column.filled:
            continue
        if "status" not in columns and _is_status(column):
            columns["status"] = (place,)
            continue
        if "flag" not in columns and _fits("flag", column) and _tells_both(column):
            columns["flag"] = (place,)
        elif "currency" not in columns and all(text in CURRENCIES for text in column.texts):
            columns["currency"] = (place,)
        elif (
            not layout.has_header
            and "account" not in columns
            and all(_IBAN.match(text) for text in column.texts)
        ):
            columns["account"] = (place,)
        elif not layout.has_header and column.share("text") > 0.5:
            columns["descriptor"] = (*columns.get("descriptor", ()), place)
    if not {"descriptor", "merchant", "counterparty"} & set(columns):
        texts = [
            place for place in free if stats[place].share("text") > 0.5 and (place,) not in columns.values()
        ]
        if texts:
            longest = max(
                texts, key=lambda place: sum(map(len, stats[place].texts)) / len(stats[place].texts)
            )
            columns["descriptor"] = (longest,)


def _tells_both(column: Stats) -> bool:
    """Tell whether a column without a title names both directions; one alone may be anything."""
    return len(column.texts) <= FLAG_WORDS_MAX and (
        len(all_directions(column.texts)) > 1 or bool(told_by_pair(column.texts))
    )


def _is_status(column: Stats) -> bool:
    """Recognise a column of states by what a few of its rows say, such as `Pending` among `Posted`."""
    if not 2 <= len(column.texts) <= STATES_MAX or column.share("text") < 1:
        return False
    marked = sum(count for text, count in column.texts.items() if is_state(text))
    return 0 < marked < column.filled / 2 and max(map(len, column.texts)) <= STATE_CHARS_MAX


def _second_date(stats: tuple[Stats, ...], columns: dict[str, tuple[int, ...]], free: list[int]) -> None:
    """Take a second full column of dates of a file without titles as the value date."""
    for place in free:
        if (
            stats[place].share("date") >= 0.9
            and stats[place].filled >= 0.9 * stats[columns["date"][0]].filled
        ):
            columns["valued"] = (place,)
            free.remove(place)
            return


def _amount_by_content(
    stats: tuple[Stats, ...], columns: dict[str, tuple[int, ...]], free: list[int]
) -> None:
    """Take the column most like an amount; beside a space-padded empty one it is a debit and credit pair."""
    numeric = [place for place in free if stats[place].share("number") >= 0.7]
    if not numeric:
        return
    best = max(
        numeric,
        key=lambda place: (stats[place].negatives > 0, stats[place].decimals / stats[place].filled, -place),
    )
    if not stats[best].decimals and not stats[best].negatives and len(numeric) > 1:
        best = numeric[0]
    free.remove(best)
    neighbour = stats[best + 1] if best + 1 < len(stats) else None
    if neighbour is not None and not neighbour.filled and neighbour.padded and not stats[best].negatives:
        columns["debit"], columns["credit"] = (best,), (best + 1,)
        free.remove(best + 1)
        return
    columns["amount"] = (best,)


def _tidy(
    layout: Layout, stats: tuple[Stats, ...], columns: dict[str, tuple[int, ...]], purpose: Purpose
) -> None:
    """Settle what single columns cannot: pairs, doubles, dates, the booked amount of a foreign purchase."""
    if "debit" in columns and "credit" in columns and "amount" in columns:
        amount = stats[columns["amount"][0]]
        pair_filled = stats[columns["debit"][0]].filled + stats[columns["credit"][0]].filled
        if amount.negatives or pair_filled < amount.filled // 2:
            del columns["debit"], columns["credit"]
        else:
            del columns["amount"]
    elif "amount" in columns:
        columns.pop("debit", None)
        columns.pop("credit", None)
    if "amount" not in columns and "net_amount" in columns and not {"debit", "credit"} & set(columns):
        columns["amount"] = columns.pop("net_amount")
    if "amount" not in columns and "original_amount" in columns and not {"debit", "credit"} & set(columns):
        columns["amount"] = columns.pop("original_amount")
        if "currency" not in columns and "original_currency" in columns:
            columns["currency"] = columns.pop("original_currency")
    _tell_foreign(stats, columns)
    if "amount" in columns and "rate" in columns:
        _prefer_booked(layout, stats, columns)
    if purpose is Purpose.EXPENSES and "merchant" not in columns:
        for other in ("counterparty", "supplier"):
            if other in columns and "descriptor" not in columns:
                columns["merchant"] = columns.pop(other)
                break
    if "date" in columns and "booked" in columns and "purchased" not in columns:
        columns["purchased"] = columns.pop("date")
    for needless in ("other", "time"):
        columns.pop(needless, None)


def _tell_foreign(stats: tuple[Stats, ...], columns: dict[str, tuple[int, ...]]) -> None:
    """Beside an original amount, a currency that is titled foreign or mostly blank is the original's."""
    if "original_amount" not in columns or "currency" not in columns or "original_currency" in columns:
        return
    column = stats[columns["currency"][0]]
    blank = column.kinds["blank"] / max(1, sum(column.kinds.values()))
    if _FOREIGN.search(fold(column.title)) or blank > 0.3:
        columns["original_currency"] = columns.pop("currency")


def _prefer_booked(layout: Layout, stats: tuple[Stats, ...], columns: dict[str, tuple[int, ...]]) -> None:
    """With a rate column, `amount` beside `amount in EUR` is the original amount."""
    chosen = columns["amount"][0]
    if currency_in(layout.titles[chosen]):
        return
    for place, column in enumerate(stats):
        if place != chosen and currency_in(column.title) and column.filled and _is_amount_title(column.title):
            if column.share("number") < 0.7:
                continue
            columns["amount"] = (place,)
            columns.setdefault("original_amount", (chosen,))
            if "currency" in columns and "original_currency" not in columns:
                columns["original_currency"] = columns.pop("currency")
            return


def _is_amount_title(title: str) -> bool:
    return any(meaning == "amount" for meaning, _ in meanings_of(title))
