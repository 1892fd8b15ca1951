"""The words of the search language: chips, problems, what completion says (G25)."""

from datetime import date
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from app.services.search import Problem, Term
from app.services.search.amounts import bounds
from app.services.search.days import age_spans, spans
from app.ui import formats

translate = QCoreApplication.translate
POSSIBLE_MAX = 8


def operator(key: str) -> str:
    """Name what an operator is about."""
    known = {
        "amt": translate("search", "Amount"),
        "date": translate("search", "Date"),
        "age": translate("search", "Age"),
        "card": translate("search", "Card"),
        "merchant": translate("search", "Merchant"),
        "text": translate("search", "Bank text"),
        "category": translate("search", "Category"),
        "project": translate("search", "Project"),
        "department": translate("search", "Department"),
        "employee": translate("search", "Employee"),
        "report": translate("search", "Report"),
        "status": translate("search", "Status"),
        "currency": translate("search", "Currency"),
        "kind": translate("search", "Kind"),
        "note": translate("search", "Note"),
        "id": translate("search", "Number"),
        "by": translate("search", "Who"),
        "is": translate("search", "State"),
        "has": translate("search", "Has"),
    }
    return known.get(key, key)


def choice(value: str) -> str:
    """Name a value of `is:`, `has:` and the like."""
    known = {
        "open": translate("search", "open"),
        "matched": translate("search", "reconciled"),
        "pending": translate("search", "pending"),
        "ambiguous": translate("search", "ambiguous"),
        "partial": translate("search", "partly reconciled"),
        "automatic": translate("search", "automatic"),
        "manual": translate("search", "by hand"),
        "posted": translate("search", "posted"),
        "refund": translate("search", "refund"),
        "foreign": translate("search", "foreign currency"),
        "billable": translate("search", "billable"),
        "own-money": translate("search", "own money"),
        "ignored": translate("search", "ignored"),
        "booked": translate("search", "booked"),
        "unbooked": translate("search", "not booked"),
        "unallocated": translate("search", "unallocated"),
        "doubtful": translate("search", "may be the same as another"),
        "receipt": translate("search", "receipt"),
        "note": translate("search", "note"),
        "question": translate("search", "open question"),
        "report": translate("search", "report"),
        "card": translate("search", "card or account"),
        "category": translate("search", "category"),
        "project": translate("search", "project"),
        "expense": translate("search", "expense"),
        "merchant": translate("search", "merchant"),
        "holder": translate("search", "holder"),
        "stands": translate("search", "stands"),
        "staged": translate("search", "staged"),
        "partly-reversed": translate("search", "partly taken back"),
        "reversed": translate("search", "taken back"),
        "blocked": translate("search", "posted or completed"),
        "failed": translate("search", "failed"),
        "running": translate("search", "running"),
    }
    return known.get(value, formats.plain_line(value.replace("-", " ")))


def said(term: Term, today: date) -> str:
    """Say on a chip what a term was read as."""
    if not term.operator:
        words = translate("search", "“{words}”").format(words=formats.plain_line(term.value))
        return translate("search", "Without {what}").format(what=words) if term.is_not else words
    name = operator(term.operator)
    match term.operator:
        case "amt":
            value = _amount(term.value)
        case "date":
            value = _days(*spans(term.value, today))
        case "age":
            value = _days(*age_spans(term.value, today))
        case "is" | "has" | "status" | "kind":
            value = choice(term.value)
        case _:
            value = formats.plain_line(term.value)
    if term.operator == "has":
        text = translate("search", "Has a {what}").format(what=value)
        lacks = translate("search", "Without {what}").format(what=value)
        return lacks if term.is_not else text
    text = f"{name}: {value}"
    return translate("search", "Not {what}").format(what=text) if term.is_not else text


def _amount(value: str) -> str:
    low, high, has_low, has_high = bounds(value)
    if low is not None and low == high:
        return formats.decimal(low)
    if high is None:
        assert low is not None, "one end is there"
        words = translate("search", "{low} and more") if has_low else translate("search", "over {low}")
        return words.format(low=formats.decimal(low))
    if low is None:
        words = translate("search", "up to {high}") if has_high else translate("search", "under {high}")
        return words.format(high=formats.decimal(high))
    return f"{formats.decimal(low)} – {formats.decimal(high)}"


def _days(first: date | None, last: date | None) -> str:
    if first is None:
        return translate("search", "until {day}").format(day=formats.day(last))
    if last is None:
        return translate("search", "from {day}").format(day=formats.day(first))
    return formats.period(first, last)


def problem(one: Problem) -> str:
    """Say what could not be read, and what could stand there."""
    possible = ", ".join(one.possible[:POSSIBLE_MAX])
    value = formats.plain_line(one.value)[:40]
    example = translate("search", "Write {examples}.").format(examples=_examples(one.operator))
    match one.key:
        case "unknown_operator":
            text = translate("search", "There is no “{name}:” here.").format(name=one.operator)
            return text + " " + translate("search", "Possible: {names}.").format(names=possible)
        case "unknown_value":
            text = translate("search", "{name}: does not know “{value}”.").format(
                name=one.operator, value=value
            )
            return text + " " + translate("search", "Possible: {names}.").format(names=possible)
        case "missing_value":
            return translate("search", "{name}: what? {example}").format(name=one.operator, example=example)
        case "reversed":
            return translate("search", "{value}: the first end is above the second.").format(value=value)
        case "too_many":
            return translate("search", "Only the first {count} terms are looked for.").format(count=one.value)
    text = translate("search", "“{value}” cannot be read as {what}.").format(
        value=value, what=operator(one.operator).lower()
    )
    return f"{text} {example}"


def _examples(key: str) -> str:
    dotted = formats.decimal(Decimal("12.50"))
    return {
        "amt": f"{dotted}, >100, 10..20",
        "date": "2026-03, -7d, last-month, 2026-03-01..2026-03-15",
        "age": ">60, 30..60",
        "id": "123",
        "card": "4417",
        "currency": "EUR",
        "is": "open, ambiguous, matched",
        "has": "receipt, note",
    }.get(key, translate("search", "a word"))


def hint() -> str:
    """Say in a tooltip what can be typed."""
    return translate(
        "search",
        'Words, "phrases", -without, and operators such as amt:>100, date:-7d, card:4417, merchant:uber, '
        "is:ambiguous, has:receipt. Ctrl+Space lists them. (Ctrl+F)",
    )
