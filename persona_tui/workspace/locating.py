"""Which folder is the workspace."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path

VARIABLE = "PERSONA_TUI_WORKSPACE"
BANKS = "question_banks"
NAME = "persona-tui"


def locate(
    option: Path | None, environment: Mapping[str, str], cwd: Path, documents: Callable[[], Path] | Path
) -> Path:
    """Choose the workspace; it may not exist yet.

    Args:
        option: what ``--workspace`` says.
        environment: of the process.
        cwd: the current folder.
        documents: the person's documents, or what finds them.

    Returns:
        The option, else ``$PERSONA_TUI_WORKSPACE``, else the current folder if it holds ``question_banks/``,
        else ``persona-tui/`` in the documents; absolute, its links resolved once.
    """
    if option is not None:
        chosen = option
    elif environment.get(VARIABLE):
        chosen = Path(environment[VARIABLE])
    elif (cwd / BANKS).is_dir():
        chosen = cwd
    else:
        chosen = (documents if isinstance(documents, Path) else documents()) / NAME
    return (cwd / chosen.expanduser()).resolve()


def locate_here(option: Path | None = None) -> Path:
    """The workspace of this process: its environment, its current folder, its person's documents."""
    return locate(option, os.environ, Path.cwd(), documents_folder)


def documents_folder() -> Path:
    """The person's folder of documents, as the system names it."""
    from platformdirs import user_documents_path

    return user_documents_path()
