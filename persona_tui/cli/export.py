"""``export``: sessions, or a bank, become a page to share, through the gate."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from persona_tui.cli.context import Program
from persona_tui.cli.exits import Exit
from persona_tui.cli.failures import Failure, failing_in_words
from persona_tui.cli.names_option import names_option, names_to_hold
from persona_tui.cli.sessions import id_argument
from persona_tui.text.language import Translator

if TYPE_CHECKING:
    from persona_tui.export import Options

DOCUMENTS = (
    *("persona", "summary", "transcript", "synthesis", "charter"),
    *("portrait", "workshop", "bank", "guide", "lexicon"),
)
FORMS = ("md", "html", "csv", "json")


def export_command(tr: Translator) -> click.Command:
    """The verb that writes documents."""

    def export(
        ids: tuple[str, ...],
        document: str,
        to: str | None,
        form: str,
        lists: tuple[Path, ...],
        **chosen: object,
    ) -> int:
        from persona_tui.cli.export_failures import refusing_in_words
        from persona_tui.cli.exporting import Exporting
        from persona_tui.export import Document

        program: Program = click.get_current_context().obj
        with failing_in_words(tr), refusing_in_words(tr):
            workspace = program.workspace()
            options = replace(_options(form, chosen, tr), names=names_to_hold(workspace.root, lists, tr))
            exporting = Exporting(workspace, Document(document), options, tr)
            page = exporting.page(ids)
            exporting.deliver(page, to)
        return Exit.DONE

    return click.Command(
        "export",
        callback=export,
        params=[id_argument(tr, many=True), *_options_of_the_verb(tr)],
        help=tr(
            "Write sessions, or a bank, as a page to share. Exit status 1 when the gate holds it or the file "
            "exists."
        ),
    )


def _options_of_the_verb(tr: Translator) -> list[click.Parameter]:
    return [
        click.Option(
            ["--as", "document"], type=click.Choice(DOCUMENTS), required=True, help=tr("Which document.")
        ),
        click.Option(
            ["--to"], metavar=tr("FOLDER|-"), help=tr("A folder, or - for standard output; else exports/.")
        ),
        click.Option(
            ["--format", "form"],
            type=click.Choice(FORMS),
            default="md",
            help=tr("Markdown, an HTML fragment, a table for qualitative analysis, or data with a codebook."),
        ),
        click.Option(["--licence"], metavar="SPDX", help=tr("The licence of the page; else the bank's.")),
        click.Option(
            ["--template"],
            metavar=tr("NAME"),
            help=tr("A template of your own, from question_banks/templates."),
        ),
        click.Option(["--charts"], is_flag=True, help=tr("Draw charts in Mermaid too.")),
        click.Option(["--short"], is_flag=True, help=tr("Of a bank: essential questions only.")),
        names_option(tr),
        click.Option(["--without-gate"], is_flag=True, help=tr("Let findings pass; the page says so.")),
    ]


def _options(form: str, chosen: dict[str, object], tr: Translator) -> Options:
    from persona_tui.export import Form, Options

    if chosen["template"] and form in (Form.CSV, Form.JSON):
        raise Failure(tr("--template is for pages: --format md or html."), Exit.USAGE)
    return Options(
        licence=_text(chosen["licence"]),
        without_gate=bool(chosen["without_gate"]),
        form=Form(form),
        charts=bool(chosen["charts"]),
        template=_text(chosen["template"]) or "",
        short=bool(chosen["short"]),
    )


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
