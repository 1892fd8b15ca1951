"""Looks at receipts: page by page, near and far, several of one expense in their order."""

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QDragEnterEvent,
    QDropEvent,
    QImage,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.services.results import AttachmentInfo
from app.ui import formats, icons, theme
from app.ui.receipts import words
from app.ui.receipts.dropping import receipts_of
from app.ui.receipts.presenter import Listed, ReceiptsPresenter, safe_name
from app.ui.receipts.rendering import Drawn
from app.ui.widgets import EmptyState, LinkButton, TextLabel, ToolButton

ZOOM_MIN, ZOOM_MAX, ZOOM_STEP = 0.5, 5.0, 1.25


class Sheet(QWidget):
    """One page, painted at the width it is given."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("receiptSheet")
        self.image: QImage | None = None

    def show_image(self, image: QImage | None, width_px: int) -> None:
        """Paint this page `width_px` wide."""
        self.image = image
        if image is not None and image.width():
            self.setFixedSize(QSize(width_px, max(1, round(width_px * image.height() / image.width()))))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.image is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        painter.drawImage(QRectF(self.rect()), self.image)
        painter.setPen(theme.color(theme.current().border))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))


class Area(QScrollArea):
    """Scrolls the page; tells when its room changes."""

    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


class ReceiptViewer(QWidget):
    """The receipts of one expense; files dropped on it are attached.

    Keys: Page Up/Down pages, Ctrl+Page Up/Down receipts, Ctrl+Plus/Minus/0 zoom, Del takes one off,
    Ctrl+Z puts it back.
    """

    count_changed = Signal(int)

    def __init__(self, presenter: ReceiptsPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("receiptViewer")
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Receipts"))
        self.presenter = presenter
        self.infos: tuple[AttachmentInfo, ...] = ()
        self._place = self._page = 0
        self._pages = 1
        self._zoom = 1.0
        self.sheet = Sheet()
        self.area = Area()
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.area.setWidget(self.sheet)
        self.area.resized.connect(self._on_resized)
        self.area.setAccessibleName(self.tr("Page of the receipt"))
        self.empty = EmptyState()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.area)
        self.name = TextLabel("", "muted")
        self.where = TextLabel("", "muted")
        self.undo = LinkButton(self.tr("Put back"), "undo-2")
        self.undo.setObjectName("receiptPutBack")
        self._gone = TextLabel("", "muted")
        self._gone.setWordWrap(True)
        self._make_actions()
        self._lay_out()
        self.undo.clicked.connect(self._on_put_back)
        presenter.listed.connect(self._on_listed)
        presenter.drawn.connect(self._on_drawn)
        presenter.taken_off.connect(self._on_taken_off)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.where.setMinimumWidth(48)
        self._hide_gone()
        self._show_nothing()

    def _make_actions(self) -> None:
        make = self._make
        self.previous_page = make("receiptPageUp", self.tr("Previous page"), "chevron-up", "PgUp")
        self.next_page = make("receiptPageDown", self.tr("Next page"), "chevron-down", "PgDown")
        self.previous_one = make("receiptPrevious", self.tr("Previous receipt"), "chevron-left", "Ctrl+PgUp")
        self.next_one = make("receiptNext", self.tr("Next receipt"), "chevron-right", "Ctrl+PgDown")
        self.zoom_out = make("receiptSmaller", self.tr("Smaller"), "minus", "Ctrl+-")
        self.zoom_in = make("receiptLarger", self.tr("Larger"), "zoom-in", "Ctrl++", "Ctrl+=")
        self.fit = make("receiptFit", self.tr("Fit the width"), "square", "Ctrl+0")
        self.open_it = make("receiptOpen", self.tr("Open outside"), "external-link", "Ctrl+Shift+O")
        self.save_it = make("receiptSave", self.tr("Save a copy…"), "download", "Ctrl+Shift+S")
        self.earlier = make("receiptEarlier", self.tr("Move before"), "arrow-up", "Alt+PgUp")
        self.later = make("receiptLater", self.tr("Move behind"), "arrow-down", "Alt+PgDown")
        self.take_off = make("receiptTakeOff", self.tr("Take off"), "trash-2", "Del")
        self.put_back = make("receiptUndo", self.tr("Put back"), "undo-2", "Ctrl+Z")
        for action, slot in (
            (self.previous_page, self._on_previous_page),
            (self.next_page, self._on_next_page),
            (self.previous_one, self._on_previous),
            (self.next_one, self._on_next),
            (self.zoom_out, self._on_smaller),
            (self.zoom_in, self._on_larger),
            (self.fit, self._on_fit),
            (self.open_it, self._on_open),
            (self.save_it, self._on_save),
            (self.earlier, self._on_earlier),
            (self.later, self._on_later),
            (self.take_off, self._on_take_off),
            (self.put_back, self._on_put_back),
        ):
            action.triggered.connect(slot)

    def _make(self, name: str, text: str, icon: str, *keys: str) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.setShortcuts([QKeySequence(one) for one in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        icons.dress(action, icon)
        self.addAction(action)
        return action

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 0, 8, 0)
        bar.setSpacing(0)
        for action, icon in (
            (self.previous_one, "chevron-left"),
            (self.next_one, "chevron-right"),
        ):
            bar.addWidget(ToolButton(action, icon))
        bar.addWidget(self.name, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 0, 8, 0)
        foot.setSpacing(0)
        for action, icon in ((self.previous_page, "chevron-up"), (self.next_page, "chevron-down")):
            foot.addWidget(ToolButton(action, icon))
        foot.addWidget(self.where)
        foot.addStretch(1)
        for action, icon in (
            (self.zoom_out, "minus"),
            (self.zoom_in, "zoom-in"),
            (self.open_it, "external-link"),
            (self.save_it, "download"),
            (self.take_off, "trash-2"),
        ):
            foot.addWidget(ToolButton(action, icon))
        gone = QHBoxLayout()
        gone.setContentsMargins(12, 0, 8, 0)
        gone.addWidget(self._gone, 1)
        gone.addWidget(self.undo)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(bar)
        column.addWidget(self.stack, 1)
        column.addLayout(gone)
        column.addLayout(foot)

    # -- what is shown -------------------------------------------------------------------------

    @property
    def current(self) -> AttachmentInfo | None:
        """The receipt that is shown."""
        return self.infos[self._place] if self._place < len(self.infos) else None

    @Slot(object)
    def _on_listed(self, listed: Listed) -> None:
        before = self.current
        self.infos = listed.infos
        ids = [info.id for info in self.infos]
        keep = before is not None and before.id in ids
        self._place = ids.index(before.id) if keep and before is not None else 0
        if not keep:
            self._page = 0
            if before is None or before.expense_id != listed.expense_id:
                self._hide_gone()
        self.count_changed.emit(len(self.infos))
        self._read()

    def _read(self) -> None:
        info = self.current
        self._tell()
        if info is None:
            self._show_nothing()
        else:
            self.presenter.read_page(info, self._page)

    @Slot(object)
    def _on_drawn(self, drawn: Drawn) -> None:
        info = self.current
        if info is None or drawn.attachment_id != info.id:
            return
        self._page, self._pages = drawn.page, drawn.pages
        if drawn.image is None:
            self.empty.set_content("file-x", words.problem(drawn.problem, info.file_name))
            self.stack.setCurrentWidget(self.empty)
        else:
            self.sheet.image = drawn.image
            self._scale()
            self.stack.setCurrentWidget(self.area)
            page = self.tr("{name}, page {page} of {pages}")
            self.sheet.setAccessibleName(
                page.format(name=info.file_name, page=self._page + 1, pages=self._pages)
            )
        self._tell()

    def _show_nothing(self) -> None:
        has_expense = self.presenter.expense_id is not None
        self.empty.set_content(
            "receipt",
            self.tr("No receipt yet") if has_expense else self.tr("Select an expense to see its receipts"),
            self.tr("Drop images or PDF files here.") if has_expense else "",
        )
        self.stack.setCurrentWidget(self.empty)
        self._tell()

    def _tell(self) -> None:
        info, count = self.current, len(self.infos)
        self.name.setText("" if info is None else self._named(info))
        is_paged = self._pages > 1 and info is not None
        page = self.tr("Page {page} of {pages}").format(page=self._page + 1, pages=self._pages)
        self.where.setText(f"{self._page + 1} / {self._pages}" if is_paged else "")
        self.where.setAccessibleName(page if is_paged else "")
        can_write = self.presenter.can_write and info is not None
        self.previous_page.setEnabled(is_paged and self._page > 0)
        self.next_page.setEnabled(is_paged and self._page + 1 < self._pages)
        self.previous_one.setEnabled(self._place > 0)
        self.next_one.setEnabled(self._place + 1 < count)
        self.earlier.setEnabled(can_write and self._place > 0)
        self.later.setEnabled(can_write and self._place + 1 < count)
        self.take_off.setEnabled(can_write)
        for action in (self.zoom_in, self.zoom_out, self.fit, self.open_it, self.save_it):
            action.setEnabled(info is not None)

    def _named(self, info: AttachmentInfo) -> str:
        name = formats.plain_line(info.file_name)
        if len(self.infos) < 2:
            return name
        text = self.tr("{place} of {count}  ·  {name}")
        return text.format(place=self._place + 1, count=len(self.infos), name=name)

    def _scale(self) -> None:
        room = self.area.viewport().width() - 2
        self.sheet.show_image(self.sheet.image, max(40, round(room * self._zoom)))

    @Slot()
    def _on_resized(self) -> None:
        if self.sheet.image is not None:
            self._scale()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._set_zoom(self._zoom * (ZOOM_STEP if event.angleDelta().y() > 0 else 1 / ZOOM_STEP))
            event.accept()
        else:
            super().wheelEvent(event)

    def _set_zoom(self, zoom: float) -> None:
        self._zoom = max(ZOOM_MIN, min(ZOOM_MAX, zoom))
        self._scale()

    # -- wishes --------------------------------------------------------------------------------

    @Slot()
    def _on_previous_page(self) -> None:
        self._page = max(0, self._page - 1)
        self._read()

    @Slot()
    def _on_next_page(self) -> None:
        self._page = min(self._pages - 1, self._page + 1)
        self._read()

    @Slot()
    def _on_previous(self) -> None:
        self._go(self._place - 1)

    @Slot()
    def _on_next(self) -> None:
        self._go(self._place + 1)

    def _go(self, place: int) -> None:
        self._place = max(0, min(place, len(self.infos) - 1))
        self._page, self._pages = 0, 1
        self._read()

    @Slot()
    def _on_smaller(self) -> None:
        self._set_zoom(self._zoom / ZOOM_STEP)

    @Slot()
    def _on_larger(self) -> None:
        self._set_zoom(self._zoom * ZOOM_STEP)

    @Slot()
    def _on_fit(self) -> None:
        self._set_zoom(1.0)

    @Slot()
    def _on_open(self) -> None:
        if self.current is not None:
            self.presenter.open_outside(self.current)

    @Slot()
    def _on_save(self) -> None:
        info = self.current
        if info is None:
            return
        where = str(Path.home() / safe_name(info))
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save a copy of the receipt"), where)
        if path:
            self.presenter.save_copy(info, Path(path))

    @Slot()
    def _on_earlier(self) -> None:
        self._swap(self._place - 1)

    @Slot()
    def _on_later(self) -> None:
        self._swap(self._place + 1)

    def _swap(self, place: int) -> None:
        info = self.current
        if info is None or not 0 <= place < len(self.infos):
            return
        ids = [one.id for one in self.infos]
        ids[self._place], ids[place] = ids[place], ids[self._place]
        self.presenter.reorder(info.expense_id, ids)

    @Slot()
    def _on_take_off(self) -> None:
        if self.current is not None:
            self.presenter.remove(self.current)

    @Slot(object)
    def _on_taken_off(self, info: AttachmentInfo) -> None:
        said = self.tr("{name} is taken off").format(name=formats.plain_line(info.file_name))
        self._gone.setText(said)
        self._gone.show()
        self.undo.show()

    @Slot()
    def _on_put_back(self) -> None:
        self._hide_gone()
        self.presenter.put_back()

    def _hide_gone(self) -> None:
        self._gone.hide()
        self.undo.hide()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.presenter.expense_id is not None and self.presenter.can_write and receipts_of(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = receipts_of(event)
        if paths and self.presenter.expense_id is not None:
            event.acceptProposedAction()
            self.presenter.attach(self.presenter.expense_id, paths)
