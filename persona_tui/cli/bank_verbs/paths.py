"""``banks paths``: how each question of a bank is reached, or why it never is (bank format §7)."""

from __future__ import annotations

from pathlib import Path

import click

from persona_tui.cli.exits import Exit
from persona_tui.cli.failures import failing_in_words
from persona_tui.cli.options import EXISTING, format_option
from persona_tui.cli.output import give, give_json
from persona_tui.text.language import Translator


def paths_command(tr: Translator) -> click.Command:
    """``banks paths FILE``."""

    def paths(file: Path, form: str) -> int:
        from persona_tui.banks.reachability import examine
        from persona_tui.cli.answering import usable_bank
        from persona_tui.cli.bank_verbs import path_report

        with failing_in_words(tr):
            bank = usable_bank(file, tr)
        reached = examine(bank)
        if form == "json":
            give_json(path_report.as_json(bank, reached))
        else:
            give(path_report.in_words(bank, reached, tr))
        return Exit.DONE

    return click.Command(
        "paths",
        callback=paths,
        params=[click.Argument(["file"], type=EXISTING, metavar=tr("FILE")), format_option(tr)],
        help=tr("Show answers that lead to each question, or why it is never asked, and how long a path is."),
    )
