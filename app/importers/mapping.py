"""Which column means what: answered, remembered or guessed; and what must be there."""

from collections.abc import Mapping, Sequence, Set

from app.importers.arithmetic import prove, sides
from app.importers.columns import Mapped, from_titles, guess, study
from app.importers.expense_columns import guess_expenses
from app.importers.layout import AMOUNT_TITLES, DATE_TITLES, Layout
from app.importers.protocol import ReadRequest, refuse
from app.importers.table import Row, Table
from app.importers.titles import fold, meanings_of
from app.models.statement import ColumnMapping, Purpose, Question

ACCOUNT_DIGITS_MIN = 6
_MONEY = ("amount", "debit", "credit")
_AMOUNTS = frozenset({*_MONEY, "net_amount", "original_amount"})


def map_columns(
    layout: Layout, sample: Sequence[Row], request: ReadRequest, profile: ColumnMapping | None
) -> Mapped:
    """Map by what a person said, else by the layout that was recognised, else by a guess."""
    stats = study(layout, sample)
    chosen = {
        key.removeprefix("column."): value
        for key, value in request.answers.items()
        if key.startswith("column.")
    }
    if chosen:
        return from_titles(layout, {meaning: titles for meaning, titles in chosen.items() if titles}, stats)
    if profile is not None and profile.columns:
        return from_titles(layout, profile.columns, stats)
    if request.purpose is Purpose.EXPENSES:
        return guess_expenses(layout, sample, stats)
    mapped = guess(layout, stats, request.purpose)
    if request.purpose is Purpose.STATEMENT:
        _by_numbers(layout, sample, mapped, request)
    return mapped


def _by_numbers(layout: Layout, sample: Sequence[Row], mapped: Mapped, request: ReadRequest) -> None:
    """Correct and complete the guess by what the numbers prove; known titles are only completed."""
    titled = {
        place
        for name in _MONEY
        for place in mapped.columns.get(name, ())
        if layout.has_header and any(meaning in _AMOUNTS for meaning, _ in meanings_of(layout.titles[place]))
    }
    found = prove(layout, sample, mapped)
    if found is not None:
        proven = {found.columns[name] for name in _MONEY if name in found.columns}
        if titled and not (titled <= proven or proven <= titled | set(mapped.rivals)):
            return
        taken = {*found.columns.values(), *(() if found.flag is None else (found.flag,))}
        _forget(mapped, taken, (*_MONEY, "balance"))
        mapped.columns |= {name: (place,) for name, place in found.columns.items()}
        if found.flag is not None:
            mapped.columns["flag"] = (found.flag,)
            mapped.told = found.told
        return
    pair = sides(layout, sample, mapped)
    if pair is None or _has_signed_amount(mapped):
        return
    if titled:
        side = _lone_side(mapped)
        if side and mapped.columns[side][0] in (pair.debit, pair.credit):
            (other,) = {pair.debit, pair.credit} - {mapped.columns[side][0]}
            _forget(mapped, {other}, ())
            mapped.columns["credit" if side == "debit" else "debit"] = (other,)
        return
    _forget(mapped, {pair.debit, pair.credit}, (*_MONEY, "balance"))
    debit, credit = pair.debit, pair.credit
    answer = request.answers.get("debit_column", "")
    if answer == layout.titles[credit]:
        debit, credit = credit, debit
    mapped.columns |= {"debit": (debit,), "credit": (credit,)}
    mapped.doubtful_sides = not pair.is_sure and answer not in layout.titles


def _has_signed_amount(mapped: Mapped) -> bool:
    """Tell whether the amount has signs of its own in a column that no row leaves blank."""
    amount = mapped.place("amount")
    if amount is None or not mapped.stats[amount].negatives:
        return False
    return mapped.stats[amount].filled >= max(column.filled for column in mapped.stats)


def _lone_side(mapped: Mapped) -> str:
    """Name the one of debit and credit that titles told, where they told neither the other nor an amount."""
    found = [name for name in _MONEY if name in mapped.columns]
    return found[0] if len(found) == 1 and found != ["amount"] else ""


def _forget(mapped: Mapped, places: set[int], names: Sequence[str]) -> None:
    """Free places for another meaning, and drop meanings that get new places."""
    for name in list(mapped.columns):
        left = tuple(place for place in mapped.columns[name] if place not in places)
        if name in names or not left:
            del mapped.columns[name]
        else:
            mapped.columns[name] = left


def sides_question(layout: Layout, mapped: Mapped) -> list[Question]:
    """Ask which of two columns is money out, where neither titles nor balances tell."""
    if not mapped.doubtful_sides:
        return []
    places = (mapped.columns["debit"][0], mapped.columns["credit"][0])
    debit, credit = (layout.titles[place] for place in places)
    return [
        Question(
            "debit_column",
            "Which column is money out?",
            (debit, credit),
            f"every row fills one of {debit} and {credit}; neither titles nor a balance tell which is which",
            debit,
        )
    ]


def tell_counter_account(mapped: Mapped, values: Mapping[int, Set[str]], own: str) -> None:
    """Beside an account named above the table, a column of other accounts names the other parties'."""
    place = mapped.place("account")
    own = _digits(own)
    if place is None or len(own) < ACCOUNT_DIGITS_MIN:
        return
    others = {
        digits for value in values.get(place, ()) if len(digits := _digits(value)) >= ACCOUNT_DIGITS_MIN
    }
    if len(others) > 1 and not any(digits in own or own in digits for digits in others):
        mapped.columns.setdefault("counter_account", mapped.columns.pop("account"))


def _digits(text: str) -> str:
    return "".join(char for char in text if char.isdigit())


def check_mapping(table: Table, request: ReadRequest, layout: Layout, mapped: Mapped) -> None:
    """Refuse a table without a date or an amount."""
    has_date = bool(DATE_TITLES & set(mapped.columns))
    has_amount = bool(AMOUNT_TITLES & set(mapped.columns))
    if has_date and has_amount:
        return
    missing = (
        "no date or amount column"
        if not has_date and not has_amount
        else ("no amount column" if has_date else "no date column")
    )
    raise refuse(
        request.path,
        f"{missing} was found",
        "Say in the mapping which column holds what",
        row=layout.header_rows[0] if layout.header_rows else layout.first_row,
        value=", ".join(layout.titles),
    )


def looks_like_card(layout: Layout, mapped: Mapped) -> bool:
    """Tell whether columns and titles are those of a card statement."""
    if mapped.place("balance") is not None:
        return False
    return bool({"merchant", "holder", "mcc"} & set(mapped.columns)) or any(
        "card" in fold(title).split()
        or fold(title).startswith(("karten", "kreditkarte", "tarjeta", "kredietkaart"))
        for title in layout.titles
    )
