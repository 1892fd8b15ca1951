"""Expenses fetched from an expense tool in the window: asked, posted, told back, with the way to the job."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit

from app.models.posting import Connection, ExportJob, Page, Subject
from app.services.mappings import MappingRow
from app.ui.finance.connections import ConnectionsPart
from app.ui.finance.fetch import FetchDialog
from app.ui.shell import forms
from tests.contract.connectors.pleo_server import TOKEN, PleoWorld, an_item, pleo_server
from tests.ui.finance.conftest import Desk
from tests.ui.shell.conftest import found


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch) -> Iterator[PleoWorld]:
    monkeypatch.setenv("TIEOUT_SECRET_PLEO", TOKEN)
    with pleo_server() as made:
        yield made


def connections(desk: Desk) -> ConnectionsPart:
    desk.do(lambda: desk.page.show_part("connections"))
    part = desk.page.part
    assert isinstance(part, ConnectionsPart)
    return part


def connect(desk: Desk, world: PleoWorld) -> ConnectionsPart:
    """Connect the tool; its accounts are mapped at the ledger."""
    desk.finance.set_mappings(
        desk.ledger,
        [
            MappingRow(page, subject, key, code)
            for page in Page
            for subject, key, code in (
                (Subject.CATEGORY, "7400", "6400"),
                (Subject.CATEGORY, "7500", "6500"),
                (Subject.TAX_ACCOUNT, "20", "2201"),
            )
        ],
        [(page, "credit_account", "1240") for page in Page],
    )
    desk.finance.save_connection(Connection(0, "pleo", "Pleo", {"url": world.url}))
    desk.do(desk.page.presenter.read)
    return connections(desk)


def fetch(desk: Desk, part: ConnectionsPart) -> None:
    part.fetch_action.trigger()
    dialog = found(part, FetchDialog, "fetchDialog")
    forms.select(found(dialog, QComboBox, "fetchTarget"), desk.ledger)
    assert found(dialog, QLineEdit, "fetchMode").text() == "Draft"
    desk.do(dialog.accept)


def test_without_an_expense_tool_there_is_nothing_to_fetch_from(desk: Desk) -> None:
    assert not connections(desk).fetch_action.isVisible()


@pytest.mark.rule("F79", "F81")
def test_what_waits_is_posted_and_told_back_and_the_job_is_shown(desk: Desk, world: PleoWorld) -> None:
    remote = world.add_job([an_item(number, 1200 * (number + 1)) for number in range(5)])
    part = connect(desk, world)
    assert part.fetch_action.isVisible()
    assert part.fetch_action.text() == "Fetch from Pleo…"
    fetch(desk, part)
    assert world.jobs[remote]["status"] == "completed"
    assert any("5 expense" in said and "5 posted" in said for said in desk.said), desk.said
    assert desk.page.part is not part, "the job is shown"
    fetch(desk, connections(desk))
    assert "Nothing waits in Pleo" in desk.said


@pytest.mark.rule("F49", "F79")
def test_what_fails_is_told_with_the_way_to_its_job(desk: Desk, world: PleoWorld) -> None:
    bad = an_item(2)
    bad["accountingEntryLines"][0]["account"] = {"id": "x", "name": "Unmapped", "code": "9999"}
    world.add_job([an_item(1), bad])
    fetch(desk, connect(desk, world))
    [toast] = [one for one in desk.window.notices.toasts if "Pleo" in one.sentence]
    assert "1 posted, 1 failed" in toast.sentence
    [job] = desk.finance.history()
    assert isinstance(job, ExportJob)
    assert sum(job.counts.values()) == 2


@pytest.mark.rule("F78")
def test_a_tool_that_does_not_answer_takes_nothing_over(desk: Desk, world: PleoWorld) -> None:
    part = connect(desk, world)
    desk.finance.save_connection(
        Connection(part.source.id if part.source else 0, "pleo", "Pleo", {"url": "http://127.0.0.1:1"})
    )
    desk.do(desk.page.presenter.read)
    fetch(desk, part)
    assert desk.finance.history() == []
    assert part.fetch_action.isEnabled()
