"""How the wire reads statuses and silences; a small local server stands in for what Tryton rarely does."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from app.connectors.secrets import secret_of
from app.connectors.tryton import Tryton
from app.connectors.tryton_wire import RefusedCallError, TrytonWire
from app.connectors.wire import is_loopback
from app.models.errors import ConnectorError, DoubtfulError, RejectedError, UnreachableError
from app.models.posting import FailureReason

Answer = tuple[int, dict[str, str], bytes]

LOGIN: Answer = (200, {}, b'{"id":1,"result":[2,"SESSION",null]}')


@contextmanager
def a_server(*answers: Answer) -> Iterator[tuple[str, list[str]]]:
    """Answer each request with the next answer; yields the address and the calls as they came."""
    left, seen = list(answers), []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            seen.append(f"{json.loads(body)['method']} {self.headers.get('Authorization', '-')[:7]}")
            status, headers, content = left.pop(0)
            self.send_response(status)
            for name, value in {**headers, "Content-Length": str(len(content))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", seen
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def failed(*answers: Answer, reads: bool = False) -> ConnectorError:
    """Log in and make one call that fails; return the failure."""
    with a_server(*answers) as (url, _):
        wire = TrytonWire(url, "demo", "connector", "secret", timeout_s=5)
        with pytest.raises(ConnectorError) as caught:
            (wire.read if reads else wire.write)("model.account.move.post", [1])
        wire.close()
    assert "secret" not in str(caught.value)
    return caught.value


@pytest.mark.rule("F52", "F53")
@pytest.mark.parametrize(
    ("answer", "kind", "reason"),
    [
        ((503, {}, b""), UnreachableError, FailureReason.UNREACHABLE),
        ((429, {"Retry-After": "7"}, b""), UnreachableError, FailureReason.RATE_LIMIT),
        ((504, {}, b""), DoubtfulError, FailureReason.TIMEOUT),
        ((500, {}, b""), DoubtfulError, FailureReason.TIMEOUT),
        (
            (302, {"Location": "https://evil.example"}, b""),
            RejectedError,
            FailureReason.CONFIGURATION_INVALID,
        ),
        ((404, {}, b""), RejectedError, FailureReason.CONFIGURATION_INVALID),
        ((403, {}, b""), RejectedError, FailureReason.AUTHORISATION),
        ((400, {}, b""), RejectedError, FailureReason.UNEXPECTED),
        ((200, {}, b"<html>"), DoubtfulError, FailureReason.UNEXPECTED),
        ((200, {"Content-Encoding": "gzip"}, b"not gzip"), DoubtfulError, FailureReason.UNREACHABLE),
    ],
)
def test_each_status_means_one_thing(
    answer: Answer, kind: type[ConnectorError], reason: FailureReason
) -> None:
    error = failed(LOGIN, answer)
    assert (type(error), error.failure.reason) == (kind, reason)
    if reason is FailureReason.RATE_LIMIT:
        assert error.failure.value == "7"


@pytest.mark.rule("F53")
def test_a_read_that_is_not_answered_leaves_no_doubt() -> None:
    assert type(failed(LOGIN, (504, {}, b""), reads=True)) is UnreachableError
    assert type(failed((504, {}, b""))) is UnreachableError, "a login changes nothing"


@pytest.mark.rule("F52")
def test_a_session_that_is_gone_is_renewed_once_and_no_more() -> None:
    done: Answer = (200, {}, b'{"id":4,"result":null}')
    gone: Answer = (401, {}, b"")
    with a_server(LOGIN, gone, LOGIN, done) as (url, seen):
        wire = TrytonWire(url, "demo", "connector", "secret")
        assert wire.write("model.account.move.post", [1]) is None
        wire.close()
    assert seen == [
        "common.db.login -",
        "model.account.move.post Session",
        "common.db.login -",
        "model.account.move.post Session",
    ]
    assert failed(LOGIN, gone, LOGIN, gone).failure.reason is FailureReason.AUTHENTICATION
    assert failed(gone).failure.reason is FailureReason.AUTHENTICATION
    assert failed((200, {}, b'{"id":1,"result":null}')).failure.reason is FailureReason.AUTHENTICATION


def test_tagged_values_are_read_and_refusals_keep_their_words() -> None:
    tagged = {
        "id": 2,
        "result": [
            {"__class__": "date", "year": 2026, "month": 3, "day": 12},
            {"__class__": "Decimal", "decimal": "1.20"},
            {"__class__": "bytes", "base64": "JVBERg=="},
        ],
    }
    refusals = (
        ["UserError", ["Closed.", "", None]],
        ["UserWarning", ["name", "Similar.", ""]],
        ["'nosuch'", "trace"],
    )
    answers: list[Answer] = [(200, {}, json.dumps({"id": 3, "error": error}).encode()) for error in refusals]
    with a_server(LOGIN, (200, {}, json.dumps(tagged).encode()), *answers) as (url, _):
        wire = TrytonWire(url, "demo", "connector", "secret")
        sent = [date(2026, 3, 12), Decimal("1.20"), b"%PDF"]
        assert wire.read("model.x.read", sent) == sent
        texts = []
        for _number in refusals:
            with pytest.raises(RefusedCallError) as caught:
                wire.write("model.x.post", [1])
            texts.append((caught.value.kind, caught.value.text))
        with pytest.raises(TypeError):
            wire.write("model.x.post", {1, 2})
        wire.close()
    assert texts == [("UserError", "Closed."), ("UserWarning", "Similar."), ("'nosuch'", "trace")]


@pytest.mark.rule("F78")
def test_plain_http_goes_to_this_computer_alone() -> None:
    assert [is_loopback(url) for url in ("http://127.0.0.1:1", "http://localhost", "http://[::1]/")] == [
        True
    ] * 3
    assert not any(is_loopback(url) for url in ("http://example.com", "http://10.0.0.1", "http://", "x"))
    with pytest.raises(RejectedError) as caught:
        TrytonWire("http://example.com", "d", "u", "p").read("x")
    assert caught.value.failure.field == "url"


@pytest.mark.rule("G14")
def test_the_password_comes_from_the_environment_and_is_never_a_setting(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TIEOUT_SECRET_MY_BOOKS", "hush")
    assert secret_of("My books") == "hush"
    assert secret_of("Other") == ""
    given = {"url": "https://x.example", "database": "d", "user": "u", "company": "c"}
    settings = {**given, "password": "hush-hush"}
    with pytest.raises(RejectedError) as caught:
        Tryton("My books", settings).check()
    assert caught.value.failure.field == "password"
    assert "hush-hush" not in str(caught.value)
