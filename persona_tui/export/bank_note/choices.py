"""Choices and probes as plain lists, with where they lead and how else they are said."""

from __future__ import annotations

from persona_tui.banks.model import Choice, Question
from persona_tui.banks.telling.marks import case_text
from persona_tui.export.document import Item, Listing, words
from persona_tui.export.guide.boxes import behind, below
from persona_tui.export.guide.paper import Paper


def choices(question: Question, paper: Paper) -> Listing:
    """The choices of a question."""
    return Listing(tuple(_choice(choice, paper) for choice in question.choices))


def say_more(question: Question, paper: Paper) -> bool:
    """Whether the boxes of a consent say anything that its type does not."""
    said = [paper.text(choice.wording).casefold() for choice in question.choices]
    plain = {paper.tr("yes").casefold(), paper.tr("no").casefold()}
    more = any(tuple(behind(choice, paper)) or tuple(below(choice, paper)) for choice in question.choices)
    return more or not set(said) <= plain


def probes(question: Question, paper: Paper) -> Listing:
    """The probes of a question."""
    return Listing(
        tuple(
            Item(words(paper.text(probe.wording)), items=tuple(below(probe, paper)))
            for probe in question.probes
        )
    )


def cases(question: Question, paper: Paper) -> Listing:
    """The cases of what is computed, the first that holds first."""
    said = (case_text(case, question, paper.sentences, paper.tr) for case in question.cases)
    return Listing(tuple(Item(words(one)) for one in said))


def _choice(choice: Choice, paper: Paper) -> Item:
    label = paper.text(choice.wording)
    if choice.other:
        label = paper.tr("{label}: to be specified").format(label=label)
    return Item(words(" ".join((label, *behind(choice, paper)))), items=tuple(below(choice, paper)))
