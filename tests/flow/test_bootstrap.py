"""Starting the program, making and opening companies."""

import logging
import subprocess
import sys
from pathlib import Path

import pytest

from app.bootstrap import Company, Program, is_server
from app.logs import start_logging, stop_logging
from app.models.errors import CancelledError, FileError, FileInUseError, NotACompanyFileError, NotFoundError
from app.services.results import AuditProof
from tests.companies import a_program

ROOT = Path(__file__).resolve().parents[2]
HEAVY = (
    "numpy",
    "sqlalchemy",
    "alembic",
    "openpyxl",
    "rapidfuzz",
    "sqlcipher3",
    "python_calamine",
    "PySide6",
)


@pytest.mark.parametrize(
    "module",
    [
        "app.bootstrap",
        "app.services.browse",
        "app.services.company",
        "app.services.reconcile_session",
        "app.services.results",
        "app.services.views",
        "app.services.import_results",
    ],
)
def test_what_a_window_imports_first_brings_nothing_heavy(module: str) -> None:
    code = f"import sys, {module}; print([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_new_company_is_made_remembered_and_opened_again(tmp_path: Path) -> None:
    program = a_program(tmp_path)
    target = str(tmp_path / "acme.tieout")
    company = program.create_company(target, name=" Acme ", currency="eur", user="maria")
    assert (company.info.name, company.info.currency, company.info.user) == ("Acme", "EUR", "maria")
    assert (company.browse.company_currency, company.users()) == ("EUR", ["maria"])
    with pytest.raises(FileInUseError):
        program.open_company(target, user="bob")
    company.close()
    (recent,) = program.recent()
    assert (recent.path, recent.name, recent.exists) == (target, "Acme", True)
    assert (program.settings.last_user, program.system_user()) == ("maria", "maria")

    again = a_program(tmp_path).open_company(target, user="bob")
    assert again.users() == ["bob", "maria"]
    again.close()
    plain = a_program(tmp_path).open_company(target)
    assert plain.info.user == "bob"
    plain.close()
    with pytest.raises(FileError, match="exists"):
        program.create_company(target, name="Acme", currency="EUR", user="maria")


def test_the_list_of_recent_companies_is_short_and_can_be_cleared(tmp_path: Path) -> None:
    program = a_program(tmp_path)
    for name in ("a", "b"):
        program.create_company(str(tmp_path / name), name=name, currency="EUR", user="m").close()
    program.open_company(str(tmp_path / "a")).close()
    assert [one.name for one in program.recent()] == ["a", "b"]
    (tmp_path / "b").unlink()
    assert [one.exists for one in program.recent()] == [True, False]
    program.forget_recent(str(tmp_path / "a"))
    assert [one.name for one in program.recent()] == ["b"]


def test_a_company_opened_read_only_lets_others_write(tmp_path: Path) -> None:
    program = a_program(tmp_path)
    target = str(tmp_path / "acme")
    writer = program.create_company(target, name="Acme", currency="EUR", user="maria")
    reader = program.open_company(target, user="eve", is_read_only=True)
    assert (reader.info.is_read_only, reader.users()) == (True, ["maria"])
    assert reader.verify_audit() == AuditProof(writer.verify_audit().events, is_intact=True)
    reader.close()
    writer.close()


@pytest.mark.parametrize(
    ("name", "currency", "user"), [("", "EUR", "m"), ("A", "EURO", "m"), ("A", "E1R", "m"), ("A", "EUR", " ")]
)
def test_a_company_needs_a_name_a_currency_and_an_author(
    tmp_path: Path, name: str, currency: str, user: str
) -> None:
    with pytest.raises(FileError):
        a_program(tmp_path).create_company(str(tmp_path / "x"), name=name, currency=currency, user=user)
    assert not (tmp_path / "x").exists()


def test_other_files_are_refused_by_name(tmp_path: Path) -> None:
    other = tmp_path / "notes.txt"
    other.write_text("hello " * 100)
    program = a_program(tmp_path)
    with pytest.raises(NotACompanyFileError):
        program.open_company(str(other))
    with pytest.raises(FileError, match="does not exist"):
        program.open_company(str(tmp_path / "gone"))
    for wrong in ("", "a\0b", "x" * 5000):
        with pytest.raises(FileError, match="no name"):
            program.open_company(wrong)
    assert program.recent() == []


def test_a_settings_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    program = a_program(tmp_path)
    (tmp_path / "config" / "recent.toml").mkdir(parents=True)
    company = program.create_company(str(tmp_path / "acme"), name="Acme", currency="EUR", user="maria")
    assert isinstance(company, Company)
    company.close()
    assert program.recent() == []


def test_a_servers_password_is_not_remembered() -> None:
    from app.bootstrap import _without_password

    assert is_server("postgresql://ann:secret@host:5433/books")
    assert _without_password("postgresql://ann:secret@host:5433/books") == "postgresql://ann@host:5433/books"
    assert _without_password("/books/acme.tieout") == "/books/acme.tieout"


def test_the_log_is_one_file_for_all_who_ask(tmp_path: Path) -> None:
    stop_logging()
    path = start_logging(tmp_path / "logs")
    assert path is not None
    assert start_logging(tmp_path / "logs") == path
    logging.getLogger("app.bootstrap").warning("payment %s", 12)
    stop_logging()
    assert "app.bootstrap: payment 12" in path.read_text(encoding="utf-8")
    (tmp_path / "file").write_text("")
    assert start_logging(tmp_path / "file" / "logs") is None


def test_the_sample_company_opens_with_something_in_every_state(tmp_path: Path) -> None:
    program: Program = a_program(tmp_path)
    company = program.create_demo(tmp_path / "demo")
    try:
        home = company.browse.home()
        assert home.ambiguous > 0
        assert home.pending_expenses > 0
        assert len(home.months) == 12
        assert company.place.database.prove().broken == ()
        with pytest.raises(NotFoundError):
            company.browse.expense_rows([10**9])
    finally:
        company.close()
    again = program.create_demo(tmp_path / "demo", progress=_never)
    assert again.info.target == str(program.demo_target(tmp_path / "demo"))
    with pytest.raises(FileInUseError):
        program.create_demo(tmp_path / "demo", progress=_never)
    again.close()
    assert [path.name for path in (tmp_path / "demo").glob("*.tieout")] == ["Larkfield Studio Ltd.tieout"]
    second = program.create_demo(tmp_path / "demo", is_new=True)
    assert second.info.target.endswith(" 2.tieout")
    assert second.browse.home().ambiguous > 0
    second.close()


def _never(done: int, total: int | None) -> None:
    raise AssertionError(f"the sample is made again: {done} of {total}")


def test_a_sample_that_was_stopped_leaves_nothing_behind(tmp_path: Path) -> None:
    program = a_program(tmp_path)

    def stop(done: int, _total: int | None) -> None:
        if done:
            raise CancelledError

    with pytest.raises(CancelledError):
        program.create_demo(tmp_path / "demo", progress=stop)
    assert list((tmp_path / "demo").iterdir()) == []
    assert program.recent() == []


def test_a_damaged_sample_is_left_alone_and_another_one_is_made(tmp_path: Path) -> None:
    program = a_program(tmp_path)
    target = program.demo_target(tmp_path)
    target.write_bytes(b"not a company file" * 500)
    company = program.create_demo(tmp_path)
    assert company.info.target.endswith(" 2.tieout")
    company.close()
    assert target.read_bytes().startswith(b"not a company file")
