"""Days written as digits, year first, as structured formats do."""

from datetime import date, timedelta
from functools import lru_cache


@lru_cache(maxsize=20_000)
def compact_day(digits: str) -> tuple[date | None, str]:
    """Read YYYYMMDD; a 29th to 31st past the end of its month becomes its last day, with a note.

    None for anything else, `00000000` included.
    """
    if len(digits) != 8 or not (digits.isascii() and digits.isdigit()):
        return None, ""
    year, month, day = int(digits[:4]), int(digits[4:6]), int(digits[6:])
    if not 1000 <= year <= 2400:
        return None, ""
    try:
        return date(year, month, day), ""
    except ValueError:
        if not 1 <= month <= 12 or not 28 < day <= 31:
            return None, ""
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return last, f"{day}.{month}. does not exist; the last day of the month was taken"
