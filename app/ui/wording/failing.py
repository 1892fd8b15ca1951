"""The sentences about failures: what did not work, why, and the way out."""

from PySide6.QtCore import QCoreApplication

from app.models import errors
from app.ui.wording.basics import Said, capital, stop

translate = QCoreApplication.translate


def failure(error: BaseException) -> Said:
    """Say what went wrong and what to do; faults of ours get a sentence that asks to report them."""
    match error:
        case errors.FileError():
            return _file_failure(error)
        case errors.CancelledError():
            return Said(
                translate("wording", "Stopped"),
                translate("wording", "Nothing was changed."),
                translate("wording", "Start it again whenever you like."),
            )
        case errors.AppError():
            return _rule_failure(error)
    return Said(
        translate("wording", "Something in Tieout went wrong"),
        translate("wording", "What you saved is safe; this step was not carried out ({kind}).").format(
            kind=type(error).__name__
        ),
        translate(
            "wording", "Try again. If it happens again, send the log file from Help > Show log folder."
        ),
        is_expected=False,
    )


def _file_failure(error: errors.FileError) -> Said:
    name = error.path.replace("\\", "/").rsplit("/", 1)[-1]
    title, usual = _file_titles(error)
    where = ""
    if isinstance(error, errors.RefusedFileError):
        if error.row is not None:
            where = translate("wording", " in row {row}").format(row=error.row)
        if error.value:
            where += translate("wording", " (“{value}”)").format(value=error.value)
    return Said(title, f"{name}{where}: {stop(error.reason)}", stop(error.remedy) or usual)


def _file_titles(error: errors.FileError) -> tuple[str, str]:
    match error:
        case errors.RefusedFileError():
            return (
                translate("wording", "The file was not imported"),
                translate("wording", "Export it again from your bank or as CSV or XLSX, and import that."),
            )
        case errors.NotACompanyFileError():
            return (
                translate("wording", "This is not a company file"),
                translate(
                    "wording", "Choose a .tieout file, or make a new company. Statements go to Import."
                ),
            )
        case errors.NewerFileError():
            return (
                translate("wording", "This file was saved by a newer Tieout"),
                translate("wording", "Install the newer version to open it; the file was not touched."),
            )
        case errors.FileInUseError():
            return (
                translate("wording", "The company file is open elsewhere"),
                translate("wording", "Close it there, or open it read-only."),
            )
        case errors.DiskFullError():
            return (
                translate("wording", "The disk is full"),
                translate(
                    "wording", "Make some room and try again; nothing of the change was kept by halves."
                ),
            )
    return (
        translate("wording", "The file cannot be used"),
        translate("wording", "Check that it is still there and that you may read it, then try again."),
    )


def _rule_failure(error: errors.AppError) -> Said:
    match error:
        case errors.BlockedError():
            return Said(
                translate("wording", "Not possible now"),
                stop(error.reason),
                stop(error.remedy)
                or translate("wording", "Undo what stands in the way first, then try again."),
            )
        case errors.StaleError():
            by = translate("wording", " by {who}").format(who=error.by) if error.by else ""
            return Said(
                translate("wording", "Changed meanwhile"),
                translate(
                    "wording", "{what} was changed{by} after you opened it; nothing was written."
                ).format(what=capital(error.what), by=by),
                translate("wording", "Look at it again and repeat the step if it still holds."),
            )
        case errors.OverAllocatedError():
            return Said(
                translate("wording", "More than the amount"),
                translate("wording", "{what} would be reconciled beyond its amount.").format(
                    what=capital(error.what)
                ),
                translate("wording", "Choose another one, or unreconcile what already uses it."),
            )
        case errors.LockedPeriodError():
            return Said(
                translate("wording", "The period is locked"),
                translate("wording", "{period} is signed off, so nothing in it changes any more.").format(
                    period=error.period
                ),
                translate("wording", "Reopen the period with a reason, or use a date in an open one."),
            )
        case errors.NotFoundError():
            return Said(
                translate("wording", "No longer there"),
                translate("wording", "{what} does not exist (any more).").format(what=capital(error.what)),
                translate("wording", "It may have been undone; the list shows what is there now."),
            )
    return Said(
        translate("wording", "Not possible"),
        stop(str(error)),
        translate("wording", "Check what is named here and try again."),
    )
