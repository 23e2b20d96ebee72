"""What a bank says of itself, in a line: title, purpose, use, length, authors, licence."""

from __future__ import annotations

from collections.abc import Iterator

from persona_tui.banks.model import Question, Use
from persona_tui.export.document import Block, Prose, words
from persona_tui.export.guide.sources import sources
from persona_tui.export.licences import stated_licence
from persona_tui.export.of_bank import OfBank
from persona_tui.export.origin import licence_prose, origin
from persona_tui.export.phrasing import facts, labelled
from persona_tui.text.language import N_

_USES = {
    Use.INTERVIEW: N_("guided interview"),
    Use.SELF_ASSESSMENT: N_("self-assessment"),
    Use.DESIGN: N_("design"),
    Use.WORKSHOP: N_("workshop"),
}


def title(of: OfBank, _argument: str) -> Prose:
    """``{titre}``."""
    return words(of.bank.title)


def version(of: OfBank, _argument: str) -> Prose:
    """``{version}``."""
    return words(of.bank.version)


def description(of: OfBank, _argument: str) -> Prose:
    """``{description}``: why the bank was made."""
    return words(of.bank.description)


def use(of: OfBank, _argument: str) -> Prose:
    """``{usage}``: interview, self-assessment, design or workshop."""
    return words(of.tr(_USES[of.bank.use]))


def count(of: OfBank, _argument: str) -> Prose:
    """``{nombre}``: how many questions wait for an answer."""
    items = of.paper.numbers.items
    return words(str(sum(isinstance(item, Question) and item.takes_answer for item in items)))


def minutes(of: OfBank, _argument: str) -> Prose:
    """``{minutes}``: how long it takes; nothing where the bank does not say."""
    planned = of.paper.minutes
    return words(str(planned)) if planned else ()


def authors(of: OfBank, _argument: str) -> Prose:
    """``{auteurs}``: who wrote the bank."""
    return words(", ".join(of.bank.authors))


def licence(of: OfBank, _argument: str) -> Prose:
    """``{licence}``: the page's, else the bank's own."""
    return licence_prose(of.licence or stated_licence(of.bank.licence), of.tr)


def introduction(of: OfBank, _argument: str) -> Iterator[Block]:
    """``{introduction}``: the paragraphs under the bank's title."""
    return of.paper.blocks(of.bank.intro)


def whence(of: OfBank, _argument: str) -> Iterator[Block]:
    """``{origine}``: licence, authors, name, version and hash; sources; the banks that it is a remix of."""
    page = labelled(of.tr("Licence"), licence(of, ""), of.tr)
    yield from facts(page, *origin(of.bank, of.tr), *sources(of.paper))
