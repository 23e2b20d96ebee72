"""``--names FILE``: names that must not leave, beside those of the workspace."""

from __future__ import annotations

from pathlib import Path

import click

from persona_tui.cli.exits import Exit
from persona_tui.cli.failures import Failure
from persona_tui.cli.options import EXISTING
from persona_tui.text.language import Translator


def names_option(tr: Translator) -> click.Option:
    """The option, as ``lists``: a tuple of files, for it may be given several times."""
    return click.Option(
        ["--names", "lists"],
        type=EXISTING,
        multiple=True,
        metavar=tr("FILE"),
        help=tr("Names that must not leave, one a line; those of the workspace's own list hold too."),
    )


def names_to_hold(root: Path, lists: tuple[Path, ...], tr: Translator) -> tuple[str, ...]:
    """The names that the gate looks for.

    Args:
        root: the workspace.
        lists: the files of the option.
        tr: the language of the interface.

    Raises:
        Failure: a list cannot be used; nothing may be exported without it.
    """
    from persona_tui.workspace.folders import names_file
    from persona_tui.workspace.names import NamesError, listed_names, sentence

    try:
        return listed_names(root, lists)
    except NamesError as error:
        own = error.problem.path == names_file(root)
        raise Failure(sentence(error.problem, tr), Exit.FAILED if own else Exit.USAGE) from error
