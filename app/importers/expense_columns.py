"""Guesses what each column of an expense list means: by title, by content, then by what adds up."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from app.importers.columns import Mapped, Stats, fill_by_content, fits, is_currency
from app.importers.expense_figures import Figures
from app.importers.expense_titles import RATED, SERIES, offers_of, payer_words
from app.importers.expense_values import LINE_KINDS, currency_code, is_yes, line_kind
from app.importers.layout import Layout
from app.importers.table import Row
from app.importers.titles import currency_in, fold

_SEVERAL = frozenset({"descriptor", "note", "receipt"})
_MONEY = frozenset(
    {
        "amount",
        "debit",
        "credit",
        "original_amount",
        "booked_amount",
        "line_amount",
        "total_amount",
        "net_amount",
        "tax_amount",
        "tip",
        "fee",
    }
)
_CURRENCIES = frozenset({"currency", "original_currency", "booked_currency"})
_LIKE = {"booked_amount": "amount", "line_amount": "amount", "total_amount": "amount", "tip": "amount"}
_UNUSED = frozenset(
    {"other", "time", "city", "balance", "valued", "counter_account", "flag", "other_date", "fee", "tip"}
)
"""What an expense has no field for: such columns stay as custom fields."""

_STAND_INS = (("merchant", "counterparty"), ("employee", "counterparty"), ("report", "report_id"))


@dataclass
class _Guess:
    """The mapping while it is made."""

    layout: Layout
    stats: tuple[Stats, ...]
    figures: Figures
    columns: dict[str, tuple[int, ...]] = field(default_factory=dict)
    taken: dict[int, str] = field(default_factory=dict)
    amounts: list[int] = field(default_factory=list)
    untold_taxes: list[int] = field(default_factory=list)
    currencies: list[int] = field(default_factory=list)

    def place(self, meaning: str) -> int | None:
        return self.columns[meaning][0] if meaning in self.columns else None

    def put(self, meaning: str, place: int) -> None:
        self.columns[meaning] = (place,)
        self.taken[place] = meaning

    def drop(self, meaning: str) -> int | None:
        places = self.columns.pop(meaning, None)
        for place in places or ():
            self.taken.pop(place, None)
        return None if places is None else places[0]


def _move(made: _Guess, old: str, new: str) -> None:
    """Let a column mean something else, unless another column means that already."""
    place = made.drop(old)
    if place is not None and new not in made.columns:
        made.put(new, place)


def guess_expenses(layout: Layout, sample: Sequence[Row], stats: tuple[Stats, ...]) -> Mapped:
    """Guess the meaning of each column of an expense list."""
    made = _Guess(layout, stats, Figures.of(layout, sample))
    if layout.has_header:
        _by_title(made)
    _settle_ids(made)
    _settle_people(made)
    _settle_account(made)
    _settle_payer(made)
    _settle_taxes(made)
    _settle_amounts(made)
    _settle_currencies(made)
    _drop_unnamed_booking(made)
    fill_by_content(layout, stats, made.columns, made.taken)
    _settle_texts(made)
    for meaning in [one for one in made.columns if one in _UNUSED or one == "tax_any"]:
        made.drop(meaning)
    if {"date", "purchased"} & set(made.columns):
        made.drop("booked")  # the day of the books stays a custom field
    if "date" not in made.columns and not {"booked", "purchased"} & set(made.columns):
        _stand_in_date(made)
    return Mapped(made.columns, (), stats)


# ---------------------------------------------------------------------- titles


def _by_title(made: _Guess) -> None:
    offers = sorted(_offers(made), key=lambda offer: (-offer[0], offer[1]))
    for _, place, meaning in offers:
        if meaning == "amount" and place not in made.amounts:
            made.amounts.append(place)
        if place in made.taken:
            continue
        if meaning == "tax_any":
            made.untold_taxes.append(place)
            made.taken[place] = meaning
        elif meaning == "currency":
            made.currencies.append(place)
            made.taken[place] = meaning
        elif meaning in _SEVERAL:
            made.columns[meaning] = (*made.columns.get(meaning, ()), place)
            made.taken[place] = meaning
        elif meaning not in made.columns and meaning != "amount":
            made.put(meaning, place)
    for meaning in _SEVERAL & set(made.columns):
        made.columns[meaning] = tuple(sorted(made.columns[meaning]))
    made.amounts = [place for place in made.amounts if place not in made.taken]
    made.currencies.sort(key=lambda place: _rank(made, place, "currency"))


def _offers(made: _Guess) -> Iterator[tuple[float, int, str]]:
    for place, column in enumerate(made.stats):
        for offer in offers_of(_bare(column.title)):
            share = _fits(offer.meaning, column)
            if share > 0:
                yield offer.weight * 10 + share * 5 - offer.rank / 100, place, offer.meaning


def _bare(title: str) -> str:
    head, _, tail = title.rpartition(" (")
    return head if tail[:-1].isdigit() and tail.endswith(")") else title


def _fits(meaning: str, column: Stats) -> float:
    """Rate how well the content agrees; 0 rules the meaning out."""
    if meaning.startswith((*RATED, *SERIES[1:])):
        meaning = "amount"
    elif meaning.startswith(SERIES[0]):
        meaning = "tax_rate"
    if meaning == "line_kind":
        known = sum(count for text, count in column.texts.items() if text.casefold() in LINE_KINDS)
        return 1.0 if column.filled and known >= 0.9 * column.filled else 0.0
    if meaning in _CURRENCIES:
        known = sum(count for text, count in column.texts.items() if currency_code(text) or is_currency(text))
        return known / column.filled if column.filled and known >= 0.6 * column.filled else 0.0
    if meaning in ("tax_any", "other_date"):
        return 0.5
    if meaning in ("to_reimburse", "is_company_paid", "billable") and column.share("number") > 0.5:
        return 0.5 if set(column.texts) <= {"0", "1"} else 0.0
    if meaning == "receipt" and column.filled and all(is_yes(text) is not None for text in column.texts):
        return 0.0
    if meaning in ("employee_first", "employee_last"):
        meaning = "employee"
    if meaning in ("receipt", "merchant", "supplier") and column.filled:
        return 0.0 if column.share("date") > 0.8 else 0.5
    return fits(_LIKE.get(meaning, meaning), column)


def _rank(made: _Guess, place: int, meaning: str) -> int:
    found = offers_of(_bare(made.stats[place].title))
    return next((offer.rank for offer in found if offer.meaning == meaning), 100)


# ---------------------------------------------------------------------- people, ids, texts


def _settle_ids(made: _Guess) -> None:
    """Keep a column of row kinds only where it tells parents from lines."""
    types = made.place("type")
    if "line_kind" not in made.columns and types is not None:
        column = made.stats[types]
        if _fits("line_kind", column) and all(is_yes(text) is None for text in column.texts):
            _move(made, "type", "line_kind")
    kinds = made.place("line_kind")
    if kinds is None:
        return
    told = {line_kind(made.stats[kinds].title, text) for text in made.figures.texts(kinds) if text}
    if "child" not in told:
        _move(made, "line_kind", "type")


def _settle_people(made: _Guess) -> None:
    if "employee_first" in made.columns and "employee_last" not in made.columns:
        _find_last_name(made)
    if "employee_first" in made.columns and "employee_last" not in made.columns:
        _move(made, "employee_first", "employee")
    if "employee_last" in made.columns and "employee_first" not in made.columns:
        _move(made, "employee_last", "employee")
    for wanted, spare in _STAND_INS:
        has_other = wanted == "merchant" and "supplier" in made.columns
        if wanted not in made.columns and spare in made.columns and not has_other:
            _move(made, spare, wanted)


_LAST_NAMES = frozenset({"nom", "name", "naam", "nome", "nombre"})
"""What a family name is called beside a first name: `Nom` and `Prénom`, `Name` and `Vorname`."""


def _find_last_name(made: _Guess) -> None:
    for place, column in enumerate(made.stats):
        if fold(column.title) not in _LAST_NAMES or made.taken.get(place) == "employee_first":
            continue
        if made.taken.get(place) in (None, "counterparty", "merchant", "employee", "other"):
            made.drop(made.taken.get(place, ""))
            made.put("employee_last", place)
            return


_GL_CODE = re.compile(r"\d{2,8}")


def _settle_account(made: _Guess) -> None:
    """An account of a few digits is one of the ledger: it says what was bought, not what paid."""
    place = made.place("account")
    if place is None or not made.stats[place].texts:
        return
    if all(_GL_CODE.fullmatch(text) for text in made.stats[place].texts):
        _move(made, "account", "category")


def _settle_payer(made: _Guess) -> None:
    """Find who paid by the words of a column whose title tells something else, such as `Type`."""
    if {"paid_by", "is_company_paid"} & set(made.columns):
        return
    for place, column in enumerate(made.stats):
        if made.taken.get(place) not in (None, "type") or not column.filled or len(column.texts) > 12:
            continue
        words = payer_words()
        told = sum(count for text, count in column.texts.items() if any(w in fold(text) for w in words))
        if told >= 0.9 * column.filled and column.share("text") > 0.9:
            if made.taken.get(place) == "type":
                made.drop("type")
            made.put("paid_by", place)
            return


def _settle_texts(made: _Guess) -> None:
    if "merchant" not in made.columns and "supplier" in made.columns:
        _move(made, "supplier", "merchant")


def _stand_in_date(made: _Guess) -> None:
    """Take another date where the list has none of the expense itself."""
    for place, column in enumerate(made.stats):
        if place not in made.taken and column.share("date") >= 0.5:
            made.put("date", place)
            return


# ---------------------------------------------------------------------- money


def _settle_taxes(made: _Guess) -> None:
    gross = made.amounts[0] if made.amounts else None
    for place in made.untold_taxes:
        made.taken.pop(place, None)
        meaning = "tax_rate" if made.figures.is_rate(place, gross) else "tax_amount"
        if meaning not in made.columns and (meaning == "tax_rate" or made.stats[place].share("number") > 0.3):
            made.put(meaning, place)
    named = [meaning for meaning in made.columns if meaning.startswith("tax@")]
    if len(named) == 1 and not named[0][4:5].isdigit() and "tax_amount" not in made.columns:
        _move(made, named[0], "tax_amount")
    code = made.place("tax_code")
    if code is not None and any("%" in text for text in made.stats[code].texts):
        _move(made, "tax_code", "tax_rate")
    made.drop("tax_code")
    _pair_series(made)


def _pair_series(made: _Guess) -> None:
    """Numbered tax columns count where there are several numbers; a single one is the tax."""
    numbers = {meaning[-1] for meaning in made.columns if meaning.startswith(SERIES)}
    if len(numbers) != 1:
        return
    for prefix in SERIES:
        _move(made, f"{prefix}{min(numbers)}", prefix[:-1])


def _tax_places(made: _Guess) -> list[int]:
    if (place := made.place("tax_amount")) is not None:
        return [place]
    return [places[0] for meaning, places in made.columns.items() if meaning.startswith(("tax@", SERIES[1]))]


def _settle_amounts(made: _Guess) -> None:
    """Tell gross from net, the total from the lines, the claim from the booked amount."""
    taxes, net = _tax_places(made), made.place("net_amount")
    spare = list(made.amounts)
    chosen: int | None = None
    if taxes and net is not None:
        chosen = next((at for at in spare if made.figures.adds_up([net, *taxes], at)), None)
    elif taxes:
        for part in spare:
            whole = next(
                (at for at in spare if at != part and made.figures.adds_up([part, *taxes], at)), None
            )
            if whole is not None:
                made.put("net_amount", part)
                chosen = whole
                break
    if chosen is None and spare:
        chosen = next((at for at in spare if not _is_in_currency(made, at)), spare[0])
    if chosen is None:
        _without_amount(made)
    else:
        if not {"debit", "credit"} <= set(made.columns):
            made.drop("debit")
            made.drop("credit")
            made.put("amount", chosen)
        spare = [place for place in spare if place not in (chosen, made.place("net_amount"))]
        _spare_amounts(made, chosen, spare)


def _without_amount(made: _Guess) -> None:
    for stand_in in ("line_amount", "booked_amount", "original_amount", "total_amount", "net_amount"):
        if {"debit", "credit"} & set(made.columns):
            return
        if stand_in in made.columns:
            _move(made, stand_in, "amount")
            return


def _is_in_currency(made: _Guess, place: int) -> bool:
    """Tell whether a title names a currency while another column gives the currency of each row."""
    return bool(currency_in(made.stats[place].title)) and bool(made.currencies)


def _spare_amounts(made: _Guess, chosen: int, spare: Sequence[int]) -> None:
    keys = _keys(made)
    for place in spare:
        if "total_amount" not in made.columns and made.figures.is_constant_total(keys, chosen, place):
            made.put("total_amount", place)
        elif "line_amount" not in made.columns and made.figures.is_constant_total(keys, place, chosen):
            made.put("line_amount", place)
        elif ("booked_amount" not in made.columns and _is_in_currency(made, place)) or (
            {"original_amount", "original_currency"}.isdisjoint(made.columns)
            and len(made.currencies) > 1
            and _rank(made, chosen, "amount") >= 10 > _rank(made, place, "amount")
            and "booked_amount" not in made.columns
        ):
            made.put("booked_amount", place)


def _keys(made: _Guess) -> list[str]:
    """Give each row the text that rows of one expense share."""
    parent, own = made.place("parent_id"), made.place("expense_id")
    if own is None:
        own = made.place("reference")
    texts = made.figures.texts(own) if own is not None else [""] * len(made.figures.rows)
    if parent is None:
        return texts
    return [above or text for above, text in zip(made.figures.texts(parent), texts, strict=True)]


def _settle_currencies(made: _Guess) -> None:
    """Give each amount its own currency column."""
    spare = made.currencies
    for place in spare:
        made.taken.pop(place, None)
    amount, original, booked = (made.place(name) for name in ("amount", "original_amount", "booked_amount"))
    wanted = [("amount", "currency"), ("original_amount", "original_currency")]
    wanted.append(("booked_amount", "booked_currency"))
    open_ones = [(at, name) for source, name in wanted if (at := made.place(source)) is not None]
    open_ones = [(at, name) for at, name in open_ones if name not in made.columns]
    if original is not None and amount is not None and len(spare) == 1 and "currency" not in made.columns:
        near = abs(spare[0] - original) < abs(spare[0] - amount) or _is_in_currency(made, amount)
        if near and "original_currency" not in made.columns:
            open_ones = [(original, "original_currency")]
    if booked is not None and len(spare) > 1:
        open_ones.sort(key=lambda one: one[1] != "currency")
    for place in spare:
        if not open_ones:
            break
        at, name = min(open_ones, key=lambda one: (_distance(place, one[0]), one[1]))
        if len(spare) == 1:
            at, name = open_ones[0]
        made.put(name, place)
        open_ones.remove((at, name))


_HOME = frozenset(
    "base home company functional reporting firma firmenwahrung hauswahrung empresa entreprise".split()
)


def _drop_unnamed_booking(made: _Guess) -> None:
    """Leave a second amount a custom field where nothing says which currency it is in."""
    place = made.place("booked_amount")
    if place is None or "booked_currency" in made.columns:
        return
    column = made.stats[place]
    is_told = bool(currency_in(column.title)) or any(currency_code(text) for text in column.texts)
    if not is_told and not _HOME & set(fold(column.title).split()):
        made.drop("booked_amount")


def _distance(currency: int, amount: int) -> int:
    """Prefer the column right behind an amount, then the one before it."""
    gap = currency - amount
    return 2 * gap - 1 if gap > 0 else -2 * gap
