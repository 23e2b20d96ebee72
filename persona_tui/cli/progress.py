"""How far a long verb has come, on a terminal."""

from __future__ import annotations

from typing import IO

from persona_tui.text.language import Translator

_MANY = 50
"""Fewer sessions than that are read before anyone wonders."""


class Counter:
    """Counts sessions as they are read, on one line that it rewrites; says nothing where nobody looks."""

    def __init__(self, out: IO[str], tr: Translator) -> None:
        """Nothing is counted yet.

        Args:
            out: standard error.
            tr: the language of the interface.
        """
        self._out = out
        self.tr = tr
        self._shown = out.isatty()

    def __call__(self, done: int, of: int) -> None:
        """Say how many were read.

        Args:
            done: how many were.
            of: how many there are.
        """
        if not self._shown or of < _MANY:
            return
        words = self.tr("{n} of {of} sessions read").format(n=done, of=of)
        self._out.write(f"\r{words}" if done < of else f"\r{' ' * len(words)}\r")
        self._out.flush()
