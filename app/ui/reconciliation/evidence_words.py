"""The engine's evidence in plain words: which class applied, and what was seen, as a person writes it."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache

from PySide6.QtCore import QCoreApplication

from app.models.match import Evidence, Factor
from app.ui import formats, wording

translate = QCoreApplication.translate

_ISO_DAY = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")


def level(one: Evidence) -> str:
    """Say which class of a factor applied: `same day`, `tip in the usual range`."""
    found = _words().get(one.factor, {}).get(one.level)
    return found if found is not None else wording.level(one.level)


def detail(one: Evidence) -> str:
    """Write what was seen with dates as lists show them; text of the bank on one line."""
    return _ISO_DAY.sub(_day, formats.plain_line(one.detail))


def _day(found: re.Match[str]) -> str:
    try:
        return formats.day(date(int(found[1]), int(found[2]), int(found[3])))
    except ValueError:
        return found[0]


@cache
def _words() -> Mapping[Factor, Mapping[str, str]]:
    tables: dict[Factor, Callable[[], dict[str, str]]] = {
        Factor.AMOUNT: _amount,
        Factor.DATE: _date,
        Factor.INSTRUMENT: _instrument,
        Factor.SOURCE: _source,
        Factor.MERCHANT: _merchant,
        Factor.VAT_NUMBER: _vat_number,
        Factor.CATEGORY: _category,
    }
    return {factor: table() for factor, table in tables.items()}


def forget() -> None:
    """Look all words up again, after a change of language."""
    _words.cache_clear()


def _amount() -> dict[str, str]:
    rate = translate("manager", "converted at the rate of the day")
    tip = translate("manager", "more, as with a tip")
    return {
        "exact": translate("manager", "exactly equal"),
        "exact_original": translate("manager", "equal in the original currency"),
        "rate_same_day": rate,
        "rate_close": translate("manager", "converted, very close to the rate"),
        "rate_near": translate("manager", "converted, close to the rate"),
        "rate_fair": translate("manager", "converted, within the usual mark-up"),
        "rate_wide": translate("manager", "converted, at the edge of the tolerance"),
        "cents": translate("manager", "a few cents apart"),
        "tip_usual": translate("manager", "more by a usual tip"),
        "tip": tip,
        "net": translate("manager", "the amount without tax"),
        "decimal": translate("manager", "the same digits, another decimal point"),
        "digits": translate("manager", "two digits swapped or one mistyped"),
        "rounded": translate("manager", "rounded"),
        "cash_back": translate("manager", "more, as with cash back"),
        "home_rate": translate("manager", "claimed in the company's currency at some rate"),
        "no_rate": translate("manager", "no rate between the currencies is known"),
        "part": translate("manager", "only a part of the claim"),
        "whole": translate("manager", "more than the claim"),
        "outside": translate("manager", "too far apart"),
        "rarity_unseen": translate("manager", "an amount seen nowhere else"),
        "rarity_rare": translate("manager", "a rare amount"),
        "rarity_uncommon": translate("manager", "an uncommon amount"),
        "rarity_common": translate("manager", "a common amount"),
        "rarity_frequent": translate("manager", "a frequent amount"),
        "rarity_everywhere": translate("manager", "an amount seen everywhere"),
        "rarity_inexact": translate("manager", "not an exact amount"),
    }


def _date() -> dict[str, str]:
    booked = translate("manager", "booked, purchase day unknown: {days}")
    return {
        "same": translate("manager", "same day"),
        "next": translate("manager", "the day after"),
        "after_2_3": translate("manager", "2 to 3 days after"),
        "after_4_7": translate("manager", "4 to 7 days after"),
        "after_8_36": translate("manager", "8 to 36 days after"),
        "before_1": translate("manager", "the day before"),
        "before_2_3": translate("manager", "2 to 3 days before"),
        "before_4_10": translate("manager", "4 to 10 days before"),
        "before_11_20": translate("manager", "11 to 20 days before"),
        "before_21_36": translate("manager", "21 to 36 days before"),
        "swapped": translate("manager", "day and month swapped"),
        "far": translate("manager", "too many days apart"),
        "booked_0": booked.format(days=translate("manager", "same day")),
        "booked_1": booked.format(days=translate("manager", "1 day after")),
        "booked_2": booked.format(days=translate("manager", "2 days after")),
        "booked_3": booked.format(days=translate("manager", "3 days after")),
        "booked_4": booked.format(days=translate("manager", "4 days after")),
        "booked_5_7": booked.format(days=translate("manager", "5 to 7 days after")),
        "booked_after_8_36": booked.format(days=translate("manager", "8 to 36 days after")),
        "booked_before_1_3": booked.format(days=translate("manager", "1 to 3 days before")),
        "booked_before_4_10": booked.format(days=translate("manager", "4 to 10 days before")),
        "booked_before_11_20": booked.format(days=translate("manager", "11 to 20 days before")),
        "booked_before_21_36": booked.format(days=translate("manager", "21 to 36 days before")),
    }


def _instrument() -> dict[str, str]:
    return {
        "same": translate("manager", "the same card or account"),
        "same_digits": translate("manager", "the same card digits"),
        "holder": translate("manager", "a card of this employee"),
        "holder_other": translate("manager", "another card of this employee"),
        "shared": translate("manager", "a shared card or account"),
        "shared_digits": translate("manager", "shared, with the same digits"),
        "other_digits": translate("manager", "other card digits"),
        "stranger": translate("manager", "someone else's card"),
    }


def _source() -> dict[str, str]:
    return {
        "company": translate("manager", "the company paid"),
        "unknown": translate("manager", "who paid is not stated"),
        "own_money": translate("manager", "claimed as own money"),
        "cash": translate("manager", "claimed as cash"),
    }


def _merchant() -> dict[str, str]:
    return {
        "equal": translate("manager", "the same name"),
        "alias": translate("manager", "known under this name"),
        "strong": translate("manager", "nearly the same name"),
        "good": translate("manager", "a similar name"),
        "fair": translate("manager", "a somewhat similar name"),
        "weak": translate("manager", "little in common"),
        "poor": translate("manager", "hardly anything in common"),
        "none": translate("manager", "another name"),
        "absent": translate("manager", "no name on one side"),
        "country_same": translate("manager", "the same country"),
        "country_different": translate("manager", "another country"),
        "country_absent": translate("manager", "no country on one side"),
    }


def _vat_number() -> dict[str, str]:
    return {
        "vat_number_same": translate("manager", "the same number"),
        "vat_number_different": translate("manager", "another number"),
        "vat_number_absent": translate("manager", "no number on one side"),
    }


def _category() -> dict[str, str]:
    return {
        "category_same": translate("manager", "fits the kind of shop"),
        "category_near": translate("manager", "near the kind of shop"),
        "category_different": translate("manager", "another kind of shop"),
        "category_absent": translate("manager", "no kind of shop known"),
    }
