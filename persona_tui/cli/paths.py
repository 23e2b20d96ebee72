"""``paths``: where everything is."""

from __future__ import annotations

import click

from persona_tui.cli.context import Program
from persona_tui.cli.options import format_option
from persona_tui.cli.output import give_json, give_rows
from persona_tui.text.language import Translator


def paths_command(tr: Translator) -> click.Command:
    """The verb that prints every folder and file the program uses; it makes none of them."""

    def paths(form: str) -> None:
        from persona_tui.workspace import places

        program: Program = click.get_current_context().obj
        found = places(program.root())
        if form == "json":
            give_json({name: str(path) for name, path in found.items()})
        else:
            give_rows([(name, str(path)) for name, path in found.items()], header=(tr("What"), tr("Where")))

    return click.Command(
        "paths", callback=paths, params=[format_option(tr)], help=tr("Show where everything is kept.")
    )
