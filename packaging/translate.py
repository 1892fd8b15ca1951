"""Keep the languages of the window whole, with Qt's own tools.

    python packaging/translate.py update            # collect the texts, compile what is translated
    python packaging/translate.py export de OUT     # texts without a translation, one JSON object a line
    python packaging/translate.py take de IN        # take translations over: the same lines, "to" filled in
    python packaging/translate.py check             # say what is missing or wrong; exit code 1 if anything is

The sources are `packaging/translations/tieout_<code>.ts`, the program reads
`resources/i18n/tieout_<code>.qm`. A line of `export` is `{"from", "where", "to"}`; where the text counts
something (`%n`), "to" is a list: one, then many. A text that stands in several places is asked for once.
"""

import ast
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "packaging" / "translations"
COMPILED = ROOT / "resources" / "i18n"
LANGUAGES = ("de", "es", "fr")
FORMS = 2
"""One and many, as German, Spanish and French count; a third form, where Qt asks for it, is as the second."""
COUNTING_ARGUMENTS = 4
"""Context, text, hint, count."""
PLACE = re.compile(r"\{[a-z_0-9]*(?:[:!][^}]*)?\}|%n|%[0-9L]")


def main(arguments: list[str]) -> int:
    """Do what the first word says; return the exit code."""
    match arguments:
        case ["update"]:
            for code in LANGUAGES:
                collect(code, SOURCES / f"tieout_{code}.ts")
                compile_(SOURCES / f"tieout_{code}.ts", COMPILED / f"tieout_{code}.qm")
            return 0
        case ["export", code, target]:
            return export(code, Path(target))
        case ["take", code, source]:
            return take(code, Path(source))
        case ["check"]:
            found = [line for code in LANGUAGES for line in faults(code, SOURCES / f"tieout_{code}.ts")]
            print("\n".join(found) or "every text is translated")
            return 1 if found else 0
    print(__doc__, file=sys.stderr)
    return 2


def collect(code: str, target: Path) -> None:
    """Bring the texts of the program into a catalogue; translations of texts that are gone go with them.

    Qt's lupdate reads `translate(context, text, None, count)` of Python as a text that counts nothing, and
    loses it where the count is more than a name; what it missed is added here.
    """
    files = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "app").rglob("*.py"))
    target.parent.mkdir(parents=True, exist_ok=True)
    known = _known(target) if target.exists() else {}
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / target.name
        options = ["-silent", "-locations", "none", "-no-obsolete"]
        options += ["-source-language", "en", "-target-language", code]
        _qt("lupdate", [*files, *options, "-ts", str(fresh)])
        tree = ET.parse(fresh)
    _add_counting(tree.getroot(), files)
    by_text = {key[1:]: forms for key, forms in known.items()}
    for name, message in _messages_of(tree.getroot()):
        key = name, _source(message), message.get("numerus") == "yes"
        forms = known.get(key) or by_text.get(key[1:])
        if forms:
            _fill(message, forms)
    _write(tree, target)


def _known(path: Path) -> dict[tuple[str, str, bool], list[str]]:
    """Return the translations of a catalogue by context, text, and whether it counts."""
    return {
        (name, _source(message), message.get("numerus") == "yes"): _forms(message)
        for name, message in _messages(path)
        if not _is_open(message)
    }


def _add_counting(root: ET.Element, files: list[str]) -> None:
    contexts = {context.findtext("name") or "": context for context in root.iter("context")}
    for context_name, text in sorted({one for file in files for one in _counting(ROOT / file)}):
        context = contexts.get(context_name)
        if context is None:
            context = contexts[context_name] = ET.SubElement(root, "context")
            ET.SubElement(context, "name").text = context_name
        found = [message for message in context.iter("message") if _source(message) == text]
        if not found:
            found = [ET.SubElement(context, "message")]
            ET.SubElement(found[0], "source").text = text
            ET.SubElement(found[0], "translation", type="unfinished")
        for message in found:
            message.set("numerus", "yes")
            translation = message.find("translation")
            assert translation is not None
            translation.text = None
            while len(translation) < FORMS:
                ET.SubElement(translation, "numerusform")


def _counting(path: Path) -> Iterator[tuple[str, str]]:
    """Yield context and text of the calls of a module that count something."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or len(node.args) < COUNTING_ARGUMENTS:
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        context, text = node.args[0], node.args[1]
        if (
            name == "translate"
            and isinstance(context, ast.Constant)
            and isinstance(text, ast.Constant)
            and "%n" in str(text.value)
        ):
            yield str(context.value), str(text.value)


def compile_(source: Path, target: Path) -> None:
    """Make the file that the program reads."""
    target.parent.mkdir(parents=True, exist_ok=True)
    _qt("lrelease", ["-silent", "-removeidentical", str(source), "-qm", str(target)])


def export(code: str, target: Path) -> int:
    """Write the texts that wait for a translation."""
    lines: dict[tuple[str, bool], dict[str, object]] = {}
    for context, message in _messages(SOURCES / f"tieout_{code}.ts"):
        if _is_open(message):
            text, is_plural = _source(message), message.get("numerus") == "yes"
            line: dict[str, object] = {"from": text, "where": context, "to": ["", ""] if is_plural else ""}
            lines.setdefault((text, is_plural), line)
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines.values())
    target.write_text(text, encoding="utf-8")
    print(f"{len(lines)} texts in {target.name}")
    return 0


def take(code: str, source: Path) -> int:
    """Put translations into the catalogue, wherever their text stands; wrong ones are named and left out."""
    known: dict[tuple[str, bool], list[str]] = {}
    wrong = 0
    for number, line in enumerate(source.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        entry = json.loads(line)
        to = entry["to"] if isinstance(entry["to"], list) else [entry["to"]]
        problem = "no translation" if not all(to) else next(problems(entry["from"], to), "")
        if problem:
            wrong += 1
            print(f"{source.name}, line {number}: {problem}: {entry['from']!r}")
            continue
        known[entry["from"], isinstance(entry["to"], list)] = to
    path = SOURCES / f"tieout_{code}.ts"
    tree = ET.parse(path)
    for message in tree.iter("message"):
        forms = known.get((_source(message), message.get("numerus") == "yes"))
        if forms is not None and _is_open(message):
            _fill(message, forms)
    _write(tree, path)
    compile_(path, COMPILED / f"tieout_{code}.qm")
    print(f"{len(known)} taken, {wrong} wrong")
    return 1 if wrong else 0


def faults(code: str, path: Path) -> Iterator[str]:
    """Yield what is missing or wrong in a catalogue, a line each."""
    if not path.exists():
        yield f"{code}: {path.name} is missing: python packaging/translate.py update"
        return
    for context, message in _messages(path):
        text = _source(message)
        if not re.fullmatch(r"\w+", context):
            yield f"{code}: {context!r} is no name of a class, so {text!r} would never be found"
        if _is_open(message):
            yield f"{code}: {context}: {text!r} has no translation"
            continue
        for problem in problems(text, _forms(message)):
            yield f"{code}: {context}: {text!r}: {problem}"


def problems(text: str, forms: list[str]) -> Iterator[str]:
    """Yield what a translation lost or added: places for values, a shortcut's mark, spaces, what ends it."""
    wanted = Counter(PLACE.findall(text))
    for place, form in enumerate(forms):
        found = Counter(PLACE.findall(form))
        may_lack = Counter({"%n": wanted["%n"]}) if len(forms) > 1 and place == 0 else Counter()
        if found - wanted or wanted - found - may_lack:
            yield f"places differ in {form!r}"
        if ("&" in text) != ("&" in form):
            yield f"the mark of a shortcut is missing or new in {form!r}"
        if text[:1].isspace() != form[:1].isspace() or text[-1:].isspace() != form[-1:].isspace():
            yield f"spaces at the ends differ in {form!r}"
        if text.endswith("…") != form.endswith("…") or text.endswith(":") != form.endswith(":"):
            yield f"it ends differently: {form!r}"


def _messages(path: Path) -> Iterator[tuple[str, ET.Element]]:
    return _messages_of(ET.parse(path).getroot())


def _messages_of(root: ET.Element) -> Iterator[tuple[str, ET.Element]]:
    for context in root.iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            yield name, message


def _source(message: ET.Element) -> str:
    return message.findtext("source") or ""


def _forms(message: ET.Element) -> list[str]:
    translation = message.find("translation")
    if translation is None:
        return []
    if message.get("numerus") == "yes":
        return [form.text or "" for form in translation.iter("numerusform")][:FORMS]
    return [translation.text or ""]


def _is_open(message: ET.Element) -> bool:
    translation = message.find("translation")
    forms = _forms(message)
    return translation is None or translation.get("type") is not None or not forms or not all(forms)


def _fill(message: ET.Element, to: list[str]) -> None:
    translation = message.find("translation")
    assert translation is not None
    translation.attrib.pop("type", None)
    forms = list(translation.iter("numerusform"))
    if message.get("numerus") != "yes":
        translation.text = to[0]
        return
    for place, form in enumerate(forms):
        form.text = to[min(place, len(to) - 1)]


def _write(tree: "ET.ElementTree[ET.Element]", path: Path) -> None:
    body = ET.tostring(tree.getroot(), encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def _qt(tool: str, arguments: list[str]) -> None:
    import PySide6

    name = f"{tool}.exe" if sys.platform == "win32" else tool
    folder = Path(PySide6.__file__).parent
    found = next((one for one in (folder / name, folder / "Qt" / "libexec" / name) if one.exists()), None)
    if found is None:
        raise SystemExit(f"Qt's {tool} is missing: it comes with PySide6-Essentials")
    subprocess.run([str(found), *arguments], check=True, cwd=ROOT)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
