"""Every test that asks for `books` runs on SQLite and on PostgreSQL."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from sqlalchemy.engine import make_url

from app.store import create_company_file, open_database
from tests.contract.store import postgres
from tests.contract.store.kit import Books, SeededIds, TickingClock

TEMPLATE = "tieout_template"


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """A running server with a template database that holds an empty company; `{database}` is to fill in."""
    reason = postgres.missing()
    if reason:
        pytest.skip(reason)
    with postgres.server() as url:
        _administer(url, f"CREATE DATABASE {TEMPLATE}")
        create(url.format(database=TEMPLATE)).database.close()
        yield url


def _administer(url: str, statement: str) -> None:
    parsed = make_url(url.format(database="postgres"))
    with psycopg.connect(
        host=str(parsed.query["host"]), user=parsed.username, dbname="postgres", autocommit=True
    ) as connection:
        connection.execute(statement)


def create(target: str) -> Books:
    """Make a company that belongs to ann."""
    clock = TickingClock()
    database = create_company_file(
        target, name="Acme", currency="EUR", user="ann", clock=clock, ids=SeededIds()
    )
    return Books(database, target, clock)


@pytest.fixture(scope="session")
def template_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A company file that nobody opens, to be copied."""
    path = tmp_path_factory.mktemp("store") / "template.tieout"
    create(str(path)).database.close()
    return path


@pytest.fixture
def file_books(template_file: Path, tmp_path: Path) -> Iterator[Books]:
    """A company file."""
    target = str(tmp_path / "acme.tieout")
    shutil.copyfile(template_file, target)
    clock = TickingClock()
    books = Books(open_database(target, clock=clock, ids=SeededIds()), target, clock).fill()
    yield books
    books.database.close()


@pytest.fixture
def server_books(postgres_url: str) -> Iterator[Books]:
    """A company on a server."""
    name = f"company_{next(_names)}"
    _administer(postgres_url, f"CREATE DATABASE {name} TEMPLATE {TEMPLATE}")
    target = postgres_url.format(database=name)
    clock = TickingClock()
    books = Books(open_database(target, clock=clock, ids=SeededIds()), target, clock).fill()
    yield books
    books.database.close()
    _administer(postgres_url, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgresql"])
def books(request: pytest.FixtureRequest) -> Books:
    """A company on either database."""
    name = "file_books" if request.param == "sqlite" else "server_books"
    found: Books = request.getfixturevalue(name)
    return found


_names = iter(range(1, 10**9))
