"""A connection's password on its way to the keychain."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import keyring
import pytest

from app.connectors.secrets import secret_of
from app.models.errors import BlockedError
from app.models.posting import Connection
from app.services.connection_secrets import KeepSecret, has_secret
from app.services.connections import KEYCHAIN, KnownSystems, SaveConnection
from tests.contract.connectors.keychains import WindowsLike
from tests.flow.posting.kit import Office

TOKEN = "".join(f"{n:05d}" for n in range(1_200))


@pytest.fixture
def keychain() -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(WindowsLike())
    yield
    keyring.set_keyring(before)


@pytest.mark.rule("G14", "F78")
def test_the_company_file_learns_a_reference_and_never_the_secret(office: Office, keychain: None) -> None:
    place = office.finance.place
    books = Connection(0, "tryton", "Real books", {"url": "https://books.example", "database": "main"})
    id_ = SaveConnection(place, KnownSystems())(books).id
    keep = KeepSecret(place)
    keep(id_, TOKEN)
    with place.database.read() as unit:
        stored = unit.connections.get(id_)
    assert has_secret(stored)
    assert secret_of(stored.name, stored.settings[KEYCHAIN]) == TOKEN
    target = Path(office.shop.company.info.target)
    everything = b"".join(one.read_bytes() for one in target.parent.glob(f"{target.name}*"))
    assert TOKEN[:50].encode() not in everything
    keep(id_, "")
    with place.database.read() as unit:
        stored = unit.connections.get(id_)
    assert KEYCHAIN not in stored.settings
    assert not has_secret(stored)
    with pytest.raises(BlockedError):
        SaveConnection(place, KnownSystems())(replace(stored, settings={"password": "hush"}))
