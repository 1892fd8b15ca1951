"""Made-up rows for the pictures of the design, and the columns that show them."""

from dataclasses import dataclass
from datetime import date, timedelta

from app.ui import formats
from app.ui.palettes import Tone
from app.ui.tables import Action, Badge, Column, Kind, ListTableModel, Strength, TableView

MERCHANTS = (
    "Staples",
    "Amazon Business EU S.à r.l. Marketplace",
    "Pret A Manger",
    "Hotel Arts Barcelona",
    "Bar Celta",
    "Αθηναϊκή Ταβέρνα",
    "Starbucks 20881",
    "Marriott Courtyard",
    "Кофейня Пушкин",
    "Europcar",
)
CARDS = ("Visa •• 4417", "Mastercard •• 8820", "Amex •• 1009")
CATEGORIES = ("Train", "Flights", "Fuel", "Software", "Meals", "Hotel")
STATES = (
    ("Pending", Badge("circle-dashed", Tone.AMBER)),
    ("Automatic", Badge("check-check", Tone.GREEN)),
    ("Manual", Badge("hand", Tone.VIOLET)),
    ("Ambiguous", Badge("split", Tone.AMBER)),
)


@dataclass(frozen=True, slots=True)
class Line:
    on: date
    merchant: str
    category: str
    card: str
    minor: int
    state: int
    share: float
    warning: str = ""


def lines(count: int, *, state: int | None = None) -> list[Line]:
    shares = (1.0, 0.99996, 0.87, 0.853, 0.62, 0.31, 0.04, 0.00002)
    return [
        Line(
            on=date(2026, 10, 27) - timedelta(days=3 * n),
            merchant=MERCHANTS[n % len(MERCHANTS)],
            category=CATEGORIES[n % len(CATEGORIES)],
            card=CARDS[n % len(CARDS)],
            minor=(8846, 17827, 5882, 1234567, -6535, 6957, 5009, 6921)[n % 8],
            state=n % 4 if state is None else state,
            share=shares[n % 8],
            warning=("", "Receipt missing", "", "3 days late", "")[n % 5],
        )
        for n in range(count)
    ]


def expense_columns() -> list[Column[Line]]:
    return [
        Column(
            "Status",
            lambda r: STATES[r.state][0],
            "state",
            Kind.STATUS,
            sample="Ambiguous",
            badge=lambda r: STATES[r.state][1],
        ),
        Column("Date", lambda r: formats.day(r.on), "date", Kind.DATE, sample=formats.day_sample()),
        Column("Merchant", lambda r: r.merchant, "merchant", strength=Strength.STRONG, stretch=True),
        Column(
            "Category",
            lambda r: r.category,
            "category",
            strength=Strength.MUTED,
            sample="Software",
            can_hide=True,
        ),
        Column(
            "Note",
            lambda r: r.warning,
            "note",
            Kind.CHIP,
            sample="Receipt missing",
            badge=lambda r: Badge("triangle-alert", Tone.AMBER),
        ),
        Column("Amount", lambda r: formats.amount(r.minor, "EUR"), "amount", Kind.AMOUNT, sample="12,345.67"),
    ]


def candidate_columns(label: str = "Reconcile") -> list[Column[Line]]:
    action = (
        (lambda r: Action("Reconcile", "link", Tone.GREEN, is_best=r.share == 1.0))
        if label == "Reconcile"
        else (lambda r: Action("Unreconcile", "unlink", Tone.GREY))
    )
    return [
        Column(
            "Match",
            lambda r: formats.percent(r.share),
            "score",
            Kind.SCORE,
            sample="99.9%",
            share=lambda r: r.share,
        ),
        Column("Date", lambda r: formats.day(r.on), "date", Kind.DATE, sample=formats.day_sample()),
        Column("Bank description", lambda r: f"SQ *{r.merchant.upper()}", "merchant", stretch=True),
        Column(
            "Paid with",
            lambda r: r.card,
            "card",
            strength=Strength.MUTED,
            sample="Mastercard •• 8820",
            can_hide=True,
        ),
        Column("Amount", lambda r: formats.amount(r.minor, "EUR"), "amount", Kind.AMOUNT, sample="12,345.67"),
        Column("", lambda _r: label, "action", Kind.ACTION, sample=label, is_sortable=False, action=action),
    ]


def table(columns: list[Column[Line]], rows: list[Line], name: str) -> TableView:
    view = TableView(several=True)
    view.setAccessibleName(name)
    model = ListTableModel(columns, view)
    view.setModel(model)
    model.show(rows)
    return view
