"""Options and arguments that several verbs take."""

from __future__ import annotations

from pathlib import Path

import click

from persona_tui.text.language import Translator

EXISTING = click.Path(exists=True, dir_okay=False, path_type=Path)
"""A file that is there."""


def format_option(tr: Translator) -> click.Option:
    """``--format text|json``."""
    return click.Option(
        ["--format", "form"],
        type=click.Choice(["text", "json"]),
        default="text",
        help=tr("Lines for people, or JSON for tools."),
    )


def dry_run_option(tr: Translator) -> click.Option:
    """``--dry-run``."""
    return click.Option(["--dry-run"], is_flag=True, help=tr("Show what would change, and write nothing."))
