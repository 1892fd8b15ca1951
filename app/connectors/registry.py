"""Finds the connector of a connection by its system's name."""

from collections.abc import Mapping
from typing import Protocol

from app.connectors import import_files, journal_csv, journal_xlsx, text_ledgers
from app.connectors.checking import invalid, refuse
from app.connectors.protocol import FileTarget
from app.models.posting import ConnectorFacts


class _Maker(Protocol):
    facts: ConnectorFacts

    def __call__(self, settings: Mapping[str, str]) -> FileTarget: ...


FILES: Mapping[str, _Maker] = {
    maker.facts.system: maker
    for maker in (
        journal_csv.JournalCsv,
        journal_xlsx.JournalXlsx,
        text_ledgers.Beancount,
        text_ledgers.Hledger,
        import_files.Sage50,
        import_files.XeroBills,
        import_files.QuickBooksJournal,
        import_files.QuickBooksIif,
        import_files.GnuCashBills,
    )
}


def systems() -> tuple[ConnectorFacts, ...]:
    """Return the facts of everything that can be connected, by title."""
    return tuple(sorted((maker.facts for maker in FILES.values()), key=lambda facts: facts.title))


def facts_of(system: str) -> ConnectorFacts:
    """Return a system's facts; raises RejectedError for an unknown one."""
    return _known(system).facts


def file_target(system: str, settings: Mapping[str, str]) -> FileTarget:
    """Make the target of a file connection; raises RejectedError for an unknown system."""
    return _known(system)(settings)


def _known(system: str) -> _Maker:
    if system not in FILES:
        raise refuse(invalid("system", system, f"Known are: {', '.join(sorted(FILES))}"))
    return FILES[system]
