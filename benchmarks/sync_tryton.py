"""A real Tryton (../shared/accounting-server) with many accounts, projects and suppliers in it.

The rows are put into its database file while the server is stopped: entering them over its own wire would
take hours. Reading them goes through the server as ever.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from benchmarks.sync_server import WORDS
from tests.contract.connectors import tryton_server

COMPANY_ID = 1


@contextmanager
def large_tryton(root: Path, count: int) -> Iterator[tuple[dict[str, str], str]]:
    """Start a server with `count` more rows of each kind; yields a connection's settings and the password."""
    with tryton_server.server(tryton_server.scripts(root), "large") as running:
        running.stop()
        fill(Path(running.home) / "run" / running.name / "demo.sqlite", count)
        running.start(keep=True)
        facts = running.facts()
        yield tryton_server.settings(facts, timeout_s="120"), tryton_server.password(facts)


def fill(path: Path, count: int) -> None:
    """Copy one account, one project and one supplier many times, under other codes and names."""
    with closing(sqlite3.connect(path)) as database, database:
        account = _row(database, "account_account", f"code = '7400' AND company = {COMPANY_ID}")
        right = database.execute('SELECT max("right") FROM account_account').fetchone()[0]
        _copy(
            database,
            "account_account",
            account,
            (
                {
                    "code": f"{100000 + number}",
                    "name": f"{WORDS[number % len(WORDS)]} account {number:06}",
                    "left": right + 2 * number + 1,
                    "right": right + 2 * number + 2,
                }
                for number in range(count)
            ),
        )
        project = _row(database, "analytic_account_account", f"code = 'P100' AND company = {COMPANY_ID}")
        _copy(
            database,
            "analytic_account_account",
            project,
            (
                {"code": f"Q{number:06}", "name": f"{WORDS[number % len(WORDS)]} project {number:06}"}
                for number in range(count)
            ),
        )
        _suppliers(database, count)


def _suppliers(database: sqlite3.Connection, count: int) -> None:
    party = _row(database, "party_party", "code = 'SUP001'")
    link = _row(database, "party_party-party_category", f"party = {party['id']}")
    first = database.execute("SELECT max(id) FROM party_party").fetchone()[0] + 1
    _copy(
        database,
        "party_party",
        party,
        (
            {
                "id": first + number,
                "code": f"LARGE{number:06}",
                "code_alnum": f"LARGE{number:06}",
                "name": f"{WORDS[number % len(WORDS)]} supplier {number:06}",
            }
            for number in range(count)
        ),
    )
    links = ({"party": first + number} for number in range(count))
    _copy(database, "party_party-party_category", link, links)


def _row(database: sqlite3.Connection, table: str, condition: str) -> dict[str, Any]:
    cursor = database.execute(f'SELECT * FROM "{table}" WHERE {condition}')  # our own words
    names = [column[0] for column in cursor.description]
    return dict(zip(names, cursor.fetchone(), strict=True))


def _copy(
    database: sqlite3.Connection, table: str, pattern: dict[str, Any], changes: Iterator[dict[str, Any]]
) -> None:
    names = [name for name in pattern if name != "id"]
    rows = [{**pattern, "id": None, **change} for change in changes]
    columns = ["id", *names] if rows and rows[0]["id"] is not None else names
    listed = ", ".join(f'"{name}"' for name in columns)
    marks = ", ".join("?" for _ in columns)
    database.executemany(
        f'INSERT INTO "{table}" ({listed}) VALUES ({marks})',
        [[row[name] for name in columns] for row in rows],
    )
