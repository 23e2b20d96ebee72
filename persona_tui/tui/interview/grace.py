"""Keys typed ahead do not answer a question that was not there yet."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

#: How long keys are still refused once one of them came too early, in seconds.
PERIOD: Final = 0.3


class Grace:
    """Judges keys by when they were typed.

    A key typed before the question appeared is refused, and so are those that follow it within
    :data:`PERIOD`; with no key typed ahead, the first one counts at once.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        """Begin with nothing on screen to protect.

        Args:
            clock: the clock that keys are timed by, in seconds.
        """
        self._clock = clock
        self._appeared: float | None = clock()
        self._until = 0.0

    def turning(self) -> None:
        """Another question is about to appear."""
        self._appeared = None
        self._until = 0.0

    def appeared(self) -> None:
        """The question is on screen."""
        if self._appeared is None:
            self._appeared = self._clock()

    def refuses(self, at: float) -> bool:
        """Whether a key typed at this time may not answer."""
        if self._appeared is None:
            return True
        if at < self._appeared:
            self._until = self._appeared + PERIOD
            return True
        return at < self._until
