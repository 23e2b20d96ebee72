"""Every place where people's text can stand in a page, and texts that would like to be more than text."""

from __future__ import annotations

import re
from collections.abc import Callable

from hypothesis import strategies as st

from persona_tui.export.document import (
    Block,
    Fence,
    Heading,
    Item,
    Link,
    Listing,
    Paragraph,
    Place,
    Quotation,
    Table,
    said,
    words,
)
from persona_tui.text.clean import clean
from tests.export.reading_back import HOSTILE

HERE = Place("E01", "q", "Question?")
Context = Callable[[str], Block]

BLOCKS: dict[str, Context] = {
    "paragraph": lambda text: Paragraph(said(text, HERE)),
    "after a lead": lambda text: Paragraph(said(text, HERE), lead=words("Note :")),
    "item": lambda text: Listing((Item(words("avant")), Item(said(text, HERE)), Item(words("après")))),
    "numbered item": lambda text: Listing((Item(said(text, HERE)), Item(words("après"))), ordered=True),
    "nested item": lambda text: Listing((Item(words("avant"), items=(Item(said(text, HERE)),)),)),
    "quote": lambda text: Quotation(said(text, HERE), words("E01")),
    "before words": lambda text: Paragraph((*said(text, HERE), *words(" (E01)"))),
    "inline": lambda text: Paragraph((*words("dit "), *said(text, HERE), *words(" (E01)"))),
}
"""Where line breaks are kept."""

LINES: dict[str, Context] = {
    "heading": lambda text: Heading(2, said(text, HERE)),
    "lead": lambda text: Paragraph(words("suite"), lead=said(text, HERE)),
    "item's lead": lambda text: Listing((Item(words("suite"), lead=said(text, HERE)),)),
    "cell": lambda text: Table((said(text, HERE), words("b")), ((words("c"), said(text, HERE)),)),
    "link": lambda text: Paragraph((*words("voir "), Link(text, "https://exemple.org"), *words(" fin"))),
}
"""Where line breaks become spaces."""

_LINES = st.lists(st.sampled_from(HOSTILE) | st.text(max_size=6), max_size=3).map("".join)
_SIGNS = st.text(
    st.sampled_from("\\`*_~[](){}<>#+-=|:!&@.;,/%$^'\"1xé \u00a0\u202f\t\n\r\x1b\u202e\u200b\ud800\x00"),
    max_size=14,
)
RAW: st.SearchStrategy[str] = st.lists(_LINES, min_size=1, max_size=4).map("\n".join) | _SIGNS
"""What someone may type or paste: signs of Markdown, HTML, YAML and CSV,
what drives a terminal, halves of letters."""

ANSWERS = RAW.map(clean).filter(lambda text: bool(text.strip()))
"""What is kept of it: all that enters the program goes through `clean()`."""


def as_laid_out(text: str) -> str:
    """The text without what nobody sees: blanks at the ends of lines, blank lines at the ends and in runs."""
    lines = "\n".join(line.rstrip() for line in text.split("\n")).strip("\n")
    return re.sub(r"\n{2,}", "\n\n", lines)


def harmless(text: str) -> str:
    """An answer of the same lines that has nothing but a word in each."""
    return re.sub(r"[^\n]+", "mot", as_laid_out(text))


def page(block: Block) -> list[Block]:
    """A page in which the block stands between two paragraphs."""
    return [Heading(1, words("Titre")), Paragraph(words("avant")), block, Paragraph(words("après"))]


def fenced(text: str) -> Fence:
    """The text in a fence."""
    return Fence("text", (said(text, HERE) or words(" "),))
