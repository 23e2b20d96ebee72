"""The example community as a workspace: each session held by the engine from its file of answers."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from persona_tui.workspace.example.held import HELD, Held
from persona_tui.workspace.folders import Folders
from persona_tui.workspace.workspace import Workspace

if TYPE_CHECKING:
    from persona_tui.banks.model import Bank
    from persona_tui.workspace.conducting import Kept


def answers_text(held: Held) -> str:
    """The file of a session's answers, as the program ships it."""
    return files(__package__).joinpath("answers", f"{held.answers}.json").read_text("utf-8")


def load_example(root: Path) -> Workspace:
    """Make a workspace with the shipped banks and the sessions of the example.

    They pass the same gate as a file given to ``interview --answers``. They have no date of destruction: an
    example is not to be reminded of. The list that this machine keeps of sessions is not written.

    Args:
        root: a folder that is empty or not there yet.

    Returns:
        The workspace, open.

    Raises:
        OSError: it could not be made.
        NotSaved: a session could not be written.
        ValueError: the answers do not fit the banks of this program.
    """
    Workspace.open(root)
    workspace = Workspace(root)
    for number, held in enumerate(HELD):
        reading = workspace.library.find(held.bank).reading
        if reading.bank is None or reading.errors:
            raise ValueError(held.bank)
        _hold(root, number, held, reading.bank)
    return workspace


def _hold(root: Path, number: int, held: Held, bank: Bank) -> Kept:
    from persona_tui.interview import answers_file
    from persona_tui.store.ids import ulid
    from persona_tui.store.sessions import Sessions
    from persona_tui.workspace.conducting import conduct_and_keep
    from persona_tui.workspace.opening import opening_of

    read = answers_file.read(bank, answers_text(held), held.length, held.mode)
    if read.problems:
        raise ValueError(held.answers)
    opening = opening_of(
        bank,
        ulid(int(held.started.timestamp() * 1000), number),
        held.started,
        {
            "code": held.code,
            "length": held.length,
            "mode": held.mode,
            "familiar": held.familiar,
            "destroy_on": None,
        },
    )
    sessions = Sessions(Folders(root).sessions, clock=lambda: held.started)
    return conduct_and_keep(sessions, opening, bank, read.answers, lambda: held.started)
