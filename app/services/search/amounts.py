"""Amounts in searches: `12.50`, `>100`, `10..20`, in the person's notation, kept as plain decimals."""

import re
from decimal import Decimal

REVERSED = "\0reversed"
"""Stands for a range whose lower end is above its upper."""

_SIGNS = re.compile(r"(>=|<=|>|<|=)?(.*)", re.DOTALL)
_PLAIN = re.compile(r"-?[0-9]{1,12}(\.[0-9]{1,4})?")
_ENDS = ((">=", True, True), ("<=", False, True), (">", True, False), ("<", False, False))
_SPACES = str.maketrans("", "", " \u00a0\u202f'’")


def canonical(value: str, decimal: str, group: str) -> str | None:
    """Write an amount or a range with plain decimals; None where it is none, REVERSED for `20..10`."""
    if ".." in value:
        parts = value.split("..")
        if len(parts) != 2 or not any(parts):
            return None
        ends = [number(part, decimal, group) if part else "" for part in parts]
        if None in ends:
            return None
        low, high = str(ends[0]), str(ends[1])
        if low and high and Decimal(low) > Decimal(high):
            return REVERSED
        return f"{low}..{high}"
    found = _SIGNS.fullmatch(value)
    assert found is not None, "the second part takes everything"
    read = number(found[2], decimal, group)
    sign = "" if found[1] in (None, "=") else found[1]
    return None if read is None else f"{sign}{read}"


def number(text: str, decimal: str, group: str) -> str | None:
    """Read one number as plain decimal; None where it is none.

    Where both signs occur the last is the decimal one; a single sign is the person's decimal sign, or
    groups thousands where it stands as theirs does.
    """
    text = text.strip().translate(_SPACES).replace("\u2212", "-")
    minus, text = ("-", text[1:]) if text.startswith("-") else ("", text)
    signs = {sign for sign in text if sign in ".,"}
    if not text or not all(sign.isascii() and (sign.isdigit() or sign in ".,") for sign in text):
        return None
    if len(signs) == 2:
        last = max(signs, key=text.rfind)
        other = next(iter(signs - {last}))
        whole, _, rest = text.rpartition(last)
        text = f"{whole.replace(other, '')}.{rest}" if _is_grouped(whole, other) else ""
    elif signs:
        [sign] = signs
        is_group = sign == group or (sign != decimal and group not in (".", ","))
        if is_group and sign != decimal and _is_grouped(text, sign):
            text = text.replace(sign, "")
        else:
            text = text.replace(sign, ".") if text.count(sign) == 1 else ""
    plain = minus + text
    return plain if _PLAIN.fullmatch(plain) else None


def _is_grouped(text: str, sign: str) -> bool:
    return bool(re.fullmatch(rf"[0-9]{{1,3}}(?:{re.escape(sign)}[0-9]{{3}})+", text))


def bounds(value: str) -> tuple[Decimal | None, Decimal | None, bool, bool]:
    """Return both ends of a canonical value, and whether each belongs to it."""
    if ".." in value:
        low, high = value.split("..")
        return (Decimal(low) if low else None, Decimal(high) if high else None, True, True)
    for sign, is_low, is_in in (
        (">=", True, True),
        ("<=", False, True),
        (">", True, False),
        ("<", False, False),
    ):
        if value.startswith(sign):
            end = Decimal(value[len(sign) :])
            return (end, None, is_in, True) if is_low else (None, end, True, is_in)
    return Decimal(value), Decimal(value), True, True
