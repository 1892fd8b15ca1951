import platform
import subprocess
import sys
from pathlib import Path

import pytest

import dev

linux_only = pytest.mark.skipif(
    platform.system() != "Linux", reason="Debian's packages are looked at on Linux only"
)


def test_an_unknown_command_prints_the_usage_and_fails() -> None:
    ran = subprocess.run(
        [sys.executable, "dev.py", "launch"], cwd=dev.ROOT, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 2
    assert "dev.py run" in ran.stdout


@linux_only
def test_only_the_packages_of_libraries_that_do_not_load_are_missing() -> None:
    libraries = {"libc.so.6": "libc6", "libtieout-nowhere.so.9": "libtieout-nowhere9"}
    assert dev.missing_libraries(libraries) == ["libtieout-nowhere9"]


@pytest.mark.parametrize(
    ("system", "renamed"),
    [
        ({"ID": "debian", "VERSION_ID": "12"}, False),
        ({"ID": "debian", "VERSION_ID": "13"}, True),
        ({"ID": "ubuntu", "VERSION_ID": "22.04"}, False),
        ({"ID": "ubuntu", "VERSION_ID": "24.04"}, True),
        ({"ID": "debian"}, False),
    ],
)
def test_debian_13_and_ubuntu_24_have_renamed_glib(
    system: dict[str, str], renamed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(platform, "freedesktop_os_release", lambda: system)
    assert dev.has_t64_names() is renamed


def test_a_command_that_does_not_exist_is_a_sentence_and_a_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.call([str(dev.ROOT / "no-such-program")]) == 127
    assert "no-such-program" in capsys.readouterr().err


def test_the_exit_code_of_a_check_is_kept() -> None:
    assert dev.call([sys.executable, "-c", "raise SystemExit(5)"]) == 5


def test_the_system_packages_of_the_build_entry_are_those_that_dev_knows() -> None:
    script = Path(dev.ROOT, ".ci", "run").read_text(encoding="utf-8")
    assert [name for name in (dev.QT_LIBRARIES | dev.WINDOW_LIBRARIES).values() if name not in script] == []
