"""The evidence of a pair in English words, the window's own, for readers who never see it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.models.match import Evidence, Factor

FACTORS: Mapping[Factor, str] = {
    Factor.AMOUNT: "Amount",
    Factor.DATE: "Date",
    Factor.INSTRUMENT: "Card or account",
    Factor.SOURCE: "Way of payment",
    Factor.MERCHANT: "Merchant",
    Factor.VAT_NUMBER: "VAT number",
    Factor.CATEGORY: "Category",
}

LEVELS: Mapping[Factor, Mapping[str, str]] = {
    Factor.AMOUNT: {
        "exact": "exactly equal",
        "exact_original": "equal in the original currency",
        "rate_same_day": "converted at the rate of the day",
        "rate_close": "converted, very close to the rate",
        "rate_near": "converted, close to the rate",
        "rate_fair": "converted, within the usual mark-up",
        "rate_wide": "converted, at the edge of the tolerance",
        "cents": "a few cents apart",
        "tip_usual": "more by a usual tip",
        "tip": "more, as with a tip",
        "net": "the amount without tax",
        "decimal": "the same digits, another decimal point",
        "digits": "two digits swapped or one mistyped",
        "rounded": "rounded",
        "cash_back": "more, as with cash back",
        "home_rate": "claimed in the company's currency at some rate",
        "no_rate": "no rate between the currencies is known",
        "part": "only a part of the claim",
        "whole": "more than the claim",
        "outside": "too far apart",
        "adds_up": "Adds up",
        "rarity_unseen": "an amount seen nowhere else",
        "rarity_rare": "a rare amount",
        "rarity_uncommon": "an uncommon amount",
        "rarity_common": "a common amount",
        "rarity_frequent": "a frequent amount",
        "rarity_everywhere": "an amount seen everywhere",
        "rarity_inexact": "not an exact amount",
    },
    Factor.DATE: {
        "same": "same day",
        "next": "the day after",
        "after_2_3": "2 to 3 days after",
        "before_1": "the day before",
        "after_4_7": "4 to 7 days after",
        "before_2_3": "2 to 3 days before",
        "before_4_10": "4 to 10 days before",
        "before_11_20": "11 to 20 days before",
        "before_21_36": "21 to 36 days before",
        "after_8_36": "8 to 36 days after",
        "swapped": "day and month swapped",
        "far": "too many days apart",
        "booked_0": "booked, purchase day unknown: same day",
        "booked_1": "booked, purchase day unknown: 1 day after",
        "booked_2": "booked, purchase day unknown: 2 days after",
        "booked_3": "booked, purchase day unknown: 3 days after",
        "booked_4": "booked, purchase day unknown: 4 days after",
        "booked_5_7": "booked, purchase day unknown: 5 to 7 days after",
        "booked_before_1_3": "booked, purchase day unknown: 1 to 3 days before",
        "booked_before_4_10": "booked, purchase day unknown: 4 to 10 days before",
        "booked_before_11_20": "booked, purchase day unknown: 11 to 20 days before",
        "booked_before_21_36": "booked, purchase day unknown: 21 to 36 days before",
        "booked_after_8_36": "booked, purchase day unknown: 8 to 36 days after",
    },
    Factor.INSTRUMENT: {
        "same": "the same card or account",
        "same_digits": "the same card digits",
        "holder": "a card of this employee",
        "holder_other": "another card of this employee",
        "shared": "a shared card or account",
        "shared_digits": "shared, with the same digits",
        "other_digits": "other card digits",
        "stranger": "someone else's card",
    },
    Factor.SOURCE: {
        "company": "the company paid",
        "unknown": "who paid is not stated",
        "own_money": "claimed as own money",
        "cash": "claimed as cash",
    },
    Factor.MERCHANT: {
        "equal": "the same name",
        "alias": "known under this name",
        "strong": "nearly the same name",
        "good": "a similar name",
        "fair": "a somewhat similar name",
        "weak": "little in common",
        "poor": "hardly anything in common",
        "none": "another name",
        "absent": "no name on one side",
        "country_same": "the same country",
        "country_different": "another country",
        "country_absent": "no country on one side",
    },
    Factor.VAT_NUMBER: {
        "vat_number_same": "the same number",
        "vat_number_different": "another number",
        "vat_number_absent": "no number on one side",
    },
    Factor.CATEGORY: {
        "category_same": "fits the kind of shop",
        "category_near": "near the kind of shop",
        "category_different": "another kind of shop",
        "category_absent": "no kind of shop known",
    },
}


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the waterfall: a factor, what applied, what was seen, and how much it counts.

    Attributes:
        weight: Log-odds; the steps and the start add up to the score.
    """

    factor: Factor
    words: str
    detail: str
    weight: float

    @property
    def name(self) -> str:
        """The factor as the window calls it."""
        return FACTORS[self.factor]


def steps(evidence: Sequence[Evidence]) -> list[Step]:
    """Put the evidence into words: one step for each factor that says something, as the window shows it."""
    by_factor: dict[Factor, list[Evidence]] = {}
    for one in evidence:
        if one.weight != 0:
            by_factor.setdefault(one.factor, []).append(one)
    return [
        Step(
            factor,
            ", ".join(level(one) for one in parts),
            parts[0].detail,
            sum(one.weight for one in parts),
        )
        for factor, parts in by_factor.items()
    ]


def level(one: Evidence) -> str:
    """Say which class of a factor applied; one without words of its own is written out plainly."""
    return LEVELS[one.factor].get(one.level, one.level.replace("_", " "))


def silent(evidence: Sequence[Evidence]) -> list[str]:
    """Name the factors that say nothing about a pair."""
    speaking = {one.factor for one in evidence if one.weight != 0}
    return [FACTORS[factor] for factor in Factor if factor not in speaking]
