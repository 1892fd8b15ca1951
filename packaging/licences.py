"""Collect the licences of everything that is shipped.

`python packaging/licences.py` writes resources/licences/third_party.json, which the About box shows in
a source tree. The build calls `collect` and `write` itself, because each system ships other parts.
A part without a licence text stops the build.
"""

import functools
import hashlib
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Final

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

HERE: Final = Path(__file__).resolve().parent
ROOT: Final = HERE.parent
LICENCE_FILE: Final = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)
BUILD_TOOLS: Final = ("pyinstaller", "pyinstaller-hooks-contrib")
"""Leave their start-up code in the program folder."""
LICENCE_NAME_CHARS_MAX: Final = 80


@dataclass(frozen=True, slots=True)
class Part:
    """Something shipped under a licence of its own.

    Attributes:
        name: As its makers write it.
        version: Empty where it has none of its own.
        licence: An SPDX expression where the part states one.
        texts: The licence texts, at least one.
    """

    name: str
    version: str
    licence: str
    texts: tuple[str, ...]


def collect(system_files: Iterable[Path] = (), *, frozen: bool = False) -> list[Part]:
    """Return every shipped part in the order of its name.

    Args:
        system_files: Shared libraries that the build takes from the operating system.
        frozen: Whether the build's own start-up code is shipped too.

    Raises:
        LookupError: A part has no licence text.
    """
    shipped = runtime_distributions() | (set(BUILD_TOOLS) if frozen else set())
    parts = [*map(_distribution, shipped), *_bundled(shipped), *_system(system_files)]
    for part in parts:
        if not any(text.strip() for text in part.texts):
            raise LookupError(f"no licence text for {part.name}: add it to packaging/bundled.toml")
    return sorted(parts, key=lambda part: (part.name.casefold(), part.version))


def write(parts: Iterable[Part], folder: Path) -> None:
    """Write third_party.json (what, and each text once) and THIRD_PARTY.txt (for reading) into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    texts: dict[str, str] = {}
    rows = []
    page = ["Tieout contains the following works of others, each under its own licence."]
    for part in parts:
        keys = [hashlib.sha256(text.encode()).hexdigest()[:12] for text in part.texts]
        texts.update(zip(keys, part.texts, strict=True))
        rows.append({"name": part.name, "version": part.version, "licence": part.licence, "texts": keys})
        page += ["=" * 100, f"{part.name} {part.version}".strip(), part.licence, "-" * 100, *part.texts]
    document = json.dumps({"parts": rows, "texts": dict(sorted(texts.items()))}, indent=1, ensure_ascii=False)
    (folder / "third_party.json").write_text(document + "\n", encoding="utf-8", newline="\n")
    (folder / "THIRD_PARTY.txt").write_text("\n\n".join(page) + "\n", encoding="utf-8", newline="\n")


def runtime_distributions() -> set[str]:
    """Return the canonical names of all distributions that the program needs here, without its own."""
    found: set[str] = set()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    queue = [(Requirement(line), "") for line in project["dependencies"]]
    while queue:
        requirement, extra = queue.pop()
        if requirement.marker and not requirement.marker.evaluate({"extra": extra}):
            continue
        name = canonicalize_name(requirement.name)
        first_time = name not in found
        found.add(name)
        lines = [Requirement(line) for line in metadata.requires(name) or ()]
        queue += [(line, wanted) for wanted in requirement.extras for line in lines]
        if first_time:
            queue += [(line, "") for line in lines]
    return found


def _distribution(name: str) -> Part:
    distribution = metadata.distribution(name)
    about = distribution.metadata
    inside = [file for file in distribution.files or () if file.parts[0].endswith(".dist-info")]
    named = sorted(file for file in inside if LICENCE_FILE.search("/".join(file.parts[1:])))
    texts = [Path(str(file.locate())).read_text(encoding="utf-8", errors="replace") for file in named]
    texts += [_text(file) for file in _table().texts.get(name, ())]
    stated = " ".join(about.get_all("License-Expression") or about.get_all("License") or [])
    if not stated or len(stated) > LICENCE_NAME_CHARS_MAX:
        classifiers = [line for line in about.get_all("Classifier") or [] if line.startswith("License ::")]
        stated = ", ".join(line.rsplit(" :: ", 1)[-1] for line in classifiers) or "see text"
    return Part(about["Name"], about["Version"], stated, tuple(texts))


def _bundled(shipped: set[str]) -> Iterator[Part]:
    for part in _table().parts:
        if part.within in shipped | {""}:
            yield Part(part.name, "", part.licence, tuple(_text(file) for file in part.texts))


def _system(files: Iterable[Path]) -> Iterator[Part]:
    """Find the Debian package of each library; its `copyright` file is the licence text."""
    for package in sorted({_owner(file) for file in files}):
        notice = Path("/usr/share/doc") / package / "copyright"
        text = notice.read_text(encoding="utf-8", errors="replace") if notice.exists() else ""
        yield Part(package, "", "see text", (text,))


def _owner(file: Path) -> str:
    for path in (file, Path("/usr") / file.relative_to("/"), Path(str(file).removeprefix("/usr"))):
        found = subprocess.run(["dpkg-query", "-S", str(path)], capture_output=True, text=True, check=False)
        if found.returncode == 0:
            return found.stdout.split(":", 1)[0]
    raise LookupError(f"{file} belongs to no package of this system: where is its licence?")


@dataclass(frozen=True, slots=True)
class _Bundled:
    name: str
    licence: str
    texts: list[str]
    within: str = ""


@dataclass(frozen=True, slots=True)
class _Table:
    texts: dict[str, list[str]]
    parts: list[_Bundled]


@functools.cache
def _table() -> _Table:
    document = tomllib.loads((HERE / "bundled.toml").read_text(encoding="utf-8"))
    return _Table(document["texts"], [_Bundled(**part) for part in document["part"]])


def _text(name: str) -> str:
    folder = ROOT if "/" in name else HERE / "texts"
    return (folder / name).read_text(encoding="utf-8")


if __name__ == "__main__":
    target = ROOT / "resources" / "licences"
    write(collect(), target)
    (target / "THIRD_PARTY.txt").unlink()  # read in the program folder only; the About box has the other
    sys.stdout.write(f"{target / 'third_party.json'}\n")
