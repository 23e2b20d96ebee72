"""What the banks of self-assessments ask, in their order, as anyone is asked it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from persona_tui.banks.answer_types import ItemList, LongText, OneChoice, Scale, ShortText
from persona_tui.banks.facing import Facing, worded
from persona_tui.banks.model import Bank, Choice, Question
from persona_tui.interview.evaluation.tallying import is_rated
from persona_tui.personas.addressing import for_anyone
from persona_tui.personas.portrait.figures import Bounds

TITLE, GROUP, AGE = "titre", "groupe", "age_cdp"
HABITS, MATURITY = "habitudes", "maturite"
REVIEW = "revision"


@dataclass(frozen=True, slots=True)
class Measure:
    """A dimension."""

    id: str
    title: str
    bounds: Bounds | None
    """The steps of the one scale that all its questions share; nothing where they differ."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A question, as anyone is asked it: its pipes are nobody's."""

    id: str
    title: str
    dimension: str = ""
    fields: tuple[str, ...] = ()
    scale: Scale | None = None
    choices: tuple[tuple[str, str], ...] = ()
    """By id, their labels."""


@dataclass(frozen=True, slots=True)
class Asked:
    """All that several banks ask, each thing once, in the order of the first bank that has it."""

    measures: dict[str, Measure] = field(default_factory=dict)
    statements: dict[str, Wanted] = field(default_factory=dict)
    """The rated questions, and the choices that feed ``habitudes`` or ``maturite``."""
    groups: dict[str, Wanted] = field(default_factory=dict)
    open: dict[str, Wanted] = field(default_factory=dict)

    def add(self, bank: Bank, facing: Facing) -> None:
        """Take in a bank, as it is said to someone.

        Args:
            bank: the bank; its private questions stay out.
            facing: to whom its wordings are said.
        """
        for dimension in bank.dimensions:
            measure = Measure(dimension.id, dimension.title, _bounds(bank, dimension.id))
            known = self.measures.setdefault(dimension.id, measure)
            if known.bounds != measure.bounds:
                self.measures[dimension.id] = Measure(known.id, known.title, None)
        for question in bank.questions:
            if question.private:
                continue
            wanted = _wanted(question, facing)
            if counts(question) or rated_by_team(question):
                self.statements.setdefault(question.id, wanted)
            if groups(question):
                self.groups.setdefault(question.id, wanted)
            if is_open(question):
                self.open.setdefault(question.id, wanted)

    def team(self, name: str) -> Iterator[Wanted]:
        """The statements that feed a field of what only the team rates."""
        return (one for one in self.statements.values() if name in one.fields)


def counts(question: Question) -> bool:
    """Whether it counts for a dimension (bank format §4)."""
    return question.dimension is not None and is_rated(question)


def rated_by_team(question: Question) -> bool:
    """Whether it is a habit of facilitation, or a row of maturity."""
    fits = isinstance(question.answer, Scale | OneChoice)
    return fits and (HABITS in question.sheet or MATURITY in question.sheet)


def groups(question: Question) -> bool:
    """Whether its choices make subgroups."""
    return GROUP in question.sheet and isinstance(question.answer, OneChoice)


def is_open(question: Question) -> bool:
    """Whether it is answered in one's own words; what whoever leads writes is not asked of people."""
    return isinstance(question.answer, ShortText | LongText | ItemList) and not question.facilitator


def _wanted(question: Question, facing: Facing) -> Wanted:
    return Wanted(
        question.id,
        _said(question, facing),
        question.dimension or "",
        question.sheet,
        question.answer if isinstance(question.answer, Scale) else None,
        tuple((choice.id, _said(choice, facing)) for choice in question.choices),
    )


def _said(thing: Question | Choice, facing: Facing) -> str:
    return for_anyone(worded(thing, facing))


def _bounds(bank: Bank, dimension: str) -> Bounds | None:
    answers = [one.answer for one in bank.questions if one.dimension == dimension and counts(one)]
    scales = {(answer.lowest, answer.highest) if isinstance(answer, Scale) else None for answer in answers}
    return scales.pop() if len(scales) == 1 else None
