"""What every test shares: rule markers, generated input, a screen of its own, folders of its own."""

import os
import shutil
import tempfile
from pathlib import Path

import hypothesis
import pytest

from tests.rules import RulesPlugin

hypothesis.settings.register_profile(
    "default", max_examples=60, deadline=None, derandomize=True, database=None
)
hypothesis.settings.register_profile("thorough", max_examples=3000, deadline=None, database=None)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

USER_FOLDERS = (
    "XDG_CONFIG_HOME",
    "XDG_DATA_HOME",
    "XDG_CACHE_HOME",
    "XDG_STATE_HOME",
    "XDG_RUNTIME_DIR",
    "LOCALAPPDATA",
    "APPDATA",
)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--rules`."""
    parser.addoption(
        "--rules", action="store_true", help="print which rule ids have a test and which have none"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Point everything that belongs to the user at an empty folder, and watch the rule markers."""
    home = Path(tempfile.mkdtemp(prefix="tieout-test-home-"))
    config.add_cleanup(lambda: shutil.rmtree(home, ignore_errors=True))
    for name in USER_FOLDERS:
        (home / name.lower()).mkdir(mode=0o700)
        os.environ[name] = str(home / name.lower())
    config.pluginmanager.register(RulesPlugin(prints=config.getoption("--rules")), "rules")


@pytest.fixture(scope="session")
def shared_folder(pytestconfig: pytest.Config) -> Path:
    """The folder of sample files beside the repository; skips where there is none."""
    folder = pytestconfig.rootpath.parent / "shared"
    if not folder.is_dir():
        pytest.skip("no ../shared folder with sample files beside the repository")
    return folder
