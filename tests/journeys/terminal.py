"""A real pseudo-terminal with the program in it: keys in, a screen out."""

from __future__ import annotations

import os
import re
import signal
import sys
import time
from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import Self

import pexpect
import pyte

#: Sequences that pyte does not know and would print: kitty keys, mode queries, window titles, device strings.
_UNKNOWN_TO_PYTE = re.compile(
    rb"\x1b\[[<>=][0-9;]*[a-zA-Z]|\x1b\[\?\d+\$p|\x1b\[\d+;\d+;?\d*t|\x1bP[^\x1b]*\x1b\\|\x1b\[[0-9;:]*u"
)
_MODE_QUERY = re.compile(rb"\x1b\[\?(\d+)\$p")

KEYS: Mapping[str, bytes] = {
    "enter": b"\r",
    "ctrl+j": b"\n",
    "escape": b"\x1b",
    "tab": b"\t",
    "space": b" ",
    "up": b"\x1b[A",
    "down": b"\x1b[B",
    "right": b"\x1b[C",
    "left": b"\x1b[D",
    "backspace": b"\x7f",
    "f1": b"\x1bOP",
    "f2": b"\x1bOQ",
    "f4": b"\x1bOS",
    "f5": b"\x1b[15~",
    "f6": b"\x1b[17~",
    "f8": b"\x1b[19~",
    "f9": b"\x1b[20~",
} | {f"ctrl+{letter}": bytes([ord(letter) - 96]) for letter in "abcdefgklnopqrstuvwxyz"}


class Terminal:
    """A program running in a terminal of its own, as an xterm would show it."""

    def __init__(
        self,
        arguments: Sequence[str],
        *,
        columns: int = 80,
        rows: int = 24,
        environment: Mapping[str, str] | None = None,
        program: Sequence[str] = (sys.executable, "-m", "persona_tui"),
        folder: str | None = None,
    ) -> None:
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.raw = bytearray()
        env = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8"}
        for name in ("NO_COLOR", "PYTHONDONTWRITEBYTECODE", "LC_ALL"):
            env.pop(name, None)
        command, *rest = [*program, *arguments]
        self.process = pexpect.spawn(
            command,
            rest,
            dimensions=(rows, columns),
            env={**env, **(environment or {})},
            cwd=folder,
            timeout=30,
        )
        self.started = time.perf_counter()

    def __enter__(self) -> Self:
        """Use the terminal in a `with` block, which ends the program."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.kill()

    def read(self, timeout: float = 0.05) -> bool:
        """Read what the program wrote; whether anything came."""
        try:
            data: bytes = self.process.read_nonblocking(65536, timeout)
        except (pexpect.TIMEOUT, pexpect.EOF):
            return False
        for mode in _MODE_QUERY.findall(data):
            self.process.send(b"\x1b[?" + mode + (b";2$y" if mode == b"2026" else b";0$y"))
        self.raw += data
        self._stream.feed(_UNKNOWN_TO_PYTE.sub(b"", data))
        return True

    @property
    def text(self) -> str:
        """What the screen shows, line by line."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def wait_for(self, wanted: str, timeout: float = 30) -> str:
        """Read until the screen shows a text; the screen.

        Raises:
            AssertionError: it never came; with what the screen shows instead.
        """
        end = time.monotonic() + timeout
        while wanted not in self.text:
            if time.monotonic() > end or (not self.read() and not self.process.isalive()):
                raise AssertionError(f"{wanted!r} is not on the screen:\n{self.text}")
        return self.text

    def wait_until_gone(self, unwanted: str, timeout: float = 30) -> str:
        """Read until the screen no longer shows a text; the screen."""
        end = time.monotonic() + timeout
        while unwanted in self.text:
            if time.monotonic() > end or (not self.read() and not self.process.isalive()):
                raise AssertionError(f"{unwanted!r} is still on the screen:\n{self.text}")
        return self.text

    def press(self, *keys: str) -> None:
        """Press named keys, one after the other."""
        for key in keys:
            self.process.send(KEYS[key])
            self.settle()

    def type(self, text: str) -> None:
        """Type a text."""
        self.process.send(text.encode())
        self.settle()

    def settle(self, quiet: float = 0.15) -> None:
        """Read until the program has been quiet for a while."""
        while self.read(quiet):
            pass

    def kill(self) -> None:
        """End the program as a power cut would: SIGKILL."""
        if self.process.isalive():
            self.process.kill(signal.SIGKILL)
        self.process.close(force=True)

    def wait_for_end(self) -> int:
        """Read until the program ends; its exit status."""
        while self.process.isalive():
            self.read()
        self.process.close()
        return int(self.process.exitstatus or 0)
