"""JSON-RPC as Tryton 8 speaks it: tagged values, sessions, and which silence means what.

Source: trytond 8.2 (`trytond/protocols/jsonrpc.py`); answers above 1,400 characters are compressed whatever
the client accepts, so compression stays on and a decoding error counts as a lost answer.
"""

import base64
import itertools
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

import httpx

from app.connectors.checking import invalid
from app.connectors.wire import OK, UNAUTHORISED, of_status, open_client, refused, sent, silence
from app.models.errors import DoubtfulError, UnreachableError
from app.models.posting import FailureReason

TIMEOUT_S = 60.0


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
            raise refused(FailureReason.AUTHENTICATION, "session", "Log in there, then retry") from error

    def login(self) -> None:
        """Open a session; raises RejectedError where user or password are wrong."""
        params: list[object] = [self.user, {"password": self.password}, "en"]
        try:
            answer = self._send("common.db.login", params, "")
        except DoubtfulError as error:
            raise UnreachableError(error.failure) from error
        except _NoSessionError as error:
            remedy = "Correct the user or the password of the connection, then retry"
            raise refused(FailureReason.AUTHENTICATION, "user", remedy, self.user) from error
        if not answer:
            remedy = "Correct the user or the password of the connection, then retry"
            raise refused(FailureReason.AUTHENTICATION, "user", remedy, self.user)
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
        client = self._open()
        address = f"{self.url}/{self.database}/rpc/"
        answer = sent(lambda: client.post(address, content=body, headers=headers))
        if answer.status_code == UNAUTHORISED:
            raise _NoSessionError
        if answer.status_code != OK:
            remedy = "Correct the address or the database"
            raise of_status(answer, not_found=invalid("database", str(answer.url), remedy))
        try:
            values = json.loads(answer.content, object_hook=_untagged)
        except ValueError as error:
            raise DoubtfulError(silence(FailureReason.UNEXPECTED, error)) from error
        if "error" in values:
            raise RefusedCallError(values["error"])
        return values["result"]

    def _open(self) -> httpx.Client:
        if self._client is None:
            self._client = open_client(self.url, self.timeout_s)
        return self._client


class _NoSessionError(Exception):
    """HTTP 401: nothing was done."""


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
