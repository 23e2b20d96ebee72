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
        Its exit status; below zero when a signal ended it.

    Raises:
        OSError: it could not be started.
    """
    mask = _MASK if os.name == "posix" else -1
    with _deaf(), subprocess.Popen(arguments, cwd=folder, env=environment, umask=mask) as process:
        try:
            while True:
                try:
                    return process.wait(_PAUSE)
                except subprocess.TimeoutExpired:
                    look()
        except BaseException:
            process.kill()  # else leaving would wait for it, and nobody would know for what
            raise


@contextmanager
def _deaf() -> Iterator[None]:
    """Let the keys that interrupt reach the editor and not this program."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    # Not SIG_IGN, which the editor would inherit.
    before = [(key, signal.signal(key, lambda *_: None)) for key in _KEYS]
    try:
        yield
    finally:
        for key, handler in before:
            signal.signal(key, handler if handler is not None else signal.SIG_DFL)
