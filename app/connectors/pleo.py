"""Pleo's Export API v3 as a source: jobs are claimed, their items read, results told.

Source: the published contract, version 32 (`/v3/export-jobs`, `/v3/export-items`, `/v3/export-job-events`,
`/v3/export-jobs/{id}/items`). Amounts are minor units; `inWalletCurrency` is what the books take. A job is
frozen once it has ended, and ends by itself when nothing is said about it for `expiresIn` seconds.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

import httpx

from app.connectors.checking import VALUE_CHARS_MAX, invalid, options, plain_text, refuse
from app.connectors.pleo_facts import PAGE, PLEO_FACTS, RECEIPT_BYTES_MAX, REPORT_MAX, URL
from app.connectors.protocol import CheckReport
from app.connectors.wire import UNAUTHORISED, of_status, open_client, refused, sent, silence
from app.models.errors import DoubtfulError, RejectedError, UnreachableError
from app.models.money import MINOR_MAX, Money
from app.models.posting import ConnectorFacts, Failure, FailureReason
from app.models.source import (
    ItemOutcome,
    SourceFile,
    SourceItem,
    SourceJob,
    SourceLine,
    SourceStatus,
)

PAGES_MAX = 2_000
UNPROCESSABLE = 422
TIMEOUT_S = 60.0


@dataclass
class Pleo:
    """One company in Pleo. Satisfies ExpenseSource.

    Attributes:
        settings: `url`, `company_id`, `login` (`token`, or `api_key` for an API key), `timeout_s`.
        secret: The token or the API key.
    """

    name: str
    settings: Mapping[str, str] = field(default_factory=dict)
    secret: str = ""
    facts: ConnectorFacts = PLEO_FACTS
    _client: httpx.Client | None = None

    def check(self) -> CheckReport:
        """Ask for one job; changes nothing."""
        options(self.settings, frozenset(option.name for option in PLEO_FACTS.options))
        if self.settings.get("login", "token") not in ("token", "api_key"):
            raise refuse(invalid("login", self.settings["login"], "Choose token or api_key"))
        if not self.secret:
            raise refused(FailureReason.AUTHENTICATION, "secret", "Enter the token or API key, then retry")
        found = self._get("/v3/export-jobs", {**self._company(), "limit": "1"})
        total = _in(_in(found, "pagination", dict), "total", int, 0)
        return CheckReport(self.settings.get("company_id", ""), f"{total} jobs")

    def waiting(self) -> Sequence[SourceJob]:
        """Return the jobs that are pending, the oldest first; looking changes nothing."""
        query = {**self._company(), "statuses[]": SourceStatus.PENDING.value}
        jobs = [_job(row) for row in self._pages("/v3/export-jobs", query)]
        return sorted(jobs, key=lambda job: (job.created_at, job.id))

    def job(self, job_id: str) -> SourceJob:
        """Return one job as it stands."""
        return _job(self._get(f"/v3/export-jobs/{_path(job_id)}", {}))

    def begin(self, job_id: str) -> None:
        """Send `started`; where the answer is lost or says it cannot, look whether it has begun."""
        self._event(job_id, {"event": "started"}, {SourceStatus.IN_PROGRESS})

    def items(self, job_id: str) -> Sequence[SourceItem]:
        """Return all items, read to the last page before anything is done with them."""
        return [_item(row) for row in self._pages("/v3/export-items", {"job_id": job_id})]

    def standing(self, job_id: str) -> dict[str, SourceStatus]:
        """Return where each item stands over there."""
        rows = self._pages(f"/v3/export-jobs/{_path(job_id)}/items", {})
        return {_in(row, "accountingEntryId", str): _status(row) for row in rows}

    def report(self, job_id: str, outcomes: Sequence[ItemOutcome]) -> dict[str, str]:
        """Tell results a hundred at a time; telling one again changes nothing over there."""
        refusals: dict[str, str] = {}
        for start in range(0, len(outcomes), REPORT_MAX):
            batch = [_outcome(one) for one in outcomes[start : start + REPORT_MAX]]
            answer = self._put(f"/v3/export-jobs/{_path(job_id)}/items", batch)
            for error in _in(answer, "errors", list, []):
                wrong = error if isinstance(error, dict) else {}
                words = str(wrong.get("message") or wrong.get("type") or "refused")[:VALUE_CHARS_MAX]
                refusals[str(wrong.get("accountingEntryId", ""))] = words
        return refusals

    def end(self, job_id: str, *, done: int, failed: int, reason: str = "", reason_type: str = "") -> None:
        """Send the one closing event; a reason goes along with `failed` alone, as the contract has it."""
        if failed and not done:
            told = {"event": "failed", "failureReason": reason, "failureReasonType": reason_type}
            self._event(job_id, told, {SourceStatus.FAILED})
        elif failed:
            self._event(job_id, {"event": "completed_with_errors"}, {SourceStatus.COMPLETED_WITH_ERRORS})
        else:
            self._event(job_id, {"event": "completed"}, {SourceStatus.COMPLETED})

    def fetch(self, file: SourceFile) -> bytes:
        """Fetch a receipt from wherever it lies; our credentials do not go along."""
        if file.size > RECEIPT_BYTES_MAX:
            raise _receipt(FailureReason.RECEIPT_SIZE, file, "Attach a smaller file by hand")
        try:
            with open_client(file.url, self._timeout_s) as client:
                answer = sent(lambda: client.get(file.url))
        except (DoubtfulError, UnreachableError) as error:
            raise _receipt(FailureReason.RECEIPT_DOWNLOAD, file, "Fetch it again later") from error
        if not answer.is_success:
            raise _receipt(
                FailureReason.RECEIPT_DOWNLOAD, file, "Fetch it again; its address lives for a day"
            )
        if len(answer.content) > RECEIPT_BYTES_MAX:
            raise _receipt(FailureReason.RECEIPT_SIZE, file, "Attach a smaller file by hand")
        return answer.content

    def close(self) -> None:
        """Give the connection back."""
        if self._client is not None:
            self._client.close()
            self._client = None

    # ------------------------------------------------------------------ inside

    @property
    def _timeout_s(self) -> float:
        try:
            return float(self.settings.get("timeout_s") or TIMEOUT_S)
        except ValueError as error:
            remedy = "Write a number of seconds"
            raise refuse(invalid("timeout_s", self.settings["timeout_s"], remedy)) from error

    def _company(self) -> dict[str, str]:
        company = self.settings.get("company_id", "")
        return {"company_id": company} if company else {}

    def _event(self, job_id: str, event: Mapping[str, str], wanted: set[SourceStatus]) -> None:
        try:
            self._call("POST", "/v3/export-job-events", body={"jobId": job_id, **event})
        except (DoubtfulError, RejectedError):
            if self.job(job_id).status not in wanted:
                raise

    def _pages(self, path: str, query: Mapping[str, str]) -> Iterator[dict[str, Any]]:
        after: dict[str, str] = {}
        for _ in range(PAGES_MAX):
            page = self._get(path, {**query, "limit": str(PAGE), **after})
            for row in _in(page, "data", list):
                if not isinstance(row, dict):
                    raise _odd("data", row)
                yield row
            pages = _in(page, "pagination", dict, {})
            if not pages.get("hasNextPage"):
                return
            if after == {"after": _in(pages, "endCursor", str)}:
                raise _odd("endCursor", after["after"])
            after = {"after": _in(pages, "endCursor", str)}
        raise _odd("pages", PAGES_MAX)

    def _get(self, path: str, query: Mapping[str, str]) -> dict[str, Any]:
        """Read something: silence means unreachable, never doubt."""
        try:
            return self._call("GET", path, query=query)
        except DoubtfulError as error:
            raise UnreachableError(error.failure) from error

    def _put(self, path: str, body: object) -> dict[str, Any]:
        """Tell results; the same may be told twice, so silence is no doubt either."""
        try:
            return self._call("PUT", path, body=body)
        except DoubtfulError as error:
            raise UnreachableError(error.failure) from error

    def _call(
        self, method: str, path: str, *, query: Mapping[str, str] | None = None, body: object = None
    ) -> dict[str, Any]:
        if self._client is None:
            self._client = open_client(self.settings.get("url") or URL, self._timeout_s)
        client, address = self._client, (self.settings.get("url") or URL).rstrip("/") + path
        is_key = self.settings.get("login") == "api_key"
        headers = {"Accept": "application/json"}
        if not is_key:
            headers["Authorization"] = f"Bearer {self.secret}"
        if body is not None:
            headers["Content-Type"] = "application/json;charset=UTF-8"
        request = client.build_request(
            method,
            address,
            params=dict(query or {}),
            content=None if body is None else json.dumps(body).encode(),
            headers=headers,
        )
        login = httpx.BasicAuth(self.secret, "") if is_key else None
        answer = sent(lambda: client.send(request, auth=login))
        if answer.is_success:
            return _object(answer)
        raise _not_done(answer)


def _object(answer: httpx.Response) -> dict[str, Any]:
    if not answer.content:
        return {}
    try:
        values = json.loads(answer.content, parse_float=Decimal)
    except ValueError as error:
        raise DoubtfulError(silence(FailureReason.UNEXPECTED, error)) from error
    return values if isinstance(values, dict) else {"data": values}


def _not_done(answer: httpx.Response) -> Exception:
    if answer.status_code == UNAUTHORISED:
        return refused(FailureReason.AUTHENTICATION, "secret", "Enter a new token or API key, then retry")
    try:
        told = json.loads(answer.content)
        kind, words = str(told["type"]), str(told.get("message", ""))
    except (ValueError, KeyError, TypeError):
        kind = words = ""
    if kind and answer.status_code in (400, 404, 409, 413, UNPROCESSABLE):
        remedy = _REMEDIES.get(kind, "See what Pleo says, then retry")
        return RejectedError(
            Failure(FailureReason.VALIDATION_THEIRS, kind, "", "Pleo", remedy, words[:VALUE_CHARS_MAX])
        )
    return of_status(answer, not_found=invalid("url", str(answer.url), "Correct the address"))


_REMEDIES = {
    "MISSING_CONTRA_ACCOUNTS": "Set the contra accounts in Pleo, then export there again",
    "EXPORT_NOT_FOUND": "The export is gone in Pleo: export there again",
    "INVALID_EXPORT_JOB_STATUS_CHANGE": "The export has ended in Pleo: export there again",
    "EXPORT_JOB_STATUS_UNPROCESSABLE": "The export has ended in Pleo: export there again",
}


def _receipt(reason: FailureReason, file: SourceFile, remedy: str) -> RejectedError:
    name = file.url.split("?", 1)[0].rsplit("/", 1)[-1]
    return RejectedError(Failure(reason, "receipt", name[:VALUE_CHARS_MAX], "Pleo", remedy))


# ---------------------------------------------------------------------- reading


def _odd(name: str, value: object) -> RejectedError:
    """Say that an answer is not as the contract has it."""
    remedy = "Pleo's answer is not what its contract says: report it"
    return RejectedError(
        Failure(FailureReason.VALIDATION_THEIRS, name, str(value)[:VALUE_CHARS_MAX], "Pleo", remedy)
    )


def _in(row: Mapping[str, Any], name: str, kind: type, default: Any = None) -> Any:  # noqa: ANN401 -- of `kind`
    """Return a member; raises RejectedError for one of another kind, or absent without a default."""
    value = row.get(name)
    if value is None and default is not None:
        return default
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise _odd(name, value)
    return value


def _text(row: Mapping[str, Any] | None, *names: str) -> str:
    """Return the first of several members that is a text, on one line."""
    for name in names:
        value = (row or {}).get(name)
        if isinstance(value, str) and value.strip():
            return plain_text(value)
    return ""


def _moment(row: Mapping[str, Any], name: str) -> datetime:
    try:
        moment = datetime.fromisoformat(_in(row, name, str))
    except ValueError as error:
        raise _odd(name, row.get(name)) from error
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _day(row: Mapping[str, Any], name: str) -> date | None:
    return _moment(row, name).date() if row.get(name) else None


def _path(job_id: str) -> str:
    if not job_id.replace("-", "").isalnum():
        raise _odd("id", job_id)
    return job_id


def _status(row: Mapping[str, Any]) -> SourceStatus:
    try:
        return SourceStatus(_in(row, "status", str))
    except ValueError as error:
        raise _odd("status", row.get("status")) from error


def _job(row: Mapping[str, Any]) -> SourceJob:
    return SourceJob(
        _path(_in(row, "id", str)),
        _status(row),
        _moment(row, "createdAt"),
        _in(row, "numberOfItems", int, 0),
        _in(row, "expiresIn", int, 0),
    )


def _money(amount: Mapping[str, Any], side: str) -> Money:
    value = _in(amount, side, dict)
    minor, currency = _in(value, "value", int), _in(value, "currency", str)
    if abs(minor) > MINOR_MAX or len(currency) != 3 or not currency.isalpha():
        raise _odd(side, value)
    return Money(minor, currency.upper())


def _item(row: Mapping[str, Any]) -> SourceItem:
    amount = _in(row, "amount", dict)
    wallet, paid = _money(amount, "inWalletCurrency"), _money(amount, "inSupplierCurrency")
    lines = tuple(_line(line) for line in _in(row, "accountingEntryLines", list))
    if lines and (sum(line.amount.minor for line in lines), lines[0].amount.currency) != (
        wallet.minor,
        wallet.currency,
    ):
        raise _odd("accountingEntryLines", f"lines do not add up to {wallet.plain()} {wallet.currency}")
    extra = _in(row, "additionalInformation", dict, {})
    invoice, period = extra.get("invoiceInformation") or {}, row.get("servicePeriod") or {}
    supplier, vendor, user = row.get("supplier") or {}, row.get("vendor") or {}, row.get("user") or {}
    return SourceItem(
        id=_in(row, "accountingEntryId", str),
        kind=_text(row, "type"),
        spent_on=_moment(row, "date").date(),
        amount=wallet,
        lines=lines or (SourceLine(wallet),),
        original=None if paid.currency == wallet.currency else paid,
        merchant=_text(supplier, "name") or _text(vendor, "name"),
        vat_number=_text(vendor, "taxRegistrationNumber") or _text(supplier, "taxIdentifier"),
        country=_text(vendor, "country") or _text(supplier, "country"),
        person=(_text(user, "code", "id"), _text(user, "name")),
        vendor=_text(vendor, "code", "externalId") or _text(supplier, "code"),
        note=_text(row, "note"),
        reference=_text(invoice, "invoiceNumber"),
        method=_text(row.get("bookkeeping"), "method"),
        contra_account=_text(row.get("contraAccount"), "code", "identifier", "name"),
        book_id=_text(extra, "reconciliationId"),
        service_first_on=_day(period, "from"),
        service_last_on=_day(period, "to"),
        files=tuple(_file(one) for one in row.get("files") or ()),
    )


def _line(row: Mapping[str, Any]) -> SourceLine:
    tax, account = row.get("tax") or {}, row.get("account") or {}
    taxed = _money(tax["amount"], "inWalletCurrency").minor if isinstance(tax.get("amount"), dict) else None
    return SourceLine(
        _money(_in(row, "lineAmount", dict), "inWalletCurrency"),
        _text(account, "code", "identifier"),
        _text(account, "name"),
        taxed,
        _ppm(tax.get("rate")),
        _text(tax, "code"),
        {
            _text(tag, "groupCode"): _text(tag, "code")
            for tag in row.get("tags") or ()
            if isinstance(tag, dict)
        },
    )


def _ppm(rate: object) -> int | None:
    if rate is None:
        return None
    try:
        ppm = Decimal(str(rate)) * 1_000_000
    except InvalidOperation as error:
        raise _odd("rate", rate) from error
    if not ppm.is_finite() or not 0 <= ppm <= 1_000_000:
        raise _odd("rate", rate)
    return int(ppm.to_integral_value())


def _file(row: object) -> SourceFile:
    values = row if isinstance(row, dict) else {}
    return SourceFile(_in(values, "url", str), _text(values, "type"), _in(values, "size", int, 0))


def _outcome(one: ItemOutcome) -> dict[str, str]:
    told = {
        "accountingEntryId": one.item_id,
        "status": (SourceStatus.SUCCESSFUL if one.is_successful else SourceStatus.FAILED).value,
        "exportedAt": one.exported_at.astimezone(UTC)
        .isoformat(timespec="milliseconds")
        .replace("+00:00", "Z"),
        "externalId": one.reference,
        "failureReason": one.reason,
        "failureReasonType": one.reason_type,
    }
    return {name: value for name, value in told.items() if value}
