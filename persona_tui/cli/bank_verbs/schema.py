"""``banks schema``: the JSON Schema of a bank as read, or a bank as such JSON."""

from __future__ import annotations

from pathlib import Path

import click

from persona_tui.cli.exits import Exit
from persona_tui.cli.failures import failing_in_words
from persona_tui.cli.options import EXISTING
from persona_tui.cli.output import give_json
from persona_tui.text.language import Translator


def schema_command(tr: Translator) -> click.Command:
    """``banks schema [FILE]``."""

    def schema(file: Path | None) -> int:
        from persona_tui.banks.schema.schema import bank_schema
        from persona_tui.banks.schema.writing import bank_json
        from persona_tui.cli.answering import usable_bank

        if file is None:
            give_json(bank_schema())
            return Exit.DONE
        with failing_in_words(tr):
            give_json(bank_json(usable_bank(file, tr)))
        return Exit.DONE

    return click.Command(
        "schema",
        callback=schema,
        params=[click.Argument(["file"], required=False, type=EXISTING, metavar=tr("FILE"))],
        help=tr("Print the JSON schema of a bank as read; with a file, that bank in this form."),
    )
