"""Pleo's Export API v3 on this computer, as its contract describes it, with faults on demand."""

import base64
import json
import threading
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar
from urllib.parse import parse_qs, urlsplit

TOKEN = "a-token-of-the-tests"
MOVES = {
    "started": ({"pending"}, "in_progress"),
    "failed": ({"pending", "in_progress"}, "failed"),
    "completed": ({"in_progress"}, "completed"),
    "completed_with_errors": ({"in_progress"}, "completed_with_errors"),
}
JOB_REASONS = {
    "invalid_configuration", "missing_configuration", "authentication_failure",
    "accounting_system_authentication_failure", "authorization_failure", "pleo_rate_limit",
    "accounting_system_rate_limit", "service_unreachable", "accounting_system_unreachable", "service_timeout",
    "accounting_system_timeout", "validation_failure", "integration_unusable", "job_expired",
    "canceled_by_user",
}  # fmt: skip
ITEM_REASONS = {
    "invalid_configuration", "missing_configuration", "accounting_system_authentication_failure",
    "authorization_failure", "accounting_system_rate_limit", "accounting_system_unreachable",
    "accounting_system_timeout", "validation_failure", "accounting_system_validation_failure",
    "unexpected_failure", "receipt_upload_failure", "receipt_download_failure",
    "receipt_file_size_limit_exceeded", "receipt_conversion_failure", "vendor_unknown", "account_unknown",
    "tax_code_unknown", "tag_unknown",
}  # fmt: skip


@dataclass
class PleoWorld:
    """What the server holds; tests look into it.

    Attributes:
        drop: Method and path begin of requests that are carried out, and whose answer is cut, in order.
        calls: Every request, as `METHOD /path`.
    """

    jobs: dict[str, dict[str, Any]] = field(default_factory=dict)
    items: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    control: dict[str, dict[str, dict[str, Any]]] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    drop: list[tuple[str, str]] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    logins: set[str] = field(default_factory=set)
    lock: threading.Lock = field(default_factory=threading.Lock)
    url: str = ""

    def add_job(self, items: list[dict[str, Any]], *, created_at: str = "2026-10-01T09:00:00.000Z") -> str:
        """Add a job that waits."""
        job_id = str(uuid.uuid5(uuid.NAMESPACE_URL, f"{created_at}{len(self.jobs)}"))
        self.jobs[job_id] = {
            "id": job_id, "companyId": "C1", "status": "pending", "createdAt": created_at, "expiresIn": 3600,
            "isInteractive": True, "numberOfItems": len(items), "vendorBasedBookkeeping": False,
        }  # fmt: skip
        self.items[job_id] = items
        self.control[job_id] = {
            item["accountingEntryId"]: {"accountingEntryId": item["accountingEntryId"], "status": "pending"}
            for item in items
        }
        return job_id


def an_item(number: int, minor: int = 12000, **changed: Any) -> dict[str, Any]:
    """Make an item with one line at 20 % tax."""
    tax = minor // 6

    def both(value: int, code: str = "EUR") -> dict[str, Any]:
        side = {"currency": code, "value": value}
        return {"inSupplierCurrency": side, "inWalletCurrency": {"currency": "EUR", "value": value}}

    made = {
        "_links": {},
        "accountingEntryId": str(uuid.uuid5(uuid.NAMESPACE_OID, str(number))),
        "companyId": "C1",
        "type": "card_purchase",
        "date": f"2026-09-{1 + number % 28:02}T00:00:00.000Z",
        "amount": both(minor),
        "supplier": {"name": f"Shop {number}", "country": "IE", "taxIdentifier": "IE1234567T"},
        "user": {"id": "U1", "name": "Ann Lee", "code": "E1"},
        "note": "to the client",
        "files": [],
        "accountingEntryLines": [
            {
                "accountingEntryLineId": f"L{number}",
                "lineAmount": both(minor),
                "netAmount": both(minor - tax),
                "account": {"id": "A1", "name": "Travel", "code": "7400"},
                "tags": [{"id": "T1", "code": "P100", "groupCode": "project"}],
                "tax": {"id": "X", "rate": 0.2, "type": "inclusive", "amount": both(tax), "code": "T1"},
            }
        ],
        "additionalInformation": {"reconciliationId": f"B{number}"},
    }
    return {**made, **changed}


class _Handler(BaseHTTPRequestHandler):
    world: ClassVar[PleoWorld]
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        self._answer("GET")

    def do_POST(self) -> None:
        self._answer("POST")

    def do_PUT(self) -> None:
        self._answer("PUT")

    def _answer(self, method: str) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        address, world = urlsplit(self.path), self.world
        with world.lock:
            world.calls.append(f"{method} {address.path}")
            if address.path.startswith("/files/"):
                status, answer = self._file(address.path.removeprefix("/files/"))
            else:
                status, answer = self._route(method, address.path, parse_qs(address.query), body)
            is_dropped = next(
                (d for d in world.drop if d[0] == method and address.path.startswith(d[1])), None
            )
            if is_dropped:
                world.drop.remove(is_dropped)
                self.close_connection = True
                self.connection.close()
                return
        content = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def _route(self, method: str, path: str, query: Mapping[str, list[str]], body: bytes) -> tuple[int, Any]:
        world = self.world
        login = self.headers.get("Authorization", "")
        basic = "Basic " + base64.b64encode(f"{TOKEN}:".encode()).decode()
        if login not in (f"Bearer {TOKEN}", basic):
            return 401, {"type": "UNAUTHORIZED", "message": "who are you"}
        world.logins.add(login.split(" ")[0])
        parts = path.strip("/").split("/")
        match method, parts:
            case "GET", ["v3", "export-jobs"]:
                wanted = query.get("statuses[]", [])
                jobs = [job for job in world.jobs.values() if not wanted or job["status"] in wanted]
                return 200, _page(jobs, query)
            case "GET", ["v3", "export-jobs", job_id]:
                return (200, world.jobs[job_id]) if job_id in world.jobs else _gone()
            case "GET", ["v3", "export-items"]:
                job = world.jobs.get(query["job_id"][0])
                if job is None or job["status"] not in ("pending", "in_progress"):
                    return 422, {"type": "EXPORT_JOB_STATUS_UNPROCESSABLE", "message": "it has ended"}
                return 200, _page(world.items[job["id"]], query)
            case "GET", ["v3", "export-jobs", job_id, "items"]:
                return (
                    (200, _page(list(world.control[job_id].values()), query))
                    if job_id in world.jobs
                    else _gone()
                )
            case "POST", ["v3", "export-job-events"]:
                return self._event(json.loads(body))
            case "PUT", ["v3", "export-jobs", job_id, "items"]:
                return self._results(job_id, json.loads(body))
        return 404, {"type": "NOT_FOUND", "message": path}

    def _file(self, name: str) -> tuple[int, Any]:
        assert "Authorization" not in self.headers, "credentials went along to a receipt"
        return (200, self.world.files[name]) if name in self.world.files else (404, {})

    def _event(self, event: dict[str, Any]) -> tuple[int, Any]:
        job = self.world.jobs.get(event["jobId"])
        if job is None:
            return _gone()
        allowed, then = MOVES[event["event"]]
        if job["status"] not in allowed:
            return 422, {"type": "INVALID_EXPORT_JOB_STATUS_CHANGE", "message": f"{job['status']} to {then}"}
        if "failureReasonType" in event:
            assert event["event"] == "failed", "a reason goes along with failed alone"
            assert event["failureReasonType"] in JOB_REASONS, event
        if then not in ("in_progress", "failed"):
            states = {one["status"] for one in self.world.control[job["id"]].values()}
            assert states <= {"successful", "failed"}, "the end event came before the last result"
        job["status"] = then
        return 202, {}

    def _results(self, job_id: str, results: list[dict[str, Any]]) -> tuple[int, Any]:
        if len(results) > 100:
            return 413, {"type": "EXPORT_JOB_ITEMS_UPDATE_LIMIT", "message": "100 at most"}
        if self.world.jobs[job_id]["status"] != "in_progress":
            return 422, {"type": "EXPORT_JOB_STATUS_UNPROCESSABLE", "message": "not in progress"}
        errors, done = [], []
        for result in results:
            held = self.world.control[job_id].get(result["accountingEntryId"])
            if held is None:
                errors.append(
                    {
                        "accountingEntryId": result["accountingEntryId"],
                        "type": "ACCOUNTING_ENTRY_DOES_NOT_EXIST",
                    }
                )
                continue
            assert result["status"] in ("successful", "failed"), result
            assert (result["status"] == "failed") == ("failureReasonType" in result), result
            assert result.get("failureReasonType", "validation_failure") in ITEM_REASONS, result
            held.update(result)
            done.append(held)
        return 200, {"data": done, "errors": errors}


def _gone() -> tuple[int, Any]:
    return 404, {"type": "EXPORT_NOT_FOUND", "message": "no such export"}


def _page(rows: list[dict[str, Any]], query: Mapping[str, list[str]]) -> dict[str, Any]:
    """Give a page; cursors are of the contract's alphabet, never more than 7 rows at once."""
    limit = min(7, int(query.get("limit", ["20"])[0]))
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    after = query.get("after", [""])[0]
    start = sum(letters.index(letter) * 26**place for place, letter in enumerate(after)) if after else 0
    stop = min(start + limit, len(rows))
    cursor, left = "", stop
    while left or not cursor:
        cursor, left = cursor + letters[left % 26], left // 26
    return {
        "data": rows[start:stop],
        "pagination": {
            "hasNextPage": stop < len(rows), "hasPreviousPage": start > 0, "endCursor": cursor,
            "startCursor": after or "A", "total": len(rows), "currentRequestPagination": {"limit": limit},
        },
    }  # fmt: skip


@contextmanager
def pleo_server() -> Iterator[PleoWorld]:
    """Run the server; yields what it holds."""
    world = PleoWorld()
    handler = type("Handler", (_Handler,), {"world": world})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    world.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield world
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
