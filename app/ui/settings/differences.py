"""Settings of differences: each cause with its limits, account and words (F24)."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from app.models.money import Money
from app.models.protocols import Progress
from app.models.variance import Cause, CauseRule
from app.ui import fonts
from app.ui.reconciliation import set_words
from app.ui.shell import forms
from app.ui.shell.desk import Desk
from app.ui.widgets import TextLabel, section_title

PANE_PX = 980
LIMIT_PX, SHARE_PX, ACCOUNT_PX = 130, 110, 140
TEXT_CHARS_MAX = 200


class _Row:
    """The fields of one cause."""

    def __init__(self, cause: Cause, parent: QWidget) -> None:
        self.cause = cause
        self.limit = forms.amount(None, f"limit_{cause.value}")
        self.share = forms.amount(None, f"share_{cause.value}")
        self.account = forms.line(name=f"account_{cause.value}")
        self.text = forms.line(name=f"text_{cause.value}")
        self.text.setPlaceholderText(set_words.cause(cause))
        self.problem = TextLabel("", "red_text", fonts.Size.SMALL, parent=parent)
        self.problem.setObjectName(f"problem_{cause.value}")
        self.problem.setWordWrap(True)
        self.problem.hide()
        for field, width in ((self.limit, LIMIT_PX), (self.share, SHARE_PX), (self.account, ACCOUNT_PX)):
            field.setFixedWidth(width)
        for field in (self.account, self.text):
            field.setMaxLength(TEXT_CHARS_MAX)

    @property
    def fields(self) -> tuple[QLineEdit, ...]:
        """The editors, from left to right."""
        return (self.limit, self.share, self.account, self.text)

    def show_rule(self, rule: CauseRule, currency: str) -> None:
        """Show a rule as it is stored; a limit of nothing is an empty field."""
        limit = forms.plain_amount(Money(rule.limit_minor, currency)) if rule.limit_minor else ""
        self.limit.setText(limit)
        self.share.setText(forms.plain_ppm(rule.limit_ppm) if rule.limit_ppm else "")
        self.account.setText(rule.account)
        self.text.setText(rule.text)

    def say(self, problem: str) -> None:
        """Say what is wrong below the row; empty = nothing."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))


class DifferencesPane(QWidget):
    """One row for each cause; a row is stored when one of its fields is left."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("differencesPane")
        self._desk = desk
        self._stored: dict[Cause, CauseRule] = {}
        self.rows = {cause: _Row(cause, self) for cause in Cause}
        self.setMaximumWidth(PANE_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(10)
        column.addWidget(section_title(self.tr("Differences between claim and payment")))
        words = TextLabel(
            self.tr(
                "What was paid beyond the claim, or short of it, is written off to the account of its cause "
                "while it is within both limits. Above them, or without an account, a reason is asked and "
                "the rest can stay open. An empty limit is no limit; one of the two is needed."
            ),
            "muted",
        )
        words.setWordWrap(True)
        column.addWidget(words)
        column.addLayout(self._grid())
        column.addStretch(1)

    def _grid(self) -> QGridLayout:
        currency = self._desk.company.info.currency
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        titles = (
            self.tr("Cause"),
            self.tr("At most, {currency}").format(currency=currency),
            self.tr("At most, percent"),
            self.tr("Account"),
            self.tr("Words in the books"),
        )
        for place, title in enumerate(titles):
            grid.addWidget(TextLabel(title, "muted", fonts.Size.SMALL), 0, place)
        for number, row in enumerate(self.rows.values()):
            line = 1 + 2 * number
            name = TextLabel(set_words.cause(row.cause), "text", fonts.Size.BODY, fonts.MEDIUM)
            name.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
            name.setMinimumWidth(name.sizeHint().width())
            grid.addWidget(name, line, 0, Qt.AlignmentFlag.AlignVCenter)
            for place, field in enumerate(row.fields, start=1):
                field.setAccessibleName(f"{set_words.cause(row.cause)}: {titles[place]}")
                field.setProperty("cause", row.cause.value)
                field.editingFinished.connect(self._on_edited)
                grid.addWidget(field, line, place)
            grid.addWidget(row.problem, line + 1, 1, 1, len(row.fields))
        grid.setColumnStretch(len(titles) - 1, 1)
        return grid

    def read(self) -> None:
        """Read the rules again and show them."""
        company = self._desk.company

        def work(_progress: Progress) -> object:
            return company.variance_causes()

        self._desk.read(work, self._on_read)

    @Slot(object)
    def _on_read(self, rules: list[CauseRule]) -> None:
        info = self._desk.company.info
        for rule in rules:
            row = self.rows[rule.cause]
            if self._stored.get(rule.cause) != rule:
                row.show_rule(rule, info.currency)
            self._stored[rule.cause] = rule
            for field in row.fields:
                field.setEnabled(not info.is_read_only)

    @Slot()
    def _on_edited(self) -> None:
        field = self.sender()
        row = self.rows[Cause(str(field.property("cause")))]
        rule = self._entered(row)
        if rule is None or rule == self._stored.get(row.cause):
            return
        company = self._desk.company
        self._stored[row.cause] = rule

        def work(_progress: Progress) -> object:
            return company.set_variance_cause(rule)

        self._desk.write(work, self._on_written, self._on_failed)

    def _entered(self, row: _Row) -> CauseRule | None:
        """Read a row; None where it is wrong, which is said below it."""
        currency = self._desk.company.info.currency
        limit = (
            forms.amount_of(row.limit.text(), currency) if row.limit.text().strip() else Money(0, currency)
        )
        share = forms.ppm_of(row.share.text()) if row.share.text().strip() else 0
        account = row.account.text().strip()
        problem = ""
        if limit is None or limit.minor < 0:
            problem = self.tr("Write an amount such as {example}.").format(example="0.50")
        elif share is None:
            problem = self.tr("Write a percentage between 0 and 100.")
        elif account and not (limit.minor or share):
            problem = self.tr("Enter a limit too: nothing is written off without one.")
        row.say(problem)
        if problem or limit is None or share is None:
            return None
        return CauseRule(row.cause, limit.minor, share, account, row.text.text().strip())

    @Slot(object)
    def _on_written(self, _done: object) -> None:
        self._desk.told.emit(self.tr("Saved"))

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self._stored.clear()
        self.read()
        self._desk.failed.emit(error)
