"""Text with one value a line, such as `Date: 31/01/2024`, in blocks that repeat: each block is a row."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from app.importers.layout import kind_of
from app.importers.table import Row

BLOCKS_MIN = 2
LABELS_MIN = 3
BLOCK_LINES_MAX = 40
_LINE = re.compile(r"\s*([^\W\d][^:;|\t]{0,38}?)\s*:(?:\s+(.*?))?\s*")


def labels_of(lines: Sequence[str]) -> tuple[str, ...]:
    """Find the labels of blocks that hold a day and an amount and repeat; empty where there are none.

    A day, an amount and at least one more value are wanted; blocks end at a blank line.
    """
    found: Counter[tuple[str, ...]] = Counter()
    for block in _blocks(enumerate(lines, 1)):
        pairs = _pairs(block)
        kinds = {kind_of(value) for _, value in pairs}
        if len(pairs) >= LABELS_MIN and {"date", "number"} <= kinds:
            found[tuple(label for label, _ in pairs)] += 1
    best = max(found, key=lambda labels: found[labels], default=())
    return best if found[best] >= BLOCKS_MIN else ()


def rows_of(lines: Iterable[str], labels: tuple[str, ...]) -> Iterator[Row]:
    """Make rows: a line of titles, then a row for each block; every other line is a row of its own.

    The titles take the place of the last blank line before the first block, or of line 0.
    """
    has_titles = False
    blank: int | None = None
    for block in _blocks(enumerate(lines, 1)):
        pairs = _pairs(block)
        if tuple(label for label, _ in pairs) == labels:
            if not has_titles:
                yield Row(blank or 0, labels)
                has_titles, blank = True, None
            yield Row(block[0][0], [value for _, value in pairs])
            continue
        if blank is not None:
            yield Row(blank, ("",))
            blank = None
        if not block[0][1].strip():
            blank = block[0][0]
            continue
        for number, text in block:
            yield Row(number, (text.strip(),))
    if blank is not None:
        yield Row(blank, ("",))


def _blocks(lines: Iterable[tuple[int, str]]) -> Iterator[list[tuple[int, str]]]:
    """Group lines into blocks; a blank line is a block of its own."""
    block: list[tuple[int, str]] = []
    for number, text in lines:
        if text.strip() and len(block) < BLOCK_LINES_MAX:
            block.append((number, text))
            continue
        if block:
            yield block
        block = []
        if text.strip():
            block = [(number, text)]
        else:
            yield [(number, text)]
    if block:
        yield block


def _pairs(block: Sequence[tuple[int, str]]) -> list[tuple[str, str]]:
    """Read label and value of every line; empty where one line has none."""
    pairs = []
    for _, text in block:
        if (found := _LINE.fullmatch(text.rstrip("\r\n"))) is None:
            return []
        pairs.append((found[1], (found[2] or "").strip()))
    return pairs
