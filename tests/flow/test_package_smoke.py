"""Builds nothing by itself unless asked: `python dev.py package --smoke` builds and runs this."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.package

REPOSITORY = Path(__file__).parents[2]
PROGRAMS = (
    REPOSITORY / "dist" / "tieout" / "tieout",
    REPOSITORY / "dist" / "tieout" / "tieout-cli.exe",
    REPOSITORY / "dist" / "Tieout.app" / "Contents" / "MacOS" / "tieout",
)


@pytest.fixture(scope="module")
def program() -> Path:
    found = [path for path in PROGRAMS if path.exists()]
    if not found and os.environ.get("TIEOUT_PACKAGE_SMOKE") == "1":
        subprocess.run([sys.executable, "dev.py", "package"], cwd=REPOSITORY, check=True, timeout=900)
        found = [path for path in PROGRAMS if path.exists()]
    if not found:
        pytest.skip("no program folder in dist/: build it with `python dev.py package --smoke`")
    return found[0]


def run(program: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Start the packaged program away from the repository, so that it can only find what it brought along."""
    kept = {"PATH", "SYSTEMROOT", "TEMP", "TMP", "HOME", "USERPROFILE", "LOCALAPPDATA", "APPDATA"}
    environment = {name: value for name, value in os.environ.items() if name in kept}
    environment |= {
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CONFIG_HOME": str(folder),
        "XDG_DATA_HOME": str(folder),
    }
    return subprocess.run(
        [str(program), *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


def test_the_packaged_program_does_the_sample_month_end_without_a_window(
    program: Path, tmp_path: Path
) -> None:
    output = tmp_path / "demo-output"
    ran = run(program, tmp_path, "demo", "--output", str(output))
    assert ran.returncode == 0, ran.stdout + ran.stderr
    workbooks, pictures = list(output.rglob("*.xlsx")), list(output.rglob("*.png"))
    assert workbooks, "no reconciliation workbook"
    assert all(file.read_bytes()[:4] == b"PK\x03\x04" for file in workbooks)
    assert pictures, "no pictures of the screens"
    assert all(file.stat().st_size > 5_000 for file in pictures)


def test_the_packaged_program_reads_a_file_in_its_own_child_process(program: Path, tmp_path: Path) -> None:
    statement = tmp_path / "statement.csv"
    statement.write_text("Date,Description,Amount\n2026-01-31,Coffee,-3.50\n2026-01-30,Train,-12.00\n")
    ran = run(program, tmp_path, "inspect", str(statement), "--json")
    assert ran.returncode in (0, 3), ran.stdout + ran.stderr
    answer = json.loads(ran.stdout.splitlines()[0])
    assert (answer["format"], answer["refused"]) == ("csv", None)
    assert answer["statements"][0]["debits"] == "15.50"


def test_the_licences_of_everything_shipped_lie_in_the_program_folder(program: Path) -> None:
    (listing,) = program.parents[1].rglob("third_party.json")
    names = {part["name"] for part in json.loads(listing.read_text(encoding="utf-8"))["parts"]}
    assert {
        "Python",
        "Qt 6",
        "PySide6_Essentials",
        "numpy",
        "Inter (as Tieout Sans)",
        "Lucide icons",
    } <= names
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in (listing.parent / "THIRD_PARTY.txt").read_text(
        encoding="utf-8"
    )
