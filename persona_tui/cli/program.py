"""The whole command line: the options before the verb, the verbs, and how the program ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path

import click

from persona_tui import __version__
from persona_tui.cli.click_terms import speak
from persona_tui.cli.context import Program
from persona_tui.cli.exits import Exit
from persona_tui.cli.language import wanted_language
from persona_tui.text.language import CATALOGUES, LANGUAGES, Translator, translator


def command_line(tr: Translator) -> click.Group:
    """The tree of commands, its help in one language."""
    from persona_tui.cli.banks import banks_group
    from persona_tui.cli.demo import demo_command
    from persona_tui.cli.doctor import doctor_command
    from persona_tui.cli.export import export_command
    from persona_tui.cli.interview import interview_command
    from persona_tui.cli.paths import paths_command
    from persona_tui.cli.sessions import sessions_group

    @click.group(
        name="persona-tui",
        invoke_without_command=True,
        help=tr("Guided persona interviews for communities of practice. Without a verb, opens the app."),
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )
    @click.option(
        "--workspace",
        metavar=tr("FOLDER"),
        type=click.Path(file_okay=False, path_type=Path),
        help=tr("Where question banks, sessions and exports are kept."),
    )
    @click.option("--lang", type=click.Choice(LANGUAGES), help=tr("The language of the interface."))
    @click.option("--no-mouse", is_flag=True, help=tr("Leave the mouse to the terminal."))
    @click.option("--allow-web", is_flag=True, help=tr("Let the app be shown in a browser (textual serve)."))
    @click.version_option(__version__, message="%(prog)s %(version)s", help=tr("Show the version and exit."))
    @click.pass_context
    def program(
        context: click.Context,
        workspace: Path | None,
        lang: str | None,  # noqa: ARG001 - read before the tree was built
        no_mouse: bool,
        allow_web: bool,
    ) -> None:
        context.obj = Program(tr=tr, workspace_option=workspace, mouse=not no_mouse, allow_web=allow_web)
        if context.invoked_subcommand is None:
            from persona_tui.cli.app import open_app

            open_app(context.obj)

    for command in (
        interview_command(tr),
        banks_group(tr),
        sessions_group(tr),
        export_command(tr),
        demo_command(tr),
        paths_command(tr),
        doctor_command(tr),
    ):
        program.add_command(command)
    return program


def run(arguments: Sequence[str]) -> int:
    """Run the program.

    Args:
        arguments: those of the command line, the program's own name left out.

    Returns:
        The exit status; every failure was said in words on standard error.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    language = wanted_language(arguments, os.environ)
    speak(language, CATALOGUES)
    tr = translator(language)
    from persona_tui.cli.failures import Failure, in_words

    try:
        result = command_line(tr).main(args=list(arguments), prog_name="persona-tui", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return Exit.USAGE if isinstance(error, click.UsageError) else Exit.FAILED
    except (click.Abort, KeyboardInterrupt):
        return Exit.INTERRUPTED
    except BrokenPipeError:
        # The reader of standard output went away; nothing is left to be said to it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.DONE
    except Failure as failure:
        click.echo(failure.sentence, err=True)
        return failure.status
    except Exception as error:  # the last gate: no traceback reaches a person
        click.echo(in_words(error, tr), err=True)
        return Exit.FAILED
    return int(result) if isinstance(result, int) else Exit.DONE
