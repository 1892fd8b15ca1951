"""The text of an MT940 transaction (:86:) in its three styles: coded subfields, slashed tags, plain text."""

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

WRAP_CHARS = 65
"""Lines of :86: are wrapped here; a full line goes on without a space."""

_CODED = re.compile(r"^\s*(\d{3})([?^~<>+|@/])(?=\d\d)|^\s*\d{0,4}([?^~<])(?=(?:00|20)\D)")
"""A three-digit code of the booking, then coded subfields; Polish banks leave the code out or shorten it."""
_SEPA = re.compile(
    r"(EREF|KREF|MREF|CRED|DEBT|SVWZ|ABWA|ABWE|BREF|RREF|PURP|COAM|OAMT|IBAN|BIC|ANAM|TAN1|SQTP|BOOK)\+"
)
_IDS = frozenset(
    {"EREF", "KREF", "MREF", "CRED", "DEBT", "BREF", "RREF", "PURP", "IBAN", "BIC", "SQTP", "TAN1"}
)
"""Parts of the purpose that are numbers for machines, no text."""
_SLASHED = re.compile(
    r"/(TRTP|IBAN|BIC|NAME|REMI|EREF|MARF|CSID|BENM|ORDP|CNTP|PREF|NRTX|RTRN|ISDT|ID|ADDR|UDTR|ULTD|ULTB|USTD"
    r"|STRD|EXCH|CHGS|OCMT|SVCL|PURP|KREF|RREF)/"
)
_FORM = re.compile(r"^(?:USTD|STRD)//")


class Texts(NamedTuple):
    """What a :86: says.

    Attributes:
        descriptor: Name and purpose, as one line.
        name: The other party.
        reference: End-to-end reference.
        booking: The bank's own word for the kind of booking.
    """

    descriptor: str = ""
    name: str = ""
    reference: str = ""
    booking: str = ""


def texts_of(details: str) -> Texts:
    """Read the text in whichever style it is written."""
    coded = _CODED.match(details)
    if coded is not None:
        return _coded(details.replace("\n", ""), coded[2] or coded[3], coded.end())
    joined = _unwrapped(details)
    if _SLASHED.search(joined):
        return _slashed(joined)
    return Texts(" ".join(joined.split()))


def _unwrapped(details: str) -> str:
    """Join wrapped lines: a full one goes on without a space."""
    lines = details.split("\n")
    if len(lines) == 1:
        return details.strip()
    joined = [lines[0]]
    for before, line in pairwise(lines):
        joined.append(line if len(before) >= WRAP_CHARS - 6 else " " + line)
    return "".join(joined).strip()


@lru_cache(maxsize=16)
def _codes(mark: str) -> re.Pattern[str]:
    return re.compile(re.escape(mark) + r"(\d\d)")


def _coded(text: str, mark: str, start: int) -> Texts:
    """Read `?00` booking text, `?20`-`?29` and `?60`-`?63` purpose, `?32`-`?33` name."""
    parts = _codes(mark).split(text[start - 1 :])
    purpose = name = booking = ""
    for place in range(1, len(parts), 2):
        code, value = parts[place], parts[place + 1]
        if code[0] == "2" or (code[0] == "6" and code < "64"):
            purpose += value
        elif code in ("32", "33"):
            name += value
        elif code == "00":
            booking = value
    name = " ".join(name.split())
    words, reference = _purpose(purpose)
    words = " ".join((words or booking).split())
    return Texts(f"{name} {words}" if name and words else name or words, name, reference, booking)


def _purpose(purpose: str) -> tuple[str, str]:
    """Split the purpose at its SEPA tags into what people read and the end-to-end reference."""
    if "+" not in purpose:
        return purpose, ""
    parts = _SEPA.split(purpose)
    words, reference = parts[0], ""
    for place in range(1, len(parts), 2):
        tag, value = parts[place], parts[place + 1]
        if tag not in _IDS:
            words += " " + value
        elif tag == "EREF" and not reference:
            reference = value.strip()
    return words, "" if reference in ("NOTPROVIDED", "NONREF") else reference


def _slashed(text: str) -> Texts:
    """Read `/NAME/…/REMI/…`; tags that only group others have no text of their own."""
    parts = _SLASHED.split(text)
    found: dict[str, str] = {}
    for tag, value in zip(parts[1::2], parts[2::2], strict=True):
        found.setdefault(tag, value.strip("/ "))
    name = found.get("NAME", "")
    if not name and (party := found.get("CNTP")):
        places = party.split("/")
        name = places[2].strip() if len(places) > 2 else ""
    remittance = _FORM.sub("", found.get("REMI", "")) or found.get("USTD", "")
    descriptor = " ".join(" ".join((parts[0], name, remittance)).split())
    return Texts(descriptor or text, name, found.get("EREF", ""))
