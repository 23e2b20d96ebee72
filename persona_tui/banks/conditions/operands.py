"""What a condition's operand names: an answer, a count, a score, a mean (bank format §6)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from persona_tui.banks.answer_types import Groups, ItemList, Ranking, SeveralChoices, SeveralOf
from persona_tui.banks.answers.kinds import kind
from persona_tui.banks.conditions.syntax import Function, Name
from persona_tui.banks.conditions.tree import (
    CountOf,
    CountWithin,
    Extreme,
    MeanOf,
    Of,
    Operand,
    RepetitionsOf,
    ScoreOf,
    UnknownsOf,
    Within,
)
from persona_tui.banks.conditions.vocabulary import EXTREMES
from persona_tui.banks.diagnostics import Span
from persona_tui.banks.ids import key
from persona_tui.banks.outline.sketch import Entry
from persona_tui.banks.reading import Via
from persona_tui.banks.resolving.measures import Measure, unsettled
from persona_tui.banks.resolving.scope import Asker, Scope, Unfit
from persona_tui.text.nearest import folded

HOLDERS = SeveralChoices | Ranking | ItemList | SeveralOf | Groups
"""The answers that hold several things: what `contient`, `seulement` and `compte` are for."""


@dataclass(frozen=True, slots=True)
class Subject:
    """An operand, and the question whose answer it is; none for a number that the program works out."""

    operand: Operand
    entry: Entry | None = None


class Operands:
    """Resolves the operands of the conditions of one place."""

    def __init__(self, scope: Scope, asker: Asker) -> None:
        self._scope = scope
        self._report = scope.report
        self._asker = asker

    def subject(self, name: Name) -> Subject:
        """What a sign or ``parmi`` compares.

        Args:
            name: the operand as written.

        Returns:
            The operand, with its question when it is a plain answer.

        Raises:
            Unfit: after an E103, E104, E108 or E109.
        """
        match name.function:
            case Function.COUNT:
                return Subject(self._count(name))
            case Function.MEAN:
                return Subject(MeanOf(self._dimension(name), name.first_span))
            case Function.UNKNOWNS:
                return Subject(UnknownsOf(self._dimension(name), name.first_span))
            case None:
                if score := self.score(name):
                    return Subject(ScoreOf(score.id, name.span))
                entry = self.question(name)
                return Subject(Of(entry.id, name.span), entry)

    def question(self, name: Name, also: Iterable[str] = ()) -> Entry:
        """The earlier question that a plain name means, its answer type known.

        Args:
            name: the name as written.
            also: other words that would have been right there, for a suggestion only.

        Raises:
            Unfit: after an E103, an E104, an E108 for a section, an E109 for one inside a repetition.
        """
        entry = self._found(name.text, name.span, also)
        if name.within:
            within = self._scope.find(name.within)
            held = within is not None and entry.repeated is within
            self._report.add(
                "E109",
                name.first_span,
                "dotted" if held else "not-repeated",
                found=name.written,
                inside=entry.id,
                repeated=name.within,
            )
            raise Unfit
        if entry.is_section:
            self._report.add("E108", name.span, "section", found=name.text)
            raise Unfit
        self._backwards(entry, name.text, name.span)
        if not self._scope.same_repetition(self._asker, entry):
            self._scope.hidden(name.span, entry)
            raise Unfit
        self._scope.mention(Via.CONDITION, self._asker.entry, entry, name.span)
        return self._typed(entry)

    def holder(self, name: Name) -> tuple[Of | Within, Entry]:
        """What ``contient`` and ``seulement`` look into: an answer, or a question's answers over repetitions.

        Raises:
            Unfit: as :meth:`question`.
        """
        if name.within:
            repeated, entry = self._inside(name)
            return Within(repeated.id, entry.id, name.span), entry
        found = self._scope.find(name.text)
        if (
            found is not None
            and found.repeated is found
            and not self._scope.same_repetition(self._asker, found)
        ):
            self._backwards(found, name.text, name.span)
            self._scope.mention(Via.CONDITION, self._asker.entry, found, name.span)
            if found.is_section:
                self._report.add("E108", name.span, "section", found=name.text)
                raise Unfit
            return Within(found.id, found.id, name.span), self._typed(found)
        entry = self.question(name)
        return Of(entry.id, name.span), entry

    def _count(self, name: Name) -> CountOf | CountWithin | RepetitionsOf:
        if name.within:
            repeated, entry = self._inside(name)
            return CountWithin(repeated.id, entry.id, name.span)
        if self.score(name):
            span, word = name.function_span or name.span, name.function_word
            self._report.add("E108", span, "measure", found=word, question=name.written)
            raise Unfit
        entry = self._found(name.text, name.span)
        outside = not self._scope.same_repetition(self._asker, entry)
        if entry.repeated is entry and (outside or entry.is_section):
            self._backwards(entry, name.text, name.span)
            if not outside:
                self._report.add("E104", name.span, "own", found=name.text)
                raise Unfit
            self._scope.mention(Via.CONDITION, self._asker.entry, entry, name.span)
            return RepetitionsOf(entry.id, name.span)
        entry = self.question(name)
        if not isinstance(entry.answer, HOLDERS):
            takes = kind(entry.answer) if entry.answer else ""
            facts = {"found": name.function_word, "question": entry.id, "kind": takes}
            self._report.add("E108", name.function_span or name.span, "operator", **facts)
            raise Unfit
        return CountOf(entry.id, name.span)

    def _inside(self, name: Name) -> tuple[Entry, Entry]:
        """The two ends of ``section.question``, seen from outside the repetition."""
        assert name.within_span is not None
        repeated = self._found(name.within, name.within_span)
        if repeated.repeated is not repeated:
            facts = {"found": name.written, "inside": name.text, "repeated": repeated.id}
            self._report.add("E109", name.within_span, "not-repeated", **facts)
            raise Unfit
        entry = self._scope.find(name.text)
        if entry is None or entry.is_section or entry.repeated is not repeated:
            near = self._report.nearest(name.text, self._scope.inside(repeated)) if entry is None else ""
            facts = {"found": name.text, "repeated": repeated.id, "nearest": near}
            self._report.add("E103", name.span, "near" if near else "inside", **facts)
            raise Unfit
        self._backwards(repeated, name.within, name.within_span)
        if self._asker.entry.repeated is repeated:
            facts = {"found": name.written, "inside": entry.id, "repeated": repeated.id}
            self._report.add("E109", name.first_span, "inside", **facts)
            raise Unfit
        self._scope.mention(Via.CONDITION, self._asker.entry, repeated, name.within_span)
        self._scope.mention(Via.CONDITION, self._asker.entry, entry, name.span)
        return repeated, self._typed(entry)

    def score(self, name: Name) -> Measure | None:
        """The score that a plain name means; a section of the same id is no operand.

        Raises:
            Unfit: after an E104 when it is still added to later.
        """
        score = self._scope.measures.scores.get(key(name.text))
        found = self._scope.find(name.text)
        if score is None or name.within or (found is not None and not found.is_section):
            return None
        score.read = True
        score.mentions.append(name.span)
        self._settled(score.contributors, name.span, score.id)
        return score

    def _dimension(self, name: Name) -> str | Extreme:
        dimensions = self._scope.measures.dimensions
        if not name.within and (extreme := EXTREMES.get(folded(name.text))):
            if not dimensions:
                self._report.add("E103", name.span, "no-dimension", found=name.text)
                raise Unfit
            self._settled(self._scope.measures.dimensioned, name.span)
            return extreme
        dimension = dimensions.get(key(name.text)) if not name.within else None
        if dimension is None:
            near = self._report.nearest(name.written, (one.id for one in dimensions.values()))
            variant = "near" if near else "dimension"
            self._report.add("E103", name.first_span, variant, found=name.written, nearest=near)
            raise Unfit
        dimension.mentions.append(name.span)
        self._settled(dimension.contributors, name.span, dimension.id)
        return dimension.id

    def _settled(self, contributors: list[Entry], span: Span, measure: str = "") -> None:
        """All that adds to what is read stands earlier, or it would never settle."""
        if later := unsettled(contributors, self._asker.limit):
            found = measure or later.dimension or ""
            self._report.add("E104", span, "measure", found=found, line=later.span.line)
            raise Unfit

    def _found(self, text: str, span: Span, also: Iterable[str] = ()) -> Entry:
        entry = self._scope.find(text)
        if entry is None:
            known = chain(self._scope.earlier(self._asker), also, self._scope.measures.names())
            near = self._report.nearest(text, known)
            self._report.add("E103", span, "near" if near else "", found=text, nearest=near)
            raise Unfit
        return entry

    def _backwards(self, entry: Entry, text: str, span: Span) -> None:
        if not self._scope.may_name(self._asker, entry):
            variant = "own" if entry is self._asker.entry else ""
            self._report.add("E104", span, variant, found=text, line=entry.span.line)
            raise Unfit

    def _typed(self, entry: Entry) -> Entry:
        if entry.answer is None:
            raise Unfit  # its type was reported where it stands
        return entry
