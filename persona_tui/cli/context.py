"""What the options before the verb say, and what every verb works with."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from persona_tui.text.language import Translator

if TYPE_CHECKING:
    from persona_tui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Program:
    """The program as it was called."""

    tr: Translator
    workspace_option: Path | None = None
    mouse: bool = True
    allow_web: bool = False
    """Whether the app may be shown in a browser."""

    def root(self) -> Path:
        """The folder of the workspace, whether it exists or not."""
        from persona_tui.workspace import locate_here

        return locate_here(self.workspace_option)

    def banks_folder(self) -> Path:
        """The folder of the library, whether it exists or not."""
        from persona_tui.workspace import places

        return places(self.root())["question_banks"]

    def workspace(self) -> Workspace:
        """The workspace, made on first use; where it is made is said on standard error.

        Raises:
            OSError: it can be neither opened nor made.
        """
        from persona_tui.cli.output import say
        from persona_tui.workspace import Workspace

        workspace = Workspace.open(self.root())
        if workspace.fresh:
            say(self.tr("The question banks were copied into {folder}.").format(folder=workspace.root))
        return workspace
