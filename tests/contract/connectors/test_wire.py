"""The line to every accounting system: certificates verified, proxies honoured, redirects refused (F78)."""

import shutil
import socket
import ssl
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from app.connectors.wire import of_status, open_client, sent, silence
from app.models.errors import RejectedError, UnreachableError
from app.models.posting import FailureReason

GONE = silence(FailureReason.UNEXPECTED, ValueError("404"))
PROXY_NAMES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")


class Handler(BaseHTTPRequestHandler):
    """Writes down what arrives; answers a redirect to another host, and refuses to tunnel."""

    seen: list[str]

    def do_POST(self) -> None:
        self.seen.append(f"POST {self.path}")
        self.send_response(307)
        self.send_header("Location", "https://elsewhere.example/take-it")
        self.end_headers()

    def do_CONNECT(self) -> None:
        self.seen.append(f"CONNECT {self.path}")
        self.send_error(502)

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def a_server(context: ssl.SSLContext | None = None) -> Iterator[tuple[int, list[str]]]:
    seen: list[str] = []
    server = HTTPServer(("127.0.0.1", 0), type("Mine", (Handler,), {"seen": seen}))
    server.handle_error = lambda *_: None  # type: ignore[method-assign] # a handshake that the client ends
    if context is not None:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.server_address[1], seen
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name in PROXY_NAMES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    return monkeypatch


@pytest.mark.rule("F78")
def test_a_certificate_that_nobody_vouches_for_gets_nothing(
    tmp_path: Path, no_proxy: pytest.MonkeyPatch
) -> None:
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl is not installed, which makes the certificate")
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    made = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    files = ["-keyout", str(key), "-out", str(certificate), "-addext", "subjectAltName=DNS:localhost"]
    subprocess.run([openssl, *made, *files], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with a_server(context) as (port, seen), open_client(f"https://localhost:{port}", 5) as client:
        with pytest.raises(UnreachableError) as caught:
            sent(lambda: client.post(f"https://localhost:{port}/login", content=b"secret"))
        assert seen == []
    assert "certificate" in caught.value.failure.text.lower()
    assert caught.value.failure.reason is FailureReason.UNREACHABLE
    trusted = ssl.create_default_context(cafile=str(certificate))
    with a_server(context) as (port, seen), socket.create_connection(("localhost", port)) as plain:
        with trusted.wrap_socket(plain, server_hostname="localhost") as safe:
            safe.sendall(b"POST /proof HTTP/1.0\r\n\r\n")
            assert safe.recv(1000)
        assert seen == ["POST /proof"], "the server works for those who trust it"


@pytest.mark.rule("F78")
def test_the_systems_proxy_is_honoured_but_for_this_computer(no_proxy: pytest.MonkeyPatch) -> None:
    with a_server() as (port, seen):
        no_proxy.setenv("HTTPS_PROXY", f"http://127.0.0.1:{port}")
        no_proxy.setenv("HTTP_PROXY", f"http://127.0.0.1:{port}")
        with open_client("https://books.example", 5) as client, pytest.raises(UnreachableError):
            sent(lambda: client.post("https://books.example/rpc", content=b"entry"))
        assert seen == ["CONNECT books.example:443"], "nothing but the name of the server goes to the proxy"
        seen.clear()
        with a_server() as (here, direct), open_client(f"http://127.0.0.1:{here}", 5) as client:
            sent(lambda: client.post(f"http://127.0.0.1:{here}/rpc", content=b"entry"))
            assert direct == ["POST /rpc"]
        assert seen == []


@pytest.mark.rule("F78")
def test_a_redirect_to_another_host_is_not_followed_and_says_so(no_proxy: pytest.MonkeyPatch) -> None:
    with a_server() as (port, seen), open_client(f"http://127.0.0.1:{port}", 5) as client:
        answer = sent(lambda: client.post(f"http://127.0.0.1:{port}/rpc", content=b"entry"))
        assert seen == ["POST /rpc"]
    error = of_status(answer, not_found=GONE)
    assert isinstance(error, RejectedError)
    assert error.failure.field == "url"
    assert "redirects to" in error.failure.remedy


@pytest.mark.rule("F78")
def test_plain_http_to_another_computer_is_refused_before_anything_is_sent() -> None:
    with pytest.raises(RejectedError) as caught:
        open_client("http://books.example", 5)
    assert "https://" in caught.value.failure.remedy
