"""What was answered in a workshop, section by section; repetitions of one section together (R19)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from persona_tui.banks.answer_types import Consent, Scale
from persona_tui.banks.model import Bank, Section
from persona_tui.interview.record import Record
from persona_tui.interview.repetitions.identity import parted
from persona_tui.personas.fields import BRAKES, GOAL, MOTIVATIONS, NAME, part_of
from persona_tui.personas.sharing import Given, given

_CORE = frozenset((NAME, GOAL, MOTIVATIONS, BRAKES))


@dataclass(frozen=True, slots=True)
class Repetition:
    """One repetition of a section; the only one of a section that is not repeated."""

    section: Section | None
    """As it stands on the path; `None` for what stands in no section."""
    answers: tuple[Given, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """A section with its repetitions; it lives no longer than its session."""

    section: Section | None
    """As the bank has it."""
    repetitions: tuple[Repetition, ...]
    repeated: bool

    @property
    def placing(self) -> bool:
        """Whether it only places what it is repeated for on scales: one table says it best."""
        return self.repeated and all(
            isinstance(one.question.answer, Scale) for each in self.repetitions for one in each.answers
        )


def runs(record: Record) -> Iterator[Run]:
    """The sections of a session in the order of its path, with the values that may stand in a document.

    Consents are left out: they say what may be kept, and nothing of the workshop.
    """
    told = [
        one
        for one in given(record)
        if one.answer.value is not None and not isinstance(one.question.answer, Consent)
    ]
    for template, some in groupby(told, key=lambda one: parted(one.question.section or "")[0]):
        section = record.bank.section(template)
        repetitions = tuple(
            Repetition(record.path.section(here) if here else None, tuple(answers))
            for here, answers in groupby(some, key=lambda one: one.question.section)
        )
        yield Run(section, repetitions, section is not None and section.repetition is not None)


def sketching(bank: Bank) -> frozenset[str]:
    """The repeated sections that sketch personas, by id.

    Returns:
        Those repeated for the role names, and those that ask for a role name, a goal, motivations or brakes.
    """
    named = {question.id for question in bank.questions if NAME.id in question.sheet}
    core = {
        question.section
        for question in bank.questions
        if any(part_of(field) in _CORE for field in question.sheet)
    }
    return frozenset(
        section.id
        for section in bank.sections
        if section.repetition is not None and (section.repetition.over in named or section.id in core)
    )
