"""A question on paper: its wording and help, when it is asked, its probes, and room for the answer."""

from __future__ import annotations

from collections.abc import Iterator

from persona_tui.banks.model import Item, Question, Required
from persona_tui.banks.prose import Pipe
from persona_tui.banks.reckoning import Repetition
from persona_tui.banks.telling.marks import (
    answer_points,
    check_text,
    dimension_mark,
    marks,
    rejection_text,
)
from persona_tui.export.document import Blank, Block, Heading, Inline, Paragraph, Prose, words
from persona_tui.export.guide.answers import area
from persona_tui.export.guide.boxes import BOX, probes, variants
from persona_tui.export.guide.paper import Paper
from persona_tui.export.phrasing import lead, sentence, whole
from persona_tui.interview.answer import Special
from persona_tui.interview.saying import SPECIALS

NAME = Blank(40)
ESSENTIAL = " ★"


def question_blocks(question: Question, paper: Paper) -> Iterator[Block]:
    """A question or statement of the guide, without its follow-ups.

    Args:
        question: a question that the guide holds.
        paper: puts the bank's texts on paper.
    """
    number, text = paper.numbers.of(question), paper.text(question.wording)
    yield Heading(question.level, words(f"{number}. {text}{star(question, paper)}"))
    yield from when(question, paper)
    if question.is_statement:
        yield from area(question, paper)
    yield from (Paragraph(said, lead=name) for name, said in variants(question, paper))
    yield from paper.blocks(question.help)
    yield from paper.notes(question.notes)
    if question.probes:
        yield Paragraph((), lead=lead(words(paper.tr("Probes")), paper.tr))
        yield probes(question, paper)
    if not question.is_statement:
        yield from area(question, paper)
        yield from _specials(question, paper)
    yield from after(question, paper)


def star(item: Item, paper: Paper) -> str:
    """The mark of what the short version keeps; none where only the short version is printed."""
    return ESSENTIAL if item.essential and not paper.short else ""


def when(item: Item, paper: Paper) -> Iterator[Block]:
    """When an item is asked, for what it is repeated, and its marks."""
    tr = paper.tr
    if said := " ".join(paper.sentences.gate(paper.gate(item))):
        yield Paragraph(words(said), lead=lead(words(tr("When")), tr))
    if item.repetition is not None:
        yield from _repeated(item.repetition, paper)
    if said := "; ".join(item_marks(item, paper)):
        yield sentence(whole(said))


def item_marks(item: Item, paper: Paper) -> Iterator[str]:
    """A few words each: required, private, for whoever leads; its minutes; its dimension."""
    tr = paper.tr
    yield from marks(item, paper.above(item), tr)
    # A section's minutes are those of the whole version: the short one asks only some of its questions.
    if item.minutes is not None and (isinstance(item, Question) or not paper.short):
        n = item.minutes
        yield tr.plural("{n} minute planned", "{n} minutes planned", n).format(n=n)
    if counted := dimension_mark(item, paper.shared, paper.bank, tr):
        yield counted


def _repeated(repetition: Repetition, paper: Paper) -> Iterator[Block]:
    tr = paper.tr
    said = paper.sentences.repetition(repetition)
    if repetition.over:
        said = f"{said} {tr('Copy this part as often as needed.')}"
    yield Paragraph(words(said), lead=lead(words(tr("Repeated")), tr))
    yield Paragraph(_name(repetition, paper), lead=lead(words(tr("For")), tr))


def _name(repetition: Repetition, paper: Paper) -> Prose:
    """The name of one repetition, with room for what it is repeated for (R19)."""
    if repetition.name is None:
        return (NAME,)
    parts: list[Inline] = []
    for part in repetition.name.parts:
        blank = isinstance(part, Pipe) and part.name == "nom"
        parts += (NAME,) if blank else words(paper.part(part))
    return tuple(parts)


def _specials(question: Question, paper: Paper) -> Iterator[Block]:
    """The answers that are no value, for every question that may be left without one (bank format §5)."""
    if question.is_computed or question.required is Required.STRICT:
        return
    tr = paper.tr
    said = " ".join(f"{BOX} {tr(SPECIALS[special])}" for special in Special)
    yield Paragraph(words(said), lead=lead(words(tr("Without an answer")), tr))


def after(question: Question, paper: Paper) -> Iterator[Block]:
    """What is made of the answer once it is there."""
    tr = paper.tr
    said = [check_text(check, paper.sentences, tr) for check in question.checks]
    said += (rejection_text(check, paper.sentences, tr) for check in question.rejections)
    said += (answer_points(points, tr) for points in question.scores)
    yield from (sentence(whole(one)) for one in said)
    if question.ends:
        yield Paragraph((), lead=words(paper.sentences.ends(question)))
