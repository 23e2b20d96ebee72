"""``banks flow``: the logic of a bank as a tree in text, or as a Mermaid flowchart."""

from __future__ import annotations

from pathlib import Path

import click

from persona_tui.cli.exits import Exit
from persona_tui.cli.failures import failing_in_words
from persona_tui.cli.output import give
from persona_tui.text.language import Translator


def flow_command(tr: Translator) -> click.Command:
    """The verb; its words are the interface's, the bank's wordings stay as they are."""

    def flow(file: Path, form: str) -> int:
        from persona_tui.banks.flow.mermaid import flow_mermaid
        from persona_tui.banks.flow.text import flow_text
        from persona_tui.cli.bank_verbs.whole_bank import whole_bank

        with failing_in_words(tr):
            bank = whole_bank(file, tr)
        give(flow_mermaid(bank, tr) if form == "mermaid" else flow_text(bank, tr), newline=False)
        return Exit.DONE

    return click.Command(
        "flow",
        callback=flow,
        params=[
            click.Argument(
                ["file"],
                type=click.Path(exists=True, dir_okay=False, path_type=Path),
                metavar=tr("FILE"),
            ),
            click.Option(
                ["--format", "form"],
                type=click.Choice(["text", "mermaid"]),
                default="text",
                help=tr("A tree in text, or a Mermaid flowchart."),
            ),
        ],
        help=tr("Show the logic of a bank: what is asked when, and where answers lead."),
    )
