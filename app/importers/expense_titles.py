"""What the titles of an expense list mean: known titles, then the words they are made of.

Expense tools let people name columns, so no list of titles is ever whole. Money, tax, currency, dates and
people are read from the words of a title, in any order and in several languages: `Montant HT (EUR)` is a net
amount, `Cuota IVA 10 %` the tax at ten percent.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from app.importers.titles import fold
from app.importers.titles import meanings_of as common_meanings
from app.importers.words import load_words

RATED = ("tax@", "net@", "gross@")
"""Meanings that carry a tax rate or a name behind the sign: `tax@21`, `net@10`, `tax@pst`."""

SERIES = ("tax_rate#", "tax_amount#", "net_amount#")
"""Meanings of numbered columns: `tax_rate#1` belongs to `tax_amount#1`."""

KNOWN, COMPOSED, COMMON, SEEN = 4.0, 3.5, 3.0, 1.0

_RATE = re.compile(r"(?<![\d.,])(\d{1,2}(?:[.,]\d{1,2})?)\s*(%?)(?![\d.,])")
_JOINT = re.compile(r"(?<=[a-zà-ÿ])(?=[A-Z])")
_NUMBER_SIGN = re.compile(r"^n o ")
"""What `N.º` folds to."""

_NAMED_TAXES = frozenset("gst hst pst qst tps tvq igic".split())
_NOT_HERE = {"bank_id": "expense_id", "holder": "employee", "account": "account"}
_COMMON_MONEY = frozenset(
    {
        "amount",
        "debit",
        "credit",
        "currency",
        "original_amount",
        "original_currency",
        "tax_amount",
        "tax_rate",
        "net_amount",
        "balance",
        "flag",
        "fee",
    }
)


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing that a title can mean; a larger weight is surer, a smaller rank more usual."""

    meaning: str
    weight: float
    rank: int = 0


@lru_cache(maxsize=1)
def _known() -> dict[str, list[tuple[str, int]]]:
    found: dict[str, list[tuple[str, int]]] = {}
    for meaning, titles in load_words("expense_titles.json").items():
        for rank, title in enumerate(titles):
            found.setdefault(title, []).append((meaning, rank))
    return found


@lru_cache(maxsize=32)
def _words(concept: str) -> frozenset[str]:
    return frozenset(load_words("expense_words.json")[concept])


@lru_cache(maxsize=1)
def usual_rates() -> frozenset[Decimal]:
    """Tax rates in percent that some country uses, which a bare number in a title can stand for."""
    return frozenset(Decimal(text) for text in _words("rate_numbers"))


def payer_words() -> frozenset[str]:
    """Parts of words that tell who paid, where a column holds nothing else."""
    return _words("payer_values")


@lru_cache(maxsize=4096)
def offers_of(title: str) -> tuple[Offer, ...]:
    """List what a title of an expense list can mean, surest first; empty for one that nobody knows."""
    folded = _NUMBER_SIGN.sub("n ", fold(title))
    if not folded:
        return ()
    found: dict[str, Offer] = {}
    for offer in (*_exact(folded), *_composed(title, folded), *_common(title)):
        if offer.meaning not in found:
            found[offer.meaning] = offer
    apart = _JOINT.sub(" ", title)
    if not found and apart != title:
        return offers_of(apart)
    return tuple(sorted(found.values(), key=lambda offer: (-offer.weight, offer.rank)))


def _exact(folded: str) -> list[Offer]:
    squeezed = re.sub(r"\s*\d+$", "", folded)
    listed = _known().get(folded)
    if listed is None and folded.startswith("no "):  # Nº Informe
        listed = _known().get(f"n {folded[3:]}") or _known().get(f"numero {folded[3:]}")
    if listed is not None:
        return [Offer(meaning, KNOWN, rank) for meaning, rank in listed]
    several = ("receipt", "note", "descriptor")
    return [
        Offer(meaning, KNOWN - 1, rank + 50)
        for meaning, rank in _known().get(squeezed, ())
        if squeezed != folded and meaning in several
    ]


def _common(title: str) -> list[Offer]:
    """Take what statements mean by the title too; money titles are read from their words alone."""
    found = []
    for nth, (meaning, weight) in enumerate(common_meanings(title)):
        if weight < 2 and meaning in _COMMON_MONEY | {"date", "booked", "valued", "purchased", "descriptor"}:
            continue
        found.append(Offer(_NOT_HERE.get(meaning, meaning), COMMON if weight >= 2 else SEEN, nth + 100))
    return found


def _composed(title: str, folded: str) -> list[Offer]:
    """Read a title word by word."""
    words = _apart(folded.replace("%", " % ").split())
    for read in (_tax, _person, _money, _day):
        if found := read(title, words):
            return found
    if "mileage" in words or not words & _words("card") or not words & _words("digits"):
        return []
    return [Offer("card", COMPOSED)]


_TAILS = (
    "betrag",
    "bedrag",
    "wahrung",
    "datum",
    "satz",
    "summe",
    "tarief",
    "nummer",
    "preis",
    "prijs",
    "kosten",
)
"""What German and Dutch write as the end of one word: `Fremdwährungsbetrag`, `totaalbedrag`."""


def _apart(words: Iterable[str]) -> frozenset[str]:
    """Take compound words apart, and keep them whole too."""
    found = set(words)
    for word in tuple(found):
        tail = next((tail for tail in _TAILS if word.endswith(tail) and word != tail), "")
        if tail:
            head = word.removesuffix(tail)
            found |= {tail, head, head.removesuffix("s")}
    return frozenset(found)


def _tax(title: str, words: frozenset[str]) -> list[Offer]:
    is_tax = bool(words & _words("tax"))
    is_net = bool(words & (_words("net") - ({"base"} if words & _words("currency") else set())))
    is_gross = bool(words & _words("gross"))
    if (is_tax or is_net or is_gross) and (rate := rate_in(title)) is not None:
        kind = "net@" if is_net else "gross@" if is_gross else "tax@"
        if not (words & _words("identity") and not words & {"%"}):
            return [Offer(f"{kind}{rate_text(rate)}", COMPOSED)]
    if (is_tax or is_net) and (number := _series_number(title)) is not None:
        if words & _words("percent"):
            return [Offer(f"tax_rate#{number}", COMPOSED)]
        return [Offer(f"{'net_amount' if is_net else 'tax_amount'}#{number}", COMPOSED)]
    if is_tax and words & _words("identity") and not words & _words("percent"):
        return [Offer("vat_number", COMPOSED)]
    if is_net and (is_tax or words & _words("amount") or len(words) == 1) and not words & _words("percent"):
        return [Offer("net_amount", COMPOSED)]
    if is_gross and (is_tax or words & _words("amount") or len(words) == 1):
        return [Offer("amount", COMPOSED)]
    if is_tax and words & _words("percent"):
        return [Offer("tax_rate", COMPOSED)]
    if is_tax:
        return _plain_tax(words)
    return []


def _plain_tax(words: frozenset[str]) -> list[Offer]:
    if named := words & _NAMED_TAXES:
        return [Offer(f"tax@{min(named)}", COMPOSED), Offer("tax_amount", COMPOSED - 0.1)]
    surely = words & (_words("amount") | {"cuota", "imposta", "reclaimable", "recoverable"})
    amount = Offer("tax_amount", COMPOSED)
    return [amount] if surely else [Offer("tax_any", COMPOSED), amount]


def rate_text(rate: Decimal) -> str:
    """Write a rate as meanings carry it: `21`, `5.5`."""
    text = format(rate, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def rate_in(title: str) -> Decimal | None:
    """Find the tax rate that a title names, in percent: `IVA 21`, `TVA 5,5 %`; None where it names none."""
    for text, percent in _RATE.findall(title):
        value = Decimal(text.replace(",", "."))
        if percent or (value in usual_rates() and value > 3) or value == 0:
            return value
    return None


def _series_number(title: str) -> int | None:
    found = re.search(r"(?<!\d)([1-9])(?!\d)\s*%?", title)
    return int(found[1]) if found is not None and "%" not in found[0] else None


def _money(title: str, words: frozenset[str]) -> list[Offer]:
    if words & _words("exchange") and not words & _words("plain_amount") and not words & _words("currency"):
        return [Offer("rate", COMPOSED)]
    is_original, is_booked = bool(words & _words("original")), bool(words & _words("booked"))
    weak = bool(words & _words("weak_original"))
    if words & _words("currency") and not words & _words("plain_amount"):
        meaning = "original_currency" if is_original else "booked_currency" if is_booked else "currency"
        return [Offer(meaning, COMPOSED, 20 if weak else 0)]
    if not words & _words("amount"):
        return []
    if words & _words("line"):
        return [Offer("line_amount", COMPOSED)]
    if "in" in words and words & {"base", "home", "reimbursement", "company", "local", "functional"}:
        is_original, is_booked = "local" in words, "local" not in words
    if words & _words("currency") and words & {"en", "in", "em"} and not is_booked:
        is_original = True  # an amount in "the" currency is the one of the purchase
    if is_original and not is_booked:
        return [Offer("original_amount", COMPOSED)]
    if is_booked and words & _words("plain_amount"):
        return [Offer("booked_amount", COMPOSED), Offer("amount", COMPOSED - 0.5, 60)]
    rank = 0 if words & _words("plain_amount") else 5
    return [Offer("amount", COMPOSED, rank + 10 * weak)]


def _day(title: str, words: frozenset[str]) -> list[Offer]:
    if not words & _words("date"):
        return []
    rest = words - _words("date")
    if rest & _words("other_date"):
        return [Offer("other_date", COMPOSED)]
    if not rest:
        return [Offer("date", COMPOSED, 5)]
    return [Offer("date", COMPOSED if rest & _words("main_date") else SEEN, 0)]


def _person(title: str, words: frozenset[str]) -> list[Offer]:
    is_email = bool(words & _words("email"))
    is_person = bool(words & _words("employee"))
    if is_email:
        known_other = words & {
            "approver",
            "manager",
            "approved",
            "merchant",
            "supplier",
            "vendor",
            "validador",
        }
        return [] if known_other else [Offer("employee_email", COMPOSED)]
    if words & _words("date") or words & _words("amount") or words & {"approver", "manager", "card"}:
        return []
    names = {"name", "names", "full", "nombre", "nom", "nome", "naam", "display"}
    is_first, is_last = words & _words("first"), words & _words("last")
    if is_first and is_last and not is_person:
        return [Offer("employee", COMPOSED)]
    if is_first and (words - _words("first") <= names | _words("employee")):
        strength = COMPOSED if words & {"first", "given", "vorname", "prenom", "voornaam"} else COMPOSED - 1
        return [Offer("employee_first", strength), Offer("employee", COMPOSED - 1 + 0.6 * is_person)]
    if is_last and words - _words("last") <= names | _words("employee") | {"de", "del"}:
        return [Offer("employee_last", COMPOSED)]
    if is_person and words - _words("employee") <= names | {"de", "del", "du", "des", "der", "van"}:
        return [Offer("employee", COMPOSED)]
    return []


_AS_AMOUNT = frozenset({"line_amount", "booked_amount", "total_amount"})


@lru_cache(maxsize=4096)
def meanings_of(title: str) -> tuple[tuple[str, int], ...]:
    """List what a title can mean as `titles.meanings_of` does, for finding the header of a list."""
    return tuple(
        ("amount" if offer.meaning in _AS_AMOUNT else offer.meaning, 3 if offer.weight >= COMMON else 1)
        for offer in offers_of(title)
    )
