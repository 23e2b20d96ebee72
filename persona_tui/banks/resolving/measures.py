"""Scores and dimensions: what adds to each, and what each is called (bank format §4, R20)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field

from persona_tui.banks.answer_types import Number, Scale
from persona_tui.banks.answers.kinds import kind
from persona_tui.banks.answers.ranges import number
from persona_tui.banks.conditions.vocabulary import EXTREMES
from persona_tui.banks.diagnostics import Span
from persona_tui.banks.ids import canonical, is_id, key, reserved
from persona_tui.banks.outline.sketch import Adding, Entry, Setting
from persona_tui.banks.report import Report
from persona_tui.banks.settings.keywords import Keyword
from persona_tui.banks.source.passage import Passage
from persona_tui.text.nearest import folded

_SCORE = re.compile(
    r"(?P<sign>[+\-−])[ \t\u00a0\u202f]*(?:valeur|value)[ \t\u00a0\u202f]+(?P<name>\S+)", re.IGNORECASE
)


@dataclass(slots=True)
class Measure:
    """One score or dimension."""

    id: str
    span: Span
    """Where it is first named by what adds to it."""
    title: str
    section: str = ""
    """The id of the section that gives a dimension its title."""
    contributors: list[Entry] = field(default_factory=list)
    read: bool = False
    """Whether a condition, a check or a case reads it."""
    mentions: list[Span] = field(default_factory=list)
    """Every place that names it."""


@dataclass(slots=True)
class Measures:
    """Those of one bank, by the form their ids are compared in, in the order they are first named."""

    scores: dict[str, Measure] = field(default_factory=dict)
    dimensions: dict[str, Measure] = field(default_factory=dict)
    dimensioned: list[Entry] = field(default_factory=list)
    """The contributors of all dimensions, in the order of the document."""

    def names(self) -> Iterable[str]:
        """The ids of the scores, for a suggestion."""
        return (score.id for score in self.scores.values())


def unsettled(contributors: list[Entry], limit: int) -> Entry | None:
    """The first contributor that does not stand before a place; until it is answered nothing is settled.

    Args:
        contributors: in the order of the document.
        limit: the place.
    """
    at = bisect_left(contributors, limit, key=_place)
    return contributors[at] if at < len(contributors) else None


def _place(entry: Entry) -> int:
    return entry.place


class Gathering:
    """Gathers the scores and dimensions of one bank; choices and answer types are read already."""

    def __init__(self, questions: dict[str, Entry], report: Report) -> None:
        self._questions = questions
        self._report = report
        self.measures = Measures()

    def add(self, entry: Entry) -> None:
        """Take in what one section or question adds to.

        Args:
            entry: in document order; gets `dimension` and `adding` filled in.
        """
        declared = entry.setting(Keyword.DIMENSION)
        if entry.is_section:
            if declared is not None:
                self._dimension(declared.value, entry)
            return
        for option in entry.options:
            for points in option.points:
                self._score(points.name, entry)
        for setting in entry.settings.every(Keyword.SCORE):
            if adding := self._adding(setting, entry):
                entry.adding.append(adding)
                self._score(adding.name, entry)
        self._counted(entry, declared)

    def _counted(self, entry: Entry, declared: Setting | None) -> None:
        """The dimension a question counts for: its own, else its section's; only numbers and scales do."""
        numeric = isinstance(entry.answer, Number | Scale)
        if declared is not None and not numeric and entry.answer is not None:
            facts = {"found": declared.name.text, "kind": kind(entry.answer)}
            self._report.add("E108", declared.name.span(), "not-numeric", **facts)
            return
        above = entry.section.setting(Keyword.DIMENSION) if entry.section else None
        setting = declared or above
        if setting is None or not numeric:
            return
        if measure := self._dimension(setting.value, entry.section if declared is None else None):
            measure.contributors.append(entry)
            self.measures.dimensioned.append(entry)
            entry.dimension = measure.id

    def _adding(self, setting: Setting, entry: Entry) -> Adding | None:
        match = _SCORE.fullmatch(setting.value.text)
        if match is None or not is_id(match["name"]):
            self._report.add("E117", setting.value.span(), "score", found=setting.value.text)
            return None
        if not isinstance(entry.answer, Number | Scale):
            if entry.answer is not None:
                facts = {"found": setting.name.text, "kind": kind(entry.answer)}
                self._report.add("E108", setting.name.span(), "not-numeric", **facts)
            return None
        name = setting.value.part(match.start("name"), match.end("name"))
        return Adding(number(f"{match['sign']}1".lstrip("+")), name)

    def _score(self, name: Passage, entry: Entry) -> None:
        measure = self._named(name, self.measures.scores, self.measures.dimensions)
        if measure is not None and not (measure.contributors and measure.contributors[-1] is entry):
            measure.contributors.append(entry)

    def _dimension(self, name: Passage, section: Entry | None) -> Measure | None:
        if not is_id(name.text):
            self._report.add("E117", name.span(), "id", found=name.text)
            return None
        if folded(name.text) in EXTREMES:
            self._report.add("E122", name.span(), found=name.text)
            return None
        measure = self._named(name, self.measures.dimensions, self.measures.scores)
        title = str(section.wording) if section else ""
        if measure is not None and section and title and measure.title == measure.id:
            measure.title, measure.section = title, section.id
        return measure

    def _named(self, name: Passage, known: dict[str, Measure], others: dict[str, Measure]) -> Measure | None:
        wanted = key(name.text)
        if measure := known.get(wanted):
            measure.mentions.append(name.span())
            return measure
        if reserved(name.text):
            self._report.add("E122", name.span(), found=name.text)
            return None
        if other := others.get(wanted):
            self._report.add("E102", name.span(), "measure", found=name.text, line=other.span.line)
            return None
        if question := self._questions.get(wanted):
            given = question.given.span() if question.given else question.span
            first, later = sorted((given, name.span()))
            self._report.add("E102", later, "measure", found=name.text, line=first.line)
            return None
        measure = Measure(canonical(name.text), name.span(), canonical(name.text))
        measure.mentions.append(name.span())
        known[wanted] = measure
        return measure
