"""The word lists of `resources/importing`: what titles, flags, states and totals are called."""

import json
import re
from functools import lru_cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "importing"


@lru_cache(maxsize=8)
def load_words(name: str) -> dict[str, list[str]]:
    """Load one file of lists: key -> words, in the order of the file."""
    lists: dict[str, list[str]] = json.loads((FOLDER / name).read_text(encoding="utf-8"))
    return lists


@lru_cache(maxsize=8)
def load_pairs(name: str) -> tuple[tuple[str, str], ...]:
    """Load one file of pairs, in the order of the file."""
    return tuple(json.loads((FOLDER / name).read_text(encoding="utf-8")).items())


@lru_cache(maxsize=32)
def word_set(key: str) -> frozenset[str]:
    """Return one list of `words.json` as a set."""
    return frozenset(load_words("words.json")[key])


@lru_cache(maxsize=32)
def any_word(key: str) -> re.Pattern[str]:
    """Compile one list of `words.json`, with all named `key_...`, into one pattern for whole words."""
    lists = load_words("words.json")
    patterns = [
        pattern
        for name, found in lists.items()
        if name == key or name.startswith(f"{key}_")
        for pattern in found
    ]
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b", re.IGNORECASE)
