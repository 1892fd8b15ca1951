"""Distinct texts of a column: looked through and put in order in numpy, so that no thread waits for it.

A loop in C over a million Python texts would hold every other thread, the window's too, until it ends.
"""

import threading
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]
Bytes = NDArray[np.uint8]

SEPARATOR = "\n"
WORDS_KEPT = 16
PLAIN_MAX = 2_000
"""Up to so many texts are put in order by Python."""

WORD_BYTES = 8


class Texts:
    """Distinct texts, in order of their arrival; they are never taken out. Several threads may ask.

    Attributes:
        texts: Never to be changed from outside.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = list(texts)
        self._lock = threading.RLock()
        self._places: dict[str, int] | None = None
        self._ranks: NDArray[np.int32] | None = None
        self._joined: Bytes | None = None
        self._starts: Ints = np.zeros(0, dtype=np.int64)
        self._found: dict[str, Mask] = {}

    def __len__(self) -> int:
        return len(self.texts)

    def find(self, text: str) -> int | None:
        """Return the place of a text, or None."""
        with self._lock:
            return self._lookup().get(text)

    def place(self, text: str) -> int:
        """Return the place of a text, adding it when it is new."""
        with self._lock:
            found = self._lookup().get(text)
            if found is None:
                found = self._lookup()[text] = len(self.texts)
                self.texts.append(text)
                self._ranks = self._joined = None
                self._found.clear()
            return found

    def _lookup(self) -> dict[str, int]:
        if self._places is None:
            self._places = {known: place for place, known in enumerate(self.texts)}
        return self._places

    def ranks(self) -> NDArray[np.int32]:
        """Return each text's place in order, from 1, whatever the case; 0 at the end for none."""
        with self._lock:
            if self._ranks is None:
                ranks = np.zeros(len(self.texts) + 1, dtype=np.int32)
                ranks[:-1] = in_order(self.texts) + 1
                self._ranks = ranks
            return self._ranks

    def containing(self, folded_word: str) -> Mask:
        """Tell which texts hold a casefolded word; the last place, which stands for no text, holds none.

        The answers for the last words are kept.
        """
        with self._lock:
            flags = self._found.pop(folded_word, None)
            if flags is None:
                flags = self._search(folded_word)
            self._found[folded_word] = flags  # now the latest
            if len(self._found) > WORDS_KEPT:
                del self._found[next(iter(self._found))]
            return flags

    def prepare(self) -> None:
        """Make what a search needs, so that the first one does not wait for it."""
        with self._lock:
            self._bytes()

    def _bytes(self) -> Bytes:
        if self._joined is None:
            folded = [text.casefold().replace(SEPARATOR, " ") for text in self.texts]
            self._joined, self._starts = joined(folded)
        return self._joined

    def _search(self, folded_word: str) -> Mask:
        data = self._bytes()
        flags = np.zeros(len(self.texts) + 1, dtype=np.bool_)
        word = np.frombuffer(folded_word.replace(SEPARATOR, " ").encode("utf-8", "surrogatepass"), np.uint8)
        if word.size == 0:
            flags[:-1] = True
        elif word.size == 1 and len(self.texts):
            flags[:-1] = np.logical_or.reduceat(data == word[0], self._starts)
        else:
            at = occurrences(data, word)
            flags[np.searchsorted(self._starts, at, side="right") - 1] = True
        return flags


def joined(texts: Sequence[str]) -> tuple[Bytes, Ints]:
    """Put texts behind one another as UTF-8, a line end after each; returns bytes and starts."""
    data = np.frombuffer((SEPARATOR.join(texts) + SEPARATOR).encode("utf-8", "surrogatepass"), dtype=np.uint8)
    ends = np.flatnonzero(data == ord(SEPARATOR)).astype(np.int64)
    starts = np.zeros(len(texts), dtype=np.int64)
    starts[1:] = ends[: max(0, len(texts) - 1)] + 1
    return data, starts


def occurrences(data: Bytes, word: Bytes) -> Ints:
    """Return where a word of bytes begins, in order; looks for its rarest byte first."""
    room = data.size - word.size + 1
    if room <= 0:
        return np.zeros(0, dtype=np.int64)
    sample = np.bincount(data[:: max(1, data.size // 50_000)], minlength=256)
    by_rarity = np.argsort(sample[word], kind="stable").tolist()
    first = by_rarity[0]
    at = np.flatnonzero(data[first : first + room] == word[first])
    for place in by_rarity[1:]:
        at = at[data[at + place] == word[place]]
    return at.astype(np.int64, copy=False)


def in_order(texts: Sequence[str]) -> Ints:
    """Return each text's place in order: by its casefolded form, then as it is, then by place."""
    folded = [text.casefold() for text in texts]
    if len(texts) <= PLAIN_MAX:
        by_text = sorted(range(len(texts)), key=lambda place: (folded[place], texts[place]))
        places = np.zeros(len(texts), dtype=np.int64)
        places[by_text] = np.arange(len(texts))
        return places
    return _spread(_byte_ranks(folded), texts)


def _byte_ranks(texts: Sequence[str]) -> Ints:
    """Count for each text how many are smaller; UTF-8 orders as the characters do.

    Eight bytes are compared at a time, each time only among those that were equal before.
    """
    encoded = [text.encode("utf-8", "surrogatepass") for text in texts]
    lengths = np.fromiter(map(len, encoded), dtype=np.int64, count=len(encoded))
    starts = np.cumsum(lengths) - lengths
    data = np.frombuffer(b"".join([*encoded, bytes(WORD_BYTES)]), dtype=np.uint8)
    del encoded
    words = np.lib.stride_tricks.sliding_window_view(data, WORD_BYTES)
    ranks = np.zeros(len(texts), dtype=np.int64)
    active, depth = np.arange(len(texts)), 0
    while active.size:
        left = np.clip(lengths[active] - depth, 0, WORD_BYTES)
        at = np.minimum(starts[active] + depth, data.size - WORD_BYTES)
        keys = np.ascontiguousarray(words[at]).view(">u8").ravel().astype(np.uint64)
        shift = ((WORD_BYTES - left) * 8).astype(np.uint64)
        keys = np.where(left == 0, np.uint64(0), (keys >> (shift % 64)) << (shift % 64))
        order = np.lexsort((left, keys, ranks[active]))
        active, keys, left = active[order], keys[order], left[order]
        before = ranks[active]
        is_new_run = _changes(before)
        is_new = is_new_run | _changes(keys) | _changes(left)
        places = np.arange(active.size)
        run, group = (np.maximum.accumulate(np.where(new, places, 0)) for new in (is_new_run, is_new))
        ranks[active] = before + group - run
        is_alone = is_new & np.append(is_new[1:], True)
        active = active[~is_alone & (left == WORD_BYTES)]
        depth += WORD_BYTES
    return ranks


def _changes(values: NDArray[np.generic]) -> Mask:
    """Tell where a value differs from the one before; the first one does."""
    found = np.ones(values.size, dtype=np.bool_)
    found[1:] = values[1:] != values[:-1]
    return found


def _spread(ranks: Ints, texts: Sequence[str]) -> Ints:
    """Put those of equal rank in the order of their texts."""
    order = np.argsort(ranks, kind="stable")
    counted = ranks[order]
    is_new = _changes(counted)
    places = np.empty(len(texts), dtype=np.int64)
    places[order] = np.arange(len(texts))
    for first in np.flatnonzero(is_new & ~np.append(is_new[1:], True)).tolist():
        last = int(np.searchsorted(counted, counted[first], side="right"))
        for at, place in enumerate(sorted(order[first:last].tolist(), key=lambda one: (texts[one], one))):
            places[place] = first + at
    return places
