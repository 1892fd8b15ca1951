"""SOAP as AccountsIQ's interface 2.0 speaks it: envelopes by zeep, carried by our own wire (docs/adr/0012).

Errors come with HTTP 200, so every reply is judged by its `Status` and its `ErrorCode`. The contract that
zeep reads is shipped with the program; nothing is downloaded, and no address in it is believed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import httpx

from app.connectors.accountsiq_facts import EXPIRED_CODES, SERVICE_PATH, TIMEOUT_S
from app.connectors.checking import VALUE_CHARS_MAX, invalid
from app.connectors.wire import OK, UNAUTHORISED, of_status, open_client, refused, sent, silence
from app.models.errors import DoubtfulError, RejectedError, UnreachableError
from app.models.posting import Failure, FailureReason
from app.paths import resource

if TYPE_CHECKING:
    from lxml.etree import _Element

NAMESPACE = "http://www.visorsoftware.com/visor/accountsiq/dashboard/Integration/"
BINDING = f"{{{NAMESPACE}}}Integration_2_0Soap"
FAULT = "{http://schemas.xmlsoap.org/soap/envelope/}Fault"
SERVER_FAULT = 500
ANSWER_BYTES_MAX = 100_000_000
"""Lists have no pages: a supplier is up to 4 kB of XML."""
DONE = frozenset({"Success", "Created"})
REFUSED = frozenset({"Failure", "NotCreated", "Conflicted"})
"""The vendor says of these that nothing should have changed; of any other status nobody knows."""
UNTOLD = frozenset({"", "SUCCESS", "UNKNOWN"})
"""Codes that explain no refusal."""

Reply = Mapping[str, Any]


class RefusedCallError(Exception):
    """AccountsIQ refused a call.

    Attributes:
        code: Of its list of some 2,400.
        text: The code, and its words where there are any.
    """

    def __init__(self, code: str, words: str) -> None:
        self.code = code
        self.text = f"{code}: {words}"[:500] if words else code
        super().__init__(self.text)


@dataclass
class AccountsIqWire:
    """One login to one entity; the token is renewed once for a call that finds it expired."""

    url: str
    client_id: str
    client_secret: str = field(repr=False)
    entity: str
    timeout_s: float = TIMEOUT_S
    _client: httpx.Client | None = None
    _access: str = field(default="", repr=False)
    _refresh: str = field(default="", repr=False)

    def read(self, operation: str, **values: object) -> Reply:
        """Call something that changes nothing: silence means unreachable, never doubt."""
        try:
            return self.write(operation, **values)
        except DoubtfulError as error:
            raise UnreachableError(error.failure) from error

    def write(self, operation: str, **values: object) -> Reply:
        """Call something that may change the books.

        Raises:
            RefusedCallError: It was refused, and nothing was done.
            DoubtfulError: No answer, or one that does not say whether it was done.
        """
        if not self._access:
            self.login()
        try:
            return self._called(operation, values)
        except _ExpiredError:
            self._renew()
        try:
            return self._called(operation, values)
        except _ExpiredError as error:
            remedy = "Let the administrator look at the integration application, then retry"
            raise refused(FailureReason.AUTHENTICATION, "token", remedy) from error

    def login(self) -> None:
        """Get a token; raises RejectedError where client id or secret are wrong."""
        self._access = self._refresh = ""
        self._token("TokenGet", clientId=self.client_id, clientSecret=self.client_secret)

    def close(self) -> None:
        """Give the connection back; the token ends by itself."""
        if self._client is not None:
            self._client.close()
            self._client = None

    # ------------------------------------------------------------------ tokens

    def _renew(self) -> None:
        """Trade the refresh token for new ones; where that is refused, log in anew."""
        token, self._access, self._refresh = self._refresh, "", ""
        if token:
            given = {"clientId": self.client_id, "clientSecret": self.client_secret, "refreshToken": token}
            try:
                self._token("TokenRefresh", **given)
            except RejectedError:
                self._access = ""
        if not self._access:
            self.login()

    def _token(self, operation: str, **given: str) -> None:
        try:
            answer = self._sent(operation, given)
        except (DoubtfulError, _ExpiredError) as error:
            if isinstance(error, DoubtfulError):
                raise UnreachableError(error.failure) from error  # a login changes nothing
            raise self._not_let_in("") from error
        result = answer[f"{operation}Result"] or {}
        tokens = result.get("Result") or {}
        if result.get("Status") not in DONE or not tokens.get("AccessToken"):
            words = " ".join(str(result.get(name) or "") for name in ("ErrorCode", "ErrorMessage"))
            raise self._not_let_in(words.strip())
        self._access, self._refresh = str(tokens["AccessToken"]), str(tokens.get("RefreshToken") or "")

    def _not_let_in(self, words: str) -> RejectedError:
        remedy = "Correct the client id or the client secret of the connection, then retry"
        error = refused(FailureReason.AUTHENTICATION, "client_id", remedy, self.client_id)
        hidden = words.replace(self.client_secret, "...") if self.client_secret else words
        return RejectedError(_worded(error, hidden))

    # ------------------------------------------------------------------ calls

    def _called(self, operation: str, values: Mapping[str, object]) -> Reply:
        header = {"AiqSoapHeader": {"Entity": self.entity, "AccessToken": self._access}}
        answer = self._sent(operation, {**values, "_soapheaders": header})
        for status in statuses_of(answer, operation):
            _judge(status)
        return answer

    def _sent(self, operation: str, values: Mapping[str, object]) -> Reply:
        body, headers = _contract().request(operation, values)
        client = self._open()
        answer = sent(
            lambda: client.post(self.url, content=body, headers=headers), bytes_max=ANSWER_BYTES_MAX
        )
        if answer.status_code == UNAUTHORISED:
            raise _ExpiredError
        if answer.status_code not in (OK, SERVER_FAULT):
            raise of_status(answer, not_found=invalid("url", self.url, "Correct the region or the address"))
        try:
            root = _contract().parsed(answer.content)
        except ValueError as error:
            if answer.status_code == SERVER_FAULT:
                raise of_status(answer, not_found=invalid("url", self.url, "")) from error
            raise DoubtfulError(silence(FailureReason.UNEXPECTED, error)) from error
        fault = root.find(f".//{FAULT}")
        if fault is not None or answer.status_code == SERVER_FAULT:
            raise _fault(fault)
        try:
            return _contract().reply(operation, root)
        except (ValueError, TypeError, AttributeError) as error:  # whatever zeep makes of a strange reply
            raise DoubtfulError(silence(FailureReason.UNEXPECTED, error)) from error

    def _open(self) -> httpx.Client:
        if self._client is None:
            self._client = open_client(self.url, self.timeout_s)
        return self._client


class _ExpiredError(Exception):
    """The token is not taken any more, and nothing was done."""


def address_of(region: str, url: str) -> str:
    """Return the address of the service: of a region, or as entered, with its path where that is missing."""
    if not url:
        return f"https://{region}.accountsiq.com{SERVICE_PATH}"
    return url if url.endswith(".asmx") else url.rstrip("/") + SERVICE_PATH


def statuses_of(answer: Reply, operation: str) -> list[Reply]:
    """Return the status of a reply, or one for each row of a call with many."""
    found = answer.get(f"{operation}Result") or {}
    if "WSResultStatus" in found:
        return [row or {} for row in found["WSResultStatus"] or [{}]]
    return [found]


def rows_of(answer: Reply, operation: str, kind: str) -> list[dict[str, Any]]:
    """Return the rows of a reply that lists things; nulls in the list are left out."""
    result = (answer.get(f"{operation}Result") or {}).get("Result") or {}
    return [row for row in result.get(kind) or [] if row is not None]


def _judge(status: Reply) -> None:
    """End a reply in its meaning; a call that was done is done even where its token has just expired."""
    state, code = str(status.get("Status") or ""), str(status.get("ErrorCode") or "")
    words = str(status.get("ErrorMessage") or "")
    if state in DONE and code == "SUCCESS":
        return
    if state in REFUSED and (status.get("HasExpired") or code in EXPIRED_CODES):
        raise _ExpiredError
    if state in REFUSED and code not in UNTOLD:
        raise RefusedCallError(code, words)
    text = f"status {state or 'missing'}, code {code or 'missing'} {words}"
    raise DoubtfulError(silence(FailureReason.UNEXPECTED, ValueError(text[:VALUE_CHARS_MAX])))


def _fault(fault: "_Element | None") -> Exception:
    """Turn a SOAP fault into what it means: the client's was refused, the server's is anybody's guess."""
    code = "" if fault is None else fault.findtext("faultcode") or ""
    words = "SOAP fault" if fault is None else (fault.findtext("faultstring") or "SOAP fault")
    if code.endswith(("Client", "MustUnderstand", "VersionMismatch")):
        return RejectedError(_worded(refused(FailureReason.UNEXPECTED, "call", "Report it"), words))
    return DoubtfulError(silence(FailureReason.TIMEOUT, ValueError(words[:VALUE_CHARS_MAX])))


def _worded(error: RejectedError, words: str) -> Failure:
    return replace(error.failure, text=words[:VALUE_CHARS_MAX])


@lru_cache(maxsize=1)
def _contract() -> "_Contract":
    return _Contract()


class _Contract:
    """The shipped contract, as zeep reads it; it takes a second, once."""

    def __init__(self) -> None:
        from zeep import Client, Settings

        settings = Settings(strict=True, forbid_dtd=True, forbid_entities=True, forbid_external=True)
        path = resource("accountsiq", "integration-2-0.wsdl")
        client = Client(str(path), settings=settings)  # type: ignore[no-untyped-call] # zeep has no types
        self._binding: Any = client.wsdl.bindings[BINDING]
        names = self.parsed(path.read_bytes()).iter("{http://www.w3.org/2001/XMLSchema}element")
        self._known = frozenset(f"{{{NAMESPACE}}}{one.get('name')}" for one in names)

    def request(self, operation: str, values: Mapping[str, object]) -> tuple[bytes, dict[str, str]]:
        """Make an envelope and its headers; elements in the order of the contract, nil where it says so."""
        from lxml import etree

        made = self._binding.get(operation).create(**values)
        body: bytes = etree.tostring(made.content, xml_declaration=True, encoding="utf-8")
        action = f'"{NAMESPACE}{operation}"'
        return body, {"Content-Type": "text/xml; charset=utf-8", "SOAPAction": action}

    def parsed(self, content: bytes) -> "_Element":
        """Read XML strictly, without entities, DTDs or the network; raises ValueError on anything else."""
        from lxml import etree

        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True
        )
        try:
            root = etree.fromstring(content, parser)
        except etree.XMLSyntaxError as error:
            raise ValueError(f"no XML: {error}") from error
        if root.getroottree().docinfo.doctype:
            raise ValueError("a document type is not taken")
        return root

    def reply(self, operation: str, root: "_Element") -> Reply:
        """Return the reply's elements as plain values; ValueError where it is not as the contract says.

        A field that the vendor has added since is passed over; one of ours in a strange place is not.
        """
        from zeep.exceptions import Error
        from zeep.helpers import serialize_object

        body = root.find("{http://schemas.xmlsoap.org/soap/envelope/}Body")
        if body is None or body.find(f"{{{NAMESPACE}}}{operation}Response") is None:
            raise ValueError(f"no reply to {operation}")
        for extra in [one for one in body[0].iter(f"{{{NAMESPACE}}}*") if one.tag not in self._known]:
            parent = extra.getparent()
            assert parent is not None, "the reply itself is known"
            parent.remove(extra)
        concrete = self._binding.get(operation)
        try:
            read = concrete.output.body.parse(body[0], concrete.output.wsdl.types)
        except Error as error:
            raise ValueError(f"{type(error).__name__}: {error}") from error
        values: Reply = serialize_object(read, dict)  # type: ignore[no-untyped-call] # zeep has no types
        return values
