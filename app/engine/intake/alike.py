"""How alike two bank texts are once what changes between downloads is left out."""

import re
from functools import lru_cache

from rapidfuzz import fuzz

from app.engine.intake.identity import normalised

_NO_LETTERS = re.compile(r"[\W\d_]+")

_SAY_NOTHING = frozenset(
    "pending pend auth authorisation authorization authorised authorized hold reserved reservation vorgemerkt"
    " ausstehend autorisierung pendiente attesa autorizzazione attente autorisation not yet booked posted"
    " card karte carte tarjeta carta debit credit purchase transaction payment pos visa mastercard maestro"
    " kartenzahlung compra achat paiement pago ref nr no txn".split()
)
"""Words that a bank adds or drops when it books a line; they name no merchant."""

UNKNOWN = -1.0
"""Instead of a likeness: at least one of the texts says nothing."""

PREFIX_MIN = 4


@lru_cache(maxsize=20_000)
def core(text: str) -> str:
    """Reduce a text to the words that name somebody: no digits, no signs, no words of the bank's own."""
    words = _NO_LETTERS.sub(" ", normalised(text)).split()
    return " ".join(word for word in words if word not in _SAY_NOTHING)


def likeness(one: str, other: str) -> float:
    """Compare two texts, 0 to 100; UNKNOWN where one of them names nobody.

    A text that was cut short is wholly like the longer one.
    """
    a, b = core(one), core(other)
    if not a or not b:
        return UNKNOWN
    if a == b:
        return 100.0
    short, long_ = sorted((a.replace(" ", ""), b.replace(" ", "")), key=len)
    if len(short) >= PREFIX_MIN and long_.startswith(short):
        return 100.0
    return float(fuzz.token_set_ratio(a, b))


def is_longer(one: str, other: str) -> bool:
    """Tell whether one text is the other with something more at its end."""
    short, long_ = sorted((normalised(one), normalised(other)), key=len)
    return len(short) >= PREFIX_MIN and long_.startswith(short)
