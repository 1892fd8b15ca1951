"""Which sign means money out: settled by what the file proves, then by its words, then by custom."""

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

from app.importers.titles import fold
from app.importers.words import any_word, word_set


class Sign(StrEnum):
    """What a signed amount column means."""

    MINUS_IS_OUT = "minus_is_out"
    PLUS_IS_OUT = "plus_is_out"


def is_flag_word(text: str) -> bool:
    """Tell whether a text is one of the values that a debit/credit column holds."""
    return direction(text) is not None


def direction(text: str) -> str | None:
    """Tell `out` or `in` for a value of a debit/credit column, or of a column of plain kinds; else None."""
    if text in ("+", "-", "−"):
        return "in" if text == "+" else "out"
    folded = fold(text)
    if folded in word_set("out_flags"):
        return "out"
    return "in" if folded in word_set("in_flags") else None


def kind_direction(text: str) -> str | None:
    """Tell `out` or `in` for the words of a type column (`Purchase`, `Payment`); else None."""
    folded = fold(text)
    if folded in word_set("out_kinds"):
        return "out"
    if folded in word_set("in_kinds"):
        return "in"
    return direction(text)


PAIRS = {
    frozenset("da"): "d",
    frozenset("ca"): "c",
    frozenset("eu"): "u",
    frozenset("ei"): "e",
    frozenset("es"): "s",
    frozenset("tj"): "t",
    frozenset("kj"): "k",
    frozenset("dp"): "d",
    frozenset("wm"): "w",
    frozenset("χπ"): "χ",
}
"""Two initials that a column of directions holds -> the one for money out.

Dare/Avere, Cargo/Abono, Uscita/Entrata, Egreso/Ingreso, Saída/Entrada, Terhelés/Jóváírás, Kiadás/Jóváírás,
Duguje/Potražuje, Winien/Ma, Χρέωση/Πίστωση.
"""


def told_by_pair(values: Iterable[str]) -> dict[str, str]:
    """Tell the direction of both values of a column of one known pair of initials; else empty."""
    found = {value: fold(value) for value in values}
    if len(found) != 2 or (out := PAIRS.get(frozenset(found.values()))) is None:
        return {}
    return {value: "out" if folded == out else "in" for value, folded in found.items()}


@lru_cache(maxsize=20_000)
def word_direction(text: str) -> str | None:
    """Tell what the words of a descriptor say about the direction; None where they say nothing or both."""
    if any_word("in_words").search(text) is not None:
        return "in"
    return "out" if any_word("out_words").search(text) is not None else None


@dataclass(frozen=True, slots=True)
class SignRow:
    """What one row of the sample contributes.

    Attributes:
        minor: The printed amount, sign as printed.
        balance: Running balance in minor units; None where absent.
        flag, kind, words: `out`, `in` or None.
    """

    minor: int
    balance: int | None = None
    flag: str | None = None
    kind: str | None = None
    words: str | None = None


@dataclass(frozen=True, slots=True)
class SignVerdict:
    """The reading, why, and whether a person should be asked.

    Attributes:
        uses_flags: Amounts carry no sign of their own: the flag (or kind) column gives the direction.
        told: What the values of that column mean where their words are not known.
    """

    sign: Sign
    evidence: str
    is_sure: bool
    uses_flags: str = ""
    told: Mapping[str, str] = field(default_factory=dict)

    def tell(self, text: str) -> str | None:
        """Tell `out` or `in` for a value of the column that gives the direction; else None."""
        if (known := self.told.get(text)) is not None:
            return known
        return kind_direction(text) if self.uses_flags == "kind" else direction(text)


def chain(rows: Sequence[tuple[int, int]], orientation: int) -> tuple[int, int, bool]:
    """Count how many steps of a running balance follow from the amounts.

    Args:
        rows: (printed amount, balance) in file order.
        orientation: +1 where plus is money in, -1 where plus is money out.

    Returns:
        Steps that hold, steps in all, and whether the file runs from new to old.
    """
    steps = len(rows) - 1
    down = sum(
        1
        for (_, before), (amount, after) in itertools.pairwise(rows)
        if before + orientation * amount == after
    )
    up = sum(
        1
        for (amount, after), (_, before) in itertools.pairwise(rows)
        if before + orientation * amount == after
    )
    return (up, steps, True) if up > down else (down, steps, False)


CHAIN_SHARE = 0.6
"""More steps of a balance column must hold than this, before it proves anything."""


def decide(
    rows: Sequence[SignRow], *, title_direction: str, is_card: bool, is_purchase_list: bool
) -> SignVerdict:
    """Decide what the sign of one amount column means.

    Args:
        rows: A sample, in file order.
        title_direction: `in` for a column titled Inflow or Credit, `out` for Outflow or Debit, else empty.
        is_card: The layout speaks of cards or merchants.
        is_purchase_list: The file lists purchases or expenses: plus is spent.
    """
    moving = [row for row in rows if row.minor]
    negatives = sum(1 for row in moving if row.minor < 0)
    if not negatives and (by_flag := _unsigned(moving)) is not None:
        return by_flag
    if (proved := _by_balance(rows)) is not None:
        return proved
    if flagged := _agreement(
        [(row.minor, row.flag) for row in moving if row.flag], "the debit/credit column"
    ):
        return flagged
    if title_direction:
        sign = Sign.MINUS_IS_OUT if title_direction == "in" else Sign.PLUS_IS_OUT
        return SignVerdict(sign, f"the column's title says money {title_direction}", is_sure=True)
    if is_purchase_list:
        return SignVerdict(Sign.PLUS_IS_OUT, "a list of purchases: plus is spent", is_sure=True)
    return _by_words(moving, negatives, is_card=is_card)


def _unsigned(moving: Sequence[SignRow]) -> SignVerdict | None:
    """Amounts without any sign: a flag column, else a column of kinds, gives the direction."""
    for name in ("flag", "kind"):
        found = [getattr(row, name) for row in moving]
        known = sum(1 for value in found if value)
        if known and known >= 0.9 * len(moving) and (name == "flag" or len(set(found) - {None}) == 2):
            return SignVerdict(
                Sign.MINUS_IS_OUT,
                f"amounts have no sign; the {name} column tells for {known} of {len(moving)} rows",
                is_sure=True,
                uses_flags=name,
            )
    return None


def _by_balance(rows: Sequence[SignRow]) -> SignVerdict | None:
    pairs = [(row.minor, row.balance) for row in rows if row.balance is not None]
    if len(pairs) < 2:
        return None
    held = {
        sign: chain(pairs, orientation)[0]
        for sign, orientation in ((Sign.MINUS_IS_OUT, 1), (Sign.PLUS_IS_OUT, -1))
    }
    best = max(held, key=lambda sign: held[sign])
    steps = len(pairs) - 1
    if held[best] > CHAIN_SHARE * steps and held[best] > min(held.values()):
        return SignVerdict(
            best, f"the running balance follows in {held[best]} of {steps} steps", is_sure=True
        )
    return None


def _agreement(pairs: Sequence[tuple[int, str | None]], who: str) -> SignVerdict | None:
    minus_out = sum(1 for minor, value in pairs if (minor < 0) == (value == "out"))
    plus_out = len(pairs) - minus_out
    if not pairs or minus_out == plus_out or not any(minor < 0 for minor, _ in pairs):
        return None
    sign = Sign.MINUS_IS_OUT if minus_out > plus_out else Sign.PLUS_IS_OUT
    best = max(minus_out, plus_out)
    return SignVerdict(sign, f"{who} agrees in {best} of {len(pairs)} rows", is_sure=best >= 0.9 * len(pairs))


def _by_words(moving: Sequence[SignRow], negatives: int, *, is_card: bool) -> SignVerdict:
    positives = len(moving) - negatives
    votes = {Sign.MINUS_IS_OUT: 0, Sign.PLUS_IS_OUT: 0}
    for row in moving:
        for value, weight in ((row.kind, 2), (row.words, 2 if row.words == "in" else 1)):
            if value:
                votes[Sign.MINUS_IS_OUT if (row.minor < 0) == (value == "out") else Sign.PLUS_IS_OUT] += (
                    weight
                )
    best = max(votes, key=lambda sign: votes[sign])
    against = min(votes.values())
    evidence = f"the words of the rows speak for it {votes[best]} to {against}"
    if votes[best] >= 2 and votes[best] >= 2 * against + 1:
        return SignVerdict(best, evidence, is_sure=negatives > 0 or (votes[best] >= 3 and not against))
    if is_card:
        sign = Sign.PLUS_IS_OUT if positives >= negatives else Sign.MINUS_IS_OUT
        return SignVerdict(
            sign,
            f"a card file: {max(positives, negatives)} of {len(moving)} rows have the sign of a charge",
            is_sure=bool(positives and negatives) or not positives,
        )
    if negatives:
        return SignVerdict(
            Sign.MINUS_IS_OUT,
            f"bank files write money out with a minus; {negatives} rows have one",
            is_sure=True,
        )
    return SignVerdict(Sign.MINUS_IS_OUT, "no row has a minus, and nothing else tells", is_sure=not moving)


def all_directions(texts: Iterable[str]) -> set[str]:
    """Collect the directions that the values of a column name."""
    return {value for text in texts if (value := direction(text)) is not None}
