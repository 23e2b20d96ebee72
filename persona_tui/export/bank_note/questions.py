"""The questions of a bank, section by section, with when each is asked, said in words."""

from __future__ import annotations

from collections.abc import Iterator

from persona_tui.banks.model import Item, Question
from persona_tui.banks.reckoning import Repetition
from persona_tui.export.bank_note.answers import asked_for
from persona_tui.export.bank_note.choices import probes
from persona_tui.export.document import Block, Heading, Paragraph, words
from persona_tui.export.guide.boxes import variants
from persona_tui.export.guide.paper import Paper
from persona_tui.export.guide.questions import after, item_marks, star
from persona_tui.export.of_bank import OfBank
from persona_tui.export.phrasing import lead, sentence, whole
from persona_tui.text.language import Translator


def questions(of: OfBank, _argument: str) -> Iterator[Block]:
    """``{questions}``: the sections and questions, in order, without ids."""
    paper = of.paper
    ending: str | None = None
    for item in paper.numbers.items:
        section = item.section if isinstance(item, Question) else item.id
        if ending is not None and section != ending:
            yield from _ends(of, paper, ending)
            ending = None
        yield from _item(item, paper)
        if not isinstance(item, Question) and item.ends:
            ending = item.id
    if ending is not None:
        yield from _ends(of, paper, ending)


def _ends(of: OfBank, paper: Paper, section_id: str) -> Iterator[Block]:
    yield Paragraph((), lead=words(paper.sentences.ends(of.bank.by_id[section_id])))


def _item(item: Item, paper: Paper) -> Iterator[Block]:
    if isinstance(item, Question):
        yield from _question(item, paper)
        return
    yield Heading(2, words(f"{paper.text(item.title)}{star(item, paper)}"))
    yield from _when(item, paper)
    yield from paper.blocks(item.intro)
    yield from paper.notes(item.notes)


def _question(question: Question, paper: Paper) -> Iterator[Block]:
    number, text = paper.numbers.of(question), paper.text(question.wording)
    level = question.level if question.section is not None else question.level - 1
    yield Heading(level, words(f"{number}. {text}{star(question, paper)}"))
    yield from _when(question, paper)
    if question.is_statement:
        yield from asked_for(question, paper)
    yield from (Paragraph(said, lead=name) for name, said in variants(question, paper))
    yield from paper.blocks(question.help)
    yield from paper.notes(question.notes)
    if question.probes:
        yield Paragraph((), lead=lead(words(paper.tr("Probes")), paper.tr))
        yield probes(question, paper)
    if not question.is_statement:
        yield from asked_for(question, paper)
    yield from after(question, paper)


def _when(item: Item, paper: Paper) -> Iterator[Block]:
    """When an item is asked, for what it is repeated, and its marks."""
    tr = paper.tr
    if said := " ".join(paper.sentences.gate(paper.gate(item))):
        yield Paragraph(words(said), lead=lead(words(tr("When")), tr))
    if item.repetition is not None:
        yield Paragraph(words(_repeated(item.repetition, paper, tr)), lead=lead(words(tr("Repeated")), tr))
    if said := "; ".join(item_marks(item, paper)):
        yield sentence(whole(said))


def _repeated(repetition: Repetition, paper: Paper, tr: Translator) -> str:
    said = paper.sentences.repetition(repetition)
    if repetition.name is None:
        return said
    return f"{said} {tr('Each is called: {name}.').format(name=paper.text(repetition.name))}"
