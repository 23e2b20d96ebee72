"""``export``: a session becomes a page to share, through the gate."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from persona_tui.cli.context import Program
from persona_tui.cli.exits import Exit
from persona_tui.cli.failures import Failure, failing_in_words
from persona_tui.cli.output import give, say
from persona_tui.cli.session_reading import record_of
from persona_tui.cli.sessions import id_argument
from persona_tui.text.language import Translator

if TYPE_CHECKING:
    from persona_tui.export import Document, Options, Page
    from persona_tui.interview.record import Record
    from persona_tui.workspace import Workspace

DOCUMENTS = ("persona", "summary", "transcript")


def export_command(tr: Translator) -> click.Command:
    """The verb that writes documents."""

    def export(
        ids: tuple[str, ...],
        document: str,
        to: str | None,
        licence: str | None,
        without_gate: bool,
        form: str,
    ) -> int:
        from persona_tui.export import Document, Options
        from persona_tui.export.messages import sentence

        del form
        program: Program = click.get_current_context().obj
        options = Options(licence=licence, without_gate=without_gate)
        with failing_in_words(tr):
            workspace = program.workspace()
            sessions = workspace.sessions
            records = [record_of(sessions, prefix, tr) for prefix in ids]
            page = _page(Document(document), records, options, tr)
        for finding in page.findings:
            say(sentence(finding, tr))
        if page.held and not without_gate:
            raise Failure(
                tr(
                    "Nothing was written. Mend the answers, or let the findings pass with --without-gate: "
                    "the page then says so."
                )
            )
        with failing_in_words(tr):
            _deliver(page, to, workspace, [record.session.opening.id for record in records], tr)
        return Exit.DONE

    return click.Command(
        "export",
        callback=export,
        params=[
            id_argument(tr, many=True),
            click.Option(
                ["--as", "document"], type=click.Choice(DOCUMENTS), required=True, help=tr("Which document.")
            ),
            click.Option(
                ["--to"],
                metavar=tr("FOLDER|-"),
                help=tr("A folder, or - for standard output; else exports/."),
            ),
            click.Option(["--licence"], metavar="SPDX", help=tr("The licence of the page; else the bank's.")),
            click.Option(["--without-gate"], is_flag=True, help=tr("Let findings pass; the page says so.")),
            click.Option(["--format", "form"], type=click.Choice(["md"]), default="md", help=tr("Markdown.")),
        ],
        help=tr(
            "Write a session as a page of Markdown. Exit status 1 when the gate holds it or the file exists."
        ),
    )


def _page(document: Document, records: Sequence[Record], options: Options, tr: Translator) -> Page:
    from persona_tui.export import NothingToExportError, render
    from persona_tui.export.licences import UnknownLicenceError
    from persona_tui.export.messages import licence_sentence, nothing_sentence

    try:
        return render(document, records, options)
    except NothingToExportError as error:
        raise Failure(nothing_sentence(error, tr)) from error
    except UnknownLicenceError as error:
        raise Failure(licence_sentence(error, tr), Exit.USAGE) from error


def _deliver(page: Page, to: str | None, workspace: Workspace, ids: Sequence[str], tr: Translator) -> None:
    from persona_tui.export.messages import saving_sentence
    from persona_tui.export.saving import SavingError

    if to == "-":
        give(page.text, newline=False)
        return
    try:
        path = workspace.save_page(page, ids, Path(to) if to else None)
    except SavingError as error:
        raise Failure(saving_sentence(error, tr)) from error
    say(tr("Written: {file}").format(file=path))
