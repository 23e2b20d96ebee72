"""Data goes to standard output, everything else to standard error."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import click

from persona_tui.text.clean import clean, clean_line


def say(sentence: str) -> None:
    """A sentence for the person, on standard error."""
    click.echo(clean(sentence), err=True)


def give(text: str, *, newline: bool = True) -> None:
    """Data, on standard output; what could drive a terminal is taken out."""
    click.echo(clean(text), nl=newline)


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
