"""A real accounting server for tests: Tryton, from the scripts beside the repository, in its own environment.

Nothing of it is imported by the program; it is spoken to over HTTP alone.
"""

import gc
import importlib
import os
import sys
import tempfile
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from app.connectors.tryton import Tryton

ANCHOR = date(2026, 6, 15)
"""Open from May 2026 on; earlier months of the year are closed, those of 2025 locked."""

COMPANIES = ("Demo Trading Ltd", "Demo Retail 4-4-5 Ltd")


def scripts(root: Path) -> Path:
    """Return the folder of the server's scripts; skips where there is none."""
    folder = root.parent / "shared" / "accounting-server"
    if not (folder / "acctserver.py").is_file():
        pytest.skip("no ../shared/accounting-server beside the repository: no real accounting system")
    return folder


def module(folder: Path, name: str) -> ModuleType:
    """Import one of the scripts."""
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))
    return importlib.import_module(name)


@contextmanager
def server(folder: Path, name: str) -> Iterator[Any]:
    """Start a server with fresh demo companies; skips where it cannot be installed."""
    home = os.environ.get("ACCTSERVER_HOME") or str(Path(tempfile.gettempdir()) / "tieout-accounting-server")
    made = module(folder, "acctserver").AccountingServer(
        home=home, port=0, name=f"{name}-{os.getpid()}", anchor=ANCHOR
    )
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)  # the server outlives the object that started it
            made.setup()
            made.start()
            gc.collect()
    except Exception as error:  # noqa: BLE001 -- no network, no pip: the tests say so and are skipped
        pytest.skip(f"the accounting server cannot be set up: {type(error).__name__}: {str(error)[:200]}")
    try:
        yield made
    finally:
        made.stop()


def quietly(call: Callable[[], object]) -> None:
    """Start or reset a server; the process outlives the object that started it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        call()
        gc.collect()


def settings(facts: Any, *, company: str = COMPANIES[0], url: str = "", **more: str) -> dict[str, str]:
    """Return a connection's settings for the server, or for a proxy before it."""
    given = {
        "url": url or facts["url"],
        "database": facts["database"],
        "user": "connector",
        "company": company,
        "timeout_s": "20",
        "settling_s": "2",
    }
    return {**given, **more}


def password(facts: Any, user: str = "connector") -> str:
    """Return a demo user's password."""
    found = facts["users"][user]
    return str(found if isinstance(found, str) else found["password"])


def connector(facts: Any, **changes: str) -> Tryton:
    """Return a connector to the server."""
    given = settings(facts, **changes)
    return Tryton("Tryton", given, password(facts, given["user"]))
