"""What matching is tuned with: weights, word lists, limits; read from versioned JSON by the services."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Self

import numpy as np

from app.engine.matching.arrays import Floats
from app.engine.matching.words import Words

RESOURCE_NAMES = ("weights.json", "words.json", "aliases.json", "usual.json")
"""The files of resources/matching that `Parameters.from_files` asks for."""

CLASSES: Mapping[str, tuple[str, ...]] = {
    "amount": (
        "exact",
        "exact_original",
        "rate_same_day",
        "rate_close",
        "rate_near",
        "rate_fair",
        "rate_wide",
        "cents",
        "tip_usual",
        "tip",
        "net",
        "decimal",
        "digits",
        "rounded",
        "cash_back",
        "home_rate",
        "no_rate",
        "part",
        "whole",
        "outside",
        "adds_up",
    ),
    "rarity": ("unseen", "rare", "uncommon", "common", "frequent", "everywhere", "inexact"),
    "date": (
        "same",
        "next",
        "after_2_3",
        "before_1",
        "after_4_7",
        "before_2_3",
        "before_4_10",
        "before_11_20",
        "before_21_36",
        "after_8_36",
        "swapped",
        "far",
        "booked_0",
        "booked_1",
        "booked_2",
        "booked_3",
        "booked_4",
        "booked_5_7",
        "booked_before_1_3",
        "booked_before_4_10",
        "booked_before_11_20",
        "booked_before_21_36",
        "booked_after_8_36",
    ),
    "instrument": (
        "same",
        "same_digits",
        "holder",
        "holder_other",
        "shared",
        "shared_digits",
        "other_digits",
        "stranger",
    ),
    "source": ("company", "unknown", "own_money", "cash"),
    "merchant_exact": ("equal", "alias", "strong", "good", "fair", "weak", "poor", "none", "absent"),
    "merchant_close": ("equal", "alias", "strong", "good", "fair", "weak", "poor", "none", "absent"),
    "merchant_loose": ("equal", "alias", "strong", "good", "fair", "weak", "poor", "none", "absent"),
    "vat_number": ("same", "different", "absent"),
    "category": ("same", "near", "different", "absent"),
    "country": ("same", "different", "absent"),
}
"""Every factor's classes, in the order of their codes; the weights file must name each."""

MERCHANT_TABLES = ("merchant_exact", "merchant_close", "merchant_loose")


def code(factor: str, level: str) -> int:
    """Return the number of a class."""
    return CLASSES[factor].index(level)


@dataclass(frozen=True, slots=True)
class Shares:
    """How often each class was seen, factor by factor in the order of CLASSES.

    Attributes:
        true: Expected counts among true pairs.
        chance: Counts among pairs that met by chance.
    """

    true: Mapping[str, Floats]
    chance: Mapping[str, Floats]

    @classmethod
    def from_json(cls, data: bytes | str) -> Self:
        """Read usual.json; a class that is not named was never seen.

        Raises:
            ValueError, KeyError: the file is not JSON, or has a side or factor that there is not.
        """
        sides = json.loads(data)
        read = [
            {
                factor: np.array([float(seen.get(level, 0.0)) for level in CLASSES[factor]])
                for factor, seen in sides[side].items()
            }
            for side in ("true", "chance")
        ]
        return cls(read[0], read[1])


@dataclass(frozen=True, slots=True)
class Parameters:
    """Weights and word lists, with their versions.

    Attributes:
        prior: Log-odds of a pair before anything is seen.
        weights: Factor -> log-odds of each class, in the order of CLASSES.
        usual: What the sets showed from which the weights were learned; None where no company corrects them.
        own: Factor -> what the company's own data added to its classes' weights; empty where nothing.
    """

    version: str
    prior: float
    weights: Mapping[str, Floats]
    words: Words
    usual: Shares | None = None
    own: Mapping[str, Floats] = field(default_factory=dict)

    @classmethod
    def from_json(
        cls,
        weights: bytes | str,
        words: bytes | str,
        aliases: bytes | str,
        usual: bytes | str | None = None,
    ) -> Self:
        """Read the files of resources/matching.

        Raises:
            ValueError, KeyError: a file is not JSON, or a class has no weight.
        """
        data = json.loads(weights)
        tables = {
            factor: np.array([float(data["factors"][factor][level]) for level in levels])
            for factor, levels in CLASSES.items()
        }
        vocabulary = Words.from_json(words, aliases)
        seen = None if usual is None else Shares.from_json(usual)
        return cls(f"{data['version']}.{vocabulary.version}", float(data["prior"]), tables, vocabulary, seen)

    @classmethod
    def from_files(cls, read: Callable[[str], bytes]) -> Self:
        """Read through the caller's function from file name to content; see RESOURCE_NAMES."""
        weights, words, aliases, usual = (read(name) for name in RESOURCE_NAMES)
        return cls.from_json(weights, words, aliases, usual)
