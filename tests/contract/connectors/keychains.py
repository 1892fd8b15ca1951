"""A keychain in memory with the limits of Windows."""

from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError, PasswordSetError

BLOB_BYTES_MAX = 2_560


class WindowsLike(KeyringBackend):
    """A keychain in memory that refuses what Windows refuses."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call] # untyped there
        self.kept: dict[tuple[str, str], str] = {}
        self.writes_left = 1_000

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.writes_left -= 1
        if self.writes_left < 0 or len(password.encode("utf-16-le")) > BLOB_BYTES_MAX:
            raise PasswordSetError("refused")
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.kept:
            raise PasswordDeleteError("not there")
        del self.kept[service, username]
