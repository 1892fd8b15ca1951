"""Finds the card or account that a statement (or one row of it) belongs to, or proposes a new one."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import count

from app.engine.intake.identity import normalised
from app.models.expense import Employee
from app.models.ids import InstrumentId
from app.models.payment import Instrument, InstrumentKind

Predicate = Callable[[Instrument], bool]

LAST4 = 4
ACCOUNT_DIGITS_MIN = 8
"""Shorter tails than this do not name an account."""

NAMELESS = "Account"
"""Name of an instrument about which nothing is known; it ties no file to it."""

_MASK = re.compile(r"[*xX•.#]{2,}|\*")
_FILE_DATES = re.compile(
    r"(?<!\d)(?:\d{4}[-_.]\d{1,2}(?:[-_.]\d{1,2})?|\d{1,2}[-_.]\d{1,2}[-_.]\d{2,4}|(?:19|20)\d{2}(?:\d{2}){0,2})(?!\d)"
)
_NOISE = re.compile(
    r"\b(?:to|bis|hasta|statement|transactions?|export|download|kontoauszug|umsatze|movimientos|csv|xlsx?|activity)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Hints:
    """What a file says about an instrument.

    Attributes:
        account: IBAN, account or card number as printed, or digits of it; empty where unknown.
        layout: Name of the recognised layout, such as `Amex`.
        file_name: Without folder; the last resort.
        used_before: Instruments that took earlier files with the same header.
    """

    account: str
    holder: str
    currency: str
    kind: InstrumentKind | None = None
    layout: str = ""
    file_name: str = ""
    used_before: tuple[InstrumentId, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """The instrument, or with id 0 the one to make; `found_by` is iban, last4, name, layout or new."""

    instrument: Instrument
    found_by: str


def find_instrument(hints: Hints, instruments: Sequence[Instrument], employees: Sequence[Employee]) -> Found:
    """Find the instrument by number, then name, then holder, then by where such files went before.

    A file that nothing ties to an instrument gets a new one, even where there is only one so far: the rows
    of two sources in one account would hide each other as repeats. Inactive ones count; the ones for
    unallocated lines do not. A currency that both sides state must agree.
    """
    candidates = sorted(
        (
            one
            for one in instruments
            if one.kind is not InstrumentKind.UNALLOCATED and hints.currency in ("", one.currency)
        ),
        key=lambda one: (not one.is_active, one.id),
    )
    for found_by, fits in (
        ("iban", _has_account(hints)),
        ("last4", _has_last4(hints)),
        ("name", _has_name(hints)),
    ):
        if (found := next((one for one in candidates if fits(one)), None)) is not None:
            return Found(found, found_by)
    if not hints.account and not _last4(hints.account, hints.file_name):
        same_kind = [one for one in candidates if hints.kind in (None, one.kind)]
        holders = {one.id for one in employees if normalised(one.name) == normalised(hints.holder)}
        held = [one for one in same_kind if one.holder_id in holders]
        if len(held) == 1:
            return Found(held[0], "name")
        before = [one for one in same_kind if one.id in hints.used_before]
        if len(before) == 1 and not held:
            return Found(before[0], "layout")
    return Found(propose_instrument(hints, instruments, employees), "new")


def _digits(text: str) -> str:
    return "".join(char for char in text.upper() if char.isalnum())


def _has_account(hints: Hints) -> Predicate:
    account = _digits(hints.account)

    def fits(one: Instrument) -> bool:
        own = _digits(one.iban)
        if not own or len(account) < ACCOUNT_DIGITS_MIN:
            return False
        return own == account or (
            len(own) >= ACCOUNT_DIGITS_MIN and (own.endswith(account) or account.endswith(own))
        )

    return fits


def _has_last4(hints: Hints) -> Predicate:
    last4 = _last4(hints.account, hints.file_name)
    return lambda one: bool(last4) and one.last4 == last4


def _last4(account: str, file_name: str) -> str:
    """Take the last four digits of a card, else a group of four in the file's name that is no year."""
    if account:
        return _card_last4(account)
    groups = re.findall(r"(?<!\d)\d{4}(?!\d)", _FILE_DATES.sub(" ", file_name))
    return str(groups[0]) if len(groups) == 1 else ""


def _card_last4(account: str) -> str:
    """Tell the last four digits where a text is a card number, whole or masked; empty for an account."""
    digits = re.sub(r"\D", "", account)
    letters = re.sub(r"[\dxX*•.#\s\-]", "", account)
    is_masked = _MASK.search(account) is not None
    if len(digits) < LAST4 or (letters[:2].isalpha() and not is_masked):
        return ""
    if is_masked or len(digits) in (15, 16) or len(digits) <= 6:
        return digits[-LAST4:]
    return ""


def _has_name(hints: Hints) -> Predicate:
    wanted = {
        normalised(text)
        for text in (hints.account, _stem(hints.file_name) if not hints.account else "")
        if text
    }
    proposed = "" if hints.account or _name(hints) == NAMELESS else normalised(_name(hints))
    return lambda one: normalised(one.name) in wanted or (bool(proposed) and normalised(one.name) == proposed)


def _stem(file_name: str) -> str:
    """Take dates, endings and words like `statement` off a file's name; what is left names the account."""
    stem = re.sub(r"\.\w{2,5}$", "", file_name)
    stem = _NOISE.sub(" ", _FILE_DATES.sub(" ", stem).replace("_", " "))
    return " ".join(re.sub(r"[-–()\[\]]+(?=\s|$)|(?:^|\s)[-–]+", " ", stem).split())


def _name(hints: Hints) -> str:
    last4 = _last4(hints.account, hints.file_name)
    if hints.account:
        tail = last4 or _digits(hints.account)[-LAST4:]
        brand = hints.layout or ("Card" if _is_card(hints) else "Account")
        return f"{brand} •• {tail}" if tail else hints.account
    return _stem(hints.file_name) or hints.layout or NAMELESS


def _is_card(hints: Hints) -> bool:
    if hints.kind is not None:
        return hints.kind is InstrumentKind.CARD
    return bool(_card_last4(hints.account))


def _unused(name: str, instruments: Sequence[Instrument]) -> str:
    """Number a name that another instrument has already."""
    taken = {normalised(one.name) for one in instruments}
    free = (f"{name} {number}" if number > 1 else name for number in count(1))
    return next(one for one in free if normalised(one) not in taken)


def propose_instrument(
    hints: Hints, instruments: Sequence[Instrument], employees: Sequence[Employee]
) -> Instrument:
    """Make the instrument, with id 0, that a file would get; its name is one that none of the others has."""
    holder = next(
        (one.id for one in employees if hints.holder and normalised(one.name) == normalised(hints.holder)),
        None,
    )
    is_card = _is_card(hints)
    return Instrument(
        InstrumentId(0),
        InstrumentKind.CARD if is_card else InstrumentKind.BANK_ACCOUNT,
        _unused(_name(hints), instruments),
        hints.currency,
        last4=_last4(hints.account, hints.file_name) if is_card or not hints.account else "",
        iban="" if is_card else _digits(hints.account),
        holder_id=holder,
    )
