"""Data goes to standard output, everything else to standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum, auto
from typing import Any

import click

from persona_tui.text.clean import clean, clean_line


def say(sentence: str) -> None:
    """A sentence for the person, on standard error."""
    click.echo(clean(sentence), err=True)


def give(text: str, *, newline: bool = True) -> None:
    """Data, on standard output; what could drive a terminal is taken out."""
    click.echo(clean(text), nl=newline)


class Style(Enum):
    """What a piece of a line is, for terminals that have colours; the words say it all without them."""

    PLAIN = auto()
    STRONG = auto()
    QUIET = auto()
    ERROR = auto()
    WARNING = auto()
    INFORMATION = auto()


Line = tuple[tuple[str, Style], ...]
"""Pieces of one line, each in its style."""

_LOOKS: Mapping[Style, Mapping[str, Any]] = {
    Style.PLAIN: {},
    Style.STRONG: {"bold": True},
    Style.QUIET: {"dim": True},
    Style.ERROR: {"fg": "red", "bold": True},
    Style.WARNING: {"fg": "yellow", "bold": True},
    Style.INFORMATION: {"fg": "cyan"},
}


def give_lines(
    lines: Iterable[Line], *, terminal: bool | None = None, environ: Mapping[str, str] = os.environ
) -> None:
    """Lines in their styles, on standard output; in colour only on a terminal that wants it.

    Args:
        lines: their pieces are cleaned like any data.
        terminal: whether standard output is one; found out when not given.
        environ: ``NO_COLOR`` (no-color.org) and ``TERM=dumb`` ask for none.
    """
    shown = sys.stdout.isatty() if terminal is None else terminal
    colour = shown and not environ.get("NO_COLOR") and environ.get("TERM") != "dumb"
    for line in lines:
        pieces = ((clean(text), style) for text, style in line)
        told = "".join(click.style(text, **_LOOKS[style]) if colour else text for text, style in pieces)
        click.echo(told, color=colour)


def give_json(data: Any) -> None:
    """Data as JSON, on standard output."""
    import json

    click.echo(json.dumps(data, ensure_ascii=False, indent=2))


def give_rows(rows: Sequence[Sequence[str]], *, header: Sequence[str]) -> None:
    """Rows under their header, in columns, on standard output."""
    lines = [[clean_line(cell) for cell in row] for row in (header, *rows)]
    widths = [max(len(line[i]) for line in lines) for i in range(len(header))]
    for line in lines:
        cells = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        click.echo("  ".join(cells).rstrip())
