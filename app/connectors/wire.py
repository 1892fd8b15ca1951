"""HTTP as every connector uses it: verified, no redirects, and which silence means what (docs/adr/0009)."""

import ipaddress
from collections.abc import Callable
from urllib.parse import urlsplit

import httpx

from app.connectors.checking import VALUE_CHARS_MAX, invalid, refuse
from app.models.errors import DoubtfulError, RejectedError, UnreachableError
from app.models.posting import Failure, FailureReason

ANSWER_BYTES_MAX = 20_000_000
CONNECT_TIMEOUT_S = 10.0

OK, UNAUTHORISED, FORBIDDEN, NOT_FOUND, TOO_MANY, BUSY = 200, 401, 403, 404, 429, 503
REDIRECTS = range(300, 400)
SERVER_FAULTS = range(500, 600)


def open_client(url: str, timeout_s: float) -> httpx.Client:
    """Make a client for one address; raises RejectedError for plain HTTP to another computer.

    Connections are not kept: a stale one would look like a lost answer. The system's proxies are honoured,
    except for this computer.
    """
    is_here = is_loopback(url)
    if not is_here and not url.startswith("https://"):
        raise refuse(invalid("url", url, "Use an https:// address"))
    return httpx.Client(
        timeout=httpx.Timeout(timeout_s, connect=min(CONNECT_TIMEOUT_S, timeout_s)),
        follow_redirects=False,
        trust_env=not is_here,
        limits=httpx.Limits(max_keepalive_connections=0),
    )


def sent(call: Callable[[], httpx.Response], *, bytes_max: int = ANSWER_BYTES_MAX) -> httpx.Response:
    """Send a request.

    Args:
        call: Sends it.
        bytes_max: Largest answer that is taken.

    Raises:
        UnreachableError: It surely did not arrive.
        DoubtfulError: It went out, and no whole answer came back.
    """
    try:
        answer = call()
    except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError) as error:
        raise UnreachableError(silence(FailureReason.UNREACHABLE, error)) from error
    except httpx.TimeoutException as error:
        raise DoubtfulError(silence(FailureReason.TIMEOUT, error)) from error
    except httpx.HTTPError as error:
        raise DoubtfulError(silence(FailureReason.UNREACHABLE, error)) from error
    if len(answer.content) > bytes_max:
        raise DoubtfulError(silence(FailureReason.UNEXPECTED, ValueError("answer too large")))
    return answer


def of_status(answer: httpx.Response, *, not_found: Failure) -> Exception:
    """Turn a status that is no success into what it means for the call; 401 is the caller's.

    Args:
        answer: Of any status but 2xx and 401.
        not_found: What 404 means there.
    """
    status = answer.status_code
    if status in (BUSY, TOO_MANY):
        reason = FailureReason.RATE_LIMIT if status == TOO_MANY else FailureReason.UNREACHABLE
        asked = answer.headers.get("Retry-After", "")
        return UnreachableError(Failure(reason, "answer", asked[:20], "the server", "Try again later"))
    if status in SERVER_FAULTS:
        return DoubtfulError(silence(FailureReason.TIMEOUT, ValueError(f"HTTP {status}")))
    if status in REDIRECTS:
        text = f"HTTP {status} to another address"
        return refuse(invalid("url", str(answer.url), "Enter the address that it redirects to", text=text))
    if status == NOT_FOUND:
        return refuse(not_found)
    if status == FORBIDDEN:
        return refused(FailureReason.AUTHORISATION, "call", "Give the user the right, then retry")
    return refused(FailureReason.UNEXPECTED, "answer", "Report it", f"HTTP {status}")


def is_loopback(url: str) -> bool:
    """Tell whether an address is this computer, where no one listens in."""
    host = urlsplit(url).hostname or ""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def refused(reason: FailureReason, field_name: str, remedy: str, value: str = "") -> RejectedError:
    """Make the error of a connection that was turned away."""
    return RejectedError(Failure(reason, field_name, value[:VALUE_CHARS_MAX], "the connection", remedy))


def silence(reason: FailureReason, error: Exception) -> Failure:
    """Say that no answer came, in the error's own words."""
    text = f"{type(error).__name__}: {error}"[:VALUE_CHARS_MAX]
    return Failure(reason, "answer", "", "the network", "Try again later", text)
