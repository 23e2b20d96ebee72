"""``banks print``: the printable guide of a bank, its logic in words, with boxes and lines to write on."""

from __future__ import annotations

from pathlib import Path

import click

from persona_tui.cli.exits import Exit
from persona_tui.cli.failures import failing_in_words
from persona_tui.cli.output import give
from persona_tui.text.language import Translator


def print_command(tr: Translator) -> click.Command:
    """The verb; the guide is in the bank's own language."""

    def print_guide(file: Path, short: bool) -> int:
        from persona_tui.cli.bank_verbs.whole_bank import whole_bank
        from persona_tui.export import Document, Options
        from persona_tui.export.of_bank_page import render_bank

        with failing_in_words(tr):
            bank = whole_bank(file, tr)
        page = render_bank(Document.GUIDE, bank, Options(short=short))
        give(page.text, newline=False)
        return Exit.DONE

    return click.Command(
        "print",
        callback=print_guide,
        params=[
            click.Argument(
                ["file"],
                type=click.Path(exists=True, dir_okay=False, path_type=Path),
                metavar=tr("FILE"),
            ),
            click.Option(["--short"], is_flag=True, help=tr("The short version: essential questions only.")),
        ],
        help=tr("Write the printable guide of a bank, as Markdown, in the bank's own language."),
    )
