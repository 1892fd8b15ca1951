"""Passwords and tokens of connections, in the system's keychain and nowhere else (G14).

Windows keeps at most 2,560 bytes a credential, in UTF-16 (CRED_MAX_CREDENTIAL_BLOB_SIZE of wincred.h), so
a longer secret is kept in numbered parts; the entry of the secret itself then only names them. New parts
are written before that entry points at them, so a crash leaves the old secret or the new one.
"""

import hashlib
import os
import re
from typing import TYPE_CHECKING, Protocol

from app.connectors.checking import refuse
from app.models.posting import Failure, FailureReason

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "Tieout"
PART_CHARS_MAX = 600
"""Fits whatever the characters are: two UTF-16 units at most each."""
PARTS_MAX = 64
_HEAD = re.compile(r"tieout-parts (\d{1,2}) ([0-9a-f]{16})")


class Keychain(Protocol):
    """Keeps secrets by a reference that is no secret itself."""

    def get(self, reference: str) -> str:
        """Return a secret, or nothing where there is none; raises RejectedError."""
        ...

    def put(self, reference: str, secret: str) -> None:
        """Keep a secret in place of the one before; raises RejectedError."""
        ...

    def remove(self, reference: str) -> None:
        """Forget a secret; nothing happens where there is none."""
        ...


class SystemKeychain:
    """The keychain of Windows, macOS or the Linux desktop. Satisfies Keychain."""

    def get(self, reference: str) -> str:
        """Return a secret, or nothing where there is none.

        Raises:
            RejectedError: There is no keychain, it is locked, or parts of the secret are gone.
        """
        head = self._read(reference)
        found = _HEAD.fullmatch(head)
        if found is None:
            return head
        parts = [self._read(_part(reference, found[2], n)) for n in range(int(found[1]))]
        secret = "".join(parts)
        if _mark(secret) != found[2]:
            raise refuse(_unusable("Parts of the password are gone: enter it again in the connection"))
        return secret

    def put(self, reference: str, secret: str) -> None:
        """Keep a secret in place of the one before; a long one in parts.

        Raises:
            RejectedError: There is no keychain, it is locked, or the secret is over 38,400 characters.
        """
        before = self._read(reference)
        pieces = [secret[at : at + PART_CHARS_MAX] for at in range(0, len(secret), PART_CHARS_MAX)]
        if len(pieces) > PARTS_MAX:
            raise refuse(_unusable(f"A secret has at most {PARTS_MAX * PART_CHARS_MAX:,} characters"))
        if len(pieces) <= 1 and _HEAD.fullmatch(secret) is None:
            self._write(reference, secret)
        else:
            mark = _mark(secret)
            for n, piece in enumerate(pieces):
                self._write(_part(reference, mark, n), piece)
            self._write(reference, f"tieout-parts {len(pieces)} {mark}")
        if before != self._read(reference):
            self._remove_parts(reference, before)

    def remove(self, reference: str) -> None:
        """Forget a secret and its parts; nothing happens where there is none."""
        before = self._read(reference)
        if before:
            self._delete(reference)
            self._remove_parts(reference, before)

    def _remove_parts(self, reference: str, head: str) -> None:
        found = _HEAD.fullmatch(head)
        for n in range(int(found[1]) if found else 0):
            assert found is not None, "a range without parts"
            self._delete(_part(reference, found[2], n))

    def _read(self, name: str) -> str:
        from keyring.errors import KeyringError

        try:
            return _backend().get_password(SERVICE, name) or ""
        except KeyringError as error:
            raise refuse(_unusable()) from error

    def _write(self, name: str, text: str) -> None:
        from keyring.errors import KeyringError

        try:
            _backend().set_password(SERVICE, name, text)
        except KeyringError as error:
            raise refuse(_unusable()) from error

    def _delete(self, name: str) -> None:
        from keyring.errors import KeyringError, PasswordDeleteError

        try:
            _backend().delete_password(SERVICE, name)
        except PasswordDeleteError:
            return  # gone already
        except KeyringError as error:
            raise refuse(_unusable()) from error


def variable_of(connection_name: str) -> str:
    """Return the environment variable that gives a connection's secret where there is no keychain."""
    name = "".join(char if char.isalnum() else "_" for char in connection_name.upper())
    return f"TIEOUT_SECRET_{name}"


def secret_of(connection_name: str, reference: str = "", keychain: Keychain | None = None) -> str:
    """Return a connection's secret: of its environment variable, else of the keychain, else nothing.

    Raises:
        RejectedError: A reference was given and the keychain cannot be read.
    """
    given = os.environ.get(variable_of(connection_name), "")
    if given or not reference:
        return given
    return (keychain or SystemKeychain()).get(reference)


def _backend() -> "KeyringBackend":
    import keyring

    return keyring.get_keyring()


def _part(reference: str, mark: str, number: int) -> str:
    return f"{reference}#{mark}#{number}"


def _mark(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()[:16]


def _unusable(remedy: str = "") -> Failure:
    usual = (
        "Unlock the keychain of this computer, or give the password in the environment variable "
        "TIEOUT_SECRET_ and the connection's name in capitals"
    )
    return Failure(
        FailureReason.AUTHENTICATION, "password", origin="the system's keychain", remedy=remedy or usual
    )
