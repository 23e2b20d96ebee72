"""What was said stays in: out of logs, screenshots, developer consoles, tracebacks and memory dumps.

Textual writes the events of every widget, keys included, to a log file, a developer console or a screenshot
when its environment variables ask for it; Python prints messages of faults, which may quote an answer.
"""

from __future__ import annotations

import contextlib
import logging
import sys
import threading
from collections.abc import Callable, MutableMapping

_LEAKING = (
    "TEXTUAL",
    "TEXTUAL_DEBUG",
    "TEXTUAL_DEVTOOLS_HOST",
    "TEXTUAL_DEVTOOLS_PORT",
    "TEXTUAL_LOG",
    "TEXTUAL_SCREENSHOT",
    "TEXTUAL_SCREENSHOT_FILENAME",
    "TEXTUAL_SCREENSHOT_LOCATION",
    "TEXTUAL_SHOW_RETURN",
)


def without_leaks(environment: MutableMapping[str, str]) -> tuple[str, ...]:
    """Take out what would make Textual write down what it shows; before Textual is imported.

    Args:
        environment: of the process.

    Returns:
        The names taken out, to be told of.
    """
    found = tuple(name for name in _LEAKING if name in environment)
    for name in found:
        del environment[name]
    return found


def in_browser(environment: MutableMapping[str, str]) -> bool:
    """Whether the screen goes to a web page (`textual serve`), which asks nobody for a password."""
    return "web_driver" in environment.get("TEXTUAL_DRIVER", "").lower()


def keep_faults_short(tell: Callable[[BaseException], None]) -> None:
    """Have every fault of this process, on any thread, told without its values; and no memory dump.

    Args:
        tell: says a fault in words, by its kind and place.
    """
    sys.excepthook = lambda _kind, error, _trace: tell(error)
    threading.excepthook = lambda fault: tell(fault.exc_value or fault.exc_type())
    sys.unraisablehook = lambda fault: tell(fault.exc_value or fault.exc_type())
    logging.getLogger().addHandler(logging.NullHandler())  # else Python prints warnings, with what they quote
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
