"""The printable guide, whole: its context, its sections and questions, how it was made."""

from __future__ import annotations

from collections.abc import Iterator

from persona_tui.banks.model import Bank, Item, Question, Section, Use
from persona_tui.export.document import Blank, Block, Heading, Listing, Paragraph, words
from persona_tui.export.document import Item as Line
from persona_tui.export.guide.paper import Paper
from persona_tui.export.guide.questions import question_blocks, star, when
from persona_tui.export.guide.sources import sources
from persona_tui.export.licences import stated_licence
from persona_tui.export.markdown import write
from persona_tui.export.origin import licence_prose, origin
from persona_tui.export.page import Page
from persona_tui.export.phrasing import facts, labelled, sentence
from persona_tui.text.language import N_, Translator, translator

_TITLES = {
    Use.INTERVIEW: N_("Interview guide: {bank}"),
    Use.SELF_ASSESSMENT: N_("Self-assessment guide: {bank}"),
    Use.DESIGN: N_("Design guide: {bank}"),
    Use.WORKSHOP: N_("Workshop guide: {bank}"),
}
FIELD = Blank(30)


def guide_page(bank: Bank, *, short: bool = False) -> Page:
    """The printable guide as a page to save or to print.

    Args:
        bank: a bank without errors.
        short: the short version only.

    Returns:
        Markdown in the bank's language, the same for the same bank. Nobody's answers are in it, so the gate
        has nothing to find.
    """
    blocks = tuple(guide(bank, short=short))
    title = _title(bank, translator(bank.language), short=short)
    name = f"{bank.id} {translator(bank.language)(_FILE_WORD)}"
    return Page(text=write(blocks), findings=(), title=title, name=name)


_FILE_WORD = N_("guide")


def guide(bank: Bank, *, short: bool = False) -> Iterator[Block]:
    """The blocks of the printable guide.

    Args:
        bank: a bank without errors.
        short: the short version only.
    """
    tr = translator(bank.language)
    paper = Paper(bank, tr, short=short)
    yield Heading(1, words(_title(bank, tr, short=short)))
    yield from _opening(paper)
    section: Section | None = None
    if isinstance(next(iter(paper.numbers.items), None), Question):
        yield Heading(2, words(tr("Questions")))
    for item in paper.numbers.items:
        if section is not None and not (isinstance(item, Question) and item.section == section.id):
            yield from _closed(section, paper)
            section = None
        if isinstance(item, Section):
            section = item
        yield from _blocks(item, paper)
    if section is not None:
        yield from _closed(section, paper)
    yield from _glossary(paper)
    yield from _closing(paper)


def _title(bank: Bank, tr: Translator, *, short: bool) -> str:
    title = tr(_TITLES[bank.use]).format(bank=bank.title)
    return tr("{title} (short version)").format(title=title) if short else title


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


def _opening(paper: Paper) -> Iterator[Block]:
    """« Contexte »: why, how long, by whom; then whose interview it is."""
    bank, tr, minutes = paper.bank, paper.tr, paper.minutes
    yield Heading(2, words(tr("Context")))
    yield from paper.blocks(bank.intro)
    asked = sum(
        isinstance(item, Question) and not (item.is_statement or item.is_computed)
        for item in paper.numbers.items
    )
    yield from facts(
        labelled(tr("Why"), words(bank.description), tr),
        labelled(tr("Questions"), words(str(asked)), tr),
        labelled(tr("Minutes planned"), words(str(minutes) if minutes else ""), tr),
        labelled(tr("Authors of the bank"), words(", ".join(bank.authors)), tr),
        labelled(tr("Licence"), licence_prose(stated_licence(bank.licence), tr), tr),
    )
    yield Heading(2, words(tr("To fill in first")))
    fields = [tr("Code, never a name"), tr("Date"), tr("Destroy on")]
    if bank.use is not Use.SELF_ASSESSMENT:
        fields.append(tr("Person leading"))
    yield Listing(tuple(labelled(field, (FIELD,), tr) for field in fields))
    yield from _reading(paper)


def _reading(paper: Paper) -> Iterator[Block]:
    """How the guide is read."""
    bank, tr = paper.bank, paper.tr
    yield Heading(2, words(tr("How to read this guide")))
    told = [
        tr("Notes that stand apart, like quotes, are for whoever leads: they are not read aloud."),
        tr("“When” says in which case a question is asked; without it, it always is."),
        tr("What is numbered 1.1 is asked only if question 1 was."),
        tr("→ says where an answer leads: what it opens is asked in its turn; “go to” skips the rest."),
    ]
    if bank.has_short_version and not paper.short:
        told.append(tr("★ marks what the short version keeps."))
    yield Listing(tuple(Line(words(one)) for one in told))


def _glossary(paper: Paper) -> Iterator[Block]:
    if not paper.bank.glossary:
        return
    yield Heading(2, words(paper.tr("Glossary")))
    for term in paper.bank.glossary:
        yield Heading(3, words(term.name))
        yield from paper.blocks(term.meaning)


def _closing(paper: Paper) -> Iterator[Block]:
    bank, tr = paper.bank, paper.tr
    yield Heading(2, words(tr("Method and limits")))
    yield sentence(
        tr("This guide is the question bank itself, its logic said in words: the same questions, in order.")
    )
    yield sentence(
        tr("On paper nothing checks the answers; what is written down by hand is kept and destroyed by hand.")
    )
    yield from facts(
        labelled(tr("Licence"), licence_prose(stated_licence(bank.licence), tr), tr),
        *origin(bank, tr),
        *sources(paper),
    )
    yield sentence(tr("Made with persona-tui."))
