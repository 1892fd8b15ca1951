"""The steps of the tour: a place, the widget it points at, and what it says."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.ui.shell.places import At

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Step:
    """One step.

    Attributes:
        widget: Object name of what is pointed at; the whole page where it is not there.
        chooses: Object name of a list whose first row is chosen when none is, or empty.
    """

    place: At
    widget: str
    title: str
    text: str
    chooses: str = ""


def steps() -> list[Step]:
    """Return the steps in order, in the person's language."""
    return [*_before(), *_reconciling(), *_after()]


def _before() -> list[Step]:
    return [
        Step(
            At.HOME,
            "nextStep",
            translate("tour", "Every morning begins here"),
            translate(
                "tour",
                "One sentence says where the books stand, and one button goes on. This is a sample "
                "company: try everything, nothing can break. Help > Open the sample company comes back.",
            ),
        ),
        Step(
            At.IMPORT,
            "dropZone",
            translate("tour", "Drop what the bank and your people send"),
            translate(
                "tour",
                "Statements and expense lists, one file or two hundred. What a file is, is found from its "
                "content. Nothing is written before you press Import, and every row is accounted for.",
            ),
        ),
    ]


def _reconciling() -> list[Step]:
    return [
        Step(
            At.RECONCILE,
            "pendingExpenses",
            translate("tour", "What is not certain waits for you"),
            translate(
                "tour",
                "The program links what is certain and nothing that is ambiguous. These expenses are left: "
                "go through them with the arrow keys.",
            ),
        ),
        Step(
            At.RECONCILE,
            "candidatePayments",
            translate("tour", "The best payments stand on top"),
            translate(
                "tour",
                "Each has its chance and its reasons. Enter takes the first, 1 to 9 another one. "
                "Nothing is hidden: what fits badly is listed too, with the reason.",
            ),
            chooses="pendingExpenses",
        ),
        Step(
            At.RECONCILE,
            "reconcileAndClose",
            translate("tour", "One green button saves"),
            translate(
                "tour",
                "Links are staged until you press it: undo as far as you like. Work that is not saved "
                "survives a crash and is offered again.",
            ),
        ),
    ]


def _after() -> list[Step]:
    return [
        Step(
            At.TRENDS,
            "trendsPage",
            translate("tour", "See how the books develop"),
            translate(
                "tour",
                "How much of each month is reconciled, how old the rest is, who was paid most. "
                "Every bar leads to its rows.",
            ),
        ),
        Step(
            At.FINANCE,
            "financeSections",
            translate("tour", "Post it, exactly once"),
            translate(
                "tour",
                "Approved expenses go to your accounting system or to a file. The history says what was "
                "sent, what was refused and why; a retry never sends anything twice.",
            ),
        ),
        Step(
            At.HOME,
            "sideNav",
            translate("tour", "Everything has a key"),
            translate(
                "tour",
                "Ctrl+K finds every command, F1 lists every key. Help > Take the tour shows this again.",
            ),
        ),
    ]
