"""The secrets of connections: into the system's keychain, never into the company file (G14)."""

from dataclasses import dataclass, field, replace

from app.connectors.secrets import Keychain, SystemKeychain, secret_of
from app.models.changes import Subject
from app.models.ids import CommandId
from app.models.posting import Connection
from app.services.connections import KEYCHAIN
from app.services.results import Saved
from app.services.workplace import Stored, Workplace, changes_of
from app.store import UnitOfWork


@dataclass(frozen=True, slots=True)
class KeepSecret:
    """Put a connection's password or token into the keychain; an empty one forgets it."""

    place: Workplace
    keychain: Keychain = field(default_factory=SystemKeychain)

    def __call__(self, connection_id: int, secret: str, *, command_id: CommandId | None = None) -> Saved:
        """Keep the secret; the company file learns a reference at most.

        The keychain comes first: where it refuses, the company file is as it was.

        Raises:
            RejectedError: There is no keychain, or it is locked; the failure names the way out.
            NotFoundError: There is no such connection.
        """
        with self.place.database.read() as unit:
            connection = unit.connections.get(connection_id)
        reference = connection.settings.get(KEYCHAIN, "") or self.place.ids.command_id()
        if secret:
            self.keychain.put(reference, secret)
        else:
            self.keychain.remove(reference)

        def work(unit: UnitOfWork) -> Stored:
            now = unit.connections.get(connection_id)
            kept = {key: value for key, value in now.settings.items() if key != KEYCHAIN}
            if secret:
                kept[KEYCHAIN] = reference
            if kept != dict(now.settings):
                unit.connections.update(replace(now, settings=kept))
            return {"id": connection_id}

        done, _ = self.place.do("keep_secret", work, command_id=command_id)
        return Saved(done, connection_id, changes_of(Subject.REFERENCE))


def has_secret(connection: Connection, keychain: Keychain | None = None) -> bool:
    """Tell whether a connection's secret can be found here and now; RejectedError without a keychain."""
    return bool(secret_of(connection.name, connection.settings.get(KEYCHAIN, ""), keychain))
