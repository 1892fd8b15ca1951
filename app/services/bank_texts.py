"""What the bank's text of a payment states about the purchase: its day, its original amount (F13).

Read once, at import, so that lists, exports and matching see the same. Only what is certain is stored: a day
whose order of day and month is open, or a text with several foreign amounts, is left to matching, which sees
all texts of an instrument.
"""

import json
import re
from dataclasses import dataclass, field
from functools import lru_cache

from app.engine.matching.statement_text import (
    NOTHING,
    DateReading,
    TextFacts,
    TextReader,
    purchase_day,
)
from app.models.period import NO_DAY
from app.paths import resource

TEXTS_MAX = 100_000
"""Distinct texts that are remembered; more are read anew."""

MONTHS = 12

_LETTERS = re.compile(r"[^\W\d_]+")
_SIGNS = frozenset("€£¥$")
_DAY = re.compile(r"\d[./-]\d|(?<!\d)(?:[0-3]\d[01]\d\d\d|20\d{6})(?!\d)")


@dataclass
class BankTexts:
    """Reads the texts of one file; banks repeat them, so each is read once.

    Attributes:
        words: Currency codes and month names in lower case.
    """

    reader: TextReader
    words: frozenset[str]
    _read: dict[str, TextFacts] = field(default_factory=dict)

    def original(self, text: str, minor: int, currency: str) -> tuple[int, str] | tuple[None, None]:
        """Return the one foreign amount that the text of a payment states, with the payment's sign."""
        amounts = self._facts(text).amounts
        foreign = {found for found in amounts if found[1] != currency} if amounts else ()
        if len(foreign) != 1 or not minor:
            return None, None
        ((stated, code),) = foreign
        return stated if minor > 0 else -stated, code

    def purchase_day(self, text: str, booked_day: int) -> int | None:
        """Return the purchase day that the text states beyond doubt, some weeks before booking at most."""
        sure = [reading for reading in self._facts(text).dates if _is_sure(reading)]
        day = purchase_day(sure, booked_day, is_month_first=False) if sure else NO_DAY
        return None if day == NO_DAY else day

    def _facts(self, text: str) -> TextFacts:
        found = self._read.get(text)
        if found is None:
            found = self.reader.read(text) if self._tells(text) else NOTHING
            if len(self._read) < TEXTS_MAX:
                self._read[text] = found
        return found

    def _tells(self, text: str) -> bool:
        """Test quickly whether an amount or a day can stand in the text: most texts have neither."""
        if _DAY.search(text) is not None or not _SIGNS.isdisjoint(text):
            return True
        return not self.words.isdisjoint(_LETTERS.findall(text.lower()))


def _is_sure(reading: DateReading) -> bool:
    """Leave out `10/11`, and `13.10` without a year, which may as well be an amount."""
    if reading.order != "either":
        return True
    return bool(reading.year) and (reading.first == reading.second or reading.first > MONTHS)


@lru_cache(maxsize=1)
def _words() -> tuple[TextReader, frozenset[str]]:
    words = json.loads(resource("matching", "words.json").read_text(encoding="utf-8"))
    reader = TextReader(words["currencies"], words["symbols"], words["months"])
    return reader, frozenset([*(code.lower() for code in words["currencies"]), *words["months"]])


def bank_texts() -> BankTexts:
    """Return a reader for the texts of one file."""
    return BankTexts(*_words())
