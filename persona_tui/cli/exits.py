"""The exit statuses: a contract for scripts."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """How the program ended."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    BANK_ERRORS = 3
    LOCKED = 4
    DAMAGED = 5
    INTERRUPTED = 130
