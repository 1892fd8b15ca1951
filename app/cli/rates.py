"""Exchange rates without a window."""

import argparse
from collections.abc import Sequence
from contextlib import closing
from datetime import date
from pathlib import Path

from app.cli.company import open_company
from app.cli.output import Output, UsageError
from app.models.errors import NotFoundError
from app.models.ids import CommandId
from app.models.rates import ExchangeRate
from app.services.exchange_rates import (
    TYPED,
    ExchangeRates,
    NewRate,
    RateRow,
    RatesChanged,
    plain_rate,
    rate_of,
)
from app.services.rate_files import RateFiles

DONE, ATTENTION = 0, 3
FORMS = {
    "set": "rates set DAY FROM TO RATE, such as: rates set 2026-10-05 USD EUR 0.8734",
    "remove": "rates remove DAY FROM TO, such as: rates remove 2026-10-05 USD EUR",
    "import": "rates import FILE",
    "undo": "rates undo ID",
    "list": "rates list, or rates list USD",
    "needed": "rates needed",
}
COUNTS = {"set": (4,), "remove": (3,), "import": (1,), "undo": (1,), "list": (0, 1), "needed": (0,)}


def rates(arguments: argparse.Namespace, output: Output) -> int:
    """List, set, remove, import or undo; `needed` answers 3 where postings wait for a rate."""
    what, values = arguments.what, list(arguments.values)
    if len(values) not in COUNTS[what]:
        raise UsageError(f"Write: tieout {FORMS[what]}")
    is_reading = what in ("list", "needed")
    with closing(open_company(arguments, is_read_only=is_reading)) as company:
        known = ExchangeRates(company.place)
        if what == "list":
            return _tell(known.rows(values[0] if values else ""), output)
        if what == "needed":
            return _tell_needed(known.needed(), company.place.currency, output)
        if what == "import":
            found = RateFiles(company.place).read(Path(values[0]))
            return _changed(known.store(found.rates), output)
        if what == "undo":
            return _changed(known.undo(CommandId(values[0])), output)
        if what == "remove":
            return _changed(known.remove(_ids(known.rows(), values)), output)
        rate = ExchangeRate(_day(values[0]), values[1], values[2], rate_of(values[3]), TYPED)
        return _changed(known.store([NewRate(rate, arguments.source)]), output)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise UsageError(f"“{text}” is no day; write it as 2026-10-31") from error


def _ids(rows: Sequence[RateRow], values: Sequence[str]) -> list[int]:
    day, codes = _day(values[0]), (values[1].upper(), values[2].upper())
    found = [
        row.id
        for row in rows
        if row.rate.day == day and (row.rate.from_currency, row.rate.to_currency) == codes
    ]
    if not found:
        raise NotFoundError(f"an exchange rate of {day} from {codes[0]} to {codes[1]}")
    return found


def _changed(done: RatesChanged, output: Output) -> int:
    output.answer({"stored": done.stored, "removed": done.removed, "id": done.command_id})
    output.say(f"{done.stored} rates stored, {done.removed} removed.")
    output.say(f"To take it back: tieout rates undo {done.command_id}")
    return DONE


def _tell(rows: Sequence[RateRow], output: Output) -> int:
    output.answer(
        {
            "rates": [
                {
                    "day": row.rate.day.isoformat(),
                    "from": row.rate.from_currency,
                    "to": row.rate.to_currency,
                    "rate": plain_rate(row.rate.rate_e9),
                    "origin": row.rate.origin,
                    "source": row.source,
                    "user": row.made_by,
                }
                for row in rows
            ]
        }
    )
    output.table(
        ["day", "from", "to", "rate", "origin", "source", "user"],
        [
            [
                row.rate.day.isoformat(),
                row.rate.from_currency,
                row.rate.to_currency,
                plain_rate(row.rate.rate_e9),
                row.rate.origin,
                row.source,
                row.made_by,
            ]
            for row in rows
        ],
        frozenset({3}),
    )
    if not rows:
        output.say("There are no exchange rates. " + FORMS["set"].capitalize() + ".")
    return DONE


def _tell_needed(needed: Sequence[tuple[str, date]], currency: str, output: Output) -> int:
    output.answer(
        {"needed": [{"day": day.isoformat(), "from": code, "to": currency} for code, day in needed]}
    )
    output.table(["day", "from", "to"], [[day.isoformat(), code, currency] for code, day in needed])
    if not needed:
        output.say("No posting waits for an exchange rate.")
    return ATTENTION if needed else DONE
