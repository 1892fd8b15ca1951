"""The dialog for a new company: its name, currency, file, and who works in it."""

import re
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.ui import fonts
from app.ui.shell import forms
from app.ui.widgets.basics import PrimaryButton, SecondaryButton, TextLabel

SUFFIX = ".tieout"
CURRENCIES = (
    "EUR", "USD", "GBP", "CHF", "AUD", "BRL", "CAD", "CNY", "CZK", "DKK", "HKD", "HUF", "ILS", "INR", "JPY",
    "KRW", "KWD", "MXN", "NOK", "NZD", "PLN", "RON", "SEK", "SGD", "THB", "TRY", "ZAR",
)  # fmt: skip
_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f]')


@dataclass(frozen=True, slots=True)
class NewCompany:
    """What a person chose for a new company."""

    target: str
    name: str
    currency: str
    user: str


class NewCompanyDialog(QDialog):
    """Asks for everything a new company file needs; the file's name follows the company's until changed.

    Args:
        folder: Where company files usually are.
        user: Proposal for the person's name, from the system account.
    """

    chose = Signal(object)  # NewCompany

    def __init__(self, folder: Path, user: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("newCompany")
        self.setWindowTitle(self.tr("New company"))
        self.setMinimumWidth(520)
        self._folder = folder
        self._is_file_chosen = False
        self.name = forms.line(placeholder=self.tr("Acme Ltd"), name="companyName")
        self.currency = forms.choice([(code, code) for code in CURRENCIES], "EUR", "companyCurrency")
        self.currency.setEditable(True)
        self.currency.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.user = forms.line(user, name="companyUser")
        self.file = forms.line(str(folder / f"Company{SUFFIX}"), name="companyFile")
        self._form = forms.Form(2)
        self._build()
        self.name.textEdited.connect(self._on_name_edited)
        self.file.textEdited.connect(self._on_file_edited)
        self._currency_edit().textEdited.connect(self._on_edited)
        self.user.textEdited.connect(self._on_edited)

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 22, 24, 18)
        layout.setSpacing(14)
        layout.addWidget(TextLabel(self.tr("New company"), "text", fonts.Size.HEADING, fonts.SEMI_BOLD))
        about = TextLabel(
            self.tr(
                "One file holds one company: statements, expenses, receipts, links and their audit trail."
            ),
            "muted",
        )
        about.setWordWrap(True)
        layout.addWidget(about)
        self._form.add(self.tr("Company name"), self.name, span=2)
        self._form.add(
            self.tr("Currency of the books"),
            self.currency,
            self.tr("It cannot be changed later."),
        )
        self._form.add(self.tr("Your name"), self.user, self.tr("Stands beside everything you reconcile."))
        file = QWidget()
        row = QHBoxLayout(file)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.file, 1)
        browse = SecondaryButton(self.tr("Browse…"), "folder-open")
        browse.setObjectName("companyBrowse")
        browse.clicked.connect(self._on_browse)
        row.addWidget(browse)
        file.setFocusProxy(self.file)
        self._form.add(self.tr("Company file"), file, span=2)
        self.file.setAccessibleName(self.tr("Company file"))
        self._file_row = file
        layout.addWidget(self._form)
        layout.addStretch(1)
        self._create: QPushButton = PrimaryButton(self.tr("Create company"))
        self._create.setObjectName("companyCreate")
        self._create.setDefault(True)
        cancel = SecondaryButton(self.tr("Cancel"))
        buttons = QDialogButtonBox()
        buttons.addButton(self._create, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(cancel, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons, 0, Qt.AlignmentFlag.AlignRight)

    def chosen(self) -> NewCompany:
        """Return what was entered."""
        target = self.file.text().strip()
        if "://" not in target and not target.endswith(SUFFIX):
            target += SUFFIX
        return NewCompany(
            target,
            self.name.text().strip(),
            self._currency_edit().text().strip().upper(),
            self.user.text().strip(),
        )

    @Slot()
    def accept(self) -> None:
        """Close when everything is there; else say below each field what is missing."""
        chosen = self.chosen()
        self._form.clear_problems()
        problems: list[tuple[QWidget, QWidget, str]] = []
        if not chosen.name:
            problems.append((self.name, self.name, self.tr("Give the company a name.")))
        if not re.fullmatch(r"[A-Z]{3}", chosen.currency):
            problems.append((self.currency, self.currency, self.tr("Use a three-letter code, such as EUR.")))
        if not chosen.user:
            problems.append((self.user, self.user, self.tr("Enter your name.")))
        if "://" not in chosen.target:
            path = Path(chosen.target)
            if path.exists():
                problem = self.tr(
                    "This file exists already. Choose another name, or open it with File > Open."
                )
                problems.append((self._file_row, self.file, problem))
            elif not path.parent.is_dir():
                problems.append(
                    (self._file_row, self.file, self.tr("This folder does not exist. Choose another."))
                )
        for field, _focus, problem in problems:
            self._form.set_problem(field, problem)
        if problems:
            forms.grow(self)
            problems[0][1].setFocus()
        else:
            super().accept()
            self.chose.emit(chosen)

    def _currency_edit(self) -> QLineEdit:
        edit = self.currency.lineEdit()
        assert edit is not None, "the currency is editable"
        return edit

    @Slot()
    def _on_edited(self) -> None:
        self._form.clear_problems()

    @Slot(str)
    def _on_name_edited(self, name: str) -> None:
        self._form.clear_problems()
        if not self._is_file_chosen:
            safe = _UNSAFE.sub("", name).strip(" .") or "Company"
            self.file.setText(str(self._folder / f"{safe}{SUFFIX}"))

    @Slot()
    def _on_file_edited(self) -> None:
        self._is_file_chosen = True
        self._form.clear_problems()

    @Slot()
    def _on_browse(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("New company file"), self.file.text(), self.tr("Company files (*.tieout)")
        )
        if path:
            self.file.setText(path)
            self._on_file_edited()
