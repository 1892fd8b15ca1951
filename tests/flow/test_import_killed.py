"""A large import that is cancelled, or loses its reader or the whole program, leaves nothing (G05)."""

import multiprocessing
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from app.bootstrap import Company
from app.models.errors import CancelledError, RefusedFileError
from app.services.import_results import ImportPlan
from app.services.views import ListQuery
from benchmarks.statements import write_csv
from tests.companies import a_program

ROOT = Path(__file__).resolve().parents[2]
ROWS = 12_000

IMPORT_AND_TELL = """
import sys, time
from pathlib import Path
from app.services.import_results import ImportPlan
from tests.companies import a_program

def tell(done, total):
    stage = "storing" if total else "reading"
    if stage == sys.argv[2] and done >= int(sys.argv[3]):
        print(stage, flush=True)
        time.sleep(600)

def main():
    folder = Path(sys.argv[1])
    company = a_program(folder).open_company(str(folder / "acme.tieout"), user="ann")
    company.import_file(ImportPlan(folder / "bank.csv"), progress=tell)

if __name__ == "__main__":
    main()
"""


def new_company(folder: Path) -> Company:
    return a_program(folder).create_company(
        str(folder / "acme.tieout"), name="Acme", currency="EUR", user="ann"
    )


def assert_untouched(company: Company) -> None:
    assert company.import_history() == []
    assert len(company.browse.payments(ListQuery()).ids) == 0
    assert company.verify_audit().is_intact


@pytest.mark.rule("G05", "G04")
@pytest.mark.parametrize(
    ("stage", "rows"), [("reading", 0), ("storing", 1), ("storing", ROWS // 2), ("storing", ROWS)]
)
def test_a_program_killed_while_it_imports_keeps_nothing_of_the_file(
    stage: str, rows: int, tmp_path: Path
) -> None:
    write_csv(tmp_path / "bank.csv", ROWS)
    new_company(tmp_path).close()
    script = tmp_path / "importing.py"
    script.write_text(IMPORT_AND_TELL, encoding="utf-8")
    arguments = [sys.executable, str(script), str(tmp_path), stage, str(rows)]
    environment = {"PYTHONPATH": str(ROOT), "PATH": "", "PYTHONDONTWRITEBYTECODE": "1"}
    with subprocess.Popen(arguments, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == f"{stage}\n"
        child.kill()
        child.wait(timeout=30)
    assert child.returncode in (-signal.SIGKILL, 1)

    with closing(a_program(tmp_path).open_company(str(tmp_path / "acme.tieout"), user="ann")) as company:
        assert_untouched(company)
        assert company.import_file(ImportPlan(tmp_path / "bank.csv")).payments == ROWS


@pytest.mark.rule("G05", "G16")
def test_a_reader_killed_by_the_system_is_a_refusal_and_keeps_nothing(tmp_path: Path) -> None:
    def kill_the_reader(_done: int, _total: int) -> None:
        for process in multiprocessing.active_children():
            process.kill()

    path = write_csv(tmp_path / "bank.csv", ROWS)
    with closing(new_company(tmp_path)) as company:
        with pytest.raises(RefusedFileError) as refused:
            company.import_file(ImportPlan(path), progress=kill_the_reader)
        assert "reading it ended the reader" in refused.value.reason
        assert "save it as CSV" in refused.value.remedy
        assert_untouched(company)


@pytest.mark.rule("G05")
@pytest.mark.parametrize("stage", ["reading", "storing"])
def test_cancelling_keeps_nothing_and_ends_the_reader(stage: str, tmp_path: Path) -> None:
    def cancel(done: int, total: int) -> None:
        if (stage == "storing") == bool(total) and (not total or done >= total // 2):
            raise CancelledError

    path = write_csv(tmp_path / "bank.csv", ROWS)
    with closing(new_company(tmp_path)) as company:
        with pytest.raises(CancelledError):
            company.import_file(ImportPlan(path), progress=cancel)
        assert_untouched(company)
        assert multiprocessing.active_children() == []
