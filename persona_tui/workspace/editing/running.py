"""Running the editor in the terminal that the app has left to it."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

_MASK = 0o077
#: Seconds between two looks at what the editor has saved so far.
_PAUSE: Final = 0.4
#: What Ctrl+C and Ctrl+\ send to every program of the terminal: the editor's business alone.
_KEYS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGQUIT") if hasattr(signal, name))
#: What asks this program to stop, of which it is told once the editor has ended.
_STOPS = tuple(getattr(signal, name) for name in ("SIGHUP", "SIGTERM") if hasattr(signal, name))


def run_and_wait(
    arguments: Sequence[str], folder: Path, environment: Mapping[str, str], look: Callable[[], None]
) -> int:
    """Run a program until it ends, without a shell.

    Args:
        arguments: the program and what it is told.
        folder: where it runs; what it makes is closed to other accounts.
        environment: its variables.
        look: called now and then meanwhile, and not at its end.

    Returns:
        Its exit status; below zero when a signal ended it. Zero when the terminal went or the system asked
        to stop, whatever the editor made of that: it did not fail, and what it saved is to be kept.

    Raises:
        OSError: it could not be started.
    """
    mask = _MASK if os.name == "posix" else -1
    with (
        _patient() as stops,
        subprocess.Popen(arguments, cwd=folder, env=environment, umask=mask) as process,
    ):
        try:
            while True:
                try:
                    status = process.wait(_PAUSE)
                except subprocess.TimeoutExpired:
                    look()
                else:
                    return 0 if stops else status
        except BaseException:
            process.kill()  # else leaving would wait for it, and nobody would know for what
            raise


@contextmanager
def _patient() -> Iterator[list[int]]:
    """Let keys that interrupt reach the editor alone; gives the list of signals to stop that come meanwhile.

    Whoever handled those in the loop of the application is told of them by it, afterwards.
    """
    stops: list[int] = []
    if threading.current_thread() is not threading.main_thread():
        yield stops
        return
    # Not SIG_IGN, which the editor would inherit.
    handlers: dict[signal.Signals, Callable[[int, object], object]] = {key: lambda *_: None for key in _KEYS}
    handlers |= {stop: lambda number, _: stops.append(number) for stop in _STOPS if _is_handled(stop)}
    before = {number: signal.signal(number, handler) for number, handler in handlers.items()}
    try:
        yield stops
    finally:
        for number, handler in before.items():
            signal.signal(number, handler if handler is not None else signal.SIG_DFL)


def _is_handled(number: signal.Signals) -> bool:
    return callable(signal.getsignal(number))
