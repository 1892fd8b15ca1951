"""JSON-RPC as Tryton 8 speaks it: tagged values, sessions, and which silence means what.

Source: trytond 8.2 (`trytond/protocols/jsonrpc.py`); answers above 1,400 characters are compressed whatever
the client accepts, so compression stays on and a decoding error counts as a lost answer.
"""

import base64
import ipaddress
import itertools
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit

import httpx

from app.connectors.checking import VALUE_CHARS_MAX, invalid, refuse
from app.models.errors import DoubtfulError, RejectedError, UnreachableError
from app.models.posting import Failure, FailureReason

ANSWER_BYTES_MAX = 20_000_000
TIMEOUT_S = 60.0

OK, UNAUTHORISED, FORBIDDEN, NOT_FOUND, TOO_MANY, BUSY = 200, 401, 403, 404, 429, 503
REDIRECTS = range(300, 400)
SERVER_FAULTS = range(500, 600)


class RefusedCallError(Exception):
    """The server answered a call with an error of its own.

    Attributes:
        kind: `UserError`, `UserWarning`, `ConcurrencyException` or an unexpected failure's own text.
        text: Its words.
    """

    def __init__(self, error: list[Any]) -> None:
        self.kind = str(error[0]) if error else ""
        detail: Any = error[1] if len(error) > 1 else ""
        if isinstance(detail, list) and detail:
            # UserError: message, description, domain; UserWarning: name, message, description
            detail = detail[1] if self.kind == "UserWarning" and len(detail) > 1 else detail[0]
        self.text = str(detail or self.kind)[:500]
        super().__init__(self.text)


@dataclass
class TrytonWire:
    """One login on one database; logs in when first needed, and once more when the session is gone."""

    url: str
    database: str
    user: str
    password: str
    timeout_s: float = TIMEOUT_S
    context: dict[str, Any] = field(default_factory=lambda: {"language": "en"})
    _client: httpx.Client | None = None
    _session: str = ""
    _ids: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))

    def read(self, method: str, *params: object) -> Any:  # noqa: ANN401 -- whatever the method answers
        """Call something that changes nothing: silence means unreachable, never doubt."""
        try:
            return self.write(method, *params)
        except DoubtfulError as error:
            raise UnreachableError(error.failure) from error

    def write(self, method: str, *params: object) -> Any:  # noqa: ANN401 -- whatever the method answers
        """Call something that may change the books; a session that is gone is renewed once."""
        if not self._session:
            self.login()
        try:
            return self._send(method, [*params, self.context], self._session)
        except _NoSessionError:
            self.login()
        try:
            return self._send(method, [*params, self.context], self._session)
        except _NoSessionError as error:
            raise _refused(FailureReason.AUTHENTICATION, "session", "Log in there, then retry") from error

    def login(self) -> None:
        """Open a session; raises RejectedError where user or password are wrong."""
        params: list[object] = [self.user, {"password": self.password}, "en"]
        try:
            answer = self._send("common.db.login", params, "")
        except DoubtfulError as error:
            raise UnreachableError(error.failure) from error
        except _NoSessionError as error:
            remedy = "Correct the user or the password of the connection, then retry"
            raise _refused(FailureReason.AUTHENTICATION, "user", remedy, self.user) from error
        if not answer:
            remedy = "Correct the user or the password of the connection, then retry"
            raise _refused(FailureReason.AUTHENTICATION, "user", remedy, self.user)
        token = f"{self.user}:{answer[0]}:{answer[1]}"
        self._session = base64.b64encode(token.encode()).decode()

    def close(self) -> None:
        """Give the connection back; the session ends by itself."""
        if self._client is not None:
            self._client.close()
            self._client = None

    def _send(self, method: str, params: list[object], session: str) -> Any:  # noqa: ANN401 -- as above
        body = json.dumps({"id": next(self._ids), "method": method, "params": params}, default=_tagged)
        headers = {"Content-Type": "application/json"}
        if session:
            headers["Authorization"] = f"Session {session}"
        try:
            answer = self._open().post(f"{self.url}/{self.database}/rpc/", content=body, headers=headers)
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout) as error:
            raise UnreachableError(_silence(FailureReason.UNREACHABLE, error)) from error
        except httpx.TimeoutException as error:
            raise DoubtfulError(_silence(FailureReason.TIMEOUT, error)) from error
        except httpx.HTTPError as error:
            raise DoubtfulError(_silence(FailureReason.UNREACHABLE, error)) from error
        if answer.status_code != OK:
            raise _of_status(answer)
        if len(answer.content) > ANSWER_BYTES_MAX:
            raise DoubtfulError(_silence(FailureReason.UNEXPECTED, ValueError("answer too large")))
        try:
            values = json.loads(answer.content, object_hook=_untagged)
        except ValueError as error:
            raise DoubtfulError(_silence(FailureReason.UNEXPECTED, error)) from error
        if "error" in values:
            raise RefusedCallError(values["error"])
        return values["result"]

    def _open(self) -> httpx.Client:
        if self._client is None:
            is_here = is_loopback(self.url)
            if not is_here and not self.url.startswith("https://"):
                raise refuse(invalid("url", self.url, "Use an https:// address"))
            self._client = httpx.Client(
                timeout=httpx.Timeout(self.timeout_s, connect=min(10.0, self.timeout_s)),
                follow_redirects=False,
                trust_env=not is_here,
                limits=httpx.Limits(max_keepalive_connections=0),  # a stale one would look like a lost answer
            )
        return self._client


class _NoSessionError(Exception):
    """HTTP 401: nothing was done."""


def is_loopback(url: str) -> bool:
    """Tell whether an address is this computer, where no one listens in."""
    host = urlsplit(url).hostname or ""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _of_status(answer: httpx.Response) -> Exception:
    """Turn an HTTP status into what it means for the call (trytond 8.2)."""
    status = answer.status_code
    if status == UNAUTHORISED:
        return _NoSessionError()
    if status in (BUSY, TOO_MANY):
        reason = FailureReason.RATE_LIMIT if status == TOO_MANY else FailureReason.UNREACHABLE
        asked = answer.headers.get("Retry-After", "")
        return UnreachableError(Failure(reason, "answer", asked[:20], "the server", "Try again later"))
    if status in SERVER_FAULTS:
        return DoubtfulError(_silence(FailureReason.TIMEOUT, ValueError(f"HTTP {status}")))
    if status in REDIRECTS:
        text = f"HTTP {status} to another address"
        return refuse(invalid("url", str(answer.url), "Enter the address that it redirects to", text=text))
    if status == NOT_FOUND:
        return refuse(invalid("database", str(answer.url), "Correct the address or the database"))
    if status == FORBIDDEN:
        return _refused(FailureReason.AUTHORISATION, "call", "Give the user the right, then retry")
    return _refused(FailureReason.UNEXPECTED, "answer", "Report it", f"HTTP {status}")


def _refused(reason: FailureReason, field_name: str, remedy: str, value: str = "") -> RejectedError:
    return RejectedError(Failure(reason, field_name, value[:VALUE_CHARS_MAX], "the connection", remedy))


def _silence(reason: FailureReason, error: Exception) -> Failure:
    text = f"{type(error).__name__}: {error}"[:VALUE_CHARS_MAX]
    return Failure(reason, "answer", "", "the network", "Try again later", text)


def _tagged(value: object) -> dict[str, Any]:
    if isinstance(value, date):
        return {"__class__": "date", "year": value.year, "month": value.month, "day": value.day}
    if isinstance(value, Decimal):
        return {"__class__": "Decimal", "decimal": str(value)}
    if isinstance(value, bytes):
        return {"__class__": "bytes", "base64": base64.b64encode(value).decode()}
    raise TypeError(f"cannot send {type(value).__name__}")


def _untagged(values: Mapping[str, Any]) -> Any:  # noqa: ANN401 -- whatever the tag says
    match values.get("__class__"):
        case "date":
            return date(values["year"], values["month"], values["day"])
        case "Decimal":
            return Decimal(values["decimal"])
        case "bytes":
            return base64.b64decode(values["base64"])
    return values
