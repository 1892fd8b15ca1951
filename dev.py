#!/usr/bin/env python3
"""Run, test, lock and package Tieout on a machine that has Python 3.11 or later and nothing else.

    python3 dev.py run [ARGS]     open the sample company, or start Tieout with ARGS
    python3 dev.py test [--fast] [PYTEST ARGS]
                                  every check that a change must pass; --fast: without the slower tests
    python3 dev.py lock           read pyproject.toml anew and refresh requirements.lock (needs uv)
    python3 dev.py package [--smoke]
                                  build the program folder in dist/; --smoke: start it too

On Windows write `py dev.py ...`. The environment is `.venv` beside this file, installed from
requirements.lock by hash; where packages come from is pip's own configuration.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import platform
import shlex
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "tieout-installed"
LOCK = ROOT / "requirements.lock"
PYTHON_MIN = (3, 11)

# What PySide6 loads, and the Debian package that brings it.
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
}
WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
CHECKS = {
    "ruff check": ("-m", "ruff", "check", "--output-format", "concise", "."),
    "ruff format": ("-m", "ruff", "format", "--check", "."),
    "mypy": ("-m", "mypy"),
    "lint-imports": (
        "-c",
        "import importlinter.cli as cli; raise SystemExit(cli.lint_imports(no_logo=True))",
    ),
}


def main(arguments: list[str]) -> int:
    """Do one command; return its exit code."""
    commands = {"run": run, "test": test, "lock": lock, "package": package}
    if sys.version_info < PYTHON_MIN:
        return say("Tieout needs Python 3.11 or later; this is Python " + platform.python_version() + ".")
    if not arguments or arguments[0] not in commands:
        print(__doc__)
        return 0 if arguments in (["-h"], ["--help"]) else 2
    return commands[arguments[0]](arguments[1:])


def run(arguments: list[str]) -> int:
    """Start Tieout; without arguments the sample company, without a display its month-end and pictures."""
    if not prepare():
        return 1
    if not arguments:
        arguments = ["demo"] if has_display() else ["demo", "--output", "./demo-output"]
    return call([str(PYTHON), "-m", "app", *arguments])


def test(arguments: list[str]) -> int:
    """Run every check, quick ones first; the exit code is 1 when any of them fails."""
    if not prepare():
        return 1
    if platform.system() == "Linux" and not list(Path("/usr/lib/postgresql").glob("*/bin/initdb")):
        install_system(["postgresql"], "its tests are skipped")
    fast = "--fast" in arguments
    arguments = [argument for argument in arguments if argument != "--fast"]
    folders = ["tests/unit", "tests/property"] if fast else []
    checks = {
        **CHECKS,
        "pytest": ("-m", "pytest", "-n", "2", "--dist", "loadfile", "--failed-first", *folders, *arguments),
    }
    failed = []
    for name, command in checks.items():
        print("== " + name, flush=True)
        started_s = time.monotonic()
        code = call([str(PYTHON), *command])
        verdict = "passed" if code == 0 else f"FAILED ({code})"
        print(f"== {name}: {verdict}, {time.monotonic() - started_s:.0f} s", flush=True)
        failed += [name] if code else []
    print("FAILED: " + ", ".join(failed) if failed else "All checks passed.", flush=True)
    return 1 if failed else 0


def lock(_arguments: list[str]) -> int:
    """Refresh the lock for all systems and Pythons; keeps addresses out of it."""
    uv = shutil.which("uv", path=os.pathsep.join([str(PYTHON.parent), os.environ.get("PATH", "")]))
    if uv is None:
        return say(f"The lock is written by uv. Install it with: {PYTHON} -m pip install uv")
    options = ["--universal", "--generate-hashes", "--python-version", "3.11", "--extra", "dev", "--upgrade"]
    silent = ["--no-emit-index-url", "--no-emit-find-links", "--no-annotate", "--no-header", "--quiet"]
    code = call([uv, "pip", "compile", *options, *silent, "pyproject.toml", "--output-file", LOCK.name])
    if code == 0 and "://" in LOCK.read_text(encoding="utf-8"):
        return say("requirements.lock holds an address; pin that package by version instead.")
    return code


def package(arguments: list[str]) -> int:
    """Build the one-folder program for this system in dist/."""
    if not prepare():
        return 1
    folders = ["--distpath", "dist", "--workpath", "build/pyinstaller"]
    code = call(
        [
            str(PYTHON),
            "-m",
            "PyInstaller",
            "--noconfirm",
            "--log-level",
            "WARN",
            *folders,
            "packaging/tieout.spec",
        ]
    )
    if code == 0 and "--smoke" in arguments:
        os.environ["TIEOUT_PACKAGE_SMOKE"] = "1"
        code = call([str(PYTHON), "-m", "pytest", "-m", "package", "tests/flow/test_package_smoke.py"])
    return code


def prepare() -> bool:
    """Make the environment and check the system libraries; False when something has to be done first."""
    missing = missing_libraries(QT_LIBRARIES)
    if has_display():
        missing += missing_libraries(WINDOW_LIBRARIES)
    if importlib.util.find_spec("ensurepip") is None and not PYTHON.exists():
        missing.append("python3-venv")
    if missing and not install_system(missing, "Tieout cannot start without them"):
        return False
    digest = hashlib.sha256(platform.python_version().encode())
    for path in (LOCK, ROOT / "pyproject.toml"):
        digest.update(path.read_bytes())
    if PYTHON.exists() and STAMP.exists() and STAMP.read_text() == digest.hexdigest():
        return True
    print("Installing into " + str(VENV) + " (once for each change of requirements.lock) ...", flush=True)
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--quiet", "install"]
    steps = [
        [sys.executable, "-m", "venv", "--clear", str(VENV)],
        [*pip, "--require-hashes", "--requirement", str(LOCK)],
        [*pip, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)],
    ]
    for step in (
        steps[1:]
        if PYTHON.exists() and call([str(PYTHON), "-m", "pip", "--version"], quiet=True) == 0
        else steps
    ):
        if call(step) != 0:
            say("This step failed: " + shlex.join(step))
            return False
    STAMP.write_text(digest.hexdigest())
    return True


def missing_libraries(libraries: dict[str, str]) -> list[str]:
    """Return the Debian packages of those shared libraries that this Linux cannot load."""
    missing = []
    for library, name in libraries.items() if platform.system() == "Linux" else ():
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(name)
    return missing


def install_system(packages: list[str], consequence: str) -> bool:
    """Install Debian packages as root or by a silent sudo; else say the command and return False."""
    if has_t64_names():
        packages = ["libglib2.0-0t64" if name == "libglib2.0-0" else name for name in packages]
    if shutil.which("apt-get") is None:
        say("Missing: " + " ".join(packages) + " (names on Debian); " + consequence + ".")
        return False
    # RUNLEVEL 1: a server that comes along is installed, not started.
    prefix = ["env", "DEBIAN_FRONTEND=noninteractive", "RUNLEVEL=1"]
    if os.geteuid() != 0:
        prefix = ["sudo", "-n", *prefix]
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    if os.geteuid() == 0 or (shutil.which("sudo") and call(["sudo", "-n", "true"], quiet=True) == 0):
        print("Installing system packages: " + " ".join(packages), flush=True)
        for _attempt in range(3):
            if (
                call([*prefix, "apt-get", "update"], quiet=True) == 0
                and call([*prefix, *install], quiet=True) == 0
            ):
                return True
    say(
        "Missing: " + " ".join(packages) + "; " + consequence + ". Install with:\n  sudo " + " ".join(install)
    )
    return False


def has_t64_names() -> bool:
    """Tell whether this Debian (13) or Ubuntu (24.04) renamed libglib in its move to 64-bit time."""
    try:
        system = platform.freedesktop_os_release()
    except OSError:
        return False
    version = float(system.get("VERSION_ID") or 0)
    return (system.get("ID") == "debian" and version >= 13) or (
        system.get("ID") == "ubuntu" and version >= 24
    )


def has_display() -> bool:
    """Tell whether a window can be shown."""
    return platform.system() != "Linux" or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")
    )


def call(command: list[str], *, quiet: bool = False) -> int:
    """Run one command from the repository; Qt draws without a screen where there is none."""
    environment = dict(os.environ)
    if not has_display():
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    output = subprocess.DEVNULL if quiet else None
    try:
        return subprocess.run(
            command, cwd=ROOT, env=environment, stdout=output, stderr=output, check=False
        ).returncode
    except OSError as error:
        return say(f"{command[0]}: {error.strerror}", code=127)


def say(sentence: str, code: int = 1) -> int:
    """Print a sentence for a person; return the exit code."""
    print(sentence, file=sys.stderr, flush=True)
    return code


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
