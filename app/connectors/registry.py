"""Finds the connector of a connection by its system's name."""

from collections.abc import Mapping
from typing import Protocol

from app.connectors import datev, gnucash, import_files, journal_csv, journal_xlsx, text_ledgers
from app.connectors.accountsiq_facts import ACCOUNTSIQ_FACTS
from app.connectors.checking import invalid, refuse
from app.connectors.lists_facts import LISTS
from app.connectors.pleo_facts import PLEO_FACTS
from app.connectors.protocol import Connector, FileTarget
from app.connectors.source import ExpenseSource
from app.connectors.tryton_facts import TRYTON_FACTS
from app.models.posting import ConnectorFacts


class _Maker(Protocol):
    facts: ConnectorFacts

    def __call__(self, settings: Mapping[str, str]) -> FileTarget: ...


class _SystemMaker(Protocol):
    facts: ConnectorFacts

    def __call__(self, name: str, settings: Mapping[str, str], secret: str) -> Connector: ...


_FILE_MAKERS: tuple[_Maker, ...] = (
    journal_csv.JournalCsv,
    journal_xlsx.JournalXlsx,
    text_ledgers.Beancount,
    text_ledgers.Hledger,
    import_files.Sage50,
    import_files.XeroBills,
    import_files.QuickBooksJournal,
    import_files.QuickBooksIif,
    gnucash.GnuCashBills,
    datev.Datev,
)
FILES: Mapping[str, _Maker] = {maker.facts.system: maker for maker in _FILE_MAKERS}


class _Tryton:
    facts = TRYTON_FACTS

    def __call__(self, name: str, settings: Mapping[str, str], secret: str) -> Connector:
        from app.connectors.tryton import Tryton

        return Tryton(name, settings, secret)


class _AccountsIq:
    facts = ACCOUNTSIQ_FACTS

    def __call__(self, name: str, settings: Mapping[str, str], secret: str) -> Connector:
        from app.connectors.accountsiq import AccountsIq

        return AccountsIq(name, settings, secret)


SYSTEMS: Mapping[str, _SystemMaker] = {"tryton": _Tryton(), "accountsiq": _AccountsIq()}


def systems() -> tuple[ConnectorFacts, ...]:
    """Return the facts of everything that can be connected, by title."""
    known = [maker.facts for maker in FILES.values()] + [maker.facts for maker in SYSTEMS.values()]
    known += [LISTS, PLEO_FACTS]
    return tuple(sorted(known, key=lambda facts: facts.title))


def facts_of(system: str) -> ConnectorFacts:
    """Return a system's facts; raises RejectedError for an unknown one."""
    for facts in systems():
        if facts.system == system:
            return facts
    names = sorted([*FILES, *SYSTEMS, LISTS.system, PLEO_FACTS.system])
    raise refuse(invalid("system", system, f"Known are: {', '.join(names)}"))


def file_target(system: str, settings: Mapping[str, str]) -> FileTarget:
    """Make the target of a file connection; raises RejectedError for an unknown system."""
    assert facts_of(system).is_file, f"{system} writes no files"
    return FILES[system](settings)


def system_connector(system: str, name: str, settings: Mapping[str, str], secret: str = "") -> Connector:
    """Make the connector of an accounting system; `secret` is the connection's password or token."""
    assert not facts_of(system).is_file, f"{system} is a file"
    if system == LISTS.system:
        raise refuse(invalid("system", system, "Lists give reference data; post to another connection"))
    if facts_of(system).is_source:
        raise refuse(invalid("system", system, "Expenses come from it; post to another connection"))
    return SYSTEMS[system](name, settings, secret)


def expense_source(system: str, name: str, settings: Mapping[str, str], secret: str = "") -> ExpenseSource:
    """Make the source of a connection that expenses come from; raises RejectedError for any other."""
    if system != PLEO_FACTS.system:
        raise refuse(invalid("system", system, "No expenses come from it: choose a connection to Pleo"))
    from app.connectors.pleo import Pleo

    return Pleo(name, settings, secret)
