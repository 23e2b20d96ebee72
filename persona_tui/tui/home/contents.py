"""What the first screen shows, read from the workspace."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from persona_tui.workspace.retention import Due

if TYPE_CHECKING:
    from persona_tui.banks.library import Entry
    from persona_tui.store.rows import SessionRow
    from persona_tui.store.vanishing import Missing
    from persona_tui.text.language import Language
    from persona_tui.workspace import Workspace

_PAGES = (".md", ".html", ".csv", ".json")


@dataclass(frozen=True, slots=True)
class Contents:
    """The banks and sessions of a workspace as they stood when it was read."""

    name: str
    """The workspace's folder, without its path."""
    banks: tuple[Entry, ...] = ()
    """Each in every language that it has."""
    sessions: tuple[SessionRow, ...] = ()
    """Newest first; damaged ones are among them."""
    exports: int = 0
    due: Due = field(default_factory=Due)
    """The interviews to erase by now, or soon."""
    missing: Missing | None = None
    """Interviews that were there before and are gone all at once."""

    def session(self, session_id: str) -> SessionRow | None:
        """The row of a session."""
        return next((row for row in self.sessions if row.id == session_id), None)

    def banks_for(self, language: Language) -> tuple[Entry, ...]:
        """The banks, those that are not in another language than the reader's first; else as they came."""

        def foreign(entry: Entry) -> bool:
            bank = entry.reading.bank
            return bank is not None and bank.language != language

        return tuple(sorted(self.banks, key=foreign))

    def bank(self, bank_id: str) -> Entry | None:
        """The entry of a bank."""
        return next((entry for entry in self.banks if entry.id == bank_id), None)


def gather(workspace: Workspace) -> Contents:
    """Read the workspace; blocking, so run beside the screen.

    Raises:
        OSError: a folder of the workspace cannot be read.
    """
    exports, sessions = workspace.exports, workspace.sessions.rows()
    return Contents(
        name=workspace.root.name,
        banks=workspace.library.choices(),
        sessions=sessions,
        missing=workspace.sessions.missing,
        exports=sum(1 for path in exports.iterdir() if path.suffix in _PAGES) if exports.is_dir() else 0,
        due=Due.among(sessions, workspace.today()),
    )
