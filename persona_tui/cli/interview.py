"""``interview``: straight into an interview, or conducted from a file of answers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from persona_tui.cli.context import Program
from persona_tui.cli.exits import Exit
from persona_tui.cli.failures import failing_in_words
from persona_tui.cli.options import EXISTING
from persona_tui.cli.output import give, say
from persona_tui.text.clean import clean_line
from persona_tui.text.language import Translator

if TYPE_CHECKING:
    from persona_tui.workspace import Workspace


def interview_command(tr: Translator) -> click.Command:
    """The verb that begins or resumes an interview."""

    def interview(
        bank: str | None, answers: Path | None, code: str | None, short: bool, alone: bool, resume: str | None
    ) -> int:
        program: Program = click.get_current_context().obj
        if (bank is None) == (resume is None):
            raise click.UsageError(tr("Give a bank, or a session with --resume."))
        if answers is not None:
            if bank is None:
                raise click.UsageError(tr("--answers begins a session of its own: it cannot resume one."))
            return _conduct(program, bank, answers, code, short=short, alone=alone)
        from persona_tui.cli.app import open_interview

        return open_interview(program, bank, code=code, short=short, alone=alone, resume=resume)

    return click.Command(
        "interview",
        callback=interview,
        params=[
            click.Argument(["bank"], required=False, metavar=tr("BANK")),
            click.Option(
                ["--answers"],
                type=EXISTING,
                help=tr("Conduct it from a JSON object of id → answer; prints the session's id."),
            ),
            click.Option(["--code"], metavar="CODE", help=tr("The participant's code (E01…), never a name.")),
            click.Option(["--short"], is_flag=True, help=tr("The short version: essential questions only.")),
            click.Option(["--self", "alone"], is_flag=True, help=tr("Answered alone, as a self-assessment.")),
            click.Option(
                ["--resume"], metavar="ID", help=tr("Go on with a session; a unique prefix will do.")
            ),
        ],
        help=tr("Begin an interview with a bank: an id of the library, or a path."),
    )


def _conduct(
    program: Program, name: str, answers: Path, code: str | None, *, short: bool, alone: bool
) -> int:
    from persona_tui.cli.answering import has_errors, read_answers
    from persona_tui.interview.path import Length, Mode

    tr = program.tr
    length = Length.SHORT if short else Length.FULL
    mode = Mode.SELF_ASSESSMENT if alone else Mode.INTERVIEW
    with failing_in_words(tr):
        workspace: Workspace = program.workspace()
        entry = workspace.library.find(name)
        bank = entry.reading.bank
        if bank is None or entry.reading.errors:
            raise has_errors(name, tr)
        given = read_answers(bank, answers, tr, length, mode)
        conducted = workspace.conduct(
            bank,
            given,
            code=clean_line(code) if code else workspace.next_code(),
            length=length,
            mode=mode,
            source=entry.path.name,
        )
    for item in conducted.off_path:
        say(tr("{id}: off the path; the answer is kept aside.").format(id=item))
    for missing in conducted.missing:
        say(tr("{id}: an answer is required; the session is left open.").format(id=missing.item))
    give(conducted.session_id)
    return Exit.DONE
