"""``banks list``: the library, a line a bank."""

from __future__ import annotations

import click

from persona_tui.cli.context import Program
from persona_tui.cli.failures import failing_in_words
from persona_tui.cli.options import format_option
from persona_tui.cli.output import give_json, give_rows, say
from persona_tui.text.language import Translator


def list_command(tr: Translator) -> click.Command:
    """``banks list``."""

    def list_banks(form: str) -> None:
        from persona_tui.cli.bank_listing import bank_row, described

        program: Program = click.get_current_context().obj
        with failing_in_words(tr):
            entries = program.workspace().library.entries()
        if form == "json":
            give_json([described(entry) for entry in entries])
        elif entries:
            header = (tr("Bank"), tr("Title"), tr("Use"), tr("Minutes"), tr("State"))
            give_rows([bank_row(entry, tr) for entry in entries], header=header)
        else:
            say(tr("There is no question bank here yet."))

    return click.Command(
        "list",
        callback=list_banks,
        params=[format_option(tr)],
        help=tr("List the question banks of the workspace."),
    )
