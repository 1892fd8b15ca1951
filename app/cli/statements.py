"""`tieout statements`: each card's and account's statements in order, and what is missing between them."""

import argparse
from collections.abc import Mapping
from contextlib import closing
from datetime import date

from app.cli.company import open_company
from app.cli.importing import find_instrument
from app.cli.output import Output
from app.models.continuity import Break, Finding, StatementFacts, Timeline
from app.models.money import Money

DONE, ATTENTION = 0, 3


def statements(arguments: argparse.Namespace, output: Output) -> int:
    """Print them; exit code 3 where something is missing or does not add up (G15)."""
    with closing(open_company(arguments, is_read_only=True)) as company:
        wanted = find_instrument(company, arguments.instrument).id if arguments.instrument else None
        lines = company.statement_timelines(wanted)
    for line in lines:
        output.answer(timeline_json(line))
        _say(output, line)
    if not lines:
        output.say("No statement has been imported yet.")
    return ATTENTION if any(line.faults for line in lines) else DONE


def _say(output: Output, line: Timeline) -> None:
    output.say(f"{line.instrument} ({line.currency})")
    if not line.statements:
        output.say("  no statement yet")
    told = {one.id: [f for f in line.findings if f.at is one] for one in line.statements}
    for one in line.statements:
        for finding in told[one.id]:
            mark = "!" if finding.is_fault else "·"
            output.say(f"  {mark} {sentence(finding)}")
        output.say(f"    {_line(one)}")
    unbooked = [f"{line.pending} pending"] if line.pending else []
    unbooked += [f"{line.expired} never booked"] if line.expired else []
    if unbooked:
        output.say(f"  {', '.join(unbooked)}")


def _line(one: StatementFacts) -> str:
    balances = f"{_plain(one.opening)} to {_plain(one.closing)}"
    has_any = one.opening is not None or one.closing is not None
    facts = (
        period(one.first_on, one.last_on),
        f"no. {one.label}" if one.label else "",
        balances if has_any else "no balance",
        f"{one.lines} lines" + (f", {one.repeated} known before" if one.repeated else ""),
        f"{one.file_name} ({one.format.value}, import {one.import_id})",
    )
    return "  ".join(fact for fact in facts if fact)


def _plain(money: Money | None) -> str:
    return "?" if money is None else money.plain()


def abs_plain(money: Money) -> str:
    """Write an amount without its sign."""
    return Money(abs(money.minor), money.currency).plain()


def period(first: date | None, last: date | None) -> str:
    """Write a span of days."""
    if first is None or last is None:
        return "no lines"
    return first.isoformat() if first == last else f"{first.isoformat()} to {last.isoformat()}"


def sentence(one: Finding) -> str:
    """Say a finding in one sentence, with both numbers and the way out."""
    name = one.at.file_name
    before = "" if one.before is None else one.before.file_name
    match one.kind:
        case Break.MONEY:
            assert one.difference is not None and one.before is not None, "money is compared with money"
            days = f"; nothing covers {period(one.from_on, one.to_on)}" if one.from_on else ""
            return (
                f"{before} closed at {one.expected}, {name} opens at {one.found}:"
                f" {abs_plain(one.difference)} {one.difference.currency} of money"
                f" {'out' if one.difference.minor > 0 else 'in'} are missing{days}."
                " Import the statement between them."
            )
        case Break.DAYS:
            return (
                f"Nothing covers {period(one.from_on, one.to_on)}, between {before} and {name}, and no"
                " balance proves that nothing happened. Import those days."
            )
        case Break.NUMBERS:
            assert one.before is not None, "numbers are compared"
            return (
                f"Between statement {one.before.label} and {one.at.label}, {one.expected} is missing."
                " Import it, or ask the bank."
            )
        case Break.ROW:
            return (
                f"{name}, row {one.row}: the balance says {one.expected}, the row before and the amount give"
                f" {one.found}. Compare this row with the bank."
            )
        case Break.PROOF:
            return (
                f"{name}, {one.proof}: the file says {one.expected}, its lines give {one.found}."
                " Export the file again."
            )
        case Break.OVERLAP:
            days = period(one.from_on, one.to_on)
            return f"{name} overlaps {before} on {days}; what both hold was added once."
        case Break.REPEAT:
            return f"All {one.found} lines of {name} were here before, from {before} and others."
        case Break.SAME_PERIOD:
            assert one.before is not None, "formats are compared"
            return (
                f"All {one.found} lines of {name} ({one.at.format.value}) were here before,"
                f" from {before} ({one.before.format.value}): the same period in another format."
            )


def timeline_json(line: Timeline) -> Mapping[str, object]:
    """Show a card or account with its statements, as `--json` prints it; decimals are texts."""
    places = {one.id: place for place, one in enumerate(line.statements)}
    return {
        "instrument": line.instrument,
        "id": line.instrument_id,
        "currency": line.currency,
        "pending": line.pending,
        "never_booked": line.expired,
        "statements": [
            {
                "id": one.id,
                "import": one.import_id,
                "file": one.file_name,
                "format": one.format.value,
                "label": one.label,
                "first_on": _iso(one.first_on),
                "last_on": _iso(one.last_on),
                "opening": None if one.opening is None else one.opening.plain(),
                "closing": None if one.closing is None else one.closing.plain(),
                "lines": one.lines,
                "pending_lines": one.pending_lines,
                "known_before": one.repeated,
            }
            for one in line.statements
        ],
        "findings": [
            {
                "kind": one.kind.value,
                "is_fault": one.is_fault,
                "statement": places[one.at.id],
                "before": None if one.before is None else places[one.before.id],
                "expected": one.expected,
                "found": one.found,
                "difference": None if one.difference is None else one.difference.plain(),
                "from_on": _iso(one.from_on),
                "to_on": _iso(one.to_on),
                "row": one.row,
                "text": sentence(one),
            }
            for one in line.findings
        ],
    }


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
