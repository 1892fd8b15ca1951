"""Words of importing: files of a drop, fates of stored rows, how cards are found, layouts, evidence."""

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.ui import formats
from app.ui.palettes import Tone
from app.ui.tables import Badge

if TYPE_CHECKING:
    from app.services.import_profiles import ProfileView
    from app.services.import_results import PreviewResult
    from app.ui.imports.items import FileItem

translate = QCoreApplication.translate

FATES = ("imported", "corrected", "repeated", "rejected", "skipped")
"""Fates of stored rows, in the order of the tiles; corrected ones are among the imported."""

_FATE_BADGES = {
    "imported": Badge("circle-plus", Tone.ACCENT),
    "corrected": Badge("pencil", Tone.GREEN),
    "repeated": Badge("copy", Tone.GREY),
    "rejected": Badge("circle-alert", Tone.RED),
    "skipped": Badge("minus", Tone.GREY),
    "undone": Badge("undo-2", Tone.GREY),
}


def batch_group(key: str) -> str:
    """Name a tile above the list of files."""
    return {
        "ready": translate("importing", "Ready"),
        "asking": translate("importing", "Need an answer"),
        "known": translate("importing", "Nothing new"),
        "refused": translate("importing", "Not readable"),
        "done": translate("importing", "Imported"),
    }.get(key, key)


def batch_doing(key: str) -> str:
    """Say what is done with many files."""
    if key == "importing":
        return translate("importing", "Importing in the order of their periods")
    return translate("importing", "Reading; nothing is stored yet")


def file_remark(item: "FileItem") -> str:
    """Say in a sentence what is to know about a file of a drop."""
    from app.ui import wording
    from app.ui.imports.items import Stage

    if item.stage is Stage.TWIN:
        return translate("importing", "The same content as {name}").format(name=item.twin_of)
    if item.error is not None:
        said = wording.failure(item.error)
        return formats.plain_line(f"{said.text} {said.remedy}".strip())
    if item.stage is Stage.REFUSED:
        return translate("importing", "Reading it was stopped")
    if item.preview is None or item.stage in (Stage.WAITING, Stage.READING):
        return ""
    return _preview_remark(item, item.preview)


def _preview_remark(item: "FileItem", seen: "PreviewResult") -> str:
    from app.services.import_results import RowFate
    from app.ui.imports.items import Stage

    if item.stage is Stage.KNOWN and seen.imported_before is not None:
        when = formats.moment(seen.imported_before.imported_at)
        return translate("importing", "Imported on {when}").format(when=when)
    if item.stage is Stage.ASKING and seen.questions:
        return formats.plain_line(seen.questions[0].text)
    rejected = seen.counts.get(RowFate.ERROR, 0)
    if item.stage is Stage.EMPTY and rejected:
        return translate("importing", "%n row(s) cannot be read; correct them", None, rejected)
    if item.stage is Stage.EMPTY and seen.notes:
        return formats.plain_line(seen.notes[-1])
    if item.open_choices:
        return translate("importing", "A card fits two of yours: choose")
    proofs = [proof for one in seen.statements for proof in one.proofs if proof.holds is not None]
    broken = next((proof for proof in proofs if not proof.holds), None)
    if broken is not None:
        return translate("importing", "The balance does not agree: {expected} stated, {found} found").format(
            expected=broken.expected, found=broken.found
        )
    return translate("importing", "Balance agrees") if proofs else ""


def conservation(read: int, imported: int, repeated: int, rejected: int, skipped: int) -> str:
    """Say what became of every row of a file (G04)."""
    return translate(
        "importing",
        "{read} rows read = {imported} imported + {repeated} duplicates"
        " + {rejected} rejected + {skipped} skipped",
    ).format(
        read=formats.count(read),
        imported=formats.count(imported),
        repeated=formats.count(repeated),
        rejected=formats.count(rejected),
        skipped=formats.count(skipped),
    )


def fate(key: str) -> str:
    """Name what became of a stored row."""
    return {
        "imported": translate("importing", "Imported"),
        "corrected": translate("importing", "Corrected"),
        "repeated": translate("importing", "Duplicate"),
        "rejected": translate("importing", "Rejected"),
        "skipped": translate("importing", "Skipped"),
        "undone": translate("importing", "Undone"),
    }.get(key, key)


def fate_badge(key: str) -> Badge:
    """Mark what became of a stored row."""
    return _FATE_BADGES.get(key, Badge("minus", Tone.GREY))


def not_correctable(key: str) -> str:
    """Say why rejected rows of an import cannot be corrected in place, and the way out."""
    return {
        "undone": translate("importing", "This import is undone. Import the file again."),
        "archive": translate(
            "importing",
            "Rows of an archive cannot be corrected in place. Take the file out of it and import that.",
        ),
        "no_file": translate(
            "importing",
            "The file was too large to be kept. Correct the row in the file and import it again.",
        ),
    }.get(key, "")


def found_by(key: str) -> str:
    """Say how the card or account of lines was found."""
    return _found_by().get(key, key)


@cache
def _found_by() -> Mapping[str, str]:
    return {
        "chosen": translate("importing", "chosen by you"),
        "chosen_before": translate("importing", "as you chose before"),
        "iban": translate("importing", "found by its number"),
        "last4": translate("importing", "found by its last digits"),
        "name": translate("importing", "found by its name"),
        "holder": translate("importing", "found by the holder's name"),
        "layout": translate("importing", "where files of this layout went before"),
        "new": translate("importing", "will be added"),
        "several": translate("importing", "two fit: choose one"),
        "unknown": translate("importing", "holder not known"),
        "nobody": translate("importing", "no card or holder is named"),
    }


def layout_mark(view: "ProfileView") -> str:
    """Say how far a layout can be trusted."""
    if view.is_own:
        return translate("importing", "Your own")
    if view.mapping.is_verified:
        return translate("importing", "Verified on a real file")
    return translate("importing", "From documentation")


def layout_badge(view: "ProfileView") -> Badge:
    """Mark how far a layout can be trusted."""
    if view.is_own:
        return Badge("user", Tone.ACCENT)
    return Badge("circle-check", Tone.GREEN) if view.mapping.is_verified else Badge("book-open", Tone.GREY)
