"""Something that is made in a thread: it tells how far it is, and stops when nobody wants it any more."""

from __future__ import annotations

import threading


class Stopped(Exception):
    """It was stopped before its end; nothing of it is left."""


class Run:
    """One run: the thread calls it, the screen reads it."""

    def __init__(self) -> None:
        self.done = 0
        """How many sessions were read."""
        self.of = 0
        """Of how many; zero before the first."""
        self._stopped = threading.Event()

    def __call__(self, done: int, of: int) -> None:
        """Note how far it is.

        Raises:
            Stopped: nobody wants it any more.
        """
        self.done, self.of = done, of
        self.go_on()

    def go_on(self) -> None:
        """Do nothing while it is wanted.

        Raises:
            Stopped: nobody wants it any more.
        """
        if self._stopped.is_set():
            raise Stopped

    def stop(self) -> None:
        """Have it stop at its next step."""
        self._stopped.set()
