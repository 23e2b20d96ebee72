"""``banks rename``: another id, everywhere at once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from persona_tui.cli.exits import Exit
from persona_tui.cli.failures import failing_in_words
from persona_tui.cli.options import EXISTING, dry_run_option, format_option
from persona_tui.cli.output import give_json, say
from persona_tui.text.language import Translator

if TYPE_CHECKING:
    from persona_tui.banks.editing.family import Renamed


def rename_command(tr: Translator) -> click.Command:
    """``banks rename FILE OLD NEW``."""

    def rename_bank(file: Path, old: str, new: str, dry_run: bool, form: str) -> int:
        from persona_tui.banks.editing.family import rename_family
        from persona_tui.cli.bank_verbs import edit_report

        with failing_in_words(tr):
            renamed = rename_family(file, old, new)
            if not dry_run:
                edit_report.rewrite_files(renamed.files)
        if form == "json":
            files = edit_report.files_as_json(renamed.files)
            give_json(
                {"old": renamed.subject.id, "new": renamed.name, "written": not dry_run, "files": files}
            )
        elif dry_run:
            for one in renamed.files:
                edit_report.show_difference(one.path, one.change.before, one.path, one.change.after)
        if dry_run:
            edit_report.say_nothing_written(tr)
        else:
            _say_done(renamed, tr)
        return Exit.DONE

    return click.Command(
        "rename",
        callback=rename_bank,
        params=[
            click.Argument(["file"], type=EXISTING, metavar=tr("FILE")),
            click.Argument(["old"], metavar=tr("OLD")),
            click.Argument(["new"], metavar=tr("NEW")),
            dry_run_option(tr),
            format_option(tr),
        ],
        help=tr(
            "Rename a section, a question, a choice (question.choice), a score or a dimension everywhere: in "
            "the bank, its translations and its test plans. The former id stays as an alias; renaming back "
            "undoes it."
        ),
    )


def _say_done(renamed: Renamed, tr: Translator) -> None:
    places = sum(len(one.change.edits) for one in renamed.files)
    files = ", ".join(one.path.name for one in renamed.files)
    said = [
        tr.plural(
            "“{old}” is now “{new}”: {n} place changed in {files}.",
            "“{old}” is now “{new}”: {n} places changed in {files}.",
            places,
        ).format(old=renamed.subject.id, new=renamed.name, n=places, files=files)
    ]
    if renamed.former:
        said.append(tr("The former id stays as an alias, for the sessions that know it."))
    elif renamed.can_have_formers:
        none = tr("No alias is left for “{old}”: if interviews were held under it, write one.")
        said.append(none.format(old=renamed.subject.id))
    if renamed.namesake:
        kept = tr("The score or dimension of that id keeps it; score:{old} or dimension:{old} renames it.")
        said.append(kept.format(old=renamed.subject.id))
    say(" ".join(said))
