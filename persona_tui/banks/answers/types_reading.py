"""``Réponse : …`` to an answer type (bank format §5)."""

from __future__ import annotations

import re
from collections.abc import Callable

from persona_tui.banks.answer_types import (
    OPEN,
    Actions,
    AnswerType,
    Computed,
    Consent,
    Date,
    Duration,
    Grid,
    Groups,
    ItemList,
    LongText,
    Number,
    Observations,
    OneOf,
    Purpose,
    Quotes,
    Ranking,
    SeveralChoices,
    SeveralOf,
    ShortText,
    Statement,
    YesNo,
)
from persona_tui.banks.answers.ranges import count_at, number, range_at
from persona_tui.banks.answers.scales import Scales
from persona_tui.banks.answers.sources import Sources
from persona_tui.banks.outline.sketch import Entry
from persona_tui.banks.report import Report
from persona_tui.banks.settings.values import comma_separated
from persona_tui.banks.source.passage import Passage
from persona_tui.text.clean import clean
from persona_tui.text.nearest import folded

_WORD = re.compile(r"(?:[^\W\d_][\u0300-\u036f]*)+|/")
_LONGEST = 3
"""Words of the longest name: ``oui / non``."""
_CHOICES = re.compile(r"(?:choix|choices)$")
_DECIMAL = re.compile(r"(?:décimal|decimal)(?![\w-])", re.IGNORECASE)
_DECIMAL_LAST = re.compile(r"[ \t\u00a0\u202f](?:décimal|decimal)$", re.IGNORECASE)
_NO_UNIT = re.compile(r"[\d.-]|(?:à|to)[ \t\u00a0\u202f]+\d")
"""What is rather the rest of a range."""

_PURPOSES = {
    "participation": Purpose.PARTICIPATION,
    "notes": Purpose.NOTES,
    "audio": Purpose.AUDIO,
    "citations": Purpose.QUOTES,
    "quotes": Purpose.QUOTES,
    "recontact": Purpose.RECONTACT,
}
_BARE = ("texte", "text", "date", "duree", "duration", "enonce", "statement", "calcul", "computed")
_NAMES = (
    *("texte court", "texte", "liste", "classer", "oui/non", "nombre", "durée", "date", "échelle"),
    *("consentement", "énoncé", "citation", "observations", "short text", "text", "list", "rank"),
    *("yes/no", "number", "duration", "scale", "consent", "statement", "quote"),
    *("tableau", "table", "actions", "calcul", "computed", "un de", "plusieurs de", "groupes de"),
    *("one of", "several of", "groups of"),
)

NUMBER = ("nombre", "number")

Reader = Callable[[Passage], AnswerType | None]


class TypeReader:
    """Reads the answer types of one bank."""

    def __init__(self, scales: Scales, sources: Sources, report: Report) -> None:
        self._scales = scales
        self._sources = sources
        self._report = report
        self._readers = self._table()
        self._entry: Entry | None = None

    def read(self, value: Passage, entry: Entry) -> AnswerType | None:
        """The answer type of a setting's value.

        Args:
            value: what stands after ``Réponse :``.
            entry: the section or question that it stands under, its boxes and tables taken in.

        Returns:
            The type, or `None` after a diagnostic: E113, E117, E119, and what its sources say.
        """
        self._entry = entry
        if value.text[:1].isdigit() or value.text.startswith((".", "…")):
            return self._several(value)
        words = tuple(_WORD.finditer(value.text))[:_LONGEST]
        for count in range(len(words), 0, -1):
            name = " ".join(folded(word.group()) for word in words[:count])
            if reader := self._readers.get(name):
                if (
                    count < len(words)
                    and name in _BARE
                    and (nearest := self._report.nearest(value.text, _NAMES))
                ):
                    self._report.add("E119", value.span(), "near", found=value.text, nearest=nearest)
                    return None
                return reader(value.part(words[count - 1].end()))
        self._unknown(value)
        return None

    def _table(self) -> dict[str, Reader]:
        """Names as they are compared."""
        pairs: tuple[tuple[tuple[str, ...], Reader], ...] = (
            (("texte court", "short text"), self._bare(ShortText())),
            (("texte", "text"), self._bare(LongText())),
            (("liste", "list"), lambda rest: self._counted(rest, ItemList)),
            (("classer", "rank"), self._ranking),
            (("oui / non", "yes / no"), self._bare(YesNo())),
            (NUMBER, lambda rest: number_type(rest, self._report)),
            (("duree", "duration"), self._bare(Duration())),
            (("date",), self._bare(Date())),
            (("echelle", "scale"), self._scales.read),
            (("consentement", "consent"), self._consent),
            (("citations", "citation", "quotes", "quote"), lambda rest: self._counted(rest, Quotes)),
            (("observations",), lambda rest: self._counted(rest, Observations)),
            (("enonce", "statement"), self._bare(Statement())),
            (("calcul", "computed"), self._bare(Computed())),
            (("actions",), lambda rest: self._counted(rest, Actions)),
            (("tableau", "table"), self._open_table),
            (("un de", "one of"), lambda rest: self._drawn(rest, OneOf)),
            (("plusieurs de", "several of"), lambda rest: self._drawn(rest, SeveralOf)),
            (("groupes de", "groups of"), self._groups),
        )
        return {name: reader for spellings, reader in pairs for name in spellings}

    def _bare(self, answer: AnswerType) -> Reader:
        def read(rest: Passage) -> AnswerType:
            self._nothing_more(rest)
            return answer

        return read

    def _counted(
        self, rest: Passage, make: type[ItemList] | type[Quotes] | type[Observations] | type[Actions]
    ) -> AnswerType:
        count, rest = count_at(rest, self._report)
        self._nothing_more(rest)
        return make(count)

    def _several(self, value: Passage) -> AnswerType | None:
        count, rest = count_at(value, self._report)
        if rest == value or not _CHOICES.match(folded(rest.text)):
            self._unknown(value)
            return None
        return SeveralChoices(count)

    def _open_table(self, rest: Passage) -> AnswerType:
        """``tableau 1..5``: a table whose rows may be added to; the table itself is read where it stands."""
        count, rest = count_at(rest, self._report)
        self._nothing_more(rest)
        return Grid((), (), count)

    def _drawn(self, rest: Passage, make: type[OneOf] | type[SeveralOf]) -> AnswerType | None:
        assert self._entry is not None
        source = self._sources.choices_of(self._entry, rest)
        return make(source.id) if source else None

    def _groups(self, rest: Passage) -> AnswerType | None:
        assert self._entry is not None
        names = comma_separated(rest)
        sources = [self._sources.lists_of(self._entry, name) for name in names or (rest,)]
        known = tuple(source.id for source in sources if source is not None)
        return Groups(known) if len(known) == len(sources) else None

    def _ranking(self, rest: Passage) -> AnswerType:
        if not rest:
            return Ranking()
        if not re.fullmatch(r"\d{1,4}", rest.text) or int(rest.text) == 0:
            self._report.add("E117", rest.span(), "ranking", found=rest.text)
            return Ranking()
        return Ranking(int(rest.text))

    def _consent(self, rest: Passage) -> AnswerType | None:
        if purpose := _PURPOSES.get(folded(rest.text)):
            return Consent(purpose)
        nearest = self._report.nearest(rest.text, _PURPOSES) if rest else ""
        variant = "purpose-near" if nearest else "purpose"
        self._report.add("E117", rest.span(), variant, found=rest.text, nearest=nearest)
        return None

    def _nothing_more(self, rest: Passage) -> None:
        if rest:
            self._report.add("E117", rest.span(), "surplus", found=rest.text)

    def _unknown(self, value: Passage) -> None:
        match = _WORD.match(value.text)
        word = match.group() if match else value.text
        nearest = self._report.nearest(value.text, _NAMES) or self._report.nearest(word, _NAMES)
        variant = "near" if nearest else ""
        self._report.add("E119", value.span(), variant, found=value.text, nearest=nearest)


def number_type(rest: Passage, report: Report) -> Number:
    """A number type from what stands after its name: bounds, unit, both or nothing.

    Args:
        rest: what stands there.
        report: gets an E117 for bounds that cannot be read.
    """
    found = range_at(rest, report)
    bounds, decimal = (found.bounds, found.decimal) if found else (OPEN, False)
    unit = found.rest if found else rest
    if match := _DECIMAL.match(unit.text):
        decimal, unit = True, unit.part(match.end())
    elif match := _DECIMAL_LAST.search(unit.text):
        decimal, unit = True, unit.part(0, match.start())
    if _NO_UNIT.match(unit.text):
        report.add("E117", unit.span(), "range", found=unit.text)
        return Number(bounds, "", decimal)
    return Number(bounds, clean(unit.text), decimal)


def as_number(text: str) -> float | None:
    """A number as people write it, or `None`."""
    return number(text) if re.fullmatch(r"[-−]?\d{1,15}(?:[.,]\d{1,9})?", text) else None
