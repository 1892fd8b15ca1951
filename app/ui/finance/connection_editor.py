"""One connection: what its system asks for, how it turns expenses into entries (F56, F59-F65, F78)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.models.posting import (
    FILE_OPTIONS,
    Connection,
    ConnectorFacts,
    DateStrategy,
    Method,
    Option,
    OptionKind,
    Page,
)
from app.services.connections import KEYCHAIN, RULE_OPTIONS
from app.services.designs import columns_of
from app.ui.finance.designer import DesignerDialog
from app.ui.shell import forms
from app.ui.shell.dialogs import Ask
from app.ui.widgets import Banner, Level, SecondaryButton, section_title
from app.ui.wording.finance import finance_word, option

translate = QCoreApplication.translate
WIDTH_PX, HEIGHT_PX = 680, 600
YES, NO = "yes", "no"


class FolderField(QWidget):
    """A folder, typed or chosen."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.line: QLineEdit = forms.line(text, name="option_folder")
        self.line.setAccessibleName(option("folder"))
        self.setFocusProxy(self.line)
        choose = SecondaryButton(self.tr("Choose…"))
        choose.setObjectName("chooseFolder")
        choose.clicked.connect(self._on_choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(choose)

    @Slot()
    def _on_choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder"), self.line.text())
        if folder:
            self.line.setText(folder)


class ColumnsField(QWidget):
    """The columns of a file, opened in the designer."""

    def __init__(self, design: str) -> None:
        super().__init__()
        self.design = design
        self.button = SecondaryButton("")
        self.button.setObjectName("designColumns")
        self.button.clicked.connect(self._on_open)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        row.addStretch(1)
        self._show()

    def _show(self) -> None:
        count = len(columns_of(self.design))
        usual = self.tr(" (as usual)") if not self.design else ""
        self.button.setText(self.tr("%n column(s)", None, count) + usual + "…")
        self.button.updateGeometry()

    @Slot()
    def _on_open(self) -> None:
        dialog = DesignerDialog(self.design, self.window())
        dialog.designed.connect(self._on_designed)
        dialog.open()

    @Slot(str)
    def _on_designed(self, design: str) -> None:
        self.design = design
        self._show()


Editor = QLineEdit | QComboBox | FolderField | ColumnsField


class ConnectionEditor(Ask):
    """Asks for everything of a connection; it stays open until the connection is stored."""

    wanted = Signal(object, str)  # Connection, new secret or empty

    def __init__(
        self, old: Connection | None, systems: Sequence[ConnectorFacts], parent: QWidget | None = None
    ) -> None:
        is_new = old is None
        super().__init__(
            translate("connection", "New connection")
            if is_new
            else translate("connection", "Edit connection"),
            "",
            translate("connection", "Save and test"),
            parent,
            columns=2,
        )
        self.setObjectName("connectionEditor")
        self.setMinimumWidth(WIDTH_PX)
        self._systems = {facts.system: facts for facts in systems}
        self._old = old or Connection(0, "", "")
        chosen = self._old.system or ("csv" if "csv" in self._systems else next(iter(self._systems)))
        self.system = forms.choice(
            [(facts.title, facts.system) for facts in systems], chosen, "connectionSystem"
        )
        self.system.setEnabled(is_new)
        self.name = forms.line(self._old.name, translate("connection", "Ledger"), "connectionName")
        self.form.add(self.tr("System"), self.system)
        self.form.add(self.tr("Name"), self.name, self.tr("Files and postings carry it"))
        self.problem = Banner(Level.ERROR, "", closable=False)
        self.problem.hide()
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout), "a question has a column of parts"
        layout.insertWidget(3, self._scroll, 1)
        layout.insertWidget(4, self.problem)
        self._rules: dict[str, QComboBox] = {}
        self._options: dict[str, Editor] = {}
        self.secret: QLineEdit | None = None
        self._form = forms.Form(2)
        self.system.currentIndexChanged.connect(self._build)
        self._build()

    @property
    def facts(self) -> ConnectorFacts:
        """What the chosen system declares."""
        return self._systems[str(self.system.currentData())]

    def field(self, name: str) -> Editor | QComboBox:
        """Return the field of an option or rule."""
        return self._options[name] if name in self._options else self._rules[name]

    @Slot()
    def _build(self) -> None:
        facts, settings = self.facts, self._old.settings
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        self._form = forms.Form(2)
        self._options = {}
        self._rules = {}
        self.secret = None
        for one in facts.options or (FILE_OPTIONS if facts.is_file else ()):
            self._add_option(one, settings.get(one.name, ""))
        known = {one.name for one in facts.options} | {one.name for one in FILE_OPTIONS}
        for name in sorted(set(settings) - known - RULE_OPTIONS - {KEYCHAIN}):
            self._add_option(Option(name), settings[name])
        if facts.secret:
            self._add_secret(facts)
        column.addWidget(self._form)
        if facts.methods:
            column.addWidget(section_title(self.tr("How expenses become entries")))
            column.addWidget(self._rules_form(facts))
        column.addStretch(1)
        self._scroll.setWidget(inside)
        self._scroll.setMinimumHeight(min(HEIGHT_PX, inside.sizeHint().height() + 8))
        forms.grow(self)

    def _add_option(self, one: Option, value: str) -> None:
        is_plain = one.is_required or one.kind in (OptionKind.CHOICE, OptionKind.COLUMNS)
        label = option(one.name)
        label = label if is_plain else self.tr("{name} (optional)").format(name=label)
        editor: Editor
        hint = ""
        span = 1
        if one.kind is OptionKind.CHOICE:
            editor = forms.choice(
                [(option(choice), choice) for choice in one.choices],
                value or one.choices[0],
                f"option_{one.name}",
            )
        elif one.kind is OptionKind.FOLDER:
            editor, span = FolderField(value), 2
        elif one.kind is OptionKind.COLUMNS:
            editor = ColumnsField(value)
        else:
            editor = forms.line(value, one.default or one.example, f"option_{one.name}")
        self._options[one.name] = editor
        self._form.add(label, editor, hint, span=span)

    def _add_secret(self, facts: ConnectorFacts) -> None:
        is_kept = bool(self._old.settings.get(KEYCHAIN))
        self.secret = forms.line(
            placeholder=self.tr("Kept; leave empty to keep it") if is_kept else "", name="connectionSecret"
        )
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self._form.add(
            option(facts.secret),
            self.secret,
            self.tr("Into this computer's keychain, never into the company file"),
        )

    def _rules_form(self, facts: ConnectorFacts) -> forms.Form:
        settings = self._old.settings
        form = forms.Form(3)
        methods = [(finance_word(one), one.value) for one in Method if one in facts.methods]
        for page in Page:
            name = f"method_{page.value}"
            self._rule(form, name, finance_word(page), methods, settings.get(name) or methods[0][1])
        strategies = [(finance_word(one), one.value) for one in DateStrategy]
        self._rule(
            form,
            "strategy",
            self.tr("Closed period"),
            strategies,
            settings.get("strategy", DateStrategy.NONE.value),
            self.tr("The date starts as the expense's"),
        )
        modes = [(self.tr("Draft"), NO), (self.tr("Final"), YES)]
        self._rule(form, "final", self.tr("Post as"), modes, settings.get("final", NO))
        self._rules["final"].setEnabled(facts.can_final)
        yes_no = [(self.tr("Yes"), YES), (self.tr("No"), NO)]
        takes = facts.receipt_bytes_max > 0 or facts.is_file
        self._rule(
            form,
            "receipts",
            self.tr("Send receipts"),
            yes_no,
            settings.get("receipts", YES) if takes else NO,
            self.tr("Into a folder beside the file") if facts.is_file else "",
        )
        self._rules["receipts"].setEnabled(takes)
        self._rule(
            form,
            "references",
            self.tr("Category codes are accounts"),
            yes_no,
            settings.get("references", NO),
            self.tr("Yes: an unmapped category goes by its own code"),
        )
        return form

    def _rule(
        self,
        form: forms.Form,
        name: str,
        label: str,
        choices: Sequence[tuple[str, object]],
        value: str,
        hint: str = "",
    ) -> None:
        editor = forms.choice(choices, value, f"rule_{name}")
        self._rules[name] = editor
        form.add(label, editor, hint)

    # -- answering -----------------------------------------------------------------------------

    @Slot()
    def accept(self) -> None:
        """Check the fields, then ask for the connection to be stored; `stored` closes."""
        if not self._is_filled():
            forms.grow(self)
            return
        self.problem.hide()
        self.do_button.setEnabled(False)
        self.do_button.setText(self.tr("Saving…"))
        self.wanted.emit(self.connection, self.secret.text() if self.secret is not None else "")

    def _is_filled(self) -> bool:
        is_filled = self.require(self.name, self.tr("Give it a name."))
        self._form.clear_problems()
        for one in self.facts.options or (FILE_OPTIONS if self.facts.is_file else ()):
            editor = self._options[one.name]
            problem = ""
            text = self._text(editor)
            if one.is_required and not text:
                problem = self.tr("Fill it in.")
            elif one.kind is OptionKind.NUMBER and text and not _is_number(text):
                problem = self.tr("Write a number, such as 30.")
            if problem:
                self._form.set_problem(editor, problem)
                editor.setFocus()
                is_filled = False
        return is_filled

    @property
    def connection(self) -> Connection:
        """What was entered; what was there and has no field here is kept."""
        settings = {name: value for name, value in self._old.settings.items() if name == KEYCHAIN}
        for name, editor in self._options.items():
            settings[name] = self._text(editor)
        usual = {"strategy": DateStrategy.NONE.value, "final": NO, "receipts": YES, "references": NO}
        for name, box in self._rules.items():
            value = str(box.currentData())
            if value != usual.get(name) and (box.isEnabled() or name not in usual):
                settings[name] = value
        kept = {name: value for name, value in settings.items() if value}
        return replace(
            self._old, system=str(self.system.currentData()), name=self.name.text().strip(), settings=kept
        )

    def _text(self, editor: Editor) -> str:
        if isinstance(editor, QComboBox):
            return str(editor.currentData())
        if isinstance(editor, ColumnsField):
            return editor.design
        return (editor.line if isinstance(editor, FolderField) else editor).text().strip()

    def stored(self) -> None:
        """Close: the connection is stored."""
        super().accept()

    def refuse(self, sentence: str, remedy: str) -> None:
        """Say why it was not stored; everything entered stays."""
        self.problem.set_text(sentence, remedy)
        self.problem.show()
        self.do_button.setEnabled(True)
        self.do_button.setText(self.tr("Save and test"))
        forms.grow(self)


def _is_number(text: str) -> bool:
    whole, _, rest = text.partition(".")
    return whole.isdecimal() and (not rest or rest.isdecimal())
