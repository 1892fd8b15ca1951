"""What connectors share: failures in F45's form, plain texts, running totals."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from app.connectors.protocol import FileTotals
from app.models.errors import RejectedError
from app.models.posting import ConnectorFacts, EntryKind, Failure, FailureReason, Method, Posting

VALUE_CHARS_MAX = 200
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def plain_text(text: str, chars_max: int = VALUE_CHARS_MAX) -> str:
    """Return a text on one line, without control characters, cut to a length."""
    kept = "".join(char if char.isprintable() else " " for char in text)
    return " ".join(kept.split())[:chars_max].rstrip()


def guarded(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def invalid(field_name: str, value: str, remedy: str, *, text: str = "") -> Failure:
    """Say that a setting is wrong."""
    return Failure(
        FailureReason.CONFIGURATION_INVALID,
        field=field_name,
        value=value[:VALUE_CHARS_MAX],
        origin="the connection's settings",
        remedy=remedy,
        text=text,
    )


def missing(field_name: str, value: str, remedy: str) -> Failure:
    """Say that an entry lacks something that this system needs."""
    return Failure(
        FailureReason.CONFIGURATION_MISSING,
        field=field_name,
        value=value[:VALUE_CHARS_MAX],
        origin="mapping and static fields",
        remedy=f"{remedy}, then retry",
    )


def refuse(failure: Failure) -> RejectedError:
    """Make the error of a failure."""
    return RejectedError(failure)


def lacks_for(facts: ConnectorFacts, posting: Posting, *, needs_accounts: bool = True) -> tuple[Failure, ...]:
    """Tell what any system would miss: a key that fits, a way to book it, accounts on its lines."""
    found: list[Failure] = []
    if len(posting.key) > facts.key_length_max:
        found.append(invalid("key", posting.key, f"{facts.title} takes {facts.key_length_max} characters"))
    if method_of(posting) not in facts.methods:
        value = method_of(posting).value
        found.append(invalid("bookkeeping method", value, f"{facts.title} does not take it: choose another"))
    if posting.is_final and not facts.can_final:
        found.append(invalid("final", "final", f"{facts.title} takes drafts alone: switch final off"))
    if needs_accounts:
        for line in posting.lines:
            if not line.account:
                name = "payable_account" if line.is_balancing else "account"
                found.append(missing(name, "", "Enter the static field payable_account or map the account"))
    return tuple(found)


def method_of(posting: Posting) -> Method:
    """Tell the bookkeeping method that an entry came from."""
    if posting.kind is EntryKind.JOURNAL:
        return Method.JOURNAL
    return Method.INVOICE_AND_PAYMENT if posting.settled_from else Method.INVOICE


@dataclass
class Tally:
    """Adds up entries while they are written or read."""

    entries: int = 0
    debits: dict[str, int] = field(default_factory=dict)

    def add(self, posting: Posting) -> None:
        """Count one entry."""
        self.entries += 1
        for line in posting.lines:
            self.line(line.amount.currency, line.amount.minor)

    def line(self, currency: str, minor: int) -> None:
        """Count one amount; credits are what is left over and are not added."""
        if minor > 0:
            self.debits[currency] = self.debits.get(currency, 0) + minor

    def totals(self) -> FileTotals:
        """Return what was counted."""
        return FileTotals(self.entries, dict(sorted(self.debits.items())))


def counted(postings: Iterable[Posting], tally: Tally) -> Iterable[Posting]:
    """Pass entries on and count them."""
    for posting in postings:
        tally.add(posting)
        yield posting


def options(settings: Mapping[str, str], allowed: frozenset[str]) -> None:
    """Raise RejectedError for an option that the connector does not know."""
    for name in sorted(settings):
        if name not in allowed:
            remedy = f"Known are: {', '.join(sorted(allowed))}"
            raise RejectedError(invalid(name, "", remedy))  # its value may be a secret put in the wrong place
