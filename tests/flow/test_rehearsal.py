"""A profile is replayed on months that are decided (SPEC §5, G23)."""

import json
from datetime import date, timedelta

import pytest

from app.cli import main
from app.models.errors import BlockedError, CancelledError
from app.models.ids import ExpenseId, PaymentId
from app.models.rules import SCORED, STANDARD, STRICT
from app.services import rehearse
from app.services.rehearsals import CurvePoint, Unlike, within
from tests.companies import Shop

SHOPS = ("Staples", "Iberia", "Zoom", "Shell", "Lidl", "Ikea", "Dell", "Aldi", "Adobe", "Marriott")


def a_decided_month(shop: Shop, count: int = 20) -> list[tuple[ExpenseId, PaymentId]]:
    """Let September be claimed as it was paid, and link all of it by hand."""
    pairs = []
    for number in range(count):
        name = SHOPS[number % len(SHOPS)]
        day = date(2026, 9, 1) + timedelta(days=number)
        amount = f"{11 + 13 * number}.{number:02d}"
        (expense,) = shop.add_expenses(shop.expense(amount=amount, day=day, merchant=name))
        (payment,) = shop.add_payments(
            shop.payment(amount=amount, day=day, descriptor=f"{name.upper()} CORK IE")
        )
        pairs.append((expense, payment))
    session = shop.company.open_session()
    session.stage_links(pairs)
    session.commit()
    return pairs


@pytest.mark.rule("G23")
def test_it_says_what_would_have_matched_and_changes_nothing(shop: Shop) -> None:
    pairs = a_decided_month(shop)
    before = shop.company.verify_audit().events
    found = shop.company.rehearse(SCORED)
    assert (found.expenses, found.matched, found.agreed, found.differing) == (20, 20, 20, 0)
    assert [one.first_on for one in found.months] == [date(2026, 9, 1)]
    assert shop.company.verify_audit().events == before
    assert all(shop.get_expense(expense).open_minor == 0 for expense, _ in pairs)


@pytest.mark.rule("G23")
def test_a_link_that_people_made_otherwise_is_listed_with_both_sides(shop: Shop) -> None:
    a_decided_month(shop)
    day = date(2026, 9, 25)
    (expense,) = shop.add_expenses(shop.expense(amount="77.70", day=day, merchant="Bakery"))
    right, other = shop.add_payments(
        shop.payment(amount="77.70", day=day, descriptor="BAKERY CORK"),
        shop.payment(amount="90.00", day=day, descriptor="WHOLESALE FLOUR"),
    )
    session = shop.company.open_session()
    session.stage_link(expense, other, "They know better")
    session.commit()
    found = shop.company.rehearse(SCORED, [day])
    assert found.differing == 1
    (one,) = found.differences
    assert (one.kind, one.expense_id, one.payment_id) == (Unlike.OTHER_PAYMENT, expense, right)
    assert one.people_ids == (other,)
    assert one.ours is not None
    assert one.theirs is not None
    assert one.ours.probability > one.theirs.probability
    assert found.at.people_per_10k == pytest.approx(10_000 / 21)


@pytest.mark.rule("G23", "G20")
def test_another_twin_with_the_same_books_is_no_difference(shop: Shop) -> None:
    day = date(2026, 9, 12)
    a_decided_month(shop)
    ours = shop.add_expenses(*(shop.expense(amount="4.20", day=day, merchant="Kestrel") for _ in range(2)))
    theirs = shop.add_payments(
        *(shop.payment(amount="4.20", day=day, descriptor="KESTREL COFFEE") for _ in range(2))
    )
    session = shop.company.open_session()
    session.stage_links([(ours[0], theirs[1]), (ours[1], theirs[0])])
    session.commit()
    found = shop.company.rehearse(SCORED)
    assert (found.matched, found.same_books, found.differing) == (22, 2, 0)


@pytest.mark.rule("G23")
def test_a_rejected_pair_and_a_payment_of_another_expense_are_differences(shop: Shop) -> None:
    a_decided_month(shop)
    day = date(2026, 9, 26)
    refused, robbed = shop.add_expenses(
        shop.expense(amount="61.10", day=day, merchant="Florist"),
        shop.expense(amount="64.10", day=day, merchant="Printer"),
    )
    (odd,) = shop.add_expenses(shop.expense(amount="500.00", day=day, merchant="Somebody Else"))
    florist, printer = shop.add_payments(
        shop.payment(amount="61.10", day=day, descriptor="FLORIST CORK"),
        shop.payment(amount="64.10", day=day, descriptor="PRINTER CORK"),
    )
    session = shop.company.open_session()
    session.stage_reject(refused, florist)
    session.stage_link(odd, printer, "As the boss says")
    session.commit()
    found = shop.company.rehearse(SCORED, [day])
    kinds = {one.expense_id: (one.kind, one.payment_id, one.rival_id) for one in found.differences}
    assert kinds[refused] == (Unlike.REJECTED, florist, None)
    assert kinds[robbed] == (Unlike.OTHER_EXPENSE, printer, odd)


@pytest.mark.rule("G23", "F12")
def test_the_plain_profiles_are_rehearsed_without_a_curve(shop: Shop) -> None:
    a_decided_month(shop)
    for profile in (STANDARD, STRICT):
        found = shop.company.rehearse(profile)
        assert (found.expenses, found.curve) == (20, ())
        assert found.matched <= 20


@pytest.mark.rule("G23")
def test_a_higher_threshold_never_matches_more(shop: Shop) -> None:
    a_decided_month(shop)
    curve = shop.company.rehearse(SCORED).curve
    assert [one.threshold for one in curve] == sorted((one.threshold for one in curve), reverse=True)
    counts = [one.matched for one in curve]
    assert counts == sorted(counts)


def a_point(threshold: float, matched: int, error: float) -> CurvePoint:
    return CurvePoint(threshold, matched, 0, error, 2 * error, 0.0, 0.0, 0.0)


@pytest.mark.rule("G23")
@pytest.mark.parametrize(
    ("budget", "threshold"),
    [(0.5, None), (1.0, 0.999), (5.0, 0.99), (20.0, 0.99), (100.0, 0.9)],
)
def test_the_budget_takes_what_matches_most_and_risks_nothing_for_nothing(
    budget: float, threshold: float | None
) -> None:
    curve = [a_point(0.999, 80, 1.0), a_point(0.99, 95, 5.0), a_point(0.95, 95, 8.0), a_point(0.9, 99, 90.0)]
    found = within(curve, budget)
    assert (None if found is None else found.threshold) == threshold


@pytest.mark.rule("G23")
def test_a_worse_threshold_between_two_good_ones_ends_the_search() -> None:
    curve = [a_point(0.99, 90, 1.0), a_point(0.98, 95, 50.0), a_point(0.9, 99, 2.0)]
    found = within(curve, 10.0)
    assert found is not None
    assert found.threshold == 0.99


@pytest.mark.rule("G23")
def test_without_a_decided_month_it_says_what_to_do(shop: Shop) -> None:
    shop.add_expenses(shop.expense())
    with pytest.raises(BlockedError, match="No month to rehearse on"):
        shop.company.rehearse()
    a_decided_month(shop)
    with pytest.raises(BlockedError, match="No month to rehearse on"):
        shop.company.rehearse(SCORED, [date(2024, 1, 1)])


@pytest.mark.rule("G23")
def test_a_large_company_is_replayed_in_a_process_of_its_own_with_the_same_answer(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_decided_month(shop)
    here = shop.company.rehearse(SCORED)
    monkeypatch.setattr(rehearse, "INLINE_ROWS_MAX", 10)
    assert shop.company.rehearse(SCORED) == here


@pytest.mark.rule("G23")
def test_it_can_be_stopped(shop: Shop) -> None:
    a_decided_month(shop)

    def stop(done: int, total: int) -> None:
        if done >= 2:
            raise CancelledError

    with pytest.raises(CancelledError):
        shop.company.rehearse(SCORED, progress=stop)


@pytest.mark.rule("G23")
def test_the_command_prints_the_same_and_chooses_by_a_budget(
    shop: Shop, capsys: pytest.CaptureFixture[str]
) -> None:
    a_decided_month(shop)
    target = shop.company.info.target
    shop.company.close()
    common = ("rehearse", "--company", target, "--profile", "scored")
    code = main(
        [*common, "--threshold", "90%", "--months", "2026-08..2026-09", "--budget", "10000", "--json"]
    )
    answer = json.loads(capsys.readouterr().out)
    assert code == 0
    assert (answer["decided"], answer["matched"], answer["differing"]) == (20, 20, 0)
    assert answer["threshold"] == pytest.approx(0.9)
    assert answer["chosen"]["matched"] == 20
    assert main([*common]) == 0
    assert "would have matched 20 of 20" in capsys.readouterr().out
    for wrong in (("--months", "2026-13"), ("--months", "x"), ("--threshold", "much"), ("--budget", "nan")):
        assert main([*common, *wrong]) == 2
    assert main(["rehearse", "--company", target, "--profile", "strict", "--threshold", "0.9"]) == 2
    assert main(["rehearse", "--company", target, "--profile", "nobody's"]) == 4


@pytest.mark.rule("G23")
def test_names_learned_from_the_very_links_are_left_out(shop: Shop) -> None:
    day = date(2026, 9, 28)
    a_decided_month(shop)
    (expense,) = shop.add_expenses(shop.expense(amount="33.00", day=day, merchant="Green Grocer"))
    (payment,) = shop.add_payments(shop.payment(amount="33.00", day=day, descriptor="ZQX TRADING 88"))
    session = shop.company.open_session()
    session.stage_link(expense, payment)
    session.commit()
    with shop.company.place.database.read() as unit:
        known = rehearse.read_known(unit)
    assert any("zqx" in one.descriptor.casefold() for one in known.inputs.aliases), "the link taught a name"
    months = rehearse.month_facts(known.inputs.expenses, known.links)
    assert rehearse.Replay(known, SCORED, months).inputs.aliases == []
