"""What a parser of Markdown sees in a page: its structure, and the plain text back."""

from __future__ import annotations

from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

#: CommonMark and all that its readers commonly add: tables, strikethrough, automatic links.
READER = MarkdownIt("commonmark").enable(["table", "strikethrough", "linkify"])
READER.options["linkify"] = True
READER.linkify.set({"fuzzy_link": False}) if READER.linkify else None

#: Answers that would be something else than text if they were written as they stand.
HOSTILE = (
    "# titre",
    "#mot-clic",
    "fin #",
    "fin {#id .classe}",
    "- liste",
    "-",
    "+ liste",
    "* liste",
    "1. un",
    "2025) deux",
    "1.",
    "> cité",
    "    code",
    "\tcode",
    "```",
    "~~~ py",
    "`a``",
    "---",
    "- - -",
    "***",
    "___",
    "===",
    "a | b",
    "|-|-|",
    ":-: | -",
    "--|--",
    "-|",
    "[sic] [/] é « » |",
    "[a](b)",
    "[a][b]",
    "[a]: /b 'c'",
    "[a]:",
    "[[page]]",
    "[^1]",
    "[^1]: note",
    "[x] fait",
    "[ ] à faire",
    "![a](b.png)",
    "!",
    "<script>alert(1)</script>",
    "<b>",
    "<!-- c -->",
    "</div>",
    "<?php",
    "<![CDATA[x]]>",
    "<https://exemple.org>",
    "<a@b.ca>",
    "https://exemple.org/a_b_c",
    "www.exemple.org",
    "mailto:a@b.ca",
    "a@b.ca",
    "&amp; &#35; &copy",
    "&",
    "amp;",
    "*a*",
    "**a**",
    "_a_",
    "a_b_c",
    "__",
    "~~a~~",
    "\\",
    "\\*",
    "C:\\dossier\\",
    "a  ",
    "\u00a0insécable\u00a0",
    "\u202f;",
    "\u3000",
    "🧑‍🌾 é̈ 日本",
    "5 - 3 < 4 > 1",
    "](x)",
    "(x)",
    ": défini",
    "%",
)


def structure(markdown: str) -> list[str]:
    """Every token but the text: what a page is made of."""
    return list(_structure(READER.parse(markdown)))


def _structure(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("text", "softbreak"):
            continue
        yield f"{token.type} {token.tag} {token.hidden}"
        if token.children:
            yield from _structure(token.children)


def texts(markdown: str) -> list[str]:
    """The plain text of each paragraph and heading, hard breaks as line breaks, and of each fence."""
    return _texts(READER.parse(markdown))


def _texts(tokens: list[Token]) -> list[str]:
    return [
        "".join("\n" if child.type == "hardbreak" else child.content for child in token.children or ())
        if token.type == "inline"
        else token.content
        for token in tokens
        if token.type in ("inline", "fence")
    ]


def read(markdown: str) -> tuple[list[str], list[str]]:
    """The structure of a page and its texts, read once."""
    tokens = READER.parse(markdown)
    return list(_structure(tokens)), _texts(tokens)


def headings(markdown: str) -> list[str]:
    """The headings of a page, with their signs."""
    tokens = READER.parse(markdown)
    return [
        f"{token.markup} {tokens[place + 1].content}"
        for place, token in enumerate(tokens)
        if token.type == "heading_open"
    ]


def rendered(markdown: str) -> str:
    """The page as HTML."""
    return str(READER.render(markdown))
