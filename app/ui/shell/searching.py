"""The search language at a search box: reading in the person's notation, completion, chips (G25)."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QObject, QStringListModel, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from app.services.search import Conventions, Parsed, Term, Vocabulary, parse, write
from app.ui import fonts
from app.ui.wording import searching as words

PREFIX_MIN = 2
POPUP_PX = 300


def conventions() -> Conventions:
    """Return how the person's language writes numbers and days."""
    locale = QLocale()
    short = locale.dateFormat(QLocale.FormatType.ShortFormat)
    month, day = short.find("M"), short.find("d")
    return Conventions(locale.decimalPoint(), locale.groupSeparator(), day_first=day < month)


def read(text: str, vocabulary: Vocabulary) -> Parsed:
    """Read what a person typed."""
    return parse(text, vocabulary, conventions())


def stored(text: str, vocabulary: Vocabulary) -> str:
    """Turn what a person typed into the stored notation; what cannot be read is left out."""
    return write(read(text, vocabulary).terms)


def shown(text: str, vocabulary: Vocabulary) -> str:
    """Turn a stored search into the person's notation."""
    decimal = conventions().decimal
    terms = parse(text, vocabulary).terms
    if decimal == "." or not any(term.operator == "amt" for term in terms):
        return text
    return write(_localised(term, decimal) for term in terms)


def _localised(term: Term, decimal: str) -> Term:
    if term.operator != "amt":
        return term
    ends = (end.replace(".", decimal) for end in term.value.split(".."))
    return Term(term.operator, "..".join(ends), term.is_not)


def chipped(parsed: Parsed) -> list[Term]:
    """Return the terms that show as chips: all but plain words, which the box itself shows."""
    return [term for term in parsed.terms if term.operator or term.is_not or " " in term.value]


class SearchCompletion(QObject):
    """Offers operators and their values below a search box while one types."""

    def __init__(self, box: QLineEdit, vocabulary: Vocabulary) -> None:
        super().__init__(box)
        self._box = box
        self.vocabulary = vocabulary
        self._start = 0
        self._stop = 0
        self._model = QStringListModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setObjectName("searchCompleter")
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(box)
        self._completer.setMaxVisibleItems(12)
        self._popup = popup = QListView()
        self._completer.setPopup(popup)
        popup.setFont(fonts.font())
        popup.setSpacing(2)
        popup.setAccessibleName(self.tr("Search operators"))
        self._completer.activated.connect(self._on_chosen)
        box.textEdited.connect(self._on_edited)
        box.installEventFilter(self)
        box.setToolTip(words.hint())

    @property
    def offered(self) -> list[str]:
        """What is offered now, in order."""
        return self._model.stringList()

    @property
    def is_open(self) -> bool:
        """Whether the list is on screen."""
        return self._popup.isVisible()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if event.key() == Qt.Key.Key_Space and control:
                self.show_all()
                return True
        return super().eventFilter(watched, event)

    def show_all(self) -> None:
        """Offer every operator, or every value of the one that stands before the cursor."""
        self._offer(least=0)

    @Slot(str)
    def _on_edited(self, _text: str) -> None:
        self._offer(least=PREFIX_MIN)

    def _offer(self, *, least: int) -> None:
        text, at = self._box.text(), self._box.cursorPosition()
        start = max((text.rfind(sign, 0, at) for sign in (" ", "\t")), default=-1) + 1
        token = text[start:at]
        if token.startswith("-"):
            start, token = start + 1, token[1:]
        found = completions(token, self.vocabulary, least=least)
        self._start, self._stop = start, at
        self._model.setStringList(found)
        if not found:
            if self._popup.isVisible():
                self._popup.hide()
                self._box.activateWindow()  # some systems leave the keys with what is gone
            return
        box = self._box.rect()
        box.setWidth(max(POPUP_PX, box.width()))
        self._completer.complete(box)

    @Slot(str)
    def _on_chosen(self, choice: str) -> None:
        chosen = choice.split("   ", maxsplit=1)[0]
        text = self._box.text()
        chosen += "" if chosen.endswith(":") else " "
        self._box.setText(text[: self._start] + chosen + text[self._stop :].lstrip())
        self._box.setCursorPosition(self._start + len(chosen))
        if chosen.endswith(":"):
            self._offer(least=0)


def completions(token: str, vocabulary: Vocabulary, *, least: int = PREFIX_MIN) -> list[str]:
    """Return what may follow: `name:   what it is about`, or `name:value` after the colon."""
    name, colon, value = token.partition(":")
    if colon:
        one = vocabulary.find(name)
        if one is None:
            return []
        begun = value.casefold()
        fitting = [example for example in one.examples if example.startswith(begun) and example != begun]
        return [f"{one.key}:{example}" for example in fitting]
    if len(token) < least:
        return []
    begun = token.casefold()
    return [f"{key}:   {words.operator(key)}" for key in vocabulary.keys if key.startswith(begun)]


def problems(parsed: Parsed) -> str:
    """Say everything that could not be read, the first first."""
    return " ".join(words.problem(one) for one in parsed.problems[:2])
