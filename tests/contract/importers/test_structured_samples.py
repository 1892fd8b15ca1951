"""Every sample reads as the expectation beside it says."""

import json
from pathlib import Path

import pytest

from app.importers.registry import supported
from app.models.statement import FileFormat, Rejected, Skipped, StatementLine
from tests.contract.importers.summary import fates, read_parts, summary_of

SAMPLES = Path(__file__).resolve().parents[2] / "data" / "statements"
STRUCTURED = ("ofx", "qif", "mt940", "camt", "bai2", "norma43", "csv", "xlsx", "xls", "ods")
FILES = [
    path
    for folder in STRUCTURED
    for path in sorted((SAMPLES / folder).iterdir())
    if not path.name.endswith(".expected.json")
]


@pytest.mark.rule("F26", "F29", "G04")
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_sample_reads_as_the_expectation_beside_it_says(path: Path) -> None:
    expected = json.loads(path.with_name(path.name + ".expected.json").read_text(encoding="utf-8"))
    assert summary_of(path) == expected


@pytest.mark.rule("G04")
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_row_of_a_sample_keeps_its_text(path: Path) -> None:
    found = fates(read_parts(path))
    rows: list[StatementLine | Rejected | Skipped] = [*found.lines, *found.rejected, *found.skipped]
    for row in rows:
        assert row.raw, f"row {row.row} has lost its raw text"


@pytest.mark.rule("F26")
def test_every_format_of_the_specification_has_an_importer() -> None:
    assert set(supported()) == set(FileFormat)


@pytest.mark.rule("F26")
def test_a_file_without_its_name_is_still_recognised(tmp_path: Path) -> None:
    for path in FILES:
        nameless = tmp_path / "download"
        nameless.write_bytes(path.read_bytes())
        assert summary_of(nameless) == summary_of(path)
