"""Guess the trade name behind real statement texts: the first guess among all names of the file.

    python -m benchmarks.matching brands real_descriptors.csv.gz

Texts are halved by a checksum: rules and aliases were written looking at the errors of the first half
alone, so the second one is what counts.
"""

import csv
import gzip
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from app.engine.matching.merchants import Brands, Normaliser
from app.engine.matching.naming import Namer
from benchmarks.matching.tables import shipped_parameters


def rows_of(path: Path) -> Iterator[tuple[str, str, int]]:
    """Yield descriptor, trade name and how often it was seen, where a trade name is known."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["brand"]:
                yield row["descriptor"], row["brand"], int(row["n"])


def measure(path: Path, *, with_aliases: bool = True) -> dict[str, float]:
    """Return the share of right first guesses in both halves, by text and by use."""
    rows, words = list(rows_of(path)), shipped_parameters().words
    brands = Brands(words.brands if with_aliases else {}, {})
    namer = Namer(sorted({brand for _, brand, _ in rows}), Normaliser(words), brands)
    seen: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for text, brand, count in rows:
        half = "second half" if zlib.crc32(text.encode()) % 2 else "first half"
        is_right = namer.ranked(text)[0] == brand
        for name, weight in ((half, 1), (f"{half}, by use", count), ("all", 1)):
            seen[name] += weight
            right[name] += weight * is_right
    return {name: right[name] / seen[name] for name in sorted(seen)}
