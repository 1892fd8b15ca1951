"""Reads a made file and says in what it differs from what was made."""

from datetime import date
from pathlib import Path

from app.importers import registry
from app.importers.protocol import ReadRequest
from app.models.errors import RefusedFileError
from app.models.money import minor_digits
from app.models.statement import FileFoot, Part, StatementFoot, StatementLine
from benchmarks.exports.tables import Layout, Made

TODAY = date(2026, 11, 21)


def judge(layout: Layout, made: Made, folder: Path, *, is_known: bool = True) -> tuple[str, list[str]]:
    """Read a made file and tell `right`, `asked`, `refused` or `wrong`, and what differs.

    Where titles tell booking from value days (`is_known`), which lie a day apart, days are compared exactly.
    """
    path = folder / f"export{made.suffix}"
    path.write_bytes(made.content)
    try:
        parts = list(registry.read(ReadRequest(path, today=TODAY)))
    except RefusedFileError as error:
        return "refused", [error.reason]
    foot = parts[-1]
    assert isinstance(foot, FileFoot), "every reading ends in a FileFoot"
    lines = [part for part in parts if isinstance(part, StatementLine)]
    wrong = [*_figures(made, lines), *_days(made, lines, 0 if is_known else 1), *_proofs(layout, parts)]
    return "right" if not wrong else "asked" if foot.questions else "wrong", wrong


def _figures(made: Made, lines: list[StatementLine]) -> list[str]:
    """Compare amounts; one without a currency was read with two decimals."""
    is_named = any(line.amount.currency for line in lines)
    scale = 1 if is_named else 10 ** (2 - minor_digits(made.currency))
    found = sorted(line.amount.minor for line in lines)
    wanted = sorted(move.minor * scale for move in made.moves)
    if len(found) != len(wanted):
        return [f"{len(found)} instead of {len(wanted)} transactions"]
    if found == wanted:
        return []
    return ["signs are turned" if sorted(-minor for minor in found) == wanted else "amounts differ"]


def _days(made: Made, lines: list[StatementLine], apart: int) -> list[str]:
    found = sorted(min(line.booked_on, line.purchased_on or line.booked_on) for line in lines)
    wanted = sorted(move.on for move in made.moves)
    pairs = zip(found, wanted, strict=False)
    return ["days differ"] if any(abs((one - other).days) > apart for one, other in pairs) else []


def _proofs(layout: Layout, parts: list[Part]) -> list[str]:
    """A running balance must prove the rows; nothing may fail."""
    feet = [part for part in parts if isinstance(part, StatementFoot)]
    proofs = [proof for foot in feet for proof in foot.proofs]
    wrong = [
        f"{proof.what}: {proof.expected} against {proof.found}" for proof in proofs if proof.holds is False
    ]
    if len(feet) != 1:
        wrong.append(f"{len(feet)} statements instead of one")
    has_balance = any(letter in ("b", "plusb") for _, letter in layout.columns)
    if has_balance and not wrong and not any(proof.what == "running" and proof.holds for proof in proofs):
        wrong.append("the running balance proves nothing")
    return wrong
