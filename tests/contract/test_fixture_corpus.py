"""Every public statement file with known figures gives them: counts, sums, balances, proofs, questions."""

import csv
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app.importers import registry
from app.importers.protocol import ReadRequest
from app.models.errors import RefusedFileError
from app.models.statement import FileFoot, Rejected, Skipped, StatementFoot, StatementHead, StatementLine
from tests.contract.importers.summary import TODAY

SHARED = Path(__file__).resolve().parents[3] / "shared" / "fixtures" / "statements"


def _index() -> list[dict[str, str]]:
    if not (SHARED / "INDEX.tsv").is_file():
        return []
    with (SHARED / "INDEX.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


ENTRIES = _index()
TABLES = [entry for entry in ENTRIES if entry["format"] in ("csv", "spreadsheet")]
HOSTILE = [
    entry
    for entry in ENTRIES
    if entry["format"] == "hostile" and not entry["file"].endswith((".xml", ".ofx", ".mt940"))
]


def test_the_sample_files_are_beside_the_repository() -> None:
    if not ENTRIES:
        pytest.skip("no ../shared/fixtures/statements beside the repository: no public file was read")
    assert len(TABLES) == 68
    assert len(HOSTILE) == 37


def _read(entry: dict[str, str]) -> dict[str, Any]:
    answers = dict(answer.split("=", 1) for answer in entry["answer"].split(";") if answer)
    found: dict[str, Any] = {
        "lines": [],
        "rejected": [],
        "skipped": 0,
        "feet": [],
        "foot": None,
        "debits": Decimal(0),
        "credits": Decimal(0),
    }
    for part in registry.read(ReadRequest(SHARED / entry["file"], answers=answers, today=TODAY)):
        if isinstance(part, StatementLine):
            found["lines"].append(part)
            amount = part.amount.decimal
            found["debits" if amount > 0 else "credits"] += abs(amount)
        elif isinstance(part, Rejected):
            found["rejected"].append(part)
        elif isinstance(part, Skipped):
            found["skipped"] += 1
        elif isinstance(part, StatementFoot):
            found["feet"].append(part)
        elif isinstance(part, FileFoot):
            found["foot"] = part
        else:
            assert isinstance(part, StatementHead)
    return found


def _refusal(entry: dict[str, str]) -> RefusedFileError | None:
    try:
        _read(entry)
    except RefusedFileError as error:
        return error
    return None


@pytest.mark.rule("F26", "F27", "F28", "F29", "G04")
@pytest.mark.parametrize("entry", TABLES + HOSTILE, ids=lambda entry: entry["file"])
def test_a_table_gives_the_expected_figures(entry: dict[str, str]) -> None:
    if not entry["expected_transactions"] or entry["may_refuse"] == "yes":
        refusal = _refusal(entry)
        if refusal is not None:
            assert refusal.reason
            assert refusal.remedy
            return
    found = _read(entry)
    rows = len(found["lines"]) + len(found["rejected"]) + found["skipped"]
    assert rows == found["foot"].rows_read
    if not entry["expected_transactions"]:
        assert found["foot"].questions, "such a file is refused, or a person is asked first"
        return
    assert len(found["lines"]) == int(entry["expected_transactions"])
    if entry["sum_debits"]:
        assert found["debits"] == Decimal(entry["sum_debits"])
        assert found["credits"] == Decimal(entry["sum_credits"])
    fails = any(proof.holds is False for foot in found["feet"] for proof in foot.proofs)
    assert fails == (entry["balances"] == "contradict")
    if entry["opening_balance"]:
        foot = found["feet"][0]
        assert foot.opening.decimal == Decimal(entry["opening_balance"])
        assert foot.closing.decimal == Decimal(entry["closing_balance"])
    if entry["asks"] == "yes":
        assert found["foot"].questions


@pytest.mark.rule("G16")
@pytest.mark.parametrize(
    ("name", "says"),
    (
        ("empty.xlsx", "the file is empty"),
        ("truncated.xlsx", "incomplete"),
        ("billion_laughs.xlsx", "DOCTYPE"),
        ("zip_bomb_150MB.xlsx", "unpacks to more than"),
        ("far_cell_XFD1048576.xlsx", "1048576 rows and 16384 columns"),
        ("dates_contradictory.csv", "contradict each other"),
    ),
)
def test_a_hostile_file_is_refused_with_a_sentence(name: str, says: str) -> None:
    if not ENTRIES:
        pytest.skip("no ../shared/fixtures/statements beside the repository: no hostile file was read")
    with pytest.raises(RefusedFileError) as refused:
        list(registry.read(ReadRequest(SHARED / "hostile" / name, today=TODAY)))
    assert says in refused.value.reason
    assert refused.value.path == name
    assert refused.value.remedy
