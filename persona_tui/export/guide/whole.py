"""The printable guide, whole: its context, what to fill in, its sections and questions."""

from __future__ import annotations

from collections.abc import Iterator

from persona_tui.banks.model import Item, Question, Section, Use
from persona_tui.export.bank_note.facts import licence, whence
from persona_tui.export.document import Blank, Block, Heading, Listing, Paragraph, Prose, words
from persona_tui.export.document import Item as Line
from persona_tui.export.guide.paper import Paper
from persona_tui.export.guide.questions import question_blocks, star, when
from persona_tui.export.lexicon import glossary
from persona_tui.export.of_bank import OfBank
from persona_tui.export.phrasing import facts, labelled
from persona_tui.export.templates.offer import Offer
from persona_tui.text.language import N_

_TITLES = {
    Use.INTERVIEW: N_("Interview guide: {bank}"),
    Use.SELF_ASSESSMENT: N_("Self-assessment guide: {bank}"),
    Use.DESIGN: N_("Design guide: {bank}"),
    Use.WORKSHOP: N_("Workshop guide: {bank}"),
}
FIELD = Blank(30)


def _title(of: OfBank, _: str) -> Prose:
    """``{titre}``: what the guide is for, and of which bank."""
    title = of.tr(_TITLES[of.bank.use]).format(bank=of.bank.title)
    return words(of.tr("{title} (short version)").format(title=title) if of.short else title)


def _questions(of: OfBank, _: str) -> Iterator[Block]:
    """``{questions}``: sections and questions, each with its boxes and lines."""
    paper = of.paper
    section: Section | None = None
    if isinstance(next(iter(paper.numbers.items), None), Question):
        yield Heading(2, words(of.tr("Questions")))
    for item in paper.numbers.items:
        if section is not None and not (isinstance(item, Question) and item.section == section.id):
            yield from _closed(section, paper)
            section = None
        if isinstance(item, Section):
            section = item
        yield from _blocks(item, paper)
    if section is not None:
        yield from _closed(section, paper)


def _blocks(item: Item, paper: Paper) -> Iterator[Block]:
    if isinstance(item, Question):
        yield from question_blocks(item, paper)
        return
    yield Heading(2, words(f"{paper.text(item.title)}{star(item, paper)}"))
    yield from when(item, paper)
    yield from paper.blocks(item.intro)
    yield from paper.notes(item.notes)


def _closed(section: Section, paper: Paper) -> Iterator[Block]:
    if section.ends:
        yield Paragraph((), lead=words(paper.sentences.ends(section)))


def _context(of: OfBank, _: str) -> Iterator[Block]:
    """``{contexte}``: the bank's own introduction, then why, how long, by whom."""
    bank, tr, paper = of.bank, of.tr, of.paper
    yield from paper.blocks(bank.intro)
    asked = sum(
        isinstance(item, Question) and not (item.is_statement or item.is_computed)
        for item in paper.numbers.items
    )
    yield from facts(
        labelled(tr("Why"), words(bank.description), tr),
        labelled(tr("Questions"), words(str(asked)), tr),
        labelled(tr("Minutes planned"), words(str(paper.minutes) if paper.minutes else ""), tr),
        labelled(tr("Authors of the bank"), words(", ".join(bank.authors)), tr),
        labelled(tr("Licence"), licence(of, ""), tr),
    )


def _to_fill_in(of: OfBank, _: str) -> Iterator[Block]:
    """``{à-remplir}``: whose interview it is."""
    tr = of.tr
    fields = [tr("Code, never a name"), tr("Date"), tr("Destroy on")]
    if of.bank.use is not Use.SELF_ASSESSMENT:
        fields.append(tr("Person leading"))
    yield Listing(tuple(labelled(field, (FIELD,), tr) for field in fields))


def _reading(of: OfBank, _: str) -> Iterator[Block]:
    """``{lecture}``: how the guide is read."""
    tr = of.tr
    told = [
        tr("Notes that stand apart, like quotes, are for whoever leads: they are not read aloud."),
        tr("“When” says in which case a question is asked; without it, it always is."),
        tr("What is numbered 1.1 is asked only if question 1 was."),
        tr("→ says where an answer leads: what it opens is asked in its turn; “go to” skips the rest."),
    ]
    if of.bank.has_short_version and not of.short:
        told.append(tr("★ marks what the short version keeps."))
    yield Listing(tuple(Line(words(one)) for one in told))


OFFER: Offer[OfBank] = Offer(
    fields={("titre", "title"): _title},
    blocks={
        ("contexte", "context"): _context,
        ("à-remplir", "to-fill-in"): _to_fill_in,
        ("lecture", "reading"): _reading,
        ("questions", "questions"): _questions,
        ("lexique", "lexicon"): glossary,
        ("origine", "origin"): whence,
    },
)
"""What the template of a printable guide may use."""
