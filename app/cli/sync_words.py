"""Sentences of the sync for the command line: why a row stays as it is, and what to do."""

from app.models.sync import AskKind, SyncAsk, SyncChange, SyncPart, SyncReason

PARTS: dict[SyncPart, str] = {
    SyncPart.CATEGORY: "categories",
    SyncPart.PROJECT: "projects",
    SyncPart.DEPARTMENT: "departments",
    SyncPart.TAX_RATE: "tax rates",
    SyncPart.SUPPLIER: "suppliers",
    SyncPart.GL_ACCOUNT: "GL accounts",
    SyncPart.PERIOD: "fiscal periods",
}

_REASONS: dict[SyncReason, str] = {
    SyncReason.EMPTY_REFERENCE: "it has no code{at}; give it one there",
    SyncReason.EMPTY_NAME: "it has no name there{at}; the name here stays",
    SyncReason.TOO_LONG: "its code or name is too long{at}; shorten it there",
    SyncReason.DUPLICATE: "the code stands there several times with different content{at}; keep one",
    SyncReason.REPEATED: "the same row stands there twice{at}; taken once",
    SyncReason.CASE_OR_SPACES: "its code differs from {other} only in case or spaces; correct one of them",
    SyncReason.NAME_TAKEN: "{other} is called the same; the old name stays until one of them differs there",
    SyncReason.NAME_SHARED: "{other} is called the same; tell them apart by the code",
    SyncReason.INACTIVE_THERE: "closed or inactive there",
    SyncReason.OUTSIDE_FILTER: "the filter leaves it out; it stays as it is",
    SyncReason.TAX_PERCENTAGE: "the percentage differs there; nothing changes here: add a tax code there",
    SyncReason.GONE_THERE: "no longer there; it stays here, flagged",
}
_PPM_OF_PERCENT = 10_000


def why(change: SyncChange) -> str:
    """Say why a row is ignored, warned about or flagged; empty where it needs no reason."""
    at = f" ({change.other})" if change.other else ""
    return _REASONS.get(change.reason, "").format(at=at, other=change.other)


def value(change: SyncChange, text: str | None) -> str:
    """Show an old or new value as a person reads it."""
    if text is None:
        return ""
    if change.field == "rate_ppm":
        return f"{int(text) / _PPM_OF_PERCENT:g} %"
    if change.field in ("is_gone", "is_active", "is_open"):
        words = {
            "is_gone": ("there", "gone"),
            "is_active": ("inactive", "active"),
            "is_open": ("closed", "open"),
        }
        return words[change.field][int(text)]
    if change.field == "connection_id":
        return f"connection {text}"
    return text


def ask(part: SyncPart, asked: SyncAsk) -> str:
    """Say what a person has to agree to."""
    name = PARTS[part]
    if asked.kind is AskKind.NOTHING:
        found = f"The source lists no {name} at all, and {asked.known} came from it before"
    else:
        found = (
            f"The source lists only {asked.known - asked.going} of {asked.known} {name},"
            f" less than {asked.share_min} %"
        )
    return f"{found}. Nothing was flagged. If that is right, add --accept {part.value}."


def empty_filter(part: SyncPart, total: int) -> str:
    """Say that a filter lets nothing through."""
    return (
        f"The filter of {PARTS[part]} matches none of {total} rows. Nothing was changed; correct the filter."
    )
