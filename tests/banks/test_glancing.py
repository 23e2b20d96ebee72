"""The rule that knows most lines at a glance changes nothing but the time it takes."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from persona_tui.banks.markdown.parser import markdown
from tests.banks.invented import composed, soup
from tests.counts import examples

LINES = [
    *(
        "a",
        "- a",
        "  - b",
        "    - c",
        "      d",
        "> a",
        "> - b",
        "1. a",
        "   a",
        "  a",
        "- ( ) a",
        "* b",
        "+ c",
    ),
    *(
        "-  ",
        "- ",
        "-",
        "",
        "",
        "",
        "| a | b |",
        "|---|---|",
        "a | b",
        "--|--",
        "===",
        "---",
        "## h",
        "    x",
    ),
    *(
        "   - y",
        "\ta",
        "- \ta",
        "2. b",
        "10) c",
        "- - a",
        "> a\nb",
        " a",
        "   > q",
        "- a\n  b",
        "- a\nb",
        "[a]: b",
    ),
    *(
        "# a",
        "## a | b",
        "###",
        "#x",
        "  # y",
        "    # z",
        "- # a",
        "- a | b",
        "- - -",
        "* * *",
        "+ +",
        "-\ta",
    ),
    *("<div>", "```", "***", "- ***", "\u00a0a", "a  ", "é", "«\u00a0a\u00a0»"),
]


def lines(seed: int) -> str:
    random = Random(seed)
    return "\n".join(random.choice(LINES) for _ in range(random.randrange(14)))


def blocks(parser: MarkdownIt, text: str) -> list[Token]:
    found: list[Token] = []
    parser.block.parse(text.replace("\r\n", "\n").replace("\r", "\n"), parser, {}, found)
    return found


@pytest.mark.parametrize(("make", "count"), [(lines, 20_000), (soup, 2_000), (composed, 1_000)])
def test_the_blocks_are_those_of_the_parser_without_it(make: Callable[[int], str], count: int) -> None:
    plain = MarkdownIt("commonmark").enable("table")
    for seed in range(examples(count)):
        text = make(seed)
        assert blocks(markdown(), text) == blocks(plain, text), (seed, text)
