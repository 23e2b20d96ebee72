r"""Escaping by context: plain text that stays plain text once it stands in Markdown.

A backslash goes only where a reader of CommonMark (or of its tables, task lists, footnotes and automatic
links) could see structure: `[sic]`, `a_b` and `5 - 3` stay as typed. The text comes back unchanged from any
conforming parser.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html.entities import html5

#: Nothing to escape inside a line without one of these: most lines leave here.
_SUSPECT = re.compile(r"[\\`*~<_&\[@]|://|www\.|mailto:|xmpp:", re.IGNORECASE)

#: The entities that HTML, and so some readers of Markdown, takes without their semicolon.
_OPEN_ENDED = "|".join(sorted(name for name in html5 if not name.endswith(";")))

_INLINE = re.compile(
    rf"""
      [\\`*~<]
    | (?<![^\W_])_ | _(?![^\W_])              # not inside a word, where it means nothing
    | &(?=\#?\w+;|\#x?[0-9a-f]|{_OPEN_ENDED})   # &amp; &#35; and &copy
    | (?<=[\[\]!^])\[                         # images, inline footnotes, references, wiki links
    | \[(?![^\[\]\n]+\](?![\[({{:]))          # all but [words], which no definition of ours can link
    | \[(?=[\^@]|[ xX]\])                     # footnotes, citations, task lists
    | :(?=//) | (?<=www)\.(?=\w) | @(?=\w)    # automatic links
    | (?:(?<=mailto)|(?<=xmpp)):
    """,
    re.VERBOSE | re.IGNORECASE,
)

_IN_LINK = re.compile(rf"[\[\]] | {_INLINE.pattern}", _INLINE.flags)
_BLOCK_SIGN = re.compile(r"[#>=|:]|[-+](?![^\W_])")
_NUMBER = re.compile(r"[0-9]{1,9}(?=[.)](?:\s|$))")
_INDENT = re.compile(r"\s*")
_BACKTICKS = re.compile("`+")


def inline(text: str) -> str:
    """Escape one line of text that does not begin a line of Markdown.

    Args:
        text: plain text without line breaks.

    Returns:
        Markdown that reads as that text and as nothing else.
    """
    return _INLINE.sub(r"\\\g<0>", text) if _SUSPECT.search(text) else text


def line(text: str) -> str:
    """Escape one line of text that begins a line of a paragraph, list item or quote.

    Args:
        text: plain text without line breaks; blanks at its end, which nobody sees, are left out.

    Returns:
        Markdown that opens no heading, list, quote, table, rule or code; the indent is kept.
    """
    body = text.rstrip()
    indent = _INDENT.match(body)
    start = indent.end() if indent else 0
    escaped = inline(body[start:])
    if number := _NUMBER.match(escaped):
        escaped = f"{number.group()}\\{escaped[number.end() :]}"
    elif _BLOCK_SIGN.match(escaped):
        escaped = f"\\{escaped}"
    return "".join(f"&#{ord(blank)};" for blank in body[:start]) + escaped


def heading(text: str) -> str:
    """Escape the text of a heading: one line, whose end can close or decorate nothing.

    Args:
        text: plain text; its line breaks become spaces and its ends are trimmed.
    """
    escaped = inline(one_line(text))
    return f"{escaped[:-1]}\\{escaped[-1]}" if escaped.endswith(("#", "}")) else escaped


def cell(text: str) -> str:
    """Escape the text of a cell of a table: one line, in which a bar would begin another cell.

    Args:
        text: plain text; its line breaks become spaces and its ends are trimmed.
    """
    return in_cell(inline(one_line(text)))


def in_cell(markdown: str) -> str:
    """Markdown of one line as it must stand in a cell: its bars escaped, whatever they are part of."""
    return markdown.replace("|", "\\|")


def link_text(text: str) -> str:
    """Escape the text of a link, where a bracket would end it too.

    Args:
        text: plain text; its line breaks become spaces and its ends are trimmed.
    """
    return _IN_LINK.sub(r"\\\g<0>", one_line(text))


def fence(lines: Iterable[str]) -> str:
    """The fence for a text that stands as it is: three backticks, or one more than the text has in a row.

    Args:
        lines: the lines between the two fences.
    """
    longest = max((len(run) for line in lines for run in _BACKTICKS.findall(line)), default=0)
    return "`" * max(3, longest + 1)


def one_line(text: str) -> str:
    """The text on one line: line breaks become spaces, the ends are trimmed."""
    return " ".join(part.strip() for part in text.split("\n") if part.strip())
