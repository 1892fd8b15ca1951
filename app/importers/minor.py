"""Amounts as structured formats write them: digits, one decimal sign, nothing else."""

import re

from app.models.money import MINOR_MAX, minor_digits

_SIMPLE = re.compile(r"([+-]?)([0-9]{1,30})(?:[.,]([0-9]{0,30}))?")


def exact_minor(text: str, currency: str) -> int | None:
    """Read an amount into minor units; None for anything else, too fine or too large a one included.

    A point or a comma stands before the decimals; zeros beyond the currency's decimals mean nothing.
    """
    found = _SIMPLE.fullmatch(text)
    if found is None:
        return None
    sign, whole, decimals = found.groups()
    digits = minor_digits(currency)
    decimals = decimals or ""
    if len(decimals) > digits:
        if decimals[digits:].strip("0"):
            return None
        decimals = decimals[:digits]
    minor = int(whole + decimals.ljust(digits, "0"))
    if minor > MINOR_MAX:
        return None
    return -minor if sign == "-" else minor
