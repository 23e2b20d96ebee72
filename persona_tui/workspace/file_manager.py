"""The system's own window on a folder, opened beside the terminal."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Self

_DESKTOPS = ("DISPLAY", "WAYLAND_DISPLAY")

Start = Callable[[str, Path], object]
"""Starts a program on a folder, or the system's own when it has no name; raises `OSError`."""


class Window(StrEnum):
    """What came of it."""

    OPENED = "opened"
    NO_FOLDER = "no-folder"
    NONE = "none"
    """There is no desktop here, or nothing on it that opens folders."""
    REFUSED = "refused"


class FileManager:
    """Opens folders, never a file: what a page holds is nobody's program."""

    def __init__(self, system: str, environment: Mapping[str, str], start: Start) -> None:
        """Look for nothing yet.

        Args:
            system: as `sys.platform` names it.
            environment: of the process.
            start: starts the program that was found.
        """
        self._system = system
        self._environment = environment
        self._start = start

    @classmethod
    def here(cls) -> Self:
        """That of this machine."""
        return cls(sys.platform, os.environ, _start)

    def open(self, folder: Path) -> Window:
        """Open a folder, and wait for nothing.

        Args:
            folder: which one.
        """
        if not folder.is_dir():
            return Window.NO_FOLDER
        program = self._program()
        if program is None:
            return Window.NONE
        try:
            self._start(program, folder)
        except OSError:
            return Window.REFUSED
        return Window.OPENED

    def _program(self) -> str | None:
        if self._system == "win32":
            return ""
        name = "open" if self._system == "darwin" else "xdg-open"
        # Without a desktop, xdg-open may start a browser of text in this very terminal.
        if name == "xdg-open" and not any(map(self._environment.get, _DESKTOPS)):
            return None
        return shutil.which(name, path=self._environment.get("PATH"))


def _start(program: str, folder: Path) -> None:
    if not program:
        os.startfile(folder)  # type: ignore[attr-defined] # Windows alone has it
        return
    opened = subprocess.Popen(
        [program, str(folder.absolute())],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    threading.Thread(target=opened.wait, daemon=True).start()  # whoever starts a program hears its end
