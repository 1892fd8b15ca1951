"""What a start loads, each in a process of its own: the window comes first, then the figures."""

import subprocess
import sys
from pathlib import Path

from tests.companies import a_shop

HEAVY = ("sqlalchemy", "alembic", "numpy", "openpyxl", "rapidfuzz", "python_calamine")
"""None of them is painted, and each costs a part of the start."""

_LOADED = f"print(*sorted(set(sys.modules) & set({HEAVY!r})))"


def _run(program: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments], capture_output=True, text=True, timeout=60, check=True
    )
    return done.stdout.strip()


def test_the_window_is_imported_without_the_store_and_the_engines() -> None:
    imports = "import sys, app.ui.application, app.ui.main_window, app.ui.home.page"
    assert _run(f"{imports}; {_LOADED}") == ""


def test_home_has_its_figures_before_the_store_is_loaded(tmp_path: Path) -> None:
    shop = a_shop(tmp_path)
    shop.add_expenses(shop.expense(), shop.expense())
    shop.company.close()
    program = f"""
import sys
from pathlib import Path
from app.bootstrap import Program
company = Program.start(config_dir=Path(sys.argv[2])).open_company(sys.argv[1], user=sys.argv[3])
print(company.browse.home().pending_expenses)
{_LOADED}
company.close()
"""
    info = shop.company.info
    assert _run(program, info.target, str(tmp_path / "settings"), info.user) == "2"
