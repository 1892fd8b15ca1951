"""Staged work survives a killed program (F07)."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app.models.payment import LinkState
from app.services.views import ListQuery
from tests.companies import Shop, a_program, a_shop

ROOT = Path(__file__).resolve().parents[2]

STAGE_AND_WAIT = """
import sys, time
from pathlib import Path
from tests.companies import a_program

folder, expense, payment = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
company = a_program(folder).open_company(str(folder / "Acme.tieout"), user="maria")
session = company.open_session()
session.stage_link(expense, payment)
print("staged", flush=True)
time.sleep(600)
"""


@pytest.mark.rule("F07")
def test_staged_work_is_offered_again_after_the_program_was_killed(tmp_path: Path) -> None:
    shop: Shop = a_shop(tmp_path)
    (payment,) = shop.add_payments(shop.payment())
    (expense,) = shop.add_expenses(shop.expense())
    shop.company.close()
    arguments = [sys.executable, "-c", STAGE_AND_WAIT, str(tmp_path), str(expense), str(payment)]
    with subprocess.Popen(arguments, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "staged\n"
        child.kill()
        child.wait(timeout=30)
    assert child.returncode in (-signal.SIGKILL, 1)

    company = a_program(tmp_path).open_company(str(tmp_path / "Acme.tieout"), user="maria")
    try:
        assert company.browse.home().attention[0].kind == "staged"
        session = company.open_session()
        assert session.restored_steps == 1
        assert list(session.reconciled(ListQuery()).ids) == [expense]
        session.commit()
        (row,) = company.browse.expense_rows([expense])
        assert row.state is LinkState.MANUAL
        assert company.verify_audit().is_intact
    finally:
        company.close()
