"""``banks stamp``: ids that are only made from a text are written out."""

from __future__ import annotations

from pathlib import Path

import click

from persona_tui.cli.exits import Exit
from persona_tui.cli.failures import failing_in_words
from persona_tui.cli.options import EXISTING, dry_run_option, format_option
from persona_tui.cli.output import give_json, say
from persona_tui.text.language import Translator


def stamp_command(tr: Translator) -> click.Command:
    """``banks stamp FILE``."""

    def stamp_bank(file: Path, dry_run: bool, form: str) -> int:
        from persona_tui.banks.editing.family import FileChange, check_is_bank
        from persona_tui.banks.editing.stamping import stamp
        from persona_tui.cli.bank_verbs import edit_report

        with failing_in_words(tr):
            check_is_bank(file)
            made = stamp(file.name, file.read_bytes())
            files = [FileChange(file, made)] if made.edits else []
            if not dry_run:
                edit_report.rewrite_files(files)
        if form == "json":
            give_json({"written": bool(files) and not dry_run, "files": edit_report.files_as_json(files)})
        elif dry_run:
            edit_report.show_difference(file, made.before, file, made.after)
        count = len(made.edits)
        if not files:
            say(tr("Every id is written already in {file}.").format(file=file))
        elif dry_run:
            edit_report.say_nothing_written(tr)
        else:
            said = tr.plural("{n} id was written in {file}.", "{n} ids were written in {file}.", count)
            say(said.format(n=count, file=file))
        return Exit.DONE

    return click.Command(
        "stamp",
        callback=stamp_bank,
        params=[
            click.Argument(["file"], type=EXISTING, metavar=tr("FILE")),
            dry_run_option(tr),
            format_option(tr),
        ],
        help=tr(
            "Write the ids that are only made from a text, as {#id}, so that a new wording changes nothing."
        ),
    )
