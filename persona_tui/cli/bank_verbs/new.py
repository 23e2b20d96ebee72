"""``banks new``: a small bank to begin with."""

from __future__ import annotations

import click

from persona_tui.cli.context import Program
from persona_tui.cli.exits import Exit
from persona_tui.cli.failures import failing_in_words
from persona_tui.cli.options import dry_run_option, format_option
from persona_tui.cli.output import give_json, say
from persona_tui.text.language import LANGUAGES, Language, Translator


def new_command(tr: Translator) -> click.Command:
    """``banks new NAME``."""

    def new_bank(name: str, language: Language | None, dry_run: bool, form: str) -> int:
        from persona_tui.banks.editing.naming import bank_name, check_free
        from persona_tui.banks.editing.starting import starting_bank
        from persona_tui.cli.bank_verbs import edit_report

        program: Program = click.get_current_context().obj
        with failing_in_words(tr):
            wanted = bank_name(name)
            folder = program.banks_folder() if dry_run else program.workspace().library.folder
            target = folder / f"{wanted}.md"
            check_free(wanted, target)
            text = starting_bank(wanted, language or tr.language)
            if not dry_run:
                edit_report.create_file(target, text)
        if form == "json":
            give_json({"path": str(target), "id": wanted, "written": not dry_run})
        elif dry_run:
            edit_report.show_difference(None, b"", target, text)
        if dry_run:
            edit_report.say_nothing_written(tr)
        else:
            say(tr("The new bank is {file}: change it in any editor.").format(file=target))
        return Exit.DONE

    return click.Command(
        "new",
        callback=new_bank,
        params=[
            click.Argument(["name"], metavar=tr("NAME")),
            click.Option(
                ["--language"],
                type=click.Choice(LANGUAGES),
                help=tr("The language of the bank; that of the interface when not given."),
            ),
            dry_run_option(tr),
            format_option(tr),
        ],
        help=tr("Begin a bank in the workspace, from a short example that says how a bank is written."),
    )
