"""Everything that the sync can say has words, and a way out where something is wrong."""

from datetime import UTC, datetime

import pytest

from app.cli import sync_words
from app.models.posting import Failure, FailureReason
from app.models.sync import (
    PROBLEM_REASONS,
    AskKind,
    BadgeKind,
    ChangeKind,
    FilterOperator,
    Joined,
    RunOrigin,
    RunStatus,
    SyncAsk,
    SyncBadge,
    SyncChange,
    SyncPart,
    SyncReason,
)
from app.ui.wording import sync as wording

AT = datetime(2026, 11, 2, 4, tzinfo=UTC)


def a_change(reason: SyncReason = SyncReason.NONE, name: str = "name", other: str = "") -> SyncChange:
    return SyncChange(SyncPart.CATEGORY, ChangeKind.IGNORE, "7400", name, "Travel", "Trips", reason, other)


def test_every_value_has_words_of_its_own() -> None:
    said = [
        [wording.part(one) for one in SyncPart],
        [wording.kind(one) for one in ChangeKind],
        [wording.operator(one) for one in FilterOperator],
        [wording.joined(one) for one in Joined],
        [wording.status(one) for one in RunStatus],
        [wording.origin(one) for one in RunOrigin],
        [
            wording.why_not(one, "Books")
            for one in ("nothing_enabled", "switched_off", "posting", "read_only")
        ],
    ]
    for texts in said:
        assert all(texts)
        assert len(set(texts)) == len(texts)


@pytest.mark.rule("F76")
@pytest.mark.parametrize("reason", [one for one in SyncReason if one is not SyncReason.NONE])
def test_every_reason_is_a_sentence_here_and_on_the_command_line(reason: SyncReason) -> None:
    change = a_change(reason, other="row 12")
    shown, printed = wording.why(change), sync_words.why(change)
    assert shown.endswith(".")
    assert printed
    assert "{" not in shown + printed
    if reason in PROBLEM_REASONS and reason is not SyncReason.TAX_PERCENTAGE:
        assert "row 12" in shown
        assert "row 12" in printed


def test_the_questions_name_the_numbers() -> None:
    nothing = SyncAsk(AskKind.NOTHING, 120, 120, 50)
    few = SyncAsk(AskKind.FEW, 120, 100, 50)
    assert wording.ask(SyncPart.PROJECT, nothing) == (
        "The source lists no projects at all. 120 came from it before. Flag all of them as gone?"
    )
    assert "only 20 of 120 suppliers" in wording.ask(SyncPart.SUPPLIER, few)
    assert "--accept project" in sync_words.ask(SyncPart.PROJECT, nothing)
    assert "only 20 of 120 suppliers" in sync_words.ask(SyncPart.SUPPLIER, few)
    assert "none of 9 rows" in wording.empty_filter(SyncPart.CATEGORY, 9)
    assert "none of 9 rows" in sync_words.empty_filter(SyncPart.CATEGORY, 9)


def test_old_and_new_values_read_as_people_write_them() -> None:
    assert wording.value(a_change(name="is_gone"), "1") == "gone"
    assert wording.value(a_change(name="is_active"), "0") == "inactive"
    assert wording.value(a_change(), None) == ""
    assert wording.value(a_change(), "Travel") == "Travel"
    assert wording.value(a_change(name="rate_ppm"), "200000").startswith("20")
    assert sync_words.value(a_change(name="rate_ppm"), "55000") == "5.5 %"
    assert sync_words.value(a_change(name="is_open"), "1") == "open"
    assert sync_words.value(a_change(name="connection_id"), "7") == "connection 7"
    assert wording.field(a_change(name="is_gone")) == "In the source"


@pytest.mark.rule("F68")
def test_a_badge_says_why_and_what_to_do() -> None:
    failure = Failure(FailureReason.UNREACHABLE, "answer", remedy="Try again later", text="no route to host")
    assert wording.badge(SyncBadge(BadgeKind.FAILED, "Books", AT, failure)) == (
        "The last sync with Books failed; nothing was changed. No route to host. Try again later."
    )
    for kind in BadgeKind:
        assert "Books" in wording.badge(SyncBadge(kind, "Books", AT, waiting=3))
