"""A bank as read: sections, questions, choices and probes, in document order, with their places in the text.

Conditions are typed and every name is resolved, so that nothing can fail when an interview runs (R23).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from persona_tui.banks.answer_types import AnswerType, Computed, Scale, Statement
from persona_tui.banks.conditions.tree import Condition
from persona_tui.banks.diagnostics import Span
from persona_tui.banks.origins import NO_PROVENANCE, Lineage, Named, Provenance, Term
from persona_tui.banks.prose import Block, Wording
from persona_tui.banks.reckoning import Case, Check, Dimension, Points, Repetition
from persona_tui.text.language import Language, language_of

TOP = Span(1, 1, 1, 1)
"""Where a bank without a title would have one."""


class Use(StrEnum):
    """What a bank is for (``Usage``)."""

    INTERVIEW = "interview"
    SELF_ASSESSMENT = "self-assessment"
    DESIGN = "design"
    WORKSHOP = "workshop"


class Required(StrEnum):
    """What Finish asks of a question (R13)."""

    NO = "no"
    YES = "yes"
    STRICT = "strict"


class Direction(StrEnum):
    """What an arrow does (R16)."""

    OPENS = "opens"
    GOES_TO = "goes-to"
    END = "end"


@dataclass(frozen=True, slots=True)
class Gate:
    """When something is asked: every `only_if` must hold (R2), no `unless` may (R3)."""

    only_if: tuple[Condition, ...] = ()
    unless: tuple[Condition, ...] = ()


NO_GATE = Gate()


@dataclass(frozen=True, slots=True)
class Arrow:
    """Where a choice leads; `target` is the id of a section or question, empty for the end."""

    direction: Direction
    target: str
    span: Span


@dataclass(frozen=True, slots=True)
class Choice:
    """One box of a question, or one result of a computed one."""

    id: str
    wording: Wording
    span: Span
    other: bool = False
    """``: ____``: asks to specify."""
    exclusive: bool = False
    """``(seul)``: excludes the others."""
    arrow: Arrow | None = None
    gate: Gate = NO_GATE
    tu: Wording | None = None
    alone: Wording | None = None
    """``Auto-évaluation``."""
    points: tuple[Points, ...] = ()
    aliases: tuple[str, ...] = ()
    """Former ids."""


@dataclass(frozen=True, slots=True)
class Probe:
    """A follow-up remark (relance) that is ticked when used."""

    wording: Wording
    span: Span
    gate: Gate = NO_GATE
    tu: Wording | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A question or statement, ``###`` to ``######``."""

    id: str
    wording: Wording
    answer: AnswerType
    span: Span
    """The heading."""
    level: int
    """3 for a question, 4 to 6 for a follow-up."""
    section: str | None
    """The id of its section; none straight under the title."""
    parent: str | None
    """For a follow-up, the id of the question above it, one level up."""
    essential: bool = False
    gate: Gate = NO_GATE
    help: tuple[Block, ...] = ()
    notes: tuple[Block, ...] = ()
    """For whoever leads the interview."""
    choices: tuple[Choice, ...] = ()
    """In the bank's order; yes/no questions and consents without boxes hold their ``oui`` and ``non``."""
    probes: tuple[Probe, ...] = ()
    required: Required = Required.NO
    ends: bool = False
    """``Ensuite : fin``."""
    sheet: tuple[str, ...] = ()
    """The sheet fields that the answer feeds (``Fiche``), its section's default included."""
    private: bool = False
    """Never exported; what stands above is counted in."""
    facilitator: bool = False
    """``Posée à : animation``; what stands above is counted in."""
    minutes: int | None = None
    tu: Wording | None = None
    alone: Wording | None = None
    """``Auto-évaluation``: its wording there."""
    cases: tuple[Case, ...] = ()
    """Of a computed question."""
    checks: tuple[Check, ...] = ()
    """``Vérifier``."""
    rejections: tuple[Check, ...] = ()
    """``Refuser si``."""
    dimension: str | None = None
    """The id of the dimension that it counts for, its section's default included."""
    scores: tuple[Points, ...] = ()
    """The scores that its numeric answer is added to."""
    repetition: Repetition | None = None
    aliases: tuple[str, ...] = ()
    """Former ids."""
    provenance: Provenance = NO_PROVENANCE
    """Its section's defaults included."""

    @property
    def is_computed(self) -> bool:
        """Whether it is derived from other answers and never asked."""
        return isinstance(self.answer, Computed)

    @property
    def is_statement(self) -> bool:
        """Whether it is read aloud and takes no answer."""
        return isinstance(self.answer, Statement)

    @property
    def takes_answer(self) -> bool:
        """Whether a person answers it: neither read aloud only nor computed."""
        return not isinstance(self.answer, Statement | Computed)

    def choice(self, choice_id: str) -> Choice | None:
        """The choice of that id."""
        return next((choice for choice in self.choices if choice.id == choice_id), None)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the bank, ``##``."""

    id: str
    title: Wording
    span: Span
    essential: bool = False
    gate: Gate = NO_GATE
    intro: tuple[Block, ...] = ()
    notes: tuple[Block, ...] = ()
    ends: bool = False
    private: bool = False
    facilitator: bool = False
    minutes: int | None = None
    repetition: Repetition | None = None
    aliases: tuple[str, ...] = ()
    """Former ids."""
    provenance: Provenance = NO_PROVENANCE


Item = Section | Question


@dataclass(frozen=True)
class Bank:
    """A question bank, whole."""

    id: str
    title: str
    text: str
    """The source, exactly as read."""
    sha256: str
    """Of the file's bytes, in hexadecimal."""
    items: tuple[Item, ...]
    """Sections and questions in document order."""
    title_span: Span = TOP
    intro: tuple[Block, ...] = ()
    language_tag: str = "fr"
    version: str = "0"
    use: Use = Use.INTERVIEW
    licence: str = ""
    authors: tuple[str, ...] = ()
    sources: tuple[Wording, ...] = ()
    description: str = ""
    minutes: int | None = None
    minutes_short: int | None = None
    scores: tuple[str, ...] = ()
    """The scores that anything adds to, in the order they are first named."""
    scales: tuple[tuple[str, Scale], ...] = ()
    """Those that it declares itself (``Échelle NAME``), by name."""
    dimensions: tuple[Dimension, ...] = ()
    """In the order they are declared."""
    translation_of: Named | None = None
    """The id of the bank that this file translates."""
    remix_of: tuple[Lineage, ...] = ()
    """The nearest first."""
    exports: tuple[str, ...] = ()
    """The templates that the bank names."""
    glossary_file: Named | None = None
    """The file beside the bank that holds its glossary."""
    glossary: tuple[Term, ...] = ()

    @property
    def language(self) -> Language:
        """The language of its exports' headings."""
        return language_of(self.language_tag)

    @cached_property
    def has_short_version(self) -> bool:
        """Whether anything bears a ★: without one, the short version would ask nothing (bank format §2)."""
        return any(item.essential for item in self.items)

    @cached_property
    def says_tu(self) -> bool:
        """Whether any wording has its « tu »."""
        said: Iterator[tuple[Question | Choice | Probe, ...]] = (
            (question, *question.choices, *question.probes) for question in self.questions
        )
        return any(thing.tu is not None for things in said for thing in things)

    @cached_property
    def by_id(self) -> dict[str, Item]:
        """Every section and question by its id."""
        return {item.id: item for item in self.items}

    @cached_property
    def repeated(self) -> dict[str, tuple[Item, ...]]:
        """By the id of everything that is repeated (R18): all that is repeated with it, in document order.

        The first of them is the section or question that bears the repetition.
        """
        found: dict[str, list[Item]] = {}
        for item in self.items:
            above = None if isinstance(item, Section) else item.parent or item.section
            if above in found:
                found[above].append(item)
                found[item.id] = found[above]
            elif item.repetition is not None:
                found[item.id] = [item]
        return {item: tuple(together) for item, together in found.items()}

    def question(self, question_id: str) -> Question | None:
        """The question of that id."""
        item = self.by_id.get(question_id)
        return item if isinstance(item, Question) else None

    def section(self, section_id: str) -> Section | None:
        """The section of that id."""
        item = self.by_id.get(section_id)
        return item if isinstance(item, Section) else None

    @property
    def questions(self) -> Iterator[Question]:
        """Questions and statements, in document order."""
        return (item for item in self.items if isinstance(item, Question))

    @property
    def sections(self) -> Iterator[Section]:
        """Sections, in document order."""
        return (item for item in self.items if isinstance(item, Section))
