"""What a reading comes to, in plain values that stand beside each sample."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from app.importers.identify import identify
from app.importers.protocol import ReadRequest
from app.importers.registry import importer_for
from app.models.errors import RefusedFileError
from app.models.money import Money
from app.models.statement import (
    FileFoot,
    Part,
    Rejected,
    Skipped,
    StatementFoot,
    StatementHead,
    StatementLine,
)

TODAY = date(2026, 11, 21)


def read_parts(path: Path, **answers: str) -> list[Part]:
    """Read a file as the program does, whole."""
    format_ = identify(path)
    importer = importer_for(format_)
    assert importer is not None, f"no importer for {format_}"
    return list(importer.read(ReadRequest(path, answers=answers, today=TODAY), format_))


@dataclass
class Fates:
    """The parts of one reading, by kind."""

    heads: list[StatementHead] = field(default_factory=list)
    lines: list[StatementLine] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    feet: list[StatementFoot] = field(default_factory=list)
    foot: FileFoot | None = None


def fates(parts: list[Part]) -> Fates:
    """Sort parts by kind and check their order: head, rows, foot; at last the file's foot."""
    found = Fates()
    is_open = False
    for part in parts:
        assert found.foot is None, "nothing follows the file's foot"
        match part:
            case StatementHead():
                assert not is_open, "a statement begins after the one before has ended"
                is_open = True
                found.heads.append(part)
            case StatementLine():
                assert is_open, "a line belongs to a statement"
                found.lines.append(part)
            case Rejected():
                found.rejected.append(part)
            case Skipped():
                found.skipped.append(part)
            case StatementFoot():
                assert is_open, "only what has begun ends"
                is_open = False
                found.feet.append(part)
            case FileFoot():
                found.foot = part
            case _:
                raise AssertionError(f"a bank's file has no {type(part).__name__}")
    assert found.foot is not None, "the file's foot is missing"
    assert not is_open, "the last statement has no foot"
    rows = len(found.lines) + len(found.rejected) + len(found.skipped)
    assert rows == found.foot.rows_read, "every row has one fate (G04)"
    return found


def summary_of(path: Path, **answers: str) -> dict[str, Any]:
    """Bring a reading into plain values: what a person would check against the file."""
    try:
        parts = read_parts(path, **answers)
    except RefusedFileError as error:
        return {"refused": error.reason, "row": error.row}
    found = fates(parts)
    assert found.foot is not None, "checked above"
    return {
        "format": found.foot.format.value,
        "rows_read": found.foot.rows_read,
        "statements": _statements(parts),
        "rejected": [[part.row, part.column, part.value, part.reason] for part in found.rejected],
        "skipped": [[part.row, part.rule] for part in found.skipped],
        "questions": {question.key: question.proposed for question in found.foot.questions},
        "notes": list(found.foot.notes),
    }


def _statements(parts: list[Part]) -> list[dict[str, Any]]:
    statements: list[dict[str, Any]] = []
    for part in parts:
        if isinstance(part, StatementHead):
            statements.append(
                {
                    "account": part.account,
                    "currency": part.currency,
                    "kind": part.kind.value if part.kind else None,
                    "label": part.label,
                    "opening": _money(part.opening),
                    "lines": [],
                }
            )
        elif isinstance(part, StatementLine):
            statements[-1]["lines"].append(_line(part))
        elif isinstance(part, StatementFoot):
            statements[-1]["closing"] = _money(part.closing)
            statements[-1]["proofs"] = [
                [proof.what, proof.expected, proof.found, proof.holds] for proof in part.proofs
            ]
    return statements


def _line(line: StatementLine) -> dict[str, Any]:
    plain = {
        "row": line.row,
        "booked_on": line.booked_on.isoformat(),
        "amount": _money(line.amount),
        "descriptor": line.descriptor,
        "kind": line.kind.value,
        "status": line.status.value,
        "purchased_on": line.purchased_on.isoformat() if line.purchased_on else "",
        "valued_on": line.valued_on.isoformat() if line.valued_on else "",
        "original": _money(line.original),
        "reference": line.reference,
        "bank_id": line.bank_id,
        "counterparty": line.counterparty,
        "mcc": line.mcc,
        "country": line.country,
        "category": line.category,
        "notes": list(line.notes),
    }
    always = ("row", "booked_on", "amount", "descriptor", "kind")
    return {
        key: value
        for key, value in plain.items()
        if key in always or (value and (key, value) != ("status", "booked"))
    }


def _money(money: Money | None) -> str | None:
    return None if money is None else f"{money.plain()} {money.currency}".strip()
