"""The system's own way of saying stop: a closed window, a shutdown, a kill."""

from __future__ import annotations

import asyncio
import signal
import threading
from collections.abc import Callable

#: Not on every system; Windows has no SIGHUP.
_SIGNALS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))


class Termination:
    """While it watches, does something once before the program stops."""

    def __init__(self, react: Callable[[], None]) -> None:
        """Watch from now on; where signals can't be watched, nothing is.

        Args:
            react: keeps what must be kept, and leaves.
        """
        self._loop = asyncio.get_running_loop()
        self._watched: list[signal.Signals] = []
        if threading.current_thread() is not threading.main_thread():
            return  # which alone may watch signals
        for number in _SIGNALS:
            try:
                self._loop.add_signal_handler(number, react)
            except NotImplementedError:  # Windows
                continue
            self._watched.append(number)

    def stop(self) -> None:
        """Watch no more."""
        while self._watched:
            self._loop.remove_signal_handler(self._watched.pop())
