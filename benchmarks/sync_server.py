"""A local HTTP server that speaks as much of Tryton's JSON-RPC as reading reference data takes.

It keeps its rows in memory and does nothing but write them down, so downloading from it is quicker than from
any real system: a ratio to its time is a strict one.
"""

import gzip
import itertools
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

COMPANY = "Large Ltd"
WORDS = (
    "Travel",
    "Hotels",
    "Meals",
    "Fuel",
    "Software",
    "Training",
    "Rent",
    "Repairs",
    "Postage",
    "Insurance",
)

Rows = dict[str, list[dict[str, Any]]]


def make_rows(count: int, generation: int = 0) -> Rows:
    """Make accounts, projects and suppliers; a later generation renames a tenth and drops a twentieth."""

    def name(kind: str, number: int) -> str:
        is_renamed = generation > 0 and number % 10 == 3
        later = f" (renamed {generation})" if is_renamed else ""
        return f"{WORDS[number % len(WORDS)]} {kind} {number:06}{later}"

    def kept(number: int) -> bool:
        return generation == 0 or number % 20 != 7

    accounts = [
        {
            "id": 1000 + number,
            "code": f"{100000 + number}",
            "name": name("account", number),
            "closed": 0,
            "type.": {"id": 1, "name": "Expenses"},
            "parent.": {"id": 2, "code": "7000"},
        }
        for number in range(count)
        if kept(number)
    ]
    projects = [
        {
            "id": 1000 + number,
            "code": f"P{number:06}",
            "name": name("project", number),
            "active": 1,
            "parent.": {"id": 1, "code": "PRJ"},
        }
        for number in range(count)
        if kept(number)
    ]
    parties = [
        {
            "id": 1000 + number,
            "code": f"SUP{number:06}",
            "name": name("supplier", number),
            "active": 1,
            "tax_identifier.": {"id": number, "code": f"GB{number:09}"},
        }
        for number in range(count)
        if kept(number)
    ]
    return {
        "account.account": accounts,
        "analytic_account.account": projects,
        "party.party": parties,
        "company.company": [{"id": 1, "party.": {"id": 1, "name": COMPANY}}],
        "party.category": [{"id": 1, "name": "Supplier"}],
    }


def _answer(rows: Rows, method: str, params: list[Any]) -> Any:  # noqa: ANN401 -- as the call answers
    if method == "common.db.login":
        return [1, "session", None]
    model, call = method.removeprefix("model.").rsplit(".", 1)
    found, domain = rows.get(model, []), params[0]
    if model == "analytic_account.account" and ["type", "=", "root"] in domain:
        return [{"id": 1, "code": "PRJ", "name": "Projects"}]
    if call == "search_count":
        return len(found)
    after = next((condition[2] for condition in domain if condition[0] == "id"), 0)
    start = 0 if after == 0 else _place_after(found, after)
    return found[start : start + params[2]]


def _place_after(found: list[dict[str, Any]], id_: int) -> int:
    low, high = 0, len(found)
    while low < high:
        middle = (low + high) // 2
        if found[middle]["id"] <= id_:
            low = middle + 1
        else:
            high = middle
    return low


class _QuietServer(ThreadingHTTPServer):
    """A server whose clients are killed as they like."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a client that is gone."""


@contextmanager
def serving(states: list[Rows]) -> Iterator[str]:
    """Serve the rows on this computer; yields the address.

    Each login sees the next of the states, and the first one again after the last.
    """
    logins = itertools.count()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        rows = states[0]

        def do_POST(self) -> None:  # the name that http.server calls
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            if asked["method"] == "common.db.login":
                Handler.rows = states[next(logins) % len(states)]
            answer = {"id": asked["id"], "result": _answer(self.rows, asked["method"], asked["params"])}
            body = gzip.compress(json.dumps(answer).encode(), 1)
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = _QuietServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
