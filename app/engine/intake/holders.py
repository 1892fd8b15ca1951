"""Which cards and accounts a printed number or name can mean; of two that fit none is guessed (F30)."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from app.engine.intake.identity import normalised
from app.models.expense import Employee
from app.models.ids import EmployeeId, InstrumentId
from app.models.payment import Instrument, InstrumentKind

LAST4 = 4
ACCOUNT_CHARS_MIN = 8
"""Shorter texts do not name an account."""

ALIKE_MIN = 88
"""Least likeness, of 100, of two names that are taken for the same person's."""

INITIALS_SCORE = 90
"""Likeness of `A. Lee` and `Ann Lee`."""

_TITLES = frozenset({"mr", "mrs", "ms", "dr", "prof", "herr", "frau", "sr", "sra", "mme", "m"})


@dataclass(frozen=True, slots=True)
class Fit:
    """One instrument that an identifier can mean.

    Attributes:
        found_by: `last4`, `holder` or `chosen_before`.
        score: Likeness of the names, of 100; 100 for digits and for what was chosen before.
    """

    instrument_id: InstrumentId
    found_by: str
    score: int = 100


def people_like(name: str, employees: Sequence[Employee]) -> list[tuple[EmployeeId, int]]:
    """Return the people whose name a printed one can be, the likest first, ties by id."""
    words = _words(name)
    if not words:
        return []
    scored = [(one.id, _likeness(words, _words(one.name))) for one in employees]
    return sorted(
        [(id_, score) for id_, score in scored if score >= ALIKE_MIN], key=lambda pair: (-pair[1], pair[0])
    )


def _words(name: str) -> tuple[str, ...]:
    folded = unicodedata.normalize("NFKD", normalised(name))
    plain = "".join(char for char in folded if not unicodedata.combining(char))
    return tuple(sorted(word for word in re.findall(r"[^\W\d_]+", plain) if word not in _TITLES))


def _likeness(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    if not one or not other:
        return 0
    if one == other:
        return 100
    if _fits_initials(one, other) or _fits_initials(other, one):
        return INITIALS_SCORE
    return int(fuzz.ratio(" ".join(one), " ".join(other)))


def _fits_initials(short: Sequence[str], long: Sequence[str]) -> bool:
    """Tell whether names agree where one writes initials: same words, each initial begins one."""
    rest = list(long)
    whole = [word for word in short if len(word) > 1]
    if not whole or len(whole) == len(short) or len(short) > len(long):
        return False
    for word in whole:
        if word not in rest:
            return False
        rest.remove(word)
    for initial in (word for word in short if len(word) == 1):
        begun = next((word for word in rest if word.startswith(initial)), None)
        if begun is None:
            return False
        rest.remove(begun)
    return True


def fits_of(
    *,
    account: str,
    holder: str,
    currency: str,
    instruments: Sequence[Instrument],
    employees: Sequence[Employee],
    chosen_before: Mapping[str, InstrumentId],
) -> list[Fit]:
    """Return the instruments that an identifier can mean: one = it is that, several = a person decides.

    Args:
        account: Card or account as printed; empty where the file names holders alone.
        holder: Cardholder as printed.
        currency: Of the lines; empty where the file does not say.
        instruments: All; those for unallocated lines are left out, inactive ones count where no other fits.
        employees: Who the names are compared with.
        chosen_before: `identifier_key` -> what a person chose for it.
    """
    usable = [
        one
        for one in instruments
        if one.kind is not InstrumentKind.UNALLOCATED and currency in ("", one.currency)
    ]
    known = {one.id for one in usable}
    codes = [currency] if currency else sorted({one.currency for one in usable})
    keys = [identifier_key(account, holder, code) for code in dict.fromkeys(("", *codes))]
    before = sorted({chosen_before[key] for key in keys if key in chosen_before} & known)
    if before and (account or holder):
        return [Fit(id_, "chosen_before") for id_ in before]
    if account:
        return _by_last4(account, holder, usable, employees)
    if not holder:
        return []
    people = people_like(holder, employees)
    best = [id_ for id_, score in people if score == 100] or [id_ for id_, _ in people]
    scores = dict(people)
    held = [one for one in usable if one.holder_id in best]
    active = [one for one in held if one.is_active] or held
    return [Fit(one.id, "holder", scores[one.holder_id]) for one in active if one.holder_id is not None]


def _by_last4(
    account: str, holder: str, usable: Iterable[Instrument], employees: Sequence[Employee]
) -> list[Fit]:
    number = "".join(char for char in account.upper() if char.isalnum())
    whole = [one for one in usable if one.iban and len(number) >= ACCOUNT_CHARS_MIN and one.iban == number]
    if whole:
        return [Fit(one.id, "iban") for one in whole]
    digits = re.sub(r"\D", "", account)
    same = [one for one in usable if one.last4 and len(digits) >= LAST4 and digits.endswith(one.last4)]
    same = [one for one in same if one.is_active] or same
    if len(same) > 1 and holder:
        people = {id_ for id_, _ in people_like(holder, employees)}
        same = [one for one in same if one.holder_id in people] or same
    return [Fit(one.id, "last4") for one in same]


def identifier_key(account: str, holder: str, currency: str) -> str:
    """Write what a file calls a card or a holder, so that the same is found again next month."""
    printed = "".join(char for char in account.upper() if char.isalnum() or char == "*") if account else ""
    return f"{printed or normalised(holder)}|{currency}"
