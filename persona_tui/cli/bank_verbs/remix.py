"""``banks remix``: a copy of a bank under another id, which says what it comes from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from persona_tui.cli.context import Program
from persona_tui.cli.exits import Exit
from persona_tui.cli.failures import failing_in_words
from persona_tui.cli.options import dry_run_option, format_option
from persona_tui.cli.output import give_json, say
from persona_tui.text.language import Translator

if TYPE_CHECKING:
    from persona_tui.banks.model import Bank


def remix_command(tr: Translator) -> click.Command:
    """``banks remix BANK NAME``."""

    def remix_bank(bank: str, name: str, dry_run: bool, form: str) -> int:
        from dataclasses import asdict

        from persona_tui.banks import read_bank
        from persona_tui.banks.editing.family import check_is_bank
        from persona_tui.banks.editing.naming import bank_name, check_free
        from persona_tui.banks.editing.remixing import remix
        from persona_tui.cli.bank_verbs import edit_report

        program: Program = click.get_current_context().obj
        with failing_in_words(tr):
            wanted = bank_name(name)
            source, folder = _found(bank, program, dry_run)
            check_is_bank(source)
            target = folder / f"{wanted}.md"
            check_free(wanted, target)
            made = remix(source.name, source.read_bytes(), wanted)
            if not dry_run:
                edit_report.create_file(target, made.change.after)
        read = read_bank(made.change.after, target.name).bank
        if form == "json":
            give_json(
                {
                    "path": str(target),
                    "id": made.name,
                    "written": not dry_run,
                    "lineage": [asdict(one) for one in read.remix_of] if read else [],
                }
            )
        elif dry_run:
            edit_report.show_difference(source, made.change.before, target, made.change.after)
        if dry_run:
            edit_report.say_nothing_written(tr)
        else:
            say(tr("The remix is {file}.").format(file=target))
        if read is not None:
            _warn(read, target, tr)
        return Exit.DONE

    return click.Command(
        "remix",
        callback=remix_bank,
        params=[
            click.Argument(["bank"], metavar=tr("BANK")),
            click.Argument(["name"], metavar=tr("NAME")),
            dry_run_option(tr),
            format_option(tr),
        ],
        help=tr(
            "Copy a bank (its id in the library, or its file) under another name, which says what it comes "
            "from. The copy goes beside the banks of the workspace, or into the current folder when the file "
            "is elsewhere."
        ),
    )


def _found(bank: str, program: Program, dry_run: bool) -> tuple[Path, Path]:
    """The file of a bank, and the folder that its remix goes to; a file needs no workspace.

    Raises:
        UnknownBank: there is neither a file nor a bank of that name.
    """
    from persona_tui.banks.library import Library

    path, folder = Path(bank), program.banks_folder()
    if path.is_file():
        return path, folder if path.resolve().parent == folder.resolve() else Path()
    if not dry_run:
        return program.workspace().library.find(bank).path, folder
    from persona_tui.banks.shipped import shipped_banks

    library = Library(folder if folder.is_dir() else shipped_banks() or folder)
    return library.find(bank).path, folder


def _warn(bank: Bank, target: Path, tr: Translator) -> None:
    """What the law or the disk may hold against it."""
    from persona_tui.banks.editing.remixing import forbids_remixes

    if not bank.licence:
        say(tr("The bank has no licence: nobody knows whether it may be remixed. Ask its authors."))
    elif forbids_remixes(bank.licence):
        said = tr("Its licence, {licence}, forbids sharing remixes: keep this one for yourself.")
        say(said.format(licence=bank.licence))
    glossary = bank.glossary_file
    if glossary is not None and not target.with_name(glossary.name).exists():
        say(tr("Its glossary, {file}, did not come along: copy it too.").format(file=glossary.name))
