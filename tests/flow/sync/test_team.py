"""Two people on one server sync the same company: once a day, and never over each other."""

from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

import pytest

from app.models.errors import StaleError
from app.models.posting import Connection
from app.models.sync import ChangeKind, PartConfig, RunStatus, SyncPart
from app.services.posting_views import Finance
from app.services.sync_reference import DataSync
from tests.companies import TickingClock, a_program
from tests.contract.store import postgres
from tests.flow.test_team import a_server_with


@pytest.mark.rule("F66", "F68", "F76")
def test_the_slower_of_two_syncs_is_told_and_the_daily_run_is_carried_out_once(tmp_path: Path) -> None:
    if reason := postgres.missing():
        pytest.skip(reason)
    folder = tmp_path / "lists"
    folder.mkdir()
    (folder / "projects.csv").write_text("Code,Name\nP1,Relaunch\nP2,Move\n", encoding="utf-8")
    with a_server_with("ann", "bob") as urls, ExitStack() as opened:
        program = a_program(tmp_path)
        first = program.create_company(urls["ann"], name="Acme", currency="EUR", user="anybody")
        opened.callback(first.close)
        second = program.open_company(urls["bob"])
        opened.callback(second.close)
        made = Finance(first.place).save_connection(Connection(0, "lists", "Lists", {"folder": str(folder)}))
        hers, his = DataSync(first.place), DataSync(second.place)
        hers.configuration.save(made.id, [PartConfig(SyncPart.PROJECT, is_enabled=True)])

        her_plan, his_plan = hers.plan(made.id), his.plan(made.id)
        assert hers.apply(her_plan).run.counts == {ChangeKind.CREATE: 2}
        with pytest.raises(StaleError):
            his.apply(his_plan)
        assert his.now(made.id).run.status is RunStatus.DONE

        cast("TickingClock", first.place.clock).at = datetime(2026, 11, 3, 9, tzinfo=UTC)
        assert hers.daily.due() == his.daily.due() == [made.id]
        (done,) = his.daily.run_due()
        assert done.run.started_by == "bob"
        assert hers.daily.run_due() == []
        assert [run.id for run in hers.history.runs()] == [3, 2, 1]
        assert first.verify_audit().is_intact
