"""The answers that a page tells, by question: alike ones once, with the codes of everyone who gave them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from persona_tui.banks.answer_types import Scale, YesNo
from persona_tui.banks.model import Section
from persona_tui.export.answered.repetitions import repeated, repetition_name, titled_once
from persona_tui.export.answered.values import value_blocks
from persona_tui.export.document import Block, Prose, Said, plain, words
from persona_tui.export.markdown import write
from persona_tui.export.phrasing import asked, code_of, place_of
from persona_tui.interview.record import Record
from persona_tui.interview.repetitions.identity import bearing, parted
from persona_tui.personas.sharing import Given, given
from persona_tui.text.language import Translator

Wanted = Callable[[Given], bool]


@dataclass(slots=True)
class Version:
    """What one person, or several alike, answered."""

    blocks: tuple[Block, ...]
    hypothesis: bool
    codes: list[str]


@dataclass(slots=True)
class Answered:
    """A question with what was answered; no session is kept."""

    question: str
    """Its id in the bank, that of all its repetitions."""
    label: Prose
    """The question as it was asked, with the name of its repetition."""
    bare: bool
    """Says too little without its question: « oui », a step of a scale, one repetition among others."""
    rank: int
    versions: list[Version] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Gathered:
    """What was answered to some questions, in the bank's order."""

    questions: tuple[Answered, ...]
    several: bool
    """Whether there are several sessions, so that codes tell them apart."""


def gather(records: Iterable[Record], wanted: Wanted, tr: Translator, *, marks: bool = True) -> Gathered:
    """Go through the sessions once and keep what was answered to some questions.

    Args:
        records: the sessions, in the order in which their codes are shown.
        wanted: which answers, among those on the path that are not private.
        tr: the bank's language.
        marks: whether hypotheses are told apart; not where the page says it of all of them.
    """
    found: dict[str, Answered] = {}
    sessions = 0
    for record in records:
        sessions += 1
        ranks = {item.id: rank for rank, item in enumerate(record.bank.items)}
        for one in given(record):
            blocks = tuple(value_blocks(one, tr)) if wanted(one) else ()
            if not blocks:
                continue
            if one.question.id not in found:
                found[one.question.id] = _asked(one, ranks)
            version = Version(blocks, marks and one.answer.hypothesis, [code_of(record)])
            _add(found[one.question.id].versions, version)
    return Gathered(tuple(sorted(found.values(), key=lambda each: each.rank)), sessions > 1)


def _asked(one: Given, ranks: dict[str, int]) -> Answered:
    """A question; repetitions stand where the first of their items does, in the order of what they repeat."""
    template, _ = parted(one.question.id)
    first, _ = parted(bearing(one.record.bank, one.question.id) or template)
    answer = one.question.answer
    bare = isinstance(answer, Scale | YesNo) or parted(one.question.id)[1] != ""
    return Answered(template, label_of(one), bare, ranks.get(first, 0))


def label_of(one: Given) -> Prose:
    """The question as it was asked; inside a repeated section, behind the section's title and name.

    A question that says the name itself stands alone.
    """
    section = one.record.path.section(one.question.section) if one.question.section else None
    if section is None or not repeated(section) or _names(one, section):
        return asked(one)
    return (*titled_once(one.record, section, place_of(one)), *words(" – "), *asked(one))


def _names(one: Given, section: Section) -> bool:
    """Whether a question says of which repetition it is."""
    name = plain(repetition_name(one.record, section, place_of(one)))
    return any(isinstance(part, Said) and part.text == name for part in asked(one))


def _add(versions: list[Version], said: Version) -> None:
    """Keep an answer, or only its code where someone answered alike."""
    for version in versions:
        if version.hypothesis == said.hypothesis and write(version.blocks) == write(said.blocks):
            version.codes += [code for code in said.codes if code not in version.codes]
            return
    versions.append(said)
