"""One explanation: the waterfall of the window and `tieout reconcile --explain` say the same."""

import json

import pytest

from app.cli import main
from app.models.match import Evidence, Factor, Reason
from app.reports import evidence_words as plain
from app.reports.words import reason
from app.services.views import ListQuery
from app.ui import wording
from app.ui.reconciliation import evidence_words, sentences
from tests.companies import Shop


@pytest.mark.rule("F15")
def test_every_class_and_every_factor_has_the_same_words_in_both() -> None:
    for factor, words in plain.LEVELS.items():
        assert plain.FACTORS[factor] == wording.factor(factor)
        for key, text in words.items():
            one = Evidence(factor, key, "", 1.0)
            assert text == evidence_words.level(one) == plain.level(one)
    assert set(plain.LEVELS) == set(Factor)


@pytest.mark.rule("F11", "F20")
@pytest.mark.parametrize("one", list(Reason))
def test_every_reason_has_the_same_sentence_in_both(one: Reason) -> None:
    assert reason(one.value) == wording.reason(one.value)


@pytest.mark.rule("F15", "F11")
def test_the_window_and_the_command_line_show_the_same_steps_that_add_up(
    shop: Shop, capsys: pytest.CaptureFixture[str]
) -> None:
    shop.add_payments(
        shop.payment(),
        shop.payment(amount="14.00", descriptor="SQ *HARBOUR BAR", country="DE", mcc="5812"),
        shop.payment(),
    )
    (expense,) = shop.add_expenses(shop.expense(category="Meals", country="IE", vat_number="IE1"))
    shop.company.auto_reconcile()
    session = shop.company.open_session()
    offered = session.candidates(expense)
    in_window = [sentences.contributions(row.candidate.evidence) for row in offered]
    (row,) = session.expense_rows(list(session.pending(ListQuery()).ids))
    shop.company.close()
    where = ("--company", shop.company.info.target)
    assert main(["reconcile", "--explain", str(expense), *where]) == 0
    printed = capsys.readouterr().out
    assert main(["reconcile", "--explain", str(expense), *where, "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert len(answer["candidates"]) == len(offered) == 3
    for found, steps, candidate in zip(answer["candidates"], in_window, offered, strict=True):
        said = plain.steps(candidate.candidate.evidence)
        assert [(one.label, one.level, one.weight) for one in steps] == [
            (one.name, one.words, one.weight) for one in said
        ]
        for one in said:
            assert f"{one.name:<16} {one.weight:+7.2f}  {one.words}: {one.detail}" in printed
        total = found["prior"] + sum(one.weight for one in said)
        assert total == pytest.approx(found["score"], abs=1e-9)
        whole = found["prior"]
        for one in found["evidence"]:
            whole += one["weight"]
        assert whole == found["score"]
    assert answer["why"] == reason(row.reason, row.reason_detail)
    assert answer["why"].startswith("Several payments fit equally well.")
    assert answer["why"] in printed
    assert set(answer["competing"]["payments"]) == {1, 3}
