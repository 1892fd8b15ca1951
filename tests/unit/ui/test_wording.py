"""Every value has words, every failure a way out."""

from enum import StrEnum

import pytest

from app.models import errors
from app.models.expense import ExpenseSource, ExpenseStatus, PaidBy
from app.models.match import Factor, Reason
from app.models.payment import InstrumentKind, LinkState, PaymentKind, PaymentStatus
from app.models.reconciliation import Origin
from app.models.rules import ProfileKind
from app.models.statement import FileFormat, ImportStatus, Purpose
from app.ui import wording

FAILURES = [
    errors.RefusedFileError("/srv/dana/bank.csv", "the date cannot be read", "", row=7, value="31/31/2026"),
    errors.NotACompanyFileError("a.tieout", "it has another kind"),
    errors.NewerFileError("a.tieout", "schema 9 is newer than 4"),
    errors.FileInUseError("a.tieout", "it is open in another program"),
    errors.DiskFullError("a.tieout", "the disk is full"),
    errors.FileError("x.csv", "the file does not exist"),
    errors.StaleError("payment 12", "maria"),
    errors.OverAllocatedError("payment 12"),
    errors.LockedPeriodError("October 2026"),
    errors.BlockedError("F22", "the expense is posted"),
    errors.NotFoundError("payment 12"),
    errors.CancelledError(),
    ValueError("a bug"),
]


@pytest.mark.parametrize("error", FAILURES, ids=lambda error: type(error).__name__)
def test_every_failure_is_a_sentence_with_a_way_out(error: Exception) -> None:
    said = wording.failure(error)
    assert said.title
    assert said.text.endswith((".", "!", "?"))
    assert said.remedy.endswith((".", "!", "?"))
    assert said.is_expected is isinstance(error, errors.AppError)


def test_a_refused_file_names_file_row_and_value() -> None:
    said = wording.failure(FAILURES[0])
    assert said.text == "bank.csv in row 7 (“31/31/2026”): The date cannot be read."


def test_a_bug_shows_no_text_of_its_own() -> None:
    said = wording.failure(KeyError("secret merchant"))
    assert "secret" not in said.sentence
    assert "KeyError" in said.text


@pytest.mark.parametrize(
    ("say", "kind"),
    [
        (wording.link_state, LinkState),
        (wording.expense_status, ExpenseStatus),
        (wording.paid_by, PaidBy),
        (wording.factor, Factor),
        (wording.word, ExpenseSource),
        (wording.word, PaymentKind),
        (wording.word, PaymentStatus),
        (wording.word, InstrumentKind),
        (wording.word, ImportStatus),
        (wording.word, Purpose),
        (wording.word, Origin),
        (wording.word, ProfileKind),
        (wording.word, FileFormat),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_every_value_has_words_of_its_own(say: object, kind: type[StrEnum]) -> None:
    assert callable(say)
    words = [say(value) for value in kind]
    assert all(words)
    assert len(set(words)) == len(words)
    assert not any("_" in word for word in words)


def test_equal_keys_of_two_lists_have_their_own_words() -> None:
    assert wording.word(PaymentKind.CASH) == "Cash withdrawal"
    assert wording.word(InstrumentKind.CASH) == "Cash"


def test_every_reason_is_a_sentence_and_ids_are_not_said() -> None:
    for reason in Reason:
        assert wording.reason(reason).endswith(".")
    said = wording.reason(Reason.SEVERAL_PAYMENTS, '{"payments":[17,18]}')
    assert said.startswith("Several payments fit equally well.")
    assert "17" not in said
    assert "2" in said
    assert "28.0%" in wording.reason(Reason.BELOW_THRESHOLD, '{"best":{"payment":5,"probability":0.28}}')
    assert wording.reason("", "{}") == ""
    assert wording.reason(Reason.NO_CANDIDATE, "not json") == wording.reason(Reason.NO_CANDIDATE)


def test_an_ignored_payment_says_the_persons_own_reason() -> None:
    assert wording.payment_reason("ignored", " private ") == "private"
    assert wording.payment_reason("no_candidate", "").endswith(".")
