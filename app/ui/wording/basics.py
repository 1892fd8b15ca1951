"""What every module of words uses: a failure in words, tables that are looked up once, plain keys."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

_FORGET: list[Callable[[], None]] = []


@dataclass(frozen=True, slots=True)
class Said:
    """A failure in words.

    Attributes:
        title: What did not work, a few words.
        text: What is wrong, one or two sentences.
        remedy: What the person can do now; never empty.
        is_expected: False for a fault of the program itself, which is logged.
    """

    title: str
    text: str
    remedy: str
    is_expected: bool = True

    @property
    def sentence(self) -> str:
        """Everything on one line, for notifications and screen readers."""
        return " ".join(part for part in (self.title + ".", self.text, self.remedy) if part)


def forget() -> None:
    """Look all words up again, after a change of language."""
    for clear in _FORGET:
        clear()


def words(look_up: Callable[[], Mapping[str, str]]) -> Callable[[], Mapping[str, str]]:
    """Keep the table that a function returns until the language changes."""
    kept = cache(look_up)
    _FORGET.append(kept.cache_clear)
    return kept


def stop(text: str) -> str:
    """Write a text as a sentence: a capital first, a full stop at the end."""
    text = capital(text.strip())
    return text if not text or text[-1] in ".!?…" else f"{text}."


def capital(text: str) -> str:
    """Write the first letter large and leave the others."""
    return text[:1].upper() + text[1:]


def plain(key: str) -> str:
    """Write out a key that has no words of its own."""
    return capital(key.replace("_", " "))
