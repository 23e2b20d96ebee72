"""A text goes to the person's own editor and comes back; whatever happens to it there, the text is kept."""

from __future__ import annotations

import contextlib
import os
import shlex
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

from persona_tui.workspace.editing.editors import Kind, arguments, asked_for, kind_of
from persona_tui.workspace.editing.lent_text import MOST, LentText, Saved, as_file
from persona_tui.workspace.editing.running import run_and_wait
from persona_tui.workspace.editing.telling import Came, Edited, Told

if TYPE_CHECKING:
    from persona_tui.store.disk import Disk
    from persona_tui.store.private_folder import PrivateFolder

_TEMPORARY = ("TMPDIR", "TMP", "TEMP")

Run = Callable[[Sequence[str], Path, Mapping[str, str], Callable[[], None]], int]
"""Runs a program in a folder with an environment to its end, calling something meanwhile; its exit status."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The editor that was found."""

    words: tuple[str, ...]
    """The program's file, then the person's own arguments."""
    name: str
    """As the person calls it."""
    kind: Kind


class Editor:
    """The editor that the environment names."""

    def __init__(
        self,
        environment: Mapping[str, str],
        parents: Sequence[Path],
        *,
        run: Run = run_and_wait,
        disk: Disk | None = None,
    ) -> None:
        """Look for nothing yet.

        Args:
            environment: of the process.
            parents: where the text may stand meanwhile, the best folder first; the last one is made if it is
                missing.
            run: runs the editor.
            disk: through which the text is written and read.
        """
        self._environment = environment
        self._parents = parents
        self._run = run
        self._disk = disk

    @classmethod
    def here(cls) -> Self:
        """The one of this process."""
        from persona_tui.workspace.folders import editing_folders

        return cls(os.environ, editing_folders(os.environ))

    def choose(self) -> Chosen | Told:
        """The editor to run, or why there is none."""
        variable, command = asked_for(self._environment)
        if not command:
            return Told(Came.UNSET)
        try:
            words = shlex.split(command, posix=os.name != "nt")
        except ValueError:
            return Told(Came.UNCLEAR, {"variable": variable})
        if not words:
            return Told(Came.UNCLEAR, {"variable": variable})
        name = Path(words[0]).name
        found = shutil.which(words[0], path=self._environment.get("PATH"))
        if found is None:
            return Told(Came.NOT_FOUND, {"variable": variable, "name": words[0]})
        program = str(Path(found).absolute())  # it runs in another folder
        return Chosen((program, *words[1:]), name, kind_of(words[0], os.path.realpath(program)))

    def edit(self, chosen: Chosen, text: str, saved: Saved = lambda _: None) -> Edited:
        """Have a text edited; the terminal is the editor's until this returns.

        Args:
            chosen: the editor.
            text: clean text.
            saved: told of what the editor has saved while it is still open: what is in memory alone goes when
                the machine dies.

        Returns:
            The text as the editor left it, cleaned; or as it was, when the editor failed. The folder that it
            stood in is gone.
        """
        from persona_tui.store.disk import Disk
        from persona_tui.store.private_folder import PrivateFolder

        disk = self._disk or Disk()
        if len(as_file(text)) > MOST:
            return Edited(text, (Told(Came.TOO_LARGE),))
        with contextlib.suppress(OSError):
            disk.make_folder(self._parents[-1])
        try:
            folder = PrivateFolder.make(self._parents)
        except OSError:
            return Edited(text, (Told(Came.NO_FOLDER),))
        try:
            edited = self._edit_in(folder, chosen, text, LentText(text, folder, disk, saved))
        finally:
            removed = folder.remove()
        if not removed:
            return Edited(edited.text, (*edited.told, Told(Came.LEFT, {"folder": folder.path})))
        return edited

    def _edit_in(self, folder: PrivateFolder, chosen: Chosen, text: str, lent: LentText) -> Edited:
        named = {"name": chosen.name}
        told_to = arguments(chosen.words, chosen.kind, folder.file)
        try:
            lent.write()
        except OSError:
            return Edited(text, (Told(Came.NO_FOLDER),))
        try:
            status = self._run(told_to, folder.path, self._lent(chosen, folder), lent.look)
        except OSError:
            return Edited(text, (Told(Came.NOT_STARTED, named),))
        told = () if chosen.kind.is_quiet else (Told(Came.MAY_KEEP),)
        if status != 0:
            return Edited(text, (Told(Came.FAILED, {**named, "status": status}), *told))
        came = lent.read_back()
        if isinstance(came, Came):
            return Edited(text, (Told(came, named), *told))
        return Edited(came, (Told(Came.SAME if came == text else Came.CHANGED, named), *told))

    def _lent(self, chosen: Chosen, folder: PrivateFolder) -> dict[str, str]:
        """The editor's environment: its temporary files go with the text, where that breaks nothing."""
        if not chosen.kind.is_quiet:  # a client finds its server by the folder of temporary files
            return dict(self._environment)
        return {**self._environment, **dict.fromkeys(_TEMPORARY, str(folder.path))}
