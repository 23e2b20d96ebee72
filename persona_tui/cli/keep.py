"""``sessions keep``: another retention date."""

from __future__ import annotations

from datetime import date

import click

from persona_tui.cli.context import Program
from persona_tui.cli.exits import Exit
from persona_tui.cli.failures import Failure, failing_in_words
from persona_tui.cli.output import say
from persona_tui.text.language import Translator


def keep_command(tr: Translator) -> click.Command:
    """The verb that sets until when a session is kept."""

    def keep(prefix: str, until: str) -> int:
        program: Program = click.get_current_context().obj
        try:
            day = date.fromisoformat(until)
        except ValueError as error:
            raise Failure(
                tr("{text} is no date: write YYYY-MM-DD.").format(text=until), Exit.USAGE
            ) from error
        with failing_in_words(tr):
            workspace = program.workspace()
            if day <= workspace.today():
                raise Failure(tr("That day is past: to erase now, “sessions erase”."), Exit.USAGE)
            told = workspace.keep_until(prefix, day)
        say(tr("Kept until {day}.").format(day=day.isoformat()))
        if told is not None and day > told:
            say(
                tr("The participant was told {day}: ask again before keeping longer.").format(
                    day=told.isoformat()
                )
            )
        return Exit.DONE

    return click.Command(
        "keep",
        callback=keep,
        params=[
            click.Argument(["prefix"], required=True, metavar=tr("ID")),
            click.Option(["--until"], metavar=tr("DATE"), required=True, help=tr("YYYY-MM-DD.")),
        ],
        help=tr("Set until when a session is kept. Nothing is ever erased by itself."),
    )
