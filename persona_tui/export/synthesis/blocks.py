"""The blocks of the synthesis: what was said, where people differ, quotes, what nobody answered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from persona_tui.export.document import Block, Heading, Item, Listing, Place, Quotation, said
from persona_tui.export.making import Making
from persona_tui.export.phrasing import coded, sentence
from persona_tui.export.synthesis.lines import contrast, item
from persona_tui.personas.synthesis.remarks import Shape, Theme
from persona_tui.text.language import Translator

BY_SHEET = frozenset({"fiche", "sheet"})
"""The argument that puts what was said by the parts of the persona sheet."""


def synthesis(making: Making, argument: str = "") -> Iterator[Block]:
    """What was said, by section, or with the argument « fiche » by part of the persona sheet.

    By part, what feeds none of them is not told; quotes stand in a block of their own.
    """
    found, tr = making.synthesis, making.tr
    if argument in BY_SHEET:
        for part, some in found.by_part:
            yield from _group(tr(part.title) if part.title else part.id, some, tr)
        return
    for _, together in groupby(found.themes, key=lambda theme: (theme.section, theme.title)):
        some = tuple(together)
        yield from _group(some[0].title or tr("Interview"), some, tr)


def differences(making: Making, argument: str = "") -> Iterator[Block]:  # noqa: ARG001 - what every block takes
    """The questions on which people differ markedly, in short: who said what stands where it was said."""
    themes = making.synthesis.differing
    if themes:
        yield Listing(tuple(contrast(theme, making.tr) for theme in themes))


def quotes(making: Making, argument: str = "") -> Iterator[Block]:  # noqa: ARG001 - what every block takes
    """Quotes permitted as they stand, each with the code of who said it."""
    for theme in making.synthesis.themes:
        if theme.shape is Shape.QUOTES:
            for one in theme.remarks:
                for code in one.codes:
                    yield Quotation(said(one.text, Place(code, theme.id, theme.asked)), coded(code))


def unanswered(making: Making, argument: str = "") -> Iterator[Block]:  # noqa: ARG001 - what every block takes
    """The questions that were asked and that nobody answered."""
    asked = making.synthesis.unanswered
    if asked:
        yield Listing(tuple(Item(said(text, Place("", "", text))) for text in asked))


def _group(title: str, themes: Sequence[Theme], tr: Translator) -> Iterator[Block]:
    told = [theme for theme in themes if theme.shape is not Shape.QUOTES]
    if not told:
        return
    yield Heading(3, said(title, Place("", "", title)))
    if all(theme.noted for theme in told):
        yield sentence(tr("Filled in by whoever leads the interview."))
    yield from listed_themes(told, tr)


def listed_themes(themes: Sequence[Theme], tr: Translator) -> Iterator[Block]:
    """Questions as a list, each answer with its people; nothing without any."""
    if themes:
        yield Listing(tuple(item(theme, tr) for theme in themes))
