"""Sentences about statements and what lies between them, and about rows that are known already."""

from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import QCoreApplication

from app.models.continuity import Break, Finding, StatementFacts, Timeline
from app.models.money import Money
from app.services.import_results import (
    ImportResult,
    PreviewResult,
    PreviewRow,
    PreviewStatement,
    RowFate,
)
from app.ui import formats, wording
from app.ui.palettes import Tone
from app.ui.tables import Badge
from app.ui.widgets import Level

translate = QCoreApplication.translate

_BADGES = {
    Break.MONEY: Badge("triangle-alert", Tone.RED),
    Break.DAYS: Badge("calendar-days", Tone.AMBER),
    Break.NUMBERS: Badge("hash", Tone.AMBER),
    Break.ROW: Badge("circle-alert", Tone.RED),
    Break.PROOF: Badge("scale", Tone.RED),
    Break.OVERLAP: Badge("layers", Tone.GREY),
    Break.REPEAT: Badge("copy", Tone.GREY),
    Break.SAME_PERIOD: Badge("copy", Tone.GREY),
}
COMPLETE = Badge("circle-check", Tone.GREEN)


@cache
def _kinds() -> Mapping[Break, str]:
    return {
        Break.MONEY: translate("statements", "Gap"),
        Break.DAYS: translate("statements", "Days missing"),
        Break.NUMBERS: translate("statements", "Number missing"),
        Break.ROW: translate("statements", "Balance breaks"),
        Break.PROOF: translate("statements", "Does not add up"),
        Break.OVERLAP: translate("statements", "Overlap"),
        Break.REPEAT: translate("statements", "Repeat"),
        Break.SAME_PERIOD: translate("statements", "Same period"),
    }


def kind(value: Break) -> str:
    """Name a finding in a word or two."""
    return _kinds()[value]


def badge(value: Break) -> Badge:
    """Mark a finding."""
    return _BADGES[value]


def state(line: Timeline) -> str:
    """Say in a word whether the statements of a card or account follow on each other."""
    if not line.statements:
        return translate("statements", "No statement")
    if line.faults:
        return translate("statements", "%n to look at", None, line.faults)
    return translate("statements", "Complete")


def state_badge(line: Timeline) -> Badge:
    """Mark the same."""
    if not line.statements:
        return Badge("circle-dashed", Tone.GREY)
    return Badge("triangle-alert", Tone.AMBER) if line.faults else COMPLETE


def span(one: StatementFacts) -> str:
    """Write the days of a statement."""
    return formats.period(one.first_on, one.last_on) if one.first_on and one.last_on else ""


def _days(one: Finding) -> str:
    return formats.period(one.from_on, one.to_on) if one.from_on and one.to_on else ""


def _name(one: StatementFacts | None) -> str:
    """Name a statement by its number and its file."""
    if one is None:
        return ""
    return formats.plain_line(f"{one.label} ({one.file_name})" if one.label else one.file_name)


def sentence(one: Finding) -> str:
    """Say a finding in one sentence, with both numbers."""
    names = {"before": _name(one.before), "name": _name(one.at), "days": _days(one)}
    values = {"expected": one.expected, "found": one.found, "row": formats.count(one.row or 0)}
    return _pattern(one).format(**names, **values, **_balances(one))


def _balances(one: Finding) -> dict[str, str]:
    if one.difference is None or one.before is None:
        return {"closing": "", "opening": "", "gap": "", "closed": "", "opened": ""}
    closing, opening = one.before.closing, one.at.opening
    gap = Money(abs(one.difference.minor), one.difference.currency)
    closed = one.before.closed_on or one.before.last_on
    opened = one.at.opened_on or one.at.first_on
    return {
        "closing": formats.money(closing) if closing else "",
        "opening": formats.money(opening) if opening else "",
        "gap": formats.money(gap),
        "closed": formats.day(closed),
        "opened": formats.day(opened),
    }


def _pattern(one: Finding) -> str:
    match one.kind:
        case Break.MONEY if one.before is not None and one.before.id < 0:  # the one that is not imported yet
            return translate(
                "statements",
                "This statement ends on {closed} at {closing}; the next one here starts {opened} at "
                "{opening}: {gap} are missing.",
            )
        case Break.MONEY:
            return translate(
                "statements",
                "The statement before ended on {closed} at {closing}; this one starts {opened} at {opening}: "
                "{gap} are missing.",
            )
        case Break.DAYS:
            return translate(
                "statements", "Nothing covers {days}, and no balance proves that nothing happened then."
            )
        case Break.NUMBERS:
            return translate("statements", "Statement {expected} is missing before {name}.")
        case Break.ROW:
            return translate(
                "statements",
                "{name}, row {row}: the balance says {expected}, the row before and the amount give {found}.",
            )
        case Break.PROOF:
            return translate("statements", "{name}: it says {expected}, its lines give {found}.")
        case Break.OVERLAP:
            return translate("statements", "It covers {days} like {before}; what both hold was added once.")
        case Break.REPEAT:
            return translate("statements", "All of its lines were here before, from {before}.")
        case Break.SAME_PERIOD:
            return translate(
                "statements",
                "The same period in another format: all of its lines were here before, from {before}.",
            )


def short(one: Finding) -> str:
    """Say a finding in a few words, for a cell of a list."""
    values = _balances(one)
    match one.kind:
        case Break.MONEY:
            return translate("statements", "{gap} missing").format(gap=values["gap"])
        case Break.DAYS:
            return translate("statements", "No statement covers these days")
        case Break.NUMBERS:
            return translate("statements", "No. {numbers} is missing").format(numbers=one.expected)
        case Break.ROW:
            return translate("statements", "Row {row}: {found} instead of {expected}").format(
                row=formats.count(one.row or 0), found=one.found, expected=one.expected
            )
        case Break.PROOF:
            return translate("statements", "{found} instead of {expected}").format(
                found=one.found, expected=one.expected
            )
        case Break.OVERLAP:
            return translate("statements", "Added once")
        case Break.REPEAT | Break.SAME_PERIOD:
            return translate("statements", "Nothing new")


def remedy(one: Finding) -> str:
    """Say the way out; empty where nothing is to be done."""
    match one.kind:
        case Break.MONEY:
            return translate(
                "statements",
                "Import the statement between the two. If there is none, a line was lost or changed: compare "
                "both with the bank.",
            )
        case Break.DAYS | Break.NUMBERS:
            return translate("statements", "Import what is missing, or ask the bank for it.")
        case Break.ROW | Break.PROOF:
            return translate("statements", "Compare with the bank, or export the file again.")
        case _:
            return ""


def known_from(one: PreviewStatement) -> str:
    """Say from where the rows of a statement are known; empty where none is, or where it is plain."""
    if not one.known_from:
        return ""
    first = one.known_from[0]
    told = translate("statements", "{known} of {all} rows are already here from {file} ({format}).").format(
        known=formats.count(one.duplicates),
        all=formats.count(one.transactions),
        file=formats.plain_line(first.file_name),
        format=wording.word(first.format),
    )
    if len(one.known_from) > 1:
        more = translate("statements", "and %n other file(s)", None, len(one.known_from) - 1)
        told = told.removesuffix(".") + f" {more}."
    return told


def posts(count: int) -> str:
    """Say how many rows book what was pending."""
    return translate("statements", "%n row(s) book payments that were pending", None, count)


def before_import(preview: PreviewResult) -> list[tuple[Level, str, str]]:
    """Say what a file would meet: rows that are known, pending payments, gaps; each with the way out."""
    told: list[tuple[Level, str, str]] = []
    for one in preview.statements:
        faults = [found for found in one.continuity if found.is_fault]
        told += [(Level.WARNING, sentence(found), remedy(found)) for found in faults]
        same = next((f for f in one.continuity if f.kind is Break.SAME_PERIOD), None)
        if preview.imported_before is None and (known := known_from(one)):
            told.append((Level.INFO, known, sentence(same) if same is not None else ""))
    count = sum(one.posts for one in preview.statements)
    if count:
        stays = translate("statements", "Each stays one payment; its links, notes and receipts stay with it.")
        told.append((Level.INFO, posts(count), stays))
    return told


def after_import(result: ImportResult) -> list[tuple[Level, str, str]]:
    """Say what an import did to payments that were here: booked, never booked, to be decided."""
    told: list[tuple[Level, str, str]] = []
    if result.posted:
        stays = translate("statements", "Each is one payment with its history, links, notes and receipts.")
        told.append((Level.INFO, posts(result.posted), stays))
    if result.expired:
        gone = translate("statements", "%n pending payment(s) were never booked", None, result.expired)
        why = translate("statements", "Statements cover their time without them. They stay in Payments.")
        told.append((Level.WARNING, gone, why))
    if result.choices:
        asked = translate("statements", "%n pair(s) may be one payment", None, result.choices)
        told.append((Level.WARNING, asked, translate("statements", "Say so in Payments, above the list.")))
    return told


def remarks(row: PreviewRow) -> list[str]:
    """Say of a row how it is known, what it books, or what it may be; nothing where that is plain."""
    if row.posts is not None:
        return [translate("statements", "books a pending payment")]
    if row.maybe:
        return [translate("statements", "may be a payment that is here")]
    known = {
        "id": translate("statements", "known by the bank\u2019s id"),
        "text": translate("statements", "known under another text"),
        "said": translate("statements", "the same, as you said"),
        "look": translate("statements", "known from before"),
        "member": translate("statements", "in an earlier file of the archive"),
    }
    if row.fate is RowFate.DUPLICATE and row.known_by:
        return [known.get(row.known_by, translate("statements", "booked already"))]
    return []
