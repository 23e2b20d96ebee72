"""A text while another program has it: put in a file, looked at meanwhile, read back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from persona_tui.text.clean import clean
from persona_tui.workspace.editing.telling import Came

if TYPE_CHECKING:
    from persona_tui.store.disk import Disk
    from persona_tui.store.private_folder import PrivateFolder

#: Bytes; far more than anyone says, far less than a session may hold.
MOST: Final = 1_000_000

Saved = Callable[[str], object]
"""Told of the text each time the editor has saved another one."""


class LentText:
    """One text in its folder."""

    def __init__(self, text: str, folder: PrivateFolder, disk: Disk, saved: Saved) -> None:
        """Write nothing yet.

        Args:
            text: clean text.
            folder: where it is to stand.
            disk: through which it is written and read.
            saved: told of what was saved by the time of a look.
        """
        self._text = text
        self._written = self._told = self._seen = as_file(text)
        self._folder = folder
        self._disk = disk
        self._saved = saved

    def write(self) -> None:
        """Put it in its file.

        Raises:
            OSError: it could not be written.
        """
        self._folder.write(self._written, self._disk)

    def look(self) -> None:
        """Tell of what the editor has saved, once it is the same from one look to the next.

        A file that is missing or blank is being written, or will be read at the end.
        """
        try:
            data = self._disk.read(self._folder.file, MOST)
            text = _text_of(data)
        except (OSError, UnicodeDecodeError):
            return
        settled, self._seen = data == self._seen, data
        if settled and data != self._told and text.strip():
            self._told = data
            self._saved(text)

    def read_back(self) -> str | Came:
        """What the editor left, cleaned, or why it cannot be taken; the very text if it was not touched."""
        from persona_tui.store.disk import TooLargeError

        try:
            data = self._disk.read(self._folder.file, MOST)
            return self._text if data == self._written else _text_of(data)
        except FileNotFoundError:
            return Came.MISSING
        except TooLargeError:
            return Came.TOO_LARGE
        except OSError:
            return Came.UNREADABLE
        except UnicodeDecodeError:
            return Came.NOT_TEXT


def as_file(text: str) -> bytes:
    """A text as editors expect it: its last line has an end."""
    return (text if not text or text.endswith("\n") else f"{text}\n").encode()


def _text_of(data: bytes) -> str:
    return clean(data.decode()).removesuffix("\n")
