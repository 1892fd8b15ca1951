"""An entry as JSON: what is stored before it is sent, and the hash that proves what was sent."""

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from app.models.money import Money
from app.models.posting import EntryKind, Posting, PostingLine


def to_json(posting: Posting) -> str:
    """Write the entry; equal entries give equal texts."""
    values: dict[str, Any] = {
        "key": posting.key,
        "expense_id": posting.expense_id,
        "kind": posting.kind.value,
        "posted_on": posting.posted_on.isoformat(),
        "document_on": posting.document_on.isoformat(),
        "currency": posting.currency,
        "lines": [_line_values(line) for line in posting.lines],
        "party": posting.party,
        "reference": posting.reference,
        "text": posting.text,
        "is_final": posting.is_final,
        "original": None if posting.original is None else [posting.original.minor, posting.original.currency],
        "service": [_day_text(posting.service_first_on), _day_text(posting.service_last_on)],
        "settled_from": posting.settled_from,
        "fields": dict(posting.fields),
    }
    return json.dumps(values, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def from_json(text: str) -> Posting:
    """Read what `to_json` wrote."""
    values: Mapping[str, Any] = json.loads(text)
    original = values["original"]
    return Posting(
        key=values["key"],
        expense_id=values["expense_id"],
        kind=EntryKind(values["kind"]),
        posted_on=date.fromisoformat(values["posted_on"]),
        document_on=date.fromisoformat(values["document_on"]),
        lines=tuple(_line(line, values["currency"]) for line in values["lines"]),
        party=values["party"],
        reference=values["reference"],
        text=values["text"],
        is_final=values["is_final"],
        original=None if original is None else Money(original[0], original[1]),
        service_first_on=_day(values["service"][0]),
        service_last_on=_day(values["service"][1]),
        settled_from=values["settled_from"],
        fields=values["fields"],
    )


def payload_hash(posting: Posting) -> str:
    """Return the SHA-256 of the entry, in hex."""
    return text_hash(to_json(posting))


def text_hash(text: str) -> str:
    """Return the SHA-256 of an entry as `to_json` writes it, in hex."""
    return hashlib.sha256(text.encode()).hexdigest()


def _line_values(line: PostingLine) -> dict[str, Any]:
    return {
        "account": line.account,
        "minor": line.amount.minor,
        "text": line.text,
        "tax_code": line.tax_code,
        "project": line.project,
        "department": line.department,
        "is_tax": line.is_tax,
        "is_balancing": line.is_balancing,
    }


def _line(values: Mapping[str, Any], currency: str) -> PostingLine:
    return PostingLine(
        values["account"],
        Money(values["minor"], currency),
        values["text"],
        values["tax_code"],
        values["project"],
        values["department"],
        values["is_tax"],
        values["is_balancing"],
    )


def _day_text(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
