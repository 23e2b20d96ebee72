"""Each bank is a Markdown file that any plain renderer shows well (bank format, Headings and Names)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from persona_tui.banks import read_file
from persona_tui.banks.answer_types import Consent, Grid, YesNo
from persona_tui.banks.model import Bank, Question
from persona_tui.banks.plans.files import is_plan
from persona_tui.banks.prose import Table

FOLDER = Path(__file__).parents[2] / "question_banks"
PAGES = sorted(FOLDER.glob("*.md"))
BANKS = [
    path
    for path in PAGES
    if not is_plan(path.name) and path.name not in {"README.md", "lexique.md", "lexicon.md"}
]
READER = MarkdownIt("commonmark").enable("table")
NAME = re.compile(r" \{#([\w-]+)\}(?= → |$)")
"""A name where the format puts it: at the end, before the arrow that a choice may have."""
ADDRESS = re.compile(r"https?:")
MARKS = re.compile(r"^\s*([-*+>#|]|\d+\.)")
"""What is left of a list, a quote, a heading or a table that was not read as one."""


@cache
def tokens(path: Path) -> tuple[Token, ...]:
    return tuple(READER.parse(path.read_text(encoding="utf-8")))


def inlines(path: Path) -> Iterator[Token]:
    for token in tokens(path):
        yield from token.children or ()


def lines(path: Path) -> Iterator[tuple[str, str]]:
    """Each line of text that is seen, with the tag of the block that holds it."""
    held: list[str] = []
    for token in tokens(path):
        if token.nesting == 1:
            held.append(token.tag)
        elif token.nesting == -1:
            held.pop()
        elif token.type == "inline":
            block = "li" if held[-2:] == ["li", "p"] else held[-1]
            yield from ((block, line) for line in _seen(token).split("\n"))


def _seen(token: Token) -> str:
    breaks = {"softbreak": "\n", "hardbreak": "\n"}
    return "".join(breaks.get(child.type, child.content) for child in token.children or ())


def bank(path: Path) -> Bank:
    read = read_file(path).bank
    assert read is not None
    return read


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_no_raw_html_and_no_accidental_code(path: Path) -> None:
    blocks = {token.type for token in tokens(path)} & {"html_block", "code_block"}
    assert blocks | ({token.type for token in inlines(path)} & {"html_inline", "image"}) == set()


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_link_leads_somewhere(path: Path) -> None:
    links = {str(token.attrs["href"]) for token in inlines(path) if token.type == "link_open"}
    names = set(bank(path).by_id) if path in BANKS else set()
    lost = [
        link
        for link in links
        if not ADDRESS.match(link)
        and not (link[1:] in names if link.startswith("#") else (FOLDER / link).is_file())
    ]
    assert lost == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_lists_quotes_and_tables_stand(path: Path) -> None:
    assert [line for block, line in lines(path) if block != "code" and MARKS.search(line)] == []


@pytest.mark.parametrize("path", BANKS, ids=lambda path: path.name)
def test_names_are_seen_only_where_the_format_puts_them(path: Path) -> None:
    bearers = {f"h{level}" for level in range(2, 7)} | {"li"}
    elsewhere = [
        line
        for block, line in lines(path)
        if "{#" in (NAME.sub("", line, count=1) if block in bearers else line)
    ]
    assert elsewhere == []


@pytest.mark.parametrize("path", BANKS, ids=lambda path: path.name)
def test_what_is_seen_is_what_the_program_reads(path: Path) -> None:
    """Headings, boxes and tables, as many as there are sections, questions, choices and grids."""
    read = bank(path)
    seen = Counter(token.tag for token in tokens(path) if token.nesting == 1)
    boxes = [line for block, line in lines(path) if block == "li" and re.match(r"\( \)|\[ \]", line)]
    headings = {"h1": 1, "h2": len(list(read.sections))} | Counter(f"h{q.level}" for q in read.questions)
    assert {tag: seen[tag] for tag in headings} == headings
    assert seen["table"] == sum(map(_tables, read.questions))
    written = [q for q in read.questions if not isinstance(q.answer, YesNo | Consent)]
    assert len(boxes) >= sum(len(q.choices) for q in written if not q.is_computed)


def _tables(question: Question) -> int:
    return isinstance(question.answer, Grid) + sum(isinstance(block, Table) for block in question.help)
