"""Reads many rows of a statement at once, column by column; what is out of the ordinary is left to others.

The reading of single rows (`statement_rows`) says what a row means. Here the same is done for the rows that
need no thought: a date, an amount, no words of balances or states. All other rows come back as None.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from itertools import islice, repeat
from json import encoder
from typing import Any

from app.importers.phrases import may_be_phrase, row_phrase, status_rule
from app.importers.readings import CellReader
from app.importers.signs import Sign
from app.importers.statement_rows import NO_DIGITS, StatementRows, payment_kind
from app.importers.table import Cell, Row, Table, is_blank, number_text, texts_of
from app.importers.titles import CURRENCIES
from app.importers.wire import PackedRow
from app.models.money import minor_digits
from app.models.payment import PaymentStatus
from app.models.period import to_day

BATCH_ROWS = 1000
KINDS_MAX = 50_000
FLOAT_MAX = 1e12
"""Typed numbers below this keep their hundredths exactly."""

_TWO_DECIMALS = re.compile(r"-?\d{1,12}[.,]\d\d")
_encoded = encoder.encode_basestring  # what JSONEncoder(ensure_ascii=False) writes a text with

_SEPARATOR = "\x1e"
_POINT_ZERO = f".0{_SEPARATOR}"

Texts = Sequence[str]
Numbers = list[int | None]


class _Kinds(dict[str, str]):
    """Remembers what payments are for, by their words."""

    def __init__(self, *, is_out: bool, is_card: bool) -> None:
        super().__init__()
        self._is_out, self._is_card = is_out, is_card

    def __missing__(self, words: str) -> str:
        if len(self) > KINDS_MAX:
            self.clear()
        found = self[words] = payment_kind(words, is_out=self._is_out, is_card=self._is_card).value
        return found


@dataclass
class ColumnRows:
    """Reads batches of rows under the decisions of `rows`."""

    rows: StatementRows
    _outs: _Kinds = field(init=False)
    _ins: _Kinds = field(init=False)

    def __post_init__(self) -> None:
        self._reader: CellReader = self.rows.reader
        self._outs = _Kinds(is_out=True, is_card=self.rows.is_card)
        self._ins = _Kinds(is_out=False, is_card=self.rows.is_card)
        self._titles = [_encoded(title).replace("%", "%%") for title in self.rows.layout.titles]
        places = self.rows.places
        has_sides = places.debit is not None and places.credit is not None
        self._can_read = (places.amount is not None or has_sides) and self.rows.fee is None

    def walk(
        self, table: Table, first_row: int
    ) -> Iterator[tuple[Callable[[int], Row], list[PackedRow | None]]]:
        """Yield what is found batch by batch, with a way to each row; above `first_row` nothing is."""
        if table.grid is None:
            rows = table.rows()
            while batch := list(islice(rows, BATCH_ROWS)):
                yield batch.__getitem__, self.read(_data(batch, first_row))
            return
        first, cells = table.grid
        start = min(max(0, first_row - first), len(cells))
        if start:
            yield partial(_row_of, first, cells), [None] * start
        for at in range(start, len(cells), BATCH_ROWS):
            some = cells[at : at + BATCH_ROWS]
            yield partial(_row_of, first + at, some), self.read_grid(first + at, some)

    def read(self, batch: Sequence[Row]) -> list[PackedRow | None]:
        """Read rows; None for each that has to be read by itself."""
        if not self._can_read:
            return [None] * len(batch)
        width = len(self._titles)
        taken = [place for place, row in enumerate(batch) if not row.problem and len(row.cells) <= width]
        if not taken:
            return [None] * len(batch)
        rows = [batch[place] for place in taken]
        cells = [row.cells if len(row.cells) == width else _padded(row.cells, width) for row in rows]
        numbers, notes = [row.number for row in rows], [row.notes for row in rows]
        packed = _Batch(self, numbers, notes, list(zip(*cells, strict=True))).packed()
        if len(taken) == len(batch):
            return packed
        found: list[PackedRow | None] = [None] * len(batch)
        for place, one in zip(taken, packed, strict=True):
            found[place] = one
        return found

    def read_grid(self, first: int, cells: Sequence[Sequence[Cell]]) -> list[PackedRow | None]:
        """Read rows of one width whose numbers follow each other from `first`, as `read` does."""
        if not self._can_read or not cells or len(cells[0]) != len(self._titles):
            return self.read([Row(number, row) for number, row in enumerate(cells, first)])
        numbers = range(first, first + len(cells))
        return _Batch(self, numbers, [()] * len(cells), list(zip(*cells, strict=True))).packed()

    def days(self, cells: Sequence[Cell], place: int) -> Numbers:
        """Read a column of dates as days since 1970-01-01; None for what is no date."""
        seen = {cell: self._reader.day(cell, place) for cell in set(cells)}
        known = {cell: None if day is None else to_day(day) for cell, day in seen.items()}
        return [known[cell] for cell in cells]

    def minors(self, cells: Sequence[Cell], currency: str) -> Numbers:
        """Read a column of amounts; None for what is no plain number."""
        digits = minor_digits(currency)
        if set(map(type, cells)) == {float} and all(map(FLOAT_MAX.__gt__, map(abs, cells))):  # type: ignore[arg-type]  # numbers
            return self._typed(cells, 10**digits, currency)
        if digits != 2:
            return [self._minor(cell, currency) for cell in cells]
        fits = _TWO_DECIMALS.fullmatch
        return [
            int(cell[:-3] + cell[-2:])
            if type(cell) is str and fits(cell) is not None
            else self._minor(cell, currency)
            for cell in cells
        ]

    def _typed(self, cells: Sequence[Any], scale: int, currency: str) -> Numbers:
        found: Numbers = [round(cell * scale) for cell in cells]
        if [minor / scale for minor in found] == list(cells):  # type: ignore[operator]  # none is None yet
            return found
        for place, (minor, cell) in enumerate(zip(found, cells, strict=True)):
            if minor is None or minor / scale != cell:
                found[place] = self._minor(cell, currency)
        return found

    def _minor(self, cell: Cell, currency: str) -> int | None:
        if is_blank(cell):
            return None
        read = self._reader.amount(cell, currency)
        return None if read.problem or read.flag or read.currency else read.minor

    def kinds(self, words: Texts, costs: Sequence[int | None]) -> list[str]:
        """Tell what each payment is for; costs above zero are money out."""
        outs, ins = self._outs, self._ins
        return [
            outs[word] if cost and cost > 0 else ins[word] for word, cost in zip(words, costs, strict=True)
        ]

    def template(self, columns: Sequence[Texts]) -> tuple[str, list[bool]]:
        """Return a row of JSON with a gap for each cell, and which columns have texts to be escaped."""
        escaped = [not _is_plain("".join(column)) for column in columns]
        pieces = (
            f"{title}:{'%s' if is_escaped else _PLAIN_GAP}"
            for title, is_escaped in zip(self._titles, escaped, strict=True)
        )
        return "{" + ",".join(pieces) + "}", escaped


def _data(batch: list[Row], first_row: int) -> list[Row]:
    """Mark the rows above the table, so that nobody reads them as data."""
    if batch[0].number >= first_row:
        return batch
    return [row if row.number >= first_row else row._replace(problem="above the table") for row in batch]


def _row_of(first: int, rows: Sequence[Sequence[Cell]], place: int) -> Row:
    return Row(first + place, rows[place])


_PLAIN_GAP = '"%s"'


def _padded(cells: Sequence[Cell], width: int) -> Sequence[Cell]:
    return (*cells, *(None,) * (width - len(cells)))


def _is_plain(texts: str) -> bool:
    """Tell whether texts hold nothing that JSON would escape."""
    return '"' not in texts and "\\" not in texts and texts.isprintable()


def column_texts(cells: Sequence[Any]) -> list[str]:
    """Write a column as `texts_of` does."""
    kinds = set(map(type, cells))
    if kinds == {str}:
        return list(map(str.strip, cells))
    if kinds == {float}:
        distinct = set(cells)
        if 2 * len(distinct) > len(cells):
            return _number_texts(cells)
        texts = {cell: number_text(cell) for cell in distinct if cell}  # but for 0.0, which equals -0.0
        return [texts.get(cell) or number_text(cell) for cell in cells]
    if kinds == {date}:
        known = {day: day.isoformat() for day in set(cells)}
        return [known[day] for day in cells]
    return texts_of(cells)


def _number_texts(cells: Sequence[float]) -> list[str]:
    """Write numbers as `number_text` does, all at once where none has an exponent."""
    joined = _SEPARATOR.join(map(repr, cells)) + _SEPARATOR
    if "e" in joined or "n" in joined:
        return [number_text(cell) for cell in cells]
    return joined.replace(_POINT_ZERO, _SEPARATOR).split(_SEPARATOR)[:-1]


def without_digits(texts: Texts) -> Texts:
    """Drop the digits of every text, all at once: a call for each would cost more than the work."""
    found = _SEPARATOR.join(texts).translate(NO_DIGITS).split(_SEPARATOR)
    return found if len(found) == len(texts) else [text.translate(NO_DIGITS) for text in texts]


class _Batch:
    """Some rows while they are read; `_bad` holds the places of those that need a reading of their own."""

    def __init__(
        self,
        owner: ColumnRows,
        numbers: Sequence[int],
        notes: Sequence[tuple[str, ...]],
        columns: Sequence[Sequence[Cell]],
    ) -> None:
        self._owner, self._numbers, self._notes, self._columns = owner, numbers, notes, columns
        self._own = owner.rows
        self._texts = [column_texts(column) for column in columns]
        self._bad: set[int] = set()

    def packed(self) -> list[PackedRow | None]:
        """Read the rows in one pass for each column."""
        own, places, texts = self._own, self._own.places, self._texts
        days = self._owner.days(self._columns[places.date], places.date)
        codes = self._codes()
        costs = self._costs(codes)
        if None in days:
            self._drop(place for place, day in enumerate(days) if day is None)
        self._drop_states()
        text, party = self._descriptions()
        words = without_digits(text)
        self._drop_phrases(text, words)
        self._drop_phrases(party, without_digits(party))
        types = None if places.type is None else texts[places.type]
        kind_words = words if types is None else [f"{a} {b}" for a, b in zip(types, words, strict=True)]
        balances = self._balances(codes)
        original_minors, original_codes = self._originals(costs, codes)
        reference, bank_id, mcc, country, vat_number, holder, category = (
            repeat("") if at is None else texts[at] for at in own.places.simple
        )
        packed: list[PackedRow | None] = list(
            zip(
                self._numbers,
                days,
                costs,
                codes,
                self._named(text, party, types),
                self._other_days(places.purchased),
                self._other_days(places.valued),
                original_minors,
                original_codes,
                reference,
                bank_id,
                party,
                mcc,
                country,
                vat_number,
                self._owner.kinds(kind_words, costs),
                repeat(PaymentStatus.BOOKED.value),
                holder,
                self._accounts(),
                balances,
                self._balance_codes(balances, codes),
                category,
                self._raw(),
                self._notes,
            )
        )
        for place in self._bad:
            packed[place] = None
        return packed

    def _drop(self, places: Iterable[int]) -> None:
        self._bad.update(places)

    def _codes(self) -> list[str]:
        at = self._own.places.currency
        if at is None:
            return [self._own.currency] * len(self._numbers)
        known = {
            text: text.upper() if text.upper() in CURRENCIES else self._own.currency
            for text in set(self._texts[at])
        }
        return [known[text] for text in self._texts[at]]

    # ------------------------------------------------------------------ amounts

    def _minors(self, at: int, codes: Texts) -> Numbers:
        cells = self._columns[at]
        if len(set(codes)) == 1:
            return self._owner.minors(cells, codes[0])
        return [self._owner.minors((cell,), code)[0] for cell, code in zip(cells, codes, strict=True)]

    def _costs(self, codes: Texts) -> Numbers:
        """Read the amounts as costs: above zero = money out (SPEC §1)."""
        places, sign = self._own.places, self._own.sign
        if places.amount is None:
            assert places.debit is not None and places.credit is not None, "asked before"
            return self._sides(places.debit, places.credit, codes)
        minors = self._minors(places.amount, codes)
        if None in minors:
            self._drop(place for place, minor in enumerate(minors) if minor is None)
        if sign.uses_flags and places.sign_flag is not None:
            flags = self._texts[places.sign_flag]
            is_out = {flag: sign.tell(flag) == "out" for flag in set(flags)}
            return [
                minor if minor is None or is_out[flag] else -minor
                for minor, flag in zip(minors, flags, strict=True)
            ]
        if sign.sign is Sign.MINUS_IS_OUT:
            return [None if minor is None else -minor for minor in minors]
        return minors

    def _sides(self, debit: int, credit: int, codes: Texts) -> Numbers:
        """Read a debit and a credit column, of which one moves money."""
        costs: Numbers = []
        columns = (self._minors(debit, codes), self._minors(credit, codes))
        texts = (self._texts[debit], self._texts[credit])
        for place, (out, into, out_text, in_text) in enumerate(zip(*columns, *texts, strict=True)):
            is_unread = (out_text and out is None) or (in_text and into is None)
            if is_unread or (out and into) or not (out_text or in_text):
                self._bad.add(place)
                costs.append(None)
            else:
                costs.append(abs(out) if out else -abs(into or 0))
        return costs

    def _balances(self, codes: Texts) -> Numbers:
        at = self._own.places.balance
        if at is None:
            return [None] * len(self._numbers)
        found = self._minors(at, codes)
        if None not in found:
            return found
        for place, minor in enumerate(found):
            if minor is None and place not in self._bad:
                read = self._own.balance(self._numbers[place], self._columns[at][place], codes[place])
                found[place] = None if read is None else read.minor
        return found

    def _balance_codes(self, balances: Numbers, codes: Texts) -> Sequence[str | None]:
        if None not in balances:
            return codes
        return [None if minor is None else code for minor, code in zip(balances, codes, strict=True)]

    def _originals(self, costs: Numbers, codes: Texts) -> tuple[Numbers, list[str | None]]:
        count = len(self._numbers)
        minors: Numbers = [None] * count
        currencies: list[str | None] = [None] * count
        at, told_at = self._own.places.original, self._own.places.original_currency
        if at is None:
            return minors, currencies
        if told_at is None and set(map(type, self._columns[at])) == {float}:
            return minors, currencies  # bare numbers are in the currency of the row
        told = [""] * count if told_at is None else self._texts[told_at]
        texts = self._texts[at]
        for place, cell in enumerate(self._columns[at]):
            code = told[place].upper()
            is_bare = type(cell) is float or (type(cell) is str and _TWO_DECIMALS.fullmatch(cell) is not None)
            is_own = is_bare and (code == codes[place] or code not in CURRENCIES)
            if is_own or not texts[place] or place in self._bad:
                continue
            found = self._own.original(cell, code, costs[place] or 0, codes[place])
            if found is not None:
                minors[place], currencies[place] = found.minor, found.currency
        return minors, currencies

    # ------------------------------------------------------------------ texts

    def _drop_states(self) -> None:
        at = self._own.places.status
        if at is None:
            return
        states = {text for text in set(self._texts[at]) if text and status_rule(text)}
        if states:
            self._drop(place for place, text in enumerate(self._texts[at]) if text in states)

    def _descriptions(self) -> tuple[Texts, Texts]:
        own, count = self._own, len(self._numbers)
        columns = [self._texts[at] for at in own.places.texts]
        text: Texts = columns[0] if columns else [""] * count
        if len(columns) > 1:
            text = [" ".join(dict.fromkeys(filter(None, row))) for row in zip(*columns, strict=True)]
        parties = [self._texts[at] for at in own.places.parties]
        party: Texts = parties[0] if parties else [""] * count
        if len(parties) > 1:
            party = [next(filter(None, row), "") for row in zip(*parties, strict=True)]
        return text, party

    def _drop_phrases(self, texts: Texts, plain: Texts) -> None:
        doubtful = {text for text in set(plain) if text and may_be_phrase(text)}
        if doubtful:
            self._drop(
                place
                for place, (text, words) in enumerate(zip(texts, plain, strict=True))
                if words in doubtful and row_phrase(text)
            )

    def _named(self, text: Texts, party: Texts, types: Texts | None) -> Texts:
        if all(text):
            return text
        return [a or b or c for a, b, c in zip(text, party, types or repeat(""))]  # noqa: B905 -- repeats

    def _accounts(self) -> Iterable[str]:
        places = self._own.places
        if places.account is None:
            return repeat("")
        if places.own_account in (None, places.account):
            return self._texts[places.account]
        assert places.own_account is not None, "asked above"
        pairs = zip(self._texts[places.account], self._texts[places.own_account], strict=True)
        return [first or second for first, second in pairs]

    def _other_days(self, at: int | None) -> Iterable[int | None]:
        return repeat(None) if at is None else self._owner.days(self._columns[at], at)

    def _raw(self) -> list[str]:
        template, escaped = self._owner.template(self._texts)
        columns = [
            map(_encoded, texts) if is_escaped else texts
            for texts, is_escaped in zip(self._texts, escaped, strict=True)
        ]
        return [template % row for row in zip(*columns, strict=True)]
