"""Choices as boxes to tick or to number, with where they lead; the cases of what is computed."""

from __future__ import annotations

from collections.abc import Iterator

from persona_tui.banks.model import Choice, Probe, Question
from persona_tui.banks.telling.marks import case_text, choice_points
from persona_tui.export.document import Blank, Item, Listing, Prose, words
from persona_tui.export.guide.paper import Paper
from persona_tui.export.phrasing import lead

BOX = "☐"
OTHER, RANK = Blank(30), Blank(4)


def boxes(question: Question, paper: Paper) -> Listing:
    """A box for each choice."""
    return Listing(tuple(_choice(choice, words(BOX), paper) for choice in question.choices))


def ranks(question: Question, paper: Paper) -> Listing:
    """Room for a rank before each choice."""
    return Listing(tuple(_choice(choice, (RANK,), paper) for choice in question.choices))


def cases(question: Question, paper: Paper) -> Listing:
    """A box for each case of a computed question."""
    said = (case_text(case, question, paper.sentences, paper.tr) for case in question.cases)
    return Listing(tuple(Item(words(f"{BOX} {one}")) for one in said))


def probes(question: Question, paper: Paper) -> Listing:
    """A box for each probe, to tick when it is used."""
    return Listing(
        tuple(
            Item(words(f"{BOX} {paper.text(probe.wording)}"), items=tuple(below(probe, paper)))
            for probe in question.probes
        )
    )


def _choice(choice: Choice, sign: Prose, paper: Paper) -> Item:
    label = paper.text(choice.wording)
    if choice.other:
        label = paper.tr("{label}:").format(label=label)
    prose: Prose = (*sign, *words(f" {label}"), *((OTHER,) if choice.other else ()))
    more = " ".join(behind(choice, paper))
    return Item((*prose, *words(f" {more}" if more else "")), items=tuple(below(choice, paper)))


def behind(choice: Choice, paper: Paper) -> Iterator[str]:
    """What stands behind a label: whether it goes alone, what it adds to scores, where it leads."""
    tr = paper.tr
    if choice.exclusive:
        yield tr("(with no other choice)")
    for points in choice.points:
        yield f"({choice_points(points, tr)})"
    if choice.arrow is not None:
        yield paper.arrow(choice.arrow)


def below(thing: Choice | Probe, paper: Paper) -> Iterator[Item]:
    """What stands below a choice or a probe: when it is offered, and how else it is said."""
    for said in paper.sentences.gate(thing.gate):
        yield Item(words(said))
    yield from (Item(said, lead=name) for name, said in variants(thing, paper))


def variants(thing: Question | Choice | Probe, paper: Paper) -> Iterator[tuple[Prose, Prose]]:
    """The same text in « tu », and as it is asked in a self-assessment, each behind its name."""
    tr = paper.tr
    if thing.tu is not None:
        yield lead(words(tr("With “tu”")), tr), paper.prose(thing.tu)
    if not isinstance(thing, Probe) and thing.alone is not None:
        yield lead(words(tr("In a self-assessment")), tr), paper.prose(thing.alone)
