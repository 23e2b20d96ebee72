"""People's text is text in every context, for two readers of CommonMark that share no line of code.

The structure of the page is that of a harmless answer in the same place, and the text comes back unchanged.
"""

from __future__ import annotations

from functools import lru_cache

import pytest
from hypothesis import example, given, settings

from persona_tui.export import escaping
from persona_tui.export.document import Heading, Table, said, words
from persona_tui.export.markdown import write
from persona_tui.text.clean import clean
from tests.counts import examples
from tests.export import reading_back, second_reader
from tests.export.contexts import (
    ANSWERS,
    BLOCKS,
    HERE,
    LINES,
    Context,
    as_laid_out,
    fenced,
    harmless,
    page,
)
from tests.export.reading_back import HOSTILE, texts

TEXTS = examples(20_000)
"""For each context."""

Seen = tuple[list[str], list[str]]
MARK = "\ue000"
"""A text that stands for the answer: a letter of nobody's alphabet."""


def seen(markdown: str) -> tuple[Seen, Seen]:
    """What each of the two readers sees: structure and texts."""
    return reading_back.read(markdown), second_reader.read(markdown)


@lru_cache(maxsize=4096)
def seen_around(context: str, text: str) -> tuple[Seen, Seen]:
    """What they see of a page with a harmless text."""
    return seen(write(page((BLOCKS | LINES)[context](text))))


def stays_text(context: str, text: str, without: str, laid_out: str) -> None:
    """An answer changes nothing but the text.

    Args:
        context: where it stands.
        text: the answer.
        without: a harmless one of the same lines.
        laid_out: what should be read back.
    """
    found = seen(write(page((BLOCKS | LINES)[context](text))))
    for read, plain, marked in zip(
        found, seen_around(context, without), seen_around(context, MARK), strict=True
    ):
        assert read[0] == plain[0]
        assert "\n\n".join(read[1]) == "\n\n".join(marked[1]).replace(MARK, laid_out)


@pytest.mark.parametrize("context", BLOCKS)
@pytest.mark.parametrize("form", ["{0}", "mot\n{0}", "mot | mot\n{0}\nmot | mot", "{0}\n{0}\n\n{0}"])
def test_each_hostile_answer_is_text_wherever_it_stands(context: str, form: str) -> None:
    for text in (clean(form.format(text)) for text in HOSTILE if text.strip()):
        stays_text(context, text, harmless(text), as_laid_out(text))


@given(text=ANSWERS)
@example(text="# a\n- b\n\n| a | b |\n|---|---|\n\n    c")
@settings(max_examples=TEXTS)
def test_text_of_several_lines_changes_nothing_but_the_text(text: str) -> None:
    for context in BLOCKS:
        stays_text(context, text, harmless(text), as_laid_out(text))


@given(text=ANSWERS)
@settings(max_examples=TEXTS)
def test_text_on_one_line_changes_nothing_but_the_text(text: str) -> None:
    for context in LINES:
        stays_text(context, text, "mot", escaping.one_line(text))


@given(text=ANSWERS)
@example(text="```\n````\n~~~\n</pre>")
@example(text="    code\n\n\n```")
@settings(max_examples=TEXTS)
def test_text_in_a_fence_stands_as_it_is(text: str) -> None:
    for read, plain in zip(seen(write(page(fenced(text)))), seen(write(page(fenced("mot")))), strict=True):
        assert read[0] == plain[0]
        assert read[1] == [as_typed(text) if one == "mot\n" else one for one in plain[1]]


def as_typed(text: str) -> str:
    """The text as `said` keeps it, blank lines inside and all, then the line break before the fence."""
    return "\n".join(line.rstrip() for line in text.split("\n")).strip("\n") + "\n"


@given(text=ANSWERS)
@example(text="---\ntitle: x\n---")
@example(text="%YAML 1.2\n---")
@example(text="+++\na = 1\n+++")
@settings(max_examples=TEXTS)
def test_no_page_begins_with_front_matter(text: str) -> None:
    """Readers of front matter look at the very first line: ``---``, ``+++``, ``;;;``, ``{`` or ``%``."""
    for first in (Heading(1, said(text, HERE)), *(context(text) for context in begun_by_people())):
        line = write([first]).partition("\n")[0]
        assert line.strip("-+;=~.") or not line
        assert not line.startswith(("{", "%", "---", "+++", ";;;"))


def begun_by_people() -> tuple[Context, ...]:
    """The blocks whose very first words may be people's."""
    return BLOCKS["quote"], BLOCKS["numbered item"], LINES["lead"], LINES["cell"]


@pytest.mark.parametrize("text", [text for text in HOSTILE if text.strip()])
def test_a_cell_holds_its_text_and_begins_no_other(text: str) -> None:
    table = Table((words("a"), words("b")), ((said(text, HERE), words("c")), (words("d"), said(text, HERE))))
    line = escaping.one_line(text)
    assert texts(write(page(table)))[2:-1] == ["a", "b", line, "c", "d", line]


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
