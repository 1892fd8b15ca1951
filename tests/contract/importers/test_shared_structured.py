"""Public statement files of other projects: counts, sums and balances as their index gives them."""

import csv
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

import pytest

from app.models.errors import RefusedFileError
from app.models.statement import FileFormat
from tests.contract.importers.summary import fates, read_parts

FORMATS = ("ofx", "qif", "mt940", "camt", "bai2", "n43")
COUNTS_MIN = {"ofx": 53, "qif": 26, "mt940": 80, "camt": 28, "bai2": 5, "n43": 3}
"""Files that read exactly as the index says. The others, each with the reason:

- ofx: an amount of `$120` on the day 201120000000 (its row is rejected, the index counts it), and a fund
  account with four decimals (the index adds them up unrounded; a currency has two, and that is asked).
- bai2: two transactions that stand behind others on one line, which the index overlooks and the account's
  own totals (codes 100 and 400, with their counts) prove; two type codes without a direction, which are
  asked for, and which the index counts but does not add up.
- camt: an entry with the amount `12..34`, which the index counts and nobody can read.
"""


@lru_cache(maxsize=1)
def index(folder: Path) -> list[dict[str, str]]:
    """Read the index beside the files."""
    with (folder / "INDEX.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def differences(path: Path, row: dict[str, str]) -> list[str]:
    """Say in what a reading differs from the index; nothing where it agrees."""
    try:
        found = fates(read_parts(path))
    except RefusedFileError as error:
        return [] if row["expected_transactions"] == "" else [f"refused: {error}"]
    assert found.foot is not None, "checked in fates"
    if row["expected_transactions"] == "":
        return [] if found.foot.questions and not found.lines else ["neither refused nor asked"]
    amounts = [line.amount.decimal for line in found.lines]
    stated = (
        ("transactions", Decimal(len(amounts)), row["expected_transactions"]),
        ("debits", sum((amount for amount in amounts if amount > 0), Decimal(0)), row["sum_debits"]),
        ("credits", -sum((amount for amount in amounts if amount < 0), Decimal(0)), row["sum_credits"]),
    )
    wrong = [f"{what} {is_} instead of {wanted}" for what, is_, wanted in stated if is_ != Decimal(wanted)]
    fails = any(proof.holds is False for foot in found.feet for proof in foot.proofs)
    if fails != (row["balances"] == "contradict"):
        wrong.append("the proof fails" if fails else "the proof holds, and the file contradicts itself")
    return wrong


@pytest.mark.rule("F26", "F29")
@pytest.mark.parametrize("format_", FORMATS)
def test_public_files_read_as_their_index_says(format_: str, shared_folder: Path) -> None:
    folder = shared_folder / "fixtures" / "statements"
    if not (folder / "INDEX.tsv").is_file():
        pytest.skip("no public statement files beside the repository")
    rows = [row for row in index(folder) if row["format"] == format_]
    wrong = {row["file"]: found for row in rows if (found := differences(folder / row["file"], row))}
    assert len(rows) - len(wrong) >= COUNTS_MIN[format_], wrong


@pytest.mark.rule("G16")
def test_hostile_structured_files_are_refused_asked_or_right(shared_folder: Path) -> None:
    folder = shared_folder / "fixtures" / "statements"
    if not (folder / "hostile").is_dir():
        pytest.skip("no public statement files beside the repository")
    endings = (".ofx", ".mt940", "camt053.xml")
    rows = [row for row in index(folder) if row["format"] == "hostile" and row["file"].endswith(endings)]
    assert len(rows) == 7
    for row in rows:
        assert differences(folder / row["file"], row) == [], row["file"]


def test_all_formats_named_here_exist() -> None:
    assert {"ofx", "qif", "mt940", "bai2", "norma43"} <= {format_.value for format_ in FileFormat}
