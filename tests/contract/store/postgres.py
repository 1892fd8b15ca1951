"""A private PostgreSQL for one test run: Debian's binaries, a folder of its own, a socket, no fsync."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

BINARIES = Path("/usr/lib/postgresql/15/bin")
USER = "tieout"
START_S = 60

_SPEED = "-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=60"


def missing() -> str:
    """Say what is missing for a server, or nothing."""
    if not (BINARIES / "initdb").exists():
        return f"PostgreSQL 15 is not installed in {BINARIES}"
    if _is_root() and shutil.which("runuser") is None:
        return "PostgreSQL does not run as root, and there is no runuser"
    return ""


@contextmanager
def server() -> Iterator[str]:
    """Start a server and stop it again; yields the URL without a database name."""
    folder = Path(tempfile.mkdtemp(prefix="tieout-pg-", dir="/tmp"))  # a socket's path must be short
    try:
        if _is_root():
            shutil.chown(folder, "postgres")
        data = folder / "data"
        _run("initdb", "-D", data, "-U", USER, "--auth=trust", "--no-sync", "-E", "UTF8", "--locale=C")
        options = f"-k {folder} -c listen_addresses='' {_SPEED}"
        _run("pg_ctl", "-D", data, "-w", "-t", START_S, "-l", folder / "log", "-o", options, "start")
        try:
            yield f"postgresql+psycopg://{USER}@/{{database}}?host={quote(str(folder))}"
        finally:
            _run("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _is_root() -> bool:
    return os.name == "posix" and os.geteuid() == 0


def _run(program: str, *arguments: object) -> None:
    as_user = ["runuser", "-u", "postgres", "--"] if _is_root() else []
    subprocess.run(
        [*as_user, str(BINARIES / program), *map(str, arguments)],
        check=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd="/",
    )
