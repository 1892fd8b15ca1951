"""Hundreds of postings through a network that drops, delays and kills: nothing doubled, nothing missing."""

import os
from pathlib import Path

import pytest

from app.connectors.memory import Fault
from app.models.posting import ItemStatus
from benchmarks.posting import simulate
from tests.contract.connectors import tryton_server
from tests.flow.posting.kit import Office, an_office, chance_of_faults
from tests.flow.posting.real_rig import post_blindly_to_the_real_server, post_to_the_real_server
from tests.flow.posting.rig import Outcome, post_all, post_blindly

POSTINGS = 150
REAL_POSTINGS = int(os.environ.get("TIEOUT_REAL_POSTINGS", "40"))
NAIVE_POSTINGS = 100
CORE_POSTINGS = 20_000


@pytest.mark.rule("F53", "F54", "F55")
@pytest.mark.parametrize("seed", [1, 2])
def test_nothing_is_doubled_or_missing_whatever_the_network_does(tmp_path: Path, seed: int) -> None:
    office = an_office(tmp_path)
    ids = office.approved(POSTINGS)
    assert post_all(office, ids, seed=seed) == Outcome(POSTINGS, 0, 0, 0)
    items = [
        item
        for job in office.finance.history()
        for item in office.finance.job(job.id, statuses=(ItemStatus.SUCCESSFUL,)).items
    ]
    numbers = {entry.posting.key: f"MEM-{entry.number:05}" for entry in office.books.entries}
    assert {item.key: item.transaction_reference for item in items} == numbers
    assert office.shop.company.verify_audit().is_intact
    office.shop.company.close()


@pytest.mark.rule("F53")
def test_the_same_rig_catches_a_client_that_sends_again_blindly(office: Office) -> None:
    office.approved(POSTINGS)
    assert post_blindly(office, seed=1).doubled > POSTINGS // 20


@pytest.mark.rule("F53", "F54")
def test_the_pure_core_doubles_and_loses_nothing_and_a_naive_one_does() -> None:
    assert simulate(CORE_POSTINGS, seed=3) == Outcome(CORE_POSTINGS, 0, 0, 0)
    assert simulate(CORE_POSTINGS, seed=3, is_naive=True).doubled > CORE_POSTINGS // 50
    assert simulate(CORE_POSTINGS, seed=3, settling_s=60).doubled > 0, "look-up without waiting is not safe"


@pytest.mark.rule("F53", "F54", "F58")
def test_the_real_server_behind_a_bad_line_ends_with_each_posting_once(
    tmp_path: Path, pytestconfig: pytest.Config
) -> None:
    scripts = tryton_server.scripts(pytestconfig.rootpath)
    with tryton_server.server(scripts, "once") as running:
        outcome = post_to_the_real_server(
            running, tmp_path, scripts, count=REAL_POSTINGS, seed=5, calls=(20, 80)
        )
        assert outcome == Outcome(REAL_POSTINGS, 0, 0, 0)
        assert outcome.drafts <= REAL_POSTINGS // 100, "drafts of requests that came once more afterwards"
        assert outcome.kills > 0, "nothing was killed"
        count = min(REAL_POSTINGS, NAIVE_POSTINGS)
        naive = post_blindly_to_the_real_server(running, tmp_path, scripts, count=count, seed=5)
    assert naive.doubled > 0, "the rig does not catch a client that sends again blindly"


def test_every_fault_is_among_those_tried() -> None:
    tried = chance_of_faults(1)
    assert {next(tried) for _ in range(500)} == {*Fault, None}
