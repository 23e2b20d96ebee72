"""``demo``: the fictional example community, in a workspace that goes away, or kept in a folder."""

from __future__ import annotations

from pathlib import Path

import click

from persona_tui.cli.context import Program
from persona_tui.cli.exits import Exit
from persona_tui.cli.failures import Failure, failing_in_words
from persona_tui.cli.output import give, say
from persona_tui.text.language import Translator


def demo_command(tr: Translator) -> click.Command:
    """The verb; the person's own workspace is neither read nor changed."""

    def demo(to: Path | None) -> int:
        program: Program = click.get_current_context().obj
        if program.workspace_option is not None:
            raise click.UsageError(
                tr("The example has a workspace of its own: leave --workspace out, or keep it with --to.")
            )
        with failing_in_words(tr):
            return _keep(to, tr) if to is not None else _show(program)

    return click.Command(
        "demo",
        callback=demo,
        params=[
            click.Option(
                ["--to"],
                metavar=tr("FOLDER"),
                type=click.Path(path_type=Path),
                help=tr("Keep it in an empty or new folder, printed; the app is not opened."),
            )
        ],
        help=tr("Open a fictional example community, in a temporary workspace that goes away."),
    )


def _show(program: Program) -> int:
    from persona_tui.cli.app import open_example

    return open_example(program)


def _keep(to: Path, tr: Translator) -> int:
    from persona_tui.workspace.example.loading import load_example

    root = to.expanduser().resolve()
    if root.exists() and (not root.is_dir() or any(root.iterdir())):
        raise Failure(
            tr("{folder} is not an empty folder: nothing was written. Name one that is empty or new.").format(
                folder=to
            )
        )
    load_example(root)
    say(tr("A fictional community: nobody in it is real. Open it with “persona-tui --workspace FOLDER”."))
    give(str(root))
    return Exit.DONE
