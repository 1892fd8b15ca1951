"""The shipped word lists and brand aliases, as read from their JSON."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Words:
    """Word lists for reading bank texts; versioned data, see resources/matching/words.json.

    Attributes:
        generic: Family -> words that name a kind of cost, not a merchant.
        mcc: (first, last, family), both ends included.
        neighbours: Pairs of families that people and banks mix up.
        brands: Brand -> the ways in which statements print it, normalised.
        places, regions, country_codes: What layouts print behind a merchant's name, folded.
    """

    version: str
    processors: frozenset[str]
    openers: frozenset[str]
    closers: frozenset[str]
    legal_forms: frozenset[str]
    stop_words: frozenset[str]
    generic: Mapping[str, frozenset[str]]
    mcc: tuple[tuple[int, int, str], ...]
    neighbours: frozenset[tuple[str, str]]
    countries: Mapping[str, str]
    currencies: tuple[str, ...]
    symbols: Mapping[str, str]
    months: Mapping[str, int]
    brands: Mapping[str, tuple[str, ...]]
    places: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()
    country_codes: frozenset[str] = frozenset()

    @classmethod
    def from_json(cls, words: bytes | str, aliases: bytes | str) -> Self:
        """Read the two files; raises ValueError or KeyError where they are not of the expected form."""
        data, brands = json.loads(words), json.loads(aliases)
        pairs = {(a, b) for a, b in data["neighbours"]}
        return cls(
            version=f"{data['version']}.{brands['version']}",
            processors=frozenset(data["processors"]),
            openers=frozenset(data["openers"]),
            closers=frozenset(data["closers"]),
            legal_forms=frozenset(data["legal_forms"]),
            stop_words=frozenset(data["stop_words"]),
            generic={family: frozenset(names) for family, names in data["generic"].items()},
            mcc=tuple((int(first), int(last), str(family)) for first, last, family in data["mcc"]),
            neighbours=frozenset(pairs | {(b, a) for a, b in pairs}),
            countries=data["countries"],
            currencies=tuple(data["currencies"]),
            symbols=data["symbols"],
            months=data["months"],
            brands={name: tuple(forms) for name, forms in brands["brands"].items()},
            places=frozenset(data["places"]),
            regions=frozenset(data["regions"]),
            country_codes=frozenset(data["country_codes"]),
        )
