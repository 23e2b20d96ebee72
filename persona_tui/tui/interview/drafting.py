"""When what is being typed is kept: within a second of the first unsaved key, while typing too (R24)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol

#: From the first unsaved key to the draft, in seconds; the rest of the second is for the disk.
DELAY: Final = 0.8


class Timer(Protocol):
    """What is needed of a timer once it is set."""

    def stop(self) -> None:
        """Let it never fire."""


Later = Callable[[float, Callable[[], None]], Timer]
"""Sets a timer: in so many seconds, do this."""


class Drafting:
    """A throttle: the first change starts the wait, those that follow do not prolong it."""

    def __init__(self, later: Later, keep: Callable[[], None]) -> None:
        """Nothing to keep yet.

        Args:
            later: sets a timer.
            keep: keeps what is on screen as it stands.
        """
        self._later = later
        self._keep = keep
        self._timer: Timer | None = None

    def touched(self) -> None:
        """Something was typed."""
        if self._timer is None:
            self._timer = self._later(DELAY, self._due)

    def stop(self) -> None:
        """Wait no more: it is kept, or about to be."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def _due(self) -> None:
        self._timer = None
        self._keep()
