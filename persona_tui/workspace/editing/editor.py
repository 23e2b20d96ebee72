"""A text goes to the person's own editor and comes back; whatever happens to it there, the text is kept."""

from __future__ import annotations

import contextlib
import os
import shlex
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self

from persona_tui.text.clean import clean
from persona_tui.workspace.editing.editors import Kind, arguments, asked_for, kind_of
from persona_tui.workspace.editing.running import run_and_wait
from persona_tui.workspace.editing.telling import Came, Edited, Told

if TYPE_CHECKING:
    from persona_tui.store.disk import Disk
    from persona_tui.store.private_folder import PrivateFolder

#: Bytes; far more than anyone says, far less than a session may hold.
MOST: Final = 1_000_000

_TEMPORARY = ("TMPDIR", "TMP", "TEMP")

Run = Callable[[Sequence[str], Path, Mapping[str, str]], int]
"""Runs a program in a folder with an environment until it ends; its exit status."""


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

    def edit(self, chosen: Chosen, text: str) -> Edited:
        """Have a text edited; the terminal is the editor's until this returns.

        Args:
            chosen: the editor.
            text: clean text.

        Returns:
            The text as the editor left it, cleaned; or as it was, when the editor failed. The folder that it
            stood in is gone.
        """
        from persona_tui.store.disk import Disk
        from persona_tui.store.private_folder import PrivateFolder

        disk = self._disk or Disk()
        data = _as_file(text)
        if len(data) > MOST:
            return Edited(text, (Told(Came.TOO_LARGE),))
        with contextlib.suppress(OSError):
            disk.make_folder(self._parents[-1])
        try:
            folder = PrivateFolder.make(self._parents)
        except OSError:
            return Edited(text, (Told(Came.NO_FOLDER),))
        try:
            edited = self._edit_in(folder, chosen, text, data, disk)
        finally:
            removed = folder.remove()
        if not removed:
            return Edited(edited.text, (*edited.told, Told(Came.LEFT, {"folder": folder.path})))
        return edited

    def _edit_in(self, folder: PrivateFolder, chosen: Chosen, text: str, data: bytes, disk: Disk) -> Edited:
        named = {"name": chosen.name}
        try:
            folder.write(data, disk)
        except OSError:
            return Edited(text, (Told(Came.NO_FOLDER),))
        try:
            status = self._run(
                arguments(chosen.words, chosen.kind, folder.file), folder.path, self._lent(chosen, folder)
            )
        except OSError:
            return Edited(text, (Told(Came.NOT_STARTED, named),))
        told = () if chosen.kind.is_quiet else (Told(Came.MAY_KEEP),)
        if status != 0:
            return Edited(text, (Told(Came.FAILED, {**named, "status": status}), *told))
        came = _read_back(folder.file, data, disk)
        if isinstance(came, Came):
            return Edited(text, (Told(came, named), *told))
        same = came is None or came == text
        return Edited(
            text if came is None else came, (Told(Came.SAME if same else Came.CHANGED, named), *told)
        )

    def _lent(self, chosen: Chosen, folder: PrivateFolder) -> dict[str, str]:
        """The editor's environment: its temporary files go with the text, where that breaks nothing."""
        if not chosen.kind.is_quiet:  # a client finds its server by the folder of temporary files
            return dict(self._environment)
        return {**self._environment, **dict.fromkeys(_TEMPORARY, str(folder.path))}


def _as_file(text: str) -> bytes:
    """A text as editors expect it: the last line has its end."""
    return (text if not text or text.endswith("\n") else f"{text}\n").encode()


def _read_back(file: Path, written: bytes, disk: Disk) -> str | Came | None:
    """What the editor left, cleaned; nothing when it is what was given, else why it cannot be taken."""
    from persona_tui.store.disk import TooLargeError

    try:
        data = disk.read(file, MOST)
        text = data.decode()
    except FileNotFoundError:
        return Came.MISSING
    except TooLargeError:
        return Came.TOO_LARGE
    except OSError:
        return Came.UNREADABLE
    except UnicodeDecodeError:
        return Came.NOT_TEXT
    return None if data == written else clean(text).removesuffix("\n")
