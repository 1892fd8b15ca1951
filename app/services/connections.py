"""Connections to accounting systems: made, edited, tested (F78), and what their settings mean."""

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from typing import Protocol

from app.connectors.checking import invalid, refuse
from app.connectors.lists_facts import LISTS
from app.connectors.protocol import CheckReport, Connector, FileTarget
from app.connectors.registry import expense_source, facts_of, file_target, system_connector
from app.connectors.secrets import secret_of
from app.connectors.source import ExpenseSource
from app.models.changes import Subject
from app.models.errors import BlockedError, ConnectorError
from app.models.ids import CommandId
from app.models.posting import (
    Connection,
    ConnectorFacts,
    DateStrategy,
    Failure,
    Method,
    Page,
    PostingRules,
)
from app.services.results import Done, Saved
from app.services.workplace import Stored, Workplace, changes_of
from app.store import UnitOfWork

CONNECTED = "connected"
NAME_CHARS_MAX = 100
RULE_OPTIONS = frozenset(
    {*(f"method_{page.value}" for page in Page), "strategy", "final", "receipts", "references"}
)
YES_NO = ("yes", "no")
SECRETS = frozenset({"password", "secret", "token", "key", "api_key", "client_secret"})
KEYCHAIN = "keychain"
"""The setting that refers to the connection's secret in the system's keychain; no secret itself."""
KEEP_IT_OUT = (
    "Enter it as the connection's password, which goes to the keychain, or set the environment "
    "variable TIEOUT_SECRET_ and the connection's name in capitals"
)


class Targets(Protocol):
    """Opens what connections post to."""

    def facts(self, connection: Connection) -> ConnectorFacts:
        """Return what the system promises."""
        ...

    def connector(self, connection: Connection) -> Connector:
        """Open an accounting system that takes one entry at a time."""
        ...

    def file(self, connection: Connection) -> FileTarget:
        """Open a layout that whole jobs are written in."""
        ...


class KnownSystems:
    """The connectors of the program. Satisfies Targets."""

    def facts(self, connection: Connection) -> ConnectorFacts:
        """Return what the system promises; raises RejectedError for an unknown one."""
        return facts_of(connection.system)

    def connector(self, connection: Connection) -> Connector:
        """Open the system; nothing is sent yet."""
        secret = secret_of(connection.name, connection.settings.get(KEYCHAIN, ""))
        return system_connector(connection.system, connection.name, own_settings(connection.settings), secret)

    def file(self, connection: Connection) -> FileTarget:
        """Open the layout."""
        return file_target(connection.system, own_settings(connection.settings))


def own_settings(settings: Mapping[str, str]) -> dict[str, str]:
    """Return the settings that belong to the connector, not to the rules."""
    return {name: value for name, value in settings.items() if name not in RULE_OPTIONS | {KEYCHAIN}}


def check_rules(settings: Mapping[str, str], facts: ConnectorFacts) -> None:
    """Raise RejectedError for a rule that is none, or that the system cannot follow."""
    choices: dict[str, tuple[str, ...]] = {
        "strategy": tuple(strategy.value for strategy in DateStrategy),
        "final": YES_NO if facts.can_final else ("no",),
        "receipts": YES_NO,
        "references": YES_NO,
    }
    for page in Page:
        choices[f"method_{page.value}"] = tuple(sorted(method.value for method in facts.methods))
    for name, allowed in choices.items():
        if name in settings and settings[name] not in allowed:
            raise refuse(invalid(name, settings[name], f"Choose one of: {' '.join(allowed)}"))


def rules_of(
    unit: UnitOfWork, connection: Connection, facts: ConnectorFacts, *, is_final: bool | None = None
) -> PostingRules:
    """Read how a connection turns expenses into entries; draft if nothing else is said (F64)."""
    settings = connection.settings
    check_rules(settings, facts)
    only = next(iter(facts.methods)) if len(facts.methods) == 1 else Method.JOURNAL
    return PostingRules(
        methods={page: Method(settings.get(f"method_{page.value}", only.value)) for page in Page},
        mappings=unit.connections.mappings(connection.id),
        static_fields=unit.connections.static_fields(connection.id),
        strategy=DateStrategy(settings.get("strategy", DateStrategy.NONE.value)),
        is_final=settings.get("final") == "yes" if is_final is None else is_final,
        sends_receipts=settings.get("receipts", "yes") == "yes",
        takes_references=settings.get("references") == "yes",
        computes_tax=facts.computes_tax,
    )


@dataclass(frozen=True, slots=True)
class TestResult:
    """The answer of the Test button (F78); `failure` is None where all is well."""

    __test__ = False  # pytest collects classes by this name

    status: str
    report: CheckReport | None
    failure: Failure | None


@dataclass(frozen=True, slots=True)
class SaveConnection:
    """Store a connection; id 0 adds it."""

    place: Workplace
    targets: Targets

    def __call__(self, connection: Connection, *, command_id: CommandId | None = None) -> Saved:
        """Store it.

        Raises BlockedError for a name that is taken or none, RejectedError for an unknown system or a
        wrong rule, StaleError where its version has moved on. Its own settings are proven by the test.
        """
        name = connection.name.strip()
        if not name or len(name) > NAME_CHARS_MAX:
            raise BlockedError("F78", "A connection needs a name", f"Enter up to {NAME_CHARS_MAX} characters")
        for secret in sorted(SECRETS & {name.casefold() for name in connection.settings}):
            raise BlockedError("G14", f"A {secret} is never stored in the company file", KEEP_IT_OUT)
        check_rules(connection.settings, self.targets.facts(connection))

        def work(unit: UnitOfWork) -> Stored:
            if connection.id == 0:
                return {"id": unit.connections.add(replace(connection, name=name))}
            unit.connections.update(replace(connection, name=name))
            return {"id": connection.id}

        done, stored = self.place.do("save_connection", work, command_id=command_id)
        return Saved(done, int(stored["id"]), changes_of(Subject.REFERENCE))


@dataclass(frozen=True, slots=True)
class TestConnection:
    """Prove a connection as the check before the first row does, and keep what was found (F50, F78)."""

    __test__ = False  # pytest collects classes by this name

    place: Workplace
    targets: Targets

    def __call__(self, connection_id: int) -> TestResult:
        """Ask the system; sends nothing that it keeps."""
        with self.place.database.read() as unit:
            connection = unit.connections.get(connection_id)
        result = self._ask(connection)

        def work(unit: UnitOfWork) -> Stored:
            unit.connections.set_status(connection_id, result.status)
            return {}

        self.place.do("test_connection", work)
        return result

    def _ask(self, connection: Connection) -> TestResult:
        try:
            facts = self.targets.facts(connection)
            check_rules(connection.settings, facts)
            if facts.system == LISTS.system:
                report = _check_lists(connection)
            elif facts.is_source:
                with closing(source_of(connection)) as source:
                    report = source.check()
            elif facts.is_file:
                report = self.targets.file(connection).check()
                folder_of(connection)
            else:
                connector = self.targets.connector(connection)
                try:
                    report = connector.check()
                finally:
                    connector.close()
        except ConnectorError as error:
            return TestResult(error.failure.reason.value, None, error.failure)
        return TestResult(CONNECTED, report, None)


def source_of(connection: Connection) -> ExpenseSource:
    """Open an expense tool; raises RejectedError for a connection that is none."""
    secret = secret_of(connection.name, connection.settings.get(KEYCHAIN, ""))
    return expense_source(connection.system, connection.name, own_settings(connection.settings), secret)


def _check_lists(connection: Connection) -> CheckReport:
    from app.services.sync_lists import ListSource

    return ListSource(own_settings(connection.settings)).check()


def folder_of(connection: Connection) -> str:
    """Return the folder that a file connection writes to; raises RejectedError where it has none."""
    folder = connection.settings.get("folder", "")
    if not folder:
        raise refuse(invalid("folder", "", "Choose the folder that the files are written to"))
    return folder


def saved_done(command_id: CommandId) -> Done:
    """Return the answer of a change of settings."""
    return Done(command_id, changes_of(Subject.REFERENCE))
