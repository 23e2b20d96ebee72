"""People's text is text in every context: the structure is that of a harmless answer, the text comes back."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from persona_tui.export import escaping
from persona_tui.export.document import (
    Block,
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
from persona_tui.export.markdown import write
from persona_tui.text.clean import clean
from tests.counts import examples
from tests.export.reading_back import HOSTILE, structure, texts

HERE = Place("E01", "q", "Question?")

BLOCKS: dict[str, Callable[[str], Block]] = {
    "paragraph": lambda text: Paragraph(said(text, HERE)),
    "after a lead": lambda text: Paragraph(said(text, HERE), lead=words("Note :")),
    "item": lambda text: Listing((Item(words("avant")), Item(said(text, HERE)), Item(words("après")))),
    "numbered item": lambda text: Listing((Item(said(text, HERE)), Item(words("après"))), ordered=True),
    "nested item": lambda text: Listing((Item(words("avant"), items=(Item(said(text, HERE)),)),)),
    "quote": lambda text: Quotation(said(text, HERE), words("E01")),
    "before words": lambda text: Paragraph((*said(text, HERE), *words(" (E01)"))),
}
LINES: dict[str, Callable[[str], Block]] = {
    "heading": lambda text: Heading(2, said(text, HERE)),
    "lead": lambda text: Paragraph(words("suite"), lead=said(text, HERE)),
    "cell": lambda text: Table((said(text, HERE), words("b")), ((words("c"), said(text, HERE)),)),
    "link": lambda text: Paragraph((*words("voir "), Link(text, "https://exemple.org"), *words(" fin"))),
}

hostile_lines = st.lists(st.sampled_from(HOSTILE) | st.text(max_size=6), max_size=3).map("".join)
signs = st.text(st.sampled_from("\\`*_~[](){}<>#+-=|:!&@.;/1x é\u00a0\t\n\"'"), max_size=14)
answers = (st.lists(hostile_lines, min_size=1, max_size=4).map("\n".join) | signs).map(clean)


def as_laid_out(text: str) -> str:
    """The text without what nobody sees: blanks at the ends of lines, blank lines at the ends and in runs."""
    lines = "\n".join(line.rstrip() for line in text.split("\n")).strip("\n")
    return re.sub(r"\n{2,}", "\n\n", lines)


def harmless(text: str) -> str:
    return re.sub(r"[^\n]+", "mot", as_laid_out(text))


def page(block: Block) -> str:
    return write([Heading(1, words("Titre")), Paragraph(words("avant")), block, Paragraph(words("après"))])


@pytest.mark.parametrize("context", BLOCKS)
@pytest.mark.parametrize("form", ["{0}", "mot\n{0}", "mot | mot\n{0}\nmot | mot", "{0}\n{0}\n\n{0}"])
def test_each_hostile_answer_is_text_wherever_it_stands(context: str, form: str) -> None:
    for text in (form.format(text) for text in HOSTILE if text.strip()):
        reads_back(BLOCKS[context], clean(text))


@pytest.mark.parametrize("context", BLOCKS)
@given(text=answers.filter(lambda text: bool(text.strip())))
@example(text="# a\n- b\n\n| a | b |\n|---|---|\n\n    c")
@settings(max_examples=examples(3000))
def test_text_of_several_lines_changes_nothing_but_the_text(context: str, text: str) -> None:
    reads_back(BLOCKS[context], text)


def reads_back(block: Callable[[str], Block], text: str) -> None:
    written = page(block(text))
    assert structure(written) == structure(page(block(harmless(text))))
    back = "\n\n".join(texts(written))
    plain = "\n\n".join(texts(page(block("\ue000"))))
    assert plain.replace("\ue000", as_laid_out(text)) == back


@pytest.mark.parametrize("context", LINES)
@given(text=answers.filter(lambda text: bool(text.strip())))
@settings(max_examples=examples(3000))
def test_text_on_one_line_changes_nothing_but_the_text(context: str, text: str) -> None:
    block = LINES[context]
    written = page(block(text))
    assert structure(written) == structure(page(block("mot")))
    assert texts(page(block("\ue000")))[2].replace("\ue000", escaping.one_line(text)) == texts(written)[2]


@pytest.mark.parametrize("text", [text for text in HOSTILE if text.strip()])
def test_a_cell_holds_its_text_and_begins_no_other(text: str) -> None:
    table = Table((words("a"), words("b")), ((said(text, HERE), words("c")), (words("d"), said(text, HERE))))
    assert texts(page(table))[2:-1] == ["a", "b", escaping.one_line(text), "c", "d", escaping.one_line(text)]


def test_ordinary_text_stays_as_typed() -> None:
    for text in (
        "dit en riant [sic] [/] é « » |",
        "5 - 3 = 2; 3,5 % (env.)",
        "mon_fichier_final",
        "R&D",
        "#",
        "-5",
    ):
        assert escaping.inline(text) == text


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("[x] fait", "\\[x] fait"),
        ("[^1]", "\\[^1]"),
        ("[@Roy2020]", "\\[\\@Roy2020]"),
        ("![a]", "!\\[a]"),
        ("[[page]]", "\\[\\[page]]"),
        ("^[note]", "^\\[note]"),
        ("[mot]{.classe}", "\\[mot]{.classe}"),
    ],
)
def test_what_only_other_readers_would_take_for_structure_is_escaped_too(text: str, escaped: str) -> None:
    assert escaping.inline(text) == escaped
