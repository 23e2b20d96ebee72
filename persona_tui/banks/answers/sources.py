"""The earlier questions whose items an answer type is made from: ``un de ID``, ``groupes de ID`` (§5)."""

from __future__ import annotations

from persona_tui.banks.answer_types import Groups, ItemList, OneOf, Ranking, SeveralChoices, SeveralOf
from persona_tui.banks.answers.kinds import kind
from persona_tui.banks.ids import is_id
from persona_tui.banks.outline.sketch import Entry
from persona_tui.banks.reading import Via
from persona_tui.banks.resolving.scope import Asker, Scope
from persona_tui.banks.source.passage import Passage

CHOICES = ItemList | SeveralChoices | Ranking | SeveralOf | Groups
"""What items can be chosen from, or be repeated over (``Pour chaque``)."""
LISTS = ItemList | SeveralChoices | Ranking | SeveralOf
"""What can be grouped."""


class Sources:
    """Finds the questions whose items can be used further on; types are known in document order."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def choices_of(self, entry: Entry, name: Passage) -> Entry | None:
        """The question that ``un de`` or ``plusieurs de`` names.

        Args:
            entry: what the answer type stands under.
            name: the id as written.

        Returns:
            The question, or `None` after an E103, E104, E108, E109 or E117.
        """
        return self._source(Via.ANSWER, entry, name, CHOICES)

    def lists_of(self, entry: Entry, name: Passage) -> Entry | None:
        """One of the questions that ``groupes de`` names; the rest as :meth:`choices_of`."""
        return self._source(Via.ANSWER, entry, name, LISTS)

    def repeated_over(self, entry: Entry, name: Passage) -> Entry | None:
        """The question that ``Pour chaque`` names; the rest as :meth:`choices_of`."""
        return self._source(Via.FOR_EACH, entry, name, CHOICES)

    def _source(self, via: Via, entry: Entry, name: Passage, fitting: object) -> Entry | None:
        report = self._scope.report
        if not is_id(name.text):
            report.add("E117", name.span(), "source" if name else "no-source", found=name.text)
            return None
        source = self._scope.find(name.text)
        if source is None:
            near = report.nearest(name.text, self._scope.earlier(Asker(entry)))
            report.add("E103", name.span(), "near" if near else "", found=name.text, nearest=near)
            return None
        if source.place >= entry.place:
            variant = "own" if source is entry else ""
            report.add("E104", name.span(), variant, found=name.text, line=source.span.line)
            return None
        self._scope.mention(via, entry, source, name.span())
        if source.answer is None and not source.is_section:
            return None  # its type was reported where it stands
        if source.is_section or not isinstance(source.answer, fitting):  # type: ignore[arg-type]
            takes = "" if source.answer is None else kind(source.answer)
            variant = "section" if source.is_section else "items"
            report.add("E108", name.span(), variant, found=name.text, kind=takes)
            return None
        if source.repeated is not None and source.repeated is not entry.repeated:
            self._scope.hidden(name.span(), source)
            return None
        return source

    def origin(self, entry: Entry) -> Entry | None:
        """The question whose choices or items those of an answer first are; `None` for any other answer.

        Args:
            entry: a question, after all those above it.
        """
        if not isinstance(entry.answer, SeveralOf | OneOf):
            return None
        source = self._scope.find(entry.answer.source)
        return source and (source.origin or source)
