"""Makes expense lists as tools and people write them, with the truth beside them.

Run as `python -m benchmarks.expense_lists`.

A seed decides language, order and names of the columns, number and date format, how taxes, currencies and
split expenses are laid out. The run reads many of them and tells how many came out exactly as meant.
"""

import csv
import io
import json
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from app.engine.intake.expense_texts import paid_by
from app.importers.protocol import ReadRequest
from app.importers.registry import read
from app.models.errors import RefusedFileError
from app.models.money import minor_digits
from app.models.statement import ExpenseLine, FileFoot, Purpose, Rejected
from benchmarks.expense_vocabulary import PAID, PAID_MEANINGS, RATES, TITLES, YES_NO

PEOPLE = ("Dana Whitfield", "Marco Reyes", "Zoë Müller-Kern", "João Silva", "Anne de Vries")
SHOPS = (
    "Hotel Adler",
    "Taxi Verde",
    "Total",
    "Café Central",
    "SNCF",
    "Iberia",
    "Mercadona",
    "Shell 1042",
    "IKEA",
)
KINDS = ("Travel", "Meals", "Lodging", "Fuel", "Office", "Software")
FOREIGN = ("USD", "GBP", "JPY", "KWD", "CHF")
SPLITS = ("none", "same_id", "parent", "blank_below", "repeated_total")
TAXES = ("none", "amount", "rate_and_amount", "net_and_tax", "columns", "rate")


@dataclass
class Truth:
    """One expense as meant; amounts in minor units."""

    day: date
    merchant: str
    minor: int
    currency: str
    employee: str
    category: str
    paid: int
    tax: int | None = None
    lines: tuple[int, ...] = ()
    stated: int | None = None


@dataclass
class MadeList:
    """One list with its truth."""

    seed: int
    language: str
    split: str
    taxes: str
    text: str
    truths: list[Truth] = field(default_factory=list)


class _Maker:
    """Writes one list."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.dice = random.Random(seed)
        self.language = self.dice.choice(sorted(TITLES))
        self.titles = {key: self.dice.choice(list(names)) for key, names in TITLES[self.language].items()}
        self.mark = "." if self.language == "en" else ","
        self.groups = self.dice.random() < 0.3
        self.day_format = self.dice.choice(
            ("%Y-%m-%d", "%d/%m/%Y") if self.language != "de" else ("%d.%m.%Y", "%Y-%m-%d")
        )
        self.split = self.dice.choice(SPLITS)
        self.taxes = self.dice.choice(TAXES)
        self.is_foreign = self.dice.random() < 0.3 and self.split in ("none", "parent")
        if self.split == "repeated_total":
            self.taxes = "net_and_tax"
        if self.split in ("parent", "blank_below") and self.taxes == "columns":
            self.taxes = "amount"
        if self.is_foreign:
            self.taxes = "none"
        self.rates = [str(rate) for rate in RATES[self.language]]

    def amount(self, minor: int, currency: str) -> str:
        digits = minor_digits(currency)
        text = f"{abs(minor) / 10**digits:.{digits}f}"
        whole, _, rest = text.partition(".")
        if self.groups and len(whole) > 3:
            whole = whole[:-3] + ("," if self.mark == "." else ".") + whole[-3:]
        return ("-" if minor < 0 else "") + whole + (self.mark + rest if rest else "")

    def make(self) -> MadeList:
        made = MadeList(self.seed, self.language, self.split, self.taxes, "")
        columns = self._columns()
        rows: list[dict[str, str]] = []
        for number in range(self.dice.randint(6, 30)):
            truth, some = self._expense(number)
            made.truths.append(truth)
            rows += some
        stream = io.StringIO()
        writer = csv.writer(stream, delimiter=";" if self.mark == "," else ",")
        writer.writerow([self._title(key) for key in columns])
        for row in rows:
            writer.writerow([row.get(key, "") for key in columns])
        made.text = stream.getvalue()
        return made

    def _title(self, key: str) -> str:
        name, _, rate = key.partition("@")
        if rate:
            return self.titles[f"{name}_at"].format(rate=rate.replace(".", self.mark))
        return {"parent": "Parent ID"}.get(key, self.titles.get(key, key))

    def _columns(self) -> list[str]:
        columns = ["date", "employee", "merchant", "category", "gross", "currency", "paid"]
        if self.split != "none" or self.dice.random() < 0.5:
            columns.append("id")
        if self.split == "parent":
            columns.append("parent")
        spare = ("description", "project", "department", "report", "billable", "receipt", "note", "custom")
        columns += [name for name in spare if self.dice.random() < 0.4]
        columns += {
            "none": [],
            "amount": ["tax"],
            "rate": ["rate"],
            "rate_and_amount": ["rate", "tax"],
            "net_and_tax": ["net", "tax"],
            "columns": [f"{name}@{rate}" for rate in self.rates for name in ("net", "tax")],
        }[self.taxes]
        if self.split == "repeated_total" and "rate" not in columns:
            columns.append("rate")
        if self.is_foreign:
            columns += ["original", "original_currency"]
        self.dice.shuffle(columns)
        return columns

    def _expense(self, number: int) -> tuple[Truth, list[dict[str, str]]]:
        dice = self.dice
        currency = dice.choice(FOREIGN) if dice.random() < 0.25 and not self.is_foreign else "EUR"
        scale = 10 ** minor_digits(currency)
        day = date(2026, 9, 1) + timedelta(days=dice.randint(0, 75))
        person, shop, paid = dice.choice(PEOPLE), dice.choice(SHOPS), dice.randrange(3)
        count = dice.randint(2, 4) if self.split != "none" and dice.random() < 0.5 else 1
        parts = [dice.randint(2 * scale, 900 * scale) for _ in range(count)]
        rates = [dice.choice(self.rates) for _ in parts]
        if self.split == "repeated_total":
            rates = dice.sample(self.rates, min(len(self.rates), count))
            parts = parts[: len(rates)]
        taxes = [_tax_in(part, rate) for part, rate in zip(parts, rates, strict=True)]
        kinds = [dice.choice(KINDS) for _ in parts]
        total = sum(parts)
        truth = Truth(day, shop, total, currency, person, kinds[0], paid)
        if self.taxes not in ("none", "rate"):
            truth.tax = sum(taxes)
        if len(parts) > 1:
            truth.lines = tuple(parts)
            truth.category = kinds[0] if len(set(kinds)) == 1 else ""
        shared = {
            "id": f"X{self.seed % 97}-{1000 + number}",
            "date": day.strftime(self.day_format),
            "employee": person,
            "merchant": shop,
            "currency": currency,
            "paid": PAID[self.language][paid],
            "project": f"P{dice.randint(1, 4)}",
            "department": f"D{dice.randint(1, 4)}",
            "report": f"R-{number // 5}",
            "billable": dice.choice(YES_NO[self.language]),
            "receipt": f"r{number}.pdf",
            "description": f"thing {number}",
            "note": f"why {number}",
            "custom": f"C{number}",
        }
        if self.is_foreign and dice.random() < 0.5 and len(parts) == 1:
            self._foreign(truth, shared)
        rows = self._rows(shared, parts, rates, taxes, kinds, currency)
        if truth.stated is not None:
            rows[0]["gross"] = self.amount(truth.stated, "EUR")
        return truth, rows

    def _foreign(self, truth: Truth, shared: dict[str, str]) -> None:
        code = self.dice.choice(FOREIGN)
        truth.stated, truth.currency = truth.minor, code
        truth.minor = self.dice.randint(1000, 90000)
        shared["original"], shared["original_currency"] = self.amount(truth.minor, code), code

    def _rows(
        self,
        shared: dict[str, str],
        parts: Sequence[int],
        rates: Sequence[str],
        taxes: Sequence[int],
        kinds: Sequence[str],
        currency: str,
    ) -> list[dict[str, str]]:
        rows = []
        for place, (part, rate, tax, kind) in enumerate(zip(parts, rates, taxes, kinds, strict=True)):
            row = {
                **shared,
                "category": kind,
                "gross": self.amount(part, currency),
                "tax": self.amount(tax, currency),
                "net": self.amount(part - tax, currency),
                "rate": rate.replace(".", self.mark) + self.dice.choice((" %", "%")),
                f"tax@{rate}": self.amount(tax, currency),
                f"net@{rate}": self.amount(part - tax, currency),
            }
            if self.split == "repeated_total":
                row["gross"] = self.amount(sum(parts), currency)
            if self.split == "blank_below" and place:
                row |= dict.fromkeys(("date", "employee", "merchant", "currency", "paid", "receipt"), "")
            if self.split == "parent" and len(parts) > 1:
                row |= {"parent": shared["id"], "id": f"{shared['id']}.{place + 1}"}
            rows.append(row)
        if self.split == "parent" and len(parts) > 1:
            whole = {
                **shared,
                "category": "",
                "gross": self.amount(sum(parts), currency),
                "tax": "",
                "net": "",
            }
            whole["tax"] = self.amount(sum(taxes), currency)
            whole["net"] = self.amount(sum(parts) - sum(taxes), currency)
            rows.insert(0, whole)
        return rows


def _tax_in(gross: int, rate: str) -> int:
    ppm = round(float(rate) * 10_000)
    whole = 1_000_000 + ppm
    return (2 * gross * ppm + whole) // (2 * whole)


def make(seed: int) -> MadeList:
    """Make the list of a seed."""
    return _Maker(seed).make()


def differences(made: MadeList, folder: Path) -> list[str]:
    """Read a list and say what came out otherwise than meant."""
    path = folder / f"list-{made.seed}.csv"
    path.write_text(made.text, encoding="utf-8")
    try:
        parts = list(read(ReadRequest(path, Purpose.EXPENSES, {}, (), date(2026, 11, 21))))
    except RefusedFileError as error:
        return [f"refused: {error.reason}"]
    foot = parts[-1]
    assert isinstance(foot, FileFoot), "every reading ends in a foot"
    found = sorted((part for part in parts if isinstance(part, ExpenseLine)), key=lambda line: line.row)
    told = [f"question {question.key}" for question in foot.questions if question.key != "date_order"]
    told += [f"rejected {part.column}: {part.reason}" for part in parts if isinstance(part, Rejected)]
    if len(found) != len(made.truths):
        return [*told, f"{len(found)} expenses instead of {len(made.truths)}"]
    if any(question.key == "date_order" for question in foot.questions):
        return told
    for line, truth in zip(found, made.truths, strict=True):
        told += _compare(line, truth)
    return told


def _compare(line: ExpenseLine, truth: Truth) -> list[str]:
    tax = None if line.tax_amount is None else line.tax_amount.minor
    pairs = {
        "day": (line.spent_on, truth.day),
        "merchant": (line.merchant, truth.merchant),
        "amount": (line.amount.minor, truth.minor),
        "currency": (line.amount.currency, truth.currency),
        "employee": (line.employee, truth.employee),
        "category": (line.category, truth.category),
        "tax": (tax, truth.tax),
        "lines": (sum(one.minor for one in line.lines), sum(truth.lines)),
        "line count": (len(line.lines), len(truth.lines)),
        "stated": (None if line.stated is None else line.stated.minor, truth.stated),
        "paid by": (paid_by(line.paid_by, None).value, PAID_MEANINGS[truth.paid]),
    }
    return [f"{name}: {got!r} instead of {meant!r}" for name, (got, meant) in pairs.items() if got != meant]


def main(arguments: Sequence[str]) -> int:
    """Read lists of many seeds and print how many came out as meant."""
    count = int(arguments[0]) if arguments and arguments[0].isdigit() else 500
    wrong: Counter[str] = Counter()
    shown: list[str] = []
    with tempfile.TemporaryDirectory() as name:
        for seed in range(count):
            made = make(seed)
            told = differences(made, Path(name))
            if told:
                wrong[f"{made.split} / {made.taxes}"] += 1
                shown.append(f"{seed} {made.language} {made.split} {made.taxes}: {told[:3]}")
    answer = {"lists": count, "as_meant": count - len(shown), "otherwise": dict(wrong)}
    sys.stdout.write(json.dumps(answer) + "\n")
    if "--show" in arguments:
        sys.stdout.write("\n".join(shown) + "\n")
    return 0 if not shown else 3


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
