"""Merchant names: normalising (F14), brands, generic names, and what layouts print behind them."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from app.engine.matching.statement_text import TEXT_CHARS_MAX
from app.engine.matching.words import Words

COLUMN_MIN = 20
"""From this column on, text behind two or more blanks is the city and country of a fixed layout."""

TAIL_HEADS_MIN = 6
"""A last word is a place or a habit of the layout when it follows at least this many different names."""

NAME_CHARS_MAX = 48

TOKENS_MAX = 100_000
"""So many different words are remembered with what is left of them."""

_ANY_DIGIT = re.compile(r"[0-9]")
_BLANKS = re.compile(r"\s{2,}")
_NOT_WORD = re.compile(r"[^0-9a-z\u0370-\U0010ffff]+")
_OWNED = re.compile(r"[’'`´](?=s\b)|[’'`´](?=[a-z])")
_LONE_S = re.compile(r"\b([a-z]{2,}) s\b")
_PREFIX = re.compile(r"^\s*([a-z0-9 ]{2,12}?)\s?[*_]\s?(?=\S)")
_MARKS = dict.fromkeys(range(0x300, 0x370))
_BLANKED = {one: " " for one in range(0x370) if _NOT_WORD.match(chr(one))}
"""What `_NOT_WORD` drops, one character at a time."""
_LETTERS_OF = {"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d"}
_LIGATURES = str.maketrans(_LETTERS_OF)
_MARK = re.compile("[\u0300-\u036f]+")

BLOCK_TEXTS = 8_192
"""So many texts are normalised as one, which bounds what stands in memory beside them."""

_BARE_PROCESSORS = ("sq", "tst", "sp", "iz", "eb", "paypal", "sumup", "zettle")
"""Processors that layouts print without an asterisk behind them."""

_LINE, _APART, _ALONE = "|", "#", "0"
"""What opens a text among tokens; what stands for a word on which the others depend, and such a text."""

_MARKED = str.maketrans({chr(one): blank for one, blank in _BLANKED.items() if one < 0x80} | {"\n": _LINE})
_NO_LETTERS = "".join(chr(one) for one in _BLANKED if one < 0x80)


class _Tokens(dict[str, str]):
    """What is left of each token, most of which are met again and again; nothing of a dropped one.

    Tokens are lower case and ASCII; the first one of a text begins with `_LINE`, which is always left.
    """

    def __init__(self, dropped: Collection[str]) -> None:
        super().__init__()
        self._dropped = dropped

    def __missing__(self, token: str) -> str:
        line, word = (_LINE, token[1:]) if token[0] == _LINE else ("", token)
        if word == "s" or (word and not word.isalpha() and (line or _is_word(word))):
            word = _APART
        elif word in self._dropped or not word.isalpha():
            word = ""
        if len(self) < TOKENS_MAX:
            self[token] = line + word
        return line + word


class Normaliser:
    """Turns what people type and what banks print into comparable names."""

    def __init__(self, words: Words) -> None:
        self._words = words
        closers = _by_letter(words.closers)
        self._closing = re.compile(rf"\s(?:{closers})[ .:*#x]*(?=[0-9]).*$")
        self._closings = re.compile(rf"[^\S\n](?:{closers})[ .:*#x]*(?=[0-9])[^\n]*")
        self._first_words = frozenset(text.split()[0] for text in words.openers if text)
        self._opening = re.compile(rf"^(?:{_by_letter(words.openers)})\s+(?=\S{{2}})")
        months = "|".join(sorted(map(re.escape, words.months), key=lambda text: (-len(text), text)))
        self._dated = re.compile(
            rf"^(?:on )?(?:[0-3][0-9][ ./-]?[0-3][0-9](?:[ ./-]?(?:20)?[0-9]{{2}})?"
            rf"|[0-3]?[0-9][ ./-]?(?:{months})(?:[ ./-]?(?:20)?[0-9]{{2}})?)(?=\s)\s+(?=\S{{2}})"
        )
        loose = "|".join(
            sorted((p for p in words.processors if len(p) <= 3), key=lambda text: (-len(text), text))
        )
        self._loose = re.compile(rf"^(?:{loose})\s?\*\s?|^(?:{'|'.join(_BARE_PROCESSORS)})\s+(?=\S{{3}})")
        self._dropped = words.legal_forms | words.stop_words
        self._tokens = _Tokens(self._dropped)
        self._generic = {name for names in words.generic.values() for name in names}

    def name(self, text: str) -> str:
        """Normalise one text (F14): the words that name the merchant, lower case, single blanks.

        May be empty.
        """
        folded = fold(text[:TEXT_CHARS_MAX])
        head = _head(folded)
        if _ANY_DIGIT.search(head):
            head = self._closing.sub("", head)
        head = self._without_processor(self._without_opener(head))
        return (
            self._kept(head)
            or self._kept(folded)
            or " ".join(_NOT_WORD.sub(" ", folded).split())[:NAME_CHARS_MAX]
        )

    def names(self, texts: Sequence[str]) -> list[str]:
        """Normalise many texts: what `name` returns for each, in a third of the time."""
        found: list[str] = []
        for first in range(0, len(texts), BLOCK_TEXTS):
            found += self._block([text[:TEXT_CHARS_MAX] for text in texts[first : first + BLOCK_TEXTS]])
        return found

    def _block(self, texts: Sequence[str]) -> list[str]:
        """Normalise some texts as one; those that need more than to drop words go through `name`."""
        heads = [_head(text) for text in _folded(texts)]
        joined = "\n".join(heads)
        if joined.count("\n") != len(texts) - 1:
            return [self.name(text) for text in texts]
        heads = [self._plain_head(head) for head in self._closings.sub("", joined).split("\n")]
        tokens, known = ("\n" + " \n".join(heads)).translate(_MARKED).split(), self._tokens
        names = " ".join([kept for token in tokens if (kept := known[token])]).split(_LINE)[1:]
        return [
            name[:NAME_CHARS_MAX] if name and _APART not in name else self.name(text)
            for text, name in zip(texts, map(str.strip, names), strict=True)
        ]

    def _plain_head(self, head: str) -> str:
        """Cut what stands before the merchant; `_APART` for a head that only `name` can read."""
        if not head.isascii() or "'" in head or "`" in head or not head.isprintable():
            return _ALONE
        first = head.partition(" ")[0]
        if first in self._first_words:
            head = self._without_opener(head)
            first = head.partition(" ")[0]
        if "*" in head or "_" in head or first in _BARE_PROCESSORS:
            head = self._without_processor(head)
        return head if head[:1].isalnum() else head.lstrip(_NO_LETTERS)

    def _without_opener(self, head: str) -> str:
        opened = self._opening.sub("", head)
        if opened == head or not (opened[:1].isdigit() or opened.startswith("on ")):
            return opened
        return self._dated.sub("", opened)

    def _without_processor(self, head: str) -> str:
        match = _PREFIX.match(head) if "*" in head or "_" in head else None
        if match and match[1].strip() in self._words.processors:
            head = head[match.end() :]
        return self._loose.sub("", head)

    def is_generic(self, name: str) -> bool:
        """Tell whether a normalised name says what was bought, not from whom; no name counts as generic."""
        return not name or name in self._generic or all(token in self._generic for token in name.split())

    def _kept(self, head: str) -> str:
        if "'" in head or "`" in head or not head.isascii():
            head = _OWNED.sub("", head)
        plain = head.translate(_BLANKED)
        if " s" in plain:
            plain = _LONE_S.sub(r"\1s", " ".join(plain.split()))
        tokens, dropped = plain.split(), self._dropped
        kept = [
            token
            for place, token in enumerate(tokens)
            if token not in dropped
            and (
                token.isalpha() or not _has_digit(token) or _is_word(token) or (not place and len(token) <= 4)
            )
        ]
        if kept and not kept[0].isalpha() and all(map(_has_digit, kept)) and len(tokens) > 1:
            kept += [token for token in tokens[1:] if not _has_digit(token)][:2]
        return " ".join(kept)[:NAME_CHARS_MAX]


def fold(text: str) -> str:
    """Lower case without accents or ligatures; other scripts stay as they are."""
    lowered = text.lower()
    if lowered.isascii():
        return lowered
    split = unicodedata.normalize("NFKD", lowered.translate(_LIGATURES))
    bare = split.translate(_MARKS)
    if bare.isascii():
        return bare
    return "".join(character for character in split if not unicodedata.combining(character))


def _folded(texts: Sequence[str]) -> list[str]:
    """Fold many texts: what `fold` returns for each."""
    lines = "\n".join(texts).lower().split("\n")
    if len(lines) != len(texts):
        return [fold(text) for text in texts]
    at = [place for place, line in enumerate(lines) if not line.isascii()]
    if not at:
        return lines
    joined = "\n".join([lines[place] for place in at])
    for ligature, letters in _LETTERS_OF.items():
        joined = joined.replace(ligature, letters)
    bare = _MARK.sub("", unicodedata.normalize("NFKD", joined)).split("\n")
    for place, line in zip(at, bare, strict=True):
        lines[place] = line if line.isascii() else fold(texts[place])
    return lines


def _by_letter(words: Iterable[str]) -> str:
    """Write a pattern of words that looks at no more of them than begin with the next letter."""
    tails: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words, key=lambda text: (-len(text), text)):
        tails[word[:1]].append(word[1:])
    return "|".join(f"{re.escape(one)}(?:{'|'.join(map(re.escape, some))})" for one, some in tails.items())


def _head(text: str) -> str:
    if "  " not in text and text.isprintable():  # of all blanks only the plain one is printable
        return text
    for blanks in _BLANKS.finditer(text):
        if blanks.end() >= COLUMN_MIN and blanks.start() >= 3:
            return text[: blanks.start()]
    return text


def _has_digit(token: str) -> bool:
    if token.isascii():
        return not token.isalpha()  # a token holds letters and digits alone
    return any(character.isdigit() for character in token)


def _is_word(token: str) -> bool:
    """Tell whether a token with a digit is a misread word (`mou1in`), not a number or a reference."""
    return (
        len(token) >= 4 and not token[-1].isdigit() and sum(character.isdigit() for character in token) == 1
    )


LEARNED_CHARS_MIN = 5
"""A learned alias of one word that is shorter stands for itself alone, not for what begins with it."""


class Brands:
    """Finds the brand behind a normalised name: learned aliases first, then the shipped table.

    The longest form that a name begins with wins; of equally long ones the learned.
    """

    def __init__(self, shipped: Mapping[str, Sequence[str]], learned: Mapping[str, str]) -> None:
        self.names: list[str] = sorted(set(shipped) | set(learned.values()))
        codes = {name: code for code, name in enumerate(self.names)}
        self._exact = {form: codes[brand] for form, brand in learned.items()}
        self._forms: dict[str, list[tuple[tuple[str, ...], bool, int]]] = defaultdict(list)
        for brand, forms in shipped.items():
            for form in forms:
                tokens = tuple(form.split())
                self._forms[tokens[0]].append((tokens, True, codes[brand]))
        for form, brand in learned.items():
            tokens = tuple(form.split())
            if len(tokens) > 1 or len(form) >= LEARNED_CHARS_MIN:
                self._forms[tokens[0]].append((tokens, False, codes[brand]))
        for found in self._forms.values():
            found.sort(key=lambda entry: (-len(entry[0]), entry))

    def code(self, name: str) -> int:
        """Return the brand's number, or -1."""
        if name in self._exact:
            return self._exact[name]
        tokens = tuple(name.split())
        for form, _is_shipped, code in self._forms.get(tokens[0], ()) if tokens else ():
            if tokens[: len(form)] == form:
                return code
        return -1


def with_own_names(learned: Mapping[str, str], normaliser: Normaliser) -> dict[str, str]:
    """Let each taught merchant be known by its own name too: that is what people write in expenses."""
    forms = dict(learned)
    for merchant in sorted(set(learned.values())):
        name = normaliser.name(merchant)
        if not normaliser.is_generic(name):
            forms.setdefault(name, merchant)
    return forms


def strip_tails(
    names: Iterable[str], common: Mapping[str, int], kept: Collection[str] = frozenset()
) -> list[str]:
    """Cut last words that are places or habits of the layout, as long as a name is left.

    What a person taught, `kept`, stays whole: it is known by its last word too.
    """
    cut = []
    for name in names:
        if name in kept:
            cut.append(name)
            continue
        tokens = name.split()
        while len(tokens) > 1 and tokens[-1] in common and (len(tokens) > 2 or len(tokens[0]) >= 3):
            tokens.pop()
        cut.append(" ".join(tokens))
    return cut


def common_tails(names: Sequence[str]) -> dict[str, int]:
    """Count last words that follow many different names; they tell nothing about the merchant."""
    heads: Counter[str] = Counter()
    for name in set(names):
        first, _, last = name.rpartition(" ")
        if first:
            heads[last] += 1
    needed = max(TAIL_HEADS_MIN, len(set(names)) // 150)
    return {tail: count for tail, count in heads.items() if count >= needed}
