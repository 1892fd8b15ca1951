"""Opens what reference data comes from: an accounting system, or a folder of lists."""

from typing import Protocol

from app.connectors.secrets import secret_of
from app.connectors.source_protocol import ReferenceSource, SourceFacts
from app.connectors.source_registry import reference_source, source_facts
from app.models.posting import Connection
from app.services.connections import KEYCHAIN, own_settings
from app.services.sync_lists import LISTS_FACTS, ListSource


class Sources(Protocol):
    """Opens the sources of connections."""

    def facts(self, connection: Connection) -> SourceFacts | None:
        """Return what a connection's system gives; None where it gives no reference data."""
        ...

    def open(self, connection: Connection) -> ReferenceSource:
        """Open a source; raises RejectedError for a system that has none."""
        ...


class KnownSources:
    """The sources of the program. Satisfies Sources."""

    def facts(self, connection: Connection) -> SourceFacts | None:
        """Return what the system gives; None where it gives no reference data."""
        known = {facts.system: facts for facts in (*source_facts(), LISTS_FACTS)}
        return known.get(connection.system)

    def open(self, connection: Connection) -> ReferenceSource:
        """Open the source; nothing is read yet."""
        settings = own_settings(connection.settings)
        if connection.system == LISTS_FACTS.system:
            return ListSource(settings)
        secret = secret_of(connection.name, connection.settings.get(KEYCHAIN, ""))
        return reference_source(connection.system, connection.name, settings, secret)
