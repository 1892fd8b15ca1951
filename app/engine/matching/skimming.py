"""Skims all bank texts at once for what may be dates, card digits or amounts.

Most texts hold at most a date in digits and a card number. Looking for them text by text costs
microseconds each; here the texts are one string, whose runs of digits and letters are found in numpy.
Whatever may be more than that is left to `TextReader`, which alone decides what a text says.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.engine.matching.arrays import Bools, Ints, distinct, ints

_OTHER, _LETTER, _DIGIT, _BETWEEN = 0, 1, 2, 4
_KIND = np.zeros(256, dtype=np.uint8)
_KIND[ord("a") : ord("z") + 1] = _LETTER
_KIND[ord("0") : ord("9") + 1] = _DIGIT
_KIND[[ord(one) for one in "./-"]] = _BETWEEN
_WORD_MIN, _WORD_MAX = 3, 9
_DATE_CHARS_MIN, _PLAIN_DATES, _SHORT_DATE = 3, (6, 8), 4
_FOLDING = "\u0130\u0131\u017f\u212a"
"""Letters that patterns without regard to case take for plain ones."""

_MASKS = np.isin(np.arange(256), [ord(one) for one in "x*.?"])


def _endings(pairs: Collection[str]) -> Bools:
    table = np.zeros((256, 256), dtype=np.bool_)
    for pair in pairs:
        table[ord(pair[0]), ord(pair[1])] = True
    return table


_CARD_ENDINGS = _endings(("rd", "ng", "in", "no", "te", " n", "nr", "ta"))
"""How the words in front of the digits of a card end."""

_SHORT_ENDINGS = _endings(("rd", "se", "os", "d ", "e ", "s ", "  "))
"""How `card`, `purchase` and `pos` end in front of a date of four digits, a second blank included."""

_BLANK_LIKE = np.isin(np.arange(256), [*b" \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f?"])
"""Blanks; a question mark stands for any letter that is not plain, which may be a blank too."""


@dataclass(frozen=True, slots=True)
class Runs:
    """Stretches of characters of one kind; place i of every array belongs to run i, in order.

    Attributes:
        start: Where it begins in the joined text. stop: Behind its end. line: Number of its text.
    """

    start: Ints
    stop: Ints
    line: Ints

    def only(self, which: Ints | Bools) -> "Runs":
        """Keep some runs."""
        return Runs(self.start[which], self.stop[which], self.line[which])


class Skimmed:
    """Many texts in lower case as one string, and where in it something may be worth reading.

    Attributes:
        text: The texts, each ended by a line break. starts: Where each begins; one more than there are texts.
        odd: Texts that have line breaks of their own, or letters that look like others.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        joined = "\n".join(texts) + "\n"
        is_odd = joined.count("\n") != len(texts) or any(one in joined for one in _FOLDING)
        odd = [at for at, text in enumerate(texts) if _is_odd(text)] if is_odd else []
        if odd:
            plain = list(texts)
            for at in odd:
                plain[at] = ""
            joined = "\n".join(plain) + "\n"
        self.text, self.odd = joined.lower(), ints(odd)
        self._codes: NDArray[np.uint8] = np.frombuffer(self.text.encode("ascii", "replace"), dtype=np.uint8)
        self._kind = _KIND[self._codes]
        self.starts = np.concatenate([[0], np.flatnonzero(self._codes == ord("\n")) + 1]).astype(np.int64)

    def line(self, number: int) -> str:
        """Return one text in lower case."""
        return self.text[self.starts[number] : self.starts[number + 1] - 1]

    def slices(self, runs: Runs) -> list[str]:
        """Return the characters of some runs."""
        text = self.text
        return [text[start:stop] for start, stop in zip(runs.start.tolist(), runs.stop.tolist(), strict=True)]

    def _runs(self, kinds: int) -> Runs:
        inside = (self._kind & kinds) != 0
        edges = np.flatnonzero(inside[1:] != inside[:-1]).astype(np.int64) + 1
        if inside.size and inside[0]:
            edges = np.concatenate([ints([0]), edges])
        start, stop = edges[::2], edges[1::2]  # the last character is a line break
        return Runs(start, stop, np.searchsorted(self.starts, start, side="right") - 1)

    def dates(self) -> tuple[Runs, Ints]:
        """Find the runs in which dates in digits may stand, and the texts in which one of four digits may.

        Runs without a sign between digits are left out where they have not as many digits as a date.
        """
        runs = self._runs(_DIGIT | _BETWEEN)
        size = runs.stop - runs.start
        signs = np.concatenate([[0], np.cumsum(self._kind == _BETWEEN, dtype=np.int32)])
        is_plain = signs[runs.stop] == signs[runs.start]
        found = runs.only((size >= _DATE_CHARS_MIN) & (~is_plain | np.isin(size, _PLAIN_DATES)))
        short = runs.start[is_plain & (size == _SHORT_DATE) & (runs.start >= 2)]
        codes = self._codes
        near = (codes[short - 1] == ord(" ")) & _SHORT_ENDINGS[codes[short - 3], codes[short - 2]]
        near &= codes[short + _SHORT_DATE] == ord(" ")
        return found, distinct(self._lines_of(short[near]))

    def cards(self) -> Runs:
        """Find the runs of four digits that may be those of a card."""
        runs = self._runs(_DIGIT)
        runs = runs.only((runs.stop - runs.start == _SHORT_DATE) & (runs.start >= 2))
        codes, start = self._codes, runs.start
        last, before = codes[start - 1], codes[start - 2]
        is_masked = (_MASKS[last] | _BLANK_LIKE[last]) & _MASKS[before]
        is_told = _BLANK_LIKE[last] & _CARD_ENDINGS[codes[start - 3], before]
        is_marked = (last == ord("*")) & ((before == ord("b")) | _BLANK_LIKE[before])
        return runs.only((self._kind[runs.stop] != _BETWEEN) & (is_masked | is_told | is_marked))

    def words(self, wanted: Collection[str]) -> Runs:
        """Find the words among the wanted ones; longer ones are cut into pieces as `TextReader` does."""
        runs = self._runs(_LETTER)
        size = runs.stop - runs.start
        pieces, most = [runs], int(size.max(initial=0))
        for first in range(_WORD_MAX, most - _WORD_MIN + 1, _WORD_MAX):
            long = runs.only(size >= first + _WORD_MIN)
            pieces.append(Runs(long.start + first, long.stop, long.line))
        every = Runs(*(np.concatenate([getattr(one, name) for one in pieces]) for name in _RUN_FIELDS))
        size = np.minimum(every.stop - every.start, _WORD_MAX)
        every = Runs(every.start, every.start + size, every.line)
        may = np.flatnonzero((_lengths(wanted)[self._opening(every.start)] >> size) & 1)
        every = every.only(may)
        known = frozenset(wanted)
        return every.only(np.array([word in known for word in self.slices(every)], dtype=np.bool_))

    def _opening(self, start: Ints) -> Ints:
        """Number the first three letters at some places; what is no letter makes another number of them."""
        found = np.zeros(start.shape, dtype=np.int64)
        for shift in range(_WORD_MIN):
            at = np.minimum(start + shift, self._codes.size - 1)
            found = found * 32 + (self._codes[at] & 31)
        return found

    def priced(self, codes: Collection[str], signs: Mapping[str, str]) -> Ints:
        """Find the texts in which a currency may stand beside a digit, or a sign of one anywhere."""
        words = self.words(codes)
        words = words.only(self._is_digit_near(words.start - 1, -1) | self._is_digit_near(words.stop, 1))
        found = [words.line]
        for sign in sorted({_key_of(sign) for sign in signs}):
            at, places = self.text.find(sign), []
            while at >= 0:
                places.append(at)
                at = self.text.find(sign, at + 1)
            found.append(self._lines_of(ints(places)))
        return distinct(np.concatenate(found))

    def _is_digit_near(self, at: Ints, step: int) -> Bools:
        last = self._codes.size - 1
        here, behind = np.clip(at, 0, last), np.clip(at + step, 0, last)
        is_blank: Bools = _BLANK_LIKE[self._codes[here]]
        found: Bools = (self._kind[here] == _DIGIT) | (is_blank & (self._kind[behind] == _DIGIT))
        return found

    def _lines_of(self, at: Ints) -> Ints:
        return (np.searchsorted(self.starts, at, side="right") - 1).astype(np.int64)


_RUN_FIELDS = ("start", "stop", "line")


def _is_odd(text: str) -> bool:
    return "\n" in text or any(one in text for one in _FOLDING)


def _key_of(sign: str) -> str:
    """Return what every way of writing a sign holds: its last character that has no case."""
    return next((one for one in reversed(sign) if one.lower() == one.upper()), sign.lower())


def _lengths(wanted: Collection[str]) -> Ints:
    """For the number of three first letters, mark in bits how long the wanted words are that begin so."""
    table = np.zeros(32**_WORD_MIN, dtype=np.int64)
    for word in wanted:
        if word.isascii() and word.isalpha() and _WORD_MIN <= len(word) <= _WORD_MAX:
            number = 0
            for letter in word[:_WORD_MIN]:
                number = number * 32 + (ord(letter) & 31)
            table[number] |= 1 << len(word)
    return table
