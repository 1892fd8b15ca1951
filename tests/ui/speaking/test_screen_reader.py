"""What a screen reader is told: asked for over AT-SPI, in a real window on an X server."""

import json
import os
import shutil
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest

from app.ui.shell.places import At

ROOT = Path(__file__).parents[3]
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
CONTROLS = frozenset(
    {
        "push button",
        "toggle button",
        "check box",
        "radio button",
        "combo box",
        "text",
        "entry",
        "password text",
        "spin button",
        "table",
        "tree",
        "list",
        "page tab",
        "menu item",
        "slider",
    }
)
FIGURES = ("Unreconciled payments",)
"""Numbers that only look like the clickable ones beside them: nothing happens on a click."""
TIMEOUT_S = 240

Told = dict[str, object]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Told]]:
    """What is said in each place, as a screen reader hears it."""
    missing = [name for name in ("xvfb-run", "dbus-run-session") if shutil.which(name) is None]
    if not any(Path(path).exists() for path in LAUNCHERS):
        missing.append("at-spi2-core")
    if missing:
        pytest.skip(f"not on this machine: {', '.join(missing)}")
    folder = tmp_path_factory.mktemp("speaking")
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    environment |= {"LANG": "C.UTF-8", "XDG_RUNTIME_DIR": str(folder)}
    command = ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24", "dbus-run-session", "--", sys.executable]
    command += ["-m", "tests.ui.speaking.walk", str(folder)]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=TIMEOUT_S, check=False
    )
    places: defaultdict[str, list[Told]] = defaultdict(list)
    for line in done.stdout.splitlines():
        if line.startswith("{"):
            one = json.loads(line)
            places[one["place"]].append(one)
    assert set(places) == {place.value for place in At}, f"{done.stdout[-2000:]}\n{done.stderr[-4000:]}"
    return places


def test_every_place_speaks_more_than_its_side_bar(told: dict[str, list[Told]]) -> None:
    for place, objects in told.items():
        assert len(objects) > len(At) + 10, place


def test_every_control_has_a_name(told: dict[str, list[Told]]) -> None:
    silent = {
        f"{place}: {one['path']}"
        for place, objects in told.items()
        for one in objects
        if one["role"] in CONTROLS and not str(one["name"]).strip()
    }
    assert not silent


def test_every_control_that_works_is_reached_by_the_keyboard(told: dict[str, list[Told]]) -> None:
    clicked = {"push button", "toggle button", "check box", "radio button", "combo box", "text", "table"}
    out_of_reach = {
        f"{place}: {one['path']}"
        for place, objects in told.items()
        for one in objects
        if one["role"] in clicked
        and "sensitive" in _states(one)
        and "focusable" not in _states(one)
        and not str(one["name"]).startswith(FIGURES)
    }
    assert not out_of_reach


def test_no_object_is_without_a_role(told: dict[str, list[Told]]) -> None:
    strange = {"invalid", "unknown", "redundant object"}
    assert not {
        f"{place}: {one['path']}"
        for place, objects in told.items()
        for one in objects
        if one["role"] in strange
    }


def test_places_are_a_choice_of_one(told: dict[str, list[Told]]) -> None:
    roles = {one["role"] for one in told["home"] if "'Places'" in str(one["path"]).rsplit(" > ", 1)[0]}
    assert "radio button" in roles
    assert "check box" not in roles


def _states(one: Told) -> list[str]:
    states = one["states"]
    assert isinstance(states, list)
    return states
