"""Secrets against a keychain with the limits of Windows, through the real library."""

from collections.abc import Iterator

import keyring
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from keyring.backends.fail import Keyring as NoKeychain

from app.connectors.secrets import SERVICE, SystemKeychain, secret_of, variable_of
from app.models.errors import RejectedError
from app.models.posting import FailureReason
from tests.contract.connectors.keychains import WindowsLike

TOKEN = "".join(f"{n:05d}" for n in range(1_200))


@pytest.fixture
def keychain() -> Iterator[WindowsLike]:
    before = keyring.get_keyring()
    made = WindowsLike()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


@pytest.mark.rule("F78", "G14")
@pytest.mark.parametrize("secret", ["hush", "pä55 wörd 🔑", TOKEN, "tieout-parts 02 0123456789abcdef"])
def test_a_secret_of_any_length_comes_back_whole(keychain: WindowsLike, secret: str) -> None:
    SystemKeychain().put("ref", secret)
    assert SystemKeychain().get("ref") == secret
    assert {service for service, _ in keychain.kept} == {SERVICE}


@given(st.lists(st.text(max_size=2_500), min_size=1, max_size=4))
@settings(max_examples=60)
def test_only_the_last_secret_is_left(secrets: list[str]) -> None:
    before, made = keyring.get_keyring(), WindowsLike()
    keyring.set_keyring(made)
    try:
        for secret in secrets:
            SystemKeychain().put("ref", secret)
        assert SystemKeychain().get("ref") == secrets[-1]
        assert len(made.kept) == 1 + len(secrets[-1]) // 600 + (len(secrets[-1]) % 600 > 0) - (
            len(secrets[-1]) <= 600 and bool(secrets[-1])
        )
        SystemKeychain().remove("ref")
        assert all(not text for text in made.kept.values())
    finally:
        keyring.set_keyring(before)


def test_a_keychain_that_stops_half_way_leaves_the_secret_before(keychain: WindowsLike) -> None:
    SystemKeychain().put("ref", TOKEN)
    for left in range(6):
        keychain.writes_left = left
        with pytest.raises(RejectedError):
            SystemKeychain().put("ref", TOKEN[::-1])
        assert SystemKeychain().get("ref") == TOKEN


def test_a_secret_whose_parts_are_gone_says_so(keychain: WindowsLike) -> None:
    SystemKeychain().put("ref", TOKEN)
    del keychain.kept[next(key for key in keychain.kept if key[1].endswith("#3"))]
    with pytest.raises(RejectedError) as caught:
        SystemKeychain().get("ref")
    assert "enter it again" in caught.value.failure.remedy


def test_without_a_keychain_the_way_out_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    before = keyring.get_keyring()
    keyring.set_keyring(NoKeychain())  # type: ignore[no-untyped-call] # untyped there
    try:
        with pytest.raises(RejectedError) as caught:
            secret_of("My books", "ref")
        assert caught.value.failure.reason is FailureReason.AUTHENTICATION
        assert "TIEOUT_SECRET_" in caught.value.failure.remedy
        monkeypatch.setenv(variable_of("My books"), "hush")
        assert secret_of("My books", "ref") == "hush"
        assert secret_of("Other") == ""
    finally:
        keyring.set_keyring(before)
