"""Finds the source of reference data of a connection by its system's name."""

from collections.abc import Mapping
from typing import Protocol

from app.connectors.checking import invalid, refuse
from app.connectors.source_protocol import ReferenceSource, SourceFacts
from app.models.sync import PARTS_ALONG, SyncPart


class _Maker(Protocol):
    facts: SourceFacts

    def __call__(self, name: str, settings: Mapping[str, str], secret: str) -> ReferenceSource: ...


class _Tryton:
    facts = SourceFacts(
        "tryton",
        "Tryton",
        frozenset(SyncPart),
        has_choice=frozenset(SyncPart) - {SyncPart.GL_ACCOUNT, SyncPart.TAX_RATE, SyncPart.PERIOD},
        along=frozenset(PARTS_ALONG),
    )

    def __call__(self, name: str, settings: Mapping[str, str], secret: str) -> ReferenceSource:
        from app.connectors.tryton_reference import TrytonReference

        return TrytonReference(name, settings, secret, self.facts)


class _AccountsIq:
    facts = SourceFacts(
        "accountsiq",
        "AccountsIQ",
        frozenset(SyncPart),
        has_choice=frozenset({SyncPart.CATEGORY, SyncPart.PROJECT, SyncPart.DEPARTMENT, SyncPart.TAX_RATE}),
        along=frozenset(PARTS_ALONG),
    )

    def __call__(self, name: str, settings: Mapping[str, str], secret: str) -> ReferenceSource:
        from app.connectors.accountsiq_reference import AccountsIqReference

        return AccountsIqReference(name, settings, secret, self.facts)


SOURCES: Mapping[str, _Maker] = {"tryton": _Tryton(), "accountsiq": _AccountsIq()}


def source_facts() -> tuple[SourceFacts, ...]:
    """Return the facts of all systems that give reference data, by title."""
    return tuple(sorted((maker.facts for maker in SOURCES.values()), key=lambda facts: facts.title))


def reference_source(
    system: str, name: str, settings: Mapping[str, str], secret: str = ""
) -> ReferenceSource:
    """Make the source of a connection; raises RejectedError where the system gives no reference data."""
    if system not in SOURCES:
        known = ", ".join(facts.title for facts in source_facts())
        raise refuse(invalid("system", system, f"Reference data comes from: {known}"))
    return SOURCES[system](name, settings, secret)
